//! Relationships and content types (quan hệ giữa các phần): which part belongs to which, and of what kind.
//! ECMA-376 part 2, § 9.3 and § 10.1.

use std::collections::BTreeSet;

use super::xml::{self, DECLARATION, Kind, Token, Tokens};

/// From the package to the main part.
pub const MAIN: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
/// To a header.
pub const HEADER: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header";
/// To a footer.
pub const FOOTER: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer";
/// To the footnotes.
pub const FOOTNOTES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
/// To the numbering of lists.
pub const NUMBERING: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";
/// To the settings.
pub const SETTINGS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";
/// To the styles.
pub const STYLES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
/// To the theme.
pub const THEME: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme";
/// From the package to its core properties.
pub const CORE: &str = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
/// From the package to its custom properties.
pub const CUSTOM: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
/// To a custom XML part.
pub const CUSTOM_XML: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
/// From a custom XML part to its properties.
pub const CUSTOM_XML_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
/// The list of content types.
pub const CONTENT_TYPES: &str = "[Content_Types].xml";

/// The namespace of a list of relationships.
pub const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// One relationship of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// What the part calls it, `rId7`.
    pub id: String,
    /// What it is, in the words of Transitional Open XML ([`kind`]).
    pub kind: String,
    /// The other part's name, or an address outside the file.
    pub target: String,
    /// True where the target lies outside the file.
    pub external: bool,
}

/// The part that lists the relationships of `owner`: `word/_rels/document.xml.rels`, `_rels/.rels`.
pub fn list_of(owner: &str) -> String {
    let (folder, file) = owner.rsplit_once('/').unwrap_or(("", owner));
    if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") }
}

/// The part whose relationships a list holds, `""` for the package's own; `None` where it is no such list.
pub fn owner_of(list: &str) -> Option<String> {
    let (folder, file) = list.rsplit_once('/')?;
    let owner = file.strip_suffix(".rels")?;
    match folder.rsplit_once('/') {
        Some((above, "_rels")) => Some(format!("{above}/{owner}")),
        None if folder == "_rels" => Some(owner.to_owned()),
        _ => None,
    }
}

/// The name of a part in the same folder as `owner`.
pub fn sibling(owner: &str, file: &str) -> String {
    resolve(owner, file)
}

/// Reads a list; `None` where it is not well-formed.
pub fn read(list: &str, owner: &str) -> Option<Vec<Relation>> {
    let mut found = Vec::new();
    for token in Tokens::of(list) {
        let token = token.ok()?;
        if !matches!(token.kind, Kind::Start | Kind::Empty) || !is(token.name, "Relationship") {
            continue;
        }
        let external = token.attribute("TargetMode").as_deref() == Some("External");
        let target = token.attribute("Target")?;
        let target = if external { target } else { resolve(owner, &target) };
        found.push(Relation { id: token.attribute("Id")?, kind: kind(token.attribute("Type")?), target, external });
    }
    Some(found)
}

/// The kind of a relationship as Transitional Open XML writes it: Strict Open XML has other words for the same
/// kinds (ECMA-376 part 1, § 22 and Annex L), and LibreOffice 7.4 misspells that of the core properties.
fn kind(written: String) -> String {
    const STRICT: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    if written.eq_ignore_ascii_case(
        "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties",
    ) {
        return CORE.to_owned();
    }
    match written.strip_prefix(STRICT) {
        Some("customProperties") => CUSTOM.to_owned(),
        Some(rest) => format!("{TRANSITIONAL}{rest}"),
        None => written,
    }
}

/// The list with one more relationship; a new list where there was none.
pub fn with_relation(list: Option<&str>, owner: &str, part: &str, kind: &str) -> Option<String> {
    let empty = format!("{DECLARATION}<Relationships xmlns=\"{RELATIONSHIPS}\"></Relationships>");
    let list = list.unwrap_or(&empty);
    let taken = read(list, owner)?;
    let ids: BTreeSet<&str> = taken.iter().map(|one| one.id.as_str()).collect();
    let id = (1..).map(|n| format!("rIdKh{n}")).find(|id| !ids.contains(id.as_str()))?;
    let entry = format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"/{}\"/>", xml::escape(part));
    into_root(list, "Relationships", &entry)
}

