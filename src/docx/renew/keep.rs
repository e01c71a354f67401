//! Renewing a region whose looks somebody changed (giữ định dạng): what says the same stays as it stands, only what
//! says something else is taken from the fresh build.

use super::super::canon::{self, Unit, UnitKind};
use super::super::xml::{Edits, IllFormed, Kind, Tokens};
use super::compare;
use super::work::Work;

/// A piece of the region to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Bytes that stand there now.
    Own(String),
    /// Bytes of the fresh build.
    New(String),
}

/// The pieces of a region, unchanged units as they stand; `None` where the tables are not of the same columns, or
/// content controls inside make the blocks inseparable.
pub(super) fn pieces(own: (&Work, &str), fresh: (&Work, &str)) -> Result<Option<Vec<Piece>>, IllFormed> {
    let (a, b) = (canon::units(own.1, &own.0.notes)?, canon::units(fresh.1, &fresh.0.notes)?);
    let (own, fresh) = (own.1, fresh.1);
    if own.contains("<w:sdt>") || fresh.contains("<w:sdt>") {
        return Ok(None);
    }
    let (own_grids, new_grids) = (grids(own, &a), grids(fresh, &b));
    let columns = |grids: &[Vec<u32>]| grids.iter().map(Vec::len).collect::<Vec<_>>();
    if columns(&own_grids) != columns(&new_grids) {
        return Ok(None);
    }
    let texts = |units: &[Unit]| units.iter().map(|unit| unit.text.clone()).collect::<Vec<_>>();
    let (old_texts, new_texts) = (texts(&a), texts(&b));
    let old_texts: Vec<&str> = old_texts.iter().map(String::as_str).collect();
    let new_texts: Vec<&str> = new_texts.iter().map(String::as_str).collect();
    let paired = compare::pairs(&old_texts, &new_texts);
    let mut out = Vec::new();
    let mut table = 0usize;
    for (y, unit) in b.iter().enumerate() {
        let partner =
            paired.iter().find(|(_, new)| *new == y).and_then(|(old, _)| a.get(*old).map(|unit| (*old, unit)));
        if let Some((x, old)) = partner {
            let before = x.checked_sub(1).and_then(|before| a.get(before)).map_or(0, |unit| unit.span.end);
            out.push(Piece::Own(own.get(before..old.span.end).unwrap_or_default().to_owned()));
        } else {
            let raw = fresh.get(unit.span.clone()).unwrap_or_default();
            let grid =
                own_grids.get(table).filter(|grid| unit.kind == UnitKind::Row && Some(*grid) != new_grids.get(table));
            out.push(Piece::New(grid.map_or_else(|| raw.to_owned(), |grid| widths(raw, grid))));
        }
        if unit.kind == UnitKind::End {
            table = table.saturating_add(1);
        }
    }
    let end = a.last().map_or(0, |unit| unit.span.end);
    out.push(Piece::Own(own.get(end..).unwrap_or_default().to_owned()));
    Ok(Some(out))
}

/// The column widths of each table.
pub(super) fn grids(fragment: &str, units: &[Unit]) -> Vec<Vec<u32>> {
    let heads = units.iter().filter(|unit| unit.kind == UnitKind::Head);
    heads
        .map(|unit| {
            // A head is no whole element, which the tokenizer notices only at its end.
            let tokens = Tokens::of(fragment.get(unit.span.clone()).unwrap_or_default()).flatten();
            let columns = tokens.filter(|token| token.opens("w:gridCol"));
            columns.map(|token| token.attribute("w:w").and_then(|width| width.parse().ok()).unwrap_or(0)).collect()
        })
        .collect()
}

/// A row with the widths of another grid of as many columns.
pub(super) fn widths(row: &str, grid: &[u32]) -> String {
    let mut edits = Edits::default();
    let mut column = 0usize;
    let mut width_at = None;
    let mut span = 1usize;
    let mut depth = 0usize;
    for token in Tokens::of(row).flatten() {
        match (token.name, token.kind) {
            ("w:tbl", Kind::Start) => depth = depth.saturating_add(1),
            ("w:tbl", Kind::End) => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ("w:tc", Kind::Start) => (span, width_at) = (1, None),
            ("w:tcW", Kind::Empty) => width_at = Some((token.span.clone(), token.raw.to_owned())),
            ("w:gridSpan", Kind::Empty) => {
                span = token.attribute("w:val").and_then(|span| span.parse().ok()).unwrap_or(1);
            }
            ("w:tc", Kind::End) => {
                let own = grid.iter().skip(column).take(span).fold(0u32, |sum, width| sum.saturating_add(*width));
                if let Some((range, _)) = width_at.take() {
                    edits.replace(range, format!("<w:tcW w:w=\"{own}\" w:type=\"dxa\"/>"));
                }
                column = column.saturating_add(span);
            }
            _ => {}
        }
    }
    edits.apply(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_rows_take_the_widths_somebody_drew() {
        let row = "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"1\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/></w:tcPr></w:tc><w:tc><w:tcPr><w:tcW w:w=\"5\" w:type=\"dxa\"/></w:tcPr></w:tc></w:tr>";
        let wider = widths(row, &[10, 20, 70]);
        assert!(wider.contains("w:w=\"30\"") && wider.contains("w:w=\"70\""), "{wider}");
    }
}
