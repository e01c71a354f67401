//! The house styles of the four templates (nền nếp trình bày).

use crate::paper::{Look, mm};

/// The names of the templates that come with the program, smallest office first.
pub const NAMES: [&str; 4] = ["xa", "huyen", "tinh", "so"];

/// The figures of a template that comes with the program; `None` for a name not in [`NAMES`].
///
/// All satisfy NĐ 30/2020, Phụ lục I; they differ where the decree leaves a choice. The sizes of Quốc hiệu,
/// Tiêu ngữ and place-and-date go up or down together: 13/14/14 or 12/13/13 points.
pub fn look(name: &str) -> Option<Look> {
    match name {
        "xa" => Some(Look::default()),
        "huyen" => Some(Look { indent: mm(10.0), ..Look::default() }),
        // Room for "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026" on one line: 96,4 mm at 13 points.
        "tinh" => Some(Look { nation_size: 24, motto_size: 26, ..Look::default() }),
        // The name of a sở is long, and a line of its province stands above it.
        "so" => Some(Look { nation_size: 24, motto_size: 26, issuer_width: mm(67.9), ..Look::default() }),
        _ => None,
    }
}
