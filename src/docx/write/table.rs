//! Tables. ECMA-376, § 17.4.
//!
//! What Word does in odd corners: `w:tblHeader` works only on rows from the first one on without a gap; an
//! autofit table ignores `w:tcW`, so the layout is fixed and the grid repeats the widths; a vertical merge
//! that crosses a page shows its text on the first page only, so a group is held together by `w:keepNext` on
//! every paragraph of its rows but the last row's; a cell ends with a paragraph, always.

use std::fmt::Write;

use rayon::prelude::*;

use super::paragraph;
use super::pieces::Pieces;
use super::shared::{Marks, Shared};
use crate::document::{Cell, Merge, Paragraph, Row, RowKind, Style, Table};
use crate::docx::content::RecordedRows;
use crate::paper::Twips;

/// Appends a table centred on the page, all borders single, 0.5 pt, or none. Marks are set at the first paragraphs of
/// their styles.
pub(super) fn table(pieces: &mut Pieces, mut table: Table, padding: Twips, marks: &mut Marks<'_>, shared: &mut Shared) {
    let total = table.widths().iter().fold(0u32, |sum, width| sum.saturating_add(*width));
    let out = &mut pieces.open;
    let (left, right) = (padding / 2, padding.saturating_sub(padding / 2));
    out.push_str("<w:tbl>");
    let from = out.len();
    let width = Width { of: total, relative: !table.has_lines() };
    let _infallible = write!(out, "<w:tblPr>{}<w:jc w:val=\"center\"/>", width.element("w:tblW", total));
    if table.has_lines() {
        out.push_str("<w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            let _infallible = write!(out, "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
        }
        out.push_str("</w:tblBorders>");
    }
    out.push_str("<w:tblLayout w:type=\"fixed\"/>");
    let _infallible = write!(
        out,
        "<w:tblCellMar><w:left w:w=\"{left}\" w:type=\"dxa\"/><w:right w:w=\"{right}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    );
    let grid = out.len();
    out.push_str("<w:tblGrid>");
    for width in table.widths() {
        let _infallible = write!(out, "<w:gridCol w:w=\"{width}\"/>");
    }
    out.push_str("</w:tblGrid>");
    shared.record.table(out.get(from..grid).unwrap_or_default(), out.get(grid..).unwrap_or_default());
    let header = table.header_rows();
    let apart = marks.is_empty() && table.rows().len() > TOGETHER && shared.is_untraced() && !has_footnotes(&table);
    let rows = table.take_rows();
    if rows.is_empty() {
        blank(out, total, shared);
    }
    if apart {
        for (text, recorded) in rows_apart(&table, rows, (width, header), shared) {
            pieces.push(text);
            shared.record.append(recorded);
        }
    } else {
        for (at, one) in rows.into_iter().enumerate() {
            row(out, &one, (&table, width, at < header), marks, shared);
        }
    }
    let out = &mut pieces.open;
    out.push_str("</w:tbl>");
    shared.record.end_table();
}

/// Rows that one core writes at a time.
const TOGETHER: usize = 100;

fn has_footnotes(table: &Table) -> bool {
    let paragraphs = table.rows().iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paragraphs);
    paragraphs.flat_map(|paragraph| &paragraph.runs).any(|run| run.footnote.is_some())
}

/// The rows of a table in which nothing is numbered, in stretches that know nothing of one another, and what each says. What
/// is written is dropped: a long table takes as much memory as its text.
fn rows_apart(
    table: &Table,
    rows: Vec<Row>,
    (width, header): (Width, usize),
    shared: &Shared,
) -> Vec<(String, RecordedRows)> {
    let stretch = |(stretch, rows): (usize, Vec<Row>)| {
        let mut own = shared.within_table();
        let mut out = String::new();
        for (at, one) in rows.into_iter().enumerate() {
            let header = stretch * TOGETHER + at < header;
            row(&mut out, &one, (table, width, header), &mut Marks::new(&[]), &mut own);
        }
        out.shrink_to_fit();
        (out, own.record.take_rows())
    };
    rows.into_par_iter().chunks(TOGETHER).enumerate().map(stretch).collect()
}

