#![doc = include_str!("abbreviation_misspelt.md")]

use std::collections::HashSet;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word, split};
use crate::lint::rule::Rule;
use crate::lint::words::Passage;
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

    fn reader<'a>(&self, plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        Some(Box::new(Abbreviations { plan }))
    }
}

struct Abbreviations<'a> {
    plan: &'a Plan,
}

impl Reader for Abbreviations<'_> {
    fn read(&mut self, passage: &Passage<'_>, words: &[Word<'_>], found: &mut Diagnostics) {
        for word in words {
            if let Some(right) = right(word.text, passage.get(word.range.end..passage.words.len())) {
                let place = passage.span(word.range.clone());
                found
                    .push(Diagnostic::warning(CODE, place).with("found", word.text).with("right", right).help("write"));
            }
        }
    }

    fn finish(self: Box<Self>, found: &mut Diagnostics) {
        // The same few bodies stand in every row.
        let mut clean = HashSet::new();
        for item in &self.plan.items.all {
            for body in item.leads.iter().chain(&item.partners).chain(&item.monitors) {
                let name = body.value.name.as_str();
                if clean.contains(name) {
                    continue;
                }
                let before = found.len();
                for word in split(name) {
                    if let Some(right) = right(word.text, name.get(word.range.end..).unwrap_or_default()) {
                        let fault = Diagnostic::warning(CODE, body.span).with("found", word.text);
                        found.push(fault.with("right", right).help("write"));
                    }
                }
                if found.len() == before {
                    clean.insert(name);
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
    // Every one begins with two capitals, which few words do, the first of them a plain one.
    if !word.starts_with(|first: char| first.is_ascii_uppercase())
        || word.as_bytes().get(1).is_none_or(u8::is_ascii_lowercase)
    {
        return None;
    }
    let known = MISSPELT.iter().find(|(wrong, _)| *wrong == word).map(|(_, right)| *right);
    known.or(match word {
        "QD" if after.starts_with("-UB") || after.starts_with("-TT") || after.starts_with("-B") => Some("QĐ"),
        "ND" if after.starts_with("-CP") => Some("NĐ"),
        _ => None,
    })
}
