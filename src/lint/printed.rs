//! What of the danh mục is printed (phần được in): in tables of annexes, in criterion blocks, and what else uses it.
//!
//! What only an expression tells (`khi`, a name in a tag) is taken as printed: a rule that reads this speaks only where
//! it is sure.

use std::collections::BTreeSet;

use super::part::Part;
use super::passage::tags;
use crate::plan::figures::{adds_up, given};
use crate::plan::rows::is_lowest;
use crate::plan::selection::Named;
use crate::plan::{
    Column, ColumnKind, Field, GroupShape, House, Item, ItemId, Items, Level, MergedCell, Numbering, Part as AnnexPart,
    Plan, Prose, TableSpec, field_named,
};

/// The views of a plan, and what they show.
pub struct Printed<'a> {
    items: &'a Items,
    tables: Vec<(&'a TableSpec, Vec<bool>)>,
    /// Items that a criterion block is about.
    blocks: BTreeSet<ItemId>,
    /// Fields that the text of criterion blocks prints.
    in_blocks: BTreeSet<Field>,
    /// Fields that a condition or a tag names: a figure worked out of them is printed, or rows are chosen by them.
    used: BTreeSet<Field>,
}

impl<'a> Printed<'a> {
    /// Looks through all views of a plan.
    pub fn of(plan: &'a Plan) -> Self {
        let items = &plan.items;
        let tables: Vec<_> = tables(plan).map(|table| (table, reached(table, items))).collect();
        let mut printed =
            Self { items, tables, blocks: BTreeSet::new(), in_blocks: BTreeSet::new(), used: BTreeSet::new() };
        for tag in texts(plan).flat_map(tags) {
            printed.tag(tag);
        }
        let own = plan.house.block_text.as_ref().map_or(House::BLOCK, Prose::as_str);
        printed.in_blocks = tags(own).into_iter().flat_map(|tag| fields(tag, items)).collect();
        for (table, _) in &printed.tables {
            printed.used.extend(table.selection.condition.iter().flat_map(|text| fields(text.as_str(), items)));
        }
        printed
    }

    /// True if some view shows the item or what lies under it.
    pub fn reaches(&self, id: ItemId) -> bool {
        self.blocks.contains(&id) || self.tables_with(id).next().is_some()
    }

