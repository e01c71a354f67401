//! Renewing what was generated inside a file that people have worked on since (cập nhật phần đã sinh).
//!
//! [`renew`] takes the file as it is and a complete fresh build of the changed plan, and carries over exactly the
//! regions whose content changed. What a person wrote is never lost: a region that was edited by hand is refused,
//! with every edit told, until the caller says to keep it or to replace it. Nothing is guessed: a region whose
//! marks are damaged or doubled is refused too.
//!
//! Rooms: `pairing` which annex is which; `compare`, `evidence`, `looks` and
//! [`edit`](Edit) what a person changed, `things` what a person put there; `settled` what stops a renewal; `decide` and
//! `case` what happens to each region, `act` and `finish` do it; `bring`, `styles` and `footnotes` bring a fragment over;
//! `keep` and `align` what stays as it stands, `standing`, `steps` and `own_page` what others wrote; `shape` annexes that come, go and turn, `headers` and `order` what that
//! must not cost; `references` numbers of annexes in words.

mod act;
mod align;
mod bring;
mod case;
mod compare;
mod decide;
mod edit;
mod evidence;
mod finish;
mod footnotes;
mod headers;
mod keep;
mod looks;
mod order;
mod own_page;
mod pairing;
mod references;
mod settled;
mod shape;
mod standing;
mod steps;
mod styles;
mod things;

pub use edit::{Edit, What};
pub use pairing::annex_ids;
pub use standing::{Differences, record_prints};

use std::collections::BTreeMap;

use super::file::Package;
use super::issue::{CarriedOver, carry_over};
use super::seal;
use super::work::{Work, names};
use crate::diag::{Diagnostics, Place};
use act::act;
use decide::Act;
use finish::{finish, is_ours, touched};

/// What is asked of a renewal. Regions are named as people name them: `front`, `body`, `closing` (recipients and
/// signature), `recipients`, `signature`, `annex` (all of them), `annex=II` (its number as printed), `annex=ID`,
/// the name Word shows (`Phụ lục II`), or `all`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Only these regions; all where there is none.
    pub only: Option<Vec<String>>,
    /// Edited regions that stay as the person left them.
    pub keep: Vec<String>,
    /// Edited regions that are written over; the caller keeps a copy of the file.
    pub replace: Vec<String>,
}

/// What happened to a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The fresh content stands there now.
    Replaced,
    /// The same, and formatting somebody changed was kept.
    FormattingKept,
    /// The same, and some of that formatting was kept, where the words are the same; the edits name what was not.
    FormattingPartly,
    /// The plan says the same as before.
    Unchanged,
    /// A person edited it and it was kept, although the plan changed.
    KeptEdited,
    /// A new annex.
    Added,
    /// An annex the plan no longer has.
    Removed,
    /// An annex the plan does not have and that was not generated: adopted from others, or of unknown origin.
    Left,
}

/// One region and what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its id, `annex-1`.
    pub region: String,
    /// Its name as Word shows it, `Phụ lục I`.
    pub name: String,
    /// What it was called before, where that is something else: `Phụ lục II` is `Phụ lục I` once the first has gone.
    pub old_name: Option<String>,
    /// What happened.
    pub outcome: Outcome,
    /// What a person had changed in it.
    pub edits: Vec<Edit>,
    /// Where each of the edits stood in the file as it was.
    pub places: Vec<Place>,
}

/// A finished renewal.
#[derive(Clone, Debug)]
pub struct Renewal {
    /// The new file; `None` where nothing changed and nothing needs writing.
    pub package: Option<Package>,
    /// All regions, in the order of the page.
    pub report: Vec<Change>,
    /// Members of the file that changed, beside those that only hold fingerprints and store.
    pub touched_parts: Vec<String>,
    /// Styles that had to be added, by name.
    pub added_styles: Vec<String>,
    /// Hand-written references to annexes that no longer hold.
    pub stale_references: Vec<Place>,
    /// What the caller should tell, such as an issued number that was kept (K658), or annexes that somebody put into
    /// another order (K666).
    pub notes: Diagnostics,
}

/// Renews a file: carries the regions of `fresh` whose content changed into `old`. Every other byte of the main part
/// and every other member stays as it is, but for fingerprints, store, and what the new regions need (listed in
/// [`Renewal::touched_parts`]).
///
/// Errors, all at once, and then nothing is done: K650 a region was edited by hand (each edit as K660 beside it);
/// K651 a region's marks are lost or damaged; K652 a region stands there twice; K653 a region the file or the plan
/// does not have; K654 nobody can tell whether it was edited; K655 tracked changes, a comment or a section break in
/// it; K656 two annexes in one section want different pages; K657 something of a person's would be lost; K659 the
/// plan has another number, day or signer than was issued; K665 the annexes would stand in a wrong order; K672 an annex
/// that others made needs another page; K604, K607, K608, K624 a
/// file that is not written to.
pub fn renew(old: &Package, fresh: &Package, request: &Request) -> Result<Renewal, Diagnostics> {
    old.editable()?;
    let mut work = Work::open(old)?;
    let (fresh, steps) = standing::carried(&work, fresh, request)?;
    let CarriedOver { fresh, holds, mut notes } = carry_over(&work, &fresh, request.only.as_deref(), &request.replace)?;
    let fresh = Work::open(&fresh)?;
    let decided = decide::all(&work, &fresh, request, &steps)?;
    let whole_fits = match work.prints.get(seal::WHOLE) {
        Some(print) => seal::is_whole(old, print)?,
        None => false,
    };
    let (before, stood) = (references::numbers(&work), references::in_order(&work));
    let mut report = Vec::new();
    let was = work.clone();
    let old_names = names(&was);
    for (at, one) in decided.iter().enumerate() {
        act(&mut work, &fresh, &decided, at)?;
        if matches!(one.act, Act::Replace { .. }) {
            notes.extend(standing::reprinted(&was, &fresh, &one.id, &one.name));
        }
        let stood_as = old_names.get(&one.id).unwrap_or(&one.name);
        let stays = one.outcome() == Outcome::Unchanged;
        report.push(Change {
            region: one.id.clone(),
            name: if stays { stood_as.clone() } else { one.name.clone() },
            old_name: (!stays && *stood_as != one.name).then(|| stood_as.clone()),
            outcome: one.outcome(),
            edits: one.edits.clone(),
            places: shape::found(&was, &one.id).map_or_else(Vec::new, |own| evidence::places(&was, &own, &one.edits)),
        });
    }
    if decided.iter().any(|one| !matches!(one.act, Act::Nothing | Act::Keep | Act::Adopt | Act::Leave)) {
        work.order_notes()?;
    }
    finish(&mut work, &fresh, &decided, holds.as_ref(), whole_fits)?;
    headers::none_lost(&was, &work, &fresh, &decided, request)?;
    notes.extend(order::checked(&work, &old_names, &stood)?);
    let stale = references::stale(&work, &fresh, &before, &references::numbers(&work));
    let touched = touched(old, &work.package);
    let own = |part: &String| !is_ours(&work, part);
    Ok(Renewal {
        package: (!touched.is_empty()).then(|| work.package.clone()),
        report,
        touched_parts: touched.iter().filter(|part| own(part)).cloned().collect(),
        added_styles: work.added_styles.iter().cloned().collect(),
        stale_references: stale,
        notes,
    })
}

/// The regions of a file by id, with their names as Word shows them.
pub fn regions(package: &Package) -> Result<BTreeMap<String, String>, Diagnostics> {
    let work = Work::open(package)?;
    Ok(names(&work))
}
