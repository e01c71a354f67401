//! The law of taking over: every value of a table of any shape is in the plan or named in a message.
//!
//! Tables are made at random, always the same ones: `KEHOACH_ROUNDS=100000 cargo test --test suite adopt_law` makes
//! more of them.

use std::collections::BTreeMap;

use kehoach::adopt;
use kehoach::diag::{Diagnostics, Lang};
use kehoach::docx::adopt::{AdoptedTable, CellText, LineText, RowText, TableText, Text};
use kehoach::text::{SourceFile, Sources};

use crate::dice::Dice;
use crate::support::printed;

const NUMBERS: &[&str] = &["TT", "STT", "Số TT", "Mã", ""];
const NAMES: &[&str] = &["Nội dung", "Nhiệm vụ", "Tiêu chí", "Tên đơn vị", "Lĩnh vực/Tiêu chí", "Mục tiêu", "Chỉ tiêu"];
const HEADERS: &[&str] = &[
    "Hoạt động",
    "Lĩnh vực",
    "Điểm chuẩn",
    "Điểm đạt",
    "Điểm bị mất",
    "Điểm mục tiêu",
    "Điểm",
    "Chỉ số",
    "Thứ hạng",
    "Đơn vị tính",
    "Số liệu",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Theo dõi",
    "Thời gian thực hiện",
    "Kinh phí",
    "Ghi chú",
    "Ghi chú",
    "",
    "Mã số",
    "%",
    "2023",
    "Tỉnh; xã",
    "Giải pháp",
    "Tiêu đề",
    "Cột",
    "Sản phẩm: đầu ra",
    "Kết quả",
    "Chỉ số",
    "Năm 2024",
    "- Gạch",
    "Nguyên nhân",
    "Tỷ lệ (%)",
    "{{ so }}",
    "Mục tiêu năm 2025",
];
const OVERS: &[&str] = &["Năm 2023", "Năm 2024", "Kết quả", "Cơ quan", "Điểm", "Kế hoạch", "Quý I"];

/// A table, and what stands in its cells.
struct Maker {
    dice: Dice,
    /// Counts values, so that no two are the same.
    count: usize,
    widths: Vec<usize>,
}

fn cell(column: usize, span: usize, text: &str) -> CellText {
    let line = |text: &str| LineText { text: text.to_owned(), ..LineText::default() };
    CellText { column, span, continued: false, lines: text.split('\u{B6}').map(line).collect() }
}

fn row(cells: Vec<CellText>) -> RowText {
    RowText { cells, header: false }
}

impl Maker {
    fn start(&self, at: usize) -> usize {
        self.widths[..at].iter().sum()
    }

    fn own(&self, at: usize, text: &str) -> CellText {
        cell(self.start(at), self.widths[at], text)
    }

    fn all(&self) -> usize {
        self.widths.iter().sum()
    }

    /// A value of some kind.
    fn value(&mut self) -> String {
        self.count += 1;
        let n = 100 + self.count;
        match self.dice.roll(26) {
            0 => format!("{n},{:02}", self.dice.roll(100)),
            1 => format!("{n}.{:02}", self.dice.roll(100)),
            2 => format!("{n},5"),
            3 => format!("{n}%"),
            4 => "-".to_owned(),
            5 => "–".to_owned(),
            6 => format!("{}.{}", 1 + self.dice.roll(9), n),
            7 => format!("{}.{}.{}", 1 + self.dice.roll(3), 1 + self.dice.roll(9), n),
            8 => format!("{n}"),
            9 => format!("1.{n}"),
            10 => format!("-{n}"),
            11 => "không".to_owned(),
            12 => format!("Trước ngày 30/6/2026 lần {n}"),
            13 => format!("Sở{}số{}{n}", '\u{A0}', '\u{2009}'),
            14 => format!("* _chữ_ [x] <b> `c` {n}"),
            15 => format!("{{{{ so }}}} {{% if %}} {{# x #}} {n}"),
            16 => format!("1. Việc {n}\u{B6}2. Việc sau {n}"),
            17 => format!("- Một {n}\u{B6}- Hai {n};\u{B6}\u{B6}Ba {n}."),
            18 => format!("# Mục {n} | a | b |"),
            19 => format!("khóa {n}: \"trị\" 'x' #ghi"),
            20 => format!("R&amp;D &#9; {n}; Sở Y tế, {n}"),
            21 => format!("31/02/2026 ({n})"),
            22 => format!("0,{n}"),
            _ => format!("Rà soát văn bản {n}"),
        }
    }

