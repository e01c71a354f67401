//! Word files (tệp .docx), read and written. Has never heard of a plan.

pub mod read;
pub mod shipped;
