//! Tables with their borders resolved (bảng). ECMA-376, § 17.4.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::file::xml::Token;
use super::super::model::{Cell as ReadCell, Row as ReadRow, StyleKind, Table as Read, elements, flat, is_on, twips};
use super::borders::{border, shade, side};
use super::walk::Walk;
use crate::layout::block::{Cell, Down, Merge, Place, Row, Table};
use crate::layout::text::{Border, Pt};

/// Room left and right in cells where nothing is said.
const PADDING: Pt = 5.4;

/// What a table, its style and those that one is based on say.
#[derive(Clone, Debug, Default)]
struct Look {
    /// Above, right, below, left, and between rows and columns.
    borders: [Option<Option<Border>>; 6],
    padding: [Option<Pt>; 4],
    place: Option<Place>,
    indent: Option<Pt>,
    width: Option<Pt>,
}

/// What a cell says itself.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    borders: [Option<Option<Border>>; 4],
    padding: [Option<Pt>; 4],
    down: Down,
    shade: Option<[u8; 3]>,
    /// Its text does not run from left to right.
    turned: bool,
}

/// A table while its rows are taken over.
struct Around {
    look: Look,
    rows: usize,
    columns: usize,
    /// What its cells say, by their properties as they are written: most columns have one text for all of theirs.
    cells: HashMap<String, Said>,
}

impl Look {
    fn take(&mut self, path: &[&str], token: &Token<'_>) {
        match (path, token.name) {
            (["w:tblBorders"], "w:insideH") => self.borders[4] = border(token),
            (["w:tblBorders"], "w:insideV") => self.borders[5] = border(token),
            (["w:tblBorders"], name) => {
                if let Some(place) = side(name).and_then(|at| self.borders.get_mut(at)) {
                    *place = border(token);
                }
            }
            (["w:tblCellMar"], name) => padding(&mut self.padding, name, token),
            ([], "w:jc") => {
                self.place = match token.attribute("w:val").as_deref() {
                    Some("center") => Some(Place::Centre),
                    Some("right" | "end") => Some(Place::Right),
                    _ => None,
                }
            }
            ([], "w:tblInd") => self.indent = length(token),
            ([], "w:tblW") => self.width = length(token).filter(|width| *width > 0.0),
            _ => {}
        }
    }

    fn lay(&mut self, over: &Look) {
        for (mine, theirs) in self.borders.iter_mut().zip(over.borders) {
            *mine = theirs.or(*mine);
        }
        for (mine, theirs) in self.padding.iter_mut().zip(over.padding) {
            *mine = theirs.or(*mine);
        }
        self.place = over.place.or(self.place);
        self.indent = over.indent.or(self.indent);
        self.width = over.width.or(self.width);
    }
}

fn length(token: &Token<'_>) -> Option<Pt> {
    let is_length = token.attribute("w:type").is_none_or(|kind| kind == "dxa");
    let value = token.attribute("w:w").filter(|_| is_length)?;
    Some(f64::from(twips(&value)?).clamp(-31_680.0, 31_680.0) / 20.0)
}

fn padding(sides: &mut [Option<Pt>; 4], name: &str, token: &Token<'_>) {
    if let Some(place) = side(name).and_then(|at| sides.get_mut(at)) {
        *place = length(token).map(|by| by.max(0.0)).or(*place);
    }
}

