//! What is in a region that no plan can generate (vật do người dùng đặt): links, permissions to edit, pictures,
//! bookmarks, content controls. They hold no words, or words of their own, and are carried or refused, never lost.
//!
//! What the program writes itself is a short list of elements; whatever else is there, a person put there, known by name
//! or not. Tracked changes, comments, section breaks, and marks that reach out of the region stop a renewal.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::content::{Line, Notes};
use super::super::file::xml::{Kind, Token, Tokens, tagged, tagged_any};
use super::super::model::{Bookmark, Part};
use super::report::ObjectKind;

/// An object of a person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Object {
    pub kind: ObjectKind,
    /// Its name, or the element's where the kind says no more; may be empty.
    pub name: String,
    /// The bytes of the fragment that must stay for it to stay: one, or both ends of a range.
    pub at: Vec<usize>,
}

/// Elements of a text that the program writes, that other programs add by merely saving, and those that are handled in
/// another way: tracked changes and comments stop a renewal, a section break too.
const PLAIN: [&str; 37] = [
    "w:p",
    "w:r",
    "w:t",
    "w:tab",
    "w:ptab",
    "w:br",
    "w:cr",
    "w:noBreakHyphen",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:footnoteReference",
    "w:proofErr",
    "w:lastRenderedPageBreak",
    "w:bookmarkEnd",
    "w:permEnd",
    "w:sdtContent",
    "w:sdtPr",
    "w:sdtEndPr",
    "w:smartTagPr",
    "w:customXmlPr",
    "w:instrText",
    "w:delInstrText",
    "w:delText",
    "w:fldData",
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:moveTo",
    "w:moveFromRangeStart",
    "w:moveFromRangeEnd",
    "w:moveToRangeStart",
    "w:moveToRangeEnd",
    "w:commentRangeStart",
    "w:commentRangeEnd",
    "w:commentReference",
    "w:annotationRef",
];
/// Elements that hold properties.
const PROPERTIES: [&str; 8] = ["w:pPr", "w:rPr", "w:tcPr", "w:trPr", "w:tblPr", "w:tblPrEx", "w:tblGrid", "w:sectPr"];
/// Pictures and shapes.
const DRAWN: [&str; 4] = ["w:drawing", "w:pict", "w:object", "mc:AlternateContent"];
/// Elements that describe the object they are in; they are no objects themselves.
const DESCRIBING: [&str; 5] = ["w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:ruby"];

/// The objects of a fragment, in order. `adopted` are the footnotes of a text that no plan generated; the marks of
/// other texts' footnotes are no objects, their words are compared.
pub(super) fn of(fragment: &str, adopted: Option<&Notes>) -> Vec<Object> {
    let mut found: Vec<Object> = Vec::new();
    // Open elements whose inside is not looked at.
    let mut closed = 0usize;
    let mut ranges: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for token in Tokens::of(fragment).flatten() {
        // Nearly all tokens are one of these, which neither hold anything nor are anything.
        if matches!(token.name, "" | "w:p" | "w:r" | "w:t" | "w:tc" | "w:tr") {
            continue;
        }
        let shut = PROPERTIES.contains(&token.name)
            || DRAWN.contains(&token.name)
            || DESCRIBING.contains(&token.name)
            || token.name.starts_with("m:oMath");
        if shut && token.kind == Kind::End {
            closed = closed.saturating_sub(1);
        } else if closed == 0 && matches!(token.kind, Kind::Start | Kind::Empty) {
            if let Some((kind, name)) = object(&token, adopted) {
                if let Some(end) = end_of(kind) {
                    ranges.insert((end, token.attribute("w:id").unwrap_or_default()), found.len());
                }
                found.push(Object { kind, name, at: vec![token.span.start] });
            }
            if !ranges.is_empty() && matches!(token.name, "w:bookmarkEnd" | "w:permEnd") {
                let end = (token.name, token.attribute("w:id").unwrap_or_default());
                if let Some(object) = ranges.get(&end).and_then(|at| found.get_mut(*at)) {
                    object.at.push(token.span.start);
                }
            }
        }
        if shut && token.kind == Kind::Start {
            closed = closed.saturating_add(1);
        }
    }
    found
}

