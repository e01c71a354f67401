//! Which column shows what (nhận cột): from the words of its header.

use super::cells::{self, Span};
use crate::docx::adopt::{Grid, Row};
use crate::plan::keys::{Id, Table, fold};

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// The grid columns it covers.
    pub span: Span,
    /// Its header as it stands.
    pub header: String,
    /// The header over it and its neighbours.
    pub over: Option<String>,
    /// What it shows; `None`: something of the office's own.
    pub id: Option<Id>,
}

/// The head of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    pub columns: Vec<Column>,
    /// How many rows it takes, the row of column numbers counted.
    pub rows: usize,
    /// The word for the row of column numbers.
    pub numbers: Option<&'static str>,
}

/// Words that tell a column, in the order they are looked for: the first that a header holds decides.
const TELLING: &[(Id, &[&str])] = &[
    (Id::Cause, &["nguyennhan"]),
    (Id::Solutions, &["giaiphap"]),
    (Id::Name, &["tieuchi"]),
    (Id::Max, &["diemchuan", "diemtoida", "thangdiem"]),
    (Id::Lost, &["diembimat", "diemmat", "matdiem", "diembitru"]),
    (Id::Target, &["diemmuctieu", "diemphandau", "phandaudat"]),
    (Id::Got, &["diemdat", "diemthamdinh", "diemtudanhgia", "datduoc"]),
    (Id::Partners, &["phoihop"]),
    (Id::Monitor, &["theodoi", "dondoc", "giamsat"]),
    (Id::Deadline, &["thoigian", "thoihan", "tiendo", "hoanthanh"]),
    (Id::Lead, &["chutri", "phutrach", "thammuu", "daumoi", "coquanthuchien", "donvithuchien"]),
    (Id::Budget, &["kinhphi", "nguonvon"]),
    (Id::Evidence, &["kiemchung", "minhchung"]),
    (Id::Product, &["sanpham", "ketquadaura"]),
    (Id::Requirement, &["yeucau"]),
    (Id::Objective, &["muctieu"]),
    (Id::Activity, &["hoatdong"]),
    (Id::Task, &["nhiemvu", "congviec"]),
    (Id::Result, &["ketqua"]),
    (Id::Note, &["ghichu"]),
    (Id::Name, &["noidung", "chitieu"]),
    (Id::Group, &["linhvuc"]),
];

/// Reads the head of a table.
pub(super) fn head(grid: &Grid) -> Head {
    let rows = header_rows(grid);
    let Some(lowest) = rows.checked_sub(1).and_then(|last| grid.rows.get(last)) else { return Head::default() };
    let mut columns: Vec<Column> = lowest
        .cells
        .iter()
        .map(|cell| {
            let span = Span::of(cell);
            let over_rows = || grid.rows.iter().take(rows.saturating_sub(1)).rev();
            let above = || over_rows().filter_map(|row| row.at(cell.column)).filter(|cell| !cell.plain().is_empty());
            let own = cell.plain();
            let header = if own.is_empty() { above().next().map(|cell| cell.plain()).unwrap_or_default() } else { own };
            let over = above().find(|upper| upper.span > cell.span && upper.plain() != header);
            Column { span, over: over.map(|upper| upper.plain()), header, id: None }
        })
        .collect();
    let scored = columns.iter().any(|column| fold(&column.header).contains("diem"));
    let figures = |column: &Column| cells::mostly(grid, rows, column.span, cells::is_score);
    let codes = |column: &Column| cells::mostly(grid, rows, column.span, cells::is_code);
    let mut taken: Vec<Id> = Vec::new();
    for column in &mut columns {
        let id = match meaning(&column.header, scored && figures(column)) {
            // `Tiêu chí` over nothing but 1.5, 2.4: the codes.
            Some(Id::Name) | None if codes(column) => Some(Id::Code),
            id => id,
        };
        let id = id.filter(|id| !taken.contains(id));
        taken.extend(id);
        column.id = id;
    }
    settle_names(&mut columns, scored);
    settle_groups(grid, rows, &mut columns);
    let numbers = grid.rows.get(rows).and_then(|row| column_numbers(row, columns.len()));
    Head { columns, rows: if numbers.is_some() { rows.saturating_add(1) } else { rows }, numbers }
}

/// The rows that Word repeats, the row of column numbers left out; else the first one, and the second where
/// the first is split over it.
fn header_rows(grid: &Grid) -> usize {
    let numbers = |row: &&Row| column_numbers(row, row.cells.len()).is_some();
    let marked = grid.rows.iter().take_while(|row| row.header).take_while(|row| !numbers(row)).count();
    let split = |upper: &Row, lower: &Row| {
        upper.cells.iter().any(|cell| cell.span > 1) && lower.cells.iter().any(|cell| cell.continued)
    };
    match (marked, grid.rows.as_slice()) {
        (1.., _) => marked,
        (0, [first, second, ..]) if split(first, second) => 2,
        (0, rows) => rows.len().min(1),
    }
}

