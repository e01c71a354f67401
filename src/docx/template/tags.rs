//! Tags in a paragraph's text (thẻ `{{ … }}`): where they are and what they hold.
//!
//! Word corrects while people type: quotes become “ ” and ‘ ’, spaces become non-breaking. Inside a tag all of
//! that is taken back. Outside a tag nothing is touched.

use std::ops::Range;

/// A tag as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Where it is in the paragraph's text, braces included.
    pub range: Range<usize>,
    /// What it holds, cleaned.
    pub inner: String,
}

/// Why a stretch of text is no tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// `{{` without `}}`.
    NeverClosed,
    /// `}}` without `{{`.
    NeverOpened,
    /// `{{ }}`.
    Empty,
    /// `{% … %}` or `{# … #}`.
    Program,
}

/// All tags of a text and all that look like tags and are none.
pub(super) fn find(text: &str) -> (Vec<Written>, Vec<(Range<usize>, Fault)>) {
    let (mut tags, mut faults) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some((start, mark)) = next_mark(text, at) {
        let after = start.saturating_add(2);
        at = after;
        match mark {
            "}}" => faults.push((start..after, Fault::NeverOpened)),
            "{{" => match closing(text, after) {
                None => {
                    faults.push((start..text.len(), Fault::NeverClosed));
                    break;
                }
                Some(end) => {
                    let inner = clean(text.get(after..end).unwrap_or_default());
                    at = end.saturating_add(2);
                    if inner.is_empty() {
                        faults.push((start..at, Fault::Empty));
                    } else {
                        tags.push(Written { range: start..at, inner });
                    }
                }
            },
            _ => faults.push((start..after, Fault::Program)),
        }
    }
    (tags, faults)
}

/// Where a name is between single braces: `{title}`, `{ title }`.
pub(super) fn single_braces(text: &str, name: &str) -> Option<Range<usize>> {
    text.match_indices('{').find_map(|(open, _)| {
        let inner = text.get(open.saturating_add(1)..)?;
        let (inner, _) = inner.split_once('}')?;
        let close = open.saturating_add(inner.len()).saturating_add(2);
        (clean(inner) == name).then_some(open..close)
    })
}

fn next_mark(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let rest = text.get(from..)?;
    let marks = ["{{", "}}", "{%", "%}", "{#", "#}"];
    let found = marks.into_iter().filter_map(|mark| rest.find(mark).map(|at| (at.saturating_add(from), mark)));
    found.min_by_key(|(at, _)| *at)
}

/// The `}}` that closes a tag: the first one outside quotes, or else, where quotes do not pair, the first.
fn closing(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let first = rest.find("}}")?;
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        let c = plain(c).unwrap_or(' ');
        match quote {
            Some(open) if open == c => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if rest.get(at..).is_some_and(|tail| tail.starts_with("}}")) => return Some(from.saturating_add(at)),
            None => {}
        }
    }
    Some(from.saturating_add(first))
}

fn clean(inner: &str) -> String {
    let plain: String = inner.chars().filter_map(plain).collect();
    plain.trim().to_owned()
}

/// What was typed before Word corrected it; `None` for characters without width.
fn plain(c: char) -> Option<char> {
    match c {
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '‘' | '’' | '‚' => Some('\''),
        '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{AD}' => None,
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_corrections_inside_a_tag_are_taken_back() {
        let (tags, faults) = find("Số: {{\u{A0}number | default(value=“}} x”)\u{A0}}}/KH");
        assert!(faults.is_empty());
        assert_eq!(tags[0].inner, "number | default(value=\"}} x\")");
    }

    #[test]
    fn a_tag_with_a_brace_too_few_is_found() {
        assert_eq!(single_braces("Số: {x} { number\u{A0}}/KH", "number"), Some(10..21));
        assert_eq!(single_braces("Số: {number", "number"), None);
    }

    #[test]
    fn every_broken_tag_is_named() {
        let faults = |text| find(text).1.into_iter().map(|(_, fault)| fault).collect::<Vec<_>>();
        assert_eq!(faults("a {{ b"), [Fault::NeverClosed]);
        assert_eq!(faults("a }} b"), [Fault::NeverOpened]);
        assert_eq!(faults("{{ }}"), [Fault::Empty]);
        assert_eq!(faults("{% if x %}"), [Fault::Program, Fault::Program]);
    }
}
