//! Annexes and their tables (phụ lục). Phụ lục I, Phần I, mục III khoản 1; Phụ lục III, mẫu 2.1, 2.2.

use std::collections::BTreeMap;

use super::title::centred;
use crate::diag::Severity;
use crate::form::annexes::Annex;
use crate::form::context::Form;
use crate::form::line::{Line, Spot, Tabled};
use crate::form::verdict::{Verdict, millimetres};
use crate::viet::number::roman;
use crate::viet::text::{collapse, is_upper};

fn at(annex: &Annex) -> Spot {
    annex.label.as_ref().map_or(Spot::from(annex.lines.start), Spot::from)
}

/// ND30-125
pub fn new_page(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for annex in &form.annexes {
        let before =
            form.lines.get(..annex.lines.start).unwrap_or_default().iter().rev().find(|line| !line.set.is_empty());
        let own = form.lines.get(annex.lines.clone()).unwrap_or_default().iter().find_map(|line| line.set.first());
        if let (Some(before), Some(own)) = (before.and_then(|line| line.set.last()), own) {
            verdict.judge(before.page < own.page, at(annex), "page", own.page.saturating_add(1));
        }
    }
}

/// ND30-126
pub fn label(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for annex in &form.annexes {
        let Some(label) = &annex.label else {
            verdict.judge(false, at(annex), "missing", "");
            continue;
        };
        verdict.style(label, Some(true), Some(false));
        verdict.size(label, 14.0, 14.0);
        // Capitals are a habit of many offices.
        let weight = if is_upper(&label.text) { Severity::Advice } else { Severity::Error };
        let own = label.text.split(':').next().unwrap_or_default().trim();
        let word = own.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        verdict.weigh(word == "Phụ lục", weight, label, "value", own);
        centred(form, verdict, label);
    }
}

/// ND30-127
pub fn numbers(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let labelled: Vec<_> = form.annexes.iter().filter_map(|annex| annex.label.as_ref()).collect();
    let own = |text: &str| -> String {
        let rest = collapse(text).split_whitespace().skip(2).collect::<Vec<_>>().join(" ");
        rest.split([':', '.', ' ', '-']).next().unwrap_or_default().to_owned()
    };
    if let [only] = labelled.as_slice() {
        let number = own(&only.text);
        // One annex of several, handed on alone, keeps its number.
        let alone = form.areas.body.is_empty();
        verdict.judge(number.is_empty() || alone, *only, "value", number);
        return;
    }
    let first = labelled.first().map(|label| own(&label.text)).unwrap_or_default();
    let start = if form.areas.body.is_empty() { crate::viet::number::read_roman(&first).unwrap_or(1) } else { 1 };
    for (place, label) in labelled.iter().enumerate() {
        let wanted = roman(start.saturating_add(u32::try_from(place).unwrap_or(0)));
        let number = own(&label.text);
        verdict.judge(number == wanted, *label, "instead", format!("{number} → {wanted}"));
    }
}

/// ND30-128
pub fn title(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for annex in &form.annexes {
        for line in &annex.title {
            verdict.style(line, Some(true), Some(false));
            verdict.size(line, 13.0, 14.0);
            verdict.judge(is_upper(&line.text), line, "not-capitals", "");
            centred(form, verdict, line);
        }
    }
}

/// ND30-129
pub fn reference(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for annex in form.annexes.iter().filter(|annex| annex.label.is_some()) {
        if annex.reference.is_empty() {
            verdict.judge(false, at(annex), "missing", "");
        }
        for line in &annex.reference {
            verdict.style(line, None, Some(true));
            verdict.size(line, 13.0, 14.0);
            centred(form, verdict, line);
        }
    }
}

/// `15/KH-UBND` as it stands in a text, its number empty where it is blank.
fn instrument(text: &str) -> Option<(String, String)> {
    let at = text.find("số")?;
    let rest = text.get(at + "số".len()..)?.trim_start_matches([':', ' ', '\u{A0}']);
    let (number, behind) = rest.split_once('/')?;
    let behind = behind.replace(" -", "-").replace("- ", "-");
    let end = behind.find(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ')' | ';'));
    let number = number.trim().trim_matches(['.', '…', '_']).trim().to_owned();
    (number.len() < 12).then(|| (number, behind.get(..end.unwrap_or(behind.len())).unwrap_or_default().to_owned()))
}

/// ND30-130
pub fn reference_number(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(own) = form.head.number.as_ref().and_then(|text| instrument(&format!("s{}", text.text.get(1..)?))) else {
        return;
    };
    for annex in form.annexes.iter().filter(|annex| !annex.reference.is_empty()) {
        let text = annex.reference.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let Some(first) = annex.reference.first() else { continue };
        let Some((number, symbol)) = instrument(&text) else { continue };
        // Spaces in the symbol are a complaint of its own.
        let found = format!("{number}/{symbol}");
        // Left blank in the copy of an electronic original.
        let right = symbol == own.1 && (number == own.0 || number.is_empty());
        verdict.judge(right, first, "value", found);
    }
}

