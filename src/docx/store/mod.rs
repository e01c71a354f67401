//! What was generated, kept in the file (kho chữ đã sinh): a custom XML part of our own namespace.
//!
//! The fingerprints in the custom properties say *that* somebody edited a region; the units kept here say *what*. A way
//! through .odt drops custom XML parts, so everything works without them, with fewer words. Here lies also what `issue`
//! wrote over, so that it can be taken back. ECMA-376 part 1, § 22.5; the part is found by its namespace, because other
//! programs give it other names.

mod generated;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use super::content::{
    Digest, Looks, Recorded, RecordedRegion, Unit, legacy_content, legacy_fingerprint, looks_attribute, read_unit,
    write_unit,
};
use super::file::xml::{self, DECLARATION, Kind, Token, Tokens, escape};
use super::file::{Package, TextPiece, is_storable, relations};
use super::model::Page;
use super::region::RegionId;
use crate::diag::Diagnostics;

pub(super) use generated::{Generated, GeneratedUnit};

const NAMESPACE: &str = "urn:kehoach:2";
/// What earlier versions wrote: contents as text.
const EARLIER: &str = "urn:kehoach:1";
/// The store's own item number, always the same.
const ITEM: &str = "{6B65686F-6163-4831-8A01-6B65686F6163}";

/// A stretch that `issue` wrote over: which bookmark it belongs to, its bytes before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The bookmark.
    pub mark: String,
    /// The bytes that were there.
    pub before: String,
    /// The bytes that are there now.
    pub after: String,
}

/// The whole store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Store {
    /// Shared, for the states of a file have most of them in common.
    pub regions: BTreeMap<RegionId, Arc<Generated>>,
    /// What `issue` wrote, in the order of the text.
    pub written: Vec<Written>,
}

/// A unit in a store of an earlier version: its text, and digests as in [`GeneratedUnit::prints`].
type EarlierUnit = (String, Option<Vec<Digest>>);

/// A store as read from a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stored {
    /// The part's name.
    pub part: String,
    store: Store,
    earlier: BTreeMap<RegionId, Vec<EarlierUnit>>,
}

impl Stored {
    /// The store. `present` gives the units that are in a region now, each with the text that an earlier version would
    /// have written for it.
    pub(super) fn into_store(self, present: impl Fn(&RegionId) -> Vec<(String, Unit)>) -> Store {
        let mut store = self.store;
        for (id, units) in self.earlier {
            let present = present(&id);
            let present: Vec<(String, &Unit)> = present.iter().map(|(text, unit)| (text.clone(), unit)).collect();
            let mut all = units.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join("\n");
            all.truncate(all.trim_end_matches('\n').len());
            let unit = |(text, prints): EarlierUnit| GeneratedUnit {
                content: legacy_content(&text, &present),
                looks: None,
                prints,
            };
            let generated = Arc::make_mut(store.regions.entry(id).or_default());
            generated.units = units.into_iter().map(unit).collect();
            (generated.earlier, generated.print) = (true, Some(legacy_fingerprint(&all)));
        }
        store
    }
}

/// The store of a file; `None` where it was lost. Error K605: it is larger than can be held.
pub(super) fn read(package: &Package) -> Result<Option<Stored>, Diagnostics> {
    for (part, text) in texts(package)? {
        if root(&mut Tokens::of(&text)).is_some() && !is_storable(&text) {
            return Err(package.too_large());
        }
        if let Some(stored) = parse(&text) {
            return Ok(Some(Stored { part, ..stored }));
        }
    }
    Ok(None)
}

/// The name of the part that holds the store, found by its root element; `None` where it was lost.
pub(super) fn part(package: &Package) -> Result<Option<String>, Diagnostics> {
    let is_store = |text: &str| root(&mut Tokens::of(xml::without_mark(text))).is_some();
    // A root so far down that its head does not show it, is nobody's but is possible.
    let begins = |part: &str| package.head(part, HEAD).is_some_and(|head| is_store(&String::from_utf8_lossy(&head)));
    let holds = |part: &str| package.shared_text(part).is_ok_and(|text| is_store(&text));
    Ok(parts(package)?.find(|part| begins(part) || holds(part)))
}

/// The bytes of a part in which its root element is looked for first.
const HEAD: usize = 1024;

/// The custom XML parts of a file.
fn parts(package: &Package) -> Result<impl Iterator<Item = String>, Diagnostics> {
    Ok(package.related(package.main(), relations::CUSTOM_XML)?.into_iter().filter(|part| package.has(part)))
}

/// The custom XML parts of a file that can be read, with their names.
fn texts(package: &Package) -> Result<impl Iterator<Item = (String, Arc<String>)>, Diagnostics> {
    Ok(parts(package)?.filter_map(|part| package.shared_text(&part).ok().map(|text| (part, text))))
}

