//! Prose as a list of lines (Markdown đọc thành từng dòng): the only room that knows the Markdown crate.
//!
//! [`read`] flattens Markdown into [`Node`]s in reading order: nothing is numbered yet, nothing has a style.
//! [`super::body`] gives them both. What Markdown leaves open is settled by how offices type: `a)`, `2.` or
//! `1.1.` at the start of a line begins a line of its own even inside a paragraph, and so do the dashes and
//! dots of text that was pasted from Word.

mod breaks;
mod lines;
mod marker;
mod node;
mod notes;
mod reader;
mod shield;
mod slips;

pub(super) use breaks::LineEnds;
pub(super) use marker::{Marker, typed_number};
pub(super) use node::{Line, Node};

use super::expanded::Expanded;
use crate::diag::Diagnostics;
use crate::document::{Origin, Rendering, Run};
use crate::plan::Prose;

/// Reads Markdown. Complains about footnotes without text and about what a plan cannot hold: pictures,
/// programs, lines across the page.
pub(super) fn read(text: &Expanded, ends: LineEnds, found: &mut Diagnostics) -> Vec<Node> {
    reader::Reader::new(text, ends, found).read()
}

/// The one run of a text without tags and without any mark, as most cells are; [`read`] would give the same and complain of
/// nothing.
pub(super) fn plain_run(prose: &Prose) -> Option<Run> {
    let text = prose.as_str();
    // `a) Rà soát`, `a. Rà soát`
    let mark = text.chars().nth(1).is_some_and(|sign| matches!(sign, ')' | '.'));
    if mark || text.contains('{') || !shield::is_plain(text) {
        return None;
    }
    let origin = match prose.text.is_placed() {
        true => Origin::Words(prose.text.span_of(0..text.len())),
        false => Origin::Made(prose.span(), Rendering::Phrase),
    };
    Some(Run::of(text, origin))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{FileId, Span, Text};

    #[test]
    fn a_plain_text_is_read_as_any_other() {
        let mut plain = 0;
        for words in [
            "Rà soát thủ tục",
            "Đạt 85% kế hoạch (02 hồ sơ)",
            "15 ngày, từ 01/3",
            "2021. Năm",
            "12) Mười hai",
            "a) Rà soát",
            "a. Rà soát",
            "a)Rà soát",
            "đ) Rà soát",
            "- Rà soát",
            "Rà soát ",
            "một\nhai",
            "**Rà** soát",
            "Rà soát {{ x }}",
            "I. Rà soát",
            "II. Rà soát",
            "1.1. Rà soát",
            "",
            "á",
        ] {
            for text in [
                Text::verbatim(words, Span { file: FileId::default(), start: 7, end: 7 + words.len() as u32 }),
                Text::new(words, Span::default(), Vec::new()),
            ] {
                let prose = Prose::new(text);
                let Some(run) = plain_run(&prose) else { continue };
                plain += 1;
                let mut found = Diagnostics::default();
                let nodes = read(&Expanded::verbatim(&prose), LineEnds::Kept, &mut found);
                assert!(
                    matches!(nodes.as_slice(), [Node::Paragraph(line)] if line.runs == [run]),
                    "{words}: {nodes:?}"
                );
                assert!(found.is_empty(), "{words}");
            }
        }
        assert_eq!(plain, 2 * 5);
    }
}
