//! What must be settled before a region may be renewed (phải giải quyết trước): tracked changes, comments, section
//! breaks inside it, marks that reach out of it.

use std::collections::BTreeSet;

use super::super::xml::{Edits, Kind, Tokens};
use super::things::is_remnant;

/// The first thing in a region that stops its renewal: which, and its byte within the region.
pub(super) fn hindrance(inner: &str) -> Option<(&'static str, usize)> {
    for token in Tokens::of(inner).flatten() {
        let kind = match token.name {
            "w:ins" | "w:del" | "w:cellIns" | "w:cellDel" | "w:cellMerge" | "w:numberingChange" => "tracked",
            name if name.starts_with("w:move") || (name.starts_with("w:") && name.ends_with("PrChange")) => "tracked",
            "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference" => "comment",
            "w:sectPr" => "section",
            _ => continue,
        };
        return Some((kind, token.span.start));
    }
    None
}

/// A region's inside without what LibreOffice leaves of the region's own control.
pub(super) fn without_remnants(inner: &str) -> String {
    let mut edits = Edits::default();
    // Each open control: true for a remnant. Its head goes as a whole.
    let mut open: Vec<(bool, usize)> = Vec::new();
    for token in Tokens::of(inner).flatten() {
        let remnant = open.last().is_some_and(|(remnant, _)| *remnant);
        match (token.name, token.kind) {
            ("w:sdt", Kind::Start) => open.push((is_remnant(inner, token.span.start), token.span.start)),
            ("w:sdtContent", Kind::Start) if remnant => {
                let start = open.last().map_or(token.span.start, |(_, start)| *start);
                edits.replace(start..token.span.end, "");
            }
            ("w:sdtContent", Kind::End) if remnant => edits.replace(token.span.clone(), ""),
            ("w:sdt", Kind::End) if open.pop().is_some_and(|(remnant, _)| remnant) => {
                edits.replace(token.span.clone(), "");
            }
            _ => {}
        }
    }
    edits.apply(inner)
}

/// True where marks begin in a stretch that do not end there, or the other way round.
pub(super) fn tears(stretch: &str) -> bool {
    const MARKS: [&str; 3] = ["w:bookmark", "w:perm", "w:commentRange"];
    let (mut starts, mut ends) = (BTreeSet::new(), BTreeSet::new());
    for token in Tokens::of(stretch).flatten().filter(|token| token.kind != Kind::End) {
        let Some(mark) = MARKS.iter().find(|mark| token.name.starts_with(**mark)) else { continue };
        match token.name.strip_prefix(mark) {
            Some("Start") => starts.extend(token.attribute("w:id").map(|id| (mark, id))),
            Some("End") => ends.extend(token.attribute("w:id").map(|id| (mark, id))),
            _ => {}
        }
    }
    starts != ends
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
        assert!(tears("<w:p><w:bookmarkStart w:id=\"4\" w:name=\"x\"/></w:p>"));
        assert!(!tears("<w:p><w:bookmarkStart w:id=\"4\" w:name=\"x\"/><w:bookmarkEnd w:id=\"4\"/></w:p>"));
    }
}