    /// The first table that reaches an item.
    pub fn table_of(&self, id: ItemId) -> Option<&'a TableSpec> {
        self.tables_with(id).next()
    }

    /// True if the item's name, or the text of its level, is printed.
    pub fn shows_name(&self, id: ItemId, item: &Item) -> bool {
        let criterion = item.level == Level::Criterion;
        let named = criterion || is_lowest(self.items, id);
        let in_table = |table: &TableSpec| {
            let shows = |field| has(table, ColumnKind::Field(field));
            let coded = shows(Field::Code) || table.numbering == Numbering::Code && shows(Field::Number);
            // Readers know a criterion by its code.
            has(table, ColumnKind::Level(item.level)) || named && shows(Field::Name) || criterion && coded
        };
        // Blocks are about criteria; how one is scored stands in tables only.
        let in_block =
            self.blocks.contains(&id) && item.level != Level::Rubric && self.in_blocks.contains(&Field::Name);
        in_block || self.tables_with(id).any(in_table)
    }

    /// True if the item writes nothing for a field, or something prints or uses what it writes. Criterion blocks print a
    /// field of the few items that they are about; the others are filled in alike.
    pub fn shows(&self, id: ItemId, item: &Item, field: Field) -> bool {
        !given(item, field)
            || self.used.contains(&field)
            || !self.blocks.is_empty() && self.in_blocks.contains(&field)
            || self.tables_with(id).any(|table| shows_in(table, item, field))
            // Among the highest scores, where the item has none of its own.
            || matches!(field, Field::Bonus | Field::Penalty) && item.scores.is_extra() && self.shows_worth(id, item)
    }

    fn shows_worth(&self, id: ItemId, item: &Item) -> bool {
        !self.blocks.is_empty() && self.in_blocks.contains(&Field::Max)
            || self.tables_with(id).any(|table| shows_in(table, item, Field::Max))
    }

    /// True if a rule tells that a part of an item is printed nowhere: K530 to K533. A list in a shared file serves several
    /// plans, and each shows its part of it.
    pub fn is_told(&self, id: ItemId, item: &Item, part: Part) -> bool {
        if !self.reaches(id) {
            return self.is_told_unreached(id, item);
        }
        match part {
            Part::Name => !self.shows_name(id, item) && !matches!(item.level, Level::Group | Level::Row),
            Part::Field(field) => told_of(item, field) && !self.shows(id, item, field),
            Part::Merged(at) => item.merged.get(at).is_some_and(|cell| !self.shows_merged(id, cell)),
        }
    }

    /// True for what K530 names where nothing shows it: work, the rows and scoring lines of work, and what heads work that
    /// nothing shows either.
    fn is_told_unreached(&self, id: ItemId, item: &Item) -> bool {
        if matches!(item.level, Level::Row | Level::Rubric) {
            let of = item.parent.and_then(|parent| Some((parent, self.items.get(parent)?)));
            return of.is_some_and(|(parent, item)| !self.reaches(parent) && self.is_told_unreached(parent, item));
        }
        let work = |item: &Item| !matches!(item.level, Level::Group | Level::Row | Level::Rubric);
        let missing =
            |id: ItemId| self.items.get(id).is_some_and(work) && is_lowest(self.items, id) && !self.reaches(id);
        (id.0..self.items.end(id)).map(ItemId).any(missing)
    }

    /// True if a part of an item serves without being printed itself: a code is what tables and texts call the item by, and
    /// scores are held against each other and worked with.
    pub fn serves(item: &Item, part: Part) -> bool {
        let Part::Field(field) = part else { return false };
        let figures = [Field::Max, Field::Bonus, Field::Penalty, Field::Got, Field::Lost, Field::Target];
        match field {
            Field::Code => true,
            Field::Number => {
                let typed = item.name.as_ref().map(|name| name.as_str().trim_start());
                let number = item.number.as_ref().map(|number| number.value.as_str());
                typed.zip(number).is_some_and(|(name, number)| name.starts_with(number))
            }
            field if figures.contains(&field) => !told_of(item, field),
            Field::Evidence => item.is_followed(),
            field => field.is_progress(),
        }
    }

    /// True if a part of an item has a place on the page beyond doubt: a table that asks for no condition shows the item, and
    /// has a cell for it that shows nothing else.
    pub fn is_due(&self, id: ItemId, item: &Item, part: Part) -> bool {
        let tables = || self.tables_with(id).filter(|table| table.selection.condition.is_none());
        let alone =
            |table: &TableSpec, kind| table.columns.iter().any(|column| column.kind == kind && column.with.is_empty());
        let is_group = item.level == Level::Group;
        let lowest = || item.level == Level::Criterion || is_lowest(self.items, id);
        match part {
            Part::Name => tables().any(|table| match item.level {
                Level::Group => table.group_shape() != GroupShape::Hidden,
                level => {
                    alone(table, ColumnKind::Level(level)) || lowest() && alone(table, ColumnKind::Field(Field::Name))
                }
            }),
            Part::Field(Field::RowWords) => tables().next().is_some(),
            // Typed before the name too it is printed once.
            Part::Field(Field::Code) => false,
            // Which levels have a number is for the table's way of counting to say.
            Part::Field(Field::Number) => {
                lowest() && !is_group && tables().any(|table| alone(table, ColumnKind::Field(Field::Number)))
            }
            Part::Field(field) => {
                let shows = |table: &TableSpec| alone(table, ColumnKind::Field(field)) && shows_in(table, item, field);
                !item.merges(field) && tables().any(shows)
            }
            Part::Merged(_) if is_group => false,
            Part::Merged(at) => item.merged.get(at).is_some_and(|cell| {
                let mut over = cell.over.iter().map(|field| ColumnKind::Field(field.value));
                over.any(|kind| tables().any(|table| alone(table, kind)))
            }),
        }
    }

    /// True if some table that shows the item has a column of those that a text runs over.
    pub fn shows_merged(&self, id: ItemId, cell: &MergedCell) -> bool {
        let mut over = cell.over.iter().map(|field| field.value);
        over.any(|field| self.tables_with(id).any(|table| has(table, ColumnKind::Field(field))))
    }

    /// The tables that reach an item.
    pub fn tables_with(&self, id: ItemId) -> impl Iterator<Item = &'a TableSpec> {
        self.tables.iter().filter(move |(_, reached)| reached.get(id.0) == Some(&true)).map(|(table, _)| *table)
    }

    /// Takes up what one tag asks for.
    fn tag(&mut self, tag: &str) {
        self.used.extend(fields(tag, self.items));
        let call = ["tieu_chi", "criteria"].iter().find_map(|name| arguments(tag, name));
        if let Some(arguments) = call {
            self.blocks.extend(asked(arguments, self.items));
        }
    }
}

/// Every table of a plan: of its annexes, and those that its texts ask for.
pub fn tables(plan: &Plan) -> impl Iterator<Item = &TableSpec> {
    let in_annexes = plan.annexes.iter().flat_map(|annex| &annex.parts).filter_map(|part| match part {
        AnnexPart::Table(table) => Some(&**table),
        _ => None,
    });
    in_annexes.chain(plan.tables.iter().map(|table| &table.spec))
}

