#![doc = include_str!("two_spellings.md")]

use std::collections::HashSet;
use std::ops::Range;

use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage, has_capital};
use crate::lint::rule::Found;
use crate::lint::word::{KeyMap, Word, key, split};
use crate::text::Span;
use crate::viet::letters::base;
use crate::viet::text::{bare, fold, is_dash, lower, name_key, same_letters, tone_blind};

/// Reports every place that breaks the rule: a body of the directory that a text writes otherwise.
pub fn check(context: &Context<'_>, found: &mut Found) {
    let introduced = introduced(context);
    let names = names(context);
    for one in written_otherwise(context, &names) {
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
pub(super) fn written_otherwise<'c, 'a, 'n>(context: &'c Context<'a>, names: &'n Names) -> Vec<Otherwise<'c, 'a, 'n>> {
    let mut all = Vec::new();
    let mut blind: KeyMap<u32> = KeyMap::default();
    for passage in context.passages() {
        if matches!(passage.kind, Kind::Agency(_) | Kind::Directory(_) | Kind::Head) {
            continue;
        }
        let mut past = 0;
        for at in 0..passage.words.len() {
            let rest = passage.words.get(at..).unwrap_or_default();
            let Some(first) = rest.first().filter(|first| first.start() >= past) else { continue };
            let Some(known) = names.0.get(&first.key) else { continue };
            // A plan may name hundreds of communes: most are told apart by the next words.
            let mut later = rest.iter().skip(1).filter(|word| !is_and(word));
            let next = std::array::from_fn(|_| {
                let word = later.next()?;
                Some(*blind.entry(word.key).or_insert_with(|| key(&tone_blind(word.text))))
            });
            let short = rest.iter().skip(1).take(next.len()).any(|word| is_initials(word.text));
            let near = known.iter().filter(|name| short || name.may_be(&next));
            // The longest name that fits is the one that is meant.
            let fitting = near.filter_map(|name| Some((name, name.fits(passage, rest)?)));
            let Some((name, (count, how))) = fitting.max_by_key(|(_, (count, how))| (*count, *how == How::Right))
            else {
                continue;
            };
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

/// How a text writes a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum How {
    /// Without the unit at its end: `Văn phòng HĐND và UBND` for `… UBND xã`.
    Cut,
    /// One word with other marks: `Phòng Văn hóa - Xả hội`.
    Slip,
    /// With its words abbreviated: `Phòng VHXH`, `Phòng Tài chính - KH`.
    Short,
    /// Its halves in the other order: `Phòng Tài chính - Kế hoạch` for `Phòng Kế hoạch - Tài chính`.
    Swapped,
    /// With other signs between its words, or other capitals.
    Otherwise,
    /// As the directory has it; also where only the place of a tone mark differs, which is another complaint.
    Right,
}

/// A name as it is known.
pub(super) struct Name {
    pub text: String,
    pub span: Span,
    /// Its words but `và`, in small letters without the place of the tone.
    words: Vec<String>,
    /// As written, spaces as they are.
    exact: Vec<String>,
    /// Its words with the two halves round a dash or `và` exchanged.
    swapped: Option<Vec<String>>,
    /// Keys of the second to the fourth of its words, and of its words with the halves exchanged.
    near: Near,
    swapped_near: Option<Near>,
    /// It is an office of a unit that its last word names: `Văn phòng HĐND và UBND xã`.
    of_unit: bool,
}

impl Name {
    fn new(text: &str, span: Span) -> Self {
        let all = split(text);
        let words: Vec<String> =
            all.iter().filter(|word| word.text != "và").map(|word| tone_blind(word.text)).collect();
        let is_one_of = |word: Option<&String>, list: &[&str]| {
            word.is_some_and(|word| list.iter().any(|one| tone_blind(one) == *word))
        };
        let of_unit = words.len() > 3
            && is_one_of(words.last(), &["xã", "phường", "huyện", "tỉnh"])
            && is_one_of(words.first(), &["phòng", "văn", "trung", "trạm", "đài"]);
        let swapped = swapped(text);
        Self {
            text: text.to_owned(),
            span,
            near: near(&words),
            swapped_near: swapped.as_deref().map(near),
            words,
            exact: all.iter().map(|word| word.text.to_owned()).collect(),
            swapped,
            of_unit,
        }
    }

    /// False where these words of a text, by their keys, cannot be the second to the fourth of the name however it is written
    /// but with initials: at most one is another one (a slip, or the unit that was cut off).
    fn may_be(&self, next: &Near) -> bool {
        let differ = |own: &Near| own.iter().zip(next).filter(|(own, next)| own.is_some() && own != next).count();
        self.words.len() < 3 || differ(&self.near) < 2 || self.swapped_near.as_ref().is_some_and(|own| differ(own) == 0)
    }

    /// How many words of a text are this name, and how it is written.
    fn fits(&self, passage: &Passage<'_>, rest: &[Word<'_>]) -> Option<(usize, How)> {
        self.in_full(passage, rest)
            .or_else(|| self.swapped(passage, rest))
            .or_else(|| self.short(passage, rest))
            .or_else(|| self.slip(passage, rest))
            .or_else(|| self.cut(passage, rest))
    }

    /// All words but the unit at the end, where no other unit and no name follows.
    fn cut(&self, passage: &Passage<'_>, rest: &[Word<'_>]) -> Option<(usize, How)> {
        let (_, words) = self.words.split_last().filter(|_| self.of_unit)?;
        let count = full(words, passage, rest)?;
        if !has_capital(rest.first()?.text) {
            return None;
        }
        let end = rest.get(count - 1)?;
        let next = rest.get(count).filter(|next| passage.between(end, next) == " ");
        let other = next.is_some_and(|next| {
            has_capital(next.text)
                || ["xã", "phường", "huyện", "tỉnh", "cấp", "các", "thành", "của", "thị", "quận"].contains(&next.text)
        });
        (!other && passage.kind != Kind::Header).then_some((count, How::Cut))
    }

    /// The same words, one of which differs in its marks alone.
    fn slip(&self, passage: &Passage<'_>, rest: &[Word<'_>]) -> Option<(usize, How)> {
        let own: Vec<&Word<'_>> = rest.iter().filter(|word| !is_and(word)).take(self.words.len()).collect();
        if own.len() < self.words.len() || own.len() < 3 {
            return None;
        }
        let differ = own.iter().zip(&self.words).filter(|(word, name)| !is_same(word.text, name));
        let differ: Vec<(&&Word<'_>, &String)> = differ.take(2).collect();
        let [(word, name)] = differ.as_slice() else { return None };
        // Abbreviations and usual slips are told as such.
        let capitals = word.text.chars().all(char::is_uppercase);
        let at = passage.words.iter().position(|own| own.start() == word.start()).unwrap_or_default();
        let marks = bare(word.text) == bare(name)
            && word.text.chars().count() > 1
            && !capitals
            && !super::spelling::is_slip(passage, at);
        let count = rest.iter().position(|word| std::ptr::eq(word, *own.last().unwrap_or(&word)))? + 1;
        let joined = rest
            .get(..count)?
            .windows(2)
            .all(|pair| matches!(pair, [one, other] if is_joint(passage.between(one, other))));
        (marks && joined && has_capital(rest.first()?.text)).then_some((count, How::Slip))
    }

    fn in_full(&self, passage: &Passage<'_>, rest: &[Word<'_>]) -> Option<(usize, How)> {
        let count = full(&self.words, passage, rest)?;
        let (first, last) = (rest.first()?, rest.get(count - 1)?);
        let written = passage.get(first.start()..last.end());
        let same =
            written == self.text || tone_blind(written) == tone_blind(&self.text) && same_capitals(rest, &self.exact);
        Some((count, if same { How::Right } else { How::Otherwise }))
    }

    /// With the two halves round a dash or `và` exchanged.
    fn swapped(&self, passage: &Passage<'_>, rest: &[Word<'_>]) -> Option<(usize, How)> {
        Some((full(self.swapped.as_ref()?, passage, rest)?, How::Swapped))
    }

    /// With words in capitals that are initials of several: `Phòng VHXH`, `Ủy ban MTTQVN xã`.
    fn short(&self, passage: &Passage<'_>, rest: &[Word<'_>]) -> Option<(usize, How)> {
        let mut at = 0;
        let mut initials = 0;
        for (count, word) in rest.iter().enumerate() {
            let joined = count == 0 || is_joint(passage.between(rest.get(count - 1)?, word));
            if !joined {
                return None;
            }
            let next = self.words.get(at)?;
            if is_same(word.text, next) {
                at += 1;
            } else {
                let letters: Vec<char> = word.text.chars().collect();
                let capitals = is_initials(word.text);
                let meant = self.words.get(at..at + letters.len())?;
                let same = letters.iter().zip(meant).all(|(letter, word)| {
                    word.chars().next().is_some_and(|first| lower(&letter.to_string()) == first.to_string())
                });
                if !capitals || !same || count == 0 {
                    return None;
                }
                at += letters.len();
                initials += 1;
            }
            if at == self.words.len() {
                return (initials > 0).then_some((count + 1, How::Short));
            }
        }
        None
    }
}

