//! Files of before, whose regions are in content controls (khung nội dung của tệp cũ): the controls are taken off.

use super::super::file::xml::{self, Edits};
use super::super::model::{Container, ContainerKind, Part};
use super::locate::{Located, Regions, by_marks, containers, controls, ends_with_table, in_order, locate};
use super::mark::{Closing, marked};

/// A main part without the content controls of our own, its regions marked by bookmarks alone; `None` where it has none.
/// No paragraph comes or goes ([`closed`] adds those that are due). Of two controls with one tag nobody knows which one
/// is meant: they stay, and so do a person's own.
pub(in crate::docx) fn freed(part: &Part) -> Option<String> {
    let (mut edits, mut ids) = (Edits::default(), part.ids.clone());
    let all = controls(part);
    for one in all.iter().filter(|one| all.iter().filter(|other| other.id == one.id).count() == 1) {
        let is_marked = by_marks(part, &one.id).is_ok_and(|found| {
            let around = [one.inner.start..found.outer.start, found.outer.end..one.inner.end];
            around.into_iter().all(|range| part.get(range).is_some_and(|rest| rest.trim().is_empty()))
        });
        if is_marked {
            edits.replace(one.outer.start..one.inner.start, "");
            edits.replace(one.inner.end..one.outer.end, "");
        } else {
            let blocks = part.slice(one.inner.clone());
            edits.replace(one.outer.clone(), marked(blocks, &one.id, [ids.bookmark(), ids.bookmark()], Closing::Later));
        }
    }
    // LibreOffice drops the tag and leaves the control round some of the blocks.
    if xml::holds(part, GALLERY) {
        let regions = in_order(locate(part, []));
        containers(&part.blocks, &mut |container| {
            let overlaps =
                |range: &std::ops::Range<usize>| range.start < container.span.end && container.span.start < range.end;
            if is_remnant(container, part) && regions.iter().any(|one| overlaps(&one.outer)) {
                edits.replace(container.span.start..container.content.start, "");
                edits.replace(container.content.end..container.span.end, "");
            }
        });
    }
    changed(edits, part)
}

/// A part with all changes; `None` where it stays as it is.
fn changed(edits: Edits, part: &Part) -> Option<String> {
    if edits.is_empty() {
        return None;
    }
    let out = edits.apply(part);
    (out != part.source()).then_some(out)
}

/// The kind of building block that our controls were.
const GALLERY: &str = "<w:docPartGallery w:val=\"Quick Parts\"";

fn is_remnant(container: &Container, part: &Part) -> bool {
    let head = part.get(container.span.start..container.content.start).unwrap_or_default();
    matches!(container.kind, ContainerKind::Control { tag: None, building_block: true, .. }) && head.contains(GALLERY)
}

/// True where the last mark of a region is behind it, in the paragraph that ends the section.
pub(in crate::docx) fn ends_outside(part: &Part, region: &Located) -> bool {
    let marks = part.bookmarks.named(&region.id.last_mark());
    marks.iter().any(|mark| !region.outer.contains(&mark.start.start))
}

/// A main part with a closing paragraph behind each region whose last mark is in a table; `None` where all are well.
pub(in crate::docx) fn closed(part: &Part, regions: &Regions) -> Option<String> {
    let (mut edits, mut ids) = (Edits::default(), part.ids.clone());
    for one in regions.values().flatten().filter(|one| one.inner == one.outer && !ends_outside(part, one)) {
        if part.blocks_in(&one.outer).last().is_some_and(ends_with_table) {
            let blocks = part.slice(one.outer.clone()).to_owned();
            let numbers = [ids.bookmark(), ids.bookmark()];
            edits.replace(one.outer.clone(), marked(&blocks, &one.id, numbers, Closing::Now));
        }
    }
    changed(edits, part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn control(id: &str, blocks: &str) -> String {
        format!(
            "<w:sdt><w:sdtPr><w:tag w:val=\"kehoach:{id}\"/></w:sdtPr><w:sdtContent>{blocks}</w:sdtContent></w:sdt>"
        )
    }

    fn read(blocks: &str) -> Part {
        Part::read(format!("<w:document><w:body>{blocks}</w:body></w:document>")).unwrap()
    }

    const TABLE: &str = "<w:tbl><w:tr><w:tc><w:p><w:r/></w:p></w:tc><w:tc><w:p><w:r/></w:p></w:tc></w:tr></w:tbl>";

    #[test]
    fn a_control_goes_and_its_region_stays() {
        let own = "<w:sdt><w:sdtPr><w:tag w:val=\"của tôi\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>";
        let part = read(&format!("{}{own}{}", control("body", "<w:p><w:r/></w:p>"), control("annex-1", TABLE)));
        let part = Part::read(freed(&part).unwrap()).unwrap();
        assert!(!part.contains("kehoach:") && part.contains(own));
        assert_eq!(freed(&part), None);
        let found = in_order(locate(&part, []));
        let ids: Vec<_> = found.iter().map(|one| one.id.to_string()).collect();
        assert_eq!(ids, ["body", "annex-1"]);
        assert!(part.slice(found[1].outer.clone()).ends_with("</w:tbl>"));
        // The paragraph that a table needs comes afterwards.
        let part = Part::read(closed(&part, &locate(&part, [])).unwrap()).unwrap();
        assert_eq!(closed(&part, &locate(&part, [])), None);
        let found = in_order(locate(&part, []));
        assert!(part.slice(found[1].inner.clone()).ends_with("</w:tbl>") && found[1].inner != found[1].outer);
    }

    #[test]
    fn two_controls_of_one_tag_stay() {
        let twice = control("body", "<w:p/>").repeat(2);
        assert_eq!(freed(&read(&twice)), None);
    }
}
