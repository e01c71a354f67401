//! A Word file as readable text (bản chữ của tệp Word), for comparing: golden tests and `git diff` read it.
//!
//! ```text
//! [page A4 portrait, margins 20 20 30 20 mm, numbers from 1, first page apart]
//! [header] «header» {PAGE}
//! «heading 1» I. MỤC ĐÍCH, YÊU CẦU
//! Giao **Phòng Nội vụ** theo dõi.[^1]
//! [table 3 columns, header row repeats, widths 5 70 25 %]
//! «KH Đầu cột» | TT | Tiêu chí | Điểm |
//! | 1 | Cải cách thể chế | < |
//! | ^ | Ban hành văn bản | 0,5 |
//! ```
//!
//! Margins are written as top, bottom, left, right. A paragraph begins with its style's name where it is neither body
//! text nor the default; alignment, indents, bold and italic are shown where they depart from the style. `[rule]` is a
//! line drawn above or below the paragraph. `^` is a cell that goes on from above, `<` one that is covered from the
//! left, `/` parts the paragraphs of a cell, `⏎` is a line break, `⇥` a tab, `␣` a space that does not break, `¶` an
//! empty paragraph. Ids, run cuts, the order of the zip and whatever else a reader of the page cannot see are left
//! out. Any well-formed .docx can be read.
//!
//! What there is to see is decided by [`model`](super::model); here it is written: `view` goes through the blocks,
//! `paragraph`, `table` and `section` write what it meets.

mod paragraph;
mod section;
mod table;
#[cfg(test)]
mod tests;
mod view;

use std::collections::HashMap;
use std::ops::Range;

use super::file::Package;
use super::file::relations::{self, Relation};
use super::file::xml;
use super::model::{Block, Part, Styles, flat};
use super::region;
use super::seal::Seal;
use crate::diag::Diagnostics;
use section::Section;
use view::{Shown, View};

/// A Word file as text; `name` is shown in messages. Errors: K601–K605 where the file cannot be opened, a part is
/// missing, not well-formed or far too large; K607 where a part is not in the form Word writes.
pub fn text(name: &str, bytes: &[u8]) -> Result<String, Diagnostics> {
    let package = Package::open(name, bytes)?;
    let styles = Styles::of(&package)?;
    let main = part(&package, package.main())?;
    let mut view = View::of(&main, &styles).with(regions(&package, &main)?);
    let mut shown = Vec::new();
    view.blocks(&main.blocks, &mut shown);
    let last = main.sections.iter().find(|section| section.paragraph.is_none());
    shown.extend(last.map(|section| Shown::Section(section.properties.clone())));

    let related = package.relations(package.main())?;
    let mut out = String::new();
    let mut lines = Vec::new();
    let mut before = Section::default();
    for one in shown {
        match one {
            Shown::Line(text) => lines.push(text),
            Shown::Section(range) => {
                before = Section::read(main.slice(range)).after(&before);
                page(&package, &before, &related, &styles, &mut out)?;
                lines.drain(..).for_each(|text: String| line(&mut out, &text));
            }
        }
    }
    lines.iter().for_each(|text| line(&mut out, text));
    footnotes(&package, &styles, &view.notes, &mut out)?;
    Ok(out)
}

/// The line of a section and what its headers and footers say.
fn page(
    package: &Package,
    section: &Section,
    related: &[Relation],
    styles: &Styles,
    out: &mut String,
) -> Result<(), Diagnostics> {
    if !out.is_empty() {
        out.push('\n');
    }
    line(out, &section.line());
    for (label, id) in section.edges() {
        let Some(edge) = related.iter().find(|relation| relation.id == id) else { continue };
        let edge = part(package, &edge.target)?;
        for text in View::of(&edge, styles).lines(&edge.blocks) {
            if text != paragraph::EMPTY && !text.ends_with("» ¶") {
                line(out, &format!("[{label}] {text}"));
            }
        }
    }
    Ok(())
}

/// The footnotes the text points to, in the order it does.
fn footnotes(package: &Package, styles: &Styles, ids: &[String], out: &mut String) -> Result<(), Diagnostics> {
    let parts = package.related(package.main(), relations::FOOTNOTES)?;
    let Some(name) = parts.first().filter(|_| !ids.is_empty()) else { return Ok(()) };
    let notes = part(package, name)?;
    let by_id: HashMap<&str, &[Block]> =
        notes.notes.iter().map(|note| (note.id.as_str(), note.blocks.as_slice())).collect();
    out.push('\n');
    for (index, id) in ids.iter().enumerate() {
        let mut mark = format!("[^{}] ", index.saturating_add(1));
        for text in View::of(&notes, styles).lines(by_id.get(id.as_str()).copied().unwrap_or_default()) {
            line(out, &format!("{mark}{text}"));
            mark = "    ".to_owned();
        }
    }
    Ok(())
}

/// The generated regions of the main part, with their names, in the order of the text.
fn regions(package: &Package, main: &Part) -> Result<Vec<(Range<usize>, String)>, Diagnostics> {
    let named = |one: region::Located| {
        let first = flat(main.blocks_in(&one.inner)).next().and_then(Block::paragraph);
        let words = first.map(|paragraph| paragraph.words(main));
        (one.inner, one.id.name(words.as_deref().and_then(|words| words.lines().next())))
    };
    Ok(region::in_order(region::locate(main, Seal::read(package)?.regions())).into_iter().map(named).collect())
}

/// Reads a part. Errors: K604, K605; K607 not in the form Word writes, of which nothing could be shown.
fn part(package: &Package, name: &str) -> Result<Part, Diagnostics> {
    let part = Part::of(package, name)?;
    if xml::conformance(&part).is_some() { Ok(part) } else { Err(package.foreign(name)) }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text.trim_end());
    out.push('\n');
}
