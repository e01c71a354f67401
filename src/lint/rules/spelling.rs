//! Words that are written wrongly (chính tả): usual slips, and words that form no syllable.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::lint::context::Context;
use crate::lint::data;
use crate::lint::passage::{Kind, Passage, has_capital};
use crate::lint::rule::Found;
use crate::lint::syllables::is_syllable;
use crate::lint::word::{KeyMap, KeySet, Word, key};
use crate::viet::legacy_encoding;
use crate::viet::letters::{is_capital, is_letter};
use crate::viet::mojibake::reread;
use crate::viet::text::{capitalized, fold, lower, same_letters, upper};

/// K710: slips of scanned texts and of typing.
pub fn slips(context: &Context<'_>, found: &mut Found) {
    let list = slip_list();
    for passage in context.passages() {
        for (at, word) in passage.words.iter().enumerate() {
            let Some(slips) = list.get(&word.key) else { continue };
            for (wrong, right) in slips {
                let rest = passage.words.get(at..at + wrong.len()).unwrap_or_default();
                let same = rest.len() == wrong.len()
                    && rest.iter().zip(wrong).all(|(word, part)| same_letters(word.text, part));
                let joined =
                    rest.windows(2).all(|pair| matches!(pair, [one, other] if passage.between(one, other) == " "));
                if !same || !joined || is_another_word(passage, at, wrong) {
                    continue;
                }
                let range = word.start()..rest.last().map_or(word.end(), Word::end);
                let right = as_written(right, passage.get(range.clone()));
                let fix = passage.fix(range.clone(), &*right);
                let fault =
                    found.at(passage.span(range.clone())).with("found", passage.get(range)).with("right", right);
                found.push(fault.help("write").fix(fix));
                break;
            }
        }
    }
}

/// A slip cut into words, and what was meant.
type Slips = KeyMap<Vec<(Vec<&'static str>, &'static str)>>;

fn slip_list() -> &'static Slips {
    static LIST: OnceLock<Slips> = OnceLock::new();
    LIST.get_or_init(|| {
        let mut list = Slips::default();
        for (wrong, right) in data::pairs(include_str!("../data/slips.txt")) {
            let words: Vec<&str> = wrong.split(' ').collect();
            list.entry(key(words.first().copied().unwrap_or_default())).or_default().push((words, right));
        }
        list
    })
}

/// Where the words of a slip belong to their neighbours: `nhiệm vụ dự án thành phần đấu thầu`, `khả năng cao`.
fn is_another_word(passage: &Passage<'_>, at: usize, wrong: &[&str]) -> bool {
    let before =
        at.checked_sub(1).and_then(|before| passage.words.get(before)).map(|word| lower(word.text)).unwrap_or_default();
    let after = passage.words.get(at + wrong.len()).map(|word| lower(word.text)).unwrap_or_default();
    let before = before.as_str();
    match wrong {
        ["phần" | "phân", "đấu"] => {
            matches!(after.as_str(), "thầu" | "giá" | "tranh") || matches!(before, "thành" | "cổ")
        }
        ["năng", "cao"] => matches!(before, "khả" | "chức" | "tính" | "kỹ" | "tiềm" | "tài" | "điện" | "tiết"),
        ["cái", "cách"] => matches!(before, "một" | "những"),
        ["công" | "viên", "chúc"] => after == "mừng",
        ["công", "thông", "tin"] => matches!(before, "thành" | "gia" | "phân" | "dịch"),
        ["công", ..] => matches!(before, "thành" | "gia" | "phân" | "dịch" | "nhân" | "hành"),
        ["để", "xuất"] => matches!(after.as_str(), "bản" | "khẩu" | "trình" | "cảnh" | "hàng" | "kho"),
        ["để", "nghị"] => after == "quyết",
        ["chi", "số"] => matches!(after.as_str(), "tiền" | "kinh") || before == "thu",
        ["thông", "nhất"] | ["thông", "kê"] => matches!(before, "giao" | "phổ" | "truyền" | "hệ" | "viễn"),
        ["báo", "cao"] => matches!(before, "cảnh" | "dự" | "thông") || after == "nhất",
        ["ký" | "kỹ", _] | ["sử", _] => matches!(before, "lịch" | "đăng" | "tiểu"),
        ["đây", "mạnh"] => matches!(before, "tại" | "sau" | "trước" | "dưới"),
        ["tiếp", "nhân"] | ["tài", ..] => matches!(before, "trực" | "giao" | "nhân"),
        ["kiềm", _] | ["kiếm", _] => before == "tìm",
        _ => false,
    }
}

/// The right words with the capitals of the wrong ones; words that were right stay as typed.
fn as_written(right: &str, wrong: &str) -> String {
    let loud = wrong.chars().all(|letter| !letter.is_lowercase());
    let typed: Vec<&str> = wrong.split_whitespace().collect();
    let word = |(at, word): (usize, &str)| match typed.iter().find(|typed| same_letters(typed, word)) {
        Some(typed) => (*typed).to_owned(),
        None if loud => upper(word),
        None if at == 0 && has_capital(wrong) => capitalized(word),
        None => word.to_owned(),
    };
    right.split(' ').enumerate().map(word).collect::<Vec<_>>().join(" ")
}

