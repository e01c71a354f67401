//! Who issues the plan: one line as people write it, and the lines, names and symbol it means.

use super::unit::{Tier, Unit, cut_higher_units, seat, spelled_out};
use crate::text::{Span, Text};
use crate::viet::text::{bare, fold, is_upper, upper};

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
    /// The place that a unit after its name tells (`Trường THCS Lê Lợi, xã Bằng Phúc`).
    pub seat: Option<String>,
    /// Where it was written.
    pub span: Span,
}

/// Why a text names no issuing body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssuerFault {
    /// Nothing is written.
    Empty,
    /// All in capitals: its name inside sentences cannot be known.
    AllCapitals,
    /// `UBND` or `HĐND` without `xã …`, `tỉnh …` after it.
    NoUnit,
    /// `xã Bằng Phúc`, `TP. Hồ Chí Minh`: a place, and no body of it.
    NoBody,
}

/// Councils and committees whose unit stands on a line of its own: full and short name.
const BODIES: [(&str, &str); 2] = [("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND")];

/// The body a name begins with, as full and short name, and the rest of the name.
fn body(text: &str) -> Option<(&'static str, &'static str, &str)> {
    BODIES.iter().find_map(|(full, short)| {
        let words = full.split(' ').count();
        let long = text.match_indices(' ').nth(words - 1).map_or(text.len(), |(at, _)| at);
        let brief = text.find(' ').unwrap_or(text.len());
        let starts = |at: usize, name: &str| text.get(..at).is_some_and(|head| fold(head) == fold(name));
        let at = if starts(long, full) { long } else { starts(brief, short).then_some(brief)? };
        Some((*full, *short, text.get(at..)?.trim()))
    })
}

/// Parts `Chủ tịch` (the State title of a person) or `Thường trực` from the committee or council after it.
fn cut_office(text: &str) -> (&str, &str) {
    let offices = ["Chủ tịch ", "Thường trực "];
    let office = offices.iter().find(|office| text.starts_with(**office)).map_or(0, |office| office.len());
    let (head, rest) = text.split_at_checked(office).unwrap_or(("", text));
    if body(rest).is_some() { (head, rest) } else { ("", text) }
}

impl Issuer {
    /// Reads the issuing body (`UBND xã Bằng Phúc, huyện Chợ Đồn, tỉnh Bắc Kạn`, `Sở Công Thương`) and the body
    /// above it, if one is written. Higher units after a comma place the body and are not printed.
    pub fn read(text: &Text, above: Option<&Text>) -> Result<Self, IssuerFault> {
        let written = spelled_out(text);
        let (own, tail) = cut_higher_units(&written);
        if own.is_empty() {
            return Err(IssuerFault::Empty);
        }
        let parent = above.map(spelled_out).filter(|above| !above.is_empty());
        let parent = parent.map(|parent| upper(cut_higher_units(&parent).0));
        let (head, rest) = cut_office(own);
        let Some((full, short, unit)) = body(rest) else {
            if is_upper(own) && own.contains(' ') {
                return Err(IssuerFault::AllCapitals);
            }
            if Unit::read(own).is_some() {
                return Err(IssuerFault::NoBody);
            }
            return Ok(Self { seat: tail.and_then(seat), ..Self::other(own, parent, text.span()) });
        };
        if !unit.is_empty() && is_upper(unit) && unit.contains(' ') && Unit::read(unit).is_none() {
            return Err(IssuerFault::AllCapitals);
        }
        // `xã Bằng Phúc huyện Chợ Đồn` without its comma.
        let (unit, tail) = match Unit::ending(unit) {
            Some((before, higher)) if Unit::read(before).is_some() => {
                (before.trim_end_matches([' ', '-', '–']), Some(higher.whole))
            }
            _ => (unit, tail),
        };
        let read = Unit::read(unit).ok_or(IssuerFault::NoUnit)?;
        // `thành phố` inside a province is of the district level whatever its name.
        let inside_province = tail.is_some_and(|tail| fold(tail).contains("tinh"));
        let tier = if read.tier == Tier::Province && inside_province { Tier::District } else { read.tier };
        Ok(Self {
            parent,
            lines: vec![upper(&format!("{head}{full}")), upper(unit)],
            full: format!("{head}{full} {unit}"),
            short: format!("{head}{short} {unit}"),
            tier: Some(tier),
            seat: None,
            span: text.span(),
        })
    }

    /// A sở, phòng, ban chỉ đạo, trung tâm …: printed as written.
    fn other(own: &str, parent: Option<String>, span: Span) -> Self {
        let first = bare(own);
        let departments = ["so ", "phong ", "van phong", "chi cuc", "cuc ", "trung tam", "thanh tra", "ban quan ly"];
        let department = departments.iter().any(|kind| first.starts_with(kind));
        Self {
            parent,
            lines: vec![upper(own)],
            full: own.to_owned(),
            short: own.to_owned(),
            tier: department.then_some(Tier::Department),
            seat: None,
            span,
        }
    }

