//! Renewing a region in which a person has formatting or things of their own (giữ cái của người soạn): what says the
//! same stays as it stands, and of a row that changed the cells that say the same; only what says something else is
//! taken from the fresh build.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::canon::{self, Unit, UnitKind};
use super::super::file::xml::{Edits, IllFormed, Kind, Tokens};
use super::align::{Pair, align};
use super::compare;
use super::looks;
use super::work::Work;

/// A piece of the region to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Bytes that stand there now.
    Own(Range<usize>),
    /// Bytes of the fresh build.
    New(String),
}

/// What a person gave to the units of a region.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    /// By unit: it looks otherwise than it was generated.
    pub looks: Vec<bool>,
    /// By unit: a thing of a person's stands in it.
    pub things: Vec<bool>,
    /// Nearly all units look otherwise, as after another program's saving: that alone is nobody's work.
    pub resaved: bool,
}

impl Given {
    fn is(list: &[bool], at: usize) -> bool {
        list.get(at).copied().unwrap_or(false)
    }

    /// Is there anything to keep?
    pub(super) fn any(&self) -> bool {
        self.looks.iter().chain(&self.things).any(|given| *given)
    }
}

/// A region to be.
#[derive(Clone, Debug, Default)]
pub(super) struct Composed {
    /// Its pieces in order.
    pub pieces: Vec<Piece>,
    /// Units that stand there now whose look gives way to the plan's.
    pub gone: Vec<usize>,
    /// True where a look that somebody gave stays.
    pub kept: bool,
}

impl Composed {
    /// True for a byte that stays where it stands.
    pub(super) fn stays(&self, byte: usize) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Own(range) if range.contains(&byte)))
    }
}

