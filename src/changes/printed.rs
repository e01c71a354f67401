//! What a change of a Word file is about (đối tượng trong tệp Word): parts, rows and columns by the names they print.

use serde_json::{Value as Json, json};

use super::section::Section;
use crate::diag::Catalogue;

/// A part of a Word file (phần của tệp).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilePart {
    /// Phần đầu: letterhead, kind, trích yếu.
    Front,
    /// Nội dung.
    Body,
    /// Phụ lục, by the name it prints.
    Annex(String),
    /// Nơi nhận.
    Recipients,
    /// Chữ ký.
    Signature,
    /// Đầu trang.
    Header,
    /// Chân trang.
    Footer,
    /// What is outside of all of these.
    Text,
}

/// What it is of that part (thành phần). Tables are counted from 1; `None` is the only one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The part as a whole.
    Whole,
    /// A paragraph (đoạn).
    Paragraph,
    /// A table (bảng).
    Table(Option<usize>),
    /// A column (cột), by its header.
    Column(Option<usize>, String),
    /// A row (hàng), by its number and name.
    Row(Option<usize>, String),
    /// A cell (ô), by its row and its column; an empty name is a column without header.
    Cell(Option<usize>, String, String),
    /// Khổ giấy, lề trang.
    Page,
}

impl FilePart {
    /// Which part of the plan it prints.
    pub(super) fn section(&self) -> Section {
        match self {
            FilePart::Front => Section::Head,
            FilePart::Body => Section::Body,
            FilePart::Annex(_) => Section::Annexes,
            FilePart::Recipients | FilePart::Signature => Section::Closing,
            FilePart::Header | FilePart::Footer | FilePart::Text => Section::Text,
        }
    }

    fn id(&self) -> &'static str {
        match self {
            FilePart::Front => "front",
            FilePart::Body => "body",
            FilePart::Annex(_) => "annex",
            FilePart::Recipients => "recipients",
            FilePart::Signature => "signature",
            FilePart::Header => "header",
            FilePart::Footer => "footer",
            FilePart::Text => "text",
        }
    }
}

/// `Phụ lục I, hàng “1.2 Thực hiện chế độ báo cáo”, cột “Thời gian”`.
pub(super) fn label(part: &FilePart, printed: &Printed, catalogue: &Catalogue) -> String {
    let one = |id: &str, name: &str| catalogue.words(&format!("changes-file-{id}"), &[("name", name.to_owned())]);
    let mut names = vec![match part {
        FilePart::Annex(name) => name.clone(),
        other => one(other.id(), ""),
    }];
    let (table, row, column) = places(printed);
    match (table, printed) {
        (Some(number), _) => names.push(one("table", &number.to_string())),
        (None, Printed::Table(_)) => names.push(one("only-table", "")),
        _ => {}
    }
    names.extend(row.map(|row| one("row", row)));
    names.extend(column.filter(|column| !column.is_empty()).map(|column| one("column", column)));
    if *printed == Printed::Page {
        names.push(one("page", ""));
    }
    names.join(", ")
}

/// Table, row and column, as far as there are.
fn places(printed: &Printed) -> (Option<usize>, Option<&str>, Option<&str>) {
    match printed {
        Printed::Whole | Printed::Paragraph | Printed::Page => (None, None, None),
        Printed::Table(table) => (*table, None, None),
        Printed::Column(table, column) => (*table, None, Some(column)),
        Printed::Row(table, row) => (*table, Some(row), None),
        Printed::Cell(table, row, column) => (*table, Some(row), Some(column)),
    }
}

/// `subject`, `part`, `annex`, `table`, `row` and `column` of a change's JSON.
pub(super) fn to_json(part: &FilePart, printed: &Printed) -> Vec<(&'static str, Json)> {
    let subject = match printed {
        Printed::Whole => "part",
        Printed::Paragraph => "paragraph",
        Printed::Table(_) => "table",
        Printed::Column(..) => "column",
        Printed::Row(..) => "row",
        Printed::Cell(..) => "cell",
        Printed::Page => "page",
    };
    let mut found = vec![("subject", json!(subject)), ("part", json!(part.id()))];
    if let FilePart::Annex(name) = part {
        found.push(("annex", json!(name)));
    }
    let (table, row, column) = places(printed);
    found.extend(table.map(|table| ("table", json!(table))));
    found.extend(row.map(|row| ("row", json!(row))));
    found.extend(column.map(|column| ("column", json!(column))));
    found
}