/// The words of a footnote, by which it is known.
pub(super) fn words(note: &[Line]) -> String {
    note.iter().map(Line::shown).collect::<Vec<_>>().join("\n")
}

fn end_of(kind: ObjectKind) -> Option<&'static str> {
    match kind {
        ObjectKind::Bookmark => Some("w:bookmarkEnd"),
        ObjectKind::Permission => Some("w:permEnd"),
        _ => None,
    }
}

fn object(token: &Token<'_>, adopted: Option<&Notes>) -> Option<(ObjectKind, String)> {
    let value = |name: &str| token.attribute(name).unwrap_or_default();
    let nameless = |kind| Some((kind, String::new()));
    match token.name {
        "w:bookmarkStart" => {
            let name = value("w:name");
            // Word's own mark of the last place, and ours.
            (name != "_GoBack" && !name.starts_with("kehoach_")).then_some((ObjectKind::Bookmark, name))
        }
        "w:sdt" => nameless(ObjectKind::Control),
        "w:hyperlink" => nameless(ObjectKind::Hyperlink),
        "w:permStart" => nameless(ObjectKind::Permission),
        "w:smartTag" | "w:customXml" => nameless(ObjectKind::SmartTag),
        "w:softHyphen" => nameless(ObjectKind::SoftHyphen),
        "w:fldSimple" => nameless(ObjectKind::Field),
        "w:fldChar" => (value("w:fldCharType") == "begin").then_some((ObjectKind::Field, String::new())),
        "w:endnoteReference" => nameless(ObjectKind::Note),
        "w:footnoteReference" => {
            let words = adopted?.get(&value("w:id")).map(|note| words(note)).unwrap_or_default();
            Some((ObjectKind::Note, words))
        }
        name if DRAWN.contains(&name) => nameless(ObjectKind::Picture),
        name if name.starts_with("m:oMath") => nameless(ObjectKind::Formula),
        name if PLAIN.contains(&name) || PROPERTIES.contains(&name) => None,
        name => Some((ObjectKind::Other, name.to_owned())),
    }
}

/// The objects that would go: those that are not wholly in one of the stretches that stay. A footnote whose
/// words are in the fresh build too does not go.
pub(super) fn lost<'a>(
    objects: &'a [Object],
    stays: &dyn Fn(usize) -> bool,
    fresh_notes: &BTreeSet<String>,
) -> Vec<&'a Object> {
    let comes_again = |object: &Object| object.kind == ObjectKind::Note && fresh_notes.contains(&object.name);
    let stays_whole = |object: &Object| object.at.iter().all(|byte| stays(*byte));
    objects.iter().filter(|object| !stays_whole(object) && !comes_again(object)).collect()
}

/// What the tags of all hindrances begin with.
const HINDRANCES: [&str; 12] = [
    "<w:ins",
    "<w:del",
    "<w:cell",
    "<w:move",
    "<w:numberingChange",
    "<w:rPrChange",
    "<w:pPrChange",
    "<w:tblPrChange",
    "<w:trPrChange",
    "<w:tcPrChange",
    "<w:comment",
    "<w:sectPr",
];

/// What first stops the renewal of a region: which kind, and its byte within the region.
pub(super) fn hindrance(inner: &str) -> Option<(&'static str, usize)> {
    let kind = |name: &str| match name {
        "w:ins" | "w:del" | "w:cellIns" | "w:cellDel" | "w:cellMerge" | "w:numberingChange" => Some("tracked"),
        name if name.starts_with("w:move") || name.ends_with("PrChange") => Some("tracked"),
        "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference" => Some("comment"),
        "w:sectPr" => Some("section"),
        _ => None,
    };
    tagged_any(inner, &HINDRANCES).find_map(|token| Some((kind(token.name)?, token.span.start)))
}

