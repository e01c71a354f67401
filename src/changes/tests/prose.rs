//! Head, body and foot.

use expect_test::expect;

use super::build::{lines, plan, prose, spanned};
use crate::plan::{Entry, IssueDate, Issuer, Original, Recipients, Signature};
use crate::text::{Span, Text};

fn words(words: &str) -> Text {
    Text::verbatim(words, Span::default())
}

#[test]
fn the_head_is_compared_as_it_prints() {
    let (before, mut after) = (plan(vec![]), plan(vec![]));
    let head = &mut after.letterhead;
    head.number = Some(spanned(5));
    head.date = IssueDate::read(&words("30/1/2026")).unwrap();
    head.title = spanned("Cải cách hành chính xã Bằng Phúc năm 2026".into());
    head.issuer = Issuer::read(&[words("UBND xã Yên Thịnh")], None).unwrap();
    head.place = "Yên Thịnh".into();
    head.original = Original::Electronic;
    expect![[r#"
        ~ Cơ quan ban hành: “Ủy ban nhân dân xã Bằng Phúc” → “Ủy ban nhân dân xã Yên Thịnh”
        ~ Số kế hoạch: (để trống) → “05”
        ~ Địa danh: “Bằng Phúc” → “Yên Thịnh”
        ~ Ngày ban hành: “ngày … tháng 01 năm 2026” → “ngày 30 tháng 01 năm 2026”
        ~ Trích yếu: “Cải cách hành chính năm 2026” → “Cải cách hành chính xã Bằng Phúc năm 2026”
        ~ Bản gốc: “Bản giấy” → “Bản điện tử”

        6 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 6."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn paragraphs_of_the_body_are_named_by_their_heading() {
    let (mut before, mut after) = (plan(vec![]), plan(vec![]));
    before.body = Some(prose(
        "Căn cứ Nghị quyết số 76/NQ-CP;\n\n# MỤC ĐÍCH\n- Nâng cao trách nhiệm của UBND tỉnh trong chỉ đạo, điều hành \
         công tác cải cách hành chính trên địa bàn.\n- Công khai.\n\n# TỔ CHỨC THỰC HIỆN\n1. Báo cáo hằng quý.\n",
    ));
    after.body = Some(prose(
        "Căn cứ Nghị quyết số 76/NQ-CP;\n\nCăn cứ Quyết định số 10/QĐ-UBND;\n\n# MỤC ĐÍCH\n- Nâng cao trách nhiệm của \
         Chủ tịch UBND tỉnh trong chỉ đạo, điều hành công tác cải cách hành chính trên địa bàn.\n\n# TỔ CHỨC THỰC \
         HIỆN\n1. Báo cáo hằng tháng.\n",
    ));
    expect![[r#"
        + Nội dung, phần mở đầu: “Căn cứ Quyết định số 10/QĐ-UBND;”
        ~ Nội dung, mục “MỤC ĐÍCH”: “… cao trách nhiệm của UBND tỉnh trong chỉ …” → “… cao trách nhiệm của Chủ tịch UBND tỉnh trong chỉ …”
        - Nội dung, mục “MỤC ĐÍCH”: “- Công khai.”
        ~ Nội dung, mục “TỔ CHỨC THỰC HIỆN”: “1. Báo cáo hằng quý.” → “1. Báo cáo hằng tháng.”

        4 điểm thay đổi: thêm 1, bỏ 1, chuyển chỗ 0, sửa 2."#]].assert_eq(&lines(&before, &after));
}

#[test]
fn a_body_that_was_not_there_is_added_paragraph_by_paragraph() {
    let (before, mut after) = (plan(vec![]), plan(vec![]));
    after.body = Some(prose("# MỤC ĐÍCH\nNâng cao trách nhiệm.\n"));
    after.house.block_text = Some(prose("a) Yêu cầu: {{ requirement }}"));
    expect![[r#"
        + Nội dung, tiêu đề: “MỤC ĐÍCH”
        + Nội dung, mục “MỤC ĐÍCH”: “Nâng cao trách nhiệm.”
        + Khối tiêu chí: “a) Yêu cầu: {{ requirement }}”

        3 điểm thay đổi: thêm 3, bỏ 0, chuyển chỗ 0, sửa 0."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn recipients_and_signer_are_compared_line_by_line() {
    let (before, mut after) = (plan(vec![]), plan(vec![]));
    after.recipients = Some(Recipients::read(&words("- Sở Nội vụ tỉnh (để b/c);\n- Lưu: VT, NV;\n- Đảng ủy xã;\n")));
    after.signatures = Signature::read(&[words("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n")], false);
    expect![[r#"
        ~ Nơi nhận: “Sở Nội vụ (để b/c)” → “Sở Nội vụ tỉnh (để b/c)”
        - Nơi nhận: “Như trên”
        + Nơi nhận: “Đảng ủy xã”
        ~ Quyền hạn, chức vụ người ký: “TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH” → “TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”
        ~ Họ tên người ký: “Nguyễn Văn A” → (để trống)

        5 điểm thay đổi: thêm 1, bỏ 1, chuyển chỗ 0, sửa 3."#]].assert_eq(&lines(&before, &after));
}

#[test]
fn a_body_of_the_directory_is_found_by_its_key() {
    let (mut before, mut after) = (plan(vec![]), plan(vec![]));
    let entry = |key: &str, name: &str| Entry::new(key.into(), name.into(), Vec::new(), Span::default());
    before.agencies.entries = vec![entry("nội vụ", "Phòng Nội vụ"), entry("tckh", "Phòng Tài chính")];
    after.agencies.entries = vec![entry("noi_vu", "Phòng Văn hóa - Xã hội"), entry("kt", "Phòng Kinh tế")];
    expect![[r#"
        ~ Danh bạ cơ quan, khóa “noi_vu”: “Phòng Nội vụ” → “Phòng Văn hóa - Xã hội”

        1 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 1."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn a_heading_is_shown_without_its_marks_unless_they_are_what_changed() {
    let (mut before, mut after) = (plan(vec![]), plan(vec![]));
    before.body = Some(prose("# MỤC ĐÍCH\nMột.\n## Yêu cầu\nHai.\n"));
    after.body = Some(prose("# MỤC ĐÍCH, YÊU CẦU\nMột.\n### Yêu cầu\nHai.\n"));
    expect![[r#"
        ~ Nội dung, tiêu đề: “MỤC ĐÍCH” → “MỤC ĐÍCH, YÊU CẦU”
        ~ Nội dung, tiêu đề: “## Yêu cầu” → “### Yêu cầu”

        2 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 2."#]]
    .assert_eq(&lines(&before, &after));
}
