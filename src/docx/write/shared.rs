//! What blocks are written with: the width they have, and what all blocks of a file share.

use std::collections::BTreeMap;

use super::footnotes::Footnotes;
use super::record::Record;
use super::trace::Trace;
use crate::document::Style;
use crate::docx::model::Ids;
use crate::paper::Twips;

/// What blocks are set into.
#[derive(Clone, Copy, Debug)]
pub(in crate::docx) struct Frame {
    /// Width of the text: of the page or of the cell's inside.
    pub width: Twips,
    /// Left plus right padding of a table's cells.
    pub padding: Twips,
}

/// What all blocks of one file share.
pub(in crate::docx) struct Shared {
    /// Numbers for bookmarks.
    pub ids: Ids,
    /// Footnotes met so far.
    pub notes: Footnotes,
    /// What the template calls its styles.
    pub styles: StyleIds,
    /// What has been written, as content.
    pub record: Record,
    /// Where it comes from.
    pub trace: Trace,
}

impl Shared {
    /// Before anything is written.
    pub(in crate::docx) fn new(ids: Ids, notes: Footnotes, styles: StyleIds) -> Self {
        let record = Record::new(styles.names());
        Self { ids, notes, styles, record, trace: Trace::default() }
    }
}

impl Shared {
    /// For rows of a table that is open: nothing in them is numbered, and nobody asks where they come from.
    pub(super) fn within_table(&self) -> Self {
        let record = Record::within_table(self.styles.names());
        let trace = Trace::default();
        Self { ids: Ids::default(), notes: Footnotes::after(None), styles: self.styles.clone(), record, trace }
    }

    /// True where nobody asks where paragraphs come from.
    pub(super) fn is_untraced(&self) -> bool {
        self.trace.is_off()
    }
}

/// The id of each style in the template that is filled.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct StyleIds(BTreeMap<Style, String>);

impl StyleIds {
    /// The name of each style by its id.
    pub(in crate::docx) fn names(&self) -> BTreeMap<String, String> {
        let ids = self.0.iter().map(|(style, id)| (id.clone(), style.name().to_owned()));
        ids.collect()
    }

    /// The id to write; the usual one where the template has none.
    pub(in crate::docx) fn id(&self, style: Style) -> &str {
        self.0.get(&style).map_or(style.id(), String::as_str)
    }
}

impl FromIterator<(Style, String)> for StyleIds {
    fn from_iter<T: IntoIterator<Item = (Style, String)>>(ids: T) -> Self {
        Self(ids.into_iter().collect())
    }
}

/// The mark of a signer's name; those of further signers end in their number, `kehoach_signer_2`.
pub(in crate::docx) const SIGNER: &str = "kehoach_signer";

/// A bookmark round the words of the first paragraph of a style, so that they can be found again.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Mark {
    /// The style looked for.
    pub style: Style,
    /// The bookmark's name.
    pub name: String,
}

/// The marks that are still to be set.
pub(super) struct Marks<'a>(Vec<&'a Mark>);

impl<'a> Marks<'a> {
    /// All of them.
    pub(super) fn new(marks: &'a [Mark]) -> Self {
        Self(marks.iter().collect())
    }

    /// True where none is left.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next mark for a paragraph of a style.
    pub(super) fn take(&mut self, style: Style) -> Option<&'a str> {
        let at = self.0.iter().position(|mark| mark.style == style)?;
        Some(self.0.remove(at).name.as_str())
    }
}
