//! Which accident a fault of YAML is. The crate's own words only sort the faults; the line itself tells the
//! rest.

use super::super::fault::Fault;
use super::super::line::{columns, key_of, quote_edits, quote_value, quoted, value_of};
use super::super::mended::{Edit, Mended};
use super::super::vocabulary::Vocabulary;
use super::entries::{bare_column, blank_after_colon, dash_alone, headed_column, margin_key, stray_entry};
use super::explained::{Explained, trimmed};
use super::indent::{indentation, odd_blanks, reindent, tabs};
use crate::diag::Diagnostic;

/// A fault as a complaint, and the changes that mend it.
pub(in super::super) fn explain(source: &Mended, fault: &Fault, words: &Vocabulary<'_>) -> Explained {
    let info = fault.info.as_str();
    if info.contains("nested too deep") || info.contains("recursion") {
        return (Diagnostic::error("K110", source.place(fault.at..fault.at + 1)).help("flat"), Vec::new());
    }
    if info.contains("too many values") {
        return (Diagnostic::error("K131", source.place(fault.at..fault.at)).help("split"), Vec::new());
    }
    let found = tabs(source, fault.at)
        .or_else(|| odd_blanks(source, fault.at))
        .or_else(|| odd_blanks(source, source.line_before(fault.at)?))
        .or_else(|| typed_dash(source, fault.at))
        .or_else(|| typed_dash(source, source.line_before(fault.at)?))
        .or_else(|| glued_dash(source, fault.at))
        .or_else(|| glued_dash(source, source.line_before(fault.at)?))
        .or_else(|| blank_after_colon(source, fault.at, words))
        .or_else(|| blank_after_colon(source, source.line_before(fault.at)?, words))
        .or_else(|| dash_alone(source, fault.at, words))
        .or_else(|| if info.contains("mapping values") { colon(source, fault.at, words) } else { None })
        .or_else(|| open_quote(source, fault.at, info))
        .or_else(|| leading_sign(source, fault.at))
        .or_else(|| no_colon(source, fault.at, info, words))
        .or_else(|| if info.contains("expected key") { stray_entry(source, fault.at, words) } else { None })
        .or_else(|| indentation(source, fault.at));
    found.unwrap_or_else(|| {
        let line = source.line_range(fault.at);
        let line =
            if line.is_empty() { source.line_before(fault.at).map_or(line, |at| source.line_range(at)) } else { line };
        let detail = fault.info.clone();
        (Diagnostic::error("K115", trimmed(source, line)).with("detail", detail).help("look"), Vec::new())
    })
}

/// A value that begins with `&` or `!`, which YAML takes off as a mark of its own.
pub(in super::super) fn unwanted_mark(source: &Mended, at: usize) -> Diagnostic {
    let sign: String = source.text().get(at..).unwrap_or_default().chars().take(1).collect();
    let line = source.line(at);
    let found = Diagnostic::error("K103", source.place(at..at + sign.len())).with("found", sign).help("quote");
    match value_of(line) {
        Some(value) => found.corrected(quote_value(line, value)),
        None => found,
    }
}

/// A long dash or a bullet before a key, as Word types them for `-`.
fn typed_dash(source: &Mended, at: usize) -> Option<Explained> {
    let line = source.line(at);
    let (indent, _) = columns(line);
    let mark = line.get(indent..)?.chars().next().filter(|mark| matches!(mark, '–' | '—' | '−' | '•' | '●'))?;
    let rest = line.get(indent + mark.len_utf8()..)?;
    key_of(rest)?;
    let start = source.line_range(at).start + indent;
    let range = start..start + (line.len() - indent) - rest.trim_start().len();
    let corrected = format!("{}- {}", line.get(..indent)?, rest.trim_start());
    let place = source.place(start..start + mark.len_utf8());
    let found = Diagnostic::error("K100", place).with("found", mark.to_string()).help("hyphen").corrected(corrected);
    Some((found, vec![Edit { range, new: "- ".to_owned() }]))
}

/// A dash without a space after it, before a key.
fn glued_dash(source: &Mended, at: usize) -> Option<Explained> {
    let line = source.line(at);
    let (indent, _) = columns(line);
    let rest = line.get(indent..)?.strip_prefix('-')?;
    if rest.starts_with(['-', ' ', '\t']) || key_of(rest).is_none() {
        return None;
    }
    let dash = source.line_range(at).start + indent;
    let corrected = format!("{}- {rest}", line.get(..indent)?);
    let found = Diagnostic::error("K108", source.place(dash..dash + 1)).with("sign", "dash").help("dash");
    Some((found.corrected(corrected), vec![Edit { range: dash + 1..dash + 1, new: " ".to_owned() }]))
}

