//! Column widths from the real text (bề rộng cột).
//!
//! No word is broken: a column is at least as wide as its widest word. Only an address, a path or another word as long may be,
//! at the edge of its cell, for one of them must not make all other columns narrow. Short columns (TT, codes, scores)
//! take the room of their longest text and no more. Headers get by with three lines and bodies or deadlines
//! mostly too, as far as the page has room. The rest is shared so that the table is as short as can be: each
//! column gets room in the measure in which it decides the height of rows, those of the header counted on
//! every page. Widths lie on a grid of half a millimetre, so that a small edit of the text moves nothing.

use crate::compose::measure::{self, Type, widest_word};
use crate::diag::Diagnostic;
use crate::document::RowKind;
use crate::paper::{Twips, mm};
use crate::plan::{Column, ColumnKind, Field, Items, TableSpec};
use crate::text::{Span, Spanned};

use super::area::Area;
use super::found::Found;
use super::lengths::{Lengths, Need};
use super::look::{Look, header};
use super::made::MadeRow;
use super::share::{Page, on_grid, share};

/// Lines that a header may take, for each page repeats it.
const HEADER_LINES: usize = 3;

/// Where a table has room to spare, a column of running text gets so many times the part of one of bodies, deadlines or
/// notes whose texts are as long.
const PROSE_GROWS: f64 = 6.0;

/// What is wanted of a column (bề rộng một cột), whatever table it stands in.
#[derive(Clone, Debug)]
pub(in crate::compose) struct Wanted<'a> {
    /// Figures take the room of their longest text, bodies some lines, running text its share.
    pub look: Look,
    /// Its header.
    pub header: String,
    /// The width that its author fixes, millimetres.
    pub fixed: Option<&'a Spanned<f64>>,
    /// True for running text that gets no more of what is left over than bodies do: notes.
    pub modest: bool,
}

/// The columns of a table of items.
pub(super) fn wanted<'a>(spec: &'a TableSpec, items: &Items) -> Vec<Wanted<'a>> {
    let one = |column: &'a Column| Wanted {
        look: match Look::of(column.kind) {
            Look::Short => Look::column(column),
            look => look,
        },
        header: header(column, items),
        fixed: column.width.as_ref(),
        modest: column.kind == ColumnKind::Field(Field::Note),
    };
    spec.columns.iter().map(one).collect()
}

/// A table's columns, with what stands over several of them.
pub(super) struct Grid<'a> {
    /// Left to right.
    pub columns: &'a [Wanted<'a>],
    /// Stretches of columns, with the header over each.
    pub overs: &'a [(Option<String>, usize)],
    /// The whole table, for complaints.
    pub span: Span,
}

/// Widths of all columns; they add up to the text width exactly.
///
/// What is broken of an address is told (K596, advice). A width that the author fixes is kept, also where a word does not fit (K574, advice). Where even the widest
/// words do not fit the page (K573, advice), all columns are narrowed alike.
pub(super) fn widths(grid: &Grid<'_>, rows: &[(RowKind, MadeRow)], area: Area, found: &mut Found) -> Vec<Twips> {
    let total = f64::from(area.width);
    let looks: Vec<Look> = grid.columns.iter().map(|column| column.look).collect();
    let lengths = Lengths::of(&looks, rows, area);
    let mut needs: Vec<Need> = (0..grid.columns.len()).map(|column| lengths.need(column, area)).collect();
    widen_under_overs(grid.overs, &mut needs, area);
    for (at, (column, need)) in grid.columns.iter().zip(&mut needs).enumerate() {
        if let Some(width) = column.fixed {
            let fixed = f64::from(mm(width.value));
            if fixed + 1.0 < need.least && lengths.broken_word(at, mm(width.value), area).is_none() {
                let fault = Diagnostic::advice("K574", width.span).with("column", &column.header);
                found.push(
                    fault.with("width", millimetres(fixed)).with("needed", millimetres(need.least)).help("wider"),
                );
            }
            *need = Need { least: fixed, most: fixed, grows: 0.0 };
        } else if column.look == Look::Short {
            // A text longer than a sixth of the page is no short one, whatever its column is called.
            let width = need.most.min(total / 6.0).max(need.least).max(header_width(&column.header, area));
            *need = Need { least: width, most: width, grows: 0.0 };
        } else {
            let weight = if column.look == Look::Prose && !column.modest { PROSE_GROWS } else { 1.0 };
            need.grows = weight * need.most.sqrt();
        }
    }
    let headers: Vec<f64> = grid.columns.iter().map(|column| header_width(&column.header, area)).collect();
    raise(&mut needs, &headers, total * 0.85);
    let comforts = grid.columns.iter().enumerate();
    let comforts: Vec<f64> = comforts.map(|(at, column)| lengths.comfort(at, column.look, area)).collect();
    raise(&mut needs, &comforts, total * 0.75);
    let needed: f64 = needs.iter().map(|need| need.least).sum();
    if needed > total + 1.0 {
        let fault = Diagnostic::advice("K573", grid.span).with("width", millimetres(total));
        found.push(fault.with("needed", millimetres(needed)).help("fewer").help("landscape"));
    }
    let heads = rows.iter().take_while(|(kind, _)| *kind == RowKind::Header).count();
    let page = Page::of(area, heads);
    let shares = share(&needs, &lengths, &page);
    let widths = on_grid(&shares, &needs, area.width);
    for (at, (column, width)) in grid.columns.iter().zip(&widths).enumerate() {
        if let Some(long) = lengths.broken_word(at, *width, area) {
            let fault = Diagnostic::advice("K596", long.span.unwrap_or(grid.span)).with("word", &long.text);
            let fault = fault.with("column", &column.header).with("width", millimetres(f64::from(*width)));
            found.push(fault.help("shorten").help("leave"));
        }
    }
    widths
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
fn widen_under_overs(overs: &[(Option<String>, usize)], needs: &mut [Need], area: Area) {
    let mut first = 0;
    for (over, columns) in overs {
        if let Some(over) = over {
            let word = f64::from(widest_word(over, Type::bold(area.size)).saturating_add(area.padding));
            let have: f64 = needs.iter().skip(first).take(*columns).map(|need| need.least).sum();
            let more = (word - have).max(0.0) / (*columns).max(1) as f64;
            for need in needs.iter_mut().skip(first).take(*columns) {
                need.least += more;
                need.most = need.most.max(need.least);
            }
        }
        first += columns;
    }
}
