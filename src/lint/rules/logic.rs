//! What the rows say against each other (khung logic): groups, products, causes, tasks, leads.

use crate::lint::context::Context;
use crate::lint::folded::FoldedMap;
use crate::lint::items::{place, title};
use crate::lint::rule::Found;
use crate::plan::rows::is_lowest;
use crate::plan::{Field, Item, ItemId, Level};
use crate::viet::text::{fold, may_stand_in, same_folded};

/// K307: a group in which nothing is to be done.
pub fn group_empty(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    for (id, item) in items.ids().zip(&items.all).filter(|(_, item)| item.level == Level::Group) {
        if items.children(Some(id)).next().is_none()
            && item.texts.is_empty()
            && item.merged.is_empty()
            && item.leads.is_empty()
            && item.scores.max.is_none()
        {
            found.push(found.at(place(item)).with("group", title(items, item)).help("task"));
        }
    }
}

/// A text without the number before it and the stop behind it.
fn unnumbered(text: &str) -> &str {
    let words = text.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ' '));
    words.trim_end_matches(['.', ';'])
}

/// K308: a cell that says again what another one of its row says: a product that is the task, a remedy that is the
/// cause.
pub fn cell_repeats(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    for item in &items.all {
        let text =
            |field: Field| item.texts.get(field).filter(|prose| prose.as_str().split_whitespace().nth(2).is_some());
        let pairs = [
            (Field::Product, None),
            (Field::Solutions, Some(Field::Cause)),
            (Field::Solutions, None),
            (Field::Requirement, None),
        ];
        for (field, other) in pairs {
            let Some(cell) = text(field) else { continue };
            let other = match other {
                Some(other) => text(other),
                None => item.name.as_ref().filter(|name| name.as_str().split_whitespace().nth(2).is_some()),
            };
            let same = |other: &str| {
                let (one, other) = (unnumbered(cell.as_str()), unnumbered(other));
                let within = |one: &str| one.len() > 24 && fold(other).contains(one);
                same_folded(one, other) || field == Field::Solutions && may_stand_in(one, other) && within(&fold(one))
            };
            if let Some(other) = other.filter(|other| same(other.as_str())) {
                let kind = if field == Field::Solutions { "solution" } else { "product" };
                let fault = found.at(cell.span()).with("kind", kind).with("item", title(items, item));
                found.push(fault.other(other.span(), "same").help(kind));
            }
        }
        // The points of the row, copied into its remedy.
        let points = item
            .texts
            .get(Field::Result)
            .and_then(|result| result.as_str().split(' ').next())
            .filter(|points| points.contains('/'));
        if let (Some(points), Some(cell)) = (points, item.texts.get(Field::Solutions))
            && let Some(at) = cell.as_str().find(points)
        {
            let fault = found
                .at(cell.text.span_of(at..at + points.len()))
                .with("kind", "points")
                .with("item", title(items, item));
            found.push(fault.help("points"));
        }
    }
}

/// Where tasks of one name are the same one: a level, an annex, an item above.
type Place = (Level, Option<usize>, Option<ItemId>);

/// K309: one task that stands in the list twice.
pub fn task_twice(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    let mut known: FoldedMap<'_, Vec<(Place, ItemId)>> = FoldedMap::default();
    for (id, item) in items.ids().zip(&items.all) {
        let tasks = matches!(item.level, Level::Objective | Level::Task | Level::Activity | Level::Own(_));
        let Some(name) = item.name.as_ref().filter(|_| tasks) else { continue };
        if name.as_str().split_whitespace().nth(3).is_none() || item.has_typed_code() {
            continue;
        }
        // An activity of the same name may serve two tasks.
        let under = if item.level == Level::Activity { item.parent } else { None };
        let named = known.entry(name.as_str());
        let there = (item.level, item.annex, under);
        let first = named.iter().find(|(known, _)| *known == there);
        if let Some(first) = first.and_then(|(_, first)| items.get(*first)) {
            let fault = found.at(place(item)).with("item", title(items, item));
            found.push(fault.other(place(first), "first").help("drop"));
        } else {
            named.push((there, id));
        }
    }
}

