//! Files in and out: read whole, written whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::source::SourceFile;

/// A path as messages show it: with `/`, so that they read alike on every system.
pub fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// Reads a file's bytes; a file that cannot be read is K901.
pub fn read(path: &Path) -> Result<Vec<u8>, Diagnostics> {
    std::fs::read(path).map_err(|fault| cannot("K901", path, &fault).into())
}

/// Reads a plan file; K117 to K119 where it is not UTF-8 text of a sensible size.
pub fn read_source(path: &Path) -> Result<SourceFile, Diagnostics> {
    let bytes = read(path)?;
    SourceFile::from_bytes(shown(path), &bytes).map_err(|fault| fault.diagnostic(&shown(path)).into())
}

/// Writes a file whole or not at all: to a temporary file beside it, synced, then renamed. K902 where that
/// fails (no room, no right, open in Word on Windows), and the old file is as it was.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Diagnostics> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let attempt = || -> std::io::Result<()> {
        let mut beside = tempfile::Builder::new().prefix(".kehoach-").suffix(".tmp").tempfile_in(folder)?;
        beside.write_all(bytes)?;
        keep_permissions(path, beside.as_file())?;
        beside.as_file().sync_all()?;
        beside.persist(path).map_err(|fault| fault.error)?;
        Ok(())
    };
    attempt().map_err(|fault| cannot("K902", path, &fault).into())
}

/// A new file takes the rights a file usually gets here, not the temporary file's private ones; a file that
/// is replaced keeps its own.
fn keep_permissions(path: &Path, beside: &std::fs::File) -> std::io::Result<()> {
    if let Ok(old) = std::fs::metadata(path) {
        return beside.set_permissions(old.permissions());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        beside.set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    Ok(())
}

/// Refuses (K903) while Word has the file open: its owner file `~$…` lies beside.
pub fn refuse_open_in_word(path: &Path) -> Result<(), Diagnostics> {
    match owner_file(path) {
        Some(owner) if owner.exists() => Err(Diagnostic::error("K903", raw(path)).help("close").into()),
        _ => Ok(()),
    }
}

/// Held while a file is being replaced, so that two runs do not write over each other; given back when dropped.
pub struct Lock {
    path: PathBuf,
    _file: std::fs::File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _gone = std::fs::remove_file(&self.path);
    }
}

/// Takes the lock of a file, `.NAME.docx.lock` beside it; the system lets go of it if the program dies. K908 while
/// another run holds it.
pub fn lock(path: &Path) -> Result<Lock, Diagnostics> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.lock"));
    let open = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(&beside);
    let file = open.map_err(|fault| cannot("K902", path, &fault))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock { path: beside, _file: file }),
        Err(std::fs::TryLockError::WouldBlock) => Err(Diagnostic::error("K908", raw(path)).help("wait").into()),
        Err(std::fs::TryLockError::Error(fault)) => Err(cannot("K902", path, &fault).into()),
    }
}

/// Word names the owner file after the document, its first two characters replaced by `~$` (of short names,
/// put before).
fn owner_file(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let stem = path.file_stem()?.to_str()?.chars().count();
    let skip = match stem {
        0..=6 => 0,
        7 => 1,
        _ => 2,
    };
    let rest: String = name.chars().skip(skip).collect();
    Some(path.with_file_name(format!("~${rest}")))
}

/// The complaint that a Word file was changed by somebody since it was built.
pub fn changed_by_hand(path: &Path) -> Diagnostics {
    Diagnostic::error("K904", raw(path)).help("renew").help("output").help("force").into()
}

/// The complaint that a file is there already; `forced` where the command has `--force`.
pub fn exists_already(path: &Path, forced: bool) -> Diagnostics {
    Diagnostic::error("K905", raw(path)).help(if forced { "force" } else { "name" }).into()
}

/// Where a file's old bytes are kept when it is replaced: `NAME.docx.bak`.
pub fn backup(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

/// Reads a file that another file names: relative to that file's folder.
pub fn include(name: &str, from: &str) -> std::io::Result<(String, Vec<u8>)> {
    let path = Path::new(from).parent().unwrap_or(Path::new("")).join(name);
    Ok((shown(&path), std::fs::read(&path)?))
}

fn cannot(code: &'static str, path: &Path, fault: &std::io::Error) -> Diagnostic {
    use std::io::ErrorKind;
    // The system says why in its own language, so only the kind is taken from it; the catalogues have the words.
    let (reason, help) = match fault.kind() {
        ErrorKind::NotFound => ("missing", "missing"),
        ErrorKind::PermissionDenied => ("rights", "rights"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("room", "room"),
        ErrorKind::IsADirectory => ("folder", "name"),
        ErrorKind::NotADirectory => ("part", "missing"),
        ErrorKind::ReadOnlyFilesystem => ("locked", "rights"),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => ("name", "name"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => ("busy", "other"),
        _ => ("other", "other"),
    };
    Diagnostic::error(code, raw(path)).with("reason", reason).help(help)
}

fn raw(path: &Path) -> Place {
    Place::Raw { file: shown(path), at: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_is_left_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.docx");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_is_not_there_is_named_and_nothing_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let fault = write(&folder.path().join("no/a.docx"), b"x").unwrap_err();
        assert_eq!(fault.iter().next().unwrap().code.0, "K902");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_document_open_in_word_is_known_by_its_owner_file() {
        let name = |path: &str| owner_file(Path::new(path)).unwrap().display().to_string();
        assert_eq!(name("ke-hoach-2023.docx"), "~$-hoach-2023.docx");
        assert_eq!(name("pl.docx"), "~$pl.docx");
    }
}
