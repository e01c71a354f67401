//! From what was written to what it means (đọc kế hoạch): every value read, every fault gathered.
//!
//! [`read`] is the door. Above it nobody reads a number, a date or a body out of a text.
//!
//! - `run`: what is known on the way
//! - `files`: the plan's file and those it includes, as one record
//! - `head`: letterhead
//! - `bodies`: the directory, and bodies named in fields
//! - `items`, `place`, `fields`: the flat list and the tree it means; `entry`: the key that names an entry
//! - `figures`: what the figures of a column tell of each other
//! - `annexes`, `columns`: views that annexes ask for
//! - `house`: habits and measures

mod annexes;
mod bodies;
mod columns;
mod entry;
mod fields;
mod figures;
mod files;
mod head;
mod house;
mod items;
mod place;
mod run;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub(crate) use fields::{field_key, field_named, field_of};
pub use files::Include;
pub(crate) use items::level_key;

use super::closing::Recipients;
use super::draft::Record;
use super::keys::Id;
use super::{Directory, House, Plan, Signature, Written};
use crate::diag::{Diagnostic, Diagnostics, Warned};
use crate::text::{FileId, Sources};
use run::{Run, prose};

/// Reads the plan that `root` of `sources` holds, and the files it includes, which are added to `sources`.
///
/// All faults of a run come together, ordered by place: of YAML (K101–K119), of keys (K120–K149), of scores
/// (K25x), bodies (K35x) and deadlines (K45x). A plan comes only if none of them is an error.
pub fn read(root: FileId, sources: &mut Sources, include: &mut Include<'_>) -> Result<Warned<Plan>, Diagnostics> {
    let (plan, found) = read_through(root, sources, include);
    whole(plan, found)
}

/// [`read`] that goes on after faults: with errors among what was found, the plan lacks what they are about, and what
/// follows from the gaps is no fault of the author's.
pub fn read_through(root: FileId, sources: &mut Sources, include: &mut Include<'_>) -> (Option<Plan>, Diagnostics) {
    resolve(root, sources, include, Run::plan)
}

/// Reads the habits (nền nếp) of a plan or of a shared file, which has neither issuer nor title: no key is required,
/// and of the others only the form of the YAML is looked at.
pub fn read_house(
    root: FileId,
    sources: &mut Sources,
    include: &mut Include<'_>,
) -> Result<Warned<House>, Diagnostics> {
    let (house, found) = resolve(root, sources, include, |run, record| Some(run.house(&record)));
    whole(house, found)
}

/// What was read, unless something of it is wrong.
fn whole<T>(read: Option<T>, found: Diagnostics) -> Result<Warned<T>, Diagnostics> {
    match read {
        Some(value) if !found.has_errors() => Ok(Warned { value, warnings: found }),
        _ => Err(found),
    }
}

fn resolve<T>(
    root: FileId,
    sources: &mut Sources,
    include: &mut Include<'_>,
    meaning: impl FnOnce(&mut Run, Record) -> Option<T>,
) -> (Option<T>, Diagnostics) {
    let mut found = Diagnostics::default();
    let plan = files::load(root, sources, include, &mut found).and_then(|loaded| {
        let mut run = Run {
            names: loaded.names,
            order: loaded.order,
            directory: Directory::default(),
            looked_up: BTreeMap::new(),
            deadlines: HashMap::new(),
            named: HashMap::new(),
            reported: BTreeSet::new(),
            found: Diagnostics::default(),
        };
        let meant = meaning(&mut run, loaded.record);
        found.extend(run.found);
        meant
    });
    found.sort();
    found.rewrite(sources);
    (plan, found)
}

impl Run {
    /// Refuses (K152) a signature block on one line: all of it would print as a title in capitals.
    fn on_one_line(&mut self, blocks: &[Signature]) {
        for block in blocks {
            let Some(lines) = block.meant_lines() else { continue };
            let fault = Diagnostic::error("K152", block.span()).help("lines");
            let alone = blocks.len() == 1;
            let lines = format!("|\n  {}", lines.join("\n  "));
            self.push(if alone { fault.change(block.span(), lines) } else { fault });
        }
    }

    fn plan(&mut self, written: Record) -> Option<Plan> {
        let record = &written;
        self.directory = self.agencies(record);
        let items = self.items(record);
        let annexes = self.annexes(record, &items);
        let text = [Id::Body, Id::Signature, Id::Recipients].iter().any(|id| record.has(*id));
        let belong_elsewhere = !annexes.is_empty() && annexes.iter().all(|annex| annex.belongs_to.is_some());
        let letterhead = self.letterhead(record, text || !belong_elsewhere, text || annexes.is_empty());
        let joint = letterhead.as_ref().is_some_and(|head| head.issuer.is_joint());
        let tables = self.named_tables(record, &items);
        let house = self.house(record);
        let signatures = Signature::read(record.names(Id::Signature), joint);
        self.on_one_line(&signatures);
        Some(Plan {
            signatures,
            letterhead: letterhead?,
            agencies: std::mem::take(&mut self.directory),
            items: items.into(),
            body: prose(record, Id::Body),
            annexes,
            tables,
            recipients: record.text(Id::Recipients).map(Recipients::read),
            house,
            written: Written::of(written),
        })
    }
}

#[cfg(test)]
mod tests;
