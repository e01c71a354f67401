//! Names in tags that nobody knows (tên lạ trong thẻ), found before Tera is asked.
//!
//! Tera takes an unknown name in `{% if … %}` for one without a value, so a slip of the keys would silently leave out
//! a part of the text.

use std::collections::BTreeSet;
use std::ops::Range;

use super::tags::next_tag;

/// Words of tags that are no names.
const WORDS: [&str; 22] = [
    "if",
    "elif",
    "else",
    "endif",
    "for",
    "in",
    "endfor",
    "set",
    "set_global",
    "and",
    "or",
    "not",
    "is",
    "true",
    "false",
    "True",
    "False",
    "none",
    "None",
    "null",
    "loop",
    "self",
];

/// Statements whose names are looked at; what stands in others is Tera's own business.
const STATEMENTS: [&str; 6] = ["if", "elif", "for", "set", "set_global", "else"];

/// A tag and what is wrong in it, in bytes of the text.
pub(super) struct Strange {
    /// The tag.
    pub tag: Range<usize>,
    /// Unknown names.
    pub names: Vec<Range<usize>>,
    /// Another tag begins in it, or none closes it.
    pub open: bool,
}

/// The tags of a text that hold unknown names.
pub(super) fn in_text(source: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<Strange> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some((start, end)) = next_tag(source, at) {
        at = end;
        tags.push(start..end);
    }
    let text = |tag: &Range<usize>| source.get(tag.clone()).unwrap_or_default();
    if tags.iter().any(|tag| first_word(text(tag)) == "raw") {
        return Vec::new();
    }
    let own: BTreeSet<&str> = tags.iter().flat_map(|tag| bound(text(tag))).collect();
    let known = |name: &str| own.contains(name.split('.').next().unwrap_or_default()) || is_known(name);
    let one = |tag: Range<usize>| {
        let inside = text(&tag);
        let whole = inside.ends_with("}}") || inside.ends_with("%}");
        let statement = inside.starts_with("{%") && STATEMENTS.contains(&first_word(inside));
        let looked = whole && (inside.starts_with("{{") || statement);
        let open = inside.starts_with("{{") && (inside.get(2..).is_some_and(|rest| rest.contains("{{")) || !whole);
        let names = if looked && !open { in_expression(inside, &known) } else { Vec::new() };
        let names = names.into_iter().map(|name| tag.start + name.start..tag.start + name.end).collect();
        Strange { tag, names, open }
    };
    tags.into_iter().map(one).filter(|strange| strange.open || !strange.names.is_empty()).collect()
}

/// The unknown names of an expression, in bytes of it. Words side by side (`điểm đạt`) are one name.
pub(super) fn in_expression(text: &str, is_known: &dyn Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut before = "";
    for name in words(text) {
        let word = text.get(name.clone()).unwrap_or_default();
        let ahead = text.get(name.end..).unwrap_or_default().trim_start();
        let behind = text.get(..name.start).unwrap_or_default().trim_end();
        let called = ahead.starts_with('(') || ahead.starts_with('=') && !ahead.starts_with("==");
        let applied = behind.ends_with('|') && !behind.ends_with("||") || behind.ends_with('.');
        let tested = before == "is" || before == "not" && behind.trim_end_matches("not").trim_end().ends_with("is");
        before = word;
        // Functions are named in plain letters: `tổng(…)` is none.
        let called = called && (word.is_ascii() || !ahead.starts_with('('));
        if WORDS.contains(&word.split('.').next().unwrap_or_default()) || called || applied || tested || is_known(word)
        {
            continue;
        }
        match found.last_mut() {
            Some(last) if text.get(last.end..name.start).is_some_and(|gap| gap.trim().is_empty()) => {
                last.end = name.end
            }
            _ => found.push(name),
        }
    }
    found
}

/// Names and keywords outside quotes; figures are none.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut quote: Option<char> = None;
    let mut open: Option<usize> = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if let Some(close) = quote {
            quote = quote.filter(|_| letter != close && !(close == '”' && letter == '"'));
            continue;
        }
        // `issuer.full` is one name; a dot at the end of a word is not of it.
        let dotted = letter == '.' && open.is_some() && text.get(at + 1..).is_some_and(|rest| rest.starts_with(part));
        if part(letter) || dotted {
            open.get_or_insert(at);
            continue;
        }
        if let Some(start) = open.take() {
            let figure = text.get(start..).is_some_and(|word| word.starts_with(|first: char| first.is_ascii_digit()));
            if !figure {
                words.push(start..at);
            }
        }
        quote = match letter {
            '"' | '\'' | '`' => Some(letter),
            '“' | '”' => Some('”'),
            '‘' | '’' => Some('’'),
            _ => None,
        };
    }
    words
}

/// `if` of `{%- if x %}`.
pub(super) fn first_word(tag: &str) -> &str {
    let inside = tag.trim_start_matches("{%").trim_start_matches('-').trim_start();
    inside.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next().unwrap_or_default()
}

/// Names that a tag makes: `a` of `{% for a in … %}`, `b` of `{% set b = … %}`.
pub(super) fn bound(tag: &str) -> Vec<&str> {
    let end = match first_word(tag) {
        "for" => tag.find(" in "),
        "set" | "set_global" => tag.find('='),
        _ => None,
    };
    let head = end.and_then(|end| tag.get(..end)).unwrap_or_default();
    words(head).into_iter().skip(1).filter_map(|word| head.get(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strange(source: &str) -> Vec<&str> {
        let known = |name: &str| ["nam", "issuer.full", "issuer", "giai_phap"].contains(&name);
        in_text(source, &known).into_iter().flat_map(|strange| strange.names).map(|name| &source[name]).collect()
    }

    #[test]
    fn a_slip_in_a_condition_is_found() {
        assert_eq!(strange("{% if namm %}x{% elif nam and kia %}y{% endif %}"), ["namm", "kia"]);
        assert_eq!(strange("{{ điểm đạt }} {{ năm }}"), ["điểm đạt", "năm"]);
        assert_eq!(strange("{{ issuer.ful }} {{ nam | default(value=khac) }}"), ["issuer.ful", "khac"]);
    }

    #[test]
    fn functions_filters_tests_quotes_and_own_names_are_no_slips() {
        let sound = [
            "{{ tong(\"điểm đạt\", ma='1') | upper }} {{ nam }}",
            "{% if nam is defined and nam is not none or not giai_phap == 1.5 %}x{% endif %}",
            "{% for a in [1, 2] %}{{ a }}{{ loop.index }}{% endfor %}{% set b = nam %}{{ b ~ issuer.full }}",
            "{# namm #} {% raw %}{{ namm }}{% endraw %} {{ co_quan(“nội vụ”) }}",
        ];
        for source in sound {
            assert_eq!(strange(source), [] as [&str; 0], "{source}");
        }
    }
}
