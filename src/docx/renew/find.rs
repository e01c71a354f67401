//! Places in the text, as they are shown (chỗ trong văn bản).

use super::super::file::Package;
use super::super::model::Part;
use super::lines::text_of;
use crate::diag::Place;

/// The paragraph at a byte, or the next one: its number through the part and its words.
pub(super) fn place(package: &Package, main: &Part, byte: usize) -> Place {
    let (paragraph, text) = match main.paragraph_at(byte) {
        Some((span, number)) => (number, text_of(main.slice(span)).0),
        None => (main.paragraph_count, String::new()),
    };
    let mark = 0..text.len();
    Place::Word { file: package.name().to_owned(), part: package.main().to_owned(), paragraph, text, mark }
}
