//! Nodes → records, with the table of keys.

use std::collections::BTreeMap;

use super::super::agency::split;
use super::super::keys::{self, Id, Kind as Shape, Table, fold};
use super::columns;
use super::names::Names;
use super::record::{Entry, Record, Value};
use super::stars;
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics, nearest};
use crate::text::{Span, Text};
use crate::viet::text::{bare, collapse};
use crate::yaml::{Kind, Node};

/// Unknown keys of one map that are told of; a map with more is no part of a plan.
const MOST_STRANGE: usize = 50;

/// The name among `all` that was likely meant, compared folded and shown as it is.
pub fn near<'a>(written: &str, all: &[&'a str]) -> Option<&'a str> {
    let folded: Vec<String> = all.iter().map(|name| fold(name)).collect();
    let near = nearest(&fold(written), folded.iter().map(String::as_str))?;
    all.get(folded.iter().position(|name| name == near)?).copied()
}

/// The longest name whose words stand in what was written: `nhiệm vụ` in `Nội dung nhiệm vụ`.
pub fn contained<'a>(written: &str, all: &[&'a str]) -> Option<&'a str> {
    let written = format!(" {} ", bare(&collapse(written)));
    let inside = |name: &&&str| name.contains(' ') && written.contains(&format!(" {} ", bare(name)));
    all.iter().filter(inside).max_by_key(|name| name.len()).copied()
}

/// Shorter lists are decoded before another core is awake.
const MANY: usize = 64;

/// Decodes a map with a table of keys; what is wrong in it goes to `found`.
pub fn decode(node: &Node, table: Table, names: &Names, found: &mut Diagnostics) -> Option<Record> {
    let pairs = match &node.kind {
        Kind::Map(pairs) => pairs,
        Kind::Broken => return None,
        Kind::Scalar(_) | Kind::Seq(_) | Kind::Null => {
            let example = match table {
                Table::Top => keys::name(Id::Issuer),
                Table::Part | Table::Table | Table::NamedTable | Table::Column | Table::Merged => {
                    keys::name(Id::Columns)
                }
                Table::House => keys::name(Id::BodySize),
                Table::Item => names.entry.as_deref().unwrap_or(keys::name(Id::Name)),
                Table::Annex | Table::Agency => keys::name(Id::Name),
            };
            let fault =
                Diagnostic::error("K121", node.span).with("table", table_name(table)).with("found", shown(node));
            let fault = fault.with("example", example).help("map");
            let line = node.text().filter(|text| table == Table::Item && !text.as_str().contains([':', '\n']));
            found.push(match line {
                Some(text) => {
                    let start = Span { end: text.span().start, ..text.span() };
                    fault.change(start, format!("{example}: "))
                }
                None => fault,
            });
            return None;
        }
    };
    let blank = !pairs.is_empty() && pairs.iter().all(|(_, value)| matches!(value.kind, Kind::Null));
    let mut record = Record { span: node.span, entries: Vec::with_capacity(pairs.len()), faulty: Vec::new(), blank };
    let mut strange = 0_usize;
    let mut seen: Vec<(Id, Span)> = Vec::with_capacity(pairs.len());
    let mut repeated: Vec<(&Text, &Node, Span)> = Vec::new();
    for (key, value) in pairs {
        let Some(text) = key.text() else { continue };
        let Some((id, shape)) = known(text.as_str(), table, names) else {
            strange += 1;
            if strange > MOST_STRANGE {
                continue;
            }
            let fault = unknown(text, table, names, &|| found.iter().any(|before| is_listing(before, table)));
            found.push(fault);
            continue;
        };
        if let Some((_, first)) = seen.iter().find(|(before, _)| *before == id) {
            repeated.push((text, value, *first));
            continue;
        }
        seen.push((id, key.span));
        match shaped(text, value, shape, names, found) {
            Shaped::Value(value) => record.entries.push(Entry { id, key: key.span, value }),
            Shaped::Nothing => {}
            Shaped::Faulty => record.faulty.push(id),
        }
    }
    twice(pairs, &repeated, table, names, found);
    Some(record)
}

