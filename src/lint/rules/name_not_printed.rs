#![doc = include_str!("name_not_printed.md")]

use crate::diag::{Code, Diagnostic, Diagnostics, Lang};
use crate::lint::items::{place, title};
use crate::lint::printed::Printed;
use crate::lint::rule::Rule;
use crate::plan::{Level, Plan, level_key};

const CODE: &str = "K531";

/// See the page above.
pub struct NameNotPrinted;

impl Rule for NameNotPrinted {
    fn code(&self) -> Code {
        Code(CODE)
    }

    fn needs_whole_plan(&self) -> bool {
        true
    }

    fn page(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => include_str!("name_not_printed.vi.md"),
            Lang::En => include_str!("name_not_printed.md"),
        }
    }

    fn check(&self, plan: &Plan, found: &mut Diagnostics) {
        let printed = Printed::of(plan);
        let mut told: Vec<(Level, usize, Diagnostic)> = Vec::new();
        for (id, item) in plan.items.ids().zip(&plan.items.all) {
            // What is reached by nothing at all is another complaint; groups have rows of their own.
            if matches!(item.level, Level::Group | Level::Row) || !printed.reaches(id) || printed.shows_name(id, item) {
                continue;
            }
            if let Some((_, count, fault)) = told.iter_mut().find(|(level, ..)| *level == item.level) {
                *count += 1;
                fault.others.push((place(item).into(), "also"));
                continue;
            }
            let fault = Diagnostic::warning(CODE, place(item)).with("item", title(&plan.items, item));
            let fault = fault.with("column", level_key(item.level, &plan.items));
            let columns = printed.table_of(id).and_then(|table| table.columns.first());
            let fault = columns.map_or(fault.clone(), |column| fault.other(column.span, "table"));
            let fault = if item.level == Level::Criterion { fault.help("criterion") } else { fault };
            told.push((item.level, 1, fault.help("column")));
        }
        for (_, count, fault) in told {
            found.push(fault.with("count", count));
        }
    }
}
