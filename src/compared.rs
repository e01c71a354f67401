//! Word files compared (so sánh tệp Word), told as [`changes`](crate::changes) are.

use crate::changes::table;
use crate::changes::{Change, Changes, FieldName, FilePart, Kind, Printed, Side, Subject, Value};
use crate::diag::{Catalogue, Diagnostic, Diagnostics, Place};
use crate::document::{Document, Slot};
use crate::docx::change::{About, ChangeKind};
use crate::docx::differ::{Area, Difference, Said, differences};
use crate::docx::{self, Package, Template};
use crate::paper::{Look, Orientation};

/// What differs between two Word files (từ tệp trước sang tệp sau): built ones, ones that people have edited since,
/// or ones that others made. A plan is compared with a file by building it first ([`build`](crate::build)).
///
/// Errors: K604 a part of a file is damaged; K607 a file is not in the form Word writes.
pub fn file_changes(before: &Package, after: &Package) -> Result<Changes, Diagnostics> {
    Ok(Changes { list: differences(before, after)?.into_iter().map(change).collect() })
}

fn change(found: Difference) -> Change {
    let part = match found.area {
        Area::Front => FilePart::Front,
        Area::Body => FilePart::Body,
        Area::Annex(name) => FilePart::Annex(name),
        Area::Recipients => FilePart::Recipients,
        Area::Signature => FilePart::Signature,
        Area::Header => FilePart::Header,
        Area::Footer => FilePart::Footer,
        Area::Text => FilePart::Text,
    };
    let printed = match found.about {
        About::Whole => Printed::Whole,
        About::Paragraph => Printed::Paragraph,
        About::Table(table) => Printed::Table(table),
        About::Column(table, column) => Printed::Column(table, column),
        About::Row(table, row) => Printed::Row(table, row),
        About::Cell(table, row, column) => Printed::Cell(table, row, column),
        About::Page => Printed::Page,
    };
    let kind = match found.what {
        ChangeKind::Added => Kind::Added,
        ChangeKind::Removed => Kind::Removed,
        ChangeKind::Moved => Kind::Moved,
        ChangeKind::Edited | ChangeKind::Reshaped => Kind::Edited,
        ChangeKind::Formatted | ChangeKind::FormattingGone => Kind::Formatted,
    };
    let side = |said: Said| Side::new(value(said), None);
    let (before, after) = (found.before.map(side), found.after.map(side));
    Change { subject: Subject::Printed(part, printed), kind, before, after }
}

fn value(said: Said) -> Value {
    match said {
        Said::Text(text) => Value::Text(text),
        Said::Row(cells) => Value::Item(cells.into_iter().map(|(name, text)| (FieldName::Free(name), text)).collect()),
        Said::Behind(name) => Value::Behind(name),
        Said::Page(across, measures) => {
            Value::Page(if across { Orientation::Landscape } else { Orientation::Portrait }, measures)
        }
    }
}

/// What differs between two plans or files as a Word table `TT | Nội dung | Trước | Sau`, fit for a tờ trình; its words are
/// the catalogue's.
pub fn changes_sheet(changes: &Changes, words: &Catalogue) -> Result<Package, Diagnostics> {
    let template = Template::open("", &docx::shipped::sheet(&Look::default()))?;
    let blocks = match table::blocks(changes, words, template.geometry().body_width) {
        Ok(blocks) => blocks,
        Err(ragged) => {
            return Err(Diagnostic::error("K622", Place::Nowhere).with("row", ragged.row).help("report").into());
        }
    };
    let document = Document { blocks: [(Slot::Body, blocks)].into(), ..Document::default() };
    template.fill(document, &[])
}
