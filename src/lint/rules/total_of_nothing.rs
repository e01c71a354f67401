#![doc = include_str!("total_of_nothing.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::printed::tables;
use crate::lint::rule::Rule;
use crate::plan::figures::{adds_up, given};
use crate::plan::{ColumnKind, Field, Plan};

const CODE: &str = "K539";

/// See the page above.
pub struct TotalOfNothing;

impl Rule for TotalOfNothing {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("total_of_nothing.vi.md"),
            Lang::En => include_str!("total_of_nothing.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for table in tables(plan).filter(|table| table.blank_rows == 0) {
            let Some(total) = &table.total else { continue };
            let fields: Vec<Field> = table
                .columns
                .iter()
                .filter_map(|column| match column.kind {
                    ColumnKind::Field(field) if adds_up(field) => Some(field),
                    _ => None,
                })
                .collect();
            let picked = table.selection.picks(&plan.items);
            let mut shown = plan.items.all.iter().zip(&picked).filter(|(_, picked)| **picked);
            if !shown.any(|(item, _)| fields.iter().any(|field| given(item, *field))) {
                found.push(Diagnostic::warning(CODE, total.span).help("column").help("drop"));
            }
        }
    }
}
