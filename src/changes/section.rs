//! Parts of a plan that changes are sorted by.

/// A part of the plan (phần của kế hoạch); changes of one part are together.
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
    /// What is in a Word file apart from all of these, or all of a file that we did not make.
    Text,
}
