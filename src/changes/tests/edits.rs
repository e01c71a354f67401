//! Whatever is edited is found, and nothing else.

use proptest::prelude::*;

use super::build::{agencies, deadline, item, plan, prose, score, scored, tasked};
use crate::changes::{FieldName, Kind, Subject, compare};
use crate::plan::{Field, Level, Plan};

/// Fields that can be edited, each with a way to do it.
const FIELDS: [Field; 10] = [
    Field::Number,
    Field::Name,
    Field::Max,
    Field::Target,
    Field::Solutions,
    Field::Extra(0),
    Field::Lead,
    Field::Partners,
    Field::Deadline,
    Field::Note,
];

/// Gives a field of an item a text that no plan of these tests has.
fn edit(plan: &mut Plan, at: usize, field: Field) {
    let item = &mut plan.items.all[at];
    let new = format!("Chữ mới {at}");
    match field {
        Field::Number => item.number = Some(super::build::spanned(new)),
        Field::Name => {
            let name = item.name.as_ref().unwrap().as_str();
            item.name = Some(prose(&format!("{name} đợt {}", 100 + at)));
        }
        Field::Max => item.scores.max = score("7,25"),
        Field::Target => item.scores.target = score("6,5"),
        Field::Lead => item.leads = agencies(&[&new]),
        Field::Partners => item.partners = agencies(&["Công an xã", &new]),
        Field::Deadline => item.deadline = deadline(&new),
        text => item.texts.set(text, prose(&new)),
    }
}

fn name_of(field: Field) -> FieldName {
    if field == Field::Extra(0) { FieldName::Free("Mức độ".into()) } else { FieldName::Known(field) }
}

proptest! {
    #[test]
    fn exactly_the_edited_fields_are_found(
        edits in proptest::collection::btree_set((0..7_usize, 0..FIELDS.len()), 0..12),
        tasks in any::<bool>(),
    ) {
        let make = || if tasks { tasked() } else { scored() };
        let (before, mut after) = (make(), make());
        for (at, field) in &edits {
            edit(&mut after, *at, FIELDS[*field]);
        }
        let changes = compare(&before, &after);
        let totals = |subject: &Subject| matches!(subject, Subject::Total(_));
        let mut found = Vec::new();
        for change in changes.list.iter().filter(|change| !totals(&change.subject)) {
            prop_assert_eq!(change.kind, Kind::Edited);
            match &change.subject {
                Subject::Field(name, field) => found.push((name.name.clone().unwrap(), field.clone())),
                other => prop_assert!(false, "{:?}", other),
            }
        }
        let name = |at: usize| after.items.all[at].name.as_ref().unwrap().as_str().to_owned();
        let mut expected: Vec<_> = edits.iter().map(|(at, field)| (name(*at), name_of(FIELDS[*field]))).collect();
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_plan_does_not_differ_from_itself(order in proptest::sample::subsequence((0..7_usize).collect::<Vec<_>>(), 0..7)) {
        let mut plan = scored();
        let mut at = 0;
        plan.items.all.retain(|_| {
            at += 1;
            at == 1 || at == 5 || order.contains(&(at - 1))
        });
        for item in &mut plan.items.all {
            item.parent = item.parent.map(|_| crate::plan::ItemId(0));
        }
        plan.body = Some(prose("# MỤC ĐÍCH\nMột.\n\nMột.\n"));
        prop_assert!(compare(&plan, &plan).is_empty());
    }

    #[test]
    fn there_and_back_turns_additions_into_removals(gone in 1..7_usize) {
        let (before, mut after) = (tasked(), tasked());
        after.items.all.truncate(gone);
        let (there, back) = (compare(&before, &after), compare(&after, &before));
        prop_assert_eq!(there.count(Kind::Removed), 8 - gone);
        prop_assert_eq!(back.count(Kind::Added), 8 - gone);
        prop_assert_eq!(there.list.len(), back.list.len());
    }

    #[test]
    fn rows_kept_in_another_order_only_move(
        kept in proptest::sample::subsequence((1..9_usize).collect::<Vec<_>>(), 1..=8).prop_shuffle(),
    ) {
        let row = |number: usize| item(Level::Task, None, &format!("{number}"), &format!("Nhiệm vụ thứ {number}"));
        let (before, after) = (plan((1..9).map(row).collect()), plan(kept.iter().copied().map(row).collect()));
        let changes = compare(&before, &after);
        prop_assert_eq!(changes.count(Kind::Removed), 8 - kept.len());
        prop_assert_eq!(changes.count(Kind::Added) + changes.count(Kind::Edited), 0);
        prop_assert_eq!(changes.count(Kind::Moved) == 0, kept.is_sorted());
    }
}
