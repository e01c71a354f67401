//! What the regions of a file say (nội dung các vùng): as they are, and as they were generated.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::content::{Content, Digest, Fingerprint, Legacy, Reading, Unit, legacy_fingerprint};
use super::super::model::{Block, Paragraph, Row, Table, flat};
use super::super::region::{self, Located, RegionId};
use super::super::seal;
use super::super::store::Generated;
use super::insides::Inside;
use super::opened::Work;
use crate::diag::Diagnostics;
use crate::text::work::unwatched;

/// The paragraphs of blocks, those of tables too.
fn gather<'a>(blocks: &'a [Block], found: &mut Vec<&'a Paragraph>) {
    for block in flat(blocks) {
        match block {
            Block::Paragraph(paragraph) => found.push(paragraph),
            Block::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| gather(&cell.blocks, found));
            }
            _ => {}
        }
    }
}

impl Work {
    /// The units kept of a region, where they are what its fingerprint was taken of.
    pub(in crate::docx) fn kept(&self, id: &RegionId) -> Option<&Generated> {
        self.shared(id).map(Arc::as_ref)
    }

    /// [`Work::kept`], to be held on to.
    pub(in crate::docx) fn shared(&self, id: &RegionId) -> Option<&Arc<Generated>> {
        self.store.as_ref()?.regions.get(id).filter(|_| self.fitting.contains(id))
    }

    /// The id of a region in the store whose units are what its fingerprint was taken of. Of an earlier version's store
    /// nobody can take the fingerprint again; it fits where it was written with the fingerprint.
    pub(in crate::docx) fn fitting(&self, id: &RegionId, generated: &Generated) -> Option<RegionId> {
        let print = self.seal.print(id);
        let fits = print.is_none_or(|print| {
            if Fingerprint::is_current(print) {
                *print == Fingerprint::of(generated.contents())
            } else {
                generated.print.as_ref().is_none_or(|own| own == print)
            }
        });
        fits.then(|| id.clone())
    }

    /// The units of a region now, each with what an earlier version would have written for it.
    pub(in crate::docx) fn present(&self, id: &RegionId) -> Vec<(String, Unit)> {
        let Some(inside) = self.inside(id) else { return Vec::new() };
        let texts = self.legacy().texts(self.main.blocks_in(&inside.range));
        texts.into_iter().zip(inside.units.iter().cloned()).collect()
    }

