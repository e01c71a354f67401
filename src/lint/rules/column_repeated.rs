#![doc = include_str!("column_repeated.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::printed::tables;
use crate::lint::rule::Rule;
use crate::plan::{Column, Plan};

const CODE: &str = "K537";

/// See the page above.
pub struct ColumnRepeated;

impl Rule for ColumnRepeated {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        false
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("column_repeated.vi.md"),
            Lang::En => include_str!("column_repeated.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        for table in tables(plan) {
            for (at, column) in table.columns.iter().enumerate() {
                let same = |first: &&Column| column.kinds().any(|kind| first.kinds().any(|other| other == kind));
                if let Some(first) = table.columns.iter().take(at).find(same) {
                    found.push(Diagnostic::warning(CODE, column.span).other(first.span, "first").help("drop"));
                }
            }
        }
    }
}
