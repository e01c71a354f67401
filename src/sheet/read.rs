//! Workbooks that others made (đọc tệp Excel): what their cells show, as the tables of a Word file are read.
//!
//! A sheet has lines above its table, the table, and lines below it. The table begins with the first row of several cells and
//! ends with the last one of them; a row of two cells right below it, such as a total, belongs to it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::ops::Range;

use calamine::{Data, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::diag::{Diagnostic, Diagnostics, Place, Warned};
use crate::docx::Package;
use crate::docx::adopt::{AdoptedTable, CellText, LineText, RowText, TableText, Text};
use crate::viet::Encoding;
use crate::viet::text::fold;

use super::shown::shown;

/// Rows that are read of a sheet: Excel has a million, and a plan a hundred thousand items at most.
const MOST_ROWS: u32 = 100_000;

/// Columns that are read of a sheet.
const MOST_COLUMNS: u32 = 256;

/// Cells that are named where many have no value.
const NAMED: usize = 8;

/// A workbook (`.xlsx`, `.xlsm`).
pub struct Workbook {
    name: String,
    book: Xlsx<Cursor<Vec<u8>>>,
}

/// What a sheet says.
#[derive(Clone, Debug, Default)]
pub struct SheetText {
    /// The letterhead as a table, then the table that the sheet is about, with the lines above it.
    pub text: Text,
    /// The lines of the letterhead; their places are rows of the sheet, from 1.
    pub letterhead: Vec<LineText>,
    /// The lines below the table.
    pub below: Vec<LineText>,
}

/// A cell as it shows.
struct Shown {
    text: String,
    bold: bool,
    /// The old encoding that its text was in.
    converted: Option<&'static str>,
}

/// The cells of a sheet that say something, by row and column from 0.
type Cells = BTreeMap<(u32, u32), Shown>;

impl Workbook {
    /// Opens a workbook; `name` is shown in messages. Errors: K682 it is none, a Word file, is locked with a password, or
    /// damaged; K605 it is larger than a file can be that is read.
    pub fn open(name: &str, bytes: &[u8]) -> Result<Self, Diagnostics> {
        if !bytes.starts_with(b"PK") {
            let locked = Xlsx::new(Cursor::new(bytes.to_vec())).err();
            let locked = matches!(locked, Some(XlsxError::Password));
            return Err(unreadable(name, if locked { "password" } else { "kind" }).into());
        }
        // What is too large to be unpacked is refused there.
        let package = Package::open(name, bytes)?;
        if package.names().any(|part| part.starts_with("word/")) {
            return Err(unreadable(name, "word").into());
        }
        match Xlsx::new(Cursor::new(bytes.to_vec())) {
            Ok(book) => Ok(Self { name: name.to_owned(), book }),
            Err(_) => Err(unreadable(name, "damaged").into()),
        }
    }

    /// The sheets that can be seen and hold cells, in order.
    pub fn sheets(&self) -> Vec<String> {
        let sheets = self.book.sheets_metadata().iter();
        let seen = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
        seen.map(|sheet| sheet.name.clone()).collect()
    }

    /// A sheet as a table with what stands round it; cells whose formula has no value or an error are told (K684). Errors: K682
    /// the sheet is damaged; K686 it has more rows or columns than are read.
    pub fn sheet(&mut self, sheet: &str) -> Result<Warned<SheetText>, Diagnostics> {
        let damaged = || Diagnostics::from(unreadable(&self.name, "damaged"));
        let mut found = Diagnostics::default();
        let (cells, valueless) = read_cells(&mut self.book, sheet).map_err(|_| damaged())?;
        let merged = self.book.merge_cells_by_sheet_name(sheet).unwrap_or_default();
        let place = place_of(&self.name, sheet);
        let beyond = cells.keys().find(|(row, column)| *row >= MOST_ROWS || *column >= MOST_COLUMNS);
        if let Some(beyond) = beyond {
            let fault = Diagnostic::error("K686", place).with("cell", address(*beyond));
            return Err(fault.with("rows", MOST_ROWS).with("columns", MOST_COLUMNS).help("part").into());
        }
        if !valueless.is_empty() {
            let named: Vec<String> = valueless.iter().take(NAMED).map(|cell| address(*cell)).collect();
            let fault = Diagnostic::warning("K684", place).with("count", valueless.len());
            found.push(fault.with("cells", named.join(", ")).help("recalculate"));
        }
        let mut converted: BTreeMap<&str, usize> = BTreeMap::new();
        for name in cells.values().filter_map(|cell| cell.converted) {
            let count = converted.entry(name).or_default();
            *count = count.saturating_add(1);
        }
        found.extend(converted_told(place_of(&self.name, sheet), &converted));
        Ok(Warned { value: arranged(&cells, &merged), warnings: found })
    }
}

/// Reads a text of rows parted by commas, semicolons or tabs (CSV). Errors: K969 it is no UTF-8; K686 it has more rows or columns than
/// are read.
pub fn read_csv(name: &str, bytes: &[u8]) -> Result<SheetText, Diagnostics> {
    let place = || Place::Raw { file: name.to_owned(), at: None };
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(Diagnostic::error("K969", place()).help("save").into());
    };
    let mut cells = Cells::new();
    for (row, fields) in super::csv::records(text).into_iter().enumerate() {
        for (column, text) in fields.into_iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            let at = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let cell = (at(row), at(column));
            if cell.0 >= MOST_ROWS || cell.1 >= MOST_COLUMNS {
                let fault = Diagnostic::error("K686", place()).with("cell", address(cell));
                return Err(fault.with("rows", MOST_ROWS).with("columns", MOST_COLUMNS).help("part").into());
            }
            cells.insert(cell, Shown { text, bold: false, converted: None });
        }
    }
    Ok(arranged(&cells, &[]))
}