    fn legacy(&self) -> Legacy<'_> {
        Legacy::new(&self.main, self.footnotes.as_deref())
    }

    /// Digests of the units of a fresh region, as earlier versions took them.
    pub(in crate::docx) fn earlier_digests(&self, id: &RegionId) -> Vec<Digest> {
        let Some(found) = self.region(id).ok() else { return Vec::new() };
        let texts = self.legacy().texts(self.main.blocks_in(&found.inner));
        texts.iter().map(|text| Digest(legacy_fingerprint(text))).collect()
    }

    /// The units of blocks of the main part.
    pub(in crate::docx) fn units(&self, blocks: &[Block]) -> Vec<Unit> {
        Reading { part: &self.main, notes: &self.notes, styles: &self.styles }.units(blocks)
    }

    /// The words of the first paragraph of a region, lines parted by `\n`.
    pub(in crate::docx) fn first_words(&self, id: &RegionId) -> Option<String> {
        let found = self.region(id).ok()?;
        let first = flat(self.main.blocks_in(&found.inner)).next()?.paragraph()?;
        Some(first.words(&self.main))
    }

    /// The inside of a region that is in one place.
    pub(in crate::docx) fn inside(&self, id: &RegionId) -> Option<Arc<Inside>> {
        self.region(id).ok().map(|found| self.inside_of(&found))
    }

    /// The inside of a region.
    pub(in crate::docx) fn inside_of(&self, region: &Located) -> Arc<Inside> {
        let units = || self.units(self.main.blocks_in(&region.inner));
        self.insides.of(&region.inner, || Inside { range: region.inner.clone(), units: units() })
    }

    /// Was the fingerprint of the whole file taken of everything that a reader sees in it? Of a file as it was opened. Error
    /// K604: a part is damaged.
    pub(in crate::docx) fn is_whole(&self) -> Result<bool, Diagnostics> {
        let Some(print) = &self.seal.whole else { return Ok(false) };
        self.insides.whole(|| {
            if Fingerprint::is_current(print) && Arc::ptr_eq(&self.main, &self.package.main_part()?) {
                return Ok(*print == self.whole(&BTreeMap::new())?);
            }
            seal::is_whole(&self.package, print)
        })
    }

    /// The fingerprint of everything that a reader sees, as [`seal::whole`] takes it; regions that were read are not read
    /// again, and of some it is `known` what they say. Error K604: a part is damaged.
    pub(in crate::docx) fn whole(&self, known: &BTreeMap<RegionId, Arc<Generated>>) -> Result<String, Diagnostics> {
        let whole = seal::whole_with(&self.package, self.print(known))?;
        debug_assert_eq!(unwatched(|| seal::whole(&self.package))?, whole, "a region says something else");
        Ok(whole)
    }

    /// The fingerprint of all that the main part says.
    fn print(&self, known: &BTreeMap<RegionId, Arc<Generated>>) -> Fingerprint {
        let mut print = Fingerprint::new();
        let mut push = |content: &Content| print.push(content);
        let mut rest = self.main.blocks.as_slice();
        for region in region::in_order(self.regions.clone()) {
            let (before, from) = rest.split_at(rest.partition_point(|block| block.span().start < region.inner.start));
            // What lies in a cell is read with its table.
            if from.first().is_some_and(|block| block.span().start == region.inner.start) {
                self.units(before).iter().for_each(|unit| push(&unit.content));
                match known.get(&region.id) {
                    Some(known) => known.contents().for_each(&mut push),
                    None => self.inside_of(&region).units.iter().for_each(|unit| push(&unit.content)),
                }
                rest =
                    from.get(from.partition_point(|block| block.span().end <= region.inner.end)..).unwrap_or_default();
            }
        }
        self.units(rest).iter().for_each(|unit| push(&unit.content));
        print
    }

    /// Was a fingerprint taken of what this fresh build says of a region?
    pub(in crate::docx) fn has_print(&self, id: &RegionId, print: &str, generated: &Generated) -> bool {
        if Fingerprint::is_current(print) {
            // What is kept was held against its own fingerprint when the file was opened.
            let own = self.seal.print(id).filter(|_| self.kept(id).is_some_and(|kept| std::ptr::eq(kept, generated)));
            return own.map_or_else(|| print == Fingerprint::of(generated.contents()), |own| print == own);
        }
        let found = self.region(id).ok();
        found.is_some_and(|found| print == self.legacy().fingerprint(self.main.blocks_in(&found.inner)))
    }

    /// Was the fingerprint of a region taken of what it says now?
    pub(in crate::docx) fn fits(&self, id: &RegionId, inside: &Inside) -> bool {
        self.seal.print(id).is_some_and(|print| {
            if Fingerprint::is_current(print) {
                *print == Fingerprint::of(inside.units.iter().map(|unit| &unit.content))
            } else {
                *print == self.legacy().fingerprint(self.main.blocks_in(&inside.range))
            }
        })
    }

    /// The paragraphs of a unit; `rows` are those of its region.
    pub(in crate::docx) fn paragraphs<'a>(
        &'a self,
        unit: &Unit,
        rows: &BTreeMap<usize, &'a Row>,
    ) -> Vec<&'a Paragraph> {
        let mut found = Vec::new();
        match rows.get(&unit.span.start).filter(|_| unit.content.is_row()) {
            Some(row) => row.cells.iter().for_each(|cell| gather(&cell.blocks, &mut found)),
            None => gather(self.main.blocks_in(&unit.span), &mut found),
        }
        found
    }

    /// What a fresh build says of a region: the units kept of it, or read anew where they do not fit any more.
    pub(in crate::docx) fn generated(&self, id: &RegionId) -> Option<Arc<Generated>> {
        if let Some(kept) = self.shared(id).filter(|kept| !kept.earlier) {
            return Some(kept.clone());
        }
        let found = self.region(id).ok()?;
        let reading = Reading { part: &self.main, notes: &self.notes, styles: &self.styles };
        Some(Arc::new(seal::generated(&reading, &found)))
    }

    /// The rows of a region's tables, by where they begin.
    pub(in crate::docx) fn rows(&self, inside: &Inside) -> BTreeMap<usize, &Row> {
        self.tables(inside).flat_map(|table| &table.rows).map(|row| (row.span.start, row)).collect()
    }

    /// The column widths of each table of a region.
    pub(in crate::docx) fn grids(&self, inside: &Inside) -> Vec<Vec<u32>> {
        self.tables(inside).map(|table| table.grid.clone()).collect()
    }

    fn tables(&self, inside: &Inside) -> impl Iterator<Item = &Table> {
        flat(self.main.blocks_in(&inside.range)).filter_map(|block| match block {
            Block::Table(table) => Some(&**table),
            _ => None,
        })
    }
}
