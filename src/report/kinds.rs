//! Complaints of one kind in one message (nhiều chỗ, một thông báo): its title, its places, what to paste.

use std::collections::{HashMap, HashSet};

use crate::diag::{Catalogue, Code, Diagnostic, Kind, Place};
use crate::text::Sources;

/// Places of one message that are listed; the rest is counted. JSON has them all.
const LISTED: usize = 60;

/// Other places of one complaint that are named; the rest is counted.
pub const OTHERS: usize = 20;

/// Characters of the plan that are shown with a place.
const MARKED: usize = 60;

/// What a kind says in a sentence: of one its message, of several how many there are.
pub fn title(kind: &Kind<'_>, words: &Catalogue) -> String {
    let Some(one) = kind.all.first() else { return String::new() };
    let own = message(one, words);
    if kind.all.len() == 1 {
        return own;
    }
    let mut args = one.args.clone();
    args.retain(|(name, _)| *name != "count");
    args.push(("count", kind.all.len().to_string()));
    let many = words.get(one.code.0, Some("many"), &args);
    many.unwrap_or_else(|| {
        words.words("cli-many", &[("message", own), ("count", kind.all.len().saturating_sub(1).to_string())])
    })
}

/// Where a kind was found, a line each: `line 12: Công an xã`. The same words stand once, with all their places. `None` of
/// one alone, whose place is shown.
pub fn places(kind: &Kind<'_>, sources: &Sources, words: &Catalogue) -> Option<String> {
    let first = kind.all.first().filter(|_| kind.all.len() > 1)?;
    let known: HashSet<&(Place, &str)> = first.others.iter().collect();
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    let mut line_of: HashMap<String, usize> = HashMap::new();
    for one in &kind.all {
        let said = words.get(one.code.0, Some("place"), &one.args).unwrap_or_else(|| message(one, words));
        let others = one.others.iter().filter(|other| !known.contains(other));
        let label = |name: &str| words.get(one.code.0, Some(&format!("other-{name}")), &one.args);
        let other = |label: String, place: &Place| Some(format!("{label}: {}", at(place, first, sources, words)?));
        let others = named(others, label, other, sources);
        let mut at = at(&one.place, first, sources, words).unwrap_or_default();
        if let Some(marked) = marked(&one.place, sources).filter(|marked| !said.contains(marked)) {
            at.push_str(&format!(" «{marked}»"));
        }
        let others = listed(others, "; ", words);
        let said = if others.is_empty() { said } else { format!("{said}; {others}") };
        let line = *line_of.entry(said).or_insert_with_key(|said| {
            lines.push((said.clone(), Vec::new()));
            lines.len().saturating_sub(1)
        });
        if let Some((_, places)) = lines.get_mut(line) {
            places.push(at);
        }
    }
    let line = |(said, places)| format!("{}: {said}", listed(first_of(places, LISTED), ", ", words));
    Some(listed(first_of(lines.into_iter().map(line).collect(), LISTED), "\n", words))
}

/// The first other places as they are named, and how many more there are: a sentence may stand in thousands of rows.
fn named<'a>(
    others: impl Iterator<Item = &'a (Place, &'static str)>,
    label: impl Fn(&str) -> Option<String>,
    other: impl Fn(String, &Place) -> Option<String>,
    sources: &Sources,
) -> (Vec<String>, usize) {
    let mut labels: Vec<(&str, Option<String>)> = Vec::new();
    let (mut shown, mut left) = (Vec::new(), 0_usize);
    for (place, name) in others {
        let known = labels.iter().find(|(known, _)| known == name).map(|(_, label)| label.clone());
        let label = known.unwrap_or_else(|| {
            let found = label(name);
            labels.push((name, found.clone()));
            found
        });
        let Some(label) = label.filter(|_| is_named(place, sources)) else { continue };
        match shown.len() < OTHERS {
            true => shown.extend(other(label, place)),
            false => left = left.saturating_add(1),
        }
    }
    (shown, left)
}

