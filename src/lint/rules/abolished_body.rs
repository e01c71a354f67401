#![doc = include_str!("abolished_body.md")]

use std::collections::BTreeMap;
use std::ops::Range;

use super::word_ids::{WordId, WordIds};
use crate::lint::context::Context;
use crate::lint::data;
use crate::lint::passage::{Kind, Passage, has_capital};
use crate::lint::rule::Found;
use crate::lint::word::{KeySet, Word, key, split};
use crate::lint::year::{TWO_LEVELS, is_two_level};
use crate::plan::Tier;
use crate::text::Span;
use crate::viet::text::{bare, fold, lower, same_letters};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let after = is_two_level(context.plan);
    let before = context.latest_issue.is_some_and(|latest| latest.year() < TWO_LEVELS.0);
    if !after && !before {
        return;
    }
    let commune = context.plan.letterhead.issuer.tier == Some(Tier::Commune);
    let mut all = Gathered::default();
    let mut ids = WordIds::default();
    let names = Names::new(after, commune, &mut ids);
    let issuer = &context.plan.letterhead.issuer;
    for (range, successor) in names.abolished(&issuer.short, &split(&issuer.short), after, &mut ids) {
        all.add(issuer.short.get(range).unwrap_or_default(), successor, issuer.span, 1);
    }
    for passage in context.passages().iter().filter(|passage| passage.kind != Kind::Head) {
        for (range, successor) in names.abolished(passage.text, passage.words, after, &mut ids) {
            let quoted = passage.sentence(&range);
            if !is_history(quoted) && is_used(context, passage) {
                all.add(passage.get(range.clone()), successor, passage.span(range), uses(context, passage));
            }
        }
    }
    for name in all.order {
        let Some(one) = all.by_name.get(&fold(&name)) else { continue };
        let fault = found.at(one.span).with("found", &name).with("count", one.count);
        let fault = fault.with("when", if after { "gone" } else { "later" });
        found.push(match (after, one.successor) {
            (false, _) => fault.help("then"),
            (true, Some(successor)) => fault.with("successor", successor).help("successor").help("history"),
            (true, None) => fault.help("unit").help("history"),
        });
    }
}

/// True but for a body of a shared directory that this plan does not name.
fn is_used(context: &Context<'_>, passage: &Passage<'_>) -> bool {
    let Kind::Directory(at) = passage.kind else { return true };
    let entry = context.plan.agencies.entries.get(at);
    entry.is_some_and(|entry| entry.span.file == context.plan.letterhead.title.span.file) || uses(context, passage) > 0
}

/// How often the rows name what a text names.
fn uses(context: &Context<'_>, passage: &Passage<'_>) -> usize {
    let bodies =
        || context.plan.items.all.iter().flat_map(|item| item.leads.iter().chain(&item.partners).chain(&item.monitors));
    match passage.kind {
        Kind::Directory(at) => bodies().filter(|body| body.value.known == Some(at)).count(),
        Kind::Agency(_) => bodies().filter(|body| *body.value.name == *passage.text).count(),
        _ => 1,
    }
}

/// What was found, each name once.
#[derive(Default)]
struct Gathered {
    order: Vec<String>,
    by_name: BTreeMap<String, Once>,
}

/// A name, where it stands first, and how often.
struct Once {
    span: Span,
    count: usize,
    successor: Option<&'static str>,
}

impl Gathered {
    fn add(&mut self, name: &str, successor: Option<&'static str>, span: Span, count: usize) {
        let key = fold(name);
        if let Some(once) = self.by_name.get_mut(&key) {
            once.count += count;
        } else {
            self.order.push(name.to_owned());
            self.by_name.insert(key, Once { span, count: count.max(1), successor });
        }
    }
}

