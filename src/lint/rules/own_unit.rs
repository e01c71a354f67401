#![doc = include_str!("own_unit.md")]

use crate::lint::citations::Citation;
use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage, has_capital};
use crate::lint::rule::Found;
use crate::lint::word::{Word, key};
use crate::plan::keys::Id;
use crate::plan::{Level, Tier};
use crate::viet::text::{bare, lower};

/// The units of each level that a plan may mistake for its own.
const COMMUNES: [&str; 4] = ["xã", "phường", "thị trấn", "đặc khu"];
const DISTRICTS: [&str; 4] = ["huyện", "quận", "thị xã", "thành phố"];
const PROVINCES: [&str; 2] = ["tỉnh", "thành phố"];

/// A unit by its noun and name: `phường`, `Bình Khê`.
struct Unit {
    noun: &'static str,
    name: String,
    kin: &'static [&'static str],
}

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let units = units(context);
    if units.is_empty() {
        return;
    }
    for passage in context.passages() {
        if matches!(passage.kind, Kind::Directory(_) | Kind::Agency(_) | Kind::BelongsTo | Kind::Head) {
            continue;
        }
        for at in 0..passage.words.len() {
            let wrong = units
                .iter()
                .find_map(|unit| kind(context, passage, at, unit).or_else(|| name(context, passage, at, unit)));
            if let Some((range, right)) = wrong {
                let fault =
                    found.at(passage.span(range.clone())).with("found", passage.get(range)).with("right", right);
                found.push(fault.other(context.plan.letterhead.issuer.span, "issuer").help("name"));
            }
        }
    }
}

/// The plan's own unit, and those above it that the head of the plan names.
fn units(context: &Context<'_>) -> Vec<Unit> {
    let issuer = &context.plan.letterhead.issuer;
    let written =
        context.plan.written.of_plan(Id::Issuer).map(|value| value.text.as_str().to_owned()).unwrap_or_default();
    let mut found = Vec::new();
    let own: &'static [&'static str] = match issuer.tier {
        Some(Tier::Commune) => &COMMUNES,
        Some(Tier::District) => &DISTRICTS,
        Some(Tier::Province) => &PROVINCES,
        _ => return found,
    };
    for (part, kin) in written.split(',').zip([own, &PROVINCES as &[&str]]) {
        let part = part.trim();
        let noun = kin.iter().find_map(|noun| Some((*noun, noun_at(part, noun)?)));
        if let Some((noun, name)) = noun.filter(|(_, name)| has_capital(name)) {
            // Under a commune of before July 2025 comes its district.
            found.push(Unit { noun, name: name.to_owned(), kin });
        }
    }
    found
}

/// The name behind a noun in the name of a body.
fn noun_at<'a>(text: &'a str, noun: &str) -> Option<&'a str> {
    let at = match text.strip_prefix(noun) {
        Some(rest) => return rest.strip_prefix(' ').map(str::trim),
        None => text.find(&format!(" {noun} "))?,
    };
    text.get(at + noun.len() + 2..).map(str::trim)
}

/// How many words of a noun stand at an index.
fn noun_words(passage: &Passage<'_>, at: usize, noun: &str) -> Option<usize> {
    let count = noun.split(' ').count();
    let words = passage.words.get(at..at + count)?;
    let same = noun.split(' ').zip(words).all(|(part, word)| word.key == key(part) && lower(word.text) == part);
    same.then_some(count)
}

/// A body of one's own level under another noun: `UBND thành phố` in a plan of a province, `tỉnh Nam Hải` for a city.
fn kind(
    context: &Context<'_>,
    passage: &Passage<'_>,
    at: usize,
    unit: &Unit,
) -> Option<(std::ops::Range<usize>, String)> {
    let noun = unit.kin.iter().find(|noun| **noun != unit.noun && noun_words(passage, at, noun).is_some())?;
    let count = noun_words(passage, at, noun)?;
    let (first, last) = (passage.words.get(at)?, passage.words.get(at + count - 1)?);
    let behind = passage.get(last.end()..passage.text.len());
    // The proper name with another noun.
    if let Some(rest) = behind.strip_prefix(' ').and_then(|rest| rest.strip_prefix(unit.name.as_str()))
        && !rest.starts_with(|letter: char| letter.is_alphanumeric())
    {
        return Some((first.start()..last.end() + 1 + unit.name.len(), format!("{} {}", unit.noun, unit.name)));
    }
    let own = context.plan.letterhead.issuer.short.ends_with(unit.name.as_str());
    let next = passage.words.get(at + count);
    let named = next.is_some_and(|next| has_capital(next.text) && passage.between(last, next) == " ");
    let listed = behind.starts_with([',', '/', '-'])
        || behind.starts_with(" và ")
        || behind.starts_with(" trực thuộc")
        || behind.starts_with(" thuộc");
    let head = passage.words.get(at.checked_sub(1)?)?;
    let committee = ["UBND", "HĐND"].contains(&head.text)
        || lower(head.text) == "dân" && lower(passage.get(0..head.end())).ends_with("ủy ban nhân dân");
    let joined = passage.between(head, first) == " ";
    // In the name of a unit of two levels the first one is another's: `thị xã` holds `xã`.
    let start = (0..at)
        .rev()
        .take(4)
        .filter_map(|at| passage.words.get(at))
        .take_while(|word| is_of_head(word))
        .last()
        .unwrap_or(head);
    (own && committee && joined && !named && !listed)
        .then(|| (start.start()..last.end(), format!("{} {}", head.text, unit.noun)))
}

