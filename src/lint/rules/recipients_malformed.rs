#![doc = include_str!("recipients_malformed.md")]

use crate::diag::Diagnostic;
use crate::lint::context::Context;
use crate::lint::passage::lines;
use crate::lint::rule::Found;
use crate::plan::Recipient;
use crate::text::Span;
use crate::viet::text::{bare, upper};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let Some(recipients) = &plan.recipients else {
        // Annexes of another document have none; a plan that is signed has.
        if let Some(line) =
            plan.signatures.first().and_then(|block| block.lines.first()).filter(|_| plan.body.is_some())
        {
            found.push(fault(found, line.span, "none"));
        }
        return;
    };
    let text = &recipients.text;
    let lines = lines(text);
    for (line, range) in &lines {
        let words = bare(line.trim_start_matches(['-', '+', ' ']));
        let named = [("kinh gui", "letter"), ("nhu tren", "above"), ("nhu dieu", "above")];
        if let Some((_, kind)) = named.iter().find(|(start, _)| words.starts_with(start)) {
            found.push(fault(found, text.span_of(range.clone()), kind));
        }
    }
    for (at, (line, range)) in lines.iter().enumerate() {
        let key = |line: &str| crate::viet::text::fold(line.trim_end_matches([';', '.']));
        if lines.iter().take(at).any(|(other, _)| key(other) == key(line)) {
            found.push(fault(found, text.span_of(range.clone()), "twice"));
        }
    }
    let place = |archive: bool| {
        let mut of = lines.iter().rev().filter(|(line, _)| bare(line).contains("luu") == archive);
        of.next().map(|(_, range)| text.span_of(range.clone()))
    };
    let archive = recipients.lines.iter().position(|line| matches!(line, Recipient::Archive(_)));
    match archive.and_then(|at| Some((at, recipients.lines.get(at)?))) {
        None => {
            if let Some((_, range)) = lines.last() {
                found.push(fault(found, text.span_of(range.clone()), "archive"));
            }
        }
        Some((at, Recipient::Archive(line))) => {
            let kind = match () {
                () if !names_the_registry(line) => "registry",
                () if has_small_letters(line) => "letters",
                () if !line.contains(':') => "colon",
                () if at + 1 < recipients.lines.len() => "last",
                () => return,
            };
            if let Some(place) = place(true) {
                found.push(fault(found, place, kind));
            }
        }
        Some(_) => {}
    }
}

fn fault(found: &Found, place: Span, kind: &'static str) -> Diagnostic {
    found.at(place).with("fault", kind).help(kind)
}

/// `VT` or `Văn thư`.
fn names_the_registry(line: &str) -> bool {
    let line = bare(line);
    line.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == "vt") || line.contains("van thu")
}

/// True if one of the abbreviations behind `Lưu:` has small letters inside: `Inv` for `NV`.
fn has_small_letters(line: &str) -> bool {
    let kept = line.split_once(':').map_or("", |(_, kept)| kept);
    let kept = kept.split_once('(').map_or(kept, |(kept, _)| kept);
    kept.split([',', ';']).map(str::trim).any(|word| {
        let one = !word.is_empty() && !word.contains(' ') && word.chars().all(char::is_alphanumeric);
        // A clerk's name abbreviated (`NVH`, `Hạnh`) has a vowel and reads as a word.
        one && word.chars().count() <= 4 && word != upper(word) && !crate::lint::syllables::is_syllable(word)
    })
}
