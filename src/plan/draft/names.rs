//! Keys of the author's own (cột riêng, cấp riêng).

use super::super::keys::{Id, fold};
use crate::text::Text;

/// Names that this plan gives to keys of its own, as written.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// `cột riêng`.
    pub extra: Vec<Text>,
    /// `cấp riêng`.
    pub levels: Vec<Text>,
    /// The key that names an entry in the annexes of this plan; `tên` if none of their columns says so.
    pub entry: Option<String>,
}

impl Names {
    /// All of them, as written.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.extra.iter().chain(&self.levels).map(Text::as_str)
    }

    /// The free column or own level that a name means.
    pub fn find(&self, written: &str) -> Option<Id> {
        let folded = fold(written);
        let place = |names: &[Text]| names.iter().position(|name| fold(name.as_str()) == folded);
        let index = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        let level = place(&self.levels).map(|at| Id::Own(index(at)));
        level.or_else(|| place(&self.extra).map(|at| Id::Extra(index(at))))
    }
}
