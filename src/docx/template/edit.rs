//! Values into paragraphs (điền giá trị): healed tags, and paragraphs that vanish.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::file::xml::{Edits, Kind};
use super::super::model::{Ids, Part, elements, row_at};
use super::super::write;
use super::super::write::words;
use super::marked::{Expression, Marked, Role};
use super::scan::{Child, Holder, HolderKind, Para};
use crate::paper::Twips;

/// Values that are filled in by hand later, and the bookmark each paragraph of theirs gets.
const LATER: [(&str, &[&str]); 2] = [
    ("kehoach_number", &["number", "so", "so_ky_hieu", "number_and_symbol"]),
    ("kehoach_date", &["date", "ngay", "dia_danh_ngay", "place_and_date"]),
];

/// The value of an expression; an absent one and an empty one are the same.
fn value(values: &[Option<String>], at: usize) -> &str {
    values.get(at).and_then(Option::as_deref).unwrap_or_default()
}

/// Which paragraphs go: those whose expressions are all absent, if they hold nothing else that matters. A
/// cell keeps a last paragraph, any other holder keeps one.
pub(super) fn vanishing(marked: &Marked, values: &[Option<String>]) -> BTreeSet<usize> {
    let mut absent: BTreeMap<usize, bool> = BTreeMap::new();
    for tag in &marked.tags {
        if let Role::Expression(at) = tag.role {
            let empty = value(values, at).is_empty();
            absent.entry(tag.paragraph).and_modify(|all| *all &= empty).or_insert(empty);
        }
    }
    let plain = |at: &usize| marked.part.paragraphs.get(*at).is_some_and(|one| !one.drawn && one.section.is_none());
    let mut gone: BTreeSet<usize> =
        absent.into_iter().filter(|(at, all)| *all && plain(at)).map(|(at, _)| at).collect();
    for holder in &marked.part.holders {
        keep_one(holder, &mut gone);
    }
    gone
}

fn keep_one(holder: &Holder, gone: &mut BTreeSet<usize>) {
    let stays = |child: &Child| child.paragraph.is_none_or(|at| !gone.contains(&at));
    let holds = match holder.kind {
        HolderKind::Body => true,
        HolderKind::Cell => holder.blocks.iter().rfind(|child| stays(child)).is_some_and(|one| one.paragraph.is_some()),
        HolderKind::Other => holder.blocks.iter().any(stays),
    };
    if let Some(last) = holder.blocks.last().and_then(|child| child.paragraph).filter(|_| !holds) {
        gone.remove(&last);
    }
}

/// Edits for all expressions of a part.
pub(super) fn expressions(marked: &Marked, values: &[Option<String>], gone: &BTreeSet<usize>, edits: &mut Edits) {
    let mut by_paragraph: BTreeMap<usize, Vec<(Range<usize>, &str)>> = BTreeMap::new();
    for tag in &marked.tags {
        if let Role::Expression(at) = tag.role {
            by_paragraph.entry(tag.paragraph).or_default().push((tag.range.clone(), value(values, at)));
        }
    }
    for (at, tags) in by_paragraph {
        let Some(paragraph) = marked.part.paragraphs.get(at) else { continue };
        if gone.contains(&at) {
            let marks = paragraph.marks.iter().filter_map(|mark| marked.part.source().get(mark.clone()));
            edits.replace(paragraph.span.clone(), marks.collect::<String>());
        } else {
            pieces(paragraph, &tags, edits);
        }
    }
}

/// Rewrites the `w:t` elements that hold a part of a tag: a value goes where its tag begins, the rest of the
/// tag is taken out of the later runs, text around stays in its run.
fn pieces(paragraph: &Para, tags: &[(Range<usize>, &str)], edits: &mut Edits) {
    for piece in &paragraph.pieces {
        let touches = |range: &Range<usize>| range.start < piece.text.end && piece.text.start < range.end;
        if !tags.iter().any(|(range, _)| touches(range)) {
            continue;
        }
        let mut at = piece.text.start;
        let mut joined = String::new();
        for (range, value) in tags.iter().filter(|(range, _)| touches(range)) {
            joined.push_str(paragraph.text.get(at..range.start.max(at)).unwrap_or_default());
            if range.start >= piece.text.start {
                joined.push_str(value);
            }
            at = range.end.min(piece.text.end);
        }
        joined.push_str(paragraph.text.get(at..piece.text.end).unwrap_or_default());
        let mut out = String::new();
        words(&mut out, &joined);
        edits.replace(piece.span.clone(), out);
    }
}

