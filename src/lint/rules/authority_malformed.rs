#![doc = include_str!("authority_malformed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::rule::Rule;
use crate::lint::words::lines;
use crate::plan::Plan;
use crate::viet::text::upper;

const CODE: &str = "K512";

/// See the page above.
pub struct AuthorityMalformed;

impl Rule for AuthorityMalformed {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("authority_malformed.vi.md"),
            Lang::En => include_str!("authority_malformed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let Some(signature) = &plan.signature else { return };
        let lines = lines(&signature.text);
        let titles = lines.iter().take(signature.titles.len());
        for (at, (line, range)) in titles.enumerate() {
            let place = signature.text.span_of(range.clone());
            let (right, rest) = match authority(line) {
                Some(read) => read,
                None => continue,
            };
            let whole = format!("{right}. {rest}");
            if upper(line) != whole {
                let fault = Diagnostic::warning(CODE, place).with("fault", "form").with("found", line.as_str());
                found.push(fault.help("form").corrected(whole));
            } else if right != "TM" && at + 1 == signature.titles.len() {
                let fault = Diagnostic::warning(CODE, place).with("fault", "title").with("found", line.as_str());
                found.push(fault.help("title"));
            }
        }
    }
}

/// The authority that a line of the block begins with (quyền hạn ký), as the decree writes it, and the title after
/// it, in capitals; `None` for a title alone.
fn authority(line: &str) -> Option<(&'static str, String)> {
    let line = upper(line);
    let signs: String = line.chars().take_while(|letter| !letter.is_whitespace()).collect();
    // `TM.ỦY BAN` has no space: the sign ends at the stop.
    let signs = signs.split_inclusive('.').fold(String::new(), |read, part| {
        if read.ends_with('.') && part.chars().count() > 2 { read } else { read + part }
    });
    let letters: String = signs.chars().filter(|letter| letter.is_alphabetic()).collect();
    let right = ["TM", "KT", "TL", "TUQ"].into_iter().find(|right| *right == letters)?;
    let rest = line.get(signs.len()..).unwrap_or_default().trim_start_matches(['.', ' ', '\u{A0}']);
    (!rest.is_empty()).then(|| (right, rest.to_owned()))
}
