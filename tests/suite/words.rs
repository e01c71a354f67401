//! Both catalogues: complete, alike, and used.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::root;

/// Every entry of a catalogue, `ID` or `ID.ATTRIBUTE`, with the names of the values it shows.
fn entries(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in crate::support::files(&format!("src/diag/{lang}"), ".ftl") {
        let mut id = String::new();
        let mut at = String::new();
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            let start = line.split(" =").next().unwrap_or_default().trim();
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                id = start.to_owned();
                at = id.clone();
                assert!(!found.contains_key(&at), "{lang}: {at} stands twice");
            } else if line.trim_start().starts_with('.') && line.contains(" =") {
                at = format!("{id}{start}");
            }
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let values = found.entry(at.clone()).or_default();
            for value in line.split('$').skip(1) {
                let name: String =
                    value.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect();
                values.insert(name);
            }
        }
    }
    found
}

#[test]
fn every_message_stands_in_both_languages_with_the_same_values() {
    let (vi, en) = (entries("vi"), entries("en"));
    // English help stands in the doc comments of the arguments; a unit test keeps the Vietnamese one complete.
    let differs: Vec<&String> =
        vi.keys().chain(en.keys()).filter(|id| !id.starts_with("help") && vi.get(*id) != en.get(*id)).collect();
    assert_eq!(differs, Vec::<&String>::new());
}

#[test]
fn every_code_in_the_sources_has_words_and_all_words_have_a_code() {
    let known: BTreeSet<String> =
        entries("vi").into_keys().filter(|id| id.starts_with('K') && !id.contains('.')).collect();
    let mut used = BTreeSet::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let quoted = text.split('"').filter(|word| {
                    matches!(word.len(), 4 | 5)
                        && word.starts_with('K')
                        && word.chars().skip(1).all(|c| c.is_ascii_digit())
                });
                used.extend(quoted.map(str::to_owned));
            }
        }
    }
    let silent: Vec<_> = used.difference(&known).collect();
    let idle: Vec<_> = known.difference(&used).collect();
    assert_eq!((silent, idle), (Vec::new(), Vec::new()));
}

#[test]
fn every_message_says_what_to_do() {
    let all = entries("vi");
    let helpless: Vec<&String> = all
        .keys()
        .filter(|id| id.starts_with('K') && !id.contains('.'))
        .filter(|id| !all.keys().any(|key| key.starts_with(&format!("{id}.help-"))))
        .collect();
    assert_eq!(helpless, Vec::<&String>::new());
}

/// Codes whose printed text no broken plan, golden text, rule page or page of the docs shows, and why.
const SHOWN_ELSEWHERE: &[(&str, &str)] = &[
    ("K118", "the same of UTF-16: src/diag/unreadable.rs"),
    ("K127", "takes more than 64 files: src/plan/resolve/tests.rs"),
    ("K131", "takes more items than a file should hold: tests/suite/hostile.rs"),
    ("K576", "a fault of the program itself"),
    ("K579", "asked for on the command line: tests/suite/cli.rs"),
    ("K6", "Word files: beside src/docx and src/adopt, tests/suite/renew.rs, issue.rs and adopt.rs"),
    ("K96", "sheets back into their plans: tests/suite/import_into.rs"),
    ("K970", "a program that is not ours: tests/suite/import.rs"),
    ("K94", "annexes handed on: tests/suite/export.rs"),
    ("K975", "printed as SARIF: tests/suite/reports.rs"),
    ("K90", "files and folders of the moment: tests/suite/cli.rs"),
    ("K92", "files and folders of the moment: tests/suite/files_cli.rs"),
    ("K93", "typefaces and names of PDF files: tests/suite/pages.rs"),
];

#[test]
fn every_complaint_is_shown_somewhere_as_it_is_printed() {
    let mut shown = String::new();
    let folders = [("tests/broken", ".txt"), ("tests/golden", ".txt"), ("src/lint/rules", ".md"), ("docs", ".md")];
    for (folder, ending) in folders {
        for path in crate::support::files(folder, ending) {
            shown += &std::fs::read_to_string(path).unwrap();
        }
    }
    let excused = |code: &str| SHOWN_ELSEWHERE.iter().any(|(start, _)| code.starts_with(start));
    let entries = entries("vi");
    let codes = entries.keys().filter(|id| matches!(id.len(), 4 | 5) && id.starts_with('K') && !id.contains('.'));
    let missing: Vec<&String> = codes.filter(|code| !excused(code) && !shown.contains(code.as_str())).collect();
    assert_eq!(missing, Vec::<&String>::new());
    let stale = |code: &str| code.len() == 4 && (shown.contains(code) || !entries.contains_key(code));
    let stale: Vec<&str> = SHOWN_ELSEWHERE.iter().map(|(code, _)| *code).filter(|code| stale(code)).collect();
    assert_eq!(stale, Vec::<&str>::new(), "excused without need");
}
