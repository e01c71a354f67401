//! Word files we did not make: `tests/edited/adopt-*.docx`, and those we made, taken for strange ones.

use std::path::Path;

use kehoach::diag::Lang;
use kehoach::docx::renew::{Outcome, Request, renew};
use kehoach::docx::{self, adopt};
use kehoach::text::{SourceFile, Sources};

use super::sample::{edited, main_of, reopened, sample};
use crate::support::{build, check, files, printed, root, stem};

/// The plan of a table, and the complaints about it.
fn plan_of(name: &str, bytes: &[u8], table: usize) -> (String, String) {
    let text = adopt::read(name, bytes).unwrap();
    let plan = kehoach::adopt::plan(name, &text, table, None).unwrap();
    (plan.value, printed(&plan.warnings, &Sources::default(), Lang::Vi))
}

/// The lines of a file's tables, from its YAML on.
fn tables_of(yaml: &str) -> Vec<String> {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_bytes("plan.yaml", filled_in(yaml).as_bytes()).unwrap());
    let plan = kehoach::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into()));
    let plan = plan.unwrap_or_else(|found| panic!("{}\n{yaml}", printed(&found, &sources, Lang::En)));
    let built = build(&plan.value);
    let built = built.unwrap_or_else(|found| panic!("{}\n{yaml}", printed(&found, &sources, Lang::En)));
    rows(&built.value.to_bytes().unwrap())
}

/// A plan with what its Word file does not tell.
fn filled_in(yaml: &str) -> String {
    let issuer = yaml.replace("(Tên cơ quan ban hành)", "UBND xã Tân Lập, tỉnh Thái Nguyên");
    issuer
        .replace("(Ký hiệu)", "KH-UBND")
        .replace("(Địa danh)", "Tân Lập")
        .replace("(Trích yếu)", "Cải cách hành chính")
}

/// The rows of the tables on landscape pages or after a label; bold and italic left out.
fn rows(bytes: &[u8]) -> Vec<String> {
    let text = docx::text("a.docx", bytes).unwrap();
    let annex = text.lines().skip_while(|line| !line.contains("KH Phụ lục"));
    annex.filter(|line| line.contains(" | ")).map(|line| line.replace('*', "")).collect()
}

#[test]
fn tables_of_strange_files_become_plans_that_build() {
    for path in files("tests/edited", ".docx").iter().filter(|path| stem(path).starts_with("adopt-")) {
        let name = stem(path);
        let bytes = std::fs::read(path).unwrap();
        let text = adopt::read(&name, &bytes).unwrap();
        let table = text.tables.len();
        let (yaml, complaints) = plan_of(&name, &bytes, table);
        let whole = format!("{yaml}\n{complaints}");
        expect_test::expect_file![root().join(format!("tests/edited/{name}.txt"))].assert_eq(&whole);
        assert!(!tables_of(&yaml).is_empty());
    }
}

/// What we print ourselves is understood whole: the plan of an annex makes the same annex.
#[test]
fn our_own_annexes_come_back_as_they_were() {
    for name in ["huyen-nang-cao-2021", "tinh-par-index-2022", "xa-cchc-2023", "xa-diem-mat-2021"] {
        let (_, plan) = check(&root().join(format!("plans/{name}.yaml")));
        let bytes = build(&plan.unwrap().value).unwrap().value.to_bytes().unwrap();
        let text = adopt::read(name, &bytes).unwrap();
        let table =
            text.tables.iter().position(|found| found.region.as_deref().is_some_and(|id| id.starts_with("annex-")));
        let (yaml, _) = plan_of(name, &bytes, table.unwrap() + 1);
        assert_eq!(tables_of(&yaml), rows(&bytes), "{name}");
    }
}