impl Walk<'_> {
    pub(super) fn table(&mut self, read: &Read) -> Table {
        let part = self.part;
        let raw = read.properties.clone().map_or("", |range| part.slice(range));
        let mut own = Look::default();
        let mut style = None;
        for (path, token) in elements(raw) {
            own.take(&path, &token);
            match token.name {
                "w:tblStyle" => style = token.attribute("w:val"),
                "w:tblpPr" => self.left_out.add("floating-table", ""),
                _ => {}
            }
        }
        let style = style.or_else(|| self.cascade.styles.default_id(StyleKind::Table).map(str::to_owned));
        let mut look = self.styled(style.as_deref());
        look.lay(&own);
        let outer = std::mem::replace(&mut self.table, style.map(Arc::from));
        let count = read.rows.len();
        let grid: Vec<Pt> = read.grid.iter().map(|width| f64::from((*width).min(31_680)) / 20.0).collect();
        let ends = read.rows.iter().flat_map(|row| row.cells.iter().map(ReadCell::end)).max().unwrap_or(1);
        let columns = widths(grid, ends, look.width);
        let mut around = Around { look, rows: count, columns: columns.len(), cells: HashMap::new() };
        let rows = read.rows.iter().enumerate().map(|(at, row)| self.row(row, at, &mut around)).collect();
        let look = around.look;
        self.table = outer;
        // Until Word 2010 the text of a table stood at the margin, since then its edge does.
        let hang = if self.mode < 15 { look.padding[3].unwrap_or(PADDING) } else { 0.0 };
        let left = look.place.unwrap_or(Place::Left(look.indent.unwrap_or(0.0) - hang));
        Table { left, columns, rows }
    }

    fn styled(&mut self, id: Option<&str>) -> Look {
        let styles = self.cascade.styles;
        let mut chain = Vec::new();
        let mut next = id.and_then(|id| styles.get(id));
        while let Some(style) = next.filter(|_| chain.len() < 32) {
            chain.push(style);
            next = style.based_on.as_deref().and_then(|id| styles.get(id));
        }
        let mut look = Look::default();
        for style in chain.into_iter().rev() {
            let mut own = Look::default();
            let mut parts = false;
            for (path, token) in elements(styles.source().get(style.span.clone()).unwrap_or_default()) {
                if let ["w:tblPr", path @ ..] = path.as_slice() {
                    own.take(path, &token);
                }
                parts |= path.first() == Some(&"w:tblStylePr");
            }
            if parts {
                self.left_out.add("table-style", "");
            }
            look.lay(&own);
        }
        look
    }

    fn row(&mut self, read: &ReadRow, at: usize, table: &mut Around) -> Row {
        let raw = read.properties.clone().map_or("", |range| self.part.slice(range));
        let mut height = None;
        for (_, token) in elements(raw).filter(|(path, _)| path.is_empty()) {
            match token.name {
                "w:trHeight" => {
                    let value = token.attribute("w:val").and_then(|value| twips(&value));
                    let exact = token.attribute("w:hRule").as_deref() == Some("exact");
                    height = value.map(|value| (f64::from(value).clamp(0.0, 31_680.0) / 20.0, exact));
                }
                "w:hidden" if is_on(&token) => self.left_out.add("hidden-row", ""),
                _ => {}
            }
        }
        let cells = read.cells.iter().map(|cell| self.cell(cell, at, table)).collect();
        Row { header: read.header, whole: read.whole, height, cells }
    }

    fn cell(&mut self, read: &ReadCell, row: usize, table: &mut Around) -> Cell {
        let raw = read.properties.clone().map_or("", |range| self.part.slice(range));
        let said = match table.cells.get(raw) {
            Some(known) => *known,
            None => *table.cells.entry(raw.to_owned()).or_insert(said(raw)),
        };
        if said.turned {
            self.left_out.add("direction", "");
        }
        let look = &table.look;
        let around = [
            if row == 0 { look.borders[0] } else { look.borders[4] },
            if read.end() >= table.columns { look.borders[1] } else { look.borders[5] },
            if row.saturating_add(1) == table.rows { look.borders[2] } else { look.borders[4] },
            if read.column == 0 { look.borders[3] } else { look.borders[5] },
        ];
        let (down, shade) = (said.down, said.shade);
        let mut own = Cell { column: read.column, columns: read.columns, down, shade, ..Cell::default() };
        for ((place, said), around) in own.borders.iter_mut().zip(said.borders).zip(around) {
            *place = said.or(around).flatten();
        }
        let unsaid = [0.0, PADDING, 0.0, PADDING];
        let padding = said.padding.into_iter().zip(look.padding).zip(unsaid);
        for (place, ((said, around), unsaid)) in own.padding.iter_mut().zip(padding) {
            *place = said.or(around).unwrap_or(unsaid);
        }
        own.merge = read.merge;
        if own.merge != Merge::Continue {
            own.blocks.reserve_exact(read.blocks.len());
            flat(&read.blocks).for_each(|block| self.block(block, &mut own.blocks));
        }
        own
    }
}

/// Reads a `w:tcPr`.
fn said(raw: &str) -> Said {
    let mut said = Said::default();
    for (path, token) in elements(raw) {
        match (path.as_slice(), token.name) {
            (["w:tcBorders"], name) => {
                if let Some(place) = side(name).and_then(|at| said.borders.get_mut(at)) {
                    *place = border(&token).or(*place);
                }
            }
            (["w:tcMar"], name) => padding(&mut said.padding, name, &token),
            ([], "w:vAlign") => {
                said.down = match token.attribute("w:val").as_deref() {
                    Some("center" | "both") => Down::Middle,
                    Some("bottom") => Down::Bottom,
                    _ => Down::Top,
                }
            }
            ([], "w:shd") => said.shade = shade(&token),
            ([], "w:textDirection") => said.turned = token.attribute("w:val").is_some_and(|way| way != "lrTb"),
            _ => {}
        }
    }
    said
}

/// Widths of the grid's columns; where the file has none, all alike.
fn widths(mut grid: Vec<Pt>, ends: usize, all: Option<Pt>) -> Vec<Pt> {
    const UNSAID: Pt = 450.0;
    if grid.iter().sum::<Pt>() < 1.0 {
        let count = ends.max(1);
        return vec![all.unwrap_or(UNSAID) / count as f64; count];
    }
    while grid.len() < ends {
        grid.push(20.0);
    }
    grid
}
