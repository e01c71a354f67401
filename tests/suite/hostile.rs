//! Files that no office writes: too long, too many faults, texts that would never end. Each is told of and left.

use std::fmt::Write as _;

use kehoach::diag::{Lang, Severity};
use kehoach::text::{SourceFile, Sources};

use crate::support::printed;

const HEAD: &str = "cơ quan ban hành: UBND xã Bằng Phúc, tỉnh Thái Nguyên\ntrích yếu: Cải cách hành chính năm 2026\n";

fn check(text: &str) -> (Sources, kehoach::diag::Diagnostics) {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("plan.yaml", text));
    let mut none = |_: &str, _: &str| Err(std::io::Error::other("no includes here"));
    let found = kehoach::check(root, &mut sources, &mut none).map_or_else(|found| found, |plan| plan.warnings);
    (sources, found)
}

#[test]
fn a_list_longer_than_any_plan_is_not_read_on() {
    let mut text = format!("{HEAD}phụ lục: {{tên: Nhiệm vụ, cột: tt; nhiệm vụ}}\ndanh mục:\n");
    for number in 0..=100_000 {
        writeln!(text, "- nhiệm vụ: Việc {number}").unwrap();
    }
    let (sources, found) = check(&text);
    let errors: Vec<_> = found.into_iter().filter(|one| one.severity == Severity::Error).collect();
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    let shown = printed(&error.clone().into(), &sources, Lang::En);
    assert!(shown.starts_with("error[K131]: ") && shown.contains("Việc 100000"), "{shown}");
}

#[test]
fn the_same_body_in_a_long_directory_is_found_at_once() {
    let mut text = format!("{HEAD}cơ quan:\n");
    for number in 0..20_000 {
        writeln!(text, "  cq{number}: Phòng số {number}").unwrap();
    }
    text.push_str("  cq7: Phòng khác\ndanh mục:\n- nhiệm vụ: Việc\n  chủ trì: cq19999\n");
    let (_, found) = check(&text);
    let errors: Vec<_> = found.iter().filter(|one| one.severity == Severity::Error).map(|one| one.code.0).collect();
    assert_eq!(errors, ["K123"]);
}
