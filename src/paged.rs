//! Word files as pages (dàn trang): set, looked at, written as PDF.

use std::path::Path;

use crate::diag::{Diagnostic, Diagnostics, Place, Severity, Warned};
use crate::document::{Document, Run};
use crate::docx::{self, Package, Template};
use crate::layout::review::Finding;
use crate::text::Span;
use crate::{font, layout, pdf};

/// The pages of a plan, and where their paragraphs come from.
#[derive(Clone, Debug)]
pub struct View {
    /// The pages.
    pub pages: layout::Pages,
    /// The places in the plan, by the numbers that the nodes of the pages have.
    pub places: Vec<Span>,
    /// What the letterhead may show, each value with its place.
    pub head: Vec<Run>,
}

/// The pages of a document in a template, with the places that its words come from. Errors as of [`Template::fill`] and
/// [`pages_of`].
pub fn view_of(document: Document, values: &[Option<String>], template: &Template) -> Result<View, Diagnostics> {
    let head = document.head.clone();
    let (package, places) = template.fill_traced(document, values)?;
    let pages = layout::set(&docx::flow(&package)?);
    Ok(View { pages, places, head })
}

/// A PDF of a Word file, and how many pages it has.
#[derive(Clone, Debug)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Sets a Word file on pages; what it holds that cannot be set comes as warnings. Errors: K604, K605, K607 it cannot be
/// read. `name`: what the file is called in messages.
pub fn pages_of(package: &Package, name: &str) -> Result<Warned<layout::Pages>, Diagnostics> {
    let pages = layout::set(&docx::flow(package)?);
    let mut warnings = Diagnostics::default();
    let file = name;
    for (kind, name, count) in pages.left_out.iter() {
        warnings.push(unset(file, kind, name, count));
    }
    Ok(Warned { value: pages, warnings })
}

/// What is only drawn otherwise than in Word; all else that cannot be set is missing on the page.
const LOOKS: [&str; 8] =
    ["font", "columns", "table-style", "floating-table", "page-borders", "direction", "comment", "hidden-row"];

fn unset(file: &str, kind: &'static str, name: &str, count: usize) -> Diagnostic {
    let severity = if LOOKS.contains(&kind) { Severity::Advice } else { Severity::Warning };
    let place = Place::Raw { file: file.to_owned(), at: None };
    Diagnostic::new(severity, "K680", place).with("kind", kind).with("name", name).with("count", count).help("word")
}

/// A Word file as PDF, with the faces of a typeface; it is called as the Word file says, else by the file's name. Errors as
/// [`pages_of`]; K681 the typeface cannot be used.
pub fn pdf_of(package: &Package, name: &str, family: &font::Family) -> Result<Warned<Pdf>, Diagnostics> {
    let Warned { value: mut pages, mut warnings } = pages_of(package, name)?;
    if pages.title.trim().is_empty() {
        pages.title = Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    }
    let written = pdf::write(&pages, family).map_err(|fault| {
        let place = Place::Raw { file: name.to_owned(), at: None };
        Diagnostic::error("K681", place).with("font", family.name).with("detail", fault.0).help("fonts")
    })?;
    for letter in written.missing {
        warnings.push(unset(name, "letter", &letter.to_string(), 1));
    }
    Ok(Warned { value: Pdf { bytes: written.bytes, pages: pages.pages.len() }, warnings })
}

/// What only the pages of a Word file show, as advice: a heading at a page's foot, a signature alone, a third of a page left
/// white, a word broken in a cell. Errors as [`pages_of`].
pub fn review_of(package: &Package, name: &str) -> Result<Diagnostics, Diagnostics> {
    Ok(review(&pages_of(package, name)?.value, name))
}

/// [`review_of`] for pages that are there already.
pub fn review(pages: &layout::Pages, name: &str) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (page, finding) in layout::review::review(pages) {
        let advice = |code| {
            let place = Place::Raw { file: name.to_owned(), at: None };
            Diagnostic::advice(code, place).with("page", page)
        };
        found.push(match finding {
            Finding::Heading(heading) => advice("K690").with("heading", heading).help("keep"),
            Finding::Signature => advice("K691").help("shorten"),
            Finding::White(share) => advice("K692").with("share", share).help("rows"),
            Finding::Broken(word) => advice("K693").with("word", word).help("wider"),
        });
    }
    found
}
