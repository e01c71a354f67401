//! Pages as PDF (tệp PDF): PDF/A-2b with the words in reading order, headings and tables tagged, fonts subset.
//!
//! Places and widths are those of [`layout`](crate::layout); nothing is decided here. The same pages and the same faces
//! give the same bytes: no clock, no random number.

mod draw;
mod tags;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use krilla::configure::{Archival, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::font::Family;
use crate::layout::Pages;
use crate::layout::page::{Item, NodeKind};
use draw::Pen;
use tags::Tags;

/// What made the file, as it says itself.
pub const CREATOR: &str = "kehoach";

/// The day of a text that names none: PDF/A asks for one. It is that of the members of our Word files.
const UNDATED: (u16, u8, u8) = (1980, 1, 1);

/// A PDF that was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Letters that the typeface has no sign for; a box stands in their place.
    pub missing: BTreeSet<char>,
}

/// Why no PDF could be written; it says in English what is wrong with the faces.
#[derive(Clone, Debug)]
pub struct Unwritten(pub String);

/// Writes pages with the faces of a family.
pub fn write(pages: &Pages, family: &Family) -> Result<Written, Unwritten> {
    let mut document = Document::new_with(SerializeSettings {
        configuration: configuration()?,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let mut pen = Pen::new(family).ok_or_else(|| Unwritten("a face cannot be read".to_owned()))?;
    let mut tags = Tags::new(&pages.nodes);
    for page in &pages.pages {
        let settings = PageSettings::from_wh(page.width as f32, page.height as f32);
        let Some(settings) = settings else { continue };
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        pen.page(&page.items, &mut surface, &mut tags);
        surface.finish();
        sheet.finish();
    }
    if let Some(outline) = outline(pages) {
        document.set_outline(outline);
    }
    document.set_tag_tree(tags.tree(&pages.language));
    document.set_metadata(metadata(pages));
    let bytes = document.finish().map_err(|fault| Unwritten(format!("{fault:?}")))?;
    Ok(Written { bytes, missing: pen.missing })
}

fn configuration() -> Result<Configuration, Unwritten> {
    let archival = ConfigurationBuilder::new().with_archival_validator(Archival::A2_B).finish();
    archival.map_err(|fault| Unwritten(format!("{fault:?}")))
}

fn metadata(pages: &Pages) -> Metadata {
    let (year, month, day) = pages.day.unwrap_or(UNDATED);
    let date = DateTime::new(year).month(month).day(day).hour(0).minute(0).second(0);
    let date = date.utc_offset_hour(0).utc_offset_minute(0);
    let metadata = Metadata::new().language(pages.language.clone()).creator(CREATOR.to_owned()).creation_date(date);
    if pages.title.is_empty() { metadata } else { metadata.title(pages.title.clone()) }
}

/// The headings as bookmarks.
fn outline(pages: &Pages) -> Option<Outline> {
    let mut found: Vec<(usize, usize, [f64; 2], String)> = Vec::new();
    for (at, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            let Item::Words(words) = item else { continue };
            let Some(node) = words.node else { continue };
            if !pages.nodes.get(node).is_some_and(|node| matches!(node.kind, NodeKind::Heading(_))) {
                continue;
            }
            match found.last_mut() {
                Some((last, _, _, text)) if *last == node => text.push_str(&words.text),
                _ => found.push((node, at, [words.x, words.y - words.size], words.text.clone())),
            }
        }
    }
    let mut outline = Outline::new();
    for (_, page, [x, y], text) in &found {
        let place = XyzDestination::new(*page, Point::from_xy(*x as f32, y.max(0.0) as f32));
        outline.push_child(OutlineNode::new(draw::spoken(text.trim()), place));
    }
    (!found.is_empty()).then_some(outline)
}
