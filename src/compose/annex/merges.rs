//! One text over several cells: `gộp ô` along a row, `gộp ô giống nhau` down a column.

use crate::diag::Diagnostic;
use crate::plan::{ColumnKind, Item, TableSpec};

use super::Found;
use super::cells::{Filling, Made, MadeRow, Tie};
use super::lines::Line;
use super::look::Look;

/// Lays the merged texts of an item over their cells. Columns that the table does not show are left out; those
/// that it shows must stand side by side (K571).
pub(super) fn along(row: &mut MadeRow, item: &Item, filling: &mut Filling<'_>, found: &mut Found) {
    for merged in &item.merged {
        let shows = |kind: ColumnKind| merged.over.iter().any(|field| ColumnKind::Field(field.value) == kind);
        let kinds: Vec<ColumnKind> = filling.spec.columns.iter().map(|column| column.kind).collect();
        let places: Vec<usize> =
            (0..kinds.len()).filter(|at| kinds.get(*at).is_some_and(|kind| shows(*kind))).collect();
        let (Some(first), Some(last)) = (places.first().copied(), places.last().copied()) else { continue };
        let free =
            row.iter().skip(first).take(places.len()).all(|cell| cell.as_ref().is_some_and(|cell| cell.span == 1));
        if last - first + 1 != places.len() || !free {
            let place = merged.over.first().map_or(merged.text.span(), |field| field.span);
            let fault = Diagnostic::error("K571", place).with("text", merged.text.as_str());
            found.push(fault.other(filling.spec.span, "table").help("order"));
            continue;
        }
        let style = kinds.get(first).map_or(Look::Prose, |kind| Look::of(*kind)).style();
        let paragraphs = filling.prose(&merged.text, style);
        for (at, cell) in row.iter_mut().enumerate().skip(first).take(places.len()) {
            *cell = (at == first).then(|| Made {
                paragraphs: paragraphs.clone(),
                tie: None,
                span: places.len(),
                middle: true,
            });
        }
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
                    cell.middle = true;
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
