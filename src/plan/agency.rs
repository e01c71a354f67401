//! Bodies that lead and take part (cơ quan, đơn vị), and the office's directory of them.

use crate::source::Span;

/// A body named in a field, as it prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    /// As it prints: the directory's spelling where it is known, as written otherwise.
    pub name: String,
    /// Its index in the directory; `None` if nobody knows it.
    pub known: Option<usize>,
}

/// The office's directory (danh bạ). YAML `cơ quan`.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// In the order written.
    pub entries: Vec<Entry>,
}

/// A body of the directory.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The short key an author may write (`nội vụ`).
    pub key: String,
    /// The official name, as it prints.
    pub name: String,
    /// Other spellings that are the same body. YAML `còn viết`.
    pub variants: Vec<String>,
    /// Where it was written.
    pub span: Span,
}
