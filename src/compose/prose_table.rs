//! Tables typed in Markdown (bảng trong lời văn).

use crate::document::{Align, Cell, Paragraph, RaggedRow, Row, RowKind, Style, Table, respace};
use crate::paper::{Geometry, Twips};

use super::balance::safe;
use super::markdown::Line;
use super::measure::{self, Type, widest_word};
use super::narrow::{glue_in_cell, glue_loosely};

/// A table over the whole width; columns share it by the words in them. `None` if there is no column.
pub(super) fn table(
    columns: &[Option<Align>],
    mut rows: Vec<Vec<Line>>,
    geometry: &Geometry,
    width: Twips,
) -> Option<Table> {
    let mut loose = rows.clone();
    for (at, line) in loose.iter_mut().enumerate().flat_map(|(at, row)| row.iter_mut().map(move |line| (at, line))) {
        respace(&mut line.runs, |text, _| glue_loosely(text, set_in(geometry, at)));
    }
    let widths = widths(columns.len(), &loose, geometry, width)?;
    for (at, row) in rows.iter_mut().enumerate() {
        for (line, width) in row.iter_mut().zip(&widths) {
            let (set, room) = (set_in(geometry, at), safe(width.saturating_sub(geometry.cell_padding)));
            respace(&mut line.runs, |text, _| glue_in_cell(text, set, room));
        }
    }
    let mut table = Table::new(widths);
    for (at, mut cells) in rows.into_iter().enumerate() {
        cells.resize_with(columns.len(), Line::default);
        let (kind, style) =
            if at == 0 { (RowKind::Header, Style::TableHeader) } else { (RowKind::Item, Style::TableText) };
        let cells = cells.into_iter().zip(columns).map(|(line, align)| {
            let align = if at == 0 { None } else { *align };
            let paragraph = Paragraph { align, ..Paragraph::new(style, line.runs) };
            Cell { middle: true, ..Cell::new(vec![paragraph]) }
        });
        let pushed: Result<(), RaggedRow> = table.push(Row::new(kind, cells.collect()));
        pushed.ok()?;
    }
    Some(table)
}

/// The type of a row's cells.
fn set_in(geometry: &Geometry, row: usize) -> Type {
    Type { bold: row == 0, ..Type::regular(geometry.table_size) }
}

/// Each column gets its longest word, and of the rest a share by the square of its longest text, up to a
/// third of the line: squares leave a column of numbers narrow.
fn widths(count: usize, rows: &[Vec<Line>], geometry: &Geometry, width: Twips) -> Option<Vec<Twips>> {
    if count == 0 {
        return None;
    }
    let measured = |text: &str, row: usize| measure::width(text, geometry.table_size, row == 0, false);
    let widest = |text: &str, row: usize| widest_word(text, set_in(geometry, row));
    let mut least = vec![0; count];
    let mut wish: Vec<Twips> = vec![0; count];
    for (at, row) in rows.iter().enumerate() {
        for ((line, least), wish) in row.iter().zip(&mut least).zip(&mut wish) {
            let plain = line.plain();
            *least = widest(&plain, at).saturating_add(geometry.cell_padding).max(*least);
            *wish = measured(&plain, at).min(width / 3).max(*wish);
        }
    }
    let needed: Twips = least.iter().sum();
    let rest = u64::from(width.saturating_sub(needed));
    let weight = |wish: &Twips| u64::from(*wish).pow(2);
    let wishes: u64 = wish.iter().map(weight).sum::<u64>().max(1);
    let share = |wish: &Twips| Twips::try_from(rest * weight(wish) / wishes).unwrap_or_default();
    let mut widths: Vec<Twips> = least.iter().zip(&wish).map(|(least, wish)| least + share(wish)).collect();
    if needed > width {
        // Words will break; every column gives in alike.
        let part = |least: &Twips| Twips::try_from(u64::from(*least) * u64::from(width) / u64::from(needed.max(1)));
        widths = least.iter().map(|least| part(least).unwrap_or_default()).collect();
    }
    let used: Twips = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += width.saturating_sub(used);
    }
    Some(widths)
}
