//! What the system refuses (hệ thống không cho làm): its errors as complaints, and names that Windows treats in its own way.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use super::shown::raw;
use crate::diag::Diagnostic;

/// The complaint that a file cannot be read (K901) or written (K902), and why.
pub fn cannot(code: &'static str, path: &Path, fault: &Error) -> Diagnostic {
    if let Some(device) = device(path).filter(|_| cfg!(windows)) {
        return Diagnostic::error(code, raw(path)).with("reason", "device").with("name", device).help("device");
    }
    // The system says why in its own language, so only the kind is taken from it; the catalogues have the words.
    let (reason, help) = match kind(fault) {
        ErrorKind::NotFound => ("missing", "missing"),
        ErrorKind::PermissionDenied => ("rights", "rights"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("room", "room"),
        ErrorKind::IsADirectory => ("folder", "name"),
        ErrorKind::NotADirectory => ("part", "missing"),
        ErrorKind::ReadOnlyFilesystem => ("locked", "rights"),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => ("name", "name"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => ("busy", "busy"),
        _ => ("other", "other"),
    };
    Diagnostic::error(code, raw(path)).with("reason", reason).help(help)
}

/// The kind of an error; Windows has numbers of its own for a file that another program has open, for which the
/// standard library has no kind.
fn kind(fault: &Error) -> ErrorKind {
    kind_on(cfg!(windows), fault)
}

fn kind_on(windows: bool, fault: &Error) -> ErrorKind {
    match fault.raw_os_error() {
        Some(number) if windows && is_held(number) => ErrorKind::ResourceBusy,
        _ => fault.kind(),
    }
}

/// What Windows says of a file that another program has open: ERROR_SHARING_VIOLATION, of one of which it has locked a part:
/// ERROR_LOCK_VIOLATION, of one that it shows from memory: ERROR_USER_MAPPED_FILE.
fn is_held(number: i32) -> bool {
    matches!(number, 32 | 33 | 1224)
}

/// An error whose kind says what is the matter.
pub fn told(fault: Error) -> Error {
    match kind(&fault) {
        kind if kind == fault.kind() => fault,
        kind => kind.into(),
    }
}

/// Why a file could not be replaced. Windows says "no rights" too where another program has the file open; asked whether the
/// file may be deleted, it tells the two apart.
pub fn not_replaced(fault: Error, path: &Path) -> Error {
    #[cfg(windows)]
    if fault.kind() == ErrorKind::PermissionDenied {
        use std::os::windows::fs::OpenOptionsExt;
        const DELETE: u32 = 0x0001_0000;
        if let Err(asked) = std::fs::OpenOptions::new().access_mode(DELETE).open(path)
            && kind(&asked) == ErrorKind::ResourceBusy
        {
            return asked;
        }
    }
    #[cfg(not(windows))]
    let _ = path;
    fault
}

/// The device that Windows opens instead of a file of this name (`CON.yaml` is the keyboard); `None` for any other.
pub fn device(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = |kind: &str| {
        let number = stem.strip_prefix(kind).map(|rest| rest.chars().collect::<Vec<_>>());
        number.is_some_and(|number| matches!(number.as_slice(), ['1'..='9' | '¹' | '²' | '³']))
    };
    let known = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str());
    (known || numbered("COM") || numbered("LPT")).then_some(stem)
}

/// A path as Windows takes it at any length: beyond some 250 characters it wants the whole path in a way of its own, which the
/// standard library writes by itself, but not what replaces files (`tempfile`). Elsewhere as it is.
pub fn at_any_length(path: &Path) -> PathBuf {
    // Room for what a temporary file's name has besides the file's own.
    const SAFE: usize = 220;
    if !cfg!(windows) {
        return path.to_owned();
    }
    let whole = std::path::absolute(path).ok();
    let whole = whole.as_deref().and_then(Path::to_str).filter(|whole| whole.encode_utf16().count() > SAFE);
    whole.and_then(verbatim).map_or_else(|| path.to_owned(), PathBuf::from)
}

/// `C:\a` as `\\?\C:\a`, `\\server\share\a` as `\\?\UNC\server\share\a`; `None` where it is written so, or a device.
fn verbatim(whole: &str) -> Option<String> {
    match whole.strip_prefix(r"\\") {
        Some(rest) if rest.starts_with(['?', '.']) => None,
        Some(rest) => Some(format!(r"\\?\UNC\{rest}")),
        None => Some(format!(r"\\?\{whole}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_are_known_with_any_ending() {
        let of = |name: &str| device(Path::new(name));
        assert_eq!(of("CON.yaml").as_deref(), Some("CON"));
        assert_eq!(of("thu muc/com1.ke-hoach.yaml").as_deref(), Some("COM1"));
        assert_eq!(of("nul .yaml").as_deref(), Some("NUL"));
        for name in ["con-so.yaml", "COM.yaml", "COM10.yaml", "ke-hoach.con", "auxi.yaml"] {
            assert_eq!(of(name), None, "{name}");
        }
    }

    /// Wine lets a locked part be read, so only this shows the second one.
    #[test]
    fn a_file_that_another_program_has_open_or_has_locked_is_busy() {
        for number in [32, 33, 1224] {
            assert_eq!(kind_on(true, &Error::from_raw_os_error(number)), ErrorKind::ResourceBusy, "{number}");
        }
        assert_eq!(kind_on(true, &ErrorKind::PermissionDenied.into()), ErrorKind::PermissionDenied);
        assert_ne!(kind_on(false, &Error::from_raw_os_error(33)), ErrorKind::ResourceBusy);
    }

    #[test]
    fn a_long_path_is_written_as_windows_wants_it() {
        assert_eq!(verbatim(r"C:\Kế hoạch\a.docx").as_deref(), Some(r"\\?\C:\Kế hoạch\a.docx"));
        assert_eq!(verbatim(r"\\may-chu\chung\a.docx").as_deref(), Some(r"\\?\UNC\may-chu\chung\a.docx"));
        assert_eq!((verbatim(r"\\?\C:\a"), verbatim(r"\\.\CON")), (None, None));
    }
}
