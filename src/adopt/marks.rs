//! Runs as Markdown (chữ đậm, chữ nghiêng): stars round what is bold or italic, everything else escaped.

use crate::docx::adopt::RunText;
use crate::viet::text::collapse;

/// Which looks are said by what the text becomes, so that no stars say them again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// All of it prints bold.
    pub bold: bool,
    /// All of it prints italic.
    pub italic: bool,
}

/// Runs as Markdown on one line, `note` giving the label of a footnote.
pub(super) fn markdown(runs: &[RunText], plain: Plain) -> String {
    let runs = joined(runs, plain);
    let mut out = String::new();
    for (at, run) in runs.iter().enumerate() {
        let words = collapse(&run.text);
        let before = run.text.starts_with(char::is_whitespace) && !out.is_empty() && !out.ends_with(' ');
        if before && !words.is_empty() {
            out.push(' ');
        }
        let after = runs.get(at.saturating_add(1)).and_then(|next| next.text.chars().next());
        let ends = run.text.ends_with(char::is_whitespace) || after.is_none_or(char::is_whitespace);
        let stars = stars(run, &words, out.chars().next_back(), if ends { None } else { after });
        out.push_str(stars);
        let text = if out.is_empty() { escaped(&words) } else { inside(&words) };
        out.push_str(&text);
        out.push_str(stars);
        if let Some(note) = run.note {
            out.push_str(&format!("[^{}]", note.saturating_add(1)));
        }
        if run.text.ends_with(char::is_whitespace) && !words.is_empty() {
            out.push(' ');
        }
        if words.is_empty() && !run.text.is_empty() && !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    // Braces of two runs that meet would begin a tag.
    out.trim().replace("{{", "{ {").replace("{%", "{ %").replace("{#", "{ #")
}

/// Text that Markdown and Tera leave alone.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // `---`, `+`, `==` alone would be a rule, a list or a heading.
    if text.starts_with(['-', '+', '=']) && !text.chars().any(char::is_alphanumeric) {
        out.push('\\');
    }
    let mut before = ' ';
    let mut after = text.chars().skip(1);
    for c in text.chars() {
        let next = after.next().unwrap_or(' ');
        match c {
            '*' | '`' | '[' | '<' | '\\' => out.push('\\'),
            // `&nbsp;`
            '&' if next.is_ascii_alphanumeric() || next == '#' => out.push('\\'),
            // Inside a word `_` means nothing.
            '_' if !before.is_alphanumeric() => out.push('\\'),
            '#' | '>' if out.is_empty() => out.push('\\'),
            // Braces together begin a tag; an invisible joiner would print as a fault, so a space parts them.
            '{' | '%' | '#' if before == '{' => out.push(' '),
            _ => {}
        }
        out.push(c);
        before = c;
    }
    out
}

/// [`escaped`] for words that do not begin the line.
fn inside(words: &str) -> String {
    let first = words.chars().next();
    let text = escaped(words);
    match first {
        Some('#' | '>' | '-' | '+' | '=') => text.strip_prefix('\\').map(str::to_owned).unwrap_or(text),
        _ => text,
    }
}

/// Neighbours of one look in one run; looks that are said anyway are none.
fn joined(runs: &[RunText], plain: Plain) -> Vec<RunText> {
    let mut out: Vec<RunText> = Vec::new();
    for run in runs.iter().filter(|run| !run.text.is_empty() || run.note.is_some()) {
        let run = RunText { bold: run.bold && !plain.bold, italic: run.italic && !plain.italic, ..run.clone() };
        match out.last_mut().filter(|last| last.note.is_none()) {
            Some(last) if is_one(last, &run) => {
                last.text.push_str(&run.text);
                last.note = run.note;
            }
            _ => out.push(run),
        }
    }
    out
}

/// Runs of one look, blanks, and words of two looks with nothing between: stars there would mark nothing.
fn is_one(last: &RunText, run: &RunText) -> bool {
    let same = (last.bold, last.italic) == (run.bold, run.italic);
    let marked = |run: &RunText| run.bold || run.italic;
    let apart = last.text.ends_with(char::is_whitespace) || run.text.starts_with(char::is_whitespace);
    let blank = run.text.trim().is_empty() && !run.text.is_empty();
    same || blank || (!apart && marked(last) && marked(run))
}

/// The stars of a run that Markdown takes for marks where they stand; none where it would not.
fn stars(run: &RunText, words: &str, before: Option<char>, after: Option<char>) -> &'static str {
    let stars = match (run.bold, run.italic) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => return "",
    };
    let word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let (first, last) = (words.chars().next(), words.chars().next_back());
    let apart = !word(before) && !word(after);
    let meets = before == Some('*') || after == Some('*') || first == Some('*') || last == Some('*');
    if words.chars().any(char::is_alphanumeric) && apart && !meets { stars } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_markdown_are_text() {
        assert_eq!(escaped("5* [x] a_b _c #1"), "5\\* \\[x] a_b \\_c #1");
    }

    fn run(text: &str, bold: bool, italic: bool) -> RunText {
        RunText { text: text.to_owned(), bold, italic, note: None }
    }

    #[test]
    fn what_is_bold_stands_between_stars() {
        let runs = [run("Mục tiêu: ", true, false), run("đạt 95%", false, false), run(" trở lên", false, true)];
        assert_eq!(markdown(&runs, Plain::default()), "**Mục tiêu:** đạt 95% *trở lên*");
        assert_eq!(markdown(&runs[..1], Plain { bold: true, italic: false }), "Mục tiêu:");
    }

    #[test]
    fn stars_that_would_mark_nothing_are_left_out() {
        let runs = [run("a", false, false), run("b", true, false), run("c", false, false)];
        assert_eq!(markdown(&runs, Plain::default()), "abc");
        let runs = [run("số ", false, false), run("# 1 *", false, false)];
        assert_eq!(markdown(&runs, Plain::default()), "số # 1 \\*");
    }
}
