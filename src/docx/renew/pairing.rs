//! Which annex of the file is which of the plan (ghép phụ lục), where the plan gives it no `mã`: known by its title,
//! then by what it says, never by its place alone. Of two that are alike nobody knows which one is meant.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::content::Content;
use super::super::file::Package;
use super::super::region::RegionId;
use super::super::store::Generated;
use super::super::work::{Inside, Work, about, ids, names};
use super::compare::without_number;
use crate::diag::{Diagnostic, Diagnostics};
use crate::viet::number::read_roman;

/// How much of two annexes must be the same for one to be the other under a new title, in thousandths.
const ALIKE: usize = 300;
/// A line shorter than this says nothing of its annex, as a row of column numbers.
const TELLING: usize = 8;

/// What an annex says, as it was generated and as it is.
struct Profile {
    id: String,
    titles: BTreeSet<String>,
    versions: Vec<Version>,
    /// What tells it from others, once somebody asks: titles do as a rule.
    lines: OnceCell<Vec<BTreeSet<String>>>,
}

/// One state of an annex.
enum Version {
    Now(Arc<Inside>),
    Generated(Arc<Generated>),
}

impl Version {
    fn contents(&self) -> Vec<&Content> {
        match self {
            Version::Now(inside) => inside.units.iter().map(|unit| &unit.content).collect(),
            Version::Generated(generated) => generated.contents().collect(),
        }
    }
}

impl Profile {
    fn of(id: String, versions: Vec<Version>) -> Profile {
        let titles = versions.iter().filter_map(|version| title(&version.contents())).collect();
        Profile { id, titles, versions, lines: OnceCell::new() }
    }

    fn lines(&self) -> &[BTreeSet<String>] {
        self.lines.get_or_init(|| self.versions.iter().map(|version| telling(&version.contents())).collect())
    }

    fn has_title_of(&self, other: &Profile) -> bool {
        !self.titles.is_disjoint(&other.titles)
    }

    /// How much is the same, in thousandths.
    fn likeness(&self, other: &Profile) -> usize {
        let one = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            let same = a.intersection(b).count().saturating_mul(2000);
            same.checked_div(a.len().saturating_add(b.len())).unwrap_or(0)
        };
        let all = self.lines().iter().flat_map(|a| other.lines().iter().map(move |b| one(a, b)));
        all.max().unwrap_or(0)
    }
}

/// The title of an annex: the first words that are neither its label nor the reference in brackets.
fn title(contents: &[&Content]) -> Option<String> {
    let paragraphs = contents.iter().map_while(|content| match content {
        Content::Paragraph(line) => Some(line),
        _ => None,
    });
    let words: Vec<String> = paragraphs.take(3).map(|line| line.without_notes().words()).collect();
    words
        .iter()
        .flat_map(|words| words.split('\n'))
        .map(unlabelled)
        .find(|words| !words.is_empty() && !words.starts_with('('))
}

/// Words in small letters, without the label «Phụ lục II» before them.
fn unlabelled(words: &str) -> String {
    let plain = words.trim().to_lowercase();
    let Some(rest) = plain.strip_prefix("phụ lục") else { return plain };
    let rest = rest.trim_start();
    let number = rest.split([' ', '.', ':']).next().unwrap_or_default();
    let is_number = number.parse::<u32>().is_ok() || read_roman(number).is_some();
    let rest = if is_number { rest.strip_prefix(number).unwrap_or(rest) } else { rest };
    rest.trim_matches([' ', '.', ':', '-', '–']).to_owned()
}

/// The lines that tell an annex from others: rows without number, paragraphs; not the head, not a table's first row.
fn telling(contents: &[&Content]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut header = false;
    let head = title(contents);
    for content in contents {
        let words = match content {
            Content::TableStart => {
                header = true;
                continue;
            }
            Content::TableEnd => continue,
            Content::Row(_) if std::mem::take(&mut header) => continue,
            Content::Row(_) => without_number(content).unwrap_or_default(),
            Content::Paragraph(line) => line.shown(),
        };
        let plain = unlabelled(&words);
        if plain.is_empty() || plain.starts_with('(') || Some(&plain) == head.as_ref() {
            continue;
        }
        if words.split('\t').any(|cell| cell.chars().filter(|c| c.is_alphabetic()).count() >= TELLING) {
            found.insert(words);
        }
    }
    found
}

