//! Events → nodes: anchors within a budget, a limit to nesting, one document.

use std::collections::BTreeMap;
use std::ops::Range;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::fault::Fault;
use super::halves::{Halves, halves};
use super::mended::Mended;
use super::node::{Kind, Node};
use super::places::{CharMap, scalar_text};
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics};

/// Deeper than any plan: an annex's table's column is at 6.
const MAX_DEPTH: usize = 24;

/// What aliases may copy in all, in bytes of text plus a share for each node; a bomb is at it at once.
const ALIAS_BUDGET: usize = 8 * 1024 * 1024;

/// More values than a plan of [`super::MOST_ENTRIES`] rows with every field written.
const MAX_NODES: usize = 6_000_000;

/// Marks that no alias names, reported at most.
const MOST_MARKS: usize = 50;

/// A file read to its end.
pub(super) struct Tree {
    pub root: Option<Node>,
    pub found: Diagnostics,
    /// Where plain scalars end, in bytes of the mended text, and whether they are empty: a comment may cut them.
    pub plain_ends: Vec<(usize, bool)>,
}

/// A list or map that is still open.
struct Open {
    start: usize,
    anchor: usize,
    is_map: bool,
    flow: bool,
    nodes: Vec<Node>,
}

struct Reader<'a> {
    source: &'a Mended,
    map: CharMap<'a>,
    /// Lists and maps that all of it lies in.
    outer: usize,
    open: Vec<Open>,
    anchors: BTreeMap<usize, Node>,
    budget: usize,
    root: Option<Node>,
    found: Diagnostics,
    plain_ends: Vec<(usize, bool)>,
    /// Where each anchor stands, until an alias names it.
    unused: BTreeMap<usize, usize>,
}

/// Reads the text to its end, or to the first fault of YAML.
pub(super) fn read(source: &Mended) -> Result<Tree, Fault> {
    let text = source.text();
    // What goes wrong in a half is told by a reading of the whole.
    let apart = halves(text).and_then(|halves| read_apart(source, halves));
    apart.map_or_else(|| read_stretch(source, 0..text.len(), 0), Ok)
}

/// Reads two halves at once; `None` where one of them is not what it seemed.
fn read_apart(source: &Mended, halves: Halves) -> Option<Tree> {
    let Halves { first, rest, behind } = halves;
    let own = || read_stretch(source, first, 0).ok();
    let others = || Some((read_stretch(source, rest, 1).ok()?, read_stretch(source, behind, 0).ok()?));
    let (own, others) = cores::both(own, others);
    let (mut tree, (rest, behind)) = (own?, others?);
    let root = tree.root.as_mut()?;
    let Kind::Map(pairs) = &mut root.kind else { return None };
    let (_, list) = pairs.last_mut()?;
    let (Kind::Seq(entries), Node { span, kind: Kind::Seq(more) }) = (&mut list.kind, rest.root?) else { return None };
    entries.extend(more);
    list.span.end = span.end;
    root.span.end = span.end;
    match behind.root {
        Some(Node { span, kind: Kind::Map(keys) }) => {
            pairs.extend(keys);
            root.span.end = span.end;
        }
        Some(_) => return None,
        None => {}
    }
    for part in [rest.found, behind.found] {
        tree.found.extend(part);
    }
    tree.plain_ends.extend(rest.plain_ends.into_iter().chain(behind.plain_ends));
    Some(tree)
}

