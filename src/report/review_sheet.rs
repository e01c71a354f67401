//! A sheet to be put before a superior with the draft (Phiếu rà soát): what was checked, what was found, where, what to do, and
//! how far the tasks are filled in. One or two pages, as the annex of a Phiếu trình; always in Vietnamese, for it is a paper of
//! the office.

use super::kinds;
use crate::diag::{Catalogue, Diagnostics, Kind, Lang, Severity};
use crate::document::{Annex, Block, Cell, Document, Paragraph, Properties, Row, RowKind, Rule, Run, Style, Table};
use crate::lint::GroupRows;
use crate::paper::{Align, Orientation, Twips, mm};
use crate::text::Sources;
use crate::viet::glue::glue;
use crate::viet::text::{capitalized, upper};

/// Kinds of findings that have a row; more would not be read, and the rest is counted.
const ROWS: usize = 14;

/// Groups that have a row of their own.
const GROUPS: usize = 12;

/// Letters of a message, of a remedy, that are shown.
const LETTERS: usize = 200;

/// Room for a day, a month, a year that is written by hand.
const BLANK: &str = "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}";

/// What a sheet tells.
pub struct ReviewSheet<'a> {
    /// The name of the file.
    pub file: String,
    /// `Kế hoạch`: what kind of document it is, where that is known.
    pub kind: Option<String>,
    /// The document, where it is known: kind, number, day, issuer; and what it is about.
    pub document: Option<(String, String)>,
    /// The issuing body, where it is known.
    pub issuer: String,
    /// What was checked, a sentence each.
    pub checked: Vec<String>,
    /// What was found.
    pub found: &'a Diagnostics,
    /// The files that it was found in.
    pub sources: &'a Sources,
    /// How far the tasks of each group are filled in; none of a file without tasks.
    pub groups: Vec<GroupRows>,
}

/// How many of the 150 checks of the form passed, failed, were not evaluated, as a sentence of a sheet.
pub fn form_checked(what: &str, [passed, failed, left]: [usize; 3]) -> String {
    format!(
        "{what} theo Nghị định số 30/2020/NĐ-CP: {} phép kiểm tra, đạt {passed}, không đạt {failed}, không xét {left} (không có trong tệp hoặc không thể biết từ tệp)",
        passed.saturating_add(failed).saturating_add(left)
    )
}

