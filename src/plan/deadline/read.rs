//! A whole text to [`When`]: its clauses from left to right, each with its work and its time.

use std::ops::Range;

use super::clause::{begins, time};
use super::date::day;
use super::doubt::{Doubt, looks, rest, unread};
use super::when::{Milestone, When};
use super::words::{Cursor, is_number, words};

/// A clause: a part of the work, and its time.
struct Part {
    what: String,
    when: When,
    /// `/` or `hoặc` stands before it.
    either: bool,
    /// It stands in brackets behind another.
    note: bool,
}

/// A time that was read, until it shows what the words behind it are.
struct Held {
    when: When,
    start: usize,
    end: usize,
}

/// What a text says, and the parts of it that were not understood; [`When::Free`] where no time was.
pub fn read(text: &str) -> (When, Vec<Doubt>) {
    let mut parts = Vec::new();
    let mut doubts = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive([';', '\n']) {
        Scan::new(line.trim_end_matches([';', '\n']), start).run(&mut parts, &mut doubts);
        start += line.len();
    }
    (assembled(parts), doubts)
}

/// One part of a list, read word by word.
struct Scan<'t> {
    text: &'t str,
    /// Where it begins in the whole text, in bytes.
    base: usize,
    /// Where the words begin that have no time yet.
    pending: Option<usize>,
    /// Those words have a time in them that belongs to the work: `Báo cáo năm 2025 trước ngày …`.
    dated: bool,
    held: Option<Held>,
    /// The last clause has a time and no work, and a colon behind it: `Quý I: ban hành kế hoạch`.
    open: bool,
    either: bool,
    note: bool,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, base: usize) -> Self {
        let (pending, held) = (None, None);
        Self { text, base, pending, dated: false, held, open: false, either: false, note: false }
    }

    fn run(mut self, parts: &mut Vec<Part>, doubts: &mut Vec<Doubt>) {
        let all = words(self.text);
        let mut cursor = Cursor::new(self.text, &all);
        skip_enumerator(&mut cursor);
        let mut opening = true;
        while !cursor.is_done() {
            if is_joint(&cursor) {
                self.joint(&mut cursor, parts, doubts);
                opening = cursor.spaced() || !is_number(cursor.peek(0));
                continue;
            }
            let start = cursor.offset();
            if let Some(when) = time(&mut cursor, opening) {
                let next = Held { when, start, end: cursor.offset_before() };
                self.another(next, opening, parts, doubts);
            } else {
                if self.held.is_none() && self.pending.is_none() {
                    self.pending = Some(start);
                }
                skip_word(&mut cursor);
            }
            opening = false;
        }
        self.close(self.text.len(), parts, doubts);
    }

    /// A comma, colon, bracket, slash, `và` or `hoặc`: it ends a clause that has its time.
    fn joint(&mut self, cursor: &mut Cursor<'_>, parts: &mut Vec<Part>, doubts: &mut Vec<Doubt>) {
        let word = cursor.peek(0);
        if word == ":" {
            self.explained(cursor);
        }
        let after = self.held.is_some();
        if after {
            self.close(cursor.offset(), parts, doubts);
        }
        let work = self.pending.is_some();
        match word {
            "(" => self.note = after || !work && !parts.is_empty(),
            ")" => {
                if self.note {
                    self.close(cursor.offset(), parts, doubts);
                }
                self.note = false;
            }
            ":" | "-" => self.open = after && parts.last().is_some_and(|part| part.what.is_empty()),
            _ if after => self.open = false,
            _ => {}
        }
        self.either = matches!(word, "/" | "hoac") && !work;
        cursor.skip(1);
    }

    /// `Theo thủ tục rút gọn: trong 02 ngày`, `Khi có yêu cầu: trong 24 giờ`: what stands before the colon says which work is
    /// meant.
    fn explained(&mut self, cursor: &Cursor<'_>) {
        let mut ahead = cursor.clone();
        ahead.skip(1);
        let open = |held: &Held| matches!(held.when, When::Regulated(_) | When::Event { .. });
        if self.held.as_ref().is_some_and(open) && begins(&ahead) {
            let start = self.held.take().map(|held| held.start);
            self.pending = self.pending.or(start);
            self.dated = true;
        }
    }

    /// A further time of the same clause: the one before it is a time of its own where nothing stands between, and else
    /// belongs to the work.
    fn another(&mut self, next: Held, opening: bool, parts: &mut Vec<Part>, doubts: &mut Vec<Doubt>) {
        // `Tháng 01: ban hành, tháng 6: sơ kết`: the words between belong to the time before them.
        if self.open && opening && self.held.is_none() {
            self.close(next.start, parts, doubts);
        }
        if let Some(before) = self.held.take() {
            let between = self.text.get(before.end..next.start).unwrap_or_default().trim();
            let work = self.pending.is_some() && matches!(before.when, When::At(_));
            if between.is_empty() && !work {
                self.held = Some(before);
                self.close(next.start, parts, doubts);
                self.either = false;
            } else {
                self.pending = self.pending.or(Some(before.start));
                self.dated = true;
            }
        }
        self.held = Some(next);
    }

    /// Ends the clause at byte `end`.
    fn close(&mut self, end: usize, parts: &mut Vec<Part>, doubts: &mut Vec<Doubt>) {
        let (pending, dated) = (self.pending.take(), std::mem::take(&mut self.dated));
        let either = std::mem::take(&mut self.either);
        let note = self.note;
        let Some(held) = self.held.take() else {
            let Some(start) = pending else { return };
            let what = trimmed(self.text, start..end);
            let open = std::mem::take(&mut self.open);
            if let Some(kind) = self.text.get(what.clone()).and_then(looks) {
                doubts.push(Doubt { kind, range: self.in_whole(&what) });
            } else if let (true, Some(last)) = (open, parts.last_mut()) {
                last.what = self.text.get(what).unwrap_or_default().to_owned();
                return;
            }
            let what = self.text.get(what).unwrap_or_default().to_owned();
            parts.push(Part { what, when: When::Free, either, note });
            return;
        };
        let before = trimmed(self.text, pending.unwrap_or(held.start)..held.start);
        let behind = trimmed(self.text, held.end..end);
        let words = |range: &Range<usize>| self.text.get(range.clone()).unwrap_or_default();
        let unread = if dated { None } else { unread(words(&before)) };
        if let Some(kind) = unread {
            let range = before.start..held.end;
            doubts.push(Doubt { kind, range: self.in_whole(&range) });
            parts.push(Part { what: words(&range).to_owned(), when: When::Free, either, note });
            return;
        }
        let rest = rest(words(&behind));
        if let Some(kind) = rest {
            doubts.push(Doubt { kind, range: self.in_whole(&behind) });
        }
        let what = if before.is_empty() && rest.is_none() { words(&behind) } else { words(&before) };
        parts.push(Part { what: what.to_owned(), when: held.when, either, note });
    }

    fn in_whole(&self, range: &Range<usize>) -> Range<usize> {
        self.base + range.start..self.base + range.end
    }
}

