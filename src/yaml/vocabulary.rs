//! What the language of a file says of its keys (từ vựng): YAML itself knows none of them.

/// What a key holds, as far as it matters to the way its value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text with headings, lists and paragraphs.
    Body,
    /// Text of which each line is a line.
    Lines,
    /// The same, or a list of lines or of such texts.
    Blocks,
    /// Text that may run on over several lines.
    Prose,
    /// Columns of a table, parted by semicolons.
    Columns,
    /// One word, number or date.
    Plain,
    /// Anything else: names, lists, keys of their own. Also what a key that nobody knows holds.
    Other,
}

/// The keys of a language.
pub struct Vocabulary<'a> {
    /// True for a key of the language, wherever it may stand.
    pub is_key: &'a (dyn Fn(&str) -> bool + Sync),
    /// What a key holds.
    pub holds: &'a (dyn Fn(&str) -> Holds + Sync),
}

impl Vocabulary<'_> {
    /// True for a key of the language.
    pub fn is_key(&self, name: &str) -> bool {
        (self.is_key)(name)
    }

    /// What a key holds.
    pub fn holds(&self, name: &str) -> Holds {
        (self.holds)(name.trim())
    }
}
