//! The text area of an annex's page (vùng chữ).

use crate::paper::{Geometry, Orientation, Twips, mm};
use crate::plan::Annex;

/// The text area that a table stands in, in twips.
#[derive(Clone, Copy)]
pub struct Area {
    pub width: Twips,
    pub height: Twips,
    /// Size of table text, half-points.
    pub size: u32,
    /// The same where it departs from the template's.
    pub set: Option<u32>,
    /// Left plus right padding of a cell.
    pub padding: Twips,
}

impl Area {
    /// The area of the body.
    pub fn body(geometry: &Geometry) -> Self {
        Self {
            width: geometry.body_width,
            height: geometry.portrait_height,
            size: geometry.table_size,
            set: None,
            padding: geometry.cell_padding,
        }
    }

    /// The same area with tables in another size, half-points.
    #[must_use]
    pub fn sized(self, size: Option<u32>) -> Self {
        let set = size.filter(|size| *size != self.size).or(self.set);
        Self { size: set.unwrap_or(self.size), set, ..self }
    }
}

/// The area of an annex: its own margins, or those that the template has for its orientation.
pub(super) fn area(annex: &Annex, geometry: &Geometry) -> Area {
    let (paper, own) = match annex.orientation {
        Orientation::Portrait => ((210.0, 297.0), (geometry.portrait_width, geometry.portrait_height)),
        Orientation::Landscape => ((297.0, 210.0), (geometry.landscape_width, geometry.landscape_height)),
    };
    let (width, height) = match annex.margins {
        Some(margins) => (
            mm(paper.0).saturating_sub(margins.left.saturating_add(margins.right)),
            mm(paper.1).saturating_sub(margins.top.saturating_add(margins.bottom)),
        ),
        None => own,
    };
    Area { width, height, ..Area::body(geometry) }.sized(annex.table_size)
}
