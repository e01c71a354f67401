//! Plans made in code, and tables as text.

use std::sync::Arc;

use crate::compose::annex::Area;
use crate::compose::annex::{Words, annexes};
use crate::diag::{Diagnostics, Warned};
use crate::document::{self, Align, Block, Merge, Paragraph, RowKind, Style, Table};
use crate::paper::{Geometry, Orientation};
use crate::plan::*;
use crate::text::{FileId, Span, Spanned, Text};

/// A place that tells fields apart in complaints.
pub fn span(at: u32) -> Span {
    Span { file: FileId(0), start: at, end: at + 1 }
}

pub fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, span(0))
}

pub fn prose(text: &str) -> Prose {
    Prose::new(Text::verbatim(text, span(0)))
}

pub fn score(text: &str) -> Spanned<Score> {
    at(Score::read(text).unwrap())
}

pub fn agency(name: &str) -> Spanned<Agency> {
    at(Agency::new(name, None))
}

pub fn deadline(text: &str) -> Option<Spanned<Arc<Deadline>>> {
    Deadline::read(text).ok().map(Arc::new).map(at)
}

pub fn budget(text: &str, amount: Option<i64>) -> Option<Spanned<Budget>> {
    Some(at(Budget { text: prose(text), amount }))
}

/// An item of a level under a parent.
pub fn item(level: Level, parent: Option<usize>, code: &str, name: &str) -> Item {
    Item {
        level,
        parent: parent.map(ItemId),
        code: (!code.is_empty()).then(|| at(code.to_owned())),
        name: (!name.is_empty()).then(|| prose(name)),
        ..Item::default()
    }
}

/// The same with max, got and target; empty where there is none.
pub fn scored(item: Item, max: &str, got: &str, target: &str) -> Item {
    let read = |text: &str| (!text.is_empty()).then(|| score(text));
    Item { scores: Scores { max: read(max), got: read(got), target: read(target), ..Scores::default() }, ..item }
}

/// The same with prose fields.
pub fn says(item: Item, texts: &[(Field, &str)]) -> Item {
    Item { texts: texts.iter().map(|(field, text)| (*field, prose(text))).collect(), ..item }
}

/// The same with bodies and a deadline.
pub fn done_by(item: Item, lead: &str, partners: &[&str], until: &str) -> Item {
    Item {
        leads: (!lead.is_empty()).then(|| agency(lead)).into_iter().collect(),
        partners: partners.iter().map(|name| agency(name)).collect(),
        deadline: (!until.is_empty()).then(|| deadline(until)).flatten(),
        ..item
    }
}

pub fn field(field: Field) -> Column {
    Column {
        kind: ColumnKind::Field(field),
        with: Vec::new(),
        align: None,
        header: None,
        over: None,
        width: None,
        span: span(0),
    }
}

pub fn level(level: Level) -> Column {
    Column { kind: ColumnKind::Level(level), ..field(Field::Number) }
}

pub fn table(columns: Vec<Column>) -> TableSpec {
    TableSpec {
        heading: None,
        heading_align: None,
        size: None,
        unit: None,
        columns,
        selection: Selection::default(),
        numbering: Numbering::default(),
        groups: GroupStyle::default(),
        column_numbers: ColumnNumbers::None,
        subtotals: false,
        total: None,
        merge_equal: Vec::new(),
        blank_rows: 0,
        note: None,
        span: span(900),
    }
}

pub fn annex(title: &str, parts: Vec<Part>) -> Annex {
    let title = (!title.is_empty()).then(|| at(title.to_owned()));
    Annex {
        id: None,
        label: None,
        belongs_to: None,
        title,
        orientation: Orientation::Landscape,
        margins: None,
        size: None,
        table_size: None,
        parts,
        span: span(0),
    }
}

pub fn plan(items: Vec<Item>, annexes: Vec<Annex>) -> Plan {
    Plan {
        letterhead: Letterhead {
            issuer: Issuer::read(&[Text::verbatim("UBND huyện Đức Cơ", span(0))], None).unwrap(),
            number: Some(at(135)),
            symbol: "KH-UBND".to_owned(),
            place: "Đức Cơ".to_owned(),
            date: IssueDate { day: Some(27), month: Some(9), year: Some(2021), span: span(0) },
            kind: "Kế hoạch".to_owned(),
            title: at("Khắc phục".to_owned()),
            original: Original::Paper,
        },
        agencies: Directory::default(),
        items: Items { all: items, ..Items::default() }.into(),
        body: None,
        annexes,
        tables: Vec::new(),
        recipients: None,
        signatures: Vec::new(),
        house: House::default(),
        written: Written::default(),
    }
}

