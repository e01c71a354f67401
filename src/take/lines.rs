//! What may be written for a changed cell or paragraph (chữ trong ô, trong đoạn).

use std::ops::Range;

use crate::diff::{Entry, Order, pair};
use crate::plan::{Plan, WrittenValue};

use super::candidate::{Candidate, Splice};
use super::composed::Composed;
use super::hunks::{date_in, hunks};
use super::pairs::{Pair, Style, line_end, line_start, pair_at};
use super::sources::{Line, Source, values_of};
use super::spell;

/// Words that take the place of a stretch of a value.
struct Change {
    value: usize,
    range: Range<usize>,
    new: String,
}

/// How the words are put into the YAML, the likeliest way first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// In the place of the old ones.
    Inside,
    /// In the place of the old ones, with the signs of Markdown as signs.
    Escaped,
    /// The whole value anew, in quotes where they are needed.
    Anew,
    /// The whole value anew, with the signs of Markdown as signs.
    AnewEscaped,
}

const WAYS: [Way; 4] = [Way::Inside, Way::Escaped, Way::Anew, Way::AnewEscaped];

/// What may be written so that lines read otherwise. `before` and `after`: the printed lines around them, in whose values
/// a line that comes has its place.
pub fn candidates(
    composed: &Composed,
    old: &[Line],
    new: &[String],
    before: Option<&Line>,
    after: Option<&Line>,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    let whole = whole_value(composed, old, new);
    if new.iter().all(|line| line.trim().is_empty()) && !whole.is_empty() && !old.is_empty() && !new.is_empty() {
        return whole;
    }
    let entries = |list: &mut dyn Iterator<Item = String>| list.map(Entry::of).collect::<Vec<_>>();
    let pairs = if old.len() == new.len() {
        (0..old.len()).map(|at| (at, at)).collect()
    } else {
        let olds = entries(&mut old.iter().map(Line::text));
        pair(&olds, &entries(&mut new.iter().cloned()), Order::Kept).pairs
    };
    for way in WAYS {
        let mut splices = Vec::new();
        let mut known = true;
        for (x, y) in &pairs {
            if let (Some(line), Some(words)) = (old.get(*x), new.get(*y)) {
                known &= reworded(composed, line, words, way, &mut splices);
            }
        }
        if known && old.len() == new.len() {
            found.push(Candidate::of(splices));
            continue;
        }
        for step in Step::ALL {
            let mut all = splices.clone();
            let mut done = known;
            for (_, line) in old.iter().enumerate().filter(|(x, _)| !pairs.iter().any(|(a, _)| a == x)) {
                done &= removed(composed, line, step).is_some_and(|one| {
                    all.extend(one);
                    true
                });
            }
            for (y, words) in new.iter().enumerate().filter(|(y, _)| !pairs.iter().any(|(_, b)| b == y)) {
                let above = pairs.iter().rev().find(|(_, b)| *b < y).and_then(|(a, _)| old.get(*a)).or(before);
                let below = pairs.iter().find(|(_, b)| *b > y).and_then(|(a, _)| old.get(*a)).or(after);
                let words = if way == Way::Inside { words.clone() } else { spell::markdown(words) };
                done &= added(composed, &words, above, below, step).is_some_and(|one| {
                    all.push(one);
                    true
                });
            }
            if done && matches!(way, Way::Inside | Way::Escaped) {
                found.push(Candidate::of(all));
            }
        }
    }
    found.extend(whole);
    found.retain(|candidate| !candidate.splices.is_empty());
    found.dedup();
    found
}

/// How a line that comes or goes is parted from its neighbours.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// By a line end, as in lists.
    Line,
    /// By an empty line before it.
    Paragraph,
    /// By empty lines on both sides.
    Apart,
}

impl Step {
    /// All of them.
    pub const ALL: [Step; 3] = [Step::Line, Step::Paragraph, Step::Apart];
}

/// Adds the splices that reword a line; false where its words cannot be traced to values.
fn reworded(composed: &Composed, line: &Line, words: &str, way: Way, splices: &mut Vec<Splice>) -> bool {
    let values = composed.plan.written.values();
    let mut changes: Vec<Change> = Vec::new();
    for (range, new) in hunks(&line.letters, &words.chars().collect::<Vec<_>>()) {
        let Some(change) = traced(line, range, new) else { return false };
        changes.push(change);
    }
    if matches!(way, Way::Anew | Way::AnewEscaped) {
        let Some(anew) = anew(composed, values, &changes, way) else { return false };
        splices.extend(anew);
        return true;
    }
    for change in &changes {
        let Some(value) = values.get(change.value) else { return false };
        let place = place_of(value, &change.range);
        let Some(pair) = pair_at(&composed.pairs, &value.text.span().range()) else { return false };
        let words = if way == Way::Escaped { spell::markdown(&change.new) } else { change.new.clone() };
        let indent = indent_at(composed.text(), place.start);
        let Some(new) = spell::inside(pair.style(composed.text()), &words, indent) else { return false };
        splices.push(Splice { range: place, new });
    }
    true
}

