//! Runs. ECMA-376, § 17.3.2.

use std::fmt::Write;
use std::ops::Range;

use crate::document::Run;
use crate::docx::file::xml::escape_into;
use crate::viet::scan::has_byte;

/// Appends a run; nothing for one without text. Returns where its look is, its `w:rPr`. `size` departs from the
/// style's.
pub(super) fn run(out: &mut String, run: &Run, size: Option<u32>) -> Range<usize> {
    if run.text.is_empty() {
        return out.len()..out.len();
    }
    out.push_str("<w:r>");
    let from = out.len();
    if run.bold.is_some() || run.italic.is_some() || size.is_some() {
        out.push_str("<w:rPr>");
        toggle(out, "b", run.bold);
        toggle(out, "i", run.italic);
        self::size(out, size);
        out.push_str("</w:rPr>");
    }
    let look = from..out.len();
    words(out, &run.text);
    out.push_str("</w:r>");
    look
}

/// Appends a size in half-points, as elements of a `w:rPr`.
pub(super) fn size(out: &mut String, size: Option<u32>) {
    if let Some(size) = size {
        let _infallible = write!(out, "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
    }
}

fn toggle(out: &mut String, name: &str, on: Option<bool>) {
    let Some(on) = on else { return };
    out.push_str("<w:");
    out.push_str(name);
    out.push_str(if on { "/>" } else { " w:val=\"0\"/>" });
}

/// Appends the content of a run: text, line breaks, tabs, hyphens that do not break.
pub(in crate::docx) fn words(out: &mut String, text: &str) {
    let mut rest = text;
    // U+2011 begins with E2.
    let whole = !has_byte(text, |byte| (byte == b'\n') | (byte == b'\t') | (byte == 0xE2));
    while !rest.is_empty() {
        let end = if whole { None } else { rest.find(['\n', '\t', '\u{2011}']) };
        let end = end.unwrap_or(rest.len());
        let (plain, tail) = rest.split_at(end);
        if !plain.is_empty() {
            out.push_str("<w:t xml:space=\"preserve\">");
            escape_into(out, plain);
            out.push_str("</w:t>");
        }
        let mut tail = tail.chars();
        match tail.next() {
            Some('\n') => out.push_str("<w:br/>"),
            Some('\t') => out.push_str("<w:tab/>"),
            // The character itself is missing from many fonts; the element needs no glyph.
            Some('\u{2011}') => out.push_str("<w:noBreakHyphen/>"),
            _ => {}
        }
        rest = tail.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_as_text_becomes_elements() {
        let mut out = String::new();
        run(&mut out, &Run { italic: Some(true), bold: Some(false), ..Run::text("a\u{2011}b\nc & d\te") }, None);
        assert_eq!(
            out,
            "<w:r><w:rPr><w:b w:val=\"0\"/><w:i/></w:rPr><w:t xml:space=\"preserve\">a</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">b</w:t><w:br/><w:t xml:space=\"preserve\">c &amp; d</w:t><w:tab/><w:t xml:space=\"preserve\">e</w:t></w:r>"
        );
    }
}