/// Where a kind was found, in a cell of a table: `dòng 12 «Công an xã»; dòng 15`, the rest counted.
pub fn where_found(kind: &Kind<'_>, sources: &Sources, words: &Catalogue) -> String {
    /// Places that are named.
    const NAMED: usize = 4;
    let Some(first) = kind.all.first() else { return String::new() };
    let place = |(index, one): (usize, &&Diagnostic)| {
        let mut place = at(&one.place, first, sources, words)?;
        if let Some(marked) = marked(&one.place, sources).filter(|_| index == 0) {
            place.push_str(&format!(" «{}»", marked.replace(['«', '»'], "\"")));
        }
        Some(place)
    };
    let mut all: Vec<String> = kind.all.iter().enumerate().filter_map(place).collect();
    all.dedup();
    let left = all.len().saturating_sub(NAMED);
    all.truncate(NAMED);
    if left > 0 {
        all.push(words.words("cli-left", &[("count", left.to_string())]));
    }
    all.join("; ")
}

/// The first of a list, and how many more there are.
fn first_of(mut all: Vec<String>, most: usize) -> (Vec<String>, usize) {
    let left = all.len().saturating_sub(most);
    all.truncate(most);
    (all, left)
}

/// A list in one text, with how many more there are.
fn listed((mut all, left): (Vec<String>, usize), between: &str, words: &Catalogue) -> String {
    if left > 0 {
        all.push(words.words("cli-left", &[("count", left.to_string())]));
    }
    all.join(between)
}

/// The words of the plan at a place, where they are few and on one line.
fn marked(place: &Place, sources: &Sources) -> Option<String> {
    let own = |text: &str| (!text.is_empty() && text.chars().count() <= MARKED).then(|| text.to_owned());
    if let Place::Word { text, mark, .. } = place {
        let marked = text.get(mark.clone()).unwrap_or_default().trim();
        let short: String = marked.chars().take(MARKED.saturating_sub(1)).collect();
        return own(&if short.len() < marked.len() { format!("{short}…") } else { short });
    }
    let Place::Source(span) = place else { return None };
    let marked = sources.get(span.file)?.slice(span.range()).trim().to_owned();
    (!marked.is_empty() && !marked.contains('\n') && marked.chars().count() <= MARKED).then_some(marked)
}

/// The YAML to be pasted, of all complaints of a kind together; `None` where there is none.
pub fn paste(kind: &Kind<'_>) -> Option<String> {
    let all: Vec<_> = kind.all.iter().filter_map(|one| one.paste.as_ref()).collect();
    let under = all.first()?.under.iter().cloned();
    let lines: Vec<String> = under.chain(all.iter().map(|paste| paste.entry.clone())).collect();
    Some(lines.join("\n"))
}

/// How often each code was told (`K352 × 32, K301`), where one was told more than twice.
pub fn counts(counts: &[(Code, usize)]) -> Option<String> {
    let said = counts.iter().map(|(code, count)| match count {
        1 => code.0.to_owned(),
        count => format!("{} × {count}", code.0),
    });
    counts.iter().any(|(_, count)| *count > 2).then(|| said.collect::<Vec<_>>().join(", "))
}

fn message(one: &Diagnostic, words: &Catalogue) -> String {
    words.get(one.code.0, None, &one.args).unwrap_or_else(|| one.code.0.to_owned())
}

/// True for a place that [`at`] has words for.
fn is_named(place: &Place, sources: &Sources) -> bool {
    match place {
        Place::Word { .. } => true,
        Place::Source(span) => sources.get(span.file).is_some(),
        _ => false,
    }
}

/// `line 12`, with its file where that is another than the first one's.
fn at(place: &Place, first: &Diagnostic, sources: &Sources, words: &Catalogue) -> Option<String> {
    if let Place::Word { paragraph, cell, .. } = place {
        let told = [("paragraph", paragraph.to_string())];
        let Some([table, row, column]) = cell else { return Some(words.words("cli-paragraph", &told)) };
        let told = [("table", table), ("row", row), ("column", column)].map(|(name, at)| (name, at.to_string()));
        return Some(words.words("cli-cell", &told));
    }
    let Place::Source(span) = place else { return None };
    let file = sources.get(span.file)?;
    let line = words.words("cli-line", &[("line", file.line(span.start as usize).to_string())]);
    let same = matches!(first.place, Place::Source(main) if main.file == span.file);
    Some(if same { line } else { format!("{} {line}", file.name()) })
}
