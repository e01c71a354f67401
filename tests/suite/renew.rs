//! Changed plans into files that people have edited: what changes, what must not, what is refused.

use kehoach::diag::{Catalogue, Diagnostics, Lang, Place};
use kehoach::docx::change::ChangeKind;
use kehoach::docx::renew::{Outcome, Renewal, Request, regions, renew};
use kehoach::docx::{Package, as_generated, region, sound, text};
use kehoach::paper::Orientation;

use super::sample::*;

pub fn all() -> Request {
    Request::default()
}

pub fn asked(keep: &[&str], replace: &[&str]) -> Request {
    let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Request { only: None, keep: list(keep), replace: list(replace) }
}

/// The outcome of a region.
pub fn outcome(renewal: &Renewal, id: &str) -> Outcome {
    renewal.report.iter().find(|change| change.region == id).unwrap_or_else(|| panic!("no {id}")).outcome
}

pub fn codes(found: &Diagnostics) -> Vec<&'static str> {
    found.iter().map(|one| one.code.0).collect()
}

/// The Vietnamese words of every message.
pub fn words(found: &Diagnostics) -> Vec<String> {
    let catalogue = Catalogue::of(Lang::Vi);
    found
        .iter()
        .map(|one| catalogue.get(one.code.0, None, &args(one)).unwrap_or_else(|| panic!("{} has no words", one.code.0)))
        .collect()
}

fn args(one: &kehoach::diag::Diagnostic) -> Vec<(&str, String)> {
    one.args.iter().map(|(name, value)| (*name, value.clone())).collect()
}

fn plain(name: &str) -> String {
    name.replace('\u{A0}', " ")
}

/// The main part with the inside of some regions taken out.
fn outside(package: &Package, ids: &[&str]) -> String {
    let mut main = main_of(package);
    let mut ranges: Vec<_> = region::find(&main)
        .unwrap()
        .into_iter()
        .filter(|one| ids.contains(&one.id.to_string().as_str()))
        .map(|one| one.inner)
        .collect();
    ranges.sort_by_key(|range| std::cmp::Reverse(range.start));
    for range in ranges {
        main.replace_range(range, "");
    }
    main
}

/// Everything but the main part, our properties and our store, as bytes.
pub fn others(package: &Package) -> Vec<(String, Vec<u8>)> {
    let ours = |name: &str| name == "docProps/custom.xml" || name.starts_with("customXml/") || name == package.main();
    package.names().filter(|name| !ours(name)).map(|name| (name.to_owned(), package.part(name).unwrap())).collect()
}

pub fn later() -> Sample {
    let mut sample = sample();
    sample.annexes[0].rows[2][3] = "Trước ngày 30/10/2021".into();
    sample.annexes[0].rows.insert(4, row(&["2.0", "Nhiệm vụ mới", "Phòng Tư pháp", "Quý IV"]));
    sample
}

/// Renews and checks what holds for every renewal.
pub fn renewed(old: &Package, fresh: &Package, request: &Request) -> Renewal {
    let renewal = renew(old, fresh, request).unwrap_or_else(|found| panic!("{:#?}", words(&found)));
    if let Some(package) = &renewal.package {
        let again = reopened(package);
        // LibreOffice leaves cells that end with a control; nothing may be wrong that was right before.
        let before = sound::faults(old).unwrap();
        let faults: Vec<_> = sound::faults(&again).unwrap().into_iter().filter(|one| !before.contains(one)).collect();
        assert_eq!(faults, Vec::<String>::new());
        let twice = renew(&again, fresh, request).unwrap();
        assert!(twice.package.is_none(), "a second renewal writes {:?}", twice.touched_parts);
    }
    renewal
}

#[test]
fn nothing_changed_writes_nothing() {
    let old = reopened(&sample().build());
    let renewal = renewed(&old, &sample().build(), &all());
    assert!(renewal.package.is_none());
    assert!(renewal.report.iter().all(|change| change.outcome == Outcome::Unchanged));
}

#[test]
fn only_the_changed_annex_changes() {
    let old = edited(&sample().build(), |main| {
        main.replace("<w:body>", "<w:body><w:p><w:r><w:t>BẢN DỰ THẢO</w:t></w:r></w:p>")
    });
    let renewal = renewed(&old, &later().build(), &all());
    let new = renewal.package.clone().unwrap();
    assert_eq!(outcome(&renewal, "annex-1"), Outcome::Replaced);
    assert_eq!(outcome(&renewal, "annex-2"), Outcome::Unchanged);
    assert!(outside(&old, &["annex-1"]) == outside(&new, &["annex-1"]));
    assert!(others(&old) == others(&new));
    assert!(main_of(&new).contains("Nhiệm vụ mới"));
    assert_eq!(renewal.touched_parts, ["word/document.xml"]);
}

