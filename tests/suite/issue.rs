//! Number and day into a file and back.

use kehoach::docx::renew::{Issue, Request, issue, renew, unissue};
use kehoach::docx::{Package, as_generated, read, sound};

use super::sample::*;

fn values() -> Issue {
    Issue {
        number: Some("135".into()),
        date: Some(["27".into(), "9".into(), "2021".into()]),
        signer: None,
        references: true,
    }
}

#[test]
fn number_and_day_go_into_letterhead_and_reference_lines() {
    let old = edited(&sample().build(), |main| main.replacen("Phòng Nội vụ theo dõi", "Thanh tra huyện theo dõi", 1));
    let issued = issue(&old, &values()).unwrap();
    let new = reopened(&issued.package.unwrap());
    let main = main_of(&new);
    assert!(main.contains("Số:\u{A0}135/KH-UBND") && main.contains("Đức Cơ, ngày 27 tháng 9 năm 2021"));
    assert_eq!(main.matches("số 135/KH-UBND ngày 27 tháng 9 năm 2021").count(), 2);
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
    assert!(main_of(&new).contains("Số:\u{A0}135/KH-UBND") && main_of(&new).contains(&plan.title));
    assert_eq!(main_of(&new).matches("số 135/KH-UBND ngày 27 tháng 9 năm 2021").count(), 2);
    let back = unissue(&new).unwrap().package.unwrap();
    let view = |package: &Package| read::text("thu.docx", &package.to_bytes().unwrap()).unwrap();
    assert_eq!(view(&back), view(&plan.build()));
}

#[test]
fn another_number_in_the_plan_is_refused() {
    let issued = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let mut plan = sample();
    plan.number = "Số:\u{A0}136/KH-UBND";
    let found = renew(&issued, &plan.build(), &Request::default()).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K659"]);
}

#[test]
fn a_corrected_number_takes_the_place_of_the_first() {
    let first = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let second = reopened(&issue(&first, &Issue { number: Some("136".into()), ..values() }).unwrap().package.unwrap());
    assert!(main_of(&second).contains("Số:\u{A0}136/KH-UBND") && !main_of(&second).contains("135"));
    assert!(main_of(&unissue(&second).unwrap().package.unwrap()) == main_of(&sample().build()));
}

#[test]
fn a_line_changed_since_is_not_taken_back() {
    let issued = reopened(&issue(&sample().build(), &values()).unwrap().package.unwrap());
    let touched = edited(&issued, |main| main.replacen("Số:\u{A0}135/KH", "Số:\u{A0}135/QĐ", 1));
    let found = unissue(&touched).unwrap_err();
    assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K664"]);
    assert_eq!(unissue(&sample().build()).unwrap_err().iter().next().unwrap().code.0, "K664");
}

#[test]
fn the_signer_is_written_too() {
    let issued = issue(&sample().build(), &Issue { signer: Some("Trần Thị B".into()), ..Issue::default() }).unwrap();
    let main = main_of(&issued.package.unwrap());
    assert!(main.contains("Trần Thị B") && !main.contains("Nguyễn Văn A") && main.contains(BLANK_NUMBER));
}

#[test]
fn a_letterhead_without_the_mark_is_refused() {
    let old = edited(&sample().build(), |main| main.replace("kehoach_number", "x"));
    assert_eq!(issue(&old, &values()).unwrap_err().iter().next().unwrap().code.0, "K661");
}
