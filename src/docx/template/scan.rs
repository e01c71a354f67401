//! A part of a template as paragraphs in their holders (đoạn trong thân, ô, khung).
//!
//! Word cuts text into runs anywhere, also inside `{{`. A [`Para`] joins what its `w:t` elements hold and
//! remembers which byte came from which. Paragraphs nest: a text box stands inside a run of a paragraph, and
//! a `w:t` belongs to the nearest `w:p`.

use std::ops::Range;

use super::super::file::xml::{IllFormed, Tokens};
use super::scanner::Scanner;

/// One `w:t` of a paragraph.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The whole element in the part.
    pub span: Range<usize>,
    /// Its text within the paragraph's.
    pub text: Range<usize>,
    /// Changes where a field, a link or a tracked change begins or ends: a tag must not reach across.
    pub group: usize,
}

/// One paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Para {
    /// The whole element.
    pub span: Range<usize>,
    /// Where its properties end and its runs begin.
    pub runs: usize,
    /// Where `</w:p>` begins.
    pub end: usize,
    /// Its text; a tab is `\t`, a line break `\n`.
    pub text: String,
    /// The elements the text came from.
    pub pieces: Vec<Piece>,
    /// Its `w:sectPr`, where it ends a section.
    pub section: Option<Range<usize>>,
    /// Marks that must outlive it: bookmarks, ranges of comments.
    pub marks: Vec<Range<usize>>,
    /// Holds more than text: a picture, a field, a text box.
    pub drawn: bool,
    /// Its style's id.
    pub style: Option<String>,
    /// Size of its first sized run, half-points.
    pub size: Option<u32>,
    /// Which holder it stands in.
    pub holder: usize,
}

/// What holds blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HolderKind {
    /// `w:body`
    Body,
    /// `w:tc`
    Cell,
    /// A header, a footer, a text box, a content control: needs a paragraph, wherever.
    Other,
}

/// A holder and its blocks.
#[derive(Clone, Debug)]
pub(super) struct Holder {
    /// What it is.
    pub kind: HolderKind,
    /// Its blocks, in order.
    pub blocks: Vec<Child>,
    /// Inner width of a cell, twips.
    pub width: Option<u32>,
}

/// A block of a holder.
#[derive(Clone, Debug)]
pub(super) struct Child {
    /// The whole element.
    pub span: Range<usize>,
    /// Which paragraph, where it is one.
    pub paragraph: Option<usize>,
}

/// A tracked change that nobody has accepted or rejected (thay đổi đang theo dõi).
#[derive(Clone, Debug)]
pub(super) struct Revision {
    /// The paragraph it stands in.
    pub paragraph: usize,
    /// True where its text goes once it is accepted.
    pub removes: bool,
    /// The text it adds or takes out; none where only looks change.
    pub text: String,
}

/// A scanned part.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The part's name.
    pub name: String,
    /// Its text.
    pub source: String,
    /// All its paragraphs, in the order they begin; nested ones too.
    pub paragraphs: Vec<Para>,
    /// All its holders.
    pub holders: Vec<Holder>,
    /// The last section's properties, the final child of `w:body`.
    pub section: Option<Range<usize>>,
    /// The highest bookmark id.
    pub bookmarks: u32,
    /// Ids of content controls.
    pub controls: Vec<i64>,
    /// Pending tracked changes, the outermost ones.
    pub revisions: Vec<Revision>,
}

/// Reads a part. `padding` is left plus right padding of a cell whose table says nothing.
pub(super) fn scan(name: &str, source: String, padding: u32) -> Result<Part, IllFormed> {
    let mut scanner = Scanner::new(padding);
    for token in Tokens::of(&source) {
        scanner.take(&token?);
    }
    let Scanner { paragraphs, holders, section, bookmarks, controls, revisions, .. } = scanner;
    Ok(Part { name: name.to_owned(), source, paragraphs, holders, section, bookmarks, controls, revisions })
}
