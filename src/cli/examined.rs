//! All that is found of a plan (những điều tìm thấy): while it is read, by the rules, and while it is set.

use super::outcome::read_source_with;
use super::shared::Shared;
use crate::diag::{Diagnostics, Warned};
use crate::plan::Plan;
use crate::text::{SourceFile, Sources};

/// What is found when a plan is set; `pages`: its pages are looked at too, under this name.
pub fn proof(plan: &Plan, shared: &Shared, pages: Option<String>) -> Result<Diagnostics, Diagnostics> {
    let template = shared.template(plan)?;
    let Some(name) = pages else { return crate::proof(plan, &template) };
    let mut built = crate::build(plan, &template)?;
    built.warnings.extend(crate::review_of(&built.value, &name)?);
    Ok(built.warnings)
}

/// All that is found of a plan and that its author has not answered, down the file.
pub fn unanswered(
    plan: &Warned<Plan>,
    proof: Option<Result<Diagnostics, Diagnostics>>,
    sources: &Sources,
) -> Diagnostics {
    let mut found = plan.warnings.clone();
    found.extend(proof.unwrap_or(Ok(Diagnostics::default())).unwrap_or_else(|faults| faults));
    found.sort();
    crate::lint::without_ignored(found, &plan.value, sources, true)
}

/// All that is found of a plan in memory.
pub fn examined(source: SourceFile, shared: &Shared) -> Diagnostics {
    let include = &mut |name: &str, from: &str| shared.include(name, from);
    let read = read_source_with(source, include, |plan| proof(plan, shared, None));
    match read {
        Ok((sources, plan, proof)) => unanswered(&plan, Some(proof), &sources),
        Err(stop) => stop.found,
    }
}
