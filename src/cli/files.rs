//! Files in and out: read whole, written whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::leftovers;
pub use super::shown::{raw, shown};
pub use super::system::cannot;
use super::system::{at_any_length, device, not_replaced, told};
use crate::diag::{Diagnostic, Diagnostics};
use crate::text::{SourceFile, Sources};

/// Reads a file's bytes; a file that cannot be read is K901, one that is no ordinary file K921: a device has no end,
/// and a pipe may never begin.
pub fn read(path: &Path) -> Result<Vec<u8>, Diagnostics> {
    let attempt = || {
        refuse_device(path)?;
        let kind = std::fs::metadata(path)?;
        if kind.is_file() { std::fs::read(path).map(Some) } else { Ok(None) }
    };
    match attempt() {
        Ok(Some(bytes)) => Ok(bytes),
        Ok(None) if path.is_dir() => Err(cannot("K901", path, &std::io::ErrorKind::IsADirectory.into()).into()),
        Ok(None) => Err(Diagnostic::error("K921", raw(path)).help("ordinary").into()),
        Err(fault) => Err(cannot("K901", path, &fault).into()),
    }
}

/// Reads a plan file; K117 to K119 where it is not UTF-8 text of a sensible size, K922 where it is a Word file.
pub fn read_source(path: &Path) -> Result<SourceFile, Diagnostics> {
    let bytes = read(path)?;
    source_of(path, &bytes)
}

/// A plan file's bytes as a source, as [`read_source`].
pub fn source_of(path: &Path, bytes: &[u8]) -> Result<SourceFile, Diagnostics> {
    // How a .docx begins, and a .doc.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        let file = shown(path);
        return Err(Diagnostic::error("K922", raw(path)).with("file", file).help("adopt").help("text").into());
    }
    SourceFile::from_bytes(shown(path), bytes).map_err(|fault| fault.diagnostic(&shown(path)).into())
}

/// Writes a file whole or not at all: to a temporary file beside it, synced, then renamed. K902 where that
/// fails (no room, no right, open in Word on Windows), and the old file is as it was. A link is followed: the file
/// it leads to is written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Diagnostics> {
    refuse_fixed(path)?;
    let target = target(path);
    let attempt = || -> std::io::Result<()> {
        let written = temporary(&target, &target, bytes)?;
        written.persist(at_any_length(&target)).map_err(|fault| not_replaced(fault.error, &target))?;
        Ok(())
    };
    attempt().map_err(|fault| cannot("K902", path, &fault).into())
}

/// Keeps the old bytes of a file that is about to be replaced: as `NAME.docx.bak` beside it, or `.bak2`, `.bak3`, …
/// where such a file is there already, which is never written over. A copy of the same bytes does for this one too.
/// Says where they are kept.
pub fn keep(path: &Path, old: &[u8]) -> Result<PathBuf, Diagnostics> {
    let target = target(path);
    let names = (1_u32..).map(|number| {
        let mut name = target.as_os_str().to_owned();
        name.push(if number == 1 { ".bak".to_owned() } else { format!(".bak{number}") });
        PathBuf::from(name)
    });
    for name in names {
        if name.symlink_metadata().is_ok() {
            if name.is_file() && std::fs::read(&name).is_ok_and(|bytes| bytes == old) {
                return Ok(name);
            }
            continue;
        }
        match temporary(&target, &target, old)
            .and_then(|copy| copy.persist_noclobber(at_any_length(&name)).map_err(|fault| fault.error))
        {
            Ok(_) => return Ok(name),
            Err(fault) if fault.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(fault) => return Err(cannot("K902", &name, &fault).into()),
        }
    }
    Err(cannot("K902", path, &std::io::ErrorKind::Other.into()).into())
}

/// A temporary file beside `path` with the rights of `like`, written and synced; it is held until it is dropped.
pub(super) fn temporary(path: &Path, like: &Path, bytes: &[u8]) -> std::io::Result<tempfile::NamedTempFile> {
    let mut beside = leftovers::held(&at_any_length(path))?;
    beside.write_all(bytes)?;
    keep_permissions(like, beside.as_file())?;
    beside.as_file().sync_all()?;
    Ok(beside)
}

/// Clears what killed runs left beside these files ([`leftovers::clear`]).
pub fn clear_left(paths: &[PathBuf]) {
    leftovers::clear(&paths.iter().map(|path| target(path)).collect::<Vec<_>>());
}

