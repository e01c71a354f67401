//! Every snippet of a rule's page, set into a small plan: the rule marks the lines that say so and no others.

use kehoach::diag::{Catalogue, Diagnostics, Lang, Place, Severity};
use kehoach::lint::{RULES, Rule, check_by};
use kehoach::plan;
use kehoach::text::{SourceFile, Sources};

/// What a snippet leaves out; a snippet's own top-level keys replace these.
const AROUND: [&str; 4] = [
    "cơ quan ban hành: UBND xã Bằng Phúc",
    "ngày: 20/01/2022",
    "trích yếu: Cải cách hành chính năm 2022",
    "phụ lục: {tên: Nhiệm vụ, cột: tt; tên}",
];

/// The yaml blocks of a page, each with the heading above it.
fn snippets(page: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut heading = "";
    let mut open: Option<String> = None;
    for line in page.lines() {
        match &mut open {
            Some(snippet) if line == "```" => {
                found.push((heading.to_owned(), std::mem::take(snippet)));
                open = None;
            }
            Some(snippet) => {
                snippet.push_str(line);
                snippet.push('\n');
            }
            None if line == "```yaml" => open = Some(String::new()),
            None => heading = line.strip_prefix("## ").unwrap_or(heading),
        }
    }
    found
}

/// A whole plan of a snippet, and its marks: line and what stands there, `error: K201`.
fn whole(snippet: &str) -> (String, Vec<(usize, String)>) {
    let own: Vec<&str> = snippet.lines().filter(|line| !line.starts_with(['-', ' '])).collect();
    let key = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let mut text = String::new();
    for line in AROUND {
        if !own.iter().any(|other| key(other) == key(line)) {
            text.push_str(line);
            text.push('\n');
        }
    }
    if snippet.starts_with('-') {
        text.push_str("danh mục:\n");
    }
    let mut marks = Vec::new();
    for line in snippet.lines() {
        let number = text.lines().count() + 1;
        let (line, mark) = line.split_once("     # ").unwrap_or((line, ""));
        if !mark.is_empty() {
            marks.push((number, mark.to_owned()));
        }
        text.push_str(line);
        text.push('\n');
    }
    (text, marks)
}

fn read(text: &str) -> (Sources, plan::Plan) {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("plan.yaml", text));
    let mut none = |_: &str, _: &str| Err(std::io::Error::other("no includes here"));
    let plan = plan::read(root, &mut sources, &mut none).unwrap_or_else(|found| panic!("{found:#?}\n{text}"));
    (sources, plan.value)
}

/// Complaints of one rule, as the pages mark them.
fn complaints(rule: &Rule, text: &str) -> (Vec<(usize, String)>, Diagnostics) {
    let (sources, plan) = read(text);
    let mut found = check_by(std::slice::from_ref(rule), &plan).remove(0);
    found.sort();
    let line = |place: &Place| match place {
        Place::Source(span) => sources.get(span.file).unwrap().line_column(span.start as usize).0,
        other => panic!("{other:?}"),
    };
    let word = |severity| match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    let marks = found.iter().map(|one| (line(&one.place), format!("{}: {}", word(one.severity), one.code.0)));
    (marks.collect(), found)
}

#[test]
fn every_page_marks_what_its_rule_reports() {
    let mut faults = String::new();
    for rule in RULES {
        let snippets = snippets(rule.page(Lang::En));
        let twins = crate::rules::snippets(rule.page(Lang::Vi));
        let texts = |all: &[(String, String)]| all.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&twins), texts(&snippets), "{}: both pages show the same snippets", rule.code.0);
        assert!(snippets.len() >= 2, "{}: a page shows a faulty and a silent snippet", rule.code.0);
        let mut silent = false;
        for (heading, snippet) in snippets {
            let (text, marks) = whole(&snippet);
            let (found, _) = complaints(rule, &text);
            if found != marks {
                faults += &format!("{} / {heading}\n{text}\nfound: {found:?}\nmarks: {marks:?}\n\n", rule.code.0);
            }
            silent |= marks.is_empty();
        }
        assert!(silent, "{}: no snippet stays silent", rule.code.0);
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn every_complaint_of_a_page_has_its_words_in_both_languages() {
    for rule in RULES {
        for (_, snippet) in snippets(rule.page(Lang::En)) {
            let (_, found) = complaints(rule, &whole(&snippet).0);
            for one in found.iter() {
                assert!(!one.helps.is_empty(), "{}", one.code.0);
                for lang in [Lang::Vi, Lang::En] {
                    let catalogue = Catalogue::of(lang);
                    let words = |attribute: Option<&str>| catalogue.get(one.code.0, attribute, &one.args);
                    let message = words(None).unwrap();
                    assert!(!message.contains("{$"), "{message}");
                    for help in &one.helps {
                        assert!(words(Some(&format!("help-{help}"))).is_some(), "{} help-{help}", one.code.0);
                    }
                    for (_, other) in &one.others {
                        assert!(words(Some(&format!("other-{other}"))).is_some(), "{} other-{other}", one.code.0);
                    }
                    assert!(words(Some("label")).is_some(), "{} label", one.code.0);
                }
            }
        }
    }
}
