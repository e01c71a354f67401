//! Many plans in one run: the same as one at a time, in any order, on any number of threads.

use std::collections::BTreeMap;
use std::path::Path;

use crate::cli::kehoach;

/// A small plan; `more` are keys of its own.
fn plan(number: usize, more: &str) -> String {
    format!(
        "cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên\nngày: 15/01/2026\ntrích yếu: Kế hoạch thứ {number} năm 2026\n\
         danh mục:\n- nhiệm vụ: Rà soát văn bản {number}\n  thời gian: Quý II/2026\n{more}\
         phụ lục:\n- cột: tt; nhiệm vụ; thời gian\n"
    )
}

/// A folder with plans: 0 to 11 in order or with a warning, `loi.yaml` with errors.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..12 {
        let more = if number % 4 == 3 { "- nhiệm vụ: Sơ kết\n  thời gian: Quý I/2025\n" } else { "" };
        std::fs::write(folder.path().join(format!("xa-{number:02}.yaml")), plan(number, more)).unwrap();
    }
    let broken = plan(99, "- nhiệm vụ: Tổng kết\n  thời gian: Trước ngày 31/6/2026\n");
    std::fs::write(folder.path().join("loi.yaml"), broken).unwrap();
    folder
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn documents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let documents = files.filter(|path| path.extension().is_some_and(|ending| ending == "docx"));
    documents
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn many_plans_give_the_bytes_and_the_messages_of_each_alone() {
    let alone = folder();
    for number in 0..12 {
        let done = kehoach(&["build", &format!("xa-{number:02}.yaml")], alone.path());
        assert_eq!(done.status.code(), Some(0), "{}", words(&done.stderr));
    }
    let expected = documents(alone.path());
    assert_eq!(expected.len(), 12);
    let mut said: Option<String> = None;
    for threads in ["1", "2", "7"] {
        let folder = folder();
        let done = kehoach(&["--lang", "en", "build", ".", "--threads", threads], folder.path());
        assert_eq!(done.status.code(), Some(1));
        assert!(documents(folder.path()) == expected, "{threads} threads");
        let err = words(&done.stderr);
        assert_eq!(said.get_or_insert_with(|| err.clone()), &err, "{threads} threads");
    }
    let folder = folder();
    let names: Vec<String> = (0..12).rev().map(|number| format!("xa-{number:02}.yaml")).collect();
    let all: Vec<&str> = ["build", "-j3"].into_iter().chain(names.iter().map(String::as_str)).collect();
    assert_eq!(kehoach(&all, folder.path()).status.code(), Some(0));
    assert!(documents(folder.path()) == expected, "in the other order");
}

