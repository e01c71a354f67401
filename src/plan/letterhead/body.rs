//! One body that issues a plan: its name as people write it, and the lines, names and symbol it means.

use super::organisation::Organisation;
use super::unit::{Tier, Unit, are_units, cut_higher_units, seat, spelled_out};
use crate::text::{Span, Text};
use crate::viet::text::fold;
use crate::viet::text::{bare, is_upper, upper};

/// A body that issues a plan, alone or with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuingBody {
    /// Its lines in the letterhead, in capitals: `ỦY BAN NHÂN DÂN`, `XÃ BẰNG PHÚC`.
    pub lines: Vec<String>,
    /// The full name inside a sentence: `Ủy ban nhân dân xã Bằng Phúc`.
    pub full: String,
    /// The short name inside a sentence: `UBND xã Bằng Phúc`.
    pub short: String,
    /// The level of government it belongs to, where the name tells.
    pub tier: Option<Tier>,
    /// Its head issues the plan in his own right (`Chủ tịch Ủy ban nhân dân …`): in the letterhead the body stands, and he
    /// does not sign on its behalf.
    pub head: bool,
    /// What organisation it is, if it is none of the State's.
    pub organisation: Option<Organisation>,
    /// The place that a unit after its name tells (`Trường THCS Lê Lợi, xã Bằng Phúc`).
    seat: Option<String>,
    /// Where it was written.
    pub span: Span,
}

/// Why a text names no issuing body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssuerFault {
    /// Nothing is written.
    Empty,
    /// All in capitals: its name inside sentences cannot be known.
    AllCapitals,
    /// `UBND` or `HĐND` without `xã …`, `tỉnh …` after it.
    NoUnit,
    /// `xã Bằng Phúc`, `TP. Hồ Chí Minh`: a place, and no body of it.
    NoBody,
    /// An organisation that issues alone: its documents have another form.
    Organisation(Organisation),
}

/// Councils and committees whose unit stands on a line of its own: full and short name.
const BODIES: [(&str, &str); 2] = [("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND")];

/// State titles of a person who may issue in his own right, before the name of his body.
const HEADS: [&str; 3] = ["Chủ tịch ", "Giám đốc ", "Hiệu trưởng "];

/// The body a name begins with, as full and short name, and the rest of the name.
fn committee(text: &str) -> Option<(&'static str, &'static str, &str)> {
    BODIES.iter().find_map(|(full, short)| {
        let words = full.split(' ').count();
        let long = text.match_indices(' ').nth(words - 1).map_or(text.len(), |(at, _)| at);
        let brief = text.find(' ').unwrap_or(text.len());
        let starts = |at: usize, name: &str| text.get(..at).is_some_and(|head| fold(head) == fold(name));
        let at = if starts(long, full) { long } else { starts(brief, short).then_some(brief)? };
        Some((*full, *short, text.get(at..)?.trim()))
    })
}

/// Parts the State title of a person (`Chủ tịch`) from the body after it, or `Thường trực` from the council.
fn cut_office(text: &str) -> (&str, &str) {
    let office = HEADS.into_iter().chain(["Thường trực "]).find(|office| text.starts_with(office));
    let (head, rest) = text.split_at_checked(office.map_or(0, str::len)).unwrap_or(("", text));
    let body = match head {
        "Giám đốc " | "Hiệu trưởng " => rest.starts_with(char::is_uppercase),
        _ => committee(rest).is_some(),
    };
    if body { (head, rest) } else { ("", text) }
}

impl IssuingBody {
    /// Reads one body (`UBND xã Bằng Phúc, huyện Chợ Đồn, tỉnh Bắc Kạn`, `Sở Công Thương`). Higher units after a comma place
    /// it and are not printed.
    pub(super) fn read(text: &Text) -> Result<Self, IssuerFault> {
        let written = spelled_out(text);
        let (own, tail) = cut_higher_units(&written);
        if own.is_empty() {
            return Err(IssuerFault::Empty);
        }
        let (office, rest) = cut_office(own);
        let Some((full, short, unit)) = committee(rest) else {
            if is_upper(own) && own.contains(' ') {
                return Err(IssuerFault::AllCapitals);
            }
            if Unit::read(own).is_some() {
                return Err(IssuerFault::NoBody);
            }
            return Ok(Self { seat: tail.and_then(seat), ..Self::other(own, rest, text.span()) });
        };
        if !unit.is_empty() && is_upper(unit) && unit.contains(' ') && Unit::read(unit).is_none() {
            return Err(IssuerFault::AllCapitals);
        }
        // `xã Bằng Phúc huyện Chợ Đồn` without its comma.
        let (unit, tail) = match Unit::ending(unit) {
            Some((before, higher)) if Unit::read(before).is_some() && are_units(higher.whole) => {
                (before.trim_end_matches([' ', '-', '–']), Some(higher.whole))
            }
            _ => (unit, tail),
        };
        let read = Unit::read(unit).ok_or(IssuerFault::NoUnit)?;
        // `thành phố` inside a province is of the district level whatever its name.
        let inside_province = tail.is_some_and(|tail| fold(tail).contains("tinh"));
        let tier = if read.tier == Tier::Province && inside_province { Tier::District } else { read.tier };
        let head = HEADS.contains(&office);
        let above = if head { "" } else { office };
        Ok(Self {
            lines: vec![upper(&format!("{above}{full}")), upper(unit)],
            full: format!("{office}{full} {unit}"),
            short: format!("{office}{short} {unit}"),
            tier: Some(tier),
            head,
            organisation: None,
            seat: None,
            span: text.span(),
        })
    }

