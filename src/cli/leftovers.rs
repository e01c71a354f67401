//! Temporary files (tệp tạm): held while they are written, and cleared where a killed run left them.
//!
//! A file is written as `.kehoach-NAME-….tmp` beside its place and renamed. Who writes it holds its lock, which the system
//! takes back when the program dies, so a file that can be locked belongs to nobody.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

const HEAD: &str = ".kehoach-";
const TAIL: &str = ".tmp";

/// Bytes of a file's name that its temporary file has in its own: a name may have 255 in all.
const NAME: usize = 160;

/// A new temporary file beside `path`, held by this run.
pub fn held(path: &Path) -> std::io::Result<NamedTempFile> {
    let prefix = format!("{HEAD}{}-", name_of(path));
    loop {
        let file = tempfile::Builder::new().prefix(&prefix).suffix(TAIL).tempfile_in(folder_of(path))?;
        match file.as_file().try_lock() {
            Ok(()) if file.path().exists() => return Ok(file),
            // Some file systems know no locks; nothing is cleared there either.
            Err(TryLockError::Error(_)) => return Ok(file),
            // Between the two calls another run has taken the new file for one that was left.
            Ok(()) | Err(TryLockError::WouldBlock) => {}
        }
    }
}

/// Clears what killed runs left that wrote these files. What a journal names is still needed, and what cannot be
/// cleared does no harm.
pub fn clear(targets: &[PathBuf]) {
    let mut folders: BTreeMap<&Path, BTreeSet<String>> = BTreeMap::new();
    for target in targets {
        folders.entry(folder_of(target)).or_default().insert(name_of(target));
    }
    for (folder, names) in folders {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        let files: Vec<(PathBuf, String)> = entries
            .flatten()
            .filter_map(|entry| Some((entry.path(), entry.file_name().to_str()?.to_owned())))
            .filter(|(_, name)| name.starts_with(HEAD))
            .collect();
        let left = files.iter().filter(|(_, name)| target_of(name).is_some_and(|target| names.contains(target)));
        let left: Vec<&(PathBuf, String)> = left.collect();
        if left.is_empty() {
            continue;
        }
        let journals: Vec<String> = files
            .iter()
            .filter(|(_, name)| name.ends_with(".journal"))
            .filter_map(|(path, _)| std::fs::read_to_string(path).ok())
            .collect();
        for (path, name) in left {
            if !journals.iter().any(|journal| journal.contains(name.as_str())) {
                let _kept = remove(path);
            }
        }
    }
}

/// Removes a file that nobody holds.
fn remove(path: &Path) -> std::io::Result<()> {
    let file = File::options().write(true).open(path)?;
    if file.try_lock().is_ok() {
        std::fs::remove_file(path)?;
    }
    Ok(())
}

/// The name of the file that a temporary file was written for.
fn target_of(name: &str) -> Option<&str> {
    name.strip_prefix(HEAD)?.strip_suffix(TAIL)?.rsplit_once('-').map(|(target, _)| target)
}

/// A file's name as its temporary file has it.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let end = (0..=NAME.min(name.len())).rev().find(|end| name.is_char_boundary(*end)).unwrap_or(0);
    name.get(..end).unwrap_or_default().to_owned()
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn only_what_nobody_holds_and_no_journal_names_is_cleared() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        for name in [".kehoach-a.docx-K1.tmp", ".kehoach-b.docx-K2.tmp", ".kehoach-a.docx-K3.tmp", "a.docx", "x.tmp"] {
            std::fs::write(place(name), "x").unwrap();
        }
        std::fs::write(place(".kehoach-b.docx.journal"), place(".kehoach-a.docx-K3.tmp").to_str().unwrap()).unwrap();
        let working = held(&place("a.docx")).unwrap();
        clear(&[place("a.docx")]);
        let working = working.path().file_name().unwrap().to_str().unwrap().to_owned();
        let mut expected =
            vec![".kehoach-a.docx-K3.tmp", ".kehoach-b.docx-K2.tmp", ".kehoach-b.docx.journal", "a.docx"];
        expected.extend([working.as_str(), "x.tmp"]);
        expected.sort_unstable();
        assert_eq!(names(folder.path()), expected);
    }

    #[test]
    fn a_name_as_long_as_a_name_may_be_has_a_temporary_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ắ".repeat(85));
        let left = held(&path).unwrap().keep().unwrap().1;
        clear(&[path]);
        assert!(!left.exists());
    }
}
