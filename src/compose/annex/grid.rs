//! The closed table: rows filled, columns wide enough, merges and what stays on a page settled.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::compose::balance::{safe, sides, sides_of_lone_word};
use crate::compose::measure;
use crate::compose::narrow::{glue_in_cell, no_dash_first};
use crate::diag::Diagnostic;
use crate::document::{Align, Cell, Merge, Paragraph, RaggedRow, Row, RowKind, Style, Table};
use crate::paper::Twips;
use crate::plan::{Column, ColumnKind, Field, GroupShape, Level, Plan, TableSpec};
use crate::viet::glue::glue;

use super::area::Area;
use super::cells::Filling;
use super::found::Found;
use super::lines::{Line, lines};
use super::made::{Made, MadeRow};
use super::select::Shown;
use super::widths::Grid;
use super::words::Words;
use super::{figures, header, look, merges, numbers, pages, widths};

/// A table of a plan; `None` where a complaint says why there is none.
pub(super) fn table(
    plan: &Plan,
    spec: &TableSpec,
    area: Area,
    words: &mut dyn Words,
    found: &mut Found,
) -> Option<Table> {
    let shape = spec.group_shape();
    let names = spec.columns.iter().any(|column| column.kind == ColumnKind::Level(Level::Group));
    if shape == GroupShape::Merged
        && !names
        && plan.items.all.iter().any(|item| item.level == Level::Group && item.annex == spec.selection.list)
    {
        found.push(Diagnostic::error("K572", spec.span).help("column").help("shape"));
        return None;
    }
    let shown = Shown::select(&plan.items, spec, words);
    let lines = lines(&shown, spec, shape);
    let filled = lines.iter().any(|line| matches!(line, Line::Group(_) | Line::Item(_) | Line::Blank));
    if !filled && !found.list.has_errors() {
        found.push(Diagnostic::warning("K575", spec.span).help("selection").help("blank"));
    }
    let mut filling = Filling::new(&shown, spec, shape, words);
    let mut rows = fill(&mut filling, &lines, found);
    merges::equal(&mut rows, &filling, spec);
    check(&filling, plan, &lines, found);

    let mut made: Vec<(RowKind, MadeRow)> = header::rows(spec, &plan.items);
    made.extend(rows.into_iter().map(|(line, row)| (kind(line, &shown), row)));
    centre_short(spec, &mut made, area);
    align(spec, &mut made);
    let over = |column: &Column| column.over.as_ref().map(|over| over.value.clone());
    let overs: Vec<_> = header::overs(spec).into_iter().map(|(first, all)| (over(first), all.len())).collect();
    let columns = widths::wanted(spec, &plan.items);
    lay(&Grid { columns: &columns, overs: &overs, span: spec.span }, made, area, found)
}

/// A table whose rows are filled: columns get their widths, cells their breaks, pages what stays together. `None` where
/// the grid does not close (K576).
pub(super) fn lay(grid: &Grid<'_>, mut made: Vec<(RowKind, MadeRow)>, area: Area, found: &mut Found) -> Option<Table> {
    let widths = widths::widths(grid, &made, area, found);
    let rows = made.par_iter_mut().with_min_len(TOGETHER);
    rows.for_each_init(HashMap::new, |known, (kind, row)| join(*kind, row, area, &widths, known));
    match close(made, widths, area) {
        Ok(closed) => Some(closed),
        Err(ragged) => {
            found.push(Diagnostic::error("K576", grid.span).with("row", ragged.row + 1).help("report"));
            None
        }
    }
}

/// Rows that one core takes at a time.
const TOGETHER: usize = 50;

/// The indents of texts that stand alone in centred cells: the same few bodies and days fill many rows.
type Known = HashMap<(Twips, u32, bool, bool), HashMap<String, Twips>>;

/// Makes the spaces that must not break in columns of these widths. Headers have none: the smallest of columns must break
/// them where it can.
fn join(kind: RowKind, row: &mut MadeRow, area: Area, widths: &[Twips], known: &mut Known) {
    for (at, cell) in row.iter_mut().enumerate() {
        let Some(cell) = cell else { continue };
        let width: Twips = widths.iter().skip(at).take(cell.span).sum();
        let room = width.saturating_sub(area.padding);
        let alone = cell.paragraphs.len() == 1 && kind == RowKind::Item;
        for paragraph in &mut cell.paragraphs {
            let set = look::type_of(paragraph, area.size);
            if kind == RowKind::Header {
                paragraph.sides = sides(&paragraph.plain(), room, set);
                continue;
            }
            let centred = paragraph.style == Style::TableCentre && paragraph.align.is_none();
            if alone && (centred || paragraph.align == Some(Align::Centre)) {
                let words = paragraph.words();
                let known = known.entry((room, set.half_points, set.bold, set.italic)).or_default();
                let sides = known.get(words.as_ref()).copied().unwrap_or_else(|| {
                    let sides = sides_of_lone_word(&words, room, set);
                    known.insert(words.to_string(), sides);
                    sides
                });
                paragraph.sides = sides;
            }
            paragraph.respace(|text, _| match kind {
                RowKind::Group => glue(text),
                _ => no_dash_first(glue_in_cell(text, set, safe(room)), set, room),
            });
        }
    }
}

