#![doc = include_str!("lead_also_partner.md")]

use std::collections::HashMap;

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::plan::Agency;
use crate::viet::text::name_key;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let mut keys = Keys::default();
    for item in &plan.items.all {
        let both = item.partners.iter().filter_map(|partner| {
            let lead = item.leads.iter().find(|lead| keys.same(&lead.value, &partner.value))?;
            Some((partner, lead))
        });
        let both: Vec<_> = both.collect();
        let Some(((partner, lead), rest)) = both.split_first() else { continue };
        let fault = found.at(partner.span).with("body", &partner.value.name).other(lead.span, "lead");
        let fault = rest.iter().fold(fault, |fault, (partner, _)| fault.other(partner.span, "also"));
        found.push(fault.help("drop"));
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
            (Some(known), Some(also)) if known == also => one.name == other.name,
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
