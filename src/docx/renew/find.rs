//! Where a region stands now (tìm vùng): by its content control, else by its bookmark, never by guessing.
//!
//! Other programs lose the control or its tag. Then the region reaches from the bookmark in its first paragraph to
//! the one in its last, widened to whole blocks. Two of a name are a copy, and nobody knows which one is meant; a
//! program may cut a bookmark in two within its paragraph, which is none.

use std::ops::Range;

use super::super::file::Package;
use super::super::file::xml::{Kind, Tokens};
use super::super::main_part::{MainPart, Marks};
use super::super::region;
use super::lines::text_of;
use crate::diag::Place;

/// A region as found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Found {
    /// What is replaced with the fence, where there is no control; the control, where there is.
    pub outer: Range<usize>,
    /// The generated blocks.
    pub inner: Range<usize>,
    /// True where a content control holds it.
    pub fenced: bool,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Sought {
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
pub(in super::super) fn region(main: &MainPart, id: &str) -> Sought {
    let mut controls = main.survey().regions.iter().filter(|region| region.id == id);
    match (controls.next(), controls.next()) {
        (Some(one), None) => Sought::One(Found { outer: one.outer.clone(), inner: one.inner.clone(), fenced: true }),
        (Some(one), Some(two)) => {
            let mut all = vec![one.outer.start, two.outer.start];
            all.extend(controls.map(|region| region.outer.start));
            all.sort_unstable();
            Sought::Twice(all)
        }
        _ => by_bookmark(main, id),
    }
}

/// The content control that begins at a byte.
fn control_at(main: &str, start: usize) -> Option<Found> {
    let (mut depth, mut content, mut end) = (0usize, None, None);
    for token in Tokens::of(main.get(start..)?).flatten() {
        match (token.name, token.kind) {
            ("w:sdtContent", Kind::Start) if depth == 1 => content = content.or(Some(token.span.end)),
            ("w:sdtContent", Kind::End) if depth == 1 => end = Some(token.span.start),
            ("w:sdt", Kind::Start) => depth = depth.saturating_add(1),
            ("w:sdt", Kind::End) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let at = |byte: usize| start.saturating_add(byte);
            let inner = at(content?)..at(end?);
            return Some(Found { outer: start..at(token.span.end), inner, fenced: true });
        }
    }
    None
}

/// All bookmarks of a name.
pub(super) fn bookmarks(main: &MainPart, name: &str) -> Marks {
    main.survey().bookmarks.get(name).cloned().unwrap_or_default()
}

fn by_bookmark(main: &MainPart, id: &str) -> Sought {
    let [first, last] = region::marks(id);
    let (starts, ends) = (bookmarks(main, &first), bookmarks(main, &last));
    if let Some(at) = starts.lone.iter().chain(&ends.lone).min() {
        return Sought::Half(*at);
    }
    let (starts, ends) = (starts.pairs, ends.pairs);
    for pairs in [&starts, &ends] {
        let cut_only = pairs.windows(2).all(|two| match two {
            [(_, end), (start, _)] => says_nothing(main.get(end.end..start.start).unwrap_or_default()),
            _ => true,
        });
        if !cut_only {
            return Sought::Twice(pairs.iter().map(|(start, _)| start.start).collect());
        }
    }
    let (first, last) = match (starts.first(), ends.last()) {
        (Some((_, first)), Some((last, _))) => (first, last),
        (Some((start, _)), None) | (None, Some((start, _))) => return Sought::Half(start.start),
        (None, None) => return Sought::Missing,
    };
    // Where both stand in one paragraph they may have changed places.
    let (from, to) = (first.start.min(last.start), last.end.max(first.end));
    let whole = blocks_between(main, from, to).filter(|_| first.start <= last.end || starts.len() == 1);
    match whole {
        Some(range) => {
            // Our own control without its tag is no more than a fence.
            let fence = control_at(main, range.start).filter(|found| found.outer == range);
            let inner = fence.map_or_else(|| range.clone(), |found| found.inner);
            Sought::One(Found { outer: range, inner, fenced: false })
        }
        None => Sought::Half(from),
    }
}

/// True where a stretch, which need not be well-formed, holds no words.
fn says_nothing(stretch: &str) -> bool {
    !["<w:t>", "<w:t ", "<w:drawing", "<w:pict", "<w:p>", "<w:p "].iter().any(|one| stretch.contains(one))
}

/// The whole blocks that a stretch touches: children of the innermost body, cell or control that holds both ends.
fn blocks_between(main: &str, from: usize, to: usize) -> Option<Range<usize>> {
    struct Holder {
        start: usize,
        depth: usize,
        blocks: Vec<Range<usize>>,
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
                let touched: Vec<_> = holder.blocks.iter().filter(|range| touched(range)).collect();
                return Some(touched.first()?.start..touched.last()?.end);
            }
        }
        if let Some(holder) = holders.last_mut()
            && stack.len() == holder.depth.saturating_add(1)
            && matches!(name, "w:p" | "w:tbl" | "w:sdt")
        {
            holder.blocks.push(start..token.span.end);
        }
    }
    None
}

/// The paragraph at a byte, or the next one: its number through the part and its words.
pub(super) fn place(package: &Package, main: &MainPart, byte: usize) -> Place {
    let survey = main.survey();
    let at = survey.paragraphs.partition_point(|one| one.span.end <= byte);
    let (paragraph, text) = match survey.paragraphs.get(at) {
        Some(one) => (one.number, text_of(main.get(one.span.clone()).unwrap_or_default()).0),
        None => (survey.paragraph_count, String::new()),
    };
    let mark = 0..text.len();
    Place::Word { file: package.name().to_owned(), part: package.main().to_owned(), paragraph, text, mark }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(text: &str) -> String {
        format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    }

    fn mark(name: &str, id: u32, words: &str) -> String {
        format!(
            "<w:p><w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/><w:r><w:t>{words}</w:t></w:r><w:bookmarkEnd w:id=\"{id}\"/></w:p>"
        )
    }

    #[test]
    fn a_region_without_its_control_reaches_from_mark_to_mark() {
        let main = format!(
            "<w:document><w:body>{}{}<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>{}</w:body></w:document>",
            p("trước"),
            mark("kehoach_annex_1", 1, "Phụ lục"),
            p("ô"),
            mark("kehoach_annex_1__end", 2, "ô cuối"),
            p("sau")
        );
        let main = MainPart::from(main);
        let Sought::One(found) = region(&main, "annex-1") else { panic!("{:?}", region(&main, "annex-1")) };
        let inner = &main[found.inner];
        assert!(inner.starts_with("<w:p><w:bookmarkStart") && inner.ends_with("</w:tbl>"), "{inner}");
        assert!(!found.fenced);
    }

    #[test]
    fn two_of_a_name_are_a_copy() {
        let one = mark("kehoach_body", 1, "a") + &mark("kehoach_body__end", 2, "b");
        let main = format!("<w:body>{one}{}</w:body>", one.replace("\"1\"", "\"3\"").replace("\"2\"", "\"4\""));
        assert!(matches!(region(&main.into(), "body"), Sought::Twice(places) if places.len() == 2));
    }

    #[test]
    fn half_a_mark_is_no_region() {
        let main = format!("<w:body>{}</w:body>", mark("kehoach_body", 1, "a"));
        assert!(matches!(region(&main.into(), "body"), Sought::Half(_)));
        assert_eq!(region(&p("a").into(), "body"), Sought::Missing);
    }
}
