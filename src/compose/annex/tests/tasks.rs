//! Task plans: levels as columns, one row per lowest item.

use expect_test::expect;

use super::support::*;
use crate::document::Block;
use crate::paper::{Align, Margins, Orientation, mm};
use crate::plan::*;

fn tasks() -> Vec<Item> {
    vec![
        item(Level::Group, None, "", "Cải cách thể chế"),
        item(Level::Objective, Some(0), "1.1", "1.1. Văn bản hợp hiến, hợp pháp"),
        item(Level::Task, Some(1), "", "Kiểm tra, rà soát văn bản"),
        done_by(
            says(item(Level::Activity, Some(2), "", "Xây dựng kế hoạch"), &[(Field::Product, "Kế hoạch")]),
            "Công chức Tư pháp",
            &["Văn phòng"],
            "Tháng 01/2023",
        ),
        done_by(item(Level::Activity, Some(2), "", "Tự kiểm tra"), "Công chức Tư pháp", &[], "Quý II/2023"),
        done_by(item(Level::Task, Some(1), "", "Tham mưu văn bản"), "Công chức Tư pháp", &[], "Trong năm 2023"),
        item(Level::Group, None, "", "Cải cách thủ tục hành chính"),
        done_by(
            item(Level::Objective, Some(6), "", "Công khai 100% thủ tục"),
            "Bộ phận Một cửa",
            &[],
            "Trong năm 2023",
        ),
        item(Level::Task, Some(7), "", "Niêm yết"),
        item(Level::Task, Some(7), "", "Đăng cổng thông tin"),
    ]
}

fn columns() -> Vec<Column> {
    vec![
        field(Field::Number),
        level(Level::Objective),
        level(Level::Task),
        level(Level::Activity),
        field(Field::Product),
        field(Field::Lead),
        field(Field::Deadline),
    ]
}