fn is_of_head(word: &Word<'_>) -> bool {
    ["UBND", "HĐND", "Chủ", "tịch", "Ủy", "ban", "nhân", "dân", "Hội", "đồng"].contains(&word.text)
}

/// Another name behind one's own noun: `phường Bình Khế`, `huyện Sơn Hòa` in what the plan says of itself.
fn name(
    context: &Context<'_>,
    passage: &Passage<'_>,
    at: usize,
    unit: &Unit,
) -> Option<(std::ops::Range<usize>, String)> {
    let count = noun_words(passage, at, unit.noun)?;
    let (first, last) = (passage.words.get(at)?, passage.words.get(at + count - 1)?);
    let mut end = last;
    let mut words = Vec::new();
    for word in passage.words.get(at + count..)?.iter().take(unit.name.split(' ').count().max(2)) {
        if passage.between(end, word) != " " || !has_capital(word.text) {
            break;
        }
        words.push(word.text);
        end = word;
    }
    let name = words.join(" ");
    if name.is_empty()
        || name == unit.name
        || unit.name.starts_with(name.as_str())
        || name.starts_with(unit.name.as_str())
    {
        return None;
    }
    let range = first.start()..end.end();
    let right = format!("{} {}", unit.noun, unit.name);
    let near = bare(&name) == bare(&unit.name) || near(&name, &unit.name);
    let own = context.plan.letterhead.issuer.short.ends_with(unit.name.as_str());
    let cited = context
        .citations()
        .iter()
        .any(|one: &Citation<'_>| std::ptr::eq(one.passage.text, passage.text) && one.whole().contains(&range.start));
    // A name that lost its vowel is told as no syllable.
    let syllables = words.iter().all(|word| bare(word).contains(['a', 'e', 'i', 'o', 'u', 'y']));
    if near && !cited && syllables {
        return Some((range, right));
    }
    // Another unit may be spoken of; not where the plan speaks of itself.
    let sentence = bare(passage.sentence(&range));
    let before = lower(passage.get(0..first.start()));
    let of_itself = sentence.contains("ke hoach")
        && ["ubnd ", "địa bàn ", "của "].iter().any(|word| before.ends_with(word))
        || passage.kind == Kind::Title
        || passage.kind == Kind::AnnexTitle;
    (own && of_itself && !cited && syllables && passage.kind != Kind::Recipient && !sentence.contains("hoc tap"))
        .then_some((range, right))
}

/// One letter more, less or other.
fn near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let tail = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let longest = one.len().max(other.len());
    longest > 4 && one.len().abs_diff(other.len()) < 2 && same + tail + 1 >= longest
}

/// K712: a title or name copied from a higher level: `… TẠI TỈNH` in the plan of a commune.
pub fn level(context: &Context<'_>, found: &mut Found) {
    let higher: &[&str] = match context.plan.letterhead.issuer.tier {
        Some(Tier::Commune) => &["tỉnh", "huyện", "thành phố"],
        Some(Tier::District) => &["tỉnh"],
        _ => return,
    };
    let items = &context.plan.items;
    let mut criteria = Vec::new();
    for passage in context.passages() {
        let Kind::Name(id) = passage.kind else { continue };
        if !items.get(id).is_some_and(|item| matches!(item.level, Level::Group | Level::Criterion)) {
            continue;
        }
        let text = lower(passage.text.trim_end());
        let ends = higher.iter().find_map(|unit| {
            let tails = ["tại", "của", "trên địa bàn", "ở"].map(|word| format!(" {word} {unit}"));
            let tail = tails.into_iter().find(|tail| text.ends_with(tail.as_str()))?;
            let head = bare(text.strip_suffix(tail.as_str())?);
            // What the province keeps may be named: `Hệ thống thông tin báo cáo của tỉnh`.
            let kept = [
                "he thong",
                "chuong trinh",
                "ke hoach",
                "cong dich vu",
                "cong thong tin",
                "chi dao",
                "giao",
                "bo chi so",
                "quy dinh",
                "trung tam",
                "lo trinh",
                "tham quyen",
            ];
            let head = format!(" {head} ");
            (!kept.iter().any(|word| head.contains(&format!(" {word} ")))).then_some(tail.len() - 1)
        });
        let electronic = text.find("chính phủ điện tử").map(|at| at..at + "chính phủ điện tử".len());
        let whole = passage.text.trim_end().len();
        if let Some(range) = ends.map(|length| whole - length..whole).or(electronic) {
            let fault = found.at(passage.span(range.clone())).with("found", passage.get(range));
            let fault = fault.with("issuer", &context.plan.letterhead.issuer.short);
            let fault = fault.other(context.plan.letterhead.issuer.span, "issuer").help("level");
            match items.get(id).map(|item| item.level) {
                Some(Level::Group) => found.push(fault),
                _ => criteria.push(fault),
            }
        }
    }
    // Names of criteria are given from above: several of the kind are the words of the index.
    if let ([_], Some(fault)) = (criteria.as_slice(), criteria.first().cloned()) {
        found.push(fault);
    }
}
