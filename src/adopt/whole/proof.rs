//! The law of importing (không mất chữ): every word of the Word file prints from the plan, or a message names it.
//!
//! The plan that was written is built, and the words of both Word files are held against each other in order. Capitals, kinds
//! of dashes and spaces, punctuation, and the zero before a figure are no words.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::diff::equal;
use crate::docx::adopt::{BlockText, CellText, LineText, WholeText};
use crate::viet::text::{collapse, is_dash, lower, normalize, tone_blind};

/// A paragraph or row of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Unit {
    /// Its paragraph, from 1.
    place: usize,
    /// Its words as they stand.
    text: String,
    /// It is a footnote.
    note: bool,
}

/// The words of a file in order: paragraphs, cells, footnotes.
fn units(whole: &WholeText) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut add = |line: &LineText| {
        let label = line.label.as_deref().filter(|label| label.chars().any(char::is_alphanumeric));
        let text = collapse(&format!("{} {}", label.unwrap_or_default(), line.text));
        if !text.is_empty() {
            units.push(Unit { place: line.place, text, note: false });
        }
    };
    for (_, block) in &whole.blocks {
        match block {
            BlockText::Line(line) => add(line),
            BlockText::Table(table) => {
                let shown = |cell: &&CellText| !cell.continued;
                table
                    .rows
                    .iter()
                    .flat_map(|row| &row.cells)
                    .filter(shown)
                    .flat_map(|cell| &cell.lines)
                    .for_each(&mut add);
            }
        }
    }
    for (at, note) in whole.notes.iter().enumerate() {
        let mark = at.saturating_add(1).to_string();
        let text = note.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let text = collapse(text.trim_start().strip_prefix(&mark).unwrap_or(&text));
        units.push(Unit { place: at.saturating_add(1), text, note: true });
    }
    units
}

/// Words that do not print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The paragraph they stand in, from 1.
    pub place: usize,
    /// Its words.
    pub text: String,
    /// It is a footnote, and `place` says which.
    pub note: bool,
    /// The words that are missing, as they stand.
    pub words: Vec<String>,
}

impl Lost {
    /// A message that names them (K675).
    pub fn message(&self, file: &str) -> Diagnostic {
        let mark = 0..self.text.len();
        let place = Place::Word {
            file: file.to_owned(),
            part: if self.note { "word/footnotes.xml" } else { "word/document.xml" }.to_owned(),
            paragraph: self.place,
            cell: None,
            text: self.text.clone(),
            mark,
        };
        Diagnostic::warning("K675", place).with("found", self.words.join(" ")).help("look")
    }
}

/// Names what stands beside the text: words in text boxes (K676), and those of headers and footers (K677).
pub fn beside(file: &str, whole: &WholeText, found: &mut Diagnostics) {
    let place = || Place::Raw { file: file.to_owned(), at: None };
    for (paragraph, words) in &whole.boxes {
        let fault = Diagnostic::warning("K676", place()).with("paragraph", paragraph).with("found", words);
        found.push(fault.help("look"));
    }
    for words in &whole.edges {
        found.push(Diagnostic::advice("K677", place()).with("found", words).help("template"));
    }
}

/// How many words there are, how many print in their place, how many elsewhere, and those that do not.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Words of the file.
    pub all: usize,
    /// Words that print in their place.
    pub in_place: usize,
    /// Words that print, but elsewhere.
    pub moved: usize,
    /// Words that do not print at all.
    pub lost: Vec<Lost>,
}

/// The words of a text: small letters, one kind of dash, no punctuation at their ends.
pub(super) fn tokens(text: &str) -> Vec<String> {
    pieces(text).map(|(token, _)| token).collect()
}

/// The words of a text, each with how it is written there. Abbreviations that every plan spells out are spelled out.
fn pieces(text: &str) -> impl Iterator<Item = (String, &str)> {
    let unseen = |c: char| matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    let split = |c: char| c.is_whitespace() || is_dash(c) || matches!(c, '/' | '(' | ')' | '…' | ':' | ';');
    text.split(split).flat_map(move |written| {
        let word: String = normalize(written).chars().filter(|c| !unseen(*c)).collect();
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%').trim_start_matches('0');
        let spelled = match lower(word).as_str() {
            "ubnd" => "ủy ban nhân dân".to_owned(),
            "hđnd" => "hội đồng nhân dân".to_owned(),
            other => tone_blind(other),
        };
        // `7.05` prints as `7,05`.
        let figure = spelled.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
        let spelled = if figure { spelled.replace(',', ".") } else { spelled };
        let words: Vec<String> = spelled.split(' ').filter(|word| !word.is_empty()).map(tone_blind).collect();
        words.into_iter().map(move |token| (token, written))
    })
}

/// A text as one key: its words without spaces.
pub(super) fn essence(text: &str) -> String {
    tokens(text).concat()
}

/// Holds the words of a file against those that print from the plan made of it.
pub fn kept(file: &WholeText, built: &WholeText) -> Kept {
    let units = units(file);
    let printed = self::units(built);
    let ours: Vec<Word<'_>> = words(&units);
    let theirs: Vec<Word<'_>> = words(&printed);
    let token = |word: &Word<'_>| word.token.clone();
    let (one, other): (Vec<String>, Vec<String>) =
        (ours.iter().map(token).collect(), theirs.iter().map(token).collect());
    let same = equal(&one, &other);
    let mut done = vec![false; ours.len()];
    let mut used = vec![false; theirs.len()];
    for (one, other) in &same {
        if let (Some(done), Some(used)) = (done.get_mut(*one), used.get_mut(*other)) {
            (*done, *used) = (true, true);
        }
    }
    let mut have: BTreeMap<&str, usize> = BTreeMap::new();
    for (word, _) in theirs.iter().zip(&used).filter(|(_, used)| !**used) {
        *have.entry(word.token.as_str()).or_default() += 1;
    }
    let mut kept = Kept { all: ours.len(), in_place: same.len(), ..Kept::default() };
    for (word, _) in ours.iter().zip(&done).filter(|(_, done)| !**done) {
        if let Some(count) = have.get_mut(word.token.as_str()).filter(|count| **count > 0) {
            *count = count.saturating_sub(1);
            kept.moved = kept.moved.saturating_add(1);
            continue;
        }
        let Some(unit) = units.get(word.unit) else { continue };
        match kept.lost.last_mut().filter(|last| last.place == unit.place && last.text == unit.text) {
            Some(last) => last.words.push(word.written.to_owned()),
            None => kept.lost.push(Lost {
                place: unit.place,
                text: unit.text.clone(),
                note: unit.note,
                words: vec![word.written.to_owned()],
            }),
        }
    }
    kept
}

/// A word of a file.
struct Word<'a> {
    /// The unit it stands in.
    unit: usize,
    token: String,
    written: &'a str,
}

fn words(units: &[Unit]) -> Vec<Word<'_>> {
    let all = units.iter().enumerate();
    all.flat_map(|(unit, one)| pieces(&one.text).map(move |(token, written)| Word { unit, token, written })).collect()
}