#[test]
fn upper_levels_and_their_fields_run_over_the_rows_under_them() {
    expect![[r#"
        [table 9.0 62.0 48.5 38.5 23.0 37.0 39.0]
        H | TT | Mục tiêu | Nhiệm vụ | Hoạt động | Sản phẩm | Cơ quan chủ trì | Thời gian thực hiện
        G↓| ↔I | ‹6› Cải cách thể chế
         ↓| ┬ 1 | ┬ 1.1. Văn bản hợp hiến, hợp pháp | ┬ Kiểm tra, rà soát văn bản | Xây dựng kế hoạch | Kế hoạch | Công chức Tư pháp | Tháng_01/2023
         ↓| │ | │ | │ | Tự kiểm tra |  | Công chức Tư pháp | Quý_II/2023
          | │ | │ | Tham mưu văn bản |  |  | Công chức Tư pháp | Trong năm 2023
        G↓| ↔II | ‹6› Cải cách thủ tục hành chính
         ↓| ┬ 2 | ┬ Công khai 100% thủ tục | Niêm yết |  |  | ┬ Bộ phận Một cửa | ┬ Trong năm 2023
          | │ | │ | Đăng cổng thông tin |  |  | │ | │
    "#]].assert_eq(&table_text(&first_table(&one_table(tasks(), table(columns())))));
}

#[test]
fn an_upper_item_has_a_row_of_its_own_where_all_under_it_say_what_it_says() {
    let mut items = tasks();
    items[2] = done_by(items[2].clone(), "Văn phòng", &["Thanh tra"], "Tháng 02/2023");
    items[7].texts.set(Field::Product, prose("Báo cáo"));
    items[8].texts.set(Field::Product, prose("Bảng niêm yết"));
    let mut columns = columns();
    columns.push(field(Field::Partners));
    let shown = first_table(&one_table(items.clone(), table(columns)));
    // The partners of the first task are its own: nothing is carried down from a row.
    expect![[r#"
        [table 9.0 35.5 44.0 35.0 28.0 37.0 38.5 30.0]
        H | TT | Mục tiêu | Nhiệm vụ | Hoạt động | Sản phẩm | Cơ quan chủ trì | Thời gian thực hiện | Cơ quan phối hợp
        G↓| ↔I | ‹7› Cải cách thể chế
         ↓| ┬ 1 | ┬ 1.1. Văn bản hợp hiến, hợp pháp | ┬ Kiểm tra, rà soát văn bản |  |  | Văn phòng | Tháng_02/2023 | Thanh tra
         ↓| │ | │ | │ | Xây dựng kế hoạch | Kế hoạch | Công chức Tư pháp | Tháng_01/2023 | Văn phòng
         ↓| │ | │ | │ | Tự kiểm tra |  | Công chức Tư pháp | Quý_II/2023 |
          | │ | │ | Tham mưu văn bản |  |  | Công chức Tư pháp | Trong năm 2023 |
        G↓| ↔II | ‹7› Cải cách thủ tục hành chính
         ↓| ┬ 2 | ┬ Công khai 100% thủ tục | Niêm yết |  | Bảng niêm yết | ┬ Bộ phận Một cửa | ┬ Trong năm 2023 |
          | │ | │ | Đăng cổng thông tin |  | Báo cáo | │ | │ |
    "#]].assert_eq(&table_text(&shown));
    let narrow = vec![field(Field::Number), level(Level::Task), level(Level::Activity), field(Field::Product)];
    let shown = first_table(&one_table(items, TableSpec { numbering: Numbering::EachRow, ..table(narrow) }));
    expect![[r#"
        [table 9.0 97.0 82.5 68.5]
        H | TT | Nhiệm vụ | Hoạt động | Sản phẩm
        G↓| ↔I | ‹3› Cải cách thể chế
         ↓| 1 | ┬ Kiểm tra, rà soát văn bản | Xây dựng kế hoạch | Kế hoạch
          | 2 | │ | Tự kiểm tra |
          | 3 | Tham mưu văn bản |  |
        G↓| ↔II | ‹3› Cải cách thủ tục hành chính
          | 4 | Niêm yết |  | Bảng niêm yết
          | 5 | Đăng cổng thông tin |  | Báo cáo
    "#]]
    .assert_eq(&table_text(&shown));
}

#[test]
fn a_further_row_goes_on_with_what_it_does_not_say() {
    let further = |parent: usize| item(Level::Row, Some(parent), "", "");
    let mut first = done_by(item(Level::Task, Some(0), "", "Rà soát"), "Văn phòng", &["Thanh tra"], "Quý I/2023");
    first.texts.set(Field::Product, prose("Kế hoạch"));
    first.budget = budget("12", Some(12_000));
    let second = done_by(says(further(1), &[(Field::Product, "Báo cáo")]), "", &[], "Quý IV/2023");
    let mut third = done_by(says(further(1), &[(Field::Product, "Danh mục")]), "Bộ phận Một cửa", &[], "");
    third.budget = budget("3", Some(3_000));
    let items = vec![item(Level::Group, None, "", "Thể chế"), first, second, third];
    let columns = vec![
        field(Field::Number),
        level(Level::Task),
        field(Field::Product),
        field(Field::Lead),
        field(Field::Partners),
        field(Field::Deadline),
        field(Field::Budget),
    ];
    let spec = TableSpec { total: Some(at("Tổng".to_owned())), ..table(columns) };
    expect![[r#"
        [table 9.0 48.5 50.0 38.5 42.0 45.0 24.0]
        H | TT | Nhiệm vụ | Sản phẩm | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện | Kinh phí
        G↓| ↔I | ‹6› Thể chế
         ↓| ┬ 1 | ┬ Rà soát | Kế hoạch | ┬ Văn phòng | ┬ Thanh tra | Quý_I/2023 | ┬ 12
         ↓| │ | │ | Báo cáo | │ | │ | ┬ Quý_IV/2023 | │
         ↓| │ | │ | Danh mục | Bộ phận Một cửa | │ | │ | 3
        = | ‹6› ↔Tổng | ↔15
    "#]]
    .assert_eq(&table_text(&first_table(&one_table(items.clone(), spec))));
    // Where a table shows nothing of what a further row says, there is no such row.
    let narrow = vec![field(Field::Number), level(Level::Task), field(Field::Partners)];
    expect![[r#"
        [table 9.0 177.5 70.5]
        H | TT | Nhiệm vụ | Cơ quan phối hợp
        G↓| ↔I | ‹2› Thể chế
          | 1 | Rà soát | Thanh tra
    "#]]
    .assert_eq(&table_text(&first_table(&one_table(items, table(narrow)))));
}

#[test]
fn equal_neighbours_merge_within_their_group_only() {
    let mut items = tasks();
    items[7].leads = vec![agency("Công chức Tư pháp")];
    let spec = TableSpec {
        merge_equal: vec![at(ColumnKind::Field(Field::Lead))],
        groups: GroupStyle { numbers: GroupNumbers::None, shape: GroupShape::Hidden },
        numbering: Numbering::EachRow,
        ..table(vec![field(Field::Number), level(Level::Task), field(Field::Lead)])
    };
    expect![[r#"
        [table 9.0 189.5 58.5]
        H | TT | Nhiệm vụ | Cơ quan chủ trì
         ↓| 1 | ┬ Kiểm tra, rà soát văn bản | ┬ Công chức Tư pháp
         ↓| 2 | │ | │
          | 3 | Tham mưu văn bản | │
         ↓| 4 | Niêm yết | ┬ Công chức Tư pháp
          | 5 | Đăng cổng thông tin | │
    "#]]
    .assert_eq(&table_text(&first_table(&one_table(items, spec))));
}

#[test]
fn several_fields_stand_in_one_cell_as_paragraphs_with_labels() {
    let spec = table(vec![
        Column { with: vec![ColumnKind::Field(Field::Number)], ..level(Level::Objective) },
        level(Level::Activity),
        Column { with: vec![ColumnKind::Field(Field::Partners)], align: Some(Align::Right), ..field(Field::Lead) },
    ]);
    expect![[r#"
        [table 119.0 78.5 59.5]
        H | Mục tiêu | Hoạt động | Cơ quan chủ trì, phối hợp
        G↓| ‹3› I. Cải cách thể chế
         ↓| ┬ 1. 1.1. Văn bản hợp hiến, hợp pháp | Xây dựng kế hoạch | →Chủ trì: Công chức Tư pháp ¶ →Phối hợp: Văn phòng
         ↓| │ | Tự kiểm tra | →Chủ trì: Công chức Tư pháp
          | │ |  | →Chủ trì: Công chức Tư pháp
        G↓| ‹3› II. Cải cách thủ tục hành chính
         ↓| ┬ 2. Công khai 100% thủ tục |  | ┬ →Chủ trì: Bộ phận Một cửa
          | │ |  | │
    "#]].assert_eq(&table_text(&first_table(&one_table(tasks(), spec))));
}

#[test]
fn a_row_of_words_runs_over_the_whole_table_above_its_item() {
    let mut items = tasks();
    items[5] = says(items[5].clone(), &[(Field::RowWords, "Nhiệm vụ giao thêm")]);
    let spec = table(vec![field(Field::Number), level(Level::Task), field(Field::Lead)]);
    expect![[r#"
        [table 9.0 189.5 58.5]
        H | TT | Nhiệm vụ | Cơ quan chủ trì
        G↓| ↔I | ‹2› Cải cách thể chế
         ↓| ┬ 1 | ┬ Kiểm tra, rà soát văn bản | Công chức Tư pháp
          | │ | │ | Công chức Tư pháp
        N↓| ‹3› Nhiệm vụ giao thêm
          | 1 | Tham mưu văn bản | Công chức Tư pháp
        G↓| ↔II | ‹2› Cải cách thủ tục hành chính
         ↓| ┬ 2 | Niêm yết | ┬ Bộ phận Một cửa
          | │ | Đăng cổng thông tin | │
    "#]]
    .assert_eq(&table_text(&first_table(&one_table(items, spec))));
}

#[test]
fn a_blank_form_of_letters_with_money_notes_and_unit() {
    let items = vec![
        item(Level::Group, None, "", "Tuyên truyền"),
        Item { budget: budget("1.500", Some(1_500_000)), ..item(Level::Task, Some(0), "", "In tờ rơi") },
        Item { budget: budget("12,5", Some(12_500)), ..item(Level::Task, Some(0), "", "Phát thanh") },
    ];
    let spec = TableSpec {
        heading: Some(prose("Biểu số 1")),
        unit: Some(prose("Đơn vị tính: triệu đồng")),
        groups: GroupStyle { numbers: GroupNumbers::Letter, shape: GroupShape::OneCell },
        total: Some(at("TỔNG CỘNG".to_owned())),
        blank_rows: 2,
        note: Some(prose("Ghi chú: dự kiến")),
        ..table(vec![field(Field::Number), field(Field::Name), field(Field::Budget)])
    };
    let text_part = Part::Text(prose("Mục một;\nMục hai."));
    let parts = vec![Part::Table(Box::new(spec))];
    let mut plan = plan(items, vec![annex("Kinh phí", parts), annex("Đề cương", vec![text_part])]);
    plan.letterhead.number = None;
    plan.letterhead.date.day = None;
    plan.house.annex_label_caps = true;
    expect![[r#"
        [annex 1 Landscape]
        AnnexLabel: PHỤ LỤC I
        AnnexTitle: KINH PHÍ
        AnnexReference: (Kèm theo Kế hoạch số_________/KH-UBND ngày_______ tháng_9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)
        [rule 2500]
        AnnexText: *Biểu số 1
        AnnexNote: →Đơn vị tính: triệu đồng
        [table 9.0 200.0 48.0]
        H | TT | Nội dung | Kinh phí
        G↓| ‹3› A. Tuyên truyền
          | 1 | In tờ rơi | 1.500
          | 2 | Phát thanh | 12,5
          |  |  |
         ↓|  |  |
        = | ‹2› ↔TỔNG CỘNG | ↔1.512,5
        AnnexNote: Ghi chú: dự kiến
        [annex 2 Landscape]
        AnnexLabel: PHỤ LỤC II
        AnnexTitle: ĐỀ CƯƠNG
        AnnexReference: (Kèm theo Kế hoạch số_________/KH-UBND ngày_______ tháng_9 năm 2021 của Ủy ban nhân dân huyện Đức Cơ)
        [rule 2500]
        AnnexText: Mục một;
        AnnexText: Mục hai./.
    "#]].assert_eq(&text(&plan));
}

#[test]
fn the_reference_line_of_an_electronic_original_stays_blank() {
    let mut plan = plan(Vec::new(), vec![annex("", vec![Part::Text(prose("Mẫu"))])]);
    plan.letterhead.original = Original::Electronic;
    plan.house.annex_title_inline = true;
    expect![[r#"
        [annex 1 Landscape]
        AnnexLabel: Phụ lục
        AnnexReference: (Kèm theo Kế hoạch số_________/KH-UBND ngày_________ tháng_________ năm_________ của Ủy ban nhân dân huyện Đức Cơ)
        [rule 2716]
        AnnexText: Mẫu./.
    "#]].assert_eq(&text(&plan));
}

#[test]
fn merged_groups_need_a_column_for_their_names() {
    let groups = GroupStyle { numbers: GroupNumbers::Roman, shape: GroupShape::Merged };
    let faults = compose(&one_table(tasks(), TableSpec { groups, ..table(columns()) })).unwrap_err();
    assert_eq!(complaints(&faults), "K572 \n");
}

#[test]
fn a_text_over_columns_that_do_not_stand_side_by_side_is_refused() {
    let mut items = tasks();
    let over = vec![at(Field::Product), at(Field::Deadline)];
    items[3].merged = vec![MergedCell { over, text: prose("Theo quy định") }];
    let faults = compose(&one_table(items, table(columns()))).unwrap_err();
    assert_eq!(complaints(&faults), "K571 text=Theo quy định\n");
}

#[test]
fn a_merged_text_of_an_upper_level_runs_along_and_down() {
    let mut items = tasks();
    let over = vec![at(Field::Lead), at(Field::Deadline)];
    items[7].merged = vec![MergedCell { over, text: prose("Theo phân công") }];
    (items[7].leads, items[7].deadline) = (Vec::new(), None);
    let table = first_table(&one_table(items, table(columns())));
    expect![[r#"
        [table 9.0 62.0 48.5 38.5 23.0 37.0 39.0]
        H | TT | Mục tiêu | Nhiệm vụ | Hoạt động | Sản phẩm | Cơ quan chủ trì | Thời gian thực hiện
        G↓| ↔I | ‹6› Cải cách thể chế
         ↓| ┬ 1 | ┬ 1.1. Văn bản hợp hiến, hợp pháp | ┬ Kiểm tra, rà soát văn bản | Xây dựng kế hoạch | Kế hoạch | Công chức Tư pháp | Tháng_01/2023
         ↓| │ | │ | │ | Tự kiểm tra |  | Công chức Tư pháp | Quý_II/2023
          | │ | │ | Tham mưu văn bản |  |  | Công chức Tư pháp | Trong năm 2023
        G↓| ↔II | ‹6› Cải cách thủ tục hành chính
         ↓| ┬ 2 | ┬ Công khai 100% thủ tục | Niêm yết |  |  | ┬ ‹2› Theo phân công
          | │ | │ | Đăng cổng thông tin |  |  | │‹2›
    "#]].assert_eq(&table_text(&table));
}

#[test]
fn an_annex_with_its_own_margins_is_as_wide_as_they_leave() {
    let mut plan = one_table(tasks(), table(columns()));
    plan.annexes[0].orientation = Orientation::Portrait;
    plan.annexes[0].margins = Some(Margins::mm(20.0, 15.0, 30.0, 15.0));
    assert_eq!(first_table(&plan).widths().iter().sum::<u32>(), mm(210.0) - mm(30.0) - mm(15.0));
}

#[test]
fn two_tables_never_touch() {
    let part = || Part::Table(Box::new(table(columns())));
    let plan = plan(tasks(), vec![annex("", vec![part(), part()])]);
    let blocks = &compose(&plan).unwrap().value[0].blocks;
    let touch = blocks.windows(2).any(|pair| matches!(pair, [Block::Table(_), Block::Table(_)]));
    assert!(!touch);
}
