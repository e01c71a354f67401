//! What a plan says of itself in a Word file (đầu kế hoạch): read from `(Kèm theo …)`, the letterhead and the lines
//! under KẾ HOẠCH.

use crate::diag::{Diagnostic, Diagnostics};
use crate::docx::adopt::LineText;
use crate::plan::Plan;
use crate::plan::keys::{Id, fold};
use crate::plan::write::{Written, pair};
use crate::viet::text::{bare, collapse};

/// Issuer, number, date and title, as far as the file tells them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Front {
    pub issuer: Option<String>,
    pub number: Option<String>,
    /// Ký hiệu, worked out from the issuer where there is one.
    pub symbol: Option<String>,
    pub place: Option<String>,
    pub date: Option<String>,
    pub title: Option<String>,
    /// The year that titles speak of, for want of a date.
    pub year: Option<String>,
}

/// Used where the file does not say; nobody could take it for a name.
pub(super) const UNKNOWN_ISSUER: &str = "(Tên cơ quan ban hành)";
pub(super) const UNKNOWN_TITLE: &str = "(Trích yếu)";
/// Worked out from the issuer where there is one.
pub(super) const UNKNOWN_SYMBOL: &str = "(Ký hiệu)";
pub(super) const UNKNOWN_PLACE: &str = "(Địa danh)";

/// The lines above a table, each by what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct HeadLines {
    /// The annex's title.
    pub title: Option<String>,
    /// `(Kèm theo Kế hoạch số …)`, also where it goes over several lines.
    pub reference: Option<String>,
    /// `Đơn vị tính: triệu đồng`.
    pub unit: Option<String>,
    /// Lines that nobody can tell.
    pub unknown: Vec<String>,
}

/// Sorts the lines above a table: the title is between the label and the reference, and a reference to
/// something else than a plan says nothing of this one.
pub(super) fn head_lines(head: &[String]) -> HeadLines {
    let label = |line: &str| bare(line).starts_with("phu luc");
    let mut found = HeadLines::default();
    let mut title: Vec<String> = Vec::new();
    let mut lines = head.iter().filter(|line| line.chars().any(char::is_alphanumeric));
    while let Some(line) = lines.next() {
        let folded = fold(line);
        if line.starts_with('(') && folded.contains("kemtheo") {
            let mut whole = line.clone();
            while !whole.contains(')')
                && let Some(more) = lines.next()
            {
                whole = format!("{whole} {more}");
            }
            if found.reference.is_none() && fold(&whole).contains("kehoach") {
                found.reference = Some(whole);
            } else {
                found.unknown.push(whole);
            }
        } else if ["donvitinh", "donvi:", "dvt"].iter().any(|word| folded.starts_with(word)) {
            found.unit = Some(line.clone());
        } else if title.is_empty() && label(line) {
            title.extend(line.split_once([':', '.']).map(|(_, title)| title.trim().to_owned()));
        } else if found.reference.is_none() && found.unknown.is_empty() {
            title.push(line.clone());
        } else {
            found.unknown.push(line.clone());
        }
    }
    title.retain(|text| !text.is_empty());
    found.title = (!title.is_empty()).then(|| title.join(" "));
    found
}

/// Reads the reference line of an annex and the lines of the text; what the reference leaves open the letterhead
/// above tells, but not where the reference is to something else than a plan.
pub(super) fn front(head: &HeadLines, lines: &[LineText], letterhead: Option<Front>) -> Front {
    let mut front = head.reference.as_ref().map(|line| of_reference(line)).unwrap_or_default();
    let elsewhere = head.unknown.iter().any(|line| line.starts_with('(') && fold(line).contains("kemtheo"));
    if let Some(above) = letterhead.filter(|_| !elsewhere) {
        let whole = |date: &Option<String>| date.as_ref().map_or(0, |date| date.split('/').count());
        if whole(&above.date) > whole(&front.date) && front.date.iter().all(|year| ends_in(&above.date, year)) {
            front.date = above.date;
        }
        front.issuer = front.issuer.or(above.issuer);
        front.number = front.number.or(above.number);
        (front.symbol, front.place) = (above.symbol, above.place);
    }
    front.title = title(lines);
    front.year = front.title.iter().chain(&head.title).find_map(|line| year(line));
    front
}

/// What a plan still has in the places that its Word file did not tell: each as K674.
pub(crate) fn unfilled(plan: &Plan) -> Diagnostics {
    let head = &plan.letterhead;
    let places = [
        (UNKNOWN_ISSUER, &head.issuer.full, head.issuer.span),
        (UNKNOWN_SYMBOL, &head.symbol, head.issuer.span),
        (UNKNOWN_PLACE, &head.place, head.issuer.span),
        (UNKNOWN_TITLE, &head.title.value, head.title.span),
    ];
    let mut found = Diagnostics::default();
    for (unknown, written, span) in places {
        if fold(written) == fold(unknown) {
            found.push(Diagnostic::error("K674", span).with("found", unknown).help("write"));
        }
    }
    found
}

fn ends_in(date: &Option<String>, year: &str) -> bool {
    date.as_ref().is_some_and(|date| date.ends_with(year))
}

