//! Sharing the width of a page among columns.

use crate::compose::measure::Type;
use crate::paper::Twips;

use super::area::Area;
use super::lengths::{Lengths, Need};

/// About half a word stays empty at the end of each line, in half-points of the type size.
const WASTE: f64 = 8.0;

/// Half a millimetre, in twips.
const STEP: f64 = 1440.0 / 25.4 / 2.0;

/// Shares `total` so that the sum of row heights is small.
///
/// A row is as tall as its tallest cell, length over width. With a fourth power in place of the greatest, the
/// sum is smooth, and least where each width is in proportion to the height its column answers for. Repeated
/// substitution finds that; it is damped, for a column twice as wide answers for a sixteenth. Limits are kept
/// by [`pour`].
pub(super) fn share(needs: &[Need], lengths: &Lengths, page: &Page) -> Vec<f64> {
    let start: Vec<f64> = needs.iter().map(|need| need.most.sqrt()).collect();
    let mut widths = pour(&start, needs, page.total);
    let columns = lengths.columns.max(1);
    let stride = lengths.stride();
    let lines = |(length, width): (&f64, &f64)| length / (width - page.waste).max(1.0);
    for _ in 0..ROUNDS {
        let mut answers = vec![0.0_f64; needs.len()];
        let tallest = |row: &[f64]| row.iter().zip(&widths).map(lines).fold(0.0_f64, f64::max);
        let (head, body) = lengths.cells.split_at(lengths.cells.len().min(page.heads * columns));
        let height: f64 = body.chunks_exact(columns).step_by(stride).map(|row| tallest(row).max(1.0)).sum();
        let header: f64 = head.chunks_exact(columns).map(tallest).sum();
        let pages = (height * stride as f64 / (page.lines - header).max(page.lines / 3.0)).max(1.0);
        let head = head.chunks_exact(columns).map(|row| (row, pages / stride as f64));
        for (row, times) in head.chain(body.chunks_exact(columns).step_by(stride).map(|row| (row, 1.0))) {
            let tallest = tallest(row);
            let powers: f64 = row.iter().zip(&widths).map(lines).map(|lines| lines.powi(4)).sum();
            if powers > 0.0 {
                // Rows of a single line cannot get shorter: they hardly count.
                let weight = times * tallest * tallest.min(1.0) / powers;
                for (answer, pair) in answers.iter_mut().zip(row.iter().zip(&widths)) {
                    *answer += weight * lines(pair).powi(4);
                }
            }
        }
        let all: f64 = answers.iter().sum();
        if all <= 0.0 {
            break;
        }
        let target =
            |(answer, width): (&f64, &f64)| (page.total * answer / all / width).powf(DAMPING).max(0.01) * width;
        let targets: Vec<f64> = answers.iter().zip(&widths).map(target).collect();
        widths = pour(&targets, needs, page.total);
    }
    widths
}

/// What [`share`] must know of the page.
pub(super) struct Page {
    /// Width to share, twips.
    total: f64,
    /// Of each line, what is padding or stays empty.
    waste: f64,
    /// Lines of text that a page holds.
    lines: f64,
    /// Header rows.
    heads: usize,
}

impl Page {
    /// A page with so many header rows on it.
    pub fn of(area: Area, heads: usize) -> Self {
        let line = f64::from(Type::regular(area.size).line_height().max(1));
        Self {
            total: f64::from(area.width),
            waste: f64::from(area.padding) + WASTE * f64::from(area.size),
            lines: f64::from(area.height) / line,
            heads,
        }
    }
}

/// How much of the way to the new widths a substitution goes, as an exponent.
const DAMPING: f64 = 0.2;

/// Substitutions; the widths stand still long before.
const ROUNDS: usize = 30;

