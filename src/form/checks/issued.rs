//! Number and symbol, place and date (ô số 3, 4). Phụ lục I, Phần I, mục II khoản 3, 4.

use super::head::under;
use crate::diag::Severity;
use crate::form::context::{Form, Holds};
use crate::form::line::Segment;
use crate::form::verdict::{Verdict, figure, millimetres};
use crate::parts::letterhead::numbered;
use crate::viet::text::{bare, collapse, is_upper};

fn number<'f>(form: &'f Form<'_>) -> Option<&'f Segment> {
    form.head.number.as_ref()
}

/// What stands before the stroke and behind it.
fn pieces<'f>(form: &'f Form<'_>) -> Option<(&'f Segment, &'f str, &'f str)> {
    let text = number(form)?;
    let (number, symbol) = numbered(&text.text)?;
    Some((text, number, symbol))
}

/// ND30-45
pub fn pattern(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(text) = number(form) else { return };
    let right = numbered(&text.text).is_some_and(|(number, symbol)| {
        let figures = number.is_empty() || number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '…' | '_'));
        let begins = symbol.chars().next().is_some_and(char::is_uppercase);
        // A letter's symbol is the issuer alone: `UBND-VX`.
        figures && begins && (symbol.contains('-') || form.kind().is_none())
    });
    // A year before the symbol, spaces, the colon and zeros are complaints of their own.
    let own = numbered(&text.text).is_some_and(|(_, symbol)| symbol.starts_with("20"));
    verdict.judge(right || own, text, "value", &text.text);
}

/// ND30-46
pub fn zero(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some((text, number, _)) = pieces(form) else { return };
    if number.is_empty() || !number.chars().all(|letter| letter.is_ascii_digit()) {
        return;
    }
    let right = if number.len() == 1 { false } else { !number.starts_with('0') || number.len() == 2 };
    verdict.judge(right, text, "value", number);
}

/// ND30-47
pub fn spaces(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(text) = number(form) else { return };
    let Some((before, behind)) = text.text.split_once('/') else { return };
    let typed = before.ends_with(char::is_numeric) || before.trim_end().len() == before.len();
    let blank = !before.contains(|letter: char| letter.is_ascii_digit());
    let right = !behind.contains(char::is_whitespace) && (typed || blank);
    verdict.judge(right, text, "value", &text.text);
}

/// ND30-48
pub fn type_code(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some((text, _, symbol)) = pieces(form) else { return };
    let symbol = symbol.trim_start_matches(|c: char| c.is_ascii_digit() || c == '/');
    let code = symbol.split('-').next().unwrap_or_default().trim();
    let Some(kind) = form.kind() else {
        // The symbol of a letter names who issues it and who drew it up: `45/UBND-VX`.
        if form.holds == Holds::Document {
            verdict.judge(code != "CV", text, "value", code);
        }
        return;
    };
    // Plans of several bodies have a code of their own: KHLT, KHPH.
    let joint = kind.is_plan() && code.starts_with("KH") && code.len() <= 4;
    verdict.judge(code == kind.code || joint, text, "value", code);
}

/// ND30-49
pub fn issuer_code(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let (Some((text, _, symbol)), Some(_)) = (pieces(form), form.kind()) else { return };
    let codes: Vec<&str> = symbol.split('-').skip(1).map(str::trim).collect();
    let Some(code) = codes.first() else { return };
    let capitals = codes.iter().all(|code| is_upper(code));
    verdict.judge(capitals, text, "not-capitals", code);
    let name = bare(&form.head.issuer_name());
    let wanted = match () {
        () if name.starts_with("uy ban nhan dan") => "UBND",
        () if name.starts_with("hoi dong nhan dan") => "HĐND",
        () => return,
    };
    if capitals {
        verdict.judge(codes.contains(&wanted), text, "value", code);
    }
}

/// ND30-50
pub fn year(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some((text, _, symbol)) = pieces(form) else { return };
    let year = symbol.split('/').next().filter(|first| first.len() == 4 && first.starts_with("20"));
    let figures = year.filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    verdict.judge(figures.is_none(), text, "value", figures.unwrap_or_default());
}

/// ND30-51
pub fn number_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some(text) = number(form) {
        verdict.size(text, 13.0, 13.0);
    }
}

/// ND30-52
pub fn number_style(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(text) = number(form) else { return };
    verdict.style(text, Some(false), Some(false));
    verdict.judge(!text.text.starts_with("SỐ"), text, "capitals", "");
    if let Some(issuer) = form.head.issuer.last() {
        under(verdict, text, issuer);
    }
}

/// ND30-53
pub fn colon(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(text) = number(form) else { return };
    verdict.judge(text.text.get("Số".len()..).is_some_and(|rest| rest.starts_with(':')), text, "value", &text.text);
}