/// `a)`, `1.` and `1)` before a clause.
fn skip_enumerator(cursor: &mut Cursor<'_>) {
    let mark = cursor.peek(1);
    let short = cursor.peek(0).chars().count() == 1;
    if short && mark == ")" || is_number(cursor.peek(0)) && matches!(mark, "." | ")") && cursor.spaced_after(1) {
        cursor.skip(2);
    }
}

fn is_joint(cursor: &Cursor<'_>) -> bool {
    matches!(cursor.peek(0), "," | "." | ":" | "-" | "(" | ")" | "/" | "+" | "va" | "hoac")
}

/// Steps over a word, or over a document with its number and date: `số 18/KH-UBND ngày 19/01/2023`.
fn skip_word(cursor: &mut Cursor<'_>) {
    let document = cursor.peek(0) == "so" && is_number(cursor.peek(1));
    cursor.skip(1);
    if !document {
        return;
    }
    cursor.skip(1);
    while matches!(cursor.peek(0), "/" | "-") && !cursor.spaced() {
        cursor.skip(2);
    }
    let mut ahead = cursor.clone();
    let dated = ahead.peek(0) == "ngay" && day(&mut ahead).is_some();
    if dated || ahead.take("nam") && ahead.year().is_some() {
        *cursor = ahead;
    }
}

/// A range without blanks, commas, colons, dashes and opening brackets at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let within = text.get(range.clone()).unwrap_or_default();
    let idle = |letter: char| letter.is_whitespace() || matches!(letter, ':' | ',' | '.' | '(' | '/' | '–' | '-');
    let start = range.start + (within.len() - within.trim_start_matches(idle).len());
    let end = start + within.trim_matches(idle).len();
    start..end
}

/// Clauses to what they say together.
fn assembled(parts: Vec<Part>) -> When {
    // A note behind a time counts where it sets a limit; what else it says is about the time it stands behind.
    let mut parts: Vec<Part> = parts.into_iter().filter(|part| !part.note || part.when.is_limit()).collect();
    if parts.iter().all(|part| part.when == When::Free) {
        return When::Free;
    }
    if let [one] = parts.as_mut_slice()
        && one.what.is_empty()
    {
        return std::mem::replace(&mut one.when, When::Free);
    }
    let plain = parts.iter().all(|part| part.what.is_empty());
    let rule = parts.iter().any(|part| matches!(part.when, When::Regulated(_)));
    if plain && (rule || parts.iter().any(|part| part.either)) {
        return When::Alternatives(parts.into_iter().map(|part| part.when).collect());
    }
    // Times in a row stand in the list themselves.
    let listed = |part: Part| match part.when {
        When::Milestones(all) if part.what.is_empty() => all,
        when => vec![Milestone { what: part.what, when }],
    };
    When::Milestones(parts.into_iter().flat_map(listed).collect())
}
