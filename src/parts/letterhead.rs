//! Lines of a letterhead (đầu văn bản): whose it is, number and symbol, place and date.

use crate::viet::text::{bare, capitalized, is_upper, lower};

/// What follows the name of a committee or council: the units that may issue a plan.
const UNITS: &[&str] = &["tỉnh", "thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã"];

/// `Số: 15/QĐ-UBND`: what stands before the stroke and behind it, as written.
pub fn numbered(line: &str) -> Option<(&str, &str)> {
    let rest = line.strip_prefix("Số").or_else(|| line.strip_prefix("SỐ"))?.trim_start_matches([':', ' ', '\u{A0}']);
    rest.split_once('/').map(|(number, symbol)| (number.trim(), symbol.trim()))
}

/// The number, if there is one, and the symbol of a plan: `Số: 15/KH-UBND`.
pub fn of_plan(line: &str) -> Option<(Option<String>, String)> {
    let (number, symbol) = numbered(line)?;
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
pub fn dated(line: &str) -> Option<(Option<String>, Option<String>)> {
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
pub fn issuer(lines: &str) -> Option<String> {
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

/// How many of the names in capitals, each with whether it is bold, are the body above: it is not bold; where all look
/// alike it is the first one, or a committee on two.
pub fn above(names: &[(String, bool)]) -> usize {
    let joined = |lines: &[(String, bool)]| lines.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" ");
    if names.is_empty() || issuer(&joined(names)).is_some() {
        return 0;
    }
    let bold = names.iter().rposition(|(_, bold)| !*bold).map_or(0, |at| at.saturating_add(1));
    let committee = (1..names.len()).rev().find(|at| issuer(&joined(names.get(..*at).unwrap_or_default())).is_some());
    match bold {
        at if at > 0 && at < names.len() => at,
        _ => committee.unwrap_or(names.len().saturating_sub(1)),
    }
}
