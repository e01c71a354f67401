//! What is written is read back, whatever the value; what is only set apart says the same.

use proptest::prelude::*;

use super::date::{Date, PartDate};
use super::glue::glue;
use super::listing::Mark;
use super::number::{Decimal, decimal, thousands};
use super::text::{collapse, normalize};

proptest! {
    #[test]
    fn a_day_is_read_back_as_written(year in 1000..=9999_i32, month in 1..=12_u32, day in 1..=31_u32) {
        let Some(date) = Date::new(year, month, day) else { return Ok(()) };
        prop_assert_eq!(Date::read(&date.to_string()), Ok(date));
        prop_assert_eq!(Date::read(&date.in_words()), Ok(date));
        let known = PartDate { day: None, month: Some(month), year };
        prop_assert_eq!(PartDate::read(&format!("{month}/{year}")), Ok(known));
    }

    #[test]
    fn thousands_are_read_back(number in 1_000_000..i64::MAX) {
        prop_assert_eq!(decimal(&thousands(number)), Ok(Decimal { digits: number, decimals: 0 }));
    }

    #[test]
    fn a_mark_is_read_back_as_printed(number in 1..24_usize, parts in prop::collection::vec(1..100_u32, 1..4)) {
        for mark in [Mark::Letter(number), Mark::Arabic(parts)] {
            let line = format!("{} Nâng cao trách nhiệm", mark.print());
            prop_assert_eq!(Mark::read(&line), Some((mark, "Nâng cao trách nhiệm")));
        }
    }

    #[test]
    fn gluing_changes_no_word(
        words in prop::collection::vec(
            "ngày|tháng|năm|Quý|Điều|[0-9]{1,4}|I{1,3}/2027|12/QĐ-UBND|điểm|UBND|KT\\.|-|[a-zđ]{1,8}",
            0..20,
        ),
    ) {
        let text = words.join(" ");
        prop_assert_eq!(glue(&text).replace('\u{A0}', " ").replace('\u{2060}', ""), text);
    }

    #[test]
    fn normal_text_stays_as_it_is(text in "\\PC{0,60}") {
        let normal = normalize(&text);
        prop_assert_eq!(normalize(&normal), normal.clone());
        let single = collapse(&normal);
        prop_assert_eq!(collapse(&single), single);
    }
}
