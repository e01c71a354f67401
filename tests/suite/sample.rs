//! Small documents made in code, set in a shipped template.

use kehoach::document::{Annex, Block, Cell, Document, Paragraph, Row, RowKind, Run, Slot, Style, Table};
use kehoach::docx::{Package, Template, shipped};
use kehoach::paper::Orientation;

/// A plan as far as its file goes; change a field and build again.
#[derive(Clone, Debug)]
pub struct Sample {
    pub number: &'static str,
    pub date: &'static str,
    pub title: String,
    pub body: Vec<String>,
    pub footnote: Option<&'static str>,
    pub annexes: Vec<SampleAnnex>,
    /// Authority and office, and the name.
    pub signature: [&'static str; 2],
}

#[derive(Clone, Debug)]
pub struct SampleAnnex {
    pub id: String,
    pub orientation: Orientation,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
    pub footnote: Option<&'static str>,
}

pub const BLANK_NUMBER: &str = "Số:\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/KH-UBND";
pub const BLANK_DATE: &str = "Đức Cơ, ngày \u{A0}\u{A0}\u{A0}\u{A0} tháng 9 năm 2021";
pub const BLANK_REFERENCE: &str = "(Kèm theo Kế hoạch số \u{A0}\u{A0}\u{A0}\u{A0}/KH-UBND ngày \u{A0}\u{A0} tháng 9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)";

pub fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// Two annexes, the first with a landscape table of six rows, the second portrait.
pub fn sample() -> Sample {
    let first = ["1", "1.1", "1.2", "2", "2.1", "3.4"].iter().enumerate();
    let quarter = ["Quý I", "Quý II", "Quý III", "Quý IV"];
    let first = first
        .map(|(at, code)| row(&[code, &format!("Nhiệm vụ số {code} về cải cách"), "Phòng Nội vụ", quarter[at % 4]]));
    let second = ["1", "2", "3"].iter().map(|code| row(&[code, &format!("Sản phẩm thứ {code}"), "30/11/2021"]));
    Sample {
        number: BLANK_NUMBER,
        date: BLANK_DATE,
        title: "Khắc phục tồn tại, nâng cao Chỉ số cải cách hành chính năm 2021".into(),
        body: vec![
            "Nâng cao trách nhiệm của người đứng đầu cơ quan.".into(),
            "Phòng Nội vụ theo dõi, đôn đốc việc thực hiện.".into(),
            "Các phòng báo cáo trước ngày 20 hằng tháng.".into(),
        ],
        footnote: None,
        signature: ["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Nguyễn Văn A"],
        annexes: vec![
            SampleAnnex {
                id: "1".into(),
                orientation: Orientation::Landscape,
                columns: vec!["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
                rows: first.collect(),
                footnote: None,
            },
            SampleAnnex {
                id: "2".into(),
                orientation: Orientation::Portrait,
                columns: vec!["TT", "Sản phẩm", "Hạn"],
                rows: second.collect(),
                footnote: Some("Theo số liệu năm 2020."),
            },
        ],
    }
}

fn p(style: Style, text: &str) -> Paragraph {
    Paragraph::text(style, text)
}

fn table(annex: &SampleAnnex) -> Table {
    let width = if annex.orientation == Orientation::Landscape { 14000 } else { 9000 };
    let count = annex.columns.len() as u32;
    let mut table = Table::new(vec![width / count; annex.columns.len()]);
    let cells =
        |kind: Style, cells: &[String]| cells.iter().map(|text| Cell::new(vec![p(kind, text)])).collect::<Vec<_>>();
    let header: Vec<String> = annex.columns.iter().map(|text| (*text).to_owned()).collect();
    table.push(Row::new(RowKind::Header, cells(Style::TableHeader, &header))).unwrap();
    for row in &annex.rows {
        table.push(Row::new(RowKind::Item, cells(Style::TableText, row))).unwrap();
    }
    table
}

impl Sample {
    /// The file of this sample.
    pub fn build(&self) -> Package {
        let template = Template::open("huyen", shipped::builtin("huyen").unwrap()).unwrap();
        let mut document = Document::default();
        let noted = |text: &str, note: Option<&str>| {
            let footnote = note.map(|note| vec![Run::text(note)]);
            vec![Run { footnote, ..Run::text(text) }]
        };
        let mut body = vec![Block::Paragraph(p(Style::Heading1, "I. MỤC ĐÍCH, YÊU CẦU"))];
        for (at, text) in self.body.iter().enumerate() {
            let note = self.footnote.filter(|_| at == 0);
            body.push(Block::Paragraph(Paragraph::new(Style::Body, noted(text, note))));
        }
        document.blocks.insert(Slot::Body, body);
        let recipients = vec![
            p(Style::RecipientsLabel, "Nơi nhận:"),
            p(Style::Recipient, "- Sở Nội vụ;"),
            p(Style::Recipient, "- Lưu: VT, NV."),
        ];
        document.blocks.insert(Slot::Recipients, recipients.into_iter().map(Block::Paragraph).collect());
        let signature = vec![
            p(Style::SignatureTitle, self.signature[0]),
            p(Style::SignatureRoom, ""),
            p(Style::SignatureName, self.signature[1]),
        ];
        document.blocks.insert(Slot::Signature, signature.into_iter().map(Block::Paragraph).collect());
        let roman = ["I", "II", "III", "IV", "V"];
        for (at, annex) in self.annexes.iter().enumerate() {
            let label =
                if self.annexes.len() == 1 { "Phụ lục".to_owned() } else { format!("Phụ lục {}", roman[at]) };
            let reference = BLANK_REFERENCE.to_owned();
            let blocks = vec![
                Block::Paragraph(p(Style::AnnexLabel, &label)),
                Block::Paragraph(Paragraph::new(Style::AnnexTitle, noted("Danh mục nhiệm vụ", annex.footnote))),
                Block::Paragraph(p(Style::AnnexReference, &reference)),
                Block::Table(table(annex)),
            ];
            document.annexes.push(Annex {
                belongs_to_plan: true,
                id: annex.id.clone(),
                orientation: annex.orientation,
                margins: None,
                blocks,
            });
        }
        let value = |name: &str| match name {
            "issuer.parent" => Some("ỦY BAN NHÂN DÂN".to_owned()),
            "issuer.name" => Some("HUYỆN ĐỨC CƠ".to_owned()),
            "number" => Some(self.number.to_owned()),
            "place_and_date" => Some(self.date.to_owned()),
            "kind" => Some("KẾ HOẠCH".to_owned()),
            "title" => Some(self.title.clone()),
            _ => None,
        };
        let values: Vec<_> = template.expressions().iter().map(|one| value(&one.text)).collect();
        template.fill(document, &values).unwrap()
    }
}

/// The file again, as from disk.
pub fn reopened(package: &Package) -> Package {
    Package::open("thu.docx", &package.to_bytes().unwrap()).unwrap()
}

/// A file whose main part somebody changed.
pub fn edited(package: &Package, change: impl FnOnce(String) -> String) -> Package {
    let mut package = package.clone();
    let main = package.text(package.main()).unwrap();
    let changed = change(main.clone());
    assert_ne!(main, changed, "the edit found nothing to change");
    let part = package.main().to_owned();
    package.set_part(&part, changed);
    reopened(&package)
}

pub fn main_of(package: &Package) -> String {
    package.text(package.main()).unwrap()
}
