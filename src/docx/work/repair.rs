//! Damaged marks (dấu bị hỏng): regions whose place is certain all the same are marked anew when a file is opened.

use std::ops::Range;

use super::super::content::Reading;
use super::super::region::{self, Index, Known, Located, Lost, RegionId};
use super::opened::Work;
use crate::diag::Diagnostics;

impl Work {
    /// Marks the regions anew whose marks are damaged and whose place is certain all the same.
    pub(super) fn recover(&mut self) -> Result<(), Diagnostics> {
        // Each turn sets the marks of one region, which may free another one.
        for _ in 0..self.regions.len() {
            let Some((id, range)) = self.recovered() else { break };
            self.set_main(region::remarked(&self.main, &id, &range))?;
        }
        Ok(())
    }

    fn recovered(&self) -> Option<(RegionId, Range<usize>)> {
        let doubtful: Vec<&RegionId> =
            self.regions.iter().filter(|(id, found)| self.is_doubtful(id, found)).map(|(id, _)| id).collect();
        if doubtful.is_empty() {
            return None;
        }
        let index = Index::of(&Reading { part: &self.main, notes: &self.notes, styles: &self.styles });
        doubtful.into_iter().find_map(|id| {
            let contents = self.kept(id).map(|kept| kept.contents().collect()).unwrap_or_default();
            let known = Known { contents, print: self.seal.print(id).map(String::as_str) };
            index.find(&self.main, &self.regions, id, &known).map(|range| (id.clone(), range))
        })
    }

    /// True where a region is not found by its marks, or where its neighbour was generated with it.
    fn is_doubtful(&self, id: &RegionId, found: &Result<Located, Lost>) -> bool {
        let Ok(found) = found else { return true };
        let Some(kept) = self.kept(id) else { return false };
        let neighbours = self.main.neighbours(&found.outer);
        neighbours.into_iter().flatten().any(|block| {
            let is_taken = |one: &Located| one.outer.start < block.span().end && block.span().start < one.outer.end;
            let first = self.units(std::slice::from_ref(block)).into_iter().map(|unit| unit.content);
            let first = first.filter(|content| !content.is_blank()).nth(usize::from(block.paragraph().is_none()));
            let was_generated = first.is_some_and(|first| kept.contents().any(|content| *content == first));
            was_generated && !self.regions.values().flatten().any(is_taken)
        })
    }
}
