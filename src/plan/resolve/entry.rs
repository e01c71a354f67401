//! The key that names an entry (khóa mở đầu một mục): the deepest level among the columns of the annexes.

use super::super::agency::split;
use super::super::draft::Names;
use super::super::item::Level;
use super::super::keys::{self, Id, Table};
use super::items::level_of;
use crate::yaml::{Kind, Node};

/// The key that a bare text of `danh mục` was likely meant for; `None` if no annex has a column of a level.
pub(super) fn key(nodes: &[Node], names: &Names, order: &[Level]) -> Option<String> {
    let mut columns = Vec::new();
    nodes.iter().for_each(|node| gather(node, &mut columns));
    let id = |name: &str| Table::Item.find(name).map(|key| key.id).or_else(|| names.find(name));
    let parts = columns.iter().flat_map(|name| name.split('+').map(str::trim));
    let levels = parts.filter_map(|name| Some((id(name)?, name)));
    let rank = |id: Id| level_of(id).and_then(|level| order.iter().position(|known| *known == level));
    let (_, id, name) = levels.filter_map(|(id, name)| Some((rank(id)?, id, name))).max_by_key(|(rank, ..)| *rank)?;
    if id == Id::Group {
        return None;
    }
    Some(if let Id::Own(_) = id { name.to_owned() } else { keys::name(id).to_owned() })
}

/// Names of columns, wherever a table stands.
fn gather(node: &Node, columns: &mut Vec<String>) {
    match &node.kind {
        Kind::Map(pairs) => {
            for (key, value) in pairs {
                let find = |table: Table| key.text().and_then(|key| table.find(key.as_str()));
                // The rows of a list, thousands of them, have no tables.
                if find(Table::Top).is_some_and(|key| key.id == Id::Items) {
                    continue;
                }
                let table = find(Table::Table);
                match &value.kind {
                    _ if table.is_none_or(|key| key.id != Id::Columns) => gather(value, columns),
                    Kind::Scalar(text) => columns.extend(split(text).iter().map(|name| name.as_str().to_owned())),
                    Kind::Seq(entries) => columns.extend(entries.iter().filter_map(named)),
                    Kind::Map(pairs) => columns.extend(pairs.iter().filter_map(|(key, _)| named(key))),
                    Kind::Null | Kind::Broken => {}
                }
            }
        }
        Kind::Seq(nodes) => nodes.iter().for_each(|node| gather(node, columns)),
        Kind::Scalar(_) | Kind::Null | Kind::Broken => {}
    }
}

/// The name of one column: `- nhiệm vụ`, `- nhiệm vụ: Việc` or `- cột: nhiệm vụ`.
fn named(node: &Node) -> Option<String> {
    let text = match &node.kind {
        Kind::Map(pairs) => {
            let (key, value) = pairs.first()?;
            let settings = Table::Column.find(key.text()?.as_str()).is_some_and(|key| key.id == Id::Column);
            if settings { value.text()? } else { key.text()? }
        }
        _ => node.text()?,
    };
    Some(text.as_str().trim().to_owned())
}
