#![doc = include_str!("percentage_contradicts.md")]

use std::ops::Range;

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::reader::{Reader, Word};
use crate::lint::rule::Rule;
use crate::lint::words::Passage;
use crate::plan::{Plan, Score};

const CODE: &str = "K207";

/// See the page above.
pub struct PercentageContradicts;

impl Rule for PercentageContradicts {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("percentage_contradicts.vi.md"),
            Lang::En => include_str!("percentage_contradicts.md"),
        }
    }

    fn reader<'a>(&self, _plan: &'a Plan) -> Option<Box<dyn Reader + 'a>> {
        Some(Box::new(read))
    }
}

fn read(passage: &Passage<'_>, _words: &[Word<'_>], found: &mut Diagnostics) {
    if !passage.words.contains('%') {
        return;
    }
    for (at, _) in passage.words.match_indices('/') {
        let Some(claim) = claim(passage, at) else { continue };
        if !claim.holds() {
            let fault = Diagnostic::warning(CODE, passage.span(claim.percent.1.clone()));
            let right = claim.got.0.percent_of(claim.max).map(|right| right.to_string());
            let fault = fault.with("got", claim.got.0).with("max", claim.max).with("percent", claim.percent.0);
            let fault = fault.with("right", right.unwrap_or_default());
            found.push(fault.other(passage.span(claim.got.1), "points").help("check"));
        }
    }
}

/// Points got of points to get, and the share that the sentence says they are.
struct Claim {
    got: (Score, Range<usize>),
    max: Score,
    percent: (Score, Range<usize>),
}

impl Claim {
    /// True if rounding of the points, and rounding or truncation of the share, can explain it.
    fn holds(&self) -> bool {
        let (got, max) = (i128::from(self.got.0.units), i128::from(self.max.units));
        let share = i128::from(self.percent.0.units);
        let last = 2 * i128::from(self.percent.0.rounding());
        // Points with fewer than two decimals are taken as exact.
        let half = if self.got.0.decimals >= 2 { i128::from(self.got.0.rounding()) } else { 0 };
        // share = 100 × got ∕ max, the share in ten-thousandths.
        let whole = 100 * i128::from(Score::POINT);
        (share * max - got * whole).abs() <= last * max + half * whole
    }
}

/// What stands round the stroke at a byte: `7,46/8,5 điểm, đạt chỉ số 87,76%`, with one percentage in the clause.
fn claim(passage: &Passage<'_>, stroke: usize) -> Option<Claim> {
    let words: &str = &passage.words;
    let before = words.get(..stroke)?;
    let start =
        before.len() - before.chars().rev().take_while(|sign| is_figure(*sign)).map(char::len_utf8).sum::<usize>();
    let after = words.get(stroke + 1..)?;
    let length = after.find(|sign| !is_figure(sign)).unwrap_or(after.len());
    let (got, max) = (Score::read(words.get(start..stroke)?).ok()?, after.get(..length)?);
    let max = Score::read(max.trim_end_matches([',', '.'])).ok().filter(|max| max.units > 0 && got <= *max)?;
    let rest = after.get(length..)?.strip_prefix(" điểm")?;
    let end = rest.find(['\n', ';']).into_iter().chain(rest.find(". ")).min().unwrap_or(rest.len());
    let clause = rest.get(..end)?;
    let sign = clause.find('%')?;
    // A second figure between or behind leaves open which one is meant.
    let figures =
        clause.split(|sign| !is_figure(sign)).filter(|word| word.contains(|sign: char| sign.is_ascii_digit()));
    if figures.count() != 1 {
        return None;
    }
    let figure = clause.get(..sign)?;
    let digits = figure.len() - figure.trim_end_matches(is_figure).len();
    let percent = Score::read(figure.get(sign - digits..)?).ok()?;
    let end = words.len() - rest.len() + sign;
    Some(Claim { got: (got, start..stroke), max, percent: (percent, end - digits..end + 1) })
}

fn is_figure(sign: char) -> bool {
    sign.is_ascii_digit() || sign == ',' || sign == '.'
}
