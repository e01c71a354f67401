//! What stands in a region that no plan can generate (vật do người dùng đặt): links, permissions to edit, pictures,
//! bookmarks, content controls. They hold no words, or words of their own, and are carried or refused, never lost.
//!
//! What the program writes itself is a short list of elements; whatever else stands there, a person put there,
//! known by name or not.

use std::collections::{BTreeMap, BTreeSet};

use super::super::content::{Line, Notes};
use super::super::file::xml::{Kind, Token, Tokens};

/// A thing of a person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Thing {
    /// What it is, as the catalogues know it under K657.
    pub kind: &'static str,
    /// Its name, or the element's where the kind says no more; may be empty.
    pub name: String,
    /// The bytes of the fragment that must stay for it to stay: one, or both ends of a range.
    pub at: Vec<usize>,
}

/// Elements of a text that the program writes, that other programs add by merely saving, and those that are told in
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
/// Elements that describe the object they stand in; they are no objects themselves.
const DESCRIBING: [&str; 5] = ["w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:ruby"];

/// The things of a fragment, in order. `adopted` are the footnotes of a text that no plan generated; the marks of
/// other texts' footnotes are no things, their words are compared.
pub(super) fn of(fragment: &str, adopted: Option<&Notes>) -> Vec<Thing> {
    let mut found: Vec<Thing> = Vec::new();
    // Open elements whose inside is not looked at.
    let mut closed = 0usize;
    let mut ranges: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for token in Tokens::of(fragment).flatten() {
        let shut = PROPERTIES.contains(&token.name)
            || DRAWN.contains(&token.name)
            || DESCRIBING.contains(&token.name)
            || token.name.starts_with("m:oMath");
        if shut && token.kind == Kind::End {
            closed = closed.saturating_sub(1);
        } else if closed == 0 && matches!(token.kind, Kind::Start | Kind::Empty) {
            if let Some((kind, name)) = thing(&token, adopted) {
                if let Some(end) = end_of(kind) {
                    ranges.insert((end, token.attribute("w:id").unwrap_or_default()), found.len());
                }
                found.push(Thing { kind, name, at: vec![token.span.start] });
            }
            if !ranges.is_empty() && matches!(token.name, "w:bookmarkEnd" | "w:permEnd") {
                let end = (token.name, token.attribute("w:id").unwrap_or_default());
                if let Some(thing) = ranges.get(&end).and_then(|at| found.get_mut(*at)) {
                    thing.at.push(token.span.start);
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

fn end_of(kind: &str) -> Option<&'static str> {
    match kind {
        "bookmark" => Some("w:bookmarkEnd"),
        "permission" => Some("w:permEnd"),
        _ => None,
    }
}

fn thing(token: &Token<'_>, adopted: Option<&Notes>) -> Option<(&'static str, String)> {
    let value = |name: &str| token.attribute(name).unwrap_or_default();
    let nameless = |kind| Some((kind, String::new()));
    match token.name {
        "w:bookmarkStart" => {
            let name = value("w:name");
            // Word's own mark of the last place, and ours.
            (name != "_GoBack" && !name.starts_with("kehoach_")).then_some(("bookmark", name))
        }
        "w:sdt" => nameless("control"),
        "w:hyperlink" => nameless("hyperlink"),
        "w:permStart" => nameless("permission"),
        "w:smartTag" | "w:customXml" => nameless("smart-tag"),
        "w:softHyphen" => nameless("soft-hyphen"),
        "w:fldSimple" => nameless("field"),
        "w:fldChar" => (value("w:fldCharType") == "begin").then_some(("field", String::new())),
        "w:endnoteReference" => nameless("note"),
        "w:footnoteReference" => {
            let words = adopted?.get(&value("w:id")).map(|note| words(note)).unwrap_or_default();
            Some(("note", words))
        }
        name if DRAWN.contains(&name) => nameless("picture"),
        name if name.starts_with("m:oMath") => nameless("formula"),
        name if PLAIN.contains(&name) || PROPERTIES.contains(&name) => None,
        name => Some(("other", name.to_owned())),
    }
}

/// The things that would go: those that do not stand wholly in one of the stretches that stay. A footnote whose
/// words are in the fresh build too does not go.
pub(super) fn lost<'a>(
    things: &'a [Thing],
    stays: &dyn Fn(usize) -> bool,
    fresh_notes: &BTreeSet<String>,
) -> Vec<&'a Thing> {
    let comes_again = |thing: &Thing| thing.kind == "note" && fresh_notes.contains(&thing.name);
    let stays_whole = |thing: &Thing| thing.at.iter().all(|byte| stays(*byte));
    things.iter().filter(|thing| !stays_whole(thing) && !comes_again(thing)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(fragment: &str) -> Vec<&'static str> {
        of(fragment, None).into_iter().map(|thing| thing.kind).collect()
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
        let things = of("<w:p><w:permStart w:id=\"7\"/></w:p><w:p><w:permEnd w:id=\"7\"/></w:p>", None);
        assert_eq!(lost(&things, &|byte| byte < 20, &BTreeSet::new()).len(), 1);
        assert!(lost(&things, &|_| true, &BTreeSet::new()).is_empty());
    }
}
