//! What stops YAML.

/// A YAML fault as the crate tells it.
pub(super) struct Fault {
    /// Byte of the mended text.
    pub at: usize,
    /// The crate's words, only used to tell faults apart.
    pub info: String,
}
