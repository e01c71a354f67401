//! A fragment as paragraphs and tables (đoạn và bảng), its words without runs and marks.

use super::super::content::{CellContent, Content, Looks, Unit};
use super::super::model::Merge;
use crate::viet::text::bare;

/// A table without a header row that has no more rows than this sets out a letterhead or a signature.
const LAYOUT: usize = 3;
/// Words of a name before it is cut.
const MOST_WORDS: usize = 16;

/// A paragraph or a table.
#[derive(Clone, Debug)]
pub(super) enum DiffBlock {
    /// A paragraph that says something: its words and its looks.
    Paragraph(String, Looks),
    /// A table.
    Table(DiffTable),
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(super) struct DiffTable {
    /// Its columns that have a header.
    pub columns: Vec<Column>,
    /// Its header rows.
    pub headers: Vec<DiffRow>,
    /// Its other rows.
    pub rows: Vec<DiffRow>,
    /// The looks of the table as a whole.
    pub looks: Looks,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// Its place in the grid.
    pub at: usize,
    /// Its header.
    pub name: String,
    /// Its header, made distinct from others of the table.
    pub key: String,
    /// It holds running numbers or codes: TT.
    pub number: bool,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub(super) struct DiffRow {
    /// Its cells.
    pub cells: Vec<DiffCell>,
    /// Words, spans and merges.
    pub content: Option<Content>,
    pub looks: Looks,
}

/// A cell.
#[derive(Clone, Debug)]
pub(super) struct DiffCell {
    /// Its first place in the grid.
    pub column: usize,
    /// How many places of the grid it covers.
    pub columns: usize,
    /// Its words; of a cell that goes on from above, those of the one it goes on from.
    pub text: String,
    /// The row its words are in.
    pub from: usize,
    /// It reaches over several rows.
    pub shared: bool,
}

impl DiffCell {
    /// A cell that is not there.
    pub(super) fn absent() -> DiffCell {
        DiffCell { column: 0, columns: 1, text: String::new(), from: usize::MAX, shared: false }
    }
}

impl DiffRow {
    /// The cell that begins at or reaches over a column, and whether it begins there.
    pub(super) fn cell(&self, column: usize) -> Option<(&DiffCell, bool)> {
        let covers = |cell: &&DiffCell| cell.column <= column && column < cell.column.saturating_add(cell.columns);
        let cell = self.cells.iter().find(covers)?;
        Some((cell, cell.column == column))
    }

    /// Number and name: the first cells, up to the first of several words.
    pub(super) fn label(&self) -> String {
        let mut label: Vec<&str> = Vec::new();
        for cell in self.own().into_iter().filter(|cell| !cell.text.is_empty()).take(3) {
            label.extend(cell.text.split_whitespace());
            if cell.text.contains(char::is_whitespace) {
                break;
            }
        }
        short(&label)
    }

    /// What it is called: the first cell of several words, else the first that has letters.
    pub(super) fn name(&self) -> Option<&str> {
        let cells = self.own();
        let mut texts = cells.iter().map(|cell| cell.text.as_str());
        let several = texts.clone().find(|text| text.contains(char::is_whitespace));
        several.or_else(|| texts.find(|text| text.chars().any(char::is_alphabetic)))
    }

    /// The cells that no other row shares; all of them, where none of those has letters.
    fn own(&self) -> Vec<&DiffCell> {
        let own: Vec<&DiffCell> = self.cells.iter().filter(|cell| !cell.shared).collect();
        let speaks = own.iter().any(|cell| cell.text.chars().any(char::is_alphabetic));
        if speaks { own } else { self.cells.iter().collect() }
    }
}

impl DiffTable {
    /// All its words, for likeness.
    pub(super) fn text(&self) -> String {
        let cells = self.headers.iter().chain(&self.rows).flat_map(|row| &row.cells);
        cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The headers as one text.
    pub(super) fn heading(&self) -> String {
        self.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join("; ")
    }
}

/// The first words of a long name.
fn short(words: &[&str]) -> String {
    match words.get(..MOST_WORDS) {
        Some(first) if words.len() > MOST_WORDS => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}

/// Blocks of units. `flat`: the cells of tables count as paragraphs, as in a letterhead.
pub(super) fn read(units: Vec<Unit>, flat: bool) -> Vec<DiffBlock> {
    let mut blocks = Vec::new();
    let mut open: Option<(DiffTable, usize)> = None;
    for Unit { content, looks, header, .. } in units {
        match (&content, &mut open) {
            (Content::TableStart, _) => open = Some((DiffTable { looks, ..DiffTable::default() }, 0)),
            (Content::Row(cells), Some((table, headers))) => {
                if header && *headers == table.rows.len() {
                    *headers = headers.saturating_add(1);
                }
                let cells = cells_of(cells, table.rows.last(), table.rows.len());
                table.rows.push(DiffRow { cells, content: Some(content), looks });
            }
            (Content::TableEnd, Some(_)) => {
                if let Some((table, headers)) = open.take() {
                    close(table, headers, flat, &mut blocks);
                }
            }
            (Content::Paragraph(line), _) => paragraph(&line.shown(), looks, &mut blocks),
            (Content::Row(_) | Content::TableEnd, None) => {}
        }
    }
    blocks
}

fn paragraph(words: &str, looks: Looks, blocks: &mut Vec<DiffBlock>) {
    if !words.is_empty() {
        blocks.push(DiffBlock::Paragraph(words.to_owned(), looks));
    }
}

fn cells_of(cells: &[CellContent], above: Option<&DiffRow>, at: usize) -> Vec<DiffCell> {
    let read = |cell: &CellContent| {
        let goes_on = cell.merge == Merge::Continue;
        let own = DiffCell {
            column: cell.column,
            columns: cell.columns,
            text: cell.lines().join("\n"),
            from: at,
            shared: cell.merge != Merge::None,
        };
        let above = above.and_then(|row| row.cells.iter().find(|other| other.column == own.column));
        match above {
            Some(above) if goes_on && own.text.is_empty() => above.clone(),
            _ => own,
        }
    };
    cells.iter().map(read).collect()
}

fn close(mut table: DiffTable, headers: usize, flat: bool, blocks: &mut Vec<DiffBlock>) {
    if flat || (headers == 0 && table.rows.len() <= LAYOUT) {
        for row in &table.rows {
            for (at, cell) in row.cells.iter().enumerate() {
                // The looks of a row count once.
                let looks = if at == 0 { row.looks } else { Looks::default() };
                cell.text.lines().for_each(|line| paragraph(line, looks, blocks));
            }
        }
        return;
    }
    let body = table.rows.split_off(headers.max(1).min(table.rows.len()));
    table.headers = std::mem::replace(&mut table.rows, body);
    // What goes on from above is counted from the first row below the header.
    let head = table.headers.len();
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        cell.from = cell.from.saturating_sub(head);
    }
    table.columns = columns(&table.headers);
    blocks.push(DiffBlock::Table(table));
}

/// For each place of the grid the lowest header that is a name and no number.
fn columns(headers: &[DiffRow]) -> Vec<Column> {
    let mut found: Vec<Column> = Vec::new();
    let named = |cell: &&DiffCell| cell.text.chars().any(char::is_alphabetic);
    for cell in headers.iter().flat_map(|row| &row.cells).filter(named) {
        found.retain(|column| column.at != cell.column);
        let name = cell.text.replace('\n', " ");
        let number = matches!(bare(&name).as_str(), "tt" | "stt" | "so tt" | "so thu tu");
        found.push(Column { at: cell.column, key: name.clone(), name, number });
    }
    found.sort_by_key(|column| column.at);
    let names: Vec<String> = found.iter().map(|column| column.name.clone()).collect();
    for (at, column) in found.iter_mut().enumerate() {
        let same = names.iter().take(at).filter(|name| **name == column.name).count();
        if same > 0 {
            column.key = format!("{} {}", column.name, same.saturating_add(1));
        }
    }
    found
}
