//! What a rule is.

use crate::diag::{Code, Diagnostics, Lang};
use crate::plan::Plan;

/// One rule (quy tắc kiểm tra).
pub trait Rule: Sync {
    /// The code of its complaints.
    fn code(&self) -> Code;

    /// True if what other faults left out of the plan can make it speak of what is no fault (a sum over a row that could
    /// not be read): then it is silent until those are mended.
    fn needs_whole_plan(&self) -> bool;

    /// Its page: what is wrong, why, what to do, and snippets with the faulty lines marked, the same in both
    /// languages.
    fn page(&self, lang: Lang) -> &'static str;

    /// Reports every place of the plan that breaks it.
    fn check(&self, plan: &Plan, found: &mut Diagnostics);
}
