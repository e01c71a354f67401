//! Paragraphs as the language's running text (lời văn): headings by their numbers and looks, khoản and điểm, dashes.
//!
//! A number is left to the program where it would print the same one there; where it would not, it is kept as text, or
//! behind the `#` of its heading, so that checking the plan tells of it (K560).

use super::super::marks::{Plain, markdown};
use crate::compose::outline::{DEPTHS, Outline};
use crate::docx::adopt::{LineText, RunText};
use crate::parts::number::{self, Kind, Number};

/// How a text numbers, seen over the whole of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habits {
    /// Numbered titles are bold.
    bold: bool,
}

impl Habits {
    /// What a text's paragraphs have in common.
    pub fn of<'a>(lines: impl Iterator<Item = &'a LineText>) -> Self {
        let numbered = lines.filter_map(number::number).filter(|number| depth(number.kind).is_some());
        let (mut bold, mut all) = (0usize, 0usize);
        for number in numbered {
            all = all.saturating_add(1);
            bold = bold.saturating_add(usize::from(is_bold(&number.rest)));
        }
        Self { bold: bold > 0 && bold.saturating_mul(20) >= all }
    }
}

/// A running text that is put together.
pub(super) struct Prose<'a> {
    habits: Habits,
    notes: &'a [Vec<LineText>],
    outline: Outline,
    parts: Vec<(Part, String)>,
    used: Vec<usize>,
    /// A list of letters is open.
    lettered: bool,
}

/// What a part of the text is: neighbours of some kinds stand line below line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Other,
    Dash,
}

impl<'a> Prose<'a> {
    pub fn new(habits: Habits, notes: &'a [Vec<LineText>], outline: Outline) -> Self {
        Self { habits, notes, outline, parts: Vec::new(), used: Vec::new(), lettered: false }
    }

    /// Adds a paragraph.
    pub fn line(&mut self, line: &LineText) {
        self.used.extend(line.runs.iter().filter_map(|run| run.note));
        for line in &split(line) {
            match number::number(line) {
                Some(number) => self.numbered(line, &number),
                None => self.plain(&line.runs),
            }
        }
    }

    /// Adds a text that is Markdown already: a table, a tag.
    pub fn markdown(&mut self, text: String) {
        self.parts.push((Part::Other, text));
    }

    /// True where nothing was added.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The whole text with its footnotes, and how its numbers go on.
    pub fn end(mut self) -> (String, Outline) {
        let mut out = String::new();
        let mut before = Part::Other;
        for (part, text) in &self.parts {
            if !out.is_empty() {
                out.push_str(if (before, *part) == (Part::Dash, Part::Dash) { "\n" } else { "\n\n" });
            }
            out.push_str(text);
            before = *part;
        }
        self.used.sort_unstable();
        self.used.dedup();
        out.push_str(&notes(&self.used, self.notes));
        (out, self.outline)
    }

    fn numbered(&mut self, line: &LineText, number: &Number) {
        match number.kind {
            Kind::Dash => {
                let first = number.typed.chars().next().filter(|sign| "-–—•▪".contains(*sign) && line.label.is_none());
                return self.item(Part::Dash, &first.unwrap_or('-').to_string(), &number.rest);
            }
            Kind::Plus => return self.item(Part::Dash, "+", &number.rest),
            _ => {}
        }
        let Some(depth) = depth(number.kind) else { return self.kept(line, number) };
        let titled = self.titled(line, number);
        let bare = |number: &str| number.trim_end_matches(['.', ')', '/', ':', '-', '–']).to_owned();
        let same = |printed: &str| bare(printed) == bare(&number.typed);
        if !titled {
            if let Some(at) = clause_depth(number.kind, self.outline.under()) {
                let mut outline = self.outline.clone();
                let printed = outline.next(at);
                // Word's letters and many people's go d, e, f; a list that began as one goes on as one (K560 tells).
                let goes_on = number.kind == Kind::Letter && self.lettered;
                if printed == number.typed || goes_on {
                    self.outline = outline;
                    self.lettered = number.kind == Kind::Letter;
                    if goes_on && line.label.is_none() {
                        return self.item(Part::Other, &number.typed, &number.rest);
                    }
                    return self.item(Part::Other, &printed, &number.rest);
                }
            }
            let mut outline = self.outline.clone();
            let short = number::words(&number.rest).chars().count() <= 200;
            if !short || !same(&outline.heading(depth)) {
                return self.kept(line, number);
            }
        }
        self.lettered = number.kind == Kind::Letter;
        let printed = self.outline.heading(depth);
        let plain = Plain { bold: is_bold(&number.rest) || !has_bold(&number.rest), italic: false };
        let title = markdown(&number.rest, plain);
        let typed = if same(&printed) { guarded(&title, true) } else { format!("{} {title}", number.typed) };
        self.parts.push((Part::Other, format!("{} {typed}", "#".repeat(depth))));
    }