/// Reads a stretch of the text that is a document by itself and lies in `outer` lists or maps of the whole.
fn read_stretch(source: &Mended, stretch: Range<usize>, outer: usize) -> Result<Tree, Fault> {
    let text = source.text();
    let own = text.get(stretch.clone()).unwrap_or_default();
    let mut reader = Reader {
        source,
        map: CharMap::new(own, stretch.start),
        outer,
        open: Vec::new(),
        anchors: BTreeMap::new(),
        budget: ALIAS_BUDGET,
        root: None,
        found: Diagnostics::default(),
        plain_ends: Vec::new(),
        unused: BTreeMap::new(),
    };
    let mut documents = 0;
    let mut nodes = 0_usize;
    for event in Parser::new_from_str(own) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(fault) => {
                let at = reader.map.byte(fault.marker().index());
                return Err(Fault { at, info: fault.info().to_owned() });
            }
        };
        let (start, end) = (reader.map.byte(span.start.index()), reader.map.byte(span.end.index()));
        nodes += 1;
        if nodes > MAX_NODES {
            return Err(Fault { at: start.min(text.len().saturating_sub(1)), info: "too many values".to_owned() });
        }
        match event {
            Event::DocumentStart(_) => {
                documents += 1;
                if documents > 1 {
                    // After `...` a document begins with its first value.
                    let ended = !text.get(start..).is_some_and(|rest| rest.starts_with("---"));
                    let marker = if ended { source.line_before(start).unwrap_or(start) } else { start };
                    let sign = if ended { "..." } else { "---" };
                    let place = source.place(marker..marker + sign.len());
                    reader.found.push(Diagnostic::error("K109", place).with("sign", sign).help("one"));
                    break;
                }
            }
            Event::Scalar(value, style, anchor, tag) => {
                reader.mark(anchor, tag.is_some(), start);
                let node = reader.scalar(&value, style, start..end, tag.is_some() || anchor > 0);
                reader.put(node, anchor);
            }
            Event::SequenceStart(anchor, _) => reader.open(start, end, anchor, false)?,
            Event::MappingStart(anchor, _) => reader.open(start, end, anchor, true)?,
            Event::SequenceEnd | Event::MappingEnd => reader.close(end),
            Event::Alias(anchor) => {
                let node = reader.alias(anchor, start..end);
                reader.put(node, 0);
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }
    for at in reader.unused.values().take(MOST_MARKS) {
        reader.found.push(super::mend::unwanted_mark(source, *at));
    }
    Ok(Tree { root: reader.root, found: reader.found, plain_ends: reader.plain_ends })
}

impl Reader<'_> {
    fn scalar(&mut self, value: &str, style: ScalarStyle, range: Range<usize>, marked: bool) -> Node {
        let text = scalar_text(self.source, value, style, range.clone(), marked);
        if style == ScalarStyle::Plain {
            let slice = self.source.text().get(range.clone()).unwrap_or_default();
            self.plain_ends.push((range.start + slice.trim_end().len(), value.is_empty()));
            if value.is_empty() {
                let span = self.source.place(range.start..range.start);
                return Node { span, kind: Kind::Null };
            }
        }
        if style == ScalarStyle::DoubleQuoted && value.chars().any(super::notice::is_forbidden) {
            self.found.push(Diagnostic::error("K112", text.span()).with("found", "\\…").help("delete"));
        }
        Node { span: text.span(), kind: Kind::Scalar(text) }
    }

    /// A tag means nothing here, and an anchor that no alias names is a text that begins with `&`.
    fn mark(&mut self, anchor: usize, tagged: bool, start: usize) {
        if tagged {
            self.found.push(super::mend::unwanted_mark(self.source, start));
        } else if anchor > 0 {
            self.unused.insert(anchor, start);
        }
    }

    fn open(&mut self, start: usize, end: usize, anchor: usize, is_map: bool) -> Result<(), Fault> {
        if self.outer + self.open.len() >= MAX_DEPTH {
            return Err(Fault { at: start, info: "nested too deep".to_owned() });
        }
        let slice = self.source.text().get(start..end.max(start)).unwrap_or_default();
        let flow = slice.ends_with(['{', '[']);
        self.open.push(Open { start, anchor, is_map, flow, nodes: Vec::new() });
        Ok(())
    }

    fn close(&mut self, end: usize) {
        let Some(open) = self.open.pop() else { return };
        // A block ends where the next token begins, lines later: it is shown to the end of its last value.
        let last = open.nodes.iter().rev().map(|node| node.span.end as usize).max().unwrap_or(0);
        let span = if open.flow {
            self.source.place(open.start..end)
        } else {
            let place = self.source.place(open.start..open.start);
            crate::text::Span { end: place.end.max(u32::try_from(last).unwrap_or(u32::MAX)), ..place }
        };
        let text = self.source.text();
        // `{{ so }}` is Tera, and YAML sees a map for a key of a map.
        let outer = open.flow && text.get(open.start..).is_some_and(|rest| rest.starts_with("{{"));
        let inner = text.get(..open.start).is_some_and(|before| before.ends_with('{'));
        let mut kind = match open.is_map {
            _ if outer || inner => Kind::Broken,
            true => self.pairs(open.nodes),
            false => Kind::Seq(open.nodes),
        };
        if open.flow
            && !inner
            && let Some(diagnostic) = super::mend::flow(self.source, open.start..end, &kind)
        {
            self.found.push(diagnostic);
            kind = Kind::Broken;
        }
        self.put(Node { span, kind }, open.anchor);
    }

    fn pairs(&mut self, nodes: Vec<Node>) -> Kind {
        let mut pairs = Vec::with_capacity(nodes.len() / 2);
        let mut nodes = nodes.into_iter();
        while let (Some(key), Some(value)) = (nodes.next(), nodes.next()) {
            match key.kind {
                Kind::Scalar(_) => pairs.push((key, value)),
                Kind::Broken => {}
                Kind::Null | Kind::Seq(_) | Kind::Map(_) => {
                    self.found.push(Diagnostic::error("K116", key.span).help("text"));
                }
            }
        }
        Kind::Map(pairs)
    }

    fn alias(&mut self, anchor: usize, range: Range<usize>) -> Node {
        let span = self.source.place(range);
        self.unused.remove(&anchor);
        let Some(node) = self.anchors.get(&anchor) else {
            // An alias inside its own anchor: there is no end to it.
            self.found.push(Diagnostic::error("K111", span).help("write"));
            return Node { span, kind: Kind::Broken };
        };
        let cost = cost(node);
        if cost > self.budget {
            if self.budget > 0 {
                self.found.push(Diagnostic::error("K111", span).help("write"));
            }
            self.budget = 0;
            return Node { span, kind: Kind::Broken };
        }
        self.budget -= cost;
        node.clone()
    }

    fn put(&mut self, node: Node, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            Some(open) => open.nodes.push(node),
            None => self.root = Some(node),
        }
    }
}

