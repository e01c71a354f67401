//! Stable names of kinds, subjects and fields: ids of the catalogue and values of the JSON.

use super::change::{AnnexPart, FieldName, HeadPart, Kind, Spot};
use super::section::Section;
use crate::paper::Orientation;
use crate::plan::{Field, Level, Original};

/// The stable name of a kind of change.
pub fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::Added => "added",
        Kind::Removed => "removed",
        Kind::Moved => "moved",
        Kind::Edited => "edited",
        Kind::Formatted => "formatted",
    }
}

/// The stable name of a part of the plan.
pub fn section_id(section: Section) -> &'static str {
    match section {
        Section::Head => "head",
        Section::Agencies => "agencies",
        Section::Items => "items",
        Section::Totals => "totals",
        Section::Body => "body",
        Section::Annexes => "annexes",
        Section::Closing => "closing",
        Section::Text => "text",
    }
}

/// The stable name of a value of the head: its key in the plan language.
pub fn head_id(part: HeadPart) -> &'static str {
    match part {
        HeadPart::Parent => "parent",
        HeadPart::Issuer => "issuer",
        HeadPart::Number => "issue-number",
        HeadPart::Symbol => "symbol",
        HeadPart::Place => "place",
        HeadPart::Date => "date",
        HeadPart::Kind => "kind",
        HeadPart::Title => "title",
        HeadPart::Original => "original",
    }
}

/// The stable name of a field: its key in the plan language; free columns have their own.
pub fn field_id(field: &FieldName) -> &str {
    match field {
        FieldName::Level => "level",
        FieldName::Free(name) => name,
        FieldName::Merged(_) => "merged",
        FieldName::Known(field) => match field {
            Field::Number => "tt",
            Field::Code => "code",
            Field::Name | Field::Extra(_) => "name",
            Field::Max => "max",
            Field::Bonus => "bonus",
            Field::Penalty => "penalty",
            Field::Got => "got",
            Field::Lost => "lost",
            Field::Target => "target",
            Field::Result => "result",
            Field::Requirement => "requirement",
            Field::Cause => "cause",
            Field::Product => "product",
            Field::Solutions => "solutions",
            Field::Lead => "lead",
            Field::Partners => "partners",
            Field::Monitor => "monitor",
            Field::Deadline => "deadline",
            Field::Budget => "budget",
            Field::Evidence => "evidence",
            Field::Note => "note",
            Field::State => "state",
            Field::Done => "done",
            Field::DoneOn => "done-on",
            Field::RowWords => "full-row",
        },
    }
}

/// The stable name of a level: its key in the plan language.
pub fn level_id(level: Level) -> &'static str {
    match level {
        Level::Group => "group",
        Level::Objective => "objective",
        Level::Task => "task",
        Level::Activity => "activity",
        Level::Own(_) => "own",
        Level::Criterion => "criterion",
        Level::Row => "row",
        Level::Rubric => "rubric",
    }
}

/// The stable name of a part of an annex.
pub fn annex_part_id(part: &AnnexPart) -> &'static str {
    match part {
        AnnexPart::Whole => "whole",
        AnnexPart::Label => "label",
        AnnexPart::BelongsTo => "belongs-to",
        AnnexPart::Title => "title",
        AnnexPart::Orientation => "orientation",
        AnnexPart::Text(_) => "text",
        AnnexPart::Heading(_) => "heading",
        AnnexPart::Unit(_) => "unit",
        AnnexPart::Columns(_) => "columns",
        AnnexPart::Selection(_) => "selection",
        AnnexPart::Total(_) => "total",
        AnnexPart::Note(_) => "note",
    }
}

/// The stable name of where a paragraph is.
pub fn spot_id(spot: &Spot) -> &'static str {
    match spot {
        Spot::Heading => "heading",
        Spot::Opening => "opening",
        Spot::Under(_) => "under",
    }
}

/// Which table of its annex a part belongs to, from 1.
pub fn table_number(part: &AnnexPart) -> Option<usize> {
    match part {
        AnnexPart::Heading(table)
        | AnnexPart::Unit(table)
        | AnnexPart::Columns(table)
        | AnnexPart::Selection(table)
        | AnnexPart::Total(table)
        | AnnexPart::Note(table) => Some(*table),
        AnnexPart::Whole
        | AnnexPart::Label
        | AnnexPart::BelongsTo
        | AnnexPart::Title
        | AnnexPart::Orientation
        | AnnexPart::Text(_) => None,
    }
}

/// The stable name of an original.
pub fn original_id(original: Original) -> &'static str {
    match original {
        Original::Paper => "paper",
        Original::Electronic => "electronic",
    }
}

/// The stable name of how a page lies.
pub fn orientation_id(page: Orientation) -> &'static str {
    match page {
        Orientation::Portrait => "portrait",
        Orientation::Landscape => "landscape",
    }
}
