//! Text of the time before Unicode (TCVN3, VNI), pasted as if it were Unicode.

/// The old encoding a text seems to be in: `TCVN3` (.VnTime) or `VNI`; `None` for ordinary text.
pub fn legacy_encoding(text: &str) -> Option<&'static str> {
    let _ = text;
    None
}
