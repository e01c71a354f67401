//! Fields of items set in a plan's YAML (ghi vào tệp kế hoạch): the value alone is replaced, or one line is added to its entry; comments,
//! order and layout stay, and every line that is not concerned keeps its bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::keys::{Id, Table, VOCABULARY, fold};
use super::write::{self, Written};
use crate::text::raw::{line_end, raw_lines};
use crate::text::{FileId, SourceFile, Span};
use crate::yaml::{self, Kind, Node};

/// A field and what it is to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The item's entry, or a place in it.
    pub item: Span,
    /// Which field.
    pub id: Id,
    /// A free column's name; else the key is that of `id`.
    pub column: Option<String>,
    /// What it is to say.
    pub value: String,
}

/// Why a field cannot be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The item is not written in this file.
    OtherFile,
    /// The value is a list or a map, or has a comment that would be lost.
    Shape,
}

/// Entries by their first byte: their last one, and keys and values.
type Maps = BTreeMap<u32, (u32, Vec<(Node, Node)>)>;

/// The entries of a plan's file.
pub struct Entries<'a> {
    file: &'a SourceFile,
    all: Maps,
}

impl<'a> Entries<'a> {
    /// Reads the entries of `danh mục`, of the plan and of its annexes.
    pub fn of(file: &'a SourceFile) -> Self {
        let parsed = yaml::parse(FileId(0), file, &VOCABULARY);
        let mut all = BTreeMap::new();
        if let Some(Node { kind: Kind::Map(pairs), .. }) = parsed.root {
            gather(pairs, &mut all);
        }
        Self { file, all }
    }

    /// The first byte of the entry that a place lies in.
    pub fn find(&self, place: Span) -> Option<u32> {
        let (start, (end, _)) = self.all.range(..=place.start).next_back()?;
        (place.file == FileId(0) && place.start <= *end).then_some(*start)
    }

    /// The change that sets a field.
    pub fn edit(&self, setting: &Setting) -> Result<Edit, Refusal> {
        let at = self.find(setting.item).ok_or(Refusal::OtherFile)?;
        let (end, pairs) = self.all.get(&at).ok_or(Refusal::OtherFile)?;
        let braces = self.file.text().get(at as usize..).is_some_and(|rest| rest.starts_with('{'));
        match pairs.iter().find(|(key, _)| means(key, setting)) {
            Some((key, value)) => self.replaced(key, value, &setting.value, braces).ok_or(Refusal::Shape),
            None => self.added(pairs, at..*end, setting, braces).ok_or(Refusal::Shape),
        }
    }

    fn replaced(&self, key: &Node, value: &Node, new: &str, braces: bool) -> Option<Edit> {
        let text = self.file.text();
        let key_end = key.span.range().end;
        let colon = key_end + text.get(key_end..)?.find(':')? + 1;
        let new = rendered(new, self.column(key.span.range().start), braces);
        let (range, new) = match &value.kind {
            Kind::Null => (colon..colon, format!(" {new}")),
            Kind::Scalar(old) => {
                let span = old.span().range();
                let between = text.get(colon..span.start)?;
                // A block gives way with its header line, where that says nothing more.
                match (between.contains('\n'), between.contains('#')) {
                    (false, _) => (span, new),
                    (true, false) => (colon..span.end, format!(" {new}")),
                    (true, true) => return None,
                }
            }
            Kind::Seq(_) | Kind::Map(_) | Kind::Broken => return None,
        };
        // A comment behind it would become part of a block.
        let behind = text.get(range.end..)?.split('\n').next().unwrap_or_default();
        (!new.contains('\n') || behind.trim().is_empty()).then_some(Edit { range, new })
    }

