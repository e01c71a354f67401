//! Where a region is (tìm vùng): by its bookmarks; in files of before, by its content control.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::file::xml;
use super::super::model::{Block, Bookmark, Container, ContainerKind, Part};
use super::{RegionId, TAG};

/// A region that is at one place: whole blocks in one flow (body, cell or content control).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Which one.
    pub id: RegionId,
    /// All that is ours: the generated blocks, the closing paragraph behind them, a content control round them.
    pub outer: Range<usize>,
    /// The generated blocks.
    pub inner: Range<usize>,
}

/// Why a region cannot be distinguished from the rest of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::docx) enum Lost {
    /// No mark is there.
    Missing,
    /// One of its two marks is there, at this byte.
    Half(usize),
    /// A mark is there in several paragraphs, at these bytes.
    Twice(Vec<usize>),
    /// Its marks are in the wrong order, in two flows, or take in a part of another region; at this byte.
    Torn(usize),
}

/// What was found of each region.
pub(in crate::docx) type Regions = BTreeMap<RegionId, Result<Located, Lost>>;

/// Looks for the regions `known` and for all that have a mark in the part. Two that overlap are both [`Lost::Torn`].
pub(in crate::docx) fn locate(part: &Part, known: impl IntoIterator<Item = RegionId>) -> Regions {
    let controls = controls(part);
    let mut ids: Vec<RegionId> = known.into_iter().collect();
    ids.extend(controls.iter().map(|one| one.id.clone()));
    let mut names: BTreeSet<String> = ids.iter().flat_map(|id| [id.first_mark(), id.last_mark()]).collect();
    for name in part.bookmarks.starting_with("kehoach_").iter().map(|one| &*one.name) {
        let id = RegionId::of_mark(name).or_else(|| RegionId::of_last_mark(name));
        if let Some(id) = id.filter(|_| !names.contains(name)) {
            names.extend([id.first_mark(), id.last_mark()]);
            ids.push(id);
        }
    }
    let one = |id: RegionId| {
        let mut own = controls.iter().filter(|one| one.id == id);
        let found = match (own.next(), own.count()) {
            (None, _) => by_marks(part, &id),
            (Some(one), 0) => Ok(one.clone()),
            (Some(_), _) => {
                let own = controls.iter().filter(|one| one.id == id);
                Err(Lost::Twice(own.map(|one| one.outer.start).collect()))
            }
        };
        (id, found)
    };
    let mut found: Regions = ids.into_iter().map(one).collect();
    let torn = overlapping(found.values().flatten().map(|one| one.outer.clone()).collect());
    for one in found.values_mut() {
        if let Ok(Located { outer, .. }) = one
            && torn.contains(&(outer.start, outer.end))
        {
            *one = Err(Lost::Torn(outer.start));
        }
    }
    found
}

/// The ranges that overlap another one.
fn overlapping(mut ranges: Vec<Range<usize>>) -> BTreeSet<(usize, usize)> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut found = BTreeSet::new();
    // Of those before, the one that reaches farthest.
    let mut farthest: Option<Range<usize>> = None;
    for range in ranges {
        if let Some(before) = farthest.as_ref().filter(|before| range.start < before.end) {
            found.extend([(before.start, before.end), (range.start, range.end)]);
        }
        if farthest.as_ref().is_none_or(|before| before.end < range.end) {
            farthest = Some(range);
        }
    }
    found
}

/// The regions of a part that are at one place, in the order of the text; of an annex whose id a bookmark cannot
/// hold, the id is another. `None` where the part cannot be read.
pub fn find(part: &str) -> Option<Vec<Located>> {
    let part = Part::read(part.to_owned()).ok()?;
    Some(in_order(locate(&part, [])))
}

/// Those that are at one place, in the order of the text.
pub(in crate::docx) fn in_order(regions: Regions) -> Vec<Located> {
    let mut found: Vec<Located> = regions.into_values().flatten().collect();
    found.sort_by_key(|one| one.outer.start);
    found
}

