//! What is said of a file that is no text.

use super::{Diagnostic, Place};
use crate::text::{ReadFault, SourceFile};

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
                .with("limit", SourceFile::MAX_BYTES / (1024 * 1024))
                .help("split"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_text_is_complained_of_by_what_it_is() {
        let code = |bytes: &[u8]| SourceFile::from_bytes("a.yaml", bytes).unwrap_err().diagnostic("a.yaml").code.0;
        assert_eq!(code(b"ten: \xD0"), "K117");
        assert_eq!(code(b"\xFF\xFEt\0"), "K118");
        assert_eq!(code(&vec![b'a'; SourceFile::MAX_BYTES + 1]), "K119");
    }
}
