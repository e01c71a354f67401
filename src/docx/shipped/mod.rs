//! The Word templates that come with the program (mẫu Word kèm theo), as code.
//!
//! [`template`] makes one from a house style's figures ([`Look`]); [`builtin`] hands out the four that lie in
//! `templates/`, which a test keeps equal to the code; [`sheet`] is for tables without a letterhead. An office may make
//! its own and then change it in Word: the styles carry the looks, the tags carry the places.
//!
//! Rooms: [`looks`](look) the four house styles; `letterhead` ô 1–4; `closing` ô 7 and 9b; `page` sections and
//! the page number; `styles` every named style; `tidy` what docx-rs leaves for Word to stumble over; `parts`
//! the parts it does not write, and the container.

mod closing;
mod letterhead;
mod looks;
mod page;
mod paragraph;
mod parts;
mod styles;
#[cfg(test)]
mod tests;
mod tidy;

pub use looks::{NAMES, look};

use docx_rs::{AlignmentType, BuildXML, Document};

use super::file::Package;
use crate::diag::Diagnostics;
use crate::paper::Look;
use paragraph::tag;

/// A Word template made from a house style (mẫu Word): letterhead, title, slots, two sections, all styles.
/// The same look always gives the same bytes.
pub fn template(look: &Look) -> Vec<u8> {
    parts::file(&written(&document(look), look))
}

/// [`template`] without the way through a zip, `name` shown in messages: the built-in one of that name, in which only what the
/// look changes is written anew. Errors as of [`Package::open`]; the built-in ones have none.
pub fn package(name: &str, look: &Look) -> Result<Package, Diagnostics> {
    let bytes = builtin(name).unwrap_or(include_bytes!("../../../templates/xa.docx"));
    let mut package = Package::open_own(name, bytes)?;
    let own = self::look(name).unwrap_or_default();
    if own != *look {
        package.set_part(DOCUMENT, tidy::part(&document(look).build()));
    }
    if !has_styles_of(&own, look) {
        package.set_part(STYLES, tidy::part(&styles::all(look).build()));
    }
    Ok(package)
}

/// True where two looks differ in nothing but how a page is cut up, which no style says.
fn has_styles_of(one: &Look, other: &Look) -> bool {
    let Look { portrait, landscape, issuer_width, nation_width, recipients_width, closing, .. } = *one;
    Look { portrait, landscape, issuer_width, nation_width, recipients_width, closing, ..*other } == *one
}

fn document(look: &Look) -> Document {
    let head = Document::new()
        .add_paragraph(page::top())
        .add_table(letterhead::table(look))
        .add_paragraph(tag("KHKind", "kind"))
        .add_paragraph(tag("KHTitle", "title"))
        .add_paragraph(tag("KHRule", "title_rule"))
        .add_paragraph(tag("KHBody", "body"));
    closing::add(head, look)
        .add_paragraph(page::portrait_end(look))
        .add_paragraph(tag("KHAnnexText", "annexes").align(AlignmentType::Left))
        .default_section_property(page::landscape(look))
}

const DOCUMENT: &str = "word/document.xml";
const STYLES: &str = "word/styles.xml";

/// The parts that docx-rs writes; the look decides the first two.
fn written(document: &Document, look: &Look) -> [(&'static str, Vec<u8>); 4] {
    [
        (DOCUMENT, tidy::part(&document.build())),
        (STYLES, tidy::part(&styles::all(look).build())),
        ("word/header1.xml", tidy::part(&page::number_header().build())),
        ("word/header2.xml", tidy::part(&page::empty_header().build())),
    ]
}

/// A sheet with nothing but the body's slot (tờ rời): portrait, numbered, all styles; for tables that go with
/// another document.
pub fn sheet(look: &Look) -> Vec<u8> {
    let document = Document::new().add_paragraph(tag("KHBody", "body")).default_section_property(page::portrait(look));
    parts::file(&written(&document, look))
}

/// The bytes of a template that comes with the program: `xa`, `huyen`, `tinh`, `so`; `None` for another name.
pub fn builtin(name: &str) -> Option<&'static [u8]> {
    match name {
        "xa" => Some(include_bytes!("../../../templates/xa.docx")),
        "huyen" => Some(include_bytes!("../../../templates/huyen.docx")),
        "tinh" => Some(include_bytes!("../../../templates/tinh.docx")),
        "so" => Some(include_bytes!("../../../templates/so.docx")),
        _ => None,
    }
}