    fn added(&self, pairs: &[(Node, Node)], entry: Range<u32>, setting: &Setting, braces: bool) -> Option<Edit> {
        let text = self.file.text();
        let (first, _) = pairs.first()?;
        let english = pairs.iter().filter_map(|(key, _)| key.text()).any(|written| {
            Table::Item
                .find(written.as_str())
                .is_some_and(|key| fold(key.en) == fold(written.as_str()) && key.en != key.vi)
        });
        let key = match &setting.column {
            Some(column) => column.clone(),
            None => {
                let key = Table::Item.keys().find(|key| key.id == setting.id)?;
                (if english { key.en } else { key.vi }).to_owned()
            }
        };
        if braces {
            let close = text.get(..entry.end as usize)?.rfind('}')?;
            return Some(Edit { range: close..close, new: format!(", {key}: {}", rendered(&setting.value, 0, true)) });
        }
        let indent = self.column(first.span.range().start);
        let ends = pairs.iter().map(|(key, value)| match value.kind {
            Kind::Null => key.span.end,
            _ => value.span.end.max(key.span.end),
        });
        let last = (ends.max()? as usize).saturating_sub(1);
        let line = text.get(last..)?.find('\n').map(|at| last + at + 1);
        let body = format!("{}{key}: {}", " ".repeat(indent), rendered(&setting.value, indent, false));
        Some(match line {
            Some(at) => Edit { range: at..at, new: format!("{body}\n") },
            // The last line of a file need not be ended.
            None => Edit { range: text.len()..text.len(), new: format!("\n{body}") },
        })
    }

    /// How many columns of its line stand before a byte.
    fn column(&self, at: usize) -> usize {
        self.file.line_column(at).1.saturating_sub(1)
    }
}

/// Takes the entries of `danh mục` out of the maps of a plan.
fn gather(pairs: Vec<(Node, Node)>, all: &mut Maps) {
    for (key, value) in pairs {
        let id = key.text().and_then(|text| Table::Top.find(text.as_str())).map(|key| key.id);
        let maps = match value.kind {
            Kind::Seq(nodes) => nodes,
            kind @ Kind::Map(_) => vec![Node { span: value.span, kind }],
            _ => continue,
        };
        for node in maps {
            let Kind::Map(pairs) = node.kind else { continue };
            match id {
                Some(Id::Items) => drop(all.insert(node.span.start, (node.span.end, pairs))),
                Some(Id::Annexes) => gather(pairs, all),
                _ => {}
            }
        }
    }
}

/// A value as YAML has it behind a key that stands `indent` columns in.
fn rendered(value: &str, indent: usize, braces: bool) -> String {
    if braces {
        return format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
    }
    if !value.contains('\n') && reads_plain(value) {
        return value.to_owned();
    }
    let yaml = write::yaml(&[("x".to_owned(), Written::text(value))]);
    let body = yaml.strip_prefix("x:").unwrap_or(&yaml).trim_start_matches(' ').trim_end_matches('\n');
    let pad = format!("\n{}", " ".repeat(indent));
    let lines: Vec<&str> = body.split('\n').collect();
    // An empty line stays empty.
    lines.iter().enumerate().fold(String::new(), |text, (at, line)| match (at, line.is_empty()) {
        (0, _) => (*line).to_owned(),
        (_, true) => text + "\n",
        _ => text + &pad + line,
    })
}

/// True for a text that reads as itself without quotes, and that nobody complains of.
fn reads_plain(value: &str) -> bool {
    let line = SourceFile::from_text("", &format!("ghi chú: {value}\n"));
    let parsed = yaml::parse(FileId(0), &line, &VOCABULARY);
    let Some(Node { kind: Kind::Map(pairs), .. }) = parsed.root.filter(|_| parsed.found.is_empty()) else {
        return false;
    };
    matches!(pairs.as_slice(), [(_, node)] if node.text().is_some_and(|text| text.as_str() == value))
}

/// True where a file that was edited reads as it did, with what was set and nothing else.
pub fn reads_as_set(before: &SourceFile, after: &str, settings: &[Setting]) -> bool {
    let after = SourceFile::from_text("", after);
    let (old, new) = (parsed(before), parsed(&after));
    let (Some(old), Some(new)) = (old, new) else { return false };
    let wanted = Entries::of(before);
    let mut sets: BTreeMap<u32, Vec<&Setting>> = BTreeMap::new();
    for setting in settings {
        sets.entry(wanted.find(setting.item).unwrap_or(u32::MAX)).or_default().push(setting);
    }
    let mut left = settings.len();
    same(&old, &new, &sets, &mut left) && left == 0
}

