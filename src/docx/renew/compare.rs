//! What a person changed, found from two lists of contents (so sánh): as generated, as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::super::change::{About, ChangeKind};
use super::super::content::{CellContent, Content, around, cut};
use super::report::Edit;
use crate::diff::{Entry, Order, pair, staying};
use crate::viet::text::{bare, collapse};

/// How much of a paragraph or row that came or went is shown, in characters.
const SHOWN: usize = 120;

/// The names of the columns of each table, by grid column.
pub(super) type Headers = Vec<BTreeMap<usize, String>>;

/// Contents as they are paired: a row goes by what follows its first cell, by the first cell of several words, and by its
/// number; rows and paragraphs are no partners.
pub(super) fn entries(contents: &[&Content]) -> Vec<Entry> {
    contents.iter().map(|content| entry(content)).collect()
}

fn entry(content: &Content) -> Entry {
    let entry = Entry::of(content.shown());
    let cells = content.cells();
    let sort = match content {
        Content::Paragraph(_) => 0,
        Content::Row(_) => 1,
        Content::TableStart => 2,
        Content::TableEnd => 3,
    };
    if !content.is_row() {
        return entry.known_by(vec![None; 2], None).sort(sort);
    }
    let words: Vec<String> = cells.iter().map(CellContent::shown).filter(|words| !words.is_empty()).collect();
    let several = words.iter().find(|words| words.contains(' ')).map(|name| collapse(&bare(name)));
    let number = words.first().filter(|words| !words.contains(' ')).cloned();
    entry.known_by(vec![without_number(content), several], number).sort(sort)
}

/// What a row says behind its first cell; `None` where that is nothing, and of what is no row.
pub(super) fn without_number(content: &Content) -> Option<String> {
    let (_, rest) = content.cells().split_first()?;
    let words: Vec<String> = rest.iter().map(CellContent::shown).collect();
    Some(words.join("\t")).filter(|words| !words.trim().is_empty())
}

/// What differs. `known` is false where `old` is not what was generated but what would be generated now: then the old
/// words are not reported, nor rows that are not there or are elsewhere.
pub(super) fn edits(old: &[&Content], new: &[&Content], headers: &Headers, known: bool) -> Vec<Edit> {
    // Most regions are as they were generated.
    if old == new {
        return Vec::new();
    }
    let pairs = pair(&entries(old), &entries(new), Order::Free).pairs;
    let stays = staying(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    // Only rows move; a paragraph that is elsewhere went and came.
    let mut partners: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
    for ((x, y), stays) in pairs.into_iter().zip(stays) {
        if stays || old.get(x).is_some_and(|content| content.is_row()) {
            partners.insert(x, (y, !stays));
        }
    }
    let (above, tables) = (above(new), tables(new));
    // Each with its place among the new contents, and what goes before what comes.
    let mut placed: Vec<((usize, u8), Edit)> = Vec::new();
    let mut at = 0usize;
    for (x, one) in old.iter().enumerate() {
        match partners.get(&x).and_then(|(y, moved)| Some((*y, *moved, *new.get(*y)?))) {
            Some((y, moved, other)) => {
                if moved && known {
                    let row = above.get(y).cloned().unwrap_or_default();
                    let moved = Edit {
                        new: cut(&other.shown(), SHOWN),
                        unit: Some(y),
                        from: Some(x),
                        ..Edit::of(ChangeKind::Moved, About::Row(None, row))
                    };
                    placed.push(((y, 1), moved));
                }
                let names = tables.get(y).and_then(|table| headers.get(*table));
                let changed = if *one == other { Vec::new() } else { changed(one, other, names, known) };
                placed.extend(changed.into_iter().map(|edit| ((y, 1), Edit { unit: Some(y), from: Some(x), ..edit })));
                if !moved {
                    at = y.saturating_add(1);
                }
            }
            None if known => {
                placed.extend(gone(one).map(|edit| ((at, 0), Edit { unit: Some(at), from: Some(x), ..edit })));
            }
            None => {}
        }
    }
    let paired: BTreeSet<usize> = partners.into_values().map(|(y, _)| y).collect();
    for (y, one) in new.iter().enumerate().filter(|(y, _)| !paired.contains(y)) {
        placed.extend(came(one, above.get(y)).map(|edit| ((y, 1), Edit { unit: Some(y), ..edit })));
    }
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, edit)| edit).collect()
}

/// Of each content: the name of the row above it in its table, empty where it is the first.
fn above(contents: &[&Content]) -> Vec<String> {
    let mut above = String::new();
    let mut found = Vec::with_capacity(contents.len());
    for content in contents {
        found.push(above.clone());
        match content {
            Content::TableStart => above.clear(),
            Content::Row(_) => above = content.name(),
            Content::Paragraph(_) | Content::TableEnd => {}
        }
    }
    found
}

/// Of each content: how many tables have ended before it.
fn tables(contents: &[&Content]) -> Vec<usize> {
    let mut ended = 0usize;
    let mut found = Vec::with_capacity(contents.len());
    for content in contents {
        found.push(ended);
        if **content == Content::TableEnd {
            ended = ended.saturating_add(1);
        }
    }
    found
}

