//! The plan's file and those it includes, as one record.
//!
//! What the plan itself writes wins over a shared file; bodies in and outside of the directory and habits are joined. Two shared
//! files that say the same thing differently are a fault with both places.

use super::super::draft::{Names, Record, Value, decode};
use super::super::item::Level;
use super::super::keys::{self, Id, Table};
use crate::diag::{Diagnostic, Diagnostics};
use crate::text::{FileId, SourceFile, Sources, Span, Text};
use crate::yaml::{self, Kind, Node};

/// Opens an included file: its name as written, the name of the file that includes it; gives its name as shown and
/// its bytes.
pub type Include<'a> = dyn FnMut(&str, &str) -> Result<(String, Vec<u8>), std::io::Error> + 'a;

/// More files than a plan can sensibly include.
const MAX_FILES: usize = 64;

/// All files of a plan.
pub(super) struct Loaded {
    pub record: Record,
    pub names: Names,
    pub order: Vec<Level>,
}

struct Loader<'a, 'b> {
    sources: &'a mut Sources,
    include: &'a mut Include<'b>,
    found: &'a mut Diagnostics,
    /// Top values, in the order their keys are asked for.
    nodes: Vec<Node>,
    /// Names of files read.
    names: Vec<String>,
}

/// Reads the plan's file and what it includes.
pub(super) fn load(
    root: FileId,
    sources: &mut Sources,
    include: &mut Include<'_>,
    found: &mut Diagnostics,
) -> Option<Loaded> {
    let file = sources.get(root)?.clone();
    let mut loader = Loader { sources, include, found, nodes: Vec::new(), names: vec![file.name().to_owned()] };
    loader.file(root, &file);
    let nodes = loader.nodes;
    let (mut names, order) = own_names(&nodes, found);
    names.entry = super::entry::key(&nodes, &names, &order);
    let mut records = nodes.iter().filter_map(|node| decode(node, Table::Top, &names, found));
    // The plan's own file is the first that was read; without it there is nothing to add to.
    let mut record = records.next()?;
    if record.span.file != root {
        return None;
    }
    let mut own: Vec<Id> = record.entries.iter().map(|entry| entry.id).collect();
    own.extend(&record.faulty);
    for shared in records.collect::<Vec<_>>() {
        join(&mut record, &own, shared, found);
    }
    Some(Loaded { record, names, order })
}

impl Loader<'_, '_> {
    fn file(&mut self, id: FileId, file: &SourceFile) {
        let parsed = yaml::parse(id, file, &keys::VOCABULARY);
        let broken = parsed.found.has_errors();
        self.found.extend(parsed.found);
        let Some(root) = parsed.root else {
            if !broken {
                self.found.push(Diagnostic::error("K120", Span::new(id, 0..0)).with("file", file.name()).help("write"));
            }
            return;
        };
        let written = texts_of(&root, Id::Include);
        self.nodes.push(root);
        for name in written {
            self.included(&name, file.name());
        }
    }

    fn included(&mut self, written: &Text, from: &str) {
        let name = written.as_str().trim();
        if self.names.len() >= MAX_FILES {
            self.found.push(Diagnostic::error("K127", written.span()).with("file", name).help("fewer"));
            return;
        }
        let (shown, bytes) = match (self.include)(name, from) {
            Ok(read) => read,
            Err(fault) => {
                let reason = match fault.kind() {
                    std::io::ErrorKind::NotFound => "missing",
                    std::io::ErrorKind::PermissionDenied => "denied",
                    std::io::ErrorKind::ResourceBusy => "busy",
                    _ => "other",
                };
                let help = if reason == "missing" { "missing" } else { "other" };
                let found = Diagnostic::error("K126", written.span()).with("file", name).with("reason", reason);
                self.found.push(found.with("from", from).help(help));
                return;
            }
        };
        // Read once, whoever asks for it; a file that includes itself adds nothing either.
        if self.names.contains(&shown) {
            return;
        }
        self.names.push(shown.clone());
        match SourceFile::from_bytes(shown.clone(), &bytes) {
            Ok(file) => {
                let id = self.sources.add(file.clone());
                self.file(id, &file);
            }
            Err(fault) => self.found.push(fault.diagnostic(&shown)),
        }
    }
}

