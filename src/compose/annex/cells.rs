//! What stands in the cells of a row.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::document::{Align, Origin, Paragraph, Rendering, Run, Style};
use crate::plan::{
    Agency, Column, ColumnKind, Deadline, Field, GroupNumbers, GroupShape, Item, ItemId, Level, Prose, TableSpec,
};
use crate::text::{Span, Spanned};

use super::figures;
use super::look::{self, Look, is_number};
use super::made::{Made, MadeRow, Tie, made, spanning};
use super::numbers::{Numbers, numbers, typed_number, typed_place};
use super::paragraphs::{centred, dotted, listed_left, put_before};
use super::select::Shown;
use super::words::Words;
use crate::plan::figures::{figure, given, is_score, worth};
use crate::plan::rows::rows_above;

/// Makes the cells of one table.
pub(super) struct Filling<'a> {
    /// What the table shows.
    pub shown: &'a Shown<'a>,
    /// The table.
    pub spec: &'a TableSpec,
    /// How groups look, worked out.
    pub shape: GroupShape,
    /// TT of every item.
    pub numbers: Numbers,
    /// How prose becomes paragraphs.
    pub words: &'a mut dyn Words,
    /// Whether a group speaks for its rows in a field; asked for every row, and the answer reads all of them.
    spoken: RefCell<BTreeMap<(ItemId, Field), bool>>,
}

impl<'a> Filling<'a> {
    /// Makes the cells of a table that shows `shown`.
    pub fn new(shown: &'a Shown<'a>, spec: &'a TableSpec, shape: GroupShape, words: &'a mut dyn Words) -> Self {
        Self { shown, spec, shape, numbers: numbers(shown, spec), words, spoken: RefCell::default() }
    }

    /// The cells of an item's row. `above` is the row above: what goes on with it is not made again.
    pub fn item(&mut self, id: ItemId, above: Option<&MadeRow>) -> MadeRow {
        let parent = self.shown.heads(id);
        let spec = self.spec;
        let mut row: MadeRow = Vec::with_capacity(spec.columns.len());
        for (at, column) in spec.columns.iter().enumerate() {
            let look = Look::column(column);
            let owner = self.only_owner(id, column);
            let tie = owner.and_then(|owner| self.tie(owner, id));
            let upper = above.and_then(|row| row.get(at)).and_then(Option::as_ref);
            let goes_on = tie.is_some() && upper.is_some_and(|cell| cell.tie == tie && cell.span == 1);
            let paragraphs = match owner {
                _ if goes_on => Vec::new(),
                _ if !column.with.is_empty() => self.several(id, column, look.style()),
                Some(owner) => listed_left(self.content(owner, column.kind, look.style())),
                None => Vec::new(),
            };
            row.push(Some(Made { paragraphs, tie, span: 1, ..Made::default() }));
        }
        if parent {
            row.iter_mut().flatten().filter(|cell| cell.tie.is_none()).for_each(embolden);
        }
        row
    }

    /// The item that all words of a cell are of; `None` where several items speak in it, or none.
    fn only_owner(&self, id: ItemId, column: &Column) -> Option<ItemId> {
        let words = column.kinds().filter(|kind| column.with.is_empty() || !is_number(*kind));
        let mut owners = words.filter_map(|kind| self.owner(id, kind));
        let first = owners.next()?;
        owners.all(|owner| owner == first).then_some(first)
    }

    /// A cell that shows several fields: each is a paragraph of its own under its label, with the number before the
    /// first. What upper items say stands in the first of their rows.
    fn several(&mut self, id: ItemId, column: &Column, style: Style) -> Vec<Paragraph> {
        let labelled = column.kinds().filter(|kind| !is_number(*kind)).count() > 1;
        let mut paragraphs = Vec::new();
        let mut number = None;
        for kind in column.kinds() {
            let Some(owner) = self.owner(id, kind).filter(|owner| self.first_row(*owner) == Some(id)) else { continue };
            let mut words = self.content(owner, kind, style);
            if is_number(kind) {
                number = number.or(words.into_iter().next());
                continue;
            }
            if let Some(label) = look::label(kind, self.shown.items).filter(|_| labelled) {
                put_before(&mut words, vec![Run::text(label)]);
            }
            paragraphs.extend(words);
        }
        if let Some(number) = number {
            if paragraphs.is_empty() {
                paragraphs.push(Paragraph::new(style, Vec::new()));
            }
            put_before(&mut paragraphs, dotted(number));
        }
        if paragraphs.len() < 2 { listed_left(paragraphs) } else { paragraphs }
    }

