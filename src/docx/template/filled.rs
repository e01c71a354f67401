//! A main part put together (phần chính đã điền): the template with its values, and the regions that were written.
//!
//! Regions are kept apart until the text is needed: what they say was recorded while they were written, so that the
//! fingerprints and the store of a large annex need no reading of its text. Only the frame, which is as large as the
//! template, is read.

use std::fmt::Write;

use super::super::content::{CellContent, Content, Line, Reading, Segment, Unit};
use super::super::file::Package;
use super::super::model::{Page, Part};
use super::super::region::{self, RegionId};
use super::super::seal;
use super::super::store::Generated;
use crate::diag::Diagnostics;

/// A region as it was written.
pub(super) struct WrittenRegion {
    pub id: RegionId,
    /// Its blocks with their marks, and the closing paragraph behind a table.
    pub text: String,
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

/// A region and what was generated of it.
type RegionSeal = (RegionId, Generated);

/// A main part whose regions are still apart.
pub(super) struct Filled {
    /// All but the regions, with a placeholder for each.
    pub frame: String,
    pub regions: Vec<WrittenRegion>,
}

impl Filled {
    /// The whole text.
    pub(super) fn text(&self) -> String {
        let length = self.regions.iter().map(|region| region.text.len()).sum::<usize>();
        let mut out = String::with_capacity(self.frame.len().saturating_add(length));
        self.each(&mut out, |out, at| {
            out.push_str(self.regions.get(at).map(|region| region.text.as_str()).unwrap_or_default());
        });
        out
    }

    /// The frame piece by piece into `out`, `put` in the place of each region.
    fn each(&self, out: &mut String, put: impl Fn(&mut String, usize)) {
        let mut rest = self.frame.as_str();
        while let Some((before, after)) = rest.split_once(PLACEHOLDER) {
            out.push_str(before);
            let (number, after) = after.split_once("?>").unwrap_or((after, ""));
            put(out, number.parse().unwrap_or(usize::MAX));
            rest = after;
        }
        out.push_str(rest);
    }

    /// What was generated of each region, and all that the main part says, in order. Error K604: the template's part is
    /// damaged.
    pub(super) fn contents(self, package: &Package) -> Result<(Vec<RegionSeal>, Vec<Content>), Diagnostics> {
        let mut frame = String::with_capacity(self.frame.len());
        self.each(&mut frame, |out, at| {
            let _infallible = write!(out, "<w:p><w:r><w:instrText>{FIELD} {at}</w:instrText></w:r></w:p>");
        });
        let part = Part::state(package, package.main(), frame)?;
        let (notes, styles) = (seal::notes(package)?, seal::styles(package)?);
        let reading = Reading { part: &part, notes: &notes, styles: &styles };
        let mut all = Vec::new();
        for unit in reading.units(&part.blocks) {
            spliced(unit.content, &self.regions, &mut all);
        }
        let front = region::locate(&part, [RegionId::Front]).remove(&RegionId::Front);
        let front = front.into_iter().flatten().map(|front| {
            let units = reading.units(part.blocks_in(&front.inner));
            (RegionId::Front, Generated::of(&units, None))
        });
        let written = self.regions.iter().map(|one| (one.id.clone(), Generated::of(&one.units, one.page)));
        Ok((front.chain(written).collect(), all))
    }
}

/// A content of the frame, with what the regions say in the place of their fields.
fn spliced(content: Content, regions: &[WrittenRegion], out: &mut Vec<Content>) {
    match content {
        Content::Paragraph(line) => match region_of(&line, regions) {
            Some(region) => {
                out.extend(region.units.iter().map(|unit| unit.content.clone()));
                if region.closed {
                    out.push(Content::Paragraph(Line::default()));
                }
            }
            None => out.push(Content::Paragraph(line)),
        },
        Content::Row(cells) => {
            let cell = |cell: CellContent| {
                let mut blocks = Vec::new();
                cell.blocks.into_iter().for_each(|block| spliced(block, regions, &mut blocks));
                CellContent { blocks, ..cell }.trimmed()
            };
            out.push(Content::Row(cells.into_iter().map(cell).collect()));
        }
        content => out.push(content),
    }
}

fn region_of<'a>(line: &Line, regions: &'a [WrittenRegion]) -> Option<&'a WrittenRegion> {
    match line.0.as_slice() {
        [Segment::Field(code)] => regions.get(code.strip_prefix(FIELD)?.trim().parse::<usize>().ok()?),
        _ => None,
    }
}
