//! The faces to print with (bộ phông để in).

use std::borrow::Cow;
use std::sync::Arc;

use super::faces::{Style, serif};

/// One font file.
#[derive(Clone, Debug)]
pub struct Face {
    bytes: Arc<Cow<'static, [u8]>>,
}

impl Face {
    /// Takes a font file; `None` where it is none, or holds no Vietnamese letters.
    pub fn new(bytes: impl Into<Cow<'static, [u8]>>) -> Option<Self> {
        let bytes = bytes.into();
        let face = ttf_parser::Face::parse(&bytes, 0).ok()?;
        let vietnamese = ['a', 'ơ', 'Ư', 'ệ', 'Đ'].into_iter().all(|letter| face.glyph_index(letter).is_some());
        vietnamese.then(|| Self { bytes: Arc::new(bytes) })
    }

    /// The file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The glyph of a character; a no-break space and a no-break hyphen are drawn as their ordinary kin where the
    /// face has none of its own.
    pub fn glyph(&self, letter: char) -> Option<u16> {
        let face = ttf_parser::Face::parse(&self.bytes, 0).ok()?;
        let kin = match letter {
            '\u{2011}' => '-',
            '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' => ' ',
            other => other,
        };
        let found = face.glyph_index(kin).or_else(|| face.glyph_index(letter))?;
        Some(found.0)
    }
}

/// The four faces of a typeface.
#[derive(Clone, Debug)]
pub struct Family {
    /// As it is called in messages.
    pub name: &'static str,
    faces: [Face; 4],
}

impl Family {
    /// Liberation Serif, which the program holds.
    pub fn liberation() -> Self {
        let face = |style| Face { bytes: Arc::new(Cow::Borrowed(serif(style))) };
        Self { name: "Liberation Serif", faces: Style::ALL.map(face) }
    }

    /// A typeface of four files in the order of [`Style::ALL`].
    pub fn new(name: &'static str, faces: [Face; 4]) -> Self {
        Self { name, faces }
    }

    /// The face of a style.
    pub fn face(&self, style: Style) -> &Face {
        let [regular, bold, italic, both] = &self.faces;
        match (style.bold, style.italic) {
            (false, false) => regular,
            (true, false) => bold,
            (false, true) => italic,
            (true, true) => both,
        }
    }
}