/// Free columns and results are prose in one office and figures in another: where all their texts are short,
/// they stand centred like figures.
fn centre_short(spec: &TableSpec, made: &mut [(RowKind, MadeRow)], area: Area) {
    let limit = area.size.saturating_mul(SHORT);
    for (at, column) in spec.columns.iter().enumerate() {
        if !matches!(column.kind, ColumnKind::Field(Field::Extra(_) | Field::Result)) {
            continue;
        }
        let mut cells: Vec<&mut Made> = made
            .iter_mut()
            .filter(|(kind, _)| *kind == RowKind::Item)
            .filter_map(|(_, row)| row.get_mut(at).and_then(Option::as_mut))
            .filter(|cell| cell.span == 1)
            .collect();
        let short = |paragraph: &Paragraph| {
            let plain = paragraph.words();
            !plain.starts_with("- ") && measure::width(&plain, area.size, false, false) <= limit
        };
        if cells.iter().all(|cell| cell.paragraphs.len() < 2 && cell.paragraphs.iter().all(short)) {
            let paragraphs = cells.iter_mut().flat_map(|cell| &mut cell.paragraphs);
            paragraphs.for_each(|paragraph| paragraph.align = Some(Align::Centre));
        }
    }
}

/// Columns stand as their author says (`căn`); what runs over several of them stands as ever.
fn align(spec: &TableSpec, made: &mut [(RowKind, MadeRow)]) {
    for (at, column) in spec.columns.iter().enumerate() {
        let Some(align) = column.align else { continue };
        let rows = made.iter_mut().filter(|(kind, _)| !matches!(kind, RowKind::Header | RowKind::ColumnNumbers));
        let cells = rows.filter_map(|(_, row)| row.get_mut(at).and_then(Option::as_mut));
        let paragraphs = cells.filter(|cell| cell.span == 1).flat_map(|cell| &mut cell.paragraphs);
        paragraphs.for_each(|paragraph| paragraph.align = Some(align));
    }
}

/// A text is short up to eight ems, 34 mm at 12 points: so many twips for each half-point of size.
const SHORT: Twips = 80;

/// Height of an empty row to write in by hand: 8.5 mm.
const BLANK_ROW: Twips = 482;

/// A criterion above others heads its rows as a group does, and never stands last on a page.
fn kind(line: Line, shown: &Shown<'_>) -> RowKind {
    match line {
        Line::Group(_) => RowKind::Group,
        Line::Item(id) if shown.heads(id) => RowKind::Group,
        Line::Item(_) | Line::Blank => RowKind::Item,
        Line::Words(_) => RowKind::Note,
        Line::Subtotal(_) => RowKind::Subtotal,
        Line::Total => RowKind::Total,
    }
}

fn fill(filling: &mut Filling<'_>, lines: &[Line], found: &mut Found) -> Vec<(Line, MadeRow)> {
    let mut rows: Vec<(Line, MadeRow)> = Vec::with_capacity(lines.len());
    // Where subtotals follow each other, each says which group it is of.
    let groups = |line: &Line| matches!(line, Line::Group(id) if filling.shown.holds_groups(*id));
    let nested = filling.spec.subtotals && lines.iter().any(groups);
    for line in lines {
        let row = match *line {
            Line::Group(id) => {
                let mut row = filling.group(id);
                if filling.shape == GroupShape::Row {
                    merges::along(&mut row, id, None, filling, found);
                }
                row
            }
            Line::Item(id) => {
                let above = rows.last().map(|(_, row)| row);
                let mut row = filling.item(id, above);
                merges::along(&mut row, id, above, filling, found);
                row
            }
            Line::Words(id) => filling.row_of_words(id),
            Line::Subtotal(id) => {
                let number = filling.numbers.label(id).filter(|_| nested).map(|number| format!(" {number}"));
                filling.sums(*line, &format!("Cộng{}", number.unwrap_or_default()))
            }
            Line::Total => {
                let label = filling.spec.total.as_ref().map(|label| label.value.clone()).unwrap_or_default();
                filling.sums(*line, &label)
            }
            Line::Blank => vec![Some(Made { span: 1, ..Made::default() }); filling.spec.columns.len()],
        };
        rows.push((*line, row));
    }
    rows
}

