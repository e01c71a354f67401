//! Sheets of Excel as plans.

use kehoach::diag::Lang;
use kehoach::document::RowKind;
use kehoach::docx::Package;
use kehoach::sheet::{Progress, Sheet, SheetCell, SheetRow, Value, xlsx};
use kehoach::text::Sources;

use crate::renew_cli::{done, kehoach};
use crate::support::{check, files, printed, root, stem};

/// A sheet of rows; a number as it is, other words as text.
fn sheet(name: &str, above: &[&str], rows: &[&[&str]], below: &[&str]) -> Sheet {
    let cell = |(column, text): (usize, &&str)| {
        let value = match text.parse::<f64>() {
            Ok(number) => Value::Number(number, text.split_once('.').map_or(0, |(_, decimals)| decimals.len())),
            Err(_) => Value::Text((*text).to_owned()),
        };
        SheetCell { column, span: 1, rows: 1, value, centred: false }
    };
    let row = |(at, cells): (usize, &&[&str])| {
        let kind = if at == 0 { RowKind::Header } else { RowKind::Item };
        SheetRow { kind, cells: cells.iter().enumerate().map(cell).collect(), progress: Progress::default() }
    };
    let words = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    Sheet {
        name: name.to_owned(),
        above: words(above),
        landscape: false,
        widths: vec![30.0; rows[0].len()],
        headers: 1,
        rows: rows.iter().enumerate().map(row).collect(),
        dates: None,
        has_evidence: false,
        below: words(below),
    }
}

const TASKS: &[&[&str]] = &[
    &["TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Thời gian", "Ghi chú của phòng"],
    &["I", "Cải cách thể chế", "", "", "", ""],
    &["1", "Rà soát văn bản", "Báo cáo", "Phòng Tư pháp", "Quý II/2026", "đã họp"],
    &["2", "Công khai kết quả", "Danh mục", "Văn phòng", "Trước ngày 30/9/2026", ""],
];

fn book(sheets: &[Sheet]) -> Vec<u8> {
    xlsx::xlsx(sheets, None, None).unwrap()
}

fn imported(bytes: &[u8], sheet: &str) -> Result<(String, String), String> {
    let said = |found: &kehoach::diag::Diagnostics| printed(found, &Sources::default(), Lang::En);
    kehoach::import_sheet("a.xlsx", bytes, Some(sheet))
        .map(|made| (made.plan.value, said(&made.plan.warnings)))
        .map_err(|found| said(&found))
}

#[test]
fn a_list_of_tasks_becomes_items_and_what_is_below_is_named() {
    let above = ["Phụ lục I", "Nhiệm vụ năm 2026"];
    let bytes = book(&[sheet("Việc", &above, TASKS, &["Người lập biểu"])]);
    let (yaml, said) = imported(&bytes, "Việc").unwrap();
    for words in [
        "nhóm: Cải cách thể chế",
        "Rà soát văn bản",
        "chủ trì: Phòng Tư pháp",
        "Quý II/2026",
        "đã họp",
        "Nhiệm vụ năm 2026",
    ] {
        assert!(yaml.contains(words), "{words}:\n{yaml}");
    }
    assert!(said.contains("advice[K685]") && said.contains("«Người lập biểu»"), "{said}");
}