/// The word for a row that only counts the columns: `1 2 3`, `(1) (2)`, or from the second column on.
fn column_numbers(row: &Row, columns: usize) -> Option<&'static str> {
    let texts: Vec<String> = row.cells.iter().map(|cell| cell.plain()).collect();
    let counts = |texts: &[String], form: fn(usize) -> String| {
        columns > 1 && !texts.is_empty() && texts.iter().enumerate().all(|(at, text)| *text == form(at + 1))
    };
    let parenthesised: fn(usize) -> String = |at| format!("({at})");
    match texts.split_first() {
        _ if counts(&texts, |at| at.to_string()) => Some("1"),
        _ if counts(&texts, parenthesised) => Some("(1)"),
        Some((first, rest)) if first.is_empty() && counts(rest, parenthesised) => Some("từ cột 2"),
        _ => None,
    }
}

/// What a header means: the name of a key, or a word that tells. `figures`: the cells below are scores.
fn meaning(header: &str, figures: bool) -> Option<Id> {
    let bare = stripped(header);
    let folded = fold(&bare);
    if matches!(folded.as_str(), "tt" | "stt" | "sott" | "sothutu") {
        return Some(Id::Tt);
    }
    if figures && folded.starts_with("muctieu") {
        return Some(Id::Target);
    }
    let named = Table::Item.find(&bare).map(|key| key.id).filter(|id| *id != Id::Merged);
    let told = || TELLING.iter().find(|(_, words)| words.iter().any(|word| folded.contains(word))).map(|(id, _)| *id);
    named.or_else(told)
}

/// A header without its number (`5 - Chủ trì`) and what stands in parentheses.
fn stripped(header: &str) -> String {
    let header = header.trim_start_matches(|c: char| c.is_ascii_digit() || " -–.()".contains(c));
    let header = header.split('(').next().unwrap_or_default();
    header.trim().to_owned()
}

/// One column names the items, or several levels do; what cannot stand beside them means something else.
fn settle_names(columns: &mut [Column], scored: bool) {
    let has = |columns: &[Column], id: Id| columns.iter().any(|column| column.id == Some(id));
    let set = |columns: &mut [Column], from: Id, to: Option<Id>| {
        let to = to.filter(|to| !columns.iter().any(|column| column.id == Some(*to)));
        columns.iter_mut().filter(|column| column.id == Some(from)).for_each(|column| column.id = to);
    };
    let levels = [Id::Objective, Id::Task, Id::Activity];
    let named = has(columns, Id::Name);
    let at = |columns: &[Column], id: Id| columns.iter().position(|column| column.id == Some(id));
    let left = levels.iter().all(|id| at(columns, *id).is_none_or(|level| Some(level) > at(columns, Id::Name)));
    if named && (scored || left) {
        set(columns, Id::Task, Some(Id::Solutions));
        set(columns, Id::Activity, Some(Id::Solutions));
        set(columns, Id::Objective, Some(Id::Requirement));
    } else if named {
        set(columns, Id::Name, None);
    }
    if !named && !levels.iter().any(|id| has(columns, *id)) {
        // `Nhiệm vụ, giải pháp` names the tasks where nothing else does.
        let told = has(columns, Id::Solutions);
        if told {
            set(columns, Id::Solutions, Some(Id::Task));
        } else if let Some(first) = columns.iter_mut().find(|column| column.id.is_none()) {
            first.id = Some(Id::Name);
        }
    }
}

/// A name merged over the rows of several codes is the name of their group.
fn settle_groups(grid: &Grid, rows: usize, columns: &mut [Column]) {
    if !columns.iter().any(|column| column.id == Some(Id::Code)) || columns.iter().any(|one| one.id == Some(Id::Group))
    {
        return;
    }
    let merged = |column: &Column| {
        let cells = grid.rows.iter().skip(rows).flat_map(|row| &row.cells);
        cells.filter(|cell| column.span.is_covered(cell)).any(|cell| cell.continued)
    };
    if let Some(column) = columns.iter_mut().find(|column| column.id == Some(Id::Name) && merged(column)) {
        column.id = Some(Id::Group);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_real_tables_are_known() {
        let known = [
            ("TT", Id::Tt),
            ("5 – Chủ trì", Id::Lead),
            ("Sở, ngành chủ trì tham mưu", Id::Lead),
            ("Cơ quan phối hợp/thực hiện", Id::Partners),
            ("Thời gian thực hiện/hoàn thành", Id::Deadline),
            ("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", Id::Name),
            ("8 - Dự kiến kinh phí (Nếu có)", Id::Budget),
            ("4 - Kết quả/ Sản phẩm", Id::Product),
            ("Điểm 2021 đạt được", Id::Got),
            ("Điểm bị mất", Id::Lost),
            ("Mục tiêu, yêu cầu", Id::Requirement),
            ("Tên nhiệm vụ", Id::Task),
            ("Nguyên nhân điểm đạt thấp", Id::Cause),
        ];
        for (header, id) in known {
            assert_eq!(meaning(header, false), Some(id), "{header}");
        }
        assert_eq!(meaning("Mục tiêu năm 2022", true), Some(Id::Target));
        assert_eq!(meaning("Địa bàn", false), None);
    }
}
