//! Annexes as Excel and CSV, and extracts for each body.

use kehoach::sheet::{Value, csv, xlsx};

use crate::renew_cli::{done, kehoach};
use crate::support::{check, files, root, stem};

#[test]
fn sheets_have_every_row_that_prints() {
    for path in files("plans", ".yaml") {
        let plan = check(&path).1.unwrap().value;
        let sheets = kehoach::sheets_of(&plan).unwrap();
        assert!(!sheets.is_empty(), "{}", stem(&path));
        for sheet in &sheets {
            // Every place is covered once: the grid closes.
            let mut covered = vec![vec![0; sheet.widths.len()]; sheet.rows.len()];
            for (row, one) in sheet.rows.iter().enumerate() {
                for cell in &one.cells {
                    for columns in &mut covered[row..row + cell.rows] {
                        columns[cell.column..cell.column + cell.span].iter_mut().for_each(|count| *count += 1);
                    }
                }
            }
            assert!(covered.iter().flatten().all(|count| *count <= 1), "{}: {covered:?}", stem(&path));
            assert_eq!(csv::csv(sheet, None).matches("\r\n").count(), sheet.rows.len());
        }
        let twice = || xlsx::xlsx(&sheets, plan.letterhead.date.date(), None).unwrap();
        assert_eq!(twice(), twice(), "{}", stem(&path));
    }
}

#[test]
fn numbers_are_numbers_and_deadlines_have_a_day() {
    let plan = check(&root().join("plans/phuong-cchc-2026.yaml")).1.unwrap().value;
    let sheets = kehoach::sheets_of(&plan).unwrap();
    let tasks = sheets.last().unwrap();
    let values: Vec<&Value> = tasks.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.value).collect();
    assert!(values.contains(&&Value::Number(885.5, 1)), "{values:?}");
    let days = values.iter().filter(|value| matches!(value, Value::Day(_))).count();
    assert!(days > 10, "{days}");
}

#[test]
fn each_lead_gets_its_rows_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let plan = root().join("plans/xa-cchc-2023.yaml");
    let plan = plan.to_str().unwrap();
    let run = |args: &[&str], status: i32| done(&kehoach(args, folder.path()), status);
    run(&["export", plan, "--per-lead", "trich"], 0);
    let mut rows = 0;
    for entry in std::fs::read_dir(folder.path().join("trich")).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let text = kehoach::docx::text("a.docx", &bytes).unwrap();
        assert!(text.contains("Nhiệm vụ giao"), "{text}");
        rows += text.lines().filter(|line| line.starts_with("| ")).count();
    }
    assert!(rows > 20, "{rows}");
    assert!(run(&["export", plan, "--per-lead", "trich"], 2).contains("K905"));
    run(&["export", plan, "-o", "a.xlsx", "--tracking"], 0);
    assert!(run(&["export", plan, "-o", "a.xlsx"], 2).contains("K905"));
    run(&["export", plan, "-o", "a.xlsx", "--force"], 0);
    assert!(run(&["export", plan, "-o", "a.ods"], 1).contains("K941"));
}

#[test]
fn a_plan_without_tables_or_leads_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let head = "cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên\nngày: 2026\ntrích yếu: Công tác năm 2026\n";
    let write = |rest: &str| std::fs::write(folder.path().join("a.yaml"), format!("{head}{rest}")).unwrap();
    write("nội dung: |\n  # NHIỆM VỤ\n  Các phòng thực hiện.\n");
    assert!(done(&kehoach(&["export", "a.yaml", "-o", "a.xlsx"], folder.path()), 1).contains("K940"));
    assert!(done(&kehoach(&["export", "a.yaml", "--per-lead", "b"], folder.path()), 1).contains("K943"));
    assert!(!folder.path().join("b").exists());
}
