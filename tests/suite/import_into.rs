//! A sheet that was filled in, back into its plan.

use std::path::Path;

use kehoach::document::RowKind;
use kehoach::docx::Package;
use kehoach::sheet::xlsx::Tracking;
use kehoach::sheet::{Progress, Sheet, SheetCell, SheetRow, Value, csv, xlsx};
use kehoach::viet::Date;

use crate::renew_cli::{done, kehoach};
use crate::support::{check, files, stem};

const HEAD: &str =
    "cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên\nngày: 1/2026\ntrích yếu: Cải cách hành chính năm 2026\n";

const TASKS: &str = "danh mục:   # việc của cả năm
- nhóm: Cải cách thủ tục hành chính
- nhiệm vụ: Công khai thủ tục hành chính   # làm ngay
  chủ trì: Văn phòng HĐND và UBND
  thời gian: Quý II/2026

- nhiệm vụ: Ký số văn bản
  chủ trì: Phòng Văn hóa - Xã hội
  thời gian: Trước ngày 30/11/2026
  # xem lại sau
phụ lục:
- tên: Nhiệm vụ năm 2026
  cột: tt; nhiệm vụ; chủ trì; thời gian
";

const SCORES: &str = "danh mục:
- nhóm: Chỉ đạo, điều hành
  mã: 1
- mã: 1.1
  tên: Ban hành kế hoạch
  điểm chuẩn: 2
  điểm đạt: 1,5   # thẩm định lần 1
- mã: 1.2
  tên: Báo cáo đúng hạn
  điểm chuẩn: 3
  điểm đạt:       # chờ
phụ lục:
- tên: Chấm điểm
  cột: mã; tên; điểm chuẩn; điểm đạt; điểm mất
";

fn tracking() -> Tracking {
    let words = |words: [&str; 5]| words.map(str::to_owned);
    Tracking {
        headers: words(["Tình trạng", "% hoàn thành", "Ngày hoàn thành", "Minh chứng", "Còn lại (ngày)"]),
        states: ["Chưa thực hiện", "Đang thực hiện", "Hoàn thành", "Hoàn thành quá hạn"].map(str::to_owned),
    }
}

/// A folder with a plan, and what commands in it say.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new(plan: &str) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.write("a.yaml", format!("{HEAD}{plan}").as_bytes());
        desk
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path().join(name), bytes).unwrap();
    }

    fn plan(&self) -> String {
        std::fs::read_to_string(self.path().join("a.yaml")).unwrap()
    }

    /// What the plan has below its head.
    fn items(&self) -> String {
        self.plan().strip_prefix(HEAD).unwrap().to_owned()
    }

    fn sheets(&self) -> Vec<Sheet> {
        kehoach::sheets_of(&check(&self.path().join("a.yaml")).1.unwrap().value).unwrap()
    }

    fn take(&self, sheet: &str, more: &[&str], status: i32) -> String {
        done(&kehoach(&[&["import", sheet, "--into", "a.yaml"], more].concat(), self.path()), status)
    }
}

/// A sheet of rows: texts, and numbers with a decimal point.
fn sheet(rows: &[&[&str]]) -> Sheet {
    let cell = |(column, text): (usize, &&str)| {
        let value = match text.parse::<f64>() {
            Ok(number) if !text.starts_with("1.") => {
                Value::Number(number, text.split_once('.').map_or(0, |(_, d)| d.len()))
            }
            _ => Value::Text((*text).to_owned()),
        };
        SheetCell { column, span: 1, rows: 1, value, centred: false }
    };
    let row = |(at, cells): (usize, &&[&str])| SheetRow {
        kind: if at == 0 { RowKind::Header } else { RowKind::Item },
        cells: cells.iter().enumerate().map(cell).collect(),
        progress: Progress::default(),
    };
    Sheet {
        name: "Bảng".to_owned(),
        above: Vec::new(),
        landscape: false,
        widths: vec![30.0; rows[0].len()],
        headers: 1,
        rows: rows.iter().enumerate().map(row).collect(),
        dates: None,
        has_evidence: false,
        below: Vec::new(),
    }
}

fn book(sheet: Sheet) -> Vec<u8> {
    xlsx::xlsx(&[sheet], None, None).unwrap()
}

fn progress(state: &str, done: &str, day: &str, evidence: &str) -> Progress {
    let [state, done, day, evidence] = [state, done, day, evidence].map(str::to_owned);
    Progress { state, done, day, evidence }
}

