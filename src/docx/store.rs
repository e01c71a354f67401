//! What was generated, kept in the file (kho chữ đã sinh): a custom XML part of our own namespace.
//!
//! The fingerprints in the custom properties say *that* somebody edited a region; the lines kept here say *what*.
//! A way through .odt drops custom XML parts, so everything works without them, with fewer words. Here lies also
//! what `issue` wrote over, so that it can be taken back. ECMA-376 part 1, § 22.5; the part is found by its
//! namespace, because other programs give it other names.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::canon::{self, Notes, Unit};
use super::file::Package;
use super::file::relations;
use super::file::xml::{self, DECLARATION, IllFormed, Kind, Tokens, escape};
use crate::diag::Diagnostics;

const NAMESPACE: &str = "urn:kehoach:1";
/// The store's own item number, always the same.
const ITEM: &str = "{6B65686F-6163-4831-8A01-6B65686F6163}";

/// One generated unit: its words and its looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// See [`Unit::text`].
    pub text: String,
    /// See [`Unit::looks`].
    pub looks: String,
    /// Of a unit that others wrote: digests of what the plan prints in its place, parted by spaces; empty where it
    /// belongs to the unit before. `None`: the plan prints what stands there.
    pub prints: Option<String>,
}

/// One region as it was generated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Kept {
    /// Its units.
    pub lines: Vec<Line>,
    /// Size and margins of its page, for an annex.
    pub page: Option<String>,
}

impl Kept {
    /// A region's inside as it stands now.
    pub(super) fn of(inner: &str, notes: &Notes, page: Option<String>) -> Result<Kept, IllFormed> {
        Ok(Self::of_units(&canon::units(inner, notes)?, page))
    }

    /// [`Kept::of`] units.
    pub(super) fn of_units(units: &[Unit], page: Option<String>) -> Kept {
        let line = |unit: &Unit| Line { text: unit.text.clone(), looks: unit.looks.clone(), prints: None };
        Kept { lines: units.iter().map(line).collect(), page }
    }

    /// The words, as fingerprints are taken of them.
    pub(super) fn text(&self) -> String {
        canon::join(&self.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>())
    }

    /// True where all units look the same, whatever they say.
    pub(super) fn looks_like(&self, other: &Kept) -> bool {
        self.lines.len() == other.lines.len() && self.lines.iter().zip(&other.lines).all(|(a, b)| a.looks == b.looks)
    }

    /// True where all units that say something look the same: the rule under a line is as long as the line asks for.
    pub(super) fn words_look_like(&self, other: &Kept) -> bool {
        let same = |(a, b): (&Line, &Line)| a.looks == b.looks || (a.text.is_empty() && b.text.is_empty());
        self.lines.len() == other.lines.len() && self.lines.iter().zip(&other.lines).all(same)
    }
}

/// A stretch that `issue` wrote over: which bookmark it belongs to, its bytes before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The bookmark.
    pub mark: String,
    /// The bytes that stood there.
    pub before: String,
    /// The bytes that stand there now.
    pub after: String,
}

/// The whole store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Store {
    /// Regions by their id.
    pub regions: BTreeMap<String, Kept>,
    /// What `issue` wrote, in the order of the text.
    pub written: Vec<Written>,
}

/// The store of a file, and its part's name; `None` where it was lost.
pub(super) fn read(package: &Package) -> Result<Option<(String, Store)>, Diagnostics> {
    for part in package.related(package.main(), relations::CUSTOM_XML)? {
        if !package.has(&part) {
            continue;
        }
        let Ok(text) = package.text(&part) else { continue };
        if let Some(store) = parse(&text) {
            return Ok(Some((part, store)));
        }
    }
    Ok(None)
}

/// Writes the store over the one there is, or into a new part.
pub(super) fn write(package: &mut Package, store: &Store) -> Result<(), Diagnostics> {
    let text = print(store);
    if let Some((part, _)) = read(package)? {
        package.set_part(&part, text);
        return Ok(());
    }
    let free = |n: &u32| {
        !package.has(&format!("customXml/item{n}.xml")) && !package.has(&format!("customXml/itemProps{n}.xml"))
    };
    let number = (1..).find(free).unwrap_or_default();
    let (item, properties) = (format!("customXml/item{number}.xml"), format!("customXml/itemProps{number}.xml"));
    let main = package.main().to_owned();
    package.add_part(&main, &item, relations::CUSTOM_XML, "application/xml", text)?;
    let words = format!(
        "{DECLARATION}<ds:datastoreItem ds:itemID=\"{ITEM}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs><ds:schemaRef ds:uri=\"{NAMESPACE}\"/></ds:schemaRefs></ds:datastoreItem>"
    );
    package.add_part(
        &item,
        &properties,
        relations::CUSTOM_XML_PROPERTIES,
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        words,
    )
}

