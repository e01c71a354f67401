//! Borders and colours as Word writes them (đường viền, màu). ECMA-376, § 17.3.4, § 17.18.2.

use super::super::file::xml::Token;
use crate::layout::text::Border;

/// The sides in the order of [`Border`]s: above, right, below, left.
pub(super) fn side(name: &str) -> Option<usize> {
    match name {
        "w:top" => Some(0),
        "w:right" | "w:end" => Some(1),
        "w:bottom" => Some(2),
        "w:left" | "w:start" => Some(3),
        _ => None,
    }
}

/// A border element: `Some(None)` takes a border away.
pub(super) fn border(token: &Token<'_>) -> Option<Option<Border>> {
    let value = token.attribute("w:val")?;
    if matches!(value.as_str(), "nil" | "none") {
        return Some(None);
    }
    let number = |name: &str| token.attribute(name).and_then(|value| value.parse::<f64>().ok());
    // Eighths of a point, from a quarter of a point to six.
    let width = (number("w:sz").unwrap_or(4.0) / 8.0).clamp(0.25, 6.0);
    let space = number("w:space").unwrap_or(0.0).clamp(0.0, 31.0);
    let colour = token.attribute("w:color").and_then(|value| colour(&value)).unwrap_or_default();
    Some(Some(Border { width, space, colour, double: value == "double" }))
}

/// `FF0000`; `None` for `auto`.
pub(super) fn colour(value: &str) -> Option<[u8; 3]> {
    let at = |range| u8::from_str_radix(value.get(range)?, 16).ok();
    (value.len() == 6).then_some(())?;
    Some([at(0..2)?, at(2..4)?, at(4..6)?])
}

/// The colour of a `w:shd`: `Some(None)` takes one away.
pub(super) fn shade(token: &Token<'_>) -> Option<[u8; 3]> {
    let fill = token.attribute("w:fill").and_then(|value| colour(&value));
    fill.filter(|fill| *fill != [255; 3])
}
