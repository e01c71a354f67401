//! Word files compared: with themselves, with files of a changed plan, with files that people have edited.

use kehoach::changes::{Changes, Kind, text};
use kehoach::diag::{Catalogue, Lang};
use kehoach::docx::Package;
use kehoach::paper::Orientation;

use crate::sample::{SampleAnnex, row, sample};
use crate::support::{build, check, files, root};

fn changes(before: &Package, after: &Package) -> Changes {
    kehoach::file_changes(before, after).unwrap()
}

fn lines(before: &Package, after: &Package) -> Vec<String> {
    text::lines(&changes(before, after), &Catalogue::of(Lang::Vi))
}

fn edited(name: &str) -> Package {
    let bytes = std::fs::read(root().join("tests/edited").join(name)).unwrap();
    Package::open(name, &bytes).unwrap()
}

#[test]
fn a_file_does_not_differ_from_itself() {
    for path in files("plans", ".yaml") {
        let plan = check(&path).1.unwrap();
        let (one, other) = (build(&plan.value).unwrap().value, build(&plan.value).unwrap().value);
        assert!(changes(&one, &other).is_empty(), "{}", path.display());
    }
    for path in files("tests/edited", ".docx") {
        let package = Package::open("a", &std::fs::read(&path).unwrap()).unwrap();
        assert!(changes(&package, &package).is_empty(), "{}", path.display());
    }
}

#[test]
fn a_changed_plan_gives_exactly_its_changes() {
    let before = sample().build();
    let mut plan = sample();
    plan.title = "Nâng cao Chỉ số cải cách hành chính năm 2021".into();
    plan.body[2] = "Các phòng báo cáo trước ngày 15 hằng tháng.".into();
    plan.annexes[0].rows[2][3] = "Quý IV".into();
    plan.annexes[0].rows.remove(4);
    plan.annexes[1].orientation = Orientation::Landscape;
    let found = lines(&before, &plan.build());
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(
        found,
        [
            "~ Phần đầu văn bản: “Khắc phục tồn tại, nâng cao Chỉ số cải cách hành chính năm 2021” → “Nâng cao Chỉ số cải cách hành chính năm 2021”",
            "~ Nội dung: “Các phòng báo cáo trước ngày 20 hằng tháng.” → “Các phòng báo cáo trước ngày 15 hằng tháng.”",
            "~ Phụ lục I, hàng “1.2 Nhiệm vụ số 1.2 về cải cách”, cột “Thời gian”: “Quý III” → “Quý IV”",
            "- Phụ lục I, hàng “2.1 Nhiệm vụ số 2.1 về cải cách” (Chủ trì: Phòng Nội vụ; Thời gian: Quý I)",
            "~ Phụ lục II, khổ giấy và lề trang: “Dọc, 210 × 297 mm; 20, 20, 20, 30 mm” → “Ngang, 297 × 210 mm; 20, 20, 20, 20 mm”",
            "",
            "5 điểm thay đổi: thêm 0, bỏ 1, chuyển chỗ 0, sửa 4.",
        ]
    );
}

#[test]
fn an_annex_put_before_another_is_one_change_beside_the_numbers() {
    let before = sample().build();
    let mut plan = sample();
    let rows = vec![row(&["1", "Sửa chữa trụ sở"])];
    let (orientation, columns) = (Orientation::Portrait, vec!["TT", "Hạng mục đầu tư"]);
    plan.annexes.insert(0, SampleAnnex { id: "0".into(), orientation, columns, rows, footnote: None });
    // Without ids of their own annexes are called by their place.
    for (at, annex) in plan.annexes.iter_mut().enumerate() {
        annex.id = (at + 1).to_string();
    }
    let found = changes(&before, &plan.build());
    let shown = text::lines(&found, &Catalogue::of(Lang::Vi)).join("\n");
    assert_eq!(found.count(Kind::Removed), 0, "{shown}");
    assert_eq!(found.count(Kind::Added), 1, "{shown}");
}

#[test]
fn what_people_edited_is_told_by_row_and_column() {
    let base = edited("base.docx");
    let words = [
        "~ Nội dung: “Phòng Nội vụ theo dõi, đôn đốc việc thực hiện.” → “Thanh tra huyện theo dõi, đôn đốc việc thực hiện.”",
        "+ Nội dung: “Ủy ban nhân dân các xã chủ động triển khai.”",
        "~ Phụ lục I, hàng “1 Nhiệm vụ số 1 về cải cách”, cột “Thời gian”: “Quý I” → “Quý II”",
        "+ Phụ lục II, hàng “4 Báo cáo chuyên đề” (Hạn: 15/12/2021)",
        "+ Văn bản: “DỰ THẢO LẦN 2, xem Phụ lục II”",
    ];
    for name in ["words.docx", "words-libreoffice.docx", "words-odt.docx"] {
        let found = lines(&base, &edited(name));
        let spoken: Vec<&String> = found.iter().filter(|line| line.starts_with(['+', '-', '~', '>'])).collect();
        assert_eq!(spoken, words.iter().collect::<Vec<_>>(), "{name}");
    }
    assert_eq!(
        lines(&base, &edited("looks.docx"))[0],
        "* Phụ lục I, hàng “1.1 Nhiệm vụ số 1.1 về cải cách” (chỉ khác định dạng)"
    );
    let saved = changes(&base, &edited("libreoffice.docx"));
    assert!(saved.list.iter().all(|change| change.kind == Kind::Formatted));
    assert!(saved.list.len() <= 6, "one line for each part");
}

