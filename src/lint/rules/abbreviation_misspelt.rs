#![doc = include_str!("abbreviation_misspelt.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::words::{passages, split};
use crate::plan::Plan;

const CODE: &str = "K521";

/// See the page above.
pub struct AbbreviationMisspelt;

impl Rule for AbbreviationMisspelt {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("abbreviation_misspelt.vi.md"),
            Lang::En => include_str!("abbreviation_misspelt.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for passage in passages(plan) {
            for word in split(&passage.words) {
                let after = passage.get(word.range.end..passage.words.len());
                if let Some(right) = right(word.text, after) {
                    let place = passage.span(word.range);
                    found.push(
                        Diagnostic::warning(CODE, place).with("found", word.text).with("right", right).help("write"),
                    );
                }
            }
        }
        for item in &plan.items.all {
            for body in item.leads.iter().chain(&item.partners).chain(&item.monitors) {
                let name = &body.value.name;
                for word in split(name) {
                    if let Some(right) = right(word.text, name.get(word.range.end..).unwrap_or_default()) {
                        let fault = Diagnostic::warning(CODE, body.span).with("found", word.text);
                        found.push(fault.with("right", right).help("write"));
                    }
                }
            }
        }
    }
}

/// Abbreviations that mean nothing, and what was meant.
const MISSPELT: [(&str, &str); 12] = [
    ("HDND", "HĐND"),
    ("HĐDN", "HĐND"),
    ("HDNĐ", "HĐND"),
    ("HNĐD", "HĐND"),
    ("UBNN", "UBND"),
    ("UNBD", "UBND"),
    ("UBDN", "UBND"),
    ("UBNĐ", "UBND"),
    ("UBDND", "UBND"),
    ("TTTHC", "TTHC"),
    ("CHCC", "CCHC"),
    ("CCCH", "CCHC"),
];

/// What a word should be; `QD` and `ND` only in a symbol: `QD-UBND`, `ND-CP`.
fn right(word: &str, after: &str) -> Option<&'static str> {
    let known = MISSPELT.iter().find(|(wrong, _)| *wrong == word).map(|(_, right)| *right);
    known.or(match word {
        "QD" if after.starts_with("-UB") || after.starts_with("-TT") || after.starts_with("-B") => Some("QĐ"),
        "ND" if after.starts_with("-CP") => Some("NĐ"),
        _ => None,
    })
}
