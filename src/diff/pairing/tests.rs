use proptest::prelude::*;

use super::*;

fn shown(before: &[&str], after: &[&str]) -> Vec<String> {
    let show = |entry: &(Option<&&str>, Option<&&str>)| match entry {
        (Some(old), Some(new)) if old == new => format!("={old}"),
        (Some(old), Some(new)) => format!("~{old}|{new}"),
        (Some(old), None) => format!("-{old}"),
        (None, Some(new)) => format!("+{new}"),
        (None, None) => String::new(),
    };
    align(before, after, |text| text).iter().map(show).collect()
}

#[test]
fn a_reworded_line_is_edited_and_a_new_one_is_added() {
    let old = ["một", "báo cáo quý trước ngày 20", "ba", "bốn"];
    let new = ["một", "báo cáo quý trước ngày 15", "chen", "ba"];
    let lines = ["=một", "~báo cáo quý trước ngày 20|báo cáo quý trước ngày 15", "+chen", "=ba", "-bốn"];
    assert_eq!(shown(&old, &new), lines);
}

fn row(code: usize, text: String) -> Entry {
    let name = Some(text.clone());
    Entry::of(text).known_by(vec![name], Some(code.to_string()))
}

#[test]
fn a_row_is_found_by_its_name_before_its_number() {
    let old = [row(1, "rà soát thủ tục".into()), row(2, "công khai thủ tục".into())];
    let new = [row(1, "tập huấn".into()), row(2, "rà soát thủ tục".into()), row(3, "công khai các thủ tục".into())];
    assert_eq!(pair(&old, &new, Order::Kept).pairs, [(0, 1), (1, 2)]);
}

#[test]
fn a_row_that_moved_is_paired_only_where_rows_may_move() {
    let old = [row(1, "một việc".into()), row(2, "hai lần".into()), row(3, "ba ngày".into())];
    let new = [row(1, "ba ngày".into()), row(2, "một việc".into()), row(3, "hai lần".into())];
    assert_eq!(pair(&old, &new, Order::Free).pairs, [(0, 1), (1, 2), (2, 0)]);
    assert_eq!(pair(&old, &new, Order::Kept).pairs, [(0, 1), (1, 2)]);
}

/// The work for lists of `count` rows, and how many of them are paired.
fn work(count: usize, old: impl Fn(usize) -> Entry, new: impl Fn(usize) -> Entry) -> (usize, usize) {
    let (old, new): (Vec<_>, Vec<_>) = ((0..count).map(old).collect(), (0..count).map(new).collect());
    let found = pair(&old, &new, Order::Free);
    (found.compared, found.pairs.len())
}

#[test]
fn the_work_grows_with_the_length_of_the_lists() {
    let reworded = |at: usize| row(at, format!("giao việc {at} cho phòng {} theo dõi", at % 7));
    let before = |at: usize| row(at, format!("giao việc {at} cho phòng {} đôn đốc", at % 7));
    let unnumbered = |of: fn(usize) -> String| move |at: usize| Entry::of(of(at));
    let other = unnumbered(|at| format!("x{at} y{at}"));
    let strange = unnumbered(|at| format!("z{at} u{at}"));
    let same = unnumbered(|_| "một hàng".to_owned());
    let anew = unnumbered(|_| "một hàng mới".to_owned());
    for count in [500, 4_000] {
        let (compared, paired) = work(count, before, reworded);
        assert!(compared <= 40 * count && paired == count, "reworded: {compared}, {paired}");
        let (compared, paired) = work(count, other, strange);
        assert!(compared <= 40 * count && paired == 0, "all different: {compared}, {paired}");
        assert_eq!(work(count, same, same), (0, count));
        let (compared, paired) = work(count, same, anew);
        assert!(compared <= 40 * count && paired == count, "all alike: {compared}, {paired}");
    }
}

#[test]
fn one_row_twenty_thousand_times_is_no_work() {
    let rows = |count: usize| vec![Entry::of("một hàng"); count];
    let found = pair(&rows(20_000), &rows(19_000), Order::Free);
    assert_eq!((found.compared, found.pairs.len()), (0, 19_000));
}

proptest! {
    #[test]
    fn every_entry_of_both_sides_is_laid_out_once_and_in_order(
        old in proptest::collection::vec("[ab]{1,2}", 0..8),
        new in proptest::collection::vec("[ab]{1,2}", 0..8),
    ) {
        let pairs = align(&old, &new, String::as_str);
        let left: Vec<&String> = pairs.iter().filter_map(|(old, _)| *old).collect();
        let right: Vec<&String> = pairs.iter().filter_map(|(_, new)| *new).collect();
        prop_assert_eq!(left, old.iter().collect::<Vec<_>>());
        prop_assert_eq!(right, new.iter().collect::<Vec<_>>());
    }
}