/// Keys that were written before (K123). In an entry several of them are one fault: the next entry begins there, or at
/// the level that is opened right above, and its dash is missing.
fn twice(
    pairs: &[(Node, Node)],
    repeated: &[(&Text, &Node, Span)],
    table: Table,
    names: &Names,
    found: &mut Diagnostics,
) {
    let fault = |key: &Text, first: Span| {
        Diagnostic::error("K123", key.span()).with("key", key.as_str().trim()).other(first, "first")
    };
    match repeated {
        [(key, _, first), _, ..] if table == Table::Item => {
            let opened = pairs.iter().filter_map(|(key, _)| key.text()).find(|text| {
                let between = text.span().start > first.start && text.span().start < key.span().start;
                between && known(text.as_str(), table, names).is_some_and(|(id, _)| opens(id))
            });
            let at = opened.unwrap_or(key).span();
            // The dash takes the place of two spaces before the key.
            let dash = Span { start: at.start.saturating_sub(2), end: at.start, ..at };
            let fault = fault(key, *first);
            found.push(
                match opened {
                    Some(text) => fault.with("opened", text.as_str().trim()).other(at, "opened").help("opened"),
                    None => fault.help("dash"),
                }
                .change(dash, "- "),
            );
        }
        _ => {
            let help = if table == Table::Item { "entry" } else { "one" };
            repeated.iter().for_each(|(key, _, first)| found.push(fault(key, *first).help(help)));
        }
    }
}

/// True for keys that open an entry of their own.
fn opens(id: Id) -> bool {
    matches!(id, Id::Group | Id::Objective | Id::Task | Id::Activity | Id::Name | Id::Own(_))
}

fn known(written: &str, table: Table, names: &Names) -> Option<(Id, Shape)> {
    if let Some(key) = table.find(written) {
        return Some((key.id, key.kind));
    }
    if table != Table::Item {
        return None;
    }
    names.find(written).map(|id| (id, Shape::Prose))
}

enum Shaped {
    Value(Value),
    /// Nothing is written behind the key, like an empty cell.
    Nothing,
    Faulty,
}

/// A value in the shape that its key asks for.
fn shaped(key: &Text, node: &Node, shape: Shape, names: &Names, found: &mut Diagnostics) -> Shaped {
    match (&node.kind, shape) {
        (Kind::Null, _) => Shaped::Nothing,
        (Kind::Broken, _) => Shaped::Faulty,
        (_, Shape::Record(table)) => faulty_or(decode(node, table, names, found).map(Value::Record)),
        (Kind::Map(_), Shape::Records(table)) => {
            faulty_or(decode(node, table, names, found).map(|record| Value::Records(vec![record])))
        }
        (Kind::Seq(nodes), Shape::Records(table)) => Shaped::Value(Value::Records(records(nodes, table, names, found))),
        (Kind::Map(pairs), Shape::Directory) => Shaped::Value(Value::Directory(directory(pairs, names, found))),
        (_, Shape::Columns) => faulty_or(columns::read(key, node, decode, found).map(Value::Columns)),
        (Kind::Seq(nodes), Shape::Names | Shape::Blocks) if nodes.iter().all(|node| node.text().is_some()) => {
            let texts: Vec<Text> = nodes.iter().filter_map(Node::text).cloned().collect();
            if stars::prints_them(shape) {
                texts.iter().for_each(|text| stars::told(text, found));
            }
            Shaped::Value(Value::Names(texts))
        }
        (Kind::Scalar(text), Shape::Names) => Shaped::Value(Value::Names(split(text))),
        (Kind::Scalar(text), Shape::Blocks) if !text.as_str().trim().is_empty() => {
            stars::told(text, found);
            Shaped::Value(Value::Names(vec![text.clone()]))
        }
        (_, Shape::Names) => wrong(key, node, "names", found),
        (_, Shape::Records(_)) => wrong(key, node, "records", found),
        (_, Shape::Directory) => wrong(key, node, "directory", found),
        (Kind::Scalar(text), _) => {
            if text.as_str().trim().is_empty() {
                return Shaped::Nothing;
            }
            if stars::prints_them(shape) {
                stars::told(text, found);
            }
            Shaped::Value(Value::Text(text.clone()))
        }
        (Kind::Seq(_), Shape::Prose | Shape::Lines) => wrong(key, node, "block", found),
        (Kind::Seq(_), Shape::Deadline) => wrong(key, node, "lines", found),
        (Kind::Seq(_), Shape::Agencies) => wrong(key, node, "semicolons", found),
        (_, Shape::Blocks) => wrong(key, node, "signature", found),
        (Kind::Seq(_) | Kind::Map(_), _) => wrong(key, node, "text", found),
    }
}