/// [`read`] where nothing of an earlier version needs the words of the file.
pub(super) fn of(package: &Package) -> Result<Option<Store>, Diagnostics> {
    Ok(read(package)?.map(|stored| stored.into_store(|_| Vec::new())))
}

/// Writes the store over the one there is, or into a new part.
pub(super) fn write(package: &mut Package, store: &Store) -> Result<(), Diagnostics> {
    put(package, Arc::new(text(store)))
}

/// [`write`] of a store's [`text`].
pub(super) fn put(package: &mut Package, text: Arc<String>) -> Result<(), Diagnostics> {
    let part = part_for(package)?;
    package.set_text(&part, text);
    Ok(())
}

/// Writes what was written of each region as the store of a file.
pub(super) fn write_recorded(
    package: &mut Package,
    regions: impl IntoIterator<Item = (RegionId, RecordedRegion)>,
) -> Result<(), Diagnostics> {
    let (mut pieces, mut out) = (Vec::new(), begun());
    for (id, region) in regions {
        begin_region(&mut out, &id, region.page, false);
        for one in region.all {
            match one {
                Recorded::Unit(unit) => write_unit(&mut out, &unit.content, &looks_attribute(unit.looks)),
                Recorded::Rows(rows) => {
                    let rows = TextPiece::OnDemand(Box::new(move |out| rows.store(out)));
                    pieces.extend([TextPiece::Ready(std::mem::take(&mut out)), rows]);
                }
            }
        }
        out.push_str(REGION_ENDS);
    }
    out.push_str(ENDS);
    pieces.push(TextPiece::Ready(out));
    let part = part_for(package)?;
    package.set_pieces(&part, pieces);
    Ok(())
}

/// The name of the part that holds the store; an empty one is added where there is none.
fn part_for(package: &mut Package) -> Result<String, Diagnostics> {
    if let Some(part) = part(package)? {
        return Ok(part);
    }
    let free = |n: &u32| {
        !package.has(&format!("customXml/item{n}.xml")) && !package.has(&format!("customXml/itemProps{n}.xml"))
    };
    let number = (1..).find(free).unwrap_or_default();
    let (item, properties) = (format!("customXml/item{number}.xml"), format!("customXml/itemProps{number}.xml"));
    let main = package.main().to_owned();
    package.add_part(&main, &item, relations::CUSTOM_XML, "application/xml", Vec::new())?;
    let words = format!(
        "{DECLARATION}<ds:datastoreItem ds:itemID=\"{ITEM}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs><ds:schemaRef ds:uri=\"{NAMESPACE}\"/></ds:schemaRefs></ds:datastoreItem>"
    );
    package.add_part(
        &item,
        &properties,
        relations::CUSTOM_XML_PROPERTIES,
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        words,
    )?;
    Ok(item)
}

/// A store as the part that holds it.
pub(super) fn text(store: &Store) -> String {
    let mut out = begun();
    for (id, generated) in &store.regions {
        begin_region(&mut out, id, generated.page, generated.earlier);
        for unit in &generated.units {
            let mut attributes = unit.looks.map_or_else(String::new, looks_attribute);
            if let Some(prints) = &unit.prints {
                let digests: Vec<&str> = prints.iter().map(|digest| digest.0.as_str()).collect();
                let _infallible = write!(attributes, " prints=\"{}\"", escape(&digests.join(" ")));
            }
            write_unit(&mut out, &unit.content, &attributes);
        }
        out.push_str(REGION_ENDS);
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
    out.push_str(ENDS);
    out
}

const REGION_ENDS: &str = "</k:region>";
const ENDS: &str = "</k:store>";

fn begun() -> String {
    format!("{DECLARATION}<k:store xmlns:k=\"{NAMESPACE}\">")
}

fn begin_region(out: &mut String, id: &RegionId, page: Option<Page>, earlier: bool) {
    let page = page.map_or_else(String::new, |page| format!(" page=\"{}\"", write_page(&page)));
    let earlier = if earlier { " digests=\"1\"" } else { "" };
    let _infallible = write!(out, "<k:region id=\"{}\"{page}{earlier}>", escape(&id.to_string()));
}

fn write_page(page: &Page) -> String {
    page.lengths().map(|length| length.to_string()).join(" ")
}

fn read_page(text: &str) -> Option<Page> {
    let lengths: Vec<i32> = text.split(' ').map(|length| length.parse().unwrap_or(0)).collect();
    Some(Page::of(lengths.try_into().ok()?))
}

/// `None` where the part is not ours or not well-formed. Prefixes are whatever the last program chose.
fn parse(text: &str) -> Option<Stored> {
    let mut stored = Stored::default();
    let mut tokens = Tokens::of(text);
    let earlier = root(&mut tokens)?.raw.contains(EARLIER);
    let mut region: Option<RegionId> = None;
    let mut issued = Written { mark: String::new(), before: String::new(), after: String::new() };
    while let Some(token) = tokens.next() {
        let token = token.ok()?;
        match (token.kind, local(&token)) {
            (Kind::Start | Kind::Empty, "region") => {
                let id = RegionId::read(&token.attribute("id")?)?;
                let page = token.attribute("page").and_then(|page| read_page(&page));
                let earlier = earlier || token.attribute("digests").is_some();
                let generated = Generated { page, earlier, ..Generated::default() };
                stored.store.regions.insert(id.clone(), Arc::new(generated));
                region = Some(id);
            }
            (Kind::Start | Kind::Empty, "issued") => issued.mark = token.attribute("mark")?,
            (Kind::End, "issued") => stored.store.written.push(issued.clone()),
            (Kind::Start | Kind::Empty, "before") => issued.before = words(&token, &mut tokens)?,
            (Kind::Start | Kind::Empty, "after") => issued.after = words(&token, &mut tokens)?,
            (Kind::Start | Kind::Empty, "line") if earlier => {
                let prints = prints(&token);
                let unit = (words(&token, &mut tokens)?, prints);
                stored.earlier.entry(region.clone()?).or_default().push(unit);
            }
            (Kind::Start | Kind::Empty, _) => {
                let looks = token.attribute("looks").and_then(|looks| Looks::parse(&looks));
                let prints = prints(&token);
                let content = read_unit(&token, &mut tokens)?;
                let generated = Arc::make_mut(stored.store.regions.get_mut(region.as_ref()?)?);
                generated.units.push(GeneratedUnit { content, looks, prints });
            }
            _ => {}
        }
    }
    Some(stored)
}

/// The root element of a store, present or earlier; `None` where it is that of something else.
fn root<'a>(tokens: &mut Tokens<'a>) -> Option<Token<'a>> {
    let root = tokens.map_while(Result::ok).find(|token| matches!(token.kind, Kind::Start | Kind::Empty))?;
    let ours = root.raw.contains(EARLIER) || root.raw.contains(NAMESPACE);
    (local(&root) == "store" && ours).then_some(root)
}

