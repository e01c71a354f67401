//! Vietnamese writing (chữ viết), no plan in sight.

pub mod text;
