//! `kehoach check --fix`: faults with one safe remedy are mended in the plan (tự sửa); comments, layout and all else stay.
//!
//! What was changed is checked again before anything is written: a change that does not make its fault go, or that brings
//! another one, is not made. Changes are made until none is left, so that a second run finds nothing to do.

use std::collections::BTreeMap;
use std::path::Path;

use super::examined::examined;
use super::files;
use super::many::is_shared;
use super::outcome::Stop;
use super::shared::Shared;
use crate::diag::{Code, Diagnostics, Fix, fixes};
use crate::text::raw::spliced;
use crate::text::{FileId, SourceFile};

/// Rounds after which it ends in any case: what one change uncovers the next may mend.
const ROUNDS: usize = 20;

/// Changes that are tried one by one where all together do not do.
const MOST: usize = 200;

/// A plan that was mended.
pub struct Mended {
    /// The file as it is.
    pub before: String,
    /// The file as it is to be.
    pub after: String,
    /// How many faults went.
    pub count: usize,
}

/// Mends a plan in memory. Fails where the file cannot be read.
pub fn mended(path: &Path, shared: &Shared) -> Result<Mended, Stop> {
    let bytes = files::read(path)?;
    files::source_of(path, &bytes)?;
    let before = String::from_utf8_lossy(&bytes).into_owned();
    let mut after = before.clone();
    let found = |text: &str| examined(SourceFile::from_text(files::shown(path), text), shared);
    let mut now = found(&after);
    let mut count = 0usize;
    // What several plans share is mended where its author sees all of them.
    let rounds = if is_shared(&now) { 0 } else { ROUNDS };
    for _ in 0..rounds {
        let file = SourceFile::from_text("", &after);
        let wanted = fixes(&now, FileId(0), &file);
        if wanted.is_empty() {
            break;
        }
        let all: Vec<&Fix> = wanted.iter().flatten().collect();
        let whole = made(&after, &file, &all).map(|text| (found(&text), text));
        if let Some((new, text)) = whole.filter(|(new, _)| better(&now, new, wanted.len())) {
            (now, after) = (new, text);
            count = count.saturating_add(wanted.len());
            continue;
        }
        // From the end, so that places further up stay where they are.
        let mut some = false;
        for one in wanted.iter().rev().take(MOST) {
            let here = SourceFile::from_text("", &after);
            let tried = made(&after, &here, &one.iter().collect::<Vec<_>>()).map(|text| (found(&text), text));
            if let Some((new, text)) = tried.filter(|(new, _)| better(&now, new, 1)) {
                (now, after, some) = (new, text, true);
                count = count.saturating_add(1);
            }
        }
        if !some {
            break;
        }
    }
    Ok(Mended { before, after, count })
}

fn made(raw: &str, file: &SourceFile, changes: &[&Fix]) -> Option<String> {
    let changes: Vec<_> = changes.iter().map(|fix| (fix.place.range(), fix.new.as_str())).collect();
    spliced(raw, file, &changes)
}

/// True if so many complaints went and none came.
fn better(old: &Diagnostics, new: &Diagnostics, gone: usize) -> bool {
    let counts = |all: &Diagnostics| all.counts().into_iter().collect::<BTreeMap<Code, usize>>();
    let known = counts(old);
    let none_new = counts(new).iter().all(|(code, count)| known.get(code).is_some_and(|known| count <= known));
    none_new && new.len().saturating_add(gone) <= old.len()
}

/// The lines that differ, old and new, with their numbers; changes never take or add a line.
pub fn difference(name: &str, mended: &Mended) -> String {
    let (before, after) = (SourceFile::from_text("", &mended.before), SourceFile::from_text("", &mended.after));
    let mut out = String::new();
    for (at, (old, new)) in before.text().lines().zip(after.text().lines()).enumerate() {
        if old != new {
            out.push_str(&format!("@@ {name}:{} @@\n-{old}\n+{new}\n", at.saturating_add(1)));
        }
    }
    out
}
