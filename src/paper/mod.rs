//! Paper as figures (trang giấy): lengths, margins, and how an office's pages look.
//!
//! [`Look`] is what a Word template is made from, [`Geometry`] what is read back out of one. Lengths are
//! [`Twips`].

/// A length in twentieths of a point; 567 to a centimetre, 56.7 to a millimetre.
pub type Twips = u32;

/// Twips in a length of millimetres, rounded; 0 for a negative one.
pub fn mm(millimetres: f64) -> Twips {
    (millimetres * 1440.0 / 25.4).round().max(0.0) as Twips
}

/// How a page lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Dọc: 210 × 297 mm.
    #[default]
    Portrait,
    /// Ngang: 297 × 210 mm.
    Landscape,
}

/// How lines stand between the sides (căn lề).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Flush left.
    Left,
    /// Centred.
    Centre,
    /// Flush right.
    Right,
    /// Both sides.
    Justified,
}

/// How a cell is joined to those above and below (gộp dọc).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Merge {
    /// It stands alone.
    #[default]
    None,
    /// It is the first of several.
    Start,
    /// It goes on from the cell above, and holds nothing of its own.
    Continue,
}

/// Page margins, in twips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    /// Lề trên.
    pub top: Twips,
    /// Lề dưới.
    pub bottom: Twips,
    /// Lề trái.
    pub left: Twips,
    /// Lề phải.
    pub right: Twips,
}

impl Margins {
    /// Margins in millimetres: top, bottom, left, right.
    pub fn mm(top: f64, bottom: f64, left: f64, right: f64) -> Self {
        Self { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right) }
    }
}

/// A house style as figures (NĐ 30/2020, Phụ lục I): the template is made from it. Sizes in half-points.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Margins of portrait pages; 20/20/30/20 mm (20–25, 20–25, 30–35, 15–20 allowed).
    pub portrait: Margins,
    /// Margins of landscape annexes; 20 mm each.
    pub landscape: Margins,
    /// Body text, headings, căn cứ, trích yếu: 28 (26–28 allowed).
    pub body_size: u32,
    /// Quốc hiệu and issuing body: 26 or 24.
    pub nation_size: u32,
    /// Tiêu ngữ and place-and-date: 28 or 26; one point above [`Look::nation_size`].
    pub motto_size: u32,
    /// Text inside annex tables: 24 (22–28 is the practice).
    pub table_size: u32,
    /// First-line indent of the body: 10 or 12.7 mm.
    pub indent: Twips,
    /// Space above each paragraph of the body, twips: 120 (6 pt, the least allowed).
    pub gap: Twips,
    /// Line spacing in 240ths: 240 (single) to 360 (1.5 lines).
    pub line: u32,
    /// Width of the letterhead's left column (the issuing body); the rest is the right column's.
    pub issuer_width: Twips,
    /// Least width of the letterhead's right column; 0 where what the left one leaves is enough.
    pub nation_width: Twips,
    /// Width of the closing table's left column (recipients).
    pub recipients_width: Twips,
    /// How recipients and signature lie.
    pub closing: Closing,
}

/// How the recipients (ô 9b) and the signature (ô 7) lie at the end of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Closing {
    /// Recipients on the left, the signature on the right of them, as the decree lays them out.
    #[default]
    Beside,
    /// Signatures side by side over the whole width, the recipients below: of several bodies or signers (house practice;
    /// the decree is silent).
    Below,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            portrait: Margins::mm(20.0, 20.0, 30.0, 20.0),
            landscape: Margins::mm(20.0, 20.0, 20.0, 20.0),
            body_size: 28,
            nation_size: 26,
            motto_size: 28,
            table_size: 24,
            indent: mm(12.7),
            gap: 120,
            line: 252,
            issuer_width: 3401,
            nation_width: 0,
            recipients_width: 4000,
            closing: Closing::Beside,
        }
    }
}

/// Left and right padding of each cell of the letterhead: 1 mm, less than Word's 1.9, so that Quốc hiệu stays on
/// one line.
pub const LETTERHEAD_PADDING: Twips = 57;
/// How far the letterhead may run past the text on both sides together, in millimetres: as far as in the decree's
/// own forms.
const OVERHANG: f64 = 12.5;
/// Width of Quốc hiệu in bold Times New Roman, twips per half-point of size: 5424 at 13 points.
const NATION_PER_HALF_POINT: Twips = 209;

