//! What must be settled before a region may be renewed (phải giải quyết trước): tracked changes, comments, section
//! breaks inside it, marks that reach out of it.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::file::xml::{Kind, tagged};
use super::super::model::{Bookmark, Part};

/// What the tags of all hindrances begin with.
const HINDRANCES: [&str; 12] = [
    "<w:ins",
    "<w:del",
    "<w:cell",
    "<w:move",
    "<w:numberingChange",
    "<w:rPrChange",
    "<w:pPrChange",
    "<w:tblPrChange",
    "<w:trPrChange",
    "<w:tcPrChange",
    "<w:comment",
    "<w:sectPr",
];

/// The first thing in a region that stops its renewal: which, and its byte within the region.
pub(super) fn hindrance(inner: &str) -> Option<(&'static str, usize)> {
    let kind = |name: &str| match name {
        "w:ins" | "w:del" | "w:cellIns" | "w:cellDel" | "w:cellMerge" | "w:numberingChange" => Some("tracked"),
        name if name.starts_with("w:move") || name.ends_with("PrChange") => Some("tracked"),
        "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference" => Some("comment"),
        "w:sectPr" => Some("section"),
        _ => None,
    };
    let first =
        |head: &&str| tagged(inner, head).find_map(|token| kind(token.name).map(|kind| (kind, token.span.start)));
    HINDRANCES.iter().filter_map(first).min_by_key(|(_, start)| *start)
}

/// True where a mark of a person's begins in a range that does not end there, or the other way round. A bookmark that
/// another program left without an end reaches nowhere.
pub(super) fn tears(main: &Part, range: &Range<usize>) -> bool {
    let reaches_out = |one: &Bookmark| {
        let end = one.end.as_ref().map_or(one.start.start, |end| end.start);
        range.contains(&one.start.start) != range.contains(&end)
    };
    main.bookmarks.all().iter().filter(|one| !one.name.starts_with("kehoach_")).any(reaches_out)
        || ["<w:perm", "<w:commentRange"].iter().any(|mark| {
            let (mut starts, mut ends) = (BTreeSet::new(), BTreeSet::new());
            for token in tagged(main.slice(range.clone()), mark).filter(|token| token.kind != Kind::End) {
                match mark.strip_prefix('<').and_then(|mark| token.name.strip_prefix(mark)) {
                    Some("Start") => starts.extend(token.attribute("w:id")),
                    Some("End") => ends.extend(token.attribute("w:id")),
                    _ => {}
                }
            }
            starts != ends
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tracked_changes_comments_and_breaks_stop_a_renewal() {
        let kind = |inner: &str| hindrance(inner).map(|(kind, _)| kind);
        assert_eq!(kind("<w:p><w:ins w:id=\"1\"><w:r/></w:ins></w:p>"), Some("tracked"));
        assert_eq!(kind("<w:p><w:pPr><w:pPrChange/></w:pPr></w:p>"), Some("tracked"));
        assert_eq!(kind("<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"), Some("comment"));
        assert_eq!(kind("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"), Some("section"));
        assert_eq!(kind("<w:p/>"), None);
    }

    #[test]
    fn a_bookmark_that_reaches_out_is_torn() {
        let part = |name: &str, end: &str| {
            let start = format!("<w:bookmarkStart w:id=\"4\" w:name=\"{name}\"/>");
            Part::read(format!("<w:document><w:body><w:p>{start}</w:p><w:p>{end}</w:p></w:body></w:document>")).unwrap()
        };
        let first = |part: &Part| part.blocks[0].span();
        let end = "<w:bookmarkEnd w:id=\"4\"/>";
        assert!(tears(&part("x", end), &first(&part("x", end))));
        let whole = part("x", end);
        assert!(!tears(&whole, &whole.body));
        // Left without an end by another program; ours.
        for one in [part("x", ""), part("kehoach_front__end", end)] {
            assert!(!tears(&one, &first(&one)));
        }
    }
}
