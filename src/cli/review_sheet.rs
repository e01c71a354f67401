//! `kehoach check --report`: a review sheet (Phiếu rà soát) of what was found, as a Word file.

use std::path::Path;

use super::files::{self, raw, shown};
use super::inputs::Inputs;
use super::print::Printer;
use crate::diag::{Diagnostic, Diagnostics};
use crate::form::{self, CHECKS, Report, WORD_RULES};
use crate::lint::{RULES, framework};
use crate::plan::Plan;
use crate::plan::letterhead::number_and_symbol;
use crate::report::review_sheet::{ReviewSheet, form_checked};
use crate::text::Sources;
use crate::viet::text::capitalized;

/// Refuses what a sheet cannot be written to, before anything is checked: K976 several files are to be checked, K923 its name
/// does not end with `.docx`, K902 to K906 and K919 to K921 what stands there.
pub fn refuse(path: &Path, force: bool, inputs: &Inputs) -> Result<(), Diagnostics> {
    if inputs.many {
        return Err(Diagnostic::error("K976", raw(path)).with("count", inputs.plans.len()).help("one").into());
    }
    files::refuse_ending(path, "docx")?;
    let there = path.canonicalize();
    let same = |input: &Path| there.as_ref().is_ok_and(|there| input.canonicalize().is_ok_and(|own| own == *there));
    if inputs.plans.iter().any(|input| same(&input.path)) {
        return Err(Diagnostic::error("K924", raw(path)).help("name").into());
    }
    if path.exists() && !force {
        return Err(files::exists_already(path, true));
    }
    files::refuse_unready(path)
}

/// Writes the sheet of a plan; `plan`: as far as it could be read.
pub fn of_plan(
    to: &Path,
    file: &Path,
    plan: Option<&Plan>,
    (found, sources): (&Diagnostics, &Sources),
    printer: &Printer,
) -> Result<(), Diagnostics> {
    files::refuse_sources(to, sources)?;
    let mut checked = vec![format!(
        "nội dung theo {} quy tắc (số liệu, cơ quan, thời gian, viện dẫn, đánh số, chữ nghĩa)",
        RULES.len()
    )];
    let built = plan.and_then(|plan| {
        let package = crate::build(plan, &crate::house_template(plan).ok()?).ok()?.value;
        form::check(&package, "").ok()
    });
    let mut found = found.clone();
    match &built {
        Some(report) => {
            checked.push(form_checked("thể thức bản Word dựng từ tệp", report.counts()));
            // What the rules for words say of the file they have said of the plan.
            let form = |one: &&Diagnostic| CHECKS.iter().any(|check| check.code == one.code.0);
            report.found.iter().filter(form).for_each(|one| found.push(one.clone()));
        }
        None => checked.push("chưa xét thể thức bản Word, vì còn lỗi nên chưa dựng được".to_owned()),
    }
    let head = plan.map(|plan| &plan.letterhead);
    let sheet = ReviewSheet {
        file: name(file),
        kind: Some(head.map_or("Kế hoạch", |head| head.kind.as_str()).to_owned()),
        document: head.map(|head| {
            let date = head.date.in_words();
            let number = number_and_symbol(head).replacen("Số:", "số", 1);
            (format!("{} {number}, {date}, của {}", head.kind, head.issuer.full), head.title.value.clone())
        }),
        issuer: head.map(|head| head.issuer.full.clone()).unwrap_or_default(),
        checked,
        found: &found,
        sources,
        groups: plan.map(framework).unwrap_or_default(),
    };
    write(to, &sheet, printer)
}

/// Writes the sheet of a Word file.
pub fn of_word(to: &Path, file: &Path, report: &Report, printer: &Printer) -> Result<(), Diagnostics> {
    let sheet = ReviewSheet {
        file: name(file),
        kind: report.kind.map(|kind| capitalized(kind.name)),
        document: None,
        issuer: String::new(),
        checked: vec![
            form_checked("thể thức và kỹ thuật trình bày", report.counts()),
            format!("lời văn theo {WORD_RULES} quy tắc"),
        ],
        found: &report.found,
        sources: &Sources::default(),
        groups: Vec::new(),
    };
    write(to, &sheet, printer)
}

/// The name alone: folders are nobody's business but the author's.
fn name(file: &Path) -> String {
    file.file_name().map_or_else(|| shown(file), |name| name.to_string_lossy().into_owned())
}

fn write(to: &Path, sheet: &ReviewSheet<'_>, printer: &Printer) -> Result<(), Diagnostics> {
    files::write(to, &crate::review_sheet(sheet)?.to_bytes()?)?;
    printer.say("cli-report", &[("path", shown(to))]);
    Ok(())
}