/// Texts of a key of a top map that is not decoded yet.
fn texts_of(root: &Node, id: Id) -> Vec<Text> {
    let Kind::Map(pairs) = &root.kind else { return Vec::new() };
    let is_it = |key: &Node| key.text().and_then(|key| Table::Top.find(key.as_str())).is_some_and(|key| key.id == id);
    let values = pairs.iter().filter(|(key, _)| is_it(key)).map(|(_, value)| value);
    values
        .flat_map(|value| match &value.kind {
            Kind::Scalar(text) => super::super::agency::split(text),
            Kind::Seq(nodes) => nodes.iter().filter_map(Node::text).cloned().collect(),
            _ => Vec::new(),
        })
        .collect()
}

/// The author's own columns and levels, and the order of all levels. A level of the program named in `cấp riêng`
/// only says where it stands among them.
fn own_names(nodes: &[Node], found: &mut Diagnostics) -> (Names, Vec<Level>) {
    let mut names = Names::default();
    let mut order = vec![Level::Group];
    for text in nodes.iter().flat_map(|node| texts_of(node, Id::OwnLevels)) {
        let level = match Table::Item.find(text.as_str()).map(|key| key.id) {
            Some(Id::Objective) => Level::Objective,
            Some(Id::Task) => Level::Task,
            Some(Id::Group | Id::Activity) => continue,
            Some(_) => {
                found.push(taken(&text));
                continue;
            }
            None => {
                if names.find(text.as_str()).is_some() {
                    continue;
                }
                names.levels.push(text);
                Level::Own(u16::try_from(names.levels.len() - 1).unwrap_or(u16::MAX))
            }
        };
        if !order.contains(&level) {
            order.push(level);
        }
    }
    for level in [Level::Objective, Level::Task, Level::Activity] {
        if !order.contains(&level) {
            order.push(level);
        }
    }
    for text in nodes.iter().flat_map(|node| texts_of(node, Id::ExtraColumns)) {
        if Table::Item.find(text.as_str()).is_some() {
            found.push(taken(&text));
        } else if names.find(text.as_str()).is_none() {
            names.extra.push(text);
        }
    }
    (names, order)
}

fn taken(text: &Text) -> Diagnostic {
    Diagnostic::error("K128", text.span()).with("found", text.as_str().trim()).help("rename")
}

/// Adds what a shared file says to the plan; `own` are the keys that the plan itself writes.
fn join(record: &mut Record, own: &[Id], shared: Record, found: &mut Diagnostics) {
    for entry in shared.entries {
        let before = record.entries.iter_mut().find(|known| known.id == entry.id);
        let Some(before) = before else {
            record.entries.push(entry);
            continue;
        };
        match (&mut before.value, entry.value) {
            (Value::Directory(known), Value::Directory(more)) => {
                for (key, body) in more {
                    let same = |known: &(Text, Record)| keys::fold(known.0.as_str()) == keys::fold(key.as_str());
                    if !known.iter().any(same) {
                        known.push((key, body));
                    }
                }
            }
            (Value::Record(known), Value::Record(more)) => {
                for entry in more.entries {
                    if known.get(entry.id).is_none() {
                        known.entries.push(entry);
                    }
                }
            }
            (Value::Names(known), Value::Names(more)) if entry.id == Id::OtherBodies => known.extend(more),
            (Value::Names(_), Value::Names(_))
                if matches!(entry.id, Id::Include | Id::ExtraColumns | Id::OwnLevels) => {}
            _ if own.contains(&entry.id) => {}
            _ => {
                let name = keys::name(entry.id);
                found.push(
                    Diagnostic::error("K123", entry.key).with("key", name).other(before.key, "first").help("one"),
                );
            }
        }
    }
    record.faulty.extend(shared.faulty);
}
