//! What is said of a file that is no text.

use super::ReadFault;
use crate::diag::{Diagnostic, Place};

impl ReadFault {
    /// The complaint about the file `name`: K117 not UTF-8, K118 UTF-16, K119 too large.
    pub fn diagnostic(&self, name: &str) -> Diagnostic {
        let at = |at: Option<(usize, usize)>| Place::Raw { file: name.to_owned(), at };
        match self {
            ReadFault::NotUtf8 { line, column, byte } => Diagnostic::error("K117", at(Some((*line, *column))))
                .with("file", name)
                .with("byte", format!("{byte:02X}"))
                .help("save"),
            ReadFault::Utf16 => Diagnostic::error("K118", at(None)).with("file", name).help("save"),
            ReadFault::TooLarge { bytes } => Diagnostic::error("K119", at(None))
                .with("file", name)
                .with("size", bytes / (1024 * 1024))
                .with("limit", super::SourceFile::MAX_BYTES / (1024 * 1024))
                .help("split"),
        }
    }
}