fn prints(token: &Token<'_>) -> Option<Vec<Digest>> {
    let list = token.attribute("prints")?;
    Some(list.split(' ').filter(|digest| !digest.is_empty()).map(|digest| Digest(digest.to_owned())).collect())
}

/// The text of an element, to its end.
fn words(first: &Token<'_>, tokens: &mut Tokens<'_>) -> Option<String> {
    let mut text = String::new();
    if first.kind == Kind::Empty {
        return Some(text);
    }
    loop {
        let token = tokens.next()?.ok()?;
        match token.kind {
            Kind::Text => text.push_str(&xml::unescape(token.raw)),
            Kind::End => return Some(text),
            _ => {}
        }
    }
}

fn local<'a>(token: &Token<'a>) -> &'a str {
    token.name.rsplit(':').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::content::{Content, Line};
    use super::*;

    #[test]
    fn what_is_kept_is_read_back() {
        let unit = |text: &str| GeneratedUnit {
            content: Content::Paragraph(Line::of(text)),
            looks: Some(Looks::default()),
            prints: None,
        };
        let mut units = vec![unit(""), unit("⟦R⟦Ca & b\t\nc ")];
        units[1].prints = Some(vec![Digest("0123".to_owned()), Digest("4567".to_owned())]);
        let page = Some(Page::of([1, 2, 3, 4, 5, 6]));
        let mut store = Store::default();
        store
            .regions
            .insert(RegionId::Annex("1".to_owned()), Arc::new(Generated { units, page, ..Generated::default() }));
        let before = "<w:r><w:t>Số: </w:t></w:r>".to_owned();
        store.written.push(Written { mark: "kehoach_number".to_owned(), before, after: String::new() });
        assert_eq!(parse(&text(&store)).unwrap().into_store(|_| Vec::new()), store);
    }

    #[test]
    fn a_store_of_an_earlier_version_is_read() {
        let text = "<k:store xmlns:k=\"urn:kehoach:1\"><k:region id=\"annex-1\" page=\"1 2 3 4 5 6\"><k:line looks=\"0a\" prints=\"0123 4567\">⟦R⟦Ca</k:line></k:region><k:issued mark=\"m\"><k:before>x</k:before><k:after/></k:issued></k:store>";
        let store = parse(text).unwrap().into_store(|_| Vec::new());
        let generated = &store.regions[&RegionId::Annex("1".to_owned())];
        assert_eq!(generated.units[0].content.name(), "a");
        assert_eq!(generated.units[0].prints.as_ref().map(Vec::len), Some(2));
        assert!(generated.earlier && generated.page.is_some());
        assert_eq!(store.written[0].before, "x");
    }

    #[test]
    fn somebody_elses_part_is_not_ours() {
        assert_eq!(parse("<b:Sources xmlns:b=\"x\"/>"), None);
        assert_eq!(parse(""), None);
    }
}
