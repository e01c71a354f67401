//! Sheets as an Excel workbook (sổ tính Excel): as they print, ready to be filtered and printed on A4.
//!
//! Same plan, same bytes: the workbook's date is the plan's, never the clock's; only a formula asks for today.

use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::{Sheet, SheetCell, Value};
use crate::compose::measure::{Type, line_count};
use crate::document::RowKind;
use crate::paper::mm;
use crate::viet::Date;

/// What is added for whoever follows the work.
pub struct Tracking {
    /// Headers of the columns: state, per cent done, day done, evidence, days left.
    pub headers: [String; 5],
    /// States to choose from; the last two are done.
    pub states: [String; 4],
}

impl Tracking {
    /// The headers that a sheet gets: evidence that it shows itself is filled in there.
    pub fn headers_of(&self, sheet: &Sheet) -> impl Iterator<Item = &String> {
        let own = sheet.has_evidence;
        self.headers.iter().enumerate().filter(move |(at, _)| !(own && *at == EVIDENCE)).map(|(_, header)| header)
    }
}

/// Which of the headers is evidence.
const EVIDENCE: usize = 3;

/// Rows and columns that Excel has no room for, or names that it does not take.
#[derive(Debug)]
pub struct Unwritable(pub String);

impl From<XlsxError> for Unwritable {
    fn from(fault: XlsxError) -> Self {
        Self(fault.to_string())
    }
}

/// The bytes of a workbook with a sheet for each table.
pub fn xlsx(sheets: &[Sheet], date: Option<Date>, tracking: Option<&Tracking>) -> Result<Vec<u8>, Unwritable> {
    let mut book = Workbook::new();
    let date = date.map(day).transpose()?.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&date));
    let mut taken: Vec<String> = Vec::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(name(&sheet.name, &mut taken))?;
        write(sheet, page, tracking)?;
    }
    Ok(book.save_to_buffer()?)
}

/// A name as Excel takes it: no `[]:*?/\`, at most 31 letters, none twice.
fn name(wanted: &str, taken: &mut Vec<String>) -> String {
    let bare: String = wanted.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    let bare = if bare.trim().is_empty() { "Phụ lục".to_owned() } else { bare.trim().to_owned() };
    let cut = |bare: &str, more: &str| {
        let room = 31usize.saturating_sub(more.chars().count());
        format!("{}{more}", bare.chars().take(room).collect::<String>())
    };
    let mut name = cut(&bare, "");
    let mut number = 2usize;
    while taken.iter().any(|one| one.to_lowercase() == name.to_lowercase()) {
        name = cut(&bare, &format!(" {number}"));
        number = number.saturating_add(1);
    }
    taken.push(name.clone());
    name
}

fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(2000), small(date.month()), small(date.day()))
}

/// A cell of a sheet counts rows in `u32` and columns in `u16`; there are no more of either.
fn at(row: usize, column: usize) -> (u32, u16) {
    (u32::try_from(row).unwrap_or(u32::MAX), u16::try_from(column).unwrap_or(u16::MAX))
}

fn look(kind: RowKind) -> Format {
    let plain = Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(12)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin);
    match kind {
        RowKind::Header => plain.set_bold().set_align(FormatAlign::Center),
        RowKind::ColumnNumbers => plain.set_italic().set_align(FormatAlign::Center),
        RowKind::Group | RowKind::Subtotal | RowKind::Total => plain.set_bold(),
        RowKind::Item | RowKind::Note => plain,
    }
}

/// `0`, `0.0`, `0.00` with dots between thousands as the reader's Excel has them.
fn figures(decimals: usize) -> String {
    if decimals == 0 { "#,##0".to_owned() } else { format!("#,##0.{}", "0".repeat(decimals)) }
}

const DAY: &str = "dd/mm/yyyy";

fn write(sheet: &Sheet, page: &mut Worksheet, tracking: Option<&Tracking>) -> Result<(), Unwritable> {
    let columns = sheet.widths.len();
    let all = columns.saturating_add(tracking.map_or(0, |tracking| tracking.headers_of(sheet).count()));
    // What Excel counts widths in is 7 points of a screen, 1.85 mm.
    for (column, width) in sheet.widths.iter().enumerate() {
        page.set_column_width(at(0, column).1, (width / 1.85).clamp(5.0, 90.0))?;
    }
    page.set_paper_size(9).set_margins(0.6, 0.6, 0.7, 0.7, 0.3, 0.3).set_print_fit_to_pages(1, 0).set_footer("&C&P");
    if sheet.landscape {
        page.set_landscape();
    }
    let title = Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(13)
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter);
    let width: f64 = sheet.widths.iter().sum();
    let mut row = 0usize;
    for text in &sheet.above {
        whole(page, row, (columns, width), text, &title)?;
        row = row.saturating_add(1);
    }
    let first = row;
    let heights = heights(sheet);
    for (one, height) in sheet.rows.iter().zip(heights) {
        page.set_row_height(at(row, 0).0, height)?;
        for cell in &one.cells {
            put(page, row, cell, one.kind)?;
        }
        row = row.saturating_add(1);
    }
    let body = first.saturating_add(sheet.headers);
    let end = row.saturating_sub(1);
    if let Some(tracking) = tracking {
        track(sheet, page, tracking, (first, body))?;
    }
    if sheet.headers > 0 && end >= body {
        let (top, _) = at(first, 0);
        let (low, _) = at(body.saturating_sub(1), 0);
        page.set_repeat_rows(top, low)?;
        page.set_freeze_panes(at(body, 0).0, 0)?;
        let (last, right) = at(end, all.saturating_sub(1));
        page.autofilter(low, 0, last, right)?;
    }
    let note = Format::new().set_font_name("Times New Roman").set_font_size(12).set_italic().set_text_wrap();
    for text in &sheet.below {
        whole(page, row, (columns, width), text, &note)?;
        row = row.saturating_add(1);
    }
    Ok(())
}

