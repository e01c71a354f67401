//! The three printers.

use expect_test::expect;

use super::build::{deadline, lines, plan, prose, scored};
use crate::changes::{compare, json, table};
use crate::diag::{Catalogue, Lang};
use crate::document::{Block, RowKind};
use crate::plan::{ItemId, Plan};
use crate::text::{FileId, SourceFile, Sources, Span};

fn edited() -> (Plan, Plan) {
    let (before, mut after) = (scored(), scored());
    after.items.all[2].deadline = deadline("Quý II/2026");
    after.items.all.remove(3);
    for item in after.items.all.iter_mut().skip(4) {
        item.parent = Some(ItemId(3));
    }
    after.letterhead.title.value = "Cải cách hành chính\nnăm 2027".into();
    (before, after)
}

#[test]
fn equal_plans_are_said_to_be_equal() {
    expect!["Hai bản kế hoạch không có điểm nào khác nhau."].assert_eq(&lines(&scored(), &scored()));
}

#[test]
fn the_table_has_a_repeated_header_groups_and_what_differs_in_bold() {
    let (before, after) = edited();
    let blocks = table::blocks(&compare(&before, &after), &Catalogue::of(Lang::Vi), 9071).unwrap();
    let [Block::Paragraph(title), Block::Table(table)] = blocks.as_slice() else { panic!("title and table") };
    assert_eq!(table.header_rows(), 1);
    assert_eq!(table.widths().iter().sum::<u32>(), 9071);
    let mut shown = vec![title.plain()];
    for row in table.rows() {
        let cell = |cell: &crate::document::Cell| {
            let run = |run: &crate::document::Run| {
                if run.bold == Some(true) { format!("**{}**", run.text) } else { run.text.clone() }
            };
            let paragraph = |paragraph: &crate::document::Paragraph| paragraph.runs.iter().map(run).collect::<String>();
            cell.paragraphs.iter().map(paragraph).collect::<Vec<_>>().join(" ¶ ")
        };
        let kind = if row.kind == RowKind::Item { "" } else { "# " };
        shown.push(format!("{kind}{}", row.cells.iter().map(cell).collect::<Vec<_>>().join(" | ")));
    }
    expect![[r#"
        BẢNG SO SÁNH NỘI DUNG THAY ĐỔI
        # TT | Nội dung | Trước | Sau
        # **I** | Phần đầu văn bản
        1 | Trích yếu | Cải cách hành chính năm **2026** | Cải cách hành chính năm **2027**
        # **II** | Danh mục
        2 | 1.2 Thực hiện chế độ báo cáo: Thời gian | Quý **I/2026** | Quý **II/2026**
        3 | 1.3 Công tác tuyên truyền | Điểm chuẩn: 1 ¶ Điểm đạt: 0,5 ¶ Cơ quan chủ trì: Văn phòng HĐND và UBND ¶ Thời gian: Quý I/2026 | (bỏ)
        # **III** | Tổng điểm
        4 | Tổng điểm chuẩn | 5 | 4
        5 | Tổng điểm đạt | 2,5 | 2,0
        6 | Tổng điểm mất | 2,5 | 2,0"#]].assert_eq(&shown.join("\n"));
}

#[test]
fn a_table_of_nothing_is_a_sentence_and_a_narrow_one_still_closes() {
    let (before, after) = edited();
    let catalogue = Catalogue::of(Lang::En);
    let none = table::blocks(&compare(&before, &before), &catalogue, 9071).unwrap();
    assert!(matches!(none.as_slice(), [Block::Paragraph(_), Block::Paragraph(_)]));
    for width in [0, 7, 600] {
        let blocks = table::blocks(&compare(&before, &after), &catalogue, width).unwrap();
        let Some(Block::Table(table)) = blocks.last() else { panic!("a table") };
        assert_eq!(table.widths().iter().sum::<u32>(), width);
    }
}

#[test]
fn json_names_places_in_the_files_of_each_plan() {
    let (before, mut after) = edited();
    let sources = |name: &str| {
        let mut sources = Sources::default();
        sources.add(SourceFile::from_text(name, "trích yếu: Một\nthời gian: Quý\n"));
        sources
    };
    let at = Span::new(FileId(0), 19..37);
    after.items.all[2].deadline.as_mut().unwrap().span = at;
    let json = json::to_json(&compare(&before, &after), &sources("cũ.yaml"), &sources("mới.yaml"));
    expect![[r#"
        {
          "count": {
            "added": 0,
            "removed": 1,
            "moved": 0,
            "edited": 5,
            "formatted": 0,
            "all": 6
          },
          "changes": [
            {
              "kind": "edited",
              "section": "head",
              "subject": "title",
              "before": {
                "text": "Cải cách hành chính năm 2026",
                "at": {
                  "file": "cũ.yaml",
                  "line": 1,
                  "column": 1,
                  "start": 0,
                  "end": 0
                }
              },
              "after": {
                "text": "Cải cách hành chính năm 2027",
                "at": {
                  "file": "mới.yaml",
                  "line": 1,
                  "column": 1,
                  "start": 0,
                  "end": 0
                }
              }
            },
            {
              "kind": "edited",
              "section": "items",
              "subject": "field",
              "item": {
                "level": "criterion",
                "code": "1.2",
                "name": "Thực hiện chế độ báo cáo",
                "under": null
              },
              "field": "deadline",
              "before": {
                "text": "Quý I/2026",
                "at": {
                  "file": "cũ.yaml",
                  "line": 1,
                  "column": 1,
                  "start": 0,
                  "end": 0
                }
              },
              "after": {
                "text": "Quý II/2026",
                "at": {
                  "file": "mới.yaml",
                  "line": 1,
                  "column": 15,
                  "start": 19,
                  "end": 37
                }
              }
            },
            {
              "kind": "removed",
              "section": "items",
              "subject": "item",
              "item": {
                "level": "criterion",
                "code": "1.3",
                "name": "Công tác tuyên truyền",
                "under": null
              },
              "before": {
                "fields": [
                  {
                    "field": "max",
                    "text": "1"
                  },
                  {
                    "field": "got",
                    "text": "0,5"
                  },
                  {
                    "field": "lead",
                    "text": "Văn phòng HĐND và UBND"
                  },
                  {
                    "field": "deadline",
                    "text": "Quý I/2026"
                  }
                ],
                "at": {
                  "file": "cũ.yaml",
                  "line": 1,
                  "column": 1,
                  "start": 0,
                  "end": 0
                }
              },
              "after": null
            },
            {
              "kind": "edited",
              "section": "totals",
              "subject": "total",
              "field": "max",
              "before": {
                "text": "5"
              },
              "after": {
                "text": "4"
              }
            },
            {
              "kind": "edited",
              "section": "totals",
              "subject": "total",
              "field": "got",
              "before": {
                "text": "2,5"
              },
              "after": {
                "text": "2,0"
              }
            },
            {
              "kind": "edited",
              "section": "totals",
              "subject": "total",
              "field": "lost",
              "before": {
                "text": "2,5"
              },
              "after": {
                "text": "2,0"
              }
            }
          ]
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&json).unwrap());
}

#[test]
fn long_texts_show_only_what_is_around_the_change() {
    let (mut before, mut after) = (plan(vec![]), plan(vec![]));
    let long = |place: &str| {
        prose(&format!(
            "Tổ chức tuyên truyền sâu rộng đến từng hộ dân trên địa bàn {place} bằng hình thức phù hợp với điều kiện \
             của từng thôn và báo cáo kết quả theo quy định."
        ))
    };
    before.body = Some(long("huyện"));
    after.body = Some(long("xã, phường"));
    expect![[r#"
        ~ Nội dung, phần mở đầu: “… dân trên địa bàn huyện bằng hình thức phù …” → “… dân trên địa bàn xã, phường bằng hình thức phù …”

        1 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 1."#]].assert_eq(&lines(&before, &after));
}

#[test]
fn every_word_stands_in_both_catalogues() {
    let ids = |file: &'static str| {
        let id = |line: &'static str| line.split_once(" = ").map(|(id, _)| id);
        file.lines().filter_map(id).collect::<Vec<_>>()
    };
    let vi = ids(include_str!("../../diag/vi/changes.ftl"));
    assert_eq!(vi, ids(include_str!("../../diag/en/changes.ftl")));
    for lang in [Lang::Vi, Lang::En] {
        let catalogue = Catalogue::of(lang);
        assert!(vi.iter().all(|id| catalogue.get(id, None, &[]).is_some()));
    }
}