/// Keys of the words behind a first one; `None` where there are no more.
type Near = [Option<u32>; 3];

fn near(words: &[String]) -> Near {
    std::array::from_fn(|at| words.get(at + 1).map(|word| key(word)))
}

/// Capitals alone, two or more.
fn is_initials(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// The words of a name with its halves exchanged; `None` where it has no such halves.
fn swapped(name: &str) -> Option<Vec<String>> {
    let halves = name.split_once(" - ").or_else(|| name.split_once(" và "));
    let (before, after) = halves.filter(|(before, after)| !before.contains("phòng") && !after.contains("UBND"))?;
    let (head, rest) = before.split_once(' ').unwrap_or((before, ""));
    let words = [head, after, rest].into_iter().flat_map(split);
    Some(words.map(|word| tone_blind(word.text)).collect())
}

fn is_and(word: &Word<'_>) -> bool {
    same_letters(word.text, "và")
}

/// True if a word is one that [`tone_blind`] gave. Most are told apart by their first letters.
fn is_same(word: &str, blind: &str) -> bool {
    let first = |text: &str| text.chars().next().and_then(base);
    let may_be = matches!((first(word), first(blind)), (Some(own), Some(other)) if own == other)
        || first(word).is_none()
        || first(blind).is_none();
    may_be && tone_blind(word) == blind
}

/// How many words of a text are these, `và` apart.
fn full(words: &[String], passage: &Passage<'_>, rest: &[Word<'_>]) -> Option<usize> {
    let mut at = 0;
    for (count, word) in rest.iter().enumerate() {
        if count > 0 && !is_joint(passage.between(rest.get(count - 1)?, word)) {
            return None;
        }
        if is_and(word) && at > 0 {
            continue;
        }
        if !is_same(word.text, words.get(at)?) {
            return None;
        }
        at += 1;
        if at == words.len() {
            return Some(count + 1);
        }
    }
    None
}