fn changed(old: &Content, new: &Content, headers: Option<&BTreeMap<usize, String>>, known: bool) -> Vec<Edit> {
    let words = |old: &str, new: &str| {
        let (old, new) = around(old, new);
        (if known { old } else { String::new() }, new)
    };
    let (Content::Row(before), Content::Row(after)) = (old, new) else {
        let (old, new) = words(&old.shown(), &new.shown());
        return vec![Edit { old, new, ..Edit::of(ChangeKind::Edited, About::Paragraph) }];
    };
    let shape =
        |cells: &[CellContent]| cells.iter().map(|cell| (cell.column, cell.columns, cell.merge)).collect::<Vec<_>>();
    if shape(before) != shape(after) {
        let (old_words, new_words) = words(&old.shown(), &new.shown());
        let about = About::Row(None, old.name());
        return vec![Edit { old: old_words, new: new_words, ..Edit::of(ChangeKind::Reshaped, about) }];
    }
    let cell = |(at, (a, b)): (usize, (&CellContent, &CellContent))| {
        let column = headers.and_then(|names| names.get(&a.column)).cloned();
        let column = column.unwrap_or_else(|| a.column.saturating_add(1).to_string());
        let (old_words, new_words) = words(&a.shown(), &b.shown());
        let about = About::Cell(None, old.name(), column);
        Edit { old: old_words, new: new_words, cell: Some(at), ..Edit::of(ChangeKind::Edited, about) }
    };
    before.iter().zip(after).enumerate().filter(|(_, (a, b))| a.blocks != b.blocks).map(cell).collect()
}

fn gone(content: &Content) -> Option<Edit> {
    let about = about(content, content.name())?;
    Some(Edit { old: cut(&content.shown(), SHOWN), ..Edit::of(ChangeKind::Removed, about) })
}

fn came(content: &Content, above: Option<&String>) -> Option<Edit> {
    let about = about(content, above.cloned().unwrap_or_default())?;
    Some(Edit { new: cut(&content.shown(), SHOWN), ..Edit::of(ChangeKind::Added, about) })
}

/// What an edit of a whole content is about; `None` for what nobody would miss.
fn about(content: &Content, row: String) -> Option<About> {
    match content {
        Content::TableStart => Some(About::Table(None)),
        Content::Row(_) => Some(About::Row(None, row)),
        Content::Paragraph(line) => (!line.is_blank()).then_some(About::Paragraph),
        Content::TableEnd => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::content::Line;
    use super::super::super::model::Merge;
    use super::*;

    fn row(cells: &[&str]) -> Content {
        let cell = |(column, text): (usize, &&str)| CellContent {
            column,
            columns: 1,
            merge: Merge::None,
            blocks: vec![Content::Paragraph(Line::of(text))],
        };
        Content::Row(cells.iter().enumerate().map(cell).collect())
    }

    fn found(old: &[Content], new: &[Content]) -> Vec<(&'static str, String, String, String, String)> {
        let headers = vec![BTreeMap::from([(1, "Thời gian".to_owned())])];
        let (old, new): (Vec<&Content>, Vec<&Content>) = (old.iter().collect(), new.iter().collect());
        let list = edits(&old, &new, &headers, true);
        list.into_iter()
            .map(|one| (one.name(), one.row().to_owned(), one.about.column().to_owned(), one.old, one.new))
            .collect()
    }

    fn table(rows: &[&[&str]]) -> Vec<Content> {
        let rows = rows.iter().map(|cells| row(cells));
        [Content::TableStart].into_iter().chain(rows).chain([Content::TableEnd]).collect()
    }

    fn lines(texts: &[&str]) -> Vec<Content> {
        texts.iter().map(|text| Content::Paragraph(Line::of(text))).collect()
    }

    #[test]
    fn a_cell_is_named_by_row_and_column() {
        let list = found(&table(&[&["1.2", "Quý I"]]), &table(&[&["1.2", "Quý II"]]));
        assert_eq!(list, [("cell", "1.2".into(), "Thời gian".into(), "Quý I".into(), "Quý II".into())]);
    }

    #[test]
    fn a_new_row_is_named_by_the_one_above() {
        let rows = table(&[&["3.4", "rà soát"], &["3.5", "công khai"]]);
        let more = table(&[&["3.4", "rà soát"], &["", "việc khác"], &["3.5", "công khai"]]);
        assert_eq!(
            found(&rows, &more),
            [("row-added", "3.4".into(), String::new(), String::new(), "việc khác".into())]
        );
        assert_eq!(found(&more, &rows)[0].0, "row-removed");
    }

    #[test]
    fn a_row_that_moved_is_one_edit() {
        let (one, two, three) = (["1", "rà soát"], ["2", "công khai"], ["3", "kiểm tra"]);
        let list = found(&table(&[&one, &two, &three]), &table(&[&two, &three, &one]));
        assert_eq!(list.len(), 1);
        assert_eq!((list[0].0, list[0].1.as_str(), list[0].4.as_str()), ("row-moved", "3", "1 | rà soát"));
    }

    #[test]
    fn a_paragraph_is_reworded_added_or_removed() {
        let what = |old: &[&str], new: &[&str]| {
            found(&lines(old), &lines(new)).into_iter().map(|one| one.0).collect::<Vec<_>>()
        };
        assert_eq!(what(&["Giao Phòng Nội vụ theo dõi."], &["Giao Phòng Nội vụ đôn đốc."]), ["reworded"]);
        assert_eq!(what(&["a"], &["a", "Ghi chú của văn thư."]), ["added"]);
        assert_eq!(what(&["a", "b"], &["b"]), ["removed"]);
    }

    #[test]
    fn a_long_text_is_shown_where_it_differs() {
        let long = "nội dung ".repeat(40);
        let list = found(&lines(&[&format!("{long}Quý I {long}")]), &lines(&[&format!("{long}Quý II {long}")]));
        assert!(list[0].3.contains("Quý I nội") && list[0].4.contains("Quý II nội"), "{list:?}");
        assert!(list[0].3.chars().count() < 120);
    }
}