/// What copying a node costs.
fn cost(node: &Node) -> usize {
    64 + match &node.kind {
        Kind::Scalar(text) => text.as_str().len(),
        Kind::Seq(nodes) => nodes.iter().map(cost).sum(),
        Kind::Map(pairs) => pairs.iter().map(|(key, value)| cost(key) + cost(value)).sum(),
        Kind::Null | Kind::Broken => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{SourceFile, Sources};

    fn mended(text: &str) -> Mended {
        let id = Sources::default().add(SourceFile::from_text("plan.yaml", text));
        Mended::new(id, text)
    }

    fn plan(entry: &str, tail: &str) -> String {
        format!("tên: Kế hoạch\ndanh mục:\n{}{tail}", entry.repeat(2_000))
    }

    #[test]
    fn halves_read_apart_are_the_whole() {
        let entries = [
            "- nhóm: \"Việc: một\"\n  việc:\n  - a\n  - b: c # d\n  thân: |\n    - một\n\n    hai\n",
            "  - nhóm: 'một\n      hai'\n    điểm: 1 #2\n",
            "- &a một # ghi chú\n- {b: c, d: [e, g]}\n-\n",
        ];
        for entry in entries {
            for tail in ["", "nội dung: |\n  - một\nký: ông Đỗ\n", "# hết\n"] {
                let source = mended(&plan(entry, tail));
                let apart = read_apart(&source, halves(source.text()).unwrap()).unwrap();
                let whole = read_stretch(&source, 0..source.text().len(), 0).ok().unwrap();
                assert_eq!(format!("{:?}", apart.root), format!("{:?}", whole.root), "{entry}{tail}");
                assert_eq!(apart.plain_ends, whole.plain_ends);
                let told = |tree: &Tree| tree.found.iter().map(|one| format!("{one:?}")).collect::<Vec<_>>();
                assert_eq!(told(&apart).len().min(1), told(&whole).len().min(1), "{entry}");
            }
        }
    }

    #[test]
    fn what_goes_on_behind_the_cut_is_read_as_a_whole() {
        let quoted = format!("- \"{}\"\n", "- a\n".repeat(20_000));
        let named = format!("{}- *a\n", "- b\n".repeat(10_000));
        for text in [format!("danh mục:\n{quoted}"), format!("danh mục:\n- &a một\n{named}")] {
            let source = mended(&text);
            assert!(halves(source.text()).is_some_and(|halves| read_apart(&source, halves).is_none()));
            assert!(read(&source).is_ok_and(|tree| tree.root.is_some()));
        }
    }
}
