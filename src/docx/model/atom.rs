//! The content of a paragraph in order (nội dung đoạn): one walk for all who ask what it says.

use std::borrow::Cow;
use std::ops::Range;

use super::super::file::xml::{self, Kind, Tokens};
use super::node::{Break, Drawing, Group, GroupKind, Inline, Mark, Paragraph, Piece, PieceKind, Run};
use super::properties::attribute;

/// What an atom is.
#[derive(Clone, Debug)]
pub(in crate::docx) enum AtomKind<'a> {
    /// Text, unescaped.
    Text(Cow<'a, str>),
    /// The code of a field, or a part of it.
    Instruction(Cow<'a, str>),
    Tab,
    Break(Break),
    /// The hyphen that does not break.
    Hyphen,
    SoftHyphen,
    /// A symbol of a font, by its character code.
    Symbol(String),
    /// A reference to a footnote, by its id.
    Footnote(String),
    Endnote,
    Comment,
    Drawing(&'a Drawing),
    FieldBegin,
    /// The result begins.
    FieldSeparate,
    FieldEnd,
    /// A group begins; a `w:fldSimple` is a [`GroupKind::Field`].
    Open(&'a Group),
    Close(&'a Group),
    Mark(&'a Mark),
    /// Something that is not known; it may be seen on the page.
    Other,
}

/// Which part of a field an atom lies in (trường).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::docx) enum FieldPart {
    Outside,
    /// Between begin and separate, or between begin and end where there is no result.
    Code,
    Result,
}

/// One piece of content in a paragraph, with its place.
#[derive(Clone, Debug)]
pub(in crate::docx) struct Atom<'a> {
    pub kind: AtomKind<'a>,
    /// The whole element.
    pub span: Range<usize>,
    /// The run that it is a piece of.
    pub run: Option<&'a Run>,
    /// It lies in a tracked deletion or in the old place of a tracked move.
    pub deleted: bool,
    /// In the code of a field nothing is seen, not even the result of a field in that code.
    pub field: FieldPart,
}

impl Atom<'_> {
    /// Appends the words that a reader sees of it.
    pub(in crate::docx) fn push_words(&self, out: &mut String) {
        if self.deleted || self.field == FieldPart::Code {
            return;
        }
        match &self.kind {
            AtomKind::Text(text) => out.push_str(text),
            AtomKind::Tab => out.push('\t'),
            AtomKind::Break(_) => out.push('\n'),
            AtomKind::Hyphen => out.push('-'),
            _ => {}
        }
    }

    /// True for the words of a `w:t`, which can be written anew; those of a formula are in a `m:t`.
    pub(in crate::docx) fn is_run_text(&self, source: &str) -> bool {
        let element = source.get(self.span.clone()).unwrap_or_default();
        matches!(self.kind, AtomKind::Text(_)) && element.starts_with("<w:t")
    }

    /// True where nothing of it can be seen.
    pub(in crate::docx) fn is_blank(&self) -> bool {
        match &self.kind {
            AtomKind::Text(text) => text.is_empty(),
            AtomKind::Instruction(_) | AtomKind::Open(_) | AtomKind::Close(_) | AtomKind::Mark(_) => true,
            _ => false,
        }
    }
}

/// The atoms of a paragraph. The second copy in an `mc:Fallback` is left out.
pub(in crate::docx) struct Atoms<'a> {
    source: &'a str,
    open: Vec<(Option<&'a Group>, std::slice::Iter<'a, Inline>)>,
    run: Option<(&'a Run, std::slice::Iter<'a, Piece>)>,
    deleted: usize,
    fields: Vec<FieldPart>,
}

impl<'a> Atoms<'a> {
    /// The atoms of a list of inlines.
    pub(in crate::docx) fn of(inlines: &'a [Inline], source: &'a str) -> Self {
        Self { source, open: vec![(None, inlines.iter())], run: None, deleted: 0, fields: Vec::new() }
    }

    fn atom(&self, kind: AtomKind<'a>, span: Range<usize>, run: Option<&'a Run>) -> Atom<'a> {
        let field = match self.fields.last() {
            Some(_) if self.fields.contains(&FieldPart::Code) => FieldPart::Code,
            Some(part) => *part,
            None => FieldPart::Outside,
        };
        Atom { kind, span, run, deleted: self.deleted > 0, field }
    }

    fn piece(&mut self, piece: &'a Piece, run: &'a Run) -> Atom<'a> {
        let raw = self.source.get(piece.span.clone()).unwrap_or_default();
        let id = |name: &str| attribute(raw, name).unwrap_or_default();
        let mut deleted = false;
        let kind = match &piece.kind {
            PieceKind::Text => AtomKind::Text(text(raw)),
            PieceKind::DeletedText => {
                deleted = true;
                AtomKind::Text(text(raw))
            }
            PieceKind::Instruction => AtomKind::Instruction(text(raw)),
            PieceKind::Tab => AtomKind::Tab,
            PieceKind::Break(kind) => AtomKind::Break(*kind),
            PieceKind::Hyphen => AtomKind::Hyphen,
            PieceKind::SoftHyphen => AtomKind::SoftHyphen,
            PieceKind::Symbol => AtomKind::Symbol(id("w:char")),
            PieceKind::Footnote => AtomKind::Footnote(id("w:id")),
            PieceKind::Endnote => AtomKind::Endnote,
            PieceKind::Comment => AtomKind::Comment,
            PieceKind::Drawing(drawing) => AtomKind::Drawing(drawing),
            PieceKind::FieldBegin => {
                self.fields.push(FieldPart::Code);
                AtomKind::FieldBegin
            }
            PieceKind::FieldSeparate => {
                if let Some(field) = self.fields.last_mut() {
                    *field = FieldPart::Result;
                }
                AtomKind::FieldSeparate
            }
            PieceKind::FieldEnd => {
                let atom = self.atom(AtomKind::FieldEnd, piece.span.clone(), Some(run));
                self.fields.pop();
                return atom;
            }
            PieceKind::Other => AtomKind::Other,
        };
        let mut atom = self.atom(kind, piece.span.clone(), Some(run));
        atom.deleted |= deleted;
        atom
    }
}

