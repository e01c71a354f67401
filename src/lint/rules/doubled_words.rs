#![doc = include_str!("doubled_words.md")]

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::lint::context::Context;
use crate::lint::data;
use crate::lint::passage::{Kind, Passage, has_capital};
use crate::lint::rule::Found;
use crate::lint::word::{KeySet, Word};
use crate::viet::letters::is_letter;
use crate::viet::text::{lower, same_letters};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let phrases: KeySet<(u32, u32)> = said_apart(context);
    for passage in context.passages() {
        read(passage, &phrases, found);
    }
}

/// Pairs of words that stand somewhere without the first one doubled before: `công chức` shows that `phân công công chức`
/// is two words.
fn said_apart(context: &Context<'_>) -> KeySet<(u32, u32)> {
    let doubles =
        |words: &[Word<'_>]| words.windows(2).any(|pair| matches!(pair, [one, other] if one.key == other.key));
    let doubled: KeySet = context
        .passages()
        .iter()
        .filter(|passage| doubles(passage.words))
        .flat_map(|passage| passage.words.windows(2))
        .filter_map(|pair| {
            matches!(pair, [one, other] if one.key == other.key).then(|| pair.first().map(|one| one.key))?
        })
        .collect();
    if doubled.is_empty() {
        return KeySet::default();
    }
    let triples = context.passages().iter().flat_map(|passage| {
        let apart = |at: usize| {
            let (one, other) = (passage.words.get(at)?, passage.words.get(at + 1)?);
            let before = at.checked_sub(1).and_then(|before| passage.words.get(before));
            let free = before.is_none_or(|before| before.key != one.key) && one.key != other.key;
            (free && doubled.contains(&one.key) && passage.between(one, other) == " ").then_some((one.key, other.key))
        };
        (0..passage.words.len()).filter_map(apart)
    });
    triples.collect()
}

fn read(passage: &Passage<'_>, phrases: &KeySet<(u32, u32)>, found: &mut Found) {
    let words = passage.words;
    let mut past = 0;
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        if at < past || !comes_again(rest) {
            continue;
        }
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        // What stands in another line or sentence is no neighbour.
        let above = before.filter(|before| {
            rest.first().is_some_and(|first| !passage.between(before, first).contains(['\n', '.', ';']))
        });
        let before = before.filter(|before| rest.first().is_some_and(|first| passage.between(before, first) == " "));
        let Some((count, joint)) = doubled(passage, (before, above), rest, phrases) else { continue };
        let (Some(first), Some(again), Some(last)) =
            (rest.first(), rest.get(count + joint), rest.get(2 * count + joint - 1))
        else {
            continue;
        };
        past = at + 2 * count + joint;
        let twice = passage.get(first.start()..last.end());
        let place = passage.span(again.start()..last.end());
        // Of words that are said twice round a comma or «và», another may have been meant.
        let last_said = rest.get(count - 1).filter(|said| joint == 0 && passage.between(said, again) == " ");
        let fix = last_said.and_then(|said| passage.fix(said.end()..last.end(), ""));
        found.push(found.at(place).with("found", twice).help("delete").fix(fix));
    }
}

