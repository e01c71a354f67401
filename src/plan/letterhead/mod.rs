//! The head of page 1 (ô 1–5a): issuing body, number and symbol, place and date, kind and trích yếu.
//!
//! Written once; the letterhead, every annex's "(Kèm theo …)" and the file's properties are views of it.

mod body;
mod issuer;
mod organisation;
mod several;
mod unit;

pub use body::{IssuerFault, IssuingBody};
pub use issuer::Issuer;
pub use organisation::Organisation;
pub use unit::Tier;

use crate::text::{Span, Spanned, Text};
use crate::viet::date::{self, PartDate};
use crate::viet::number::padded;
use crate::viet::text::{NO_BREAK_SPACE, upper};

pub use crate::viet::date::DateFault;

/// Everything the letterhead says.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// Cơ quan ban hành. YAML `cơ quan ban hành`, `cơ quan chủ quản`.
    pub issuer: Issuer,
    /// The number; `None` before issue: the blank of its width is printed. YAML `số`.
    pub number: Option<Spanned<u32>>,
    /// `KH-UBND`. YAML `ký hiệu`; worked out from the issuer where left out.
    pub symbol: String,
    /// Địa danh, `Bằng Phúc`. YAML `địa danh`; worked out from the issuer where left out.
    pub place: String,
    /// Ngày ban hành. YAML `ngày`.
    pub date: IssueDate,
    /// `Kế hoạch`, in sentence case; printed in capitals as tên loại.
    pub kind: String,
    /// Trích yếu, as printed: sentence case, no final stop; `\n` where the author wants a line to end.
    pub title: Spanned<String>,
    /// Paper or electronic original. YAML `bản`.
    pub original: Original,
}

/// The date of issue; what is not known yet stays blank for the văn thư.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueDate {
    /// Day of the month, if known; a real day of that month.
    pub day: Option<u32>,
    /// Month 1 to 12, if known.
    pub month: Option<u32>,
    /// Year with four digits, if known.
    pub year: Option<i32>,
    /// Where it was written; an empty place at the head of the plan where it was not.
    pub span: Span,
}

/// What the signed original is; decides whether "(Kèm theo …)" is filled in (NĐ 30/2020, Phụ lục I, Mục III).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Original {
    /// Bản giấy: the reference line carries number and date.
    #[default]
    Paper,
    /// Bản điện tử: its blanks stay unfilled.
    Electronic,
}

/// Blanks left for the number (the decree's sample forms show 8 to 11).
const NUMBER_BLANK: usize = 8;

/// Blanks left for a day or a month, where a line has room for them.
pub const MOST_BLANKS: usize = 6;

fn blank(count: usize) -> String {
    std::iter::repeat_n(NO_BREAK_SPACE, count).collect()
}

impl IssueDate {
    /// Reads `27/9/2021`, `ngày 27 tháng 9 năm 2021`, `9/2021` (day blank) and `2021` (day and month blank).
    pub fn read(text: &Text) -> Result<Self, DateFault> {
        let PartDate { day, month, year } = PartDate::read(text.as_str())?;
        Ok(Self { day, month, year: Some(year), span: text.span() })
    }

    /// A date of which nothing is written (chưa ghi ngày); day, month and year stay blank.
    pub fn unknown(span: Span) -> Self {
        Self { day: None, month: None, year: None, span }
    }

    /// `ngày 05 tháng 02 năm 2022`; what is not known is a blank of no-break spaces (NĐ 30/2020, Phụ lục I, Mục II,
    /// khoản 4: days below 10 and months 1 and 2 have a zero before).
    pub fn in_words(&self) -> String {
        self.with_blanks(MOST_BLANKS)
    }

    fn with_blanks(&self, blanks: usize) -> String {
        let day = self.day.map_or_else(|| blank(blanks), padded);
        let month = self.month.map_or_else(|| blank(blanks), date::month);
        let year = self.year.map_or_else(|| blank(blanks), |year| year.to_string());
        format!("ngày {day} tháng {month} năm {year}")
    }

    /// `2022`, or a blank of no-break spaces.
    pub fn year_in_words(&self) -> String {
        self.year.map_or_else(|| blank(MOST_BLANKS), |year| year.to_string())
    }

    /// The day, where it is known whole.
    pub fn date(&self) -> Option<crate::viet::Date> {
        crate::viet::Date::new(self.year?, self.month?, self.day?)
    }
}

/// Reads the number of a plan: 1 to 99999, with or without a zero before it; `None` for anything else.
pub fn read_number(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = !text.is_empty() && text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().filter(|number| *number > 0)
}

/// Ô 3: `Số: 05/KH-UBND`; before issue a blank of no-break spaces stands for the number.
pub fn number_and_symbol(letterhead: &Letterhead) -> String {
    match &letterhead.number {
        Some(number) => format!("Số: {}/{}", padded(number.value), letterhead.symbol),
        None => format!("Số:{}/{}", blank(NUMBER_BLANK), letterhead.symbol),
    }
}

/// A line of an issuing body (ô 2), and the one place where it may go over to a next line: before the proper name of
/// a unit (`PHƯỜNG` / `TRẦN HƯNG ĐẠO`), or before the unit in a department's name (`PHÒNG VĂN HÓA - XÃ HỘI` / `XÃ TÂN LẬP`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuerLine {
    /// All of it, or what stands before that place.
    pub first: String,
    /// What stands after it.
    pub rest: Option<String>,
    /// A line of the same body is above it.
    pub goes_on: bool,
}

impl IssuerLine {
    /// The line as it is where there is room.
    pub fn whole(&self) -> String {
        match &self.rest {
            Some(rest) => format!("{} {rest}", self.first),
            None => self.first.clone(),
        }
    }
}

