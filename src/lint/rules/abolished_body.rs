#![doc = include_str!("abolished_body.md")]

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::abolished::{BODIES, TWO_LEVELS};
use crate::lint::rule::Rule;
use crate::lint::words::{Word, has_capital, passages, split};
use crate::lint::year;
use crate::plan::Plan;
use crate::text::Span;
use crate::viet::Date;
use crate::viet::text::{bare, fold, same_letters, same_spelling};

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

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let (first_year, month, day) = TWO_LEVELS;
        let Some(first) = Date::new(first_year, month, day) else { return };
        if year::earliest_issue(plan).is_none_or(|issued| issued < first) {
            return;
        }
        let mut all = Found::default();
        let issuer = &plan.letterhead.issuer;
        all.look(&issuer.short, &issuer.short, |_| issuer.span);
        for passage in passages(plan) {
            for (range, successor) in abolished(&passage.words) {
                if !is_history(passage.sentence(&range)) {
                    all.add(passage.get(range.clone()), successor, passage.span(range));
                }
            }
        }
        for item in &plan.items.all {
            for body in item.leads.iter().chain(&item.partners).chain(&item.monitors) {
                all.look(&body.value.name, &body.value.name, |_| body.span);
            }
        }
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

    /// Bodies of a name that stands for itself.
    fn look(&mut self, name: &str, around: &str, span: impl Fn(&Range<usize>) -> Span) {
        for (range, successor) in abolished(name) {
            if !is_history(around) {
                self.add(name.get(range.clone()).unwrap_or_default(), successor, span(&range));
            }
        }
    }
}

/// Names of abolished bodies and units in a text.
fn abolished(text: &str) -> Vec<(Range<usize>, Option<&'static str>)> {
    let words = split(text);
    let mut found = Vec::new();
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let body = BODIES.iter().find_map(|body| {
            let end = body.names.iter().find_map(|name| begins(rest, name))?;
            Some((end, body.successor))
        });
        if let (Some((end, successor)), Some(first)) = (body, rest.first()) {
            found.push((first.range.start..end, Some(successor)));
        } else if let Some(range) = unit(text, &words, at) {
            found.push((range, None));
        }
    }
    found
}

/// Where the words of a name end, if the words begin with it.
fn begins(words: &[Word<'_>], name: &str) -> Option<usize> {
    // Spelling is compared letter by letter, which costs much for each word of a plan; few begin alike.
    if !words.first()?.text.get(..1)?.eq_ignore_ascii_case(name.get(..1)?) {
        return None;
    }
    let mut words = words.iter().filter(|word| word.text != "và");
    let mut end = None;
    for part in name.split(' ') {
        let word = words.next().filter(|word| same_spelling(word.text, part))?;
        end = Some(word.range.end);
    }
    end
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
