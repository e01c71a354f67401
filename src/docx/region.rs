//! The fence round what was generated (vùng sinh tự động), and its fingerprint.
//!
//! A region is a block content control whose tag is `kehoach:ID`. A section break stays outside. Other programs
//! drop the tag, so there are two bookmarks as well, `kehoach_ID` round the words of the first paragraph and
//! `kehoach_ID__end` round those of the last: inside a paragraph a bookmark survives everything, while LibreOffice
//! cuts, moves or loses one that reaches over a table.
//!
//! The control is of the building-block kind (`w:docPartObj`, § 17.5.2.12), as Word writes it for cover pages:
//! LibreOffice 7.4 turns a rich-text control into one inside the first paragraph, loses that paragraph's line breaks
//! and pushes a table's first cell down a line, while it leaves a building block as it is. The fingerprint is of the
//! region's words and its table structure (`canon`), so that another program's saving does not look like an edit,
//! and stands in the file's custom properties.

use std::fmt::Write;
use std::ops::Range;

use super::canon::digest;
use super::file::xml::{self, IllFormed, Kind, Token, Tokens};

/// What a region's tag begins with.
pub const TAG: &str = "kehoach:";

/// A region as it stands in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// `front`, `body`, `annex-1`, `recipients`, `signature`.
    pub id: String,
    /// The content control, whole.
    pub outer: Range<usize>,
    /// What stands between `<w:sdtContent>` and its end.
    pub inner: Range<usize>,
}

/// Bookmark and content control numbers that nothing else in the file has.
#[derive(Clone, Debug)]
pub(super) struct Ids {
    bookmark: u32,
    control: i64,
    taken: Vec<i64>,
    /// True between a control's `w:sdtPr` and its end, while a part is read.
    in_control: bool,
}

impl Default for Ids {
    fn default() -> Self {
        Self::after(0, Vec::new())
    }
}

impl Ids {
    /// Starts after what the template has.
    pub(super) fn after(bookmark: u32, taken: Vec<i64>) -> Self {
        // Any number does; a high one is unlikely to meet a control somebody adds by hand.
        Self { bookmark, control: 1_262_000_000, taken, in_control: false }
    }

    /// Starts after what a part has.
    pub(super) fn of(part: &str) -> Self {
        let mut ids = Self::default();
        Tokens::of(part).flatten().for_each(|token| ids.take(&token));
        ids
    }

    /// Takes the next token of a part: its number is not free.
    pub(super) fn take(&mut self, token: &Token<'_>) {
        match token.name {
            "w:bookmarkStart" => {
                let id = token.attribute("w:id").and_then(|id| id.parse().ok());
                self.bookmark = id.unwrap_or(0).max(self.bookmark);
            }
            "w:sdtPr" => self.in_control = token.kind == Kind::Start,
            "w:id" if self.in_control => {
                self.taken.extend(token.attribute("w:val").and_then(|id| id.parse::<i64>().ok()));
            }
            _ => {}
        }
    }

    /// The number of a new bookmark.
    pub(super) fn number(&mut self) -> u32 {
        self.bookmark = self.bookmark.saturating_add(1);
        self.bookmark
    }

    /// Start and end of a new bookmark.
    pub(super) fn bookmark(&mut self, name: &str) -> (String, String) {
        let id = self.number();
        let name = xml::escape(name);
        (format!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>"), format!("<w:bookmarkEnd w:id=\"{id}\"/>"))
    }

    fn control(&mut self) -> i64 {
        loop {
            self.control = self.control.saturating_add(1);
            if !self.taken.contains(&self.control) {
                return self.control;
            }
        }
    }
}

/// The two ends of a region: what goes before its blocks and what after.
pub(super) fn fence(id: &str, alias: &str, ids: &mut Ids) -> (String, String) {
    let mut open = String::new();
    let alias: String = alias.chars().take(64).collect();
    let _infallible = write!(
        open,
        "<w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:tag w:val=\"{TAG}{}\"/><w:id w:val=\"{}\"/><w:docPartObj><w:docPartGallery w:val=\"Quick Parts\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>",
        xml::escape(&alias),
        xml::escape(id),
        ids.control()
    );
    (open, "</w:sdtContent></w:sdt>".to_owned())
}

