//! What a file says about itself (thuộc tính tệp): core properties without anybody's name, custom properties
//! with the fingerprints. ECMA-376 part 2, § 11, and part 1, § 22.3.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::package::Package;
use super::relations;
use super::xml::{self, DECLARATION, Edits, Kind, Tokens, escape};
use crate::diag::Diagnostics;
use crate::document::Properties;

const CORE_TYPE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const CUSTOM_TYPE: &str = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
/// What the names of our custom properties begin with.
pub const PROPERTY: &str = "kehoach.";
/// The format identifier every custom property carries.
const FORMAT: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/// Writes the core properties anew; the template's own (who made it, who saved it last) do not travel.
pub(in crate::docx) fn set_core(package: &mut Package, properties: &Properties) -> Result<(), Diagnostics> {
    let mut core = format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:dcmitype=\"http://purl.org/dc/dcmitype/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    let named = [("title", &properties.title), ("subject", &properties.subject), ("creator", &properties.creator)];
    for (name, value) in named.into_iter().filter(|(_, value)| !value.is_empty()) {
        let _infallible = write!(core, "<dc:{name}>{}</dc:{name}>", escape(value));
    }
    if let Some(day) = &properties.created {
        let day = escape(day);
        let _infallible =
            write!(core, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>");
    }
    core.push_str("<dc:language>vi-VN</dc:language></cp:coreProperties>");
    put(package, relations::CORE, "docProps/core.xml", CORE_TYPE, core)
}

/// Our custom properties by name: fingerprints and what `issue` wrote.
pub(in crate::docx) fn ours(package: &Package) -> Result<BTreeMap<String, String>, Diagnostics> {
    let Some(part) = package.related("", relations::CUSTOM)?.into_iter().next() else { return Ok(BTreeMap::new()) };
    let list = package.text(&part)?;
    let mut found = BTreeMap::new();
    let mut open: Option<(String, String)> = None;
    for token in Tokens::of(&list).flatten() {
        if token.opens("property") {
            let name = token.attribute("name").filter(|name| name.starts_with(PROPERTY));
            open = name.map(|name| (name, String::new()));
        }
        if token.kind == Kind::Text
            && let Some((_, value)) = &mut open
        {
            value.push_str(&xml::unescape(token.raw));
        }
        if token.closes("property") {
            found.extend(open.take());
        }
    }
    Ok(found)
}

/// Changes our custom properties where they are, adds new ones at the end and takes out those that are not in
/// `values`: what stays the same keeps its bytes.
pub(in crate::docx) fn change_custom(
    package: &mut Package,
    values: &BTreeMap<String, String>,
) -> Result<(), Diagnostics> {
    let Some(part) = package.related("", relations::CUSTOM)?.into_iter().next() else {
        let list: Vec<_> = values.clone().into_iter().collect();
        return set_custom(package, &list);
    };
    let list = package.text(&part)?;
    let mut edits = Edits::default();
    let mut left = values.clone();
    let (mut highest, mut end) = (1u32, None);
    let mut open: Option<(usize, String)> = None;
    let mut text: Option<std::ops::Range<usize>> = None;
    for token in Tokens::of(&list).flatten() {
        if token.opens("property") {
            highest = highest.max(token.attribute("pid").and_then(|id| id.parse().ok()).unwrap_or_default());
            let name = token.attribute("name").filter(|name| name.starts_with(PROPERTY));
            open = name.map(|name| (token.span.start, name));
            text = None;
        }
        if token.kind == Kind::Text && open.is_some() {
            text = Some(text.map_or(token.span.clone(), |before| before.start..token.span.end));
        }
        if token.closes("property")
            && let Some((start, name)) = open.take()
        {
            match (left.remove(&name), text.take()) {
                (Some(value), Some(range)) if list.get(range.clone()) != Some(escape(&value).as_str()) => {
                    edits.replace(range, escape(&value));
                }
                (Some(_), _) => {}
                (None, _) => edits.replace(start..token.span.end, ""),
            }
        }
        if token.closes(token.name) && token.name == "Properties" {
            end = (token.kind == Kind::End).then_some(token.span.start);
        }
    }
    let added = entries(left.iter().map(|(name, value)| (name.as_str(), value.as_str())), highest);
    match end {
        Some(end) => edits.insert(end, added),
        None => return set_custom(package, &values.clone().into_iter().collect::<Vec<_>>()),
    }
    let changed = edits.apply(&list);
    if changed != list {
        package.set_part(&part, changed);
    }
    Ok(())
}

/// New properties, numbered on.
fn entries<'a>(values: impl Iterator<Item = (&'a str, &'a str)>, mut highest: u32) -> String {
    let mut added = String::new();
    for (name, value) in values {
        highest = highest.saturating_add(1);
        let _infallible = write!(
            added,
            "<property fmtid=\"{FORMAT}\" pid=\"{highest}\" name=\"{}\"><vt:lpwstr xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">{}</vt:lpwstr></property>",
            escape(name),
            escape(value)
        );
    }
    added
}

/// Writes custom properties, sorted as they come; other people's stay, older ones of ours go.
pub(in crate::docx) fn set_custom(package: &mut Package, values: &[(String, String)]) -> Result<(), Diagnostics> {
    let part = package.related("", relations::CUSTOM)?.into_iter().next();
    let present = part.as_deref().map(|part| package.text(part)).transpose()?;
    let empty = format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"></Properties>"
    );
    let list = merged(present.as_deref().unwrap_or(&empty), values).unwrap_or_else(|| empty.clone());
    put(package, relations::CUSTOM, "docProps/custom.xml", CUSTOM_TYPE, list)
}

/// The list without our properties of before and with those of now; `None` where it has no end to add to.
fn merged(list: &str, values: &[(String, String)]) -> Option<String> {
    let mut edits = Edits::default();
    let mut highest = 1u32;
    let mut ours = None;
    let mut end = None;
    for token in Tokens::of(list).flatten() {
        if token.opens("property") {
            let is_ours = token.attribute("name").is_some_and(|name| name.starts_with(PROPERTY));
            ours = is_ours.then_some(token.span.start);
            let id = token.attribute("pid").and_then(|id| id.parse::<u32>().ok());
            highest = highest.max(id.unwrap_or_default());
        }
        if token.closes("property")
            && let Some(start) = ours.take()
        {
            edits.replace(start..token.span.end, "");
        }
        if token.kind == Kind::End && token.name == "Properties" {
            end = Some(token.span.start);
        }
    }
    let added = entries(values.iter().map(|(name, value)| (name.as_str(), value.as_str())), highest);
    edits.insert(end?, added);
    Some(edits.apply(list))
}

fn put(package: &mut Package, kind: &str, part: &str, content_type: &str, text: String) -> Result<(), Diagnostics> {
    match package.related("", kind)?.into_iter().next() {
        Some(present) => {
            package.set_part(&present, text);
            Ok(())
        }
        None => package.add_part("", part, kind, content_type, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_peoples_properties_stay() {
        let list = r#"<Properties xmlns="c" xmlns:vt="v"><property pid="2" name="Dự án"><vt:lpwstr>A</vt:lpwstr></property><property pid="7" name="kehoach.body"><vt:lpwstr>old</vt:lpwstr></property></Properties>"#;
        let merged = merged(list, &[("kehoach.body".to_owned(), "new".to_owned())]).unwrap();
        assert!(merged.contains("name=\"Dự án\"") && merged.contains("pid=\"8\" name=\"kehoach.body\""));
        assert!(!merged.contains("old"));
    }
}