/// Holds what is worked out against what is written.
fn check(filling: &Filling<'_>, plan: &Plan, lines: &[Line], found: &mut Found) {
    let shows = |field| filling.spec.columns.iter().any(|column| column.kind == ColumnKind::Field(field));
    let summed = filling.spec.subtotals || filling.spec.total.is_some();
    if summed && shows(Field::Target) {
        figures::check_targets(filling.shown, lines).into_iter().for_each(|fault| found.push(fault));
    }
    for (id, counted) in filling.numbers.differing.iter().filter(|(id, _)| filling.prints_number(**id)) {
        let Some(item) = filling.shown.item(*id) else { continue };
        let Some((typed, place)) = numbers::typed_place(item) else { continue };
        let fault = Diagnostic::warning("K208", place).with("typed", typed).with("counted", counted);
        found.push(fault.help("count").change(place, counted.clone()).help("own"));
    }
    for line in lines {
        let (Line::Item(id) | Line::Group(id) | Line::Subtotal(id)) = *line else { continue };
        let Some(item) = filling.shown.item(id) else { continue };
        if let Line::Subtotal(_) = line {
            for column in &filling.spec.columns {
                let ColumnKind::Field(field) = column.kind else { continue };
                let computed = filling.figure(*line, column.kind);
                let name = look::header(column, &plan.items);
                let fault = computed.and_then(|sum| figures::check_subtotal(filling.shown, id, field, &name, sum));
                fault.into_iter().for_each(|fault| found.push(fault));
            }
            continue;
        }
        if shows(Field::Lost) || shows(Field::Got) {
            figures::check_loss(item).into_iter().for_each(|fault| found.push(fault));
        }
        if shows(Field::Budget) && summed {
            figures::check_money(item).into_iter().for_each(|fault| found.push(fault));
        }
    }
}

fn close(made: Vec<(RowKind, MadeRow)>, widths: Vec<Twips>, area: Area) -> Result<Table, RaggedRow> {
    let heads = made.iter().take_while(|(kind, _)| matches!(kind, RowKind::Header | RowKind::ColumnNumbers)).count();
    let rows: Vec<&MadeRow> = made.iter().map(|(_, row)| row).collect();
    let columns = widths.len();
    let mut measured = pages::Heights::of(&rows, &widths, area);
    let blank = |row: &MadeRow| row.iter().flatten().all(|cell| cell.paragraphs.is_empty() && cell.tie.is_none());
    for (index, _) in made.iter().enumerate().filter(|(index, (_, row))| *index >= heads && blank(row)) {
        measured.raise(index, BLANK_ROW);
    }
    let kinds: Vec<RowKind> = made.iter().map(|(kind, _)| *kind).collect();
    let heights = measured.all();
    let kept = pages::kept(&measured, &kinds, heads, area.height);
    let ties: Vec<bool> = (0..=rows.len())
        .flat_map(|index| (0..columns).map(move |column| (index, column)))
        .map(|(index, column)| pages::ties(&rows, index, column))
        .collect();
    let goes_on = |index: usize, column: usize| ties.get(index * columns + column) == Some(&true);
    let is = |rows: &[bool], index: usize| rows.get(index) == Some(&true);
    let mut table = Table::new(widths);
    table.size = area.set;
    for (index, (kind, row)) in made.into_iter().enumerate() {
        let may_split = is(&kept.split, index);
        let is_blank = blank(&row);
        let mut cells = Vec::with_capacity(columns);
        for (column, cell) in row.into_iter().enumerate() {
            let Some(cell) = cell else { continue };
            let merge = match (goes_on(index, column), goes_on(index + 1, column)) {
                (true, _) => Merge::Continue,
                (false, true) => Merge::Start,
                (false, false) => Merge::None,
            };
            let flows = kept.flowing.binary_search(&(index, column)).is_ok();
            let goes_on = merge == Merge::Continue;
            let (mut paragraphs, same) =
                if goes_on { (Vec::new(), cell.paragraphs) } else { (cell.paragraphs, Vec::new()) };
            paragraphs.iter_mut().for_each(|paragraph| paragraph.size = area.set);
            let same = same.iter().flat_map(|text| &text.runs).filter_map(|run| run.origin.span());
            let repeats = same.chain(cell.repeats.iter().copied()).collect();
            cells.push(Cell { span: cell.span, merge, paragraphs, middle: !may_split && !flows, repeats });
        }
        let mut closed = Row::new(kind, cells);
        closed.keep_next = is(&kept.next, index);
        closed.may_split = may_split;
        closed.height = match heights.get(index).filter(|_| index < heads) {
            // LibreOffice repeats a header with the heights its rows have by themselves: what runs over two of them would
            // be cut off.
            Some(height) if (0..columns).any(|column| goes_on(index, column)) => *height,
            None if is_blank => BLANK_ROW,
            _ => 0,
        };
        table.push(closed)?;
    }
    Ok(table)
}
