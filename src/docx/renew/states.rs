//! The three states of each region (ba trạng thái): as generated, as a person left it, as the plan prints it now, for
//! whoever takes a person's changes into the plan.

use super::super::content::{CellContent, Content, Line, Segment};
use super::super::file::Package;
use super::super::issue::carry_over;
use super::super::model::Merge;
use super::super::store::Generated;
use super::super::work::{Work, ids, names};
use super::compare;
use super::foreign;
use super::hand_edits;
use super::report::Edit;
use super::said::States;
use super::sections;
use crate::diag::{Diagnostics, Place};

/// Stands for what is no words in a line: a picture, a field, a tracked change.
pub const OBJECT: char = '\u{FFFC}';
/// Stand round the words of a footnote in a line.
pub const NOTE: [char; 2] = ['\u{FFF9}', '\u{FFFB}'];

/// A paragraph, a row, or an end of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it is.
    pub kind: SaidKind,
    /// Its cells, left to right; of a paragraph one that holds it.
    pub cells: Vec<SaidCell>,
}

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidKind {
    /// A paragraph outside tables.
    Paragraph,
    /// A row.
    Row,
    /// Where a table begins or ends.
    Edge,
}

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidCell {
    /// The grid column it begins in, from 0, and how many it covers.
    pub columns: [usize; 2],
    /// It goes on with the cell above.
    pub goes_on: bool,
    /// Its paragraphs; tabs and line breaks as `\t` and `\n`, what is no words as [`OBJECT`].
    pub lines: Vec<String>,
}

/// A region of a file.
#[derive(Clone, Debug)]
pub struct State {
    /// Its id, `annex-1`.
    pub region: String,
    /// Its name as Word shows it.
    pub name: String,
    /// What was generated is known.
    pub known: bool,
    /// Others made it: it was taken over, not generated.
    pub foreign: bool,
    /// As generated; empty where that is not known.
    pub generated: Vec<Said>,
    /// As it is.
    pub now: Vec<Said>,
    /// As the plan prints it.
    pub fresh: Vec<Said>,
    /// What a person changed and the plan does not say, and where; without the generated state, what differs from the
    /// plan.
    pub edits: Vec<(Edit, Place)>,
    /// By unit as generated: the unit that the plan prints in its place.
    pub printed_for: Vec<Option<usize>>,
    /// By unit as it is: the unit that the plan prints in its place.
    pub printed_as: Vec<Option<usize>>,
}

/// The regions of a file that was generated, in the order of the page; of one that the plan has no longer, nothing is printed. Errors: as of opening a file for work.
pub fn states(old: &Package, fresh: &Package) -> Result<Vec<State>, Diagnostics> {
    let work = Work::open(old)?;
    // A plan that says another number than was issued is told by the renewal.
    let carried = carry_over(&work, fresh, None, &[]).map_or_else(|_| fresh.clone(), |carried| carried.fresh);
    let fresh = Work::open(&carried)?;
    let called = names(&work);
    let mut found = Vec::new();
    for id in ids(&work) {
        let (own, new, kept) = (sections::found(&work, &id), fresh.generated(&id), work.kept(&id));
        let Some(own) = own.filter(|_| new.is_some() || kept.is_some()) else { continue };
        // A plan that has the region no longer prints nothing there.
        let new = new.unwrap_or_default();
        let inside = work.inside_of(&own);
        let headers = hand_edits::headers(&inside.units);
        let nothing = Generated::default();
        let three = States::of_region(kept.unwrap_or(&nothing), &inside.units, &new);
        let all = |list: &[&Content]| list.iter().map(|content| said(content)).collect::<Vec<_>>();
        let (said_then, said_now, said_fresh) = (all(&three.generated), all(&three.now), all(&three.fresh));
        let edits = match kept {
            Some(_) => three.unsaid(&headers),
            None => compare::edits(&three.fresh, &three.now, &headers, false),
        };
        let places = hand_edits::places(&work, &own, &edits);
        found.push(State {
            region: id.to_string(),
            name: called.get(&id).cloned().unwrap_or_default(),
            known: kept.is_some(),
            foreign: foreign::is_foreign(&work, &id),
            printed_for: (0..said_then.len()).map(|at| three.printed_for(at)).collect(),
            printed_as: (0..said_now.len()).map(|at| three.printed_as(at)).collect(),
            generated: said_then,
            now: said_now,
            fresh: said_fresh,
            edits: edits.into_iter().zip(places).collect(),
        });
    }
    Ok(found)
}

/// What two builds of a plan print differently: edits from the one to the other, as of a person's.
pub fn between(old: &[Said], new: &[Said]) -> Vec<Edit> {
    let back = |list: &[Said]| list.iter().map(content).collect::<Vec<_>>();
    let (old, new) = (back(old), back(new));
    compare::edits(&old.iter().collect::<Vec<_>>(), &new.iter().collect::<Vec<_>>(), &Vec::new(), true)
}

fn said(content: &Content) -> Said {
    let cell = |cell: &CellContent| SaidCell {
        columns: [cell.column, cell.columns],
        goes_on: cell.merge == Merge::Continue,
        lines: cell.blocks.iter().map(block).collect(),
    };
    match content {
        Content::Paragraph(line) => {
            let cell = SaidCell { columns: [0, 1], goes_on: false, lines: vec![words(line)] };
            Said { kind: SaidKind::Paragraph, cells: vec![cell] }
        }
        Content::Row(cells) => Said { kind: SaidKind::Row, cells: cells.iter().map(cell).collect() },
        Content::TableStart | Content::TableEnd => Said { kind: SaidKind::Edge, cells: Vec::new() },
    }
}

fn content(said: &Said) -> Content {
    let line = |text: &String| Content::Paragraph(Line::of(text));
    let cell = |cell: &SaidCell| CellContent {
        column: cell.columns[0],
        columns: cell.columns[1],
        merge: if cell.goes_on { Merge::Continue } else { Merge::None },
        blocks: cell.lines.iter().map(line).collect(),
    };
    match said.kind {
        SaidKind::Paragraph => {
            said.cells.iter().flat_map(|cell| &cell.lines).map(line).next().unwrap_or(Content::TableEnd)
        }
        SaidKind::Row => Content::Row(said.cells.iter().map(cell).collect()),
        SaidKind::Edge => Content::TableEnd,
    }
}

fn block(content: &Content) -> String {
    match content {
        Content::Paragraph(line) => words(line),
        _ => OBJECT.to_string(),
    }
}

/// The words of a line. A comment beside them is none of them.
fn words(line: &Line) -> String {
    let mut out = String::new();
    for segment in &line.0 {
        match segment {
            Segment::Text(text) => out.push_str(text),
            Segment::Tab => out.push('\t'),
            Segment::Break => out.push('\n'),
            Segment::Footnote(lines) => {
                out.push(NOTE[0]);
                out.push_str(&lines.iter().map(words).collect::<Vec<_>>().join("\n"));
                out.push(NOTE[1]);
            }
            Segment::Comment | Segment::SectionBreak => {}
            _ => out.push(OBJECT),
        }
    }
    out
}
