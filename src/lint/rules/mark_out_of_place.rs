#![doc = include_str!("mark_out_of_place.md")]

use std::ops::Range;

use crate::diag::{Fix, Severity};
use crate::lint::blocks::Shape;
use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::lint::signs::Signs;
use crate::viet::scan::has_pair;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages() {
        for (range, mark) in spaced_marks(passage.text) {
            advise(passage, range, "space", mark, found);
        }
        let mut told = 0;
        for (range, fault) in slips(passage.text) {
            if range.start >= told {
                told = range.end;
                let mark = passage.get(range.clone()).trim().to_owned();
                advise(passage, range, fault, &mark, found);
            }
        }
        ends(passage, found);
        pairs(passage, found);
    }
}

fn advise(passage: &Passage<'_>, range: Range<usize>, fault: &'static str, mark: &str, found: &mut Found) {
    let advice = found.weighing(Severity::Advice, passage.span(range.clone()));
    found.push(advice.with("fault", fault).with("mark", mark).help(fault).fix(fix(passage, range, fault)));
}

/// The one way to set a mark right; `None` where there are several.
fn fix(passage: &Passage<'_>, range: Range<usize>, fault: &str) -> Option<Fix> {
    let text = passage.get(range.clone());
    let first = text.chars().next()?.len_utf8();
    let behind = range.start.saturating_add(first);
    match fault {
        // `dân ;tăng`: the space stands on the wrong side.
        "space" if passage.get(range.end..passage.text.len()).starts_with(char::is_alphabetic) => {
            passage.fix(range.clone(), format!("{} ", text.trim_start()))
        }
        // `xã , phường`
        "space" => passage.fix(range.start..behind, ""),
        // `xã,phường`: the letters on both sides are in the range.
        "glued" => {
            let mark = passage.get(behind..range.end).chars().next()?;
            passage.fix(behind..behind.saturating_add(mark.len_utf8()), format!("{mark} "))
        }
        "bracket" if text.starts_with("( ") => passage.fix(range, "("),
        "bracket" if text.starts_with(' ') => passage.fix(range, ")"),
        "bracket" => passage.fix(behind..range.end, " ("),
        "spaces" => {
            let rest = passage.get(range.start..passage.text.len());
            let count = rest.bytes().take_while(|byte| *byte == b' ').count();
            passage.fix(range.start..range.start.saturating_add(count), " ")
        }
        "twice" if text.chars().all(|mark| text.starts_with(mark)) => passage.fix(behind..range.end, ""),
        "end" if matches!(passage.kind, Kind::Deadline(_)) => passage.fix(range, ""),
        _ => None,
    }
}

/// Marks with one space before them and a space or the end after, commas and semicolons also with a letter: `xã , phường`,
/// `xã ;phường`. Several spaces are a blank to fill in.
fn spaced_marks(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    if !has_pair(text, |one, next| (one == b' ') & ((next == b',') | (next == b';') | (next == b'.') | (next == b':')))
    {
        return found;
    }
    let pairs = text.as_bytes().windows(2).enumerate();
    for (at, _) in pairs.filter(|(_, pair)| matches!(pair, [b' ', b',' | b';' | b'.' | b':'])) {
        let mut after = text.get(at + 1..).unwrap_or_default().chars();
        let mark = after.next();
        let parts = matches!(mark, Some(',' | ';'));
        let ends = after.next().is_none_or(|next| next.is_whitespace() || parts && next.is_alphabetic());
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        // A letter, a figure or a closing sign before; a table's `| :` and a blank are no text.
        let word = before.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, ')' | '”' | '"' | '%'));
        if ends && word {
            found.push((at..at + 2, text.get(at + 1..at + 2).unwrap_or_default()));
        }
    }
    found
}

