//! What the plans of one run have in common (dùng chung): included files and templates, each read once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::files;
use crate::diag::Diagnostics;
use crate::docx::Template;
use crate::paper::Look;
use crate::plan::Plan;

/// Bytes of included files that are kept; beyond them a file is read again.
const KEPT: usize = 64 << 20;

/// Built-in templates that are kept; a province has a few looks.
const TEMPLATES: usize = 32;

/// Files and templates read so far; any thread may ask.
#[derive(Default)]
pub struct Shared {
    given: Option<Given>,
    built_in: Mutex<Vec<(&'static str, Look, Arc<Template>)>>,
    included: Mutex<Included>,
}

/// The template of the command line.
struct Given {
    name: String,
    bytes: Vec<u8>,
    opened: OnceLock<Result<Template, Diagnostics>>,
}

#[derive(Default)]
struct Included {
    files: BTreeMap<PathBuf, Vec<u8>>,
    bytes: usize,
}

/// The template a plan is built with.
pub enum Chosen<'a> {
    /// The one of the command line.
    Given(&'a Template),
    /// The built-in one of its level and habits.
    BuiltIn(Arc<Template>),
}

impl std::ops::Deref for Chosen<'_> {
    type Target = Template;

    fn deref(&self) -> &Template {
        match self {
            Chosen::Given(template) => template,
            Chosen::BuiltIn(template) => template,
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    /// With the template of the command line, if one is given. Error K901: it cannot be read.
    pub fn with_template(path: Option<&Path>) -> Result<Self, Diagnostics> {
        let read = |path: &Path| -> Result<Given, Diagnostics> {
            Ok(Given { name: files::shown(path), bytes: files::read(path)?, opened: OnceLock::new() })
        };
        Ok(Self { given: path.map(read).transpose()?, ..Self::default() })
    }

    /// The template of the command line. Errors as [`Template::open`].
    pub fn given(&self) -> Option<Result<&Template, Diagnostics>> {
        let given = self.given.as_ref()?;
        let opened = given.opened.get_or_init(|| Template::open(&given.name, &given.bytes));
        Some(opened.as_ref().map_err(Clone::clone))
    }

    /// The template for a plan. Errors as [`Template::open`].
    pub fn template(&self, plan: &Plan) -> Result<Chosen<'_>, Diagnostics> {
        if let Some(given) = self.given() {
            return given.map(Chosen::Given);
        }
        let (name, look) = crate::house_look(plan);
        let known = |all: &[(&str, Look, Arc<Template>)]| {
            all.iter().find(|(other, kept, _)| *other == name && *kept == look).map(|(_, _, kept)| Arc::clone(kept))
        };
        if let Some(template) = known(&locked(&self.built_in)) {
            return Ok(Chosen::BuiltIn(template));
        }
        let template = Arc::new(crate::template_of(name, &look)?);
        let mut all = locked(&self.built_in);
        if all.len() < TEMPLATES && known(&all).is_none() {
            all.push((name, look, Arc::clone(&template)));
        }
        Ok(Chosen::BuiltIn(template))
    }

    /// Reads a file that another file names, as [`files::include`].
    pub fn include(&self, name: &str, from: &str) -> std::io::Result<(String, Vec<u8>)> {
        let path = files::included_path(name, from);
        if let Some(bytes) = locked(&self.included).files.get(&path) {
            return Ok((files::shown(&path), bytes.clone()));
        }
        let (shown, bytes) = files::include(name, from)?;
        let mut included = locked(&self.included);
        if included.bytes + bytes.len() <= KEPT && included.files.insert(path, bytes.clone()).is_none() {
            included.bytes += bytes.len();
        }
        Ok((shown, bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_file_is_read_once() {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("a.yaml");
        let from = plan.to_str().unwrap();
        std::fs::write(folder.path().join("chung.yaml"), "x").unwrap();
        let shared = Shared::default();
        let first = shared.include("chung.yaml", from).unwrap();
        std::fs::remove_file(folder.path().join("chung.yaml")).unwrap();
        assert_eq!(shared.include("chung.yaml", from).unwrap(), first);
        assert!(shared.include("other.yaml", from).is_err());
    }

    #[test]
    fn plans_of_one_look_are_built_with_one_template() {
        let folder = tempfile::tempdir().unwrap();
        let read = |body: &str| {
            let path = folder.path().join("a.yaml");
            std::fs::write(&path, format!("cơ quan ban hành: {body}\nngày: 1/2026\ntrích yếu: Kế hoạch\n")).unwrap();
            super::super::outcome::read_plan(&path).ok().unwrap().1.value
        };
        let shared = Shared::default();
        let of = |body: &str| match shared.template(&read(body)).unwrap() {
            Chosen::BuiltIn(template) => template,
            Chosen::Given(_) => panic!("none was given"),
        };
        let first = of("UBND xã Tân Lập, tỉnh Thái Nguyên");
        assert!(Arc::ptr_eq(&first, &of("UBND xã Tân Phú, tỉnh Thái Nguyên")));
        assert!(!Arc::ptr_eq(&first, &of("Sở Nội vụ tỉnh Thái Nguyên")));
    }
}
