#![doc = include_str!("figure_not_of_items.md")]

use super::parts_miss_whole::shown;
use crate::lint::amounts::{Amount, Fraction, ONE, amounts, fractions};
use crate::lint::blocks::{Shape, cells};
use crate::lint::context::Context;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::lint::totals::{budget, budget_unit, totals, unit_of_money};
use crate::plan::{Item, Level, Prose};
use crate::text::Span;
use crate::viet::text::{bare, lower};

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.kind == Kind::Body) {
        points(context, passage, found);
        money(context, passage, found);
        rows(context, passage, found);
    }
}

fn tell(found: &mut Found, place: Span, said: &str, right: i128, of: Option<Span>) {
    let fault = found.at(place).with("found", said).with("right", shown(right)).help("from");
    found.push(of.map_or(fault.clone(), |of| fault.other(of, "items")));
}

/// `32,5/40 điểm`: of the whole list, or of an item that the clause names.
fn points(context: &Context<'_>, passage: &Passage<'_>, found: &mut Found) {
    let items = &context.plan.items;
    let all: Vec<Fraction> = fractions(passage);
    let totals = totals(context.plan);
    let in_row =
        |fraction: &Fraction| passage.block(fraction.part.range().start).is_some_and(|block| block.shape == Shape::Row);
    let goal = |fraction: &Fraction| {
        let clause = passage.sentence_range(&fraction.part.range());
        let before = bare(passage.get(clause.start..fraction.part.range().start));
        ["phan dau", "muc tieu", "nang len", "dat tu"].iter().any(|word| before.contains(word))
    };
    for fraction in all.iter().filter(|fraction| !in_row(fraction)) {
        let clause = passage.sentence_range(&fraction.part.range());
        let range = fraction.part.range().start..fraction.whole.range().end;
        let said = passage.get(range.clone());
        let words = bare(passage.get(clause.start..range.start));
        let named = |item: &&Item| {
            let name = bare(item.name.as_ref().map_or("", Prose::as_str).trim());
            let max = item.scores.max.is_some_and(|max| i128::from(max.value.units) == fraction.whole.units);
            item.level != Level::Rubric && max && name.len() > 4 && words.contains(&name)
        };
        if let Some(item) = items.all.iter().find(named) {
            let score = if goal(fraction) { item.scores.target } else { item.scores.got };
            if let Some(score) = score.filter(|score| i128::from(score.value.units) != fraction.part.units) {
                tell(found, passage.span(range), said, score.value.units.into(), Some(score.span));
            }
            continue;
        }
        let Some(totals) = totals.filter(|totals| totals.max == fraction.whole.units) else { continue };
        let Some(right) = (if goal(fraction) { totals.target } else { Some(totals.got) }) else { continue };
        // Where the right figure stands too, another one is of something else: an earlier year, another office.
        let known = all.iter().any(|one| one.whole.units == totals.max && one.part.units == right && !in_row(one));
        if fraction.part.units != right && !known {
            tell(found, passage.span(range), said, right, None);
        }
    }
    lost(context, passage, found);
    if let Some(totals) = totals {
        beside_a_tag(passage, totals.got, found);
    }
}

/// `86,26/{{ total("max") }} điểm`: the points got typed, the full points worked out.
fn beside_a_tag(passage: &Passage<'_>, got: i128, found: &mut Found) {
    for amount in amounts(passage, 0..passage.text.len()) {
        let tagged = passage.get(amount.range().end..passage.text.len()).starts_with("/\u{1}");
        // Points of another list lie further off.
        if tagged && amount.units != got && (amount.units - got).abs() < ONE {
            tell(found, passage.span(amount.range()), passage.get(amount.range()), got, None);
        }
    }
}

/// `Số điểm bị mất là 7,95 điểm`.
fn lost(context: &Context<'_>, passage: &Passage<'_>, found: &mut Found) {
    let Some(totals) = totals(context.plan).filter(|_| passage.text.contains("điểm bị mất")) else { return };
    for (at, phrase) in passage.text.match_indices("điểm bị mất là ") {
        let start = at + phrase.len();
        let end = passage.sentence_range(&(start..start)).end;
        let right = totals.max - totals.got;
        if let Some(amount) =
            amounts(passage, start..end).first().filter(|amount| amount.range().start == start && amount.units != right)
        {
            tell(found, passage.span(amount.range()), passage.get(amount.range()), right, None);
        }
    }
}