    fn header(&mut self, columns: usize) -> Vec<RowText> {
        let mut names: Vec<String> = Vec::new();
        for at in 0..columns {
            let list = match at {
                0 if !self.dice.once_in(5) => NUMBERS,
                1 if !self.dice.once_in(5) => NAMES,
                _ => HEADERS,
            };
            names.push(self.dice.pick(list).to_owned());
        }
        let single = |maker: &Maker, names: &[String]| {
            row(names.iter().enumerate().map(|(at, name)| maker.own(at, name)).collect())
        };
        let levels = self.dice.roll(4);
        let mut rows = Vec::new();
        if levels > 0 && columns > 3 {
            let first = 2 + self.dice.roll(columns - 3);
            let repeated = self.dice.once_in(2);
            let merged = self.dice.once_in(2);
            let (mut upper, mut middle, mut lower) = (Vec::new(), Vec::new(), Vec::new());
            let mut at = 0;
            while at < columns {
                let start = self.start(at);
                if at < first || at + 1 >= columns {
                    upper.push(self.own(at, &names[at]));
                    for rows in [&mut middle, &mut lower] {
                        rows.push(CellText { continued: merged, ..self.own(at, "") });
                    }
                    at += 1;
                    continue;
                }
                let many = 2.min(columns - at);
                let over = self.dice.pick(OVERS);
                let wide: usize = self.widths[at..at + many].iter().sum();
                upper.push(cell(start, wide, over));
                let text = self.dice.pick(OVERS);
                middle.push(cell(start, wide, text));
                for (step, part) in ["Chỉ số", "Thứ hạng"].iter().enumerate().take(many) {
                    let name = if repeated { (*part).to_owned() } else { names[at + step].clone() };
                    lower.push(self.own(at + step, &name));
                }
                at += many;
            }
            rows.push(row(upper));
            if levels == 3 {
                rows.push(row(middle));
            }
            rows.push(row(lower));
        } else {
            rows.push(single(self, &names));
        }
        if self.dice.once_in(8) {
            rows.insert(0, row(vec![cell(0, self.all(), "BẢNG TỔNG HỢP")]));
        }
        if self.dice.once_in(2) {
            rows.iter_mut().for_each(|row| row.header = true);
        }
        if self.dice.once_in(4) {
            let number = |at: usize| format!("({})", at + 1);
            rows.push(row((0..columns).map(|at| self.own(at, &number(at))).collect()));
        }
        rows
    }

    fn item(&mut self, columns: usize, number: usize) -> RowText {
        let mut cells = Vec::new();
        let mut at = 0;
        while at < columns {
            let blank = self.dice.once_in(5);
            let text = match at {
                0 if !self.dice.once_in(6) => number.to_string(),
                _ if blank => String::new(),
                _ => self.value(),
            };
            match self.dice.roll(24) {
                0 if at + 1 < columns => {
                    let wide = self.widths[at] + self.widths[at + 1];
                    cells.push(cell(self.start(at), wide, &text));
                    at += 1;
                }
                1 if self.widths[at] > 1 => {
                    let (start, more) = (self.start(at), self.value());
                    cells.push(cell(start, 1, &text));
                    cells.push(cell(start + 1, self.widths[at] - 1, &more));
                }
                2 | 3 if number > 1 => cells.push(CellText { continued: true, ..self.own(at, "") }),
                _ => cells.push(self.own(at, &text)),
            }
            at += 1;
        }
        if self.dice.once_in(20) {
            let text = self.value();
            cells.push(cell(self.all(), 1, &text));
        }
        if self.dice.once_in(20) {
            cells.pop();
        }
        if self.dice.once_in(20) && !cells.is_empty() {
            cells.remove(0);
        }
        row(cells)
    }

    fn special(&mut self, columns: usize, header: &RowText) -> RowText {
        let all = self.all();
        let (first, rest) = (self.widths[0], all - self.widths[0]);
        self.count += 1;
        let n = 100 + self.count;
        let blank = |maker: &Maker| (0..columns).map(|at| maker.own(at, "")).collect::<Vec<_>>();
        match self.dice.roll(11) {
            0 => row(vec![cell(0, first, "I"), cell(first, rest, &format!("NHÓM {n}"))]),
            1 => row(vec![cell(0, all, &format!("II. NHÓM {n}"))]),
            2 => row(vec![cell(0, all, &format!("Nhóm không số {n}"))]),
            3 => row(vec![cell(0, all, &format!("Ghi chú: xem lại {n}"))]),
            4 => row(vec![cell(0, all, "")]),
            5 | 6 => {
                let mut cells = blank(self);
                let at = 1.min(columns - 1);
                cells[at] = self.own(at, self.dice_total());
                for cell in cells.iter_mut().skip(2) {
                    let text = if self.dice.once_in(2) { self.value() } else { String::new() };
                    cell.lines = vec![LineText { text, ..LineText::default() }];
                }
                row(cells)
            }
            7 => header.clone(),
            8 => {
                let mut cells = blank(self);
                cells[0] = self.own(0, "A");
                let at = 1.min(columns - 1);
                cells[at] = self.own(at, &format!("NHÓM CHỮ {n}"));
                if self.dice.once_in(2) {
                    let last = columns - 1;
                    let text = self.value();
                    cells[last] = self.own(last, &text);
                }
                row(cells)
            }
            _ => row(blank(self)),
        }
    }