/// Slips at marks that two neighbouring characters show.
fn slips(text: &str) -> Vec<(Range<usize>, &'static str)> {
    // Most texts have none of what a closer look could find.
    let suspicious = |one: u8, next: u8| {
        let goes_on = !((next == b' ') | (next == b'\n') | next.is_ascii_digit());
        ((one == b',') | (one == b';')) & goes_on
            | (one == b'.') & goes_on & (next != b'/')
            | (one == b' ') & ((next == b' ') | (next == b'-') | (next == b'/') | (next == b')'))
            | ((one == b'(') | (one == b'-')) & (next == b' ')
            // A letter with or without marks before a bracket.
            | (next == b'(') & (one.is_ascii_lowercase() | (one >= 0x80))
    };
    let level = || has_pair(text, |one, next| (one == b'p') & (next == b',')) && text.contains("cấp,");
    if !has_pair(text, suspicious) && !level() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let sign = |at: usize| letters.get(at).map_or('\n', |(_, sign)| *sign);
    let place = |from: usize, to: usize| {
        let byte = |at: usize| letters.get(at).map_or(text.len(), |(byte, _)| *byte);
        byte(from)..byte(to)
    };
    for at in 0..letters.len() {
        let before = at.checked_sub(1).map_or('\n', sign);
        let (here, next, after) = (sign(at), sign(at + 1), sign(at + 2));
        match here {
            ',' | ';'
                if next.is_alphabetic()
                    && before.is_alphanumeric()
                    && !(next.is_uppercase() && before.is_uppercase()) =>
            {
                found.push((place(at - 1, at + 2), "glued"));
            }
            ',' if next == ' ' && is_level(text, place(at, at).start) => found.push((place(at - 3, at + 1), "comma")),
            '.' if before.is_lowercase()
                && next.is_uppercase()
                && after.is_lowercase()
                && !in_address(text, place(at, at).start) =>
            {
                found.push((place(at - 1, at + 2), "glued"));
            }
            ',' | ';' | '.' if doubled(before, here, next, after) => found.push((place(at, at + 2), "twice")),
            ',' if next == '/' || next == ' ' && after == '/' => found.push((place(at, at + 2), "stroke")),
            '(' if next == ' ' && after.is_alphanumeric() => found.push((place(at, at + 2), "bracket")),
            ' ' if next == ')' && before.is_alphanumeric() => found.push((place(at, at + 2), "bracket")),
            '(' if before.is_lowercase()
                && next.is_alphabetic()
                && sign(at + 2) != ')'
                && !is_code(text, place(at, at).start) =>
            {
                found.push((place(at - 1, at + 1), "bracket"));
            }
            '-' if next == ' ' && before.is_lowercase() && after.is_lowercase() => {
                found.push((place(at - 1, at + 3), "dash"))
            }
            ' ' if next == '-' && after.is_lowercase() && before.is_alphabetic() => {
                found.push((place(at, at + 3), "dash"));
            }
            ' ' if next == ' ' && after.is_alphabetic() && is_text(before) && !is_blank(text, place(at, at).start) => {
                found.push((place(at, at + 2), "spaces"));
            }
            _ => {}
        }
    }
    found
}

/// `..`, `,,`, `;.` and the like; three stops (`...`), `./.` and a stop before a decimal are none.
fn doubled(before: char, here: char, next: char, after: char) -> bool {
    let mark = matches!(next, ',' | ';' | '.');
    mark && before != '.' && after != '.' && !(here == '.' && matches!(next, ',' | ';')) && before.is_alphanumeric()
        || mark && here == '.' && next == '.' && before == ')' && after != '.'
}

/// `cấp, huyện, xã`: the comma parts the word from the levels that it is said of.
fn is_level(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + 1..).unwrap_or_default().trim_start();
    let word = before.rsplit([' ', '\n']).next().unwrap_or_default();
    word == "cấp" && ["huyện, ", "xã, ", "tỉnh, ", "huyện và", "xã "].iter().any(|level| after.starts_with(level))
}

fn is_text(sign: char) -> bool {
    sign.is_alphabetic() || matches!(sign, ',' | ';' | '.' | ':' | ')' | '%')
}

/// True for a function or plural in a word: `xã(phường)` is one of the latter and told, `f(x)` is none.
fn is_code(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit([' ', '\n']).next().unwrap_or_default();
    word.chars().count() < 2 || word.contains(['_', '{', '`', '/'])
}

