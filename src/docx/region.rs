//! The fence round what was generated (vùng sinh tự động), and its fingerprint.
//!
//! A region is a block content control whose tag is `kehoach:ID`, inside a bookmark pair `kehoach_ID`. A
//! section break stays outside. The control is of the building-block kind (`w:docPartObj`, § 17.5.2.12), as
//! Word writes it for cover pages: LibreOffice 7.4 turns a rich-text control into one inside the first
//! paragraph, loses that paragraph's line breaks and pushes a table's first cell down a line, while it leaves
//! a building block as it is. The fingerprint is of the region's words and its table structure ([`canon`]), so that another program's
//! saving does not look like an edit, and stands in the file's custom properties.

use std::fmt::Write;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::write::filler;
use super::xml::{self, IllFormed, Kind, Token, Tokens};

/// What a region's tag begins with.
pub const TAG: &str = "kehoach:";
/// What a region's fingerprint is called among the custom properties.
pub const PROPERTY: &str = "kehoach.";

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
}

impl Ids {
    /// Starts after what the template has.
    pub(super) fn after(bookmark: u32, taken: Vec<i64>) -> Self {
        // Any number does; a high one is unlikely to meet a control somebody adds by hand.
        Self { bookmark, control: 1_262_000_000, taken }
    }

    /// Start and end of a new bookmark.
    pub(super) fn bookmark(&mut self, name: &str) -> (String, String) {
        self.bookmark = self.bookmark.saturating_add(1);
        let id = self.bookmark;
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

/// What goes round a region.
#[derive(Clone, Debug)]
pub(super) struct Fence {
    /// Opens the content control.
    pub open: String,
    /// Closes it.
    pub close: String,
    /// Opens the bookmark.
    pub start: String,
    /// Closes it.
    pub end: String,
}

impl Fence {
    /// A fence with numbers of its own. `alias` is the name people see, cut to Word's 64 characters.
    pub(super) fn new(id: &str, alias: &str, ids: &mut Ids) -> Fence {
        let (start, end) = ids.bookmark(&bookmark(id));
        let alias: String = alias.chars().take(64).collect();
        let open = format!(
            "<w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:tag w:val=\"{TAG}{}\"/><w:id w:val=\"{}\"/><w:docPartObj><w:docPartGallery w:val=\"Quick Parts\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>",
            xml::escape(&alias),
            xml::escape(id),
            ids.control()
        );
        Fence { open, close: "</w:sdtContent></w:sdt>".to_owned(), start, end }
    }

    /// Sets the bookmark into blocks written to `out` from `from` on, and closes the fence. The bookmark goes
    /// inside the first and last paragraphs: between blocks, LibreOffice loses it at a section break.
    pub(super) fn finish(&self, out: &mut String, from: usize) {
        let blocks = out.get(from..).unwrap_or_default();
        let first = blocks.starts_with("<w:p>").then(|| blocks.find("</w:pPr>")).flatten();
        let start = first.map_or(from, |at| from.saturating_add(at).saturating_add("</w:pPr>".len()));
        let ends_with_paragraph = blocks.ends_with("</w:p>");
        out.insert_str(start, &self.start);
        if ends_with_paragraph {
            out.truncate(out.len().saturating_sub("</w:p>".len()));
            out.push_str(&self.end);
            out.push_str("</w:p>");
        } else {
            filler(out, "", &self.end);
        }
        out.push_str(&self.close);
    }
}

/// The bookmark of a region: letters, digits and `_`, at most 40 characters, which is Word's limit.
pub fn bookmark(id: &str) -> String {
    let name: String = id.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let name = format!("kehoach_{name}");
    if name.chars().count() <= 40 {
        return name;
    }
    let head: String = name.chars().take(31).collect();
    let tail: String = digest(id).chars().take(8).collect();
    format!("{head}_{tail}")
}

/// All regions of a part, by their tags, in the order they end.
pub fn find(part: &str) -> Result<Vec<Region>, IllFormed> {
    struct Open {
        start: usize,
        id: Option<String>,
        inner: Range<usize>,
        content: usize,
    }
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for token in Tokens::of(part) {
        let token = token?;
        match (token.kind, token.name) {
            (Kind::Start, "w:sdt") => open.push(Open { start: token.span.start, id: None, inner: 0..0, content: 0 }),
            (Kind::Empty, "w:tag") => {
                if let Some(control) = open.last_mut().filter(|control| control.content == 0) {
                    control.id = token.attribute("w:val").and_then(|tag| tag.strip_prefix(TAG).map(str::to_owned));
                }
            }
            (Kind::Start, "w:sdtContent") => {
                if let Some(control) = open.last_mut() {
                    control.content = token.span.end;
                }
            }
            (Kind::End, "w:sdtContent") => {
                if let Some(control) = open.last_mut() {
                    control.inner = control.content..token.span.start;
                }
            }
            (Kind::End, "w:sdt") => {
                let Some(control) = open.pop() else { continue };
                if let Some(id) = control.id {
                    found.push(Region { id, outer: control.start..token.span.end, inner: control.inner });
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

/// The fingerprint of a region's inside: SHA-256 of [`canon`], 16 hexadecimal digits.
pub fn fingerprint(inner: &str) -> Result<String, IllFormed> {
    Ok(digest(&canon(inner)?).chars().take(16).collect())
}

fn digest(text: &str) -> String {
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        let _infallible = write!(out, "{byte:02x}");
    }
    out
}

/// The words of a fragment and the build of its tables; widths, looks, bookmarks and the cutting into runs
/// are left out, because other programs change them by merely saving. Inserted and deleted text is marked.
/// Empty paragraphs at the end do not count.
pub fn canon(inner: &str) -> Result<String, IllFormed> {
    let mut out = String::with_capacity(inner.len() / 8);
    let mut in_text = false;
    let mut parents: Vec<&str> = Vec::new();
    for token in Tokens::of(inner) {
        let token = token?;
        match token.kind {
            Kind::Text if in_text => out.push_str(&xml::unescape(token.raw)),
            Kind::Start | Kind::Empty => {
                element(&mut out, &token, parents.last().copied().unwrap_or_default());
                if token.kind == Kind::Start {
                    in_text = matches!(token.name, "w:t" | "w:delText");
                    parents.push(token.name);
                }
            }
            Kind::End => {
                parents.pop();
                in_text = false;
                match token.name {
                    "w:p" => out.push('\n'),
                    "w:tbl" => out.push_str("⟧T\n"),
                    "w:ins" | "w:del" => out.push('⟧'),
                    _ => {}
                }
            }
            Kind::Text | Kind::Other => {}
        }
    }
    out.truncate(out.trim_end_matches('\n').len());
    Ok(out)
}

fn element(out: &mut String, token: &Token<'_>, parent: &str) {
    let value = || token.attribute("w:val").unwrap_or_default();
    match (token.name, parent) {
        ("w:tbl", _) => out.push_str("⟦T"),
        ("w:tr", _) => out.push_str("⟦R"),
        ("w:tc", _) => out.push_str("⟦C"),
        ("w:gridSpan", _) => {
            let _infallible = write!(out, "×{}", value());
        }
        // Where a merge starts shows in what goes on below; one that nothing continues is dropped on saving.
        ("w:vMerge", _) if value() != "restart" => out.push('│'),
        ("w:tab", "w:r") => out.push('\t'),
        ("w:br" | "w:cr", "w:r") => out.push('\u{B}'),
        ("w:noBreakHyphen", "w:r") => out.push('\u{2011}'),
        ("w:footnoteReference", _) => out.push('※'),
        ("w:ins", _) => out.push_str("⟦+"),
        ("w:del", _) => out.push_str("⟦-"),
        ("w:p", _) if token.kind == Kind::Empty => out.push('\n'),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_found_by_its_tag_and_keeps_its_place() {
        let mut ids = Ids::after(0, vec![1_262_000_001]);
        let fence = Fence::new("annex-1", "Phụ lục I", &mut ids);
        let part = format!("<w:body>{}<w:p/>{}</w:body>", fence.open, fence.close);
        let found = find(&part).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].id, "annex-1");
        assert_eq!(&part[found[0].inner.clone()], "<w:p/>");
        assert!(part.contains("1262000002"));
    }

    #[test]
    fn the_bookmark_stands_inside_the_first_and_last_paragraph() {
        let fence = Fence::new("body", "Nội dung", &mut Ids::after(6, Vec::new()));
        let mut out = String::from("<w:p><w:pPr></w:pPr>A</w:p><w:p>B</w:p>");
        fence.finish(&mut out, 0);
        let start = "<w:bookmarkStart w:id=\"7\" w:name=\"kehoach_body\"/>";
        let end = "<w:bookmarkEnd w:id=\"7\"/></w:p></w:sdtContent></w:sdt>";
        assert_eq!(out, format!("<w:p><w:pPr></w:pPr>{start}A</w:p><w:p>B{end}"));
    }

    #[test]
    fn cutting_runs_and_bookmarks_do_not_change_a_fingerprint() {
        let one = "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>";
        let two = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t xml:space=\"preserve\">Kế </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>hoạch</w:t></w:r></w:p><w:p/>";
        assert_eq!(fingerprint(one), fingerprint(two));
        let other = "<w:p><w:r><w:t>Kế hoạch.</w:t></w:r></w:p>";
        assert_ne!(fingerprint(one), fingerprint(other));
    }

    #[test]
    fn a_long_name_is_cut_to_words_limit_and_stays_its_own() {
        let (one, two) =
            (bookmark(&format!("annex-{}", "a".repeat(60))), bookmark(&format!("annex-{}", "a".repeat(61))));
        assert!(one.chars().count() <= 40 && two.chars().count() <= 40);
        assert_ne!(one, two);
    }
}
