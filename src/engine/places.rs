//! From a page to the plan and back (từ trang giấy về chỗ viết): where the texts on pages were written.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::document::Run;
use crate::layout::Pages;
use crate::layout::page::{Item, NodeId, NodeKind};
use crate::report;
use crate::text::{FileId, Sources, Span};

/// Where the nodes of pages come from.
pub(super) struct Places {
    /// The place of each node.
    spans: Vec<Option<Span>>,
    /// The page on which each node begins.
    pages: Vec<Option<usize>>,
}

impl Places {
    /// `places`: by the numbers that nodes have. A text of the letterhead is known by the value in it, one of which nobody
    /// knows anything by others in its row.
    pub(super) fn of(pages: &Pages, places: Vec<Span>, head: &[Run]) -> Self {
        let source = |source: u32| places.get(usize::try_from(source).ok()?).copied();
        let mut spans: Vec<Option<Span>> = pages.nodes.iter().map(|node| node.source.and_then(source)).collect();
        let above = spans.iter().position(Option::is_some).unwrap_or(spans.len());
        for (node, text) in texts(pages, above) {
            if let Some(place) = spans.get_mut(node) {
                *place = value_in(&text, head);
            }
        }
        let rows = rows(pages);
        let mut known: BTreeMap<NodeId, Span> = BTreeMap::new();
        for (row, span) in rows.iter().zip(&spans) {
            if let (Some(row), Some(span)) = (row, span) {
                known.entry(*row).or_insert(*span);
            }
        }
        for (row, place) in rows.iter().zip(&mut spans) {
            *place = place.or_else(|| known.get(&(*row)?).copied());
        }
        let mut begins = vec![None; pages.nodes.len()];
        for (at, page) in pages.pages.iter().enumerate() {
            for node in page.items.iter().filter_map(node_of) {
                if let Some(begins) = begins.get_mut(node) {
                    *begins = begins.or(Some(at));
                }
            }
        }
        Self { spans, pages: begins }
    }

    /// The places of the texts on a page, by their nodes.
    pub(super) fn on_page(&self, pages: &Pages, at: usize, sources: &Sources) -> Value {
        let items = pages.pages.get(at).map(|page| page.items.as_slice()).unwrap_or_default();
        let nodes: BTreeSet<NodeId> = items.iter().filter_map(node_of).collect();
        let place = |node: NodeId| {
            let span = self.spans.get(node).copied().flatten()?;
            Some((node.to_string(), report::json::place(&span.into(), sources)))
        };
        Value::Object(nodes.into_iter().filter_map(place).collect::<Map<_, _>>())
    }

    /// The texts that a line of a file is printed in; where there are none, those of the nearest line above.
    pub(super) fn locate(&self, file: &str, line: usize, sources: &Sources) -> Value {
        let at = sources.names().position(|name| name == file).and_then(|at| u16::try_from(at).ok());
        let Some((id, file)) = at.and_then(|at| Some((FileId(at), sources.get(FileId(at))?))) else {
            return Value::Null;
        };
        let here = file.line_bytes(line);
        let shown = || {
            let known = self.spans.iter().enumerate().filter_map(|(node, span)| Some((node, (*span)?)));
            known.filter(move |(node, span)| span.file == id && self.pages.get(*node).is_some_and(Option::is_some))
        };
        let on_line = |span: &Span| span.range().start < here.end && here.start < span.range().end;
        let mut nodes: Vec<NodeId> = shown().filter(|(_, span)| on_line(span)).map(|(node, _)| node).collect();
        if nodes.is_empty() {
            let above = shown().filter(|(_, span)| span.range().start <= here.start);
            if let Some((_, nearest)) = above.max_by_key(|(_, span)| span.start) {
                nodes = shown().filter(|(_, span)| *span == nearest).map(|(node, _)| node).collect();
            }
        }
        let page = nodes.iter().filter_map(|node| self.pages.get(*node).copied().flatten()).min();
        json!({ "page": page, "nodes": nodes })
    }
}

/// The node whose words an item is.
fn node_of(item: &Item) -> Option<NodeId> {
    match item {
        Item::Words(words) => words.node,
        _ => None,
    }
}

/// The texts of the nodes before one.
fn texts(pages: &Pages, before: NodeId) -> BTreeMap<NodeId, String> {
    let mut texts: BTreeMap<NodeId, String> = BTreeMap::new();
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        if let Item::Words(words) = item
            && let Some(node) = words.node.filter(|node| *node < before)
        {
            texts.entry(node).or_default().push_str(&words.text);
        }
    }
    texts
}

/// The place of the longest value that a text shows, or shows a line of.
fn value_in(text: &str, head: &[Run]) -> Option<Span> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let text = plain(text);
    let shown = head.iter().filter_map(|run| Some((plain(&run.text), run.origin.span()?)));
    let fits = |value: &str| !value.is_empty() && !text.is_empty() && (text.contains(value) || value.contains(&text));
    shown.filter(|(value, _)| fits(value)).max_by_key(|(value, _)| value.len()).map(|(_, span)| span)
}

/// The row that each node lies in.
fn rows(pages: &Pages) -> Vec<Option<NodeId>> {
    let mut rows: Vec<Option<NodeId>> = Vec::with_capacity(pages.nodes.len());
    for (at, node) in pages.nodes.iter().enumerate() {
        // A node comes behind the one that holds it.
        let around = node.parent.and_then(|parent| rows.get(parent).copied().flatten());
        rows.push(if matches!(node.kind, NodeKind::Row(_)) { Some(at) } else { around });
    }
    rows
}
