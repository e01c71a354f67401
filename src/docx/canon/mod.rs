//! What a fragment says, whoever saved it last (chữ và khung bảng): the text fingerprints are taken of.
//!
//! A fragment is read as [`Unit`]s: a paragraph, a table's head, a row, a table's end. A unit's `text` holds the
//! words and the build of the table; the cutting into runs, bookmarks and looks are left out, because other
//! programs change them by merely saving. What a person may add without a word is marked: a picture `▣`, a
//! comment `✎`, a section break `§`, tracked changes `⟦+` and `⟦-`. The text of a footnote stands where its mark
//! stands. A unit's `looks` are the formatting alone.

mod reader;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::file::xml::{IllFormed, Kind, Tokens};
use reader::Reader;
pub(super) use reader::{DRAWN, PROPERTIES};

/// Begins a table.
pub(super) const TABLE: &str = "⟦T";
/// Begins a row.
pub(super) const ROW: &str = "⟦R";
/// Begins a cell of a row.
pub(super) const CELL: &str = "⟦C";
/// Ends a table.
pub(super) const TABLE_END: &str = "⟧T";
/// Parts the paragraphs of a cell.
pub(super) const PARAGRAPH: char = '¶';
/// A line break inside a paragraph.
pub(super) const BREAK: char = '\u{2028}';

/// Footnotes of a file by their number.
pub type Notes = BTreeMap<String, String>;

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitKind {
    /// A paragraph outside tables.
    Paragraph,
    /// A table's properties and grid.
    Head,
    /// A row.
    Row,
    /// The end of a table.
    End,
}

/// A piece of a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// What it is.
    pub kind: UnitKind,
    /// Where it stands in the fragment.
    pub span: Range<usize>,
    /// What it says.
    pub text: String,
    /// How it looks, shortened to a fingerprint of 8 digits.
    pub looks: String,
}

/// The units of a fragment in order.
pub(super) fn units(fragment: &str, notes: &Notes) -> Result<Vec<Unit>, IllFormed> {
    let mut reader = Reader::new(notes);
    for token in Tokens::of(fragment) {
        reader.take(&token?);
    }
    Ok(reader.units)
}

/// The first unit of a fragment; `None` where there is none.
pub(super) fn first(fragment: &str, notes: &Notes) -> Option<Unit> {
    let mut reader = Reader::new(notes);
    let mut tokens = Tokens::of(fragment);
    while reader.units.is_empty() {
        reader.take(&tokens.next()?.ok()?);
    }
    reader.units.pop()
}

/// A fragment's words and the build of its tables, a unit a line. Empty paragraphs at the end do not count.
pub fn canon(fragment: &str, notes: &Notes) -> Result<String, IllFormed> {
    Ok(joined(&units(fragment, notes)?))
}

/// [`canon`] of units.
pub(super) fn joined(units: &[Unit]) -> String {
    let texts: Vec<&str> = units.iter().map(|unit| unit.text.as_str()).collect();
    join(&texts)
}

/// [`canon`] of the units' texts.
pub(super) fn join(texts: &[&str]) -> String {
    let mut out = texts.join("\n");
    out.truncate(out.trim_end_matches('\n').len());
    out
}

/// The fingerprint of a text: SHA-256, the first 16 hexadecimal digits.
pub(super) fn fingerprint(text: &str) -> String {
    digest(text).chars().take(16).collect()
}

/// SHA-256 as 64 hexadecimal digits.
pub(super) fn digest(text: &str) -> String {
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        let _infallible = write!(out, "{byte:02x}");
    }
    out
}

/// The words of every footnote of a part.
pub(super) fn notes(part: &str) -> Result<Notes, IllFormed> {
    let mut found = Notes::new();
    let mut open: Option<(String, usize)> = None;
    for token in Tokens::of(part) {
        let token = token?;
        if token.kind == Kind::Start && token.name == "w:footnote" {
            open = token.attribute("w:id").map(|id| (id, token.span.end));
        } else if token.kind == Kind::End
            && token.name == "w:footnote"
            && let Some((id, start)) = open.take()
        {
            let inner = part.get(start..token.span.start).unwrap_or_default();
            found.insert(id, canon(inner, &Notes::new())?.trim().to_owned());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(fragment: &str) -> String {
        canon(fragment, &Notes::new()).unwrap()
    }

    #[test]
    fn cutting_runs_and_bookmarks_change_neither_words_nor_looks() {
        let one = "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>";
        let two = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t xml:space=\"preserve\">Kế </w:t></w:r><w:r><w:t>hoạch</w:t></w:r></w:p><w:p/>";
        assert_eq!(text(one), text(two));
        let units = |source| units(source, &Notes::new()).unwrap();
        assert_eq!(units(one)[0].looks, units(two)[0].looks);
        let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p>";
        assert_eq!(text(one), text(bold));
        assert_ne!(units(one)[0].looks, units(bold)[0].looks);
    }

    #[test]
    fn a_row_is_one_unit_and_shows_its_cells() {
        let table = "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
        assert_eq!(text(table), "⟦T\n⟦R⟦C×2›a¶⟦C\n⟧T");
    }

    #[test]
    fn a_footnotes_words_belong_to_the_text() {
        let notes = notes("<w:footnotes><w:footnote w:id=\"3\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Theo số liệu.</w:t></w:r></w:p></w:footnote></w:footnotes>").unwrap();
        let text = canon("<w:p><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>", &notes).unwrap();
        assert_eq!(text, "※Theo số liệu.");
    }

    #[test]
    fn what_a_field_counts_is_no_text() {
        let page = |number: u32| {
            text(&format!(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{number}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            ))
        };
        assert_eq!(page(1), page(2));
        assert_eq!(page(1), "PAGE");
    }
}
