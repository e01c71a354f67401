//! Score plans: criteria of an index and what is to be done about them.

use expect_test::expect;

use super::support::*;
use crate::plan::*;

const GROUP: Level = Level::Group;
const CRITERION: Level = Level::Criterion;

#[test]
fn groups_as_merged_cells_with_one_text_over_three_columns() {
    let full = MergedCell {
        over: vec![at(Field::Result), at(Field::Cause), at(Field::Solutions)],
        text: prose("Đối với các tiêu chí đạt điểm tối đa: tiếp tục duy trì"),
    };
    let items = vec![
        item(GROUP, None, "1", "Chỉ đạo điều hành"),
        says(
            item(CRITERION, Some(0), "1.2", "Báo cáo định kỳ"),
            &[(Field::Result, "0,5/1 điểm"), (Field::Cause, "Gửi chậm"), (Field::Solutions, "Giao đầu mối tổng hợp")],
        ),
        Item { merged: vec![full.clone()], ..item(CRITERION, Some(0), "", "Các tiêu chí còn lại") },
        item(GROUP, None, "2", "Tổ chức bộ máy"),
        Item { merged: vec![full], ..item(CRITERION, Some(3), "2.1", "Sắp xếp đơn vị") },
    ];
    let columns = vec![
        field(Field::Number),
        level(GROUP),
        field(Field::Name),
        field(Field::Result),
        field(Field::Cause),
        field(Field::Solutions),
    ];
    let groups = GroupStyle { numbers: GroupNumbers::Arabic, shape: GroupShape::Merged };
    expect![[r#"
        [table 9.0 52.0 54.5 35.5 43.5 62.5]
        H | TT | Lĩnh vực | Nội dung | Kết quả | Nguyên nhân | Giải pháp
         ↓| ┬ 1 | ┬ Chỉ đạo điều hành | Báo cáo định kỳ | ↔0,5/1 điểm | Gửi chậm | Giao đầu mối tổng hợp
          | │ | │ | Các tiêu chí còn lại | ‹3› Đối với các tiêu chí đạt điểm tối đa: tiếp tục duy trì
          | 2 | Tổ chức bộ máy | Sắp xếp đơn vị | ‹3› Đối với các tiêu chí đạt điểm tối đa: tiếp tục duy trì
    "#]]
    .assert_eq(&table_text(&first_table(&one_table(items, TableSpec { groups, ..table(columns) }))));
}

#[test]
fn full_width_groups_with_numbers_that_restart_and_column_numbers() {
    let items = vec![
        item(GROUP, None, "", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
        done_by(
            says(
                item(CRITERION, Some(0), "1.1", "TC 1.1 Kế hoạch CCHC"),
                &[(Field::Requirement, "Hoàn thành 100%\nĐúng hạn")],
            ),
            "Phòng Nội vụ",
            &["Phòng Tài chính - Kế hoạch", "UBND các xã, thị trấn"],
            "Thường xuyên trong năm",
        ),
        done_by(item(CRITERION, Some(0), "1.2", "TC 1.2 Báo cáo"), "Phòng Nội vụ", &[], "Trong năm 2021"),
        item(GROUP, None, "", "CẢI CÁCH THỂ CHẾ"),
        done_by(item(CRITERION, Some(3), "2.1", "TC 2.1 Rà soát văn bản"), "Phòng Tư pháp", &[], "Quý IV"),
    ];
    let columns = vec![
        field(Field::Number),
        field(Field::Name),
        field(Field::Requirement),
        field(Field::Lead),
        field(Field::Partners),
        field(Field::Deadline),
    ];
    let spec = TableSpec { numbering: Numbering::PerGroup, column_numbers: ColumnNumbers::Plain, ..table(columns) };
    let annex = annex("Mục tiêu cụ thể", vec![Part::Table(Box::new(spec))]);
    expect![[r#"
        [annex 1 Landscape]
        AnnexLabel: Phụ lục
        AnnexTitle: MỤC TIÊU CỤ THỂ
        AnnexReference: (Kèm theo Kế hoạch số 135/KH-UBND ngày_27 tháng_9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)
        [rule 2362]
        [table 9.0 44.5 35.0 32.0 90.0 46.5]
        H | TT | Nội dung | Mục tiêu, yêu cầu | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện
        # | 1 | 2 | 3 | 4 | 5 | 6
        G↓| ↔I | ‹5› CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
          | 1 | TC 1.1 Kế hoạch CCHC | Hoàn thành 100% ¶ Đúng hạn | Phòng Nội vụ | Phòng Tài chính - Kế hoạch; UBND các xã, thị trấn | Thường xuyên trong năm
          | 2 | TC 1.2 Báo cáo |  | Phòng Nội vụ |  | Trong năm 2021
        G↓| ↔II | ‹5› CẢI CÁCH THỂ CHẾ
          | 1 | TC 2.1 Rà soát văn bản |  | Phòng Tư pháp |  | Quý_IV
    "#]].assert_eq(&text(&plan(items, vec![annex])));
}

#[test]
fn groups_as_rows_with_their_own_scores_and_lost_points_worked_out() {
    let lost = |item: Item, lost: &str| Item { scores: Scores { lost: Some(score(lost)), ..item.scores }, ..item };
    let items = vec![
        lost(scored(item(GROUP, None, "2", "Cải cách thể chế"), "5,5", "4,5", ""), "0,5"),
        scored(item(CRITERION, Some(0), "2.1", "Rà soát văn bản"), "2,25", "1,25", ""),
        scored(item(GROUP, None, "7", "Hiện đại hóa"), "13,5", "9,8", ""),
        scored(item(CRITERION, Some(2), "7.1", "Ứng dụng CNTT"), "8,0", "6,0", ""),
        scored(item(CRITERION, Some(3), "7.1.3", "Dịch vụ công"), "1", "0", ""),
        scored(item(CRITERION, Some(3), "7.1.7", "Hồ sơ trực tuyến"), "1", "0", ""),
    ];
    let columns = vec![
        field(Field::Number),
        field(Field::Name),
        field(Field::Max),
        field(Field::Got),
        field(Field::Lost),
        field(Field::Note),
    ];
    let spec = TableSpec {
        numbering: Numbering::Code,
        groups: GroupStyle { numbers: GroupNumbers::Code, shape: GroupShape::Row },
        total: Some(at("TỔNG CỘNG".to_owned())),
        ..table(columns)
    };
    expect![[r#"
        [annex 1 Landscape]
        AnnexLabel: Phụ lục
        AnnexReference: (Kèm theo Kế hoạch số 135/KH-UBND ngày_27 tháng_9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)
        [rule 2362]
        [table 12.0 170.5 14.5 13.0 13.0 34.0]
        H | TT | Nội dung tiêu chí | Điểm chuẩn | Điểm đạt | Điểm bị mất | Ghi chú
        G↓| ↔2 | Cải cách thể chế | ↔5,5 | ↔4,5 | ↔0,5 |
          | 2.1 | Rà soát văn bản | 2,25 | 1,25 | 1,00 |
        G↓| ↔7 | Hiện đại hóa | ↔13,5 | ↔9,8 | ↔3,7 |
        G↓| *7.1 | *Ứng dụng CNTT | *8,0 | *6,0 | *2,0 |
          | 7.1.3 | Dịch vụ công | 1 | 0 | 1 |
         ↓| 7.1.7 | Hồ sơ trực tuyến | 1 | 0 | 1 |
        = | ‹2› ↔TỔNG CỘNG | ↔19,0 | ↔14,3 | ↔4,2 |
    "#]]
    .assert_eq(&text(&one_table(items, spec)));
}

#[test]
fn parents_leaves_subtotals_and_a_total_that_counts_once() {
    let items = vec![
        scored(item(GROUP, None, "6", "Cải cách tài chính công"), "3", "2,71", "3"),
        scored(item(CRITERION, Some(0), "6.1", "Quản lý ngân sách"), "3", "2,71", "3"),
        scored(item(CRITERION, Some(1), "6.1.1", "Giải ngân"), "1", "0,8791", "1"),
        scored(item(CRITERION, Some(1), "6.1.2", "Kiến nghị kiểm toán"), "2", "1,83", "2"),
        scored(item(GROUP, None, "7", "Chính quyền số"), "1,50", "1,21", ""),
        scored(item(CRITERION, Some(4), "7.2", "Dữ liệu"), "1,50", "1,5", ""),
    ];
    let columns = vec![
        field(Field::Number),
        field(Field::Name),
        Column { over: Some(at("Điểm".to_owned())), ..field(Field::Max) },
        Column { over: Some(at("Điểm".to_owned())), ..field(Field::Got) },
        Column { header: Some(at("Mục tiêu\nnăm 2022".to_owned())), ..field(Field::Target) },
        field(Field::Solutions),
    ];
    let spec = TableSpec {
        numbering: Numbering::Code,
        groups: GroupStyle { numbers: GroupNumbers::Code, shape: GroupShape::Row },
        column_numbers: ColumnNumbers::FromSecond,
        subtotals: true,
        total: Some(at("TỔNG ĐIỂM".to_owned())),
        ..table(columns)
    };
    expect![[r#"
        [annex 1 Landscape]
        AnnexLabel: Phụ lục
        AnnexReference: (Kèm theo Kế hoạch số 135/KH-UBND ngày_27 tháng_9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)
        [rule 2362]
        [table 12.0 122.0 14.5 15.0 19.5 74.0]
        H | ┬ TT | ┬ Nội dung tiêu chí | ‹2› Điểm | ┬ Mục tiêu↵năm 2022 | ┬ Giải pháp
        H | │ | │ | Điểm chuẩn | Điểm đạt | │ | │
        # |  | (1) | (2) | (3) | (4) | (5)
        G↓| ↔6 | Cải cách tài chính công | ↔3 | ↔2,71 | ↔3 |
        G↓| *6.1 | *Quản lý ngân sách | *3 | *2,71 | *3 |
          | 6.1.1 | Giải ngân | 1 | 0,8791 | 1 |
         ↓| 6.1.2 | Kiến nghị kiểm toán | 2 | 1,83 | 2 |
        + | ‹2› ↔Cộng | ↔3 | ↔2,71 | ↔3 |
        G↓| ↔7 | Chính quyền số | ↔1,50 | ↔1,21 |  |
         ↓| 7.2 | Dữ liệu | 1,50 | 1,5 |  |
        +↓| ‹2› ↔Cộng | ↔1,50 | ↔1,5 |  |
        = | ‹2› ↔TỔNG ĐIỂM | ↔4,50 | ↔3,92 |  |
        K257 count=1
    "#]]
    .assert_eq(&text(&one_table(items, spec)));
}

#[test]
fn a_selection_shows_what_it_names_with_its_group_and_nothing_else() {
    let items = vec![
        item(GROUP, None, "3", "Thủ tục hành chính"),
        scored(item(CRITERION, Some(0), "3.4", "Giải quyết hồ sơ"), "3", "2", ""),
        scored(item(CRITERION, Some(1), "3.4.1", "Đúng hạn"), "1", "1", ""),
        scored(item(CRITERION, Some(1), "3.4.2", "Trễ hạn"), "2", "1", ""),
        item(GROUP, None, "4", "Bộ máy"),
        scored(item(CRITERION, Some(4), "4.1", "Sắp xếp"), "2", "1", ""),
    ];
    let columns = || vec![field(Field::Number), field(Field::Name), field(Field::Got)];
    let codes = |codes: &[&str]| codes.iter().map(|code| at((*code).to_owned())).collect();
    let condition = Some(prose("điểm mất > 0"));
    let chosen = |selection| text(&one_table(items.clone(), TableSpec { selection, ..table(columns()) }));
    expect![[r#"
        [annex 1 Landscape]
        AnnexLabel: Phụ lục
        AnnexReference: (Kèm theo Kế hoạch số 135/KH-UBND ngày_27 tháng_9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)
        [rule 2362]
        [table 9.0 235.0 13.0]
        H | TT | Nội dung tiêu chí | Điểm đạt
        G↓| ↔I | ‹2› Thủ tục hành chính
          | 1 | Trễ hạn | 1
        G↓| ↔II | ‹2› Bộ máy
          | 2 | Sắp xếp | 1
    "#]]
    .assert_eq(&chosen(Selection { codes: codes(&["3.4.2", "bộ máy"]), ..Selection::default() }));
    expect![[r#"
        [annex 1 Landscape]
        AnnexLabel: Phụ lục
        AnnexReference: (Kèm theo Kế hoạch số 135/KH-UBND ngày_27 tháng_9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)
        [rule 2362]
        [table 9.0 235.0 13.0]
        H | TT | Nội dung tiêu chí | Điểm đạt
        G↓| ↔I | ‹2› Thủ tục hành chính
        G↓| *1 | *Giải quyết hồ sơ | *2
          |  | Trễ hạn | 1
    "#]]
    .assert_eq(&chosen(Selection { codes: codes(&["3"]), condition, list: None }));
}
