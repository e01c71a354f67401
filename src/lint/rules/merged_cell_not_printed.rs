#![doc = include_str!("merged_cell_not_printed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::title;
use crate::lint::printed::Printed;
use crate::lint::rule::Rule;
use crate::plan::{Plan, field_key};

const CODE: &str = "K533";

/// See the page above.
pub struct MergedCellNotPrinted;

impl Rule for MergedCellNotPrinted {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("merged_cell_not_printed.vi.md"),
            Lang::En => include_str!("merged_cell_not_printed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let printed = Printed::of(plan);
        for (id, item) in plan.items.ids().zip(&plan.items.all) {
            for cell in &item.merged {
                if printed.shows_merged(id, cell) || !printed.reaches(id) {
                    continue;
                }
                let columns: Vec<&str> = cell.over.iter().map(|over| field_key(over.value, &plan.items)).collect();
                let fault = Diagnostic::warning(CODE, cell.text.span()).with("item", title(&plan.items, item));
                let fault = fault.with("columns", columns.join("; "));
                let table = printed.table_of(id).and_then(|table| table.columns.first());
                let fault = table.map_or(fault.clone(), |column| fault.other(column.span, "table"));
                found.push(fault.help("column"));
            }
        }
    }
}