/// The content types with one more part; unchanged where the part is listed already.
pub fn with_override(types: &str, part: &str, content_type: &str) -> Option<String> {
    let name = format!("/{part}");
    let listed = Tokens::of(types).flatten().any(|token| {
        is(token.name, "Override") && token.attribute("PartName").is_some_and(|one| one.eq_ignore_ascii_case(&name))
    });
    if listed {
        return Some(types.to_owned());
    }
    let entry = format!("<Override PartName=\"{}\" ContentType=\"{content_type}\"/>", xml::escape(&name));
    into_root(types, "Types", &entry)
}

/// The content type of a part: its own, or that of its ending.
pub fn content_type(types: &str, part: &str) -> Option<String> {
    let ending = part.rsplit('.').next().unwrap_or_default();
    let name = format!("/{part}");
    let of = |element: &str, attribute: &str, value: &str| {
        let found = Tokens::of(types).flatten().find(|token| {
            is(token.name, element) && token.attribute(attribute).is_some_and(|one| one.eq_ignore_ascii_case(value))
        });
        found?.attribute("ContentType")
    };
    of("Override", "PartName", &name).or_else(|| of("Default", "Extension", ending))
}

/// The content types without a part's own.
pub fn without_override(types: &str, part: &str) -> String {
    let name = format!("/{part}");
    without(types, "Override", |token| token.attribute("PartName").is_some_and(|one| one.eq_ignore_ascii_case(&name)))
}

/// The content types without those of endings that have the type `content_type` and are `unused` now.
pub fn without_default(types: &str, content_type: &str, unused: impl Fn(&str) -> bool) -> String {
    without(types, "Default", |token| {
        token.attribute("ContentType").as_deref() == Some(content_type)
            && token.attribute("Extension").is_some_and(|ending| unused(&ending.to_ascii_lowercase()))
    })
}

/// A list of relationships without those of these ids.
pub fn without_relations(list: &str, ids: &[String]) -> String {
    without(list, "Relationship", |token| token.attribute("Id").is_some_and(|id| ids.contains(&id)))
}

/// A list without the entries that are `gone`.
fn without(list: &str, entry: &str, gone: impl Fn(&Token<'_>) -> bool) -> String {
    let mut edits = xml::Edits::default();
    let mut start = None;
    for token in Tokens::of(list).flatten().filter(|token| is(token.name, entry)) {
        if token.kind != Kind::End && gone(&token) {
            start = Some(token.span.start);
        }
        if token.kind != Kind::Start
            && let Some(start) = start.take()
        {
            edits.replace(start..token.span.end, "");
        }
    }
    edits.apply(list)
}

/// Puts an element at the end of the root, in the root's own prefix.
fn into_root(list: &str, root: &str, entry: &str) -> Option<String> {
    let last = Tokens::of(list).flatten().filter(|token| token.closes(token.name) && is(token.name, root)).last()?;
    let prefix = last.name.strip_suffix(root).unwrap_or_default();
    let entry = entry.replacen('<', &format!("<{prefix}"), 1);
    let mut edits = xml::Edits::default();
    if last.kind == Kind::Empty {
        let open = last.raw.trim_end_matches('>').trim_end_matches('/');
        edits.replace(last.span.clone(), format!("{open}>{entry}</{}>", last.name));
    } else {
        edits.insert(last.span.start, entry);
    }
    Some(edits.apply(list))
}

fn is(name: &str, local: &str) -> bool {
    name.rsplit(':').next() == Some(local)
}

/// A target as a part name: absolute, or relative to the owner's folder.
fn resolve(owner: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let folder = owner.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_relative_to_the_owners_folder() {
        assert_eq!(resolve("word/document.xml", "header1.xml"), "word/header1.xml");
        assert_eq!(resolve("word/document.xml", "../customXml/item1.xml"), "customXml/item1.xml");
        assert_eq!(resolve("", "/word/document2.xml"), "word/document2.xml");
    }

    #[test]
    fn kinds_are_known_in_every_spelling() {
        let list = format!(
            r#"<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="a"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties" Target="b"/><Relationship Id="c" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties" Target="c"/></Relationships>"#
        );
        let kinds: Vec<_> = read(&list, "").unwrap().into_iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [MAIN, CORE, CUSTOM]);
    }

    #[test]
    fn a_new_relationship_takes_a_free_id() {
        let once = with_relation(None, "", "docProps/custom.xml", CUSTOM).unwrap();
        let twice = with_relation(Some(&once), "", "docProps/core.xml", CORE).unwrap();
        let ids: Vec<_> = read(&twice, "").unwrap().into_iter().map(|one| one.id).collect();
        assert_eq!(ids, ["rIdKh1", "rIdKh2"]);
    }
}