/// The last year that a line names.
fn year(line: &str) -> Option<String> {
    let figures = line.rsplit(|c: char| !c.is_ascii_digit());
    figures.filter(|text| text.len() == 4 && text.starts_with("20")).map(str::to_owned).next()
}

/// `(Kèm theo Kế hoạch số 434/KH-UBND ngày 27 tháng 7 năm 2022 của UBND tỉnh Đắk Nông)`.
pub(super) fn of_reference(line: &str) -> Front {
    let line = collapse(line);
    let line = line.trim_matches(|c| matches!(c, '(' | ')' | ' '));
    let (before, issuer) = match line.rsplit_once(" của ") {
        Some((before, issuer)) => (before, Some(issuer.trim().to_owned())),
        None => (line, None),
    };
    let (numbered, dated) = before.split_once("ngày").unwrap_or((before, ""));
    let number = numbered.split_once("số").map(|(_, rest)| rest.split('/').next().unwrap_or_default());
    let number = number.map(|number| number.trim_matches([':', ' ']).to_owned());
    let figures: Vec<&str> = dated.split(|c: char| !c.is_ascii_digit()).filter(|text| !text.is_empty()).collect();
    let year = figures.last().is_some_and(|text| text.len() == 4);
    Front {
        issuer,
        number: number.filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())),
        date: (year && figures.len() <= 3).then(|| figures.join("/")),
        ..Front::default()
    }
}

/// The bold lines under KẾ HOẠCH; where a style makes them bold, the line right under it.
fn title(lines: &[LineText]) -> Option<String> {
    let after: Vec<&LineText> = lines.iter().skip_while(|line| fold(&line.text) != "kehoach").skip(1).take(8).collect();
    let bold = after.iter().take_while(|line| line.bold).count();
    let sentence = |line: &LineText| line.text.trim_end().ends_with(['.', ';', ':', ',']);
    let count = if bold > 0 { bold } else { after.iter().take(1).filter(|line| !sentence(line)).count() };
    let words: Vec<String> = after.iter().take(count).map(|line| collapse(&line.text)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

impl Front {
    /// True where words take the place of what the file does not say.
    pub fn is_lacking(&self) -> bool {
        self.issuer.is_none() || self.title.is_none() || self.date.is_none()
    }

    /// Its entries.
    pub fn pairs(&self) -> Vec<(String, Written)> {
        let text = |text: &Option<String>, otherwise: &str| Written::text(text.as_deref().unwrap_or(otherwise));
        let mut pairs = vec![pair(Id::Issuer, text(&self.issuer, UNKNOWN_ISSUER))];
        let joint = self.symbol.as_ref().filter(|symbol| !symbol.starts_with("KH-") && self.issuer.is_some());
        pairs.extend(joint.map(|symbol| pair(Id::Symbol, Written::text(symbol))));
        if self.issuer.is_none() {
            pairs.push(pair(Id::Symbol, text(&self.symbol, UNKNOWN_SYMBOL)));
            pairs.push(pair(Id::Place, text(&self.place, UNKNOWN_PLACE)));
        }
        pairs.extend(self.number.iter().map(|number| pair(Id::Number, Written::text(number))));
        pairs.extend(self.date.as_ref().or(self.year.as_ref()).map(|date| pair(Id::Date, Written::text(date))));
        pairs.push(pair(Id::Title, text(&self.title, UNKNOWN_TITLE)));
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_tells_number_date_and_issuer() {
        let front = of_reference("(Kèm theo Kế hoạch số 434/KH-UBND ngày 27 tháng 7 năm 2022 của UBND tỉnh Đắk Nông)");
        assert_eq!(front.issuer.as_deref(), Some("UBND tỉnh Đắk Nông"));
        assert_eq!(front.number.as_deref(), Some("434"));
        assert_eq!(front.date.as_deref(), Some("27/7/2022"));
    }

    #[test]
    fn blanks_stay_blank() {
        let front =
            of_reference("(Kèm theo Kế hoạch số:      /KH-UBND ngày      tháng     năm 2026 của UBND tỉnh Lào Cai)");
        assert_eq!((front.number, front.date.as_deref()), (None, Some("2026")));
    }

    fn sorted(head: &[&str]) -> HeadLines {
        head_lines(&head.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_title_may_share_the_line_of_the_label() {
        let head = sorted(&["Phụ lục II: Danh mục nhiệm vụ", "(Kèm theo Kế hoạch số 1)", "Đơn vị tính: triệu đồng"]);
        assert_eq!(head.title.as_deref(), Some("Danh mục nhiệm vụ"));
        assert_eq!(head.unit.as_deref(), Some("Đơn vị tính: triệu đồng"));
    }

    #[test]
    fn what_another_text_says_of_itself_is_nothing_of_the_plan() {
        let head = sorted(&[
            "Phụ lục III",
            "BẢNG CHỮ VIẾT TẮT",
            "(Kèm theo Nghị định số 30/2020/NĐ-CP",
            "ngày 05 tháng 3 năm 2020 của Chính phủ)",
            "____________",
            "I. BẢNG CHỮ",
        ]);
        assert_eq!(head.title.as_deref(), Some("BẢNG CHỮ VIẾT TẮT"));
        assert_eq!(head.unknown.len(), 2);
        let front = front(&head, &[], None);
        assert_eq!((front.number, front.issuer, front.date, front.year), (None, None, None, None));
    }
}
