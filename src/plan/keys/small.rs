//! Keys of the office's habits, of a body of the directory, and of a text over several cells.

use super::choices;
use super::key::{Id, Key, Kind, also, key};

/// `nền nếp`.
pub(super) const HOUSE: &[Key] = &[
    key(
        Id::BodySize,
        "cỡ chữ",
        "body size",
        Kind::Measure,
        ("Cỡ chữ phần lời, pt: 13 hoặc 14.", "Body text in points: 13 or 14."),
    ),
    key(
        Id::TableSize,
        "cỡ chữ bảng",
        "table size",
        Kind::Measure,
        ("Cỡ chữ trong bảng, pt.", "Text in tables, points."),
    ),
    key(
        Id::Indent,
        "thụt đầu dòng",
        "indent",
        Kind::Measure,
        ("Thụt đầu dòng, mm: 10 hoặc 12,7.", "First-line indent in mm: 10 or 12,7."),
    ),
    key(
        Id::Gap,
        "cách đoạn",
        "gap",
        Kind::Measure,
        ("Khoảng cách giữa các đoạn, pt: từ 6.", "Space between paragraphs in points: from 6."),
    ),
    key(Id::Line, "giãn dòng", "line", Kind::Measure, ("Khoảng cách dòng: 1 đến 1,5.", "Line spacing: 1 to 1,5.")),
    also(
        key(
            Id::Margins,
            "lề",
            "margins",
            Kind::Margins,
            ("Lề trang dọc: trên; dưới; trái; phải (mm).", "Margins of portrait pages: top; bottom; left; right (mm)."),
        ),
        &["lề trang"],
    ),
    key(
        Id::LandscapeMargins,
        "lề ngang",
        "landscape margins",
        Kind::Margins,
        ("Lề trang ngang: trên; dưới; trái; phải (mm).", "Margins of landscape pages: top; bottom; left; right (mm)."),
    ),
    key(
        Id::AnnexLabel,
        "chữ phụ lục",
        "annex label",
        Kind::Choice(choices::ANNEX_LABEL),
        ("Phụ lục (thường) hay PHỤ LỤC (hoa).", "Phụ lục (sentence case) or PHỤ LỤC (capitals)."),
    ),
    key(
        Id::Label,
        "nhãn phụ lục",
        "first annex label",
        Kind::Text,
        (
            "Nhãn của phụ lục đầu tiên, các phụ lục sau đánh số tiếp: Phụ lục số 01.",
            "The label of the first annex; the others go on from its number: Phụ lục số 01.",
        ),
    ),
    key(
        Id::InlineAnnexTitle,
        "tên phụ lục cùng dòng",
        "inline annex title",
        Kind::Flag,
        ("Có: tên phụ lục đứng cùng dòng với số phụ lục.", "Yes: the annex's title on the line of its number."),
    ),
    key(
        Id::Ignored,
        "bỏ qua",
        "ignore",
        Kind::Text,
        (
            "Điều kiểm tra được bỏ qua trong cả kế hoạch, mỗi điều một mã và lý do, cách nhau bằng dấu chấm phẩy.",
            "Checks left out of the whole plan, each with its code and the reason, parted by semicolons.",
        ),
    ),
];

/// A body of `cơ quan`.
pub(super) const AGENCY: &[Key] = &[
    key(Id::Name, "tên", "name", Kind::Text, ("Tên chính thức, đúng như sẽ in.", "The official name, as it prints.")),
    key(
        Id::Also,
        "còn viết",
        "also",
        Kind::Names,
        (
            "Các cách viết khác của cùng cơ quan, cách nhau bằng dấu chấm phẩy.",
            "Other spellings of the same body, parted by semicolons.",
        ),
    ),
];

/// An entry of `gộp ô`.
pub(super) const MERGED: &[Key] = &[
    key(
        Id::Columns,
        "cột",
        "columns",
        Kind::Names,
        ("Các cột liền nhau, cách nhau bằng dấu chấm phẩy.", "The neighbouring columns, parted by semicolons."),
    ),
    key(Id::Text, "chữ", "text", Kind::Prose, ("Đoạn chữ đặt chung.", "The text over them.")),
];
