//! Numbers and codes in their order (đánh số): of groups, of criteria, of typed tables.

use std::ops::Range;

use crate::lint::blocks::{Shape, cells};
use crate::lint::context::Context;
use crate::lint::items::place;
use crate::lint::passage::Passage;
use crate::lint::rule::Found;
use crate::lint::signs::Signs;
use crate::plan::{Item, ItemId, Level, Prose};
use crate::text::Spanned;
use crate::viet::listing::read_letter;
use crate::viet::number::read_roman;

/// How groups are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Roman,
    Arabic,
    Letter,
}

fn read(code: &str) -> Option<(Style, u32)> {
    let capitals = code.chars().all(|letter| letter.is_ascii_uppercase());
    if capitals && let Some(number) = read_roman(code) {
        return Some((Style::Roman, number));
    }
    if let Ok(number) = code.parse() {
        return Some((Style::Arabic, number));
    }
    let one = code.chars().count() == 1;
    let letter = if one { read_letter(code) } else { None };
    Some((Style::Letter, u32::try_from(letter?).ok()?))
}

/// K230: groups whose codes are no numbers, of another kind, or out of their order; one of a list is told.
pub fn groups(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    for list in items.lists() {
        let coded: Vec<(&Item, &Spanned<String>)> = items
            .all
            .iter()
            .filter(|item| item.annex == list && item.level == Level::Group && item.parent.is_none())
            .filter_map(|item| Some((item, item.code.as_ref()?)))
            .collect();
        for (item, numeral) in items.all.iter().filter(|item| item.annex == list).filter_map(typed_numeral) {
            let told = found.at(place(item)).with("fault", "typed").with("found", numeral).with("right", "");
            found.push(told.help("typed"));
        }
        // Of criteria a plan names those that it is about, and the groups they lie in.
        let selection = !items.complete && items.all.iter().any(|item| item.level == Level::Criterion);
        if let Some((code, fault, right)) = wrong_group(&coded).filter(|(_, fault, _)| *fault != "gap" || !selection) {
            let told = found.at(code.span).with("fault", fault).with("found", &code.value).with("right", right);
            found.push(told.help("number"));
        }
    }
}

/// A group whose name begins with a numeral that no stop parts from it: `III Cải cách …`.
fn typed_numeral(item: &Item) -> Option<(&Item, &str)> {
    let (first, rest) = item.name.as_ref().map_or("", Prose::as_str).split_once(' ')?;
    let numeral = first.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X')) && read_roman(first).is_some();
    let typed = item.level == Level::Group && numeral && rest.starts_with(char::is_uppercase);
    typed.then_some((item, first))
}

fn wrong_group<'a>(coded: &[(&Item, &'a Spanned<String>)]) -> Option<(&'a Spanned<String>, &'static str, String)> {
    let styles: Vec<Option<(Style, u32)>> = coded.iter().map(|(_, code)| read(&code.value)).collect();
    let most = |style: Style| styles.iter().flatten().filter(|(own, _)| *own == style).count() * 2 > styles.len();
    let style = [Style::Roman, Style::Arabic, Style::Letter].into_iter().find(|style| most(*style))?;
    let shown = |number: u32| match style {
        Style::Roman => crate::viet::number::roman(number),
        Style::Arabic => number.to_string(),
        Style::Letter => crate::viet::listing::capital(number as usize),
    };
    let mut before: Option<u32> = None;
    let twice = styles.iter().enumerate().any(|(at, one)| styles.iter().take(at).any(|other| other == one));
    for ((_, code), read) in coded.iter().zip(&styles) {
        let next = before.map_or(1, |before| before.saturating_add(1));
        let number = match read {
            Some((own, number)) if *own == style => *number,
            Some(_) => return Some((code, "style", shown(next))),
            // `CT1` is a name and no number.
            None if code.value.chars().any(|letter| letter.is_ascii_digit()) => return None,
            None => return Some((code, "malformed", shown(next))),
        };
        match before {
            Some(before) if number < before => return Some((code, "order", shown(next))),
            // A gap among 1, 2, 3, and the same number twice, are complaints of codes.
            Some(before) if number > before + 1 && !twice && style != Style::Arabic => {
                return Some((code, "gap", shown(next)));
            }
            _ => {}
        }
        before = Some(number);
    }
    None
}

/// K231: a criterion whose code has no item above it, whose name says another code, or that has none among others.
pub fn criteria(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    let codes: Vec<&str> =
        items.all.iter().filter_map(|item| item.code.as_ref()).map(|code| code.value.as_str()).collect();
    for (id, item) in items.ids().zip(&items.all).filter(|(_, item)| item.level == Level::Criterion) {
        match &item.code {
            Some(code) => {
                let above = code.value.rsplit_once('.').map(|(above, _)| above);
                let above = above.filter(|above| items.complete && above.contains('.') && !codes.contains(above));
                if let Some(above) = above {
                    let fault = found.at(code.span).with("fault", "parent").with("found", &code.value);
                    found.push(fault.with("right", above).help("parent"));
                    continue;
                }
                if let Some((range, said)) =
                    item.name.as_ref().and_then(|name| code_in(name.as_str())).filter(|(_, said)| said != &code.value)
                {
                    let span = item.name.as_ref().map_or(code.span, |name| name.text.span_of(range));
                    let fault = found.at(span).with("fault", "name").with("found", said).with("right", &code.value);
                    found.push(fault.other(code.span, "code").help("name"));
                }
            }
            None => {
                if let Some(group) = uncoded(context, id) {
                    let fault = found.at(place(item)).with("fault", "none").with("found", "").with("right", group);
                    found.push(fault.help("none"));
                }
            }
        }
    }
    prefixes(context, found);
}

