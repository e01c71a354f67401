//! Word files that a page is given (tệp Word đưa vào): looked at, and renewed.

use serde_json::{Value, json};

use super::told::{counts, findings, sizes};
use crate::diag::{Catalogue, Diagnostics};
use crate::docx::renew::{Renewal, Request};
use crate::docx::{Package, Template, sound};
use crate::form;
use crate::layout::Pages;
use crate::plan::Plan;
use crate::report::renewal;
use crate::text::Sources;

/// Looks at a Word file: what cannot be shown of it, whether it keeps to the form that is laid down, and what its pages show. There are no pages of a file that cannot be read.
pub(super) fn read(name: &str, bytes: &[u8], words: &Catalogue) -> (Value, Option<Pages>) {
    let none = Sources::default();
    let opened = Package::open(name, bytes).and_then(|package| {
        let pages = crate::pages_of(&package, name)?;
        let report = form::check(&package, name)?;
        Ok((package, pages, report))
    });
    match opened {
        Ok((package, pages, report)) => {
            let mut found = pages.warnings;
            let [passed, failed, left] = report.counts();
            found.extend(report.found);
            found.extend(crate::review(&pages.value, name));
            // What is not sound is no fault of the person's; Word will mend it or say so.
            let sound = sound::faults(&package).is_ok_and(|faults| faults.is_empty());
            let told = json!({
                "readable": true,
                "sound": sound,
                "pages": sizes(&pages.value),
                "counts": counts(&found),
                "checks": { "passed": passed, "failed": failed, "not_evaluated": left },
                "findings": findings(&found, &none, words),
            });
            (told, Some(pages.value))
        }
        Err(found) => {
            let findings = findings(&found, &none, words);
            (json!({ "readable": false, "counts": counts(&found), "findings": findings }), None)
        }
    }
}

/// What is asked of a renewal.
pub(super) fn request(keep: Vec<String>, replace: Vec<String>) -> Request {
    Request { only: None, keep, replace }
}

/// A renewal, and the file that it made; none where nothing had to be changed.
pub(super) struct Renewed {
    renewal: Renewal,
    found: Diagnostics,
    bytes: Option<Vec<u8>>,
}

/// Carries a plan into a Word file. Errors as of [`crate::renew`]; they name the regions that a person decides about.
pub(super) fn renew(
    plan: &Plan,
    template: &Template,
    (name, bytes): (&str, &[u8]),
    wanted: &Request,
) -> Result<Renewed, Diagnostics> {
    let old = Package::open(name, bytes)?;
    let renewed = crate::renew(plan, template, &old, wanted)?;
    let mut found = renewed.warnings;
    found.extend(renewal::told(&renewed.value));
    if found.has_errors() {
        return Err(found);
    }
    let bytes = renewed.value.package.as_ref().map(Package::to_bytes).transpose()?;
    Ok(Renewed { renewal: renewed.value, found, bytes })
}

/// What a renewal has to tell, and the file.
pub(super) fn renewed(made: &Renewed, sources: &Sources, words: &Catalogue) -> (Value, Vec<u8>) {
    let report = made.renewal.report.iter().map(|change| {
        let (id, args) = renewal::outcome(change, words);
        json!({ "region": change.name, "message": words.words(id, &args) })
    });
    let told = json!({
        "made": true,
        "changed": made.bytes.is_some(),
        "report": report.collect::<Vec<_>>(),
        "findings": findings(&made.found, sources, words),
    });
    (told, made.bytes.clone().unwrap_or_default())
}