/// The file a path means: what a link leads to, also where that is not there yet.
pub(super) fn target(path: &Path) -> PathBuf {
    const LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..LINKS {
        let Ok(next) = std::fs::read_link(&target) else { break };
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    target
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

/// Refuses a file that must not be replaced now: K903 it is open in Word or LibreOffice; K919 it is read-only, K920
/// a folder, K921 no ordinary file.
pub fn refuse_unready(path: &Path) -> Result<(), Diagnostics> {
    refuse_open(path)?;
    refuse_fixed(path)
}

/// Refuses (K903) while Word or LibreOffice has the file open: their files `~$…` and `.~lock.…#` lie beside.
pub fn refuse_open(path: &Path) -> Result<(), Diagnostics> {
    for path in [path, &target(path)] {
        let marks = [("word", owner_file(path)), ("libreoffice", lock_file(path))];
        for (program, mark) in marks.into_iter().filter_map(|(program, mark)| Some((program, mark?))) {
            if mark.exists() {
                let open = Diagnostic::error("K903", raw(path)).with("program", program).with("mark", shown(&mark));
                return Err(open.help("close").help("left").into());
            }
        }
    }
    Ok(())
}

/// Refuses (K923) an output that does not end with `ending` (`docx`, `pdf`): the program for it would not open it, or it is
/// another kind of file. A folder is refused as one (K920).
pub fn refuse_ending(output: &Path, ending: &str) -> Result<(), Diagnostics> {
    if output.is_dir() {
        return Err(exists_already(output, false));
    }
    if output.extension().is_some_and(|there| there.eq_ignore_ascii_case(ending)) {
        return Ok(());
    }
    let right = shown(&output.with_extension(ending));
    let fault = Diagnostic::error("K923", raw(output)).with("ending", format!(".{ending}"));
    Err(fault.with("right", right).help("name").into())
}

/// Refuses (K924) an output that is one of the files the plan was read from, also by way of a link.
pub fn refuse_sources(output: &Path, sources: &Sources) -> Result<(), Diagnostics> {
    let Ok(there) = output.canonicalize() else { return Ok(()) };
    if sources.names().any(|name| Path::new(name).canonicalize().is_ok_and(|source| source == there)) {
        return Err(Diagnostic::error("K924", raw(output)).help("name").into());
    }
    Ok(())
}

/// Refuses what stands where a file is to be written and is not to be replaced: K919, K920, K921.
pub(super) fn refuse_fixed(path: &Path) -> Result<(), Diagnostics> {
    refuse_device(path).map_err(|fault| cannot("K902", path, &fault))?;
    let Ok(there) = std::fs::metadata(path) else { return Ok(()) };
    let fault = |code, help| Err(Diagnostic::error(code, raw(path)).help(help).into());
    match there {
        there if there.is_dir() => fault("K920", "name"),
        there if !there.is_file() => fault("K921", "ordinary"),
        there if there.permissions().readonly() => fault("K919", "rights"),
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
    let path = &target(path);
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

/// LibreOffice names it after the document: `.~lock.NAME.docx#`.
fn lock_file(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    Some(path.with_file_name(format!(".~lock.{name}#")))
}

/// The complaint that a Word file was changed by somebody since it was built.
pub fn changed_by_hand(path: &Path) -> Diagnostics {
    Diagnostic::error("K904", raw(path)).help("renew").help("output").help("force").into()
}

/// The complaint that a file (K905) or a folder (K920) is there already; `forced` where the command has `--force`.
pub fn exists_already(path: &Path, forced: bool) -> Diagnostics {
    if let Err(fault) = refuse_device(path) {
        return cannot("K902", path, &fault).into();
    }
    if path.is_dir() {
        return Diagnostic::error("K920", raw(path)).help("name").into();
    }
    Diagnostic::error("K905", raw(path)).help(if forced { "force" } else { "name" }).into()
}

/// Reads a file that another file names: relative to that file's folder.
pub fn include(name: &str, from: &str) -> std::io::Result<(String, Vec<u8>)> {
    let path = included_path(name, from);
    refuse_device(&path)?;
    if std::fs::metadata(&path)?.is_file() {
        return Ok((shown(&path), std::fs::read(&path).map_err(told)?));
    }
    Err(std::io::ErrorKind::InvalidInput.into())
}

/// Fails where Windows would take the name for a device's; [`cannot`] says so.
fn refuse_device(path: &Path) -> std::io::Result<()> {
    let taken = cfg!(windows) && device(path).is_some();
    if taken { Err(std::io::ErrorKind::InvalidFilename.into()) } else { Ok(()) }
}

/// Where a file lies that the file `from` names `name`.
pub fn included_path(name: &str, from: &str) -> PathBuf {
    Path::new(from).parent().unwrap_or(Path::new("")).join(name)
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
    fn old_bytes_are_kept_under_a_name_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.docx");
        write(&path, b"now").unwrap();
        let name = |old: &[u8]| keep(&path, old).unwrap().file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(name(b"one"), "a.docx.bak");
        assert_eq!(name(b"two"), "a.docx.bak2");
        assert_eq!(name(b"one"), "a.docx.bak");
        assert_eq!(std::fs::read(folder.path().join("a.docx.bak")).unwrap(), b"one");
    }

    #[test]
    fn a_document_open_in_word_is_known_by_its_owner_file() {
        let name = |path: &str| owner_file(Path::new(path)).unwrap().display().to_string();
        assert_eq!(name("ke-hoach-2023.docx"), "~$-hoach-2023.docx");
        assert_eq!(name("pl.docx"), "~$pl.docx");
    }
}
