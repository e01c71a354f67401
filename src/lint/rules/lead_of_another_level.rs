#![doc = include_str!("lead_of_another_level.md")]

use std::collections::BTreeSet;

use crate::lint::context::Context;
use crate::lint::rule::Found;
use crate::lint::year::TWO_LEVELS;
use crate::plan::Tier;
use crate::viet::text::{bare, name_key};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let issuer = &plan.letterhead.issuer;
    let old = context.earliest_issue.is_some_and(|day| (day.year(), day.month(), day.day()) < TWO_LEVELS);
    let mut told = BTreeSet::new();
    for lead in plan.items.all.iter().flat_map(|item| &item.leads) {
        let name = bare(&lead.value.name);
        let other = match issuer.tier {
            Some(Tier::Commune) => is_above_commune(&name) || (old && is_bare_office(&name)),
            Some(Tier::District) => is_provincial(&name),
            _ => false,
        };
        if other && told.insert(name_key(&lead.value.name)) {
            found.push(
                found
                    .at(lead.span)
                    .with("body", &lead.value.name)
                    .with("issuer", &issuer.short)
                    .other(issuer.span, "issuer")
                    .help("own"),
            );
        }
    }
}

/// Sở, and what carries the province in its name.
fn is_provincial(name: &str) -> bool {
    let sections = ["ubnd tinh", "hdnd tinh", "uy ban nhan dan tinh", "hoi dong nhan dan tinh", "so ", "cac so"];
    sections.iter().any(|start| name.starts_with(start)) || is_office_of(name, &["tinh"])
}

/// What lies above a commune.
fn is_above_commune(name: &str) -> bool {
    let sections = ["ubnd huyen", "hdnd huyen", "uy ban nhan dan huyen", "hoi dong nhan dan huyen", "ubnd quan "];
    is_provincial(name)
        || sections.iter().any(|start| name.starts_with(start))
        || is_office_of(name, &["huyen", "quan"])
}

/// An office of the administration with a higher unit in its name; the police, the army, the treasury and others that
/// serve several communes lead what is theirs.
fn is_office_of(name: &str, units: &[&str]) -> bool {
    let office = ["phong ", "van phong ", "cac phong"].iter().any(|start| name.starts_with(start));
    let dang = name.contains("dang ky dat dai");
    office && !dang && name.split(' ').skip(1).any(|word| units.contains(&word))
}

/// `Phòng Nội vụ`: before July 2025 no commune had such an office of its own.
fn is_bare_office(name: &str) -> bool {
    let own = ["phong giao dich", "phong kham", "phong hop", "phong truyen thong"];
    let unit = ["xa", "phuong", "tran"].iter().any(|unit| name.split(' ').any(|word| word == *unit));
    name.starts_with("phong ") && !unit && !own.iter().any(|start| name.starts_with(start))
}
