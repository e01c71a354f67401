#![doc = include_str!("doubled_words.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word};
use crate::lint::rule::Rule;
use crate::lint::words::{Passage, has_capital};
use crate::plan::Plan;
use crate::viet::letters::is_letter;
use crate::viet::text::{lower, same_letters};

const CODE: &str = "K519";

/// See the page above.
pub struct DoubledWords;

impl Rule for DoubledWords {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("doubled_words.vi.md"),
            Lang::En => include_str!("doubled_words.md"),
        }
    }

    fn reader<'a>(&self, _plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        Some(Box::new(read))
    }
}

fn read(passage: &Passage<'_>, words: &[Word<'_>], found: &mut Diagnostics) {
    let mut past = 0;
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let Some(count) = doubled(passage, before, rest) else { continue };
        let (Some(first), Some(again), Some(last)) = (rest.first(), rest.get(count), rest.get(2 * count - 1)) else {
            continue;
        };
        if at < past {
            continue;
        }
        past = at + 2 * count;
        let twice = passage.get(first.range.start..last.range.end).to_owned();
        let place = passage.span(again.range.start..last.range.end);
        found.push(Diagnostic::warning(CODE, place).with("found", twice).help("delete"));
    }
}

/// Words that neither end nor begin a longer word: said twice in a row they are a slip. Others may meet by right:
/// `thực hiện hiện đại hóa`, `hành vi vi phạm`, `công nghệ số số 71`.
const SMALL: [&str; 28] = [
    "theo", "các", "và", "của", "được", "về", "cho", "với", "để", "những", "đã", "sẽ", "hoặc", "nhằm", "trong", "trên",
    "này", "đến", "vào", "khi", "là", "mà", "thì", "bởi", "cùng", "nếu", "vì", "mỗi",
];

/// Longer words and words before them with which a small word may meet by right: `tồn tại tại`, `đôi khi khi`.
const ENDINGS: [&str; 12] = ["đôi", "nên", "mục", "nội", "bên", "ngay", "hơn", "tùy", "liên", "kèm", "lần", "nhiều"];

/// Pairs of words that are said twice on purpose.
const PAIRS: [&str; 4] = ["từng bước", "ngày càng", "từng ngày", "dần dần"];

/// How many words are said twice in a row at the beginning of `rest`: one or two.
fn doubled(passage: &Passage<'_>, before: Option<&Word<'_>>, rest: &[Word<'_>]) -> Option<usize> {
    let first = rest.first()?;
    if is_twice(passage, rest, 1) {
        let small = SMALL.contains(&lower(first.text).as_str());
        let ends = before.is_some_and(|before| ENDINGS.contains(&lower(before.text).as_str()));
        return (small && !ends).then_some(1);
    }
    if !is_twice(passage, rest, 2) || name_between(before, rest) {
        return None;
    }
    let pair = rest.get(..2)?.iter().map(|word| lower(word.text)).collect::<Vec<_>>().join(" ");
    (!PAIRS.contains(&pair.as_str())).then_some(2)
}

/// True if the first `count` words are said again right after, with nothing but spaces between.
fn is_twice(passage: &Passage<'_>, rest: &[Word<'_>], count: usize) -> bool {
    let (Some(one), Some(other)) = (rest.get(..count), rest.get(count..2 * count)) else { return false };
    let alike = one.iter().zip(other).all(|(one, other)| one.key == other.key && same_letters(one.text, other.text));
    if !alike {
        return false;
    }
    let letters = one.iter().all(|word| word.text.chars().all(is_letter));
    let spaced = |pair: &[Word<'_>]| match pair {
        [one, other] => passage.get(one.range.end..other.range.start) == " ",
        _ => false,
    };
    letters && rest.windows(2).take(2 * count - 1).all(spaced)
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