/// True where a mark of a person's begins in a range that does not end there, or the other way round. A bookmark that
/// another program left without an end reaches nowhere.
pub(super) fn tears(main: &Part, range: &Range<usize>) -> bool {
    let reaches_out = |one: &Bookmark| {
        let end = one.end.as_ref().map_or(one.start.start, |end| end.start);
        range.contains(&one.start.start) != range.contains(&end)
    };
    main.bookmarks.all().iter().filter(|one| !one.name.starts_with("kehoach_")).any(reaches_out)
        || ["<w:perm", "<w:commentRange"].iter().any(|mark| {
            let (mut starts, mut ends) = (BTreeSet::new(), BTreeSet::new());
            for token in tagged(main.slice(range.clone()), mark).filter(|token| token.kind != Kind::End) {
                match mark.strip_prefix('<').and_then(|mark| token.name.strip_prefix(mark)) {
                    Some("Start") => starts.extend(token.attribute("w:id")),
                    Some("End") => ends.extend(token.attribute("w:id")),
                    _ => {}
                }
            }
            starts != ends
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(fragment: &str) -> Vec<&'static str> {
        of(fragment, None).into_iter().map(|object| object.kind.name()).collect()
    }

    #[test]
    fn what_no_plan_generates_is_seen() {
        let row = "<w:p><w:hyperlink r:id=\"a\"><w:r><w:t>xem</w:t></w:r></w:hyperlink><w:permStart w:id=\"7\"/><w:r><w:drawing><wp:inline/></w:drawing><w:softHyphen/></w:r><w:permEnd w:id=\"7\"/><w:smartTag><w:smartTagPr><w:attr/></w:smartTagPr></w:smartTag></w:p>";
        assert_eq!(kinds(row), ["hyperlink", "permission", "picture", "soft-hyphen", "smart-tag"]);
        assert_eq!(of(row, None)[1].at.len(), 2);
        assert_eq!(kinds("<w:p><w:bdo w:val=\"rtl\"><w:r/></w:bdo></w:p>"), ["other"]);
    }

    #[test]
    fn what_the_program_and_other_programs_write_is_nobodys() {
        let row = "<w:tbl><w:tblPr><w:tblW w:w=\"1\"/></w:tblPr><w:tr><w:tc><w:tcPr><w:tcW/></w:tcPr><w:p><w:pPr><w:jc/></w:pPr><w:proofErr/><w:bookmarkStart w:id=\"1\" w:name=\"kehoach_body\"/><w:r><w:rPr><w:b/></w:rPr><w:lastRenderedPageBreak/><w:t>a</w:t><w:br/><w:footnoteReference w:id=\"2\"/></w:r><w:bookmarkEnd w:id=\"1\"/></w:p></w:tc></w:tr></w:tbl>";
        assert_eq!(kinds(row), Vec::<&str>::new());
    }

    #[test]
    fn a_range_is_lost_with_either_end() {
        let objects = of("<w:p><w:permStart w:id=\"7\"/></w:p><w:p><w:permEnd w:id=\"7\"/></w:p>", None);
        assert_eq!(lost(&objects, &|byte| byte < 20, &BTreeSet::new()).len(), 1);
        assert!(lost(&objects, &|_| true, &BTreeSet::new()).is_empty());
    }

    #[test]
    fn tracked_changes_comments_and_breaks_stop_a_renewal() {
        let kind = |inner: &str| hindrance(inner).map(|(kind, _)| kind);
        assert_eq!(kind("<w:p><w:ins w:id=\"1\"><w:r/></w:ins></w:p>"), Some("tracked"));
        assert_eq!(kind("<w:p><w:pPr><w:pPrChange/></w:pPr></w:p>"), Some("tracked"));
        assert_eq!(kind("<w:p><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>"), Some("comment"));
        assert_eq!(kind("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"), Some("section"));
        assert_eq!(kind("<w:p/>"), None);
    }

    #[test]
    fn a_bookmark_that_reaches_out_is_torn() {
        let part = |name: &str, end: &str| {
            let start = format!("<w:bookmarkStart w:id=\"4\" w:name=\"{name}\"/>");
            Part::read(format!("<w:document><w:body><w:p>{start}</w:p><w:p>{end}</w:p></w:body></w:document>")).unwrap()
        };
        let first = |part: &Part| part.blocks[0].span();
        let end = "<w:bookmarkEnd w:id=\"4\"/>";
        assert!(tears(&part("x", end), &first(&part("x", end))));
        let whole = part("x", end);
        assert!(!tears(&whole, &whole.body));
        // Left without an end by another program; ours.
        for one in [part("x", ""), part("kehoach_front__end", end)] {
            assert!(!tears(&one, &first(&one)));
        }
    }
}
