//! The letterhead of the plan that a table belongs to (đầu văn bản): issuer, number, place and date, where a table
//! above is one.

use super::front::Front;
use crate::docx::adopt::{AdoptedTable, CellText};
use crate::viet::text::{bare, capitalized, collapse, fold, is_upper, lower};

/// What follows the name of a committee or council: the units that may issue a plan.
const UNITS: &[&str] = &["tỉnh", "thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã"];

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

/// `Số: 15/KH-UBND`: the number, if there is one, and the symbol of a plan.
pub(super) fn numbered(line: &str) -> Option<(Option<String>, String)> {
    let rest = line.strip_prefix("Số").or_else(|| line.strip_prefix("SỐ"))?.trim_start_matches([':', ' ']);
    let (number, symbol) = rest.split_once('/')?;
    let symbol = symbol.trim();
    let number = number.trim();
    let figures = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    // `KHLT-`, `KHPH-`: of joint plans.
    let kind = symbol.split('-').next().unwrap_or_default();
    let plan = kind.starts_with("KH")
        && kind.len() <= 4
        && symbol.contains('-')
        && symbol.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '.');
    plan.then(|| (figures.then(|| number.to_owned()), symbol.to_owned()))
}

/// `Tân Lập, ngày 09 tháng 01 năm 2026`: the place, and the date as far as it is written.
pub(super) fn dated(line: &str) -> Option<(Option<String>, Option<String>)> {
    let (place, date) = line.split_once(", ngày")?;
    let (day, rest) = date.split_once("tháng")?;
    let (month, year) = rest.split_once("năm")?;
    let figures = |text: &str| text.trim().trim_end_matches('.').to_owned();
    let parts = [figures(day), figures(month), figures(year)];
    let [day, month, year] = &parts;
    let number = |text: &String| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let date = match (number(day), number(month), number(year) && year.len() == 4) {
        (true, true, true) => Some(parts.join("/")),
        (false, true, true) => Some(format!("{month}/{year}")),
        (_, _, true) => Some(year.clone()),
        _ => None,
    };
    let place = place.trim();
    Some(((!place.is_empty() && !place.contains('…')).then(|| place.to_owned()), date))
}

/// The committee or council that the lines in capitals name, as it is written in a sentence: its unit's name has a
/// capital on every word. Of other bodies that cannot be known (`SỞ NỘI VỤ`).
pub(super) fn issuer(lines: &str) -> Option<String> {
    let bodies = [("uy ban nhan dan ", "UBND"), ("ubnd ", "UBND"), ("hoi dong nhan dan ", "HĐND"), ("hdnd ", "HĐND")];
    let plain = bare(lines);
    let (start, body) = bodies.iter().find(|(start, _)| plain.starts_with(start))?;
    let words = start.trim().split(' ').count();
    let unit: Vec<&str> = lines.split(' ').skip(words).collect();
    let unit = unit.join(" ");
    let small = lower(&unit);
    let kind = UNITS.iter().find(|kind| small.strip_prefix(**kind).is_some_and(|rest| rest.starts_with(' ')))?;
    let name = small.strip_prefix(*kind)?.trim();
    // `UBND TỈNH GIA LAI SỞ NỘI VỤ`: the body above and the issuer; `XÃ A HUYỆN B`: two units.
    let more = |word: &&str| ["sở", "phòng", "ban", "trung", "chi", "cục", "văn", "trường"].contains(word);
    let units = UNITS.iter().any(|kind| format!(" {name} ").contains(&format!(" {kind} ")));
    if name.is_empty() || units || name.split(' ').skip(1).any(|word| more(&word)) {
        return None;
    }
    let name = if is_upper(&unit) {
        name.split(' ').map(capitalized).collect::<Vec<_>>().join(" ")
    } else {
        unit.split(' ').skip(kind.split(' ').count()).collect::<Vec<_>>().join(" ")
    };
    Some(format!("{body} {kind} {name}"))
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
