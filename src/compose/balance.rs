//! Lines of similar length (dàn dòng cân đối) for what stands centred: titles, names, headers.
//!
//! A text is set in a narrower measure, by indents on both sides, in which its lines, filled one after the other, come out
//! even. No sign is put into the text: it is found by a plain search, and flows on when somebody changes it in Word.

use std::ops::Range;

use super::measure::{Breaks, Type, line_count, widest_word, width, wrap};
use crate::paper::Twips;
use crate::viet::text::lower;

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

/// More words than any name has.
const MOST_WORDS: usize = 150;

/// Measures that are tried, as parts of the room.
const STEPS: Twips = 100;

/// The least measure that is tried, in twentieths of a point: the longest syllable of a bold header, and some.
const LEAST: Twips = 900;

/// What a line may take of `room`, so that it holds in a program that rounds otherwise: 2 points and a 200th less.
pub(super) fn safe(room: Twips) -> Twips {
    room.saturating_sub(room / 200).saturating_sub(40)
}

/// The measure, at most `room`, in which the lines of a text are most even; no more lines than it takes anyway.
pub(super) fn measure(text: &str, room: Twips, set: Type) -> Twips {
    let most = safe(room);
    let breaks = Breaks::of(text, set);
    let lines = breaks.line_count(most);
    if lines < 2 + text.matches('\n').count() || breaks.line_count(room) < lines {
        return room;
    }
    let least = widest_word(text, set).max(LEAST);
    // The widest and the narrowest measure that give the best lines, and what these cost.
    let mut best: Option<(f64, Twips, Twips)> = None;
    let mut last: Vec<Range<usize>> = Vec::new();
    let mut is_best = false;
    for step in 0..STEPS {
        let tried = most - most / STEPS * step;
        if tried < least || breaks.line_count(tried) > lines {
            break;
        }
        let set_lines = breaks.wrap(tried);
        if set_lines == last {
            best = best.map(|(cost, wide, narrow)| (cost, wide, if is_best { tried } else { narrow }));
            continue;
        }
        let cost = cost(text, &set_lines, most, set);
        is_best = best.is_none_or(|(least, _, _)| cost < least);
        if is_best {
            best = Some((cost, tried, tried));
        }
        last = set_lines;
    }
    match best {
        // In the middle between them the lines are the same in a program that rounds otherwise.
        Some((_, wide, narrow)) if wide < most => wide - (wide - narrow) / 2,
        _ => room,
    }
}

/// The indent on either side that gives a text its [`measure`].
pub(super) fn sides(text: &str, room: Twips, set: Type) -> Twips {
    room.saturating_sub(measure(text, room, set)) / 2
}

/// [`sides`] where the last line of a text would be one short word alone: "Phòng / Nội vụ", not "Phòng Nội / vụ". An
/// abbreviation or a figure stands alone as well as behind another word.
pub(super) fn sides_of_lone_word(text: &str, room: Twips, set: Type) -> Twips {
    let lines = wrap(text, safe(room), set);
    let last = lines.last().and_then(|line| text.get(line.clone())).unwrap_or_default();
    let alone = lines.len() > 1 && !last.is_empty() && last.chars().all(char::is_lowercase);
    if alone { sides(text, room, set) } else { 0 }
}

/// The lines of a text that has a paragraph, or a break, for each of them: as even as can be, wherever they end; no more
/// than it takes anyway.
pub(super) fn balanced_lines(text: &str, room: Twips, set: Type) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let lines = line_count(text, safe(room), set);
    let measured = |text: &str| width(text, set.half_points, set.bold, set.italic);
    let widths: Vec<Twips> = words.iter().map(|word| measured(word)).collect();
    let few = lines > 1 && words.len() <= MOST_WORDS && !text.contains('\n');
    let starts = if few { starts(&words, &widths, measured(" "), safe(room), lines) } else { None };
    let Some(mut starts) = starts else {
        let lines = wrap(text, safe(room), set);
        return lines.into_iter().filter_map(|line| text.get(line).map(str::to_owned)).collect();
    };
    starts.insert(0, 0);
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| words.get(*start..end)).map(|line| line.join(" ")).collect()
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