    /// The part of its name that may stand on a line of its own: the proper name of a committee's unit (`Trần Hưng
    /// Đạo`), the unit of a department (`xã Tân Lập`); `None` where its name ends in no unit.
    pub(super) fn tail(&self) -> Option<String> {
        match body(cut_office(&self.full).1) {
            Some((_, _, unit)) => Unit::read(unit).map(|unit| unit.name.to_owned()),
            None => Unit::ending(&self.full).map(|(_, unit)| unit.whole.to_owned()),
        }
    }

    /// The symbol (ký hiệu) of its plans, `KH-UBND`, `KH-SGDĐT`: the initials of its name, without `và` and the
    /// unit's name. `None` where offices differ (schools, enterprises, persons): then the author must write it.
    pub fn symbol(&self) -> Option<String> {
        if let Some((_, short, _)) = body(&self.full) {
            return Some(format!("KH-{short}"));
        }
        let name = Unit::ending(&self.full).map_or(self.full.as_str(), |(name, _)| name);
        let first = bare(name);
        if first.starts_with("ban chi dao") {
            return Some("KH-BCĐ".to_owned());
        }
        if first.starts_with("van phong") {
            return Some("KH-VP".to_owned());
        }
        let kinds = ["so ", "phong ", "ban ", "chi cuc ", "cuc ", "trung tam ", "thanh tra "];
        if !kinds.iter().any(|kind| first.starts_with(kind)) {
            return None;
        }
        let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let initials: String = words.filter(|word| *word != "và").filter_map(|word| word.chars().next()).collect();
        Some(format!("KH-{}", upper(&initials)))
    }

