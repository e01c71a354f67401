//! Joints in the cells of tables (chỗ nối chữ trong ô): what holds on to its number in running text may have to
//! let go in a narrow column.

use crate::viet::glue::glue;

use super::measure::{Type, line_count, width};
use crate::paper::Twips;

/// The widest group held together in a cell before its column has a width, in tenths of its type size: `Quý III/2023`
/// and `năm 2023` stay whole, `ngày 31/12/2023` may break at its space. About as wide as a date, which never breaks.
const WIDEST: u32 = 53;

/// The text as it is measured while no column has its width yet.
pub(super) fn glue_loosely(text: &str, set: Type) -> String {
    glue_in_cell(text, set, set.half_points.saturating_mul(WIDEST))
}

/// The text as [`glue`] gives it, but for groups wider than `limit`: these keep only such joints as leave each part
/// within it. What the author joined stays joined.
pub(super) fn glue_in_cell(text: &str, set: Type, limit: Twips) -> String {
    let glued = glue(text);
    if glued == text {
        return glued;
    }
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
    out
}

/// The widest pair of words held together at the end of a cell, in tenths of its type size.
const PAIR: u32 = 45;

/// Holds the last two of three or more words together, if they are short: "Phòng / Nội vụ", not "Phòng Nội / vụ", in
/// centred cells, where a lone last word stands out. Never at the cost of a line; and an abbreviation stands alone as
/// well as with the word before it: "Thư ký / ISO".
pub(super) fn hold_last_pair(text: &str, set: Type, room: Twips) -> String {
    let Some((rest, last)) = text.trim_end().rsplit_once(' ') else { return text.to_owned() };
    let Some((first, before)) = rest.rsplit_once(' ') else { return text.to_owned() };
    let pair = format!("{before}\u{A0}{last}");
    let wide = width(&pair, set.half_points, set.bold, set.italic) > set.half_points * PAIR;
    if before.contains('\n') || wide || last.chars().any(|letter| letter.is_uppercase() || letter.is_ascii_digit()) {
        return text.to_owned();
    }
    let held = format!("{first} {pair}");
    if line_count(&held, room, set) > line_count(text, room, set) { text.to_owned() } else { held }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> String {
        glue_loosely(text, Type::regular(24)).replace('\u{A0}', "~")
    }

    #[test]
    fn short_groups_stay_whole_and_wide_ones_break_at_a_space() {
        assert_eq!(seen("Quý III/2023"), "Quý~III/2023");
        assert_eq!(seen("Trong năm 2023"), "Trong năm~2023");
        assert_eq!(seen("Tháng 02/2023"), "Tháng 02/2023");
        assert_eq!(seen("Trước ngày 30/11/2023"), "Trước ngày 30/11/2023");
        assert_eq!(seen("ngày 05 tháng 02 năm 2022"), "ngày~05 tháng~02 năm~2022");
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
    fn no_short_last_word_is_left_alone() {
        let held = |text, room| hold_last_pair(text, Type::regular(24), crate::paper::mm(room)).replace('\u{A0}', "~");
        assert_eq!(held("Phòng Nội vụ", 20.0), "Phòng Nội~vụ");
        assert_eq!(held("UBND xã", 20.0), "UBND xã");
        assert_eq!(held("Thư ký ISO", 15.0), "Thư ký ISO");
        assert_eq!(held("Quyền sử dụng chuyển nhượng", 20.0), "Quyền sử dụng chuyển nhượng");
        assert_eq!(held("Sở Y tế;\nUBND xã", 20.0), "Sở Y tế;\nUBND xã");
    }
}