/// The content controls that files of before have round their regions.
pub(super) fn controls(part: &Part) -> Vec<Located> {
    let mut found = Vec::new();
    if xml::holds(part, TAG) {
        containers(&part.blocks, &mut |container| {
            if let ContainerKind::Control { tag: Some(tag), .. } = &container.kind
                && let Some(id) = tag.strip_prefix(TAG).and_then(RegionId::read)
            {
                found.push(Located { id, outer: container.span.clone(), inner: container.content.clone() });
            }
        });
    }
    found
}

/// Visits the containers of a flow, those in cells too, outer ones first.
pub(super) fn containers<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Container)) {
    for block in blocks {
        match block {
            Block::Container(container) => {
                visit(container);
                containers(&container.blocks, visit);
            }
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| containers(&cell.blocks, visit));
            }
            Block::Paragraph(_) | Block::Mark(_) | Block::Other(_) => {}
        }
    }
}

/// A mark: the bookmarks of one name within one paragraph. Other programs cut a bookmark in two, or end only one of the
/// halves.
pub(super) struct Mark {
    paragraph: usize,
    pub start: usize,
    end: usize,
}

pub(super) fn marks(part: &Part, name: &str) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    for Bookmark { start, end, .. } in part.bookmarks.named(name) {
        let paragraph = part.paragraph_at(start.start).map_or(usize::MAX, |(_, number)| number);
        let end = end.as_ref().map_or(start.end, |end| reach(part, start, end));
        match found.last_mut().filter(|mark| mark.paragraph == paragraph) {
            Some(mark) => mark.end = mark.end.max(end),
            None => found.push(Mark { paragraph, start: start.start, end }),
        }
    }
    found
}

/// How far a bookmark reaches: where it ends before the first run of a paragraph, to the block before that.
fn reach(part: &Part, start: &Range<usize>, end: &Range<usize>) -> usize {
    let paragraph = part.paragraph_at(end.start).map(|(span, _)| span).filter(|span| span.contains(&end.start));
    let before = paragraph.filter(|span| span.start > start.start && !has_runs(part, &(span.start..end.start)));
    before.map_or(end.end.max(start.end), |span| span.start)
}

fn has_runs(part: &Part, range: &Range<usize>) -> bool {
    xml::tagged(part.get(range.clone()).unwrap_or_default(), "<w:r").any(|token| token.opens("w:r"))
}

pub(super) fn by_marks(part: &Part, id: &RegionId) -> Result<Located, Lost> {
    let (first, last) = (marks(part, &id.first_mark()), marks(part, &id.last_mark()));
    for marks in [&first, &last] {
        if marks.len() > 1 {
            return Err(Lost::Twice(marks.iter().map(|mark| mark.start).collect()));
        }
    }
    let (first, last) = match (first.first(), last.first()) {
        (Some(first), Some(last)) => (first, last),
        // Somebody has put the first mark round the whole region again.
        (Some(first), None) if is_whole(part, first) => (first, first),
        (Some(one), None) | (None, Some(one)) => return Err(Lost::Half(one.start)),
        (None, None) => return Err(Lost::Missing),
    };
    let blocks = blocks_between(&part.blocks, first.start, last).ok_or(Lost::Torn(first.start))?;
    let blocks = without_section_end(blocks, part);
    let (Some(from), Some(to)) = (blocks.first(), blocks.last()) else { return Err(Lost::Torn(first.start)) };
    let outer = from.span().start..to.span().end;
    let end = content_end(blocks, part).unwrap_or(outer.end);
    Ok(Located { id: id.clone(), inner: outer.start..end, outer })
}

/// True where a mark reaches over several paragraphs.
fn is_whole(part: &Part, mark: &Mark) -> bool {
    part.paragraph_at(mark.end.saturating_sub(1)).is_some_and(|(_, number)| number > mark.paragraph)
}

