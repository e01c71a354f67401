//! A name of a body as it is known (tên cơ quan), and the ways in which a text may write it.

use super::spelling::is_slip;
use super::word_ids::{WordId, WordIds};
use crate::lint::passage::{Kind, Passage, has_capital};
use crate::lint::word::{Word, split};
use crate::text::Span;
use crate::viet::text::{bare, is_dash, lower, same_letters, tone_blind};

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
    /// Its words but `và`.
    words: Vec<WordId>,
    /// As written, spaces as they are.
    exact: Vec<String>,
    /// Its words with the two halves round a dash or `và` exchanged.
    swapped: Option<Vec<WordId>>,
    /// It is an office of a unit that its last word names: `Văn phòng HĐND và UBND xã`.
    of_unit: bool,
}

impl Name {
    pub fn new(text: &str, span: Span, ids: &mut WordIds) -> Self {
        let all = split(text);
        let own: Vec<&Word<'_>> = all.iter().filter(|word| word.text != "và").collect();
        let words: Vec<WordId> = own.iter().map(|word| ids.of(word)).collect();
        let is_one_of = |word: Option<&&Word<'_>>, list: &[&str]| {
            word.is_some_and(|word| list.iter().any(|one| same_letters(one, word.text)))
        };
        let of_unit = words.len() > 3
            && is_one_of(own.last(), &["xã", "phường", "huyện", "tỉnh"])
            && is_one_of(own.first(), &["phòng", "văn", "trung", "trạm", "đài"]);
        Self {
            text: text.to_owned(),
            span,
            words,
            exact: all.iter().map(|word| word.text.to_owned()).collect(),
            swapped: swapped(text, ids),
            of_unit,
        }
    }

    /// Its words in the ways in which a text may have them, initials apart: as they are, exchanged, without the unit.
    pub fn ways(&self) -> impl Iterator<Item = &[WordId]> {
        let cut = self.words.split_last().filter(|_| self.of_unit).map(|(_, words)| words);
        [Some(self.words.as_slice()), self.swapped.as_deref(), cut].into_iter().flatten()
    }

    /// How many words of a text are this name, and how it is written.
    pub fn fits(&self, passage: &Passage<'_>, rest: &[Word<'_>], ids: &mut WordIds) -> Option<(usize, How)> {
        self.in_full(passage, rest, ids)
            .or_else(|| self.swapped(passage, rest, ids))
            .or_else(|| self.short(passage, rest, ids))
            .or_else(|| self.slip(passage, rest, ids))
            .or_else(|| self.cut(passage, rest, ids))
    }

    /// All words but the unit at the end, where no other unit and no name follows.
    fn cut(&self, passage: &Passage<'_>, rest: &[Word<'_>], ids: &mut WordIds) -> Option<(usize, How)> {
        let (_, words) = self.words.split_last().filter(|_| self.of_unit)?;
        let count = full(words, passage, rest, ids)?;
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
    fn slip(&self, passage: &Passage<'_>, rest: &[Word<'_>], ids: &mut WordIds) -> Option<(usize, How)> {
        let own: Vec<&Word<'_>> = rest.iter().filter(|word| !is_and(word)).take(self.words.len()).collect();
        if own.len() < self.words.len() || own.len() < 3 {
            return None;
        }
        let differ = own.iter().zip(&self.words).filter(|(word, name)| ids.of(word) != **name);
        let differ: Vec<(&&Word<'_>, &WordId)> = differ.take(2).collect();
        let [(word, name)] = differ.as_slice() else { return None };
        // Abbreviations and usual slips are told as such.
        let capitals = word.text.chars().all(char::is_uppercase);
        let at = passage.words.iter().position(|own| own.start() == word.start()).unwrap_or_default();
        let marks = bare(word.text) == bare(ids.blind(**name))
            && word.text.chars().count() > 1
            && !capitals
            && !is_slip(passage, at);
        let count = rest.iter().position(|word| std::ptr::eq(word, *own.last().unwrap_or(&word)))? + 1;
        let joined = rest
            .get(..count)?
            .windows(2)
            .all(|pair| matches!(pair, [one, other] if is_joint(passage.between(one, other))));
        (marks && joined && has_capital(rest.first()?.text)).then_some((count, How::Slip))
    }

    fn in_full(&self, passage: &Passage<'_>, rest: &[Word<'_>], ids: &mut WordIds) -> Option<(usize, How)> {
        let count = full(&self.words, passage, rest, ids)?;
        let (first, last) = (rest.first()?, rest.get(count - 1)?);
        let written = passage.get(first.start()..last.end());
        let same =
            written == self.text || tone_blind(written) == tone_blind(&self.text) && same_capitals(rest, &self.exact);
        Some((count, if same { How::Right } else { How::Otherwise }))
    }

    /// With the two halves round a dash or `và` exchanged.
    fn swapped(&self, passage: &Passage<'_>, rest: &[Word<'_>], ids: &mut WordIds) -> Option<(usize, How)> {
        Some((full(self.swapped.as_ref()?, passage, rest, ids)?, How::Swapped))
    }

    /// With words in capitals that are initials of several: `Phòng VHXH`, `Ủy ban MTTQVN xã`.
    fn short(&self, passage: &Passage<'_>, rest: &[Word<'_>], ids: &mut WordIds) -> Option<(usize, How)> {
        let mut at = 0;
        let mut initials = 0;
        for (count, word) in rest.iter().enumerate() {
            let joined = count == 0 || is_joint(passage.between(rest.get(count - 1)?, word));
            if !joined {
                return None;
            }
            let next = self.words.get(at)?;
            if ids.of(word) == *next {
                at += 1;
            } else {
                let letters: Vec<char> = word.text.chars().collect();
                let capitals = is_initials(word.text);
                let meant = self.words.get(at..at + letters.len())?;
                let same = letters.iter().zip(meant).all(|(letter, word)| {
                    ids.blind(*word).chars().next().is_some_and(|first| lower(&letter.to_string()) == first.to_string())
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

/// Capitals alone, two or more.
pub(super) fn is_initials(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// The words of a name with its halves exchanged; `None` where it has no such halves.
fn swapped(name: &str, ids: &mut WordIds) -> Option<Vec<WordId>> {
    let halves = name.split_once(" - ").or_else(|| name.split_once(" và "));
    let (before, after) = halves.filter(|(before, after)| !before.contains("phòng") && !after.contains("UBND"))?;
    let (head, rest) = before.split_once(' ').unwrap_or((before, ""));
    let words = [head, after, rest].into_iter().flat_map(split);
    Some(words.map(|word| ids.of(&word)).collect())
}

pub(super) fn is_and(word: &Word<'_>) -> bool {
    same_letters(word.text, "và")
}

/// How many words of a text are these, `và` apart.
fn full(words: &[WordId], passage: &Passage<'_>, rest: &[Word<'_>], ids: &mut WordIds) -> Option<usize> {
    let mut at = 0;
    for (count, word) in rest.iter().enumerate() {
        if count > 0 && !is_joint(passage.between(rest.get(count - 1)?, word)) {
            return None;
        }
        if is_and(word) && at > 0 {
            continue;
        }
        if ids.of(word) != *words.get(at)? {
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
pub(super) fn is_joint(between: &str) -> bool {
    let mut signs = between.chars().filter(|sign| !matches!(sign, ' ' | '\n'));
    let sign = signs.next();
    signs.next().is_none() && sign.is_none_or(|sign| is_dash(sign) || matches!(sign, ',' | '/' | '&'))
}

fn same_capitals(rest: &[Word<'_>], exact: &[String]) -> bool {
    let own = rest.iter().take(exact.len());
    own.zip(exact).all(|(word, name)| {
        has_capital(word.text) == has_capital(name) && (word.text == name || !name.chars().all(char::is_uppercase))
    })
}