#[test]
fn the_others_are_built_where_one_fails_and_the_summary_names_it() {
    let folder = folder();
    let args = ["--lang", "en", "build", "xa-02.yaml", "loi.yaml", "xa-03.yaml", "none.yaml"];
    let done = kehoach(&args, folder.path());
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(documents(folder.path()).into_keys().collect::<Vec<_>>(), ["xa-02.docx", "xa-03.docx"]);
    let said = words(&done.stderr);
    let at = |words: &str| said.find(words).unwrap_or_else(|| panic!("{words} in {said}"));
    assert!(at("K451") < at("K402") && at("K402") < at("K901"), "{said}");
    let end = said.lines().rev().take(4).collect::<Vec<_>>();
    expect_test::expect![[r#"
        plans built: 2, of them with warnings: 2; failed: 2
        failed: none.yaml
        failed: loi.yaml
        with warnings: xa-03.yaml"#]]
    .assert_eq(&end.join("\n"));
    let strict = kehoach(&["check", "--strict", "xa-02.yaml", "xa-03.yaml"], folder.path());
    assert_eq!(strict.status.code(), Some(1));
    assert_eq!(kehoach(&["check", "xa-02.yaml", "xa-03.yaml"], folder.path()).status.code(), Some(0));
}

#[test]
fn the_complaints_of_all_plans_are_one_array() {
    let folder = folder();
    let list = |args: &[&str]| -> Vec<serde_json::Value> {
        let done = kehoach(&[&["--format", "json"], args].concat(), folder.path());
        serde_json::from_slice(&done.stdout).unwrap()
    };
    let found = list(&["check", "xa-03.yaml", "xa-02.yaml", "loi.yaml", "xa-07.yaml"]);
    let mut files: Vec<&str> = found.iter().map(|found| found["place"]["file"].as_str().unwrap()).collect();
    files.dedup();
    assert_eq!(files, ["xa-03.yaml", "xa-02.yaml", "loi.yaml", "xa-07.yaml"]);
    let mut alone = list(&["check", "xa-03.yaml"]);
    for name in ["xa-02.yaml", "loi.yaml", "xa-07.yaml"] {
        alone.extend(list(&["check", name]));
    }
    assert_eq!(found, alone);
    let rows = list(&["check", "--deadlines", "xa-02.yaml", "xa-03.yaml"]);
    let files: Vec<&str> = rows.iter().map(|row| row["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["xa-02.yaml", "xa-03.yaml", "xa-03.yaml"]);
}

#[test]
fn plans_that_would_write_the_same_file_are_refused_before_any_is_written() {
    let folder = folder();
    std::fs::copy(folder.path().join("xa-00.yaml"), folder.path().join("xa-00.yml")).unwrap();
    std::fs::create_dir(folder.path().join("ra")).unwrap();
    std::fs::create_dir(folder.path().join("b")).unwrap();
    std::fs::copy(folder.path().join("xa-00.yaml"), folder.path().join("b/xa-01.yaml")).unwrap();
    for args in [&["build", "xa-01.yaml", "xa-00.yaml", "xa-00.yml"][..], &["build", "-o", "ra", "xa-01.yaml", "b"]] {
        let done = kehoach(args, folder.path());
        assert_eq!(done.status.code(), Some(2));
        assert!(words(&done.stderr).contains("K927"), "{}", words(&done.stderr));
    }
    let one_file = kehoach(&["build", "-o", "x.docx", "xa-01.yaml", "xa-02.yaml"], folder.path());
    assert!(words(&one_file.stderr).contains("K926") && one_file.status.code() == Some(2));
    assert!(documents(folder.path()).is_empty() && documents(&folder.path().join("ra")).is_empty());
    // Named twice is one plan, and a folder takes all.
    let twice = kehoach(&["build", "-o", "ra", "xa-01.yaml", "xa-02.yaml", "./xa-01.yaml"], folder.path());
    assert_eq!(twice.status.code(), Some(0), "{}", words(&twice.stderr));
    assert_eq!(documents(&folder.path().join("ra")).len(), 2);
}

#[test]
fn a_folder_stands_for_its_plans_and_not_for_what_they_share() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    std::fs::create_dir_all(place("tinh/chung")).unwrap();
    std::fs::create_dir_all(place("tinh/xa")).unwrap();
    std::fs::create_dir_all(place("trong")).unwrap();
    std::fs::write(place("tinh/chung/co-quan.yaml"), "cơ quan:\n  kinh tế: Phòng Kinh tế\n").unwrap();
    std::fs::write(place("tinh/xa/a.yaml"), plan(1, "dùng chung: ../chung/co-quan.yaml\n")).unwrap();
    std::fs::write(place("tinh/b.YML"), plan(2, "")).unwrap();
    std::fs::write(place("tinh/.nhap.yaml"), "x").unwrap();
    std::fs::write(place("tinh/ghi-chu.txt"), "x").unwrap();
    let done = kehoach(&["--lang", "en", "build", "tinh"], folder.path());
    let said = words(&done.stderr);
    assert_eq!(done.status.code(), Some(0), "{said}");
    assert!(said.contains("left out, no plan but a shared file: tinh/chung/co-quan.yaml"), "{said}");
    assert!(said.contains("plans built: 2"), "{said}");
    assert!(place("tinh/xa/a.docx").exists() && place("tinh/b.docx").exists());
    // Named by itself it is asked to be a plan.
    assert_eq!(kehoach(&["build", "tinh/chung/co-quan.yaml"], folder.path()).status.code(), Some(1));
    let empty = kehoach(&["check", "trong"], folder.path());
    assert!(words(&empty.stderr).contains("K928") && empty.status.code() == Some(2));
}

#[test]
fn what_a_killed_run_left_for_the_same_file_is_cleared_unless_it_is_held() {
    let folder = folder();
    let left = |name: &str| {
        let path = folder.path().join(format!(".kehoach-{name}.docx-a1B2c3.tmp"));
        std::fs::write(&path, "half").unwrap();
        path
    };
    let (dead, held, other) = (left("xa-00"), left("xa-01"), left("xa-02"));
    let working = std::fs::File::open(&held).unwrap();
    working.lock().unwrap();
    for plans in [&["build", "xa-00.yaml"][..], &["build", "xa-00.yaml", "xa-01.yaml"]] {
        assert_eq!(kehoach(plans, folder.path()).status.code(), Some(0));
    }
    assert_eq!([&dead, &held, &other].map(|path| path.exists()), [false, true, true]);
    drop(working);
    assert_eq!(kehoach(&["build", "xa-01.yaml", "xa-02.yaml"], folder.path()).status.code(), Some(0));
    assert_eq!([&held, &other].map(|path| path.exists()), [false, false]);
}