/// ND30-131
pub fn signed(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for line in form.annexes.iter().filter_map(|annex| annex.signed.as_ref()) {
        verdict.size(line, 10.0, 10.0);
        verdict.style(line, Some(false), Some(false));
    }
}

/// A row as it was set.
#[derive(Clone, Default)]
struct SetRow {
    /// Its first and last page.
    pages: Option<(usize, usize)>,
    /// How many lines each of its cells has, by column.
    lines: BTreeMap<usize, usize>,
}

/// Tables that go over pages, with their rows.
fn long<'f>(form: &'f Form<'_>) -> impl Iterator<Item = (Tabled<'f>, Vec<SetRow>)> {
    form.tables.iter().filter_map(|table| {
        let range = form.lines_of(&(table.block..table.block.saturating_add(1)));
        let own = form.lines.get(range).unwrap_or_default();
        let mut rows = vec![SetRow::default(); table.table.rows.len()];
        for line in own {
            let Some([_, row, column]) = line.cell else { continue };
            let Some(row) = rows.get_mut(row.saturating_sub(1)) else { continue };
            *row.lines.entry(column).or_default() += line.set.len().max(1);
            for set in &line.set {
                let (first, last) = row.pages.unwrap_or((set.page, set.page));
                row.pages = Some((first.min(set.page), last.max(set.page)));
            }
        }
        let first = rows.iter().filter_map(|row| row.pages).map(|(first, _)| first).min()?;
        let last = rows.iter().filter_map(|row| row.pages).map(|(_, last)| last).max()?;
        (last > first).then_some((*table, rows))
    })
}

fn first_line(form: &Form<'_>, table: &Tabled<'_>, row: usize) -> Spot {
    let found = form.lines.iter().position(|line: &Line<'_>| {
        line.cell.is_some_and(|[number, at, _]| number == table.number && at == row) && line.says()
    });
    found.map_or(Spot(None), Spot::from)
}

/// ND30-132
pub fn table_header(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    for (table, rows) in long(form) {
        let head = table.table.rows.first().is_some_and(|row| row.header);
        // A table with one row sets text in columns.
        if table.table.rows.len() < 3 || !is_ruled(&table) {
            continue;
        }
        verdict.judge(head, first_line(form, &table, 1), "no-repeat", "");
        let free: Vec<usize> =
            rows.iter().enumerate().filter(|(at, row)| may_split(&table, *at, row)).map(|(at, _)| at).collect();
        let over = |at: &usize| rows.get(*at).and_then(|row| row.pages).is_some_and(|(first, last)| last > first);
        let split: Vec<usize> = free.iter().copied().filter(over).collect();
        let (told, fault) = if split.is_empty() { (&free, "may-split") } else { (&split, "split-rows") };
        if let Some(first) = told.first() {
            let found = if split.is_empty() { format!("{}/{}", free.len(), rows.len()) } else { listed(&split) };
            verdict.judge(false, first_line(form, &table, first.saturating_add(1)), fault, found);
        }
    }
}

fn listed(rows: &[usize]) -> String {
    rows.iter().map(|at| at.saturating_add(1).to_string()).collect::<Vec<_>>().join(", ")
}

/// A row that a page may split: not a long one, which must, nor one of cells merged over rows.
fn may_split(table: &Tabled<'_>, at: usize, set: &SetRow) -> bool {
    /// Lines of a cell up to which a row is short: far from half a page.
    const SHORT: usize = 10;
    let Some(row) = table.table.rows.get(at).filter(|row| !row.whole) else { return false };
    let merged = row.cells.iter().any(|cell| cell.merge != crate::paper::Merge::None);
    // A row of one line cannot be split.
    !merged && set.lines.values().max().is_some_and(|lines| (2..=SHORT).contains(lines))
}

/// True where lines are drawn: letterheads and signatures stand in tables without.
fn is_ruled(table: &Tabled<'_>) -> bool {
    table.table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.borders.iter().any(Option::is_some))
}

/// Tables that are wider than the room between the margins.
pub fn table_width(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    /// As the letterheads of the decree's own forms.
    const OVER: f64 = 8.0;
    for table in form.tables.iter().filter(|table| is_ruled(table)) {
        let line = form.lines.iter().position(|line| line.block == table.block);
        let Some(section) = line.and_then(|line| form.section(form.lines.get(line)?.section)) else { continue };
        let wide: f64 = table.table.columns.iter().sum();
        let over = millimetres(wide - section.page.text_width());
        verdict.judge(over <= OVER, line.unwrap_or(0), "over", format!("{over:.0}"));
    }
}
