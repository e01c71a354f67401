#![doc = include_str!("abbreviation_misspelt.md")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::lint::context::Context;
use crate::lint::data;
use crate::lint::passage::Passage;
use crate::lint::rule::Found;
use crate::lint::signs::Signs;
use crate::lint::word::Word;
use crate::viet::letters::is_capital;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let introduced = introduced(context);
    let mut own: BTreeMap<&str, usize> = BTreeMap::new();
    for word in context.passages().iter().flat_map(|passage| passage.words).filter(|word| is_abbreviation(word.text)) {
        *own.entry(word.text).or_default() += 1;
    }
    for passage in context.passages() {
        for word in passage.words.iter().filter(|word| is_abbreviation(word.text)) {
            let known = known_slip(passage, word);
            let right = known.map(str::to_owned).or_else(|| {
                let once = own.get(word.text) == Some(&1) && !introduced.contains(word.text);
                introduced
                    .iter()
                    .filter(|_| once)
                    .find(|right| lacks_a_letter(word.text, right))
                    .map(|right| (*right).to_owned())
            });
            if let Some(right) = right {
                let place = passage.span(word.range());
                // What the plan explains is near; what every office writes so is known.
                let fix = known.and_then(|right| passage.fix(word.range(), right));
                found.push(found.at(place).with("found", word.text).with("right", right).help("write").fix(fix));
            }
        }
    }
}

/// Two capitals or more and nothing else.
fn is_abbreviation(word: &str) -> bool {
    // The second byte of a small letter that follows a capital is one of ASCII as a rule.
    let plain = word.as_bytes().get(1).is_some_and(|byte| !byte.is_ascii_lowercase());
    plain && word.chars().all(is_capital) && word.chars().count() > 1
}

/// Abbreviations that the plan itself explains: `dịch vụ công trực tuyến (DVCTT)`.
fn introduced<'a>(context: &Context<'a>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for passage in context.passages().iter().filter(|passage| passage.signs.has(Signs::BRACKET)) {
        for word in passage.words {
            let before = passage.get(0..word.start()).ends_with('(');
            if before && passage.get(word.end()..passage.text.len()).starts_with(')') && is_abbreviation(word.text) {
                found.insert(word.text);
            }
        }
    }
    found
}

/// `DVCT` where the plan explains `DVCTT`: one letter less, or two neighbours exchanged.
fn lacks_a_letter(word: &str, right: &str) -> bool {
    let (word, right): (Vec<char>, Vec<char>) = (word.chars().collect(), right.chars().collect());
    if word.len() < 4 && right.len() < 5 || abbreviations().contains_key(&plain(&word.iter().collect::<String>())) {
        return false;
    }
    let dropped =
        |at: &usize| right.iter().enumerate().filter(|(own, _)| own != at).map(|(_, letter)| letter).eq(word.iter());
    let exchanged = |at: &usize| {
        let mut other = right.clone();
        if *at + 1 < other.len() {
            other.swap(*at, *at + 1);
        }
        other == word && right != word
    };
    right.len() == word.len() + 1 && (0..right.len()).any(|at| dropped(&at))
        || right.len() == word.len() && (0..right.len()).any(|at| exchanged(&at))
}

/// With `Đ` and `D` written alike.
fn plain(word: &str) -> String {
    word.replace('Đ', "D")
}

/// Abbreviations of administrative writing: what they are without the stroke of Đ, and the ways that are right.
fn abbreviations() -> &'static HashMap<String, Vec<&'static str>> {
    static KNOWN: OnceLock<HashMap<String, Vec<&'static str>>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known: HashMap<String, Vec<&'static str>> = HashMap::new();
        for right in data::entries(include_str!("../data/abbreviations.txt")).filter(|line| !line.contains('=')) {
            known.entry(plain(right)).or_default().push(right);
        }
        known
    })
}

/// True for an abbreviation of administrative writing.
pub(super) fn is_known(word: &str) -> bool {
    abbreviations().get(&plain(word)).is_some_and(|right| right.contains(&word))
}

/// Slips of typing that no rule of D and Đ explains: `UBNN`.
fn slips() -> &'static HashMap<&'static str, &'static str> {
    static SLIPS: OnceLock<HashMap<&'static str, &'static str>> = OnceLock::new();
    SLIPS.get_or_init(|| data::pairs(include_str!("../data/abbreviations.txt")).collect())
}

/// What a word should be; `QD` and `ND` only in a symbol: `QD-UBND`, `ND-CP`.
fn known_slip(passage: &Passage<'_>, word: &Word<'_>) -> Option<&'static str> {
    if let Some(right) = slips().get(word.text) {
        return Some(right);
    }
    let after = passage.get(word.end()..passage.text.len());
    match word.text {
        "QD" if after.starts_with("-UB") || after.starts_with("-TT") || after.starts_with("-B") => return Some("QĐ"),
        "ND" if after.starts_with("-CP") => return Some("NĐ"),
        _ => {}
    }
    if word.text.chars().count() < 3 {
        return None;
    }
    let right = abbreviations().get(&plain(word.text)).filter(|right| !right.contains(&word.text))?;
    right.first().copied()
}