impl ReviewSheet<'_> {
    /// The sheet as an annex of a document of its own.
    pub fn document(&self) -> Document {
        let words = Catalogue::of(Lang::Vi);
        let title = format!("PHIẾU RÀ SOÁT {}", upper(self.kind.as_deref().unwrap_or("văn bản")));
        let mut blocks = vec![
            line(Style::AnnexLabel, vec![Run::text("Phụ lục")]),
            line(Style::AnnexTitle, vec![Run::text(title.clone())]),
            line(
                Style::AnnexReference,
                vec![Run::text(format!("(Kèm theo Phiếu trình ngày {BLANK} tháng {BLANK} năm {BLANK})"))],
            ),
            Block::Rule(Rule { length: mm(25.0) }),
        ];
        blocks.extend(
            self.document
                .as_ref()
                .map(|(document, title)| item("Văn bản: ", &format!("{document}: {}.", quoted(title)))),
        );
        blocks.push(item("Tệp: ", &quoted(&self.file)));
        let checked = self.checked.join("; ");
        blocks.push(item("Đã rà soát: ", &format!("{}.", checked.trim_end_matches('.'))));
        let [errors, warnings, advice] =
            [Severity::Error, Severity::Warning, Severity::Advice].map(|severity| self.found.count(severity));
        let result = match self.found.is_empty() {
            true => "không thấy điều gì cần sửa.".to_owned(),
            false => format!(
                "{errors} lỗi (phải sửa), {warnings} cảnh báo (nên sửa trước khi ký), {advice} lưu ý (xem lại, có thể để nguyên)."
            ),
        };
        blocks.push(item("Kết quả: ", &result));
        if !self.found.is_empty() {
            blocks.push(heading("Các điều cần sửa"));
            blocks.extend(self.findings(&words).map(Block::Table));
        }
        let rows: usize = self.groups.iter().map(|group| group.rows).sum();
        if rows > 0 {
            blocks.push(heading("Số việc đã ghi rõ từng nội dung"));
            blocks.extend(self.coverage().map(Block::Table));
        }
        let annex = Annex {
            id: "phieu-ra-soat".to_owned(),
            belongs_to_plan: false,
            orientation: Orientation::Portrait,
            margins: None,
            blocks,
        };
        let properties = Properties { title, creator: self.issuer.clone(), ..Properties::default() };
        Document { properties, annexes: vec![annex], ..Document::default() }
    }

    /// A row for each kind of finding, the worst first.
    fn findings(&self, words: &Catalogue) -> Option<Table> {
        let mut kinds = self.found.kinds(words);
        kinds.sort_by_key(|kind| std::cmp::Reverse(kind.all.first().map(|one| one.severity)));
        let left: usize = kinds.iter().skip(ROWS).map(|kind| kind.all.len()).sum();
        let mut table = Table::new(widths(&[10.0, 20.0, 56.0, 30.0, 44.0]));
        table.push(header(&["TT", "Mức", "Nội dung", "Chỗ", "Việc cần làm"])).ok()?;
        for (at, kind) in kinds.iter().take(ROWS).enumerate() {
            table.push(self.finding(at.saturating_add(1), kind, words)).ok()?;
        }
        if left > 0 {
            let told = format!("Còn {left} điều nữa; lệnh kehoach check in đủ.");
            let cell = Cell::new(vec![Paragraph::text(Style::TableText, told)]).spanning(5);
            table.push(Row::new(RowKind::Note, vec![cell])).ok()?;
        }
        Some(table)
    }

    fn finding(&self, number: usize, kind: &Kind<'_>, words: &Catalogue) -> Row {
        let one = kind.all.first();
        let level = match one.map(|one| one.severity) {
            Some(Severity::Error) => "Lỗi",
            Some(Severity::Warning) => "Cảnh báo",
            _ => "Lưu ý",
        };
        let code = one.map_or("", |one| one.code.0);
        let remedy = one.and_then(|one| {
            let name = one.helps.first()?;
            words.get(one.code.0, Some(&format!("help-{name}")), &one.args)
        });
        let args = one.map(|one| one.args.as_slice()).unwrap_or_default();
        let said = format!("{} ({code})", short(&with_quotes(&capitalized(&kinds::title(kind, words)), args)));
        let remedy = with_quotes(&capitalized(&remedy.unwrap_or_default()), args);
        let cell = |style, text: String| Cell::new(vec![Paragraph::text(style, text)]);
        Row::new(
            RowKind::Item,
            vec![
                cell(Style::TableCentre, number.to_string()),
                cell(Style::TableCentre, level.to_owned()),
                cell(Style::TableText, said),
                cell(Style::TableText, kinds::where_found(kind, self.sources, words)),
                cell(Style::TableText, short(&remedy)),
            ],
        )
    }

    /// How many tasks of each group say who, when, what comes of it, who helps, who looks after it.
    fn coverage(&self) -> Option<Table> {
        let mut table = Table::new(widths(&[58.0, 17.0, 17.0, 17.0, 17.0, 17.0, 17.0]));
        table.push(header(&["Nhóm", "Số việc", "Chủ trì", "Thời gian", "Sản phẩm", "Phối hợp", "Theo dõi"])).ok()?;
        let row = |kind: RowKind, style: Style, name: &str, counts: Vec<usize>| {
            let cell = |style, text: String| Cell::new(vec![Paragraph::text(style, text)]);
            let first = if kind == RowKind::Total { Style::TableTotal } else { Style::TableText };
            let counts = counts.into_iter().map(|count| cell(style, count.to_string()));
            Row::new(kind, std::iter::once(cell(first, short(name))).chain(counts).collect())
        };
        let counts = |group: &GroupRows| std::iter::once(group.rows).chain(group.with).collect::<Vec<_>>();
        let mut sums = vec![0usize; 6];
        for group in &self.groups {
            sums.iter_mut().zip(counts(group)).for_each(|(sum, count)| *sum = sum.saturating_add(count));
        }
        let shown = if self.groups.len() > GROUPS { &[] } else { self.groups.as_slice() };
        for group in shown {
            let name = if group.group.is_empty() { "Việc ngoài các nhóm" } else { group.group.as_str() };
            table.push(row(RowKind::Item, Style::TableCentre, &quoted(name), counts(group))).ok()?;
        }
        table.push(row(RowKind::Total, Style::TableTotal, "Tất cả", sums)).ok()?;
        Some(table)
    }
}

