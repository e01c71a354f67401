//! Headers and footers (đầu trang, chân trang): how high they are, and what they say on each page.

use super::block::Block;
use super::flow::{Edge, Flow, Section};
use super::page::Page;
use super::pages::Made;
use super::place::Sheet;
use super::setter::Setter;
use super::slab::{Slab, height};
use super::stack::stack;
use super::text::Pt;

/// Heights of `[header, footer]` on ordinary pages and on the first one.
pub(super) fn heights(setter: &mut Setter<'_>, section: &Section) -> [[Pt; 2]; 2] {
    let width = section.page.text_width();
    let mut high = |blocks: &[Block]| height(&for_the_eye(setter, blocks, width));
    let ordinary = [&section.header, &section.footer].map(|edge| high(&edge.all).max(high(&edge.even)));
    let first = [&section.header, &section.footer].map(|edge| high(&edge.first));
    [ordinary, first]
}

fn for_the_eye(setter: &mut Setter<'_>, blocks: &[Block], width: Pt) -> Vec<Slab> {
    let before = std::mem::replace(&mut setter.for_the_eye, true);
    let slabs = stack(setter, blocks, width, None);
    setter.for_the_eye = before;
    slabs
}

/// Gives each page its header and footer.
pub(super) fn put(setter: &mut Setter<'_>, flow: &Flow, made: Vec<Made>) -> Vec<Page> {
    setter.count = made.len().to_string();
    let mut pages = Vec::with_capacity(made.len());
    for one in made {
        let mut page = one.page;
        if let Some(section) = flow.sections.get(one.section) {
            setter.page = section.numbering.write(one.number);
            let chosen = |edge: &Edge| match () {
                () if one.first && section.first_page => edge.first.clone(),
                () if flow.even_pages && one.number % 2 == 0 => edge.even.clone(),
                () => edge.all.clone(),
            };
            let format = &section.page;
            let mut sheet = Sheet::default();
            let header = for_the_eye(setter, &chosen(&section.header), format.text_width());
            sheet.column(header, format.left, format.header, true);
            let footer = for_the_eye(setter, &chosen(&section.footer), format.text_width());
            let top = format.height - format.footer - height(&footer);
            sheet.column(footer, format.left, top, true);
            sheet.rule_tables();
            page.items.append(&mut sheet.items);
        }
        pages.push(page);
    }
    pages
}