impl Look {
    /// Width of the text on a portrait page.
    pub fn text_width(&self) -> Twips {
        mm(210.0).saturating_sub(self.portrait.left.saturating_add(self.portrait.right))
    }

    /// The widest a letterhead may be, both columns together.
    pub fn letterhead_room(&self) -> Twips {
        self.text_width().saturating_add(mm(OVERHANG))
    }

    /// The least width of the letterhead's right column at a size of Quốc hiệu, padding included.
    pub fn nation_needed(nation_size: u32) -> Twips {
        nation_size.saturating_mul(NATION_PER_HALF_POINT).saturating_add(2 * LETTERHEAD_PADDING)
    }

    /// Widths of the letterhead's two columns. The right one never gets narrower than Quốc hiệu: past the allowed
    /// overhang it is the issuing body's column that gives way, since its lines may wrap.
    pub fn letterhead_columns(&self) -> (Twips, Twips) {
        let rest = self.text_width().saturating_sub(self.issuer_width);
        let nation = rest.max(Self::nation_needed(self.nation_size)).max(self.nation_width);
        let issuer = self.issuer_width.min(self.letterhead_room().saturating_sub(nation));
        (issuer, nation)
    }
}

/// What the composer must know of a template to make widths exact: read out of the template itself, so that
/// an office may change it in Word. Lengths in twips, sizes in half-points.
#[derive(Clone, Debug, PartialEq)]
pub struct Geometry {
    /// Text width of the body.
    pub body_width: Twips,
    /// Text width of a portrait annex.
    pub portrait_width: Twips,
    /// Text height of a portrait annex.
    pub portrait_height: Twips,
    /// Text width of a landscape annex.
    pub landscape_width: Twips,
    /// Text height of a landscape annex.
    pub landscape_height: Twips,
    /// Inner width of the cell that holds the issuing body.
    pub issuer_width: Twips,
    /// Inner width of the cell that holds Quốc hiệu.
    pub nation_width: Twips,
    /// Inner width of the cell that holds the recipients.
    pub recipients_width: Twips,
    /// Inner width of the cell that holds the signature; of the page where it stands in none.
    pub signature_width: Twips,
    /// Size of the issuing body's name.
    pub issuer_size: u32,
    /// Size of Tiêu ngữ.
    pub motto_size: u32,
    /// Size of the trích yếu.
    pub title_size: u32,
    /// Size of the word Phụ lục above an annex.
    pub annex_label_size: u32,
    /// Size of an annex's title.
    pub annex_title_size: u32,
    /// Size of body text.
    pub body_size: u32,
    /// Size of text in annex tables.
    pub table_size: u32,
    /// Left plus right padding of an annex table's cell.
    pub cell_padding: Twips,
}

impl Default for Geometry {
    fn default() -> Self {
        let look = Look::default();
        Self {
            body_width: mm(210.0) - look.portrait.left - look.portrait.right,
            portrait_width: mm(210.0) - look.portrait.left - look.portrait.right,
            portrait_height: mm(297.0) - look.portrait.top - look.portrait.bottom,
            landscape_width: mm(297.0) - look.landscape.left - look.landscape.right,
            landscape_height: mm(210.0) - look.landscape.top - look.landscape.bottom,
            issuer_width: look.issuer_width,
            nation_width: mm(160.0) - look.issuer_width,
            recipients_width: look.recipients_width,
            signature_width: look.text_width() - look.recipients_width,
            issuer_size: look.nation_size,
            motto_size: look.motto_size,
            title_size: look.body_size,
            annex_label_size: 28,
            annex_title_size: look.body_size,
            body_size: look.body_size,
            table_size: look.table_size,
            cell_padding: 2 * 85,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoc_hieu_fits_its_column_in_every_look() {
        for (nation_size, needed) in [(24, 5007), (26, 5424)] {
            for issuer_width in [2000, 3401, 4500, 9000] {
                let look = Look { nation_size, issuer_width, ..Look::default() };
                let (_, nation) = look.letterhead_columns();
                assert!(nation - 2 * LETTERHEAD_PADDING >= needed, "{issuer_width}: {nation}");
            }
        }
    }

    #[test]
    fn the_letterhead_runs_past_the_text_no_further_than_the_decree_s_forms() {
        for issuer_width in [2000, 3401, 3800, 4500, 9000] {
            let look = Look { issuer_width, ..Look::default() };
            let (issuer, nation) = look.letterhead_columns();
            assert!(issuer + nation <= look.text_width() + mm(OVERHANG));
        }
    }
}