/// The names of the trích yếu.
const TITLE: [&str; 2] = ["title", "trich_yeu"];

/// What stands behind `w:ind` in `w:pPr` (ECMA-376, § 17.3.1.26).
const BEHIND_INDENTS: [&str; 13] = [
    "<w:contextualSpacing",
    "<w:mirrorIndents",
    "<w:suppressOverlap",
    "<w:jc",
    "<w:textDirection",
    "<w:textAlignment",
    "<w:textboxTightWrap",
    "<w:outlineLvl",
    "<w:divId",
    "<w:cnfStyle",
    "<w:rPr",
    "<w:sectPr",
    "<w:pPrChange",
];

/// Indents on both sides of the paragraph that is the trích yếu and nothing else; one with indents of its own keeps them.
pub(super) fn title_sides(marked: &Marked, expressions: &[Expression], sides: Twips, edits: &mut Edits) {
    for tag in marked.tags.iter().filter(|_| sides > 0) {
        let Role::Expression(at) = tag.role else { continue };
        let named = expressions.get(at).is_some_and(|one| TITLE.contains(&one.text.trim()));
        let Some(paragraph) = marked.part.paragraphs.get(tag.paragraph).filter(|_| named) else { continue };
        let alone = paragraph.text.get(tag.range.clone()) == Some(paragraph.text.trim());
        let source = marked.part.source().get(paragraph.span.clone()).unwrap_or_default();
        let properties = source.find("<w:pPr>").zip(source.find("</w:pPr>"));
        let Some((start, end)) = properties.filter(|(start, end)| alone && start < end) else { continue };
        let inside = source.get(start..end).unwrap_or_default();
        if !inside.contains("<w:ind ") {
            let place = BEHIND_INDENTS.iter().filter_map(|name| inside.find(name)).min().unwrap_or(inside.len());
            let indents = format!("<w:ind w:left=\"{sides}\" w:right=\"{sides}\"/>");
            edits.insert(paragraph.span.start + start + place, indents);
        }
    }
}

/// Bookmarks round the paragraphs of values that are filled in later; each name once, in the main part only.
pub(super) fn later(
    marked: &Marked,
    expressions: &[Expression],
    gone: &BTreeSet<usize>,
    ids: &mut Ids,
    edits: &mut Edits,
) {
    for (name, identifiers) in LATER {
        let mentions = |at: usize| {
            expressions.get(at).is_some_and(|one| names_in(&one.text).any(|found| identifiers.contains(&found)))
        };
        let holds = |paragraph: &Para| {
            let kind = marked.part.holders.get(paragraph.holder).map(|holder| holder.kind);
            matches!(kind, Some(HolderKind::Body | HolderKind::Cell))
        };
        let found = marked.tags.iter().find_map(|tag| match tag.role {
            Role::Expression(at) if mentions(at) && !gone.contains(&tag.paragraph) => {
                marked.part.paragraphs.get(tag.paragraph).filter(|paragraph| holds(paragraph))
            }
            _ => None,
        });
        if let Some(paragraph) = found {
            let (start, end) = write::bookmark(ids.bookmark(), name);
            edits.insert(paragraph.runs, start);
            edits.insert(paragraph.end, end);
        }
    }
}

/// What holds the row at a place of a part to one page (`w:cantSplit`).
pub(super) fn whole_row(part: &Part, at: usize) -> Vec<Range<usize>> {
    let properties = row_at(&part.blocks, at).and_then(|row| row.properties.clone()).unwrap_or_default();
    let begins = properties.start;
    let marks = elements(part.slice(properties)).filter(|(_, token)| token.name == "w:cantSplit");
    let empty = marks.filter(|(_, token)| token.kind == Kind::Empty);
    empty.map(|(_, token)| begins.saturating_add(token.span.start)..begins.saturating_add(token.span.end)).collect()
}

/// The names an expression mentions, text in quotes left out: `issuer.name | upper` → issuer, name, upper.
fn names_in(expression: &str) -> impl Iterator<Item = &str> {
    let outside = expression.split('"').step_by(2).flat_map(|part| part.split('\'').step_by(2));
    outside
        .flat_map(|part| part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'))
        .filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_quotes_are_no_names() {
        let names: Vec<_> = names_in("number | default(value=\"ngay\") ~ 'so'").collect();
        assert_eq!(names, ["number", "default", "value"]);
    }
}
