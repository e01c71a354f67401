//! Looks that somebody gave (định dạng do người dùng đặt): which units have them, and whether one is lost.

use std::collections::BTreeSet;

use super::super::canon::{self, Notes, Unit};
use super::super::file::xml::{Kind, Tokens};
use super::super::store::Kept;

/// What a reader sees at once, whatever program wrote it.
const STRIKING: [&str; 11] = [
    "w:b",
    "w:i",
    "w:u",
    "w:strike",
    "w:dstrike",
    "w:color",
    "w:highlight",
    "w:shd",
    "w:caps",
    "w:smallCaps",
    "w:vertAlign",
];

/// By unit: does it look otherwise than it was generated?
pub(super) fn changed(kept: &Kept, units: &[Unit]) -> Vec<bool> {
    kept.lines.iter().zip(units).map(|(line, unit)| line.looks != unit.looks).collect()
}

/// True where so many units look otherwise that another program has saved the file, and nobody has gone over it.
pub(super) fn resaved(changed: &[bool]) -> bool {
    let differing = changed.iter().filter(|one| **one).count();
    differing > 12 || differing.saturating_mul(2) > changed.len() && changed.len() > 6
}

/// Do two fragments look different? After another program's saving only by what strikes the eye, because such a
/// program writes the rest down in its own way.
pub(super) fn differ(own: &str, fresh: &str, resaved: bool) -> bool {
    if resaved {
        return striking(own) != striking(fresh);
    }
    let looks = |fragment: &str| -> Vec<String> {
        let units = canon::units(fragment, &Notes::new()).unwrap_or_default();
        units.into_iter().map(|unit| unit.looks).collect()
    };
    looks(own) != looks(fresh)
}

fn striking(fragment: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let (mut run, mut properties) = (false, false);
    for token in Tokens::of(fragment).flatten() {
        match (token.name, token.kind) {
            ("w:r", Kind::Start) => run = true,
            ("w:r", Kind::End) => run = false,
            ("w:rPr", kind) => properties = kind == Kind::Start,
            (name, Kind::Empty) if run && properties && STRIKING.contains(&name) => {
                let value = token.attribute("w:val").or_else(|| token.attribute("w:fill")).unwrap_or_default();
                if !matches!(value.as_str(), "0" | "false" | "none" | "auto" | "000000" | "baseline") {
                    found.insert(format!("{name}={value}"));
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_programs_way_of_writing_is_no_look() {
        let own = "<w:p><w:pPr><w:widowControl/></w:pPr><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r></w:p>";
        let fresh = "<w:p><w:r><w:t>a</w:t></w:r></w:p>";
        assert!(differ(own, fresh, false) && !differ(own, fresh, true));
        assert!(differ(&own.replace("<w:b w:val=\"0\"/>", "<w:strike/>"), fresh, true));
    }
}
