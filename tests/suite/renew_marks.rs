//! Damaged marks: a region is found all the same where its place is certain, and refused by name where it is not.

use kehoach::docx::renew::{Outcome, Request, renew};
use kehoach::docx::{Package, region, sound};

use super::renew::{all, codes, outcome, renewed, words};
use super::sample::*;

/// The sample with every region changed.
fn changed() -> Sample {
    let mut plan = sample();
    plan.title.push_str(" (điều chỉnh)");
    plan.body[0] = "Đề cao trách nhiệm của người đứng đầu.".into();
    plan.signature = ["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Trần Thị B"];
    for annex in &mut plan.annexes {
        annex.rows[0][1] = "Việc đã đổi".into();
    }
    plan
}

/// Whole elements of a name in a stretch of the main part.
fn elements(main: &str, within: std::ops::Range<usize>, name: &str) -> Vec<std::ops::Range<usize>> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let starts = main[within.clone()].match_indices(&open).map(|(at, _)| within.start + at);
    starts.filter_map(|at| main[at..].find(&close).map(|end| at..at + end + close.len())).collect()
}

fn range_of(main: &str, id: &str) -> region::Located {
    region::find(main).unwrap().into_iter().find(|one| one.id.to_string() == id).unwrap()
}

/// Takes out the bookmark of a name.
fn without(main: &str, name: &str) -> String {
    let at = main.find(&format!("w:name=\"{name}\"")).unwrap();
    let start = main[..at].rfind("<w:bookmarkStart").unwrap();
    let end = at + main[at..].find("/>").unwrap() + 2;
    let id = main[start..end].split("w:id=\"").nth(1).unwrap().split('"').next().unwrap();
    let close = format!("<w:bookmarkEnd w:id=\"{id}\"/>");
    format!("{}{}", &main[..start], main[end..].replacen(&close, "", 1))
}

/// Puts a bookmark into the paragraph that says something.
fn with(main: &str, name: &str, words: &str) -> String {
    let at = main.find(words).unwrap();
    let start = main[..at].rfind("<w:r>").unwrap();
    let mark = format!("<w:bookmarkStart w:id=\"900\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"900\"/>");
    format!("{}{mark}{}", &main[..start], &main[start..])
}

fn sound(package: &Package) {
    assert_eq!(sound::faults(&reopened(package)).unwrap(), Vec::<String>::new());
}

/// The file is renewed as if its marks were whole: it says what a fresh build says.
fn renews(damage: impl FnOnce(String) -> String) -> String {
    let old = edited(&sample().build(), damage);
    let new = renewed(&old, &changed().build(), &all()).package.unwrap();
    sound(&new);
    assert!(renewed(&reopened(&new), &changed().build(), &all()).package.is_none());
    let main = main_of(&new);
    for words in ["(điều chỉnh)", "Đề cao trách nhiệm", "Trần Thị B", "Việc đã đổi"] {
        assert!(main.contains(words), "{words}");
    }
    for words in ["Nâng cao trách nhiệm", "Nguyễn Văn A", "Nhiệm vụ số 1 về"] {
        assert!(!main.contains(words), "{words}");
    }
    for id in ["front", "body", "recipients", "signature", "annex-1", "annex-2"] {
        assert_eq!(region::find(&main).unwrap().iter().filter(|one| one.id.to_string() == id).count(), 1, "{id}");
    }
    main
}

/// The file is refused, with these codes.
fn refuses(damage: impl FnOnce(String) -> String) -> (Package, Vec<&'static str>, Vec<String>) {
    let old = edited(&sample().build(), damage);
    let found = renew(&old, &changed().build(), &all()).unwrap_err();
    (old, codes(&found), words(&found))
}

/// Written over on demand, the file says what a fresh build says.
fn replaced(old: &Package, name: &str) -> String {
    let request = Request { replace: vec![name.to_owned()], ..Request::default() };
    let new = renewed(old, &changed().build(), &request).package.unwrap();
    sound(&new);
    main_of(&new)
}

