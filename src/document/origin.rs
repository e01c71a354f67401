//! Where printed words come from (nguồn gốc của chữ).

use crate::text::Span;

/// Where the words of a run come from: what lets a build prove that nothing written has vanished. It never changes
/// how a run looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// Words of the program's own: numbers, labels, sums.
    #[default]
    Program,
    /// What the author wrote there, letter by letter; capitals, kinds of spaces and marks of Markdown aside.
    Words(Span),
    /// What the program makes of all that stands there.
    Made(Span, Rendering),
}

/// How a value prints that is not printed letter by letter (cách thể hiện một giá trị).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rendering {
    /// A body, as the directory spells it: the key or the other spelling that was typed gives way to its name.
    Body,
    /// A score or money: decimal comma, dots between thousands.
    Figure,
    /// The number of the plan, with a zero before it and a blank where it is not known.
    Number,
    /// The date of issue in words.
    Date,
    /// The issuing body, spelled out and in capitals; the higher units after its name only say where it lies.
    Issuer,
    /// What a tag gives: a value, a sum, a reference.
    Phrase,
    /// The number or mark before a line, counted by the program; the mark of a footnote, counted by Word.
    Mark,
    /// A sign that Markdown has a name for: `&amp;`, `<br>`.
    Sign,
}

impl Origin {
    /// The place it names; none for words of the program's own.
    pub fn span(self) -> Option<Span> {
        match self {
            Origin::Program => None,
            Origin::Words(span) | Origin::Made(span, _) => Some(span),
        }
    }

    /// The same place without its first `bytes`.
    #[must_use]
    pub fn cut(self, bytes: usize) -> Self {
        match self {
            Origin::Words(span) => {
                let cut = u32::try_from(bytes).unwrap_or(u32::MAX);
                Origin::Words(Span { start: span.start.saturating_add(cut).min(span.end), ..span })
            }
            other => other,
        }
    }
}