/// The whole values anew: of one line, without a block.
fn anew(composed: &Composed, values: &[WrittenValue], changes: &[Change], way: Way) -> Option<Vec<Splice>> {
    let mut out = Vec::new();
    let mut done: Vec<Range<usize>> = Vec::new();
    for change in changes {
        let value = values.get(change.value)?;
        let pair = pair_at(&composed.pairs, &value.text.span().range())?;
        if done.contains(&pair.value) {
            continue;
        }
        if pair.style(composed.text()) == Style::Block || value.text.span().range() != pair.value {
            return None;
        }
        let mut text = value.text.as_str().to_owned();
        let mut own: Vec<&Change> = changes.iter().filter(|other| other.value == change.value).collect();
        own.sort_by_key(|change| std::cmp::Reverse(change.range.start));
        for one in own {
            text.get(one.range.clone())?;
            let words = if way == Way::AnewEscaped { spell::markdown(&one.new) } else { one.new.clone() };
            text.replace_range(one.range.clone(), &words);
        }
        done.push(pair.value.clone());
        out.push(put(composed, pair, &text));
    }
    Some(out)
}

/// A value in the place of another one.
fn put(composed: &Composed, pair: &Pair, text: &str) -> Splice {
    let indent = pair.indent(composed.text()).saturating_add(2);
    let new = spell::value(text, indent);
    let start = if pair.value.is_empty() || pair.style(composed.text()) == Style::Block {
        composed
            .text()
            .get(pair.key_range.end..)
            .and_then(|rest| rest.find(':'))
            .map_or(pair.value.start, |at| pair.key_range.end.saturating_add(at).saturating_add(1))
    } else {
        pair.value.start
    };
    let gap = if start == pair.value.start && !pair.value.is_empty() { "" } else { " " };
    Splice { range: start..pair.value.end.max(start), new: format!("{gap}{new}") }
}

/// Words in the place of a value that a key has none of yet, or that takes the place of what it has.
pub fn filled(composed: &Composed, pair: &Pair, text: &str) -> Splice {
    put(composed, pair, text)
}

/// The lines as one value, where all of them come from one.
fn whole_value(composed: &Composed, old: &[Line], new: &[String]) -> Vec<Candidate> {
    let values = composed.plan.written.values();
    let from = values_of(old);
    let mut found = Vec::new();
    if let (Some((value, _)), 1) = (from.iter().next(), from.len()) {
        let Some(value) = values.get(*value) else { return found };
        let Some(pair) = pair_at(&composed.pairs, &value.text.span().range()) else { return found };
        if value.text.span().range() != pair.value {
            return found;
        }
        let words = new.iter().filter(|line| !line.is_empty()).cloned().collect::<Vec<_>>();
        if words.is_empty() {
            found.push(Candidate::of(vec![emptied(composed, pair)]));
        } else {
            let escaped: Vec<String> = words.iter().map(|line| spell::markdown(line)).collect();
            for words in [&words, &escaped] {
                for between in ["\n", "\n\n"] {
                    found.push(Candidate::of(vec![put(composed, pair, &words.join(between))]));
                }
            }
            if let Some(date) = date_in(&words.join(" ")) {
                found.push(Candidate::of(vec![put(composed, pair, &date)]));
            }
        }
    }
    found
}

/// Takes a value out and leaves its key.
fn emptied(composed: &Composed, pair: &Pair) -> Splice {
    let text = composed.text();
    let colon = text.get(pair.key_range.end..).and_then(|rest| rest.find(':'));
    let start = colon.map_or(pair.value.start, |at| pair.key_range.end.saturating_add(at).saturating_add(1));
    let end = pair.value.end.max(start);
    Splice { range: start..end, new: String::new() }
}

