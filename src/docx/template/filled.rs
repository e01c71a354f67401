//! A main part put together (phần chính đã điền): the template with its values, and the regions that were written.
//!
//! Regions are kept apart until the text is needed: what they say was recorded while they were written, so that the
//! fingerprints and the store of a large annex need no reading of its text. Only the frame, which is as large as the
//! template, is read.

use std::fmt::Write;
use std::sync::Arc;

use super::super::content::{CellContent, Content, Fingerprint, Line, Reading, Segment, StyleNames, Unit};
use super::super::file::Package;
use super::super::model::{Page, Part};
use super::super::region::{self, RegionId};
use super::super::seal;
use super::super::store::Generated;
use crate::diag::Diagnostics;

/// A region as it was written.
pub(super) struct WrittenRegion {
    pub id: RegionId,
    /// Its blocks with their marks, and the closing paragraph behind a table, in pieces.
    pub text: Vec<String>,
    /// What it says.
    pub units: Vec<Unit>,
    /// The page of an annex.
    pub page: Option<Page>,
    /// A closing paragraph follows it.
    pub closed: bool,
}

impl WrittenRegion {
    /// What represents a region in the frame; no Word file holds it.
    pub(super) fn placeholder(number: usize) -> String {
        format!("{PLACEHOLDER}{number}?>")
    }
}

const PLACEHOLDER: &str = "<?kehoach-region ";
/// The code of the field that represents a region while the frame is read.
const FIELD: &str = "kehoach-region";

/// What was generated of each region.
pub(super) type Regions = Vec<(RegionId, Arc<Generated>)>;

/// What a main part says: the contents of the frame, with a field for each region, and what stands there.
pub(super) struct Said {
    frame: Vec<Content>,
    /// What was generated of a region, and whether a closing paragraph follows it.
    regions: Vec<(Arc<Generated>, bool)>,
}

impl Said {
    /// The fingerprint of all of it.
    pub(super) fn fingerprint(self) -> Fingerprint {
        let mut all = Fingerprint::new();
        self.frame.into_iter().for_each(|content| spliced(content, &self.regions, &mut |content| all.push(content)));
        all
    }
}

/// A piece of a main part.
enum Piece<'a> {
    Frame(&'a str),
    /// A region, by its place among all.
    Region(usize),
}

/// A main part whose regions are still apart.
pub(super) struct Filled {
    /// All but the regions, with a placeholder for each.
    pub frame: String,
    pub regions: Vec<WrittenRegion>,
}

impl Filled {
    /// The whole text in pieces; the regions give up theirs.
    pub(super) fn take_text(&mut self) -> Vec<String> {
        let mut texts: Vec<_> = self.regions.iter_mut().map(|region| std::mem::take(&mut region.text)).collect();
        let mut out = Vec::new();
        self.each(|piece| match piece {
            Piece::Frame(text) => out.push(text.to_owned()),
            Piece::Region(at) => out.extend(texts.get_mut(at).map(std::mem::take).unwrap_or_default()),
        });
        out
    }

    /// Gives `put` the frame piece by piece, and what is in the place of each region.
    fn each(&self, mut put: impl FnMut(Piece<'_>)) {
        let mut rest = self.frame.as_str();
        while let Some((before, after)) = rest.split_once(PLACEHOLDER) {
            put(Piece::Frame(before));
            let (number, after) = after.split_once("?>").unwrap_or((after, ""));
            put(Piece::Region(number.parse().unwrap_or(usize::MAX)));
            rest = after;
        }
        put(Piece::Frame(rest));
    }

    /// What was generated of each region, and all that the main part says. `styles`: the template's. Error K604: the
    /// template's part is damaged.
    pub(super) fn contents(self, package: &Package, styles: &StyleNames) -> Result<(Regions, Said), Diagnostics> {
        let mut frame = String::with_capacity(self.frame.len());
        self.each(|piece| match piece {
            Piece::Frame(text) => frame.push_str(text),
            Piece::Region(at) => {
                let _infallible = write!(frame, "<w:p><w:r><w:instrText>{FIELD} {at}</w:instrText></w:r></w:p>");
            }
        });
        let part = Part::state(package, package.main(), frame)?;
        let notes = seal::notes(package)?;
        let reading = Reading { part: &part, notes: &notes, styles };
        let frame = reading.units(&part.blocks).into_iter().map(|unit| unit.content).collect();
        let front = region::locate(&part, [RegionId::Front]).remove(&RegionId::Front);
        let mut all: Regions = Vec::new();
        if let Some(Ok(front)) = front {
            let units = reading.units(part.blocks_in(&front.inner));
            all.push((RegionId::Front, Arc::new(Generated::of(units, None))));
        }
        let mut regions = Vec::with_capacity(self.regions.len());
        for one in self.regions {
            let generated = Arc::new(Generated::of(one.units, one.page));
            regions.push((Arc::clone(&generated), one.closed));
            all.push((one.id, generated));
        }
        Ok((all, Said { frame, regions }))
    }
}

/// Gives `out` a content of the frame, with what the regions say in the place of their fields.
fn spliced(content: Content, regions: &[(Arc<Generated>, bool)], out: &mut dyn FnMut(&Content)) {
    match content {
        Content::Paragraph(line) => match region_of(&line, regions) {
            Some((region, closed)) => {
                region.contents().for_each(&mut *out);
                if *closed {
                    out(&Content::Paragraph(Line::default()));
                }
            }
            None => out(&Content::Paragraph(line)),
        },
        Content::Row(cells) => {
            let cell = |cell: CellContent| {
                let mut blocks = Vec::new();
                let mut keep = |content: &Content| blocks.push(content.clone());
                cell.blocks.into_iter().for_each(|block| spliced(block, regions, &mut keep));
                CellContent { blocks, ..cell }.trimmed()
            };
            out(&Content::Row(cells.into_iter().map(cell).collect()));
        }
        content => out(&content),
    }
}

fn region_of<'a, T>(line: &Line, regions: &'a [T]) -> Option<&'a T> {
    match line.0.as_slice() {
        [Segment::Field(code)] => regions.get(code.strip_prefix(FIELD)?.trim().parse::<usize>().ok()?),
        _ => None,
    }
}
