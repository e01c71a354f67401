//! The page that is served (trang được mở).
//!
//! A program that is handed out has it inside: it was built with the page's path in `KEHOACH_PAGE`. A clone builds without it, with
//! cargo alone, and takes `kehoach.html` beside the program.

use std::path::{Path, PathBuf};

use super::super::files;
use crate::diag::{Diagnostic, Diagnostics, Place};

#[cfg(kehoach_page)]
const OWN: Option<&str> = Some(include_str!(env!("KEHOACH_PAGE")));
#[cfg(not(kehoach_page))]
const OWN: Option<&str> = None;

/// What the page may not do as a file of its own, and must as one that is served.
const ALONE: &str = "connect-src 'none'";
const SERVED: &str = "connect-src 'self'";

/// The page. Errors: K901 the one given cannot be read, K933 there is none, or it is none.
pub(super) fn find(given: Option<&Path>) -> Result<String, Diagnostics> {
    let beside = || std::env::current_exe().ok().map(|program| program.with_file_name("kehoach.html"));
    let text = match (given, OWN) {
        (Some(path), _) => String::from_utf8_lossy(&files::read(path)?).into_owned(),
        (None, Some(own)) => own.to_owned(),
        (None, None) => match beside().filter(|path| path.is_file()) {
            Some(path) => String::from_utf8_lossy(&files::read(&path)?).into_owned(),
            None => return Err(none()),
        },
    };
    if text.contains(ALONE) && text.contains("<head>") { Ok(text) } else { Err(none()) }
}

/// The page as a file that a browser opens: `kehoach.html` beside the program. The program's own is written there; where another file
/// has that name, it is left as it is and the page's name tells its version; where nothing may be written, as on a disk that is
/// locked, it lies among the temporary files. `None`: the program has no page, or there is no place for it.
pub(in super::super) fn as_file() -> Option<PathBuf> {
    const NAME: &str = "kehoach.html";
    let folder = std::env::current_exe().ok()?.parent()?.to_owned();
    let Some(own) = OWN else { return Some(folder.join(NAME)).filter(|path| path.is_file()) };
    let versioned = concat!("kehoach-", env!("CARGO_PKG_VERSION"), ".html");
    let places = [folder.join(NAME), folder.join(versioned), std::env::temp_dir().join(versioned)];
    places.into_iter().find(|path| match path.symlink_metadata() {
        Ok(_) => std::fs::read(path).is_ok_and(|there| there == own.as_bytes()),
        Err(_) => files::write(path, own.as_bytes()).is_ok(),
    })
}

fn none() -> Diagnostics {
    Diagnostic::error("K933", Place::Nowhere).help("beside").into()
}

/// The page as it is served: it knows its token and may ask the server that it came from, and nobody else.
pub(super) fn served(page: &str, token: &str) -> String {
    let known = format!("<head>\n    <meta name=\"kehoach-watch\" content=\"{token}\" />");
    page.replacen(ALONE, SERVED, 1).replacen("<head>", &known, 1)
}
