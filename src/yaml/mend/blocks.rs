//! Texts of several lines (đoạn chữ nhiều dòng), looked at before YAML reads them.
//!
//! Without its bar `|` such a text is folded into one line and its headings are comments; a line that is indented
//! less than the others falls out of it. YAML says nothing of either, or blames a line further down.

use super::super::line::{columns, key_of};
use super::super::mended::{Edit, Mended};
use super::super::vocabulary::{Holds, Vocabulary};
use super::explained::Explained;
use super::explained::changed;
use super::fallen;
use super::head::{Head, Line, is_title};
use crate::diag::Diagnostic;

/// Every text whose bar is missing or whose lines fall out of it.
pub(in super::super) fn blocks(source: &Mended, words: &Vocabulary<'_>) -> Vec<Explained> {
    let mut start = 0;
    let lines: Vec<Line<'_>> = source
        .text()
        .split('\n')
        .map(|text| {
            let line = Line { start, text, indent: columns(text).0 };
            start += text.len() + 1;
            line
        })
        .collect();
    let mut told = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        let Some(head) = Head::of(*line) else { continue };
        let rest = lines.get(at..).unwrap_or_default();
        if let Some(behind) = behind_bar(head.value) {
            told.extend(bar_and_text(source, &head, behind, rest, words));
            let (found, used) = fallen::lines(source, &head, rest, words);
            told.extend(found);
            at += used;
        } else if head.value.starts_with(['"', '\'']) {
            at += quoted(head.value, rest);
        } else if let Some(found) = on_one_line(source, &head, rest, words) {
            told.push(found);
        } else if let Some((found, used)) = bar_missing(source, &head, rest, words) {
            told.push(found);
            at += used;
        }
    }
    told
}

/// What stands behind the bar of a block on its line: nothing, or a comment. `None` if there is no bar, or text.
fn behind_bar(value: &str) -> Option<&str> {
    let rest = value.strip_prefix(['|', '>'])?;
    let behind = rest.trim_start_matches(|sign: char| matches!(sign, '+' | '-') || sign.is_ascii_digit());
    let comment = behind.trim_start();
    let text = !comment.is_empty() && (!comment.starts_with('#') || comment.len() == behind.len());
    (!text || value.starts_with('|')).then_some(comment)
}

