//! What the rows of each group say of themselves (khung logic): for `kehoach check --coverage`.

use serde_json::{Value, json};

use crate::diag::Catalogue;
use crate::lint::{GroupRows, framework};
use crate::plan::Plan;

/// Names of groups are cut off where the columns begin.
const WIDTH: usize = 48;

/// A line for each group, and one for all of them.
pub fn text(plan: &Plan, words: &Catalogue) -> String {
    let groups = framework(plan);
    let names = ["group", "rows", "lead", "deadline", "product", "partners", "monitor"];
    let head = names.map(|name| words.words(&format!("cli-coverage-{name}"), &[]));
    let mut all = GroupRows { group: words.words("cli-coverage-all", &[]), rows: 0, with: [0; 5] };
    for group in &groups {
        all.rows += group.rows;
        all.with.iter_mut().zip(group.with).for_each(|(sum, count)| *sum += count);
    }
    let first = groups.iter().map(|group| group.group.chars().count()).max().unwrap_or(0).clamp(8, WIDTH);
    let mut out = String::new();
    let [group, columns @ ..] = &head;
    out.push_str(&format!("{group:first$}"));
    columns.iter().for_each(|name| out.push_str(&format!("  {name}")));
    out.push('\n');
    for row in groups.iter().chain([&all]) {
        let name: String = row.group.chars().take(first).collect();
        out.push_str(&format!("{name:first$}"));
        let counts = std::iter::once(row.rows).chain(row.with);
        for (name, count) in columns.iter().zip(counts) {
            let width = name.chars().count();
            out.push_str(&format!("  {count:>width$}"));
        }
        out.push('\n');
    }
    out
}

/// The same as JSON, for other programs.
pub fn json(plan: &Plan) -> Vec<Value> {
    let value = |group: &GroupRows| {
        let [lead, deadline, product, partners, monitor] = group.with;
        json!({
            "group": group.group,
            "rows": group.rows,
            "lead": lead,
            "deadline": deadline,
            "product": product,
            "partners": partners,
            "monitor": monitor,
        })
    };
    framework(plan).iter().map(value).collect()
}
