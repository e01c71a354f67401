//! A file in which whole dates and names are held together by no-break spaces, as they were built once: every reader takes
//! one for a space.

use kehoach::docx::change::ChangeKind;
use kehoach::docx::renew::Request;
use kehoach::docx::{Package, differ, text};
use kehoach::plan::Plan;

use crate::support::{build, check, root};

fn older() -> Package {
    let bytes = std::fs::read(root().join("tests/edited/whole-dates-held.docx")).unwrap();
    Package::open("cu.docx", &bytes).unwrap()
}

fn plan() -> Plan {
    check(&root().join("tests/edited/whole-dates-held.yaml")).1.unwrap().value
}

#[test]
fn an_older_file_says_the_same_as_one_built_now() {
    let fresh = build(&plan()).unwrap().value;
    for one in differ::differences(&older(), &fresh).unwrap() {
        assert_eq!(one.what, ChangeKind::Formatted, "{one:#?}");
    }
}

#[test]
fn an_older_file_is_not_edited() {
    let plan = plan();
    let template = kehoach::house_template(&plan).unwrap();
    let renewal = kehoach::renew(&plan, &template, &older(), &Request::default()).unwrap().value;
    for change in &renewal.report {
        assert!(change.edits.is_empty(), "{}: {:#?}", change.region, change.edits);
    }
}

#[test]
fn an_older_file_takes_what_the_plan_changes() {
    let yaml = std::fs::read_to_string(root().join("tests/edited/whole-dates-held.yaml")).unwrap();
    let yaml = yaml.replace("Quý II năm 2026", "Quý III năm 2026").replace("05 ngày", "07 ngày");
    let mut sources = kehoach::text::Sources::default();
    let file = sources.add(kehoach::text::SourceFile::from_text("ke-hoach.yaml", &yaml));
    let plan = kehoach::check(file, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).unwrap().value;
    let template = kehoach::house_template(&plan).unwrap();
    let renewal = kehoach::renew(&plan, &template, &older(), &Request::default()).unwrap().value;
    assert!(renewal.report.iter().all(|change| change.edits.is_empty()), "{:#?}", renewal.report);
    let package = renewal.package.unwrap();
    let said = text("moi.docx", &package.to_bytes().unwrap()).unwrap().replace(['\u{A0}', '␣'], " ");
    assert!(said.contains("Quý III năm 2026") && said.contains("07 ngày"), "{said}");
}