#[test]
fn what_was_filled_in_is_in_the_plan_and_in_the_next_sheet() {
    let desk = Desk::new(TASKS);
    let mut sheets = desk.sheets();
    let filled = [
        progress("Hoàn thành", "100%", "12/5/2026", "Báo cáo số 12/BC-UBND"),
        progress("Đang thực hiện", "50%", "", ""),
    ];
    let items = sheets[0].rows.iter_mut().filter(|row| row.kind == RowKind::Item);
    items.zip(&filled).for_each(|(row, filled)| row.progress = filled.clone());
    desk.write("b.xlsx", &xlsx::xlsx(&sheets, None, Some(&tracking())).unwrap());
    let before = desk.plan();
    let shown = desk.take("b.xlsx", &[], 0);
    assert!(shown.contains("Tình trạng: (để trống) → “Hoàn thành”") && shown.contains("--yes"), "{shown}");
    assert_eq!(desk.plan(), before, "nothing is written unasked");
    desk.take("b.xlsx", &["--yes"], 0);
    let after = TASKS
        .replace("  thời gian: Quý II/2026\n", "  thời gian: Quý II/2026\n  tình trạng: Hoàn thành\n  tỷ lệ hoàn thành: 100%\n  ngày hoàn thành: 12/05/2026\n  tài liệu kiểm chứng: Báo cáo số 12/BC-UBND\n")
        .replace("30/11/2026\n", "30/11/2026\n  tình trạng: Đang thực hiện\n  tỷ lệ hoàn thành: 50%\n");
    assert_eq!(desk.items(), after);
    assert_eq!(std::fs::read_to_string(desk.path().join("a.yaml.bak")).unwrap(), before);
    // No check complains of what no table shows, and nothing is left to take.
    assert_eq!(done(&kehoach(&["check", "a.yaml", "--strict"], desk.path()), 0).matches("K5").count(), 0);
    assert!(desk.take("b.xlsx", &[], 0).contains("không ghi gì"));
    let again = desk.sheets();
    let kept: Vec<&Progress> =
        again[0].rows.iter().filter(|row| row.kind == RowKind::Item).map(|row| &row.progress).collect();
    assert_eq!(kept, [&progress("Hoàn thành", "100%", "12/05/2026", "Báo cáo số 12/BC-UBND"), &filled[1]]);
    done(&kehoach(&["export", "a.yaml", "-o", "c.csv", "--tracking"], desk.path()), 0);
    let text = std::fs::read_to_string(desk.path().join("c.csv")).unwrap();
    assert!(text.contains("Hoàn thành,100%,12/05/2026,Báo cáo số 12/BC-UBND"), "{text}");
    assert!(desk.take("c.csv", &[], 0).contains("không ghi gì"));
}

#[test]
fn scores_find_their_criteria_by_code_and_everything_else_keeps_its_bytes() {
    let desk = Desk::new(SCORES);
    let raw = format!("\u{FEFF}{}", desk.plan().replace('\n', "\r\n"));
    desk.write("a.yaml", raw.as_bytes());
    let rows: &[&[&str]] = &[&["Mã", "Điểm đạt", "Điểm chuẩn"], &["1.1", "1.75", ""], &["1.2", "3", "3"]];
    desk.write("b.xlsx", &book(sheet(rows)));
    let said = desk.take("b.xlsx", &["--yes"], 0);
    assert!(said.contains("“1,5” → “1,75”"), "{said}");
    let wanted = raw.replace("đạt: 1,5 ", "đạt: 1,75 ").replace("đạt:       # chờ", "đạt: 3       # chờ");
    assert_eq!(desk.plan(), wanted);
}

#[test]
fn a_score_that_is_none_or_too_high_is_told_as_any_check_does() {
    let desk = Desk::new(SCORES);
    desk.write("b.xlsx", &book(sheet(&[&["Mã", "Điểm đạt"], &["1.1", "chưa chấm"]])));
    let said = desk.take("b.xlsx", &["--yes"], 1);
    assert!(said.contains("K251") && said.contains("không ghi gì"), "{said}");
    desk.write("c.xlsx", &book(sheet(&[&["Mã", "Điểm đạt"], &["1.1", "2.5"]])));
    let said = desk.take("c.xlsx", &[], 0);
    assert!(said.contains("cảnh báo[K213]: 2,5 lớn hơn 2\n  --> a.yaml:"), "{said}");
    assert_eq!(desk.items(), SCORES);
}