#[test]
fn files_without_marks_are_compared_from_first_to_last() {
    let (one, other) = (edited("adopt-tasks.docx"), edited("adopt-scores.docx"));
    assert!(!changes(&one, &other).is_empty());
    let main = one.text(one.main()).unwrap();
    let mut changed = one.clone();
    let at = main.find("Quý").expect("a deadline");
    changed.set_part(one.main(), format!("{}Hết quý{}", &main[..at], &main[at + "Quý".len()..]));
    let found = changes(&one, &changed);
    assert_eq!((found.list.len(), found.count(Kind::Edited)), (1, 1), "{found:?}");
}

#[test]
fn a_cell_that_came_or_went_at_the_end_of_a_row_is_one_change() {
    let base = edited("changes-base.docx");
    let only = |name: &str| {
        let found = changes(&base, &edited(name));
        assert_eq!(found.list.len(), 1, "{found:?}");
        lines(&base, &edited(name))[0].clone()
    };
    assert_eq!(
        only("changes-cell-added.docx"),
        "~ Phụ lục, hàng “1 Niêm yết thủ tục hành chính”: (để trống) → “Đã hoàn thành”"
    );
    assert_eq!(
        only("changes-cell-deleted.docx"),
        "~ Phụ lục, hàng “2 Rà soát, đơn giản hóa thủ tục hành chính”, cột “Thời gian thực hiện”: “Quý II/2026” → (để trống)"
    );
}

/// A file with a paragraph more in all its headers, and a footer of one paragraph in its last section.
fn with_margins(base: &Package, header: &str, footer: &str) -> Package {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer";
    const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let mut file = base.clone();
    let paragraph = |words: &str| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>");
    for part in base.names().filter(|name| name.starts_with("word/header")) {
        let text = base.text(part).unwrap();
        file.set_part(part, text.replace("</w:hdr>", &format!("{}</w:hdr>", paragraph(header))));
    }
    file.set_part("word/footer9.xml", format!("<w:ftr xmlns:w=\"{SPACE}\">{}</w:ftr>", paragraph(footer)));
    let list = "word/_rels/document.xml.rels";
    let relation = format!("<Relationship Id=\"foot9\" Type=\"{KIND}\" Target=\"footer9.xml\"/></Relationships>");
    file.set_part(list, base.text(list).unwrap().replace("</Relationships>", &relation));
    let main = base.text(base.main()).unwrap();
    let at = main.rfind("<w:pgSz").unwrap();
    let reference = "<w:footerReference w:type=\"default\" r:id=\"foot9\"/>";
    file.set_part(base.main(), format!("{}{reference}{}", &main[..at], &main[at..]));
    file
}

#[test]
fn words_of_headers_and_footers_count() {
    let base = edited("changes-base.docx");
    let draft = with_margins(&base, "DỰ THẢO LẦN 1", "Lưu hành nội bộ");
    let final_one = with_margins(&base, "DỰ THẢO LẦN 2", "Lưu hành nội bộ");
    assert_eq!(lines(&draft, &final_one)[0], "~ Đầu trang: “DỰ THẢO LẦN 1” → “DỰ THẢO LẦN 2”");
    assert_eq!(changes(&draft, &final_one).list.len(), 1);
    let found = lines(&base, &draft);
    assert_eq!(found[..2], ["+ Đầu trang: “DỰ THẢO LẦN 1”", "+ Chân trang: “Lưu hành nội bộ”"], "{found:?}");
    assert_eq!(lines(&draft, &base)[0], "- Đầu trang: “DỰ THẢO LẦN 1”");
}

#[test]
fn a_lost_mark_makes_the_whole_texts_meet() {
    let before = sample().build();
    let mut plan = sample();
    plan.annexes[1].rows[0][2] = "15/12/2021".into();
    let after = plan.build();
    let main = after.text(after.main()).unwrap();
    let mut broken = after.clone();
    let lost = main.replace("kehoach:annex-2", "khac").replace("kehoach_annex_2", "khac");
    broken.set_part(after.main(), lost);
    let found = lines(&before, &broken);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].contains("hàng “1 Sản phẩm thứ 1”, cột “Hạn”: “30/11/2021” → “15/12/2021”"), "{found:?}");
}