    /// The first row of an item or of what lies under it.
    fn first_row(&self, id: ItemId) -> Option<ItemId> {
        std::iter::once(id).chain(self.shown.under(id)).find(|id| self.shown.has_line(*id))
    }

    /// The row of words above an item.
    pub fn row_of_words(&mut self, id: ItemId) -> MadeRow {
        let words: Option<&'a Prose> = self.shown.item(id).and_then(|item| item.texts.get(Field::RowWords));
        let paragraphs = words.map(|words| self.prose(words, Style::TableText)).unwrap_or_default();
        let width = self.spec.columns.len();
        let mut row = vec![spanning(paragraphs, width)];
        row.resize(width, None);
        row
    }

    /// The cells of a group's row.
    pub fn group(&mut self, id: ItemId) -> MadeRow {
        let width = self.spec.columns.len();
        let mut number = self.numbers.label(id).map(str::to_owned);
        let first = self.spec.columns.first().map(|column| column.kind);
        let counted = matches!(first, Some(ColumnKind::Field(Field::Number | Field::Code)));
        match self.shape {
            GroupShape::Row => self.group_cells(id),
            GroupShape::Wide if counted && width > 1 => {
                if first == Some(ColumnKind::Field(Field::Code)) {
                    let code = self.shown.item(id).and_then(|item| item.code.as_ref());
                    number = code.map(|code| code.value.clone()).or(number);
                }
                let name = self.name_beside(id, number.as_deref(), Style::TableGroup);
                let number = self.number(id, number.unwrap_or_default());
                let mut row = vec![made(centred(number)), spanning(name, width - 1)];
                row.resize(width, None);
                row
            }
            _ => {
                let mut name = self.name_beside(id, number.as_deref(), Style::TableGroup);
                if let (Some(number), Some(paragraph)) = (number, name.first_mut()) {
                    let mut number = self.number(id, number);
                    number.text.push_str(". ");
                    if let Some(first) = paragraph.runs.first() {
                        (number.bold, number.italic) = (first.bold, first.italic);
                    }
                    paragraph.runs.insert(0, number);
                }
                let mut row = vec![spanning(name, width)];
                row.resize(width, None);
                row
            }
        }
    }

    /// A group as an ordinary row: its name stands in the column of names, or of the highest level shown.
    fn group_cells(&mut self, id: ItemId) -> MadeRow {
        let spec = self.spec;
        let named = |kind: &ColumnKind| matches!(kind, ColumnKind::Field(Field::Name));
        let kinds: Vec<ColumnKind> = spec.columns.iter().map(|column| column.kind).collect();
        let place = kinds.iter().position(named);
        let place = place.or_else(|| kinds.iter().position(|kind| matches!(kind, ColumnKind::Level(_))));
        let place = place.or_else(|| kinds.iter().position(|kind| Look::of(*kind) == Look::Prose));
        let mut row: MadeRow = Vec::with_capacity(kinds.len());
        for (at, (kind, column)) in kinds.into_iter().zip(&spec.columns).enumerate() {
            let look = Look::column(column);
            let mut paragraphs = match kind {
                _ if Some(at) == place => self.name(id, Style::TableGroup),
                ColumnKind::Level(_) => Vec::new(),
                kind => self.content(id, kind, Style::TableGroup),
            };
            for kind in &column.with {
                let words = match kind {
                    ColumnKind::Level(_) | ColumnKind::Field(Field::Name) => Vec::new(),
                    kind => self.content(id, *kind, Style::TableGroup),
                };
                let mut words = words.into_iter();
                match words.next() {
                    Some(number) if is_number(*kind) => {
                        if paragraphs.is_empty() {
                            paragraphs.push(Paragraph::new(Style::TableGroup, Vec::new()));
                        }
                        put_before(&mut paragraphs, dotted(number));
                    }
                    first => {
                        let mut words: Vec<Paragraph> = first.into_iter().chain(words).collect();
                        let label = look::label(*kind, self.shown.items).map(Run::text);
                        put_before(&mut words, label.into_iter().collect());
                        paragraphs.extend(words);
                    }
                }
            }
            if look != Look::Prose {
                paragraphs.iter_mut().for_each(|paragraph| paragraph.align = Some(Align::Centre));
            }
            row.push(Some(Made { paragraphs, span: 1, ..Made::default() }));
        }
        row
    }

