//! Bodies that lead and take part (cơ quan, đơn vị), and the office's directory of them.

use std::sync::Arc;

use crate::diag;
use crate::text::{Span, Text};
use crate::viet::text::{collapse, fold, name_key};

/// A body named in a field, as it prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    /// As it prints: the directory's spelling where it is known, as written otherwise. Rows that name the same share it.
    pub name: Arc<str>,
    /// Its index in the directory; `None` if nobody knows it.
    pub known: Option<usize>,
    /// How it follows the one before it.
    pub joint: Joint,
}

impl Agency {
    /// A body of a name, alone in its field.
    pub fn new(name: impl Into<Arc<str>>, known: Option<usize>) -> Self {
        Self { name: name.into(), known, joint: Joint::default() }
    }
}

/// What parts a body from the one before it, in the field as on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Joint {
    /// `;` and a space. Official names have commas in them.
    #[default]
    Semicolon,
    /// A line break.
    Line,
    /// `;` and a line break.
    SemicolonLine,
}

impl Joint {
    /// As it prints.
    pub fn as_str(self) -> &'static str {
        match self {
            Joint::Semicolon => "; ",
            Joint::Line => "\n",
            Joint::SemicolonLine => ";\n",
        }
    }
}

/// The office's directory (danh bạ). YAML `cơ quan`.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// In the order written; bodies of `cơ quan khác` behind those of `cơ quan`.
    pub entries: Vec<Entry>,
    /// The plan says which bodies outside of the directory it names. YAML `cơ quan khác`.
    pub others: bool,
}

/// A body of the directory.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The short key an author may write (`nội vụ`).
    pub key: String,
    /// The official name, as it prints.
    pub name: String,
    /// Other spellings that are the same body. YAML `còn viết`.
    pub variants: Vec<String>,
    /// Where it was written.
    pub span: Span,
    /// The key, and the name with its variants, as they are compared.
    folded: (String, Vec<String>),
}

impl Entry {
    /// A body of the directory.
    pub fn new(key: String, name: String, variants: Vec<String>, span: Span) -> Self {
        let names = std::iter::once(&name).chain(&variants).map(|name| name_key(name)).collect();
        Self { folded: (fold(&key), names), key, name, variants, span }
    }
}

/// What a name written in a field turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// An official name as the directory writes it; its index.
    Exact(usize),
    /// The same body in another spelling, or one of its variants; its index.
    Variant(usize),
    /// A key of the directory; its index.
    Key(usize),
    /// No body of the directory.
    Unknown,
    /// Typed like a key (small letters), and none is such: the nearest one, if any is near.
    LooksLikeKey(Option<usize>),
}

impl Directory {
    /// What `written` names: a key, a name, another spelling of a name (case, dashes, spaces, `và`), or nothing known.
    pub fn find(&self, written: &str) -> Found {
        let written = collapse(written);
        let position = |same: &dyn Fn(&Entry) -> bool| self.entries.iter().position(same);
        if let Some(at) = position(&|entry| entry.name == written) {
            return Found::Exact(at);
        }
        let key = fold(&written);
        if let Some(at) = position(&|entry| entry.folded.0 == key) {
            return Found::Key(at);
        }
        let key = name_key(&written);
        let named = |entry: &Entry| entry.folded.1.contains(&key);
        if let Some(at) = position(&named) {
            return Found::Variant(at);
        }
        if !looks_like_key(&written) {
            return Found::Unknown;
        }
        let near = self.nearest(&written);
        // `các đoàn thể`, `người dân` are words and no slip of a key; a single word can only be one.
        if near.is_none() && written.contains(' ') { Found::Unknown } else { Found::LooksLikeKey(near) }
    }

    /// True for a key, a name or another spelling of a name.
    pub fn knows(&self, written: &str) -> bool {
        matches!(self.find(written), Found::Exact(_) | Found::Variant(_) | Found::Key(_))
    }

    /// The entry whose key or name is nearest to `written`, if any is near.
    pub fn nearest(&self, written: &str) -> Option<usize> {
        let key = fold(written);
        let keys: Vec<String> = self.entries.iter().map(|entry| fold(&entry.key)).collect();
        let names: Vec<String> = self.entries.iter().map(|entry| fold(&entry.name)).collect();
        let near = diag::nearest(&key, keys.iter().chain(&names).map(String::as_str))?;
        let at = keys.iter().chain(&names).position(|known| known == near)?;
        Some(if at < keys.len() { at } else { at - keys.len() })
    }
}

