//! The words that may stand where only certain words may (lựa chọn).

use super::fold;

/// One word to choose; its English name is what the program goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
    /// Other ways to write it.
    pub also: &'static [&'static str],
}

impl Choice {
    /// All ways to write it.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.vi, self.en].into_iter().chain(self.also.iter().copied())
    }
}

const fn choice(vi: &'static str, en: &'static str, also: &'static [&'static str]) -> Choice {
    Choice { vi, en, also }
}

/// The choice that a word means.
pub fn find(choices: &'static [Choice], written: &str) -> Option<&'static Choice> {
    let folded = fold(written);
    choices.iter().find(|choice| choice.names().any(|name| fold(name) == folded))
}

/// Có, không.
pub const FLAG: &[Choice] = &[choice("có", "yes", &["true", "đúng", "x"]), choice("không", "no", &["false", "sai"])];

/// Bản gốc.
pub const ORIGINAL: &[Choice] =
    &[choice("giấy", "paper", &["bản giấy"]), choice("điện tử", "electronic", &["bản điện tử"])];

/// Khổ giấy của phụ lục.
pub const ORIENTATION: &[Choice] =
    &[choice("dọc", "portrait", &["khổ dọc", "A4 dọc"]), choice("ngang", "landscape", &["khổ ngang", "A4 ngang"])];

/// Cách đánh số.
pub const NUMBERING: &[Choice] = &[
    choice("liên tục", "continuous", &[]),
    choice("từng nhóm", "per group", &[]),
    choice("mã", "code", &[]),
    choice("tự ghi", "written", &[]),
    choice("từng hàng", "each row", &[]),
];

/// Số của nhóm.
pub const GROUP_NUMBERS: &[Choice] = &[
    choice("I", "I", &["La Mã", "roman"]),
    choice("1", "1", &["arabic"]),
    choice("A", "A", &["chữ cái", "letter"]),
    choice("mã", "code", &[]),
    choice("không", "none", &["không số", "no"]),
];

/// Hình của hàng nhóm.
pub const GROUP_SHAPES: &[Choice] = &[
    choice("cả hàng", "wide", &[]),
    choice("một ô", "one cell", &[]),
    choice("hàng thường", "row", &[]),
    choice("gộp dọc", "merged", &[]),
    choice("ẩn", "hidden", &[]),
];

/// Căn lề.
pub const ALIGN: &[Choice] = &[
    choice("trái", "left", &["căn trái", "canh trái", "bên trái"]),
    choice("giữa", "centre", &["chính giữa", "căn giữa", "canh giữa", "ở giữa", "center", "centered", "centred"]),
    choice("phải", "right", &["căn phải", "canh phải", "bên phải"]),
    choice("đều", "justified", &["căn đều", "canh đều", "đều hai bên", "hai bên", "justify"]),
];

/// Hàng số cột.
pub const COLUMN_NUMBERS: &[Choice] = &[
    choice("không", "none", &["no"]),
    choice("1", "plain", &["có", "yes"]),
    choice("(1)", "parenthesised", &[]),
    choice("từ cột 2", "from second", &["(1) từ cột 2", "từ cột thứ hai"]),
];

/// Chữ "Phụ lục".
pub const ANNEX_LABEL: &[Choice] =
    &[choice("thường", "sentence case", &["chữ thường"]), choice("hoa", "capitals", &["chữ hoa", "in hoa"])];
