#![doc = include_str!("annex_named_missing.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word, key};
use crate::lint::rule::Rule;
use crate::lint::words::Passage;
use crate::plan::Plan;
use crate::viet::number::read_roman;
use crate::viet::text::{bare, fold, same_letters};

const CODE: &str = "K535";

/// See the page above.
pub struct AnnexNamedMissing;

impl Rule for AnnexNamedMissing {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("annex_named_missing.vi.md"),
            Lang::En => include_str!("annex_named_missing.md"),
        }
    }

    fn reader<'a>(&self, plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        let count = u32::try_from(plan.annexes.len()).unwrap_or(u32::MAX);
        let annex = key("phụ");
        let labels: Vec<String> = plan.annex_labels().iter().map(|label| fold(label)).collect();
        Some(Box::new(move |passage: &Passage<'_>, words: &[Word<'_>], found: &mut Diagnostics| {
            for words in words.windows(3) {
                let [first, second, third] = words else { continue };
                let label = first.key == annex && same_letters(first.text, "phụ") && same_letters(second.text, "lục");
                let label = label && passage.words.contains("ục ");
                let Some(number) = Some(third.text).filter(|_| label).and_then(number) else { continue };
                let range = first.range.start..third.range.end;
                let ours = labels.contains(&fold(passage.get(range.clone())));
                if !ours && number > count.max(1) && !is_of_another(&bare(passage.sentence(&range))) {
                    let fault = Diagnostic::warning(CODE, passage.span(range.clone()));
                    found.push(fault.with("found", passage.get(range)).with("count", count).help("call"));
                }
            }
        }))
    }
}

/// `III` and `3`; of small letters and long figures none.
fn number(word: &str) -> Option<u32> {
    let roman = word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    if roman { read_roman(word) } else { word.parse().ok().filter(|number| *number < 100) }
}

/// True where the sentence speaks of another document, whose annex it may be.
fn is_of_another(sentence: &str) -> bool {
    let documents = ["nghi dinh", "quyet dinh", "thong tu", "luat ", "nghi quyet", "cong van", "chi thi", "huong dan"];
    documents.iter().any(|kind| sentence.contains(kind)) || sentence.contains("so ") && sentence.contains('/')
}
