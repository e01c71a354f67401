//! Joints in the cells of tables (chỗ nối chữ trong ô): what holds on to its number in running text may have to
//! let go in a narrow column.

use std::borrow::Cow;

use crate::document::{Paragraph, RowKind};
use crate::viet::glue::glue;

use super::measure::{Type, width, wrap};
use crate::paper::Twips;

/// The widest pair held together in a cell before its column has a width, in tenths of its type size: `Quý III/2023` stays
/// whole, `ngày 31/12/2023` may break at its space. About as wide as a date, which never breaks.
const WIDEST: u32 = 53;

/// The text as it is measured while no column has its width yet.
pub(super) fn glue_loosely(text: &str, set: Type) -> Cow<'_, str> {
    glue_in_cell(text, set, set.half_points.saturating_mul(WIDEST))
}

/// A paragraph with the spaces that must not break in a column of any width: as it is measured before there are widths.
pub(super) fn joined_loosely(kind: RowKind, paragraph: &Paragraph, set: Type) -> Cow<'_, Paragraph> {
    fn glued(text: &str, kind: RowKind, set: Type) -> Cow<'_, str> {
        if kind == RowKind::Group { glue(text) } else { glue_loosely(text, set) }
    }
    match paragraph.runs.as_slice() {
        _ if kind == RowKind::Header => Cow::Borrowed(paragraph),
        [only] if matches!(glued(&only.text, kind, set), Cow::Borrowed(_)) => Cow::Borrowed(paragraph),
        _ => {
            let mut loose = paragraph.clone();
            loose.respace(|text, _| glued(text, kind, set));
            Cow::Owned(loose)
        }
    }
}

/// The text as [`glue`] gives it, but for groups wider than `limit`: these keep only such joints as leave each part
/// within it. What the author joined stays joined.
pub(super) fn glue_in_cell(text: &str, set: Type, limit: Twips) -> Cow<'_, str> {
    let Cow::Owned(glued) = glue(text) else { return Cow::Borrowed(text) };
    let measured = |part: &str| width(part, set.half_points, set.bold, set.italic);
    let mut out = String::with_capacity(glued.len());
    // Where the group began that is being set, in bytes of `out`.
    let mut start = 0;
    for ((at, letter), typed) in glued.char_indices().zip(text.chars()) {
        if letter == typed {
            out.push(letter);
            if letter == ' ' || letter == '\n' {
                start = out.len();
            }
            continue;
        }
        let next = glued.get(at + letter.len_utf8()..).unwrap_or_default();
        let word = next.split([' ', '\u{A0}', '\n']).next().unwrap_or_default();
        let so_far = out.get(start..).unwrap_or_default();
        if measured(so_far) + measured(" ") + measured(word) <= limit {
            out.push(letter);
        } else {
            out.push(typed);
            start = out.len();
        }
    }
    Cow::Owned(out)
}

/// The text with no line of a cell that begins with the dash of a name (`Văn hóa` / `- Xã hội`), where it looks like an
/// item of a list: the word before goes down with it. All other names break, and are found, as they like.
pub(super) fn no_dash_first(text: Cow<'_, str>, set: Type, room: Twips) -> Cow<'_, str> {
    if !text.contains(" - ") && !text.contains(" – ") {
        return text;
    }
    let mut held = text;
    // Each round moves the breaks behind it; more than a few dashes in one cell are a list.
    for _ in 0..MOST_DASHES {
        let torn = wrap(&held, room, set).into_iter().find_map(|line| {
            let words = held.get(line.start..)?;
            let before = held.get(..line.start)?.strip_suffix(' ')?;
            let dash = words.starts_with("- ") || words.starts_with("– ");
            (dash && !before.is_empty() && !before.ends_with(['\n', ' ', ';', '.', ':'])).then_some(before.len())
        });
        let Some(at) = torn else { break };
        held.to_mut().replace_range(at..=at, "\u{A0}");
    }
    held
}

/// Dashes of names that one cell is looked through for.
const MOST_DASHES: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> String {
        glue_loosely(text, Type::regular(24)).replace('\u{A0}', "~")
    }

    #[test]
    fn short_groups_stay_whole_and_wide_ones_break_at_a_space() {
        assert_eq!(seen("Quý III/2023"), "Quý~III/2023");
        assert_eq!(seen("Trong năm 2023"), "Trong năm 2023");
        assert_eq!(seen("Tháng 02/2023"), "Tháng 02/2023");
        assert_eq!(seen("Trước ngày 30/11/2023"), "Trước ngày 30/11/2023");
        assert_eq!(seen("ngày 05 tháng 02 năm 2022"), "ngày~05 tháng~02 năm 2022");
    }

    #[test]
    fn what_the_author_joined_stays_joined() {
        assert_eq!(seen("Trước\u{A0}ngày\u{A0}30/11/2023"), "Trước~ngày~30/11/2023");
    }

    #[test]
    fn a_wide_column_keeps_what_a_narrow_one_lets_go() {
        let set = Type::regular(24);
        let seen = |room| glue_in_cell("trước ngày 31/12/2017", set, room).replace('\u{A0}', "~");
        assert_eq!(seen(crate::paper::mm(35.0)), "trước ngày~31/12/2017");
        assert_eq!(seen(crate::paper::mm(20.0)), "trước ngày 31/12/2017");
    }

    #[test]
    fn no_line_begins_with_the_dash_of_a_name() {
        let held =
            |room| no_dash_first("Phòng Văn hóa - Xã hội".into(), Type::regular(24), room).replace('\u{A0}', "~");
        let torn = width("Phòng Văn hóa", 24, false, false);
        assert_eq!(held(torn), "Phòng Văn hóa~- Xã hội");
        assert_eq!(held(torn * 2), "Phòng Văn hóa - Xã hội");
        assert_eq!(no_dash_first("- Một\n- Hai".into(), Type::regular(24), 300), "- Một\n- Hai");
    }
}
