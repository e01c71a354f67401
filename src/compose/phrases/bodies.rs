//! Bodies in conditions (cơ quan trong điều kiện): `chu_tri == "kinh tế"` names a body by its key, as a field does.

use std::ops::Range;

use super::names::FIELDS;
use crate::plan::{Agency, Directory, Field, Found, Items};
use crate::text::Spanned;

/// How a condition compares a field with a text in quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    /// `==`, `!=`: with the field's bodies, of which it may be one.
    Whole,
    /// `in`, `containing`: with a part of what the field prints.
    Part,
}

/// A text in quotes that is compared with a field of bodies, in bytes of the expression, quotes included.
struct Compared {
    range: Range<usize>,
    names: [&'static str; 2],
    field: Field,
    how: Comparison,
}

/// The expression with every compared text as the directory prints it; one of several bodies of a field is as good as
/// all of them. `value` gives what the item prints for a name.
pub(super) fn named(expression: &str, directory: &Directory, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(expression.len());
    let mut done = 0;
    for compared in compared(expression) {
        let official = official(inner(expression, &compared.range), directory);
        let all = value(compared.names[0]).filter(|_| compared.how == Comparison::Whole);
        let text = all.filter(|all| all.split("; ").any(|one| one == official)).unwrap_or(official);
        let Some(quote) = ['"', '\'', '`'].into_iter().find(|quote| !text.contains(*quote)) else { continue };
        out.push_str(expression.get(done..compared.range.start).unwrap_or_default());
        out.extend([quote]);
        out.push_str(&text);
        out.extend([quote]);
        done = compared.range.end;
    }
    out.push_str(expression.get(done..).unwrap_or_default());
    out
}

/// The first compared text that is no body of the directory and that no item names in that field: its place without
/// quotes, and the field.
pub(super) fn unknown(expression: &str, directory: &Directory, items: &Items) -> Option<(Range<usize>, Field)> {
    let known = |compared: &Compared| {
        let written = inner(expression, &compared.range);
        let is = |body: &Spanned<Agency>| match compared.how {
            Comparison::Whole => *body.value.name == *written,
            Comparison::Part => body.value.name.contains(written),
        };
        let of = |item: &crate::plan::Item| match compared.field {
            Field::Lead => item.leads.iter().any(is),
            Field::Partners => item.partners.iter().any(is),
            _ => item.monitors.iter().any(is),
        };
        written.trim().is_empty() || directory.knows(written) || items.all.iter().any(of)
    };
    let strange = compared(expression).into_iter().find(|compared| !known(compared))?;
    Some((strange.range.start + 1..strange.range.end - 1, strange.field))
}

fn official(written: &str, directory: &Directory) -> String {
    match directory.find(written) {
        Found::Exact(at) | Found::Variant(at) | Found::Key(at) => {
            directory.entries.get(at).map_or(written, |entry| entry.name.as_str()).to_owned()
        }
        Found::Unknown | Found::LooksLikeKey(_) => written.to_owned(),
    }
}

fn inner<'a>(expression: &'a str, range: &Range<usize>) -> &'a str {
    expression.get(range.start + 1..range.end.saturating_sub(1)).unwrap_or_default()
}

/// All of them, in order.
fn compared(expression: &str) -> Vec<Compared> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = expression.get(at..).and_then(|rest| rest.find(['"', '\'', '`'])).map(|open| at + open) {
        let quote = expression.get(start..=start).unwrap_or_default();
        let rest = expression.get(start + 1..).unwrap_or_default();
        let Some(end) = rest.find(quote).map(|close| start + close + 2) else { break };
        let (before, after) = (expression.get(..start), expression.get(end..));
        let near = side(before.unwrap_or_default().trim_end(), after.unwrap_or_default().trim_start());
        found.extend(near.map(|(field, names, how)| Compared { range: start..end, names, field, how }));
        at = end;
    }
    found
}

/// The field that stands on the other side of a comparison.
fn side(before: &str, after: &str) -> Option<(Field, [&'static str; 2], Comparison)> {
    let bodies = || FIELDS.iter().filter(|(field, _)| matches!(field, Field::Lead | Field::Partners | Field::Monitor));
    let part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let last = |text: &str| text.rsplit(|letter| !part(letter)).next().unwrap_or_default().to_owned();
    let first = |text: &str| text.split(|letter| !part(letter)).next().unwrap_or_default().to_owned();
    let equal = before.strip_suffix("==").or_else(|| before.strip_suffix("!="));
    let containing = before.strip_suffix('(').map(str::trim_end).and_then(|before| before.strip_suffix("containing"));
    let containing = containing.map(str::trim_end).and_then(|before| {
        let before = before.strip_suffix("not").map_or(before, str::trim_end);
        before.strip_suffix("is")
    });
    let (name, how) = if let Some(before) = equal {
        (last(before.trim_end()), Comparison::Whole)
    } else if let Some(before) = containing {
        (last(before.trim_end()), Comparison::Part)
    } else if let Some(after) = after.strip_prefix("==").or_else(|| after.strip_prefix("!=")) {
        (first(after.trim_start()), Comparison::Whole)
    } else {
        let after = after.strip_prefix("not").map_or(after, str::trim_start);
        (first(after.strip_prefix("in ")?.trim_start()), Comparison::Part)
    };
    let (field, names) = bodies().find(|(_, names)| names.contains(&name.as_str()))?;
    Some((*field, *names, how))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Entry;
    use crate::text::Span;

    fn directory() -> Directory {
        let entry = |key: &str, name: &str| Entry::new(key.to_owned(), name.to_owned(), Vec::new(), Span::default());
        let entries = vec![entry("kinh tế", "Phòng Kinh tế"), entry("vp", "Văn phòng \"Một cửa\"")];
        Directory { entries, ..Directory::default() }
    }

    #[test]
    fn a_key_stands_for_its_body_and_one_body_for_several() {
        let value = |name: &str| (name == "phoi_hop").then(|| "Công an xã; Phòng Kinh tế".to_owned());
        let named = |expression: &str| named(expression, &directory(), &value);
        assert_eq!(named(r#"chu_tri == "kinh tế""#), r#"chu_tri == "Phòng Kinh tế""#);
        assert_eq!(named(r#"phoi_hop != 'kinh te' and a"#), r#"phoi_hop != "Công an xã; Phòng Kinh tế" and a"#);
        assert_eq!(named(r#""kinh tế" in phoi_hop"#), r#""Phòng Kinh tế" in phoi_hop"#);
        assert_eq!(named(r#"phoi_hop is containing("kinh tế")"#), r#"phoi_hop is containing("Phòng Kinh tế")"#);
        assert_eq!(
            named(r#"chu_tri == "vp" or nhom == "kinh tế""#),
            r#"chu_tri == 'Văn phòng "Một cửa"' or nhom == "kinh tế""#
        );
    }

    #[test]
    fn a_body_that_nobody_names_is_found() {
        let items = Items::default();
        let unknown = |expression: &str| unknown(expression, &directory(), &items).map(|(range, _)| range);
        assert_eq!(unknown(r#"chu_tri == "kinh tế""#), None);
        assert_eq!(unknown(r#"chu_tri == "y tế""#), Some(12..18));
        assert_eq!(unknown(r#"nhom == "y tế""#), None);
    }
}
