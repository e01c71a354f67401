//! A table as it was read (bảng đã đọc).

use crate::diag::Diagnostics;
use crate::plan::keys::{self, Id};
use crate::plan::write::Written;

/// A table as the language has it.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// Its rows.
    pub entries: Vec<Vec<(String, Written)>>,
    /// Names of the office's own columns that it has.
    pub extra: Vec<String>,
    /// The keys of the table.
    pub spec: Vec<(String, Written)>,
    /// What was not understood on the way.
    pub found: Diagnostics,
    /// Its rows are items of the language, not columns of its own.
    pub understood: bool,
    /// Words that do not print in their row, of how many.
    pub lost: (usize, usize),
    /// Cells that are merged otherwise.
    pub merges: usize,
}

impl Reading {
    /// The names of its groups, in order.
    pub fn groups(&self) -> Vec<String> {
        self.entries.iter().filter_map(|entry| group(entry)).collect()
    }

    /// True if its first row opens a group.
    pub fn begins_with_group(&self) -> bool {
        self.entries.first().and_then(|entry| group(entry)).is_some()
    }
}

fn group(entry: &[(String, Written)]) -> Option<String> {
    let (_, value) = entry.iter().find(|(key, _)| key == keys::name(Id::Group))?;
    let Written::Text(text) = value else { return None };
    Some(text.clone())
}
