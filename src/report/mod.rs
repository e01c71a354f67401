//! What was found and done, told (báo lại): the same to a terminal, an editor and a page.

pub mod json;
pub mod kinds;
pub mod renewal;
pub mod review_sheet;
pub mod sarif;