/// Widths in proportion to `targets`, within what each column needs and can use, that add up to `total`.
fn pour(targets: &[f64], needs: &[Need], total: f64) -> Vec<f64> {
    let least: f64 = needs.iter().map(|need| need.least).sum();
    if least >= total {
        return needs.iter().map(|need| need.least * total / least).collect();
    }
    let most: f64 = needs.iter().map(|need| need.most).sum();
    if most <= total {
        // Everything stands on one line: the kind of column says who gets the rest.
        let any = needs.iter().any(|need| need.grows > 0.0);
        let grows = |need: &Need| if any { need.grows } else { need.most };
        let growing: f64 = needs.iter().map(grows).sum();
        let share = (total - most) / growing.max(f64::EPSILON);
        return needs.iter().map(|need| need.most + grows(need) * share).collect();
    }
    let at = |scale: f64| -> Vec<f64> {
        targets.iter().zip(needs).map(|(target, need)| (target * scale).clamp(need.least, need.most)).collect()
    };
    let (mut low, mut high) = (0.0_f64, total * total);
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        if at(middle).iter().sum::<f64>() > total { high = middle } else { low = middle }
    }
    at(low)
}

/// Rounds to the grid; the widest column takes what is left over, within its need.
pub(super) fn on_grid(shares: &[f64], needs: &[Need], total: Twips) -> Vec<Twips> {
    let fits = needs.iter().map(|need| need.least).sum::<f64>() <= f64::from(total);
    let mut widths: Vec<i64> = Vec::with_capacity(shares.len());
    for (share, need) in shares.iter().zip(needs) {
        let steps = (share / STEP).round();
        let steps = if fits && steps * STEP < need.least { (need.least / STEP).ceil() } else { steps };
        widths.push((steps * STEP).round() as i64);
    }
    let mut rest = i64::from(total) - widths.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..widths.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(widths.get(*at).copied()));
    for at in order {
        let least = needs.get(at).filter(|_| fits).map_or(1, |need| need.least.ceil() as i64);
        if let Some(width) = widths.get_mut(at) {
            let moved = rest.max((least - *width).min(0));
            *width += moved;
            rest -= moved;
        }
    }
    widths.into_iter().map(|width| Twips::try_from(width.max(1)).unwrap_or(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(least: f64, most: f64) -> Need {
        Need { least, most, grows: 1.0 }
    }

    fn page(heads: usize) -> Page {
        Page { total: 9000.0, waste: 170.0, lines: 35.0, heads }
    }

    #[test]
    fn widths_add_up_to_the_page_exactly() {
        let needs = [need(300.0, 300.0), need(700.0, 9000.0), need(650.0, 4000.0)];
        let shares = share(&needs, &Lengths::test(3, &[200.0, 30_000.0, 9_000.0]), &page(0));
        assert_eq!(on_grid(&shares, &needs, 9000).iter().sum::<Twips>(), 9000);
    }

    #[test]
    fn longer_prose_gets_more_room_and_equal_prose_equal_room() {
        let needs = [need(700.0, 90_000.0); 2];
        let equal = share(&needs, &Lengths::test(2, &[20_000.0, 20_000.0]), &page(0));
        assert!((equal[0] - equal[1]).abs() < 1.0, "{equal:?}");
        let other = share(&needs, &Lengths::test(2, &[20_000.0, 60_000.0]), &page(0));
        assert!(other[1] > 2.0 * other[0], "{other:?}");
    }

    #[test]
    fn no_column_is_narrower_than_its_widest_word() {
        let needs = [need(1500.0, 2000.0), need(700.0, 90_000.0)];
        let widths = on_grid(&share(&needs, &Lengths::test(2, &[100.0, 900_000.0]), &page(0)), &needs, 9000);
        assert!(widths[0] >= 1500, "{widths:?}");
    }

    #[test]
    fn one_letter_more_moves_no_column_by_more_than_a_step() {
        let needs = [need(700.0, 90_000.0); 3];
        let widths = |first: f64| {
            let lengths = Lengths::test(3, &[first, 40_000.0, 9_000.0, 30_000.0, 20_000.0, 30_000.0]);
            on_grid(&share(&needs, &lengths, &page(0)), &needs, 9000)
        };
        for (before, after) in widths(20_000.0).into_iter().zip(widths(20_120.0)) {
            assert!(before.abs_diff(after) <= 57, "{before} {after}");
        }
    }
}