#[test]
fn a_renewed_untouched_file_is_the_fresh_one() {
    let new = renewed(&reopened(&sample().build()), &later().build(), &all()).package.unwrap();
    let view = |package: &Package| text("thu.docx", &package.to_bytes().unwrap()).unwrap();
    assert_eq!(view(&new), view(&later().build()));
    assert!(as_generated(&new.to_bytes().unwrap()));
}

#[test]
fn an_edited_region_is_refused_and_every_edit_is_told() {
    let old = edited(&sample().build(), |main| {
        main.replacen(">Quý I<", ">Quý II, theo ý kiến lãnh đạo<", 1).replacen(
            "Danh mục nhiệm vụ",
            "Danh mục các nhiệm vụ trọng tâm",
            1,
        )
    });
    let found = renew(&old, &later().build(), &all()).unwrap_err();
    assert_eq!(codes(&found), ["K650", "K660", "K660"]);
    let said = words(&found).join("\n");
    for part in [
        "Phụ lục I",
        "«1»",
        "«Thời gian»",
        "«Quý I»",
        "«Quý II, theo ý kiến lãnh đạo»",
        "«Danh mục các nhiệm vụ trọng tâm»",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let kept = renewed(&old, &later().build(), &asked(&["annex=I"], &[]));
    assert_eq!(outcome(&kept, "annex-1"), Outcome::KeptEdited);
    assert!(kept.package.is_none());
    let over = renewed(&old, &later().build(), &asked(&[], &["annex=I"]));
    assert_eq!(outcome(&over, "annex-1"), Outcome::Replaced);
    assert!(!main_of(&over.package.unwrap()).contains("lãnh đạo"));
}

#[test]
fn an_edited_region_the_plan_left_alone_stays() {
    let old = edited(&sample().build(), |main| main.replacen("theo dõi, đôn đốc", "theo dõi, kiểm tra", 1));
    let renewal = renewed(&old, &later().build(), &all());
    assert_eq!(outcome(&renewal, "body"), Outcome::Unchanged);
    assert!(main_of(&renewal.package.unwrap()).contains("theo dõi, kiểm tra"));
}

#[test]
fn what_a_person_wrote_and_the_plan_says_now_is_taken_as_generated() {
    let old = edited(&sample().build(), |main| main.replacen(">Sản phẩm thứ 2<", ">Báo cáo tổng kết<", 1));
    let mut plan = sample();
    plan.annexes[1].rows[1][1] = "Báo cáo tổng kết".into();
    let renewal = renewed(&old, &plan.build(), &all());
    assert!(main_of(renewal.package.as_ref().unwrap()) == main_of(&old));
    let next = renewed(&reopened(&renewal.package.unwrap()), &sample().build(), &all());
    assert_eq!(outcome(&next, "annex-2"), Outcome::Replaced);
}

#[test]
fn formatting_is_kept_where_the_columns_are_the_same() {
    let bold = |main: String| {
        main.replacen(
            "<w:r><w:t xml:space=\"preserve\">Nhiệm vụ số 2.1",
            "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Nhiệm vụ số 2.1",
            1,
        )
    };
    let wide = |main: String| {
        main.replacen(
            "<w:gridCol w:w=\"3500\"/><w:gridCol w:w=\"3500\"/>",
            "<w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"6000\"/>",
            1,
        )
    };
    let old = edited(&sample().build(), |main| wide(bold(main)));
    let renewal = renewed(&old, &later().build(), &all());
    assert_eq!(outcome(&renewal, "annex-1"), Outcome::FormattingKept);
    let new = main_of(&renewal.package.unwrap());
    assert!(new.contains("<w:b/></w:rPr><w:t xml:space=\"preserve\">Nhiệm vụ số 2.1"));
    assert!(new.contains("<w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"6000\"/>"));
    let at = new.find("Nhiệm vụ mới").unwrap();
    let row = &new[new[..at].rfind("<w:tr>").unwrap()..at];
    assert!(row.contains("<w:tcW w:w=\"1000\"") && row.contains("<w:tcW w:w=\"6000\""), "{row}");
    let told: Vec<_> = renewal.report.iter().flat_map(|change| &change.edits).map(|edit| edit.what).collect();
    assert!(told.iter().all(|what| *what == ChangeKind::Formatted) && told.len() == 2, "{told:?}");
    let mut other = later();
    other.annexes[0].columns.push("Ghi chú");
    other.annexes[0].rows.iter_mut().for_each(|row| row.push("x".into()));
    let renewal = renewed(&old, &other.build(), &all());
    assert_eq!(outcome(&renewal, "annex-1"), Outcome::Replaced);
}

#[test]
fn tracked_changes_and_comments_must_be_settled_first() {
    let tracked = |main: String| {
        main.replacen("<w:t xml:space=\"preserve\">Quý III</w:t></w:r>", "<w:t xml:space=\"preserve\">Quý III</w:t></w:r><w:ins w:id=\"90\" w:author=\"A\"><w:r><w:t>!</w:t></w:r></w:ins>", 1)
    };
    let comment = |main: String| {
        main.replacen(
            "<w:t xml:space=\"preserve\">Quý III</w:t></w:r>",
            "<w:t xml:space=\"preserve\">Quý III</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>",
            1,
        )
    };
    for old in [edited(&sample().build(), tracked), edited(&sample().build(), comment)] {
        let found = renew(&old, &later().build(), &asked(&[], &["all"])).unwrap_err();
        assert_eq!(codes(&found), ["K655"]);
        let shows = matches!(&found.iter().next().unwrap().place, kehoach::diag::Place::Word { text, .. } if text.contains("Quý III"));
        assert!(shows, "{found:?}");
        assert!(renewed(&old, &later().build(), &asked(&["annex"], &[])).package.is_none());
    }
}

#[test]
fn a_moved_region_is_renewed_where_it_stands_and_a_copied_one_refused() {
    let built = sample().build();
    let cut = |main: &str| {
        let range = region::find(main).unwrap().into_iter().find(|one| one.id.to_string() == "annex-1").unwrap().outer;
        (main[range.clone()].to_owned(), range)
    };
    let moved = edited(&built, |mut main| {
        let (words, range) = cut(&main);
        main.replace_range(range, "");
        main.replace("<w:body>", &format!("<w:body>{words}"))
    });
    let new = renewed(&moved, &later().build(), &all()).package.unwrap();
    assert!(main_of(&new).find("Nhiệm vụ mới") < main_of(&new).find("HUYỆN ĐỨC CƠ"));
    let copied = edited(&built, |main| {
        let (words, _) = cut(&main);
        main.replace("<w:body>", &format!("<w:body>{words}"))
    });
    let found = renew(&copied, &later().build(), &all()).unwrap_err();
    assert_eq!(codes(&found), ["K652"]);
}

#[test]
fn annexes_come_and_go_with_their_sections() {
    let built = sample().build();
    let mut more = sample();
    let mut third = more.annexes[0].clone();
    third.id = "3".into();
    more.annexes.push(third);
    let pages = |package: &Package| {
        text("t", &package.to_bytes().unwrap())
            .unwrap()
            .lines()
            .filter(|line| line.starts_with("[page"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let grown = renewed(&reopened(&built), &more.build(), &all());
    assert_eq!(outcome(&grown, "annex-3"), Outcome::Added);
    let grown = reopened(&grown.package.unwrap());
    assert_eq!(pages(&grown), pages(&more.build()));
    let shrunk = renewed(&grown, &sample().build(), &all());
    assert_eq!(outcome(&shrunk, "annex-3"), Outcome::Removed);
    assert!(main_of(&shrunk.package.unwrap()) == main_of(&built));
    // From the middle, and down to none.
    let mut first = more.clone();
    first.annexes.remove(1);
    let without = renewed(&grown, &first.build(), &all());
    let named = |id: &str| without.report.iter().find(|change| change.region == id).unwrap();
    assert_eq!(named("annex-3").old_name.as_deref().map(plain), Some("Phụ lục III".to_owned()));
    assert_eq!(
        (plain(&named("annex-3").name), plain(&named("annex-2").name)),
        ("Phụ lục II".into(), "Phụ lục II".into())
    );
    assert_eq!(named("annex-2").old_name, None);
    let without = without.package.unwrap();
    assert_eq!(pages(&without), pages(&first.build()));
    assert!(main_of(&without).contains(">Phụ lục II<"));
    let back = renewed(&reopened(&without), &more.build(), &all()).package.unwrap();
    assert_eq!(pages(&back), pages(&more.build()));
    let mut none = sample();
    none.annexes.clear();
    let bare = renewed(&grown, &none.build(), &all()).package.unwrap();
    assert_eq!(pages(&bare), pages(&none.build()));
    let again = renewed(&reopened(&bare), &more.build(), &all()).package.unwrap();
    assert_eq!(pages(&again), pages(&more.build()));
}

#[test]
fn a_page_is_turned_with_its_annex() {
    let built = sample().build();
    let mut turned = sample();
    turned.annexes[0].orientation = Orientation::Portrait;
    turned.annexes[1].orientation = Orientation::Landscape;
    let new = renewed(&reopened(&built), &turned.build(), &all()).package.unwrap();
    let view = |package: &Package| text("t", &package.to_bytes().unwrap()).unwrap();
    assert_eq!(view(&new), view(&turned.build()));
}

#[test]
fn references_that_no_longer_hold_are_listed() {
    let old = edited(&sample().build(), |main| {
        main.replacen("<w:body>", "<w:body><w:p><w:r><w:t>Xem phụ lục I và Phụ lục II.</w:t></w:r></w:p>", 1)
    });
    let mut plan = sample();
    plan.annexes.remove(0);
    plan.annexes[0].id = "2".into();
    let renewal = renewed(&old, &plan.build(), &all());
    assert_eq!(renewal.stale_references.len(), 2, "{:?}", renewal.stale_references);
    assert!(main_of(&renewal.package.unwrap()).contains("Xem phụ lục I và Phụ lục II."));
}

#[test]
fn footnotes_come_along_and_edited_ones_are_an_edit() {
    let built = sample().build();
    let mut plan = sample();
    plan.footnote = Some("Số liệu của Sở Nội vụ.");
    plan.annexes[1].footnote = Some("Theo số liệu năm 2021.");
    let new = renewed(&reopened(&built), &plan.build(), &all()).package.unwrap();
    let view = text("t", &new.to_bytes().unwrap()).unwrap();
    assert_eq!(view, text("t", &plan.build().to_bytes().unwrap()).unwrap());
    let notes = new.text("word/footnotes.xml").unwrap();
    assert!(!notes.contains("2020"));
    // LibreOffice takes footnotes in their order.
    assert!(notes.find("Số liệu của Sở Nội vụ.") < notes.find("Theo số liệu năm 2021."), "{notes}");
    let mut noted = built.clone();
    let part = noted.text("word/footnotes.xml").unwrap().replace("năm 2020", "năm 2020 (đã kiểm tra)");
    noted.set_part("word/footnotes.xml", part);
    let found = renew(&reopened(&noted), &plan.build(), &all()).unwrap_err();
    assert!(words(&found).join("").contains("đã kiểm tra"));
}

#[test]
fn a_bookmark_of_a_persons_in_a_changed_row_is_not_lost() {
    let mark = |text: &'static str| {
        move |main: String| {
            main.replacen(&format!("<w:r><w:t xml:space=\"preserve\">{text}"), &format!("<w:bookmarkStart w:id=\"900\" w:name=\"xem\"/><w:bookmarkEnd w:id=\"900\"/><w:r><w:t xml:space=\"preserve\">{text}"), 1)
        }
    };
    let found = renew(&edited(&sample().build(), mark("Quý III")), &later().build(), &all()).unwrap_err();
    assert_eq!(codes(&found), ["K657"]);
}

#[test]
fn only_the_asked_regions_are_renewed() {
    let mut plan = later();
    plan.body[0] = "Đổi mới cách làm.".into();
    let only = |names: &[&str]| Request {
        only: Some(names.iter().map(|name| (*name).to_owned()).collect()),
        ..Request::default()
    };
    let old = reopened(&sample().build());
    let new = main_of(&renewed(&old, &plan.build(), &only(&["annex=1"])).package.unwrap());
    assert!(new.contains("Nhiệm vụ mới") && !new.contains("Đổi mới cách làm."));
    assert_eq!(codes(&renew(&old, &plan.build(), &only(&["annex=IX"])).unwrap_err()), ["K653"]);
    assert_eq!(regions(&old).unwrap().len(), 6);
}

#[test]
fn a_fresh_file_is_as_generated_and_an_edited_one_is_not() {
    let built = sample().build();
    assert!(as_generated(&built.to_bytes().unwrap()));
    let outside = edited(&built, |main| main.replacen("<w:body>", "<w:body><w:p><w:r><w:t>x</w:t></w:r></w:p>", 1));
    assert!(!as_generated(&outside.to_bytes().unwrap()));
    assert!(!as_generated(b"no zip"));
}

#[test]
fn edits_that_are_kept_or_written_over_are_told_with_their_place() {
    let old = edited(&sample().build(), |main| main.replacen("Quý II<", "Quý IV<", 1));
    for request in [asked(&["all"], &[]), asked(&[], &["annex"])] {
        let renewal = renewed(&old, &later().build(), &request);
        let change = renewal.report.iter().find(|change| change.region == "annex-1").unwrap();
        assert_eq!(change.edits.len(), 1);
        let Some(Place::Word { text, .. }) = change.places.first() else { panic!("{:?}", change.places) };
        assert!(!text.is_empty());
    }
}