/// The lines above a table, the table, and the lines below it.
fn arranged(cells: &Cells, merged: &[Dimensions]) -> SheetText {
    let rows = rows(cells);
    let inside = table_of(&rows);
    let (above, rest) = rows.split_at_checked(inside.start).unwrap_or_default();
    let (inside, below) = rest.split_at_checked(inside.len()).unwrap_or_default();
    let (letterhead, above) = above.split_at_checked(letterhead(cells, above)).unwrap_or_default();
    let lines =
        |part: &[(u32, usize)]| -> Vec<LineText> { part.iter().flat_map(|(row, _)| lines_of(cells, *row)).collect() };
    let table = |part: &[(u32, usize)]| AdoptedTable { grid: grid(cells, part, merged), ..AdoptedTable::default() };
    let head = lines(above).iter().map(|line| line.text.replace('\n', " ")).collect();
    let tables = vec![table(letterhead), AdoptedTable { head, ..table(inside) }];
    let text = Text { lines: lines(above), tables };
    SheetText { text, letterhead: lines(letterhead), below: lines(below) }
}

/// Where in messages a sheet is: the file's name and the sheet's.
pub fn place_of(file: &str, sheet: &str) -> Place {
    Place::Raw { file: format!("{file} «{sheet}»"), at: None }
}

/// That texts in old encodings are Unicode now (K663): their names, and how many runs or cells there were.
pub fn converted_told(place: Place, converted: &BTreeMap<&str, usize>) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (encoding, count) in converted {
        let told = Diagnostic::advice("K663", place.clone()).with("encoding", *encoding).with("count", *count);
        found.push(told.help("look"));
    }
    found
}

fn unreadable(name: &str, why: &'static str) -> Diagnostic {
    let place = Place::Raw { file: name.to_owned(), at: None };
    Diagnostic::error("K682", place).with("why", why).help(why)
}

/// The cells that say something, and those of formulas that have no value.
fn read_cells(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Result<(Cells, Vec<(u32, u32)>), XlsxError> {
    let mut cells = Cells::new();
    let mut valueless = Vec::new();
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let place = cell.get_position();
        let style = reader.styles().get(style);
        let format = style.and_then(|style| style.number_format.as_ref()).map(|format| format.format_code.as_str());
        let value = Data::from(cell.get_value().clone());
        if matches!(value, Data::Error(_)) {
            valueless.push(place);
        }
        let written = shown(&value, format);
        let font = style.and_then(|style| style.font.as_ref());
        let encoding = font.and_then(|font| Encoding::of_font(font.name.as_deref()?));
        let text = encoding.map_or_else(|| written.clone(), |encoding| encoding.decode(&written));
        let converted = encoding.filter(|_| text != written).map(Encoding::name);
        if !text.trim().is_empty() {
            cells.insert(place, Shown { text, bold: font.is_some_and(|font| font.is_bold()), converted });
        }
    }
    drop(reader);
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some(formula) = reader.next_formula()? {
        let place = formula.get_position();
        if !formula.get_value().is_empty() && !cells.contains_key(&place) {
            valueless.push(place);
        }
    }
    valueless.sort_unstable();
    valueless.dedup();
    Ok((cells, valueless))
}

/// The rows that say something, each with how many cells do.
fn rows(cells: &Cells) -> Vec<(u32, usize)> {
    let mut rows: Vec<(u32, usize)> = Vec::new();
    for (row, _) in cells.keys() {
        match rows.last_mut().filter(|(last, _)| last == row) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => rows.push((*row, 1)),
        }
    }
    rows
}

