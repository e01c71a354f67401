//! The head of page 1 (ô 1–5a): issuing body, number and symbol, place and date, kind and trích yếu.
//!
//! Written once; the letterhead, every annex's "(Kèm theo …)" and the file's properties are views of it.

mod issuer;
mod unit;

pub use issuer::{Issuer, IssuerFault};
pub use unit::Tier;

use crate::source::{Span, Spanned, Text};
use crate::viet::date::{self, PartDate};
use crate::viet::number::padded;
use crate::viet::text::NO_BREAK_SPACE;

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

/// Blanks left for a day or a month.
const DAY_BLANK: usize = 6;

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
        let day = self.day.map_or_else(|| blank(DAY_BLANK), padded);
        let month = self.month.map_or_else(|| blank(DAY_BLANK), date::month);
        format!("ngày {day} tháng {month} năm {}", self.year_in_words())
    }

    /// `2022`, or a blank of no-break spaces.
    pub fn year_in_words(&self) -> String {
        self.year.map_or_else(|| blank(DAY_BLANK), |year| year.to_string())
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
        Some(number) => format!("Số:{NO_BREAK_SPACE}{}/{}", padded(number.value), letterhead.symbol),
        None => format!("Số:{}/{}", blank(NUMBER_BLANK), letterhead.symbol),
    }
}

/// Ô 2: the lines of the issuing body. Where "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" is too long for a line, it goes on
/// with "VÀ MÔI TRƯỜNG", not with a lone "TRƯỜNG".
pub fn issuer_lines(letterhead: &Letterhead) -> Vec<String> {
    let hold = |line: &String| match line.rsplit_once(" VÀ ") {
        Some((first, last)) if last.chars().count() <= TAIL => {
            let last = last.replace(' ', &NO_BREAK_SPACE.to_string());
            format!("{first} VÀ{NO_BREAK_SPACE}{last}")
        }
        _ => line.clone(),
    };
    letterhead.issuer.lines.iter().map(hold).collect()
}

/// Letters after the last "VÀ" of a name that certainly fit a line with it.
const TAIL: usize = 16;

/// Ô 4: `Bằng Phúc, ngày 30 tháng 01 năm 2023`, blanks where day or month are not known. Beside a long place
/// blanks need a second line: then all of the date stands on it.
pub fn place_and_date(letterhead: &Letterhead) -> String {
    let mut date = letterhead.date.in_words();
    if letterhead.date.date().is_none() && letterhead.place.chars().count() > LONG_PLACE {
        date = date.replace(' ', &NO_BREAK_SPACE.to_string());
    }
    format!("{}, {date}", letterhead.place)
}

/// Letters of a place beside which a date with blanks still fits.
const LONG_PLACE: usize = 15;

#[cfg(test)]
mod tests {
    use super::*;

    fn date(words: &str) -> IssueDate {
        IssueDate::read(&Text::verbatim(words, Span::default())).unwrap()
    }

    fn letterhead(number: Option<u32>, day: &str) -> Letterhead {
        let issuer = Text::verbatim("UBND xã Bằng Phúc", Span::default());
        Letterhead {
            issuer: Issuer::read(&issuer, None).unwrap(),
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
        assert_eq!(number_and_symbol(&head), "Số:\u{A0}05/KH-UBND");
        assert_eq!(place_and_date(&head), "Bằng Phúc, ngày 30 tháng 01 năm 2023");
        assert_eq!(date("5/3/2020").in_words(), "ngày 05 tháng 3 năm 2020");
    }

    #[test]
    fn a_long_name_of_a_body_breaks_before_its_last_and() {
        let issuer = Text::verbatim("Sở Nông nghiệp và Môi trường", Span::default());
        let mut head = letterhead(None, "2026");
        assert_eq!(issuer_lines(&head), ["ỦY BAN NHÂN DÂN", "XÃ BẰNG PHÚC"]);
        head.issuer = Issuer::read(&issuer, None).unwrap();
        assert_eq!(issuer_lines(&head), ["SỞ NÔNG NGHIỆP VÀ\u{A0}MÔI\u{A0}TRƯỜNG"]);
    }

    #[test]
    fn what_is_not_known_yet_is_a_blank_that_keeps_its_width() {
        let head = letterhead(None, "6/2026");
        assert_eq!(number_and_symbol(&head).matches('\u{A0}').count(), 8);
        assert!(place_and_date(&head).ends_with("\u{A0} tháng 6 năm 2026"));
        assert_eq!(head.date.date(), None);
        let city = place_and_date(&Letterhead { place: "Thành phố Hồ Chí Minh".into(), ..head });
        assert_eq!(city.rsplit_once(' ').map(|(place, _)| place), Some("Thành phố Hồ Chí Minh,"));
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
