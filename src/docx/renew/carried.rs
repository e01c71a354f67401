//! What was issued stays issued (giữ số, ngày đã cấp): a renewal writes it into the fresh build first.

use super::super::package::Package;
use super::super::seal;
use super::issue::{DATE, Issue, NUMBER, SIGNER, issue};
use super::lines::{stretch, text_of};
use super::work::Work;
use super::{Request, about, blanks, means};
use crate::diag::{Diagnostic, Diagnostics, Severity};

/// What was issued, as a custom property: it survives where the store does not.
pub(super) fn record(values: &Issue) -> String {
    let [day, month, year] = values.date.clone().unwrap_or_default();
    let references = if values.references { "1" } else { "0" };
    let clean = |text: String| text.replace('|', " ");
    [
        values.number.clone().unwrap_or_default(),
        day,
        month,
        year,
        values.signer.clone().unwrap_or_default(),
        references.to_owned(),
    ]
    .map(clean)
    .join("|")
}

/// [`record`] read back.
fn recorded(text: &str) -> Issue {
    let fields: Vec<String> = text.split('|').map(str::to_owned).collect();
    let field = |at: usize| fields.get(at).cloned().filter(|field| !field.is_empty());
    let date = match (field(1), field(2), field(3)) {
        (Some(day), Some(month), Some(year)) => Some([day, month, year]),
        _ => None,
    };
    Issue { number: field(0), date, signer: field(4), references: field(5).as_deref() == Some("1") }
}

/// The fresh build with what was issued: a plan without number and day does not blank them. K658 tells so; K659
/// where the plan has others, unless the letterhead is to be replaced.
pub(super) fn carried(work: &Work, fresh: &Package, request: &Request) -> Result<(Package, Diagnostics), Diagnostics> {
    let mut notes = Diagnostics::default();
    let Some(record) = work.prints.get(seal::ISSUED) else { return Ok((fresh.clone(), notes)) };
    let mut values = recorded(record);
    let new = Work::open(fresh)?;
    let line = |mark: &str| {
        let range = stretch(&new.main, mark);
        range.map(|range| text_of(new.main.get(range).unwrap_or_default()).0)
    };
    let mut differing = Vec::new();
    match line(NUMBER) {
        Some(line) => {
            let written = blanks::number(&line).map(|place| blanks::value(&line, &place)).unwrap_or_default();
            if values.number.as_ref().is_some_and(|number| !written.is_empty() && *number != written) {
                differing.push((values.number.clone().unwrap_or_default(), written));
            }
        }
        None => values.number = None,
    }
    match line(DATE) {
        Some(line) => {
            let written = blanks::date(&line).map(|[day, _, _]| blanks::value(&line, &day)).unwrap_or_default();
            let day = values.date.as_ref().map(|[day, _, _]| day.clone()).unwrap_or_default();
            if !day.is_empty() && !written.is_empty() && day != written {
                differing.push((day, written));
            }
        }
        None => values.date = None,
    }
    if line(SIGNER).is_none() {
        values.signer = None;
    }
    let replaced = request.replace.iter().any(|wanted| means(wanted, "front", "Phần đầu"));
    if !differing.is_empty() {
        if replaced {
            return Ok((fresh.clone(), notes));
        }
        let mut found = Diagnostics::default();
        for (issued, written) in differing {
            found.push(
                about(&work.package, "K659")
                    .with("issued", issued)
                    .with("written", written)
                    .help("plan")
                    .help("replace"),
            );
        }
        return Err(found);
    }
    let issued = issue(fresh, &values)?;
    if !issued.lines.is_empty() {
        let number = values.number.clone().unwrap_or_default();
        notes.push(
            Diagnostic { severity: Severity::Advice, ..about(&work.package, "K658") }
                .with("number", number)
                .help("plan"),
        );
    }
    Ok((issued.package.unwrap_or_else(|| fresh.clone()), notes))
}
