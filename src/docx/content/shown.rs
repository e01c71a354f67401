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

    /// It says nothing.
    pub(in crate::docx) fn is_blank(&self) -> bool {
        self.blocks.iter().all(Content::is_blank)
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
