//! What `check` hands on: text by file, SARIF, and the review sheet.

use std::path::Path;

use kehoach::diag::{Diagnostics, Severity};
use kehoach::docx::Package;
use kehoach::form;
use kehoach::report::review_sheet::ReviewSheet;
use kehoach::text::Sources;

use crate::cli::kehoach;
use crate::support::{check, files, root, stem};

const PLAN: &str = "cơ quan ban hành: UBND xã Bằng Phúc, tỉnh Thái Nguyên\nngày: 15/01/2026\n\
    trích yếu: Cải cách hành chính năm 2026\ncơ quan:\n  vp: Văn phòng HĐND và UBND xã\ndanh mục:\n";

const ANNEX: &str = "phụ lục:\n- tên: Nhiệm vụ\n  cột: tt; nhiệm vụ; chủ trì; thời gian\n";

/// A folder with a sound plan, one with a warning, one with an error and advice.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let plan = |name: &str, tasks: &str| {
        std::fs::write(folder.path().join(name), format!("{PLAN}{tasks}{ANNEX}")).unwrap();
    };
    plan("a-tot.yaml", "- nhiệm vụ: Rà soát văn bản\n  chủ trì: vp\n  thời gian: Quý II/2026\n");
    plan("b-canh-bao.yaml", "- nhiệm vụ: Rà soát rà soát văn bản\n  chủ trì: vp\n  thời gian: Quý II/2026\n");
    plan(
        "c-loi.yaml",
        "- nhiệm vụ: Tổng kết\n  chủ trì: vp\n  thời gian: Trước ngày 31/6/2026\n- nhiệm vụ: Sơ kết sơ kết\n  chủ trì: vp\n  thời gian: Quý II/2026\n",
    );
    folder
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn several_plans_are_told_worst_first_each_under_its_name_and_counted() {
    let folder = folder();
    for threads in ["1", "3"] {
        let done = kehoach(&["check", "--lang", "en", "-j", threads, "."], folder.path());
        assert_eq!(done.status.code(), Some(1));
        let said = words(&done.stderr);
        let heads: Vec<&str> = said.lines().filter(|line| line.starts_with("== ")).collect();
        assert_eq!(heads.len(), 2, "{said}");
        assert!(heads[0].contains("c-loi.yaml: errors: 1"), "{said}");
        assert!(heads[1].contains("b-canh-bao.yaml: errors: 0, warnings: 1"), "{said}");
        assert!(said.trim_end().lines().rev().take(2).any(|line| line.starts_with("errors: 1, warnings: ")), "{said}");
    }
}

#[test]
fn errors_of_a_plan_are_told_before_its_warnings() {
    let folder = tempfile::tempdir().unwrap();
    // The warning stands above the error; a table in the body that cannot be laid out is found with the rules.
    let tasks = "- nhiệm vụ: Rà soát rà soát văn bản\n  chủ trì: vp\n  thời gian: Quý II/2026\n";
    let body = "nội dung: |\n  # MỤC ĐÍCH\n  Theo {{ tieu_chi(ma=[\"9.9\"]) }}.\n";
    std::fs::write(folder.path().join("a.yaml"), format!("{PLAN}{tasks}{body}{ANNEX}")).unwrap();
    let done = kehoach(&["check", "--lang", "en", "a.yaml"], folder.path());
    let said = words(&done.stderr);
    let at = |word: &str| said.find(word).unwrap_or_else(|| panic!("{word}: {said}"));
    assert!(at("error[") < at("warning["), "{said}");
}

#[test]
fn sarif_names_each_finding_its_rule_and_its_place() {
    let folder = folder();
    std::fs::copy(root().join("tests/edited/base.docx"), folder.path().join("d.docx")).unwrap();
    let done = kehoach(&["check", "--format", "sarif", "--lang", "en", ".", "d.docx"], folder.path());
    assert_eq!(done.status.code(), Some(1), "{}", words(&done.stderr));
    assert!(done.stderr.is_empty(), "{}", words(&done.stderr));
    let log: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    let (rules, results) = (run["tool"]["driver"]["rules"].as_array().unwrap(), run["results"].as_array().unwrap());
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
    }
    let doubled = results.iter().find(|one| one["ruleId"] == "K519").unwrap();
    let place = &doubled["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "./b-canh-bao.yaml");
    assert_eq!(place["region"]["startLine"], 7);
    assert_eq!(doubled["level"], "warning");
    let page = rules.iter().find(|rule| rule["id"] == "K519").unwrap();
    assert!(page["help"]["markdown"].as_str().unwrap().starts_with("# "), "{page}");
    let word = results.iter().find(|one| one["ruleId"].as_str().unwrap().len() == 5);
    if let Some(word) = word {
        let place = word["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].as_str().unwrap_or("word/");
        assert!(place.starts_with("word/"), "{word}");
    }
}

#[test]
fn sarif_is_for_findings_and_tells_where_nothing_could_be_read() {
    let folder = folder();
    let done = kehoach(&["build", "--format", "sarif", "a-tot.yaml"], folder.path());
    assert_eq!(done.status.code(), Some(2));
    assert!(words(&done.stdout).contains("K975"));
    assert!(!folder.path().join("a-tot.docx").exists());
    for args in
        [&["check", "--format=sarif", "none.yaml"][..], &["check", "--format=sarif", "--deadlines", "a-tot.yaml"]]
    {
        let done = kehoach(args, folder.path());
        assert_eq!(done.status.code(), Some(2));
        let log: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], false);
        assert_eq!(log["runs"][0]["results"].as_array().unwrap().len(), 1);
    }
}

