//! Where a region stands now (tìm vùng): by its content control, else by its bookmark, never by guessing.
//!
//! Other programs lose the control or its tag; LibreOffice cuts a bookmark round a table in two of the same name.
//! So a bookmark region reaches from the first start to the last end, widened to whole blocks. Two of a name that
//! are no such cut are a copy, and nobody knows which one is meant.

use std::ops::Range;

use super::super::package::Package;
use super::super::region;
use super::super::xml::{self, Kind, Tokens};
use crate::diag::Place;

/// A region as found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// What is replaced with the fence, where there is no control; the control, where there is.
    pub outer: Range<usize>,
    /// The generated blocks.
    pub inner: Range<usize>,
    /// True where a content control holds it.
    pub fenced: bool,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sought {
    /// It stands there.
    One(Found),
    /// Neither mark is there.
    Missing,
    /// The marks are there more than once, at these bytes.
    Twice(Vec<usize>),
    /// Half a mark is there, at this byte.
    Half(usize),
}

/// Looks for a region.
pub(super) fn region(main: &str, id: &str) -> Sought {
    let regions = region::find(main).unwrap_or_default();
    let mut controls = regions.into_iter().filter(|region| region.id == id);
    match (controls.next(), controls.next()) {
        (Some(one), None) => Sought::One(Found { outer: one.outer, inner: one.inner, fenced: true }),
        (Some(one), Some(two)) => {
            let mut all = vec![one.outer.start, two.outer.start];
            all.extend(controls.map(|region| region.outer.start));
            all.sort_unstable();
            Sought::Twice(all)
        }
        _ => by_bookmark(main, &region::bookmark(id)),
    }
}

/// A bookmark's two ends, each a whole element.
pub(super) type Pair = (Range<usize>, Range<usize>);

/// All bookmarks of a name, with the places of those that never end.
pub(super) fn bookmarks(main: &str, name: &str) -> (Vec<Pair>, Vec<usize>) {
    let mut open: Vec<(String, Range<usize>)> = Vec::new();
    let mut found = Vec::new();
    for token in Tokens::of(main).flatten() {
        if token.opens("w:bookmarkStart") && token.attribute("w:name").as_deref() == Some(name) {
            open.push((token.attribute("w:id").unwrap_or_default(), token.span.clone()));
        } else if token.opens("w:bookmarkEnd")
            && let Some(id) = token.attribute("w:id")
            && let Some(at) = open.iter().position(|(one, _)| *one == id)
        {
            found.push((open.remove(at).1, token.span.clone()));
        }
    }
    found.sort_by_key(|(start, _): &Pair| start.start);
    (found, open.into_iter().map(|(_, span)| span.start).collect())
}

fn by_bookmark(main: &str, name: &str) -> Sought {
    let (pairs, unended) = bookmarks(main, name);
    if let Some(at) = unended.first() {
        return Sought::Half(*at);
    }
    let (Some((first, _)), Some(last)) = (pairs.first(), pairs.iter().map(|(_, end)| end.start).max()) else {
        return Sought::Missing;
    };
    let cut_only = pairs.windows(2).all(|two| match two {
        [(_, end), (start, _)] => says_nothing_outside_tables(main.get(end.end..start.start).unwrap_or_default()),
        _ => true,
    });
    if !cut_only {
        return Sought::Twice(pairs.iter().map(|(start, _)| start.start).collect());
    }
    match blocks_between(main, first.end, last) {
        Some(range) => Sought::One(Found { outer: range.clone(), inner: range, fenced: false }),
        None => Sought::Half(first.start),
    }
}

/// True where a stretch holds no words but those of whole tables.
fn says_nothing_outside_tables(stretch: &str) -> bool {
    let (mut tables, mut text) = (0i32, false);
    let mut quiet = true;
    // The stretch begins and ends inside paragraphs, so it is not well-formed by itself.
    for token in stretch.split('<').skip(1) {
        let name = token.split([' ', '>', '/']).next().unwrap_or_default();
        match name {
            "w:tbl" => tables += 1,
            "" if token.starts_with("/w:tbl>") => tables -= 1,
            "w:t" => text = true,
            _ => text = false,
        }
        let words = token.split_once('>').map_or("", |(_, words)| words);
        if text && tables <= 0 && !words.trim().is_empty() {
            quiet = false;
        }
    }
    quiet
}

