//! Every shipped plan and golden case: built, then read back from the written .docx.

use std::path::Path;

use kehoach::diag::Lang;
use kehoach::docx;

use crate::support::{build, check, files, printed, root, stem};

fn built(path: &Path) -> Vec<u8> {
    let (sources, plan) = check(path);
    let plan = plan.unwrap_or_else(|found| panic!("{}", printed(&found, &sources, Lang::En)));
    let package = build(&plan.value);
    package.unwrap_or_else(|found| panic!("{}", printed(&found, &sources, Lang::En))).value.to_bytes().unwrap()
}

/// `plans/X.yaml` reads back as `tests/golden/X.txt`.
#[test]
fn every_shipped_plan_reads_back_as_its_golden_text() {
    for plan in files("plans", ".yaml") {
        let name = stem(&plan);
        let text = docx::text(&format!("{name}.docx"), &built(&plan)).unwrap();
        expect_test::expect_file![root().join(format!("tests/golden/{name}.txt"))].assert_eq(&text);
    }
}

/// `tests/golden/X/plan.yaml` reads back as `tests/golden/X/plan.txt`, and the file is sound.
#[test]
fn every_golden_case_reads_back_as_its_text() {
    let folders = std::fs::read_dir(root().join("tests/golden")).unwrap().map(|entry| entry.unwrap().path());
    let plans: Vec<_> = folders.map(|folder| folder.join("plan.yaml")).filter(|plan| plan.exists()).collect();
    assert!(!plans.is_empty());
    for plan in plans {
        let bytes = built(&plan);
        let text = docx::text("plan.docx", &bytes).unwrap();
        expect_test::expect_file![plan.with_extension("txt")].assert_eq(&text);
        let package = docx::Package::open("plan.docx", &bytes).unwrap();
        assert_eq!(docx::sound::faults(&package).unwrap(), Vec::<String>::new(), "{}", plan.display());
    }
}

#[test]
fn a_shipped_plan_has_nothing_to_mend() {
    for path in files("plans", ".yaml") {
        let (sources, plan) = check(&path);
        let plan = plan.unwrap_or_else(|found| panic!("{}", printed(&found, &sources, Lang::En)));
        let built = build(&plan.value).unwrap();
        let mut found = plan.warnings;
        found.extend(built.warnings);
        let text = printed(&found, &sources, Lang::En);
        // This one has names of criteria for its readers at the desk: no column shows them.
        let names = stem(&path) == "huyen-khac-phuc-2021";
        let left_out = found.iter().filter(|one| names && one.code.0 == "K578").count();
        assert_eq!(left_out, if names { 32 } else { 0 }, "{}:\n{text}", path.display());
        assert_eq!(found.iter().count(), left_out, "{}:\n{text}", path.display());
    }
}

#[test]
fn what_is_written_is_sound() {
    for path in files("plans", ".yaml") {
        let package = docx::Package::open(&stem(&path), &built(&path)).unwrap();
        assert_eq!(docx::sound::faults(&package).unwrap(), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let path = root().join("plans/xa-cchc-2023.yaml");
    assert_eq!(built(&path), built(&path));
}

#[test]
fn a_built_file_is_known_as_generated_and_one_with_a_changed_word_is_not() {
    let bytes = built(&root().join("plans/xa-cchc-2023.yaml"));
    assert!(docx::as_generated(&bytes));
    let mut package = docx::Package::open("a.docx", &bytes).unwrap();
    let part = package.main().to_owned();
    let text = package.text(&part).unwrap().replace("Bằng Phúc", "Bằng Lãng");
    package.set_part(&part, text.into_bytes());
    assert!(!docx::as_generated(&package.to_bytes().unwrap()));
}

/// A motto is often underlined by the border of its paragraph; its words are shown with the rule.
#[test]
fn the_words_of_a_paragraph_with_a_border_are_read() {
    let bytes = std::fs::read(root().join("tests/edited/ruled-motto.docx")).unwrap();
    let text = docx::text("ruled-motto.docx", &bytes).unwrap();
    assert!(text.contains("| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / [rule] Độc lập - Tự do - Hạnh phúc |"), "{text}");
}
