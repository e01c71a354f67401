//! The head of page 1 (ô 1–5a): issuing body, number and symbol, place and date, kind and trích yếu.
//!
//! Written once; the letterhead, every annex's "(Kèm theo …)" and the file's properties are views of it.

use crate::source::{Span, Spanned};

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

/// The issuing body (cơ quan ban hành).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer {
    /// The line above, not bold (cơ quan chủ quản trực tiếp), in capitals; `None` for a UBND.
    pub parent: Option<String>,
    /// The bold lines, in capitals: `ỦY BAN NHÂN DÂN`, `XÃ BẰNG PHÚC`.
    pub lines: Vec<String>,
    /// The full name inside a sentence: `Ủy ban nhân dân xã Bằng Phúc`.
    pub full: String,
    /// The short name inside a sentence: `UBND xã Bằng Phúc`.
    pub short: String,
    /// The level of government it belongs to, where the name tells.
    pub tier: Option<Tier>,
    /// Where it was written.
    pub span: Span,
}

/// A level of government (cấp).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tier {
    /// Tỉnh, thành phố trực thuộc Trung ương.
    Province,
    /// Huyện, quận, thị xã, thành phố thuộc tỉnh (until 30/6/2025).
    District,
    /// Xã, phường, đặc khu (thị trấn until 30/6/2025).
    Commune,
    /// Sở, phòng, đơn vị trực thuộc.
    Department,
}

/// The date of issue; what is not known yet stays blank for the văn thư.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueDate {
    /// Day of the month, if known; a real day of that month.
    pub day: Option<u32>,
    /// Month 1 to 12, if known.
    pub month: Option<u32>,
    /// Year with four digits.
    pub year: i32,
    /// Where it was written.
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
