//! Where each printed letter comes from (nguồn của từng chữ): a letter of a value, a value as a whole, or the program.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diff::equal;
use crate::document::{Block, Document, Origin, Paragraph, Rendering, Run, Slot};
use crate::docx::renew::{NOTE, Said, SaidKind};
use crate::plan::WrittenValue;
use crate::text::{FileId, Span};

/// Longest stretches, in letters, that are held against each other letter by letter.
const LONGEST: usize = 20_000;

/// Where a printed letter comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The program's own, or what it makes of nothing that can be written over.
    Own,
    /// A letter of a value: which one, by its place among the written values, and the letter's bytes in it.
    Letter(usize, usize, usize),
    /// Made of a stretch of a value; letters of one rendering have one number.
    Made(usize, usize, usize, u32),
    /// Made by a tag.
    Tag,
}

/// A printed line: its letters with their sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The letters, spaces that do not break as ordinary ones.
    pub letters: Vec<char>,
    /// As many as there are letters.
    pub sources: Vec<Source>,
}

/// The lines of a unit by cell; a paragraph has one cell with one line.
pub type Lines = Vec<Vec<Line>>;

/// The lines of each unit that a region prints.
pub type Region = Vec<Lines>;

/// Gives letters their sources.
pub struct Reader<'a> {
    values: &'a [WrittenValue],
    root: FileId,
    made: u32,
}

impl<'a> Reader<'a> {
    /// `values` in the order of the files; only those of `root` can be written over.
    pub fn new(values: &'a [WrittenValue], root: FileId) -> Self {
        Self { values, root, made: 0 }
    }

    /// The lines of a region, beside what it prints as read from the file that was built.
    pub fn region(&mut self, id: &str, document: &Document, fresh: &[Said]) -> Region {
        let blocks: &[Block] = match id {
            "front" => return self.front(&document.head, fresh),
            "body" => document.blocks.get(&Slot::Body).map_or(&[], Vec::as_slice),
            "recipients" => document.blocks.get(&Slot::Recipients).map_or(&[], Vec::as_slice),
            "signature" => document.blocks.get(&Slot::Signature).map_or(&[], Vec::as_slice),
            annex => {
                let own = document.annexes.iter().find(|own| annex.strip_prefix("annex-") == Some(own.id.as_str()));
                own.map_or(&[], |annex| annex.blocks.as_slice())
            }
        };
        let printed = self.blocks(blocks);
        let key = |said: &Said| {
            let words: Vec<String> = said.cells.iter().flat_map(|cell| &cell.lines).map(|line| plain(line)).collect();
            (said.kind == SaidKind::Row, words.concat())
        };
        let keys: Vec<_> = fresh.iter().map(key).collect();
        let own: Vec<_> = printed.iter().map(|(row, cells)| (*row, words_of(cells))).collect();
        let mut region: Region = fresh.iter().map(|_| Vec::new()).collect();
        for (x, y) in equal(&own, &keys) {
            if let (Some((_, cells)), Some(place)) = (printed.get(x), region.get_mut(y)) {
                place.clone_from(cells);
            }
        }
        region
    }

