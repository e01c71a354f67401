//! The table of checks as a page of the documentation (bảng các phép kiểm tra).

use super::table::{CHECKS, Check, State};
use crate::diag::{Catalogue, Lang, Severity};

/// All checks as a Markdown table: number, what is looked at, what is allowed, weight, clause, and what looks.
pub fn table(lang: Lang) -> String {
    let words = Catalogue::of(lang);
    let mut out = words.words("form-docs-header", &[]);
    out.push_str("\n|---|---|---|---|---|---|\n");
    for check in CHECKS {
        out.push_str(&row(check, &words));
    }
    out
}

fn row(check: &Check, words: &Catalogue) -> String {
    let id = if check.code.is_empty() { format!("form-nd30-{:02}", check.number) } else { check.code.to_owned() };
    let attribute = |name: &str| words.get(&id, Some(name), &[]).unwrap_or_default();
    let what = if check.code.is_empty() { words.get(&id, None, &[]).unwrap_or_default() } else { attribute("what") };
    let weight = match check.severity {
        Severity::Error => "cli-error",
        Severity::Warning => "cli-warning",
        Severity::Advice => "cli-advice",
    };
    let state = match check.state {
        State::Checked(_) => words.words("form-docs-checked", &[("code", check.code.to_owned())]),
        State::Words(code) => words.words("form-docs-words", &[("code", code.to_owned())]),
        State::LeftOut => words.words("form-docs-left-out", &[("reason", attribute("reason"))]),
    };
    let number =
        if check.number <= super::report::BY_DECREE { format!("{:02}", check.number) } else { "—".to_owned() };
    let weight = words.words(weight, &[]);
    format!("| {number} | {what} | {} | {weight} | {} | {state} |\n", attribute("allowed"), check.clause)
}
