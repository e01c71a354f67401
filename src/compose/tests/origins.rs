//! Printed runs name the places that they come from.

use crate::compose::compose;
use crate::document::{Block, Document, Origin, Paragraph, Rendering, Run};
use crate::paper::Geometry;
use crate::plan;
use crate::text::{SourceFile, Sources, Span};

const PLAN: &str = r#"
cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên
số: 12
ngày: 5/1/2026
trích yếu: "Thử \u0111\u1eb7t một dòng"
cơ quan: {vp: Văn phòng HĐND và UBND}
danh mục:
- nhóm: Việc chung
- mã: 1
  tên: Rà soát
  điểm chuẩn: 1.50
  chủ trì: vp; Công an xã
  phối hợp: Công an xã
  thời gian: Quý I/2026
  yêu cầu: >
    Nhanh và
    gọn
nội dung: |
  # II. Mục đích
  1. Đạt {{ tong("điểm chuẩn") }} điểm & **rõ
  ràng**, đúng\* hạn[^1].

  [^1]: Ghi chú ở chân.

  {% if so %}Có số{% else %}Chưa có số{% endif %}

  {{ tieu_chi() }}
phụ lục:
- tên: Danh mục
  cột:
  - tt
  - tên: Việc phải làm
  - điểm chuẩn
  - chủ trì
ký: |
  TM. Ủy ban nhân dân
  Trần Thị B
"#;

fn composed() -> (Sources, Document) {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("", PLAN));
    let plan = plan::read(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).unwrap().value;
    (sources, compose(&plan, &Geometry::default()).unwrap().value)
}

fn runs(document: &Document) -> Vec<&Run> {
    let blocks = document.blocks.values().flatten().chain(document.annexes.iter().flat_map(|annex| &annex.blocks));
    let paragraphs = blocks.flat_map(|block| -> Vec<&Paragraph> {
        match block {
            Block::Paragraph(paragraph) => vec![paragraph],
            Block::Table(table) => {
                table.rows().iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paragraphs).collect()
            }
            Block::Rule(_) => Vec::new(),
        }
    });
    let runs = paragraphs.flat_map(|paragraph| &paragraph.runs);
    runs.flat_map(|run| std::iter::once(run).chain(run.footnote.iter().flatten())).chain(&document.head).collect()
}

fn letters(text: &str) -> String {
    text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[test]
fn what_prints_letter_by_letter_stands_so_in_the_file() {
    let (sources, document) = composed();
    let mut count = 0;
    for run in runs(&document) {
        let Origin::Words(span) = run.origin else { continue };
        let written = sources.slice(span);
        if !written.contains('\\') {
            assert_eq!(letters(&run.text), letters(written));
        }
        count += 1;
    }
    assert!(count > 15, "{count}");
}

#[test]
fn values_name_the_place_that_they_are_made_of() {
    let (sources, document) = composed();
    let made = |run: &Run, wanted: Rendering| match run.origin {
        Origin::Made(span, rendering) if rendering == wanted => {
            Some((run.text.clone(), sources.slice(span).to_owned()))
        }
        _ => None,
    };
    let of = |wanted| runs(&document).into_iter().filter_map(|run| made(run, wanted)).collect::<Vec<_>>();
    let pair = |printed: &str, written: &str| (printed.to_owned(), written.to_owned());
    assert!(of(Rendering::Figure).contains(&pair("1,50", "1.50")));
    assert!(of(Rendering::Body).contains(&pair("Văn phòng HĐND và UBND; ", "vp")));
    // In the criterion block too, where a tag brings it in.
    assert!(of(Rendering::Body).contains(&pair("Văn phòng HĐND và UBND", "vp")));
    assert!(of(Rendering::Phrase).contains(&pair("1,50", r#"{{ tong("điểm chuẩn") }}"#)));
    assert!(of(Rendering::Mark).contains(&pair("I. ", "II. ")));
    assert!(of(Rendering::Mark).contains(&pair("", "[^1]:")));
    assert!(of(Rendering::Number).contains(&pair("12", "12")));
}

#[test]
fn tags_and_what_a_condition_leaves_out_are_told_of() {
    let (sources, document) = composed();
    let told: Vec<&str> = document.phrases.iter().map(|span: &Span| sources.slice(*span)).collect();
    for stretch in ["{% if so %}", "Chưa có số", "{{ tieu_chi() }}"] {
        assert!(told.contains(&stretch), "{told:?}");
    }
    assert!(!told.contains(&"Có số"));
}
