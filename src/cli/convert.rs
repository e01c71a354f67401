//! Files of older kinds (.doc, .odt, .rtf, .xls, .ods), through LibreOffice where it is there: with a profile of its own, in a folder of
//! its own that is cleared, and not for ever.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::files;
use super::print::Printer;
use crate::diag::{Diagnostic, Diagnostics};

/// How long LibreOffice may take: a file of a thousand pages takes half of it on a slow machine.
const LONGEST: Duration = Duration::from_secs(180);

/// The endings of older kinds, and what each becomes.
const KINDS: [(&str, &str); 6] =
    [("doc", "docx"), ("odt", "docx"), ("rtf", "docx"), ("xls", "xlsx"), ("xlsb", "xlsx"), ("ods", "xlsx")];

/// The ending that a file has once it is converted; `None` for kinds that need no conversion.
pub fn becomes(path: &Path) -> Option<&'static str> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    KINDS.iter().find(|(old, _)| *old == ending).map(|(_, new)| *new)
}

/// Reads a file, one of an older kind as what LibreOffice makes of it. Errors: K901 it cannot be read, K667 LibreOffice is not
/// there, K970 it made nothing of the file or took too long.
pub fn read(path: &Path, printer: &Printer) -> Result<Vec<u8>, Diagnostics> {
    let bytes = files::read(path)?;
    // A file of the newer kind under an older name needs nothing.
    let Some(ending) = becomes(path).filter(|_| !is_new(&bytes)) else { return Ok(bytes) };
    let Some(program) = program() else {
        return Err(Diagnostic::error("K667", files::raw(path))
            .with("ending", ending)
            .help("save")
            .help("install")
            .into());
    };
    let failed = |why: &'static str| Diagnostic::error("K970", files::raw(path)).with("why", why).help("save");
    let folder = tempfile::tempdir().map_err(|fault| files::cannot("K902", path, &fault))?;
    let old = path.extension().unwrap_or_default();
    let copy = folder.path().join("tep").with_extension(old);
    std::fs::write(&copy, &bytes).map_err(|fault| files::cannot("K902", path, &fault))?;
    let out = folder.path().join("ra");
    let profile = address(&folder.path().join("ho-so"));
    let mut command = Command::new(&program);
    command.arg(format!("-env:UserInstallation={profile}"));
    command
        .args(["--headless", "--norestore", "--nolockcheck", "--convert-to", ending, "--outdir"])
        .args([&out, &copy]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let child = command.spawn().map_err(|_| failed("start"))?;
    if !ended(child) {
        return Err(failed("time").into());
    }
    let made = std::fs::read(out.join("tep").with_extension(ending)).map_err(|_| failed("nothing"))?;
    let said = [("path", files::shown(path)), ("ending", ending.to_owned())];
    printer.say("cli-converted", &said);
    Ok(made)
}

/// True for a zip with parts, as all newer kinds are; those of OpenDocument begin with their own name.
fn is_new(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(100)).unwrap_or_default();
    bytes.starts_with(b"PK\x03\x04") && !head.windows(8).any(|part| part == b"mimetype")
}

/// Waits for a program; one that takes too long is ended with all that it started, which is false.
fn ended(mut child: Child) -> bool {
    let start = Instant::now();
    while start.elapsed() < LONGEST {
        match child.try_wait() {
            Ok(Some(_)) => return true,
            Ok(None) => std::thread::sleep(Duration::from_millis(50)),
            Err(_) => break,
        }
    }
    let id = child.id();
    let mut end = if cfg!(windows) { Command::new("taskkill") } else { Command::new("kill") };
    if cfg!(windows) {
        end.args(["/T", "/F", "/PID"]).arg(id.to_string());
    } else {
        end.args(["-KILL", "--"]).arg(format!("-{id}"));
    }
    let _gone = end.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let _gone = child.kill();
    let _gone = child.wait();
    false
}

/// LibreOffice: on the path, or where it is usually installed.
fn program() -> Option<PathBuf> {
    let names: &[&str] = if cfg!(windows) { &["soffice.com", "soffice.exe"] } else { &["soffice", "libreoffice"] };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).filter(|folder| folder.is_absolute());
    let usual: Vec<PathBuf> = if cfg!(windows) {
        let roots = ["ProgramFiles", "ProgramFiles(x86)"].into_iter().filter_map(std::env::var_os);
        roots.map(|root| Path::new(&root).join("LibreOffice").join("program")).collect()
    } else if cfg!(target_os = "macos") {
        vec![PathBuf::from("/Applications/LibreOffice.app/Contents/MacOS")]
    } else {
        ["/usr/lib/libreoffice/program", "/opt/libreoffice/program", "/snap/bin"].map(PathBuf::from).to_vec()
    };
    let all = folders.chain(usual).flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    all.into_iter().find(|program| program.is_file())
}

/// The address of a folder, as a browser has it.
fn address(path: &Path) -> String {
    let plain = path.to_string_lossy().replace('\\', "/");
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"/:-._~".contains(&byte);
    let coded: String = plain
        .bytes()
        .map(|byte| if safe(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    if coded.starts_with('/') { format!("file://{coded}") } else { format!("file:///{coded}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_addresses_whatever_they_are_called() {
        assert_eq!(address(Path::new("/tmp/Văn bản")), "file:///tmp/V%C4%83n%20b%E1%BA%A3n");
        assert_eq!(address(Path::new("C:\\Temp\\a")), "file:///C:/Temp/a");
    }

    #[test]
    fn what_is_new_under_an_old_name_is_read_as_it_is() {
        assert!(is_new(b"PK\x03\x04\x14\x00[Content_Types].xml"));
        assert!(!is_new(b"PK\x03\x04\x14\x00\x00mimetypeapplication/vnd.oasis.opendocument.text"));
        assert!(!is_new(b"\xD0\xCF\x11\xE0"));
        assert_eq!(
            [becomes(Path::new("a.DOC")), becomes(Path::new("a.ods")), becomes(Path::new("a.docx"))],
            [Some("docx"), Some("xlsx"), None]
        );
    }
}
