//! The letterhead of the plan that a table belongs to (đầu văn bản): issuer, number, place and date, where a table
//! above is one.

use super::front::Front;
use crate::docx::adopt::{AdoptedTable, CellText};
use crate::parts::letterhead::{dated, issuer, of_plan as numbered};
use crate::viet::text::{collapse, fold};

/// Reads the nearest letterhead of a plan among the tables above one. A letterhead has the national heading in a
/// cell and a symbol that begins with KH; those of other texts say nothing of the plan.
pub(super) fn nearest(above: &[AdoptedTable]) -> Option<Front> {
    above.iter().rev().find_map(read)
}

fn read(table: &AdoptedTable) -> Option<Front> {
    let cells: Vec<&CellText> = table.grid.rows.iter().flat_map(|row| &row.cells).collect();
    let lines = |cell: &CellText| -> Vec<String> {
        let pieces = cell.lines.iter().flat_map(|line| line.text.split('\n'));
        pieces.map(collapse).filter(|line| line.chars().any(char::is_alphanumeric)).collect()
    };
    let all: Vec<Vec<String>> = cells.into_iter().map(lines).collect();
    let national = all.iter().any(|cell| cell.first().is_some_and(|line| fold(line).starts_with("conghoaxahoichu")));
    let (number, symbol) = all.iter().flatten().find_map(|line| numbered(line)).filter(|_| national)?;
    let (place, date) = all.iter().flatten().find_map(|line| dated(line)).unwrap_or_default();
    let issuer = all.first().and_then(|cell| {
        let own: Vec<&str> = cell.iter().map(String::as_str).take_while(|line| numbered(line).is_none()).collect();
        issuer(&own.join(" "))
    });
    Some(Front { issuer, number, symbol: Some(symbol), place, date, ..Front::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docx::adopt::{LineText, RowText, TableText};

    fn table(rows: &[[&str; 2]]) -> AdoptedTable {
        let cell = |(at, text): (usize, &&str)| {
            let line = |text: &str| LineText { text: text.to_owned(), ..LineText::default() };
            CellText { column: at, span: 1, continued: false, lines: text.split('|').map(line).collect() }
        };
        let row = |texts: &[&str; 2]| RowText { cells: texts.iter().enumerate().map(cell).collect(), header: false };
        AdoptedTable {
            grid: TableText { columns: 2, rows: rows.iter().map(row).collect(), nested: false },
            ..AdoptedTable::default()
        }
    }

    #[test]
    fn a_letterhead_tells_issuer_number_and_date() {
        let heading = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc";
        let front = nearest(&[table(&[
            ["ỦY BAN NHÂN DÂN|XÃ TÂN LẬP|____", heading],
            ["Số: 15/KH-UBND", "Tân Lập, ngày 09 tháng 01 năm 2026"],
        ])])
        .unwrap();
        assert_eq!(front.issuer.as_deref(), Some("UBND xã Tân Lập"));
        assert_eq!((front.number.as_deref(), front.symbol.as_deref()), (Some("15"), Some("KH-UBND")));
        assert_eq!((front.place.as_deref(), front.date.as_deref()), (Some("Tân Lập"), Some("09/01/2026")));
        let blank = nearest(&[table(&[
            ["ỦY BAN NHÂN DÂN    TỈNH LÀO CAI", heading],
            ["Số:       /KH-UBND", "Lào Cai, ngày     tháng    năm 2026"],
        ])])
        .unwrap();
        assert_eq!((blank.number, blank.date.as_deref()), (None, Some("2026")));
        assert_eq!(blank.issuer.as_deref(), Some("UBND tỉnh Lào Cai"));
    }

    #[test]
    fn what_is_not_clear_stays_open() {
        let heading = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        let office = nearest(&[table(&[["UBND TỈNH GIA LAI|SỞ NỘI VỤ|Số: 3/KH-SNV", heading]])]).unwrap();
        assert_eq!((office.issuer, office.symbol.as_deref()), (None, Some("KH-SNV")));
        assert_eq!(nearest(&[table(&[["ỦY BAN NHÂN DÂN|XÃ TÂN LẬP|Số: 3/QĐ-UBND", heading]])]), None);
        assert_eq!(nearest(&[table(&[["Nội dung", "Số: 3/KH-UBND"]])]), None);
    }
}