/// `Kinh phí thực hiện Kế hoạch là 486,5 triệu đồng`.
fn money(context: &Context<'_>, passage: &Passage<'_>, found: &mut Found) {
    if !passage.text.contains("inh phí") {
        return;
    }
    let Some(right) = budget(context.plan) else { return };
    for block in passage.blocks.iter().filter(|block| !matches!(block.shape, Shape::Row | Shape::Heading(_))) {
        let words = lower(passage.get(block.range()));
        let whole = ["tổng kinh phí", "kinh phí thực hiện kế hoạch", "kinh phí thực hiện là", "tổng nhu cầu kinh phí"];
        let Some(at) = whole.iter().find_map(|start| words.find(start)) else { continue };
        let start = block.range().start + at.min(block.range().len());
        let amount = amounts(passage, start..block.range().end).into_iter().find(|amount| {
            let behind = passage.get(amount.range().end..passage.text.len());
            ["triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng"].iter().any(|unit| behind.trim_start().starts_with(unit))
        });
        let Some(amount) = amount else { continue };
        let behind = passage.get(amount.range().end..block.range().end);
        let said = behind.find("đồng").and_then(|end| behind.get(..end + "đồng".len())).unwrap_or_default();
        let Some(unit) = unit_of_money(said) else { continue };
        if said.len() < 24 && (amount.units * unit - right).abs() > amount.last_digit() * unit / 2 {
            let range = amount.range().start..amount.range().end + said.len();
            let fault = found.at(passage.span(range.clone())).with("found", passage.get(range));
            found.push(fault.with("right", format!("{} đồng", shown(right))).help("from"));
        }
    }
}

/// Rows of a typed table of money that name a group: its budgets add up to the cell.
fn group_money(
    context: &Context<'_>,
    passage: &Passage<'_>,
    head: &[std::ops::Range<usize>],
    rows: &[Vec<std::ops::Range<usize>>],
    column: usize,
    found: &mut Found,
) {
    let items = &context.plan.items;
    let unit = head.get(column).and_then(|cell| unit_of_money(passage.get(cell.clone())));
    let grid: Vec<Vec<std::ops::Range<usize>>> = std::iter::once(head.to_vec()).chain(rows.iter().cloned()).collect();
    let (Some(unit), Some(_), false) = (unit, budget(context.plan), super::table_total::faulty(passage, &grid)) else {
        return;
    };
    let Some(scale) = budget_unit(context.plan) else { return };
    for row in rows {
        let name =
            row.iter().map(|cell| bare(passage.get(cell.clone()))).find(|name| name.len() > 6).unwrap_or_default();
        let group = items.ids().zip(&items.all).find(|(_, item)| {
            let own = bare(item.name.as_ref().map_or("", Prose::as_str).trim());
            item.level == Level::Group && (own == name || own.ends_with(&name) && !name.is_empty())
        });
        let Some((id, item)) = group else { continue };
        let under = items.all.get(id.0 + 1..items.end(id)).unwrap_or_default();
        let sum: i128 =
            under.iter().filter_map(|item| item.budget.as_ref()?.value.amount).map(i128::from).sum::<i128>() * scale
                / 1000
                * ONE;
        let cell = row.get(column).cloned().unwrap_or(0..0);
        let written = Amount::read(passage.get(cell.clone()), cell.start);
        if let Some(amount) = written.filter(|amount| sum > 0 && amount.units * unit != sum) {
            let fault = found.at(passage.span(cell)).with("found", passage.get(amount.range()));
            found.push(
                fault.with("right", shown(sum / unit)).other(crate::lint::items::place(item), "items").help("from"),
            );
            return;
        }
    }
}

/// Rows of a typed table that name an item and its scores.
fn rows(context: &Context<'_>, passage: &Passage<'_>, found: &mut Found) {
    for table in passage.tables() {
        let grid: Vec<Vec<std::ops::Range<usize>>> = table.iter().map(|row| cells(passage.text, row.clone())).collect();
        let Some((head, rows)) = grid.split_first() else { continue };
        let column = |name: &str| head.iter().position(|cell| bare(passage.get(cell.clone())).starts_with(name));
        if let Some(money) = column("kinh phi").or(column("so tien")) {
            group_money(context, passage, head, rows, money, found);
        }
        let (max, got) = (column("diem chuan").or(column("diem toi da")), column("diem dat"));
        if max.is_none() && got.is_none() || super::table_total::faulty(passage, &grid) {
            continue;
        }
        for row in rows {
            let names: Vec<String> =
                row.iter().map(|cell| bare(passage.get(cell.clone()))).filter(|name| name.len() > 4).collect();
            let item = context.plan.items.all.iter().find(|item| {
                let name = bare(item.name.as_ref().map_or("", Prose::as_str).trim());
                names.contains(&name)
            });
            let Some(item) = item else { continue };
            let wrong = [(max, item.scores.max), (got, item.scores.got)].into_iter().find_map(|(column, score)| {
                let cell = row.get(column?)?;
                let amount = Amount::read(passage.get(cell.clone()), cell.start)?;
                let score = score.filter(|score| i128::from(score.value.units) != amount.units)?;
                Some((cell.clone(), score))
            });
            if let Some((cell, score)) = wrong {
                tell(found, passage.span(cell.clone()), passage.get(cell), score.value.units.into(), Some(score.span));
            }
        }
    }
}
