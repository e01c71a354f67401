//! Widths and page turns on longer tables.

use super::support::*;
use crate::compose::measure::{Type, widest_word};
use crate::document::{Merge, RowKind};
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
fn a_merge_that_fits_a_page_keeps_together() {
    let table = first_table(&one_table(long(5), spec()));
    let keeps: Vec<bool> = table.rows().iter().skip(1).map(|row| row.keep_next).collect();
    assert_eq!(keeps, [true, true, true, true, false]);
}

#[test]
fn a_merge_longer_than_a_page_says_its_label_again() {
    let table = first_table(&one_table(long(60), spec()));
    let starts: Vec<_> = table.rows().iter().skip(1).filter(|row| row.cells[1].merge == Merge::Start).collect();
    assert!(starts.len() > 1);
    for row in &starts {
        assert_eq!(row.cells[1].paragraphs[0].plain(), "Đơn giản hóa thủ tục hành chính");
        assert_eq!(row.cells[0].paragraphs[0].plain(), "1");
    }
    let turns = table.rows().iter().skip(1).filter(|row| !row.keep_next).count();
    assert_eq!(turns, starts.len(), "a page may turn before each label");
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
