//! Chữ bị đọc sai bảng mã (mojibake): UTF-8 that some program read as Windows-1252, Windows-1258 or Latin-1, `tiáº¿ng Viá»‡t`.
//!
//! Unlike text of the old fonts it can be read back: each sign stands for one byte of UTF-8.

/// A text with its misread letters read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reread {
    /// The text as it was meant.
    pub text: String,
    /// False where bytes were lost on the way, so that some letters stay as they are.
    pub whole: bool,
}

/// The text read back, where it is UTF-8 misread; `None` for ordinary text, foreign names included.
///
/// One letter that no Vietnamese word could end up as is enough (`áº`, `Æ°`, `â€œ`); of those that begin with `Ã`, as `XÃ”` with its
/// closing quote does, two are asked for and none with a quote.
pub fn reread(text: &str) -> Option<Reread> {
    let signs: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let (mut sure, mut likely, mut whole) = (0_usize, 0_usize, true);
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let rest = signs.get(at..).unwrap_or_default();
        match letter(rest) {
            Some((found, taken)) => {
                let quoted = taken == 2 && rest.get(1).is_some_and(|next| ('\u{2010}'..='\u{203A}').contains(next));
                match u32::from(found) {
                    0x100.. => sure += 1,
                    _ if quoted => {}
                    _ => likely += 1,
                }
                out.push(found);
                at += taken;
            }
            None => {
                whole &= !is_torn(rest);
                out.push(*sign);
                at += 1;
            }
        }
    }
    (sure > 0 || likely > 1).then_some(Reread { text: out, whole })
}

/// The letter that signs at the head of a text stand for, byte by byte, and how many they are.
fn letter(signs: &[char]) -> Option<(char, usize)> {
    let lead = byte(*signs.first()?)?;
    let length = match lead {
        // The letters and signs that Vietnamese is written with: Latin, its tones, quotes and dashes.
        0xC2..=0xC6 | 0xCC => 2,
        0xE1 | 0xE2 => 3,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = signs.get(..length)?.iter().map(|sign| byte(*sign)).collect();
    let bytes = bytes?;
    let found = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((found, length))
}

/// True for the beginning of a misread letter whose last byte is lost: a program dropped what its code page lacks.
fn is_torn(signs: &[char]) -> bool {
    matches!(signs, ['Ä' | 'Æ', ..] | ['á', 'º' | '»', ..] | ['â', '€', ..])
}

/// The signs of Windows-1252 for the bytes from 0x80 to 0x9F, those that it lacks as Latin-1 has them.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// The byte a sign stands for in Windows-1252, in Windows-1258 where that differs (`Ă`), and in Latin-1.
fn byte(sign: char) -> Option<u8> {
    match u32::from(sign) {
        code @ 0x80..=0xFF => u8::try_from(code).ok(),
        _ if sign == 'Ă' => Some(0xC3),
        _ => WINDOWS.chars().position(|known| known == sign).and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text as a program shows it that takes its bytes for Windows-1252.
    fn misread(text: &str) -> String {
        let sign = |byte: u8| match byte {
            0x80..=0x9F => WINDOWS.chars().nth(usize::from(byte) - 0x80).unwrap(),
            _ => char::from(byte),
        };
        text.bytes().map(sign).collect()
    }

    #[test]
    fn what_was_misread_is_read_back() {
        for text in
            ["tiếng Việt đã được hưởng", "ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "“Đắk Nông” – 5 điểm…", "Cộng hòa xã hội"]
        {
            assert_eq!(
                reread(&misread(text)),
                Some(Reread { text: text.to_owned(), whole: true }),
                "{}",
                misread(text)
            );
        }
        assert_eq!(reread("Rà soát tiáº¿ng Viá»‡t").unwrap().text, "Rà soát tiếng Việt");
        assert_eq!(reread("xĂ£ hĂ´̣i nhĂ¢n dĂ¢n").unwrap().text, "xã hội nhân dân");
    }

    #[test]
    fn lost_bytes_are_told() {
        let torn = reread("Ä\u{91}iá»u chá»‰nh").unwrap();
        assert!(!torn.whole && torn.text.contains("chỉnh"), "{torn:?}");
    }

    #[test]
    fn ordinary_text_and_old_fonts_are_left_alone() {
        for text in [
            "“PHƯỜNG, XÃ” và “XÃ”, “THỊ XÃ”…",
            "Zürich, Ångström và Noël",
            "LÀ – ĐÃ… “CÂU”",
            "Céng hßa x· héi chñ nghÜa ViÖt Nam",
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
            "",
        ] {
            assert_eq!(reread(text), None, "{text}");
        }
    }
}
