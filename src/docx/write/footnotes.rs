//! Footnotes (chú thích cuối trang): marks in the text, words in a part of their own. ECMA-376, § 17.11.

use std::fmt::Write;

use super::run::run as write_run;
use crate::document::{Run, as_printed};
use crate::docx::file::xml::{DECLARATION, Edits, Kind, Tokens, W, escape};

/// The part's content type.
pub(in crate::docx) const CONTENT_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";

/// Footnotes gathered while the text is written.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Footnotes {
    next: i64,
    words: String,
}

impl Footnotes {
    /// Starts after the footnotes a template has already.
    pub(in crate::docx) fn after(present: Option<&str>) -> Self {
        let ids = present.into_iter().flat_map(|part| Tokens::of(part).flatten()).filter_map(|token| {
            token.opens("w:footnote").then(|| token.attribute("w:id"))?.and_then(|id| id.parse::<i64>().ok())
        });
        Self { next: ids.max().unwrap_or(0).saturating_add(1).max(1), words: String::new() }
    }

    /// A part without any footnote.
    pub(in crate::docx) fn empty_part() -> String {
        fresh("")
    }

    /// Appends a mark to the text and keeps the words, set in the paragraph style of that id.
    pub(super) fn add(&mut self, out: &mut String, words: &[Run], style: &str) {
        let id = self.next;
        self.next = id.saturating_add(1);
        let _infallible = write!(
            out,
            "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"{id}\"/></w:r>"
        );
        let _infallible = write!(
            self.words,
            "<w:footnote w:id=\"{id}\"><w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r>",
            escape(style)
        );
        write_run(&mut self.words, &Run::text(" "), None);
        for run in as_printed(words) {
            write_run(&mut self.words, &run, None);
        }
        self.words.push_str("</w:p></w:footnote>");
    }

    /// The whole part: the template's own with the new ones at its end, or a new one with the two separators
    /// Word wants. `None` where there is nothing to add, or the template's part has no end.
    pub(in crate::docx) fn part(&self, present: Option<&str>) -> Option<String> {
        if self.words.is_empty() {
            return None;
        }
        let Some(present) = present else {
            return Some(fresh(&self.words));
        };
        let end = Tokens::of(present).flatten().find(|token| token.kind == Kind::End && token.name == "w:footnotes")?;
        let mut edits = Edits::default();
        edits.insert(end.span.start, self.words.as_str());
        Some(edits.apply(present))
    }
}

/// A part of its own, with the two separators Word wants.
fn fresh(words: &str) -> String {
    format!(
        "{DECLARATION}<w:footnotes xmlns:w=\"{W}\">{}{}{words}</w:footnotes>",
        separator(-1, "separator"),
        separator(0, "continuationSeparator"),
    )
}

fn separator(id: i32, kind: &str) -> String {
    format!(
        "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )
}
