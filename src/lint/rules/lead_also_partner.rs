#![doc = include_str!("lead_also_partner.md")]

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
        for item in &plan.items.all {
            for partner in &item.partners {
                let lead = item.leads.iter().find(|lead| same(&lead.value, &partner.value));
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

/// True if both are one body, known to the directory or spelled alike; the same one in two areas is two.
fn same(one: &Agency, other: &Agency) -> bool {
    match (one.known, other.known) {
        (Some(known), Some(also)) => known == also && one.name == other.name,
        _ => name_key(&one.name) == name_key(&other.name),
    }
}
