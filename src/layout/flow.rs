//! What is to be set (dòng chảy văn bản): sections of blocks with every look resolved; nothing here names a style sheet, a
//! list or a file. Lengths are points.

use std::sync::Arc;

use crate::viet::number::roman;

use super::block::Block;
use super::text::Pt;

/// Year, month, day.
pub type Day = (u16, u8, u8);

/// A whole text.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    /// The title in its properties; empty where there is none.
    pub title: String,
    /// The language it is in, as `vi-VN`.
    pub language: String,
    /// When it was last changed, where it says so.
    pub day: Option<Day>,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Its footnotes, by their place here ([`Piece::Note`](super::text::Piece::Note)).
    pub notes: Vec<Vec<Block>>,
    /// What stands above the footnotes of a page, where the text says; a short rule is drawn under it.
    pub separator: Vec<Block>,
    /// Distance of the tab stops that are nowhere said.
    pub tab: Pt,
    /// Even pages have headers and footers of their own.
    pub even_pages: bool,
    /// The space below a paragraph and the one above the next are added; else the larger of the two counts.
    pub adds: bool,
    /// Justified lines may be set by shrinking spaces, as Word 2013 and later do.
    pub shrinks: bool,
    /// What the text holds that is not set as it should be.
    pub left_out: LeftOut,
}

/// What could not be set, each kind with how often it is there. The kinds are keys of the catalogues' words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut(Vec<(&'static str, String, usize)>);

impl LeftOut {
    /// One more of a kind; `name` tells it apart from others of its kind: a typeface, a character.
    pub fn add(&mut self, kind: &'static str, name: &str) {
        match self.0.iter_mut().find(|(other, called, _)| *other == kind && called == name) {
            Some((_, _, count)) => *count = count.saturating_add(1),
            None => self.0.push((kind, name.to_owned(), 1)),
        }
    }

    /// Kind, name and number, in the order in which they were met.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str, usize)> {
        self.0.iter().map(|(kind, name, count)| (*kind, name.as_str(), *count))
    }

    /// Takes over what another list tells.
    pub fn extend(&mut self, other: &LeftOut) {
        for (kind, name, count) in other.iter() {
            (0..count).for_each(|_| self.add(kind, name));
        }
    }
}

/// A part with pages of one kind (phần).
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Its pages.
    pub page: PageFormat,
    /// Where it begins.
    pub start: Start,
    /// What stands at the head of its pages.
    pub header: Edge,
    /// What stands at their foot.
    pub footer: Edge,
    /// Its first page has a header and footer of its own.
    pub first_page: bool,
    /// The number of its first page; it goes on counting where none is said.
    pub number: Option<u32>,
    /// How page numbers are written.
    pub numbering: Numbering,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Where a section begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// On a new page.
    #[default]
    Page,
    /// Right below what is before it.
    Below,
    /// On a new page with an even number.
    Even,
    /// On a new page with an odd number.
    Odd,
}

/// Headers or footers of a section: of ordinary, first and even pages.
#[derive(Clone, Debug, Default)]
pub struct Edge {
    /// Of all pages that have none of their own.
    pub all: Arc<Vec<Block>>,
    /// Of the first page.
    pub first: Arc<Vec<Block>>,
    /// Of even pages.
    pub even: Arc<Vec<Block>>,
}

/// Size and margins of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PageFormat {
    /// Width of the paper.
    pub width: Pt,
    /// Its height.
    pub height: Pt,
    /// Top margin; where `fixed` is true a header does not push the text down.
    pub top: Pt,
    /// Bottom margin.
    pub bottom: Pt,
    /// Left margin.
    pub left: Pt,
    /// Right margin.
    pub right: Pt,
    /// From the upper edge of the paper to the header.
    pub header: Pt,
    /// From the lower edge of the paper to the footer.
    pub footer: Pt,
    /// The margins hold whatever header and footer say.
    pub fixed: bool,
}

impl PageFormat {
    /// Width of the text.
    pub fn text_width(&self) -> Pt {
        (self.width - self.left - self.right).max(1.0)
    }
}

/// How numbers are written (kiểu đánh số).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// 01, 02, 03
    DecimalZero,
    /// i, ii, iii
    LowerRoman,
    /// I, II, III
    UpperRoman,
    /// a, b, c
    LowerLetter,
    /// A, B, C
    UpperLetter,
    /// Not at all.
    None,
}

impl Numbering {
    /// A number as it is written.
    pub fn write(self, number: u32) -> String {
        match self {
            Numbering::Decimal => number.to_string(),
            Numbering::DecimalZero => format!("{number:02}"),
            Numbering::LowerRoman => roman(number).to_lowercase(),
            Numbering::UpperRoman => roman(number),
            Numbering::LowerLetter => letters(number).to_lowercase(),
            Numbering::UpperLetter => letters(number),
            Numbering::None => String::new(),
        }
    }
}

/// Word writes the 27th as `AA`, the 28th as `BB`.
fn letters(number: u32) -> String {
    let Some(at) = number.checked_sub(1) else { return String::new() };
    let letter = char::from_u32(u32::from('A').saturating_add(at % 26)).unwrap_or('A');
    let times = usize::try_from(at / 26).unwrap_or(0).min(30).saturating_add(1);
    std::iter::repeat_n(letter, times).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_word_writes_them() {
        let written = |numbering: Numbering, numbers: &[u32]| -> Vec<String> {
            numbers.iter().map(|number| numbering.write(*number)).collect()
        };
        assert_eq!(written(Numbering::UpperRoman, &[1, 4, 9, 14, 40]), ["I", "IV", "IX", "XIV", "XL"]);
        assert_eq!(written(Numbering::LowerLetter, &[1, 26, 27, 28]), ["a", "z", "aa", "bb"]);
        assert_eq!(written(Numbering::DecimalZero, &[7, 12]), ["07", "12"]);
    }
}
