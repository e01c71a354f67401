//! The bookmarks of a region, as they are written (đánh dấu vùng).

use std::borrow::Cow;
use std::ops::Range;

use super::super::file::xml::{self, Edits, Kind, Tokens};
use super::super::write;
use super::RegionId;

/// Whether a closing paragraph is added where one is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::docx) enum Closing {
    Now,
    /// The last mark is in the table until [`closed`](super::closed) moves it.
    Later,
    /// The last mark is behind the blocks already, in the paragraph that ends the section.
    Outside,
}

/// Whole blocks with the marks of a region set anew, under these `numbers`: round the runs of the first paragraph and round those of the last.
/// Where the blocks end with a table, a closing paragraph follows that carries the last mark. Nothing is marked where
/// there is no paragraph.
pub(in crate::docx) fn marked(blocks: &str, id: &RegionId, numbers: [u32; 2], closing: Closing) -> String {
    let blocks = unmarked(blocks, id);
    let Some((first, last)) = first_and_last(&blocks) else { return blocks.into_owned() };
    let (first, last) = (&first, &last);
    let mut edits = Edits::default();
    let last = Some(last).filter(|last| !last.in_table || closing == Closing::Later);
    let marks = [(id.first_mark(), Some(first)), (id.last_mark(), last)].into_iter().zip(numbers);
    for ((name, place), number) in marks.take(if closing == Closing::Outside { 1 } else { 2 }) {
        let (open, close) = write::bookmark(number, &name);
        match place {
            Some(place) if place.is_empty => edits.replace(place.runs.clone(), format!("<w:p>{open}{close}</w:p>")),
            Some(place) => {
                edits.insert(place.runs.start, open);
                edits.insert(place.runs.end, close);
            }
            None => {
                let mut closing = String::new();
                write::closing(&mut closing, &format!("{open}{close}"));
                edits.insert(blocks.len(), closing);
            }
        }
    }
    edits.apply(&blocks)
}

/// Sets the marks of a region in blocks that the writer has just written, in pieces: as [`marked`], without reading them.
/// Every paragraph of the writer's has properties, but for that of a table without rows; none is in two pieces.
pub(in crate::docx) fn mark_written(pieces: &mut Vec<String>, id: &RegionId, numbers: [u32; 2]) {
    let [first_number, last_number] = numbers;
    let (open, close) = write::bookmark(first_number, &id.first_mark());
    let (open_last, close_last) = write::bookmark(last_number, &id.last_mark());
    let runs = |piece: usize, paragraph: usize| {
        let rest = pieces.get(piece)?.get(paragraph..)?;
        let start = rest.find(PROPERTIES_END)?.saturating_add(PROPERTIES_END.len());
        let end = start.saturating_add(rest.get(start..)?.find(PARAGRAPH_END)?);
        Some((piece, paragraph.saturating_add(start)..paragraph.saturating_add(end)))
    };
    let is_bare = |first: &(usize, Range<usize>)| {
        let before = pieces.iter().take(first.0).map(String::as_str);
        let own = pieces.get(first.0).and_then(|piece| piece.get(..first.1.start));
        before.chain(own).any(|text| text.contains("<w:p/>"))
    };
    let Some(first) = (0..pieces.len()).find_map(|piece| runs(piece, 0)).filter(|first| !is_bare(first)) else {
        *pieces = vec![marked(&pieces.concat(), id, numbers, Closing::Now)];
        return;
    };
    let behind = pieces.len().saturating_sub(1);
    let last = pieces.last().filter(|piece| piece.ends_with(PARAGRAPH_END)).and_then(|piece| piece.rfind("<w:p>"));
    let last = last.and_then(|paragraph| runs(behind, paragraph));
    let mut insert = |piece: usize, at: usize, mark: &str| {
        if let Some(text) = pieces.get_mut(piece) {
            text.insert_str(at, mark);
        }
    };
    // From the end to the beginning, so that places stay. Of two at one place the first one stands first.
    match last {
        Some((piece, last)) => {
            insert(piece, last.end, &close_last);
            if (piece, &last) == (first.0, &first.1) && !last.is_empty() {
                insert(first.0, first.1.end, &close);
                insert(piece, last.start, &open_last);
            } else {
                insert(piece, last.start, &open_last);
                insert(first.0, first.1.end, &close);
            }
        }
        None => {
            insert(first.0, first.1.end, &close);
            if let Some(text) = pieces.last_mut() {
                write::closing(text, &format!("{open_last}{close_last}"));
            }
        }
    }
    if let Some(text) = pieces.get_mut(first.0) {
        text.insert_str(first.1.start, &open);
    }
}

const PROPERTIES_END: &str = "</w:pPr>";
const PARAGRAPH_END: &str = "</w:p>";

/// A fragment without the marks of a region.
fn unmarked<'a>(fragment: &'a str, id: &RegionId) -> Cow<'a, str> {
    let names = [id.first_mark(), id.last_mark()];
    let mut open: Vec<String> = Vec::new();
    let mut edits = Edits::default();
    for token in xml::tagged(fragment, "<w:bookmark") {
        if token.opens("w:bookmarkStart") && token.attribute("w:name").is_some_and(|name| names.contains(&name)) {
            open.extend(token.attribute("w:id"));
            edits.replace(token.span.clone(), "");
        } else if token.opens("w:bookmarkEnd") && token.attribute("w:id").is_some_and(|id| open.contains(&id)) {
            edits.replace(token.span.clone(), "");
        }
    }
    if edits.is_empty() { Cow::Borrowed(fragment) } else { Cow::Owned(edits.apply(fragment)) }
}

/// A paragraph that a mark may be in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Paragraph {
    /// Where its runs begin and end; the whole element where it is empty.
    runs: Range<usize>,
    is_empty: bool,
    in_table: bool,
}

