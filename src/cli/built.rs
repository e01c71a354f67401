//! A plan built in memory, with what is to be said of it (dựng trong bộ nhớ): what `build` and `pdf` have in common.

use std::path::Path;

use super::only::Only;
use super::outcome::{Stop, read_plan_with};
use super::print::Printer;
use super::shared::Shared;
use crate::diag::{Diagnostics, Severity, Warned};
use crate::docx::Package;
use crate::lint;
use crate::plan::Plan;
use crate::text::Sources;

/// How a plan is built.
#[derive(Clone, Copy)]
pub struct How<'a> {
    /// Its annexes alone, or one of them.
    pub only: Option<&'a Only>,
    /// Warnings count as errors.
    pub strict: bool,
}

/// A plan that was built.
pub struct Built {
    /// Its Word file, of which nothing is packed yet.
    pub package: Package,
    /// Its files.
    pub sources: Sources,
    /// What it says.
    pub plan: Plan,
    /// What was found in it, no errors; still to be printed.
    pub found: Diagnostics,
}

/// Why there is no file: the plan's own warnings go with what was found in its prose, and not with a template or an annex that
/// is not there.
enum Failed {
    Faults(Diagnostics),
    Unusable(Diagnostics),
}

/// Builds a plan while it is checked, for nothing if there are errors: then they are printed, and `None` comes back.
pub fn built(path: &Path, how: How<'_>, shared: &Shared, printer: &Printer) -> Result<Option<Built>, Stop> {
    let include = &mut |name: &str, from: &str| shared.include(name, from);
    let (sources, plan, made) = read_plan_with(path, include, |plan| package(plan, how.only, shared))?;
    let stop = |found, sources| Stop { found, sources, could_not_run: false };
    let made = match made {
        Ok(made) => made,
        Err(Failed::Unusable(found)) => return Err(stop(found, sources)),
        Err(Failed::Faults(mut found)) => {
            found.extend(plan.warnings);
            found.sort();
            return Err(stop(found, sources));
        }
    };
    let mut found = plan.warnings;
    found.extend(made.warnings);
    found.sort();
    let found = lint::without_ignored(found, &plan.value, &sources, how.only.is_none());
    if found.has_errors() || how.strict && found.count(Severity::Warning) > 0 {
        printer.diagnostics(&found, &sources);
        return Ok(None);
    }
    Ok(Some(Built { package: made.value, sources, plan: plan.value, found }))
}

fn package(plan: &Plan, only: Option<&Only>, shared: &Shared) -> Result<Warned<Package>, Failed> {
    let template = shared.template(plan).map_err(Failed::Unusable)?;
    let built = match only {
        Some(only) => {
            let annex = only.annex(plan).map_err(Failed::Unusable)?;
            crate::build_annexes(plan, &template, annex.as_deref())
        }
        None => crate::build(plan, &template),
    };
    built.map_err(Failed::Faults)
}