/// What may stand inside of a name: spaces, one dash or comma.
fn is_joint(between: &str) -> bool {
    let signs: Vec<char> = between.chars().filter(|sign| !matches!(sign, ' ' | '\n')).collect();
    matches!(signs.as_slice(), [])
        || matches!(signs.as_slice(), [sign] if is_dash(*sign) || matches!(sign, ',' | '/' | '&'))
}

fn same_capitals(rest: &[Word<'_>], exact: &[String]) -> bool {
    let own = rest.iter().take(exact.len());
    own.zip(exact).all(|(word, name)| {
        has_capital(word.text) == has_capital(name) && (word.text == name || !name.chars().all(char::is_uppercase))
    })
}

/// Names by the key of their first word, in both places of the tone mark.
#[derive(Default)]
pub(super) struct Names(KeyMap<Vec<Name>>);

impl Names {
    /// Adds a name of more than one word that is no collective one (`Các phòng, đơn vị thuộc Sở`).
    pub fn add(&mut self, text: &str, span: Span) {
        let collective = [" các ", " những "].iter().any(|word| format!(" {} ", lower(text)).contains(word));
        let Some(first) = text.split(' ').next().filter(|_| text.split(' ').count() > 1 && !collective) else { return };
        let mut keys = vec![key(first)];
        for (one, other) in [("Ủy", "Uỷ"), ("Uỷ", "Ủy")] {
            if first == one {
                keys.push(key(other));
            }
        }
        for key in keys {
            self.0.entry(key).or_default().push(Name::new(text, span));
        }
    }
}

/// The names of the directory.
fn names(context: &Context<'_>) -> Names {
    let mut names = Names::default();
    let directory = &context.plan.agencies;
    let mut add = |text: &str, span: Span| names.add(text, span);
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
    let with = context.passages().iter().filter(|passage| passage.text.contains('('));
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
