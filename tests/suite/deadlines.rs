//! Deadlines: what the pages say is understood, and that `check` and `check --deadlines` tell the same.

use std::fmt::Write as _;
use std::path::Path;

use kehoach::diag::Place;
use proptest::prelude::*;

use crate::cli::kehoach;
use crate::support::{check, root};

/// A plan of 2026 with these deadlines, one to an item, each on line 4 + 2 × its number.
fn plan(deadlines: &[String]) -> String {
    let head = "cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên\nngày: 15/01/2026\ntrích yếu: Cải cách hành chính năm 2026\n";
    deadlines.iter().fold(format!("{head}danh mục:\n"), |mut plan, deadline| {
        let quoted = serde_json::to_string(deadline).unwrap();
        write!(plan, "- nhiệm vụ: Việc\n  thời gian: {quoted}\n").unwrap();
        plan
    })
}

fn shown(deadlines: &[String], args: &[&str], folder: &Path) -> String {
    std::fs::write(folder.join("ke-hoach.yaml"), plan(deadlines)).unwrap();
    let all: Vec<&str> = [&["check", "--deadlines", "ke-hoach.yaml"], args].concat();
    let done = kehoach(&all, folder);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// The texts in backquotes in a row of a table, before its last column.
fn examples(row: &str) -> Vec<String> {
    let written = row.rsplitn(3, '|').nth(2).unwrap();
    written.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn deadlines_are_listed_by_their_last_day_and_those_without_one_come_last() {
    let folder = tempfile::tempdir().unwrap();
    let deadlines =
        ["Thường xuyên", "Quý III/2026", "Trước ngày 01/7/2026", "Quý I/2026", "Quý III/2026"].map(str::to_owned);
    let text = shown(&deadlines, &["--lang", "en"], folder.path());
    let order: Vec<&str> = text.lines().filter_map(|line| line.split("  ").next()).map(str::trim).collect();
    assert_eq!(order, ["Quý I/2026", "Trước ngày 01/7/2026", "Quý III/2026", "Thường xuyên"], "{text}");
}

#[test]
fn the_pages_show_how_each_form_is_read() {
    let folder = tempfile::tempdir().unwrap();
    for (page, lang, heading) in
        [("docs/language.md", "en", "### Deadlines"), ("docs/ngon-ngu.md", "vi", "### Thời gian thực hiện")]
    {
        let path = root().join(page);
        let text = std::fs::read_to_string(&path).unwrap();
        let mut within = false;
        let mut rows = 0;
        let mut out = String::new();
        for line in text.lines() {
            within = if line.starts_with("### ") { line == heading } else { within };
            if !(within && line.starts_with("| `")) {
                out.push_str(&format!("{line}\n"));
                continue;
            }
            rows += 1;
            let read = shown(&examples(line), &["--lang", lang], folder.path());
            let mut readings: Vec<&str> = read.lines().map(|line| line.split_once("  →  ").unwrap().1).collect();
            readings.dedup();
            assert_eq!(readings.len(), 1, "one row, several readings: {line}\n{read}");
            let written = line.rsplitn(3, '|').nth(2).unwrap();
            out.push_str(&format!("{written}| {} |\n", readings[0]));
        }
        assert!(rows > 30, "{page}: {rows} rows");
        expect_test::expect_file![&path].assert_eq(&out);
    }
}

/// The numbers of the deadlines that `check` advises on for not being understood.
fn advised(deadlines: &[String], folder: &Path) -> Vec<usize> {
    let path = folder.join("ke-hoach.yaml");
    std::fs::write(&path, plan(deadlines)).unwrap();
    let (sources, found) = check(&path);
    let found = found.map_or_else(|faults| faults, |plan| plan.warnings);
    let lines = found.iter().filter(|found| found.code.0 == "K404").filter_map(|found| match found.place {
        Place::Source(span) => Some((sources.get(span.file)?.line_column(span.start as usize).0 - 6) / 2),
        _ => None,
    });
    let mut lines: Vec<usize> = lines.collect();
    lines.dedup();
    lines
}

fn any_deadline() -> impl Strategy<Value = String> {
    let words = proptest::sample::select(vec![
        "trước",
        "ngày 30/6/2026",
        "30/6/26",
        "tháng 6",
        "tháng 6/26",
        "quý II/2026",
        "quý IIII",
        "năm 2026",
        "và",
        ",",
        ";",
        "(",
        ")",
        "từ",
        "đến",
        "thứ Ba",
        "15 giờ",
        "25 giờ",
        "hằng tháng",
        "khi có yêu cầu",
        "theo quy định",
        "âm lịch",
        "ban hành",
        "sơ kết",
        "2026-06-30",
        "Thuong xuyen",
        "tùy việc",
        "xong",
    ]);
    proptest::collection::vec(words, 1..7).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn check_and_deadlines_tell_the_same(mut deadlines in proptest::collection::vec(any_deadline(), 60)) {
        deadlines.sort();
        deadlines.dedup();
        let folder = tempfile::tempdir().unwrap();
        let shown = shown(&deadlines, &["--format", "json"], folder.path());
        let mut rows: Vec<serde_json::Value> = serde_json::from_str(&shown).unwrap();
        prop_assert_eq!(rows.len(), deadlines.len());
        rows.sort_by_key(|row| row["line"].as_u64());
        let partly = rows.iter().enumerate().filter(|(_, row)| row["not_understood"] != serde_json::json!([]));
        prop_assert_eq!(advised(&deadlines, folder.path()), partly.map(|(at, _)| at).collect::<Vec<_>>());
        for (row, written) in rows.iter().zip(&deadlines) {
            prop_assert_eq!(row["text"].as_str(), Some(written.trim()));
        }
    }
}