/// What the annexes `unnamed` of a fresh build are called in a file, each by its id in the build (within the plan).
/// Error K668: two are alike, and nobody knows which is which.
pub fn annex_ids(old: &Package, fresh: &Package, unnamed: &[String]) -> Result<BTreeMap<String, String>, Diagnostics> {
    if unnamed.is_empty() {
        return Ok(BTreeMap::new());
    }
    let (old, fresh) = (Work::open(old)?, Work::open(fresh)?);
    let annexes = |ids: Vec<RegionId>| -> Vec<String> {
        ids.into_iter().filter_map(|id| id.annex().map(str::to_owned)).collect()
    };
    let names = names(&old);
    let mut theirs = annexes(ids(&old));
    theirs.extend(
        annexes(names.keys().cloned().collect()).into_iter().filter(|id| !theirs.contains(id)).collect::<Vec<_>>(),
    );
    let planned = annexes(ids(&fresh));
    theirs.retain(|id| unnamed.contains(id) || !planned.contains(id));
    let mut file: Vec<Profile> = theirs.iter().map(|id| in_file(&old, id)).collect();
    let mut plan: Vec<Profile> =
        planned.iter().filter(|id| unnamed.contains(id)).map(|id| in_build(&fresh, id)).collect();
    let mut paired = BTreeMap::new();
    for titled in [true, false] {
        let fits = |one: &Profile, other: &Profile| {
            if titled { one.has_title_of(other) } else { one.likeness(other) >= ALIKE }
        };
        while let Some((at, to)) = best(&plan, &file, &fits, titled) {
            paired.insert(plan.remove(at).id, file.remove(to).id);
        }
        if let Some(doubtful) = file.iter().find(|one| plan.iter().any(|other| fits(other, one))) {
            return Err(unclear(&old, &names, &doubtful.id).into());
        }
    }
    in_order(&mut plan, &mut file, &mut paired);
    let mut taken: BTreeSet<String> = planned.iter().filter(|id| !unnamed.contains(id)).cloned().collect();
    taken.extend(theirs);
    for one in plan {
        let numbers = (1..).map(|number: usize| number.to_string());
        let free = std::iter::once(one.id.clone()).chain(numbers).find(|id| !taken.contains(id)).unwrap_or_default();
        taken.insert(free.clone());
        paired.insert(one.id, free);
    }
    Ok(paired)
}

fn in_file(old: &Work, id: &str) -> Profile {
    let region = RegionId::Annex(id.to_owned());
    let inside = old.inside(&region).unwrap_or_default();
    let mut versions = vec![Version::Now(inside)];
    versions.extend(old.shared(&region).cloned().map(Version::Generated));
    Profile::of(id.to_owned(), versions)
}

fn in_build(fresh: &Work, id: &str) -> Profile {
    let kept = fresh.generated(&RegionId::Annex(id.to_owned())).unwrap_or_default();
    Profile::of(id.to_owned(), vec![Version::Generated(kept)])
}

/// Two that are each most like the other, of those that fit; `None` where none fits or two are equally alike. Where one fits
/// one alone, it is that, however little is the same.
fn best(
    plan: &[Profile],
    file: &[Profile],
    fits: &dyn Fn(&Profile, &Profile) -> bool,
    in_order: bool,
) -> Option<(usize, usize)> {
    let most_alike = |of: &Profile, list: &[Profile]| -> Option<usize> {
        let fitting: Vec<(usize, &Profile)> = list.iter().enumerate().filter(|(_, one)| fits(of, one)).collect();
        if let [(at, _)] = fitting.as_slice() {
            return Some(*at);
        }
        let mut all: Vec<(usize, usize)> = fitting.into_iter().map(|(at, one)| (of.likeness(one), at)).collect();
        all.sort_unstable_by_key(|(likeness, at)| (std::cmp::Reverse(*likeness), *at));
        match all.as_slice() {
            [(one, _), (two, _), ..] if one == two => None,
            [(_, at), ..] => Some(*at),
            [] => None,
        }
    };
    let clear = plan.iter().enumerate().find_map(|(at, one)| {
        let to = most_alike(one, file)?;
        let back = file.get(to).and_then(|other| most_alike(other, plan));
        (back == Some(at)).then_some((at, to))
    });
    // Annexes that nothing tells apart keep their order, where there are as many here as there.
    clear.or_else(|| {
        let (at, one) =
            plan.iter().enumerate().find(|(_, one)| in_order && file.iter().any(|other| fits(one, other)))?;
        let here = plan.iter().filter(|other| other.has_title_of(one)).count();
        let there: Vec<usize> =
            file.iter().enumerate().filter(|(_, other)| fits(one, other)).map(|(to, _)| to).collect();
        (here == there.len()).then(|| there.first().map(|to| (at, *to))).flatten()
    })
}

/// What is left without titles keeps its order, where there are as many here as there.
fn in_order(plan: &mut Vec<Profile>, file: &mut Vec<Profile>, paired: &mut BTreeMap<String, String>) {
    let untitled = |list: &[Profile]| list.iter().all(|one| one.titles.is_empty());
    if plan.len() == file.len() && untitled(plan) && untitled(file) {
        paired.extend(plan.drain(..).zip(file.drain(..)).map(|(one, other)| (one.id, other.id)));
    }
}

fn unclear(old: &Work, names: &BTreeMap<RegionId, String>, id: &str) -> Diagnostic {
    let name = names.get(&RegionId::Annex(id.to_owned())).map_or(id, String::as_str);
    about(&old.package, "K668").with("region", name).with("id", id).help("name").help("new-file")
}
