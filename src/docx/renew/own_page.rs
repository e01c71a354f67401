//! The page of an annex that others made (khổ giấy có sẵn): theirs, until the plan asks for another.

use super::super::file::xml::Tokens;
use super::super::model::Page;
use super::super::seal;
use super::super::work::Work;
use super::shape;

/// Does the page of an annex turn to what the plan asks for? An office's own page stays as it is until the plan
/// asks for another: the first renewal knows its wish by how the page lies, every later one by what it was before.
pub(super) fn turns(work: &Work, id: &str, pages: (Option<Page>, Option<Page>)) -> bool {
    let (Some(old), Some(new)) = pages else { return false };
    let first = work.kept(id).is_none() || seal::is_adopted(&work.prints, id);
    if seal::has_own_page(&work.prints, id) && first {
        return old.is_landscape() != new.is_landscape();
    }
    !old.is_like(&new)
}

/// True where an office's own page holds more than the annex: it is not the plan's to turn.
pub(super) fn shares_its_page(work: &Work, id: &str) -> bool {
    let Some(found) = shape::found(work, id).filter(|_| seal::has_own_page(&work.prints, id)) else { return false };
    let all = &work.main.sections;
    let Some((at, _)) = work.main.section_at(found.outer.end) else { return false };
    let before = at.checked_sub(1).and_then(|at| all.get(at)?.paragraph.clone());
    let start = before.map_or(work.main.body.start, |paragraph| paragraph.end);
    let end = all.get(at).map(|one| one.paragraph.as_ref().map_or(one.properties.start, |paragraph| paragraph.start));
    let visible = all.get(at).is_some_and(|one| one.visible);
    let around = [start..found.outer.start, found.outer.end..end.unwrap_or(found.outer.end)];
    visible || around.into_iter().any(|part| says(work.main.get(part).unwrap_or_default()))
}

/// True where a stretch holds anything that is seen on the page.
fn says(stretch: &str) -> bool {
    const SEEN: [&str; 7] = ["w:t", "w:tbl", "w:drawing", "w:pict", "w:object", "w:sym", "m:oMath"];
    Tokens::of(stretch).flatten().any(|token| SEEN.iter().any(|name| token.opens(name)))
}
