//! Several files written as one (ghi nhiều tệp như một): all of them or none, also when the program is killed.
//!
//! Every file is written beside its place and synced first. With more than one, a journal is then put beside each place;
//! from there on the change is decided. The files are renamed into place and the journals go. A run that finds a
//! journal beside a file completes what it says ([`complete`]) before it does anything else.
//!
//! A journal is text: a first line, then for each file three lines: where it was written, where it belongs, and where
//! the bytes of before are kept (empty for a new file).

use std::path::{Path, PathBuf};

use super::files::{self, cannot, raw, shown, target, temporary};
use super::print::Printer;
use super::system::not_replaced;
use crate::diag::{Diagnostic, Diagnostics};

const HEAD: &str = "kehoach journal 1";

/// A file that takes a new content.
#[derive(Clone, Debug)]
pub struct Replacement {
    /// Where it belongs.
    pub path: PathBuf,
    /// What it will hold.
    pub bytes: Vec<u8>,
    /// Where the bytes of before are kept; `None` for a new file.
    pub backup: Option<PathBuf>,
}

/// One file of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    written: PathBuf,
    place: PathBuf,
    backup: Option<PathBuf>,
}

/// Writes all files or none. Error K902: one of them cannot be written.
pub fn replace(files: &[Replacement]) -> Result<(), Diagnostics> {
    replace_with(files, |_| true)
}

/// As [`replace`]; `goes_on` is asked before each step, counted from 0, and a test may stop there as a kill would.
fn replace_with(files: &[Replacement], mut goes_on: impl FnMut(usize) -> bool) -> Result<(), Diagnostics> {
    let stopped = |path: &Path| Diagnostics::from(cannot("K902", path, &std::io::ErrorKind::Interrupted.into()));
    for file in files {
        files::refuse_fixed(&file.path)?;
    }
    let mut entries = Vec::new();
    let mut written = Vec::new();
    for file in files {
        let failed = |fault: std::io::Error| Diagnostics::from(cannot("K902", &file.path, &fault));
        let place = std::path::absolute(target(&file.path)).map_err(failed)?;
        let temporary = temporary(&place, &place, &file.bytes).map_err(failed)?;
        let backup = file.backup.as_ref().map(std::path::absolute).transpose().map_err(failed)?;
        entries.push(Entry { written: temporary.path().to_owned(), place, backup });
        written.push(temporary);
    }
    // From here on a kill leaves what the next run needs. They are held until they are in their places.
    let mut held = Vec::new();
    for (temporary, file) in written.into_iter().zip(files) {
        held.push(temporary.keep().map_err(|fault| Diagnostics::from(cannot("K902", &file.path, &fault.error)))?);
    }
    let mut steps = 0;
    let mut step = |path: &Path| {
        let goes = goes_on(steps);
        steps += 1;
        if goes { Ok(()) } else { Err(stopped(path)) }
    };
    if let (true, Some(text)) = (entries.len() > 1, written_out(&entries)) {
        for entry in &entries {
            step(&entry.place)?;
            files::write(&journal_of(&entry.place), text.as_bytes()).inspect_err(|_| give_up(&entries))?;
        }
    }
    for (at, entry) in entries.iter().enumerate() {
        step(&entry.place)?;
        if let Err(fault) = std::fs::rename(&entry.written, &entry.place) {
            entries.iter().take(at).for_each(put_back);
            give_up(&entries);
            return Err(cannot("K902", &entry.place, &not_replaced(fault, &entry.place)).into());
        }
    }
    for entry in &entries {
        step(&entry.place)?;
        let _gone = std::fs::remove_file(journal_of(&entry.place));
    }
    Ok(())
}

/// [`complete`] for each file that a command is about to read or write, and says so.
pub fn completed(paths: &[&Path], printer: &Printer) -> Result<(), Diagnostics> {
    for path in paths {
        for done in complete(path)? {
            printer.say("cli-completed", &[("path", shown(&done))]);
        }
    }
    Ok(())
}