/// A second `: ` in one text; or a key that is indented into the text above it.
fn colon(source: &Mended, at: usize, words: &Vocabulary<'_>) -> Option<Explained> {
    let range = source.line_range(at);
    let line = source.line(at);
    let (key, first) = key_of(line)?;
    if range.start + first < at {
        let value = value_of(line)?;
        if line.get(value.clone())?.starts_with(['"', '\'']) {
            return None;
        }
        if let Some(list) = headed_column(source, at, words) {
            return Some(list);
        }
        let taken = line.get(value.start..at - range.start).unwrap_or_default();
        let found = Diagnostic::error("K102", source.place(at..at + 1)).with("key", taken.trim()).help("quote");
        return Some((found.corrected(quote_value(line, value.clone())), quote_edits(line, range.start, value)));
    }
    let above = source.line_before(at)?;
    let (_, column) = columns(source.line(above));
    let own = key_of(source.line(above)).is_some_and(|(key, _)| !words.is_key(key));
    if words.is_key(key) || own {
        let (indent, mine) = columns(line);
        if let Some(bare) = bare_column(source, above, words) {
            return Some(bare);
        }
        if columns(source.line(source.line_before(above).unwrap_or(above))).1 == mine
            && let Some(moved) = margin_key(source, above, words)
        {
            return Some(moved);
        }
        if key_of(source.line(above)).is_none() {
            let found = Diagnostic::error("K107", trimmed(source, source.line_range(above))).help("key");
            return Some((found, Vec::new()));
        }
        let column = column.saturating_sub(mine - indent);
        return Some(reindent(source, range, column));
    }
    // Prose that runs on over lines, with a colon in it: the text from the key above is quoted to mend it.
    let start = above + value_of(source.line(above))?.start;
    let text = source.text().get(start..range.end)?;
    let found = Diagnostic::error("K102", source.place(at..at + 1)).with("key", key.trim()).help("block");
    Some((found, vec![Edit { range: start..range.end, new: quoted(text) }]))
}

/// A quote that is not closed, or text behind a closing quote.
fn open_quote(source: &Mended, at: usize, info: &str) -> Option<Explained> {
    if !info.contains("quoted scalar") && !info.contains("quote") && !info.contains("end of stream") {
        return None;
    }
    if info.contains("escape") {
        return backslash(source, at, info);
    }
    let mut start = source.line_range(at).start;
    for _ in 0..200 {
        let line = source.line(start);
        let value = value_of(line);
        let mark = value.clone().and_then(|value| line.get(value)).and_then(|text| text.chars().next());
        if let (Some(value), Some(mark @ ('"' | '\''))) = (value, mark) {
            let text = line.get(value.clone())?;
            let place = source.place(start + value.start..start + value.end);
            if text.matches(mark).count() == 1 {
                let end = start + value.end;
                let corrected = format!("{}{mark}", line.trim_end());
                let found = Diagnostic::error("K106", place).with("found", mark).help("close").corrected(corrected);
                return Some((found, vec![Edit { range: end..end, new: mark.to_string() }]));
            }
            let found = Diagnostic::error("K105", place).help("quote").corrected(quote_value(line, value.clone()));
            return Some((found, quote_edits(line, start, value)));
        }
        start = source.line_before(start)?;
    }
    None
}

/// A backslash in double quotes, where it has a meaning of its own.
fn backslash(source: &Mended, at: usize, info: &str) -> Option<Explained> {
    let range = source.line_range(at);
    let line = source.line(at);
    let value = value_of(line)?;
    let inner = line.get(value.clone())?.strip_prefix('"')?.strip_suffix('"')?;
    let new = quoted(inner);
    let corrected = format!("{}{new}", line.get(..value.start)?);
    let place = range.start + value.start..range.start + value.end;
    let found = Diagnostic::error("K115", source.place(place.clone())).with("detail", info).help("backslash");
    Some((found.corrected(corrected), vec![Edit { range: place, new }]))
}