/// True if a table has a column.
pub fn has(table: &TableSpec, kind: ColumnKind) -> bool {
    table.columns.iter().flat_map(Column::kinds).any(|shown| shown == kind)
}

/// True if a field that is printed nowhere is told (K532): a code, and a figure that readers can work out, is not.
pub fn told_of(item: &Item, field: Field) -> bool {
    match field {
        Field::Code | Field::Name | Field::RowWords => false,
        // A group's number stands before its name, in a cell or in the same one.
        Field::Number => item.level != Level::Group,
        // Scores of criteria are held against each other; those of a group stand for the reader.
        Field::Lost => item.level == Level::Group && item.scores.lost.is_some(),
        Field::Max | Field::Got | Field::Target => item.level == Level::Group,
        // How far the work is, and what shows it, is for those who follow it up.
        Field::Evidence => !item.is_followed(),
        field => !field.is_progress(),
    }
}

/// True if a table prints what groups say for a field: in rows of their own, or in cells merged over their rows, which
/// figures are not.
fn of_groups(table: &TableSpec, field: Field) -> bool {
    match table.group_shape() {
        GroupShape::Row => true,
        GroupShape::Merged => !adds_up(field),
        GroupShape::Wide | GroupShape::OneCell | GroupShape::Hidden => false,
    }
}

/// True if a table has a cell for a field of the item's row.
fn shows_in(table: &TableSpec, item: &Item, field: Field) -> bool {
    has(table, ColumnKind::Field(field)) && (item.level != Level::Group || of_groups(table, field))
}

/// The items a table picks, and the levels that lead to them.
fn reached(table: &TableSpec, items: &Items) -> Vec<bool> {
    let mut reached = table.selection.picks(items);
    for (at, item) in items.all.iter().enumerate().rev() {
        let Some(parent) = item.parent.filter(|_| reached.get(at) == Some(&true)) else { continue };
        let heads = items.get(parent).is_some_and(|parent| parent.level != Level::Criterion);
        reached.get_mut(parent.0).into_iter().for_each(|reached| *reached |= heads);
    }
    reached
}

/// All texts that may hold tags.
fn texts(plan: &Plan) -> impl Iterator<Item = &str> {
    let parts = plan.annexes.iter().flat_map(|annex| &annex.parts).flat_map(|part| match part {
        AnnexPart::Text(prose) | AnnexPart::Title(prose, _) => vec![prose],
        AnnexPart::PageBreak => Vec::new(),
        AnnexPart::Table(table) => of_table(table),
    });
    let named = plan.tables.iter().flat_map(|table| of_table(&table.spec));
    let items = plan.items.all.iter().flat_map(|item| item.name.iter().chain(item.texts.values()));
    plan.body.iter().chain(parts).chain(named).chain(items).map(Prose::as_str).filter(|text| text.contains("{{"))
}

fn of_table(table: &TableSpec) -> Vec<&Prose> {
    table.heading.iter().chain(&table.unit).chain(&table.note).collect()
}

/// The fields that an expression names, bare (`giai_phap`) or in quotes (`"điểm đạt"`).
fn fields(expression: &str, items: &Items) -> Vec<Field> {
    let bare = expression.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
    bare.chain(quoted(expression)).filter_map(|name| field_named(name, items)).collect()
}

/// The texts in quotes, whichever quotes.
fn quoted(expression: &str) -> impl Iterator<Item = &str> {
    expression.split(['"', '\'', '`', '“', '”', '‘', '’']).skip(1).step_by(2)
}

/// What stands between the brackets of a call; to the end where none closes.
fn arguments<'a>(tag: &'a str, function: &str) -> Option<&'a str> {
    let (before, after) = tag.split_once(function)?;
    let inside = after.trim_start().strip_prefix('(')?;
    let whole = !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
    whole.then(|| inside.rsplit_once(')').map_or(inside, |(inside, _)| inside))
}

/// The items that a call asks for as blocks; all where it cannot be told.
fn asked(arguments: &str, items: &Items) -> Vec<ItemId> {
    let condition = ["khi", "when"].iter().filter_map(|name| arguments.find(name)).min();
    let chosen = arguments.get(..condition.unwrap_or(arguments.len())).unwrap_or_default();
    let words: Vec<&str> = quoted(chosen).flat_map(|text| text.split([';', '+'])).collect();
    if words.is_empty() {
        return items.ids().collect();
    }
    let named: Vec<Named<'_>> = items.lists().into_iter().map(|list| Named::new(items, list)).collect();
    let under = |id: ItemId| (id.0..items.end(id)).map(ItemId);
    words.iter().flat_map(|word| named.iter().flat_map(|named| named.find(word))).flat_map(under).collect()
}