    /// The item whose words stand in a column of a row: the row's own item, or an upper one that has no row.
    fn owner(&self, id: ItemId, kind: ColumnKind) -> Option<ItemId> {
        let field = match kind {
            ColumnKind::Level(level) => return self.shown.items.at_level(id, level),
            ColumnKind::Field(Field::Name) => {
                let named = rows_above(self.shown.items, id).last().unwrap_or(id);
                return Some(named).filter(|id| !self.shown.is_group(*id));
            }
            ColumnKind::Field(field) => field,
        };
        if field == Field::Number && !self.prints_number(id) {
            return self.shown.group_of(id);
        }
        let says = |at: &ItemId| self.has(*at, field) && (*at == id || self.speaks_for_rows(*at, field));
        if matches!(field, Field::Number | Field::Code) {
            // Number and code belong to a name, and stand wherever it does; a criterion has its own.
            let criterion = |at: &ItemId| self.shown.item(*at).is_some_and(|item| item.level == Level::Criterion);
            return std::iter::once(id)
                .chain(self.shown.upwards(id).skip(1).take_while(|at| !criterion(at)))
                .find(says);
        }
        self.shown.speakers(id).find(says)
    }

    /// What ties the cell of a row to those above and below that say the same words of the same item.
    pub fn tie(&self, owner: ItemId, row: ItemId) -> Option<Tie> {
        (owner != row || self.shown.may_go_on(row)).then_some(Tie::Item(owner))
    }

    /// An upper level of a task plan speaks for its rows. A group does only where groups are merged cells and
    /// no row of it says something of its own; its scores are its own.
    pub(super) fn speaks_for_rows(&self, id: ItemId, field: Field) -> bool {
        if !self.shown.is_group(id) {
            return true;
        }
        if self.shape != GroupShape::Merged || self.shown.is_row(id) || matches!(field, Field::Number | Field::Code) {
            return false;
        }
        let says = |at: ItemId| self.has(at, field) || self.shown.item(at).is_some_and(|item| item.merges(field));
        let speaks = || self.shown.under(id).all(|under| !says(under));
        *self.spoken.borrow_mut().entry((id, field)).or_insert_with(speaks)
    }

    fn has(&self, id: ItemId, field: Field) -> bool {
        match field {
            Field::Number => self.numbers.label(id).is_some(),
            Field::Max => self.shown.item(id).is_some_and(|item| worth(item, |field| self.has_column(field)).is_some()),
            _ => self.shown.item(id).is_some_and(|item| given(item, field) || item.blank.contains(&field)),
        }
    }

    fn content(&mut self, id: ItemId, kind: ColumnKind, style: Style) -> Vec<Paragraph> {
        let Some(item) = self.shown.item(id) else { return Vec::new() };
        let field = match kind {
            ColumnKind::Level(_) => return self.name(id, style),
            ColumnKind::Field(field) => field,
        };
        let made = |text: String, place: Option<Span>| {
            vec![Run::of(text, place.map_or(Origin::Program, |place| Origin::Made(place, Rendering::Figure)))]
        };
        let runs: Vec<Run> = match field {
            Field::Number => {
                let number = self.numbers.label(id).map(str::to_owned);
                number.map(|number| self.number(id, number)).into_iter().collect()
            }
            Field::Code => item.code.iter().map(|code| self.number(id, code.value.clone())).collect(),
            Field::Lead => bodies(&item.leads),
            Field::Partners => bodies(&item.partners),
            Field::Monitor => bodies(&item.monitors),
            Field::Deadline => {
                let text = |deadline: &Spanned<Arc<Deadline>>| deadline.as_ref().map(|deadline| deadline.text.clone());
                item.deadline.as_ref().map(|deadline| as_written(&text(deadline))).into_iter().collect()
            }
            Field::Max => {
                let worth = worth(item, |field| self.has_column(field));
                worth.map(|worth| made(worth, item.scores.worth_place())).unwrap_or_default()
            }
            field if is_score(field) => {
                figure(item, field).map(|figure| made(figure.text(), figures::place(item, field))).unwrap_or_default()
            }
            Field::Name => return self.name(id, style),
            Field::Budget => {
                let Some(budget) = &item.budget else { return Vec::new() };
                match budget.value.amount {
                    Some(_) => made(budget.value.text.as_str().trim().to_owned(), Some(budget.span)),
                    None => return self.prose(&budget.value.text, style),
                }
            }
            _ => return item.texts.get(field).map(|prose| self.prose(prose, style)).unwrap_or_default(),
        };
        if runs.is_empty() { Vec::new() } else { vec![Paragraph::new(style, runs)] }
    }

