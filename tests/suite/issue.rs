//! Number and day into a file and back.

use kehoach::docx::issue::{Issue, issue, unissue};
use kehoach::docx::renew::{Request, renew};
use kehoach::docx::{Package, as_generated, sound, text};

use kehoach::docx::adopt;
use kehoach::text::{SourceFile, Sources};

use super::sample::*;
use super::support::{build, root};

fn values() -> Issue {
    Issue {
        number: Some("135".into()),
        date: Some(["27".into(), "9".into(), "2021".into()]),
        signers: Vec::new(),
        references: true,
    }
}

#[test]
fn number_and_day_go_into_letterhead_and_reference_lines() {
    let old = edited(&sample().build(), |main| main.replacen("Phòng Nội vụ theo dõi", "Thanh tra huyện theo dõi", 1));
    let issued = issue(&old, &values()).unwrap();
    let new = reopened(&issued.package.unwrap());
    let main = main_of(&new);
    assert!(main.contains("Số: 135/KH-UBND") && main.contains("Đức Cơ, ngày\u{A0}27 tháng 9 năm 2021"));
    assert_eq!(main.matches("số 135/KH-UBND ngày\u{A0}27 tháng 9 năm 2021").count(), 2);
    assert_eq!(issued.lines.len(), 4);
    assert_eq!(sound::faults(&new).unwrap(), Vec::<String>::new());
    assert!(!as_generated(&new.to_bytes().unwrap()));
    let back = unissue(&new).unwrap().package.unwrap();
    assert!(back.to_bytes().unwrap() == old.to_bytes().unwrap());
}

