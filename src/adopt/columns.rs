//! Which column shows what (nhận cột): from the words of its header.

use super::cells::{self, Span};
use super::header::{self, Headed};
use super::meaning::{meaning, stripped};
use super::{codes, entry, names};
use crate::docx::adopt::{CellText, TableText};
use crate::plan::Budget;
use crate::plan::keys::{Id, fold};

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// The grid columns it covers.
    pub span: Span,
    /// Its header as it is.
    pub header: String,
    /// The header over it and its neighbours.
    pub over: Option<String>,
    /// What it shows; `None`: something of the office's own.
    pub id: Option<Id>,
    /// The name it goes by in the language.
    pub key: String,
    /// Its cells stand in the middle, where the language would set them as running text.
    pub centred: bool,
}

impl Column {
    /// What it is called in messages: its header, or the name it was given.
    pub fn shown(&self) -> &str {
        if self.header.is_empty() { &self.key } else { &self.header }
    }
}

/// The head of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    pub columns: Vec<Column>,
    /// How many rows hold headers.
    pub headers: usize,
    /// How many rows it takes, the row of column numbers counted.
    pub rows: usize,
    /// The word for the row of column numbers.
    pub numbers: Option<&'static str>,
}

/// Reads the head of a table. `codes`: whether a column may be taken for codes.
pub(super) fn head(grid: &TableText, codes: bool) -> Head {
    let rows = header::rows(grid);
    let headed = header::columns(grid, rows);
    let scored = headed.iter().any(|column| fold(&column.header).contains("diem"));
    let mut taken: Vec<Id> = Vec::new();
    let mut columns: Vec<Column> = Vec::new();
    for column in &headed {
        let texts = cells::texts(grid, rows, column.span);
        let id = match meaning(&column.header, scored && cells::mostly(&texts, cells::is_score)) {
            _ if repeats(&headed, column) => None,
            // `Tiêu chí` over nothing but 1.5, 2.4: the codes.
            Some(Id::Name) | None if codes && codes::are_codes(&stripped(&column.header), &texts) => Some(Id::Code),
            id => id.filter(|id| holds(*id, &texts) && (codes || *id != Id::Code)),
        };
        let id = id.filter(|id| !taken.contains(id));
        taken.extend(id);
        let Headed { span, header, over } = column.clone();
        let centred = is_centred(grid, rows, span, id);
        columns.push(Column { span, header, over, id, key: String::new(), centred });
    }
    settle_scores(grid, rows, &mut columns);
    settle_names(grid, rows, &mut columns, scored);
    settle_groups(grid, rows, &mut columns);
    let named = columns.iter().map(|column| (column.header.as_str(), column.over.as_deref(), column.id));
    let keys = names::names(&named.collect::<Vec<_>>());
    columns.iter_mut().zip(keys).for_each(|(column, key)| column.key = key);
    let numbers = grid.rows.get(rows).and_then(|row| header::column_numbers(row, columns.len()));
    Head { columns, headers: rows, rows: if numbers.is_some() { rows.saturating_add(1) } else { rows }, numbers }
}

/// True where nearly all cells of a column stand in the middle, and the language sets what it shows as running text.
pub(super) fn is_centred(grid: &TableText, rows: usize, span: Span, id: Option<Id>) -> bool {
    let runs_on = matches!(
        id,
        Some(
            Id::Name
                | Id::Objective
                | Id::Task
                | Id::Activity
                | Id::Requirement
                | Id::Cause
                | Id::Solutions
                | Id::Product
                | Id::Evidence
                | Id::Note
        )
    );
    let own = |cell: &&CellText| span.is_covered(cell) && cell.span <= span.len() && !cells::plain(cell).is_empty();
    let cells: Vec<&CellText> = grid.rows.iter().skip(rows).filter_map(|row| row.cells.iter().find(own)).collect();
    let lines =
        |cell: &&&CellText| cell.lines.iter().filter(|line| !line.text.trim().is_empty()).all(|line| line.centred);
    let centred = cells.iter().filter(lines).count();
    runs_on && !cells.is_empty() && centred.saturating_mul(10) >= cells.len().saturating_mul(9)
}

