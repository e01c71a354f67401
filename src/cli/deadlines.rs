//! How the deadlines of a plan were read (đọc thời hạn): for `kehoach check --deadlines`.

use serde_json::{Value, json};

use crate::diag::Catalogue;
use crate::lint;
use crate::plan::deadline::{Clock, Milestone};
use crate::plan::{Deadline, Plan, When};
use crate::text::Sources;
use crate::viet::Date;
use crate::viet::text::collapse;

/// Every wording once, the earliest last day first, with how often it stands and where first.
struct Row<'a> {
    deadline: &'a Deadline,
    count: usize,
    file: String,
    line: usize,
}

fn rows<'a>(plan: &'a Plan, sources: &Sources) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut known = std::collections::BTreeMap::new();
    for deadline in plan.items.all.iter().filter_map(|item| item.deadline.as_ref()) {
        let at = *known.entry(deadline.value.text.as_str()).or_insert(rows.len());
        if let Some(row) = rows.get_mut(at) {
            row.count += 1;
            continue;
        }
        let file = sources.get(deadline.span.file);
        let line = file.map_or(0, |file| file.line_column(deadline.span.start as usize).0);
        let name = file.map_or_else(String::new, |file| file.name().to_owned());
        rows.push(Row { deadline: &deadline.value, count: 1, file: name, line });
    }
    let year = lint::year(plan);
    rows.sort_by_key(|row| row.deadline.order(year));
    rows
}

/// A line for each wording: the words, and what was understood of them.
pub fn text(plan: &Plan, sources: &Sources, words: &Catalogue) -> String {
    let (year, rows) = (lint::year(plan), rows(plan, sources));
    let shown: Vec<String> = rows.iter().map(|row| collapse(&row.deadline.text)).collect();
    let width = shown.iter().map(|text| text.chars().count()).max().unwrap_or(0).min(60);
    let mut out = String::new();
    for (row, text) in rows.iter().zip(shown) {
        out.push_str(&format!("{text:width$}  →  {}\n", reading(row.deadline, year, words)));
    }
    out
}

/// What was understood of a deadline, part by part, and what was not: the same doubts that K404 tells.
fn reading(deadline: &Deadline, year: Option<i32>, words: &Catalogue) -> String {
    let mut told: Vec<String> = match &deadline.when {
        When::Free if !deadline.doubts.is_empty() => Vec::new(),
        When::Milestones(parts) => {
            let doubted = |part: &&Milestone| {
                let text = |range: &std::ops::Range<usize>| deadline.text.get(range.clone());
                part.when == When::Free && deadline.doubts.iter().any(|doubt| text(&doubt.range) == Some(&part.what))
            };
            parts.iter().filter(|part| !doubted(part)).map(|part| part_reading(part, year, words)).collect()
        }
        when => vec![meaning(when, year, words)],
    };
    told.extend(deadline.doubts.iter().map(|doubt| {
        let part = collapse(deadline.text.get(doubt.range.clone()).unwrap_or_default());
        words.words("cli-deadline-doubt", &[("kind", doubt.kind.name().to_owned()), ("part", part)])
    }));
    told.join("; ")
}

fn part_reading(part: &Milestone, year: Option<i32>, words: &Catalogue) -> String {
    let what = ("what", collapse(&part.what));
    match (&part.when, part.what.is_empty()) {
        (When::Free, _) => words.words("cli-deadline-work", &[what]),
        (when, true) => meaning(when, year, words),
        (when, false) => words.words("cli-deadline-part", &[what, ("meaning", meaning(when, year, words))]),
    }
}

/// The days of one time, or its words where there is no certain day.
fn meaning(when: &When, year: Option<i32>, words: &Catalogue) -> String {
    let hour = |date: Date, clock: Option<Clock>| clock.map_or(date.to_string(), |clock| format!("{date}, {clock}"));
    match (when, when.first_day(year).zip(when.last_day(year))) {
        (When::Free, _) => words.words("cli-deadline-free", &[]),
        (_, None) => words.words("cli-deadline-words", &[("when", when.to_string())]),
        (When::Before(point) | When::Until(point) | When::Since { to: Some(point), .. }, Some((first, last)))
            if first == last =>
        {
            words.words("cli-deadline-by", &[("last", hour(last, point.clock()))])
        }
        (When::Span { from, to }, Some((first, last))) if from.clock().is_some() || to.clock().is_some() => {
            match (first == last, from.clock(), to.clock()) {
                (true, Some(since), Some(until)) => format!("{first}, {since} – {until}"),
                (_, since, until) => format!("{} – {}", hour(first, since), hour(last, until)),
            }
        }
        (When::At(point), Some((first, last))) if first == last => hour(first, point.clock()),
        (_, Some((first, last))) if first == last => first.to_string(),
        (_, Some((first, last))) => format!("{first} – {last}"),
    }
}

/// The same as JSON, for other programs.
pub fn json(plan: &Plan, sources: &Sources) -> Vec<Value> {
    let year = lint::year(plan);
    let iso = |date: Date| format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
    let time = |when: &When| {
        let days = when.first_day(year).zip(when.last_day(year));
        let understood = (*when != When::Free).then(|| when.to_string());
        (understood, days.map(|(first, _)| iso(first)), days.map(|(_, last)| iso(last)))
    };
    let part = |part: &Milestone| {
        let (understood, first, last) = time(&part.when);
        json!({ "what": part.what, "understood": understood, "first": first, "last": last })
    };
    rows(plan, sources)
        .iter()
        .map(|row| {
            let (understood, first, last) = time(&row.deadline.when);
            let parts = if let When::Milestones(parts) = &row.deadline.when { parts.as_slice() } else { &[] };
            let doubts = row.deadline.doubts.iter();
            json!({
                "text": row.deadline.text,
                "file": row.file,
                "line": row.line,
                "count": row.count,
                "understood": understood,
                "first": first,
                "last": last,
                "parts": parts.iter().map(part).collect::<Vec<_>>(),
                "not_understood": doubts.map(|doubt| row.deadline.text.get(doubt.range.clone())).collect::<Vec<_>>(),
            })
        })
        .collect()
}