fn parsed(file: &SourceFile) -> Option<Node> {
    let parsed = yaml::parse(FileId(0), file, &VOCABULARY);
    parsed.root.filter(|_| !parsed.found.has_errors())
}

/// True for the same value, but for what is set in an entry; `left` counts what was not met yet.
fn same(old: &Node, new: &Node, sets: &BTreeMap<u32, Vec<&Setting>>, left: &mut usize) -> bool {
    match (&old.kind, &new.kind) {
        (Kind::Scalar(a), Kind::Scalar(b)) => a.as_str() == b.as_str(),
        (Kind::Null, Kind::Null) | (Kind::Broken, Kind::Broken) => true,
        (Kind::Seq(a), Kind::Seq(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b, sets, left)),
        (Kind::Map(a), Kind::Map(b)) => {
            let none = Vec::new();
            let sets_here = sets.get(&old.span.start).unwrap_or(&none);
            let is_set = |key: &Node, setting: &&&Setting| means(key, setting);
            let mut rest = a.iter();
            for (key, value) in b {
                if let Some(setting) = sets_here.iter().find(|setting| is_set(key, setting)) {
                    let there = a.iter().any(|(old, _)| means(old, setting));
                    let says = value.text().is_some_and(|text| text.as_str().trim_end() == setting.value.trim_end());
                    if !says || there && rest.next().is_none_or(|(old, _)| !means(old, setting)) {
                        return false;
                    }
                    *left = left.saturating_sub(1);
                    continue;
                }
                let Some((old_key, old_value)) = rest.next() else { return false };
                if !same(old_key, key, sets, left) || !same(old_value, value, sets, left) {
                    return false;
                }
            }
            rest.next().is_none()
        }
        _ => false,
    }
}

/// True for the key that a setting is about.
fn means(key: &Node, setting: &Setting) -> bool {
    let written = key.text().map(|text| text.as_str()).unwrap_or_default();
    match &setting.column {
        Some(column) => fold(written) == fold(column),
        None => Table::Item.find(written).is_some_and(|key| key.id == setting.id),
    }
}

/// A stretch of the normalised text, and what takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    range: Range<usize>,
    new: String,
}

/// The bytes of a file with changes made. `None` where two of them meet, or the lines of the file are not those of its text.
pub fn spliced(raw: &str, file: &SourceFile, mut edits: Vec<Edit>) -> Option<String> {
    let text = file.text();
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let lines: Vec<&str> = raw_lines(raw).collect();
    if lines.len() != text.split_inclusive('\n').count() {
        return None;
    }
    let end = line_end(raw);
    let mut out = String::with_capacity(raw.len());
    let mut edits = edits.into_iter().peekable();
    let (mut at, mut line) = (0, 0);
    while line < lines.len() {
        // What is added before this line.
        while let Some(edit) = edits.next_if(|edit| edit.range.end == at) {
            out.push_str(&edit.new.replace('\n', end));
        }
        let mut stop = at + text.get(at..)?.split_inclusive('\n').next()?.len();
        let from = line;
        let mut changed = String::new();
        let mut done = at;
        // A line end that is replaced draws the next line in; what is added behind it does not.
        while let Some(edit) =
            edits.next_if(|edit| edit.range.start < stop || edit.range.end == stop && stop == text.len())
        {
            changed.push_str(text.get(done..edit.range.start)?);
            changed.push_str(&edit.new);
            done = edit.range.end;
            while stop < done {
                stop += text.get(stop..)?.split_inclusive('\n').next()?.len();
                line += 1;
            }
        }
        if done == at && changed.is_empty() {
            out.push_str(lines.get(line)?);
        } else {
            if from == 0 && raw.starts_with('\u{FEFF}') {
                out.push('\u{FEFF}');
            }
            changed.push_str(text.get(done..stop)?);
            out.push_str(&changed.replace('\n', end));
        }
        line += 1;
        at = stop;
    }
    edits.next().is_none().then_some(out)
}