/// Ô 2: the lines of the issuing body; of several, one under the other with a hyphen between, as joint documents of
/// the State print them (the decree is silent).
pub fn issuer_lines(letterhead: &Letterhead) -> Vec<IssuerLine> {
    let bodies = &letterhead.issuer.bodies;
    let mut lines = Vec::new();
    for (at, body) in bodies.iter().enumerate() {
        lines.extend(lines_of(body));
        if at + 1 < bodies.len()
            && let Some(IssuerLine { first, rest, .. }) = lines.last_mut()
        {
            let end = rest.as_mut().unwrap_or(first);
            end.extend([NO_BREAK_SPACE, '-']);
        }
    }
    lines
}

fn lines_of(body: &IssuingBody) -> impl Iterator<Item = IssuerLine> {
    let tail = body.tail().map(|tail| upper(&tail));
    body.lines.iter().enumerate().map(move |(at, line)| {
        let first = tail.as_deref().and_then(|tail| line.strip_suffix(tail)).map(str::trim_end);
        let (first, rest) = match first.filter(|first| !first.is_empty()) {
            Some(first) => (first.to_owned(), tail.clone()),
            None => (line.clone(), None),
        };
        IssuerLine { first, rest, goes_on: at > 0 }
    })
}

/// Ô 2: the line above, of the body it belongs to.
pub fn parent_line(letterhead: &Letterhead) -> Option<IssuerLine> {
    let parent = letterhead.issuer.parent.clone()?;
    let (first, rest) = match unit::cut_name(&parent) {
        Some((first, name)) => (first.to_owned(), Some(name.to_owned())),
        None => (parent, None),
    };
    Some(IssuerLine { first, rest, goes_on: false })
}

/// Ô 4: `Bằng Phúc, ngày 30 tháng 01 năm 2023`; so many blanks where day or month are not known.
pub fn place_and_date(letterhead: &Letterhead, blanks: usize) -> String {
    format!("{}, {}", letterhead.place, letterhead.date.with_blanks(blanks))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(words: &str) -> IssueDate {
        IssueDate::read(&Text::verbatim(words, Span::default())).unwrap()
    }

    fn letterhead(number: Option<u32>, day: &str) -> Letterhead {
        let issuer = Text::verbatim("UBND xã Bằng Phúc", Span::default());
        Letterhead {
            issuer: Issuer::read(&[issuer], None).unwrap(),
            number: number.map(|number| Spanned::new(number, Span::default())),
            symbol: "KH-UBND".into(),
            place: "Bằng Phúc".into(),
            date: date(day),
            kind: "Kế hoạch".into(),
            title: Spanned::new("Cải cách hành chính năm 2023".into(), Span::default()),
            original: Original::Paper,
        }
    }

    #[test]
    fn number_and_date_are_padded_like_the_decree_says() {
        let head = letterhead(Some(5), "30/1/2023");
        assert_eq!(number_and_symbol(&head), "Số: 05/KH-UBND");
        assert_eq!(place_and_date(&head, MOST_BLANKS), "Bằng Phúc, ngày 30 tháng 01 năm 2023");
        assert_eq!(date("5/3/2020").in_words(), "ngày 05 tháng 3 năm 2020");
    }

    #[test]
    fn a_line_may_break_before_a_proper_name_and_before_the_unit_of_a_department() {
        let lines = |words: &str| {
            let issuer = Issuer::read(&[Text::verbatim(words, Span::default())], None).unwrap();
            let lines = issuer_lines(&Letterhead { issuer, ..letterhead(None, "2026") });
            lines
                .into_iter()
                .map(|line| format!("{}|{}", line.first, line.rest.unwrap_or_default()))
                .collect::<Vec<_>>()
        };
        assert_eq!(lines("UBND phường Trần Hưng Đạo"), ["ỦY BAN NHÂN DÂN|", "PHƯỜNG|TRẦN HƯNG ĐẠO"]);
        assert_eq!(lines("Phòng Văn hóa - Xã hội xã Tân Lập"), ["PHÒNG VĂN HÓA - XÃ HỘI|XÃ TÂN LẬP"]);
        assert_eq!(lines("Sở Nông nghiệp và Môi trường"), ["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG|"]);
        assert_eq!(
            lines("UBND xã Tân Lập; Công an xã Tân Lập"),
            ["ỦY BAN NHÂN DÂN|", "XÃ|TÂN LẬP\u{A0}-", "CÔNG AN|XÃ TÂN LẬP"]
        );
    }

    #[test]
    fn what_is_not_known_yet_is_a_blank_that_keeps_its_width() {
        let head = letterhead(None, "6/2026");
        assert_eq!(number_and_symbol(&head).matches('\u{A0}').count(), 8);
        assert!(place_and_date(&head, MOST_BLANKS).ends_with("\u{A0} tháng 6 năm 2026"));
        assert_eq!(place_and_date(&head, 4).matches('\u{A0}').count(), 4);
        assert_eq!(head.date.date(), None);
        let unknown = IssueDate::unknown(Span::default()).in_words();
        assert_eq!(unknown.matches('\u{A0}').count(), 18);
        assert!(unknown.starts_with("ngày \u{A0}") && unknown.contains("\u{A0} năm \u{A0}"));
    }

    #[test]
    fn numbers_are_whole_and_in_range() {
        assert_eq!(read_number("05"), Some(5));
        assert_eq!(read_number("135"), Some(135));
        for text in ["0", "", "-1", "1,5", "123456", "12a", "135/KH-UBND"] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }
}