/// The bookmark of a region.
pub fn bookmark(id: &str) -> String {
    named(id, "")
}

/// The bookmark of the reference line "(Kèm theo …)" of an annex, where number and day are issued.
pub(super) fn reference(id: &str) -> String {
    named(id, "_ref")
}

/// The bookmarks of a region: in its first paragraph, in its last.
pub(super) fn marks(id: &str) -> [String; 2] {
    [bookmark(id), named(id, "__end")]
}

/// A bookmark's name: letters, digits and `_`, at most 40 characters, which is Word's limit. A longer one gets the
/// id's digest instead of its end, and so does one that ends like ours: `a-ref` and the reference line of `a` must
/// not share a name.
fn named(id: &str, end: &str) -> String {
    let name: String = id.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let whole = format!("kehoach_{name}{end}");
    if whole.chars().count() <= 40 && !name.ends_with("_ref") && !name.ends_with("__end") {
        return whole;
    }
    let room = 31_usize.saturating_sub(end.len());
    let head: String = format!("kehoach_{name}").chars().take(room).collect();
    let tail: String = digest(id).chars().take(8).collect();
    format!("{head}_{tail}{end}")
}

/// A part just written, with the marks of all its regions set.
pub(super) fn all_marked(part: &str) -> Result<String, IllFormed> {
    let (mut ids, mut edits) = (Ids::of(part), xml::Edits::default());
    for region in find(part)? {
        mark(part, &region.inner, &region.id, &mut ids, &mut edits);
    }
    Ok(edits.apply(part))
}

/// True where both marks of a region stand in a fragment, each once.
pub(super) fn is_marked(fragment: &str, id: &str) -> bool {
    let names = marks(id).map(|mark| format!("w:name=\"{mark}\""));
    names.iter().all(|name| fragment.matches(name.as_str()).count() == 1)
}

/// A part with the marks of one region set anew.
pub(super) fn marked(part: &str, inner: &Range<usize>, id: &str) -> String {
    let mut part = part.to_owned();
    let new = unmarked(part.get(inner.clone()).unwrap_or_default(), id);
    part.replace_range(inner.clone(), &new);
    let (mut ids, mut edits) = (Ids::of(&part), xml::Edits::default());
    mark(&part, &(inner.start..inner.start.saturating_add(new.len())), id, &mut ids, &mut edits);
    edits.apply(&part)
}

fn mark(part: &str, inner: &Range<usize>, id: &str, ids: &mut Ids, edits: &mut xml::Edits) {
    let paragraphs = paragraphs(part.get(inner.clone()).unwrap_or_default());
    for (name, place) in marks(id).iter().zip([paragraphs.first(), paragraphs.last()]) {
        let Some((runs, end)) = place else { continue };
        let (open, close) = ids.bookmark(name);
        edits.insert(inner.start.saturating_add(*runs), open);
        edits.insert(inner.start.saturating_add(*end), close);
    }
}

/// A fragment without the marks of a region.
fn unmarked(fragment: &str, id: &str) -> String {
    let names = marks(id);
    let mut open: Vec<String> = Vec::new();
    let mut edits = xml::Edits::default();
    for token in Tokens::of(fragment).flatten() {
        if token.opens("w:bookmarkStart") && token.attribute("w:name").is_some_and(|name| names.contains(&name)) {
            open.extend(token.attribute("w:id"));
            edits.replace(token.span.clone(), "");
        } else if token.opens("w:bookmarkEnd") && token.attribute("w:id").is_some_and(|id| open.contains(&id)) {
            edits.replace(token.span.clone(), "");
        }
    }
    edits.apply(fragment)
}

