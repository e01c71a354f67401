//! What a person put into a part that is renewed and no plan can generate, and the looks they gave it.

use kehoach::docx::change::ChangeKind;
use kehoach::docx::renew::{Outcome, Renewal, Request, renew};
use kehoach::docx::{Package, adopt};

use super::renew::{all, asked, codes, later, outcome, renewed, words};
use super::sample::*;

/// The run that says `text`, with something put before and behind it.
fn wrapped(old: &Package, text: &str, before: &str, behind: &str) -> Package {
    edited(old, |main| {
        let run = format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
        assert!(main.contains(&run), "{text}");
        main.replacen(&run, &format!("{before}{run}{behind}"), 1)
    })
}

const THINGS: [(&str, &str); 6] = [
    ("<w:hyperlink w:anchor=\"muc-1\">", "</w:hyperlink>"),
    ("<w:permStart w:id=\"71\" w:edGrp=\"everyone\"/>", "<w:permEnd w:id=\"71\"/>"),
    ("<w:smartTag w:uri=\"urn:x\" w:element=\"date\">", "</w:smartTag>"),
    ("<w:r><w:softHyphen/></w:r>", ""),
    ("<w:bookmarkStart w:id=\"900\" w:name=\"xem\"/>", "<w:bookmarkEnd w:id=\"900\"/>"),
    ("<w:sdt><w:sdtPr><w:alias w:val=\"Đã duyệt\"/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
];

#[test]
fn what_no_plan_generates_stays_in_every_cell_that_says_the_same() {
    for (before, behind) in THINGS {
        // In another row; in the row that changes, but in another cell.
        for place in ["Nhiệm vụ số 2.1 về cải cách", "Nhiệm vụ số 1.2 về cải cách"] {
            let old = wrapped(&sample().build(), place, before, behind);
            let new = main_of(&renewed(&old, &later().build(), &all()).package.unwrap());
            assert!(new.contains(&format!("{before}<w:r><w:t xml:space=\"preserve\">{place}</w:t></w:r>{behind}")));
            assert!(new.contains("Trước ngày 30/10/2021") && new.contains("Nhiệm vụ mới"), "{before}");
        }
    }
}

#[test]
fn what_stands_in_the_cell_that_changes_is_named_with_its_row() {
    for (before, behind) in THINGS {
        let old = wrapped(&sample().build(), "Quý III", before, behind);
        let found = renew(&old, &later().build(), &all()).unwrap_err();
        assert_eq!(codes(&found), ["K657"], "{before}");
        assert!(words(&found)[0].contains("hàng «1.2» của «Phụ lục"), "{:?}", words(&found));
        let kept = renewed(&old, &later().build(), &asked(&["annex"], &[]));
        assert_eq!(outcome(&kept, "annex-1"), Outcome::KeptEdited);
        let over = renewed(&old, &later().build(), &asked(&[], &["annex"]));
        assert_eq!(codes(&over.notes), ["K657"], "what is written over is named: {before}");
        assert!(words(&over.notes)[0].contains("hàng «1.2» của «Phụ lục"), "{:?}", words(&over.notes));
        assert!(!main_of(&over.package.unwrap()).contains(before));
    }
}

#[test]
fn what_a_replaced_part_loses_is_named_and_nothing_else() {
    let over = |old: &Package| renewed(old, &later().build(), &asked(&[], &["annex"]));
    let untouched = over(&sample().build());
    assert!(codes(&untouched.notes).is_empty(), "{:?}", words(&untouched.notes));
    assert!(untouched.report.iter().all(|change| change.edits.is_empty()));
    // Words of one row, looks of another, a link in a third.
    let old = wrapped(&sample().build(), "Nhiệm vụ số 1.1 về cải cách", THINGS[0].0, THINGS[0].1);
    let old = edited(&old, |main| {
        let bold = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Nhiệm vụ số 2.1 về cải cách";
        let main = main.replacen("<w:r><w:t xml:space=\"preserve\">Nhiệm vụ số 2.1 về cải cách", bold, 1);
        assert!(main.contains(bold));
        main.replacen("Quý III", "Quý IV", 1)
    });
    let done = over(&old);
    assert_eq!(codes(&done.notes), ["K657"]);
    assert!(words(&done.notes)[0].contains("liên kết"), "{:?}", words(&done.notes));
    let annex = done.report.iter().find(|change| change.region == "annex-1").unwrap();
    let edits: Vec<(ChangeKind, &str)> = annex.edits.iter().map(|edit| (edit.what, edit.row())).collect();
    assert_eq!(edits, [(ChangeKind::Edited, "1.2"), (ChangeKind::FormattingGone, "2.1")]);
    assert_eq!(annex.places.len(), 2);
}

#[test]
fn an_annex_with_a_link_in_it_is_not_removed_unasked() {
    let old = wrapped(&sample().build(), "Sản phẩm thứ 2", THINGS[0].0, THINGS[0].1);
    let mut plan = sample();
    plan.annexes.remove(1);
    assert_eq!(codes(&renew(&old, &plan.build(), &all()).unwrap_err()), ["K657"]);
    let over = renew(&old, &plan.build(), &asked(&[], &["annex-2"])).unwrap();
    assert_eq!(outcome(&over, "annex-2"), Outcome::Removed);
    assert_eq!(codes(&over.notes), ["K657"]);
}

#[test]
fn a_range_between_two_rows_is_not_torn() {
    let old = edited(&sample().build(), |main| {
        let at = |text: &str| {
            let words = main.find(text).unwrap();
            main[..words].rfind("<w:r>").unwrap()
        };
        let (from, to) = (at("Quý III"), at("Nhiệm vụ số 2.1"));
        format!(
            "{}<w:permStart w:id=\"71\" w:edGrp=\"everyone\"/>{}<w:permEnd w:id=\"71\"/>{}",
            &main[..from],
            &main[from..to],
            &main[to..]
        )
    });
    let found = renew(&old, &later().build(), &all()).unwrap_err();
    assert_eq!(codes(&found), ["K657"]);
}

/// A row of `package` with a picture behind the words.
fn drawn(package: &Package, text: &str) -> Package {
    edited(package, |main| {
        let at = main.find(text).unwrap();
        let end = at + main[at..].find("</w:r>").unwrap() + "</w:r>".len();
        format!(
            "{}<w:r><w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\"/></w:pict></w:r>{}",
            &main[..end],
            &main[end..]
        )
    })
}

#[test]
fn a_picture_in_an_adopted_annex_is_not_taken_for_generated() {
    let path = format!("{}/tests/edited/adopt-tasks.docx", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).unwrap();
    let pictured = drawn(&Package::open("cu.docx", &bytes).unwrap(), "30/6/2026");
    let marked = adopt::mark("cu.docx", &pictured.to_bytes().unwrap(), 2, "2").unwrap();
    let found = renew(&reopened(&marked), &sample().build(), &only_annexes()).unwrap_err();
    assert!(words(&found).iter().any(|words| words.contains("hình ảnh")), "{:?}", words(&found));
    let over = Request { replace: vec!["annex=2".into()], ..only_annexes() };
    assert!(renew(&reopened(&marked), &sample().build(), &over).is_ok());
}

fn only_annexes() -> Request {
    Request { only: Some(vec!["annex".into()]), ..Request::default() }
}

/// The cell of row 1.2 that says `text`, bold and red.
fn red(text: &str) -> Package {
    let look = "<w:r><w:rPr><w:b/><w:color w:val=\"FF0000\"/></w:rPr><w:t xml:space=\"preserve\">";
    edited(&sample().build(), |main| {
        main.replacen(&format!("<w:r><w:t xml:space=\"preserve\">{text}"), &format!("{look}{text}"), 1)
    })
}

fn gone(renewal: &Renewal) -> Vec<&str> {
    let edits = renewal.report.iter().flat_map(|change| &change.edits);
    edits.filter(|edit| edit.what == ChangeKind::FormattingGone).map(|edit| edit.row()).collect()
}

#[test]
fn a_look_that_gives_way_is_named_by_its_row_and_not_called_kept() {
    let renewal = renewed(&red("Quý III"), &later().build(), &all());
    assert_eq!((outcome(&renewal, "annex-1"), gone(&renewal)), (Outcome::Replaced, vec!["1.2"]));
    assert!(!main_of(&renewal.package.unwrap()).contains("FF0000"));
}

#[test]
fn a_look_in_another_cell_of_a_changed_row_is_kept() {
    let renewal = renewed(&red("Nhiệm vụ số 1.2"), &later().build(), &all());
    assert_eq!((outcome(&renewal, "annex-1"), gone(&renewal)), (Outcome::FormattingKept, vec![]));
    assert!(main_of(&renewal.package.unwrap()).contains("FF0000"));
}

#[test]
fn looks_are_partly_kept_where_one_row_of_two_changes() {
    let old = edited(&red("Quý III"), |main| {
        main.replacen(
            "<w:r><w:t xml:space=\"preserve\">Nhiệm vụ số 3.4",
            "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Nhiệm vụ số 3.4",
            1,
        )
    });
    let renewal = renewed(&old, &later().build(), &all());
    assert_eq!((outcome(&renewal, "annex-1"), gone(&renewal)), (Outcome::FormattingPartly, vec!["1.2"]));
}

#[test]
fn a_look_outlives_rows_being_numbered_anew() {
    let mut plan = sample();
    plan.annexes[1].rows.insert(0, row(&["1", "Sản phẩm mới", "30/9/2021"]));
    plan.annexes[1].rows.iter_mut().enumerate().for_each(|(at, row)| row[0] = (at + 1).to_string());
    let renewal = renewed(&red("Sản phẩm thứ 2"), &plan.build(), &all());
    assert_eq!((outcome(&renewal, "annex-2"), gone(&renewal)), (Outcome::FormattingKept, vec![]));
    let new = main_of(&renewal.package.unwrap());
    assert!(new.contains("FF0000\"/></w:rPr><w:t xml:space=\"preserve\">Sản phẩm thứ 2"));
}

#[test]
fn where_the_columns_change_every_look_that_goes_is_named() {
    let mut plan = later();
    plan.annexes[0].columns.push("Ghi chú");
    plan.annexes[0].rows.iter_mut().for_each(|row| row.push("x".into()));
    let renewal = renewed(&red("Nhiệm vụ số 3.4"), &plan.build(), &all());
    assert_eq!((outcome(&renewal, "annex-1"), gone(&renewal)), (Outcome::Replaced, vec!["3.4"]));
}
