//! One text over several cells: `gộp ô` along a row, `gộp ô giống nhau` down a column.

use std::ops::Range;

use crate::diag::Diagnostic;
use crate::plan::{ColumnKind, ItemId, MergedCell, TableSpec};

use super::cells::Filling;
use super::found::Found;
use super::lines::Line;
use super::look::Look;
use super::made::{Made, MadeRow, Tie};

/// Lays the merged texts of an item over their cells; those of an upper level run over all its rows too, where
/// these say nothing of their own. Columns that the table does not show are left out; those that it shows must
/// stand side by side (K571).
pub(super) fn along(
    row: &mut MadeRow,
    id: ItemId,
    above: Option<&MadeRow>,
    filling: &mut Filling<'_>,
    found: &mut Found,
) {
    let shown = filling.shown;
    for owner in shown.speakers(id).filter(|at| *at == id || !shown.is_group(*at)) {
        let Some(item) = shown.item(owner) else { continue };
        for merged in &item.merged {
            match places(merged, filling.spec) {
                Some(places) if places.is_empty() => {}
                Some(places) => {
                    let tie = filling.tie(owner, id);
                    lay(row, merged, &places, (owner == id, tie), above, filling);
                }
                None => {
                    let place = merged.over.first().map_or(merged.text.span(), |field| field.span);
                    let fault = Diagnostic::error("K571", place).with("text", merged.text.as_str());
                    found.push(fault.other(filling.spec.span, "table").help("order"));
                }
            }
        }
    }
}

/// The columns of a merged cell; `None` where they do not stand side by side.
fn places(merged: &MergedCell, spec: &TableSpec) -> Option<Range<usize>> {
    let shows = |kind: ColumnKind| merged.over.iter().any(|field| ColumnKind::Field(field.value) == kind);
    let mut places = spec.columns.iter().enumerate().filter(|(_, column)| shows(column.kind)).map(|(at, _)| at);
    let Some(first) = places.next() else { return Some(0..0) };
    let end = places.try_fold(first + 1, |end, at| (at == end).then_some(end + 1))?;
    Some(first..end)
}

fn lay(
    row: &mut MadeRow,
    merged: &MergedCell,
    places: &Range<usize>,
    (own, tie): (bool, Option<Tie>),
    above: Option<&MadeRow>,
    filling: &mut Filling<'_>,
) {
    // The text takes the place of what the same item says in one of the cells, and of what one above it says.
    let gives_way = |cell: &Made| match (cell.tie, tie) {
        (Some(Tie::Item(said)), Some(Tie::Item(merged))) => said <= merged,
        _ => false,
    };
    let free = |cell: &Option<Made>| {
        cell.as_ref().is_some_and(|cell| cell.span == 1 && (own || cell.paragraphs.is_empty() || gives_way(cell)))
    };
    if !row.iter().skip(places.start).take(places.len()).all(free) {
        return;
    }
    let upper = above.and_then(|row| row.get(places.start)).and_then(Option::as_ref);
    let goes_on = tie.is_some() && upper.is_some_and(|cell| cell.tie == tie && cell.span == places.len());
    let style = filling.spec.columns.get(places.start).map_or(Look::Prose, Look::column).style();
    let mut paragraphs = if goes_on { Vec::new() } else { filling.prose(&merged.text, style) };
    for (at, cell) in row.iter_mut().enumerate().skip(places.start).take(places.len()) {
        *cell = (at == places.start).then(|| Made {
            paragraphs: std::mem::take(&mut paragraphs),
            tie,
            span: places.len(),
            ..Made::default()
        });
    }
}

/// Ties neighbours that say the same, in the columns that ask for it and never across groups.
pub(super) fn equal(rows: &mut [(Line, MadeRow)], filling: &Filling<'_>, spec: &TableSpec) {
    for (at, column) in spec.columns.iter().enumerate() {
        if !spec.merge_equal.iter().any(|kind| kind.value == column.kind) {
            continue;
        }
        let said = said(rows, filling, at);
        let mut runs = 0;
        let mut above = None;
        for (index, (now, before)) in said.iter().zip(std::iter::once(&None).chain(&said)).enumerate() {
            if now.is_none() || now != before {
                above = Some(index);
                runs += 1;
                continue;
            }
            let tie = Some(Tie::Equal(runs));
            for index in above.take().into_iter().chain([index]) {
                let cell = rows.get_mut(index).and_then(|(_, row)| row.get_mut(at)).and_then(Option::as_mut);
                if let Some(cell) = cell {
                    cell.tie = tie;
                }
            }
        }
    }
}

type Said = Option<(Option<usize>, String)>;

/// What each row says in a column, with its group; nothing where it says nothing of its own.
fn said(rows: &[(Line, MadeRow)], filling: &Filling<'_>, column: usize) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::with_capacity(rows.len());
    let mut above: Option<Tie> = None;
    for (line, row) in rows {
        let cell = row.get(column).and_then(Option::as_ref).filter(|cell| cell.span == 1);
        let (Line::Item(id), Some(cell)) = (line, cell) else {
            said.push(None);
            above = None;
            continue;
        };
        let goes_on = cell.tie.is_some() && cell.tie == above;
        above = cell.tie;
        if goes_on {
            said.push(said.last().cloned().flatten());
            continue;
        }
        let text: Vec<String> = cell.paragraphs.iter().map(|paragraph| paragraph.plain()).collect();
        let text = text.join("\n");
        let group = filling.shown.group_of(*id).map(|group| group.0);
        said.push((!text.trim().is_empty()).then_some((group, text)));
    }
    said
}