/// Which of the rows are the table. Rows of two cells may be a letterhead where others have more.
fn table_of(rows: &[(u32, usize)]) -> Range<usize> {
    let needed = rows.iter().map(|(_, count)| *count).max().unwrap_or_default().min(3);
    let is_wide = |(_, count): &(u32, usize)| *count >= needed && needed > 1;
    let (Some(start), Some(last)) = (rows.iter().position(is_wide), rows.iter().rposition(is_wide)) else {
        return 0..0;
    };
    let below = rows.get(last..).unwrap_or_default().windows(2);
    let next = |pair: &&[(u32, usize)]| matches!(pair, [(above, _), (below, 2..)] if above + 1 == *below);
    start..last + 1 + below.take_while(next).count()
}

/// How many of the rows above a table are a letterhead: down to the last one with Quốc hiệu or Tiêu ngữ, and rows of several cells
/// right after it.
fn letterhead(cells: &Cells, above: &[(u32, usize)]) -> usize {
    let national = |(row, _): &(u32, usize)| lines_of(cells, *row).any(|line| is_national(&line.text));
    let Some(last) = above.iter().rposition(national) else { return 0 };
    let after = above.get(last + 1..).unwrap_or_default().iter().take_while(|(_, count)| *count > 1).count();
    last + 1 + after
}

/// True for Quốc hiệu and Tiêu ngữ, which every document has.
pub fn is_national(text: &str) -> bool {
    let text = fold(text);
    ["conghoaxahoichunghiavietnam", "doclaptudohanhphuc"].iter().any(|words| text.contains(words))
}

fn lines_of(cells: &Cells, row: u32) -> impl Iterator<Item = LineText> + '_ {
    cells.range((row, 0)..=(row, u32::MAX)).map(move |(_, cell)| line(cell, row))
}

fn line(cell: &Shown, row: u32) -> LineText {
    let place = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
    LineText { text: cell.text.trim().to_owned(), bold: cell.bold, place, ..LineText::default() }
}

/// The rows of a table, merged cells as Word has them; columns in which nothing stands are left out.
fn grid(cells: &Cells, rows: &[(u32, usize)], merged: &[Dimensions]) -> TableText {
    let used = |(row, _): &(u32, usize)| cells.range((*row, 0)..=(*row, u32::MAX)).map(|((_, column), _)| *column);
    let columns: Vec<u32> = rows.iter().flat_map(used).collect::<BTreeSet<u32>>().into_iter().collect();
    let mut over: BTreeMap<u32, Vec<&Dimensions>> = BTreeMap::new();
    for area in merged {
        let first = rows.partition_point(|(row, _)| *row < area.start.0);
        for (row, _) in rows.iter().skip(first).take_while(|(row, _)| *row <= area.end.0) {
            over.entry(*row).or_default().push(area);
        }
    }
    let row = |(row, _): &(u32, usize)| {
        let areas = over.get(row).map(Vec::as_slice).unwrap_or_default();
        let mut out: Vec<CellText> = Vec::new();
        let mut at = 0usize;
        while let Some(column) = columns.get(at) {
            let area = areas.iter().find(|area| area.start.1 <= *column && *column <= area.end.1);
            let last = area.map_or(*column, |area| area.end.1);
            let span = columns.iter().skip(at).take_while(|column| **column <= last).count().max(1);
            let source = area.map_or((*row, *column), |area| (*row, area.start.1));
            let continued =
                area.is_some_and(|area| area.start.0 < *row && rows.iter().any(|(row, _)| *row == area.start.0));
            let text = cells.get(&source).filter(|_| !continued);
            let lines = text.map(|cell| split(cell, *row)).unwrap_or_default();
            out.push(CellText { column: at, span, continued, lines });
            at = at.saturating_add(span);
        }
        RowText { header: false, cells: out }
    };
    TableText { columns: columns.len(), rows: rows.iter().map(row).collect(), nested: false }
}

/// The lines of a cell, each a paragraph.
fn split(cell: &Shown, row: u32) -> Vec<LineText> {
    let whole = line(cell, row);
    whole.text.lines().map(|text| LineText { text: text.trim().to_owned(), ..whole.clone() }).collect()
}

/// What Excel calls a cell: `B12`.
fn address((row, column): (u32, u32)) -> String {
    let mut letters = Vec::new();
    let mut rest = column.saturating_add(1);
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A'.saturating_add(u8::try_from(rest % 26).unwrap_or_default())));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", row.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_excel_calls_them() {
        assert_eq!(
            [address((0, 0)), address((11, 25)), address((9, 26)), address((0, 701))],
            ["A1", "Z12", "AA10", "ZZ1"]
        );
    }

    #[test]
    fn a_table_is_the_rows_of_several_cells_and_a_total_right_below() {
        let title_head_rows_total_note = [(0, 1), (1, 2), (4, 5), (5, 5), (6, 1), (7, 5), (8, 2), (10, 1)];
        assert_eq!(table_of(&title_head_rows_total_note), 2..7);
        assert_eq!(table_of(&[(0, 1), (1, 1)]), 0..0);
        assert_eq!(table_of(&[(0, 1), (1, 2), (2, 2)]), 1..3);
    }
}