/// The width of a table, and how widths in it are written: one without lines may be set into a narrower cell, and is as
/// wide as what it lies in.
#[derive(Clone, Copy)]
struct Width {
    of: Twips,
    relative: bool,
}

impl Width {
    /// `w:tblW` or `w:tcW`: twips, or fiftieths of a percent.
    fn element(self, name: &str, width: Twips) -> String {
        if self.relative {
            let part = u64::from(width) * 5000 / u64::from(self.of.max(1));
            format!("<{name} w:w=\"{part}\" w:type=\"pct\"/>")
        } else {
            format!("<{name} w:w=\"{width}\" w:type=\"dxa\"/>")
        }
    }
}

/// A table must have a row.
fn blank(out: &mut String, width: Twips, shared: &mut Shared) {
    let properties = format!("<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
    let _infallible = write!(out, "<w:tr><w:tc>{properties}<w:p/></w:tc></w:tr>");
    shared.record.row(false, "");
    shared.record.cell((0, 1), Merge::None, &properties);
    shared.record.end_cell();
    shared.record.end_row();
}

fn row(
    out: &mut String,
    row: &Row,
    (table, whole, header): (&Table, Width, bool),
    marks: &mut Marks<'_>,
    shared: &mut Shared,
) {
    out.push_str("<w:tr>");
    let from = out.len();
    if header || !row.may_split || row.height > 0 {
        out.push_str("<w:trPr>");
        if !row.may_split {
            out.push_str("<w:cantSplit/>");
        }
        if row.height > 0 {
            let _infallible = write!(out, "<w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>", row.height);
        }
        if header {
            out.push_str("<w:tblHeader/>");
        }
        out.push_str("</w:trPr>");
    }
    shared.record.row(header, out.get(from..).unwrap_or_default());
    let (mut rest, mut column) = (table.widths(), 0usize);
    for one in &row.cells {
        let (own, tail) = rest.split_at(one.span.min(rest.len()));
        rest = tail;
        let width = own.iter().fold(0u32, |sum, width| sum.saturating_add(*width));
        cell(out, one, (column, whole.element("w:tcW", width)), (row, table.size), marks, shared);
        column = column.saturating_add(one.span.max(1));
    }
    out.push_str("</w:tr>");
    shared.record.end_row();
}

fn cell(
    out: &mut String,
    cell: &Cell,
    (column, width): (usize, String),
    (row, size): (&Row, Option<u32>),
    marks: &mut Marks<'_>,
    shared: &mut Shared,
) {
    out.push_str("<w:tc>");
    let from = out.len();
    let _infallible = write!(out, "<w:tcPr>{width}");
    if cell.span > 1 {
        let _infallible = write!(out, "<w:gridSpan w:val=\"{}\"/>", cell.span);
    }
    out.push_str(match cell.merge {
        Merge::None => "",
        Merge::Start => "<w:vMerge w:val=\"restart\"/>",
        Merge::Continue => "<w:vMerge/>",
    });
    if cell.middle {
        out.push_str("<w:vAlign w:val=\"center\"/>");
    }
    out.push_str("</w:tcPr>");
    shared.record.cell((column, cell.span.max(1)), cell.merge, out.get(from..).unwrap_or_default());
    for one in &cell.paragraphs {
        paragraph::paragraph(out, one, row.keep_next, marks.take(one.style), shared);
    }
    if cell.paragraphs.is_empty() {
        let empty = Paragraph { size, ..Paragraph::new(style_of(row.kind), Vec::new()) };
        paragraph::paragraph(out, &empty, row.keep_next, None, shared);
    }
    out.push_str("</w:tc>");
    shared.record.end_cell();
}

/// The style of an empty cell: it gives the row its height.
pub(in crate::docx) fn style_of(kind: RowKind) -> Style {
    match kind {
        RowKind::Header => Style::TableHeader,
        RowKind::ColumnNumbers => Style::TableNumber,
        RowKind::Group => Style::TableGroup,
        RowKind::Subtotal | RowKind::Total => Style::TableTotal,
        RowKind::Item | RowKind::Note => Style::TableText,
    }
}