    fn blocks(&mut self, blocks: &[Block]) -> Vec<(bool, Lines)> {
        let mut out = Vec::new();
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => out.push((false, vec![vec![self.paragraph(paragraph)]])),
                Block::Table(table) => {
                    for row in table.rows() {
                        let cell = |paragraphs: &[Paragraph], reader: &mut Self| {
                            paragraphs.iter().map(|paragraph| reader.paragraph(paragraph)).collect::<Vec<_>>()
                        };
                        out.push((true, row.cells.iter().map(|one| cell(&one.paragraphs, self)).collect()));
                    }
                }
                Block::Rule(_) => {}
            }
        }
        out
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Line {
        let mut line = Line::default();
        paragraph.runs.iter().for_each(|run| self.run(run, &mut line));
        line
    }

    fn run(&mut self, run: &Run, line: &mut Line) {
        let letters: Vec<char> = run.text.chars().map(common).collect();
        let sources = match run.origin {
            Origin::Program => vec![Source::Own; letters.len()],
            Origin::Made(_, Rendering::Phrase) => vec![Source::Tag; letters.len()],
            Origin::Made(_, Rendering::Mark) => vec![Source::Own; letters.len()],
            Origin::Made(span, _) => {
                self.made = self.made.saturating_add(1);
                let made = self
                    .value(span)
                    .map_or(Source::Own, |(value, range)| Source::Made(value, range.start, range.end, self.made));
                vec![made; letters.len()]
            }
            Origin::Words(span) => match self.value(span) {
                Some((value, range)) => self.letters(value, range, &letters),
                None => vec![Source::Own; letters.len()],
            },
        };
        line.letters.extend(letters);
        line.sources.extend(sources);
        if let Some(note) = &run.footnote {
            line.push(NOTE[0]);
            note.iter().for_each(|run| self.run(run, line));
            line.push(NOTE[1]);
        }
    }

    /// The value that holds the words of a place, and which of its bytes.
    fn value(&self, span: Span) -> Option<(usize, Range<usize>)> {
        let first = self.values.partition_point(|value| {
            let own = value.text.span();
            (own.file, own.end) <= (span.file, span.start)
        });
        let mut later = self.values.iter().enumerate().skip(first);
        later.find_map(|(at, value)| {
            let range = value.text.range_of(span);
            (value.text.file() == self.root && !range.is_empty()).then_some((at, range))
        })
    }

    /// The letters of a stretch of a value, each with its bytes; what is printed and not written is the program's.
    fn letters(&self, value: usize, range: Range<usize>, printed: &[char]) -> Vec<Source> {
        let text = self.values.get(value).map_or("", |value| value.text.as_str());
        let written: Vec<(usize, char)> = text.get(range.clone()).unwrap_or_default().char_indices().collect();
        let source = |(at, letter): (usize, char)| {
            let start = range.start.saturating_add(at);
            Source::Letter(value, start, start.saturating_add(letter.len_utf8()))
        };
        let own: Vec<char> = written.iter().map(|(_, letter)| upper(common(*letter))).collect();
        let theirs: Vec<char> = printed.iter().map(|letter| upper(*letter)).collect();
        if own == theirs {
            return written.into_iter().map(source).collect();
        }
        let mut out = vec![Source::Own; printed.len()];
        if own.len().max(theirs.len()) > LONGEST {
            return out;
        }
        for (x, y) in equal(&own, &theirs) {
            if let (Some(letter), Some(place)) = (written.get(x), out.get_mut(y)) {
                *place = source(*letter);
            }
        }
        out
    }

    /// The letterhead is text of a template with values in it: each value is sought in the lines, the longest first.
    fn front(&mut self, head: &[Run], fresh: &[Said]) -> Region {
        let mut values: Vec<Line> = Vec::new();
        for run in head {
            let mut line = Line::default();
            self.run(run, &mut line);
            values.push(line);
        }
        values.retain(|line| !line.letters.is_empty());
        values.sort_by_key(|line| std::cmp::Reverse(line.letters.len()));
        let fill = |text: &String| {
            let letters: Vec<char> = text.chars().map(common).collect();
            let mut sources = vec![Source::Own; letters.len()];
            let plain: Vec<char> = letters.iter().map(|letter| upper(*letter)).collect();
            for value in &values {
                let sought: Vec<char> = value.letters.iter().map(|letter| upper(*letter)).collect();
                let at = plain.windows(sought.len()).position(|window| window == sought.as_slice());
                let place = at.and_then(|at| sources.get_mut(at..at.saturating_add(sought.len())));
                if let Some(place) = place.filter(|place| place.iter().all(|source| *source == Source::Own)) {
                    place.copy_from_slice(&value.sources);
                }
            }
            Line { letters, sources }
        };
        fresh.iter().map(|said| said.cells.iter().map(|cell| cell.lines.iter().map(fill).collect()).collect()).collect()
    }
}

impl Line {
    fn push(&mut self, letter: char) {
        self.letters.push(letter);
        self.sources.push(Source::Own);
    }

    /// Its words.
    pub fn text(&self) -> String {
        self.letters.iter().collect()
    }
}

/// The values that lines come from.
pub fn values_of<'a>(lines: impl IntoIterator<Item = &'a Line>) -> BTreeMap<usize, Range<usize>> {
    let mut found: BTreeMap<usize, Range<usize>> = BTreeMap::new();
    for source in lines.into_iter().flat_map(|line| &line.sources) {
        if let Source::Letter(value, start, end) | Source::Made(value, start, end, _) = *source {
            let known = found.entry(value).or_insert(start..end);
            *known = known.start.min(start)..known.end.max(end);
        }
    }
    found
}

fn words_of(cells: &Lines) -> String {
    cells.iter().flatten().map(|line| plain(&line.text())).collect()
}

/// A text without any spaces: what two ways of reading it share.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// A letter as files are compared by: spaces and hyphens that do not break are ordinary ones.
fn common(letter: char) -> char {
    match letter {
        '\u{A0}' | '\u{2007}' | '\u{202F}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        letter => letter,
    }
}

fn upper(letter: char) -> char {
    let mut capitals = letter.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) => capital,
        _ => letter,
    }
}