/// True where the same header is under others too: `Điểm` of 2023 and `Điểm` of 2024 mean neither one field.
fn repeats(headed: &[Headed], column: &Headed) -> bool {
    let same = |other: &&Headed| fold(&other.header) == fold(&column.header) && other.over != column.over;
    column.over.is_some() && headed.iter().filter(same).any(|other| other.over.is_some())
}

/// False where the cells of a column cannot be what its header says.
fn holds(id: Id, texts: &[String]) -> bool {
    let said: Vec<String> = texts.iter().filter(|text| !cells::is_nothing(text)).cloned().collect();
    match id {
        id if entry::is_score(id) => said.is_empty() || cells::mostly(&said, |text| cells::is_score_of(id, text)),
        Id::Budget => texts.iter().all(|text| Budget::holds(text)),
        _ => true,
    }
}

/// One column of points with no word of what they are (`Điểm`) holds those that were reached.
fn settle_scores(grid: &TableText, rows: usize, columns: &mut [Column]) {
    let points = |column: &Column| {
        let texts = || cells::texts(grid, rows, column.span);
        let named = matches!(fold(&stripped(&column.header)).as_str(), "diem" | "diemso" | "tongdiem");
        column.id.is_none() && named && cells::mostly(&texts(), cells::is_score)
    };
    let at: Vec<usize> = columns.iter().enumerate().filter(|(_, one)| points(one)).map(|(at, _)| at).collect();
    let has_scores = columns.iter().any(|column| column.id.is_some_and(entry::is_score));
    if let ([at], false) = (at.as_slice(), has_scores)
        && let Some(column) = columns.get_mut(*at)
    {
        column.id = Some(Id::Got);
    }
}

/// One column names the items, or several levels do; what cannot be next to them means something else.
fn settle_names(grid: &TableText, rows: usize, columns: &mut [Column], scored: bool) {
    let has = |columns: &[Column], id: Id| columns.iter().any(|column| column.id == Some(id));
    let set = |columns: &mut [Column], from: Id, to: Option<Id>| {
        let to = to.filter(|to| !columns.iter().any(|column| column.id == Some(*to)));
        columns.iter_mut().filter(|column| column.id == Some(from)).for_each(|column| column.id = to);
    };
    let levels = [Id::Objective, Id::Task, Id::Activity];
    let named = has(columns, Id::Name);
    let at = |columns: &[Column], id: Id| columns.iter().position(|column| column.id == Some(id));
    let left = levels.iter().all(|id| at(columns, *id).is_none_or(|level| Some(level) > at(columns, Id::Name)));
    if named && (scored || left) {
        set(columns, Id::Task, Some(Id::Solutions));
        set(columns, Id::Activity, Some(Id::Solutions));
        set(columns, Id::Objective, Some(Id::Requirement));
    } else if named {
        set(columns, Id::Name, None);
    }
    if !named && !levels.iter().any(|id| has(columns, *id)) {
        // `Nhiệm vụ, giải pháp` names the tasks where nothing else does.
        let has_solutions = has(columns, Id::Solutions);
        if has_solutions {
            set(columns, Id::Solutions, Some(Id::Task));
        } else {
            let open = |column: &&mut Column| column.id.is_none();
            let words = |column: &&mut Column| {
                let texts = cells::texts(grid, rows, column.span);
                open(column) && texts.iter().any(|text| text.chars().any(char::is_alphabetic))
            };
            let first = columns.iter_mut().find(words);
            if let Some(first) = first {
                first.id = Some(Id::Name);
            } else if let Some(first) = columns.iter_mut().find(open) {
                first.id = Some(Id::Name);
            }
        }
    }
}

/// A name merged over the rows of several codes is the name of their group.
fn settle_groups(grid: &TableText, rows: usize, columns: &mut [Column]) {
    if !columns.iter().any(|column| column.id == Some(Id::Code)) || columns.iter().any(|one| one.id == Some(Id::Group))
    {
        return;
    }
    let merged = |column: &Column| {
        let cells = grid.rows.iter().skip(rows).flat_map(|row| &row.cells);
        cells.filter(|cell| column.span.is_covered(cell)).any(|cell| cell.continued)
    };
    if let Some(column) = columns.iter_mut().find(|column| column.id == Some(Id::Name) && merged(column)) {
        column.id = Some(Id::Group);
    }
}
