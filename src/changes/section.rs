//! Parts of a plan that changes are told by.

/// A part of the plan (phần của kế hoạch); changes of one part stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// The head.
    Head,
    /// The directory of bodies.
    Agencies,
    /// The items.
    Items,
    /// The totals.
    Totals,
    /// The body.
    Body,
    /// The annexes.
    Annexes,
    /// Recipients and signature.
    Closing,
    /// What stands in a Word file beside all of these, or all of a file that we did not make.
    Text,
}
