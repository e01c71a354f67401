//! Full stops of a criterion block (dấu chấm cuối đoạn): fields are typed as in table cells, often without one.

use tera::{Kwargs, State, Tera, Value};

/// The filter's names, Vietnamese first.
pub(super) const NAMES: [&str; 2] = ["cham_cau", "sentences"];

/// Makes `{{ yeu_cau | cham_cau }}` known to Tera.
pub(super) fn register(tera: &mut Tera) {
    for name in NAMES {
        tera.register_filter(name, |value: &Value, _: Kwargs, _: &State| match value.as_str() {
            Some(text) if value.is_safe() => Value::safe_string(&stopped(text)),
            Some(text) => Value::normal_string(&stopped(text)),
            None => value.clone(),
        });
    }
}

/// Markdown whose paragraphs and list items end with a full stop, where they end with no mark of their own.
fn stopped(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        out.push_str(line);
        let next = lines.get(at + 1).copied().unwrap_or_default();
        if (next.trim().is_empty() || begins_anew(next)) && wants_stop(line) {
            out.truncate(out.trim_end().len());
            out.push('.');
        }
    }
    out
}

/// True for the first line of a list item, a heading or a table row: what stands above it has ended.
fn begins_anew(line: &str) -> bool {
    let line = line.trim_start();
    let mark = line.split(' ').next().unwrap_or_default();
    let numbered = mark.len() <= 4 && mark.ends_with(['.', ')']);
    numbered || matches!(mark, "-" | "+" | "*" | "–" | "•") || line.starts_with(['#', '|', '>'])
}

/// True for words without a mark at their end; bold, a quote or a bracket may close behind them.
fn wants_stop(line: &str) -> bool {
    let words = line.trim();
    if words.starts_with(['#', '|', '[', '<', '>']) {
        return false;
    }
    let inner = words.trim_end_matches(['*', '_', '"', '”', '’', '»', ')', ']']);
    inner.ends_with(|last: char| last.is_alphanumeric() || last == '%')
}

#[cfg(test)]
mod tests {
    use super::stopped;

    #[test]
    fn a_paragraph_without_an_end_gets_its_full_stop() {
        assert_eq!(stopped("Gửi đúng hạn"), "Gửi đúng hạn.");
        assert_eq!(stopped("Đạt 100%"), "Đạt 100%.");
        assert_eq!(stopped("Dòng một\ndòng hai\n\nĐoạn hai"), "Dòng một\ndòng hai.\n\nĐoạn hai.");
        assert_eq!(stopped("- Giao việc\n- Nhắc hạn (**nếu cần**)"), "- Giao việc.\n- Nhắc hạn (**nếu cần**).");
        assert_eq!(stopped("**Gửi đúng hạn**"), "**Gửi đúng hạn**.");
    }

    #[test]
    fn a_mark_that_is_there_is_never_doubled() {
        for text in [
            "Xong.",
            "Gồm:",
            "Một;\n\nHai;",
            "Thật?",
            "Còn nữa…",
            "**Gồm:**",
            "Nói “xong.”",
            "(Xem Phụ lục.)",
            "Xong./.",
            "",
        ] {
            assert_eq!(stopped(text), text);
        }
    }

    #[test]
    fn headings_tables_and_footnotes_stay_as_they_are() {
        for text in ["# Đầu mục", "| A | B |\n|---|---|\n| 1 | 2 |", "[^1]: Nguồn"] {
            assert_eq!(stopped(text), text);
        }
    }
}
