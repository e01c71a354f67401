//! How a table counts (đánh số): found out from what is in its first column.

use super::codes;
use super::columns::Head;
use super::rows::{Kind, Read, is_letter};
use crate::plan::keys::Id;
use crate::viet::number::read_roman;

/// How the items count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    /// 1, 2, 3 … through the table, the language's own way.
    Continuous,
    PerGroup,
    EachRow,
    /// `1.2.3`: each row's number is its code.
    Codes,
    /// By no rule: what is there is written.
    Written,
}

impl Numbers {
    /// The word of the language, where one must be said.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Numbers::Continuous => None,
            Numbers::PerGroup => Some("từng nhóm"),
            Numbers::EachRow => Some("từng hàng"),
            Numbers::Codes => Some("mã"),
            Numbers::Written => Some("tự ghi"),
        }
    }
}

/// How the items of a table count. `counted`: whether by a rule, where one is seen.
pub(super) fn items(rows: &[Read<'_>], head: &Head, counted: bool) -> Numbers {
    let Some(tt) = head.at(Id::Tt) else { return Numbers::Continuous };
    if !counted {
        return Numbers::Written;
    }
    if head.at(Id::Group).is_some() {
        // The number next to a merged group is the group's.
        return Numbers::Continuous;
    }
    let items = || rows.iter().filter(|row| row.kind == Kind::Item);
    let written: Vec<String> = items().map(|row| row.number_text(head)).filter(|text| !text.is_empty()).collect();
    if codes::are_codes("TT", &written) {
        return Numbers::Codes;
    }
    let by_word = |row: &Read<'_>| {
        let cell = row.cells.get(tt).copied().flatten();
        cell.is_some_and(|cell| cell.lines.iter().any(|line| line.numbered))
    };
    if written.is_empty() && !items().any(by_word) {
        return Numbers::Written;
    }
    let runs = |texts: &[String]| texts.iter().enumerate().all(|(at, text)| *text == (at + 1).to_string());
    if runs(&written) {
        let merged = items().any(|row| row.cells.get(tt).copied().flatten().is_some_and(|cell| cell.continued));
        let first = head.naming().filter(|_| !merged);
        // A level that goes on over several rows which all count.
        let goes_on = |row: &Read<'_>| {
            let level = first.and_then(|at| row.cells.get(at).copied().flatten());
            level.is_some_and(|cell| cell.continued || cell.plain().is_empty()) && !row.number_text(head).is_empty()
        };
        return if items().any(goes_on) { Numbers::EachRow } else { Numbers::Continuous };
    }
    let groups = rows.split(|row| row.kind == Kind::Group);
    let of_group = |group: &[Read<'_>]| -> Vec<String> {
        let items = group.iter().filter(|row| row.kind == Kind::Item);
        items.map(|row| row.number_text(head)).filter(|text| !text.is_empty()).collect()
    };
    if groups.map(of_group).all(|texts| runs(&texts)) { Numbers::PerGroup } else { Numbers::Written }
}

/// How the groups count and lie, as `kiểu nhóm` says it; `None`: the language's own way.
pub(super) fn groups(rows: &[Read<'_>], head: &Head, numbers: Numbers) -> Option<String> {
    let groups: Vec<&Read<'_>> = rows.iter().filter(|row| row.kind == Kind::Group).collect();
    if head.at(Id::Group).is_some() {
        let number = rows.iter().map(|row| row.number_text(head)).find(|text| !text.is_empty()).unwrap_or_default();
        return Some(format!("{}; gộp dọc", kind_of(&number, "1")));
    }
    let first = groups.first()?;
    let scores = groups.iter().any(|row| row.said().len() > 2);
    let number = first.number_text(head);
    let one_cell = head.at(Id::Tt).is_some_and(|tt| row_is_one_cell(first, tt));
    let text = first.said().first().map(|(_, text)| text.clone()).unwrap_or_default();
    let (number, shape) = if one_cell {
        (typed(&text).map(|(number, _)| number.to_owned()).unwrap_or_default(), "một ô")
    } else {
        (number, if scores { "hàng thường" } else { "cả hàng" })
    };
    let arabic = if numbers == Numbers::Codes { "mã" } else { "1" };
    let kind = kind_of(&number, arabic);
    (kind != "I" || shape != "cả hàng").then(|| format!("{kind}; {shape}"))
}

fn kind_of(number: &str, arabic: &'static str) -> &'static str {
    match number {
        "" => "không",
        text if read_roman(text).is_some() => "I",
        text if is_letter(text) => "A",
        _ => arabic,
    }
}

fn row_is_one_cell(row: &Read<'_>, tt: usize) -> bool {
    row.covered(tt).len() > 1
}

/// The number typed before a group's name in the same cell: `II. Cải cách`, `A. Nhiệm vụ`, `1. Công tác`.
pub(super) fn typed(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = text.split_once(' ')?;
    let number = first.trim_end_matches(['.', '-', ')', ':']);
    let counts =
        read_roman(number).is_some() || (number.len() < first.len() && (is_letter(number) || is_digits(number)));
    (counts && !rest.trim().is_empty()).then(|| (number, rest.trim_start_matches(['-', '–', ' '])))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}
