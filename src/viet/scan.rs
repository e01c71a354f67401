//! Looking through the bytes of a text (dò byte): whether a closer look at its characters is worth it.

/// True where any byte fits. Without a branch for each byte, so that the processor takes many at once.
pub fn has_byte(text: &str, fits: impl Fn(u8) -> bool) -> bool {
    text.as_bytes().chunks(256).any(|bytes| bytes.iter().fold(false, |found, byte| found | fits(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        let text = "a".repeat(600) + "&";
        assert!(has_byte(&text, |byte| byte == b'&') && !has_byte(&text, |byte| byte == b'<'));
        assert!(!has_byte("", |_| true));
    }
}