#[test]
fn an_issued_number_does_not_look_like_an_edit_and_survives_a_renewal() {
    let issued = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    assert!(renew(&issued, &sample().build(), &Request::default()).unwrap().package.is_none());
    let mut plan = sample();
    plan.title = "Nâng cao Chỉ số cải cách hành chính năm 2021".into();
    plan.annexes[0].rows.pop();
    let renewal = renew(&issued, &plan.build(), &Request::default()).unwrap();
    assert_eq!(renewal.notes.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K658"]);
    let new = reopened(&renewal.package.unwrap());
    assert!(main_of(&new).contains("Số: 135/KH-UBND") && main_of(&new).contains(&plan.title));
    assert_eq!(main_of(&new).matches("số 135/KH-UBND ngày\u{A0}27 tháng 9 năm 2021").count(), 2);
    let back = unissue(&new).unwrap().package.unwrap();
    let view = |package: &Package| text("thu.docx", &package.to_bytes().unwrap()).unwrap();
    assert_eq!(view(&back), view(&plan.build()));
}

#[test]
fn another_number_in_the_plan_is_refused() {
    let issued = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let mut plan = sample();
    plan.number = "Số: 136/KH-UBND";
    let found = renew(&issued, &plan.build(), &Request::default()).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K659"]);
}

#[test]
fn a_corrected_number_takes_the_place_of_the_first() {
    let first = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let second = reopened(&issue(&first, &Issue { number: Some("136".into()), ..values() }).unwrap().package.unwrap());
    assert!(main_of(&second).contains("Số: 136/KH-UBND") && !main_of(&second).contains("135"));
    assert!(main_of(&unissue(&second).unwrap().package.unwrap()) == main_of(&sample().build()));
}

#[test]
fn a_line_changed_since_is_not_taken_back() {
    let issued = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let touched = edited(&issued, |main| main.replacen("Số: 135/KH", "Số: 135/QĐ", 1));
    let found = unissue(&touched).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K664"]);
    assert_eq!(unissue(&sample().build()).unwrap_err().iter().next().unwrap().code.0, "K664");
}

#[test]
fn the_signer_is_written_too() {
    let issued = issue(&sample().build(), &Issue { signers: vec!["Trần Thị B".into()], ..Issue::default() }).unwrap();
    let main = main_of(&issued.package.unwrap());
    assert!(main.contains("Trần Thị B") && !main.contains("Nguyễn Văn A") && main.contains(BLANK_NUMBER));
}

#[test]
fn a_letterhead_without_the_mark_is_refused() {
    let old = edited(&sample().build(), |main| main.replace("kehoach_number", "x"));
    assert_eq!(issue(&old, &values()).unwrap_err().iter().next().unwrap().code.0, "K661");
}

#[test]
fn a_plan_that_says_what_was_issued_changes_nothing() {
    for name in ["phuong-cchc-2026", "xa-cchc-2023"] {
        let path = root().join(format!("plans/{name}.yaml"));
        let plan = |text: &str| {
            let mut sources = Sources::default();
            let file = sources.add(SourceFile::from_bytes("a.yaml", text.as_bytes()).unwrap());
            let mut include =
                |name: &str, _: &str| std::fs::read(path.with_file_name(name)).map(|bytes| (name.to_owned(), bytes));
            kehoach::check(file, &mut sources, &mut include).unwrap().value
        };
        let text = std::fs::read_to_string(&path).unwrap();
        let built = build(&plan(&text)).unwrap().value;
        let day = text.lines().find(|line| line.starts_with("ngày:")).unwrap();
        let now = text.replacen(day, "số: 7\nngày: 5/2/2026", 1);
        let number = Some("07".to_owned());
        let values = Issue { number, date: Some(["05".into(), "02".into(), "2026".into()]), ..values() };
        let issued = reopened(&issue(&built, &values).unwrap().package.unwrap());
        let fresh = build(&plan(&now)).unwrap().value;
        let renewal = renew(&issued, &fresh, &Request::default()).unwrap();
        assert!(renewal.package.is_none(), "{name}: {:?}", renewal.report);
    }
}

#[test]
fn annexes_without_a_letterhead_take_number_and_day_in_their_reference_lines() {
    let path = root().join("tests/edited/adopt-tasks.docx");
    let bytes = std::fs::read(&path).unwrap();
    let table = adopt::read("a.docx", &bytes).unwrap().tables.len();
    let old = reopened(&adopt::mark("a.docx", &bytes, table, "1").unwrap());
    let issued = issue(&old, &values()).unwrap();
    assert!(issued.only_references);
    assert_eq!(issued.lines.len(), 1);
    assert!(issued.lines[0].1.contains("135/") && issued.lines[0].1.contains("27"), "{:?}", issued.lines);
    let new = reopened(&issued.package.unwrap());
    assert!(unissue(&new).unwrap().package.unwrap().to_bytes().unwrap() == old.to_bytes().unwrap());
    // The day has no place any more.
    let wordless = edited(&old, |main| main.replace("/KH-UBND ngày", "/KH-UBND"));
    let found = issue(&wordless, &values()).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K661"]);
}

/// A file in which number and day were issued, and then something more.
fn then(more: &Issue) -> Package {
    let first = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    reopened(&issue(&first, more).unwrap().package.unwrap())
}

#[test]
fn what_is_not_named_stays_as_it_was_issued() {
    let signer = Issue { signers: vec!["Trần Thị B".into()], references: true, ..Issue::default() };
    let first = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let second = issue(&first, &signer).unwrap();
    assert_eq!(second.lines, [("Nguyễn Văn A".to_owned(), "Trần Thị B".to_owned())]);
    let second = reopened(&second.package.unwrap());
    let main = main_of(&second);
    assert!(main.contains("Số: 135/KH-UBND") && main.contains("Đức Cơ, ngày\u{A0}27 tháng 9 năm 2021"));
    assert_eq!(main.matches("số 135/KH-UBND ngày\u{A0}27 tháng 9 năm 2021").count(), 2);
    let other = Issue { number: Some("136".into()), references: true, ..Issue::default() };
    let third = issue(&second, &other).unwrap();
    assert_eq!(third.lines.len(), 3, "{:?}", third.lines);
    let back = unissue(&reopened(&third.package.unwrap())).unwrap().package.unwrap();
    assert!(back.to_bytes().unwrap() == sample().build().to_bytes().unwrap());
}

#[test]
fn an_electronic_original_stays_one() {
    let electronic = Issue { references: false, ..values() };
    let first = reopened(&issue(&sample().build(), &electronic).unwrap().package.unwrap());
    let second = issue(&first, &Issue { signers: vec!["Trần Thị B".into()], ..values() }).unwrap();
    assert_eq!(second.lines.len(), 1, "{:?}", second.lines);
}

#[test]
fn a_signer_without_a_name_is_refused() {
    let nobody = Issue { signers: vec![" ".into()], ..Issue::default() };
    let found = issue(&sample().build(), &nobody).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K670"]);
}

/// A plan with two signature blocks, the first of them nobody is named for.
fn two_signers() -> Package {
    built(
        "cơ quan ban hành: UBND xã Tân Lập, tỉnh Thái Nguyên\ntrích yếu: Cải cách hành chính\nnội dung: Làm.\n\
           ký: |\n  TM. ỦY BAN NHÂN DÂN\n  CHỦ TỊCH\n\n  TM. ỦY BAN MTTQ\n  CHỦ TỊCH\n  Nguyễn Văn A\n",
    )
}

/// A file as text, with ordinary spaces.
fn words_of(package: &Package) -> String {
    text("thu.docx", &package.to_bytes().unwrap()).unwrap().replace('␣', " ")
}

fn built(plan: &str) -> Package {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text("plan.yaml", plan));
    let plan = kehoach::plan::read(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into()));
    let plan = plan.unwrap().value;
    kehoach::build(&plan, &kehoach::house_template(&plan).unwrap()).unwrap().value
}

#[test]
fn each_signer_is_written_into_a_block_and_survives_a_renewal() {
    let values = Issue { signers: vec!["Trần Thị B".into(), "Lê Văn D".into()], ..values() };
    let built = reopened(&two_signers());
    let issued = issue(&built, &values).unwrap();
    assert!(issued.lines.contains(&("Nguyễn Văn A".to_owned(), "Lê Văn D".to_owned())), "{:?}", issued.lines);
    let issued = reopened(&issued.package.unwrap());
    assert_eq!(sound::faults(&issued).unwrap(), Vec::<String>::new());
    assert!(renew(&issued, &two_signers(), &Request::default()).unwrap().package.is_none());
    let back = unissue(&issued).unwrap().package.unwrap();
    assert!(back.to_bytes().unwrap() == built.to_bytes().unwrap());
}

