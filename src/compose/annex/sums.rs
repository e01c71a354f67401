//! What a table adds up (dòng cộng): subtotals of groups and the total.

use crate::document::{Align, Origin, Paragraph, Run, Style};
use crate::plan::figures::{Sum, adds_up, signed};
use crate::plan::{Column, ColumnKind, Field, GroupShape, ItemId};

use super::cells::Filling;
use super::figures;
use super::lines::Line;
use super::made::{MadeRow, made, spanning};

impl Filling<'_> {
    /// The cells of a subtotal or total: a label up to the first figure, then the figures.
    pub fn sums(&mut self, line: Line, label: &str) -> MadeRow {
        let figures: Vec<Option<String>> = self.spec.columns.iter().map(|column| self.sum(line, column.kind)).collect();
        // The label ends where figures may stand, whether there are any or not.
        let adds = |column: &Column| matches!(column.kind, ColumnKind::Field(field) if adds_up(field));
        let first = self.spec.columns.iter().position(adds).unwrap_or(figures.len());
        let written = self.spec.total.as_ref().filter(|_| line == Line::Total);
        let origin = written.map_or(Origin::Program, |label| Origin::Words(label.span));
        let text = |text: &str, origin, align| {
            let mut paragraph = Paragraph::new(Style::TableTotal, vec![Run::of(text, origin)]);
            paragraph.align = Some(align);
            vec![paragraph]
        };
        let mut row: MadeRow = vec![spanning(text(label, origin, Align::Centre), first)];
        row.resize(first, None);
        if first == 0 {
            row.clear();
        }
        for figure in figures.into_iter().skip(first) {
            let figure = figure.map(|figure| text(&figure, Origin::Program, Align::Centre));
            row.push(made(figure.unwrap_or_default()));
        }
        row
    }

    /// The sum of a column, where it has one.
    pub fn sum(&self, line: Line, kind: ColumnKind) -> Option<String> {
        let sum = self.figure(line, kind).map(Sum::text);
        let alone = sum.is_none() && kind == ColumnKind::Field(Field::Max) && matches!(line, Line::Subtotal(_));
        sum.or_else(|| self.extras(line).filter(|_| alone))
    }

    /// What a group adds up to that holds nothing but bonus points, or nothing but penalties: `-2,5`.
    fn extras(&self, line: Line) -> Option<String> {
        let of = |field| self.figure(line, ColumnKind::Field(field)).filter(|_| !self.has_column(field));
        match (of(Field::Bonus), of(Field::Penalty)) {
            (Some(sum), None) => Some(signed(Field::Bonus, sum)),
            (None, Some(sum)) => Some(signed(Field::Penalty, sum)),
            _ => None,
        }
    }

    pub(super) fn has_column(&self, field: Field) -> bool {
        self.spec.columns.iter().any(|column| column.kind == ColumnKind::Field(field))
    }

    /// The sum of a column as a figure.
    pub fn figure(&self, line: Line, kind: ColumnKind) -> Option<Sum> {
        let ColumnKind::Field(field) = kind else { return None };
        if !adds_up(field) {
            return None;
        }
        let prints =
            |id: ItemId| self.shape == GroupShape::Row || self.shown.has_line(id) || self.speaks_for_rows(id, field);
        match line {
            Line::Subtotal(group) => figures::sum(self.shown, field, self.shown.under(group), &prints),
            Line::Total => figures::sum(self.shown, field, self.shown.ids(), &prints),
            _ => None,
        }
    }
}