/// K711: a word that forms no Vietnamese syllable, and letters that Vietnamese does not have; each word once.
pub fn no_syllable(context: &Context<'_>, found: &mut Found) {
    let mut fine = KeySet::default();
    for passage in context.passages() {
        for (at, word) in passage.words.iter().enumerate() {
            let small = !has_capital(word.text);
            if small && !fine.insert(word.key) {
                continue;
            }
            let Some(fault) = fault_of(passage, at, word) else { continue };
            if !is_slip(passage, at) && !is_told(passage) && (small || fine.insert(word.key)) {
                let told = found.at(passage.span(word.range())).with("fault", fault).with("found", word.text);
                found.push(told.help(fault));
            }
        }
    }
}

/// Bodies that nobody knows, typed like a key, and texts in an old encoding are told as such.
fn is_told(passage: &Passage<'_>) -> bool {
    matches!(passage.kind, Kind::Agency(_)) && !passage.words.iter().any(|word| has_capital(word.text))
        || legacy_encoding(passage.text).is_some()
        || reread(passage.text).is_some()
}

/// True for a word that is told as a slip.
pub(super) fn is_slip(passage: &Passage<'_>, at: usize) -> bool {
    let begins = |at: usize| {
        let slips = passage.words.get(at).and_then(|word| slip_list().get(&word.key))?;
        let same = |wrong: &[&str]| {
            let rest = passage.words.get(at..at + wrong.len()).unwrap_or_default();
            rest.len() == wrong.len() && rest.iter().zip(wrong).all(|(word, part)| same_letters(word.text, part))
        };
        slips.iter().find(|(wrong, _)| same(wrong)).map(|(wrong, _)| wrong.len())
    };
    (0..4).any(|back| at.checked_sub(back).and_then(begins).is_some_and(|count| count > back))
}

fn fault_of(passage: &Passage<'_>, at: usize, word: &Word<'_>) -> Option<&'static str> {
    let letters = || word.text.chars();
    if letters().any(|letter| !is_letter(letter)) {
        return None;
    }
    if letters().any(is_foreign) {
        return Some("letter");
    }
    let count = letters().count();
    let capitals = letters().filter(|letter| is_capital(*letter)).count();
    let vowel = || fold(word.text).contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let signed = matches!(passage.kind, Kind::Signature);
    let wrong = match capitals {
        0 => count > 1 && !is_syllable(word.text) && !is_loan(word.text) && !is_inside_address(passage, word),
        // A name of other tongues has a vowel; so has every syllable. `Đk`, `Tp`: two letters may be an abbreviation.
        1 if has_capital(word.text) => {
            let next = passage
                .words
                .get(at + 1)
                .is_some_and(|next| has_capital(next.text) && passage.between(word, next) == " ");
            count > 1
                && !vowel()
                && next
                && !is_loan(&lower(word.text))
                && !["Tp", "Tx", "Tt", "Ths", "Th"].contains(&word.text)
        }
        _ if capitals == count && signed && vowel() => {
            count > 3 && !is_syllable(word.text) && !super::abbreviation_misspelt::is_known(word.text)
        }
        _ => false,
    };
    wrong.then_some("syllable")
}

/// Latin letters with marks that Vietnamese does not write.
fn is_foreign(letter: char) -> bool {
    matches!(
        letter,
        'ä' | 'ö'
            | 'ü'
            | 'ß'
            | 'ñ'
            | 'ç'
            | 'å'
            | 'æ'
            | 'ø'
            | 'ë'
            | 'ï'
            | 'ÿ'
            | 'û'
            | 'î'
            | 'Ä'
            | 'Ö'
            | 'Ü'
            | 'Ñ'
            | 'Ç'
            | 'Å'
            | 'Ø'
            | 'Ë'
            | 'Ï'
            | 'Û'
            | 'Î'
            | 'ą'
            | 'ę'
            | 'ł'
            | 'š'
            | 'ž'
            | 'č'
            | 'ř'
    )
}

fn is_loan(word: &str) -> bool {
    static LOANS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let loans = LOANS.get_or_init(|| {
        data::entries(include_str!("../data/loan-words.txt")).flat_map(str::split_whitespace).collect()
    });
    loans.contains(word)
}

/// Part of an address, of a path or of an expression in quotation marks.
fn is_inside_address(passage: &Passage<'_>, word: &Word<'_>) -> bool {
    let before = passage.get(0..word.start());
    let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let whole = passage.get(start..passage.text.len()).split_whitespace().next().unwrap_or_default();
    let quotes = before.matches('"').count() % 2 == 1 || before.matches('“').count() > before.matches('”').count();
    whole.contains(['@', '_', '/', '\\', '.', '<', '>', '=', '*', '`', '&', '#']) && !whole.ends_with('.')
        || whole.contains("//")
        || quotes
        || whole.trim_end_matches(['.', ',', ';', ')']).contains(['@', '_', '/', '.'])
}
