//! Widths and page turns on longer tables.

use super::support::*;
use crate::compose::measure::{Type, widest_word};
use crate::document::{Merge, Row, RowKind};
use crate::paper::Geometry;
use crate::plan::*;

const PROSE: &str = "Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý và công khai kịp thời kết quả";

fn long(rows: usize) -> Vec<Item> {
    let mut items = vec![item(Level::Objective, None, "", "Đơn giản hóa thủ tục hành chính")];
    for row in 0..rows {
        let name = format!("{PROSE} đợt {row}");
        items.push(done_by(item(Level::Activity, Some(0), "", &name), "Văn phòng HĐND và UBND", &[], "30/11/2023"));
    }
    items
}

fn spec() -> TableSpec {
    table(vec![
        field(Field::Number),
        level(Level::Objective),
        level(Level::Activity),
        field(Field::Lead),
        field(Field::Deadline),
    ])
}

#[test]
fn a_merge_of_a_third_of_a_page_keeps_together() {
    let table = first_table(&one_table(long(4), spec()));
    let keeps: Vec<bool> = table.rows().iter().skip(1).map(|row| row.keep_next).collect();
    assert_eq!(keeps, [true, true, true, false]);
}

#[test]
fn a_merge_longer_than_a_third_of_a_page_is_one_cell_that_flows() {
    for rows in [8, 60] {
        let table = first_table(&one_table(long(rows), spec()));
        let rows: Vec<_> = table.rows().iter().skip(1).collect();
        for column in [0, 1] {
            let label = |row: &&&Row| !row.cells[column].paragraphs.is_empty();
            assert_eq!(rows.iter().filter(label).count(), 1);
            assert_eq!(rows.iter().filter(|row| row.cells[column].merge == Merge::Start).count(), 1);
            assert!(!rows[0].cells[column].middle, "the text stands where the cell begins");
        }
        assert!(rows.iter().skip(3).all(|row| !row.keep_next && !row.may_split));
    }
}

#[test]
fn only_a_row_longer_than_half_a_page_may_split() {
    let mut items = long(2);
    items[2].name = Some(prose(&PROSE.repeat(40)));
    let table = first_table(&one_table(items, spec()));
    let split: Vec<bool> = table.rows().iter().skip(1).map(|row| row.may_split).collect();
    assert_eq!(split, [false, true]);
}

#[test]
fn columns_fill_the_page_and_break_no_word() {
    let geometry = Geometry::default();
    let table = first_table(&one_table(long(30), spec()));
    assert_eq!(table.widths().iter().sum::<u32>(), geometry.landscape_width);
    for row in table.rows() {
        let mut column = 0;
        for cell in &row.cells {
            let width: u32 = table.widths().iter().skip(column).take(cell.span).sum();
            for paragraph in &cell.paragraphs {
                let bold = row.kind == RowKind::Header;
                let set = Type { bold, ..Type::regular(geometry.table_size) };
                let word = widest_word(&paragraph.plain(), set);
                assert!(word + geometry.cell_padding <= width, "{} in {width}", paragraph.plain());
            }
            column += cell.span;
        }
    }
}

#[test]
fn a_fixed_width_is_kept_and_advised_against_where_a_word_does_not_fit() {
    let mut spec = spec();
    spec.columns[4].width = Some(at(12.0));
    let plan = one_table(long(3), spec);
    assert_eq!(first_table(&plan).widths()[4], crate::paper::mm(12.0));
    let warnings = compose(&plan).unwrap().warnings;
    assert!(complaints(&warnings).starts_with("K574 column=Thời gian thực hiện width=12,0 needed="));
}

#[test]
fn too_many_columns_for_the_page_are_narrowed_with_advice() {
    let columns = vec![field(Field::Deadline); 40];
    let plan = one_table(long(1), table(columns));
    let composed = compose(&plan).unwrap();
    assert!(complaints(&composed.warnings).starts_with("K573"));
    assert_eq!(first_table(&plan).widths().iter().sum::<u32>(), Geometry::default().landscape_width);
}
