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
pub struct Built<T> {
    /// What was made of its Word file.
    pub made: T,
    /// Its files.
    pub sources: Sources,
    /// What it says.
    pub plan: Plan,
}

/// Why there is no file: the plan's own warnings go with what was found in its prose, and not with a template or an annex that
/// is not there.
enum Failed {
    Faults(Diagnostics),
    Unusable(Diagnostics),
}

/// Builds a plan, makes something of its Word file, and prints what was found; `None` where it has errors.
pub fn built<T: Send>(
    path: &Path,
    how: How<'_>,
    shared: &Shared,
    printer: &Printer,
    make: impl FnOnce(Package) -> Result<T, Diagnostics> + Send,
) -> Result<Option<Built<T>>, Stop> {
    let include = &mut |name: &str, from: &str| shared.include(name, from);
    let (sources, plan, made) = read_plan_with(path, include, |plan| made(plan, how.only, shared, make))?;
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
    printer.diagnostics(&found, &sources);
    let faulty = found.has_errors() || how.strict && found.count(Severity::Warning) > 0;
    Ok((!faulty).then_some(Built { made: made.value, sources, plan: plan.value }))
}

fn made<T>(
    plan: &Plan,
    only: Option<&Only>,
    shared: &Shared,
    make: impl FnOnce(Package) -> Result<T, Diagnostics>,
) -> Result<Warned<T>, Failed> {
    let template = shared.template(plan).map_err(Failed::Unusable)?;
    let built = match only {
        Some(only) => {
            let annex = only.annex(plan).map_err(Failed::Unusable)?;
            crate::build_annexes(plan, &template, annex.as_deref())
        }
        None => crate::build(plan, &template),
    };
    let built = built.map_err(Failed::Faults)?;
    let value = make(built.value).map_err(Failed::Faults)?;
    Ok(Warned { value, warnings: built.warnings })
}
