//! The keys and values of a plan's YAML with their places (khóa và giá trị).

use std::ops::Range;

use crate::plan::keys::VOCABULARY;
use crate::text::{FileId, SourceFile};
use crate::yaml::{self, Kind, Node};

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Pair {
    /// The key as typed.
    pub key: String,
    /// Its bytes.
    pub key_range: Range<usize>,
    /// The bytes of its value; empty behind the colon where there is none.
    pub value: Range<usize>,
    /// The bytes of the whole map.
    pub map: Range<usize>,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In `'…'`.
    Single,
    /// In `"…"`.
    Double,
    /// A block: `|` or `>`.
    Block,
}

/// All keys of a file, those of inner maps too.
pub fn pairs(file: &SourceFile) -> Vec<Pair> {
    let mut found = Vec::new();
    if let Some(root) = yaml::parse(FileId(0), file, &VOCABULARY).root {
        gather(&root, &mut found);
    }
    found
}

fn gather(node: &Node, found: &mut Vec<Pair>) {
    match &node.kind {
        Kind::Map(pairs) => {
            for (key, value) in pairs {
                if let Some(text) = key.text() {
                    found.push(Pair {
                        key: text.as_str().to_owned(),
                        key_range: key.span.range(),
                        value: value.span.range(),
                        map: node.span.range(),
                    });
                }
                gather(value, found);
            }
        }
        Kind::Seq(nodes) => nodes.iter().for_each(|node| gather(node, found)),
        Kind::Scalar(_) | Kind::Null | Kind::Broken => {}
    }
}

/// The innermost pair whose value holds a place.
pub fn pair_at<'a>(pairs: &'a [Pair], place: &Range<usize>) -> Option<&'a Pair> {
    let holds = |pair: &&Pair| pair.value.start <= place.start && place.end <= pair.value.end;
    pairs.iter().filter(holds).min_by_key(|pair| pair.value.len())
}

impl Pair {
    /// How its value is written.
    pub fn style(&self, text: &str) -> Style {
        let between = text.get(self.key_range.end..self.value.start).unwrap_or_default();
        let value = text.get(self.value.clone()).unwrap_or_default();
        let opened = between.contains('\n') && between.lines().next().is_some_and(|line| line.contains(['|', '>']));
        match value.chars().next() {
            _ if opened => Style::Block,
            Some('"') => Style::Double,
            Some('\'') => Style::Single,
            _ => Style::Plain,
        }
    }

    /// The column of its key: what stands before it in its line, dashes as spaces.
    pub fn indent(&self, text: &str) -> usize {
        let line = line_start(text, self.key_range.start);
        text.get(line..self.key_range.start).map_or(0, |before| before.chars().count())
    }
}

/// Where the line of a byte begins.
pub fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end.saturating_add(1))
}

/// Where the line of a byte ends, before its line end.
pub fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at.saturating_add(end))
}
