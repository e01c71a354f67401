//! Column widths from the real text (bề rộng cột).
//!
//! No word is ever broken: a column is at least as wide as its widest word. Short columns (TT, codes, scores)
//! take the room of their longest text and no more. Headers get by with three lines and bodies or deadlines
//! mostly too, as far as the page has room. The rest is shared so that the table is as short as can be: each
//! column gets room in the measure in which it decides the height of rows, those of the header counted on
//! every page. Widths lie on a grid of half a millimetre, so that a small edit of the text moves nothing.

use crate::compose::measure::{self, Type, widest_word};
use crate::diag::Diagnostic;
use crate::document::RowKind;
use crate::paper::{Twips, mm};
use crate::plan::{ColumnKind, Field, Items, TableSpec};

use super::area::Area;
use super::cells::MadeRow;
use super::found::Found;
use super::header::overs;
use super::lengths::{Lengths, Need};
use super::look::{Look, header};
use super::share::{Page, on_grid, share};

/// Lines that a header may take, for each page repeats it.
const HEADER_LINES: usize = 3;

/// Where a table has room to spare, a column of running text gets so many times the part of one of bodies, deadlines or
/// notes whose texts are as long.
const PROSE_GROWS: f64 = 6.0;

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
            *need = Need { least: fixed, most: fixed, grows: 0.0 };
        } else if Look::of(column.kind) == Look::Short {
            // A text longer than a sixth of the page is no short one, whatever its column is called.
            let width = need.most.min(total / 6.0).max(need.least).max(header_width(&header(column, items), area));
            *need = Need { least: width, most: width, grows: 0.0 };
        } else {
            let weight = match column.kind {
                ColumnKind::Field(Field::Note) => 1.0,
                kind if Look::of(kind) == Look::Prose => PROSE_GROWS,
                _ => 1.0,
            };
            need.grows = weight * need.most.sqrt();
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
    let page = Page::of(area, heads);
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
