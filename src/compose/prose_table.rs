//! Tables typed in Markdown (bảng trong lời văn): laid out as those of annexes are.

use crate::diag::Diagnostics;
use crate::document::{Align, Paragraph, RowKind, Style, Table};
use crate::text::Span;

use super::annex::{Area, Look, Made, MadeRow, Wanted, laid};
use super::markdown::Line;

/// A table over the whole width; `None` if there is no column. A column of figures stands centred where its author
/// says nothing of it.
pub(super) fn table(
    columns: &[Option<Align>],
    rows: Vec<Vec<Line>>,
    area: Area,
    span: Span,
    found: &mut Diagnostics,
) -> Option<Table> {
    if columns.is_empty() {
        return None;
    }
    let figures = |at: usize| rows.len() > 1 && rows.iter().skip(1).all(|row| row.get(at).is_none_or(is_figure));
    let wanted: Vec<Wanted<'_>> = columns
        .iter()
        .enumerate()
        .map(|(at, _)| Wanted {
            look: if figures(at) { Look::Short } else { Look::Prose },
            header: rows.first().and_then(|row| row.get(at)).map(Line::plain).unwrap_or_default(),
            fixed: None,
            modest: false,
        })
        .collect();
    let aligned = |at: usize| columns.get(at).copied().flatten().or(figures(at).then_some(Align::Centre));
    let aligns: Vec<Option<Align>> = (0..columns.len()).map(aligned).collect();
    let mut made: Vec<(RowKind, MadeRow)> = Vec::with_capacity(rows.len());
    for (at, mut cells) in rows.into_iter().enumerate() {
        cells.resize_with(columns.len(), Line::default);
        let (kind, style) =
            if at == 0 { (RowKind::Header, Style::TableHeader) } else { (RowKind::Item, Style::TableText) };
        let cells = cells.into_iter().zip(&aligns).map(|(line, align)| {
            let align = align.filter(|_| at > 0);
            let paragraph = Paragraph { align, ..Paragraph::new(style, line.runs) };
            Some(Made { paragraphs: vec![paragraph], span: 1, ..Made::default() })
        });
        made.push((kind, cells.collect()));
    }
    laid(&wanted, made, area, span, found)
}

/// True for a cell without words: `12`, `1,5%`, `-`, nothing.
fn is_figure(line: &Line) -> bool {
    !line.plain().contains(char::is_alphabetic)
}
