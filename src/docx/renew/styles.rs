//! Styles by name (kiểu đoạn theo tên): another program gives a style another id and keeps its name.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::file::xml::{Edits, Kind, Tokens};

/// One style of a part.
#[derive(Clone, Debug)]
struct Style {
    kind: String,
    name: String,
    span: Range<usize>,
    /// Styles it names: based on, next, link.
    names: Vec<String>,
}

/// The styles of a part, by id.
#[derive(Clone, Debug, Default)]
pub(super) struct Styles {
    source: String,
    list: BTreeMap<String, Style>,
}

impl Styles {
    /// Reads `word/styles.xml`.
    pub(super) fn read(source: String) -> Styles {
        let mut list = BTreeMap::new();
        let mut open: Option<(String, Style)> = None;
        for token in Tokens::of(&source).flatten() {
            let value = || token.attribute("w:val").unwrap_or_default();
            if token.kind == Kind::Start && token.name == "w:style" {
                let kind = token.attribute("w:type").unwrap_or_default();
                let style = Style { kind, name: String::new(), span: token.span.clone(), names: Vec::new() };
                open = token.attribute("w:styleId").map(|id| (id, style));
            } else if let Some((_, style)) = &mut open {
                match token.name {
                    "w:name" if style.name.is_empty() => style.name = value(),
                    "w:basedOn" | "w:next" | "w:link" => style.names.push(value()),
                    "w:style" if token.kind == Kind::End => {
                        style.span.end = token.span.end;
                        list.extend(open.take());
                    }
                    _ => {}
                }
            }
        }
        Styles { source, list }
    }

    /// The id of a style of the same kind and name.
    fn same(&self, wanted: &Style) -> Option<&String> {
        let found = self
            .list
            .iter()
            .find(|(_, one)| one.kind == wanted.kind && one.name.to_lowercase() == wanted.name.to_lowercase());
        found.map(|(id, _)| id)
    }

    /// Finds the styles a fragment names in `self`, by name; adds those that are missing. Gives the part where it
    /// changed, and the names added. `map` is from the fragment's ids to this part's.
    pub(super) fn take_over(
        &self,
        from: &Styles,
        wanted: &[String],
        map: &mut BTreeMap<String, String>,
    ) -> Option<(String, Vec<String>)> {
        let mut left: Vec<String> = wanted.to_vec();
        let mut new: Vec<(String, &Style)> = Vec::new();
        while let Some(id) = left.pop() {
            if map.contains_key(&id) {
                continue;
            }
            let Some(style) = from.list.get(&id) else {
                map.insert(id.clone(), id);
                continue;
            };
            if let Some(own) = self.same(style) {
                map.insert(id, own.clone());
                continue;
            }
            let taken =
                |candidate: &String| self.list.contains_key(candidate) || map.values().any(|one| one == candidate);
            let own = std::iter::once(id.clone()).chain((1..).map(|n| format!("{id}Kh{n}"))).find(|one| !taken(one))?;
            map.insert(id, own.clone());
            left.extend(style.names.iter().cloned());
            new.push((own, style));
        }
        if new.is_empty() {
            return None;
        }
        let end = Tokens::of(&self.source).flatten().filter(|one| one.kind == Kind::End).last()?.span.start;
        let mut added = String::new();
        for (id, style) in &new {
            added.push_str(&from.renamed(id, style, map));
        }
        let mut edits = Edits::default();
        edits.insert(end, added);
        Some((edits.apply(&self.source), new.iter().map(|(_, style)| style.name.clone()).collect()))
    }

    fn renamed(&self, id: &str, style: &Style, map: &BTreeMap<String, String>) -> String {
        let raw = self.source.get(style.span.clone()).unwrap_or_default();
        let mut edits = Edits::default();
        for token in Tokens::of(raw).flatten() {
            let attribute = match token.name {
                "w:style" => "w:styleId",
                "w:basedOn" | "w:next" | "w:link" => "w:val",
                _ => continue,
            };
            let Some(old) = token.attribute(attribute) else { continue };
            let own = if token.name == "w:style" { id } else { map.get(&old).map_or(old.as_str(), String::as_str) };
            let changed = token.raw.replacen(&format!("{attribute}=\"{old}\""), &format!("{attribute}=\"{own}\""), 1);
            // A second default style of a kind is not allowed.
            edits.replace(token.span.clone(), changed.replace(" w:default=\"1\"", ""));
        }
        edits.apply(raw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(list: &str) -> Styles {
        Styles::read(format!("<w:styles>{list}</w:styles>"))
    }

    #[test]
    fn a_style_is_known_by_its_name_and_added_where_it_is_missing() {
        let own = styles(
            r#"<w:style w:type="paragraph" w:styleId="Chtrong"><w:name w:val="KH Chữ"/></w:style><w:style w:type="paragraph" w:styleId="New"><w:name w:val="Another"/></w:style>"#,
        );
        let from = styles(
            r#"<w:style w:type="paragraph" w:styleId="KHText"><w:name w:val="KH chữ"/></w:style><w:style w:type="paragraph" w:styleId="New"><w:name w:val="KH Mới"/><w:basedOn w:val="KHText"/></w:style>"#,
        );
        let mut map = BTreeMap::new();
        let (part, added) = own.take_over(&from, &["New".to_owned()], &mut map).unwrap();
        assert_eq!((map["New"].as_str(), map["KHText"].as_str()), ("NewKh1", "Chtrong"));
        assert_eq!(added, ["KH Mới"]);
        assert!(part.contains(r#"w:styleId="NewKh1"><w:name w:val="KH Mới"/><w:basedOn w:val="Chtrong"/>"#));
        assert!(own.take_over(&from, &["KHText".to_owned()], &mut BTreeMap::new()).is_none());
    }
}