/// Where a line's words go, as a stretch of one value.
fn traced(line: &Line, range: Range<usize>, new: String) -> Option<Change> {
    let (mut start, mut end, mut new) = (range.start, range.end, new);
    let source = |at: usize| line.sources.get(at).copied().unwrap_or(Source::Own);
    let made = |at: usize| match source(at) {
        Source::Made(_, _, _, number) => Some(number),
        _ => None,
    };
    let letters = |range: Range<usize>| line.letters.get(range).unwrap_or_default().iter().collect::<String>();
    // What is made of a value is made anew as a whole.
    let inside = |at: usize| at.checked_sub(1).is_some_and(|before| made(before).is_some() && made(before) == made(at));
    if start < end || inside(start) {
        let mut first = start;
        while first > 0 && (inside(first)) {
            first = first.saturating_sub(1);
        }
        let mut last = end;
        while last < line.letters.len() && inside(last) {
            last = last.saturating_add(1);
        }
        new = format!("{}{new}{}", letters(first..start), letters(end..last));
        (start, end) = (first, last);
    }
    if let Some(date) = (start..end).find_map(made).and_then(|_| date_in(&new)) {
        new = date;
    }
    let mut bounds: Option<(usize, Range<usize>)> = None;
    for at in start..end {
        let (value, range) = match source(at) {
            Source::Letter(value, start, end) | Source::Made(value, start, end, _) => (value, start..end),
            Source::Own => continue,
            Source::Tag => return None,
        };
        bounds = match bounds {
            None => Some((value, range)),
            Some((known, own)) if known == value => Some((value, own.start.min(range.start)..own.end.max(range.end))),
            Some(_) => return None,
        };
    }
    if let Some((value, range)) = bounds {
        return Some(Change { value, range, new });
    }
    if start < end {
        return None;
    }
    // Words that come stand behind the letter before them, or before the one behind.
    let at = |at: usize, behind: bool| match source(at) {
        Source::Letter(value, start, end) | Source::Made(value, start, end, _) => {
            Some((value, if behind { end..end } else { start..start }))
        }
        _ => None,
    };
    let found = start.checked_sub(1).and_then(|before| at(before, true)).or_else(|| at(start, false));
    found.map(|(value, range)| Change { value, range, new })
}

/// The bytes of the file where a stretch of a value stands.
pub fn place_of(value: &WrittenValue, range: &Range<usize>) -> Range<usize> {
    if !range.is_empty() {
        return value.text.span_of(range.clone()).range();
    }
    match range.start.checked_sub(1) {
        Some(before) => {
            let end = value.text.span_of(before..range.start).range().end;
            end..end
        }
        None => {
            let start = value.text.span_of(0..1).range().start;
            start..start
        }
    }
}

/// How far the line of a byte is indented.
fn indent_at(text: &str, at: usize) -> usize {
    let line = text.get(line_start(text, at)..).unwrap_or_default();
    line.len().saturating_sub(line.trim_start_matches(' ').len())
}

/// The last letter of a line that comes from a value, as a byte of the file; `first`: the first one.
fn edge(plan: &Plan, line: &Line, first: bool) -> Option<usize> {
    let values = plan.written.values();
    let place = |source: &Source| match *source {
        Source::Letter(value, start, end) | Source::Made(value, start, end, _) => {
            let range = values.get(value)?.text.span_of(start..end).range();
            Some(if first { range.start } else { range.end })
        }
        _ => None,
    };
    let mut places = line.sources.iter().filter_map(place);
    if first { places.next() } else { places.next_back() }
}

/// A line that comes, behind the one above it or before the one below, in the same value: a block.
fn added(composed: &Composed, words: &str, above: Option<&Line>, below: Option<&Line>, step: Step) -> Option<Splice> {
    let text = composed.text();
    let in_block = |at: usize| pair_at(&composed.pairs, &(at..at)).is_some_and(|pair| pair.style(text) == Style::Block);
    let plan = &composed.plan;
    if let Some(end) = above.and_then(|line| edge(plan, line, false)).filter(|end| in_block(*end)) {
        let indent = " ".repeat(indent_at(text, end));
        let end = line_end(text, end);
        let new = match step {
            Step::Line => format!("\n{indent}{words}"),
            Step::Paragraph => format!("\n\n{indent}{words}"),
            Step::Apart => format!("\n\n{indent}{words}\n"),
        };
        return Some(Splice { range: end..end, new });
    }
    let start = below.and_then(|line| edge(plan, line, true)).filter(|start| in_block(*start))?;
    let indent = " ".repeat(indent_at(text, start));
    let start = line_start(text, start);
    let new = match step {
        Step::Line => format!("{indent}{words}\n"),
        Step::Paragraph | Step::Apart => format!("{indent}{words}\n\n"),
    };
    Some(Splice { range: start..start, new })
}

/// Takes out the lines of the YAML that a printed line comes from.
fn removed(composed: &Composed, line: &Line, step: Step) -> Option<Vec<Splice>> {
    let text = composed.text();
    if values_of([line]).len() != 1 {
        return None;
    }
    let (first, last) = (edge(&composed.plan, line, true)?, edge(&composed.plan, line, false)?);
    let pair = pair_at(&composed.pairs, &(first..last))?;
    if pair.style(text) != Style::Block {
        return None;
    }
    let mut start = line_start(text, first);
    let end = line_end(text, last).saturating_add(1).min(text.len());
    if step != Step::Line {
        // With the empty line before it.
        let above = line_start(text, start.saturating_sub(1));
        if start == 0 || !text.get(above..start)?.trim().is_empty() {
            return None;
        }
        start = above;
    }
    Some(vec![Splice { range: start..end, new: String::new() }])
}
