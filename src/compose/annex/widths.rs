//! Column widths from the real text (bề rộng cột).
//!
//! No word is ever broken: a column is at least as wide as its widest word. Short columns (TT, codes, scores)
//! take the room of their longest text and no more. Headers get by with three lines and bodies or deadlines
//! mostly too, as far as the page has room. The rest is shared so that the table is as short as can be: each
//! column gets room in the measure in which it decides the height of rows, those of the header counted on
//! every page. Widths lie on a grid of
//! half a millimetre, so that a small edit of the text moves nothing.

use std::ops::Range;

use crate::compose::measure::{self, Type, widest_word};
use crate::diag::Diagnostic;
use crate::document::{Paragraph, RowKind};
use crate::paper::{Twips, mm};
use crate::plan::{Items, TableSpec};

use super::cells::MadeRow;
use super::header::overs;
use super::look::{Look, header, type_of};
use super::pages::ties;
use super::{Area, Found};

/// The least width of prose, in millimetres, where the page has room: one word under another reads badly.
const COMFORT: f64 = 22.0;

/// Lines that a header may take, for each page repeats it.
const HEADER_LINES: usize = 3;

/// Lines that most cells of a short text (a body, a deadline) should get by with, and the longest one.
const SHORT_LINES: (f64, f64) = (3.0, 8.0);

/// The most that is spent so on a column of short texts, in millimetres.
const SHORT_MOST: f64 = 38.0;

/// About half a word stays empty at the end of each line, in half-points of the type size.
const WASTE: f64 = 8.0;

/// Lines are never filled to the end: so much longer is a text than its share of each line.
const RAGGED: f64 = 1.15;

/// Half a millimetre, in twips.
const STEP: f64 = 1440.0 / 25.4 / 2.0;

/// What a column needs and can use, in twips, padding included.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Need {
    /// Its widest word.
    least: f64,
    /// Its longest text on one line; never under `least`.
    most: f64,
}

/// Widths of all columns; they add up to the text width exactly.
///
/// A width that the author fixes is kept, also where a word does not fit (K574, advice). Where even the widest
/// words do not fit the page (K573, advice), all columns are narrowed alike.
pub(super) fn widths(
    spec: &TableSpec,
    items: &Items,
    rows: &[(RowKind, MadeRow)],
    area: Area,
    found: &mut Found,
) -> Vec<Twips> {
    let total = f64::from(area.width);
    let lengths = Lengths::of(spec, rows, area);
    let mut needs: Vec<Need> = (0..spec.columns.len()).map(|column| lengths.need(column, area)).collect();
    widen_under_overs(spec, &mut needs, area);
    for (column, need) in spec.columns.iter().zip(&mut needs) {
        if let Some(width) = &column.width {
            let fixed = f64::from(mm(width.value));
            if fixed + 1.0 < need.least {
                let fault = Diagnostic::advice("K574", width.span).with("column", header(column, items));
                found.push(
                    fault.with("width", millimetres(fixed)).with("needed", millimetres(need.least)).help("wider"),
                );
            }
            *need = Need { least: fixed, most: fixed };
        } else if Look::of(column.kind) == Look::Short {
            // A text longer than a sixth of the page is no short one, whatever its column is called.
            let width = need.most.min(total / 6.0).max(need.least).max(header_width(&header(column, items), area));
            *need = Need { least: width, most: width };
        }
    }
    let headers: Vec<f64> = spec.columns.iter().map(|column| header_width(&header(column, items), area)).collect();
    raise(&mut needs, &headers, total * 0.85);
    let comforts = spec.columns.iter().enumerate();
    let comforts: Vec<f64> = comforts.map(|(at, column)| lengths.comfort(at, Look::of(column.kind), area)).collect();
    raise(&mut needs, &comforts, total * 0.75);
    let needed: f64 = needs.iter().map(|need| need.least).sum();
    if needed > total + 1.0 {
        let fault = Diagnostic::advice("K573", spec.span).with("width", millimetres(total));
        found.push(fault.with("needed", millimetres(needed)).help("fewer").help("landscape"));
    }
    let heads = rows.iter().take_while(|(kind, _)| *kind == RowKind::Header).count();
    let waste = f64::from(area.padding) + WASTE * f64::from(area.size);
    let page = Page { total, waste, lines: lines_of(area), heads };
    let shares = share(&needs, &lengths, &page);
    on_grid(&shares, &needs, area.width)
}

/// Raises columns towards a wish, all in the same measure, as far as `room` for all of them allows; never past
/// what a column can use.
fn raise(needs: &mut [Need], wishes: &[f64], room: f64) {
    let more = |(need, wish): (&Need, &f64)| (wish.min(need.most) - need.least).max(0.0);
    let wanted: f64 = needs.iter().zip(wishes).map(more).sum();
    let free = room - needs.iter().map(|need| need.least).sum::<f64>();
    let measure = (free / wanted.max(1.0)).clamp(0.0, 1.0);
    for (need, wish) in needs.iter_mut().zip(wishes) {
        need.least += more((need, wish)) * measure;
    }
}

