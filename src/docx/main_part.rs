//! The main part of a file on its way (phần chính), and what is asked of it again and again.
//!
//! Regions, sections, bookmarks, numbers and paragraphs are found in one reading of the whole part, the first time
//! one of them is asked for; a part that was changed is another [`MainPart`].

use std::collections::BTreeMap;
use std::ops::{Deref, Range};
use std::sync::OnceLock;

use super::file::xml::{Kind, Token, Tokens};
use super::region::{self, Ids, Region};
use super::sections::{self, Section};

/// A main part's text with its [`Survey`].
#[derive(Clone, Debug, Default)]
pub(super) struct MainPart {
    text: String,
    survey: OnceLock<Survey>,
}

impl From<String> for MainPart {
    fn from(text: String) -> Self {
        Self { text, survey: OnceLock::new() }
    }
}

impl Deref for MainPart {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl MainPart {
    /// What stands where. Of a part that is not well-formed: what stands before the fault.
    pub(super) fn survey(&self) -> &Survey {
        self.survey.get_or_init(|| Survey::of(&self.text))
    }

    /// The section a byte lies in, and the number of that section.
    pub(super) fn section_at(&self, byte: usize) -> Option<(usize, &Section)> {
        let sections = &self.survey().sections;
        let at = sections::at(sections, byte)?;
        sections.get(at).map(|section| (at, section))
    }

    /// Size and margins of the page at a byte, as [`sections::page`] says them.
    pub(super) fn page_at(&self, byte: usize) -> Option<String> {
        let (_, section) = self.section_at(byte)?;
        self.get(section.properties.clone()).map(sections::page)
    }
}

/// A bookmark's two ends, each a whole element.
pub(super) type Pair = (Range<usize>, Range<usize>);

/// The bookmarks of one name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// Those that begin and end, in order.
    pub pairs: Vec<Pair>,
    /// Where those begin that never end.
    pub lone: Vec<usize>,
    /// The numbers they bear, in order.
    pub numbers: Vec<Option<u32>>,
}

/// A paragraph, also one inside a table or a text box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Where it stands.
    pub span: Range<usize>,
    /// Its number through the part, from 1, in the order paragraphs begin.
    pub number: usize,
}

/// What stands where in a main part.
#[derive(Clone, Debug, Default)]
pub(super) struct Survey {
    /// False where reading stopped at a fault.
    pub well_formed: bool,
    /// All regions that have their tag, in the order they end.
    pub regions: Vec<Region>,
    /// All sections in order.
    pub sections: Vec<Section>,
    /// Bookmarks by name.
    pub bookmarks: BTreeMap<String, Marks>,
    /// Bookmark and control numbers that are free.
    pub ids: Ids,
    /// All paragraphs, in the order they end.
    pub paragraphs: Vec<Paragraph>,
    /// How many paragraphs begin, those without an end counted too.
    pub paragraph_count: usize,
    /// The numbers of the footnotes the text points to, in order.
    pub notes: Vec<String>,
    /// The end of `<w:body>`'s own tag.
    pub body_start: usize,
}

impl Survey {
    fn of(text: &str) -> Self {
        let mut survey = Survey { well_formed: true, ..Survey::default() };
        let (mut regions, mut sections) = (region::Finder::default(), sections::Finder::default());
        let (mut bookmarks, mut paragraphs) = (Bookmarks::default(), Vec::new());
        for token in Tokens::of(text) {
            let Ok(token) = token else {
                survey.well_formed = false;
                break;
            };
            regions.take(&token);
            sections.take(&token);
            survey.ids.take(&token);
            bookmarks.take(&token);
            match (token.name, token.kind) {
                ("w:p", Kind::Start | Kind::Empty) => {
                    survey.paragraph_count = survey.paragraph_count.saturating_add(1);
                    let number = survey.paragraph_count;
                    if token.kind == Kind::Start {
                        paragraphs.push((token.span.start, number));
                    }
                }
                ("w:p", Kind::End) => {
                    if let Some((start, number)) = paragraphs.pop() {
                        survey.paragraphs.push(Paragraph { span: start..token.span.end, number });
                    }
                }
                ("w:footnoteReference", Kind::Start | Kind::Empty) => survey.notes.extend(token.attribute("w:id")),
                ("w:body", Kind::Start) => survey.body_start = token.span.end,
                _ => {}
            }
        }
        (survey.regions, survey.sections, survey.bookmarks) = (regions.found, sections.found, bookmarks.done());
        survey
    }
}

/// Bookmarks taken up token by token.
#[derive(Default)]
pub(super) struct Bookmarks {
    open: Vec<(String, String, Range<usize>)>,
    found: BTreeMap<String, Marks>,
}

impl Bookmarks {
    /// Takes the next token.
    pub(super) fn take(&mut self, token: &Token<'_>) {
        if token.opens("w:bookmarkStart") {
            let name = token.attribute("w:name").unwrap_or_default();
            let id = token.attribute("w:id").unwrap_or_default();
            self.found.entry(name.clone()).or_default().numbers.push(id.parse().ok());
            self.open.push((name, id, token.span.clone()));
        } else if token.opens("w:bookmarkEnd")
            && let Some(id) = token.attribute("w:id")
        {
            // A damaged file may give two names one number: the end counts for each.
            let mut closed: Vec<String> = Vec::new();
            let found = &mut self.found;
            self.open.retain(|(name, one, start)| {
                if *one != id || closed.contains(name) {
                    return true;
                }
                closed.push(name.clone());
                found.entry(name.clone()).or_default().pairs.push((start.clone(), token.span.clone()));
                false
            });
        }
    }

    /// All bookmarks by name.
    pub(super) fn done(mut self) -> BTreeMap<String, Marks> {
        for (name, _, start) in self.open {
            self.found.entry(name).or_default().lone.push(start.start);
        }
        for marks in self.found.values_mut() {
            marks.pairs.sort_by_key(|(start, _)| start.start);
        }
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookmarks_are_paired_by_their_numbers() {
        let part = MainPart::from(
            "<w:body><w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkStart w:id=\"2\" w:name=\"b\"/><w:bookmarkEnd w:id=\"2\"/></w:p></w:body>"
                .to_owned(),
        );
        let marks = &part.survey().bookmarks;
        assert_eq!((marks["a"].pairs.len(), marks["a"].lone.len()), (0, 1));
        assert_eq!((marks["b"].pairs.len(), marks["b"].lone.len()), (1, 0));
    }

    #[test]
    fn a_paragraph_of_a_text_box_ends_before_the_one_around_it() {
        let part = MainPart::from("<w:body><w:p><w:r><w:p></w:p></w:r></w:p><w:p/></w:body>".to_owned());
        let numbers: Vec<_> = part.survey().paragraphs.iter().map(|one| one.number).collect();
        assert_eq!((numbers, part.survey().paragraph_count), (vec![2, 1], 3));
    }

    #[test]
    fn a_part_that_changed_is_surveyed_anew() {
        let part = MainPart::from("<w:body><w:p></w:p></w:body>".to_owned());
        assert_eq!(part.survey().paragraphs.len(), 1);
        let part = MainPart::from(part.replace("<w:p></w:p>", ""));
        assert!(part.survey().paragraphs.is_empty());
        assert!(!MainPart::from("<w:body>".to_owned()).survey().well_formed);
    }
}