/// True if the first word stands again as near as [`doubled`] looks for it: few do.
fn comes_again(rest: &[Word<'_>]) -> bool {
    let Some((first, after)) = rest.split_first() else { return false };
    after.iter().take(MOST + 1).any(|word| word.key == first.key)
}

/// Words that are said twice together, at most.
const MOST: usize = 6;

/// Words that neither end nor begin a longer word: said twice in a row they are a slip. Others may meet by right:
/// `thực hiện hiện đại hóa`, `hành vi vi phạm`, `công nghệ số số 71`.
const SMALL: [&str; 27] = [
    "theo", "các", "và", "của", "được", "về", "với", "để", "những", "đã", "sẽ", "hoặc", "nhằm", "trong", "trên", "này",
    "đến", "vào", "khi", "là", "mà", "thì", "bởi", "cùng", "nếu", "vì", "mỗi",
];

/// Longer words and words before them with which a small word may meet by right: `tồn tại tại`, `đôi khi khi`.
const ENDINGS: [&str; 12] = ["đôi", "nên", "mục", "nội", "bên", "ngay", "hơn", "tùy", "liên", "kèm", "lần", "nhiều"];

/// Pairs of words that are said twice on purpose.
const PAIRS: [&str; 6] = ["từng bước", "ngày càng", "từng ngày", "dần dần", "hàng ngày", "từng người"];

/// Words that begin others (`hóa đơn`, `lý lịch`), and words that are said twice (`song song`, `từng bước từng bước`).
fn known() -> &'static HashSet<&'static str> {
    static KNOWN: OnceLock<HashSet<&'static str>> = OnceLock::new();
    KNOWN.get_or_init(|| data::entries(include_str!("../data/words-that-meet.txt")).collect())
}

/// How many words are said twice in a row at the beginning of `rest`, and how many stand between (`và`): nothing else
/// does but a space, or between longer runs a comma.
fn doubled(
    passage: &Passage<'_>,
    (before, above): (Option<&Word<'_>>, Option<&Word<'_>>),
    rest: &[Word<'_>],
    phrases: &KeySet<(u32, u32)>,
) -> Option<(usize, usize)> {
    let first = rest.first()?;
    // Most words come again nowhere near.
    let again = |count: usize| rest.get(count).is_some_and(|other| other.key == first.key);
    if again(1) && is_twice(passage, rest, 1, 0) {
        return one(passage, before, rest, phrases).then_some((1, 0));
    }
    for count in 2..=MOST {
        if again(count) && is_twice(passage, rest, count, 0) && !(count == 2 && name_between(above, rest)) {
            let said: Vec<String> = rest.get(..count)?.iter().map(|word| lower(word.text)).collect();
            return (!PAIRS.contains(&said.join(" ").as_str()) && !meets(rest, count)).then_some((count, 0));
        }
        let joined = rest.get(count).is_some_and(|word| matches!(word.text, "và" | "hoặc"));
        if joined && again(count + 1) && is_twice(passage, rest, count, 1) {
            return Some((count, 1));
        }
    }
    None
}

/// `trên cơ sở cơ sở dữ liệu`: two words of two syllables, the second of which goes on.
fn meets(rest: &[Word<'_>], count: usize) -> bool {
    let again = rest.get(count..2 * count + 1).unwrap_or_default();
    let phrase = again.iter().map(|word| lower(word.text)).collect::<Vec<_>>().join(" ");
    again.len() > count && known().contains(phrase.as_str())
}

/// True if one word said twice is a slip: a small one; one that begins no word with what follows.
fn one(passage: &Passage<'_>, before: Option<&Word<'_>>, rest: &[Word<'_>], phrases: &KeySet<(u32, u32)>) -> bool {
    let [first, second, ..] = rest else { return false };
    let word = lower(first.text);
    let ends = before.is_some_and(|before| ENDINGS.contains(&lower(before.text).as_str()));
    if SMALL.contains(&word.as_str()) {
        return !ends;
    }
    let capitals = first.text.chars().count() > 1 && first.text.chars().all(char::is_uppercase);
    let heading = before.is_none_or(|before| before.text.chars().all(char::is_uppercase));
    if known().contains(format!("{word} {word}").as_str())
        || has_capital(second.text) && !has_capital(first.text)
        || has_capital(first.text) != has_capital(second.text) && before.is_some()
        || capitals && !heading
        // `xã Mỹ Mỹ` may be a name.
        || has_capital(first.text) && has_capital(second.text) && !capitals && before.is_some()
        || matches!(passage.kind, Kind::Agency(_)) && word.chars().count() < 2
    {
        return false;
    }
    let Some(next) = rest.get(2).filter(|next| passage.between(second, next) == " ") else { return true };
    let phrase = format!("{word} {}", lower(next.text));
    // With a figure or a name behind, the second one is a word of its own: `công nghệ số số 71`.
    let own = next.is_number() || (has_capital(next.text) && !capitals);
    // A text does not begin with a word by itself that the next one begins with, too.
    if before.is_none() && !own && !phrases.contains(&(first.key, second.key)) {
        return true;
    }
    !own && !phrases.contains(&(second.key, next.key)) && !known().contains(phrase.as_str())
}

/// True if the first `count` words are said again behind `joint` others, with nothing but spaces between, or commas
/// where there are two or more.
fn is_twice(passage: &Passage<'_>, rest: &[Word<'_>], count: usize, joint: usize) -> bool {
    let (Some(one), Some(other)) = (rest.get(..count), rest.get(count + joint..2 * count + joint)) else {
        return false;
    };
    if !one.iter().zip(other).all(|(one, other)| one.key == other.key && same_letters(one.text, other.text)) {
        return false;
    }
    let letters = one.iter().any(|word| word.text.chars().all(is_letter));
    let all_letters = one.iter().all(|word| word.text.chars().all(is_letter));
    let spaced = |pair: &[Word<'_>]| match pair {
        [one, other] => match passage.between(one, other) {
            " " | "\n" => true,
            ", " => count > 1 && joint == 0,
            _ => false,
        },
        _ => false,
    };
    let comma =
        |at: usize| rest.get(at).zip(rest.get(at + 1)).is_some_and(|(one, next)| passage.between(one, next) == ", ");
    let commas = comma(count - 1);
    // `một cửa, một cửa liên thông`: what is said again goes on. `kỷ luật, kỷ cương`: the comma parts words.
    let goes_on = rest.get(2 * count + joint - 1).zip(rest.get(2 * count + joint));
    let goes_on = goes_on.is_some_and(|(last, next)| passage.between(last, next) == " ");
    let inside = (0..count - 1).any(comma);
    letters
        && (all_letters || joint == 1 || commas)
        && rest.windows(2).take(2 * count + joint - 1).all(spaced)
        && !((commas || joint == 1) && goes_on || commas && count == 1)
        && (commas || !inside)
}

/// True if a name begins or ends between the two: `Phòng Kế hoạch - Tổng hợp tổng hợp`, `Chánh Văn phòng Văn phòng
/// UBND`, `các văn phòng Văn phòng`.
fn name_between(before: Option<&Word<'_>>, rest: &[Word<'_>]) -> bool {
    let capital = |at: usize| rest.get(at).is_some_and(|word| has_capital(word.text));
    match (capital(0), capital(2)) {
        (true, false) => before.is_some(),
        (false, true) => true,
        _ => before.is_some_and(|before| ["Chánh", "chánh", "Phó", "phó"].contains(&before.text)),
    }
}