/// The code that a name holds behind a word of capitals: `TCTP 7.1.5 - Tỷ lệ …`.
fn code_in(name: &str) -> Option<(Range<usize>, String)> {
    let head =
        name.split(' ').next().filter(|head| head.len() > 1 && head.chars().all(|letter| letter.is_uppercase()))?;
    let start = head.len() + 1;
    let rest = name.get(start..)?;
    let end = rest.find(|sign: char| !(sign.is_ascii_digit() || sign == '.')).unwrap_or(rest.len());
    let code = rest.get(..end)?.trim_end_matches('.');
    code.contains('.').then(|| (start..start + code.len(), code.to_owned()))
}

/// K231: of names that begin with a word of capitals and their code, one that has the code alone.
fn prefixes(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    let named: Vec<(&Item, &str)> =
        items.all.iter().filter_map(|item| Some((item, item.name.as_ref()?.as_str()))).collect();
    let with = named.iter().filter(|(_, name)| code_in(name).is_some()).count();
    for (item, name) in named {
        let Some(code) = item
            .code
            .as_ref()
            .filter(|code| with > 3 && name.starts_with(code.value.as_str()) && code.value.contains('.'))
        else {
            continue;
        };
        let deep = code.value.matches('.').count();
        let twins = items
            .all
            .iter()
            .filter(|other| other.code.as_ref().is_some_and(|code| code.value.matches('.').count() == deep));
        let twins =
            twins.filter(|other| other.name.as_ref().is_some_and(|name| code_in(name.as_str()).is_some())).count();
        if twins > 3 {
            let fault = found.at(place(item)).with("fault", "prefix").with("found", &code.value).with("right", "");
            found.push(fault.help("prefix"));
        }
    }
}

/// The group in which all others have codes, of an item without one.
fn uncoded(context: &Context<'_>, id: ItemId) -> Option<String> {
    let items = &context.plan.items;
    let parent = items.get(id)?.parent?;
    let own = items.get(id)?;
    if own.merged.iter().any(|_| true) || own.scores.max.is_none() {
        return None;
    }
    let all = || items.all.iter().filter(|item| item.level == Level::Criterion && item.scores.max.is_some());
    let coded = all().filter(|item| item.code.is_some()).count();
    let group = items.get(parent)?;
    let code = group.code.as_ref()?;
    (coded > 2 && coded + 1 >= all().count()).then(|| code.value.clone())
}

/// K232: a typed table whose first column counts, and counts wrongly; one row of a table is told.
pub fn rows(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.signs.has(Signs::BAR)) {
        for table in passage.tables() {
            if let Some((cell, expected)) = wrong_row(passage, &table) {
                let fault =
                    found.at(passage.span(cell.clone())).with("found", passage.get(cell)).with("right", expected);
                found.push(fault.help("count"));
            }
        }
    }
}

fn wrong_row(passage: &Passage<'_>, table: &[Range<usize>]) -> Option<(Range<usize>, u32)> {
    let (_, rows) = table.split_first()?;
    let mut before: Option<u32> = None;
    let mut counted = 0;
    let mut wrong = None;
    for row in rows {
        let Some(cell) = cells(passage.text, row.clone()).into_iter().next() else { continue };
        let text = passage.get(cell.clone());
        if text.is_empty() {
            continue;
        }
        let number: u32 = text.parse().ok()?;
        let expected = before.map_or(1, |before| before + 1);
        if number != expected && wrong.is_none() && (before.is_some() || number == 2) {
            wrong = Some((cell, expected));
        }
        counted += 1;
        before = Some(number);
    }
    wrong.filter(|_| counted > 2)
}

/// K233: a section whose only number is 1: nothing follows it.
pub fn single(context: &Context<'_>, found: &mut Found) {
    for passage in context.passages().iter().filter(|passage| passage.kind.is_prose() && passage.blocks.len() > 1) {
        for (at, block) in passage.blocks.iter().enumerate().filter(|(_, block)| block.shape == Shape::Number) {
            let mark = passage.get(block.whole().start..block.range().start).trim();
            if mark != "1." {
                continue;
            }
            let after = passage.blocks.get(at + 1..).unwrap_or_default();
            let section = after.iter().take_while(|one| !matches!(one.shape, Shape::Heading(_)));
            let before = passage.blocks.get(..at).unwrap_or_default().iter().rev();
            let before = before.take_while(|one| !matches!(one.shape, Shape::Heading(_)));
            let titled = passage.blocks.iter().any(|one| matches!(one.shape, Shape::Heading(_)));
            if titled && !section.chain(before).any(|one| one.shape == Shape::Number) {
                let fault = found.at(passage.span(block.whole().start..block.range().start)).with("found", mark);
                found.push(fault.help("drop"));
            }
        }
    }
}
