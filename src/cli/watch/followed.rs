//! The files that are followed (tệp được theo dõi): a plan and what it includes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use serde_json::{Value, json};
use tokio::sync::{mpsc, watch};

use super::super::files;
use crate::diag::Diagnostics;
use crate::engine::beside;
use crate::text::{SourceFile, Sources};

/// What editors do in several steps is waited for.
const SETTLED: Duration = Duration::from_millis(60);

/// A plan, and what is known of its files.
pub(super) struct Followed {
    plan: PathBuf,
    /// The plan's name on the page.
    root: String,
    /// Where each file lies, by its name on the page; the plan first of all.
    known: Mutex<BTreeMap<String, PathBuf>>,
    /// What was read last, for a file that is gone for a moment.
    last: Mutex<BTreeMap<String, String>>,
}

/// What happened to a file that was to be written.
pub(super) enum Saved {
    Well,
    /// It is no file of this plan.
    Unknown,
    /// Somebody else changed it.
    Changed,
    Failed,
}

/// Messages that something changed, and what gives them.
pub(super) struct Changes {
    watcher: RecommendedWatcher,
    heard: mpsc::UnboundedReceiver<()>,
    folders: BTreeSet<PathBuf>,
}

fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Followed {
    /// Errors: those of reading the plan's file.
    pub(super) fn new(plan: &Path) -> Result<Self, Diagnostics> {
        files::read_source(plan)?;
        let root = plan.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let known = Mutex::new([(root.clone(), plan.to_owned())].into());
        Ok(Self { plan: plan.to_owned(), root, known, last: Mutex::default() })
    }

    /// The files as they are now, as the page takes them.
    pub(super) fn read(&self) -> Value {
        let mut known: BTreeMap<String, PathBuf> = [(self.root.clone(), self.plan.clone())].into();
        let mut texts: BTreeMap<String, String> = BTreeMap::new();
        let mut sources = Sources::default();
        if let Some(text) = self.text(&self.root, &self.plan) {
            let file = SourceFile::from_text(self.root.clone(), &text);
            texts.insert(self.root.clone(), text);
            let root = sources.add(file);
            let mut include = |name: &str, from: &str| {
                let around = known.get(from).unwrap_or(&self.plan).clone();
                let path = files::included_path(name, &around.to_string_lossy());
                let name = beside(name, from);
                known.insert(name.clone(), path.clone());
                let text = self.text(&name, &path).ok_or(std::io::ErrorKind::NotFound)?;
                texts.insert(name.clone(), text.clone());
                Ok((name, text.into_bytes()))
            };
            // What is wrong with the plan is the page's to tell.
            let _told = crate::plan::read_through(root, &mut sources, &mut include);
        }
        *locked(&self.known) = known;
        *locked(&self.last) = texts.clone();
        json!({ "root": self.root, "files": texts.into_iter().collect::<Vec<_>>() })
    }

    /// A file's text; what it was where it is gone for a moment, or no text.
    fn text(&self, name: &str, path: &Path) -> Option<String> {
        std::fs::read_to_string(path).ok().or_else(|| locked(&self.last).get(name).cloned())
    }

    /// Writes a file of the plan where it is still what the page took it for.
    pub(super) fn save(&self, name: &str, text: &str, was: Option<&str>, over: bool) -> Saved {
        let Some(path) = locked(&self.known).get(name).cloned() else { return Saved::Unknown };
        let now = std::fs::read_to_string(&path).ok();
        if !over && (now.is_none() || now.as_deref() != was) {
            return Saved::Changed;
        }
        match files::refuse_unready(&path).and_then(|()| files::write(&path, text.as_bytes())) {
            Ok(()) => Saved::Well,
            Err(_) => Saved::Failed,
        }
    }

    /// Begins to listen for changes.
    pub(super) fn changes(&self) -> notify::Result<Changes> {
        let (said, heard) = mpsc::unbounded_channel();
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !event.kind.is_access()) {
                // Nobody listens any more once the program ends.
                let _ended = said.send(());
            }
        })?;
        let mut changes = Changes { watcher, heard, folders: BTreeSet::new() };
        changes.listen(&locked(&self.known));
        Ok(changes)
    }
}

impl Changes {
    /// Listens in the folders of all files.
    fn listen(&mut self, known: &BTreeMap<String, PathBuf>) {
        for path in known.values() {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            if !self.folders.contains(folder) && self.watcher.watch(folder, RecursiveMode::NonRecursive).is_ok() {
                self.folders.insert(folder.to_owned());
            }
        }
    }
}

/// Reads the files anew whenever something changed, as long as the program runs.
pub(super) async fn follow(followed: Arc<Followed>, mut changes: Changes, state: watch::Sender<Value>) {
    while changes.heard.recv().await.is_some() {
        tokio::time::sleep(SETTLED).await;
        while changes.heard.try_recv().is_ok() {}
        let now = followed.read();
        changes.listen(&locked(&followed.known));
        state.send_if_modified(|before| {
            let new = *before != now;
            *before = now;
            new
        });
    }
}
