//! Annexes that come, go and change places: which one is which, in what order, and what goes with them.

use kehoach::diag::{Diagnostics, Place};
use kehoach::docx::renew::{Outcome, Renewal, Request, renew};
use kehoach::docx::{Package, region, text};

use super::renew::{all, asked, codes, outcome, renewed, words};
use super::sample::*;
use crate::support;

/// A plan with these annexes, each the lines of its entry.
fn plan(annexes: &[&str]) -> kehoach::plan::Plan {
    let head = "cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên\ntrích yếu: Nâng cao Chỉ số cải cách hành chính năm 2026\ncơ quan:\n  vp: Văn phòng HĐND và UBND\ndanh mục:\n- nhóm: Cải cách thủ tục hành chính\n- mã: 1.1\n  tên: Công khai thủ tục hành chính\n  điểm chuẩn: 2\n  điểm đạt: 1,5\n  chủ trì: vp\n  thời gian: Trước ngày 31/3/2026\n- mã: 1.2\n  tên: Rà soát thủ tục hành chính\n  điểm chuẩn: 1\n  điểm đạt: 0,25\n  chủ trì: vp\n  thời gian: Quý II/2026\nnội dung: |\n  # MỤC ĐÍCH\n  Khắc phục các tiêu chí bị mất điểm.\nphụ lục:\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.yaml");
    std::fs::write(&path, format!("{head}{}", annexes.join("\n"))).unwrap();
    let (sources, plan) = support::check(&path);
    plan.unwrap_or_else(|found| panic!("{}", support::printed(&found, &sources, kehoach::diag::Lang::En))).value
}

const SCORES: &str = "- tên: Các tiêu chí bị mất điểm\n  cột: mã; tên; điểm chuẩn; điểm đạt";
const TASKS: &str = "- tên: Phân công thực hiện\n  cột: tt; tên; chủ trì; thời gian";
const DATES: &str = "- tên: Thời hạn thực hiện\n  cột: mã; tên; thời gian";

fn built(annexes: &[&str]) -> Package {
    reopened(&support::build(&plan(annexes)).unwrap().value)
}

fn renewed_to(old: &Package, annexes: &[&str], request: &Request) -> Result<Renewal, Diagnostics> {
    let plan = plan(annexes);
    let template = kehoach::house_template(&plan).unwrap();
    kehoach::renew(&plan, &template, old, request).map(|renewal| renewal.value)
}

/// Labels and titles of the annexes, in the order they stand in.
fn heads(package: &Package) -> Vec<String> {
    let view = text("t", &package.to_bytes().unwrap()).unwrap();
    let words = |line: &str| line.split_once("» ").map(|(_, words)| words.replace('␣', " ")).unwrap_or_default();
    let of = |style: &str| view.lines().filter(|line| line.starts_with(style)).map(words).collect::<Vec<_>>();
    of("«KH Phụ lục»").into_iter().zip(of("«KH Tên phụ lục»")).map(|(a, b)| format!("{a}: {b}")).collect()
}

const SCORES_HEAD: &str = "CÁC TIÊU CHÍ BỊ MẤT ĐIỂM";
const TASKS_HEAD: &str = "PHÂN CÔNG THỰC HIỆN";
const DATES_HEAD: &str = "THỜI HẠN THỰC HIỆN";

