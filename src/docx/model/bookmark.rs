//! Bookmarks by name (dấu trang), and numbers that nothing else in the file has. ECMA-376, § 17.13.6.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::ops::Range;

/// A bookmark: its two ends, each a whole element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::docx) struct Bookmark {
    /// Its `w:id`, where that is a number.
    pub number: Option<u32>,
    pub start: Range<usize>,
    /// `None` where it never ends.
    pub end: Option<Range<usize>>,
}

/// The bookmarks of a part by name, each list in the order in which they begin.
pub(in crate::docx) type Bookmarks = BTreeMap<String, Vec<Bookmark>>;

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
    /// Those that have not ended, by their `w:id` and name: their places in the list of the name.
    open: HashMap<String, BTreeMap<String, VecDeque<usize>>>,
    found: Bookmarks,
}

impl Names {
    /// Takes a `w:bookmarkStart`.
    pub(in crate::docx) fn start(&mut self, name: String, id: String, span: Range<usize>) {
        let list = self.found.entry(name.clone()).or_default();
        list.push(Bookmark { number: id.parse().ok(), start: span, end: None });
        let at = list.len().saturating_sub(1);
        self.open.entry(id).or_default().entry(name).or_default().push_back(at);
    }

    /// Takes a `w:bookmarkEnd`. A damaged file may give two names one number: the end counts for each.
    pub(in crate::docx) fn end(&mut self, id: &str, span: &Range<usize>) {
        for (name, open) in self.open.get_mut(id).into_iter().flatten() {
            let first = open.pop_front();
            if let Some(bookmark) = first.and_then(|at| self.found.get_mut(name)?.get_mut(at)) {
                bookmark.end = Some(span.clone());
            }
        }
    }

    /// All bookmarks.
    pub(in crate::docx) fn finish(self) -> Bookmarks {
        self.found
    }
}
