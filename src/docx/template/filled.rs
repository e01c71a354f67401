//! A main part put together (phần chính đã điền): the template with its values, and the regions that were written.
//!
//! Regions are kept apart until the text is needed: what they say was recorded while they were written, so that the
//! fingerprints and the store of a large annex need no reading of its text. Only the frame, which is as large as the
//! template, is read.

use std::fmt::Write;
use std::sync::Arc;

use super::super::content::{
    CellContent, Content, Fingerprint, Line, Reading, Recorded, RecordedRegion, Segment, StyleNames,
};
use super::super::file::Package;
use super::super::model::Part;
use super::super::region::{self, RegionId};
use super::super::seal;
use crate::diag::Diagnostics;

/// A region as it was written.
pub(super) struct WrittenRegion {
    pub id: RegionId,
    /// Its blocks with their marks, and the closing paragraph behind a table, in pieces.
    pub text: Vec<String>,
    /// What it says.
    pub recorded: RecordedRegion,
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

/// What was written of each region.
pub(super) type Regions = Vec<(RegionId, Arc<RecordedRegion>)>;

/// What a main part says: the contents of the frame, with a field for each region, and what stands there.
pub(super) struct Said {
    frame: Vec<Content>,
    /// What was written of a region, and whether a closing paragraph follows it.
    regions: Vec<(Arc<RecordedRegion>, bool)>,
}

impl Said {
    /// The fingerprint of all of it.
    pub(super) fn fingerprint(self) -> Fingerprint {
        let mut all = Fingerprint::new();
        for content in self.frame {
            match region_of(&content, &self.regions) {
                Some((region, closed)) => {
                    region.all.iter().for_each(|one| one.print(&mut all));
                    if *closed {
                        all.push(&Content::Paragraph(Line::default()));
                    }
                }
                None => all.push(&spliced(content, &self.regions)),
            }
        }
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

    /// What was written of each region, and all that the main part says. `styles`: the template's. Error K604: the
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
            let recorded = units.into_iter().map(Recorded::Unit).collect();
            all.push((RegionId::Front, Arc::new(RecordedRegion { all: recorded, page: None })));
        }
        let mut regions = Vec::with_capacity(self.regions.len());
        for one in self.regions {
            let recorded = Arc::new(one.recorded);
            regions.push((Arc::clone(&recorded), one.closed));
            all.push((one.id, recorded));
        }
        Ok((all, Said { frame, regions }))
    }
}

/// A content of the frame, in whose cells the regions say what they say in the place of their fields.
fn spliced(content: Content, regions: &[(Arc<RecordedRegion>, bool)]) -> Content {
    let Content::Row(cells) = content else { return content };
    let cell = |cell: CellContent| {
        let mut blocks = Vec::new();
        for block in cell.blocks {
            match region_of(&block, regions) {
                Some((region, closed)) => {
                    region.all.iter().for_each(|one| one.contents(&mut blocks));
                    blocks.extend(closed.then(|| Content::Paragraph(Line::default())));
                }
                None => blocks.push(spliced(block, regions)),
            }
        }
        CellContent { blocks, ..cell }.trimmed()
    };
    Content::Row(cells.into_iter().map(cell).collect())
}

fn region_of<'a, T>(content: &Content, regions: &'a [T]) -> Option<&'a T> {
    let Content::Paragraph(line) = content else { return None };
    match line.0.as_slice() {
        [Segment::Field(code)] => regions.get(code.strip_prefix(FIELD)?.trim().parse::<usize>().ok()?),
        _ => None,
    }
}
