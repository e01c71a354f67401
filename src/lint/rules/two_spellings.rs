#![doc = include_str!("two_spellings.md")]

use std::collections::HashSet;
use std::ops::Range;

use super::known_name::{How, Name, is_joint};
use super::name_tree::Names;
use super::word_ids::WordIds;
use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage, has_capital};
use crate::lint::rule::Found;
use crate::lint::signs::Signs;
use crate::lint::word::{Word, split};
use crate::text::Span;
use crate::viet::text::{fold, lower, name_key};

/// Reports every place that breaks the rule: a body of the directory that a text writes otherwise.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let introduced = introduced(context);
    let mut ids = WordIds::default();
    let names = names(context, &mut ids);
    for one in written_otherwise(context, &names, &mut ids) {
        let Otherwise { passage, words, range, name, how } = one;
        if how == How::Short && words.iter().any(|word| introduced.contains(word.text)) {
            continue;
        }
        // Without its unit it may be that of another level.
        let fix = passage.fix(range.clone(), &name.text).filter(|_| how != How::Cut);
        let fault = found.at(passage.span(range.clone())).with("found", passage.get(range)).with("right", &name.text);
        found.push(fault.other(name.span, "directory").help("write").fix(fix));
    }
}

/// A name in a text that is not written as it is known.
pub(super) struct Otherwise<'c, 'a, 'n> {
    pub passage: &'c Passage<'a>,
    /// Its words.
    words: &'a [Word<'a>],
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// The name that is meant.
    pub name: &'n Name,
    pub how: How,
}

/// What the texts of a plan write otherwise than the names say; cells of bodies, the directory and the head are no texts.
pub(super) fn written_otherwise<'c, 'a, 'n>(
    context: &'c Context<'a>,
    names: &'n Names,
    ids: &mut WordIds,
) -> Vec<Otherwise<'c, 'a, 'n>> {
    let mut all = Vec::new();
    for passage in context.passages() {
        if matches!(passage.kind, Kind::Agency(_) | Kind::Directory(_) | Kind::Head) {
            continue;
        }
        let mut past = 0;
        for at in 0..passage.words.len() {
            let rest = passage.words.get(at..).unwrap_or_default();
            let Some(first) = rest.first().filter(|first| first.start() >= past) else { continue };
            let Some((name, count, how)) = names.at(passage, rest, ids) else { continue };
            let Some((words, last)) = rest.get(..count).and_then(|words| Some((words, words.last()?))) else {
                continue;
            };
            let range = first.start()..last.end();
            past = range.end;
            let told = super::capitals_wrong::is_told(passage, rest);
            if how != How::Right && !told && !is_exempt(passage, at, &range, how) {
                all.push(Otherwise { passage, words, range, name, how });
            }
        }
    }
    all
}

/// The names of the directory.
fn names(context: &Context<'_>, ids: &mut WordIds) -> Names {
    let mut names = Names::default();
    let directory = &context.plan.agencies;
    let mut add = |text: &str, span: Span| names.add(text, span, ids);
    for entry in &directory.entries {
        add(&entry.name, entry.span);
        // A variant that only joins the same words otherwise is met in cells; in texts it stands as it is typed.
        for variant in entry.variants.iter().filter(|variant| name_key(variant) != name_key(&entry.name)) {
            add(variant, entry.span);
        }
    }
    // Bodies that the body names in full, for texts that abbreviate them.
    let own = &context.plan.letterhead.issuer;
    let unit = own.short.split(' ').nth(1).unwrap_or_default();
    let front = format!("Ủy ban Mặt trận Tổ quốc Việt Nam {unit}");
    let listed = directory.entries.iter().any(|entry| fold(&entry.name) == fold(&front));
    let said = context
        .passages()
        .iter()
        .find(|passage| !listed && passage.kind == Kind::Body && passage.text.contains(&front));
    if let Some((passage, at)) = said.and_then(|passage| Some((passage, passage.text.find(&front)?))) {
        add(&front, passage.span(at..at + front.len()));
    }
    names
}

/// Abbreviations that the plan explains in brackets.
fn introduced<'a>(context: &Context<'a>) -> HashSet<&'a str> {
    let with = context.passages().iter().filter(|passage| passage.signs.has(Signs::BRACKET));
    let words = with.flat_map(|passage| passage.words.iter().map(move |word| (passage, word)));
    let bracketed = words.filter(|(passage, word)| {
        passage.get(0..word.start()).ends_with('(') && passage.get(word.end()..passage.text.len()).starts_with(')')
    });
    bracketed.map(|(_, word)| word.text).collect()
}

/// What is no slip: headings in capitals, `các phòng Nội vụ, Tư pháp`, a name that goes on with another word, a glued dash
/// that is told as such.
fn is_exempt(passage: &Passage<'_>, at: usize, range: &Range<usize>, how: How) -> bool {
    let written = passage.get(range.clone());
    let letters: Vec<char> = written.chars().filter(|letter| letter.is_alphabetic()).collect();
    let heading = letters.iter().all(|letter| letter.is_uppercase());
    let before =
        at.checked_sub(1).and_then(|before| passage.words.get(before)).map(|word| lower(word.text)).unwrap_or_default();
    let plural = ["các", "những", "hai", "ba", "mỗi", "từng"].contains(&before.as_str());
    let next = passage.words.get(at + split(written).len());
    let goes_on = next.is_some_and(|next| {
        is_joint(passage.get(range.end..next.start()))
            && passage.get(range.end..next.start()).contains('-')
            && has_capital(next.text)
    });
    // In small letters throughout it is no name: `lực lượng công an xã`.
    let general = how == How::Otherwise && !letters.iter().any(|letter| letter.is_uppercase());
    heading || plural || goes_on || general
}