/// The least width at which a header takes no more than [`HEADER_LINES`], padding included.
fn header_width(text: &str, area: Area) -> f64 {
    let set = Type::bold(area.size);
    let lines = |width: Twips| measure::line_count(text, width, set);
    let (mut low, mut high) = (widest_word(text, set), measure::width(text, area.size, true, false));
    if lines(low) <= HEADER_LINES.max(lines(high)) {
        high = low;
    }
    while high.saturating_sub(low) > 8 {
        let middle = low + (high - low) / 2;
        if lines(middle) <= HEADER_LINES { high = middle } else { low = middle }
    }
    f64::from(high.saturating_add(area.padding).saturating_add(8))
}

fn millimetres(twips: f64) -> String {
    format!("{:.1}", twips * 25.4 / 1440.0).replace('.', ",")
}

/// A header over several columns must not be broken inside a word either.
fn widen_under_overs(spec: &TableSpec, needs: &mut [Need], area: Area) {
    let mut first = 0;
    for (column, columns) in overs(spec) {
        if let Some(over) = &column.over {
            let word = f64::from(widest_word(&over.value, Type::bold(area.size)).saturating_add(area.padding));
            let have: f64 = needs.iter().skip(first).take(columns.len()).map(|need| need.least).sum();
            let more = (word - have).max(0.0) / columns.len().max(1) as f64;
            for need in needs.iter_mut().skip(first).take(columns.len()) {
                need.least += more;
                need.most = need.most.max(need.least);
            }
        }
        first += columns.len();
    }
}

/// How long the text of each cell is, on one line; row by row.
struct Lengths {
    columns: usize,
    /// Twips, without padding; a merged text is spread over its rows.
    cells: Vec<f64>,
    least: Vec<Twips>,
    most: Vec<Twips>,
}

impl Lengths {
    fn of(spec: &TableSpec, rows: &[(RowKind, MadeRow)], area: Area) -> Self {
        let columns = spec.columns.len();
        let refs: Vec<&MadeRow> = rows.iter().map(|(_, row)| row).collect();
        let mut lengths =
            Self { columns, cells: vec![0.0; columns * rows.len()], least: vec![0; columns], most: vec![0; columns] };
        for column in 0..columns {
            let mut index = 0;
            while index < refs.len() {
                let run = 1 + (index + 1..refs.len()).take_while(|next| ties(&refs, *next, column)).count();
                let cell = refs.get(index).and_then(|row| row.get(column)).and_then(Option::as_ref);
                // The header of a short column may take two lines; its figures may not.
                let short = spec.columns.get(column).is_some_and(|column| Look::of(column.kind) == Look::Short);
                let folds = short && rows.get(index).is_some_and(|(kind, _)| *kind == RowKind::Header);
                if let Some(cell) = cell.filter(|cell| cell.span == 1) {
                    lengths.add(column, index..index + run, &cell.paragraphs, folds, area);
                }
                index += run;
            }
        }
        lengths
    }

    fn add(&mut self, column: usize, rows: Range<usize>, paragraphs: &[Paragraph], folds: bool, area: Area) {
        let mut sum = 0;
        for paragraph in paragraphs {
            let set = type_of(paragraph, area.size);
            for line in paragraph.plain().split('\n') {
                let width = measure::width(line, set.half_points, set.bold, false).saturating_add(paragraph.indent);
                let word = widest_word(line, set).saturating_add(paragraph.indent);
                self.least.iter_mut().skip(column).take(1).for_each(|least| *least = word.max(*least));
                let whole = if folds { word } else { width };
                self.most.iter_mut().skip(column).take(1).for_each(|most| *most = whole.max(*most));
                sum += width;
            }
        }
        let spread = f64::from(sum) / rows.len().max(1) as f64;
        for row in rows {
            if let Some(cell) = self.cells.get_mut(row * self.columns + column) {
                *cell = spread;
            }
        }
    }

    /// The width that suits most of a column's texts, padding included.
    fn comfort(&self, column: usize, look: Look, area: Area) -> f64 {
        if look != Look::Centre {
            return f64::from(mm(COMFORT));
        }
        let texts = self.cells.iter().skip(column).step_by(self.columns.max(1)).copied();
        let mut texts: Vec<f64> = texts.filter(|length| *length > 0.0).collect();
        texts.sort_unstable_by(f64::total_cmp);
        let most = texts.get(texts.len() * 4 / 5).copied().unwrap_or_default() / SHORT_LINES.0;
        let longest = texts.last().copied().unwrap_or_default() / SHORT_LINES.1;
        let width = most.max(longest) * RAGGED + f64::from(area.padding);
        width.clamp(f64::from(mm(COMFORT)), f64::from(mm(SHORT_MOST)))
    }