fn print(store: &Store) -> String {
    let mut out = format!("{DECLARATION}<k:store xmlns:k=\"{NAMESPACE}\">");
    for (id, kept) in &store.regions {
        let page = kept.page.as_ref().map_or_else(String::new, |page| format!(" page=\"{}\"", escape(page)));
        let _infallible = write!(out, "<k:region id=\"{}\"{page}>", escape(id));
        for line in &kept.lines {
            let prints =
                line.prints.as_ref().map_or_else(String::new, |prints| format!(" prints=\"{}\"", escape(prints)));
            let (looks, text) = (escape(&line.looks), escape(&line.text));
            let _infallible = write!(out, "<k:line looks=\"{looks}\"{prints}>{text}</k:line>");
        }
        out.push_str("</k:region>");
    }
    for one in &store.written {
        let _infallible = write!(
            out,
            "<k:issued mark=\"{}\"><k:before>{}</k:before><k:after>{}</k:after></k:issued>",
            escape(&one.mark),
            escape(&one.before),
            escape(&one.after)
        );
    }
    out.push_str("</k:store>");
    out
}

/// `None` where the part is not ours or not well-formed. Prefixes are whatever the last program chose.
fn parse(text: &str) -> Option<Store> {
    let mut store = Store::default();
    let mut region: Option<String> = None;
    let mut words: Option<String> = None;
    let (mut looks, mut prints) = (String::new(), None);
    let mut issued = Written { mark: String::new(), before: String::new(), after: String::new() };
    let mut first = true;
    for token in Tokens::of(text) {
        let token = token.ok()?;
        let name = token.name.rsplit(':').next().unwrap_or_default();
        match token.kind {
            Kind::Start | Kind::Empty => {
                if std::mem::take(&mut first) && !(name == "store" && token.raw.contains(NAMESPACE)) {
                    return None;
                }
                match name {
                    "region" => {
                        let id = token.attribute("id")?;
                        store.regions.insert(id.clone(), Kept { lines: Vec::new(), page: token.attribute("page") });
                        region = Some(id);
                    }
                    "line" => {
                        (looks, prints) = (token.attribute("looks").unwrap_or_default(), token.attribute("prints"));
                    }
                    "issued" => issued.mark = token.attribute("mark")?,
                    _ => {}
                }
                words = Some(String::new());
            }
            Kind::Text => {
                if let Some(words) = &mut words {
                    words.push_str(&xml::unescape(token.raw));
                }
            }
            Kind::End | Kind::Other => {}
        }
        if token.closes(token.name) {
            let text = words.take().unwrap_or_default();
            match name {
                "line" => {
                    let kept = store.regions.get_mut(region.as_ref()?)?;
                    kept.lines.push(Line { text, looks: std::mem::take(&mut looks), prints: prints.take() });
                }
                "before" => issued.before = text,
                "after" => issued.after = text,
                "issued" => store.written.push(issued.clone()),
                _ => {}
            }
        }
    }
    (!first).then_some(store)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        let line = |text: &str| Line { text: text.to_owned(), looks: "0a1b".to_owned(), prints: None };
        let mut store = Store::default();
        let mut lines = vec![line(""), line("⟦R⟦Ca & b\t\u{2028} c ")];
        lines[1].prints = Some("0123 4567".to_owned());
        store.regions.insert("annex-1".to_owned(), Kept { lines, page: Some("1 2".to_owned()) });
        let before = "<w:r><w:t>Số: </w:t></w:r>".to_owned();
        store.written.push(Written { mark: "kehoach_number".to_owned(), before, after: String::new() });
        assert_eq!(parse(&print(&store)), Some(store));
    }

    #[test]
    fn somebody_elses_part_is_not_ours() {
        assert_eq!(parse("<b:Sources xmlns:b=\"x\"/>"), None);
        assert_eq!(parse(""), None);
    }
}
