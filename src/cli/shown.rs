//! Paths as messages show them.

use std::path::Path;

use crate::diag::Place;

/// A path as messages show it: with `/`, so that they read alike on every system, and without what Windows puts before
/// long ones.
pub fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    match path.strip_prefix(r"\\?\") {
        Some(long) if cfg!(windows) => long.strip_prefix(r"UNC\").map_or(long.to_owned(), |rest| format!("//{rest}")),
        _ => path,
    }
    .replace('\\', "/")
}

/// The place of a complaint about a file as a whole.
pub fn raw(path: &Path) -> Place {
    Place::Raw { file: shown(path), at: None }
}