/// Height of a line of 12 points.
const LINE: f64 = 16.5;

/// How high each row must be: not every program works that out itself, and none for merged cells. Excel has rows of 409
/// points at most.
fn heights(sheet: &Sheet) -> Vec<f64> {
    let mut heights = vec![LINE; sheet.rows.len()];
    let tall = |cell: &SheetCell| -> f64 {
        let Value::Text(text) = &cell.value else { return LINE };
        let end = cell.column.saturating_add(cell.span);
        let width = sheet.widths.get(cell.column..end).unwrap_or_default().iter().sum();
        lines(text, width) * LINE + 2.0
    };
    for (row, one) in sheet.rows.iter().enumerate() {
        for cell in one.cells.iter().filter(|cell| cell.rows == 1) {
            if let Some(height) = heights.get_mut(row) {
                *height = height.max(tall(cell));
            }
        }
    }
    // What a merged cell needs more than its rows have goes to the last of them.
    for (row, one) in sheet.rows.iter().enumerate() {
        for cell in one.cells.iter().filter(|cell| cell.rows > 1) {
            let end = row.saturating_add(cell.rows);
            let has: f64 = heights.get(row..end).unwrap_or_default().iter().sum();
            if let Some(last) = end.checked_sub(1).and_then(|last| heights.get_mut(last)) {
                *last += (tall(cell) - has).max(0.0);
            }
        }
    }
    heights.into_iter().map(|height| height.min(409.0)).collect()
}

/// How many lines a text takes in a width of millimetres; in bold, which is wider.
fn lines(text: &str, width: f64) -> f64 {
    let room = mm((width - 2.5).max(4.0));
    let count = text.split('\n').map(|line| line_count(line, room, Type::bold(24)).max(1)).sum::<usize>();
    f64::from(u32::try_from(count.max(1)).unwrap_or(1))
}

/// Words over the whole width.
fn whole(
    page: &mut Worksheet,
    row: usize,
    (columns, width): (usize, f64),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    page.set_row_height(at(row, 0).0, lines(text, width) * LINE + 4.0)?;
    let (row, last) = at(row, columns.saturating_sub(1));
    if last > 0 {
        page.merge_range(row, 0, row, last, text, format)?;
    } else {
        page.write_string_with_format(row, 0, text, format)?;
    }
    Ok(())
}

fn put(page: &mut Worksheet, row: usize, cell: &SheetCell, kind: RowKind) -> Result<(), XlsxError> {
    if cell.rows == 0 {
        return Ok(());
    }
    let (top, left) = at(row, cell.column);
    let (low, right) =
        at(row.saturating_add(cell.rows).saturating_sub(1), cell.column.saturating_add(cell.span).saturating_sub(1));
    let mut format = look(kind);
    if cell.centred || matches!(cell.value, Value::Day(_)) {
        format = format.set_align(FormatAlign::Center);
    }
    match &cell.value {
        Value::Number(_, decimals) => format = format.set_num_format(figures(*decimals)),
        Value::Day(_) => format = format.set_num_format(DAY),
        Value::Text(_) => {}
    }
    if low > top || right > left {
        page.merge_range(top, left, low, right, "", &format)?;
    }
    match &cell.value {
        Value::Text(text) => page.write_string_with_format(top, left, text, &format)?,
        Value::Number(number, _) => page.write_number_with_format(top, left, *number, &format)?,
        Value::Day(date) => page.write_datetime_with_format(top, left, &day(*date)?, &format)?,
    };
    Ok(())
}