/// True in an address of the web or of mail.
fn in_address(text: &str, at: usize) -> bool {
    let start = text.get(..at).and_then(|before| before.rfind(char::is_whitespace)).map_or(0, |space| space + 1);
    let word = text.get(start..).and_then(|word| word.split_whitespace().next()).unwrap_or_default();
    word.contains("//") || word.contains('@') || word.contains("www") || word.matches('.').count() > 1
}

/// True in a row of a table, and where the words about a day leave room for it.
fn is_blank(text: &str, at: usize) -> bool {
    let line = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let line = text.get(line..).and_then(|line| line.lines().next()).unwrap_or_default();
    line.trim_start().starts_with('|') || ["ngày  ", "tháng  ", "số  ", "Số  "].iter().any(|blank| line.contains(blank))
}

/// Marks that end what they should not: a paragraph in a comma, a time in a stop, a cell in a semicolon.
fn ends(passage: &Passage<'_>, found: &mut Found) {
    match passage.kind {
        Kind::Deadline(_) => {
            let text = passage.text.trim_end();
            // A time of several lines or sentences ends as sentences do.
            let short = !text.contains('\n') && text.len() < 60 && text.matches('.').count() < 2;
            if short && text.ends_with([';', ',', '.']) && !text.ends_with("...") {
                let at = text.len() - 1;
                advise(passage, at..at + 1, "end", text.get(at..).unwrap_or_default(), found);
            }
        }
        Kind::Body | Kind::AnnexText | Kind::Field(..) | Kind::Merged(_) => {
            for block in passage.blocks.iter().filter(|block| !matches!(block.shape, Shape::Heading(_) | Shape::Row)) {
                let (range, text) = (block.range(), passage.get(block.range()));
                let cell = matches!(passage.kind, Kind::Field(..)) && passage.blocks.len() == 1 && text.ends_with(';');
                if text.ends_with(',') || cell {
                    let mark = text.get(text.len() - 1..).unwrap_or_default().to_owned();
                    advise(passage, range.end - 1..range.end, "end", &mark, found);
                }
            }
        }
        _ => {}
    }
}

/// Brackets and quotation marks of each block that have no partner; one of a block is told.
fn pairs(passage: &Passage<'_>, found: &mut Found) {
    if !passage.signs.has(Signs::BRACKET | Signs::QUOTE) || !passage.text.contains(['(', ')', '“', '"']) {
        return;
    }
    for block in passage.blocks {
        let (start, text) = (block.whole().start, passage.get(block.whole()));
        let open =
            unclosed(text, '(', ')').map(|at| (at, '(')).or_else(|| unclosed(text, '“', '”').map(|at| (at, '“')));
        let quotes: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
        let odd = quotes.last().filter(|_| quotes.len() % 2 == 1).map(|at| (*at, '"'));
        let (place, mark, fault) = match (open.or(odd), stray(text)) {
            (Some((at, mark)), _) => (at..at + mark.len_utf8(), mark, "open"),
            (None, Some(at)) => (at..at + 1, ')', "closed"),
            (None, None) => continue,
        };
        let fault = found.at(passage.span(start + place.start..start + place.end)).with("fault", fault).help(fault);
        found.push(fault.with("mark", mark));
    }
}

/// The last sign of a block that opens and is not closed. A closing one alone (`a)`, `1)`) is a list's.
fn unclosed(text: &str, open: char, close: char) -> Option<usize> {
    let mut left = Vec::new();
    for (at, letter) in text.char_indices() {
        if letter == open {
            left.push(at);
        } else if letter == close {
            left.pop();
        }
    }
    left.pop()
}

/// A closing bracket that closes nothing and ends no mark of a list.
fn stray(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ')' => {
                let before = text.get(..at).unwrap_or_default();
                let word = before.rsplit([' ', '\n', ';', ',', '"', '\u{1}']).next().unwrap_or_default();
                let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
                let letter = word.chars().count() <= 2 && word.chars().all(char::is_alphabetic) && !word.is_empty();
                let roman = word.chars().all(|letter| matches!(letter.to_ascii_lowercase(), 'i' | 'v' | 'x'));
                // `:)` and a blank before it are no text.
                if !(digits || letter || roman) && before.ends_with(|sign: char| sign.is_alphanumeric() || sign == '%')
                {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}
