//! Administrative units (đơn vị hành chính) inside the name of a body: `xã Bằng Phúc`, and the place they give.

use crate::text::Text;
use crate::viet::text::{capitalized, collapse, fold, uncapitalized, upper};

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

/// Nouns of administrative units (đơn vị hành chính), longest first where one begins another.
const UNITS: [(&str, Tier); 9] = [
    ("thành phố", Tier::Province),
    ("tỉnh", Tier::Province),
    ("huyện", Tier::District),
    ("quận", Tier::District),
    ("thị xã", Tier::District),
    ("thị trấn", Tier::Commune),
    ("xã", Tier::Commune),
    ("phường", Tier::Commune),
    ("đặc khu", Tier::Commune),
];

/// Cities under the central government at the end of 2026; every other city lies in a province.
const CENTRAL_CITIES: [&str; 7] = ["Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh", "Đồng Nai"];

/// Units named for persons and events: their place is written with the unit's noun, in capitals (NĐ 30/2020,
/// Phụ lục I, Mục II, khoản 4; Phụ lục II, Mục III).
const NAMED_FOR: [&str; 30] = [
    "Hồ Chí Minh",
    "Điện Biên Phủ",
    "Nguyễn Trãi",
    "Nguyễn Du",
    "Nguyễn Huệ",
    "Nguyễn Bỉnh Khiêm",
    "Nguyễn Đại Năng",
    "Nguyễn Văn Linh",
    "Nguyễn Lương Bằng",
    "Nguyễn Phích",
    "Nguyễn Việt Khái",
    "Nguyễn Úy",
    "Trần Hưng Đạo",
    "Trần Phú",
    "Trần Lãm",
    "Trần Nhân Tông",
    "Trần Liễu",
    "Trần Phán",
    "Trần Thới",
    "Lê Lợi",
    "Lê Hồng Phong",
    "Lê Chân",
    "Lê Thanh Nghị",
    "Lê Đại Hành",
    "Lê Quý Đôn",
    "Lê Ích Mộc",
    "Chu Văn An",
    "Võ Thị Sáu",
    "Phan Đình Phùng",
    "Ngô Quyền",
];

/// An administrative unit inside a name: `xã Bằng Phúc`.
#[derive(Clone, Copy)]
pub(super) struct Unit<'a> {
    /// As written, noun and name.
    pub whole: &'a str,
    /// The name alone.
    pub name: &'a str,
    /// Its level of government.
    pub tier: Tier,
}

impl<'a> Unit<'a> {
    /// The unit that `text` begins with. The noun may have a capital; the name must have one, or be a number.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        UNITS.iter().find_map(|(noun, tier)| {
            let head = text.get(..noun.len())?;
            let name = text.get(noun.len()..)?.strip_prefix(' ')?.trim();
            let named = name.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
            let same = uncapitalized(head) == *noun;
            let tier = match *noun {
                "thành phố" if !CENTRAL_CITIES.contains(&name) => Tier::District,
                _ => *tier,
            };
            (same && named).then_some(Self { whole: text.trim(), name, tier })
        })
    }

    /// The unit at the end of a longer name: `Sở Công Thương tỉnh Lào Cai`; the name before it comes too. The noun
    /// must be small there, `Văn hóa - Xã hội` holds no unit.
    pub(super) fn ending(text: &'a str) -> Option<(&'a str, Self)> {
        text.match_indices(' ').find_map(|(at, _)| {
            let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
            let small = after.starts_with(char::is_lowercase) || after.starts_with("Thành phố");
            let unit = small.then(|| Self::read(after)).flatten()?;
            Some((before, unit))
        })
    }

    /// Its địa danh: the bare name, or noun and name where it is a number, a person or an event.
    pub(super) fn place(&self) -> String {
        let number = self.name.starts_with(|first: char| first.is_ascii_digit());
        if number || NAMED_FOR.contains(&self.name) { capitalized(self.whole) } else { self.name.to_owned() }
    }
}

/// Parts a name in capitals before the proper name of the unit it ends in: `UBND THÀNH PHỐ` and `HỒ CHÍ MINH`. `None`
/// where no unit's noun stands in it.
pub(super) fn cut_name(capitals: &str) -> Option<(&str, &str)> {
    let found = UNITS.iter().filter_map(|(noun, _)| {
        let noun = format!(" {} ", upper(noun));
        let at = capitals.rfind(&noun)?;
        capitals.split_at_checked(at + noun.len())
    });
    let (first, name) = found.min_by_key(|(_, name)| name.len())?;
    Some((first.trim_end(), name))
}

/// The place of the first of several units: `xã Bằng Phúc, tỉnh Thái Nguyên`.
pub(super) fn seat(units: &str) -> Option<String> {
    Unit::read(units.split(',').next()?.trim()).map(|unit| unit.place())
}

/// A name with `TP.`, `TX.`, `TT.` of a unit spelled out, as letterheads print them.
pub(super) fn spelled_out(text: &Text) -> String {
    let written = collapse(text.as_str()).replace("TP.", "TP. ").replace("Tp.", "TP. ");
    let words: Vec<&str> = written.split_whitespace().collect();
    let mut out: Vec<&str> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let named = words.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        // `TT` and `TX` may be anything but after the committee's name or a comma.
        let placed =
            out.last().is_some_and(|before| before.ends_with(',') || fold(before) == "ubnd" || *before == "dân");
        out.push(match *word {
            "TP." | "TP" | "Tp" | "tp" | "tp." if named => "thành phố",
            "TX." | "TX" | "Tx." if named && placed => "thị xã",
            "TT." | "TT" | "Tt." if named && placed => "thị trấn",
            word => word,
        });
    }
    out.join(" ")
}

/// True for nothing but units, parted by commas or not: `huyện Chợ Đồn, tỉnh Bắc Kạn`. Whatever else stands there must not
/// be left out with them.
pub(super) fn are_units(text: &str) -> bool {
    let name = |word: &str| word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    text.trim_end_matches(['.', ' ']).split(',').map(str::trim).all(|part| {
        let words = || part.split_whitespace();
        let nouns = UNITS.iter().flat_map(|(noun, _)| noun.split(' '));
        let noun = |word: &str| nouns.clone().any(|noun| noun == word);
        Unit::read(part).is_some() && words().all(|word| name(word) || noun(word) || matches!(word, "-" | "–"))
    })
}

/// Parts a name from the higher units after it: `UBND xã Bằng Phúc` and `huyện Chợ Đồn, tỉnh Bắc Kạn`. A comma
/// inside a name (`Phòng Kinh tế, Hạ tầng và Đô thị`) parts nothing, nor does one before more than units.
pub(super) fn cut_higher_units(text: &str) -> (&str, Option<&str>) {
    let cut = text.match_indices(',').find(|(at, _)| text.get(at + 1..).is_some_and(are_units));
    match cut.and_then(|(at, _)| Some((text.get(..at)?, text.get(at + 1..)?))) {
        Some((own, tail)) => (own.trim_end(), Some(tail.trim())),
        None => (text.trim_end_matches([',', ' ', '.']), None),
    }
}
