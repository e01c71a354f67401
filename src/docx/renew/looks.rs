//! Looks that somebody gave (định dạng do người dùng đặt): which units have them, and whether one is lost.

use super::super::work::Work;
use std::collections::BTreeSet;

use super::super::content::{Looks, Unit};
use super::super::model::{AtomKind, Block, Part, elements, flat};
use super::super::store::Generated;

/// What a reader sees at once, whatever program wrote it.
const STRIKING: [&str; 11] = [
    "w:b",
    "w:i",
    "w:u",
    "w:strike",
    "w:dstrike",
    "w:color",
    "w:highlight",
    "w:shd",
    "w:caps",
    "w:smallCaps",
    "w:vertAlign",
];

/// By unit: does it look otherwise than it was generated? Where that is not known, than the fresh build would look.
pub(super) fn changed(generated: &Generated, units: &[Unit], fresh: Option<&Generated>) -> Vec<bool> {
    let looks = |at: usize| -> Option<Looks> {
        let unit = generated.units.get(at)?;
        let same = |new: &&super::super::store::GeneratedUnit| new.content == unit.content;
        // A blank line is drawn as long as its neighbour asks for: there are several, and they do not look alike.
        unit.looks.or_else(|| fresh?.units.iter().find(same).filter(|_| !unit.content.is_blank())?.looks)
    };
    let count = generated.units.len().min(units.len());
    units.iter().take(count).enumerate().map(|(at, unit)| looks(at).is_some_and(|looks| looks != unit.looks)).collect()
}

/// True where so many units look otherwise that another program has saved the file, and nobody has gone over it.
pub(super) fn resaved(changed: &[bool]) -> bool {
    let differing = changed.iter().filter(|one| **one).count();
    differing > 12 || differing.saturating_mul(2) > changed.len() && changed.len() > 6
}

/// Do blocks of two files look different? After another program's saving only by what strikes the eye, because such a
/// program writes the rest down in its own way.
pub(super) fn differ((own, a): (&Work, &[Block]), (fresh, b): (&Work, &[Block]), resaved: bool) -> bool {
    if resaved {
        return striking(&own.main, a) != striking(&fresh.main, b);
    }
    let looks =
        |work: &Work, blocks: &[Block]| work.units(blocks).into_iter().map(|unit| unit.looks).collect::<Vec<_>>();
    looks(own, a) != looks(fresh, b)
}

fn striking(part: &Part, blocks: &[Block]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for block in flat(blocks) {
        match block {
            Block::Paragraph(paragraph) => {
                let runs = paragraph.atoms(part).filter(|atom| matches!(atom.kind, AtomKind::Text(_)));
                for properties in runs.filter_map(|atom| atom.run?.properties.clone()) {
                    found.extend(striking_in(part.slice(properties)));
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    found.extend(striking(part, &cell.blocks));
                }
            }
            _ => {}
        }
    }
    found
}

fn striking_in(properties: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (_, token) in elements(properties).filter(|(_, token)| STRIKING.contains(&token.name)) {
        let value = token.attribute("w:val").or_else(|| token.attribute("w:fill")).unwrap_or_default();
        if !matches!(value.as_str(), "0" | "false" | "none" | "auto" | "000000" | "baseline") {
            found.push(format!("{}={value}", token.name));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(body: &str) -> BTreeSet<String> {
        let part = Part::read(format!("<w:document><w:body>{body}</w:body></w:document>")).unwrap();
        striking(&part, &part.blocks)
    }

    #[test]
    fn another_programs_way_of_writing_is_no_look() {
        let own = "<w:p><w:pPr><w:widowControl/></w:pPr><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r></w:p>";
        assert_eq!(seen(own), seen("<w:p><w:r><w:t>a</w:t></w:r></w:p>"));
        assert_ne!(seen(&own.replace("<w:b w:val=\"0\"/>", "<w:strike/>")), seen(own));
    }
}
