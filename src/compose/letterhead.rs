//! Ô 2 and ô 4 as they print (tên cơ quan, địa danh và ngày): lines that break where a name may break, and a
//! letterhead whose two columns suit them.

use super::balance::{balanced_lines, safe};
use super::measure::{Type, widest_word, width};
use crate::paper::{LETTERHEAD_PADDING, Look, Twips};
use crate::plan::letterhead::{
    IssuerLine, Letterhead, MOST_BLANKS, issuer_lines, number_and_symbol, parent_line, place_and_date,
};
use crate::viet::glue::glue;

/// Size of số, ký hiệu in the templates, half-points.
const NUMBER_SIZE: u32 = 26;

/// The fewest blanks that leave room to write a day in, with the one that joins them to the word before.
const FEWEST_BLANKS: usize = 3;

/// The smaller set of sizes for Quốc hiệu, Tiêu ngữ and date (NĐ 30/2020, Phụ lục I, Mục V, note 1), half-points.
const SMALL: (u32, u32) = (24, 26);

/// The lines of the issuing body in a column of so much room; whole where they fit, else broken before the proper name
/// of a unit or before the unit in a department's name.
pub(super) fn issuer(head: &Letterhead, room: Twips, set: Type) -> Vec<String> {
    set_lines(issuer_lines(head), room, set)
}

/// The lines of the body above it.
pub(super) fn parent(head: &Letterhead, room: Twips, half_points: u32) -> Option<Vec<String>> {
    Some(set_lines(vec![parent_line(head)?], room, Type::regular(half_points)))
}

fn set_lines(lines: Vec<IssuerLine>, room: Twips, set: Type) -> Vec<String> {
    let fits = |text: &str| width(text, set.half_points, set.bold, set.italic) <= safe(room);
    let mut out: Vec<String> = Vec::new();
    for line in lines {
        let whole = line.whole();
        let IssuerLine { first, rest: Some(rest), goes_on } = line else {
            out.extend(balanced_lines(&whole, room, set));
            continue;
        };
        if fits(&whole) {
            out.push(whole);
            continue;
        }
        // `ỦY BAN NHÂN DÂN PHƯỜNG` / `VĂN MIẾU - QUỐC TỬ GIÁM`.
        match out.last_mut().filter(|above| goes_on && fits(&format!("{above} {first}"))) {
            Some(above) => *above = format!("{above} {first}"),
            None => out.extend(balanced_lines(&first, room, set)),
        }
        // A hyphen stays with what is before it.
        let rest = rest.replace(" -", "\u{A0}-");
        if fits(&rest) { out.push(rest) } else { out.extend(balanced_lines(&rest, room, set)) }
    }
    // Each is a line of its own: nothing in it need hold together.
    out.into_iter().map(|line| line.replace('\u{A0}', " ")).collect()
}

/// Place and date with as wide blanks as one line has room for. Where even the narrowest do not fit, the date goes over
/// to a second line as a whole.
pub(super) fn date(head: &Letterhead, room: Twips, set: Type) -> String {
    let mut texts = (FEWEST_BLANKS..=MOST_BLANKS).rev().map(|blanks| glue(&place_and_date(head, blanks)).into_owned());
    let fits = |text: &String| width(text, set.half_points, set.bold, set.italic) <= safe(room);
    texts.find(fits).unwrap_or_else(|| {
        let text = place_and_date(head, MOST_BLANKS);
        match text.split_once(", ") {
            Some((place, date)) => format!("{place},\n{}", glue(date)),
            None => text,
        }
    })
}

/// How the lines of the issuing body may stand.
#[derive(Clone, Copy)]
enum Names {
    /// Each on one line.
    Whole,
    /// The noun of a unit at the end of the line above its name.
    NounAbove,
    /// The noun on a line of its own.
    NounAlone,
    /// Wherever it may break: the column gets all the room there is.
    Broken,
}

