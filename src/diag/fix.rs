//! A change that mends a fault without asking anybody (một chỗ tự sửa).

use crate::text::Span;

/// A change of a stretch of a source file, on one line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// The stretch.
    pub place: Span,
    /// What stands there.
    pub old: String,
    /// What is to stand there.
    pub new: String,
}