#[test]
fn a_first_paragraph_deleted_with_its_mark_is_an_edit_of_its_region() {
    let (old, codes, said) = refuses(|main| {
        let first = elements(&main, range_of(&main, "annex-2").inner, "w:p").remove(0);
        format!("{}{}", &main[..first.start], &main[first.end..])
    });
    assert_eq!(codes, ["K650", "K660"], "{said:?}");
    let main = replaced(&old, "all");
    assert_eq!(main.matches("Phụ lục II<").count(), 1);
    assert_eq!(main.matches("Sản phẩm thứ 2").count(), 1);
}

#[test]
fn a_last_paragraph_deleted_with_its_mark_is_an_edit_of_its_region() {
    let (old, codes, said) = refuses(|main| {
        let last = elements(&main, range_of(&main, "body").inner, "w:p").pop().unwrap();
        format!("{}{}", &main[..last.start], &main[last.end..])
    });
    assert_eq!(codes, ["K650", "K660"], "{said:?}");
    assert!(said[1].contains("Các phòng báo cáo"), "{said:?}");
    assert_eq!(replaced(&old, "body").matches("Các phòng báo cáo").count(), 1);
}

#[test]
fn a_first_row_deleted_with_its_mark_is_an_edit_of_its_region() {
    let (_, codes, said) = refuses(|main| {
        let row = elements(&main, range_of(&main, "front").inner, "w:tr").remove(0);
        format!("{}{}", &main[..row.start], &main[row.end..])
    });
    assert!(codes.contains(&"K650") && !codes.contains(&"K651"), "{said:?}");
}

#[test]
fn rows_that_are_sorted_or_deleted_take_no_mark_along() {
    let (_, codes, said) = refuses(|main| {
        let rows = elements(&main, range_of(&main, "annex-1").inner, "w:tr");
        let (first, last) = (rows[1].clone(), rows.last().unwrap().clone());
        let sorted = format!("{}{}", &main[last.clone()], &main[first.start..last.start]);
        format!("{}{sorted}{}", &main[..first.start], &main[last.end..])
    });
    assert!(codes.contains(&"K650") && !codes.contains(&"K651"), "{said:?}");
    let (_, codes, said) = refuses(|main| {
        let last = elements(&main, range_of(&main, "annex-1").inner, "w:tr").pop().unwrap();
        format!("{}{}", &main[..last.start], &main[last.end..])
    });
    assert_eq!(codes, ["K650", "K660"], "{said:?}");
}

#[test]
fn a_region_whose_words_are_all_there_needs_no_marks() {
    for id in ["annex_1", "annex_2", "body", "front", "recipients", "signature"] {
        let names = [format!("kehoach_{id}"), format!("kehoach_{id}__end")];
        renews(|main| without(&without(&main, &names[0]), &names[1]));
        renews(|main| without(&main, &names[0]));
        renews(|main| without(&main, &names[1]));
    }
}

#[test]
fn a_closing_paragraph_that_was_deleted_comes_again() {
    let main = renews(|main| {
        let own = range_of(&main, "annex-1");
        format!("{}{}", &main[..own.inner.end], &main[own.outer.end..])
    });
    let own = range_of(&main, "annex-1");
    assert!(own.inner.end < own.outer.end);
}

#[test]
fn a_mark_that_stands_too_far_in_is_put_right() {
    renews(|main| with(&without(&main, "kehoach_annex_1"), "kehoach_annex_1", "(Kèm theo"));
    renews(|main| with(&without(&main, "kehoach_body__end"), "kehoach_body__end", "Phòng Nội vụ theo dõi"));
}

#[test]
fn marks_that_reach_into_another_region_or_stand_in_the_wrong_order_are_put_right() {
    renews(|main| with(&without(&main, "kehoach_body__end"), "kehoach_body__end", "Danh mục nhiệm vụ"));
    renews(|main| with(&without(&main, "kehoach_annex_2"), "kehoach_annex_2", "Nhiệm vụ số 1.2"));
    renews(|main| with(&without(&main, "kehoach_body__end"), "kehoach_body__end", "KẾ HOẠCH"));
}