    /// True for a number with a title of its own.
    fn titled(&self, line: &LineText, number: &Number) -> bool {
        let text = number::words(&number.rest);
        if line.heading.is_some() && has_bold(&number.rest) || is_bold(&number.rest) || run_in(&number.rest) {
            return true;
        }
        let length = text.chars().count();
        if number.kind == Kind::Roman {
            return length <= 300;
        }
        let ends = text.ends_with(['.', ';', ',', '!', '?']);
        !self.habits.bold && number.kind != Kind::Letter && !ends && length <= 150
    }

    fn item(&mut self, part: Part, mark: &str, rest: &[RunText]) {
        let text = markdown(rest, Plain::default());
        // A mark right behind a mark would begin an item in the item.
        self.parts.push((part, format!("{mark} {}", guarded(&text, false))));
    }

    /// A number that would not print as it is stays among the words.
    fn kept(&mut self, line: &LineText, number: &Number) {
        if line.label.is_none() {
            return self.plain(&line.runs);
        }
        let look = number.rest.first().map_or((false, false), |run| (run.bold, run.italic));
        let text = format!("{} ", number.typed);
        let mut runs = vec![RunText { text, bold: look.0, italic: look.1, note: None }];
        runs.extend(number.rest.iter().cloned());
        self.plain(&runs);
    }

    fn plain(&mut self, runs: &[RunText]) {
        let words = number::words(runs);
        // Căn cứ and what points to an annex print italic anyway.
        let opening = self.outline.under() == 0;
        let basis = ["Căn cứ ", "Theo đề nghị ", "Xét đề nghị "].iter().any(|start| words.starts_with(start));
        let points = words.starts_with('(') && words.to_lowercase().contains("phụ lục");
        let text = markdown(runs, Plain { bold: false, italic: (opening && basis) || points });
        if !text.is_empty() {
            self.parts.push((Part::Other, guarded(&text, false)));
        }
    }
}

/// The definitions of footnotes; empty where there are none.
pub(super) fn notes(used: &[usize], notes: &[Vec<LineText>]) -> String {
    let mut out = String::new();
    for at in used {
        let lines = notes.get(*at).map(Vec::as_slice).unwrap_or_default();
        let texts = lines.iter().map(|line| {
            let runs: Vec<RunText> = line.runs.iter().map(|run| RunText { note: None, ..run.clone() }).collect();
            markdown(&without_mark(runs, at.saturating_add(1)), Plain::default())
        });
        let text = texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
        out.push_str(&format!("\n\n[^{}]: {}", at.saturating_add(1), guarded(&text, false)));
    }
    out
}

/// A note without the mark that it begins with.
fn without_mark(runs: Vec<RunText>, number: usize) -> Vec<RunText> {
    let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
    let mark = number.to_string();
    let begins = whole.trim_start().strip_prefix(&mark).filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    let bytes = begins.map_or(0, |rest| whole.len().saturating_sub(rest.len()));
    number::cut(&runs, bytes)
}

/// The depth of the language that a kind of number has.
pub(super) fn depth(kind: Kind) -> Option<usize> {
    match kind {
        Kind::Roman => Some(1),
        Kind::Digits => Some(2),
        Kind::Dotted(2) => Some(3),
        Kind::Letter => Some(4),
        Kind::Capital | Kind::Dotted(_) | Kind::Dash | Kind::Plus => None,
    }
}

/// The depth at which the language numbers an item without a title, under a heading.
fn clause_depth(kind: Kind, under: usize) -> Option<usize> {
    match kind {
        Kind::Digits if under <= 1 => Some(2),
        Kind::Dotted(2) if under <= 2 => Some(3),
        Kind::Letter => Some(DEPTHS),
        _ => None,
    }
}

fn said(runs: &[RunText]) -> impl Iterator<Item = &RunText> {
    runs.iter().filter(|run| run.text.chars().any(char::is_alphanumeric))
}

fn is_bold(runs: &[RunText]) -> bool {
    said(runs).next().is_some() && said(runs).all(|run| run.bold)
}

fn has_bold(runs: &[RunText]) -> bool {
    said(runs).any(|run| run.bold)
}

/// `Sở Nội vụ: Chủ trì …` with the first words bold.
fn run_in(runs: &[RunText]) -> bool {
    let mut said = said(runs);
    let first = said.next().filter(|run| run.bold);
    let behind = said.next();
    first.zip(behind).is_some_and(|(first, behind)| {
        first.text.trim_end().ends_with([':', '.']) || behind.text.trim_start().starts_with([':', '.'])
    })
}