/// Where the runs of each paragraph begin and end; paragraphs of text boxes are left out.
fn paragraphs(fragment: &str) -> Vec<(usize, usize)> {
    let (mut depth, mut properties, mut runs) = (0usize, 0usize, 0usize);
    let mut found = Vec::new();
    for token in Tokens::of(fragment).flatten() {
        match (token.name, token.kind) {
            ("w:p", Kind::Start) => {
                if depth == 0 {
                    runs = token.span.end;
                }
                depth = depth.saturating_add(1);
            }
            ("w:pPr", Kind::Start) => properties = properties.saturating_add(1),
            ("w:pPr", Kind::End) => {
                properties = properties.saturating_sub(1);
                if depth == 1 && properties == 0 {
                    runs = token.span.end;
                }
            }
            ("w:p", Kind::End) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    found.push((runs, token.span.start));
                }
            }
            _ => {}
        }
    }
    found
}

/// All regions of a part, by their tags, in the order they end.
pub fn find(part: &str) -> Result<Vec<Region>, IllFormed> {
    let mut finder = Finder::default();
    for token in Tokens::of(part) {
        finder.take(&token?);
    }
    Ok(finder.found)
}

/// Regions taken up token by token.
#[derive(Default)]
pub(super) struct Finder {
    /// The regions that have ended, in that order.
    pub found: Vec<Region>,
    open: Vec<Control>,
}

/// A content control that has not ended yet.
struct Control {
    start: usize,
    id: Option<String>,
    inner: Range<usize>,
    content: usize,
}

impl Finder {
    /// Takes the next token.
    pub(super) fn take(&mut self, token: &Token<'_>) {
        match (token.kind, token.name) {
            (Kind::Start, "w:sdt") => {
                self.open.push(Control { start: token.span.start, id: None, inner: 0..0, content: 0 });
            }
            (Kind::Empty, "w:tag") => {
                if let Some(control) = self.open.last_mut().filter(|control| control.content == 0) {
                    control.id = token.attribute("w:val").and_then(|tag| tag.strip_prefix(TAG).map(str::to_owned));
                }
            }
            (Kind::Start, "w:sdtContent") => {
                if let Some(control) = self.open.last_mut() {
                    control.content = token.span.end;
                }
            }
            (Kind::End, "w:sdtContent") => {
                if let Some(control) = self.open.last_mut() {
                    control.inner = control.content..token.span.start;
                }
            }
            (Kind::End, "w:sdt") => {
                let Some(Control { start, id: Some(id), inner, .. }) = self.open.pop() else { return };
                self.found.push(Region { id, outer: start..token.span.end, inner });
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_found_by_its_tag_and_keeps_its_place() {
        let mut ids = Ids::after(0, vec![1_262_000_001]);
        let (open, close) = fence("annex-1", "Phụ lục I", &mut ids);
        let part = format!("<w:body>{open}<w:p/>{close}</w:body>");
        let found = find(&part).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].id, "annex-1");
        assert_eq!(&part[found[0].inner.clone()], "<w:p/>");
        assert!(part.contains("1262000002"));
    }

    #[test]
    fn a_long_name_is_cut_to_words_limit_and_stays_its_own() {
        let (one, two) =
            (bookmark(&format!("annex-{}", "a".repeat(60))), bookmark(&format!("annex-{}", "a".repeat(61))));
        assert!(one.chars().count() <= 40 && two.chars().count() <= 40);
        assert_ne!(one, two);
        let long = reference(&format!("annex-{}", "a".repeat(60)));
        assert!(long.chars().count() <= 40 && long.ends_with("_ref"));
    }

    #[test]
    fn no_annex_is_named_like_the_reference_line_of_another() {
        assert_eq!(
            (bookmark("annex-a"), reference("annex-a")),
            ("kehoach_annex_a".into(), "kehoach_annex_a_ref".into())
        );
        assert_ne!(bookmark("annex-a-ref"), reference("annex-a"));
        assert!(!bookmark("annex-a-ref").ends_with("_ref"));
    }
}