#[test]
fn annexes_without_a_code_are_known_by_their_titles() {
    let old = edited(&built(&[SCORES, TASKS]), |main| main.replacen(">0,25<", ">0,3 (xem lại)<", 1));
    // Another one in front: the edited one is the edited one still.
    let found = renewed_to(&old, &[DATES, SCORES, TASKS], &all()).unwrap_err();
    assert_eq!(codes(&found), ["K650", "K660"]);
    assert!(words(&found).join("\n").contains("0,3 (xem lại)"));
    let kept = renewed_to(&old, &[DATES, SCORES, TASKS], &asked(&["all"], &[])).unwrap().package.unwrap();
    assert_eq!(
        heads(&kept),
        [format!("Phụ lục I: {DATES_HEAD}"), format!("Phụ lục I: {SCORES_HEAD}"), format!("Phụ lục III: {TASKS_HEAD}")]
    );
    // Without edits all are numbered anew, and a second run finds nothing to do.
    let old = built(&[SCORES, TASKS]);
    let renewal = renewed_to(&old, &[DATES, SCORES, TASKS], &all()).unwrap();
    let new = reopened(&renewal.package.unwrap());
    let wanted = [
        format!("Phụ lục I: {DATES_HEAD}"),
        format!("Phụ lục II: {SCORES_HEAD}"),
        format!("Phụ lục III: {TASKS_HEAD}"),
    ];
    assert_eq!(heads(&new), wanted);
    assert!(renewed_to(&new, &[DATES, SCORES, TASKS], &all()).unwrap().package.is_none());
    // And taken away again.
    let back = renewed_to(&new, &[SCORES, TASKS], &all()).unwrap();
    assert_eq!(
        heads(&back.package.unwrap()),
        [format!("Phụ lục I: {SCORES_HEAD}"), format!("Phụ lục II: {TASKS_HEAD}")]
    );
}

#[test]
fn an_annex_with_a_new_title_is_known_by_what_it_says() {
    let old = built(&[SCORES, TASKS]);
    let titled = SCORES.replace("Các tiêu chí bị mất điểm", "Tiêu chí cần khắc phục");
    let renewal = renewed_to(&old, &[DATES, &titled, TASKS], &all()).unwrap();
    let outcomes: Vec<_> = renewal.report.iter().filter(|one| one.region.starts_with("annex-")).collect();
    assert!(outcomes.iter().all(|one| one.outcome != Outcome::Removed), "{outcomes:?}");
    assert!(heads(&renewal.package.unwrap())[1].ends_with("TIÊU CHÍ CẦN KHẮC PHỤC"));
}

#[test]
fn of_two_annexes_that_are_alike_none_is_guessed() {
    let old = built(&[SCORES, SCORES, TASKS]);
    assert_eq!(codes(&renewed_to(&old, &[SCORES, TASKS], &all()).unwrap_err()), ["K668"]);
    // As many as there were keep their order; a code says which one is meant.
    assert!(renewed_to(&old, &[SCORES, SCORES, TASKS], &all()).unwrap().package.is_none());
    let coded = SCORES.replacen("- ", "- mã: 2\n  ", 1);
    let renewal = renewed_to(&old, &[&coded, TASKS], &all()).unwrap();
    assert_eq!((outcome(&renewal, "annex-1"), outcome(&renewal, "annex-2")), (Outcome::Removed, Outcome::Replaced));
}

#[test]
fn annexes_that_change_places_in_the_plan_are_not_left_in_the_wrong_order() {
    let mut swapped = sample();
    swapped.annexes.swap(0, 1);
    let old = reopened(&sample().build());
    let found = renew(&old, &swapped.build(), &all()).unwrap_err();
    assert_eq!(codes(&found), ["K665"]);
    // Moved in Word as well: renewed where they stand.
    let cut = |main: &str, id: &str| {
        region::find(main).unwrap().into_iter().find(|one| one.id.to_string() == id).unwrap().outer
    };
    let moved = edited(&old, |mut main| {
        let range = cut(&main, "annex-2");
        let words = main[range.clone()].to_owned();
        main.replace_range(range, "");
        let at = cut(&main, "annex-1").start;
        main.insert_str(at, &words);
        main
    });
    let renewal = renewed(&moved, &swapped.build(), &all());
    assert!(renewal.notes.is_empty());
    // Moved in Word alone: told.
    let mut plan = sample();
    plan.annexes[0].rows[0][1] = "Nhiệm vụ khác".into();
    let renewal = renewed(&moved, &plan.build(), &all());
    assert_eq!(codes(&renewal.notes), ["K666"]);
}