/// How many lines a quoted text runs on; none if it is closed on its own line, or nowhere.
fn quoted(value: &str, rest: &[Line<'_>]) -> usize {
    let Some(mark) = value.chars().next() else { return 0 };
    if value.matches(mark).count() % 2 == 0 {
        return 0;
    }
    let open = rest.iter().take(200).take_while(|line| line.is_blank() || line.indent > 0);
    open.into_iter().position(|line| line.text.contains(mark)).map_or(0, |at| at + 1)
}

/// Text or a heading behind the bar: it belongs on the next line. And `>`, which joins the lines of a body.
fn bar_and_text(
    source: &Mended,
    head: &Head<'_>,
    behind: &str,
    rest: &[Line<'_>],
    words: &Vocabulary<'_>,
) -> Option<Explained> {
    let sign = head.end() - head.value.len();
    if behind.is_empty() {
        let joins =
            head.value.starts_with('>') && matches!(words.holds(head.key), Holds::Body | Holds::Lines | Holds::Blocks);
        let many = children(head, rest, false).filter(|line| !line.is_blank()).nth(1).is_some();
        let found = Diagnostic::error("K146", head.place(source)).with("key", head.key).with("found", "joined");
        let edit = Edit { range: sign..sign + 1, new: "|".to_owned() };
        return (joins && many).then(|| changed(source, found.help("instead"), vec![edit]));
    }
    let comment = behind.starts_with('#');
    if comment && words.holds(head.key) != Holds::Body {
        return None;
    }
    let text = head.end() - behind.len();
    let new = format!("\n{}", " ".repeat(text_column(head, rest)));
    let bar = head.value.len() - behind.len();
    let bar = head.value.get(..bar).unwrap_or_default().trim_end().len();
    let edit = Edit { range: sign + bar..text, new };
    if comment && !is_title(behind) {
        let place = source.place(text..head.end());
        let found = Diagnostic::warning("K114", place).with("lost", behind).help("below");
        return Some((found.change(source.place(edit.range.clone()), &edit.new), Vec::new()));
    }
    let found = Diagnostic::error("K103", source.place(sign..sign + 1)).with("found", "|").help("newline");
    Some(changed(source, found, vec![edit]))
}

/// `ký: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH; …`: lines that are written as the names of a list are.
fn on_one_line(source: &Mended, head: &Head<'_>, rest: &[Line<'_>], words: &Vocabulary<'_>) -> Option<Explained> {
    if !head.value.contains("; ")
        || children(head, rest, false).any(|line| !line.is_blank())
        || !matches!(words.holds(head.key), Holds::Lines | Holds::Blocks)
    {
        return None;
    }
    let pad = " ".repeat(head.column + 2);
    let lines: String = head.value.split("; ").map(|part| format!("\n{pad}{}", part.trim())).collect();
    let edits = vec![Edit { range: head.after..head.end(), new: format!(" |{lines}") }];
    let found = Diagnostic::error("K146", head.place(source)).with("key", head.key).with("found", "parts").help("bar");
    Some(changed(source, found, edits))
}

/// A text of several lines whose key has no bar, and how many lines it has.
fn bar_missing(
    source: &Mended,
    head: &Head<'_>,
    rest: &[Line<'_>],
    words: &Vocabulary<'_>,
) -> Option<(Explained, usize)> {
    let comment = head.value.starts_with('#');
    let text = if comment { "" } else { head.value };
    let inside = || children(head, rest, text.is_empty()).filter(|line| !line.is_blank());
    if inside().next().is_none() && !(comment && is_title(head.value)) {
        return None;
    }
    let holds = words.holds(head.key);
    let takes_bar = matches!(holds, Holds::Body | Holds::Lines | Holds::Blocks | Holds::Prose);
    if !takes_bar || text.starts_with(['&', '*', '!', '{', '[', '-']) {
        return None;
    }
    // A list of lines or of blocks says what is meant.
    let dash = |line: &Line<'_>| line.text.trim_start().starts_with("- ");
    if holds == Holds::Blocks && text.is_empty() && inside().find(|line| !line.is_comment()).is_some_and(dash) {
        return None;
    }
    // Keys of the language, or an author's own without a dash: a map, of which its reader speaks.
    let other_keys = inside().find(|line| !line.is_comment()).is_some_and(|line| {
        let bare =
            text.is_empty() && matches!(holds, Holds::Lines | Holds::Blocks) && line.indent == columns(line.text).1;
        line.has_key(words) || bare && key_of(line.text).is_some()
    });
    let heading = holds == Holds::Body && inside().next().is_some_and(Line::is_comment);
    if other_keys && !heading {
        return None;
    }
    let all: Vec<Line<'_>> = inside().copied().collect();
    let used = children(head, rest, text.is_empty()).enumerate().filter(|(_, line)| !line.is_blank()).last();
    let used = used.map_or(0, |(at, _)| at + 1);
    let headings = holds == Holds::Body && (comment || all.iter().any(Line::is_comment));
    let typed: Vec<Line<'_>> = all.iter().filter(|line| holds == Holds::Body || !line.is_comment()).copied().collect();
    let marked = typed.iter().any(|line| is_marked(line.text.trim_start()));
    let parted = used > all.len() && typed.len() > 1;
    // `Rà soát: kỹ` on a further line: YAML takes it for a key in the middle of a text.
    let keyed = !text.is_empty() && typed.iter().any(|line| key_of(line.text).is_some());
    let several = typed.len() + usize::from(!text.is_empty() || comment && headings) > 1;
    let wanted = match holds {
        Holds::Body | Holds::Lines | Holds::Blocks => several || marked || headings,
        _ => marked || keyed || !typed.is_empty() && (text.ends_with(':') || parted && !text.is_empty()),
    };
    if !wanted {
        return None;
    }
    let edits = with_bar(head, rest, &all, !text.is_empty() || comment && headings);
    let what = match () {
        () if headings => "headings",
        () if marked => "list",
        () if keyed => "colon",
        () => "joined",
    };
    let found = Diagnostic::error("K146", head.place(source)).with("key", head.key).with("found", what).help("bar");
    Some((changed(source, found, edits), used))
}

/// The changes that give a text its bar. `first`: it begins on the line of its key, and moves down.
fn with_bar(head: &Head<'_>, rest: &[Line<'_>], all: &[Line<'_>], first: bool) -> Vec<Edit> {
    let column = text_column(head, rest);
    let mut edits = vec![if first {
        let range = head.after..head.end() - head.value.len();
        Edit { range, new: format!(" |\n{}", " ".repeat(column)) }
    } else {
        Edit { range: head.after..head.after, new: " |".to_owned() }
    }];
    // The first line says how far a text is indented; none may stand further left.
    let begins = all.first().map_or(column, |line| line.indent);
    if begins <= head.column {
        edits.extend(all.iter().map(|line| line.indented(line.indent + column.saturating_sub(begins))));
    } else if !first {
        edits.extend(all.iter().filter(|line| line.indent < begins).map(|line| line.indented(begins)));
    }
    edits
}

/// The lines that belong to a key: those that lie deeper. `dashes`: those of a list in the key's own column too.
fn children<'a, 'b>(
    head: &'b Head<'_>,
    rest: &'a [Line<'a>],
    dashes: bool,
) -> impl Iterator<Item = &'a Line<'a>> + use<'a, 'b> {
    let column = head.column;
    rest.iter().take_while(move |line| {
        let dash = dashes && line.indent == column && line.text.trim_start().starts_with("- ");
        line.is_blank() || line.indent > column || dash
    })
}

/// How far the lines of a text are indented: as the least of them is, if it lies deeper than the key.
fn text_column(head: &Head<'_>, rest: &[Line<'_>]) -> usize {
    let indents = children(head, rest, false).filter(|line| !line.is_blank()).map(|line| line.indent);
    indents.min().unwrap_or(head.column + 2)
}

/// True for a mark of a list at the start of a line.
fn is_marked(text: &str) -> bool {
    let Some((mark, rest)) = text.split_once(' ') else { return false };
    let number = mark.strip_suffix(['.', ')']);
    let short = number.is_some_and(|number| {
        matches!(number.len(), 1 | 2) && number.bytes().all(|byte| byte.is_ascii_digit())
            || number.chars().count() == 1 && mark.ends_with(')')
    });
    !rest.trim().is_empty() && (matches!(mark, "-" | "+" | "*" | "–" | "•") || short)
}
