#![doc = include_str!("lead_also_partner.md")]

use std::collections::HashMap;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::plan::{Agency, Plan};
use crate::viet::text::name_key;

const CODE: &str = "K302";

/// See the page above.
pub struct LeadAlsoPartner;

impl Rule for LeadAlsoPartner {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("lead_also_partner.vi.md"),
            Lang::En => include_str!("lead_also_partner.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let mut keys = Keys::default();
        for item in &plan.items.all {
            for partner in &item.partners {
                let lead = item.leads.iter().find(|lead| keys.same(&lead.value, &partner.value));
                if let Some(lead) = lead {
                    found.push(
                        Diagnostic::warning(CODE, partner.span)
                            .with("body", &partner.value.name)
                            .other(lead.span, "lead")
                            .help("drop"),
                    );
                }
            }
        }
    }
}

/// The keys of names, each made once: the same few bodies stand in every row.
#[derive(Default)]
struct Keys<'a> {
    known: HashMap<&'a str, usize>,
    numbers: HashMap<String, usize>,
}

impl<'a> Keys<'a> {
    /// True if both are one body, known to the directory or spelled alike; the same one in two areas is two.
    fn same(&mut self, one: &'a Agency, other: &'a Agency) -> bool {
        match (one.known, other.known) {
            (Some(known), Some(also)) => known == also && one.name == other.name,
            _ => self.number(&one.name) == self.number(&other.name),
        }
    }

    /// A number that names of one key share.
    fn number(&mut self, name: &'a str) -> usize {
        let (known, numbers) = (&mut self.known, &mut self.numbers);
        *known.entry(name).or_insert_with(|| {
            let next = numbers.len();
            *numbers.entry(name_key(name)).or_insert(next)
        })
    }
}
