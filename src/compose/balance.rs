//! Lines of similar length (dàn dòng cân đối) for what stands centred: trích yếu, titles, names, headers.
//!
//! Nothing but spaces that do not break: a text that somebody changes in Word flows on, and reads as it did.

use super::measure::{Type, line_count, width, wrap};
use crate::paper::Twips;
use crate::viet::text::{NO_BREAK_SPACE, lower};

/// Words that lean on what follows: a line should not end in one.
const LEANING: [&str; 22] = [
    "và", "của", "về", "cho", "tại", "theo", "trong", "với", "các", "những", "do", "để", "từ", "đến", "là", "trên",
    "bằng", "hoặc", "có", "không", "được", "nhằm",
];

/// Words of two syllables that titles are full of: a line should not end between them.
const COMPOUNDS: [&str; 54] = [
    "cải cách",
    "công an",
    "quân sự",
    "thường trực",
    "hành chính",
    "nhà nước",
    "kế hoạch",
    "thực hiện",
    "nhiệm vụ",
    "giải pháp",
    "mục tiêu",
    "chỉ số",
    "tiêu chí",
    "chuyển đổi",
    "phát triển",
    "kinh tế",
    "xã hội",
    "quốc phòng",
    "an ninh",
    "nâng cao",
    "chất lượng",
    "hiệu quả",
    "kết quả",
    "khắc phục",
    "tồn tại",
    "hạn chế",
    "cải thiện",
    "duy trì",
    "công tác",
    "thủ tục",
    "tổ chức",
    "cán bộ",
    "công chức",
    "viên chức",
    "đơn vị",
    "cơ quan",
    "địa bàn",
    "giai đoạn",
    "tiếp theo",
    "năm sau",
    "kiểm tra",
    "rà soát",
    "văn bản",
    "tuyên truyền",
    "bảo đảm",
    "tăng cường",
    "triển khai",
    "đánh giá",
    "phân công",
    "thành phần",
    "lĩnh vực",
    "chủ trì",
    "phối hợp",
    "thời gian",
];

/// Nouns of units, by their last syllable: a line should not end between one and its name.
const UNITS: [&str; 8] = ["tỉnh", "phố", "xã", "phường", "khu", "huyện", "quận", "trấn"];

/// What a line costs that ends inside such a word or in a leaning one, and what one gains that ends in a comma or before
/// a parenthesis; a line as empty as a fifth of the room costs 0.04.
const COST: (f64, f64) = (0.15, 0.02);

/// More words than any title has.
const MOST_WORDS: usize = 150;

/// What a line may take of `room`, so that it holds in a program that rounds otherwise: 2 points and a 200th less.
pub(super) fn safe(room: Twips) -> Twips {
    room.saturating_sub(room / 200).saturating_sub(40)
}

/// The text with no-break spaces such that its lines, filled one after the other, are of similar length; no more lines
/// than it takes anyway. Line breaks that are there stay.
pub(super) fn balanced(text: &str, room: Twips, set: Type) -> String {
    text.split('\n').map(|line| paragraph(line, room, set)).collect::<Vec<_>>().join("\n")
}

/// The lines of a balanced text, each as it prints.
pub(super) fn balanced_lines(text: &str, room: Twips, set: Type) -> Vec<String> {
    let text = balanced(text, room, set);
    let lines = wrap(&text, safe(room), set);
    lines.into_iter().filter_map(|line| text.get(line).map(str::to_owned)).collect()
}

fn paragraph(text: &str, room: Twips, set: Type) -> String {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let lines = line_count(text, safe(room), set);
    if lines < 2 || words.len() > MOST_WORDS {
        return text.to_owned();
    }
    let measured = |text: &str| width(text, set.half_points, set.bold, set.italic);
    let widths: Vec<Twips> = words.iter().map(|word| measured(word)).collect();
    let space = measured(" ");
    let Some(starts) = starts(&words, &widths, space, safe(room), lines) else { return text.to_owned() };
    let mut out = String::with_capacity(text.len() + 8);
    let mut line = 0;
    // The line before, and what is held together at the head of this one.
    let (mut before, mut head) = (0, 0);
    for (at, (word, width)) in words.iter().zip(&widths).enumerate() {
        let turns = starts.contains(&at);
        // The words at the head of a line are held together until they cannot go up to the line before.
        let holds = !turns && before > 0 && before + space + head <= room + room / 50;
        match at {
            0 => {}
            _ if holds => out.push(NO_BREAK_SPACE),
            _ => out.push(' '),
        }
        out.push_str(word);
        if turns {
            (before, line, head) = (line, *width, *width);
        } else {
            line += width + if at > 0 { space } else { 0 };
            head = if holds { head + space + width } else { Twips::MAX / 4 };
        }
    }
    out
}

