//! Looking through the bytes of a text (dò byte): whether a closer look at its characters is worth it.

/// True where any byte fits. Without a branch for each byte, so that the processor takes many at once.
pub fn has_byte(text: &str, fits: impl Fn(u8) -> bool) -> bool {
    text.as_bytes().chunks(256).any(|bytes| bytes.iter().fold(false, |found, byte| found | fits(*byte)))
}

/// [`has_byte`] for two bytes that stand side by side.
pub fn has_pair(text: &str, fits: impl Fn(u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let after = bytes.get(1..).unwrap_or_default();
    let mut chunks = bytes.chunks(256).zip(after.chunks(256));
    chunks.any(|(one, next)| one.iter().zip(next).fold(false, |found, (one, next)| found | fits(*one, *next)))
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

    #[test]
    fn a_pair_is_found_wherever_it_stands() {
        let fits = |one: u8, next: u8| (one == b'&') & (next == b'<');
        for at in [0, 254, 255, 256, 511, 598] {
            let text = format!("{}&<{}", "a".repeat(at), "<&".repeat(300));
            assert!(
                has_pair(&text, fits)
                    && !has_pair(text.get(at + 1..at + 300).unwrap_or_default(), |one, next| {
                        (one == b'a') & (next == b'<')
                    })
            );
        }
        assert!(!has_pair("&", |_, _| true) && !has_pair("", |_, _| true));
    }
}