#[test]
fn what_cannot_be_told_is_left_and_named() {
    let plan = "danh mục:
- nhiệm vụ: Cải cách thể chế
  hoạt động: Xây dựng kế hoạch
- hoạt động: Sơ kết
- nhiệm vụ: Chuyển đổi số
  hoạt động: Xây dựng kế hoạch
phụ lục:
- tên: Việc
  cột: nhiệm vụ; hoạt động
";
    let desk = Desk::new(plan);
    let rows: &[&[&str]] = &[
        &["Hoạt động", "Tình trạng", "Ý kiến riêng"],
        &["Xây dựng kế hoạch", "Hoàn thành", "x"],
        &["Sơ kết", "Hoàn thành", "y"],
        &["Sơ kết", "Đang thực hiện", "y"],
        &["Tổng kết", "Hoàn thành", "z"],
    ];
    desk.write("b.xlsx", &book(sheet(rows)));
    let said = desk.take("b.xlsx", &["--yes"], 0);
    for words in [
        "cảnh báo[K961]: 1 hàng có thể là nhiều mục nên không lấy: hàng 2 «Xây dựng kế hoạch»",
        "cảnh báo[K962]: 1 hàng nói về mục mà hàng khác đã nói, cả hai đều không lấy: hàng 4, 3",
        "cảnh báo[K960]: 1 hàng không ghép được với mục nào của kế hoạch nên không lấy: hàng 5 «Tổng kết»",
        "cảnh báo[K963]: 1 cột không biết là mục nào của kế hoạch nên không đọc: «Ý kiến riêng»",
        "lưu ý[K964]: 2 mục của kế hoạch không có hàng nào trong bảng",
        "không ghi gì",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert_eq!(desk.items(), plan);
    // With the column of tasks each row is one item.
    let rows: &[&[&str]] =
        &[&["Nhiệm vụ", "Hoạt động", "Tình trạng"], &["Chuyển đổi số", "Xây dựng kế hoạch", "Hoàn thành"]];
    desk.write("b.xlsx", &book(sheet(rows)));
    desk.take("b.xlsx", &["--yes"], 0);
    let wanted = plan.replace(
        "số\n  hoạt động: Xây dựng kế hoạch\n",
        "số\n  hoạt động: Xây dựng kế hoạch\n  tình trạng: Hoàn thành\n",
    );
    assert_eq!(desk.items(), wanted);
}

#[test]
fn a_code_of_another_item_and_two_columns_of_one_name_are_not_taken() {
    let desk = Desk::new(SCORES);
    let rows: &[&[&str]] =
        &[&["Mã", "Tên", "Điểm đạt"], &["1.1", "Công khai ngân sách", "2"], &["1.2", "Báo cáo đúng hạn", "2"]];
    desk.write("b.xlsx", &book(sheet(rows)));
    let said = desk.take("b.xlsx", &[], 0);
    assert!(
        said.contains("K968") && said.contains("«1.1 Ban hành kế hoạch»") && !said.contains("Ban hành kế hoạch: Điểm"),
        "{said}"
    );
    let rows: &[&[&str]] = &[&["Mã", "Điểm đạt", "Điểm đạt"], &["1.1", "2", "1"]];
    desk.write("b.xlsx", &book(sheet(rows)));
    let said = desk.take("b.xlsx", &["--yes"], 0);
    assert!(said.contains("cùng ghi một mục nên không đọc cột nào: «Điểm đạt»"), "{said}");
    desk.write("b.xlsx", &book(sheet(&[&["Kết quả", "Điểm đạt"], &["Tốt", "2"]])));
    assert!(desk.take("b.xlsx", &["--yes", "--sheet", "Bảng"], 1).contains("K966"));
    assert_eq!(desk.items(), SCORES);
}

#[test]
fn parts_are_per_cent_days_are_days_and_headers_may_be_merged() {
    let desk = Desk::new(TASKS);
    let text = |column, text: &str, span, rows| SheetCell {
        column,
        span,
        rows,
        value: Value::Text(text.to_owned()),
        centred: false,
    };
    let mut table = sheet(&[&[""; 4], &[""; 4], &["1", "Ký số văn bản", "", ""]]);
    table.headers = 2;
    table.rows[0].cells = vec![text(0, "TT", 1, 2), text(1, "Nhiệm vụ", 1, 2), text(2, "Theo dõi thực hiện", 2, 1)];
    table.rows[1].kind = RowKind::Header;
    let below = ["% hoàn thành", "Ngày hoàn thành"];
    table.rows[1].cells = vec![text(0, "", 1, 0), text(1, "", 1, 0), text(2, below[0], 1, 1), text(3, below[1], 1, 1)];
    table.rows[2].cells[2].value = Value::Number(0.5, 1);
    table.rows[2].cells[3].value = Value::Day(Date::new(2026, 10, 5).unwrap());
    desk.write("b.xlsx", &book(table));
    desk.take("b.xlsx", &["--yes"], 0);
    let wanted = TASKS.replace("30/11/2026\n", "30/11/2026\n  tỷ lệ hoàn thành: 50%\n  ngày hoàn thành: 05/10/2026\n");
    assert_eq!(desk.items(), wanted);
}

/// A workbook whose parts are changed.
fn changed(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut package = Package::open("b.xlsx", bytes).unwrap();
    let xml = package.text(part).unwrap().to_owned();
    assert!(xml.contains(from), "{xml}");
    package.set_part(part, xml.replace(from, to));
    package.to_bytes().unwrap()
}

#[test]
fn protected_sheets_formulas_without_value_and_days_from_1904_are_read_right() {
    let desk = Desk::new(TASKS);
    let part = "xl/worksheets/sheet1.xml";
    let mut table = sheet(&[&["Nhiệm vụ", "Tình trạng", "Ngày hoàn thành"], &["Ký số văn bản", "Hoàn thành", ""]]);
    table.rows[1].cells[2].value = Value::Day(Date::new(2026, 10, 5).unwrap());
    let plain = book(table);
    let protected = changed(&plain, part, "</sheetData>", "</sheetData><sheetProtection sheet=\"1\" objects=\"1\"/>");
    let from_1904 = changed(&protected, "xl/workbook.xml", "<workbookPr", "<workbookPr date1904=\"1\"");
    desk.write("b.xlsx", &from_1904);
    let said = desk.take("b.xlsx", &["--yes"], 0);
    // 1462 days lie between the two ways of counting.
    assert!(desk.items().contains("tình trạng: Hoàn thành\n  ngày hoàn thành: 06/10/2030\n"), "{said}{}", desk.items());
    let desk = Desk::new(TASKS);
    let xml = Package::open("b.xlsx", &plain).unwrap().text(part).unwrap().to_owned();
    let start = xml.find("<c r=\"B2\"").unwrap();
    let end = start + xml[start..].find("</c>").unwrap() + 4;
    desk.write("b.xlsx", &changed(&plain, part, &xml[start..end], "<c r=\"B2\"><f>IF(A1=1,2,3)</f></c>"));
    let said = desk.take("b.xlsx", &["--yes"], 0);
    assert!(said.contains("K684") && said.contains("B2"), "{said}");
    assert!(!desk.items().contains("tình trạng"), "{}", desk.items());
}

#[test]
fn every_shipped_plan_says_the_same_after_its_sheets_came_back() {
    for path in files("plans", ".yaml") {
        let folder = tempfile::tempdir().unwrap();
        let copy = |from: &Path, to: &Path| {
            std::fs::create_dir_all(to).unwrap();
            for entry in
                std::fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
            {
                std::fs::copy(&entry, to.join(entry.file_name().unwrap())).unwrap();
            }
        };
        copy(path.parent().unwrap(), folder.path());
        copy(&path.parent().unwrap().join("chung"), &folder.path().join("chung"));
        let name = format!("{}.yaml", stem(&path));
        let sheets = kehoach::sheets_of(&check(&path).1.unwrap().value).unwrap();
        std::fs::write(folder.path().join("b.xlsx"), xlsx::xlsx(&sheets, None, Some(&tracking())).unwrap()).unwrap();
        let said = done(&kehoach(&["import", "b.xlsx", "--into", &name], folder.path()), 0);
        assert!(said.starts_with("bảng không có gì khác kế hoạch"), "{}: {said}", stem(&path));
        for sheet in &sheets {
            std::fs::write(folder.path().join("b.csv"), csv::csv(sheet, Some(&tracking()))).unwrap();
            let said = done(&kehoach(&["import", "b.csv", "--into", &name], folder.path()), 0);
            assert!(
                said.contains("bảng không có gì khác kế hoạch") && !said.contains("cảnh báo["),
                "{}: {said}",
                stem(&path)
            );
        }
    }
}

#[test]
fn fifty_thousand_rows_are_read_and_those_that_match_nothing_are_one_message() {
    let desk = Desk::new(TASKS);
    let names: Vec<String> = (0..50_000).map(|at| format!("Việc số {at}")).collect();
    let mut rows: Vec<Vec<&str>> = vec![vec!["Nhiệm vụ", "Tình trạng"]];
    rows.extend(names.iter().map(|name| vec![name.as_str(), "Hoàn thành"]));
    rows.push(vec!["Ký số văn bản", "Hoàn thành"]);
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    desk.write("b.csv", csv::csv(&sheet(&rows), None).as_bytes());
    let said = desk.take("b.csv", &["--yes"], 0);
    assert!(said.contains("K960") && said.contains("50000 hàng") && said.len() < 4_000, "{said}");
    assert!(desk.items().contains("30/11/2026\n  tình trạng: Hoàn thành\n"), "{}", desk.items());
}

#[test]
fn texts_of_several_lines_lists_and_included_files_are_met_as_they_are_written() {
    let plan = "cột riêng: Khó khăn
danh mục:
- nhiệm vụ: Rà soát văn bản
  giải pháp: |
    - Giao một đầu mối.
    - Nhắc hạn.
  chủ trì: Văn phòng
- {nhiệm vụ: Ký số, chủ trì: Văn phòng}
- nhiệm vụ: Số hóa hồ sơ
  ghi chú: &chung Làm sớm
- nhiệm vụ: Công khai
  ghi chú: *chung
phụ lục:
- tên: Việc
  cột: nhiệm vụ; giải pháp; Khó khăn; chủ trì; ghi chú";
    let desk = Desk::new(plan);
    let rows: &[&[&str]] = &[
        &["Nhiệm vụ", "Giải pháp", "Khó khăn", "Tình trạng", "Ghi chú"],
        &["Rà soát văn bản", "- Giao hai đầu mối.\n- Nhắc hạn: 05 ngày.", "Thiếu người: 02", "Hoàn thành", ""],
        &["Ký số", "", "", "Đang thực hiện", ""],
    ];
    desk.write("b.xlsx", &book(sheet(rows)));
    desk.take("b.xlsx", &["--yes"], 0);
    let wanted = plan
        .replace(
            "giải pháp: |\n    - Giao một đầu mối.\n    - Nhắc hạn.\n  chủ trì: Văn phòng\n",
            "giải pháp: |-\n    - Giao hai đầu mối.\n    - Nhắc hạn: 05 ngày.\n  chủ trì: Văn phòng\n  Khó khăn: 'Thiếu người: 02'\n  tình trạng: Hoàn thành\n",
        )
        .replace("chủ trì: Văn phòng}", "chủ trì: Văn phòng, tình trạng: \"Đang thực hiện\"}");
    assert_eq!(desk.items(), wanted);
    // A text that is used twice would change twice.
    desk.write("b.xlsx", &book(sheet(&[&["Nhiệm vụ", "Ghi chú"], &["Công khai", "Làm sau"]])));
    assert!(desk.take("b.xlsx", &["--yes"], 0).contains("K965"));
    assert_eq!(desk.items(), wanted);
    // What another file says is for that file.
    let desk = Desk::new("dùng chung: chung.yaml\nphụ lục:\n- tên: Việc\n  cột: nhiệm vụ; chủ trì\n");
    desk.write("chung.yaml", "danh mục:\n- nhiệm vụ: Họp giao ban\n  chủ trì: Văn phòng\n".as_bytes());
    desk.write("b.xlsx", &book(sheet(&[&["Nhiệm vụ", "Tình trạng"], &["Họp giao ban", "Hoàn thành"]])));
    let said = desk.take("b.xlsx", &["--yes"], 0);
    assert!(said.contains("K965") && said.contains("2, Tình trạng: «Hoàn thành»"), "{said}");
    desk.write("b.csv", b"Nhi\xEAm v\xF9;Ghi ch\xFA\n");
    assert!(desk.take("b.csv", &[], 1).contains("K969"));
}
