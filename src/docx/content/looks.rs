//! Formatting without words (định dạng): what of it a reader can see, as one number.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::model::elements;

/// How a unit looks: two that look the same have the same number, whatever program wrote them down. FNV-1a of the
/// properties; not secret, and the same in every version of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::docx) struct Looks(pub u64);

impl Default for Looks {
    fn default() -> Self {
        Looks(0xcbf2_9ce4_8422_2325)
    }
}

impl Looks {
    pub(super) fn push(&mut self, text: &str) {
        for byte in text.bytes().chain([0xFF]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    pub(super) fn push_number(&mut self, number: u64) {
        for byte in number.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// As 16 hexadecimal digits.
    pub(in crate::docx) fn write(self) -> String {
        format!("{:016x}", self.0)
    }

    /// Reads [`Looks::write`]; `None` for anything else, such as the looks of older versions.
    pub(in crate::docx) fn parse(text: &str) -> Option<Looks> {
        (text.len() == 16).then(|| u64::from_str_radix(text, 16).ok().map(Looks)).flatten()
    }
}

/// Properties that are content, that no word shows, or that programs add by merely saving: what a cell covers, the
/// language, the width of a cell, which the grid says too.
const LEFT_OUT: [&str; 20] = [
    "w:gridSpan",
    "w:vMerge",
    "w:ins",
    "w:del",
    "w:cellIns",
    "w:cellDel",
    "w:lang",
    "w:noProof",
    "w:widowControl",
    "w:suppressAutoHyphens",
    "w:overflowPunct",
    "w:bidi",
    "w:bCs",
    "w:iCs",
    "w:szCs",
    "w:tcW",
    "w:tblW",
    "w:tblLook",
    "w:cnfStyle",
    "w:tblHeader",
];
/// Elements that say nothing but what they hold.
const HOLDERS: [&str; 5] = ["w:tcBorders", "w:tblBorders", "w:pBdr", "w:tblCellMar", "w:tcMar"];
/// Twips in a millimetre: other programs move a column by one or two.
const MILLIMETRE: u32 = 57;

/// The attributes that make a look, in the order they count.
const ATTRIBUTES: [&str; 14] = [
    "w:val",
    "w:w",
    "w:type",
    "w:left",
    "w:right",
    "w:hanging",
    "w:firstLine",
    "w:before",
    "w:after",
    "w:line",
    "w:fill",
    "w:color",
    "w:sz",
    "w:ascii",
];

/// The looks of property elements. A file has few different ones and repeats them thousands of times, so each is read once.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct PropertyLooks {
    known: HashMap<String, u64>,
}

impl PropertyLooks {
    /// What a property element such as `w:pPr` says, by its bytes; `style` gives a style's name for its id.
    pub(super) fn of(&mut self, raw: &str, style: impl Fn(&str) -> Option<String>) -> u64 {
        if let Some(known) = self.known.get(raw) {
            return *known;
        }
        let looks = read(raw, style).0;
        self.known.insert(raw.to_owned(), looks);
        looks
    }
}

fn read(raw: &str, style: impl Fn(&str) -> Option<String>) -> Looks {
    let mut looks = Looks::default();
    for (path, token) in elements(raw) {
        // Sections and the look of the paragraph's mark are nothing that a word of the unit shows.
        let hidden = path.iter().chain([&token.name]).any(|name| matches!(*name, "w:sectPr" | "w:rPr"));
        let value = || token.attribute("w:val").unwrap_or_default();
        let width = || token.attribute("w:w").and_then(|width| width.parse::<u32>().ok());
        if hidden || LEFT_OUT.contains(&token.name) || HOLDERS.contains(&token.name) {
            continue;
        }
        match token.name {
            "w:tblInd" if width() == Some(0) => continue,
            "w:pStyle" | "w:rStyle" | "w:tblStyle" => {
                let name = style(&value()).unwrap_or_else(value).to_lowercase();
                if name != "normal" {
                    looks.push(token.name);
                    looks.push(&name);
                }
                continue;
            }
            "w:gridCol" => {
                looks.push(token.name);
                looks.push_number(u64::from(width().unwrap_or(0).saturating_add(MILLIMETRE / 2) / MILLIMETRE));
                continue;
            }
            _ => looks.push(token.name),
        }
        // A toggle that is on says so or says nothing.
        if matches!(value().as_str(), "true" | "1" | "on") {
            continue;
        }
        let mut values: [Option<Cow<'_, str>>; ATTRIBUTES.len()] = Default::default();
        for (name, value) in token.attributes() {
            let place = ATTRIBUTES.iter().position(|one| *one == name).and_then(|at| values.get_mut(at));
            if let Some(place) = place {
                place.get_or_insert(value);
            }
        }
        values.iter().flatten().for_each(|value| looks.push(value));
    }
    looks
}
