#![doc = include_str!("recipients_malformed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::words::lines;
use crate::plan::{Plan, Recipient};
use crate::viet::text::bare;

const CODE: &str = "K514";

/// See the page above.
pub struct RecipientsMalformed;

impl Rule for RecipientsMalformed {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("recipients_malformed.vi.md"),
            Lang::En => include_str!("recipients_malformed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let Some(recipients) = &plan.recipients else { return };
        let text = &recipients.text;
        let fault = |place, fault: &str| Diagnostic::warning(CODE, place).with("fault", fault);
        let lines = lines(text);
        for (line, range) in &lines {
            let words = bare(line.trim_start_matches(['-', '+', ' ']));
            let named = [("kinh gui", "letter"), ("nhu tren", "above")];
            if let Some((_, kind)) = named.iter().find(|(start, _)| words.starts_with(start)) {
                found.push(fault(text.span_of(range.clone()), kind).help(kind));
            }
        }
        let archive = recipients.lines.iter().find_map(|line| match line {
            Recipient::Archive(line) => Some(bare(line)),
            _ => None,
        });
        let registry = |line: &str| line.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == "vt");
        match archive {
            None => {
                if let Some((_, range)) = lines.last() {
                    found.push(fault(text.span_of(range.clone()), "archive").help("archive"));
                }
            }
            Some(line) if !registry(&line) && !line.contains("van thu") => {
                let place = lines.iter().rev().find(|(line, _)| bare(line).contains("luu"));
                if let Some((_, range)) = place {
                    found.push(fault(text.span_of(range.clone()), "registry").help("registry"));
                }
            }
            Some(_) => {}
        }
    }
}
