//! Files in memory (tệp trong bộ nhớ): a plan and what it includes, by their names.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;

/// The files a page knows; names are paths with `/`, relative to one folder.
#[derive(Default)]
pub(super) struct Files {
    known: BTreeMap<String, Vec<u8>>,
}

/// What a plan asked for while it was read.
#[derive(Default)]
pub(super) struct Asked {
    /// The files that it includes, that are there or not.
    pub named: BTreeSet<String>,
    /// Those that are not there.
    pub missing: BTreeSet<String>,
}

impl Files {
    /// Puts a file; false where the same one is there already.
    pub(super) fn put(&mut self, name: &str, bytes: &[u8]) -> bool {
        if self.known.get(name).is_some_and(|known| known == bytes) {
            return false;
        }
        self.known.insert(name.to_owned(), bytes.to_owned());
        true
    }

    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.known.get(name).map(Vec::as_slice)
    }

    /// The file that `from` names, and what it is called here.
    pub(super) fn include(&self, name: &str, from: &str, asked: &RefCell<Asked>) -> std::io::Result<(String, Vec<u8>)> {
        let path = beside(name, from);
        let mut asked = asked.borrow_mut();
        asked.named.insert(path.clone());
        match self.known.get(&path) {
            Some(bytes) => Ok((path, bytes.clone())),
            None => {
                asked.missing.insert(path);
                Err(ErrorKind::NotFound.into())
            }
        }
    }
}

/// A name as it is written in a file, as a path from the folder that the plan lies in.
pub(crate) fn beside(name: &str, from: &str) -> String {
    let written = name.replace('\\', "/");
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut path: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(written.split('/')) {
        match part {
            "" | "." => {}
            ".." if path.last().is_some_and(|last| *last != "..") => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_for_beside_the_file_that_names_it() {
        assert_eq!(beside("chung.yaml", "plan.yaml"), "chung.yaml");
        assert_eq!(beside("./co-quan.yaml", "chung/nen-nep.yaml"), "chung/co-quan.yaml");
        assert_eq!(beside("..\\chung.yaml", "2026/plan.yaml"), "chung.yaml");
        assert_eq!(beside("../chung.yaml", "plan.yaml"), "../chung.yaml");
    }
}