/// Records of a list, a long one in two halves.
fn records(nodes: &[Node], table: Table, names: &Names, found: &mut Diagnostics) -> Vec<Record> {
    let decoded = |nodes: &[Node], found: &mut Diagnostics| {
        let entries = nodes.iter().filter(|node| !matches!(node.kind, Kind::Null));
        entries.filter_map(|node| decode(node, table, names, found)).collect::<Vec<_>>()
    };
    let (first, rest) = nodes.split_at(if nodes.len() < MANY { 0 } else { nodes.len() / 2 });
    if first.is_empty() {
        return decoded(rest, found);
    }
    let mut own = Diagnostics::default();
    let (mut records, more) = cores::both(|| decoded(first, found), || decoded(rest, &mut own));
    // What is told depends on what was told before.
    records.extend(if own.is_empty() { more } else { decoded(rest, found) });
    records
}

fn faulty_or(value: Option<Value>) -> Shaped {
    value.map_or(Shaped::Faulty, Shaped::Value)
}

fn wrong(key: &Text, node: &Node, help: &'static str, found: &mut Diagnostics) -> Shaped {
    let (written, name) = (key.span(), key.as_str().trim());
    // A list or map runs over lines; its key's line is the one to change.
    let place = if node.text().is_some() { node.span } else { written };
    let whole = Span { start: written.end, ..written.to(node.span) };
    let entries = matches!(&node.kind, Kind::Seq(nodes) if nodes.iter().any(|node| matches!(node.kind, Kind::Map(_))));
    let help = match (help, &node.kind) {
        ("block", _) if entries => "flat",
        ("block", _) if is_flow(node) => "brackets",
        (help, _) => help,
    };
    let fault = Diagnostic::error("K124", place).with("key", name).with("found", shape_of(node)).help(help);
    found.push(match (help, joined(node)) {
        // `[Lập danh sách, rà soát]`: the brackets are the author's, and the whole is text.
        ("brackets", Some(texts)) => fault.change(whole, format!(": {}", texts.replace("; ", ", "))),
        ("semicolons", Some(texts)) => fault.change(whole, format!(": {texts}")),
        _ => fault,
    });
    Shaped::Faulty
}

/// True for a list in brackets: a list of dashes begins at its first text, or before a dash.
fn is_flow(node: &Node) -> bool {
    let Kind::Seq(nodes) = &node.kind else { return false };
    let last = nodes.last().map_or(0, |last| last.span.end);
    last < node.span.end
}

/// The texts of a list, parted by semicolons.
fn joined(node: &Node) -> Option<String> {
    let Kind::Seq(nodes) = &node.kind else { return None };
    let texts: Option<Vec<&str>> = nodes.iter().map(|node| node.text().map(Text::as_str)).collect();
    texts.map(|texts| texts.join("; "))
}

fn directory(pairs: &[(Node, Node)], names: &Names, found: &mut Diagnostics) -> Vec<(Text, Record)> {
    let mut bodies: Vec<(Text, Record)> = Vec::with_capacity(pairs.len());
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for (key, value) in pairs {
        let Some(text) = key.text() else { continue };
        if let Some(first) = seen.get(&fold(text.as_str())).copied() {
            found.push(
                Diagnostic::error("K123", key.span).with("key", text.as_str().trim()).other(first, "first").help("one"),
            );
            continue;
        }
        let span = key.span.to(value.span);
        let record = match &value.kind {
            Kind::Scalar(name) => {
                stars::told(name, found);
                let entry = Entry { id: Id::Name, key: key.span, value: Value::Text(name.clone()) };
                Record { span, entries: vec![entry], faulty: Vec::new(), blank: false }
            }
            Kind::Broken => continue,
            Kind::Null => {
                found.push(
                    Diagnostic::error("K125", key.span).with("key", "tên").with("of", text.as_str()).help("body"),
                );
                continue;
            }
            Kind::Map(_) | Kind::Seq(_) => match decode(value, Table::Agency, names, found) {
                Some(record) => Record { span, ..record },
                None => continue,
            },
        };
        seen.insert(fold(text.as_str()), record.span);
        bodies.push((text.clone(), record));
    }
    bodies
}

