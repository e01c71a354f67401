//! What a rule is.

use crate::diag::{Code, Diagnostics, Lang};
use crate::plan::Plan;

use super::reader::Reader;

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

    /// Reports every place of the plan that breaks it, but for those that its reader finds.
    fn check(&self, _plan: &Plan, _found: &mut Diagnostics) {}

    /// Of a rule about wording: what reads the texts.
    fn reader<'a>(&self, _plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        None
    }
}