    /// The number of an item's row, which may be its own TT or code.
    fn number(&self, id: ItemId, printed: String) -> Run {
        let item = self.shown.item(id);
        let written = item.into_iter().flat_map(|item| item.number.iter().chain(&item.code));
        let same = written.into_iter().find(|written| written.value == printed).map(|written| written.span);
        let typed = || typed_place(item?).filter(|(typed, _)| *typed == printed).map(|(_, place)| place);
        // A number that is typed before the name too is taken off there.
        let place = typed().or(same);
        Run::of(printed, place.map_or(Origin::Program, Origin::Words))
    }

    /// True if the table prints an item's own number: in the number's column, or before a group's name.
    pub fn prints_number(&self, id: ItemId) -> bool {
        let number = ColumnKind::Field(Field::Number);
        let column = self.spec.columns.iter().any(|column| column.kinds().any(|kind| kind == number));
        let written = || self.shown.item(id).is_some_and(|item| item.number.is_some());
        match self.shape {
            GroupShape::Wide | GroupShape::OneCell => column || self.shown.is_group(id),
            // There the column has the number of the group.
            GroupShape::Merged if self.spec.groups.numbers != GroupNumbers::None => {
                column && (self.shown.is_group(id) || written())
            }
            _ => column,
        }
    }

    /// An item's name, without the number typed before it where the row prints that in a column of its own.
    fn name(&mut self, id: ItemId, style: Style) -> Vec<Paragraph> {
        // Groups that are merged cells leave the column of codes to their rows.
        let leaves = self.shown.is_group(id) && matches!(self.shape, GroupShape::Merged | GroupShape::Hidden);
        let coded = self.spec.columns.iter().any(|column| column.kind == ColumnKind::Field(Field::Code));
        let code = || self.shown.item(id)?.code.as_ref().map(|code| code.value.as_str());
        let number = self.numbers.label(id).filter(|_| self.prints_number(id) && self.stands(id, Field::Number));
        let code = || code().filter(|_| coded && !leaves && self.stands(id, Field::Code));
        let number = number.or_else(code).map(str::to_owned);
        self.name_beside(id, number.as_deref(), style)
    }

    /// True if an item's number or code stands in its own row, or in one under it that has none itself: of a column that
    /// shows more, the first.
    fn stands(&self, id: ItemId, field: Field) -> bool {
        let kind = ColumnKind::Field(field);
        let alone = self.spec.columns.iter().any(|column| column.kind == kind && column.with.is_empty());
        let taken = |row: ItemId| {
            let shown = self.shown.has_line(row) && self.owner(row, kind) == Some(id);
            shown && (alone || self.first_row(id) == Some(row))
        };
        let own_row = self.shown.is_group(id) && self.shape != GroupShape::Merged;
        own_row || self.shown.has_line(id) || self.shown.under(id).any(taken)
    }

    /// An item's name, without the number typed before it if that is the one printed beside it.
    fn name_beside(&mut self, id: ItemId, number: Option<&str>, style: Style) -> Vec<Paragraph> {
        let item: Option<&'a Item> = self.shown.item(id);
        let Some((item, name)) = item.and_then(|item| Some((item, item.name.as_ref()?))) else { return Vec::new() };
        match typed_number(item).filter(|(typed, _)| Some(*typed) == number) {
            Some((_, start)) => self.prose(&Prose::new(name.text.slice(start..name.as_str().len())), style),
            None => self.prose(name, style),
        }
    }

    /// Prose in a style.
    pub fn prose(&mut self, prose: &Prose, style: Style) -> Vec<Paragraph> {
        self.words.cell(prose, style)
    }
}

/// Several bodies are parted as they are written: by `;`, or one a line.
fn bodies(agencies: &[Spanned<Agency>]) -> Vec<Run> {
    let joints = agencies.iter().skip(1).map(|next| next.value.joint.as_str()).chain([""]);
    let one = |(agency, end): (&Spanned<Agency>, &str)| {
        Run::of(format!("{}{end}", agency.value.name), Origin::Made(agency.span, Rendering::Body))
    };
    agencies.iter().zip(joints).map(one).collect()
}

fn as_written(value: &Spanned<String>) -> Run {
    Run::of(value.value.clone(), Origin::Words(value.span))
}

fn embolden(cell: &mut Made) {
    for run in cell.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.runs) {
        run.bold = run.bold.or(Some(true));
    }
}
