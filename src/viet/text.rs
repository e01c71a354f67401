//! Normal forms: NFC, odd spaces, names compared.

use unicode_normalization::UnicodeNormalization;

/// NFC with `\n` line ends.
pub fn normalize(text: &str) -> String {
    let text: String = text.nfc().collect();
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}
