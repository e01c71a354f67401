//! The typeface (phông chữ): advances and heights of Times New Roman, where lines may end, and the faces to print with.
//!
//! Liberation Serif has the advances of Times New Roman and all of Vietnamese, so what is measured with it is what Word
//! sets. It is held in the program, so that a page is set alike on every machine. A [`Family`] is what a page is printed
//! with: Liberation Serif, or the files of Times New Roman itself.

mod advances;
mod breaking;
mod faces;
mod family;

pub use advances::{Advances, EM};
pub use breaking::ends_in_dash;
pub use faces::{ASCENT, DESCENT, Style};
pub use family::{Face, Family};
