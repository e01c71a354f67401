//! What a column is called and how its cells look.

use crate::compose::measure::Type;
use crate::document::{Paragraph, Style};
use crate::plan::figures::is_score;
use crate::plan::{Column, ColumnKind, Field, Item, Items, Level};
use crate::viet::text::{capitalized, uncapitalized};

/// How the cells of a column are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compose) enum Look {
    /// Centred and never broken: TT, codes, scores.
    Short,
    /// Centred: bodies, deadlines, money.
    Centre,
    /// Running text.
    Prose,
}

impl Look {
    /// How a column's cells are set.
    pub fn of(kind: ColumnKind) -> Self {
        match kind {
            ColumnKind::Level(_) => Look::Prose,
            ColumnKind::Field(field) => match field {
                Field::Number | Field::Code => Look::Short,
                field if is_score(field) => Look::Short,
                Field::Lead | Field::Partners | Field::Monitor | Field::Deadline | Field::Budget => Look::Centre,
                field if field.is_progress() => Look::Centre,
                _ => Look::Prose,
            },
        }
    }

    /// How the cells of a column are set; those of several fields are running text.
    pub fn column(column: &Column) -> Self {
        if column.with.is_empty() { Self::of(column.kind) } else { Look::Prose }
    }

    /// The style of an ordinary cell.
    pub fn style(self) -> Style {
        match self {
            Look::Short | Look::Centre => Style::TableCentre,
            Look::Prose => Style::TableText,
        }
    }
}

/// The type a paragraph of a table is set in at `size` half-points; bold throughout if any of it is.
pub(super) fn type_of(paragraph: &Paragraph, size: u32) -> Type {
    let heavy = matches!(paragraph.style, Style::TableHeader | Style::TableGroup | Style::TableTotal);
    let bold = heavy || paragraph.runs.iter().any(|run| run.bold == Some(true));
    Type { half_points: size, bold, italic: false }
}

/// A column's header text: the author's, or the usual one. Of several fields in one cell the numbers have none, and
/// what bodies have in common is said once: `Cơ quan chủ trì, phối hợp`.
pub(crate) fn header(column: &Column, items: &Items) -> String {
    if let Some(header) = &column.header {
        return header.value.clone();
    }
    let first = usual(column.kind, items);
    let shared = first.strip_prefix(BODY).map(|_| BODY.to_lowercase());
    let others = column.with.iter().filter(|kind| !is_number(**kind)).map(|kind| uncapitalized(&usual(*kind, items)));
    others.fold(first, |header, other| {
        let short = shared.as_deref().and_then(|shared| other.strip_prefix(shared));
        format!("{header}, {}", short.unwrap_or(&other))
    })
}

/// How the headers of bodies begin.
const BODY: &str = "Cơ quan ";

/// True for what stands before the words of a cell that shows several fields.
pub(super) fn is_number(kind: ColumnKind) -> bool {
    matches!(kind, ColumnKind::Field(Field::Number | Field::Code))
}

/// What stands before a field in a cell that shows several: `Chủ trì: `; a name needs nothing.
pub(super) fn label(kind: ColumnKind, items: &Items) -> Option<String> {
    let label = match kind {
        ColumnKind::Level(_) | ColumnKind::Field(Field::Name) => return None,
        ColumnKind::Field(Field::Lead) => "Chủ trì".to_owned(),
        ColumnKind::Field(Field::Partners) => "Phối hợp".to_owned(),
        ColumnKind::Field(Field::Monitor) => "Theo dõi, đôn đốc".to_owned(),
        ColumnKind::Field(Field::Deadline) => "Thời gian".to_owned(),
        kind => usual(kind, items),
    };
    Some(label + ": ")
}

fn usual(kind: ColumnKind, items: &Items) -> String {
    let own = |names: &[String], at: u16| names.get(usize::from(at)).map(|name| capitalized(name)).unwrap_or_default();
    let text = match kind {
        ColumnKind::Level(level) => match level {
            Level::Group => "Lĩnh vực",
            Level::Objective => "Mục tiêu",
            Level::Task => "Nhiệm vụ",
            Level::Activity => "Hoạt động",
            Level::Own(at) => return own(&items.level_names, at),
            Level::Criterion => "Tiêu chí",
            Level::Row => "",
            Level::Rubric => "Mức chấm",
        },
        ColumnKind::Field(field) => match field {
            Field::Number => "TT",
            Field::Code => "Mã",
            Field::Name if scored(items) => "Nội dung tiêu chí",
            Field::Name => "Nội dung",
            Field::Max => "Điểm chuẩn",
            Field::Bonus => "Điểm thưởng",
            Field::Penalty => "Điểm trừ",
            Field::Got => "Điểm đạt",
            Field::Lost => "Điểm bị mất",
            Field::Target => "Điểm mục tiêu",
            Field::Result => "Kết quả",
            Field::Requirement => "Mục tiêu, yêu cầu",
            Field::Cause => "Nguyên nhân",
            Field::Product => "Sản phẩm",
            Field::Solutions => "Giải pháp",
            Field::Lead => "Cơ quan chủ trì",
            Field::Partners => "Cơ quan phối hợp",
            Field::Monitor => "Cơ quan theo dõi, đôn đốc",
            Field::Deadline => "Thời gian thực hiện",
            Field::Budget => "Kinh phí",
            Field::Evidence => "Tài liệu kiểm chứng",
            Field::Note => "Ghi chú",
            Field::State => "Tình trạng",
            Field::Done => "Tỷ lệ hoàn thành",
            Field::DoneOn => "Ngày hoàn thành",
            Field::RowWords => "",
            Field::Extra(at) => return own(&items.extra_names, at),
        },
    };
    text.to_owned()
}

/// Criteria of an index have scores; a list of tasks has none.
fn scored(items: &Items) -> bool {
    let scored = |item: &Item| item.scores.max.is_some() || item.scores.got.is_some() || item.scores.is_extra();
    items.all.iter().any(scored)
}
