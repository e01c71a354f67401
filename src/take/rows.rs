//! What may be written for a row that came, went or moved, and for a cell that was empty (hàng của bảng).

use std::collections::BTreeSet;
use std::ops::Range;

use crate::docx::renew::{Said, SaidCell, SaidKind};
use crate::plan::keys::Table;

use super::candidate::{Candidate, Splice};
use super::composed::Composed;
use super::lines;
use super::pairs::{Pair, line_end, line_start, pair_at};
use super::sources::{Line, values_of};
use super::spell;

/// Models that are looked at, nearest first, before a column counts as one that no value fills.
const MODELS: usize = 400;

/// The entry of a row: the bytes of its map in the file, of the item that it is a row of.
pub fn entry_of(composed: &Composed, region: usize, unit: usize) -> Option<Range<usize>> {
    let lines = composed.regions.get(region)?.get(unit)?;
    let values = composed.plan.written.values();
    let own = values_of(lines.iter().flatten()).into_keys().filter_map(|value| values.get(value));
    let items = own.filter(|value| value.table == Table::Item).map(|value| value.entry.range());
    items.max_by_key(|entry| entry.start)
}

/// The lines of an entry, with its dash and its last line end; `None` where it shares a line with others.
fn lines_of(text: &str, entry: &Range<usize>) -> Option<Range<usize>> {
    let start = line_start(text, entry.start);
    let dash = text.get(start..entry.start)?;
    let end = line_end(text, entry.end);
    let rest = text.get(entry.end..end)?.trim_start();
    let alone = dash.trim() == "-" && (rest.is_empty() || rest.starts_with('#'));
    alone.then(|| start..end.saturating_add(1).min(text.len()))
}

/// Takes an entry out.
pub fn removed(composed: &Composed, region: usize, unit: usize) -> Option<Candidate> {
    let entry = entry_of(composed, region, unit)?;
    let lines = lines_of(composed.text(), &entry)?;
    let gone = unprinted(composed, &entry, &lines);
    Some(Candidate { splices: vec![Splice { range: lines, new: String::new() }], gone })
}

/// Sets an entry behind that of another row, or before one.
pub fn moved(
    composed: &Composed,
    region: usize,
    unit: usize,
    above: Option<usize>,
    below: Option<usize>,
) -> Vec<Candidate> {
    let text = composed.text();
    let lines = |unit: usize| lines_of(text, &entry_of(composed, region, unit)?);
    let Some(own) = lines(unit) else { return Vec::new() };
    let words = text.get(own.clone()).unwrap_or_default();
    let ended = if words.ends_with('\n') { words.to_owned() } else { format!("{words}\n") };
    let places = [above.and_then(lines).map(|lines| lines.end), below.and_then(lines).map(|lines| lines.start)];
    let candidate = |place: usize| {
        let goes = Splice { range: own.clone(), new: String::new() };
        Candidate::of(vec![goes, insertion(text, place, &ended)])
    };
    places.into_iter().flatten().filter(|place| !own.contains(place) || *place == own.start).map(candidate).collect()
}

/// An entry for a row that came, behind that of the row above it or before the one below; its keys are those that fill the same
/// columns in other rows.
pub fn added(
    composed: &Composed,
    region: usize,
    row: &Said,
    above: Option<usize>,
    below: Option<usize>,
) -> Vec<Candidate> {
    let text = composed.text();
    let Some(near) = above.or(below) else { return Vec::new() };
    let mut fields: Vec<(Option<usize>, String, Vec<String>)> = Vec::new();
    let order = entry_of(composed, region, near);
    for cell in row.cells.iter().filter(|cell| !cell.goes_on) {
        let lines: Vec<String> = cell.lines.iter().filter(|line| !line.trim().is_empty()).cloned().collect();
        if lines.is_empty() {
            continue;
        }
        // A column that the program fills, such as TT, has no key.
        let Some(pair) = model(composed, region, near, cell) else { continue };
        let known = order.as_ref().and_then(|entry| {
            let own = composed.pairs.iter().filter(|own| own.map == *entry);
            own.enumerate().find(|(_, own)| own.key == pair.key).map(|(at, _)| at)
        });
        if !fields.iter().any(|(_, key, _)| *key == pair.key) {
            fields.push((known, pair.key.clone(), lines));
        }
    }
    if fields.is_empty() {
        return Vec::new();
    }
    fields.sort_by_key(|(known, ..)| known.unwrap_or(usize::MAX));
    let lines = |unit: usize| lines_of(text, &entry_of(composed, region, unit)?);
    let places = [
        above.and_then(lines).map(|lines| (lines.end, lines.start)),
        below.and_then(lines).map(|lines| (lines.start, lines.start)),
    ];
    let mut found = Vec::new();
    for (place, sample) in places.into_iter().flatten() {
        // The dash and the column of keys as in the neighbour.
        let line = text.get(sample..).unwrap_or_default();
        let indent = line.len().saturating_sub(line.trim_start().len());
        let behind = line.get(indent.saturating_add(1)..).unwrap_or_default();
        let gap = behind.len().saturating_sub(behind.trim_start_matches(' ').len());
        let column = indent.saturating_add(gap).saturating_add(1);
        for between in ["\n", "\n\n"] {
            for plain in [true, false] {
                let mut entry = String::new();
                for (at, (_, key, lines)) in fields.iter().enumerate() {
                    let before = if at == 0 {
                        format!("{}-{}", " ".repeat(indent), " ".repeat(gap))
                    } else {
                        " ".repeat(column)
                    };
                    let lines: Vec<String> =
                        lines.iter().map(|line| if plain { line.clone() } else { spell::markdown(line) }).collect();
                    let value = spell::value(&lines.join(between), column.saturating_add(2));
                    entry.push_str(&format!("{before}{key}: {value}\n"));
                }
                let candidate = Candidate::of(vec![insertion(text, place, &entry)]);
                if !found.contains(&candidate) {
                    found.push(candidate);
                }
            }
        }
    }
    found
}

