//! What a rule is.

use crate::diag::{Code, Diagnostics, Lang};
use crate::plan::Plan;

/// One rule (quy tắc kiểm tra).
pub trait Rule: Sync {
    /// The code of its complaints.
    fn code(&self) -> Code;

    /// Its page: what is wrong, why, what to do, and snippets with the faulty lines marked, the same in both
    /// languages.
    fn page(&self, lang: Lang) -> &'static str;

    /// Reports every place of the plan that breaks it.
    fn check(&self, plan: &Plan, found: &mut Diagnostics);
}
