//! What an author has answered is left out, with a reason; and the table of who does what.

use crate::cli::kehoach;

const PLAN: &str = "cơ quan ban hành: UBND xã Bằng Phúc, tỉnh Thái Nguyên\nngày: 1/2026\ntrích yếu: Cải cách hành chính năm 2026\n\
    cơ quan:\n  vp: Văn phòng HĐND và UBND xã\ndanh mục:\n- nhóm: Thể chế\n\
    - nhiệm vụ: Rà soát văn bản@\n  thời gian: Quý II/2026\n\
    - nhiệm vụ: Kiểm tra văn bản\n  chủ trì: vp\n  thời gian: Quý III/2026\n\
    phụ lục:\n- tên: Nhiệm vụ\n  cột: tt; nhiệm vụ; chủ trì; thời gian\n";

/// The codes that `check` and `build` tell of the plan with a remark beside its first task, and with `head` before it.
fn told(remark: &str, head: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("ke-hoach.yaml"), head.to_owned() + &PLAN.replace('@', remark)).unwrap();
    let codes = |command: &str| {
        let output = kehoach(&["--format", "json", command, "ke-hoach.yaml"], folder.path());
        let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let mut codes: Vec<String> =
            all.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect();
        codes.sort();
        codes
    };
    let checked = codes("check");
    assert_eq!(checked, codes("build"));
    checked
}

#[test]
fn an_answer_with_a_reason_is_heard() {
    assert_eq!(told("", ""), ["K301"]);
    assert_eq!(told("   # kehoach: bỏ qua K301 tỉnh chưa giao", ""), [""; 0]);
    assert_eq!(told("", "nền nếp:\n  bỏ qua: K301 tỉnh chưa giao\n"), [""; 0]);
}

#[test]
fn an_answer_without_a_reason_or_a_complaint_is_told() {
    assert_eq!(told("   # kehoach: bỏ qua K301", ""), ["K161", "K301"]);
    assert_eq!(told("   # kehoach: bỏ qua K302 không có gì", ""), ["K162", "K301"]);
}

#[test]
fn the_table_counts_who_does_what_by_when() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("ke-hoach.yaml"), PLAN.replace('@', "")).unwrap();
    let output = kehoach(&["--lang", "en", "check", "--coverage", "ke-hoach.yaml"], folder.path());
    expect_test::expect![[r#"
        Group     Tasks  Lead  Deadline  Product  Partners  Monitor
        Thể chế       2     1         2        0         0        0
        All           2     1         2        0         0        0
    "#]]
    .assert_eq(&String::from_utf8(output.stdout).unwrap());
}
