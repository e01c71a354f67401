//! Places in the text as they are shown (chỗ trong văn bản), and the regions of a file with their names.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::content::Content;
use super::super::file::xml::{self, Kind, Tokens};
use super::super::file::{Package, whole};
use super::super::model::Part;
use super::super::region::RegionId;
use super::opened::Work;
use crate::diag::{Diagnostic, Place};

/// The paragraph at a byte, or the next one: its number through the part and its words.
pub(in crate::docx) fn place(package: &Package, main: &Part, byte: usize) -> Place {
    let (paragraph, text) = match main.paragraph_at(byte) {
        Some((span, number)) => (number, text_of(main.slice(span)).0),
        None => (main.paragraph_count, String::new()),
    };
    let mark = 0..text.len();
    Place::Word { file: package.name().to_owned(), part: package.main().to_owned(), paragraph, cell: None, text, mark }
}

/// A complaint about the whole file.
pub(in crate::docx) fn about(package: &Package, code: &'static str) -> Diagnostic {
    Diagnostic::error(code, whole(package.name()))
}

/// A `w:t` in its bytes, and its stretch of the text.
pub(in crate::docx) type RunText = (Range<usize>, Range<usize>);

/// The text of a stretch of runs, and each `w:t` with its place in the text.
pub(in crate::docx) fn text_of(raw: &str) -> (String, Vec<RunText>) {
    let mut text = String::new();
    let mut pieces = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for token in Tokens::of(raw).flatten() {
        match (token.name, token.kind) {
            ("w:t", Kind::Start) => open = Some((token.span.start, text.len())),
            ("", Kind::Text) if open.is_some() => text.push_str(&xml::unescape(token.raw)),
            ("w:t", Kind::End) => {
                if let Some((start, from)) = open.take() {
                    pieces.push((start..token.span.end, from..text.len()));
                }
            }
            _ => {}
        }
    }
    (text, pieces)
}

/// The ids of the regions that are in a file, in the order of the page.
pub(in crate::docx) fn ids(work: &Work) -> Vec<RegionId> {
    let placed = |id: RegionId| Some((work.region(&id).ok()?.outer.start, id));
    let mut found: Vec<_> = names(work).into_keys().filter_map(placed).collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

/// Names of a file's regions as people see them: an annex is called by the label it bears, or bore when it was generated.
pub(in crate::docx) fn names(work: &Work) -> BTreeMap<RegionId, String> {
    let name = |id: &RegionId| {
        let first = work.first_words(id).or_else(|| match work.kept(id)?.contents().next()? {
            Content::Paragraph(line) => Some(line.words()),
            _ => None,
        });
        let line = first.as_deref().and_then(|words| words.lines().next());
        (id.clone(), id.name(line))
    };
    work.regions.keys().map(name).collect()
}