/// Completes what an earlier run was stopped in, where a journal lies beside `path`; gives the files that were put in
/// their places. Errors: K908 that run is still
/// at it; K902 it cannot be completed; K925 somebody has changed a file since, so that it is left as it is.
fn complete(path: &Path) -> Result<Vec<PathBuf>, Diagnostics> {
    let Ok(place) = std::path::absolute(target(path)) else { return Ok(Vec::new()) };
    let Ok(text) = std::fs::read_to_string(journal_of(&place)) else { return Ok(Vec::new()) };
    let entries = read(&text).unwrap_or_default();
    let Some(first) = entries.first() else { return Ok(Vec::new()) };
    let _lock = files::lock(&first.place)?;
    let (mut done, mut changed) = (Vec::new(), None);
    for entry in entries.iter().filter(|entry| entry.written.exists()) {
        let before = entry.backup.as_ref().map(std::fs::read).transpose().ok().flatten();
        if std::fs::read(&entry.place).ok() == before {
            let replaced = std::fs::rename(&entry.written, &entry.place);
            replaced.map_err(|fault| cannot("K902", &entry.place, &not_replaced(fault, &entry.place)))?;
            done.push(entry.place.clone());
        } else {
            changed = Some(&entry.place);
        }
    }
    give_up(&entries);
    match changed {
        Some(changed) => Err(Diagnostic::error("K925", raw(changed)).with("file", shown(changed)).help("again").into()),
        None => Ok(done),
    }
}

/// The journal beside a file.
fn journal_of(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!(".kehoach-{name}.journal"))
}

/// Takes away journals and what was written beside the files.
fn give_up(entries: &[Entry]) {
    for entry in entries {
        let _gone = std::fs::remove_file(journal_of(&entry.place));
    }
    for entry in entries {
        let _gone = std::fs::remove_file(&entry.written);
    }
}

/// Gives a file its bytes of before again.
fn put_back(entry: &Entry) {
    let _done = match &entry.backup {
        Some(backup) => std::fs::read(backup).ok().and_then(|bytes| files::write(&entry.place, &bytes).ok()),
        None => std::fs::remove_file(&entry.place).ok(),
    };
}

/// The journal's text; `None` where a path cannot be written in lines.
fn written_out(entries: &[Entry]) -> Option<String> {
    let mut lines = vec![HEAD.to_owned()];
    for entry in entries {
        for path in [Some(&entry.written), Some(&entry.place), entry.backup.as_ref()] {
            let line = path.map_or(Some(""), |path| path.to_str())?;
            lines.push(Some(line).filter(|line| !line.contains(['\n', '\r']))?.to_owned());
        }
    }
    Some(lines.join("\n") + "\n")
}

fn read(text: &str) -> Option<Vec<Entry>> {
    let mut lines = text.lines();
    lines.next().filter(|head| *head == HEAD)?;
    let mut entries = Vec::new();
    while let Some(written) = lines.next() {
        let (place, backup) = (lines.next()?, lines.next()?);
        let backup = Some(backup).filter(|backup| !backup.is_empty()).map(PathBuf::from);
        entries.push(Entry { written: written.into(), place: place.into(), backup });
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Word file and a plan that are to change; stopped before the step of this number.
    fn stopped(step: usize) -> (tempfile::TempDir, [PathBuf; 2]) {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["a.docx", "a.yaml"].map(|name| folder.path().join(name));
        let files = paths.clone().map(|path| {
            std::fs::write(&path, "old").unwrap();
            let backup = files::keep(&path, b"old").unwrap();
            Replacement { path, bytes: b"new".to_vec(), backup: Some(backup) }
        });
        let done = replace_with(&files, |at| at < step);
        // Two journals, two files, two journals taken away.
        assert_eq!(done.is_ok(), step >= 6);
        (folder, paths)
    }

    fn contents(paths: &[PathBuf; 2]) -> [String; 2] {
        [0, 1].map(|at| std::fs::read_to_string(&paths[at]).unwrap())
    }

    #[test]
    fn stopped_anywhere_the_next_run_has_both_or_neither() {
        for step in 0..=6 {
            for asked in 0..2 {
                let (folder, paths) = stopped(step);
                complete(&paths[asked]).unwrap();
                let now = contents(&paths);
                let decided = step > asked;
                assert_eq!(now, if decided { ["new", "new"] } else { ["old", "old"] }, "{step}, {asked}");
                complete(&paths[1 - asked]).unwrap();
                let now = contents(&paths);
                assert_eq!(now[0], now[1], "{step}, {asked}");
                let left = std::fs::read_dir(folder.path()).unwrap().count();
                assert!(step == 0 || left == 4, "only the files and their copies: {step}, {asked}: {left}");
            }
        }
    }

    #[test]
    fn what_somebody_changed_since_is_not_written_over() {
        let (_folder, paths) = stopped(3);
        assert_eq!(contents(&paths), ["new", "old"]);
        std::fs::write(&paths[1], "edited").unwrap();
        let found = complete(&paths[0]).unwrap_err();
        assert_eq!(found.iter().next().unwrap().code.0, "K925");
        assert_eq!(contents(&paths), ["new", "edited"]);
        complete(&paths[0]).unwrap();
    }
}
