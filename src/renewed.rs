//! A plan carried into a Word file that people have edited since (cập nhật tệp Word từ kế hoạch).

use std::borrow::Borrow;

use crate::diag::{Diagnostics, Warned};
use crate::document::Document;
use crate::docx::renew::{Renewal, Request, annex_ids, read_ahead, read_all_ahead};
use crate::docx::{self, Package, Template};
use crate::plan::Plan;
use crate::{build, built, cores, unnamed};

/// Carries what changed in a plan into a file that people have worked on since; the plan is built whole with
/// `template`, and the parts whose content differs take the place of the old ones. Fails as [`build`] does, and
/// where something that a person wrote would be lost ([`docx::renew::renew`] says when); then nothing is done.
pub fn renew(
    plan: &Plan,
    template: &Template,
    old: &Package,
    request: &Request,
) -> Result<Warned<Renewal>, Diagnostics> {
    renewed(plan, template, || Ok(old), request)
}

/// [`renew`] of a file as it is on the disk, which is opened while the plan is built; `name` is shown in messages. Errors as of
/// [`Package::open`] and [`renew`].
pub fn renew_bytes(
    plan: &Plan,
    template: &Template,
    (name, bytes): (&str, &[u8]),
    request: &Request,
) -> Result<Warned<Renewal>, Diagnostics> {
    renewed(plan, template, || Package::open(name, bytes), request)
}

fn renewed<P: Borrow<Package> + Send>(
    plan: &Plan,
    template: &Template,
    old: impl FnOnce() -> Result<P, Diagnostics> + Send,
    request: &Request,
) -> Result<Warned<Renewal>, Diagnostics> {
    let fresh = || build(plan, template).inspect(|fresh| read_ahead(&fresh.value));
    let old = || old().inspect(|old| read_all_ahead(old.borrow()));
    let (fresh, old) = cores::both(fresh, old);
    let old = old?;
    let (mut fresh, old) = (fresh?, old.borrow());
    let ids = annex_ids(old, &fresh.value, &unnamed(plan))?;
    if ids.iter().any(|(here, there)| here != there) {
        let named = |document: &mut Document| {
            for annex in &mut document.annexes {
                annex.id = ids.get(&annex.id).unwrap_or(&annex.id).clone();
            }
        };
        fresh = built(plan, template, Some(&named))?;
    }
    let renewal = docx::renew::renew(old, &fresh.value, request)?;
    Ok(Warned { value: renewal, warnings: fresh.warnings })
}