/// A review sheet of what was found, held against the form; the words of the sheet.
fn sheet(name: &str, found: &Diagnostics, sources: &Sources) -> String {
    let sheet = ReviewSheet {
        file: name.to_owned(),
        kind: Some("Kế hoạch".to_owned()),
        document: None,
        issuer: String::new(),
        checked: vec!["nội dung".to_owned()],
        found,
        sources,
        groups: Vec::new(),
    };
    let package = kehoach::review_sheet(&sheet).unwrap();
    let report = form::check(&package, name).unwrap();
    let wrong: Vec<_> = report.found.iter().filter(|one| one.severity > Severity::Advice).collect();
    assert!(wrong.is_empty(), "{name}: {wrong:?}");
    assert!(report.pages.pages.len() <= 3, "{name}: {} pages", report.pages.pages.len());
    kehoach::docx::text(name, &package.to_bytes().unwrap()).unwrap()
}

#[test]
fn a_review_sheet_keeps_to_the_form_whatever_it_tells() {
    for path in files("tests/broken", ".yaml") {
        let (sources, plan) = check(&path);
        let found = plan.map_or_else(|found| found, |plan| plan.warnings);
        let text = sheet(&stem(&path), &found, &sources);
        if let Some(one) = found.iter().next() {
            assert!(found.len() > 14 || text.contains(one.code.0), "{text}");
        }
    }
    for path in files("tests/edited", ".docx") {
        let Ok(package) = Package::open("x.docx", &std::fs::read(&path).unwrap()) else { continue };
        let Ok(report) = form::check(&package, &stem(&path)) else { continue };
        sheet(&stem(&path), &report.found, &Sources::default());
    }
}

fn report(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let done = kehoach(&[&["check", "--lang", "en"], args].concat(), folder);
    (done.status.code(), words(&done.stderr))
}

#[test]
fn a_review_sheet_is_written_beside_what_is_told_and_over_nothing() {
    let folder = folder();
    let at = folder.path();
    assert_eq!(report(at, &["b-canh-bao.yaml", "--report", "phieu.docx"]).0, Some(0));
    let first = std::fs::read(at.join("phieu.docx")).unwrap();
    let text = kehoach::docx::text("phieu.docx", &first).unwrap();
    for wanted in ["PHIẾU RÀ SOÁT KẾ HOẠCH", "b-canh-bao.yaml", "1 cảnh báo", "K519", "dòng 7", "Số việc", "Tất cả"]
    {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let (code, said) = report(at, &["b-canh-bao.yaml", "--report", "phieu.docx"]);
    assert_eq!(code, Some(2), "{said}");
    assert_eq!(report(at, &["b-canh-bao.yaml", "--report", "phieu.docx", "--force"]).0, Some(0));
    assert_eq!(std::fs::read(at.join("phieu.docx")).unwrap(), first);
    // Of a plan that cannot be printed, and of a Word file.
    assert_eq!(report(at, &["c-loi.yaml", "--report", "loi.docx"]).0, Some(1));
    assert!(at.join("loi.docx").exists());
    assert_eq!(report(at, &["loi.docx", "--report", "cua-phieu.docx", "--strict"]).0, Some(0));
    for args in [
        &[".", "--report", "x.docx"][..],
        &["a-tot.yaml", "--report", "x.pdf"],
        &["loi.docx", "--report", "loi.docx", "--force"],
        &["none.yaml", "--report", "x.docx"],
    ] {
        assert_eq!(report(at, args).0, Some(2), "{args:?}");
        assert!(!at.join("x.docx").exists() && !at.join("x.pdf").exists());
    }
}