/// State, per cent done, day done, evidence and days left of each item; late rows are coloured.
fn track(
    sheet: &Sheet,
    page: &mut Worksheet,
    tracking: &Tracking,
    (first, body): (usize, usize),
) -> Result<(), XlsxError> {
    let columns = sheet.widths.len();
    let [state, done, day_done, evidence] = [0, 1, 2, EVIDENCE].map(|more| columns.saturating_add(more));
    let left = if sheet.has_evidence { evidence } else { evidence.saturating_add(1) };
    for (column, width) in [(state, 16.0), (done, 12.0), (day_done, 14.0), (evidence, 30.0), (left, 10.0)] {
        page.set_column_width(at(0, column).1, width)?;
    }
    let header = look(RowKind::Header);
    for (more, text) in tracking.headers_of(sheet).enumerate() {
        let (top, column) = at(first, columns.saturating_add(more));
        let (low, _) = at(body.saturating_sub(1).max(first), 0);
        if low > top {
            page.merge_range(top, column, low, column, text, &header)?;
        } else {
            page.write_string_with_format(top, column, text, &header)?;
        }
    }
    let plain = look(RowKind::Item);
    let centred = plain.clone().set_align(FormatAlign::Center);
    let per_cent = centred.clone().set_num_format("0%");
    let days = centred.clone().set_num_format(DAY);
    let count = centred.clone().set_num_format("0");
    let list = DataValidation::new().allow_list_strings(&tracking.states)?;
    let parts = DataValidation::new().allow_decimal_number(DataValidationRule::Between(0.0, 1.0));
    let late = Format::new().set_background_color(Color::RGB(0x00FF_C7CE));
    let finished = |state: &str| {
        let done = tracking.states.iter().skip(2).map(|word| format!("{state}=\"{}\"", word.replace('"', "\"\"")));
        format!("OR({})", done.collect::<Vec<_>>().join(","))
    };
    let mut due: Option<String> = None;
    for (more, one) in sheet.rows.iter().enumerate().skip(sheet.headers) {
        let (row, _) = at(first.saturating_add(more), 0);
        let number = first.saturating_add(more).saturating_add(1);
        // A day that runs over several rows is each one's.
        if let Some(dates) = sheet.dates
            && let Some(cell) = one.cells.iter().find(|cell| cell.column == dates && cell.rows > 0)
        {
            due = matches!(cell.value, Value::Day(_)).then(|| format!("${}${number}", letters(dates)));
        }
        if one.kind != RowKind::Item {
            continue;
        }
        let place = |column: usize| format!("${}{number}", letters(column));
        let progress = &one.progress;
        word(page, (row, at(0, state).1), &progress.state, &centred)?;
        match part(&progress.done) {
            Some(part) => drop(page.write_number_with_format(row, at(0, done).1, part, &per_cent)?),
            None => word(page, (row, at(0, done).1), &progress.done, &per_cent)?,
        }
        match Date::read(&progress.day) {
            Ok(date) => drop(page.write_datetime_with_format(row, at(0, day_done).1, &day(date)?, &days)?),
            Err(_) => word(page, (row, at(0, day_done).1), &progress.day, &days)?,
        }
        if !sheet.has_evidence {
            word(page, (row, at(0, evidence).1), &progress.evidence, &plain)?;
        }
        page.add_data_validation(row, at(0, state).1, row, at(0, state).1, &list)?;
        page.add_data_validation(row, at(0, done).1, row, at(0, done).1, &parts)?;
        let finished = finished(&place(state));
        match &due {
            Some(due) => {
                let formula = format!("=IF({finished},\"\",{due}-TODAY())");
                page.write_formula_with_format(row, at(0, left).1, Formula::new(formula), &count)?;
                let rule = ConditionalFormatFormula::new()
                    .set_rule(format!("=AND({due}<TODAY(),NOT({finished}))").as_str())
                    .set_format(&late);
                page.add_conditional_format(row, 0, row, at(0, left).1, &rule)?;
            }
            None => {
                page.write_blank(row, at(0, left).1, &count)?;
            }
        }
    }
    Ok(())
}

/// A text, or an empty cell with a border.
fn word(page: &mut Worksheet, (row, column): (u32, u16), text: &str, format: &Format) -> Result<(), XlsxError> {
    match text {
        "" => page.write_blank(row, column, format)?,
        text => page.write_string_with_format(row, column, text, format)?,
    };
    Ok(())
}

/// `50%` as a part of one.
fn part(text: &str) -> Option<f64> {
    let number: f64 = text.strip_suffix('%')?.trim().replace(',', ".").parse().ok()?;
    Some(number / 100.0).filter(|part| (0.0..=1.0).contains(part))
}

/// `A`, `B` … `Z`, `AA`: what Excel calls a column.
fn letters(column: usize) -> String {
    let mut rest = column.saturating_add(1);
    let mut out = String::new();
    while let Some(before) = rest.checked_sub(1) {
        let letter = u32::try_from(before % 26).unwrap_or(0).saturating_add(u32::from('A'));
        out.insert(0, char::from_u32(letter).unwrap_or('A'));
        rest = before / 26;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_excel_calls_them() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn names_of_sheets_are_short_and_no_two_alike() {
        let mut taken = Vec::new();
        assert_eq!(name("Phụ lục I/II", &mut taken), "Phụ lục I II");
        assert_eq!(name("PHỤ LỤC I/II", &mut taken), "PHỤ LỤC I II 2");
        assert_eq!(name(&"a".repeat(40), &mut taken).chars().count(), 31);
    }
}