fn widths(millimetres: &[f64]) -> Vec<Twips> {
    millimetres.iter().map(|width| mm(*width)).collect()
}

fn header(names: &[&str]) -> Row {
    let cell = |name: &&str| Cell { middle: true, ..Cell::new(vec![Paragraph::text(Style::TableHeader, *name)]) };
    Row { keep_next: true, ..Row::new(RowKind::Header, names.iter().map(cell).collect()) }
}

fn line(style: Style, runs: Vec<Run>) -> Block {
    let mut line = Paragraph::new(style, runs);
    line.respace(|text, _| glue(text));
    Block::Paragraph(line)
}

fn item(name: &str, text: &str) -> Block {
    line(Style::AnnexText, vec![Run::bold(name), Run::text(text)])
}

fn heading(text: &str) -> Block {
    let mut heading = Paragraph::new(Style::AnnexText, vec![Run::bold(text)]);
    heading.align = Some(Align::Centre);
    heading.keep_next = true;
    heading.after = 120;
    Block::Paragraph(heading)
}

/// Words of the file itself: they are shown, not said.
fn quoted(text: &str) -> String {
    format!("«{}»", text.replace(['«', '»'], "\""))
}

/// A message with the words of the file that it names in « », so that a faulty word in it is nobody's fault.
fn with_quotes(message: &str, args: &[(&'static str, String)]) -> String {
    let worth = |value: &&str| {
        let said = value.contains('/') || value.chars().any(char::is_alphabetic);
        said && value.chars().count() > 1 && !value.contains(['«', '»', '\n'])
    };
    let mut values: Vec<&str> = args.iter().map(|(_, value)| value.trim()).filter(worth).collect();
    values.sort_by_key(|value| std::cmp::Reverse(value.len()));
    // A mark that a message speaks of by itself, where it has no partner.
    let count = |mark: char| message.matches(mark).count();
    let alone = |word: &str| match word.trim_end_matches([',', ';', '.']) {
        "\"" => count('"') % 2 == 1,
        "(" | ")" => count('(') != count(')'),
        "“" | "”" => count('“') != count('”'),
        _ => false,
    };
    let words = message.split(' ').map(|word| if alone(word) { format!("«{word}»") } else { word.to_owned() });
    let mut out = words.collect::<Vec<_>>().join(" ");
    for value in values {
        let mut from = 0;
        while let Some(at) = out.get(from..).and_then(|rest| rest.find(value)).map(|at| at.saturating_add(from)) {
            let end = at.saturating_add(value.len());
            let (before, behind) = (out.get(..at).unwrap_or_default(), out.get(end..).unwrap_or_default());
            let open = before.matches('«').count() > before.matches('»').count();
            let whole = !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric);
            if open || !whole {
                from = end;
                continue;
            }
            let quoted = format!("«{value}»");
            out.replace_range(at..end, &quoted);
            from = at.saturating_add(quoted.len());
        }
    }
    out
}

/// The beginning of a text, on one line.
fn short(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= LETTERS {
        return text;
    }
    let cut: String = text.chars().take(LETTERS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    // What is quoted stays quoted where its end is cut off.
    let open = whole.matches('«').count() > whole.matches('»').count();
    format!("{whole} …{}", if open { "»" } else { "" })
}
