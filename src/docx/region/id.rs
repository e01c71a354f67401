//! Which region (mã vùng): its name in properties and store, the names of its bookmarks, its place on the page.

use std::fmt;

use super::super::content::name_digest;

/// What a bookmark of ours begins with.
const PREFIX: &str = "kehoach_";
/// What the bookmark in a region's last paragraph ends with.
const END: &str = "__end";
/// What the bookmark of a reference line ends with.
const REFERENCE: &str = "_ref";
/// Word's limit for the name of a bookmark.
const LONGEST: usize = 40;

/// A generated part of the text; ordered as on the page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegionId {
    /// Letterhead, kind and trích yếu (phần đầu).
    Front,
    /// The text (nội dung).
    Body,
    /// Nơi nhận.
    Recipients,
    /// Chữ ký.
    Signature,
    /// A phụ lục, by its `mã` or its number.
    Annex(String),
}

impl fmt::Display for RegionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RegionId::Front => f.write_str("front"),
            RegionId::Body => f.write_str("body"),
            RegionId::Recipients => f.write_str("recipients"),
            RegionId::Signature => f.write_str("signature"),
            RegionId::Annex(id) => write!(f, "annex-{id}"),
        }
    }
}

impl RegionId {
    /// Reads what [`Display`](fmt::Display) writes; `None` for anything else.
    pub fn read(text: &str) -> Option<RegionId> {
        Some(match text {
            "front" => RegionId::Front,
            "body" => RegionId::Body,
            "recipients" => RegionId::Recipients,
            "signature" => RegionId::Signature,
            annex => RegionId::Annex(annex.strip_prefix("annex-")?.to_owned()),
        })
    }

    /// The id of an annex within its plan; `None` for any other region.
    pub(in crate::docx) fn annex(&self) -> Option<&str> {
        match self {
            RegionId::Annex(id) => Some(id),
            _ => None,
        }
    }

    /// It is an annex.
    pub(in crate::docx) fn is_annex(&self) -> bool {
        self.annex().is_some()
    }

    /// The bookmark in its first paragraph.
    pub fn first_mark(&self) -> String {
        self.mark("")
    }

    /// The bookmark in its last paragraph.
    pub(in crate::docx) fn last_mark(&self) -> String {
        self.mark(END)
    }

    /// The bookmark of the reference line "(Kèm theo …)" of an annex, where number and day are issued.
    pub(in crate::docx) fn reference_mark(&self) -> String {
        self.mark(REFERENCE)
    }

    /// The region whose first bookmark has this name. Of an annex whose id holds signs that a bookmark cannot, or that
    /// is too long for one, this is not the id, but one with the same bookmarks.
    pub(in crate::docx) fn of_mark(name: &str) -> Option<RegionId> {
        let rest = name.strip_prefix(PREFIX)?;
        let id = match rest.strip_prefix("annex_") {
            Some(annex) => RegionId::Annex(annex.to_owned()),
            None => RegionId::read(rest)?,
        };
        (id.first_mark() == name).then_some(id)
    }

    /// The region whose last bookmark has this name, as [`RegionId::of_mark`].
    pub(in crate::docx) fn of_last_mark(name: &str) -> Option<RegionId> {
        RegionId::of_mark(name.strip_suffix(END)?)
    }

    /// A bookmark's name: letters, digits and `_`, at most 40 characters. A longer one gets the id's digest instead of
    /// its end, and so does one that ends like ours: `a-ref` and the reference line of `a` must not share a name.
    fn mark(&self, end: &str) -> String {
        let id = self.to_string();
        let name: String = id.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
        let whole = format!("{PREFIX}{name}{end}");
        if whole.chars().count() <= LONGEST && !name.ends_with(REFERENCE) && !name.ends_with(END) {
            return whole;
        }
        let room = LONGEST.saturating_sub(9).saturating_sub(end.len());
        let head: String = format!("{PREFIX}{name}").chars().take(room).collect();
        let tail: String = name_digest(&id).chars().take(8).collect();
        format!("{head}_{tail}{end}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn annex(id: &str) -> RegionId {
        RegionId::Annex(id.to_owned())
    }

    #[test]
    fn an_id_is_read_as_it_is_written() {
        for id in [RegionId::Front, RegionId::Body, RegionId::Recipients, RegionId::Signature, annex("2-a")] {
            assert_eq!(RegionId::read(&id.to_string()), Some(id));
        }
        assert_eq!(RegionId::read("whole"), None);
    }

    #[test]
    fn a_long_name_is_cut_to_words_limit_and_stays_its_own() {
        let (one, two) = (annex(&"a".repeat(60)), annex(&"a".repeat(61)));
        assert!(one.first_mark().chars().count() <= LONGEST && one.last_mark().chars().count() <= LONGEST);
        assert_ne!(one.first_mark(), two.first_mark());
        let reference = one.reference_mark();
        assert!(reference.chars().count() <= LONGEST && reference.ends_with(REFERENCE));
    }

    #[test]
    fn no_annex_is_named_like_the_reference_line_of_another() {
        assert_eq!(
            (annex("a").first_mark(), annex("a").reference_mark()),
            ("kehoach_annex_a".into(), "kehoach_annex_a_ref".into())
        );
        assert_ne!(annex("a-ref").first_mark(), annex("a").reference_mark());
        assert!(!annex("a-ref").first_mark().ends_with(REFERENCE));
    }

    #[test]
    fn a_region_is_known_by_its_bookmarks() {
        for id in [RegionId::Front, RegionId::Signature, annex("1"), annex("a_b")] {
            assert_eq!(RegionId::of_mark(&id.first_mark()), Some(id.clone()));
            assert_eq!(RegionId::of_last_mark(&id.last_mark()), Some(id));
        }
        let long = annex(&"a".repeat(60)).first_mark();
        assert_eq!(RegionId::of_mark(&long).map(|id| id.first_mark()), Some(long));
        let others = ["kehoach_number", "kehoach_annex_1_ref", "kehoach_body__end", "_GoBack", "annex_1"];
        assert!(others.iter().all(|name| RegionId::of_mark(name).is_none()));
    }
}
