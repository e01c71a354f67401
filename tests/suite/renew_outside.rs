//! Files saved by another program, or in another format, between build and renewal (`tests/edited`).

use kehoach::docx::issue::{Issue, issue};
use kehoach::docx::renew::{Outcome, renew};
use kehoach::docx::{Package, as_generated, text};

use super::renew::{all, codes, later, others, outcome, renewed, words};
use super::sample::*;

/// A file of `tests/edited`.
fn from_disk(name: &str) -> Package {
    let path = format!("{}/tests/edited/{name}.docx", env!("CARGO_MANIFEST_DIR"));
    Package::open(name, &std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn edited_files_begin_with_the_sample() {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let path = format!("{}/tests/edited/base.docx", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, sample().build().to_bytes().unwrap()).unwrap();
    }
    let renewal = renewed(&from_disk("base"), &sample().build(), &all());
    assert!(renewal.package.is_none());
}

#[test]
fn a_file_that_was_only_saved_again_needs_nothing() {
    for name in ["libreoffice", "outside", "outside-libreoffice", "outside-odt", "looks"] {
        let renewal = renewed(&from_disk(name), &sample().build(), &all());
        assert!(renewal.package.is_none(), "{name}: {:?}", renewal.report);
    }
    assert!(as_generated(&from_disk("base").to_bytes().unwrap()));
}

#[test]
fn files_saved_by_another_program_are_renewed() {
    for name in ["libreoffice", "outside", "outside-libreoffice", "outside-odt"] {
        let old = from_disk(name);
        let renewal = renewed(&old, &later().build(), &all());
        let new = renewal.package.clone().unwrap();
        if name == "outside-odt" {
            // The store was lost on the way and is made again.
            assert_eq!(
                renewal.touched_parts,
                ["word/_rels/document.xml.rels", "word/document.xml", "[Content_Types].xml"]
            );
        } else {
            assert!(others(&old) == others(&new), "{name}: {:?}", renewal.touched_parts);
        }
        assert_eq!(renewal.added_styles, Vec::<String>::new(), "{name}");
        let view = |package: &Package| text(name, &package.to_bytes().unwrap()).unwrap();
        let (before, after) = (view(&old), view(&new));
        let gone: Vec<&str> = before.lines().filter(|line| !after.contains(line)).collect();
        assert_eq!(gone.len(), 1, "{name}: {gone:?}");
        assert!(gone[0].contains("1.2"), "{name}: {gone:?}");
        assert!(after.contains("Trước ngày 30/10/2021") && after.contains("Nhiệm vụ mới"), "{name}");
    }
}

#[test]
fn edits_in_files_saved_by_another_program_are_told() {
    for name in ["words", "words-libreoffice", "words-odt"] {
        let mut plan = later();
        plan.annexes[1].rows[0][1] = "Sản phẩm đầu tiên".into();
        plan.body[0] = "Đề cao trách nhiệm của người đứng đầu cơ quan.".into();
        let found = renew(&from_disk(name), &plan.build(), &all()).unwrap_err();
        assert_eq!(codes(&found).iter().filter(|code| **code == "K650").count(), 3, "{name}: {:#?}", words(&found));
        let said = words(&found).join("\n");
        for part in [
            "hàng «1», cột «Thời gian»",
            "Quý II",
            "thêm một hàng sau «3»: «4 | Báo cáo chuyên đề | 15/12/2021»",
            "Thanh tra huyện theo dõi",
            "Ủy ban nhân dân các xã chủ động triển khai.",
        ] {
            assert!(said.contains(part), "{name}: {part} in {said}");
        }
        // Without the store the old words are not known, and what only the plan changed looks like an edit.
        let compared = found.iter().filter(|one| one.code.0 == "K650" && one.helps.contains(&"compared"));
        assert_eq!(compared.count(), if name == "words-odt" { 3 } else { 0 }, "{name}");
        assert_eq!(said.contains("«Quý I» → «Quý II»"), name != "words-odt", "{name}: {said}");
    }
}

#[test]
fn looks_made_in_another_program_are_kept() {
    let renewal = renewed(&from_disk("looks"), &later().build(), &all());
    assert_eq!(outcome(&renewal, "annex-1"), Outcome::FormattingKept);
    let view = text("looks", &renewal.package.unwrap().to_bytes().unwrap()).unwrap();
    assert!(view.contains("**Nhiệm vụ số 1.1 về cải cách**"), "{view}");
}

/// Built or saved when regions still stood in content controls.
const OLD: [&str; 3] = ["controls-base", "controls-libreoffice", "controls-looks"];

#[test]
fn files_with_content_controls_are_renewed_and_freed_of_them() {
    let has_controls = |package: &Package| main_of(package).contains("<w:sdt>");
    for name in OLD {
        let old = from_disk(name);
        assert!(has_controls(&old), "{name}");
        // Nothing has changed but the marks.
        let renewal = renewed(&old, &sample().build(), &all());
        assert!(renewal.report.iter().all(|change| change.outcome == Outcome::Unchanged), "{name}");
        let freed = renewal.package.unwrap();
        assert!(!has_controls(&freed), "{name}");
        assert!(renewed(&freed, &sample().build(), &all()).package.is_none(), "{name}");
        let said = |package: &Package| {
            let text = text(name, &package.to_bytes().unwrap()).unwrap();
            text.lines().filter(|line| *line != "¶").map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(said(&old), said(&freed), "{name}");
        // One annex has changed.
        let renewal = renewed(&old, &later().build(), &all());
        let outcomes: Vec<_> = renewal.report.iter().map(|change| change.outcome).collect();
        assert_eq!(outcomes.iter().filter(|one| **one == Outcome::Unchanged).count(), outcomes.len() - 1, "{name}");
        assert!(!has_controls(&renewal.package.unwrap()), "{name}");
        let values = Issue { number: Some("135".into()), references: true, ..Issue::default() };
        let issued = issue(&old, &values).unwrap().package.unwrap();
        assert!(!has_controls(&issued) && main_of(&issued).contains("135"), "{name}");
    }
    let old = from_disk("controls-base").to_bytes().unwrap();
    assert!(as_generated(&old));
}

#[test]
fn edits_in_files_with_content_controls_are_told() {
    for name in ["controls-words", "controls-words-odt"] {
        let mut plan = later();
        plan.annexes[1].rows[0][1] = "Sản phẩm đầu tiên".into();
        let found = renew(&from_disk(name), &plan.build(), &all()).unwrap_err();
        assert_eq!(codes(&found).iter().filter(|code| **code == "K650").count(), 2, "{name}: {:#?}", words(&found));
    }
}
