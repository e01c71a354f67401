//! YAML as nodes with places (tệp YAML): the only room that knows the YAML crate.
//!
//! [`parse`] turns a file into a compact tree. No scalar is ever a number, a date or a truth value here:
//! `7.10`, `no` and `1e3` stay the text they are, and every character of a scalar knows its byte of the file.
//! Duplicate keys are kept; what a key means is for the reader of the tree.
//!
//! YAML's own complaints are for programmers. Here each accident that befalls an office text (a tab, an
//! unquoted `: `, a leading `*`, a `#` that cuts the line) has a complaint of its own, with the line as it
//! should read. The line is then mended in a copy and reading goes on, so that one run shows all of them.
//!
//! - `node`: what is read; `tree`: events → nodes, anchors, limits
//! - `mended`: the text with the lines mended so far; `line`: a line's parts, and how to quote a value
//! - `halves`: a long list cut in two, for two cores
//! - `places`: where each character of a scalar stands
//! - `mend`: what went wrong in a line, and the line as it should read
//! - `notice`: texts that YAML accepts and silently cuts
//! - `vocabulary`: what the language of the file says of its keys

mod fault;
mod halves;
mod line;
mod mend;
mod mended;
mod node;
mod notice;
mod places;
mod tree;
mod vocabulary;

pub use node::{Kind, Node};
pub use vocabulary::{Holds, Vocabulary};

use crate::cores;
use crate::diag::{Diagnostic, Diagnostics};
use crate::text::{FileId, SourceFile, Span};

/// What was read from a file.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The top value; `None` if the file is empty or could not be read to its end.
    pub root: Option<Node>,
    /// What is wrong with the file as YAML, in the order found.
    pub found: Diagnostics,
}

/// Entries that the lists of a file may have in all, rows of a danh mục above all: a plan with more is refused before it is
/// read, for it would take minutes and gigabytes.
pub const MOST_ENTRIES: usize = 100_000;

/// Reads a file's YAML, which is written in the language of `words`.
///
/// Errors are K100–K119, K129, K131 and K146–K151; K114 and K147 may be less.
pub fn parse(id: FileId, file: &SourceFile, words: &Vocabulary<'_>) -> Parsed {
    let mut found = Diagnostics::default();
    notice::control_characters(id, file.text(), &mut found);
    let mut old = Diagnostics::default();
    let (read, is_old) = cores::both(|| nodes(id, file, words), || notice::legacy(id, file, &mut old));
    found.extend(old);
    if is_old {
        return Parsed { root: None, found };
    }
    found.extend(read.found);
    Parsed { root: read.root, found }
}

/// Reads what is typed in Unicode.
fn nodes(id: FileId, file: &SourceFile, words: &Vocabulary<'_>) -> Parsed {
    let mut found = Diagnostics::default();
    if let Some(at) = notice::entry_too_many(file.text(), MOST_ENTRIES) {
        found.push(Diagnostic::error("K131", Span::new(id, at..at)).help("split"));
        return Parsed { root: None, found };
    }
    let mut mended = mended::Mended::new(id, &notice::without_control_characters(file.text()));
    // Texts of several lines come first: without its bar such a text is read as something else, often in silence.
    // Few files have any, so that it is read as it stands meanwhile.
    let (blocks, read) = cores::both(|| mend::blocks(&mended, words), || tree::read(&mended));
    let mut edits = Vec::new();
    for (diagnostic, own) in blocks {
        found.push(diagnostic);
        edits.extend(own);
    }
    let mut read = Some(read).filter(|_| edits.is_empty());
    mended.apply(edits);
    // Each round mends one accident; a file with more than these has been told enough.
    const ROUNDS: usize = 25;
    for _ in 0..ROUNDS {
        match read.take().unwrap_or_else(|| tree::read(&mended)) {
            Ok(tree) => {
                let broken = mended.is_mended();
                found.extend(tree.found);
                if !broken {
                    notice::cut_texts(id, file.text(), &tree.plain_ends, words, &mut found);
                }
                return Parsed { root: tree.root, found };
            }
            Err(fault) => {
                let (diagnostic, edits) = mend::explain(&mended, &fault, words);
                if edits.first().is_some_and(|edit| mended.was_mended(edit.range.start)) {
                    break;
                }
                found.push(diagnostic);
                if edits.is_empty() {
                    break;
                }
                mended.apply(edits);
            }
        }
    }
    Parsed { root: None, found }
}

#[cfg(test)]
mod tests;
