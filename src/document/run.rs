//! Runs: stretches of text in a paragraph.

use std::borrow::Cow;

use super::origin::Origin;

/// A stretch of text with one look and one origin. `\n` is a line break, `\t` a tab, U+00A0 a space that does not
/// break, U+2011 a hyphen that does not break.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Bold, against the style: `Some(false)` makes upright text inside a bold style.
    pub bold: Option<bool>,
    /// Italic, against the style.
    pub italic: Option<bool>,
    /// A footnote whose mark follows the text.
    pub footnote: Option<Vec<Run>>,
    /// Where its words come from.
    pub origin: Origin,
}

impl Run {
    /// Plain text of the program's own.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Plain text that comes from somewhere.
    pub fn of(text: impl Into<String>, origin: Origin) -> Self {
        Self { origin, ..Self::text(text) }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: Some(true), ..Self::text(text) }
    }

    /// Italic text.
    pub fn italic(text: impl Into<String>) -> Self {
        Self { italic: Some(true), ..Self::text(text) }
    }
}

/// [`Paragraph::respace`](super::Paragraph::respace) for runs that are no paragraph.
pub fn respace(runs: &mut [Run], mut change: impl FnMut(&str, bool) -> Cow<'_, str>) {
    let mut rest = runs;
    while let Some(first) = rest.first() {
        let length = stretch(first, rest.get(1..).unwrap_or_default());
        let (here, after) = std::mem::take(&mut rest).split_at_mut(length);
        let last = after.is_empty();
        if let [only] = here {
            if let Cow::Owned(changed) = change(&only.text, last) {
                only.text = changed;
            }
        } else {
            let whole: String = here.iter().map(|run| run.text.as_str()).collect();
            let Cow::Owned(changed) = change(&whole, last) else {
                rest = after;
                continue;
            };
            let mut letters = changed.chars();
            for run in here {
                let count = run.text.chars().count();
                run.text = letters.by_ref().take(count).collect();
            }
        }
        rest = after;
    }
}

/// The runs as they print: neighbours of one look are one, wherever their words come from.
pub fn as_printed(runs: &[Run]) -> impl Iterator<Item = Cow<'_, Run>> {
    let mut rest = runs;
    std::iter::from_fn(move || {
        let first = rest.first()?;
        let (here, after) = rest.split_at_checked(stretch(first, rest.get(1..)?))?;
        rest = after;
        if here.len() == 1 {
            return Some(Cow::Borrowed(first));
        }
        let text = here.iter().map(|run| run.text.as_str()).collect();
        let footnote = here.last().and_then(|run| run.footnote.clone());
        Some(Cow::Owned(Run { text, footnote, origin: Origin::Program, ..*first }))
    })
}

/// How many runs, `first` among them, have one look and no footnote between them.
fn stretch(first: &Run, after: &[Run]) -> usize {
    let before = std::iter::once(first).chain(after);
    let same = |(before, run): &(&Run, &Run)| {
        before.footnote.is_none() && (before.bold, before.italic) == (run.bold, run.italic)
    };
    1 + before.zip(after).take_while(same).count()
}

#[cfg(test)]
mod tests {
    use super::super::{Paragraph, Style};
    use super::*;

    #[test]
    fn runs_of_one_look_print_as_one_and_change_their_spaces_as_one() {
        let note = Run { footnote: Some(Vec::new()), ..Run::text("năm ") };
        let mut paragraph =
            Paragraph::new(Style::Body, vec![Run::text("a "), Run::text("b "), note, Run::text("c "), Run::bold("d ")]);
        let printed: Vec<String> = as_printed(&paragraph.runs).map(|run| run.text.clone()).collect();
        assert_eq!(printed, ["a b năm ", "c ", "d "]);
        paragraph.respace(|text, last| if last { text.into() } else { text.replace("b ", "b\u{A0}").into() });
        let texts: Vec<&str> = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, ["a ", "b\u{A0}", "năm ", "c ", "d "]);
    }
}