/// A value for a cell of a row that says nothing yet: under the key that fills its column in other rows.
pub fn field(composed: &Composed, region: usize, unit: usize, cell: &SaidCell) -> Vec<Candidate> {
    let text = composed.text();
    let (Some(entry), Some(model)) = (entry_of(composed, region, unit), model(composed, region, unit, cell)) else {
        return Vec::new();
    };
    let own: Vec<&Pair> = composed.pairs.iter().filter(|pair| pair.map == entry).collect();
    let words = |between: &str, plain: bool| {
        let lines = cell.lines.iter().filter(|line| !line.is_empty());
        lines.map(|line| if plain { line.clone() } else { spell::markdown(line) }).collect::<Vec<_>>().join(between)
    };
    let mut found = Vec::new();
    for (between, plain) in [("\n", true), ("\n", false), ("\n\n", true)] {
        let words = words(between, plain);
        let splice = match (own.iter().find(|pair| pair.key == model.key), own.last()) {
            (Some(pair), _) => lines::filled(composed, pair, &words),
            (None, Some(last)) => {
                let column = last.indent(text);
                let end = line_end(text, last.value.end.max(last.key_range.end));
                let value = spell::value(&words, column.saturating_add(2));
                Splice { range: end..end, new: format!("\n{}{}: {value}", " ".repeat(column), model.key) }
            }
            (None, None) => continue,
        };
        let candidate = Candidate::of(vec![splice]);
        if !found.contains(&candidate) {
            found.push(candidate);
        }
    }
    found
}

/// The key that fills a column, as the nearest row has it whose own entry does.
fn model<'a>(composed: &'a Composed, region: usize, near: usize, cell: &SaidCell) -> Option<&'a Pair> {
    let state = composed.states.get(region)?;
    let rows = state.fresh.iter().enumerate().filter(|(_, said)| said.kind == SaidKind::Row);
    let mut rows: Vec<(usize, &Said)> = rows.collect();
    rows.sort_by_key(|(at, _)| at.abs_diff(near));
    let values = composed.plan.written.values();
    rows.into_iter().take(MODELS).find_map(|(at, said)| {
        let place = said.cells.iter().position(|own| own.columns == cell.columns)?;
        let lines: &Vec<Line> = composed.regions.get(region)?.get(at)?.get(place)?;
        let from = values_of(lines);
        let (value, _) = from.first_key_value().filter(|_| from.len() == 1)?;
        let value = values.get(*value)?;
        let own = entry_of(composed, region, at)?;
        (value.entry.range() == own).then(|| pair_at(&composed.pairs, &value.text.span().range()))?
    })
}

/// A text put in between two lines.
fn insertion(text: &str, place: usize, lines: &str) -> Splice {
    let ended = place == 0 || text.get(..place).is_some_and(|before| before.ends_with('\n'));
    let new = if ended { lines.to_owned() } else { format!("\n{}", lines.trim_end_matches('\n')) };
    Splice { range: place..place, new }
}

/// What of an entry is printed nowhere: its comments, and fields that no column shows.
fn unprinted(composed: &Composed, entry: &Range<usize>, lines: &Range<usize>) -> Vec<String> {
    let printed: BTreeSet<usize> =
        composed.regions.iter().flat_map(|region| values_of(region.iter().flatten().flatten()).into_keys()).collect();
    let values = composed.plan.written.values().iter().enumerate();
    let own = values.filter(|(at, value)| value.entry.range() == *entry && !printed.contains(at));
    let mut gone: Vec<String> = own
        .map(|(_, value)| {
            let key = pair_at(&composed.pairs, &value.text.span().range()).map_or("", |pair| pair.key.as_str());
            format!("{key}: {}", value.text.as_str().trim())
        })
        .collect();
    let mut own: Vec<Range<usize>> = composed
        .pairs
        .iter()
        .filter(|pair| entry.start <= pair.map.start && pair.map.end <= entry.end)
        .map(|pair| pair.key_range.start..pair.value.end.max(pair.key_range.end))
        .collect();
    own.sort_by_key(|range| range.start);
    let mut at = lines.start;
    for range in own.into_iter().chain(std::iter::once(lines.end..lines.end)) {
        let between = composed.text().get(at..range.start).unwrap_or_default();
        gone.extend(between.lines().filter_map(|line| Some(format!("#{}", line.split_once('#')?.1.trim_end()))));
        at = at.max(range.end);
    }
    gone
}
