//! An annex (Phụ lục): a view of the items as tables, or text of its own.

use super::{Field, Level, Prose};
use crate::paper::{Align, Margins, Orientation};
use crate::text::{Span, Spanned};

/// One annex.
#[derive(Clone, Debug)]
pub struct Annex {
    /// What names its region when a built file is renewed; `None`: its number. YAML `mã`.
    pub id: Option<Spanned<String>>,
    /// Its own label, as it prints: `Biểu 01`. YAML `nhãn`.
    pub label: Option<Spanned<String>>,
    /// What it belongs to, if that is not this plan. YAML `ban hành kèm theo`, `kèm theo`; of all annexes at the head of the
    /// file.
    pub belongs_to: Option<BelongsTo>,
    /// Its title, printed in capitals. YAML `tên`.
    pub title: Option<Spanned<String>>,
    /// YAML `khổ: dọc | ngang`; a table of six columns or more lies landscape by default.
    pub orientation: Orientation,
    /// YAML `lề: 20; 15; 30; 15` (mm: top, bottom, left, right).
    pub margins: Option<Margins>,
    /// Size of its running text, half-points; `None`: the template's. YAML `cỡ chữ`.
    pub size: Option<u32>,
    /// Size of the text in its tables, half-points; `None`: the template's. YAML `cỡ chữ bảng`, else `cỡ chữ`.
    pub table_size: Option<u32>,
    /// Tables and texts, in order. The short form (`cột` right under the annex) is one table.
    pub parts: Vec<Part>,
    /// The whole entry.
    pub span: Span,
}

/// The document that an annex belongs to, as it prints in brackets: `Ban hành kèm theo Quyết định số …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BelongsTo {
    /// `Ban hành kèm theo `, as the key says; empty where the author writes it.
    pub words: &'static str,
    /// The document as written; a blank for a number or day that is written in by hand.
    pub document: Spanned<String>,
}

/// What names the regions of a plan's annexes (mã phụ lục), in order: each one's `mã`, or its number. A number that
/// another annex has for its `mã` gives way to the next free one.
pub fn regions(annexes: &[Annex]) -> Vec<String> {
    let named: Vec<&str> = annexes.iter().filter_map(|annex| annex.id.as_ref()).map(|id| id.value.as_str()).collect();
    let mut taken: Vec<String> = named.iter().map(|id| (*id).to_owned()).collect();
    let mut region = |at: usize| {
        let own = at.saturating_add(1).to_string();
        let next = (annexes.len().saturating_add(1)..).map(|number| number.to_string());
        let free = std::iter::once(own).chain(next).find(|id| !taken.contains(id)).unwrap_or_default();
        taken.push(free.clone());
        free
    };
    let all = annexes.iter().enumerate();
    all.map(|(at, annex)| annex.id.as_ref().map_or_else(|| region(at), |id| id.value.clone())).collect()
}

/// A part of an annex.
#[derive(Clone, Debug)]
pub enum Part {
    /// Text, as in the body. YAML `nội dung`.
    Text(Prose),
    /// The title of a text, such as a form's (tiêu đề biểu mẫu). YAML `tiêu đề` with `nội dung`.
    Title(Prose, Align),
    /// What follows begins on a new page. YAML `sang trang: có`.
    PageBreak,
    /// A table of items. YAML `bảng` or the short form.
    Table(Box<TableSpec>),
}

/// A table of items.
#[derive(Clone, Debug)]
pub struct TableSpec {
    /// A heading above the table. YAML `tiêu đề`.
    pub heading: Option<Prose>,
    /// How it stands; `None`: as running text. YAML `căn tiêu đề`.
    pub heading_align: Option<Align>,
    /// Size of its text, half-points; `None`: the annex's. YAML `cỡ chữ bảng`.
    pub size: Option<u32>,
    /// A line right above it, flush right, italic. YAML `đơn vị tính`.
    pub unit: Option<Prose>,
    /// The columns. YAML `cột`.
    pub columns: Vec<Column>,
    /// Which items. YAML `chọn`.
    pub selection: Selection,
    /// How TT counts. YAML `đánh số`.
    pub numbering: Numbering,
    /// How groups look. YAML `kiểu nhóm`.
    pub groups: GroupStyle,
    /// A row of column numbers. YAML `hàng số cột: 1 | (1) | …`.
    pub column_numbers: ColumnNumbers,
    /// Show a subtotal row after each group. YAML `cộng nhóm: có`.
    pub subtotals: bool,
    /// Show a total row with this label; `Tổng cộng` for `có`. YAML `tổng: TỔNG ĐIỂM` or `tổng: có`.
    pub total: Option<Spanned<String>>,
    /// Columns whose equal neighbours merge, never across groups. YAML `gộp ô giống nhau`.
    pub merge_equal: Vec<Spanned<ColumnKind>>,
    /// Empty rows of a blank form. YAML `hàng trống`.
    pub blank_rows: usize,
    /// A note row or closing note under the table. YAML `ghi chú`.
    pub note: Option<Prose>,
    /// The whole table.
    pub span: Span,
}