/// A plan of one table.
pub fn one_table(items: Vec<Item>, spec: TableSpec) -> Plan {
    plan(items, vec![annex("", vec![Part::Table(Box::new(spec))])])
}

/// Prose that is plain lines; every condition is "points are lost".
struct Plain<'a>(&'a Plan);

impl Words for Plain<'_> {
    fn cell(&mut self, prose: &Prose, style: Style) -> Vec<Paragraph> {
        prose.as_str().lines().map(|line| Paragraph::text(style, line)).collect()
    }

    fn text(&mut self, prose: &Prose, _: usize, _: Area) -> Vec<Block> {
        self.cell(prose, Style::AnnexText).into_iter().map(Block::Paragraph).collect()
    }

    fn holds(&mut self, _: &Prose, id: ItemId) -> bool {
        let scores = &self.0.items.get(id).unwrap().scores;
        scores.max.zip(scores.got).is_some_and(|(max, got)| max.value.units > got.value.units)
    }
}

/// The annexes of a plan.
pub fn compose(plan: &Plan) -> Result<Warned<Vec<document::Annex>>, Diagnostics> {
    annexes(plan, &Geometry::default(), &mut Plain(plan))
}

/// The first table of a plan without faults.
pub fn first_table(plan: &Plan) -> Table {
    let annexes = compose(plan).unwrap().value;
    let table = annexes[0].blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table.clone()),
        _ => None,
    });
    table.unwrap()
}

/// Codes and figures of what was found.
pub fn complaints(found: &Diagnostics) -> String {
    let line = |found: &crate::diag::Diagnostic| {
        let args: Vec<String> = found.args.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{} {}\n", found.code.0, args.join(" "))
    };
    found.iter().map(line).collect()
}

/// All annexes of a plan without faults.
pub fn text(plan: &Plan) -> String {
    let composed = compose(plan).unwrap();
    let mut out = String::new();
    for annex in &composed.value {
        out.push_str(&format!("[annex {} {:?}]\n", annex.id, annex.orientation));
        for block in &annex.blocks {
            out.push_str(&match block {
                Block::Paragraph(paragraph) => format!("{:?}: {}\n", paragraph.style, words(paragraph)),
                Block::Rule(rule) => format!("[rule {}]\n", rule.length),
                Block::Table(table) => table_text(table),
            });
        }
    }
    out + &complaints(&composed.warnings)
}

fn words(paragraph: &Paragraph) -> String {
    let align = match paragraph.align {
        Some(Align::Right) => "→",
        Some(Align::Centre) => "↔",
        _ => "",
    };
    let bold = if paragraph.runs.iter().any(|run| run.bold == Some(true)) { "*" } else { "" };
    format!("{align}{bold}{}", paragraph.plain().replace('\u{A0}', "_").replace('\n', "↵"))
}

/// A table: widths in millimetres, a line per row; `┬` begins a vertical merge, `│` goes on, `↓` keeps with the
/// next row, `~` may split.
pub fn table_text(table: &Table) -> String {
    let width = |width: &u32| format!("{:.1}", f64::from(*width) * 25.4 / 1440.0);
    let widths: Vec<String> = table.widths().iter().map(width).collect();
    let mut out = format!("[table {}]\n", widths.join(" "));
    for row in table.rows() {
        let kind = match row.kind {
            RowKind::Header => "H",
            RowKind::ColumnNumbers => "#",
            RowKind::Group => "G",
            RowKind::Item => " ",
            RowKind::Subtotal => "+",
            RowKind::Total => "=",
            RowKind::Note => "N",
        };
        let keep = if row.keep_next { "↓" } else { " " };
        let split = if row.may_split { "~" } else { "" };
        let cells: Vec<String> = row.cells.iter().map(cell_text).collect();
        out.push_str(format!("{kind}{keep}{split}| {}", cells.join(" | ")).trim_end());
        out.push('\n');
    }
    out
}

fn cell_text(cell: &document::Cell) -> String {
    let merge = match cell.merge {
        Merge::None => "",
        Merge::Start => "┬ ",
        Merge::Continue => "│",
    };
    let span = if cell.span > 1 { format!("‹{}› ", cell.span) } else { String::new() };
    let text: Vec<String> = cell.paragraphs.iter().map(words).collect();
    format!("{merge}{span}{}", text.join(" ¶ "))
}
