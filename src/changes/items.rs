//! What changed in the list of items (danh mục): rows that came, went or moved, and their fields.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, FieldName, Place, Side, Subject, Value};
use super::fields::{Names, Shown, fields};
use super::pairs::{Pairs, Row, children, rows};
use crate::diff::staying;
use crate::plan::{Field, Item, Items};

/// In the order of the later plan; what went is behind the row it was behind.
pub fn compare(before: &Items, after: &Items) -> Vec<Change> {
    let (old, new) = (rows(before), rows(after));
    let pairs = Pairs::find(&old, &new);
    let moved = moved(&old, &new, &pairs);
    let (old_names, new_names) = (Names::of(before), Names::of(after));
    let old_places = Places::of(before, &old, &old_names);
    let new_places = Places::of(after, &new, &new_names);
    let mut gone = gone(&pairs, &moved);

    let mut list = Vec::new();
    list.extend(gone.remove(&None).unwrap_or_default().iter().map(|item| removed(before, &old_names, *item)));
    for (at, item) in after.all.iter().enumerate() {
        match pairs.before.get(at).copied().flatten() {
            None => list.push(added(after, &new_names, item)),
            Some(twin) => {
                let Some(was) = before.all.get(twin) else { continue };
                if moved.contains(&at) {
                    let subject = Subject::Item(new_names.name(item));
                    let (from, to) = (old_places.side(twin), new_places.side(at));
                    list.push(Change::moved(subject, from, to));
                }
                list.extend(edited((before, was), (after, item), &new_names));
            }
        }
        list.extend(gone.remove(&Some(at)).unwrap_or_default().iter().map(|item| removed(before, &old_names, *item)));
    }
    list
}

/// Items afterwards that lie under another parent, or in another order than those around them; as few as explain it.
fn moved(old: &[Row], new: &[Row], pairs: &Pairs) -> BTreeSet<usize> {
    let mut moved = BTreeSet::new();
    for (parent, siblings) in children(new) {
        let twin_of = |at: usize| pairs.before.get(at).copied().flatten();
        let was_under = parent.map(twin_of);
        let mut stayed = Vec::new();
        for at in siblings {
            let Some(twin) = twin_of(at) else { continue };
            let old_parent = old.get(twin).and_then(|row| row.parent);
            let same = match was_under {
                None => old_parent.is_none(),
                Some(was) => was.is_some() && was == old_parent,
            };
            if same {
                stayed.push((at, twin));
            } else {
                moved.insert(at);
            }
        }
        let order: Vec<usize> = stayed.iter().map(|(_, twin)| *twin).collect();
        moved.extend(stayed.iter().zip(staying(&order)).filter(|(_, stays)| !stays).map(|((at, _), _)| *at));
    }
    moved
}

/// Items before that are gone, by the later index of the nearest row above that stayed in its place.
fn gone(pairs: &Pairs, moved: &BTreeSet<usize>) -> BTreeMap<Option<usize>, Vec<usize>> {
    let mut gone: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    let mut behind = None;
    for (at, twin) in pairs.after.iter().enumerate() {
        match twin {
            None => gone.entry(behind).or_default().push(at),
            Some(twin) if !moved.contains(twin) => behind = Some(*twin),
            Some(_) => {}
        }
    }
    gone
}

fn added(items: &Items, names: &Names<'_>, item: &Item) -> Change {
    Change::between(Subject::Item(names.name(item)), None, Some(contents(items, item)))
}

fn removed(items: &Items, names: &Names<'_>, at: usize) -> Change {
    let nothing = Item::default();
    let item = items.all.get(at).unwrap_or(&nothing);
    Change::between(Subject::Item(names.name(item)), Some(contents(items, item)), None)
}

/// A row's filled fields, without those that name it.
fn contents(items: &Items, item: &Item) -> Side {
    let naming = [FieldName::Level, FieldName::Known(Field::Code), FieldName::Known(Field::Name)];
    let text = |shown: Shown| match shown.side.value {
        Value::Text(text) => text,
        _ => shown.key,
    };
    let all = fields(items, item).into_iter().filter(|(name, _)| !naming.contains(name));
    Side::new(Value::Item(all.map(|(name, shown)| (name, text(shown))).collect()), Some(item.span))
}

fn edited((before, was): (&Items, &Item), (after, is): (&Items, &Item), names: &Names<'_>) -> Vec<Change> {
    let (mut old, mut new) = (fields(before, was), fields(after, is));
    let filled: BTreeSet<FieldName> = old.keys().chain(new.keys()).cloned().collect();
    let mut list = Vec::new();
    for name in filled {
        let (old, new) = (old.remove(&name), new.remove(&name));
        if old.as_ref().map(|shown| &shown.key) != new.as_ref().map(|shown| &shown.key) {
            let subject = Subject::Field(names.name(is), name);
            list.push(Change::edited(subject, old.map(|shown| shown.side), new.map(|shown| shown.side)));
        }
    }
    list
}

/// Where the items of a plan are.
struct Places<'a> {
    items: &'a Items,
    rows: &'a [Row],
    names: &'a Names<'a>,
    behind: Vec<Option<usize>>,
}

impl<'a> Places<'a> {
    fn of(items: &'a Items, rows: &'a [Row], names: &'a Names<'a>) -> Self {
        let mut last: BTreeMap<Option<usize>, usize> = BTreeMap::new();
        let behind = rows.iter().enumerate().map(|(at, row)| last.insert(row.parent, at)).collect();
        Self { items, rows, names, behind }
    }

    fn side(&self, at: usize) -> Side {
        let named = |at: Option<usize>| at.and_then(|at| self.items.all.get(at)).map(|item| self.names.name(item));
        let under = named(self.rows.get(at).and_then(|row| row.parent));
        let behind = named(self.behind.get(at).copied().flatten());
        Side::new(Value::Place(Place { under, behind }), self.items.all.get(at).map(|item| item.span))
    }
}
