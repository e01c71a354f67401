//! Rules for the words of plans on those of a Word file (soát lời văn): each complaint is put where its words stand.

use std::borrow::Cow;
use std::ops::Range;

use super::context::{Form, Holds};
use super::line::{Spot, quoted};
use crate::diag::{Code, Diagnostic, Diagnostics, Place};
use crate::lint::{self, MASK};
use crate::parts::letterhead::{dated, issuer};
use crate::plan::keys::Id;
use crate::plan::write::{self, Written, pair};
use crate::plan::{self, Plan};
use crate::text::{FileId, SourceFile, Sources, Span};
use crate::viet::text::collapse;

/// The rules that need nothing but words and the day of the document.
const RULES: [&str; 13] =
    ["K406", "K407", "K516", "K518", "K519", "K520", "K521", "K522", "K523", "K701", "K704", "K710", "K711"];

/// How many rules for words a Word file is held to.
pub const COUNT: usize = RULES.len();

/// A line of the texts put one behind the other.
struct Piece {
    start: usize,
    line: usize,
    /// Bytes of the line's text before those that are in it.
    skipped: usize,
}

/// What the rules say, code by code; nothing of a file that holds several documents or none.
pub fn words(form: &Form<'_>) -> Vec<(Code, Diagnostics)> {
    if matches!(form.holds, Holds::Several | Holds::Unknown) {
        return Vec::new();
    }
    let Some(plan) = stand_in(form) else { return Vec::new() };
    let mut all = String::new();
    let mut pieces = Vec::new();
    let body = form.lines_of(&form.areas.body);
    let mut ranges: Vec<(bool, Range<usize>)> = Vec::new();
    let prose = |at: usize| body.contains(&at) && form.lines.get(at).is_some_and(|line| line.cell.is_none());
    let closing = form.lines_of(&form.areas.closing);
    let head = form.lines_of(&form.areas.head);
    for (at, line) in form.lines.iter().enumerate() {
        if !line.says() || closing.contains(&at) || head.contains(&at) {
            continue;
        }
        let start = all.len();
        let text = line.text.trim_start();
        pieces.push(Piece { start, line: at, skipped: line.text.len().saturating_sub(text.len()) });
        // As long as it is in the line, byte for byte.
        all.push_str(&masked(&text.replace(['\n', '\t'], " ")));
        match ranges.last_mut().filter(|(own, _)| *own && prose(at)) {
            Some((_, range)) => range.end = all.len(),
            None => ranges.push((prose(at), start..all.len())),
        }
        all.push_str("\n\n");
    }
    let span = |range: &Range<usize>| Span::new(FileId(0), range.clone());
    let texts: Vec<(bool, &str, Span)> =
        ranges.iter().filter_map(|(prose, range)| Some((*prose, all.get(range.clone())?, span(range)))).collect();
    let moved = |place: &Place| match place {
        Place::Source(span) => form.place(&spot(&pieces, span.range())),
        other => other.clone(),
    };
    let told = |one: Diagnostic| Diagnostic {
        place: moved(&one.place),
        others: one.others.iter().map(|(place, name)| (moved(place), *name)).collect(),
        corrected: None,
        over: None,
        changes: Vec::new(),
        fixes: Vec::new(),
        paste: None,
        ..one
    };
    let found = lint::check_texts(&plan, &texts, &RULES);
    found
        .into_iter()
        .map(|(code, own)| {
            let mut all = Diagnostics::default();
            own.into_iter().for_each(|one| all.push(told(one)));
            (code, all)
        })
        .collect()
}

/// The text without what it quotes in « », of the same length: quoted words are those of another text.
fn masked(text: &str) -> Cow<'_, str> {
    let mut masked = Cow::Borrowed(text);
    for range in quoted(text) {
        masked.to_mut().replace_range(range.clone(), &MASK.to_string().repeat(range.len()));
    }
    masked
}

fn spot(pieces: &[Piece], range: Range<usize>) -> Spot {
    let at = pieces.partition_point(|piece| piece.start <= range.start).checked_sub(1);
    let Some(piece) = at.and_then(|at| pieces.get(at)) else { return Spot(None) };
    let of = |byte: usize| byte.saturating_sub(piece.start).saturating_add(piece.skipped);
    Spot(Some((piece.line, of(range.start)..of(range.end))))
}

/// A plan with the issuer and the day of the file, as far as they can be read.
fn stand_in(form: &Form<'_>) -> Option<Plan> {
    let name = issuer(&form.head.issuer_name()).unwrap_or_else(|| "UBND xã A".to_owned());
    let date = form.head.date.as_ref().and_then(|date| dated(&collapse(&date.text))?.1);
    let pairs = |date: Option<String>| {
        let mut pairs = vec![pair(Id::Issuer, Written::text(name.clone())), pair(Id::Title, Written::text("A"))];
        pairs.extend(date.map(|date| pair(Id::Date, Written::text(date))));
        write::yaml(&pairs)
    };
    read(&pairs(date)).or_else(|| read(&pairs(None)))
}

fn read(yaml: &str) -> Option<Plan> {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("", yaml));
    let include = &mut |_: &str, _: &str| Err(std::io::ErrorKind::NotFound.into());
    plan::read_through(root, &mut sources, include).0
}
