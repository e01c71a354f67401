//! How wide letters are (bề rộng chữ): the advances of a face are read once into a table, some letters at a time,
//! for most are never asked for; after that a character costs one look-up.
//!
//! Kerning is left out: Word sets body text without it unless a style asks for it.

use std::sync::OnceLock;

use ttf_parser::Face;

use super::faces::{Style, serif};

/// Units of an em in which advances are counted.
pub const EM: u64 = 2048;

/// Characters whose advance is kept: Latin with Vietnamese, punctuation, currency, arrows, boxes.
const KEPT: u32 = 0x2700;

/// Advance of a character that no face has: about a lower-case letter.
const AVERAGE: u16 = 922;

/// Advances that are read together.
const PAGE: usize = 64;

const PAGES: usize = (KEPT as usize).div_ceil(PAGE);

static TABLES: [Table; 4] = [const { Table::new() }; 4];

/// The advances of a face, as far as they were asked for.
#[derive(Debug)]
struct Table {
    face: OnceLock<Option<Face<'static>>>,
    pages: [OnceLock<[u16; PAGE]>; PAGES],
}

impl Table {
    const fn new() -> Self {
        Self { face: OnceLock::new(), pages: [const { OnceLock::new() }; PAGES] }
    }

    fn read(&self, style: Style, page: usize) -> [u16; PAGE] {
        let face = self.face.get_or_init(|| Face::parse(serif(style), 0).ok());
        std::array::from_fn(|at| {
            let code = u32::try_from(page * PAGE + at).unwrap_or_default();
            face.as_ref().map_or(AVERAGE, |face| advance(face, code))
        })
    }
}

/// The advances of one face.
#[derive(Clone, Copy, Debug)]
pub struct Advances {
    style: Style,
    table: Option<&'static Table>,
}

impl Advances {
    /// Those of a face of Times New Roman.
    pub fn of(style: Style) -> Self {
        Self { style, table: TABLES.get(style.index()) }
    }

    /// The advance of a character, in units of [`EM`].
    pub fn advance(self, letter: char) -> u16 {
        let code = letter as usize;
        let page = self.table.and_then(|table| {
            let page = table.pages.get(code / PAGE)?;
            Some(page.get_or_init(|| table.read(self.style, code / PAGE)))
        });
        page.and_then(|page| page.get(code % PAGE)).copied().unwrap_or(AVERAGE)
    }
}

fn advance(face: &Face<'_>, code: u32) -> u16 {
    let letter = match code {
        0x2011 => '-',
        0xA0 => ' ',
        _ => char::from_u32(code).unwrap_or(' '),
    };
    if letter.is_control() || matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}') {
        return 0;
    }
    face.glyph_index(letter).and_then(|glyph| face.glyph_hor_advance(glyph)).unwrap_or(AVERAGE)
}
