//! Vietnamese writing (chữ viết), no plan in sight.

pub mod date;
pub mod glue;
pub mod legacy;
pub mod letters;
pub mod listing;
pub mod mojibake;
pub mod number;
pub mod scan;
pub mod text;

#[cfg(test)]
mod tests;

pub use date::Date;
pub use glue::glue;
pub use legacy::{Encoding, legacy_encoding};
