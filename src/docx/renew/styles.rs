//! Styles of one file in another (kiểu đoạn theo tên): another program gives a style another id and keeps its name.

use std::collections::BTreeMap;

use super::super::file::xml::{Edits, Kind, Tokens};
use super::super::model::{Style, Styles};

/// Finds the styles a fragment names in `own`, by name; adds those that are missing. Gives the part where it changed,
/// and the names added. `map` is from the fragment's ids to this part's.
pub(super) fn take_over(
    own: &Styles,
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
        let Some(style) = from.get(&id) else {
            map.insert(id.clone(), id);
            continue;
        };
        if let Some(same) = own.id(style.kind, &style.name) {
            map.insert(id, same.to_owned());
            continue;
        }
        let taken = |candidate: &String| own.get(candidate).is_some() || map.values().any(|one| one == candidate);
        let free = std::iter::once(id.clone()).chain((1..).map(|n| format!("{id}Kh{n}"))).find(|one| !taken(one))?;
        map.insert(id, free.clone());
        left.extend(style.related.iter().cloned());
        new.push((free, style));
    }
    if new.is_empty() {
        return None;
    }
    let end = Tokens::of(own.source()).flatten().filter(|one| one.kind == Kind::End).last()?.span.start;
    let mut edits = Edits::default();
    for (id, style) in &new {
        edits.insert(end, renamed(from, id, style, map));
    }
    Some((edits.apply(own.source()), new.iter().map(|(_, style)| style.name.clone()).collect()))
}

fn renamed(from: &Styles, id: &str, style: &Style, map: &BTreeMap<String, String>) -> String {
    let raw = from.source().get(style.span.clone()).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(list: &str) -> Styles {
        Styles::read(format!("<w:styles>{list}</w:styles>")).unwrap()
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
        let (part, added) = take_over(&own, &from, &["New".to_owned()], &mut map).unwrap();
        assert_eq!((map["New"].as_str(), map["KHText"].as_str()), ("NewKh1", "Chtrong"));
        assert_eq!(added, ["KH Mới"]);
        assert!(part.contains(r#"w:styleId="NewKh1"><w:name w:val="KH Mới"/><w:basedOn w:val="Chtrong"/>"#));
        assert!(take_over(&own, &from, &["KHText".to_owned()], &mut BTreeMap::new()).is_none());
    }
}
