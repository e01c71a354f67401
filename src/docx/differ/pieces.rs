//! The regions of two files (các vùng) and which ones belong together.

use super::super::file::xml::{Kind, Tokens};
use super::super::renew::decide;
use super::super::renew::work::Work;
use super::super::sections;
use super::blocks::{self, Block};
use super::difference::{Area, Said};
use crate::diag::Diagnostics;
use crate::diff::{SAME_KEY, Words};

/// Lines above an annex's table: its number, its title, what it goes with.
const HEAD: usize = 3;
/// Twips in a millimetre, times ten.
const TWIPS: i64 = 567;

/// A region as it stands in a file.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    id: String,
    start: usize,
    /// What it is called.
    pub area: Area,
    /// The title of an annex, on one line.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Size and margins of an annex's page.
    pub page: Option<String>,
}

/// Do two pieces belong together?
type Fits = fn(&Piece, &Piece) -> bool;
type Pair = (Option<Piece>, Option<Piece>);

/// The pieces of both files laid side by side, in the order of the second; those that went come last.
pub(super) fn paired(old: &Work, new: &Work) -> Result<Vec<Pair>, Diagnostics> {
    let (Some(mut before), Some(after)) = (marked(old)?, marked(new)?) else {
        return Ok(vec![(Some(whole(old)?), Some(whole(new)?))]);
    };
    let mut partners: Vec<Option<Piece>> = vec![None; after.len()];
    let same: [Fits; 5] = [
        |one, other| one.id == other.id && !is_annex(other),
        |one, other| one.id == other.id && titled(one, other) && like(one, other),
        |one, other| titled(one, other) && like(one, other),
        |one, other| one.id == other.id && like(one, other),
        |one, other| one.id == other.id && titled(one, other),
    ];
    for fits in same {
        for (piece, partner) in after.iter().zip(&mut partners).filter(|(_, partner)| partner.is_none()) {
            if let Some(at) = before.iter().position(|one| fits(one, piece)) {
                *partner = Some(before.remove(at));
            }
        }
    }
    let mut pairs: Vec<Pair> = partners.into_iter().zip(after).map(|(one, other)| (one, Some(other))).collect();
    pairs.extend(before.into_iter().map(|one| (Some(one), None)));
    Ok(pairs)
}

fn like(one: &Piece, other: &Piece) -> bool {
    one.words().likeness(&other.words()) >= SAME_KEY
}

fn titled(one: &Piece, other: &Piece) -> bool {
    is_annex(one) && is_annex(other) && one.title == other.title
}

fn is_annex(piece: &Piece) -> bool {
    matches!(piece.area, Area::Annex(_))
}

impl Piece {
    /// The words of an annex below its title lines.
    fn words(&self) -> Words {
        let text = |block: &Block| match block {
            Block::Paragraph(text, _) => text.clone(),
            Block::Table(table) => table.text(),
        };
        Words::of(&self.blocks.iter().skip(HEAD).map(text).collect::<Vec<_>>().join("\n"))
    }
}

/// All regions of a file and what stands outside them; `None` where it has none, or where not each of them stands
/// at one place.
fn marked(work: &Work) -> Result<Option<Vec<Piece>>, Diagnostics> {
    let mut pieces = Vec::new();
    let mut ranges = Vec::new();
    let damaged = |_| work.package.damaged(work.package.main());
    for (id, name) in decide::names(work) {
        let Ok(found) = work.region(&id) else { return Ok(None) };
        let inner = work.main.get(found.inner.clone()).unwrap_or_default();
        let mut area = area(&id, &name);
        let flat = matches!(area, Area::Front | Area::Recipients | Area::Signature);
        let blocks = blocks::read(inner, &work.notes, flat).map_err(damaged)?;
        // The control's title is lost in other programs; the annex says its number itself.
        if let (Area::Annex(name), Some(Block::Paragraph(first, _))) = (&mut area, blocks.first())
            && first.to_lowercase().starts_with("phụ lục")
            && first.split_whitespace().count() <= 3
        {
            name.clone_from(first);
        }
        let annex = matches!(area, Area::Annex(_));
        let title = if annex { title(&blocks) } else { String::new() };
        let page = annex.then(|| sections::page_at(&work.main, found.outer.end)).flatten();
        pieces.push(Piece { id, start: found.outer.start, area, title, blocks, page });
        ranges.push(found.outer);
    }
    if pieces.is_empty() {
        return Ok(None);
    }
    pieces.sort_by_key(|piece| piece.start);
    ranges.sort_by_key(|range| range.start);
    let mut outside = String::new();
    let body = body(&work.main);
    let mut at = body.start;
    for range in ranges {
        outside.push_str(work.main.get(at..range.start).unwrap_or_default());
        at = range.end.max(at);
    }
    outside.push_str(work.main.get(at..body.end).unwrap_or_default());
    let blocks = blocks::read(&outside, &work.notes, true).map_err(damaged)?;
    pieces.push(text(blocks));
    Ok(Some(pieces))
}

/// A file as one text.
fn whole(work: &Work) -> Result<Piece, Diagnostics> {
    let inner = work.main.get(body(&work.main)).unwrap_or_default();
    let blocks = blocks::read(inner, &work.notes, false).map_err(|_| work.package.damaged(work.package.main()))?;
    Ok(text(blocks))
}

fn text(blocks: Vec<Block>) -> Piece {
    Piece { id: String::new(), start: usize::MAX, area: Area::Text, title: String::new(), blocks, page: None }
}

/// What stands in the body of a main part.
fn body(main: &str) -> std::ops::Range<usize> {
    let tokens = || Tokens::of(main).flatten().filter(|token| token.name == "w:body");
    let start = tokens().find(|token| token.kind == Kind::Start).map_or(0, |token| token.span.end);
    let end = tokens().filter(|token| token.kind == Kind::End).last().map_or(main.len(), |token| token.span.start);
    start..end.max(start)
}

fn area(id: &str, name: &str) -> Area {
    match id {
        "front" => Area::Front,
        "body" => Area::Body,
        "recipients" => Area::Recipients,
        "signature" => Area::Signature,
        _ => Area::Annex(name.replace('\u{A0}', " ")),
    }
}

/// The lines above an annex's table, but for its number and what is in brackets.
fn title(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks.iter().skip(1).take(4) {
        match block {
            Block::Paragraph(text, _) if !text.starts_with('(') => lines.push(text.as_str()),
            _ => break,
        }
    }
    lines.join(" ")
}

/// A page as it is told.
pub(super) fn page(measures: &str) -> Said {
    let millimetres = |twips: &str| twips.parse::<i64>().map_or(0, |twips| (twips * 10 + TWIPS / 2) / TWIPS);
    let numbers: Vec<i64> = measures.split(' ').map(millimetres).collect();
    let (size, margins) = numbers.split_at(numbers.len().min(2));
    let join = |list: &[i64], by: &str| list.iter().map(i64::to_string).collect::<Vec<_>>().join(by);
    let across = size.first() > size.get(1);
    Said::Page(across, format!("{} mm; {} mm", join(size, " × "), join(margins, ", ")))
}
