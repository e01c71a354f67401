//! A sheet as CSV (tệp CSV): a line for each row, what a merged cell says in every row it covers. RFC 4180, UTF-8 with the
//! mark that Excel knows it by.

use super::xlsx::Tracking;
use super::{Sheet, Value};
use crate::document::RowKind;

/// The text of a sheet: header rows, items, totals. Days are `2026-06-30`, numbers have a decimal point. With `tracking` each
/// item says how far it is; days left are nothing that a text could work out.
pub fn csv(sheet: &Sheet, tracking: Option<&Tracking>) -> String {
    let mut out = String::from("\u{FEFF}");
    let mut above: Vec<String> = vec![String::new(); sheet.widths.len()];
    for (at, row) in sheet.rows.iter().enumerate() {
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
        let mut fields: Vec<String> = line.iter().map(|text| quoted(text)).collect();
        if let Some(tracking) = tracking {
            let headers: Vec<&String> = tracking.headers_of(sheet).collect();
            let kept = headers.len().saturating_sub(1);
            let progress = &row.progress;
            let own = [&progress.state, &progress.done, &progress.day, &progress.evidence];
            fields.extend((0..kept).map(|more| match row.kind {
                RowKind::Header if at == 0 => headers.get(more).map(|text| quoted(text)).unwrap_or_default(),
                RowKind::Item => own.get(more).map(|text| quoted(text)).unwrap_or_default(),
                _ => String::new(),
            }));
        }
        out.push_str(&fields.join(","));
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

/// The rows of a text and their fields; what parts them is the sign that the first row has most of.
pub fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let parts = [',', ';', '\t'].into_iter().rev().max_by_key(|sign| first.matches(*sign).count()).unwrap_or(',');
    let mut records: Vec<Vec<String>> = Vec::new();
    let (mut record, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' if quoted => quoted = false,
            '"' if field.is_empty() => quoted = true,
            letter if quoted => field.push(letter),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            letter if letter == parts => record.push(std::mem::take(&mut field)),
            letter => field.push(letter),
        }
    }
    if !field.is_empty() || !record.is_empty() {
        record.push(field);
        records.push(record);
    }
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_in_quotes_hold_what_parts_fields_and_rows() {
        let rows = records("\u{FEFF}Mã,Tên\r\n1.1,\"Rà soát, \"\"một cửa\"\"\nhai dòng\"\r\n\r\n1.2,\n");
        assert_eq!(rows, [vec!["Mã", "Tên"], vec!["1.1", "Rà soát, \"một cửa\"\nhai dòng"], vec![""], vec!["1.2", ""]]);
        assert_eq!(records("Mã;Điểm\n1;0,5"), [["Mã", "Điểm"], ["1", "0,5"]]);
        assert!(records("").is_empty());
    }
}
