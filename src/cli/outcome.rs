//! How commands end, and the step most of them begin with.

use std::path::Path;

use super::files;
use crate::diag::{Diagnostics, Warned};
use crate::plan::{Include, Plan};
use crate::text::{SourceFile, Sources};

/// How a command ended when nothing stopped it.
pub enum Done {
    /// No errors.
    Well,
    /// Errors were found in what people wrote, and printed.
    Faults,
}

/// Why a command stopped: complaints, and the sources they point into.
pub struct Stop {
    pub found: Diagnostics,
    pub sources: Sources,
    /// The program could not run at all, rather than found faults in a plan.
    pub could_not_run: bool,
}

impl From<Diagnostics> for Stop {
    /// Files that cannot be read or written: no source to point into.
    fn from(found: Diagnostics) -> Self {
        Self { found, sources: Sources::default(), could_not_run: true }
    }
}

/// Reads a plan and what it includes; included files are found beside the file that names them.
pub fn read_plan(path: &Path) -> Result<(Sources, Warned<Plan>), Stop> {
    read_plan_with(path, &mut files::include, |_| ()).map(|(sources, plan, ())| (sources, plan))
}

/// As [`read_plan`]; `include` reads the files that the plan names, `act` is done with the plan while it is checked.
pub fn read_plan_with<T: Send>(
    path: &Path,
    include: &mut Include<'_>,
    act: impl FnOnce(&Plan) -> T + Send,
) -> Result<(Sources, Warned<Plan>, T), Stop> {
    read_source_with(files::read_source(path)?, include, act)
}

/// As [`read_plan_with`], of a plan that is in memory.
pub fn read_source_with<T: Send>(
    source: SourceFile,
    include: &mut Include<'_>,
    act: impl FnOnce(&Plan) -> T + Send,
) -> Result<(Sources, Warned<Plan>, T), Stop> {
    let mut sources = Sources::default();
    let root = sources.add(source);
    match crate::check_beside(root, &mut sources, include, act) {
        Ok((plan, done)) => Ok((sources, plan, done)),
        Err(found) => Err(Stop { found, sources, could_not_run: false }),
    }
}
