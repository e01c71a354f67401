//! The checks, by subject (các phép kiểm tra): each a function over the shared form.

pub mod annex;
pub mod body;
pub mod closing;
pub mod fonts;
pub mod head;
pub mod issued;
pub mod language;
pub mod outline;
pub mod page;
pub mod recipients;
pub mod title;