/// The whole blocks from a byte to a mark: children of the innermost flow that holds both. `None` where the mark is
/// before the byte.
fn blocks_between<'a>(flow: &'a [Block], from: usize, last: &Mark) -> Option<&'a [Block]> {
    let first = flow.partition_point(|block| block.span().end <= from);
    let last_at = flow.partition_point(|block| block.span().start < last.end).checked_sub(1)?;
    if first == last_at {
        let (low, high) = (from.min(last.start), from.max(last.end));
        let inside = |range: &Range<usize>| range.start <= low && high <= range.end;
        let deeper = match flow.get(first)? {
            Block::Container(container) if inside(&container.content) => Some(&container.blocks),
            Block::Table(table) => {
                let mut cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.find(|cell| inside(&cell.content)).map(|cell| &cell.blocks)
            }
            _ => None,
        };
        if let Some(blocks) = deeper {
            return blocks_between(blocks, from, last);
        }
    }
    flow.get(first..=last_at).filter(|blocks| !blocks.is_empty())
}

/// LibreOffice drops the empty paragraph that ends a section and lets the closing paragraph before it end it: a section
/// break is not the region's.
fn without_section_end<'a>(blocks: &'a [Block], part: &Part) -> &'a [Block] {
    match blocks.split_last() {
        Some((Block::Paragraph(last), rest)) if last.section.is_some() && last.is_blank(part) && !rest.is_empty() => {
            rest
        }
        _ => blocks,
    }
}

/// Where the generated blocks end that a closing paragraph follows: a blank one behind a table.
fn content_end(blocks: &[Block], part: &Part) -> Option<usize> {
    let (last, before) = blocks.split_last()?;
    let paragraph = last.paragraph()?;
    let is_ours = paragraph.section.is_none() && paragraph.is_blank(part) && !paragraph.read_properties(part).ruled;
    let table = before.iter().rfind(|block| !matches!(block, Block::Mark(_)))?;
    (is_ours && ends_with_table(table)).then(|| table.span().end)
}