/// True for a complaint that lists the keys of a table.
fn is_listing(found: &Diagnostic, table: Table) -> bool {
    let of_table = |(name, value): &(&str, String)| *name == "table" && value == table_name(table);
    found.code.0 == "K122" && found.helps.contains(&"allowed") && found.args.iter().any(of_table)
}

/// An unknown key: the one it was likely meant to be, the table it belongs to, or what may stand here.
///
/// `listed`: whether what may stand here was told before; it is not told again.
fn unknown(written: &Text, table: Table, names: &Names, listed: &dyn Fn() -> bool) -> Diagnostic {
    let name = written.as_str().trim();
    let diagnostic = Diagnostic::error("K122", written.span()).with("found", name).with("table", table_name(table));
    if name.starts_with('-') {
        return diagnostic.help("dash");
    }
    if let Some(bare) = visible(name).filter(|bare| known(bare, table, names).is_some()) {
        let hidden = name.chars().find(|letter| is_invisible(*letter)).map_or(0, u32::from);
        let fault =
            Diagnostic::error("K149", written.span()).with("key", bare.trim()).with("found", format!("U+{hidden:04X}"));
        return fault.help("retype").change(written.span(), bare.trim());
    }
    let elsewhere = Table::ALL.into_iter().find(|other| *other != table && other.find(name).is_some());
    if let Some(other) = elsewhere {
        return diagnostic.with("other", table_name(other)).help("elsewhere");
    }
    let own: Vec<&str> = if table == Table::Item { names.all().collect() } else { Vec::new() };
    let mut all: Vec<&str> = table.keys().flat_map(|key| key.names()).collect();
    all.extend(&own);
    if let Some(near) = near(name, &all) {
        return diagnostic.with("near", near).help("near");
    }
    if let Some(near) = contained(name, &all).filter(|_| table == Table::Item) {
        return diagnostic.with("near", near).help("near").help("extra");
    }
    if listed() {
        return diagnostic.help("listed");
    }
    let mut allowed: Vec<&str> = table.keys().map(|key| key.vi).collect();
    allowed.extend(&own);
    let diagnostic = diagnostic.with("allowed", allowed.join(", ")).help("allowed");
    if table == Table::Item { diagnostic.help("extra") } else { diagnostic }
}

/// A name without the characters in it that nobody sees, if there are any.
fn visible(name: &str) -> Option<String> {
    name.contains(is_invisible).then(|| name.chars().filter(|letter| !is_invisible(*letter)).collect())
}

/// Characters without width, as they come out of web pages and PDF files.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// The key that a table stands behind, as people know it; `kế hoạch` for the plan itself.
fn table_name(table: Table) -> &'static str {
    let of = |id: Id| keys::name(id);
    match table {
        Table::Top => "kế hoạch",
        Table::Item => of(Id::Items),
        Table::Annex => of(Id::Annexes),
        Table::Part => of(Id::Parts),
        Table::Table | Table::NamedTable => of(Id::Tables),
        Table::Column => of(Id::Columns),
        Table::House => of(Id::House),
        Table::Agency => of(Id::Agencies),
        Table::Merged => of(Id::Merged),
    }
}

/// What was written, shortened for a message.
fn shown(node: &Node) -> String {
    match node.text() {
        Some(text) => {
            let first = text.as_str().lines().next().unwrap_or_default();
            let short: String = first.chars().take(40).collect();
            if short.len() < text.as_str().trim_end().len() { format!("{short}…") } else { short }
        }
        None => shape_of(node).to_owned(),
    }
}

/// The word for a shape; the catalogues choose by it.
fn shape_of(node: &Node) -> &'static str {
    match &node.kind {
        Kind::Seq(_) => "list",
        Kind::Map(_) => "map",
        Kind::Scalar(_) => "text",
        Kind::Null | Kind::Broken => "nothing",
    }
}
