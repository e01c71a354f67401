//! Which plans a command is asked for (các tệp kế hoạch): files, and folders searched for them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::files::{self, cannot, raw, shown};
use crate::diag::{Diagnostic, Diagnostics};

/// One plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its file, as named or found.
    pub path: PathBuf,
    /// It was found in a folder, so that it may as well be a file that plans share.
    pub found: bool,
}

/// The plans of one run, in the order named; those of a folder by name.
#[derive(Debug)]
pub struct Inputs {
    /// Each plan once.
    pub plans: Vec<Input>,
    /// Several were asked for, so that the run goes on after faults and ends with a summary.
    pub many: bool,
}

impl Inputs {
    /// Where what is made of each is written, under a name that ends with `ending` (`docx`, `phu-luc-I.docx`): beside it,
    /// in the folder that `-o` names, or, for one alone, in the file of that name. Errors: K923 a name with another ending,
    /// K926 one file for several.
    pub fn outputs(&self, output: Option<&Path>, ending: &str) -> Result<Vec<PathBuf>, Diagnostics> {
        let beside = |input: &Input| input.path.with_extension(ending);
        let in_folder = |folder: &Path| {
            let name = |input: &Input| folder.join(beside(input).file_name().unwrap_or_default());
            self.plans.iter().map(name).collect()
        };
        match output {
            None => Ok(self.plans.iter().map(beside).collect()),
            Some(folder) if folder.is_dir() => Ok(in_folder(folder)),
            Some(output) if !self.many => {
                let kind = ending.rsplit('.').next().unwrap_or(ending);
                files::refuse_ending(output, kind).map(|()| vec![output.to_owned()])
            }
            Some(output) => {
                let fault = Diagnostic::error("K926", raw(output)).with("count", self.plans.len());
                Err(fault.with("output", shown(output)).help("folder").into())
            }
        }
    }
}

/// The plans that `paths` name. A folder stands for all `.yaml` and `.yml` files in it and in the folders below, but
/// those whose name begins with a dot; a name with `*` or `?` for the files it fits, where the shell has not put them in
/// its place, as those of Windows do not. Errors: K901 a folder cannot be read; K928 none has a plan in it.
pub fn inputs(paths: &[PathBuf]) -> Result<Inputs, Diagnostics> {
    let mut plans = Vec::new();
    let mut many = paths.len() > 1;
    for path in paths {
        if path.is_dir() {
            many = true;
            let mut found = Vec::new();
            search(path, &mut found)?;
            found.sort();
            plans.extend(found.into_iter().map(|path| Input { path, found: true }));
        } else if let Some(fitting) = fitting(path) {
            many = true;
            plans.extend(fitting.into_iter().map(|path| Input { path, found: false }));
        } else {
            plans.push(Input { path: path.clone(), found: false });
        }
    }
    if plans.is_empty() {
        let named = paths.first().map_or(Path::new("."), PathBuf::as_path);
        return Err(Diagnostic::error("K928", raw(named)).with("folder", shown(named)).help("name").into());
    }
    // Named twice, or named and found: one plan.
    let mut known = BTreeSet::new();
    plans.retain(|input| known.insert(input.path.canonicalize().unwrap_or_else(|_| input.path.clone())));
    Ok(Inputs { plans, many })
}

fn search(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Diagnostics> {
    let failed = |fault: std::io::Error| Diagnostics::from(cannot("K901", folder, &fault));
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let yaml =
            path.extension().is_some_and(|end| ["yaml", "yml"].iter().any(|yaml| end.eq_ignore_ascii_case(yaml)));
        // A link to a folder may lead back up.
        if !hidden && entry.file_type().map_err(failed)?.is_dir() {
            search(&path, found)?;
        } else if !hidden && yaml && path.is_file() {
            found.push(path);
        }
    }
    Ok(())
}

/// The files that a name with `*` or `?` fits, by name; `None` where it is the name of a file, or fits none.
fn fitting(path: &Path) -> Option<Vec<PathBuf>> {
    let pattern: Vec<char> = path.file_name()?.to_str()?.chars().collect();
    if !pattern.iter().any(|letter| matches!(letter, '*' | '?')) || path.exists() {
        return None;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?.flatten() {
        let name: Vec<char> = entry.file_name().to_str()?.chars().collect();
        if entry.path().is_file() && !name.starts_with(&['.']) && fits(&pattern, &name) {
            found
                .push(folder.map_or_else(|| PathBuf::from(entry.file_name()), |folder| folder.join(entry.file_name())));
        }
    }
    found.sort();
    Some(found).filter(|found| !found.is_empty())
}

/// `*` stands for any letters or none, `?` for one; capitals are told apart as the rest of the name is.
fn fits(pattern: &[char], name: &[char]) -> bool {
    // Which beginnings of the name the pattern read so far fits, the empty one first.
    let mut fit: Vec<bool> = std::iter::once(true).chain(name.iter().map(|_| false)).collect();
    for letter in pattern {
        let mut before = false;
        let ends = std::iter::once(None).chain(name.iter().map(Some));
        for (fit, end) in fit.iter_mut().zip(ends) {
            let now = match (letter, end) {
                ('*', _) => before || *fit,
                (_, None) => false,
                (letter, Some(end)) => before && (*letter == '?' || letter == end),
            };
            before = if *letter == '*' { now } else { *fit };
            *fit = now;
        }
    }
    fit.last() == Some(&true)
}

/// Refuses (K927) plans that would write the same file, before any is written.
pub fn refuse_same_output(plans: &[Input], outputs: &[PathBuf]) -> Result<(), Diagnostics> {
    let mut writers: BTreeMap<PathBuf, &Path> = BTreeMap::new();
    let mut found = Diagnostics::default();
    for (input, output) in plans.iter().zip(outputs) {
        if let Some(first) = writers.insert(identity(output), &input.path) {
            let fault = Diagnostic::error("K927", raw(&input.path)).with("output", shown(output));
            found.push(fault.with("first", shown(first)).with("second", shown(&input.path)).help("name"));
        }
    }
    if found.has_errors() { Err(found) } else { Ok(()) }
}

/// What tells whether two paths mean one file, also where it is not there yet.
fn identity(path: &Path) -> PathBuf {
    let target = files::target(path);
    if let Ok(there) = target.canonicalize() {
        return there;
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    folder.canonicalize().unwrap_or_else(|_| folder.to_owned()).join(target.file_name().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_stars_stands_for_the_files_it_fits() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["xa-b.yaml", "xa-a.yaml", "phuong.yaml", "xa-a.docx", ".xa-c.yaml"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let names = |pattern: &str| {
            let found = inputs(&[folder.path().join(pattern)]).unwrap();
            let names = found.plans.iter().map(|plan| plan.path.file_name().unwrap().to_str().unwrap().to_owned());
            (found.many, names.collect::<Vec<_>>())
        };
        assert_eq!(names("*.yaml"), (true, vec!["phuong.yaml".into(), "xa-a.yaml".into(), "xa-b.yaml".into()]));
        assert_eq!(names("xa-?.yaml"), (true, vec!["xa-a.yaml".into(), "xa-b.yaml".into()]));
        assert_eq!(names("x*-a*l"), (true, vec!["xa-a.yaml".into()]));
        assert_eq!(names("huyen-*.yaml"), (false, vec!["huyen-*.yaml".into()]));
    }
}
