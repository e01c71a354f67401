//! Where a line must not break (chỗ không được xuống dòng).

/// The text with no-break spaces where a line must not break.
pub fn glue(text: &str) -> String {
    text.to_owned()
}
