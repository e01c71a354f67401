//! Text of the time before Unicode (TCVN3, VNI), pasted as if it were Unicode, and what its letters are.
//!
//! Which letter a byte is, the font says: `.VnTime` has TCVN3 (TCVN 5712:1993), `.VnTimeH` the same in capitals, `VNI-Times` a
//! vowel and a tone behind it.

/// The encoding of a font (bảng mã của phông).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// TCVN3 (ABC): one sign for each letter; `capitals`: the font draws them as capitals.
    Tcvn3 {
        /// Fonts whose names end with `H`.
        capitals: bool,
    },
    /// VNI: a vowel, and a sign behind it.
    Vni,
}

impl Encoding {
    /// The encoding of a font by its name; `None` for fonts of Unicode.
    pub fn of_font(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        if name.starts_with(".vn") {
            return Some(Self::Tcvn3 { capitals: name.ends_with('h') });
        }
        name.starts_with("vni-").then_some(Self::Vni)
    }

    /// As people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 { .. } => "TCVN3",
            Self::Vni => "VNI",
        }
    }

    /// A text in Unicode; one with letters that only Unicode has is left as it is, for then the font is wrong.
    pub fn decode(self, text: &str) -> String {
        if text.chars().any(|letter| matches!(letter, '\u{100}'..='\u{1B0}' | '\u{1EA0}'..='\u{1EF9}')) {
            return text.to_owned();
        }
        match self {
            Self::Tcvn3 { capitals } => {
                let text: String = text.chars().map(tcvn3).collect();
                if capitals { super::text::upper(&text) } else { text }
            }
            Self::Vni => vni(text),
        }
    }
}

/// The letters of TCVN3 in the order of their signs, each behind its sign.
const TCVN3: &str = "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u{AD}ư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ";

fn tcvn3(sign: char) -> char {
    // Word keeps signs of such fonts also in its own block, and others the Greek letter for the micro sign.
    let sign = match sign {
        '\u{F020}'..='\u{F0FF}' => u32::from(sign).checked_sub(0xF000).and_then(char::from_u32).unwrap_or(sign),
        'μ' => 'µ',
        sign => sign,
    };
    let mut signs = TCVN3.chars();
    while let (Some(known), Some(letter)) = (signs.next(), signs.next()) {
        if known == sign {
            return letter;
        }
    }
    sign
}

/// What VNI writes with two signs: the vowel, then for each sign behind it the letter.
const VNI_PAIRS: [(char, &str); 7] = [
    ('a', "ùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ"),
    ('e', "ùéøèûẻõẽïẹâêáếàềåểãễäệ"),
    ('o', "ùóøòûỏõõïọâôáốàồåổãỗäộ"),
    ('ô', "ùớøờûởõỡïợ"),
    ('u', "ùúøùûủõũïụ"),
    ('ö', "ùứøừûửõữïự"),
    ('y', "ùýøỳûỷõỹ"),
];

/// What VNI writes with one sign, and the letter.
const VNI_SINGLE: &str = "ííììæỉóĩòịôơöưîỵñđ";

fn vni(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    let small = |sign: char| sign.to_lowercase().next().unwrap_or(sign);
    let letter = |pairs: &str, sign: char| {
        let mut pairs = pairs.chars();
        std::iter::from_fn(|| pairs.next().zip(pairs.next()))
            .find(|(known, _)| *known == sign)
            .map(|(_, letter)| letter)
    };
    while let Some(sign) = signs.next() {
        let base = small(sign);
        let pairs = VNI_PAIRS.iter().find(|(vowel, _)| *vowel == base).map(|(_, pairs)| *pairs);
        let paired = pairs.zip(signs.peek()).and_then(|(pairs, next)| letter(pairs, small(*next)));
        if paired.is_some() {
            signs.next();
        }
        let read = paired.or_else(|| letter(VNI_SINGLE, base)).unwrap_or(base);
        if sign == base { out.push(read) } else { out.extend(read.to_uppercase()) }
    }
    out
}

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

    /// The letters of the alphabet with all tones.
    const LETTERS: &str = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    /// The signs of TCVN3 for those letters, by TCVN 5712:1993 (VN3).
    const LETTERS_TCVN3: &str =
        "aµ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËbcd®eÌÎÏÐÑªÒÓÔÕÖghi×ØÜÝÞklmnoßáâãä«åæçèé¬êëìíîpqrstuïñòóô\u{AD}õö÷øùvxyúûüýþ";

    /// The signs of VNI for those letters.
    const LETTERS_VNI: &str = "aaøaûaõaùaïaêaèaúaüaéaëaâaàaåaãaáaäbcdñeeøeûeõeùeïeâeàeåeãeáeäghiìæóíòklmnooøoûoõoùoïoâoàoåoãoáoäôôøôûôõôùôïpqrstuuøuûuõuùuïööøöûöõöùöïvxyyøyûyõyùî";

    #[test]
    fn every_letter_of_old_fonts_is_read() {
        let tcvn3 = |capitals| Encoding::Tcvn3 { capitals };
        assert_eq!(tcvn3(false).decode(LETTERS_TCVN3), LETTERS);
        assert_eq!(tcvn3(true).decode(LETTERS_TCVN3), LETTERS.to_uppercase());
        assert_eq!(tcvn3(false).decode("¡¢£¤¥¦§"), "ĂÂÊÔƠƯĐ");
        assert_eq!(Encoding::Vni.decode(LETTERS_VNI), LETTERS);
        assert_eq!(Encoding::Vni.decode(&LETTERS_VNI.to_uppercase()), LETTERS.to_uppercase());
    }

    #[test]
    fn sentences_of_old_fonts_are_read() {
        let tcvn3 = Encoding::of_font(".VnTime").unwrap();
        assert_eq!(tcvn3.decode("Céng hßa x· héi chñ nghÜa ViÖt Nam"), "Cộng hòa xã hội chủ nghĩa Việt Nam");
        assert_eq!(tcvn3.decode("Sè 12/KH-UBND, 50%; 1.500 ®ång"), "Số 12/KH-UBND, 50%; 1.500 đồng");
        let capitals = Encoding::of_font(".VnTimeH").unwrap();
        assert_eq!(capitals.decode("kÕ ho¹ch"), "KẾ HOẠCH");
        let vni = Encoding::of_font("VNI-Times").unwrap();
        assert_eq!(
            vni.decode("Uûy ban nhaân daân huyeän; ÑOÄC LAÄP; Ñôn vò"),
            "Ủy ban nhân dân huyện; ĐỘC LẬP; Đơn vị"
        );
        // The font is wrong there: the letters are Unicode.
        assert_eq!(tcvn3.decode("Cải cách hành chính"), "Cải cách hành chính");
        assert_eq!(Encoding::of_font("Times New Roman"), None);
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