/// A region to be, unchanged units as they stand; `None` where the tables are not of the same columns, or content
/// controls make the blocks inseparable.
pub(super) fn compose(own: (&Work, &str), fresh: (&Work, &str), given: &Given) -> Result<Option<Composed>, IllFormed> {
    let (a, b) = (canon::units(own.1, &own.0.notes)?, canon::units(fresh.1, &fresh.0.notes)?);
    let (own, fresh) = (own.1, fresh.1);
    if !controls_lie_inside(own, &a) || fresh.contains("<w:sdt>") {
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
    let paired: BTreeMap<usize, Pair> =
        align(&old_texts, &new_texts).into_iter().map(|pair| (pair.new, pair)).collect();
    let mut out = Composed::default();
    let mut table = 0usize;
    for (y, unit) in b.iter().enumerate() {
        let raw = fresh.get(unit.span.clone()).unwrap_or_default();
        let pair = paired.get(&y).and_then(|pair| a.get(pair.old).map(|old| (*pair, old)));
        let before = |x: usize| x.checked_sub(1).and_then(|before| a.get(before)).map_or(0, |unit| unit.span.end);
        let fits = |x: usize| Given::is(&given.things, x) || Given::is(&given.looks, x) && !given.resaved;
        let merged = pair
            .filter(|(pair, old)| !pair.same && fits(pair.old) && old.kind == UnitKind::Row)
            .and_then(|(pair, old)| merged(before(pair.old), own, old, raw, unit));
        match (pair, merged) {
            (Some((pair, old)), _) if pair.same => {
                out.pieces.push(Piece::Own(before(pair.old)..old.span.end));
                out.kept |= Given::is(&given.looks, pair.old);
            }
            (pair, merged) => {
                if let Some((pair, old)) = pair.filter(|(pair, _)| Given::is(&given.looks, pair.old)) {
                    let standing = own.get(old.span.clone()).unwrap_or_default();
                    let gone = match &merged {
                        Some(cells) => cells.swapped.iter().any(|(own, new)| looks::differ(own, new, given.resaved)),
                        None if given.resaved => looks::differ(standing, raw, true),
                        None => old.looks != unit.looks,
                    };
                    if gone {
                        out.gone.push(pair.old);
                    } else {
                        out.kept = true;
                    }
                }
                let grid = own_grids.get(table);
                let grid = grid.filter(|grid| unit.kind == UnitKind::Row && Some(*grid) != new_grids.get(table));
                match merged {
                    Some(cells) => out.pieces.extend(cells.pieces),
                    None => {
                        out.pieces.push(Piece::New(grid.map_or_else(|| raw.to_owned(), |grid| widths(raw, grid))));
                    }
                }
            }
        }
        if unit.kind == UnitKind::End {
            table = table.saturating_add(1);
        }
    }
    let end = a.last().map_or(0, |unit| unit.span.end);
    out.pieces.push(Piece::Own(end..own.len()));
    Ok(Some(out))
}

/// True where every content control lies inside one unit: in a paragraph, in a row.
fn controls_lie_inside(own: &str, units: &[Unit]) -> bool {
    let (mut depth, mut start) = (0usize, 0usize);
    for token in Tokens::of(own).flatten().filter(|token| token.name == "w:sdt") {
        match token.kind {
            Kind::Start => {
                if depth == 0 {
                    start = token.span.start;
                }
                depth = depth.saturating_add(1);
            }
            _ => depth = depth.saturating_sub(1),
        }
        let inside = |unit: &Unit| unit.span.start <= start && token.span.end <= unit.span.end;
        if depth == 0 && !units.iter().any(inside) {
            return false;
        }
    }
    true
}

/// A row whose unchanged cells stay as they stand.
struct Merged {
    pieces: Vec<Piece>,
    /// The insides of the cells that change: as they stand, as they will.
    swapped: Vec<(String, String)>,
}

/// A row that stands there with the words of a fresh one; `None` where the two are not of the same build. `before`
/// is where the unit before it ends.
fn merged(before: usize, own: &str, old: &Unit, fresh_row: &str, new: &Unit) -> Option<Merged> {
    let own_row = own.get(old.span.clone())?;
    let (a, b) = (compare::cells(&old.text), compare::cells(&new.text));
    let shape = |cells: &[compare::Cell]| cells.iter().map(|cell| cell.marks.clone()).collect::<Vec<_>>();
    let (stand, come) = (insides(own_row)?, insides(fresh_row)?);
    if shape(&a) != shape(&b) || stand.len() != a.len() || come.len() != b.len() {
        return None;
    }
    let mut out = Merged { pieces: Vec::new(), swapped: Vec::new() };
    let mut from = before;
    let changed = a.iter().zip(&b).zip(stand.iter().zip(&come)).filter(|((a, b), _)| a.text != b.text);
    for (_, (stand, come)) in changed {
        let words = fresh_row.get(come.clone())?.to_owned();
        out.pieces.push(Piece::Own(from..old.span.start.saturating_add(stand.start)));
        out.swapped.push((own_row.get(stand.clone())?.to_owned(), words.clone()));
        out.pieces.push(Piece::New(words));
        from = old.span.start.saturating_add(stand.end);
    }
    out.pieces.push(Piece::Own(from..old.span.end));
    Some(out)
}

/// What stands in each cell of a row behind the cell's properties; `None` where something is put round a cell.
fn insides(row: &str) -> Option<Vec<Range<usize>>> {
    let (mut stack, mut start, mut found): (Vec<&str>, usize, Vec<Range<usize>>) = (Vec::new(), 0, Vec::new());
    for token in Tokens::of(row).flatten() {
        let in_cell = stack.as_slice() == ["w:tr", "w:tc"];
        match token.kind {
            Kind::Start => {
                if token.name == "w:tc" && !stack.contains(&"w:tc") {
                    if stack.as_slice() != ["w:tr"] {
                        return None;
                    }
                    start = token.span.end;
                }
                stack.push(token.name);
            }
            Kind::Empty if token.name == "w:tcPr" && in_cell => start = token.span.end,
            Kind::End => {
                stack.pop();
                match (token.name, stack.as_slice()) {
                    ("w:tcPr", ["w:tr", "w:tc"]) => start = token.span.end,
                    ("w:tc", ["w:tr"]) => found.push(start..token.span.start),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    Some(found)
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