/// A paragraph as several where a line of it ends a sentence; a line that ends elsewhere was broken for its looks.
fn split(line: &LineText) -> Vec<LineText> {
    let mut lines = vec![LineText { runs: Vec::new(), text: String::new(), ..line.clone() }];
    for run in &line.runs {
        let mut pieces = run.text.split('\n').peekable();
        while let Some(piece) = pieces.next() {
            let Some(last) = lines.last_mut() else { break };
            last.text.push_str(piece);
            let note = run.note.filter(|_| pieces.peek().is_none());
            last.runs.push(RunText { text: piece.to_owned(), note, ..run.clone() });
            if pieces.peek().is_none() {
                continue;
            }
            let ends = last.text.trim_end().ends_with(['.', ';', ':', '?', '!']);
            if ends || last.text.trim().is_empty() {
                lines.push(LineText { label: None, runs: Vec::new(), text: String::new(), ..line.clone() });
            } else {
                last.text.push(' ');
                last.runs.push(RunText { text: " ".to_owned(), note: None, ..run.clone() });
            }
        }
    }
    lines.retain(|line| {
        !line.text.trim().is_empty() || line.label.is_some() || line.runs.iter().any(|run| run.note.is_some())
    });
    lines
}

/// Markdown whose first word is text: what would be read as a mark there is escaped. `heading`: behind the `#` of one.
pub(super) fn guarded(text: &str, heading: bool) -> String {
    let stars = text.len().saturating_sub(text.trim_start_matches('*').len());
    let (stars, rest) = text.split_at_checked(stars).unwrap_or(("", text));
    let word = rest.split([' ', '\u{A0}']).next().unwrap_or_default();
    let alone = word.len() == rest.len();
    let marked = matches!(word, "-" | "+");
    let bare = word.trim_end_matches(['.', ')']);
    let ends = word.len() == bare.len().saturating_add(1);
    let digits = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || c == '.');
    let letter = bare.chars().count() == 1 && word.ends_with(')');
    let roman = !bare.is_empty() && bare.chars().all(|c| "IVXLC".contains(c)) && word.ends_with('.');
    let dotted = heading && digits && bare.contains('.');
    if marked {
        return format!("{stars}\\{rest}");
    }
    if alone || !(ends && (digits || letter || roman)) {
        if dotted && let Some((one, other)) = rest.split_once('.') {
            return format!("{stars}{one}\\.{other}");
        }
        return text.to_owned();
    }
    let at = word.len().saturating_sub(1);
    let (head, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
    format!("{stars}{head}\\{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, bold: bool) -> LineText {
        let runs = vec![RunText { text: text.to_owned(), bold, ..RunText::default() }];
        LineText { text: text.to_owned(), runs, bold, ..LineText::default() }
    }

    fn text(lines: &[LineText]) -> String {
        let mut prose = Prose::new(Habits::of(lines.iter()), &[], Outline::default());
        lines.iter().for_each(|line| prose.line(line));
        prose.end().0
    }

    #[test]
    fn numbers_become_levels_where_the_program_prints_the_same_ones() {
        let lines = [
            line("I. MỤC ĐÍCH", true),
            line("1. Mục đích", true),
            line("- Một việc;", false),
            line("- Hai việc.", false),
            line("2. Yêu cầu", true),
            line("a) Đúng hạn;", false),
            line("b) Đủ.", false),
            line("II. NHIỆM VỤ", true),
            line("1. Sở Nội vụ theo dõi việc thực hiện.", false),
            line("1.1. Rà soát", true),
        ];
        assert_eq!(
            text(&lines),
            "# MỤC ĐÍCH\n\n## Mục đích\n\n- Một việc;\n- Hai việc.\n\n## Yêu cầu\n\na) Đúng hạn;\n\nb) Đủ.\n\n\
             # NHIỆM VỤ\n\n1. Sở Nội vụ theo dõi việc thực hiện.\n\n### Rà soát"
        );
    }

    #[test]
    fn a_number_that_would_print_otherwise_stays() {
        let lines = [line("I. MỤC ĐÍCH", true), line("3. Việc thứ ba được giao.", false), line("III. KẾT", true)];
        assert_eq!(text(&lines), "# MỤC ĐÍCH\n\n3\\. Việc thứ ba được giao.\n\n# III. KẾT");
    }

    #[test]
    fn without_bold_a_short_line_that_ends_no_sentence_is_a_title() {
        let lines = [line("1. Mục đích", false), line("- Một việc.", false), line("1.1. Rà soát", false)];
        assert_eq!(text(&lines), "## Mục đích\n\n- Một việc.\n\n### Rà soát");
    }
}