    fn dice_total(&self) -> &'static str {
        if self.count.is_multiple_of(2) { "Tổng cộng" } else { "TỔNG ĐIỂM" }
    }

    fn grid(&mut self) -> TableText {
        let columns = 2 + self.dice.roll(7);
        self.widths = (0..columns).map(|_| 1 + self.dice.roll(4) / 2).collect();
        let mut rows = self.header(columns);
        let header = rows[0].clone();
        let mut number = 0;
        for _ in 0..1 + self.dice.roll(9) {
            if self.dice.once_in(5) {
                let special = self.special(columns, &header);
                rows.push(special);
            } else {
                number += 1;
                let item = self.item(columns, number);
                rows.push(item);
            }
        }
        let ends = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column + cell.span);
        let columns = ends.max().unwrap_or_default();
        TableText { columns, rows, nested: false }
    }
}

/// Letters, figures and signs; what Markdown, lists and spaces add is left out.
fn essence(text: &str) -> String {
    let bare = text.replace(['\\', '\'', '"', '\u{2013}', ';'], "");
    bare.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().replace('.', ",")
}

fn shown(grid: &TableText) -> String {
    let cell = |cell: &CellText| {
        format!("{}+{}{} «{}»", cell.column, cell.span, ["", "^"][usize::from(cell.continued)], cell.plain())
    };
    let row = |row: &RowText| format!("{} {}", row.header, row.cells.iter().map(cell).collect::<Vec<_>>().join(" | "));
    grid.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// The errors of a plan but for its places to be filled in.
fn errors(yaml: &str) -> Diagnostics {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_bytes("plan.yaml", yaml.as_bytes()).unwrap());
    let read = kehoach::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into()));
    read.map_or_else(|found| found, |read| read.warnings)
}

#[test]
#[allow(clippy::print_stderr, reason = "what a long run is for")]
fn every_value_of_a_table_is_in_the_plan_or_named() {
    let rounds = std::env::var("KEHOACH_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(2000usize);
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut values, mut taken) = (0usize, 0usize);
    let mut faults: Vec<String> = Vec::new();
    for round in 0..rounds {
        let seed = 0x9E37_79B9_7F4A_7C15 ^ (round as u64 + 1).wrapping_mul(0x2545_F491_4F6C_DD1D);
        let mut maker = Maker { dice: Dice(seed), count: 0, widths: Vec::new() };
        let grid = maker.grid();
        let text =
            Text { lines: Vec::new(), tables: vec![AdoptedTable { grid: grid.clone(), ..AdoptedTable::default() }] };
        let Ok(plan) = adopt::plan("a.docx", &text, 1, None) else { continue };
        taken += 1;
        let said = printed(&plan.warnings, &Sources::default(), Lang::En);
        for one in plan.warnings.iter() {
            *told.entry(one.code.0).or_default() += 1;
        }
        let mut fault =
            |why: &str| faults.push(format!("{why}, round {round}\n{said}\n{}\n{}", shown(&grid), plan.value));
        let has = |code: &str| plan.warnings.iter().any(|one| one.code.0 == code);
        if has("K631") {
            fault("a loss that nobody foresaw");
        }
        let known = essence(&format!("{}\n{said}", plan.value));
        for cell in grid.rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.continued) {
            for line in cell.lines.iter().filter(|line| line.text.chars().any(char::is_alphanumeric)) {
                values += 1;
                let words = essence(line.text.trim_end_matches(['.', ';']));
                // What only counts is counted again.
                if words.len() > 3 && !known.contains(&words) {
                    fault(&format!("«{}» is lost", line.text));
                }
            }
        }
        let found = if has("K649") { Diagnostics::default() } else { errors(&plan.value) };
        if found.has_errors() {
            fault(&printed(&found, &Sources::default(), Lang::En));
        }
    }
    eprintln!("{taken} of {rounds} tables taken over, {values} lines of cells; told: {told:?}");
    let first: Vec<&str> = faults.iter().take(9).map(String::as_str).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), first.join("\n\n"));
}