/// How uneven lines are, and what their ends cost.
fn cost(text: &str, lines: &[Range<usize>], room: Twips, set: Type) -> f64 {
    let words = |line: &Range<usize>| text.get(line.clone()).unwrap_or_default();
    let empty = |line: &Range<usize>| {
        let taken = width(words(line), set.half_points, set.bold, set.italic);
        (1.0 - f64::from(taken) / f64::from(room.max(1))).powi(2)
    };
    let turn = |pair: &[Range<usize>]| match pair {
        [line, next] if text.get(line.end..next.start).is_some_and(|between| !between.contains('\n')) => {
            let last = words(line).rsplit(' ').next().unwrap_or_default();
            end_cost(last, words(next).split(' ').next().unwrap_or_default())
        }
        _ => 0.0,
    };
    lines.iter().map(empty).sum::<f64>() + lines.windows(2).map(turn).sum::<f64>()
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
        || last_word == "năm" && next.starts_with(|first: char| first.is_ascii_digit())
    {
        torn
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::mm;

    /// The lines of a paragraph with the indents of [`sides`].
    fn set_in(text: &str, millimetres: f64, set: Type) -> Vec<&str> {
        let lines = wrap(text, measure(text, mm(millimetres), set), set);
        lines.into_iter().map(|line| &text[line]).collect()
    }

    fn lines(text: &str, millimetres: f64) -> Vec<&str> {
        set_in(text, millimetres, Type::bold(28))
    }

    #[test]
    fn two_lines_are_of_similar_length() {
        let title = "Nâng cao Chỉ số cải cách hành chính của Ủy ban nhân dân tỉnh Đắk Nông năm 2022";
        let lines = lines(title, 160.0);
        let measured: Vec<Twips> = lines.iter().map(|line| width(line, 28, true, false)).collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(measured[0].abs_diff(measured[1]) * 3 < measured[0], "{lines:?}");
    }

    #[test]
    fn a_line_ends_between_words_where_it_may() {
        let title = "Cải thiện, nâng cao Chỉ số cải cách hành chính (PAR INDEX) tỉnh Đắk Nông năm 2022";
        assert!(lines(title, 160.0)[0].ends_with("hành chính"), "{:?}", lines(title, 160.0));
    }

    #[test]
    fn a_slash_ends_a_word_as_a_space_does() {
        let text = "Lĩnh vực/Tiêu chí/Tiêu chí thành phần";
        assert_eq!(set_in(text, 52.0, Type::bold(24)), ["Lĩnh vực/Tiêu chí/Tiêu chí", "thành phần"]);
        let lines = balanced_lines("PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", mm(55.0), Type::bold(26));
        assert_eq!(lines, ["PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ"]);
    }

    #[test]
    fn a_text_that_fits_its_line_has_all_its_room() {
        assert_eq!(measure("Cải cách hành chính năm 2023", 9000, Type::bold(28)), 9000);
        assert_eq!(measure("Một\nHai", 9000, Type::bold(28)), 9000);
    }

    #[test]
    fn a_text_ends_its_lines_there_in_a_program_that_rounds_otherwise_too() {
        let text = "Phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm 2026 và những năm tiếp theo";
        let wanted = lines(text, 160.0);
        let measure = measure(text, mm(160.0), Type::bold(28));
        for other in [measure - measure / 200, measure + measure / 200] {
            let set: Vec<&str> = wrap(text, other, Type::bold(28)).into_iter().map(|line| &text[line]).collect();
            assert_eq!(set, wanted, "{other} for {measure}");
        }
    }

    #[test]
    fn no_short_last_word_is_left_alone() {
        let seen = |text: &str, room: f64| {
            let set = Type::regular(24);
            let measure = mm(room) - 2 * sides_of_lone_word(text, mm(room), set);
            wrap(text, measure, set).into_iter().map(|line| &text[line]).collect::<Vec<_>>().join(" | ")
        };
        assert_eq!(seen("Phòng Nội vụ", 20.0), "Phòng | Nội vụ");
        assert_eq!(seen("Thư ký ISO", 15.0), "Thư ký | ISO");
    }

    #[test]
    fn no_measure_is_narrower_than_a_word() {
        let wide = "rất\u{A0}dài\u{A0}không\u{A0}gãy được";
        assert!(measure(wide, 4000, Type::bold(28)) >= widest_word(wide, Type::bold(28)));
        assert_eq!(measure(wide, 600, Type::bold(28)), 600);
    }
}