#[test]
fn further_rows_of_an_item_come_back_as_rows_and_their_figures_once() {
    let (_, plan) = check(&root().join("tests/golden/rows-of-items/plan.yaml"));
    let bytes = build(&plan.unwrap().value).unwrap().value.to_bytes().unwrap();
    let table = adopt::read("a.docx", &bytes).unwrap().tables.len() - 2;
    let (yaml, complaints) = plan_of("a.docx", &bytes, table);
    let from = yaml.find("- nhiệm vụ: Rà soát văn bản").unwrap();
    let to = yaml.find("- nhóm: Công khai thủ tục").unwrap();
    expect_test::expect![[r#"
        - nhiệm vụ: Rà soát văn bản
          sản phẩm: Kế hoạch rà soát
          chủ trì: Văn phòng HĐND và UBND
          phối hợp: Phòng Văn hóa - Xã hội
          thời gian: Quý I/2026
          kinh phí: '12'
        - sản phẩm: Báo cáo rà soát
          chủ trì: Văn phòng HĐND và UBND
          phối hợp: Phòng Văn hóa - Xã hội
          thời gian: Quý IV/2026
          kinh phí: 8,5
        - sản phẩm: Danh mục văn bản hết hiệu lực
          chủ trì: Phòng Văn hóa - Xã hội
          phối hợp: Phòng Văn hóa - Xã hội
          thời gian: Quý IV/2026
    "#]]
    .assert_eq(&yaml[from..to]);
    expect_test::expect![[r#""#]].assert_eq(&complaints);
}

fn marked(path: &Path) -> (Vec<u8>, docx::Package) {
    let bytes = std::fs::read(path).unwrap();
    let table = adopt::read("a.docx", &bytes).unwrap().tables.len();
    let package = adopt::mark("a.docx", &bytes, table, "nhiệm vụ").unwrap();
    (bytes.clone(), docx::Package::open("a.docx", &package.to_bytes().unwrap()).unwrap())
}

#[test]
fn marks_go_round_the_table_and_its_title_lines_and_change_nothing_else() {
    let (before, package) = marked(&root().join("tests/edited/adopt-tasks.docx"));
    assert_eq!(docx::sound::faults(&package).unwrap(), Vec::<String>::new());
    let main = package.text(package.main()).unwrap();
    let regions = docx::region::find(&main).unwrap();
    assert_eq!(regions.len(), 1);
    let inner = &main[regions[0].inner.clone()];
    assert!(inner.contains("Phụ lục I") && inner.ends_with("</w:tbl>") && !inner.contains("UBND xã ban hành"));
    assert!(inner.contains("kehoach_annex_nhiệm_vụ_ref"));
    let old = docx::Package::open("a.docx", &before).unwrap();
    let mut bare = main.clone();
    // Behind the table there is a paragraph of ours, one point high.
    let closing = &main[regions[0].inner.end..regions[0].outer.end];
    assert!(closing.contains("w:line=\"20\" w:lineRule=\"exact\""));
    bare.replace_range(regions[0].inner.end..regions[0].outer.end, "");
    while let Some(at) = bare.find("<w:bookmark") {
        let end = at + bare[at..].find("/>").unwrap() + 2;
        bare.replace_range(at..end, "");
    }
    assert_eq!(bare, old.text(old.main()).unwrap());
    // Ours: the fingerprints, the store of the words, and how the file finds them.
    let quiet =
        ["docProps/custom.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", old.main()];
    for part in old.names().filter(|part| !quiet.contains(part)) {
        assert!(old.part(part) == package.part(part), "{part}");
    }
}

#[test]
fn an_adopted_annex_that_the_plan_does_not_have_is_left_alone() {
    let built = sample().build();
    let tables = adopt::read("a.docx", &built.to_bytes().unwrap()).unwrap().tables;
    let last = tables.iter().rposition(|table| table.region.is_some()).unwrap() + 1;
    // The second annex stands there as others would have made it.
    let bare = edited(&built, |main| {
        let second =
            docx::region::find(&main).unwrap().into_iter().find(|one| one.id.to_string() == "annex-2").unwrap();
        let mut bare = main.clone();
        bare.replace_range(second.inner.end..second.outer.end, "");
        bare.replace("kehoach_annex_2", "khac_2")
    });
    let adopted = adopt::mark("a.docx", &bare.to_bytes().unwrap(), last, "sản phẩm").unwrap();
    let adopted = reopened(&adopted);
    let mut plan = sample();
    plan.annexes.pop();
    plan.annexes[0].rows.pop();
    for only in [Some(vec!["annex".to_owned()]), None] {
        let replace = vec!["all".to_owned()];
        for replace in [Vec::new(), replace] {
            let renewal =
                renew(&adopted, &plan.build(), &Request { only: only.clone(), replace, ..Request::default() }).unwrap();
            let change = renewal.report.iter().find(|change| change.region == "annex-sản phẩm").unwrap();
            assert_eq!(change.outcome, Outcome::Left);
            assert!(main_of(&renewal.package.unwrap()).contains("Sản phẩm thứ 3"));
        }
    }
    // A region nobody knows the origin of is no more ours.
    let unknown = edited(&built, |main| main.replace("kehoach_annex_2", "kehoach_annex_9"));
    let mut only = sample();
    only.annexes[0].rows.pop();
    let request = Request { only: Some(vec!["annex-9".into()]), ..Request::default() };
    assert!(renew(&unknown, &only.build(), &request).unwrap().package.is_none());
}

#[test]
fn an_adopted_annex_that_the_plan_took_over_goes_with_it() {
    let (_, package) = marked(&root().join("tests/edited/adopt-tasks.docx"));
    let mut plan = sample();
    plan.annexes.truncate(1);
    plan.annexes[0].id = "nhiệm vụ".into();
    let only = |replace: Vec<String>| Request { only: Some(vec!["annex".into()]), replace, ..Request::default() };
    let taken = renew(&package, &plan.build(), &only(vec!["all".into()])).unwrap().package.unwrap();
    plan.annexes.clear();
    let gone = renew(&reopened(&taken), &plan.build(), &only(Vec::new())).unwrap();
    assert_eq!(gone.report[0].outcome, Outcome::Removed);
}

#[test]
fn a_table_is_marked_once_and_an_id_given_once() {
    let (_, package) = marked(&root().join("tests/edited/adopt-tasks.docx"));
    let bytes = package.to_bytes().unwrap();
    let code = |table: usize, id: &str| {
        let fault = adopt::mark("a.docx", &bytes, table, id).unwrap_err();
        fault.iter().next().unwrap().code.0
    };
    assert_eq!(code(2, "khác"), "K641");
    assert_eq!(code(1, "nhiệm vụ"), "K642");
    assert_eq!(code(9, "khác"), "K640");
}