/// The words that begin a line, so that so many lines are as even as can be; `None` where a word does not fit.
fn starts(words: &[&str], widths: &[Twips], space: Twips, room: Twips, lines: usize) -> Option<Vec<usize>> {
    let count = words.len();
    // The least cost of setting the first words in so many lines, and where the last of these begins.
    let mut best = vec![Some((0.0_f64, 0_usize)); 1];
    best.resize(count + 1, None);
    let mut tables = vec![best];
    for _ in 0..lines {
        let above = tables.last()?;
        let mut row: Vec<Option<(f64, usize)>> = vec![None; count + 1];
        for end in 1..=count {
            let mut taken: Twips = 0;
            for start in (0..end).rev() {
                taken += widths.get(start)? + if start + 1 < end { space } else { 0 };
                if taken > room {
                    break;
                }
                let Some((cost, _)) = above.get(start).copied().flatten() else { continue };
                let empty = 1.0 - f64::from(taken) / f64::from(room.max(1));
                let last = words.get(end - 1).copied().unwrap_or_default();
                let turn = words.get(end).map_or(0.0, |next| end_cost(last, next));
                let cost = cost + empty * empty + turn;
                let slot = row.get_mut(end)?;
                if slot.is_none_or(|(known, _)| cost < known) {
                    *slot = Some((cost, start));
                }
            }
        }
        tables.push(row);
    }
    let mut starts = Vec::with_capacity(lines);
    let mut end = count;
    for table in tables.iter().skip(1).rev() {
        end = table.get(end).copied().flatten()?.1;
        starts.push(end);
    }
    starts.retain(|start| *start > 0);
    Some(starts)
}

/// What it costs to end a line in one word and to begin the next with another.
fn end_cost(last: &str, next: &str) -> f64 {
    let (torn, clean) = COST;
    let named = next.starts_with(char::is_uppercase);
    let next = lower(next.split('/').next().unwrap_or_default().trim_end_matches([',', '.', ';', ':', ')']));
    let last_word = lower(last.rsplit(['/', '(', '"', '“']).next().unwrap_or_default());
    if last.ends_with([',', ';', ':', ')']) || next.starts_with('(') {
        -clean
    } else if named && UNITS.contains(&last_word.as_str())
        || LEANING.contains(&last_word.as_str())
        || COMPOUNDS.contains(&format!("{last_word} {next}").as_str())
    {
        torn
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, millimetres: f64) -> Vec<String> {
        balanced_lines(text, crate::paper::mm(millimetres), Type::bold(28))
    }

    #[test]
    fn two_lines_are_of_similar_length_and_no_name_is_torn() {
        let title =
            "Nâng cao Chỉ số cải cách hành chính của Ủy\u{A0}ban\u{A0}nhân\u{A0}dân tỉnh Đắk\u{A0}Nông năm\u{A0}2022";
        let lines = lines(title, 160.0);
        let measured: Vec<Twips> = lines.iter().map(|line| width(line, 28, true, false)).collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(measured[0].abs_diff(measured[1]) * 3 < measured[0], "{lines:?}");
    }

    #[test]
    fn a_line_ends_between_words_where_it_may() {
        let title = "Cải thiện, nâng cao Chỉ số cải cách hành chính (PAR INDEX) tỉnh Đắk\u{A0}Nông năm\u{A0}2022";
        assert!(lines(title, 160.0)[0].ends_with("hành\u{A0}chính") || lines(title, 160.0)[0].ends_with("hành chính"));
    }

    #[test]
    fn a_slash_ends_a_word_as_a_space_does() {
        let header = |text, room| {
            let lines = balanced_lines(text, crate::paper::mm(room), Type::bold(24));
            lines.join(" | ").replace('\u{A0}', " ")
        };
        assert_eq!(header("Cơ quan phối hợp/thực hiện", 38.0), "Cơ quan | phối hợp/thực hiện");
        assert_eq!(header("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", 52.0), "Lĩnh vực/Tiêu chí/Tiêu chí | thành phần");
    }

    #[test]
    fn a_text_that_fits_its_line_is_left_alone() {
        assert_eq!(balanced("Cải cách hành chính năm 2023", 9000, Type::bold(28)), "Cải cách hành chính năm 2023");
    }

    #[test]
    fn a_line_filled_greedily_ends_where_it_was_meant_to_in_a_slightly_wider_room_too() {
        let text = "Phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm 2026 và những năm tiếp theo";
        let wanted = lines(text, 160.0);
        let text = balanced(text, crate::paper::mm(160.0), Type::bold(28));
        for room in [158.5, 160.0, 161.5] {
            let set = wrap(&text, crate::paper::mm(room), Type::bold(28));
            let set: Vec<&str> = set.into_iter().map(|line| &text[line]).collect();
            assert_eq!(set, wanted, "{room}");
        }
    }

    #[test]
    fn breaks_of_the_author_stay_and_a_word_too_wide_changes_nothing() {
        assert_eq!(balanced("Một\nHai", 9000, Type::bold(28)), "Một\nHai");
        let wide = "rất\u{A0}dài\u{A0}không\u{A0}gãy được";
        assert_eq!(balanced(wide, 600, Type::bold(28)), wide);
    }
}