/// The first paragraph of a fragment and the last one, but for those of text boxes; `None` where there is none. Of a long table
/// what is between them is not read.
fn first_and_last(fragment: &str) -> Option<(Paragraph, Paragraph)> {
    let mut all = paragraphs(fragment);
    let first = all.next()?;
    let last = last_at_end(fragment).or_else(|| all.last()).unwrap_or_else(|| first.clone());
    Some((first, last))
}

/// The last paragraph, where nothing follows it but the end of a table.
fn last_at_end(fragment: &str) -> Option<Paragraph> {
    let in_table = fragment.ends_with(TABLE_END);
    let end = if in_table { TABLE_END } else { PARAGRAPH_END };
    // A look for what is nowhere would read all of it.
    let near = fragment.rfind("<w:p>").unwrap_or_default();
    let start = fragment.get(near..)?.rfind("<w:p ").map_or(near, |at| near.saturating_add(at));
    let last = paragraphs(fragment.get(start..)?).next()?;
    let runs = start.saturating_add(last.runs.start)..start.saturating_add(last.runs.end);
    // What begins last may stand in a text box of the last paragraph.
    let is_last = !last.is_empty && fragment.get(runs.end..) == Some(end);
    is_last.then_some(Paragraph { runs, in_table, ..last })
}

const TABLE_END: &str = "</w:p></w:tc></w:tr></w:tbl>";

/// The paragraphs of a fragment, but for those of text boxes.
fn paragraphs(fragment: &str) -> impl Iterator<Item = Paragraph> {
    let (mut depth, mut properties, mut tables, mut runs) = (0usize, 0usize, 0usize, 0usize);
    Tokens::of(fragment).flatten().filter_map(move |token| {
        match (token.name, token.kind) {
            ("w:tbl", Kind::Start) if depth == 0 => tables = tables.saturating_add(1),
            ("w:tbl", Kind::End) if depth == 0 => tables = tables.saturating_sub(1),
            ("w:p", Kind::Empty) if depth == 0 => {
                return Some(Paragraph { runs: token.span, is_empty: true, in_table: tables > 0 });
            }
            ("w:p", Kind::Start) => {
                if depth == 0 {
                    runs = token.span.end;
                }
                depth = depth.saturating_add(1);
            }
            ("w:pPr", Kind::Start) => properties = properties.saturating_add(1),
            ("w:pPr", Kind::Empty) if depth == 1 && properties == 0 => runs = token.span.end,
            ("w:pPr", Kind::End) => {
                properties = properties.saturating_sub(1);
                if depth == 1 && properties == 0 {
                    runs = token.span.end;
                }
            }
            ("w:p", Kind::End) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(Paragraph { runs: runs..token.span.start, is_empty: false, in_table: tables > 0 });
                }
            }
            _ => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_in_the_first_and_the_last_paragraph() {
        let blocks = "<w:p><w:pPr><w:jc/></w:pPr><w:r/></w:p><w:p/>";
        let marked = marked(blocks, &RegionId::Body, [1, 2], Closing::Now);
        assert_eq!(
            marked,
            "<w:p><w:pPr><w:jc/></w:pPr><w:bookmarkStart w:id=\"1\" w:name=\"kehoach_body\"/><w:r/><w:bookmarkEnd w:id=\"1\"/></w:p><w:p><w:bookmarkStart w:id=\"2\" w:name=\"kehoach_body__end\"/><w:bookmarkEnd w:id=\"2\"/></w:p>"
        );
    }

    #[test]
    fn a_last_mark_never_stands_in_a_table() {
        let blocks = "<w:tbl><w:tr><w:tc><w:p><w:r/></w:p></w:tc></w:tr></w:tbl>";
        let out = marked(blocks, &RegionId::Body, [1, 2], Closing::Now);
        let (table, closing) = out.split_once("</w:tbl>").unwrap();
        assert!(table.contains("kehoach_body\"") && !table.contains("kehoach_body__end"), "{out}");
        assert!(closing.contains("w:line=\"20\"") && closing.contains("kehoach_body__end"), "{out}");
    }

    #[test]
    fn old_marks_make_room_for_new_ones() {
        let blocks = "<w:p><w:r/></w:p><w:p><w:r/></w:p>";
        let id = RegionId::Annex("1".to_owned());
        let once = marked(blocks, &id, [1, 2], Closing::Now);
        assert_eq!(marked(&once, &id, [1, 2], Closing::Now), once);
    }

    #[test]
    fn the_last_paragraph_is_found_from_the_end_as_from_the_beginning() {
        let row = |cell: &str| format!("<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>");
        let inner = row("<w:p><w:pPr/><w:r/></w:p>");
        let nested = row(&format!("{inner}<w:p a=\"1\"><w:r/></w:p>"));
        let boxed = |inside: &str| format!("<w:p><w:r><w:txbxContent>{inside}</w:txbxContent></w:r></w:p>");
        let ends = ["<w:p><w:r/></w:p>", "<w:p/>", "<w:p a=\"1\"/>", "<w:bookmarkEnd/>", "", &inner, &nested];
        let boxes = [
            boxed("<w:p><w:r/></w:p>"),
            boxed("<w:p a=\"1\"/>"),
            boxed("<w:p/>"),
            boxed(&inner),
            row(&boxed("<w:p/>")),
        ];
        let all: Vec<&str> = ends.into_iter().chain(boxes.iter().map(String::as_str)).collect();
        for first in &all {
            for last in &all {
                let fragment = format!("{first}{last}");
                let wanted = paragraphs(&fragment).last();
                assert_eq!(first_and_last(&fragment).map(|(_, last)| last), wanted, "{fragment}");
            }
        }
    }
}
