//! Renewing what was generated inside a file that people have worked on since (cập nhật phần đã sinh).
//!
//! [`renew`] takes the file as it is and a complete fresh build of the changed plan, and carries over exactly the
//! regions whose content changed. What a person wrote is never lost: a region that was edited by hand is refused,
//! with every edit told, until the caller says to keep it or to replace it. Nothing is guessed: a region whose
//! marks are damaged or doubled is refused too. [`issue`] is the văn thư's step: number, day and signer into a file
//! as it stands; [`unissue`] takes them back.
//!
//! Rooms: `find` where a region stands now; `compare` and [`edit`](Edit) what a person changed; `settled` what stops a
//! renewal; `decide` what happens to each region; `work` and `styles` bring a fragment over; `keep` formatting that
//! stays; `shape` annexes that come, go and turn; `references` numbers of annexes in words; `issue` and `blanks` the
//! number and the day.

mod blanks;
mod compare;
mod decide;
mod edit;
mod find;
mod issue;
mod keep;
mod references;
mod settled;
mod shape;
mod styles;
mod work;

pub use edit::{Edit, What};
pub use issue::{Issue, Issued, issue, unissue};

use std::collections::BTreeMap;

use super::package::{Package, whole};
use super::{canon, properties, region, seal, store};
use crate::diag::{Diagnostic, Diagnostics, Place};
use decide::{Act, Decided};
use work::Work;

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
    /// The same, and formatting somebody changed was kept where the words are the same.
    FormattingKept,
    /// The plan says the same as before.
    Unchanged,
    /// A person edited it and it was kept, although the plan changed.
    KeptEdited,
    /// A new annex.
    Added,
    /// An annex the plan no longer has.
    Removed,
}