    /// The place (địa danh) of its plans: the name of the unit it belongs to, found in its own name or in that of
    /// the body `above` (cơ quan chủ quản), or written after its name. `None` where none of them names a unit.
    pub fn place(&self, above: Option<&Text>) -> Option<String> {
        let above = above.map(spelled_out);
        let names = [Some(self.full.as_str()), above.as_deref()];
        let found = names.into_iter().flatten().find_map(|name| {
            let name = cut_higher_units(name).0;
            let unit = match body(cut_office(name).1) {
                Some((_, _, unit)) => Unit::read(unit),
                None => Unit::ending(name).map(|(_, unit)| unit),
            };
            unit.map(|unit| unit.place())
        });
        found.or_else(|| self.seat.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Text {
        Text::verbatim(words, Span::default())
    }

    fn issuer(words: &str) -> Issuer {
        Issuer::read(&text(words), None).unwrap()
    }

    #[test]
    fn a_commune_is_two_lines_and_its_higher_units_are_not_printed() {
        let read = issuer("UBND xã Bằng Phúc, huyện Chợ Đồn, tỉnh Bắc Kạn");
        assert_eq!(read.lines, ["ỦY BAN NHÂN DÂN", "XÃ BẰNG PHÚC"]);
        assert_eq!(read.full, "Ủy ban nhân dân xã Bằng Phúc");
        assert_eq!(read.short, "UBND xã Bằng Phúc");
        assert_eq!(read.tier, Some(Tier::Commune));
        assert_eq!(read.symbol().as_deref(), Some("KH-UBND"));
        assert_eq!(read.place(None).as_deref(), Some("Bằng Phúc"));
    }

    #[test]
    fn the_committee_is_known_in_every_spelling() {
        for words in ["Ủy ban nhân dân tỉnh Đắk Nông", "Uỷ ban Nhân dân tỉnh Đắk Nông", "ubnd tỉnh Đắk Nông"]
        {
            let read = issuer(words);
            assert_eq!((read.short.as_str(), read.tier), ("UBND tỉnh Đắk Nông", Some(Tier::Province)), "{words}");
        }
    }

    #[test]
    fn units_named_for_persons_events_and_numbers_keep_their_noun_in_the_place() {
        let place = |words| issuer(words).place(None).unwrap();
        assert_eq!(place("UBND Thành phố Hồ Chí Minh"), "Thành phố Hồ Chí Minh");
        assert_eq!(place("UBND thành phố Hồ Chí Minh"), "Thành phố Hồ Chí Minh");
        assert_eq!(place("UBND phường Điện Biên Phủ"), "Phường Điện Biên Phủ");
        assert_eq!(place("UBND quận 1"), "Quận 1");
        assert_eq!(place("UBND phường Yên Bái"), "Yên Bái");
        assert_eq!(place("UBND đặc khu Phú Quốc"), "Phú Quốc");
    }

    #[test]
    fn a_chairman_or_standing_body_stands_before_its_committee() {
        let read = issuer("Chủ tịch UBND tỉnh Đắk Nông");
        assert_eq!(read.lines, ["CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"]);
        assert_eq!(read.full, "Chủ tịch Ủy ban nhân dân tỉnh Đắk Nông");
        assert_eq!((read.symbol(), read.place(None).as_deref()), (None, Some("Đắk Nông")));
        assert_eq!(issuer("Thường trực HĐND xã Bằng Phúc").short, "Thường trực HĐND xã Bằng Phúc");
    }

    #[test]
    fn a_city_is_a_province_only_where_it_is_one() {
        assert_eq!(issuer("UBND thành phố Hải Phòng").tier, Some(Tier::Province));
        assert_eq!(issuer("UBND thành phố Buôn Ma Thuột").tier, Some(Tier::District));
        assert_eq!(issuer("UBND thành phố Đồng Nai, tỉnh Mẫu").tier, Some(Tier::District));
    }

    #[test]
    fn a_department_takes_its_place_from_the_body_above() {
        let above = text("UBND tỉnh Lào Cai");
        let read = Issuer::read(&text("Sở Công Thương"), Some(&above)).unwrap();
        assert_eq!(read.parent.as_deref(), Some("UBND TỈNH LÀO CAI"));
        assert_eq!(read.lines, ["SỞ CÔNG THƯƠNG"]);
        assert_eq!(read.place(Some(&above)).as_deref(), Some("Lào Cai"));
        assert_eq!(read.place(None), None);
        assert_eq!(read.tier, Some(Tier::Department));
    }

    #[test]
    fn symbols_are_the_initials_of_the_name() {
        let symbol = |words| issuer(words).symbol();
        let known = [
            ("Sở Công Thương", "KH-SCT"),
            ("Sở Giáo dục và Đào tạo", "KH-SGDĐT"),
            ("Sở Nội vụ tỉnh Lào Cai", "KH-SNV"),
            ("Phòng Văn hóa - Xã hội", "KH-PVHXH"),
            ("HĐND xã Bằng Phúc", "KH-HĐND"),
            ("Ban Chỉ đạo Cải cách hành chính tỉnh Lào Cai", "KH-BCĐ"),
            ("Văn phòng HĐND và UBND", "KH-VP"),
        ];
        for (words, wanted) in known {
            assert_eq!(symbol(words).as_deref(), Some(wanted), "{words}");
        }
        assert_eq!(symbol("Trường Tiểu học Lê Lợi"), None);
    }

    #[test]
    fn a_comma_inside_a_name_is_kept() {
        assert_eq!(issuer("Phòng Kinh tế, Hạ tầng và Đô thị").full, "Phòng Kinh tế, Hạ tầng và Đô thị");
    }

    #[test]
    fn short_nouns_of_units_are_spelled_out() {
        assert_eq!(issuer("UBND TP. Hồ Chí Minh").lines, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]);
        assert_eq!(issuer("UBND TP.Hồ Chí Minh").place(None).as_deref(), Some("Thành phố Hồ Chí Minh"));
        let city = issuer("UBND TP Đà Nẵng");
        assert_eq!((city.short.as_str(), city.tier), ("UBND thành phố Đà Nẵng", Some(Tier::Province)));
        assert_eq!(city.place(None).as_deref(), Some("Đà Nẵng"));
        assert_eq!(issuer("UBND TX. Hương Thủy").tier, Some(Tier::District));
        let town = issuer("UBND thị trấn Lộc Bình, huyện Lộc Bình, tỉnh Lạng Sơn");
        assert_eq!((town.lines[1].as_str(), town.tier), ("THỊ TRẤN LỘC BÌNH", Some(Tier::Commune)));
    }

    #[test]
    fn a_higher_unit_without_its_comma_is_a_higher_unit_all_the_same() {
        let read = issuer("UBND xã Bằng Phúc huyện Chợ Đồn");
        assert_eq!(read.lines, ["ỦY BAN NHÂN DÂN", "XÃ BẰNG PHÚC"]);
        assert_eq!(issuer("UBND xã Bằng Phúc - huyện Chợ Đồn").place(None).as_deref(), Some("Bằng Phúc"));
    }

    #[test]
    fn offices_of_many_kinds_give_what_their_names_tell() {
        let known = [
            ("Ban Quản lý Khu kinh tế tỉnh Lào Cai", Some("KH-BQLKKT"), Some("Lào Cai")),
            ("Văn phòng HĐND và UBND xã Bằng Phúc", Some("KH-VP"), Some("Bằng Phúc")),
            ("Trường THCS Lê Lợi", None, None),
            ("Trường THCS Lê Lợi, xã Bằng Phúc", None, Some("Bằng Phúc")),
        ];
        for (words, symbol, place) in known {
            let read = issuer(words);
            assert_eq!((read.symbol().as_deref(), read.place(None).as_deref()), (symbol, place), "{words}");
        }
    }

    #[test]
    fn a_committee_of_nowhere_is_refused() {
        let fault = |words: &str| Issuer::read(&text(words), None).unwrap_err();
        assert_eq!(fault("UBND"), IssuerFault::NoUnit);
        assert_eq!(fault("UBND Bằng Phúc"), IssuerFault::NoUnit);
        assert_eq!(fault("SỞ CÔNG THƯƠNG"), IssuerFault::AllCapitals);
        assert_eq!(fault("ỦY BAN NHÂN DÂN XÃ BẰNG PHÚC"), IssuerFault::AllCapitals);
        assert_eq!(fault(" "), IssuerFault::Empty);
        assert_eq!(fault("TP. Hồ Chí Minh"), IssuerFault::NoBody);
        assert_eq!(fault("Xã Bằng Phúc, huyện Chợ Đồn"), IssuerFault::NoBody);
    }
}
