//! The header of a table: one row or two, and the row of column numbers.

use crate::document::{Origin, Paragraph, RowKind, Run, Style};
use crate::plan::{Column, ColumnNumbers, Items, TableSpec};
use crate::text::Spanned;

use super::look::header;
use super::made::{Made, MadeRow, Tie};

/// The header rows, repeated by Word on every page. Neighbours under the same `nhóm cột` stand under one cell;
/// all others then run over both rows.
pub(super) fn rows(spec: &TableSpec, items: &Items) -> Vec<(RowKind, MadeRow)> {
    let mut upper: MadeRow = Vec::new();
    let mut lower: MadeRow = Vec::new();
    for (first, columns) in overs(spec) {
        match first.over.as_ref() {
            Some(over) => {
                let again = columns.iter().skip(1).filter_map(|column| column.over.as_ref()).map(|over| over.span);
                let made = cell(&over.value, Some(over), columns.len(), None);
                upper.push(made.map(|cell| Made { repeats: again.collect(), ..cell }));
                upper.extend(std::iter::repeat_n(None, columns.len() - 1));
                lower
                    .extend(columns.iter().map(|column| cell(&header(column, items), column.header.as_ref(), 1, None)));
            }
            None => {
                upper.push(cell(&header(first, items), first.header.as_ref(), 1, Some(Tie::Header)));
                lower.push(Some(Made { tie: Some(Tie::Header), span: 1, ..Made::default() }));
            }
        }
    }
    let mut rows = vec![(RowKind::Header, upper)];
    if spec.columns.iter().any(|column| column.over.is_some()) {
        rows.push((RowKind::Header, lower));
    }
    let numbers = |text: &dyn Fn(usize) -> String| {
        let paragraph = |at| vec![Paragraph::text(Style::TableNumber, text(at))];
        let cells = (1..=spec.columns.len()).map(|at| Made { paragraphs: paragraph(at), span: 1, ..Made::default() });
        (RowKind::ColumnNumbers, cells.map(Some).collect())
    };
    rows.extend(match spec.column_numbers {
        ColumnNumbers::None => None,
        ColumnNumbers::Plain => Some(numbers(&|at| at.to_string())),
        ColumnNumbers::Parenthesised => Some(numbers(&|at| format!("({at})"))),
        ColumnNumbers::FromSecond => Some(numbers(&|at| if at == 1 { String::new() } else { format!("({})", at - 1) })),
    });
    rows
}

/// The columns in stretches: neighbours under one header together, each other column alone.
pub(super) fn overs(spec: &TableSpec) -> Vec<(&Column, &[Column])> {
    let same = |a: &Column, b: &Column| a.over.is_some() && a.over == b.over;
    spec.columns.chunk_by(same).filter_map(|columns| columns.first().map(|first| (first, columns))).collect()
}

fn cell(text: &str, written: Option<&Spanned<String>>, span: usize, tie: Option<Tie>) -> Option<Made> {
    let origin = written.map_or(Origin::Program, |written| Origin::Words(written.span));
    Some(Made {
        paragraphs: vec![Paragraph::new(Style::TableHeader, vec![Run::of(text, origin)])],
        tie,
        span,
        repeats: Vec::new(),
    })
}
