//! A document from which words were taken.

use super::check;
use crate::compose::compose;
use crate::diag::Diagnostics;
use crate::document::{Block, Document};
use crate::paper::Geometry;
use crate::plan::{self, Plan};
use crate::text::{SourceFile, Sources};

const PLAN: &str = r#"
cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên
trích yếu: Thử và "nói lại"
danh mục:
- nhiệm vụ: Rà soát và báo cáo
  sản phẩm: Rà soát và báo cáo
  thời gian: Quý I/2026
nội dung: |
  Rà soát và báo cáo; **Rà soát** và báo cáo.
phụ lục:
- tên: Danh mục
  cột: nhiệm vụ; sản phẩm; thời gian
ký: |
  TM. ỦY BAN NHÂN DÂN
  Trần Thị B
"#;

fn told(change: impl FnOnce(&mut Document)) -> Vec<String> {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("", PLAN));
    let plan: Plan =
        plan::read(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).unwrap().value;
    let mut document = compose(&plan, &Geometry::default()).unwrap().value;
    change(&mut document);
    let found = check(&plan, &document, &Diagnostics::default());
    found
        .iter()
        .map(|one| {
            let crate::diag::Place::Source(place) = one.place else { return String::new() };
            format!("{} {}: {}", one.code.0, sources.locate(place), one.args[0].1)
        })
        .collect()
}

fn body(document: &mut Document) -> &mut Vec<crate::document::Run> {
    let blocks = document.blocks.get_mut(&crate::document::Slot::Body).unwrap();
    let Some(Block::Paragraph(paragraph)) = blocks.first_mut() else { panic!() };
    &mut paragraph.runs
}

#[test]
fn a_whole_document_says_nothing() {
    assert_eq!(told(|_| {}), [] as [String; 0]);
}

#[test]
fn a_lost_word_does_not_hide_behind_the_same_word_elsewhere() {
    let lost = told(|document| {
        let run = body(document).last_mut().unwrap();
        run.text = run.text.replace("và ", "");
    });
    assert_eq!(lost, ["K577 :9:35: và"]);
    let cell = told(|document| {
        let Some(Block::Table(table)) = document.annexes[0].blocks.last_mut() else { panic!() };
        let mut short = crate::document::Table::new(table.widths().to_vec());
        for row in table.rows() {
            let mut row = row.clone();
            row.cells[1].paragraphs.clear();
            short.push(row).unwrap();
        }
        *table = short;
    });
    assert_eq!(cell, ["K577 :6:13: Rà soát và báo cáo"]);
}

#[test]
fn a_lost_paragraph_is_found_whole() {
    let lost = told(|document| body(document).clear());
    assert_eq!(lost, ["K577 :9:3: Rà soát và báo cáo; **Rà soát** và báo cáo"]);
}
