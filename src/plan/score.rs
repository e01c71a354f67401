//! Scores (điểm): exact decimals, never floats.

/// A score in ten-thousandths of a point (Điểm), with the number of decimals it was written with.
///
/// Plans add and compare scores, so they are exact: `5,5` is 55 000. Four places are the most seen in issued
/// plans (`0,8791`); a fifth is a fault, never rounded away. Equality and order ignore how many were written.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    /// Ten-thousandths of a point.
    pub units: i64,
    /// Decimals written, 0 to 4; printed again.
    pub decimals: u8,
}