/// The whole blocks that a stretch touches: children of the innermost body, cell or control that holds both ends.
fn blocks_between(main: &str, from: usize, to: usize) -> Option<Range<usize>> {
    struct Holder {
        start: usize,
        depth: usize,
        blocks: Vec<(Range<usize>, &'static str)>,
    }
    let mut stack: Vec<(&str, usize)> = Vec::new();
    let mut holders: Vec<Holder> = Vec::new();
    for token in Tokens::of(main).flatten() {
        let is_holder = |name: &str| matches!(name, "w:body" | "w:tc" | "w:sdtContent");
        if token.kind == Kind::Start {
            if is_holder(token.name) {
                holders.push(Holder { start: token.span.start, depth: stack.len(), blocks: Vec::new() });
            }
            stack.push((token.name, token.span.start));
        }
        let closed = match token.kind {
            Kind::End => stack.pop(),
            Kind::Empty => Some((token.name, token.span.start)),
            _ => None,
        };
        let Some((name, start)) = closed else { continue };
        if token.kind == Kind::End && is_holder(name) {
            let holder = holders.pop()?;
            let in_run = stack.iter().any(|(one, at)| *one == "w:p" && *at < holder.start);
            if holder.start < from && to < token.span.start && !in_run {
                let touched = |range: &Range<usize>| range.end > from && range.start < to;
                let mut touched: Vec<_> = holder.blocks.iter().filter(|(range, _)| touched(range)).collect();
                trim(main, &mut touched, from, to);
                return Some(touched.first()?.0.start..touched.last()?.0.end);
            }
        }
        if let Some(holder) = holders.last_mut()
            && stack.len() == holder.depth.saturating_add(1)
        {
            let kind = match name {
                "w:p" => "w:p",
                "w:tbl" | "w:sdt" => "other",
                _ => continue,
            };
            holder.blocks.push((start..token.span.end, kind));
        }
    }
    None
}

/// Leaves out a paragraph that a bookmark merely touches: begun at its end, ended at its start.
fn trim(main: &str, blocks: &mut Vec<&(Range<usize>, &'static str)>, from: usize, to: usize) {
    let silent = |range: Range<usize>| {
        !main.get(range).unwrap_or_default().contains("<w:r>") && !main.get(from..to).unwrap_or_default().is_empty()
    };
    if blocks.len() > 1
        && let Some((range, "w:p")) = blocks.first().copied()
        && range.start < from
        && silent(from..range.end)
        && main.get(range.start..from).unwrap_or_default().contains("<w:t")
    {
        blocks.remove(0);
    }
    if blocks.len() > 1
        && let Some((range, "w:p")) = blocks.last().copied()
        && to < range.end
        && !says(main.get(range.start..to).unwrap_or_default())
    {
        let rest = main.get(to..range.end).unwrap_or_default();
        let section = main.get(range.clone()).unwrap_or_default().contains("<w:sectPr");
        if says(rest) || section {
            blocks.pop();
        }
    }
}

fn says(stretch: &str) -> bool {
    ["<w:t>", "<w:t ", "<w:drawing", "<w:pict"].iter().any(|one| stretch.contains(one))
}

/// The paragraph at a byte, or the next one: its number through the part and its words.
pub(super) fn place(package: &Package, main: &str, byte: usize) -> Place {
    let (mut number, mut open) = (0usize, Vec::new());
    let mut found: Option<(usize, String)> = None;
    let mut in_text = false;
    let mut text = String::new();
    for token in Tokens::of(main).flatten() {
        match (token.name, token.kind) {
            ("w:p", Kind::Start | Kind::Empty) => {
                number = number.saturating_add(1);
                if token.kind == Kind::Start {
                    open.push(number);
                }
                text.clear();
            }
            ("w:t", Kind::Start) => in_text = true,
            ("w:t", Kind::End) => in_text = false,
            ("", Kind::Text) if in_text => text.push_str(&xml::unescape(token.raw)),
            ("w:p", Kind::End) => {
                let own = open.pop().unwrap_or(number);
                if token.span.end > byte {
                    found = Some((own, std::mem::take(&mut text)));
                    break;
                }
            }
            _ => {}
        }
    }
    let (paragraph, text) = found.unwrap_or((number, String::new()));
    let mark = 0..text.len();
    Place::Word { file: package.name().to_owned(), part: package.main().to_owned(), paragraph, text, mark }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(text: &str) -> String {
        format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    }

    #[test]
    fn a_bookmark_cut_round_a_table_is_one_region() {
        let main = format!(
            "<w:document><w:body>{}<w:p><w:bookmarkStart w:id=\"1\" w:name=\"kehoach_annex_1\"/><w:r><w:t>Phụ lục</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p><w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl><w:p><w:bookmarkStart w:id=\"2\" w:name=\"kehoach_annex_1\"/><w:bookmarkEnd w:id=\"2\"/></w:p>{}</w:body></w:document>",
            p("trước"),
            p("ô"),
            p("sau")
        );
        let Sought::One(found) = region(&main, "annex-1") else { panic!("{:?}", region(&main, "annex-1")) };
        let inner = &main[found.inner];
        assert!(inner.starts_with("<w:p><w:bookmarkStart") && inner.contains("ô") && !inner.contains("trước"));
        assert!(!inner.contains("sau") && !found.fenced);
    }

    #[test]
    fn two_of_a_name_with_words_between_are_a_copy() {
        let one = |id: u32| {
            format!(
                "<w:bookmarkStart w:id=\"{id}\" w:name=\"kehoach_body\"/>{}<w:bookmarkEnd w:id=\"{id}\"/>",
                p("nội dung")
            )
        };
        let main = format!("<w:body>{}{}{}</w:body>", one(1), p("giữa"), one(2));
        assert!(matches!(region(&main, "body"), Sought::Twice(places) if places.len() == 2));
    }

    #[test]
    fn half_a_mark_is_no_region() {
        let main = format!("<w:body><w:bookmarkStart w:id=\"1\" w:name=\"kehoach_body\"/>{}</w:body>", p("a"));
        assert!(matches!(region(&main, "body"), Sought::Half(_)));
        assert_eq!(region(&p("a"), "body"), Sought::Missing);
    }
}