/// True for a table, also one that a content control ends with.
pub(super) fn ends_with_table(block: &Block) -> bool {
    match block {
        Block::Table(_) => true,
        Block::Container(container) => {
            container.blocks.iter().rfind(|block| !matches!(block, Block::Mark(_))).is_some_and(ends_with_table)
        }
        _ => false,
    }
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

    fn read(blocks: &str) -> Part {
        Part::read(format!("<w:document><w:body>{blocks}</w:body></w:document>")).unwrap()
    }

    fn one(part: &Part, id: RegionId) -> Result<Located, Lost> {
        locate(part, [id.clone()]).remove(&id).unwrap()
    }

    #[test]
    fn a_range_over_others_overlaps_each_and_touching_is_no_overlap() {
        assert_eq!(overlapping(vec![0..9, 1..2, 4..6, 9..12]), BTreeSet::from([(0, 9), (1, 2), (4, 6)]));
        assert_eq!(overlapping(vec![3..5, 3..5]), BTreeSet::from([(3, 5)]));
        assert_eq!(overlapping(vec![5..8, 0..5]), BTreeSet::new());
    }

    #[test]
    fn a_region_reaches_from_mark_to_mark() {
        let annex = mark("kehoach_annex_1", 1, "Phụ lục") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
        let closing = mark("kehoach_annex_1__end", 2, "").replace("<w:r><w:t></w:t></w:r>", "");
        let part = read(&format!("{}{annex}{closing}{}", p("trước"), p("sau")));
        let found = one(&part, RegionId::Annex("1".to_owned())).unwrap();
        assert_eq!(part.slice(found.inner), annex);
        assert_eq!(part.slice(found.outer), annex + &closing);
    }

    #[test]
    fn a_section_break_in_the_closing_paragraph_stays_outside() {
        let blocks = mark("kehoach_annex_1", 1, "Phụ lục") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
        let end = "<w:p><w:pPr><w:sectPr></w:sectPr></w:pPr><w:r></w:r><w:bookmarkStart w:id=\"2\" w:name=\"kehoach_annex_1__end\"/></w:p>";
        let part = read(&(blocks.clone() + end + &p("sau")));
        assert_eq!(part.slice(one(&part, RegionId::Annex("1".to_owned())).unwrap().outer), blocks);
    }

    #[test]
    fn words_in_the_closing_paragraph_belong_to_the_region() {
        let blocks = mark("kehoach_body", 1, "a")
            + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
            + &mark("kehoach_body__end", 2, "thêm");
        let found = one(&read(&blocks), RegionId::Body).unwrap();
        assert_eq!(found.inner, found.outer);
    }

    #[test]
    fn a_bookmark_that_another_program_cut_is_one_mark() {
        let end = "<w:p><w:bookmarkStart w:id=\"3\" w:name=\"kehoach_body__end\"/><w:bookmarkStart w:id=\"4\" w:name=\"kehoach_body__end\"/><w:bookmarkEnd w:id=\"4\"/></w:p>";
        let part = read(&(mark("kehoach_body", 1, "a") + end));
        assert!(one(&part, RegionId::Body).is_ok());
    }

    #[test]
    fn two_of_a_name_are_a_copy() {
        let body = mark("kehoach_body", 1, "a") + &mark("kehoach_body__end", 2, "b");
        let part = read(&(body.clone() + &body.replace("\"1\"", "\"3\"").replace("\"2\"", "\"4\"")));
        assert!(matches!(one(&part, RegionId::Body), Err(Lost::Twice(places)) if places.len() == 2));
    }

    #[test]
    fn half_a_region_is_none() {
        let part = read(&mark("kehoach_body", 1, "a"));
        assert!(matches!(one(&part, RegionId::Body), Err(Lost::Half(_))));
        assert_eq!(one(&part, RegionId::Front), Err(Lost::Missing));
    }

    #[test]
    fn one_mark_round_the_whole_region_will_do() {
        let table = "<w:tbl><w:tr><w:tc><w:p></w:p></w:tc></w:tr></w:tbl>";
        let open = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"kehoach_body\"/><w:r><w:t>a</w:t></w:r></w:p>";
        // Word ends a bookmark behind a table at the beginning of the next paragraph.
        let next = "<w:p><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>sau</w:t></w:r></w:p>";
        let part = read(&format!("{open}{table}{next}"));
        assert_eq!(part.slice(one(&part, RegionId::Body).unwrap().outer), format!("{open}{table}"));
    }

    #[test]
    fn marks_in_the_wrong_order_and_overlapping_regions_are_torn() {
        let body = mark("kehoach_body", 1, "a");
        let end = mark("kehoach_body__end", 2, "b");
        assert!(matches!(one(&read(&(end.clone() + &body)), RegionId::Body), Err(Lost::Torn(_))));
        let front = mark("kehoach_front", 3, "c");
        let front_end = mark("kehoach_front__end", 4, "d");
        let part = read(&(front + &body + &front_end + &end));
        assert!(matches!(one(&part, RegionId::Body), Err(Lost::Torn(_))));
        assert!(matches!(one(&part, RegionId::Front), Err(Lost::Torn(_))));
    }

    #[test]
    fn marks_within_one_cell_take_that_cell_alone() {
        let cell = mark("kehoach_recipients", 1, "Nơi nhận:") + &mark("kehoach_recipients__end", 2, "- Lưu: VT.");
        let part = read(&format!("<w:tbl><w:tr><w:tc>{cell}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("TM.")));
        assert_eq!(part.slice(one(&part, RegionId::Recipients).unwrap().outer), cell);
    }

    #[test]
    fn the_content_controls_of_before_are_regions() {
        let blocks = p("a") + &p("b");
        let control = format!(
            "<w:sdt><w:sdtPr><w:tag w:val=\"kehoach:body\"/></w:sdtPr><w:sdtContent>{blocks}</w:sdtContent></w:sdt>"
        );
        let part = read(&control);
        let found = one(&part, RegionId::Body).unwrap();
        assert_eq!((part.slice(found.inner), part.slice(found.outer)), (blocks.as_str(), control.as_str()));
    }
}