/// One region and what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its id, `annex-1`.
    pub region: String,
    /// Its name as Word shows it, `Phụ lục I`.
    pub name: String,
    /// What happened.
    pub outcome: Outcome,
    /// What a person had changed in it.
    pub edits: Vec<Edit>,
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
    /// What the caller should tell, such as an issued number that was kept (K658).
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
/// plan has another number than was issued; K604, K607 as [`Package::open`].
pub fn renew(old: &Package, fresh: &Package, request: &Request) -> Result<Renewal, Diagnostics> {
    let mut work = Work::open(old)?;
    let (fresh, notes) = issue::carried(&work, fresh, request)?;
    let fresh = Work::open(&fresh)?;
    let decided = decide::all(&work, &fresh, request)?;
    let was_whole = work.prints.get(seal::WHOLE).cloned();
    let whole_fits = was_whole.is_some() && was_whole == Some(seal::whole(old)?);
    let before = references::numbers(&work, &ids(&work));
    let mut report = Vec::new();
    for (at, one) in decided.iter().enumerate() {
        let whole = act(&mut work, &fresh, &decided, at)?;
        report.push(Change {
            region: one.id.clone(),
            name: one.name.clone(),
            outcome: if whole { one.outcome() } else { Outcome::FormattingKept },
            edits: one.edits.clone(),
        });
    }
    if decided.iter().any(|one| !matches!(one.act, Act::Nothing | Act::Keep | Act::Adopt)) {
        work.order_notes()?;
    }
    finish(&mut work, &fresh, &decided, whole_fits)?;
    let now = ids(&work);
    let after = references::numbers(&work, &now);
    let renewed = now.iter().filter(|id| !decided.iter().any(|one| one.id == **id && one.act == Act::Keep));
    let ranges: Vec<_> = renewed.filter_map(|id| shape::found(&work, id)).map(|found| found.outer).collect();
    let touched = touched(old, &work.package);
    let stale = references::stale(&work, &before, &after, &ranges);
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

/// The ids of the regions that stand in a file, in the order of the page.
fn ids(work: &Work) -> Vec<String> {
    let stands = |id: String| shape::found(work, &id).map(|found| (found.outer.start, id));
    let mut found: Vec<_> = decide::names(work).into_keys().filter_map(stands).collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

/// Does what was decided; false where formatting of a person's was kept.
fn act(work: &mut Work, fresh: &Work, decided: &[Decided], at: usize) -> Result<bool, Diagnostics> {
    let Some(one) = decided.get(at) else { return Ok(true) };
    match one.act {
        Act::Nothing | Act::Keep | Act::Adopt => {}
        Act::Remove => shape::remove(work, &one.id)?,
        Act::Insert => {
            let stands = |other: &&Decided| other.id.starts_with("annex-") && shape::found(work, &other.id).is_some();
            let before = decided.get(..at).unwrap_or_default().iter().rfind(stands).map(|other| other.id.clone());
            let after = decided.get(at..).unwrap_or_default().iter().find(stands).map(|other| other.id.clone());
            shape::insert(work, fresh, &one.id, &one.name, before.as_deref(), after.as_deref())?;
        }
        Act::Replace { keep_looks, turn } => {
            let kept = replace(work, fresh, one, keep_looks)?;
            if turn {
                shape::turn(work, fresh, &one.id);
            }
            return Ok(!(kept && one.edits.iter().any(|edit| edit.what == What::Formatting)));
        }
    }
    Ok(true)
}

/// Sets the fresh inside of a region in the place of the old one; true where units stay as they stand.
fn replace(work: &mut Work, fresh: &Work, one: &Decided, keep_looks: bool) -> Result<bool, Diagnostics> {
    let (Some(own), Some(theirs)) = (shape::found(work, &one.id), shape::found(fresh, &one.id)) else {
        return Ok(false);
    };
    let damaged = |_| work.package.damaged(work.package.main());
    let old = settled::without_remnants(work.main.get(own.inner.clone()).unwrap_or_default());
    let new = fresh.main.get(theirs.inner).unwrap_or_default();
    let pieces = if keep_looks { keep::pieces((work, &old), (fresh, new)).map_err(damaged)? } else { None };
    let kept = pieces.is_some();
    let pieces = pieces.unwrap_or_else(|| vec![keep::Piece::New(new.to_owned())]);
    let inner = brought(work, fresh, &pieces, &old)?;
    let lost: Vec<_> = settled::belongings(&old).difference(&settled::belongings(&inner)).cloned().collect();
    if let Some((kind, name)) = lost.into_iter().next().filter(|_| !one.forced) {
        let place = find::place(&work.package, &work.main, own.inner.start);
        let refused = Diagnostic::error("K657", place).with("region", &one.name).with("kind", kind).with("name", name);
        return Err(refused.help("move-out").help("keep").help("replace").into());
    }
    let mut edits = super::xml::Edits::default();
    if own.fenced {
        edits.replace(own.inner.clone(), inner);
        rename(&work.main, &own, &one.name, &mut edits);
    } else {
        // The control is gone or has lost its tag; a new one takes its place.
        let cell_ends = work.main.get(own.outer.end..).unwrap_or_default().trim_start().starts_with("</w:tc>");
        let (open, close) = work.fence(&one.id, &one.name);
        let mut region = format!("{open}{inner}{close}");
        if cell_ends {
            super::write::filler(&mut region, "");
        }
        edits.replace(own.outer.clone(), region);
    }
    work.main = edits.apply(&work.main);
    if let Some(own) = shape::found(work, &one.id) {
        work.main = region::marked(&work.main, &own.inner, &one.id);
    }
    work.drop_notes(&old)?;
    Ok(kept)
}

/// Parts the pieces while they are brought over; no Word file holds it.
const PLACEHOLDER: &str = "<?kehoach?>";

/// The pieces as they can stand here, joined.
fn brought(work: &mut Work, fresh: &Work, pieces: &[keep::Piece], old: &str) -> Result<String, Diagnostics> {
    let (mut new, mut gone) = (Vec::new(), old.to_owned());
    for piece in pieces {
        match piece {
            keep::Piece::Own(text) => gone = gone.replacen(text.as_str(), "", 1),
            keep::Piece::New(text) => new.push(text.as_str()),
        }
    }
    let joined = work.bring(fresh, &new.join(PLACEHOLDER), &gone)?;
    let mut new = joined.split(PLACEHOLDER);
    let mut out = String::new();
    for piece in pieces {
        match piece {
            keep::Piece::Own(text) => out.push_str(text),
            keep::Piece::New(_) => out.push_str(new.next().unwrap_or_default()),
        }
    }
    Ok(out)
}

/// The control's title, where the annex is called otherwise now.
fn rename(main: &str, own: &find::Found, name: &str, edits: &mut super::xml::Edits) {
    let head = main.get(own.outer.start..own.inner.start).unwrap_or_default();
    let title = super::xml::Tokens::of(head).flatten().find(|token| token.opens("w:alias"));
    let Some(title) = title.filter(|token| token.attribute("w:val").as_deref() != Some(name)) else { return };
    let at = own.outer.start;
    let range = at.saturating_add(title.span.start)..at.saturating_add(title.span.end);
    edits.replace(range, format!("<w:alias w:val=\"{}\"/>", super::xml::escape(name)));
}

/// Fingerprints and store of what was renewed.
fn finish(work: &mut Work, fresh: &Work, decided: &[Decided], whole_fits: bool) -> Result<(), Diagnostics> {
    let damaged = |package: &Package| package.damaged(package.main());
    let main = work.package.main().to_owned();
    if work.package.text(&main)? != work.main {
        let words = work.main.clone();
        work.package.set_part(&main, with_mark(&work.package, &main, words));
    }
    let mut prints = work.prints.clone();
    let mut store = work.store.clone().unwrap_or_default();
    for one in decided {
        match one.act {
            Act::Nothing | Act::Keep => {}
            Act::Remove => {
                prints.remove(&seal::property(&one.id));
                store.regions.remove(&one.id);
            }
            Act::Adopt | Act::Insert | Act::Replace { .. } => {
                // What the fresh build says is what counts as generated, also where formatting was kept.
                let Some(theirs) = shape::found(fresh, &one.id) else { continue };
                let inner = fresh.main.get(theirs.inner.clone()).unwrap_or_default();
                let page =
                    one.id.starts_with("annex-").then(|| super::sections::page_at(&fresh.main, theirs.outer.end));
                let kept = store::Kept::of(inner, &fresh.notes, page.flatten()).map_err(|_| damaged(&work.package))?;
                prints.insert(seal::property(&one.id), canon::fingerprint(&kept.text()));
                store.regions.insert(one.id.clone(), kept);
            }
        }
    }
    // Lines of new annexes that got their number from an earlier issue can be taken back too.
    for one in fresh.store.iter().flat_map(|store| &store.written) {
        if work.prints.contains_key(seal::ISSUED) && !store.written.iter().any(|own| own.mark == one.mark) {
            store.written.push(one.clone());
        }
    }
    let acted = decided.iter().any(|one| !matches!(one.act, Act::Nothing | Act::Keep));
    if !acted {
        return Ok(());
    }
    if whole_fits {
        prints.insert(seal::WHOLE.to_owned(), seal::whole(&work.package)?);
    }
    properties::change_custom(&mut work.package, &prints)?;
    if work.store.as_ref() != Some(&store) {
        store::write(&mut work.package, &store)?;
    }
    Ok(())
}

/// A byte order mark stays where one was.
fn with_mark(package: &Package, part: &str, words: String) -> Vec<u8> {
    let marked = package.part(part).is_some_and(|bytes| bytes.starts_with("\u{FEFF}".as_bytes()));
    if marked { format!("\u{FEFF}{words}").into_bytes() } else { words.into_bytes() }
}

fn touched(old: &Package, new: &Package) -> Vec<String> {
    let differs = |name: &&str| old.part(name) != new.part(name);
    new.changed().filter(differs).map(str::to_owned).collect()
}

/// The parts that hold nothing but fingerprints and store.
fn is_ours(work: &Work, part: &str) -> bool {
    let custom = work.package.related("", super::relations::CUSTOM).unwrap_or_default();
    let items = work.package.related(work.package.main(), super::relations::CUSTOM_XML).unwrap_or_default();
    custom.iter().any(|one| one == part)
        || (part.starts_with("customXml/") && items.len() <= 1)
        || store::read(&work.package).ok().flatten().is_some_and(|(one, _)| one == part)
}

/// Does a name people use mean this region?
fn means(wanted: &str, id: &str, name: &str) -> bool {
    let wanted = wanted.trim().to_lowercase();
    match wanted.as_str() {
        one if one == name.replace('\u{A0}', " ").to_lowercase() => true,
        "all" => true,
        "annex" => id.starts_with("annex-"),
        "closing" => matches!(id, "recipients" | "signature"),
        one if one == id => true,
        one => one.strip_prefix("annex=").is_some_and(|which| {
            let last = name.split([' ', '\u{A0}']).next_back().unwrap_or_default().to_lowercase();
            id.strip_prefix("annex-").is_some_and(|id| id == which || last == which)
        }),
    }
}

/// The regions of a file by id, with their names as Word shows them.
pub fn regions(package: &Package) -> Result<BTreeMap<String, String>, Diagnostics> {
    let work = Work::open(package)?;
    Ok(decide::names(&work))
}

/// A complaint about the whole file.
fn about(package: &Package, code: &'static str) -> Diagnostic {
    Diagnostic::error(code, whole(package.name()))
}
