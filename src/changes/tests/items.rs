//! Rows that came, went or moved, and fields that read otherwise.

use expect_test::expect;

use super::build::{budget, criterion, deadline, item, lines, plan, prose, score, scored, tasked};
use crate::changes::{Kind, compare};
use crate::plan::{Field, ItemId, Level};

#[test]
fn a_field_shows_its_old_and_new_text() {
    let (before, mut after) = (scored(), scored());
    after.items.all[2].deadline = deadline("Quý II/2026");
    after.items.all[2].scores.target = score("1,0");
    after.items.all[2].leads.clear();
    after.items.all[2].texts.set(Field::Extra(0), prose("Cao"));
    after.items.all[3].budget = budget("1.500");
    expect![[r#"
        ~ 1.2 Thực hiện chế độ báo cáo: Điểm mục tiêu: (để trống) → “1,0”
        ~ 1.2 Thực hiện chế độ báo cáo: Cơ quan chủ trì: “Văn phòng HĐND và UBND” → (để trống)
        ~ 1.2 Thực hiện chế độ báo cáo: Thời gian: “Quý I/2026” → “Quý II/2026”
        ~ 1.2 Thực hiện chế độ báo cáo: Mức độ: (để trống) → “Cao”
        ~ 1.3 Công tác tuyên truyền: Kinh phí: (để trống) → “1.500”
        ~ Tổng kinh phí: (để trống) → “1.500”

        6 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 6."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn decimals_that_add_nothing_and_broken_lines_are_no_change() {
    let (mut before, mut after) = (scored(), scored());
    after.items.all[1].scores.max = score("1,00");
    before.items.all[1].texts.set(Field::Solutions, prose("Giao một đầu mối\ntổng hợp."));
    after.items.all[1].texts.set(Field::Solutions, prose("Giao một đầu mối tổng hợp.\n"));
    expect!["Hai bản kế hoạch không có điểm nào khác nhau."].assert_eq(&lines(&before, &after));
}

#[test]
fn a_row_put_in_is_one_addition_though_the_codes_behind_it_shift() {
    let (before, mut after) = (scored(), scored());
    let codes = ["1.1", "1.2", "1.3", "1.4"];
    after.items.all.insert(1, criterion(0, "", "Đối thoại với người dân"));
    for (at, item) in after.items.all.iter_mut().enumerate() {
        if let Some(code) = at.checked_sub(1).and_then(|at| codes.get(at)) {
            item.code = Some(super::build::spanned((*code).to_owned()));
        }
        if at > 5 {
            item.parent = Some(ItemId(5));
        }
    }
    expect![[r#"
        + 1.1 Đối thoại với người dân
        ~ 1.2 Ban hành kế hoạch cải cách hành chính: Mã: “1.1” → “1.2”
        ~ 1.3 Thực hiện chế độ báo cáo: Mã: “1.2” → “1.3”
        ~ 1.4 Công tác tuyên truyền: Mã: “1.3” → “1.4”

        4 điểm thay đổi: thêm 1, bỏ 0, chuyển chỗ 0, sửa 3."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn a_renamed_criterion_keeps_its_code_and_is_the_same_row() {
    let (before, mut after) = (scored(), scored());
    after.items.all[3].name = Some(prose("Sáng kiến trong cải cách hành chính"));
    expect![[r#"
        ~ 1.3 Sáng kiến trong cải cách hành chính: Tên: “Công tác tuyên truyền” → “Sáng kiến trong cải cách hành chính”

        1 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 1."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn a_reworded_task_without_a_code_keeps_its_activities() {
    let (before, mut after) = (tasked(), tasked());
    after.items.all[5].name = Some(prose("Theo dõi tình hình thi hành pháp luật trên địa bàn"));
    after.items.all[6].deadline = deadline("Tháng 01/2026");
    expect![[r#"
        ~ Nhiệm vụ “Theo dõi tình hình thi hành pháp luật trên địa bàn”: Tên: “Theo dõi thi hành pháp luật” → “Theo dõi tình hình thi hành pháp luật trên địa bàn”
        ~ Hoạt động “Xây dựng kế hoạch” thuộc Nhiệm vụ “Theo dõi tình hình thi hành pháp luật trên địa bàn”: Thời gian: (để trống) → “Tháng 01/2026”

        2 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 2."#]].assert_eq(&lines(&before, &after));
}

#[test]
fn a_row_under_another_parent_has_moved_and_its_children_have_not() {
    let before = tasked();
    let mut after = tasked();
    after.items.all.push(item(Level::Objective, Some(0), "", "Nâng cao hiệu quả thi hành"));
    after.items.all[5].parent = Some(ItemId(8));
    // A parent is before its children.
    let objective = after.items.all.pop().unwrap();
    after.items.all.insert(5, objective);
    for at in 6..9 {
        after.items.all[at].parent = Some(ItemId(if at == 6 { 5 } else { 6 }));
    }
    expect![[r#"
        + Mục tiêu “Nâng cao hiệu quả thi hành”
        > Nhiệm vụ “Theo dõi thi hành pháp luật”: thuộc Mục tiêu “Văn bản bảo đảm hợp hiến, hợp pháp”, sau Nhiệm vụ “Rà soát văn bản quy phạm pháp luật” → thuộc Mục tiêu “Nâng cao hiệu quả thi hành”, đứng đầu

        2 điểm thay đổi: thêm 1, bỏ 0, chuyển chỗ 1, sửa 0."#]].assert_eq(&lines(&before, &after));
}

#[test]
fn of_rows_in_another_order_the_fewest_have_moved() {
    let before = scored();
    let mut after = scored();
    let first = after.items.all.remove(1);
    after.items.all.insert(3, first);
    expect![[r#"
        > 1.1 Ban hành kế hoạch cải cách hành chính: đứng đầu → sau 1.3 Công tác tuyên truyền

        1 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 1, sửa 0."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn what_went_stands_behind_the_row_it_stood_behind() {
    let before = scored();
    let mut after = scored();
    after.items.all.remove(2);
    for item in after.items.all.iter_mut().skip(4) {
        item.parent = Some(ItemId(3));
    }
    after.items.all[4].deadline = None;
    expect![[r#"
        - 1.2 Thực hiện chế độ báo cáo (Điểm chuẩn: 1; Điểm đạt: 0,5; Cơ quan chủ trì: Văn phòng HĐND và UBND; Thời gian: Quý I/2026)
        ~ 2.1 Kiểm soát thủ tục hành chính: Thời gian: “Quý I/2026” → (để trống)
        ~ Tổng điểm chuẩn: “5” → “4”
        ~ Tổng điểm đạt: “2,5” → “2,0”
        ~ Tổng điểm mất: “2,5” → “2,0”

        5 điểm thay đổi: thêm 0, bỏ 1, chuyển chỗ 0, sửa 4."#]].assert_eq(&lines(&before, &after));
}

#[test]
fn free_columns_are_compared_by_name_wherever_they_stand() {
    let (mut before, mut after) = (scored(), scored());
    before.items.all[1].texts.set(Field::Extra(0), prose("Cao"));
    after.items.extra_names = vec!["Địa bàn".into(), "Mức độ".into()];
    after.items.all[1].texts.set(Field::Extra(1), prose("Cao"));
    expect!["Hai bản kế hoạch không có điểm nào khác nhau."].assert_eq(&lines(&before, &after));
}

#[test]
fn a_code_before_the_text_of_a_task_is_no_part_of_its_name() {
    let list = |rows: &[(&str, &str)]| {
        plan(rows.iter().map(|(code, name)| item(Level::Objective, None, code, name)).collect())
    };
    let before = list(&[("1.1", "1.1. Văn bản hợp hiến"), ("1.2", "1.2. Văn bản khả thi")]);
    let after =
        list(&[("1.1", "1.1. Bộ máy tinh gọn"), ("1.2", "1.2. Văn bản hợp hiến"), ("1.3", "1.3) Văn bản khả thi")]);
    expect![[r#"
        + 1.1 Bộ máy tinh gọn
        ~ 1.2 Văn bản hợp hiến: Mã: “1.1” → “1.2”
        ~ 1.3 Văn bản khả thi: Mã: “1.2” → “1.3”

        3 điểm thay đổi: thêm 1, bỏ 0, chuyển chỗ 0, sửa 2."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn numbers_that_start_again_under_each_parent_stay_with_their_parent() {
    let (mut before, mut after) = (tasked(), tasked());
    for plan in [&mut before, &mut after] {
        for (at, code) in [(3, "1"), (4, "2"), (6, "1"), (7, "2")] {
            plan.items.all[at].code = Some(super::build::spanned(code.into()));
        }
    }
    after.items.all[7].name = Some(prose("Kiểm tra việc thi hành"));
    after.items.all.remove(3);
    for item in after.items.all.iter_mut().skip(5) {
        item.parent = Some(ItemId(4));
    }
    expect![[r#"
        - 1 Xây dựng kế hoạch
        ~ 2 Kiểm tra việc thi hành: Tên: “Tổ chức thực hiện” → “Kiểm tra việc thi hành”

        2 điểm thay đổi: thêm 0, bỏ 1, chuyển chỗ 0, sửa 1."#]]
    .assert_eq(&lines(&before, &after));
}

#[test]
fn a_row_may_get_another_level_and_a_text_over_its_cells() {
    let (mut before, mut after) = (tasked(), tasked());
    before.items.level_names = vec!["tiểu dự án".into()];
    before.items.all[7].level = Level::Own(0);
    after.items.level_names = vec!["dự án".into(), "tiểu dự án".into()];
    after.items.all[7].level = Level::Own(1);
    for plan in [&mut before, &mut after] {
        plan.items.all[4].code = Some(super::build::spanned("4".into()));
    }
    after.items.all[4].level = Level::Own(0);
    let over = vec![super::build::spanned(Field::Lead), super::build::spanned(Field::Partners)];
    after.items.all[3].merged = vec![crate::plan::MergedCell { over, text: prose("Các cơ quan, đơn vị") }];
    expect![[r#"
        ~ Hoạt động “Xây dựng kế hoạch” thuộc Nhiệm vụ “Rà soát văn bản quy phạm pháp luật”: Ô gộp (Cơ quan chủ trì; Cơ quan phối hợp): (để trống) → “Các cơ quan, đơn vị”
        ~ 4 Tổ chức thực hiện: Cấp: “Hoạt động” → “Dự án”

        2 điểm thay đổi: thêm 0, bỏ 0, chuyển chỗ 0, sửa 2."#]].assert_eq(&lines(&before, &after));
}

#[test]
fn thousands_of_renamed_rows_are_the_same_rows() {
    let list = |word: &str| {
        let row = |at: usize| item(Level::Task, None, "", &format!("{word} {at}"));
        plan((0..3_000).map(row).collect())
    };
    let changes = compare(&list("trồng"), &list("chăm"));
    let counts = [Kind::Edited, Kind::Removed, Kind::Added, Kind::Moved].map(|kind| changes.count(kind));
    assert_eq!(counts, [3_000, 0, 0, 0]);
}

#[test]
fn a_further_row_is_known_by_what_it_says() {
    let further = |product: &str, until: &str| {
        let mut row = item(Level::Row, Some(1), "", "");
        row.texts.set(Field::Product, prose(product));
        row.deadline = deadline(until);
        row
    };
    let task = || item(Level::Task, Some(0), "", "Rà soát văn bản");
    let group = || item(Level::Group, None, "", "Thể chế");
    let rows = [further("Kế hoạch", "Quý I/2026"), further("Báo cáo", "Quý II/2026")];
    let before = plan([group(), task()].into_iter().chain(rows).collect());
    let rows = [
        further("Danh mục văn bản", "Quý I/2026"),
        further("Kế hoạch", "Quý I/2026"),
        further("Báo cáo", "Quý IV/2026"),
    ];
    let after = plan([group(), task()].into_iter().chain(rows).collect());
    expect![[r#"
        + Hàng “Danh mục văn bản” thuộc Nhiệm vụ “Rà soát văn bản” (Sản phẩm: Danh mục văn bản; Thời gian: Quý I/2026)
        ~ Hàng “Báo cáo” thuộc Nhiệm vụ “Rà soát văn bản”: Thời gian: “Quý II/2026” → “Quý IV/2026”

        2 điểm thay đổi: thêm 1, bỏ 0, chuyển chỗ 0, sửa 1."#]]
    .assert_eq(&lines(&before, &after));
}
