//! Text of the time before Unicode (TCVN3, VNI), pasted as if it were Unicode.

/// Marks that stand for Vietnamese letters in TCVN3 (`.VnTime`) and are no letters in Unicode; `ho¹ch`, `®¬n`.
const TCVN3_MARKS: &str = "µ¸¶·¹¨»¾¼½©®ª«¬\u{AD}×§";

/// Letters that Vietnamese does not have and VNI uses as tone marks after a vowel: `Vieät`, `hoïp`, `chuû`.
const VNI_TONES: &str = "äïûøåëü";

/// Letters of the Latin-1 block that Vietnamese has.
const LATIN_1: &str = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";

/// The old encoding a text seems to be in, `TCVN3` or `VNI`; `None` for ordinary text, foreign names included.
///
/// Such text must be converted by its author: the same bytes are read differently by each font.
pub fn legacy_encoding(text: &str) -> Option<&'static str> {
    // Nearly all text ends here: nothing stands in it that Vietnamese does not use.
    if !text.chars().any(|letter| matches!(letter, '\u{80}'..='\u{FF}') && !LATIN_1.contains(letter)) {
        return None;
    }
    let words: Vec<Vec<char>> = text.split_whitespace().map(|word| word.chars().collect()).collect();
    let tcvn3 = words.iter().filter(|word| is_tcvn3(word)).count();
    let vni = words.iter().filter(|word| is_vni(word)).count();
    if tcvn3 >= 2 && tcvn3 >= vni {
        Some("TCVN3")
    } else if vni >= 2 {
        Some("VNI")
    } else {
        None
    }
}

/// A mark of TCVN3 beside a letter, or a capital of the Latin-1 block right after a small letter (`ViÖt`).
fn is_tcvn3(word: &[char]) -> bool {
    word.windows(2).any(|pair| match pair {
        [one, two] => {
            (one.is_alphabetic() && TCVN3_MARKS.contains(*two))
                || (TCVN3_MARKS.contains(*one) && two.is_alphabetic())
                || (one.is_lowercase() && ('À'..='ß').contains(two))
        }
        _ => false,
    })
}

/// A vowel and a tone of VNI after it, or its đ (`ñ`) before a vowel.
fn is_vni(word: &[char]) -> bool {
    let vowel = |letter: char| "aeiouyAEIOUYôöâêÔÖÂÊ".contains(letter);
    word.windows(2).any(|pair| match pair {
        [one, two] => {
            let small = two.to_lowercase().next().unwrap_or(*two);
            (vowel(*one) && VNI_TONES.contains(small)) || (matches!(one, 'ñ' | 'Ñ') && vowel(*two))
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_old_fonts_is_recognised() {
        assert_eq!(legacy_encoding("Céng hßa x· héi chñ nghÜa ViÖt Nam"), Some("TCVN3"));
        assert_eq!(legacy_encoding("KÕ ho¹ch c¶i c¸ch hµnh chÝnh"), Some("TCVN3"));
        assert_eq!(legacy_encoding("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"), Some("VNI"));
        assert_eq!(legacy_encoding("Uûy ban nhaân daân huyeän ñoäc laäp"), Some("VNI"));
    }

    #[test]
    fn unicode_text_is_left_alone() {
        for text in [
            "Cộng hòa xã hội chủ nghĩa Việt Nam, Hoà Bình, Uỷ ban",
            "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH",
            "Zürich và Noël",
            "Bảng¹ và 5 m² © 2026 §2",
            "",
        ] {
            assert_eq!(legacy_encoding(text), None, "{text}");
        }
    }
}
