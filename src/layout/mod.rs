//! Pages as Word sets them (dàn trang): a [`Flow`] becomes [`Pages`] of words and lines with places.
//!
//! What comes in is resolved: every paragraph and run says how it looks ([`docx::flow`](crate::docx::flow()) makes it of a
//! Word file). What goes out has been decided: `pdf` and `svg` only write it down. Nothing here knows a file, a plan or
//! an output.
//!
//! ```text
//! Flow → prepare → breaking → line → slab ─┬→ pages → Pages
//!        one text  lines end  letters      └ rows (cells are columns of slabs)
//! ```
//!
//! - A paragraph is one text with looks along it (`prepare`); lines end by Word's rule (`breaking`).
//! - What cannot be broken any more is a *slab*: a line, or a row of a table (`slab`, `stack`, `rows`).
//! - Pages take slabs in turn; what stays together, headers that are repeated, cells merged over a page's end and
//!   footnotes are seen to in `pages`, and headers and footers last, when the number of pages is known (`edges`).
//!
//! The work grows with the number of words and rows, but for runs that stay together, which are looked through once.

pub mod block;
mod breaking;
mod edges;
pub mod flow;
mod line;
pub mod page;
mod pages;
mod place;
mod prepare;
pub mod review;
mod rows;
mod setter;
mod slab;
mod stack;
#[cfg(test)]
mod tests;
pub mod text;

pub use flow::Flow;
pub use page::Pages;

use pages::Paginator;
use setter::Setter;

/// Sets a text on pages.
pub fn set(flow: &Flow) -> Pages {
    let mut setter = Setter::new(flow);
    let mut paginator = Paginator::new(flow);
    for (at, section) in flow.sections.iter().enumerate() {
        let high = edges::heights(&mut setter, section);
        let slabs = stack::stack(&mut setter, &section.blocks, section.page.text_width(), None);
        paginator.section(at, section, slabs, &mut setter, high);
    }
    if !flow.sections.is_empty() {
        paginator.end(&mut setter);
    }
    let mut left_out = flow.left_out.clone();
    let pages = edges::put(&mut setter, flow, paginator.made);
    left_out.extend(&setter.left_out);
    Pages {
        title: flow.title.clone(),
        language: flow.language.clone(),
        day: flow.day,
        pages,
        nodes: setter.nodes,
        left_out,
        broken: setter.broken,
    }
}
