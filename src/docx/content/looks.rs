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
        // Sections and the look of the paragraph's mark are nothing that a word of the unit shows; columns a cell covers
        // are content.
        let hidden = path.iter().chain([&token.name]).any(|name| matches!(*name, "w:sectPr" | "w:rPr"));
        let content = matches!(
            token.name,
            "w:gridSpan" | "w:vMerge" | "w:lang" | "w:noProof" | "w:ins" | "w:del" | "w:cellIns" | "w:cellDel"
        );
        if hidden || content {
            continue;
        }
        looks.push(token.name);
        if matches!(token.name, "w:pStyle" | "w:rStyle" | "w:tblStyle") {
            let id = token.attribute("w:val").unwrap_or_default();
            looks.push(&style(&id).unwrap_or(id).to_lowercase());
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