/// What a letterhead gives up for its place: sizes of Quốc hiệu and of the date, blanks, whole names.
#[derive(Clone, Copy)]
struct Try {
    sizes: (u32, u32),
    blanks: usize,
    names: Names,
}

/// The look with sizes and columns of the letterhead that suit the plan (bề rộng hai cột): place and date on one line,
/// the issuing body's name unbroken where that can be had. A look in which all of it stands well is left as it is.
pub fn fitted(head: &Letterhead, look: &Look) -> Look {
    let own = (look.nation_size, look.motto_size);
    let small = if own.0 > SMALL.0 { SMALL } else { own };
    let large = Try { sizes: own, blanks: MOST_BLANKS, names: Names::Whole };
    let smaller = [Names::Whole, Names::NounAbove, Names::NounAlone, Names::Broken]
        .into_iter()
        .flat_map(|names| (FEWEST_BLANKS..=MOST_BLANKS).rev().map(move |blanks| Try { sizes: small, blanks, names }));
    let suited = std::iter::once(large).chain(smaller).find_map(|one| suited(head, look, one));
    suited.unwrap_or_else(|| {
        // The date goes over two lines; the names get what Quốc hiệu leaves.
        let nation_width = Look::nation_needed(small.0);
        let issuer_width = look.letterhead_room().saturating_sub(nation_width);
        Look { nation_size: small.0, motto_size: small.1, issuer_width, nation_width, ..look.clone() }
    })
}

/// The look as a try has it, if its letterhead has the room.
fn suited(head: &Letterhead, look: &Look, one: Try) -> Option<Look> {
    let Try { sizes: (nation_size, motto_size), blanks, names } = one;
    // What `safe` keeps free comes on top.
    let padded = |text: Twips| text + text / 180 + 45 + 2 * LETTERHEAD_PADDING;
    let date = padded(width(&glue(&place_and_date(head, blanks)), motto_size, false, true));
    // Room for 13 points also where 12 are set: styles of an older file stay when the plan is carried into it.
    let nation = date.max(Look::nation_needed(look.nation_size));
    let name = needed(&issuer_lines(head), names, Type::bold(nation_size));
    let above = needed(parent_line(head).as_slice(), names, Type::regular(nation_size));
    let number = width(&number_and_symbol(head), NUMBER_SIZE, false, false);
    let issuer = padded(name.max(above).max(number));
    let look = Look { nation_size, motto_size, ..look.clone() };
    let (own_issuer, own_nation) = look.letterhead_columns();
    if issuer <= own_issuer && nation <= own_nation {
        return Some(look);
    }
    let room = look.letterhead_room();
    if issuer + nation > room {
        return None;
    }
    // The issuing body keeps the column it has, as far as there is room; names that break have the more of it.
    let left = room - nation;
    let issuer_width = if matches!(names, Names::Broken) { left } else { issuer.max(own_issuer.min(left)) };
    Some(Look { issuer_width, nation_width: nation, ..look })
}

