//! A sheet as CSV (tệp CSV): a line for each row, what a merged cell says in every row it covers. RFC 4180, UTF-8 with the
//! mark that Excel knows it by.

use super::{Sheet, Value};

/// The text of a sheet: header rows, items, totals. Days are `2026-06-30`, numbers have a decimal point.
pub fn csv(sheet: &Sheet) -> String {
    let mut out = String::from("\u{FEFF}");
    let mut above: Vec<String> = vec![String::new(); sheet.widths.len()];
    for row in &sheet.rows {
        let mut line: Vec<String> = vec![String::new(); sheet.widths.len()];
        for cell in &row.cells {
            let text = match &cell.value {
                _ if cell.rows == 0 => above.get(cell.column).cloned().unwrap_or_default(),
                Value::Text(text) => text.clone(),
                Value::Number(number, decimals) => format!("{number:.decimals$}"),
                Value::Day(day) => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            };
            if let Some(place) = line.get_mut(cell.column) {
                *place = text;
            }
        }
        out.push_str(&line.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(","));
        out.push_str("\r\n");
        above = line;
    }
    out
}

/// A field: in quotes where it holds a comma, a quote or a line end; a formula is no formula (`=`, `+`, `-`, `@` before
/// letters).
fn quoted(text: &str) -> String {
    let mut letters = text.chars();
    let starts = letters.next().is_some_and(|c| "=@".contains(c));
    let text = if starts { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
