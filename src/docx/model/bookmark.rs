//! Bookmarks by name (dấu trang), and numbers that nothing else in the file has. ECMA-376, § 17.13.6.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::ops::Range;

/// A bookmark: its two ends, each a whole element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::docx) struct Bookmark {
    pub name: Box<str>,
    /// Its `w:id`, where that is a number.
    pub number: Option<u32>,
    pub start: Range<usize>,
    /// `None` where it never ends.
    pub end: Option<Range<usize>>,
}

/// The bookmarks of a part, sorted by name; those of one name in the order in which they begin.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Bookmarks(Vec<Bookmark>);

impl Bookmarks {
    /// All of them.
    pub(in crate::docx) fn all(&self) -> &[Bookmark] {
        &self.0
    }

    /// Those of a name.
    pub(in crate::docx) fn named(&self, name: &str) -> &[Bookmark] {
        self.run(name, |one| *one.name == *name)
    }

    /// Those whose names begin alike.
    pub(in crate::docx) fn starting_with(&self, prefix: &str) -> &[Bookmark] {
        self.run(prefix, |one| one.name.starts_with(prefix))
    }

    /// Those from a name on that belong to it, which follow one another.
    fn run(&self, from: &str, belongs: impl Fn(&Bookmark) -> bool) -> &[Bookmark] {
        let first = self.0.partition_point(|one| *one.name < *from);
        let rest = self.0.get(first..).unwrap_or_default();
        rest.get(..rest.partition_point(belongs)).unwrap_or_default()
    }
}

/// Bookmark numbers that nothing else in the part has.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Ids {
    last: u32,
}

impl Ids {
    /// A bookmark has this number.
    pub(in crate::docx) fn take_bookmark(&mut self, number: u32) {
        self.last = self.last.max(number);
    }

    /// The number of a new bookmark.
    pub(in crate::docx) fn bookmark(&mut self) -> u32 {
        self.last = self.last.saturating_add(1);
        self.last
    }
}

/// Bookmarks gathered while a part is read: starts and ends are paired by their `w:id`.
#[derive(Debug, Default)]
pub(in crate::docx) struct Names {
    /// Those that have not ended, by their `w:id`.
    open: HashMap<Box<str>, Open>,
    found: Vec<Bookmark>,
}

/// The bookmarks of one `w:id` that have not ended, by their places.
#[derive(Debug)]
enum Open {
    One(usize),
    /// By name: a damaged file may give several one number.
    Several(BTreeMap<Box<str>, VecDeque<usize>>),
}

impl Names {
    /// Takes a `w:bookmarkStart`.
    pub(in crate::docx) fn start(&mut self, name: String, id: String, span: Range<usize>) {
        let at = self.found.len();
        let (name, number) = (name.into_boxed_str(), id.parse().ok());
        match self.open.entry(id.into_boxed_str()) {
            Entry::Vacant(free) => {
                free.insert(Open::One(at));
            }
            Entry::Occupied(mut taken) => {
                if let Open::One(first) = *taken.get() {
                    let first_name = self.found.get(first).map(|one| one.name.clone()).unwrap_or_default();
                    let list = BTreeMap::from([(first_name, VecDeque::from([first]))]);
                    taken.insert(Open::Several(list));
                }
                if let Open::Several(list) = taken.get_mut() {
                    list.entry(name.clone()).or_default().push_back(at);
                }
            }
        }
        self.found.push(Bookmark { name, number, start: span, end: None });
    }

    /// Takes a `w:bookmarkEnd`. Of several names with its number it ends the first bookmark of each.
    pub(in crate::docx) fn end(&mut self, id: &str, span: &Range<usize>) {
        let found = &mut self.found;
        let mut close = |at: Option<usize>| {
            if let Some(bookmark) = at.and_then(|at| found.get_mut(at)) {
                bookmark.end = Some(span.clone());
            }
        };
        match self.open.get_mut(id) {
            Some(Open::One(at)) => {
                close(Some(*at));
                self.open.remove(id);
            }
            Some(Open::Several(list)) => list.retain(|_, places| {
                close(places.pop_front());
                !places.is_empty()
            }),
            None => {}
        }
    }

    /// All bookmarks.
    pub(in crate::docx) fn finish(self) -> Bookmarks {
        let Names { open, mut found } = self;
        drop(open);
        // A stable sort would take half the list once more.
        found.sort_unstable_by(|one, other| (&one.name, one.start.start).cmp(&(&other.name, other.start.start)));
        Bookmarks(found)
    }
}
