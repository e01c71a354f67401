//! The ways to write columns: `tt; tên; chủ trì`, or a list whose entries are a name, `name: header`, or a map.

use super::super::agency::split;
use super::super::keys::{Id, Table};
use super::names::Names;
use super::record::{ColumnDraft, Record};
use super::stars;
use crate::diag::{Diagnostic, Diagnostics};
use crate::text::Text;
use crate::yaml::{Kind, Node};

/// How a map is decoded: the settings of a column are one.
type Decode = fn(&Node, Table, &Names, &mut Diagnostics) -> Option<Record>;

/// Reads columns; `None` if nothing of them is of use.
pub(super) fn read(key: &Text, node: &Node, decode: Decode, found: &mut Diagnostics) -> Option<Vec<ColumnDraft>> {
    match &node.kind {
        Kind::Scalar(text) => Some(split(text).into_iter().map(ColumnDraft::plain).collect()),
        Kind::Seq(nodes) => Some(nodes.iter().filter_map(|node| entry(node, decode, found)).flatten().collect()),
        // `cột: {tt: STT, tên: Nội dung}`, each with its header.
        Kind::Map(pairs) if pairs.iter().all(|(_, value)| !matches!(value.kind, Kind::Map(_) | Kind::Seq(_))) => {
            Some(pairs.iter().filter_map(|(key, value)| headed(key, value, found)).collect())
        }
        Kind::Broken | Kind::Null => None,
        Kind::Map(_) => {
            let name = key.as_str().trim();
            found.push(Diagnostic::error("K124", node.span).with("key", name).with("found", "map").help("columns"));
            None
        }
    }
}

fn headed(key: &Node, value: &Node, found: &mut Diagnostics) -> Option<ColumnDraft> {
    value.text().into_iter().for_each(|header| stars::told(header, found));
    let column = ColumnDraft::plain(key.text()?.clone());
    Some(ColumnDraft { header: value.text().cloned(), span: key.span.to(value.span), ..column })
}

/// An entry of a list: one column, or several names parted by `;`.
fn entry(node: &Node, decode: Decode, found: &mut Diagnostics) -> Option<Vec<ColumnDraft>> {
    let pairs = match &node.kind {
        Kind::Scalar(text) => return Some(split(text).into_iter().map(ColumnDraft::plain).collect()),
        Kind::Map(pairs) => pairs,
        Kind::Null | Kind::Broken => return None,
        Kind::Seq(_) => {
            found.push(Diagnostic::error("K124", node.span).with("key", "cột").with("found", "list").help("columns"));
            return None;
        }
    };
    let is_setting = |key: &Node| key.text().is_some_and(|text| Table::Column.find(text.as_str()).is_some());
    // `- tên: Nội dung` with or without `rộng: 60` below it: the first key names the column.
    let (first, rest) = pairs.split_first()?;
    let (head, settings) =
        if is_setting(&first.0) { (None, pairs.as_slice()) } else { (headed(&first.0, &first.1, found), rest) };
    let settings = Node { span: node.span, kind: Kind::Map(settings.to_vec()) };
    let record = decode(&settings, Table::Column, &Names::default(), found)?;
    let (name, header) = match head {
        Some(head) => (head.name, head.header),
        None => (record.text(Id::Column).cloned().or_else(|| missing(node, &record, found))?, None),
    };
    let header = record.text(Id::Header).cloned().or(header);
    let text = |id: Id| record.text(id).cloned();
    let (over, width, align) = (text(Id::Over), text(Id::Width), text(Id::Align));
    Some(vec![ColumnDraft { name, header, over, width, align, span: node.span }])
}

fn missing(node: &Node, record: &Record, found: &mut Diagnostics) -> Option<Text> {
    if !record.has(Id::Column) {
        found.push(Diagnostic::error("K125", node.span).with("key", "cột").with("of", "cột").help("column"));
    }
    None
}