#[test]
fn an_annex_is_not_put_behind_two_that_share_a_section() {
    let old = edited(&sample().build(), |main| {
        let regions = region::find(&main).unwrap();
        let end = |id: &str| regions.iter().find(|one| one.id.to_string() == id).unwrap().outer.clone();
        format!("{}{}", &main[..end("annex-1").end], &main[end("annex-2").start..])
    });
    let mut more = sample();
    let mut third = more.annexes[0].clone();
    third.id = "3".into();
    more.annexes.insert(1, third);
    let found = renew(&old, &more.build(), &all()).unwrap_err();
    assert!(codes(&found).contains(&"K656"), "{:?}", words(&found));
}

/// The texts that stale references were found in, and what was marked.
fn marked(renewal: &Renewal) -> Vec<String> {
    let mark = |place: &Place| match place {
        Place::Word { text, mark, .. } => text[mark.clone()].to_owned(),
        _ => panic!("not in a Word file"),
    };
    renewal.stale_references.iter().map(mark).collect()
}

#[test]
fn references_are_read_in_all_their_forms_wherever_they_stand() {
    let mut plan = sample();
    let mut third = plan.annexes[0].clone();
    third.id = "3".into();
    plan.annexes.insert(1, third);
    let fresh = plan.build();
    // In the body, which the plan left alone: told also where only the annexes are renewed.
    let old = edited(&sample().build(), |main| main.replacen("theo dõi, đôn đốc", "theo dõi Phụ lục II, đôn đốc", 1));
    let only = Request { only: Some(vec!["annex".into()]), ..Request::default() };
    for request in [all(), only] {
        assert_eq!(marked(&renewed(&old, &fresh, &request)), ["Phụ lục II"]);
    }
    let forms = "Xem Phụ lục số II; các Phụ lục I, II; Phụ lục I và II; phụ lục ii; Phụ lục 2; Phụ lục 02.";
    let old = edited(&sample().build(), |main| {
        main.replacen("<w:body>", &format!("<w:body><w:p><w:r><w:t>{forms}</w:t></w:r></w:p>"), 1)
    });
    let renewal = renewed(&old, &fresh, &all());
    assert_eq!(marked(&renewal), ["Phụ lục số II", "II", "II", "phụ lục ii", "Phụ lục 2", "Phụ lục 02"]);
}

#[test]
fn a_reference_that_the_plan_prints_so_is_right() {
    let mut plan = sample();
    plan.body[1] = "Phòng Nội vụ theo dõi Phụ lục II.".into();
    let old = reopened(&plan.build());
    let mut third = plan.annexes[0].clone();
    third.id = "3".into();
    plan.annexes.insert(1, third);
    assert_eq!(marked(&renewed(&old, &plan.build(), &all())), Vec::<String>::new());
}

/// The sample with a header of its own over the second annex.
fn with_header(words: &str) -> Package {
    let mut old = sample().build();
    let part = |name: &str| old.text(name).unwrap();
    let types = part("[Content_Types].xml").replace("</Types>", "<Override PartName=\"/word/header9.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>");
    let links = part("word/_rels/document.xml.rels").replace("</Relationships>", "<Relationship Id=\"rIdH9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header9.xml\"/></Relationships>");
    let header = format!(
        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:hdr>"
    );
    let main = main_of(&old);
    let at = main.rfind("<w:headerReference").unwrap();
    let end = at + main[at..].find("/>").unwrap() + 2;
    let main = format!("{}<w:headerReference w:type=\"default\" r:id=\"rIdH9\"/>{}", &main[..at], &main[end..]);
    for (name, text) in [
        ("[Content_Types].xml", types),
        ("word/_rels/document.xml.rels", links),
        ("word/header9.xml", header),
        ("word/document.xml", main),
    ] {
        old.set_part(name, text);
    }
    reopened(&old)
}

