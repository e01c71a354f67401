//! How the deadlines of a plan were read (đọc thời hạn): for `kehoach check --deadlines`.

use serde_json::{Value, json};

use crate::diag::Catalogue;
use crate::lint;
use crate::plan::{Deadline, Plan, When};
use crate::text::Sources;
use crate::viet::Date;

/// Every wording once, in reading order, with how often it stands and where first.
struct Row<'a> {
    deadline: &'a Deadline,
    count: usize,
    line: usize,
    days: Option<(Date, Date)>,
}

fn rows<'a>(plan: &'a Plan, sources: &Sources) -> Vec<Row<'a>> {
    let year = lint::year(plan);
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
        rows.push(Row { deadline: &deadline.value, count: 1, line, days: deadline.value.range_in(year) });
    }
    rows
}

/// A line for each wording: the words, and what was understood of them.
pub fn text(plan: &Plan, sources: &Sources, words: &Catalogue) -> String {
    let rows = rows(plan, sources);
    let shown: Vec<String> =
        rows.iter().map(|row| row.deadline.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let width = shown.iter().map(|text| text.chars().count()).max().unwrap_or(0).min(60);
    let mut out = String::new();
    for (row, text) in rows.iter().zip(shown) {
        let meaning = match (&row.days, &row.deadline.when) {
            (Some((first, last)), When::Before(_) | When::Until(_) | When::NextYear { .. }) if first == last => {
                words.words("cli-deadline-by", &[("last", last.to_string())])
            }
            (Some((first, last)), _) if first == last => first.to_string(),
            (Some((first, last)), _) => format!("{first} – {last}"),
            (None, When::Free) => words.words("cli-deadline-free", &[]),
            (None, when) => words.words("cli-deadline-words", &[("when", when.to_string())]),
        };
        out.push_str(&format!("{text:width$}  →  {meaning}\n"));
    }
    out
}

/// The same as JSON, for other programs.
pub fn json(plan: &Plan, sources: &Sources) -> String {
    let iso = |date: Date| format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
    let rows: Vec<Value> = rows(plan, sources)
        .iter()
        .map(|row| {
            json!({
                "text": row.deadline.text,
                "line": row.line,
                "count": row.count,
                "understood": (!row.deadline.is_free()).then(|| row.deadline.when.to_string()),
                "first": row.days.map(|(first, _)| iso(first)),
                "last": row.days.map(|(_, last)| iso(last)),
            })
        })
        .collect();
    format!("{:#}\n", Value::Array(rows))
}
