//! Extracts (trích việc cho từng cơ quan): the plan with nothing but the rows that one body leads or takes part in.

use crate::compose::annex::row_numbers;
use crate::document::{Annex, Block, RowKind, Table};
use crate::plan::{Agency, Item, Part, Plan, Prose};
use crate::text::{Span, Spanned, Text};
use crate::viet::text::fold;

/// The bodies that lead an item of an annex, in reading order; with `partners` those that take part as well.
pub fn bodies(plan: &Plan, partners: bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let named = |item: &Item| -> Vec<Agency> {
        let more = if partners { item.partners.as_slice() } else { &[] };
        item.leads.iter().chain(more).map(|body| body.value.clone()).collect()
    };
    for body in plan.items.all.iter().flat_map(named) {
        if !found.iter().any(|known| fold(known) == fold(&body.name)) {
            found.push(body.name.to_string());
        }
    }
    found
}

/// The plan with the rows of one body: annexes only, called what they are handed out as; tables whose texts are about all
/// bodies are left out.
pub fn of_body(plan: &Plan, body: &str, partners: bool, label: &str) -> Plan {
    let mut plan = plan.clone();
    let quoted = body.replace('\\', "\\\\").replace('"', "\\\"");
    let own = if partners {
        format!("(chu_tri == \"{quoted}\" or phoi_hop == \"{quoted}\")")
    } else {
        format!("chu_tri == \"{quoted}\"")
    };
    keep_numbers(&mut plan);
    for annex in &mut plan.annexes {
        annex.label = Some(Spanned::new(label.to_owned(), Span::default()));
        annex.parts.retain(|part| matches!(part, Part::Table(_)));
        for part in &mut annex.parts {
            let Part::Table(spec) = part else { continue };
            let whole = match &spec.selection.condition {
                Some(before) => format!("({}) and {own}", before.as_str()),
                None => own.clone(),
            };
            spec.selection.condition = Some(Prose::new(Text::verbatim(whole, Span::default())));
            spec.blank_rows = 0;
            spec.note = None;
        }
    }
    plan
}

/// Rows are called by the numbers that they have in the annex, where one table shows the whole list.
fn keep_numbers(plan: &mut Plan) {
    let tables: Vec<_> = plan.annexes.iter().flat_map(|annex| &annex.parts).collect();
    let [Part::Table(spec)] = tables.as_slice() else { return };
    if !spec.selection.codes.is_empty() || spec.selection.condition.is_some() {
        return;
    }
    let numbers = row_numbers(&plan.items, spec);
    for (item, number) in plan.items.all.iter_mut().zip(numbers) {
        if item.number.is_none() {
            item.number = number.map(|number| Spanned::new(number, Span::default()));
        }
    }
}

/// True for an annex with a row of an item.
pub fn shows(annex: &Annex) -> bool {
    let tables = annex.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(Table::rows).any(|row| row.kind == RowKind::Item)
}
