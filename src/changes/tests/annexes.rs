//! Annexes that came, went or changed places, and their columns.

use expect_test::expect;

use super::build::{annex, lines, plan, prose, spanned, table};
use crate::paper::Orientation;
use crate::plan::{Field, NamedTable, Part};

#[test]
fn tables_of_texts_are_compared_by_their_names() {
    let named = |name: &str, fields: &[Field]| NamedTable { name: spanned(name.to_owned()), spec: table(fields) };
    let (mut before, mut after) = (plan(vec![]), plan(vec![]));
    before.tables = vec![named("kinh phí", &[Field::Number, Field::Budget]), named("cũ", &[Field::Number])];
    after.tables = vec![named("Kinh phí", &[Field::Number, Field::Name]), named("mới", &[Field::Number])];
    expect![[r#"
        ~ Bảng “Kinh phí”: Các cột: “TT; Kinh phí” → “TT; Tên”
        + Bảng “mới”
        - Bảng “cũ”

        3 điểm thay đổi: thêm 1, bỏ 1, chuyển chỗ 0, sửa 1."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn columns_and_labels_of_a_table_are_compared() {
    let (mut before, mut after) = (plan(vec![]), plan(vec![]));
    let mut spec = table(&[Field::Number, Field::Name, Field::Lead]);
    before.annexes = vec![annex("Nhiệm vụ cải cách hành chính", vec![Part::Table(Box::new(spec.clone()))])];
    spec.columns.push(super::build::column(Field::Extra(0)));
    spec.columns[2].header = Some(spanned("Đơn vị chủ trì".into()));
    spec.selection.codes = vec![spanned("1".into()), spanned("2".into())];
    spec.total = Some(spanned("TỔNG ĐIỂM".into()));
    after.annexes = vec![annex("Nhiệm vụ cải cách hành chính", vec![Part::Table(Box::new(spec))])];
    after.annexes[0].orientation = Orientation::Portrait;
    expect![[r#"
        ~ Phụ lục “Nhiệm vụ cải cách hành chính”: Khổ giấy: “Ngang” → “Dọc”
        ~ Phụ lục “Nhiệm vụ cải cách hành chính”: Bảng 1: Các cột: “TT; Tên; Cơ quan chủ trì” → “TT; Tên; Đơn vị chủ trì; Mức độ”
        ~ Phụ lục “Nhiệm vụ cải cách hành chính”: Bảng 1: Các mục được chọn: (để trống) → “1; 2”
        ~ Phụ lục “Nhiệm vụ cải cách hành chính”: Bảng 1: Hàng tổng: (để trống) → “TỔNG ĐIỂM”

        4 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 4."#]].assert_eq(&lines(&before, &after));
}

#[test]
fn annexes_are_found_by_title_and_the_fewest_have_moved() {
    let (mut before, mut after) = (plan(vec![]), plan(vec![]));
    let text = |title: &str| annex(title, vec![Part::Text(prose("Nội dung chung."))]);
    before.annexes = vec![text("Chỉ tiêu"), text("Nhiệm vụ"), text("Kinh phí"), text("Biểu mẫu")];
    after.annexes = vec![text("Kinh phí"), text("Chỉ tiêu"), text("Nhiệm vụ trọng tâm"), text("Danh sách")];
    expect![[r#"
        > Phụ lục I “Kinh phí”: Phụ lục III → Phụ lục I
        ~ Phụ lục III “Nhiệm vụ trọng tâm”: Tên: “Nhiệm vụ” → “Nhiệm vụ trọng tâm”
        + Phụ lục IV “Danh sách”
        - Phụ lục IV “Biểu mẫu”

        4 điểm thay đổi: thêm 1, bỏ 1, chuyển chỗ 1, sửa 1."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn the_only_annex_is_the_same_one_under_another_title() {
    let (mut before, mut after) = (plan(vec![]), plan(vec![]));
    before.annexes = vec![annex("Chỉ tiêu", vec![Part::Text(prose("# Phần chung\nBáo cáo hằng quý."))])];
    after.annexes = vec![annex("Mục tiêu cụ thể", vec![Part::Text(prose("# Phần chung\nBáo cáo hằng tháng."))])];
    expect![[r#"
        ~ Phụ lục “Mục tiêu cụ thể”: Tên: “Chỉ tiêu” → “Mục tiêu cụ thể”
        ~ Phụ lục “Mục tiêu cụ thể”: Nội dung, mục “Phần chung”: “Báo cáo hằng quý.” → “Báo cáo hằng tháng.”

        2 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 2."#]]
    .assert_eq(&lines(&before, &after));
}
