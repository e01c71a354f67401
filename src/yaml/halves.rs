//! A long list cut in two (cắt đôi danh sách dài): each half can be read by itself, at once with the other.

use std::ops::Range;

/// Texts shorter than this, in bytes, are read before another core is awake.
const SHORT: usize = 8 * 1024;

/// The halves of a text whose middle lies in a list right under a key of the top.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Halves {
    /// The text up to an entry of the list: the key's value is its first entries.
    pub first: Range<usize>,
    /// The other entries of the list.
    pub rest: Range<usize>,
    /// The keys behind the list.
    pub behind: Range<usize>,
}

/// The halves of a text; `None` where it is short or has no such list. That a text in quotes or brackets does not go on from
/// one half to the next is for the reader to see: then the first one has no end.
pub(super) fn halves(text: &str) -> Option<Halves> {
    if text.len() < SHORT {
        return None;
    }
    let (mut list, mut cut): (Option<List>, Option<usize>) = (None, None);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let content = line.trim_start_matches(' ');
        let indent = line.len() - content.len();
        if content.trim_end().is_empty() || content.starts_with('#') {
            continue;
        }
        let is_entry = content.starts_with("- ") || content.trim_end() == "-";
        if indent == 0 && !is_entry {
            if cut.is_some() {
                return behind(text, at, cut);
            }
            // A document ends or begins, or a line that no key begins.
            if content.starts_with("---") || content.starts_with("...") || content.starts_with('%') {
                return None;
            }
            list = content.trim_end().ends_with(':').then_some(List { indent: None });
            continue;
        }
        let Some(List { indent: known }) = &mut list else { continue };
        match known {
            None if is_entry => *known = Some(indent),
            // The key holds something else.
            None => list = None,
            Some(known) if is_entry && *known == indent && at >= text.len() / 2 && cut.is_none() => cut = Some(at),
            Some(_) => {}
        }
    }
    behind(text, text.len(), cut)
}

/// A key of the top with a list right under it, as it seems.
struct List {
    /// How far its entries are indented, once there is one.
    indent: Option<usize>,
}

fn behind(text: &str, end: usize, cut: Option<usize>) -> Option<Halves> {
    let cut = cut?;
    Some(Halves { first: 0..cut, rest: cut..end, behind: end..text.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(head: &str, entry: &str, tail: &str) -> Option<[String; 3]> {
        let text = format!("{head}{}{tail}", entry.repeat(3_000));
        let found = halves(&text)?;
        let part = |range: Range<usize>| text.get(range).unwrap().to_owned();
        assert!(found.first.end.abs_diff(text.len() / 2) < 200);
        Some([found.first, found.rest, found.behind].map(part))
    }

    #[test]
    fn a_list_is_cut_at_an_entry_near_the_middle_of_the_text() {
        for (indent, below) in [("", "  "), ("  ", "    ")] {
            let entry = format!("{indent}- nhóm: A\n{below}việc:\n{below}  - một\n\n{below}# ghi chú\n");
            let [first, rest, behind] = cut("tên: x\ndanh mục:\n", &entry, "nội dung: |\n  - a\nký: b\n").unwrap();
            assert!(
                first.starts_with("tên") && rest.starts_with(&format!("{indent}- nhóm")) && rest.ends_with("chú\n")
            );
            assert_eq!(behind, "nội dung: |\n  - a\nký: b\n");
        }
    }

    #[test]
    fn only_a_list_right_under_a_key_of_the_top_is_cut() {
        assert_eq!(cut("nội dung: |\n", "  - một đầu việc của văn bản\n", ""), None);
        assert_eq!(cut("nền nếp:\n  thân: |\n", "    - một đầu việc của văn bản\n", ""), None);
        assert_eq!(cut("---\ndanh mục:\n", "- nhóm: một\n", ""), None);
        assert_eq!(halves("danh mục:\n- a\n- b\n"), None);
    }
}