#[test]
fn the_line_of_another_document_keeps_its_number_beside_a_letterhead() {
    let decision = "Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của UBND xã";
    let annex = format!("phụ lục:\n- ban hành kèm theo: {decision}\n  nội dung: Làm.\n");
    let head = "cơ quan ban hành: UBND xã Tân Lập\ntrích yếu: Cải cách hành chính\nnội dung: Làm.\n";
    let plan = built(&format!("{head}{annex}"));
    let issued = reopened(&issue(&plan, &values()).unwrap().package.unwrap());
    assert!(words_of(&issued).contains(decision));
    // Annexes alone are that document's: its number is issued in them.
    let alone = built(&annex);
    let issued = reopened(&issue(&alone, &values()).unwrap().package.unwrap());
    assert!(words_of(&issued).contains("số 135/QĐ-UBND ngày 27 tháng 9 năm 2021"));
}

#[test]
fn a_joint_plan_is_issued_and_renewed() {
    let plan = |title: &str| {
        built(&format!(
            "cơ quan ban hành: UBND xã Tân Lập; Công an xã Tân Lập\nký hiệu: KHLT-UBND-CAX\ntrích yếu: {title}\n\
             nội dung: Làm.\nphụ lục:\n- nội dung: Làm.\n"
        ))
    };
    let issued = reopened(&issue(&plan("Một"), &values()).unwrap().package.unwrap());
    let renewed = renew(&issued, &plan("Hai"), &Request::default()).unwrap().package.unwrap();
    let words = words_of(&renewed);
    assert!(words.contains("XÃ TÂN LẬP - ⏎ CÔNG AN XÃ TÂN LẬP") && words.contains("Số: 135/KHLT-UBND-CAX"), "{words}");
    assert!(words.contains("của Ủy ban nhân dân xã Tân Lập và Công an xã Tân Lập)") && words.contains("Hai"));
}

#[test]
fn a_name_for_one_of_two_blocks_is_refused() {
    let one = Issue { signers: vec!["Trần Thị B".into()], ..values() };
    let found = issue(&two_signers(), &one).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K545"]);
}

#[test]
fn a_signer_with_a_bar_in_the_name_does_not_look_like_an_edit() {
    let issued = then(&Issue { signers: vec!["Trần Thị B | C".into()], ..values() });
    assert!(renew(&issued, &sample().build(), &Request::default()).unwrap().package.is_none());
}

#[test]
fn a_signature_that_the_plan_changed_since_is_refused_beside_another_signer() {
    let issued = then(&Issue { signers: vec!["Trần Thị B".into()], ..values() });
    let refused = |fresh: &Package, request: &Request| {
        let found = renew(&issued, fresh, request).unwrap_err();
        found.iter().map(|one| one.code.0).collect::<Vec<_>>()
    };
    let other = ["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Lê Văn D"];
    let deputy = ["TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "Nguyễn Văn A"];
    for signature in [other, deputy] {
        let fresh = Sample { signature, ..sample() }.build();
        assert_eq!(refused(&fresh, &Request::default()), ["K659"]);
        let replace = Request { replace: vec!["signature".into()], ..Request::default() };
        let renewal = renew(&issued, &fresh, &replace).unwrap();
        let new = reopened(&renewal.package.unwrap());
        assert!(!main_of(&new).contains("Trần Thị B") && main_of(&new).contains("Số: 135/KH-UBND"));
        assert!(renew(&new, &fresh, &Request::default()).unwrap().package.is_none());
        // What is left of the issue can still be taken back.
        assert!(main_of(&unissue(&new).unwrap().package.unwrap()).contains(BLANK_NUMBER));
    }
}

#[test]
fn another_month_in_the_plan_is_refused() {
    let issued = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let mut plan = sample();
    plan.date = "Đức Cơ, ngày\u{A0}27 tháng 10 năm 2021";
    let found = renew(&issued, &plan.build(), &Request::default()).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K659"]);
}

#[test]
fn an_annex_that_went_does_not_stop_taking_back() {
    let issued = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let mut plan = sample();
    plan.annexes.pop();
    let new = reopened(&renew(&issued, &plan.build(), &Request::default()).unwrap().package.unwrap());
    assert!(main_of(&unissue(&new).unwrap().package.unwrap()).contains(BLANK_NUMBER));
}

#[test]
fn an_annex_named_like_a_reference_line_is_issued_once() {
    let mut plan = sample();
    plan.annexes[0].id = "a".into();
    plan.annexes[1].id = "a-ref".into();
    let issued = issue(&plan.build(), &values()).unwrap();
    assert_eq!(issued.lines.len(), 4, "{:?}", issued.lines);
    assert_eq!(sound::faults(&reopened(&issued.package.unwrap())).unwrap(), Vec::<String>::new());
}