/// A value that begins with a sign that YAML keeps for itself.
fn leading_sign(source: &Mended, at: usize) -> Option<Explained> {
    let range = source.line_range(at);
    let line = source.line(at);
    let (_, column) = columns(line);
    let value = match value_of(line) {
        // `**Tiêu đề:** chữ` behind a dash: the colon is part of the text.
        Some(_) if line.get(column..)?.starts_with(['*', '%', '@', '`', '&', '!']) => column..line.trim_end().len(),
        other => other?,
    };
    let text = line.get(value.clone())?;
    let sign = match text.chars().next()? {
        '{' if text.starts_with("{{") => "{{".to_owned(),
        // `> 90%` is more than 90 percent.
        '>' if text.trim_start_matches(['>', '=', ' ']).starts_with(|first: char| first.is_ascii_digit()) => {
            let found =
                Diagnostic::error("K103", source.place(range.start + value.start..range.start + value.start + 1));
            let corrected = quote_value(line, value.clone());
            let edits = quote_edits(line, range.start, value);
            return Some((found.with("found", '>').help("quote").corrected(corrected), edits));
        }
        sign @ ('*' | '%' | '@' | '`' | '&' | '!' | '{' | '[' | '}' | ']' | '|' | '>' | ',') => sign.to_string(),
        sign @ ('-' | '?') if text.chars().nth(1) == Some(' ') => sign.to_string(),
        _ => return None,
    };
    let start = range.start + value.start;
    let found = Diagnostic::error("K103", source.place(start..start + sign.len())).with("found", &sign);
    let edits = quote_edits(line, range.start, value.clone());
    if sign == "-" && key_of(line).is_some() {
        let head = line.get(..value.start)?.trim_end();
        // The other dashes of the list stand below, in the column their author chose.
        let below = source.text().get(range.end + 1..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
        let (indent, text_column) = columns(below);
        let column = if text_column > indent && indent > column { indent } else { column + 2 };
        let pad = " ".repeat(column);
        let edits = vec![Edit { range: start..start, new: format!("|\n{pad}") }];
        return Some((found.help("list").corrected(format!("{head} |\n{pad}{text}")), edits));
    }
    if sign == "|" || sign == ">" {
        let head = line.get(..value.start)?;
        let pad = " ".repeat(column + 2);
        let rest = text.trim_start_matches(['|', '>']).trim();
        return Some((found.help("newline").corrected(format!("{head}{sign}\n{pad}{rest}")), edits));
    }
    Some((found.help("quote").corrected(quote_value(line, value)), edits))
}

/// A line that is neither a key with its value nor the next line of a text.
fn no_colon(source: &Mended, at: usize, info: &str, words: &Vocabulary<'_>) -> Option<Explained> {
    let start = if info.contains("simple key") { source.line_before(at)? } else { source.line_range(at).start };
    let line = source.line(start);
    if key_of(line).is_some() || line.trim_start().starts_with("- ") || line.trim().is_empty() {
        return None;
    }
    let place = trimmed(source, start..start + line.len());
    let (_, column) = columns(line);
    let text = line.get(column..)?;
    let above = source.line_before(start)?;
    // The colon of a Chinese or Japanese keyboard, or of a text copied from one.
    if let Some(colon) = text.find('：').filter(|colon| text.get(..*colon).is_some_and(|name| words.is_key(name))) {
        let range = start + column + colon..start + column + colon + '：'.len_utf8();
        let head = line.get(..column + colon)?;
        let value = line.get(column + colon + '：'.len_utf8()..)?.trim_start();
        let found = Diagnostic::error("K108", source.place(range.clone())).with("sign", "wide").help("wide");
        let edits = vec![Edit { range, new: ": ".to_owned() }];
        return Some((found.corrected(format!("{head}: {value}").trim_end()), edits));
    }
    // Beside keys of an author's own, such as those of the directory, a colon between letters is one too.
    let beside_keys = key_of(source.line(above)).is_some() && columns(source.line(above)).1 == column;
    let is_key = |name: &str| words.is_key(name);
    let named = |colon: &usize| {
        let name = text.get(..*colon).unwrap_or_default();
        let value = text.get(colon + 1..).unwrap_or_default();
        is_key(name) || beside_keys && name.ends_with(char::is_alphabetic) && value.starts_with(char::is_alphabetic)
    };
    if let Some(colon) = text.find(':').filter(named) {
        let after = column + colon + 1;
        let corrected = format!("{} {}", line.get(..after)?, line.get(after..)?);
        let place = source.place(start + after - 1..start + after);
        let found = Diagnostic::error("K108", place).with("sign", "colon").help("space").corrected(corrected);
        return Some((found, vec![Edit { range: start + after..start + after, new: " ".to_owned() }]));
    }
    // A key whose colon was forgotten: the longest run of words that is one.
    let mut ends = text.match_indices(' ').map(|(end, _)| end).chain([text.trim_end().len()]);
    if let Some(end) = ends.rfind(|end| text.get(..*end).is_some_and(|name| words.is_key(name))) {
        let after = column + end;
        let corrected = format!("{}:{}", line.get(..after)?, line.get(after..)?);
        let found = Diagnostic::error("K107", place).help("colon").corrected(corrected.trim_end());
        return Some((found, vec![Edit { range: start + after..start + after, new: ":".to_owned() }]));
    }
    let (_, above_column) = columns(source.line(above));
    let indent = if key_of(source.line(above)).is_some() { above_column + 2 } else { columns(source.line(above)).0 };
    let corrected = format!("{}{}", " ".repeat(indent), line.trim_start());
    let edits = vec![Edit { range: start..start + (line.len() - line.trim_start().len()), new: " ".repeat(indent) }];
    Some((Diagnostic::error("K107", place).help("continue").corrected(corrected), edits))
}