/// K310: one upper criterion that names a lead where no other does.
pub fn lone_lead(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    let upper = |(id, item): &(ItemId, &Item)| item.level == Level::Criterion && !is_lowest(items, *id);
    let uppers: Vec<(ItemId, &Item)> = items.ids().zip(&items.all).filter(upper).collect();
    let leading: Vec<&(ItemId, &Item)> = uppers.iter().filter(|(_, item)| !item.leads.is_empty()).collect();
    if let ([(id, item)], true) = (leading.as_slice(), uppers.len() > 3) {
        let under = items.children(Some(*id)).filter_map(|id| items.get(id)).all(|item| !item.leads.is_empty());
        if let Some(lead) = item.leads.first().filter(|_| under) {
            let fault = found.at(lead.span).with("item", title(items, item)).with("count", uppers.len());
            found.push(fault.other(place(item), "item").help("drop"));
        }
    }
}

/// K356: several bodies that lead one row; all of a plan are told at once. Collective ones (`UBND các xã`) lead together.
pub fn several_leads(context: &Context<'_>, found: &mut Found) {
    let items = &context.plan.items;
    let several = |item: &&Item| item.leads.len() > 1 && item.leads.iter().all(|lead| !is_of_many(&lead.value.name));
    for item in items.all.iter().filter(several) {
        let (Some(first), Some(last)) = (item.leads.first(), item.leads.last()) else { continue };
        let fault = found.at(first.span.to(last.span)).with("count", item.leads.len()).with("item", title(items, item));
        found.push(fault.help("one"));
    }
}

/// K357: one lead of a plan that names nobody. Where several rows are led so, the office means those who have the matter.
pub fn vague_lead(context: &Context<'_>, found: &mut Found) {
    let plan = context.plan;
    let own = fold(&plan.letterhead.issuer.short);
    let vague = |name: &str| {
        let key = fold(name);
        let general = is_collective(name) || key.starts_with("congchucchuyenmon") || key.contains("lienquan");
        let own = key.starts_with("ubnd") && (own.starts_with(&key) || key == own);
        // `Các đơn vị được giao …`, `… theo phân cấp` say who.
        (general || own) && !["được", "theo phân"].iter().any(|word| name.contains(word))
    };
    let led: Vec<&Item> = plan.items.all.iter().filter(|item| !item.leads.is_empty()).collect();
    // Beside a lead a body of many shares the answer out again.
    let shared = |item: &Item| item.leads.len() > 1 && item.leads.iter().any(|lead| is_of_many(&lead.value.name));
    let names_nobody = |item: &Item| item.leads.iter().all(|lead| vague(&lead.value.name)) || shared(item);
    let rows: Vec<&&Item> = led.iter().filter(|item| names_nobody(item)).collect();
    let rows: Vec<&&&Item> = rows
        .iter()
        .filter(|item| !item.partners.iter().any(|partner| item.leads.iter().any(|lead| lead.value == partner.value)))
        .collect();
    if let ([item], true) = (rows.as_slice(), led.len() > 5)
        && let Some(lead) = item.leads.iter().find(|lead| is_of_many(&lead.value.name)).or_else(|| item.leads.first())
    {
        let fault = found.at(lead.span).with("body", &lead.value.name).with("item", title(&plan.items, item));
        found.push(fault.help("name"));
    }
}

/// A body that many sit in, or several bodies: `Ban Chỉ đạo chuyển đổi số`, `Hội đồng thẩm định`, `Các phòng`; a council that
/// an office is named for (`Văn phòng HĐND`) is none.
fn is_of_many(name: &str) -> bool {
    let key = fold(name);
    let council = key.starts_with("hoidong") && !key.starts_with("hoidongnhandan");
    is_collective(name) || council || key.starts_with("banchidao")
}

/// `Các sở, ban, ngành`, `UBND các xã`, `UBND cấp huyện`.
fn is_collective(name: &str) -> bool {
    let name = format!(" {} ", crate::viet::text::lower(name));
    [" các ", " cấp ", " những ", " mọi "].iter().any(|word| name.contains(word))
}
