#![doc = include_str!("table_total.md")]

use std::ops::Range;

use super::parts_miss_whole::shown;
use crate::lint::amounts::Amount;
use crate::lint::blocks::cells;
use crate::lint::context::Context;
use crate::lint::passage::Passage;
use crate::lint::rule::Found;
use crate::lint::signs::Signs;
use crate::viet::text::bare;

/// A table cut into cells.
type Grid = [Vec<Range<usize>>];

/// Reports every place that breaks the rule; one in a table is enough.
pub fn check(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.signs.has(Signs::BAR)) {
        for table in passage.tables() {
            let grid: Vec<Vec<Range<usize>>> = table.iter().map(|row| cells(passage.text, row.clone())).collect();
            if let Some((cell, sum)) = total(passage, &grid) {
                let fault = found.at(passage.span(cell.clone())).with("kind", "sum").with("found", passage.get(cell));
                found.push(fault.with("right", shown(sum)).help("add"));
            } else if let Some((cell, right)) = share(passage, &grid) {
                let fault = found.at(passage.span(cell.clone())).with("kind", "share").with("found", passage.get(cell));
                found.push(fault.with("right", shown(right)).help("add"));
            }
        }
    }
}

/// True for a table that the rule speaks of.
pub(super) fn faulty(passage: &Passage<'_>, grid: &Grid) -> bool {
    total(passage, grid).is_some() || share(passage, grid).is_some()
}

fn amount(passage: &Passage<'_>, cell: &Range<usize>) -> Option<Amount> {
    let text = passage.get(cell.clone()).trim_matches(['*', '_', ' ', '%']);
    let digits = text.starts_with(|sign: char| sign.is_ascii_digit());
    digits.then(|| Amount::read(text, cell.start)).flatten().filter(|amount| amount.range().len() == text.len())
}

/// True for a header whose figures are shares or numbers of rows, which nobody adds up.
fn is_no_sum(header: &str) -> bool {
    let header = bare(header);
    header.contains('%')
        || header.contains("ty le")
        || header.contains("ti le")
        || ["tt", "stt"].contains(&header.as_str())
}

/// True for a row that says it adds up the others.
pub(super) fn is_total(passage: &Passage<'_>, row: &[Range<usize>]) -> bool {
    row.iter().take(2).any(|cell| {
        let words = bare(passage.get(cell.clone()).trim_matches(['*', '_', ' ']));
        words.starts_with("tong") || words == "cong"
    })
}

/// The first cell of a total row that is not what stands above it, and what is.
fn total(passage: &Passage<'_>, grid: &Grid) -> Option<(Range<usize>, i128)> {
    let (head, rows) = grid.split_first()?;
    let (last, above) = rows.split_last()?;
    if !is_total(passage, last) || above.len() < 2 || above.iter().any(|row| is_total(passage, row)) {
        return None;
    }
    let wrong = |(at, cell): (usize, &Range<usize>)| {
        let written = amount(passage, cell)?;
        if is_no_sum(passage.get(head.get(at)?.clone())) {
            return None;
        }
        let filled =
            above.iter().filter_map(|row| row.get(at)).filter(|cell| !matches!(passage.get((*cell).clone()), "" | "-"));
        let parts: Option<Vec<i128>> = filled.map(|cell| amount(passage, cell).map(|amount| amount.units)).collect();
        let sum: i128 = parts.filter(|parts| parts.len() > 1)?.iter().sum();
        (sum != written.units).then(|| (cell.clone(), sum))
    };
    last.iter().enumerate().find_map(wrong)
}

/// The first share of a row that is not its points got of its full points.
fn share(passage: &Passage<'_>, grid: &Grid) -> Option<(Range<usize>, i128)> {
    let (head, rows) = grid.split_first()?;
    let column = |names: &[&str]| {
        head.iter().position(|cell| names.iter().any(|name| bare(passage.get(cell.clone())).starts_with(name)))
    };
    let (max, got) = (column(&["diem chuan", "diem toi da"])?, column(&["diem dat"])?);
    let share = head.iter().position(|cell| bare(passage.get(cell.clone())).starts_with("ty le"))?;
    rows.iter().find_map(|row| {
        let (max, got) = (amount(passage, row.get(max)?)?, amount(passage, row.get(got)?)?);
        let cell = row.get(share)?;
        let written = amount(passage, cell)?;
        let right = got.units * 1_000_000 / max.units.max(1);
        (max.units > 0 && !written.is_share(got.units, max.units)).then(|| (cell.clone(), right / 100 * 100))
    })
}
