//! What a template may hold (kiểm tra mẫu): every tag whole, every slot once, alone and where blocks can go.

use super::marked::{Expression, Marked, Role, Tag};
use super::scan::{HolderKind, Para, Scan};
use super::tags::{self, Fault};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::document::Slot;

/// The tags of a part; expressions are added to `expressions`, faults to `found`.
pub(super) fn tags(file: &str, part: &Scan, expressions: &mut Vec<Expression>, found: &mut Diagnostics) -> Vec<Tag> {
    let mut list = Vec::new();
    for (at, paragraph) in part.paragraphs.iter().enumerate() {
        let (written, faults) = tags::find(&paragraph.text);
        for (range, fault) in faults {
            found.push(fault_of(fault, place(file, part, at, range)));
        }
        for tag in written {
            let here = place(file, part, at, tag.range.clone());
            if !in_one_piece(paragraph, &tag.range) {
                found.push(Diagnostic::error("K616", here).with("tag", &tag.inner).help("retype"));
                continue;
            }
            let role = match Slot::from_name(&tag.inner) {
                Some(slot) => Role::Slot(slot),
                None => {
                    expressions.push(Expression { text: tag.inner, place: here });
                    Role::Expression(expressions.len().saturating_sub(1))
                }
            };
            list.push(Tag { paragraph: at, range: tag.range, role });
        }
    }
    list
}

fn fault_of(fault: Fault, place: Place) -> Diagnostic {
    match fault {
        Fault::NeverClosed => Diagnostic::error("K610", place).with("kind", "never-closed").help("braces"),
        Fault::NeverOpened => Diagnostic::error("K610", place).with("kind", "never-opened").help("braces"),
        Fault::Empty => Diagnostic::error("K610", place).with("kind", "empty").help("name"),
        Fault::Program => Diagnostic::error("K611", place).help("no-loops"),
    }
}

/// The place of a stretch of a paragraph.
pub(super) fn place(file: &str, part: &Scan, at: usize, mark: std::ops::Range<usize>) -> Place {
    let text = part.paragraphs.get(at).map_or_else(String::new, |paragraph| paragraph.text.clone());
    Place::Word {
        file: file.to_owned(),
        part: part.name.clone(),
        paragraph: at.saturating_add(1),
        cell: None,
        text,
        mark,
    }
}

/// True where every byte of a tag lies in `w:t` elements with no fence between them.
fn in_one_piece(paragraph: &Para, range: &std::ops::Range<usize>) -> bool {
    let mut covered = 0usize;
    let mut group = None;
    for piece in &paragraph.pieces {
        let start = piece.text.start.max(range.start);
        let end = piece.text.end.min(range.end);
        if start >= end {
            continue;
        }
        if *group.get_or_insert(piece.group) != piece.group {
            return false;
        }
        covered = covered.saturating_add(end.saturating_sub(start));
    }
    covered == range.len()
}

/// Tracked changes: one that holds a tag leaves open what is printed, any other is printed as a change into every
/// file that is built.
pub(super) fn revisions(file: &str, parts: &[&Scan], found: &mut Diagnostics) {
    let mut others: Vec<Place> = Vec::new();
    for part in parts {
        for revision in &part.revisions {
            let text = part.paragraphs.get(revision.paragraph).map_or("", |paragraph| paragraph.text.as_str());
            let here = place(file, part, revision.paragraph, 0..text.len());
            if tags::find(&revision.text) == (Vec::new(), Vec::new()) {
                others.push(here);
                continue;
            }
            let kind = if revision.removes { "removed" } else { "added" };
            let fault = Diagnostic::error("K619", here).with("kind", kind).with("text", &revision.text);
            found.push(fault.help("accept"));
        }
    }
    if let Some(first) = others.first() {
        let warning = Diagnostic::warning("K609", first.clone()).with("count", others.len().to_string());
        found.push(warning.help("accept"));
    }
}

/// Slots: alone in their paragraph, in the main text, in a holder their blocks may go to, and once.
pub(super) fn slots(file: &str, main: &Marked, around: &[Marked], found: &mut Diagnostics) {
    let mut seen: Vec<(Slot, Place)> = Vec::new();
    for marked in std::iter::once(main).chain(around) {
        let in_main = std::ptr::eq(marked, main);
        for tag in &marked.tags {
            let Role::Slot(slot) = tag.role else { continue };
            let Some(paragraph) = marked.part.paragraphs.get(tag.paragraph) else { continue };
            let name = slot.names()[0];
            let here = place(file, &marked.part, tag.paragraph, tag.range.clone());
            let alone = paragraph.text.trim().len() == tag.range.len() && !paragraph.drawn;
            if !alone {
                found.push(Diagnostic::error("K612", here.clone()).with("slot", name).help("alone"));
            } else if !in_main || !fits(slot, paragraph, &marked.part) {
                found.push(Diagnostic::error("K617", here.clone()).with("slot", name).help("move"));
            }
            if let Some((_, first)) = seen.iter().find(|(one, _)| *one == slot) {
                found.push(
                    Diagnostic::error("K614", here).with("slot", name).other(first.clone(), "first").help("remove"),
                );
            } else {
                seen.push((slot, here));
            }
        }
    }
}

/// Annexes start pages and the body holds tables as wide as the page, so both are in the text itself;
/// the others may be in a cell too. None may end a section: the paragraph goes.
fn fits(slot: Slot, paragraph: &Para, part: &Scan) -> bool {
    let kind = part.holders.get(paragraph.holder).map(|holder| holder.kind);
    let holder_fits = match slot {
        Slot::Body | Slot::Annexes => kind == Some(HolderKind::Body),
        _ => matches!(kind, Some(HolderKind::Body | HolderKind::Cell)),
    };
    holder_fits && paragraph.section.is_none()
}