    fn need(&self, column: usize, area: Area) -> Need {
        let padded = |widths: &[Twips]| {
            // A hair more, for Word rounds each word to its own units.
            f64::from(widths.get(column).copied().unwrap_or_default().saturating_add(area.padding).saturating_add(8))
        };
        let least = padded(&self.least);
        Need { least, most: padded(&self.most).max(least) }
    }
}

/// Shares `total` so that the sum of row heights is small.
///
/// A row is as tall as its tallest cell, length over width. With a fourth power in place of the greatest, the
/// sum is smooth, and least where each width is in proportion to the height its column answers for. Repeated
/// substitution finds that; it is damped, for a column twice as wide answers for a sixteenth. Limits are kept
/// by [`pour`].
fn share(needs: &[Need], lengths: &Lengths, page: &Page) -> Vec<f64> {
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
struct Page {
    /// Width to share, twips.
    total: f64,
    /// Of each line, what is padding or stays empty.
    waste: f64,
    /// Lines of text that a page holds.
    lines: f64,
    /// Header rows.
    heads: usize,
}

/// Lines of table text that a page holds.
fn lines_of(area: Area) -> f64 {
    f64::from(area.height) / f64::from(Type::regular(area.size).line_height().max(1))
}

/// How much of the way to the new widths a substitution goes, as an exponent.
const DAMPING: f64 = 0.2;

/// Substitutions; the widths stand still long before.
const ROUNDS: usize = 30;

/// Rows looked at; of a longer table every n-th.
const ROWS: usize = 2_000;

impl Lengths {
    fn stride(&self) -> usize {
        (self.cells.len() / self.columns.max(1)).div_ceil(ROWS).max(1)
    }
}

/// Widths in proportion to `targets`, within what each column needs and can use, that add up to `total`.
fn pour(targets: &[f64], needs: &[Need], total: f64) -> Vec<f64> {
    let least: f64 = needs.iter().map(|need| need.least).sum();
    if least >= total {
        return needs.iter().map(|need| need.least * total / least).collect();
    }
    let most: f64 = needs.iter().map(|need| need.most).sum();
    if most <= total {
        // Everything stands on one line; the rest goes to the columns that may grow, or to all.
        let grows = |need: &Need| need.most > need.least;
        let any = needs.iter().any(grows);
        let growing: f64 = needs.iter().filter(|need| !any || grows(need)).map(|need| need.most).sum();
        let factor = 1.0 + (total - most) / growing.max(1.0);
        return needs.iter().map(|need| if !any || grows(need) { need.most * factor } else { need.most }).collect();
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
fn on_grid(shares: &[f64], needs: &[Need], total: Twips) -> Vec<Twips> {
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

    fn lengths(columns: usize, cells: &[f64]) -> Lengths {
        Lengths { columns, cells: cells.to_vec(), least: vec![0; columns], most: vec![0; columns] }
    }

    fn need(least: f64, most: f64) -> Need {
        Need { least, most }
    }

    fn page(heads: usize) -> Page {
        Page { total: 9000.0, waste: 170.0, lines: 35.0, heads }
    }

    #[test]
    fn widths_add_up_to_the_page_exactly() {
        let needs = [need(300.0, 300.0), need(700.0, 9000.0), need(650.0, 4000.0)];
        let shares = share(&needs, &lengths(3, &[200.0, 30_000.0, 9_000.0]), &page(0));
        assert_eq!(on_grid(&shares, &needs, 9000).iter().sum::<Twips>(), 9000);
    }

    #[test]
    fn longer_prose_gets_more_room_and_equal_prose_equal_room() {
        let needs = [need(700.0, 90_000.0); 2];
        let equal = share(&needs, &lengths(2, &[20_000.0, 20_000.0]), &page(0));
        assert!((equal[0] - equal[1]).abs() < 1.0, "{equal:?}");
        let other = share(&needs, &lengths(2, &[20_000.0, 60_000.0]), &page(0));
        assert!(other[1] > 2.0 * other[0], "{other:?}");
    }

    #[test]
    fn no_column_is_narrower_than_its_widest_word() {
        let needs = [need(1500.0, 2000.0), need(700.0, 90_000.0)];
        let widths = on_grid(&share(&needs, &lengths(2, &[100.0, 900_000.0]), &page(0)), &needs, 9000);
        assert!(widths[0] >= 1500, "{widths:?}");
    }

    #[test]
    fn one_letter_more_moves_no_column_by_more_than_a_step() {
        let needs = [need(700.0, 90_000.0); 3];
        let widths = |first: f64| {
            let lengths = lengths(3, &[first, 40_000.0, 9_000.0, 30_000.0, 20_000.0, 30_000.0]);
            on_grid(&share(&needs, &lengths, &page(0)), &needs, 9000)
        };
        for (before, after) in widths(20_000.0).into_iter().zip(widths(20_120.0)) {
            assert!(before.abs_diff(after) <= 57, "{before} {after}");
        }
    }
}