impl TableSpec {
    /// How groups look: with a column for their names they are merged cells there, unless they are rows with cells
    /// of their own.
    pub fn group_shape(&self) -> GroupShape {
        let column = self.columns.iter().any(|column| column.kind == ColumnKind::Level(Level::Group));
        match self.groups.shape {
            GroupShape::Wide | GroupShape::OneCell if column => GroupShape::Merged,
            shape => shape,
        }
    }
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ColumnKind {
    /// A field.
    Field(Field),
    /// The name of the row's item of a level (Mục tiêu, Nhiệm vụ, Hoạt động): merged over its rows.
    Level(Level),
}

/// A table that a text asks for by its name (bảng trong lời văn). YAML `bảng`, `{{ bang("kinh phí") }}`.
#[derive(Clone, Debug)]
pub struct NamedTable {
    /// What texts call it. YAML `mã`.
    pub name: Spanned<String>,
    /// The table.
    pub spec: TableSpec,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What it shows; where its cells show several fields, the first that is no number.
    pub kind: ColumnKind,
    /// What else its cells show, in the order written. YAML `tt + nhiệm vụ`, `chủ trì + phối hợp`.
    pub with: Vec<ColumnKind>,
    /// How its cells stand; `None`: as its field usually does. YAML `căn`.
    pub align: Option<Align>,
    /// Header text; the field's default otherwise. `\n` breaks the line.
    pub header: Option<Spanned<String>>,
    /// A header over several columns: neighbours with the same text stand under one cell. YAML `nhóm cột`.
    pub over: Option<Spanned<String>>,
    /// Width in millimetres, where the author fixes it.
    pub width: Option<Spanned<f64>>,
    /// Where it was written.
    pub span: Span,
}

impl Column {
    /// All fields that its cells show.
    pub fn kinds(&self) -> impl Iterator<Item = ColumnKind> + '_ {
        std::iter::once(self.kind).chain(self.with.iter().copied())
    }
}

/// Which items a table shows.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The annex, from 0, whose own list the table shows; `None`: the plan's.
    pub list: Option<usize>,
    /// Only the entries that these words name, with all that lies under them; empty: all. YAML `chọn`.
    pub codes: Vec<Spanned<String>>,
    /// Only items for which this Tera expression over their fields holds. YAML `khi`.
    pub condition: Option<Prose>,
}

/// How the TT column counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// 1, 2, 3 … through the whole table, at the highest level below the groups. YAML `liên tục`.
    #[default]
    Continuous,
    /// Restarts in each group. YAML `từng nhóm`.
    PerGroup,
    /// The item's code. YAML `mã`.
    Code,
    /// As written in `tt`. YAML `tự ghi`.
    Written,
    /// 1, 2, 3 … on every row of the lowest level. YAML `từng hàng`.
    EachRow,
}

/// How group rows look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupStyle {
    /// The numbers of groups: I, 1, A, or their own code.
    pub numbers: GroupNumbers,
    /// Where their text stands.
    pub shape: GroupShape,
}

impl Default for GroupStyle {
    fn default() -> Self {
        Self { numbers: GroupNumbers::Roman, shape: GroupShape::Wide }
    }
}

/// How groups are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupNumbers {
    /// I, II, III. YAML `I`.
    Roman,
    /// 1, 2, 3. YAML `1`.
    Arabic,
    /// A, B, C, D, Đ. YAML `A`.
    Letter,
    /// Their code. YAML `mã`.
    Code,
    /// None. YAML `không`.
    None,
}

/// Where a group's text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupShape {
    /// Number in TT, name over all other columns. YAML `cả hàng`.
    Wide,
    /// Number and name in one cell over the whole row. YAML `một ô`.
    OneCell,
    /// An ordinary row with its own scores and cells. YAML `hàng thường`.
    Row,
    /// Vertically merged first cells. YAML `gộp dọc`.
    Merged,
    /// Not shown. YAML `ẩn`.
    Hidden,
}

/// The row of column numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnNumbers {
    /// None.
    #[default]
    None,
    /// 1, 2, 3.
    Plain,
    /// (1), (2), (3).
    Parenthesised,
    /// (1), (2) from the second column on.
    FromSecond,
}