#[test]
fn what_is_typed_before_and_behind_a_region_stays_where_it_is() {
    let typed = |words: &str| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>");
    for marks in [true, false] {
        let main = renews(|main| {
            let own = range_of(&main, "annex-1").outer;
            let main =
                [&main[..own.start], &typed("Gõ ở trước"), &main[own.clone()], &typed("Gõ ở sau"), &main[own.end..]];
            let main = main.concat();
            if marks { main } else { without(&without(&main, "kehoach_annex_1"), "kehoach_annex_1__end") }
        });
        let own = range_of(&main, "annex-1").outer;
        assert!(main[..own.start].contains("Gõ ở trước") && main[own.end..].contains("Gõ ở sau"));
    }
}

#[test]
fn a_copy_that_word_left_without_names_is_a_persons() {
    let main = renews(|main| {
        let own = range_of(&main, "recipients").outer;
        let mut copy = main[own.clone()].to_owned();
        for name in ["kehoach_recipients", "kehoach_recipients__end"] {
            copy = without(&copy, name);
        }
        main.replacen("<w:body>", &format!("<w:body>{copy}"), 1)
    });
    assert_eq!(main.matches("- Lưu: VT, NV.").count(), 2);
    // With its names, nobody knows which one is meant.
    let (_, codes, said) = refuses(|main| {
        let copy = main[range_of(&main, "body").outer].to_owned();
        main.replacen("<w:body>", &format!("<w:body>{copy}"), 1)
    });
    assert_eq!(codes, ["K652"], "{said:?}");
}

#[test]
fn a_region_that_fits_two_places_is_refused() {
    let (_, codes, said) = refuses(|main| {
        let main = without(&without(&main, "kehoach_body"), "kehoach_body__end");
        let from = main.find("I. MỤC ĐÍCH").unwrap();
        let to = main.find("hằng tháng.").unwrap();
        let (from, to) = (main[..from].rfind("<w:p>").unwrap(), to + main[to..].find("</w:p>").unwrap() + 6);
        main.replacen("<w:body>", &format!("<w:body>{}", &main[from..to]), 1)
    });
    assert_eq!(codes, ["K651"], "{said:?}");
    assert!(said[0].contains("Nội dung"), "{said:?}");
}

#[test]
fn an_edited_region_without_marks_is_refused() {
    let (_, codes, said) = refuses(|main| {
        let main = without(&without(&main, "kehoach_body"), "kehoach_body__end");
        main.replace("theo dõi, đôn đốc", "đôn đốc")
    });
    assert_eq!(codes, ["K651"], "{said:?}");
    // A paragraph of a person's before it may be its first one reworded.
    let (_, codes, said) = refuses(|main| {
        let first = elements(&main, range_of(&main, "annex-2").inner, "w:p").remove(0);
        let typed = "<w:p><w:r><w:t>Biểu số 2</w:t></w:r></w:p>";
        format!("{}{typed}{}", &main[..first.start], &main[first.end..])
    });
    assert_eq!(codes, ["K651"], "{said:?}");
}

#[test]
fn without_the_store_the_fingerprint_tells_the_place() {
    let damages: [fn(&str) -> String; 3] = [
        |main| without(main, "kehoach_body"),
        |main| without(main, "kehoach_body__end"),
        |main| without(main, "kehoach_annex_1__end"),
    ];
    for damage in damages {
        let mut old = edited(&sample().build(), |main| damage(&main));
        let store = old.names().find(|name| name.starts_with("customXml/item1")).unwrap().to_owned();
        old.set_part(&store, "<x/>");
        let renewal = renewed(&reopened(&old), &changed().build(), &all());
        assert_eq!(outcome(&renewal, "body"), Outcome::Replaced);
        sound(&renewal.package.unwrap());
    }
}