/// The width that lines need to stand so. What may break anywhere needs no more than a third of its length.
fn needed(lines: &[IssuerLine], names: Names, set: Type) -> Twips {
    let measured = |text: &str| width(text, set.half_points, set.bold, set.italic);
    let one = |(at, line): (usize, &IssuerLine)| match (&line.rest, names) {
        (_, Names::Whole) => measured(&line.whole()),
        (None, _) => widest_word(&line.first, set).max(measured(&line.first) / 3),
        (Some(rest), Names::NounAbove) => {
            let above = at.checked_sub(1).filter(|_| line.goes_on);
            let above = above.and_then(|above| lines.get(above)).map(|above| above.first.as_str());
            let up = above.map_or_else(|| line.first.clone(), |above| format!("{above} {}", line.first));
            measured(rest).max(measured(&up))
        }
        (Some(rest), Names::NounAlone) => measured(rest).max(measured(&line.first)),
        (Some(rest), Names::Broken) => widest_word(rest, set).max(widest_word(&line.first, set)),
    };
    lines.iter().enumerate().map(one).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{IssueDate, Issuer, Original};
    use crate::text::{Span, Spanned, Text};

    fn text(words: &str) -> Text {
        Text::verbatim(words, Span::default())
    }

    fn head(issuer: &str, above: Option<&str>, date: &str) -> Letterhead {
        let above = above.map(text);
        let issuer = Issuer::read(&[text(issuer)], above.as_ref()).unwrap();
        let place = issuer.place(above.as_ref()).unwrap();
        let date = IssueDate::read(&text(date)).unwrap_or(IssueDate::unknown(Span::default()));
        let title = Spanned::new("Cải cách hành chính".into(), Span::default());
        let (kind, symbol) = ("Kế hoạch".into(), "KH-UBND".into());
        Letterhead { issuer, number: None, symbol, place, date, kind, title, original: Original::Paper }
    }

    #[test]
    fn an_ordinary_commune_keeps_the_look_of_its_template() {
        assert_eq!(fitted(&head("UBND xã Tân Lập", None, "9/2026"), &Look::default()), Look::default());
    }

    #[test]
    fn place_and_date_have_room_on_one_line_whatever_is_blank() {
        let known = [
            ("UBND phường Trần Hưng Đạo", None),
            ("UBND xã Nguyễn Bỉnh Khiêm", None),
            ("UBND phường Văn Miếu - Quốc Tử Giám", None),
            ("UBND Thành phố Hồ Chí Minh", None),
            ("Sở Nông nghiệp và Môi trường", Some("UBND Thành phố Hồ Chí Minh")),
            ("Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số", Some("UBND Thành phố Hồ Chí Minh")),
        ];
        for (issuer, above) in known {
            for day in ["29/12/2026", "12/2026", "2026", ""] {
                let head = head(issuer, above, day);
                let look = fitted(&head, &Look::default());
                let (left, right) = look.letterhead_columns();
                let italic = Type { italic: true, ..Type::regular(look.motto_size) };
                let inner = right - 2 * LETTERHEAD_PADDING;
                let date = date(&head, inner, italic);
                assert!(width(&date, look.motto_size, false, true) <= safe(inner), "{issuer}, {day}: {date}");
                assert!(left + right <= look.letterhead_room(), "{issuer}, {day}");
            }
        }
    }

    #[test]
    fn no_proper_name_is_broken_and_no_noun_left_alone() {
        let lines = |issuer, above| {
            let head = head(issuer, above, "29/12/2026");
            let look = fitted(&head, &Look::default());
            let room = look.letterhead_columns().0 - 2 * LETTERHEAD_PADDING;
            let lines = super::issuer(&head, room, Type::bold(look.nation_size));
            let above = parent(&head, room, look.nation_size).unwrap_or_default();
            above.into_iter().chain(lines).collect::<Vec<_>>().join(" / ")
        };
        let known = [
            ("UBND phường Trần Hưng Đạo", None, "ỦY BAN NHÂN DÂN / PHƯỜNG TRẦN HƯNG ĐẠO"),
            ("UBND phường Văn Miếu - Quốc Tử Giám", None, "ỦY BAN NHÂN DÂN PHƯỜNG / VĂN MIẾU - QUỐC TỬ GIÁM"),
            ("Phòng Văn hóa - Xã hội xã Tân Lập", None, "PHÒNG VĂN HÓA - XÃ HỘI / XÃ TÂN LẬP"),
            ("UBND xã Tân Lập; Công an xã Tân Lập", None, "ỦY BAN NHÂN DÂN / XÃ TÂN LẬP - / CÔNG AN XÃ TÂN LẬP"),
            (
                "Phòng Kinh tế, Hạ tầng và Đô thị",
                Some("UBND phường Trần Hưng Đạo"),
                "UBND PHƯỜNG / TRẦN HƯNG ĐẠO / PHÒNG KINH TẾ, / HẠ TẦNG VÀ ĐÔ THỊ",
            ),
        ];
        for (issuer, above, wanted) in known {
            assert_eq!(lines(issuer, above), wanted);
        }
    }
}
