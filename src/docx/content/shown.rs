//! Contents as people are shown them in messages.

use super::{CellContent, Content, Line};

/// How long a name of a row may be, in characters.
const LONGEST_NAME: usize = 60;

impl Content {
    /// Its words on one line: cells parted by ` | `, paragraphs of a cell by ` / `.
    pub(in crate::docx) fn shown(&self) -> String {
        match self {
            Content::Paragraph(line) => line.shown(),
            Content::Row(cells) => {
                let cells: Vec<String> = cells.iter().map(CellContent::shown).collect();
                cells.join(" | ").trim_matches([' ', '|']).to_owned()
            }
            Content::TableStart | Content::TableEnd => String::new(),
        }
    }

    /// The content with other lines, those of cells too.
    pub(in crate::docx) fn map(&self, change: &dyn Fn(&Line) -> Line) -> Content {
        match self {
            Content::Paragraph(line) => Content::Paragraph(change(line)),
            Content::Row(cells) => {
                let cell = |cell: &CellContent| {
                    let blocks = cell.blocks.iter().map(|block| block.map(change)).collect();
                    CellContent { blocks, ..cell.clone() }
                };
                Content::Row(cells.iter().map(cell).collect())
            }
            Content::TableStart => Content::TableStart,
            Content::TableEnd => Content::TableEnd,
        }
    }

    /// What a row is called: its first cell that says anything, cut where it is long.
    pub(in crate::docx) fn name(&self) -> String {
        let first = self.cells().iter().map(CellContent::shown).find(|text| !text.is_empty());
        cut(&first.unwrap_or_default(), LONGEST_NAME)
    }
}

impl CellContent {
    /// Its words on one line, paragraphs parted by ` / `.
    pub(in crate::docx) fn shown(&self) -> String {
        let lines: Vec<String> = self.blocks.iter().map(Content::shown).filter(|words| !words.is_empty()).collect();
        lines.join(" / ")
    }

    /// Its paragraphs, those of nested tables too, each on one line; blank ones left out.
    pub(in crate::docx) fn lines(&self) -> Vec<String> {
        let mut found = Vec::new();
        gather(&self.blocks, &mut found);
        found
    }
}

fn gather(blocks: &[Content], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Content::Paragraph(line) => found.extend(Some(line.shown()).filter(|words| !words.is_empty())),
            Content::Row(cells) => cells.iter().for_each(|cell| gather(&cell.blocks, found)),
            Content::TableStart | Content::TableEnd => {}
        }
    }
}

impl Line {
    /// Its words with one space wherever there are spaces, tabs or breaks.
    pub(in crate::docx) fn shown(&self) -> String {
        self.words().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A text of at most so many characters, `…` behind a longer one.
pub(in crate::docx) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// How many characters of what is the same are shown on each side of a difference.
const CONTEXT: usize = 40;
/// How many characters of a difference are shown.
const DIFFERENCE: usize = 120;

/// Two texts cut to where they differ, `…` for what is left out: whole words, with some of what is around.
pub(in crate::docx) fn around(old: &str, new: &str) -> (String, String) {
    let (a, b): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let room = a.len().min(b.len()).saturating_sub(head);
    let tail = a.iter().rev().zip(b.iter().rev()).take(room).take_while(|(a, b)| a == b).count();
    let side = |words: &[&str]| {
        let end = words.len().saturating_sub(tail);
        let before = last(&words.get(..head).unwrap_or_default().join(" "));
        let own = cut(&words.get(head..end).unwrap_or_default().join(" "), DIFFERENCE);
        let after = cut(&words.get(end..).unwrap_or_default().join(" "), CONTEXT);
        [before, own, after].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    (side(&a), side(&b))
}

/// The last words of a text, `…` before them where there are more.
fn last(text: &str) -> String {
    let count = text.chars().count();
    let from = count.saturating_sub(CONTEXT);
    if from == 0 {
        return text.to_owned();
    }
    let rest: String = text.chars().skip(from).collect();
    format!("…{}", rest.split_once(' ').map_or(rest.as_str(), |(_, words)| words))
}
