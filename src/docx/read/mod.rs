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
//! Margins stand as top, bottom, left, right. A paragraph begins with its style's name where it is neither body
//! text nor the default; alignment, indents, bold and italic are shown where they depart from the style. `^` is a
//! cell that goes on from above, `<` one that is covered from the left, `/` parts the paragraphs of a cell, `⏎` is
//! a line break, `⇥` a tab, `␣` a space that does not break, `¶` an empty paragraph. Ids, run cuts, the order of
//! the zip and whatever else a reader of the page cannot see are left out. Any well-formed .docx can be read.
//!
//! Rooms: `walk` goes through a part; `paragraph`, `table`, `section` write what it finds; `styles` knows what a
//! style means.

mod paragraph;
mod properties;
mod section;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod walk;

use super::file::Package;
use super::file::relations::{self, Relation};
use super::file::xml;
use crate::diag::{Diagnostic, Diagnostics};
use paragraph::Block;
use section::Section;
use styles::Styles;
use walk::{Notes, walk};

/// A Word file as text; `name` is shown in messages. Errors: K601–K605 where the file cannot be opened, a part is
/// missing or not well-formed; K607 where a part is not in the form Word writes.
pub fn text(name: &str, bytes: &[u8]) -> Result<String, Diagnostics> {
    let package = Package::open(name, bytes)?;
    let styles = match package.related(package.main(), relations::STYLES)?.first() {
        Some(part) => Styles::read(&package.text(part)?),
        None => Styles::default(),
    };
    let mut notes = Notes::default();
    let blocks = part(&package, package.main(), &styles, &mut notes)?;
    let related = package.relations(package.main())?;

    let mut out = String::new();
    let mut lines = Vec::new();
    let mut before = Section::default();
    for block in &blocks {
        if let Block::Section(found) = block {
            let section = found.after(&before);
            if !out.is_empty() {
                out.push('\n');
            }
            line(&mut out, &section.line());
            for (label, id) in section.edges() {
                let Some(edge) = related.iter().find(|relation: &&Relation| relation.id == id) else { continue };
                let edge = part(&package, &edge.target, &styles, &mut Notes::default())?;
                for text in edge.iter().flat_map(|block| block.lines(&styles)) {
                    if text != paragraph::EMPTY && !text.ends_with("» ¶") {
                        line(&mut out, &format!("[{label}] {text}"));
                    }
                }
            }
            lines.drain(..).for_each(|text: String| line(&mut out, &text));
            before = section;
        } else {
            lines.extend(block.lines(&styles));
        }
    }
    lines.iter().for_each(|text| line(&mut out, text));
    footnotes(&package, &styles, &notes, &mut out)?;
    Ok(out)
}

/// The footnotes the text points to, in the order it does.
fn footnotes(package: &Package, styles: &Styles, notes: &Notes, out: &mut String) -> Result<(), Diagnostics> {
    let parts = package.related(package.main(), relations::FOOTNOTES)?;
    let Some(name) = parts.first().filter(|_| !notes.ids.is_empty()) else { return Ok(()) };
    let blocks = part(package, name, styles, &mut Notes::default())?;
    out.push('\n');
    for (index, wanted) in notes.ids.iter().enumerate() {
        let mut mark = format!("[^{}] ", index + 1);
        let mut here = false;
        for block in &blocks {
            match block {
                Block::Note(id) => here = id == wanted,
                block if here => {
                    for text in block.lines(styles) {
                        line(out, &format!("{mark}{text}"));
                        mark = "    ".to_owned();
                    }
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// What a part holds. Errors: K604 missing or not well-formed; K607 not in the form Word writes, of which nothing
/// could be shown.
fn part(package: &Package, name: &str, styles: &Styles, notes: &mut Notes) -> Result<Vec<Block>, Diagnostics> {
    let source = package.text(name)?;
    let blocks = walk(&source, styles, notes).ok_or_else(|| package.damaged(name))?;
    if !xml::speaks_w(&source) {
        let place = super::file::whole(package.name());
        return Err(Diagnostic::error("K607", place).with("part", name).help("save-again").into());
    }
    Ok(blocks)
}

fn line(out: &mut String, text: &str) {
    out.push_str(text.trim_end());
    out.push('\n');
}