impl<'a> Iterator for Atoms<'a> {
    type Item = Atom<'a>;

    fn next(&mut self) -> Option<Atom<'a>> {
        loop {
            if let Some((run, pieces)) = &mut self.run {
                let run = *run;
                match pieces.next() {
                    Some(piece) => return Some(self.piece(piece, run)),
                    None => self.run = None,
                }
            }
            let (_, inlines) = self.open.last_mut()?;
            match inlines.next() {
                Some(Inline::Run(run)) => self.run = Some((run, run.pieces.iter())),
                Some(Inline::Group(group)) if group.kind == GroupKind::Fallback => {}
                Some(Inline::Group(group)) => {
                    let atom = self.atom(AtomKind::Open(group), group.span.clone(), None);
                    match group.kind {
                        GroupKind::Deleted => self.deleted = self.deleted.saturating_add(1),
                        GroupKind::Field => self.fields.push(FieldPart::Result),
                        _ => {}
                    }
                    self.open.push((Some(group), group.inlines.iter()));
                    return Some(atom);
                }
                Some(Inline::Mark(mark)) => return Some(self.atom(AtomKind::Mark(mark), mark.span.clone(), None)),
                Some(Inline::Other(span)) => return Some(self.atom(AtomKind::Other, span.clone(), None)),
                None => {
                    let Some((Some(group), _)) = self.open.pop() else { continue };
                    match group.kind {
                        GroupKind::Deleted => self.deleted = self.deleted.saturating_sub(1),
                        GroupKind::Field => {
                            self.fields.pop();
                        }
                        _ => {}
                    }
                    return Some(self.atom(AtomKind::Close(group), group.span.clone(), None));
                }
            }
        }
    }
}

/// The text of a `w:t` or the like, unescaped.
fn text(element: &str) -> Cow<'_, str> {
    // The last tag of a whole element is its end.
    let inner = element.split_once('>').and_then(|(_, rest)| rest.rsplit_once('<')).map_or("", |(inner, _)| inner);
    if !inner.contains('<') {
        return if inner.contains('&') { xml::unescape(inner) } else { Cow::Borrowed(inner) };
    }
    let texts = Tokens::of(element).flatten().filter(|token| token.kind == Kind::Text);
    Cow::Owned(texts.map(|token| xml::unescape(token.raw).into_owned()).collect())
}

impl Paragraph {
    /// What it contains, in order; `source` is the part's.
    pub(in crate::docx) fn atoms<'a>(&'a self, source: &'a str) -> Atoms<'a> {
        Atoms::of(&self.inlines, source)
    }

    /// The words a reader sees: breaks as `\n`, tabs as `\t`, hyphens that do not break as `-`; without deleted text,
    /// the codes of fields, notes and the text boxes of drawings.
    pub(in crate::docx) fn words(&self, source: &str) -> String {
        let mut out = String::new();
        self.atoms(source).for_each(|atom| atom.push_words(&mut out));
        out
    }

    /// True where it holds nothing that can be seen: no words and no drawing, note or symbol. A break that is
    /// only LibreOffice's empty run is nothing.
    pub(in crate::docx) fn is_blank(&self, source: &str) -> bool {
        self.atoms(source).all(|atom| atom.is_blank())
    }
}