/// What is looked for: the words of names, and the keys of words that any of it begins with.
struct Names {
    bodies: Vec<(Vec<WordId>, &'static str)>,
    heads: KeySet,
    units: [u32; 3],
    longest: usize,
}

impl Names {
    fn new(after: bool, commune: bool, ids: &mut WordIds) -> Self {
        let wanted = |kind: &str| match kind {
            "until" => after,
            "office" => after && commune,
            _ => !after,
        };
        let lines = data::entries(include_str!("../data/bodies.txt")).filter_map(|line| {
            let mut columns = line.splitn(3, '|').map(str::trim);
            Some((columns.next()?, columns.next()?, columns.next()?))
        });
        let names = lines
            .filter(|(kind, ..)| wanted(kind))
            .flat_map(|(_, names, successor)| names.split(';').map(move |name| (name.trim(), successor)));
        let numbered =
            |(name, successor): (&str, _)| (name.split(' ').map(|word| ids.of_text(word)).collect(), successor);
        let bodies: Vec<(Vec<WordId>, &'static str)> = names.clone().map(numbered).collect();
        // One vowel has one place for its mark, so that a head is written in one way.
        let heads = names.filter_map(|(name, _)| name.split(' ').next().map(key)).collect();
        let longest = bodies.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
        Self { bodies, heads, units: ["huyện", "quận", "thị"].map(key), longest }
    }

    /// Names of bodies and units among the words of a text.
    fn abolished(
        &self,
        text: &str,
        words: &[Word<'_>],
        units: bool,
        ids: &mut WordIds,
    ) -> Vec<(Range<usize>, Option<&'static str>)> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let rest = words.get(at..).unwrap_or_default();
            let body = if self.heads.contains(&word.key) { self.body(text, rest, ids) } else { None };
            if let Some((end, successor)) = body {
                found.push((word.start()..end, Some(successor)));
            } else if units
                && self.units.contains(&word.key)
                && let Some(range) = unit(text, words, at)
            {
                // The office in front of the unit has been told with it.
                found.retain(|(earlier, _): &(Range<usize>, _)| !(range.start..range.end).contains(&earlier.start));
                found.push((range, None));
            }
        }
        found
    }

    /// Where the body ends whose name the words begin with, and its successor.
    fn body(&self, text: &str, words: &[Word<'_>], ids: &mut WordIds) -> Option<(usize, &'static str)> {
        let head = words.first()?;
        if !has_capital(head.text) && head.text != "tỉnh" {
            return None;
        }
        let words = words.iter().filter(|word| word.text != "và").take(self.longest);
        let words: Vec<(WordId, usize)> = words.map(|word| (ids.of(word), word.end())).collect();
        self.bodies.iter().find_map(|(name, successor)| {
            let same = name.iter().zip(&words).filter(|(part, (word, _))| *part == word).count() == name.len();
            let (_, end) = words.get(name.len().checked_sub(1)?).filter(|_| same)?;
            // An office of a department bears a name of its own.
            let behind = text.get(*end..).unwrap_or_default();
            let own = [" thuộc Sở", " của Sở", " Sở "].iter().any(|of| behind.starts_with(of));
            (!own).then_some((*end, *successor))
        })
    }
}

/// The district or town that the word at an index names, with the body before and the name after it.
fn unit(text: &str, words: &[Word<'_>], at: usize) -> Option<Range<usize>> {
    let word = |at: usize| words.get(at).map_or("", |word| word.text);
    let noun = words.get(at)?;
    if !["huyện", "quận", "thị"].iter().any(|unit| same_letters(unit, noun.text)) {
        return None;
    }
    let above = at.checked_sub(1).map_or("", word);
    let before = lower(above);
    if is_part_of_a_name(words, at, &before) {
        return None;
    }
    let (next, length) = (word(at + 1), noun.text);
    let named = |next: &str| has_capital(next) || next.starts_with(|letter: char| letter.is_ascii_digit());
    let bodies = ["ubnd", "hđnd", "dân", "các", "phòng", "và"];
    let length = match length.to_lowercase().as_str() {
        "huyện" if !["cấp", "liên", "đường", "tuyến", "tỉnh"].contains(&before.as_str()) => 1,
        "quận" if named(next) || (bodies.contains(&before.as_str()) && length == "quận") => 1,
        "thị" if next == "trấn" || (next == "xã" && before != "cấp") => 2,
        _ => return None,
    };
    // A unit is one word group: nothing but a space between its two words.
    let last = words.get(at + length - 1)?;
    if length == 2 && text.get(noun.end()..last.start()) != Some(" ") {
        return None;
    }
    let joined = |one: &Word<'_>, other: &Word<'_>| text.get(one.end()..other.start()) == Some(" ");
    let mut end = last;
    for word in words.get(at + length..).unwrap_or_default() {
        if !joined(end, word) || !named(word.text) {
            break;
        }
        end = word;
    }
    let heads = ["Phòng", "UBND", "HĐND", "Ủy", "Uỷ", "Hội", "Văn", "Chi", "Công", "Thanh", "Trung"];
    let lead = words.get(at.saturating_sub(8)..at).unwrap_or_default();
    let open = |head: &Word<'_>| {
        let between = text.get(head.end()..noun.start()).unwrap_or_default();
        heads.contains(&head.text) && !between.contains([',', ';', '.', ':', '\n', '('])
    };
    let start = lead.iter().find(|head| open(head)).unwrap_or(noun);
    Some(start.start()..end.end())
}

/// `chợ Quận Cam`, `Trường Tiểu học Thị trấn Bình Khê`, `bà Trần Thị Huyện`: a name of something else.
fn is_part_of_a_name(words: &[Word<'_>], at: usize, before: &str) -> bool {
    let things = [
        "chợ",
        "phố",
        "cầu",
        "đường",
        "trường",
        "học",
        "non",
        "thcs",
        "thpt",
        "chùa",
        "đình",
        "nhà",
        "quán",
        "ông",
        "bà",
    ];
    let capital = words.get(at).is_some_and(|word| has_capital(word.text));
    let person = ["thị", "văn", "hữu", "đình", "ngọc", "minh"].contains(&before);
    let above = at.checked_sub(1).and_then(|above| words.get(above)).is_some_and(|above| has_capital(above.text));
    capital && (things.contains(&before) || person && above)
}

/// True for a sentence about what was: an older year, a cited instrument, the reorganisation itself, a quoted name.
fn is_history(sentence: &str) -> bool {
    let words = bare(sentence);
    let past = ["truoc day", "sap xep", "ket thuc", "khong to chuc", "giai the", "hop nhat", "sap nhap"];
    let handed = ["ban giao", "chuyen giao", "nguyen la", "ke thua"];
    let old = split(sentence).iter().any(|word| {
        let year = word.text.parse().is_ok_and(|year: i32| (1945..TWO_LEVELS.0).contains(&year));
        year || word.text == "cũ"
    });
    let cited = sentence.split("số ").skip(1).any(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    let quoted = sentence.contains(['“', '"', '«']);
    old || cited || quoted || past.iter().chain(&handed).any(|word| words.contains(word))
}