#[test]
fn a_letterhead_above_the_table_is_no_title_and_its_lines_are_told() {
    let above = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nhiệm vụ năm 2026"];
    let (yaml, said) = imported(&book(&[sheet("Việc", &above, TASKS, &[])]), "Việc").unwrap();
    assert!(!yaml.contains("CỘNG HÒA") && yaml.contains("tên: Nhiệm vụ năm 2026"), "{yaml}");
    assert!(!said.contains("K685"), "{said}");
    // A body that also leads a row is no line of the plan's head.
    let above = ["Văn phòng", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nhiệm vụ năm 2026"];
    let (_, said) = imported(&book(&[sheet("Việc", &above, TASKS, &[])]), "Việc").unwrap();
    assert!(said.contains("K685") && said.contains("«Văn phòng»"), "{said}");
}

#[test]
fn scores_come_as_they_show() {
    let rows: &[&[&str]] = &[
        &["Mã", "Tiêu chí", "Điểm chuẩn", "Điểm đạt"],
        &["1.1", "Ban hành kế hoạch", "2.00", "1.50"],
        &["1.2", "Báo cáo đúng hạn", "3.00", "3.00"],
    ];
    // Excel itself would show a code typed as a number as 1,1.
    let mut scores = sheet("Điểm", &[], rows, &[]);
    for row in &mut scores.rows[1..] {
        row.cells[0].value = Value::Text(
            if row.cells[1].value == Value::Text("Báo cáo đúng hạn".to_owned()) { "1.2" } else { "1.1" }.to_owned(),
        );
    }
    let (yaml, said) = imported(&book(&[scores]), "Điểm").unwrap();
    assert!(yaml.contains("điểm chuẩn: 2,00") && yaml.contains("điểm đạt: 1,50"), "{yaml}{said}");
}

#[test]
fn every_annex_that_was_written_comes_back_with_its_words() {
    for path in files("plans", ".yaml") {
        let plan = check(&path).1.unwrap().value;
        let sheets = kehoach::sheets_of(&plan).unwrap();
        let bytes = xlsx::xlsx(&sheets, None, None).unwrap();
        for sheet in &sheets {
            let (yaml, said) = match imported(&bytes, &sheet.name) {
                Ok(made) => made,
                Err(said) => {
                    assert!(said.contains("K643"), "{said}");
                    continue;
                }
            };
            let taken: String = yaml.split_whitespace().collect::<Vec<_>>().join(" ") + &said;
            for cell in sheet.rows.iter().skip(sheet.headers).flat_map(|row| &row.cells) {
                let Value::Text(text) = &cell.value else { continue };
                for line in
                    text.lines().filter(|line| line.chars().filter(|letter| letter.is_alphabetic()).count() > 12)
                {
                    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
                    let words = line.trim_start_matches(['-', '+', ' ']);
                    assert!(taken.contains(words), "{} {}: {words}\n{said}", stem(&path), sheet.name);
                }
            }
        }
    }
}

#[test]
fn a_formula_that_was_not_worked_out_is_named() {
    let bytes = book(&[sheet("Việc", &[], TASKS, &[])]);
    let mut package = Package::open("a.xlsx", &bytes).unwrap();
    let part = "xl/worksheets/sheet1.xml";
    let xml = package.text(part).unwrap().to_owned();
    let cell = xml.find("<c r=\"F4\"").unwrap_or_else(|| panic!("{xml}"));
    let end = xml[cell..].find("/>").unwrap() + cell;
    let made = format!("{}><f>SUM(A1:A2)</f></c>{}", &xml[..end], &xml[end + 2..]);
    package.set_part(part, made);
    let (_, said) = imported(&package.to_bytes().unwrap(), "Việc").unwrap();
    assert!(said.contains("warning[K684]") && said.contains("F4"), "{said}");
}

#[test]
fn what_cannot_be_read_is_told_with_the_sheets_there_are() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str], status: i32| done(&kehoach(args, folder.path()), status);
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("a.xlsx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old");
    assert!(run(&["import", "a.xlsx"], 1).contains("K682"));
    write("b.xlsx", b"PK no zip");
    assert!(run(&["import", "b.xlsx"], 1).contains("K601"));
    write("c.xlsx", &book(&[sheet("Một", &[], TASKS, &[]), sheet("Hai", &[], TASKS, &[])]));
    let several = run(&["import", "c.xlsx"], 1);
    assert!(several.contains("K683") && several.contains("«Một», «Hai»"), "{several}");
    assert!(run(&["import", "c.xlsx", "--sheet", "Ba"], 1).contains("K683"));
    assert!(!folder.path().join("c.yaml").exists());
    run(&["import", "c.xlsx", "--sheet", "hai"], 0);
    let plan = std::fs::read_to_string(folder.path().join("c.yaml")).unwrap();
    assert!(plan.contains("Rà soát văn bản"), "{plan}");
    assert!(run(&["import", "c.xlsx", "--sheet", "hai"], 2).contains("K905"));
    let word = root().join("tests/edited/base.docx");
    let told = run(&["import", word.to_str().unwrap(), "--sheet", "a", "-o", "d.yaml"], 1);
    assert!(told.contains("K682") && told.contains("tệp Word, không phải tệp Excel"), "{told}");
}

#[test]
fn cells_in_old_fonts_are_unicode_afterwards() {
    let rows: &[&[&str]] = &[&["TT", "NhiÖm vô", "C¬ quan chñ tr×"], &["1", "Rµ so¸t v¨n b¶n", "Phßng T\u{AD} ph¸p"]];
    let bytes = book(&[sheet("Việc", &[], rows, &[])]);
    let mut package = Package::open("a.xlsx", &bytes).unwrap();
    let styles = package.text("xl/styles.xml").unwrap().replace("Times New Roman", ".VnTime");
    package.set_part("xl/styles.xml", styles);
    let (yaml, said) = imported(&package.to_bytes().unwrap(), "Việc").unwrap();
    assert!(yaml.contains("Rà soát văn bản") && yaml.contains("chủ trì: Phòng Tư pháp"), "{yaml}");
    assert!(said.contains("advice[K663]: 4 stretches of text were in TCVN3"), "{said}");
}