#[test]
fn words_in_the_header_of_an_annex_that_goes_are_not_lost_unsaid() {
    let mut plan = sample();
    plan.annexes.remove(1);
    let found = renew(&with_header("TÀI LIỆU MẬT"), &plan.build(), &all()).unwrap_err();
    assert_eq!(codes(&found), ["K657"]);
    assert!(words(&found)[0].contains("TÀI LIỆU MẬT"), "{:?}", words(&found));
    let over = renew(&with_header("TÀI LIỆU MẬT"), &plan.build(), &asked(&[], &["Phụ lục II"])).unwrap();
    assert_eq!(outcome(&over, "annex-2"), Outcome::Removed);
    assert!(words(&over.notes).iter().any(|words| words.contains("TÀI LIỆU MẬT")), "{:?}", words(&over.notes));
    // An empty header is nobody's loss.
    assert_eq!(outcome(&renewed(&with_header(""), &plan.build(), &all()), "annex-2"), Outcome::Removed);
}

#[test]
fn an_annex_whose_marks_are_gone_is_not_called_removed() {
    let unmarked = |main: String| {
        let main = main.replace("Sản phẩm thứ 2", "Sản phẩm hai");
        main.replace("\"kehoach_annex_2\"", "\"x\"").replace("\"kehoach_annex_2__end\"", "\"y\"")
    };
    let old = edited(&sample().build(), unmarked);
    let mut plan = sample();
    plan.annexes.remove(1);
    let found = renew(&old, &plan.build(), &all()).unwrap_err();
    assert_eq!(codes(&found), ["K651"]);
    assert!(words(&found)[0].contains("Phụ lục"), "{:?}", words(&found));
    // Deleted in Word with all its words, it is gone.
    let old = edited(&sample().build(), |mut main| {
        let range = region::find(&main).unwrap().into_iter().find(|one| one.id.to_string() == "annex-2").unwrap().outer;
        main.replace_range(range, "");
        main
    });
    assert_eq!(outcome(&renewed(&old, &plan.build(), &all()), "annex-2"), Outcome::Removed);
}

#[test]
fn an_annex_saved_by_libreoffice_goes_with_its_page_and_is_called_by_its_label() {
    let path = format!("{}/tests/edited/libreoffice.docx", env!("CARGO_MANIFEST_DIR"));
    let old = Package::open("libreoffice", &std::fs::read(path).unwrap()).unwrap();
    let sections = |package: &Package| main_of(package).matches("</w:sectPr>").count();
    let mut plan = sample();
    plan.annexes.remove(1);
    let renewal = renewed(&old, &plan.build(), &all());
    let named = renewal.report.iter().find(|change| change.region == "annex-2").unwrap();
    assert_eq!((named.name.replace('\u{A0}', " ").as_str(), named.outcome), ("Phụ lục II", Outcome::Removed));
    assert_eq!(sections(&renewal.package.unwrap()), sections(&old) - 1);
}

#[test]
fn a_row_that_somebody_moved_is_told_as_one_change() {
    let old = edited(&sample().build(), |main| {
        let text = main.find("Nhiệm vụ số 3.4").unwrap();
        let start = main[..text].rfind("<w:tr>").or_else(|| main[..text].rfind("<w:tr ")).unwrap();
        let end = text + main[text..].find("</w:tr>").unwrap() + "</w:tr>".len();
        let row = main[start..end].to_owned();
        let main = main.replacen(&row, "", 1);
        let above = main.find("Nhiệm vụ số 1.1").unwrap();
        let at = above + main[above..].find("</w:tr>").unwrap() + "</w:tr>".len();
        format!("{}{row}{}", &main[..at], &main[at..])
    });
    let mut plan = sample();
    plan.annexes[0].rows[0][3] = "Quý IV".to_owned();
    let found = renew(&old, &plan.build(), &all()).unwrap_err();
    assert_eq!(codes(&found), ["K650", "K660"]);
    let said = words(&found).join("\n");
    assert!(
        said.contains("chuyển hàng «3.4 | Nhiệm vụ số 3.4 về cải cách | Phòng Nội vụ | Quý II» đến sau «1.1»"),
        "{said}"
    );
}
