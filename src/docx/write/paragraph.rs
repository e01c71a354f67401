//! Paragraphs. ECMA-376, § 17.3.1.

use std::fmt::Write;

use super::run::{run, size};
use super::shared::Shared;
use crate::document::{Align, Paragraph, Rule, Style, as_printed};
use crate::docx::file::xml::{escape, escape_into};
use crate::paper::Twips;

/// Appends a paragraph; `keep` holds it to the next one whatever it says itself, `mark` is a bookmark round
/// its runs.
pub(super) fn paragraph(out: &mut String, paragraph: &Paragraph, keep: bool, mark: Option<&str>, shared: &mut Shared) {
    shared.trace.open(out, &paragraph.runs);
    let from = out.len();
    out.push_str("<w:pPr><w:pStyle w:val=\"");
    escape_into(out, shared.styles.id(paragraph.style));
    out.push_str("\"/>");
    if keep || paragraph.keep_next {
        out.push_str("<w:keepNext/>");
    }
    if paragraph.page_break_before {
        out.push_str("<w:pageBreakBefore/>");
    }
    if paragraph.after > 0 {
        let _infallible = write!(out, "<w:spacing w:after=\"{}\"/>", paragraph.after);
    }
    if paragraph.sides > 0 {
        let _infallible = write!(out, "<w:ind w:left=\"{0}\" w:right=\"{0}\"/>", paragraph.sides);
    }
    if let Some(align) = paragraph.align {
        out.push_str(match align {
            Align::Left => "<w:jc w:val=\"left\"/>",
            Align::Centre => "<w:jc w:val=\"center\"/>",
            Align::Right => "<w:jc w:val=\"right\"/>",
            Align::Justified => "<w:jc w:val=\"both\"/>",
        });
    }
    if paragraph.size.is_some() {
        out.push_str("<w:rPr>");
        size(out, paragraph.size);
        out.push_str("</w:rPr>");
    }
    out.push_str("</w:pPr>");
    shared.record.paragraph(out.get(from..).unwrap_or_default());
    let marked = mark.map(|name| bookmark(shared.ids.bookmark(), name));
    if let Some((start, _)) = &marked {
        out.push_str(start);
    }
    for one in as_printed(&paragraph.runs) {
        let look = run(out, &one, paragraph.size);
        if !one.text.is_empty() {
            shared.record.run(out.get(look).unwrap_or_default(), &one.text);
        }
        if let Some(note) = &one.footnote {
            shared.notes.add(out, note, shared.styles.id(Style::Footnote));
            shared.record.footnote(&note.iter().map(|run| run.text.as_str()).collect::<String>());
        }
    }
    if let Some((_, end)) = &marked {
        out.push_str(end);
    }
    out.push_str("</w:p>");
    shared.record.end_paragraph();
}

/// Appends a drawn line: the top border of an empty paragraph, as long as the indents leave it.
///
/// A shape that floats over the text would be lost or moved by other programs; a border is text flow. The
/// line belongs to what is above and must not be parted from what follows a heading.
pub(super) fn rule(out: &mut String, rule: Rule, width: Twips, shared: &mut Shared) {
    let side = width.saturating_sub(rule.length) / 2;
    let properties = format!(
        "<w:pPr><w:pStyle w:val=\"{}\"/><w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:spacing w:line=\"60\" w:lineRule=\"exact\"/><w:ind w:left=\"{side}\" w:right=\"{side}\" w:firstLine=\"0\"/></w:pPr>",
        escape(shared.styles.id(Style::Rule))
    );
    let _infallible = write!(out, "<w:p>{properties}</w:p>");
    shared.record.paragraph(&properties);
    shared.record.end_paragraph();
}

/// A paragraph one point high, where Word demands one and nobody wants to see it; `section` is the section it
/// ends.
pub(in crate::docx) fn filler(out: &mut String, section: &str) {
    small(out, section, "");
}

/// A paragraph one point high that carries the last mark of a region behind a table.
pub(in crate::docx) fn closing(out: &mut String, mark: &str) {
    small(out, "", mark);
}

fn small(out: &mut String, section: &str, content: &str) {
    out.push_str("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/><w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>");
    out.push_str(section);
    out.push_str("</w:pPr>");
    out.push_str(content);
    out.push_str("</w:p>");
}

/// The two ends of a bookmark.
pub(in crate::docx) fn bookmark(number: u32, name: &str) -> (String, String) {
    let name = escape(name);
    (format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>"), format!("<w:bookmarkEnd w:id=\"{number}\"/>"))
}

#[cfg(test)]
mod tests {
    use super::super::{Footnotes, StyleIds};
    use super::*;
    use crate::docx::model::Ids;

    #[test]
    fn a_rule_is_centred_by_its_indents() {
        let mut shared = Shared::new(Ids::default(), Footnotes::after(None), StyleIds::default());
        let mut out = String::new();
        rule(&mut out, Rule { length: 1000 }, 5000, &mut shared);
        assert!(out.contains("w:left=\"2000\" w:right=\"2000\""));
        let mut out = String::new();
        rule(&mut out, Rule { length: 9000 }, 5000, &mut shared);
        assert!(out.contains("w:left=\"0\" w:right=\"0\""));
    }
}
