#![doc = include_str!("abolished_body.md")]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::abolished::{BODIES, TWO_LEVELS};
use crate::lint::reader::{Reader, Word, key, split};
use crate::lint::rule::Rule;
use crate::lint::words::{Passage, has_capital};
use crate::lint::year;
use crate::plan::Plan;
use crate::text::Span;
use crate::viet::Date;
use crate::viet::text::{bare, fold, same_letters, tone_blind};

const CODE: &str = "K516";

/// See the page above.
pub struct AbolishedBody;

impl Rule for AbolishedBody {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("abolished_body.vi.md"),
            Lang::En => include_str!("abolished_body.md"),
        }
    }

    fn reader<'a>(&self, plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        let (first_year, month, day) = TWO_LEVELS;
        let first = Date::new(first_year, month, day)?;
        if year::earliest_issue(plan).is_none_or(|issued| issued < first) {
            return None;
        }
        let mut reading = Reading { plan, names: Names::new(), all: Found::default() };
        let issuer = &plan.letterhead.issuer;
        reading.look(&issuer.short, issuer.span);
        Some(Box::new(reading))
    }
}

struct Reading<'a> {
    plan: &'a Plan,
    names: Names,
    all: Found,
}

impl Reading<'_> {
    /// Bodies of a name that stands for itself; false if there are none.
    fn look(&mut self, name: &str, span: Span) -> bool {
        let found = self.names.abolished(name, &split(name));
        for (range, successor) in &found {
            if !is_history(name) {
                self.all.add(name.get(range.clone()).unwrap_or_default(), *successor, span);
            }
        }
        !found.is_empty()
    }
}

impl Reader for Reading<'_> {
    fn read(&mut self, passage: &Passage<'_>, words: &[Word<'_>], _found: &mut Diagnostics) {
        for (range, successor) in self.names.abolished(&passage.words, words) {
            if !is_history(passage.sentence(&range)) {
                self.all.add(passage.get(range.clone()), successor, passage.span(range));
            }
        }
    }

    fn finish(mut self: Box<Self>, found: &mut Diagnostics) {
        // The same few bodies stand in every row.
        let mut clean = HashSet::new();
        for item in &self.plan.items.all {
            for body in item.leads.iter().chain(&item.partners).chain(&item.monitors) {
                let name = body.value.name.as_str();
                if !clean.contains(name) && !self.look(name, body.span) {
                    clean.insert(name);
                }
            }
        }
        let all = self.all;
        for name in all.order {
            let Some(one) = all.by_name.get(&fold(&name)) else { continue };
            let fault = Diagnostic::warning(CODE, one.span).with("found", &name).with("count", one.count);
            found.push(match one.successor {
                Some(successor) => fault.with("successor", successor).help("successor").help("history"),
                None => fault.help("unit").help("history"),
            });
        }
    }
}

/// What was found, each name once.
#[derive(Default)]
struct Found {
    order: Vec<String>,
    by_name: BTreeMap<String, Once>,
}

/// A name, where it stands first, and how often.
struct Once {
    span: Span,
    count: usize,
    successor: Option<&'static str>,
}

impl Found {
    fn add(&mut self, name: &str, successor: Option<&'static str>, span: Span) {
        let key = fold(name);
        if let Some(once) = self.by_name.get_mut(&key) {
            once.count += 1;
        } else {
            self.order.push(name.to_owned());
            self.by_name.insert(key, Once { span, count: 1, successor });
        }
    }
}

/// What is looked for: the words of [`BODIES`] as [`tone_blind`] writes them, and the keys of words that any of it begins
/// with.
struct Names {
    bodies: Vec<(Vec<String>, &'static str)>,
    heads: BTreeSet<u32>,
    units: [u32; 3],
}

impl Names {
    fn new() -> Self {
        let names = BODIES.iter().flat_map(|body| body.names.iter().map(|name| (*name, body.successor)));
        let bodies = names.clone().map(|(name, successor)| (name.split(' ').map(tone_blind).collect(), successor));
        // One vowel has one place for its mark, so that a head is written in one way.
        let heads = names.filter_map(|(name, _)| name.split(' ').next().map(key)).collect();
        Self { bodies: bodies.collect(), heads, units: ["huyện", "quận", "thị"].map(key) }
    }

    /// Names of abolished bodies and units among the words of a text.
    fn abolished(&self, text: &str, words: &[Word<'_>]) -> Vec<(Range<usize>, Option<&'static str>)> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let rest = words.get(at..).unwrap_or_default();
            let body = if self.heads.contains(&word.key) { self.body(rest) } else { None };
            if let Some((end, successor)) = body {
                found.push((word.range.start..end, Some(successor)));
            } else if self.units.contains(&word.key)
                && let Some(range) = unit(text, words, at)
            {
                found.push((range, None));
            }
        }
        found
    }

    /// Where the body ends whose name the words begin with, and its successor.
    fn body(&self, words: &[Word<'_>]) -> Option<(usize, &'static str)> {
        let longest = self.bodies.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
        let words = words.iter().filter(|word| word.text != "và").take(longest);
        let words: Vec<(String, usize)> = words.map(|word| (tone_blind(word.text), word.range.end)).collect();
        self.bodies.iter().find_map(|(name, successor)| {
            let same = name.iter().zip(&words).filter(|(part, (word, _))| *part == word).count() == name.len();
            let (_, end) = words.get(name.len().checked_sub(1)?).filter(|_| same)?;
            Some((*end, *successor))
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
    let before = at.checked_sub(1).map_or("", word).to_lowercase();
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
    if length == 2 && text.get(noun.range.end..last.range.start) != Some(" ") {
        return None;
    }
    let joined = |one: &Word<'_>, other: &Word<'_>| text.get(one.range.end..other.range.start) == Some(" ");
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
        let between = text.get(head.range.end..noun.range.start).unwrap_or_default();
        heads.contains(&head.text) && !between.contains([',', ';', '.', ':', '\n', '('])
    };
    let start = lead.iter().find(|head| open(head)).unwrap_or(noun);
    Some(start.range.start..end.range.end)
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
