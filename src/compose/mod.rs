//! Plan to page (kế hoạch thành văn bản): words, numbers and table grids become final here.

pub mod annex;
pub mod measure;