/// True for one to three words without a capital: an official name always has one.
fn looks_like_key(written: &str) -> bool {
    !written.chars().any(char::is_uppercase) && (1..=3).contains(&written.split(' ').count())
}

/// Parts a list (danh sách cách nhau bằng `;`) into its trimmed, non-empty entries, each with its place. Line ends
/// part entries too; a `- ` before one, as in a bulleted block, is dropped.
pub fn split(text: &Text) -> Vec<Text> {
    split_joined(text).into_iter().map(|(part, _)| part).collect()
}

/// [`split`], with what parts each from the one before it.
pub fn split_joined(text: &Text) -> Vec<(Text, Joint)> {
    let whole = text.as_str();
    let mut out = Vec::new();
    let mut start = 0;
    let (mut semicolon, mut line) = (false, false);
    for piece in whole.split_inclusive([';', '\n']) {
        let end = start + piece.len();
        let entry = piece.trim_end_matches([';', '\n']);
        let lead = entry.len() - entry.trim_start().len();
        let body = entry.trim_start().strip_prefix("- ").map_or(entry.trim_start(), str::trim_start);
        let skipped = lead + (entry.trim_start().len() - body.len());
        let body = body.trim_end();
        if !body.is_empty() {
            let joint = match (semicolon, line) {
                (_, false) => Joint::Semicolon,
                (false, true) => Joint::Line,
                (true, true) => Joint::SemicolonLine,
            };
            out.push((text.slice(start + skipped..start + skipped + body.len()), joint));
            (semicolon, line) = (false, false);
        }
        semicolon |= piece.ends_with(';');
        line |= piece.ends_with('\n');
        start = end;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::FileId;

    fn entry(key: &str, name: &str, variants: &[&str]) -> Entry {
        let variants = variants.iter().map(|name| (*name).to_owned()).collect();
        Entry::new(key.into(), name.into(), variants, Span::default())
    }

    fn office() -> Directory {
        let entries = vec![
            entry("nội vụ", "Phòng Nội vụ", &[]),
            entry("tckh", "Phòng Tài chính - Kế hoạch", &["Phòng TC-KH"]),
            entry("vp", "Văn phòng HĐND và UBND", &[]),
        ];
        Directory { entries, ..Directory::default() }
    }

    #[test]
    fn names_keys_and_spellings_are_told_apart() {
        let office = office();
        assert_eq!(office.find("Phòng Nội vụ"), Found::Exact(0));
        assert_eq!(office.find("Phòng  Nội vụ "), Found::Exact(0));
        assert_eq!(office.find("noi_vu"), Found::Key(0));
        assert_eq!(office.find("TCKH"), Found::Key(1));
        assert_eq!(office.find("Phòng Tài chính và Kế hoạch"), Found::Variant(1));
        assert_eq!(office.find("phòng TC - KH"), Found::Variant(1));
        assert_eq!(office.find("Văn phòng HĐND- UBND"), Found::Variant(2));
        assert_eq!(office.find("Bưu điện huyện"), Found::Unknown);
        assert_eq!(office.find("UBND các xã, thị trấn"), Found::Unknown);
    }

    #[test]
    fn a_mistyped_key_is_met_with_the_nearest_one() {
        assert_eq!(office().find("nội vu"), Found::Key(0));
        assert_eq!(office().find("noi vuj"), Found::LooksLikeKey(Some(0)));
        assert_eq!(office().find("thuế"), Found::LooksLikeKey(None));
        assert_eq!(office().find("các đoàn thể"), Found::Unknown);
        assert_eq!(office().find("các hộ sản xuất"), Found::Unknown);
        assert_eq!(office().find("các cơ quan, đơn vị liên quan"), Found::Unknown);
    }

    #[test]
    fn lists_part_at_semicolons_and_keep_their_places() {
        let text = Text::verbatim(" nội vụ ; UBND các xã, thị trấn;", Span::new(FileId(0), 10..50));
        let parts = split(&text);
        let words: Vec<&str> = parts.iter().map(Text::as_str).collect();
        assert_eq!(words, ["nội vụ", "UBND các xã, thị trấn"]);
        assert_eq!(parts.first().map(|part| part.span().start), Some(11));
    }

    #[test]
    fn a_bulleted_block_is_a_list_too() {
        let text = Text::verbatim("- Sở Nội vụ;\n- Sở Tài chính\n", Span::new(FileId(0), 0..40));
        let words: Vec<String> = split(&text).iter().map(|part| part.as_str().to_owned()).collect();
        assert_eq!(words, ["Sở Nội vụ", "Sở Tài chính"]);
    }
}
