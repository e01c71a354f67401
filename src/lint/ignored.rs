//! Complaints that an author has answered (bỏ qua): `# kehoach: bỏ qua K301 lý do` beside a line or above it, and `bỏ qua`
//! of `nền nếp` for a whole plan or office.
//!
//! Each names its codes and gives a reason; without a reason it is refused, and one that answers nothing is told. Errors
//! are never left out: what cannot be printed truthfully is not printed.

use std::cell::Cell;

use crate::diag::{Diagnostic, Diagnostics, Place, Severity};
use crate::plan::Plan;
use crate::text::{FileId, SourceFile, Sources, Span};
use crate::viet::text::{bare, fold};

/// One answer.
struct Ignored {
    codes: Vec<String>,
    place: Span,
    /// The line it stands beside, as bytes of the file; `None` answers for the whole plan.
    line: Option<Span>,
    has_reason: bool,
    used: Cell<bool>,
}

/// Leaves out what the author has answered. `whole`: all complaints of the plan are here, so that an answer to none of
/// them is told (K162); one without a reason (K161) is told in any case.
pub fn apply(found: Diagnostics, plan: &Plan, sources: &Sources, whole: bool) -> Diagnostics {
    let all = answers(plan, sources);
    if all.is_empty() {
        return found;
    }
    let mut left = Diagnostics::default();
    for one in found {
        let answered =
            all.iter().filter(|ignored| ignored.has_reason && ignored.covers(&one, plan, sources)).count() > 0;
        if one.severity == Severity::Error || !answered {
            left.push(one);
        }
    }
    for ignored in &all {
        let codes = ignored.codes.join(", ");
        if !ignored.has_reason {
            left.push(Diagnostic::warning("K161", ignored.place).with("codes", codes).help("reason"));
        } else if whole && !ignored.used.get() {
            left.push(Diagnostic::advice("K162", ignored.place).with("codes", codes).help("drop"));
        }
    }
    left.sort();
    left
}

impl Ignored {
    fn covers(&self, one: &Diagnostic, plan: &Plan, sources: &Sources) -> bool {
        let Place::Source(place) = one.place else { return false };
        if one.severity == Severity::Error || !self.codes.iter().any(|code| code == one.code.0) {
            return false;
        }
        let here = self.line.is_none_or(|line| {
            let inside = |at: Span| at.file == line.file && line.range().contains(&at.range().start);
            // A text of several lines is answered for beside its key.
            let of_key = |at: Span| {
                let mut values = plan.written.values().iter().map(|value| value.text.span());
                values.any(|value| {
                    value.file == at.file
                        && value.start <= at.start
                        && at.end <= value.end
                        && inside(begin(value, sources))
                })
            };
            inside(place) || of_key(place)
        });
        if here {
            self.used.set(true);
        }
        here
    }
}

/// Where the line of a value begins: a block (`|`) begins behind its key.
fn begin(value: Span, sources: &Sources) -> Span {
    let start = sources.get(value.file).map_or(0, |file| {
        let before = file.text().get(..value.start as usize).unwrap_or_default();
        // A block's first words stand on the line below its key.
        before.trim_end().len().saturating_sub(1)
    });
    Span::new(value.file, start..start + 1)
}

fn answers(plan: &Plan, sources: &Sources) -> Vec<Ignored> {
    let house = plan.house.ignored.iter().map(|entry| {
        let (codes, reason) = parts(&entry.value);
        Ignored { codes, place: entry.span, line: None, has_reason: reason, used: Cell::new(false) }
    });
    let mut all: Vec<Ignored> = house.collect();
    for (at, _) in sources.names().enumerate() {
        let id = FileId(u16::try_from(at).unwrap_or(u16::MAX));
        if let Some(file) = sources.get(id).filter(|file| file.text().contains("kehoach:")) {
            comments(file, id, plan, &mut all);
        }
    }
    all
}

/// The remarks of a file that answer for a line; the same signs inside of a text are text.
fn comments(file: &SourceFile, id: FileId, plan: &Plan, all: &mut Vec<Ignored>) {
    for (at, sign) in file.text().match_indices('#') {
        let Some(words) = file.text().get(at + sign.len()..).and_then(|rest| rest.lines().next()) else { continue };
        let Some(rest) = words.trim_start().strip_prefix("kehoach:").map(str::trim) else { continue };
        let typed = plan.written.values().iter().any(|value| {
            let span = value.text.span();
            span.file == id && span.range().contains(&at)
        });
        let asks =
            ["bo qua", "ignore"].iter().find(|word| bare(rest).starts_with(**word)).map(|word| word.split(' ').count());
        let Some(count) = asks.filter(|_| !typed) else { continue };
        let rest = rest.splitn(count + 1, ' ').nth(count).unwrap_or_default();
        let (codes, has_reason) = parts(rest);
        let own = file.line_range(at);
        let alone = file.slice(own.start..at).trim().is_empty();
        // A remark on a line of its own answers for the next one.
        let line = if alone { file.line_range((own.end + 1).min(file.text().len())) } else { own };
        let place = Span::new(id, at..at + sign.len() + words.trim_end().len());
        all.push(Ignored { codes, place, line: Some(Span::new(id, line)), has_reason, used: Cell::new(false) });
    }
}

/// The codes that a text begins with, and whether a reason follows.
fn parts(text: &str) -> (Vec<String>, bool) {
    let mut codes = Vec::new();
    let mut rest = text.trim();
    loop {
        let word = rest.split([' ', ',', ':']).next().unwrap_or_default();
        let code = word.len() == 4
            && fold(word).starts_with('k')
            && word.get(1..).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        if !code {
            break;
        }
        codes.push(word.to_ascii_uppercase());
        rest = rest.get(word.len()..).unwrap_or_default().trim_start_matches([' ', ',', ':', '-', '–']);
    }
    (codes, rest.chars().filter(|letter| letter.is_alphabetic()).count() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_first_and_a_reason_behind() {
        assert_eq!(parts("K301 xã chưa phân công"), (vec!["K301".to_owned()], true));
        assert_eq!(parts("k301, K401: theo mẫu của tỉnh").0, ["K301", "K401"]);
        assert_eq!(parts("K301"), (vec!["K301".to_owned()], false));
        assert!(parts("vì quen").0.is_empty());
    }
}