    /// A sở, phòng, ban chỉ đạo, trung tâm …: printed as written; `body` is its name without the title of its head.
    fn other(own: &str, body: &str, span: Span) -> Self {
        let first = bare(body);
        let departments = ["so ", "phong ", "van phong", "chi cuc", "cuc ", "trung tam", "thanh tra", "ban quan ly"];
        let department = departments.iter().any(|kind| first.starts_with(kind));
        Self {
            lines: vec![upper(body)],
            full: own.to_owned(),
            short: own.to_owned(),
            tier: department.then_some(Tier::Department),
            head: own.len() > body.len(),
            organisation: Organisation::of(body),
            seat: None,
            span,
        }
    }

    /// True for the people's committee itself, whose plans are signed on its behalf.
    pub fn is_committee(&self) -> bool {
        !self.head && committee(&self.full).is_some_and(|(_, short, _)| short == "UBND")
    }

    /// The part of its name that may stand on a line of its own: the proper name of a committee's unit (`Trần Hưng
    /// Đạo`), the unit of a department (`xã Tân Lập`); `None` where its name ends in no unit.
    pub(super) fn tail(&self) -> Option<String> {
        match committee(cut_office(&self.full).1) {
            Some((_, _, unit)) => Unit::read(unit).map(|unit| unit.name.to_owned()),
            None => Unit::ending(&self.full).map(|(_, unit)| unit.whole.to_owned()),
        }
    }

    /// What it is called in the symbol (ký hiệu) of its plans, `UBND`, `SGDĐT`: the initials of its name, without `và` and
    /// the unit's name. `None` where offices differ (schools, enterprises, organisations).
    pub(super) fn initials(&self) -> Option<String> {
        let name = cut_office(&self.full).1;
        if let Some((_, short, _)) = committee(name) {
            return Some(short.to_owned());
        }
        let name = Unit::ending(name).map_or(name, |(name, _)| name);
        let first = bare(name);
        if first.starts_with("ban chi dao") {
            return Some("BCĐ".to_owned());
        }
        if first.starts_with("van phong") {
            return Some("VP".to_owned());
        }
        let kinds = ["so ", "phong ", "ban ", "chi cuc ", "cuc ", "trung tam ", "thanh tra "];
        let known = kinds.iter().any(|kind| first.starts_with(kind)) && self.organisation.is_none();
        known.then(|| initials(name))
    }

    /// The same, also where offices differ, as it is most often seen beside another body's: `CAX`, `MTTQ`. `None` where
    /// nothing is usual.
    pub(super) fn usual_initials(&self) -> Option<String> {
        let partners = [
            ("mat tran to quoc", "MTTQ"),
            ("mttq", "MTTQ"),
            ("doan thanh nien", "ĐTN"),
            ("doan tncs", "ĐTN"),
            ("phu nu", "HLHPN"),
            ("lhpn", "HLHPN"),
            ("nong dan", "HND"),
            ("cuu chien binh", "HCCB"),
            ("lien doan lao dong", "LĐLĐ"),
            ("cong doan", "CĐ"),
            ("dang uy", "ĐU"),
            ("huyen uy", "HU"),
            ("tinh uy", "TU"),
            ("quan su", "BCHQS"),
            ("toa an", "TAND"),
            ("vien kiem sat", "VKSND"),
            ("bao hiem xa hoi", "BHXH"),
            ("kho bac", "KBNN"),
            ("tram y te", "TYT"),
        ];
        let name = bare(&self.full);
        if name.starts_with("cong an") {
            let level = Unit::ending(&self.full)
                .map(|(_, unit)| initials(unit.whole.split(unit.name).next().unwrap_or_default()));
            return Some(format!("CA{}", level.unwrap_or_default()));
        }
        let found = partners.iter().find(|(part, _)| name.contains(part)).map(|(_, symbol)| (*symbol).to_owned());
        found.or_else(|| self.initials())
    }

    /// The place (địa danh): the name of the unit it belongs to, or the one written after its name.
    pub(super) fn place(&self) -> Option<String> {
        place_of(&self.full).or_else(|| self.seat.clone())
    }
}

/// The place that the unit in a body's name gives.
pub(super) fn place_of(name: &str) -> Option<String> {
    let name = cut_higher_units(name).0;
    let unit = match committee(cut_office(name).1) {
        Some((_, _, unit)) => Unit::read(unit),
        None => Unit::ending(name).map(|(_, unit)| unit),
    };
    unit.map(|unit| unit.place())
}

/// The first letters of a name's words in capitals, without `và`.
fn initials(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let letters: String = words.filter(|word| *word != "và").filter_map(|word| word.chars().next()).collect();
    upper(&letters)
}
