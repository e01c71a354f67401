#![doc = include_str!("count_contradicts.md")]

use std::ops::Range;

use crate::lint::amounts::{Amount, ONE, amounts, unit};
use crate::lint::blocks::{Block, Shape, cells};
use crate::lint::context::Context;
use crate::lint::items::place;
use crate::lint::passage::{Kind, Passage};
use crate::lint::rule::Found;
use crate::plan::{Item, Level};
use crate::viet::text::fold;

/// Reports every place that breaks the rule.
pub fn check(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.kind.is_prose() && passage.blocks.len() > 1) {
        let tables = passage.tables();
        if passage.kind == Kind::Body {
            of_items(context, passage, found);
        }
        for (at, block) in passage.blocks.iter().enumerate() {
            let after = passage.blocks.get(at + 1..).unwrap_or_default();
            if matches!(block.shape, Shape::Row | Shape::Heading(_)) || !passage.get(block.range()).ends_with(':') {
                continue;
            }
            let counted = amounts(passage, block.range()).into_iter().filter(|amount| {
                !amount.percent && amount.decimals == 0 && amount.units < 100 * ONE && amount.units > 0
            });
            for amount in counted {
                let what = unit(passage, &amount, 2).join(" ");
                let rows = after.first().filter(|next| next.shape == Shape::Row).and_then(|next| {
                    let table = tables.iter().find(|table| table.first() == Some(&next.range()))?;
                    of_table(passage, table, &what)
                });
                let lines =
                    after.first().filter(|next| matches!(next.shape, Shape::Bullet | Shape::Number | Shape::Letter));
                let lines = lines.and_then(|_| of_list(passage, block, after, &amount));
                if let Some((count, place)) = rows.or(lines).filter(|(count, _)| *count as i128 * ONE != amount.units) {
                    tell(passage, &amount, &what, count, place, found);
                }
            }
        }
    }
}

/// `05 lĩnh vực` of a complete list that has another number of groups.
fn of_items(context: &Context<'_>, passage: &Passage<'_>, found: &mut Found) {
    let items = &context.plan.items;
    let groups: Vec<&Item> = items
        .all
        .iter()
        .filter(|item| item.level == Level::Group && item.parent.is_none() && item.scores.max.is_some())
        .collect();
    let Some(first) = groups.first().filter(|_| items.complete && groups.len() > 1) else { return };
    for amount in amounts(passage, 0..passage.text.len()) {
        let whole = amount.decimals == 0 && amount.units < 100 * ONE && !amount.percent;
        let said = unit(passage, &amount, 2).join(" ");
        let before = passage.get(0..amount.range().start);
        let all = ["theo ", "gồm ", "có ", "cả ", "trong "].iter().any(|word| before.ends_with(word));
        let listed = passage.block(amount.range().start).is_some_and(|block| passage.get(block.range()).ends_with(':'));
        if whole && all && !listed && said == "lĩnh vực" && amount.units != groups.len() as i128 * ONE {
            let fault =
                found.at(passage.span(amount.range())).with("found", format!("{} {said}", passage.get(amount.range())));
            found.push(fault.with("count", groups.len()).other(place(first), "list").help("count"));
        }
    }
}

fn tell(passage: &Passage<'_>, amount: &Amount, what: &str, count: usize, place: Range<usize>, found: &mut Found) {
    let said = format!("{} {what}", passage.get(amount.range()));
    let fault = found.at(passage.span(amount.range())).with("found", said).with("count", count);
    found.push(fault.other(passage.span(place), "list").help("count"));
}

/// Rows of a table with a column for what is counted; the total row is none.
fn of_table(passage: &Passage<'_>, table: &[Range<usize>], what: &str) -> Option<(usize, Range<usize>)> {
    let (head, rows) = table.split_first()?;
    let headed =
        |cell: Range<usize>| !fold(passage.get(cell.clone())).is_empty() && fold(passage.get(cell)) == fold(what);
    if !cells(passage.text, head.clone()).into_iter().any(headed) {
        return None;
    }
    let counted = |row: &&Range<usize>| !super::table_total::is_total(passage, &cells(passage.text, (*row).clone()));
    Some((rows.iter().filter(counted).count(), head.clone()))
}

/// What lists are said to have so many of.
const COUNTED: [&str; 13] = [
    "nhiệm vụ",
    "chỉ tiêu",
    "giải pháp",
    "nội dung",
    "nhóm",
    "lĩnh vực",
    "mục tiêu",
    "việc",
    "yêu cầu",
    "bước",
    "tiêu chí",
    "nguyên tắc",
    "vấn đề",
];

/// Lines of a list of one kind behind `thực hiện 03 nhiệm vụ sau:`.
fn of_list(passage: &Passage<'_>, block: &Block, after: &[Block], amount: &Amount) -> Option<(usize, Range<usize>)> {
    let what = unit(passage, amount, 4);
    let behind = what.join(" ");
    let counts = COUNTED.iter().any(|word| behind.starts_with(word));
    let last = passage.get(amount.range().end..block.range().end);
    let near =
        last.trim_end_matches(':').split_whitespace().count() <= 6 && (last.contains("sau") || last.contains("gồm"));
    if !counts || !near {
        return None;
    }
    let first = after.first()?;
    let own = |block: &&Block| {
        let line = passage.get(0..block.whole().start);
        line.len() - line.rfind('\n').map_or(0, |end| end + 1)
    };
    let depth = own(&first);
    let list = after.iter().take_while(|one| one.shape == first.shape || one.shape == Shape::Bullet);
    let count = list.filter(|one| one.shape == first.shape && own(one) == depth).count();
    Some((count, first.range()))
}
