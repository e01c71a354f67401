//! The house styles of the four templates (nền nếp trình bày).

use crate::paper::{Look, mm};

/// The names of the templates that come with the program, smallest office first.
pub const NAMES: [&str; 4] = ["xa", "huyen", "tinh", "so"];

/// The figures of a template that comes with the program; `None` for a name not in [`NAMES`].
///
/// All satisfy NĐ 30/2020, Phụ lục I; they differ where the decree leaves a choice. The sizes of Quốc hiệu,
/// Tiêu ngữ and place-and-date go up or down together: 13/14/14 or 12/13/13 points.
pub fn look(name: &str) -> Option<Look> {
    // Room for "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026" on one line: 96,4 mm at 13 points, and 1,7 mm that
    // LibreOffice adds to the no-break spaces of italics.
    let city = Look { nation_size: 24, motto_size: 26, nation_width: mm(102.0), ..Look::default() };
    match name {
        "xa" => Some(Look::default()),
        "huyen" => Some(Look { indent: mm(10.0), ..Look::default() }),
        "tinh" => Some(Look { issuer_width: mm(58.0), ..city }),
        // The name of a sở is long, and a line of its province is above it: 65,2 mm for the longest.
        "so" => Some(Look { issuer_width: mm(68.0), ..city }),
        _ => None,
    }
}