/// ND30-54
pub fn blank(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some(text) = number(form) else { return };
    let Some((before, _)) = text.text.split_once('/') else { return };
    if before.contains(|letter: char| letter.is_ascii_digit()) {
        return;
    }
    let room = before.chars().filter(|letter| letter.is_whitespace() || matches!(letter, '.' | '…' | '_')).count();
    verdict.judge(room >= 2 || before.contains('…'), text, "value", &text.text);
    if !text.set.is_empty() {
        verdict.judge(text.set.len() == 1, text, "lines", text.set.len());
    }
}

/// The parts of `Lào Cai, ngày 05 tháng 02 năm 2026`; blanks are empty.
struct Dated {
    place: String,
    day: String,
    month: String,
    year: String,
}

fn date<'f>(form: &'f Form<'_>) -> Option<(&'f Segment, Option<Dated>)> {
    let text = form.head.date.as_ref()?;
    let read = || {
        let (place, rest) = text.text.split_once("ngày")?;
        let (day, rest) = rest.split_once("tháng")?;
        let (month, year) = rest.split_once("năm")?;
        let bare = |text: &str| text.trim().trim_matches(['.', '…', '_']).trim().to_owned();
        let (day, month, year) = (bare(day), bare(month), bare(year));
        Some(Dated { place: place.trim().to_owned(), day, month, year })
    };
    Some((text, read()))
}

fn figures(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// ND30-55
pub fn date_pattern(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some((text, read)) = date(form) else { return };
    let right = read.is_some_and(|date| {
        let numbers = figures(&date.day) && figures(&date.month) && figures(&date.year);
        numbers && date.place.ends_with(',') && date.place.len() > 1 && (date.year.len() == 4 || date.year.is_empty())
    });
    verdict.judge(right, text, "value", collapse(&text.text));
}

/// ND30-56
pub fn day(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some((text, Some(date))) = date(form)
        && !date.day.is_empty()
    {
        verdict.judge(date.day.len() == 2, text, "value", &date.day);
    }
}

/// ND30-57
pub fn month(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some((text, Some(date))) = date(form)
        && let Ok(month) = date.month.parse::<u32>()
    {
        let right = if month < 3 { format!("{month:02}") } else { month.to_string() };
        verdict.judge(date.month == right, text, "value", &date.month);
    }
}

/// ND30-58
pub fn date_size(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some((text, _)) = date(form) {
        verdict.size(text, 13.0, 14.0);
    }
}

/// ND30-59
pub fn date_style(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let Some((text, _)) = date(form) {
        verdict.style(text, Some(false), Some(true));
    }
}

/// ND30-60
pub fn same_row(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let (Some(number), Some((text, _))) = (number(form), date(form)) else { return };
    if let (Some(one), Some(other)) = (number.set.first(), text.set.first()) {
        let by = (one.y - other.y).abs();
        verdict.judge(one.page == other.page && by <= 18.0, text, "apart-rows", figure(millimetres(by)));
    }
}

/// ND30-61
pub fn date_place(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    if let (Some((text, _)), Some(above)) = (date(form), form.head.national.as_ref()) {
        under(verdict, text, above);
    }
}

/// ND30-62
pub fn place_capitals(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some((text, Some(date))) = date(form) else { return };
    let place = date.place.trim_end_matches(',');
    // `Thành phố Hồ Chí Minh`: the word for the unit has a capital at its head alone.
    let unit = ["Thành phố ", "Thị xã ", "Thị trấn ", "Đặc khu "].iter().find_map(|unit| place.strip_prefix(unit));
    let right = unit.unwrap_or(place).split([' ', '-']).all(|word| word.starts_with(char::is_uppercase));
    if !place.is_empty() {
        verdict.judge(right, text, "value", place);
    }
}

/// ND30-63
pub fn place_of_issuer(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let Some((text, Some(date))) = date(form).filter(|_| form.head.is_committee()) else { return };
    let place = bare(date.place.trim_end_matches(','));
    let name = bare(&form.head.issuer_name());
    if !place.is_empty() {
        verdict.judge(name.ends_with(&place), text, "value", date.place.trim_end_matches(','));
    }
}

/// ND30-65
pub fn unit_exists(form: &Form<'_>, verdict: &mut Verdict<'_>) {
    let (Some((_, Some(date))), Some(at)) = (date(form), form.head.issuer.last()) else { return };
    let Ok(year) = date.year.parse::<u32>() else { return };
    let month = date.month.parse::<u32>().unwrap_or(12);
    let name = format!(" {} ", bare(&form.head.issuer_name()));
    let unit = [" huyen ", " quan ", " thi tran ", " thi xa "].iter().find(|unit| name.contains(**unit));
    if form.head.is_committee() {
        let after = (year, month) >= (2025, 7);
        verdict.weigh(!after || unit.is_none(), Severity::Error, at, "value", collapse(&at.text));
    }
}
