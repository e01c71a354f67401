use super::super::Year::{Given, Next, Own};
use super::super::*;
use super::when;
use crate::viet::Date;

fn day(day: u32, month: u32, year: Year) -> Point {
    Point::Day(Day { day, month, year, weekday: None, clock: None })
}

fn at_month(month: u32, year: i32) -> When {
    When::At(Point::Month { month, year: Given(year) })
}

fn recurring(every: Every) -> Recurring {
    Recurring::every(every)
}

#[test]
fn words_print_as_written_whatever_was_understood() {
    let read = Deadline::read("  Trước ngày 30/11/2023 ").unwrap();
    assert_eq!(read.text, "Trước ngày 30/11/2023");
    assert_eq!(when("tùy tình hình thực tế"), When::Free);
}

#[test]
fn days_months_quarters_and_years_are_understood() {
    assert_eq!(when("15/6/2027"), When::At(day(15, 6, Given(2027))));
    assert_eq!(when("Ngày 05 tháng 02 năm 2022"), When::At(day(5, 2, Given(2022))));
    assert_eq!(when("Trước ngày 30/11/2023"), When::Before(day(30, 11, Given(2023))));
    assert_eq!(when("trước 30 / 9 /2021."), When::Before(day(30, 9, Given(2021))));
    assert_eq!(when("Xong trước ngày 10/12"), When::Before(day(10, 12, Own)));
    assert_eq!(when("Tháng 01/2023"), at_month(1, 2023));
    assert_eq!(when("tháng 3 năm 2023"), at_month(3, 2023));
    assert_eq!(when("Quý II/2023"), When::At(Point::Quarter { quarter: 2, year: Given(2023) }));
    assert_eq!(when("Quý 3 năm 2023"), When::At(Point::Quarter { quarter: 3, year: Given(2023) }));
    assert_eq!(when("Trong năm 2021"), When::At(Point::Year(Given(2021))));
    assert_eq!(when("Năm 2023"), When::At(Point::Year(Given(2023))));
    assert_eq!(when("Cả năm"), When::At(Point::Year(Own)));
    assert_eq!(when("Trong 6 tháng đầu năm 2026"), When::At(Point::Half { half: 1, year: Given(2026) }));
}

#[test]
fn limits_include_their_end() {
    let quarter = Point::Quarter { quarter: 2, year: Given(2026) };
    assert_eq!(when("Xong trong Quý II/2026"), When::Until(quarter));
    assert_eq!(when("Hoàn thành trong quý II/2026"), When::Until(quarter));
    let june = Point::Month { month: 6, year: Given(2026) };
    assert_eq!(when("chậm nhất trong tháng 6/2026"), When::Until(june));
    assert_eq!(when("Đến hết tháng 6/2026"), When::Until(june));
    assert_eq!(when("Chậm nhất ngày 15/6/2026"), When::Until(day(15, 6, Given(2026))));
}

#[test]
fn stretches_of_time_are_understood() {
    let from = Point::Month { month: 3, year: Own };
    let to = Point::Month { month: 9, year: Given(2026) };
    assert_eq!(when("Từ tháng 3 đến tháng 9/2026"), When::Span { from, to });
    assert_eq!(when("Tháng 3 - 9/2026"), When::Span { from, to });
    let years = When::Span { from: Point::Year(Given(2021)), to: Point::Year(Given(2025)) };
    assert_eq!(when("thực hiện trong giai đoạn 2021-2025"), years);
    assert_eq!(when("Giai đoạn 2021 – 2025"), years);
    let days = When::Span { from: day(1, 6, Own), to: day(15, 6, Given(2026)) };
    assert_eq!(when("Từ ngày 01 đến ngày 15/6/2026"), days);
    assert_eq!(when("Từ ngày 01/7/2025"), When::From(day(1, 7, Given(2025))));
    let turn = When::Span {
        from: Point::Year(Given(2021)),
        to: Point::Part { third: Third::Early, of: Whole::Year, year: Given(2022) },
    };
    assert_eq!(when("Trong năm 2021 và đầu năm 2022"), turn);
}

#[test]
fn work_that_goes_on_is_understood() {
    assert_eq!(when("Thường xuyên"), When::Continuous(None));
    assert_eq!(when("Thường xuyên trong năm"), When::Continuous(Some(Point::Year(Own))));
    assert_eq!(when("Thường xuyên, liên tục trong năm 2023"), When::Continuous(Some(Point::Year(Given(2023)))));
    let onward = |when| When::Onward(Box::new(when));
    let year = When::At(Point::Year(Given(2021)));
    assert_eq!(when("Trong năm 2021 và những năm tiếp theo"), onward(year.clone()));
    assert_eq!(when("Năm 2021 và các năm tiếp theo."), onward(year));
    assert_eq!(when("Trong năm đánh giá và các năm tiếp theo"), onward(When::AssessedYear));
}

#[test]
fn work_that_comes_back_is_understood() {
    assert_eq!(when("Hằng năm"), When::Recurring(recurring(Every::Year)));
    assert_eq!(when("Định kỳ hàng quý"), When::Recurring(recurring(Every::Quarter)));
    let also = [Some(Every::Quarter), Some(Every::Year), None, None];
    assert_eq!(when("định kỳ hàng tháng, quý, năm"), When::Recurring(Recurring { also, ..recurring(Every::Month) }));
    let also = [Some(Every::Year), None, None, None];
    assert_eq!(when("6 tháng, năm"), When::Recurring(Recurring { also, ..recurring(Every::HalfYear) }));
    let monthly = Recurring { day: Some(20), limit: true, ..recurring(Every::Month) };
    assert_eq!(when("Trước ngày 20 hằng tháng"), When::Recurring(monthly));
    assert_eq!(when("hàng tháng (trước ngày 20)"), When::Recurring(monthly));
    let weekly = Recurring {
        limit: true,
        weekdays: Weekdays::default().with(5),
        hour: Some(Clock { hour: 15, minute: 0 }),
        ..recurring(Every::Week)
    };
    assert_eq!(when("Hàng tuần (trước 15 giờ ngày Thứ Năm)"), When::Recurring(weekly));
    let twice = Recurring {
        limit: true,
        weekdays: Weekdays::default().with(2).with(5),
        hour: Some(Clock { hour: 14, minute: 0 }),
        ..recurring(Every::Week)
    };
    assert_eq!(when("trước 14 giờ 00 thứ Hai và thứ Năm hàng tuần"), When::Recurring(twice));
    let yearly = Recurring { limit: true, day: Some(10), month: Some(12), ..recurring(Every::Year) };
    assert_eq!(when("Trước ngày 10/12 hằng năm"), When::Recurring(yearly));
    let next = Recurring { limit: true, day: Some(5), following: true, ..recurring(Every::Month) };
    assert_eq!(when("Trước ngày 05 của tháng liền kề"), When::Recurring(next));
    assert_eq!(when("02 lần/năm"), When::Recurring(Recurring { times: Some(2), ..recurring(Every::Year) }));
    let within = Recurring { within: Some(Point::Year(Given(2026))), ..recurring(Every::Quarter) };
    assert_eq!(when("Hằng quý trong năm 2026"), When::Recurring(within));
}

#[test]
fn months_in_words_and_dates_behind_their_work_are_understood() {
    assert_eq!(when("Tháng ba/2026"), at_month(3, 2026));
    assert_eq!(when("Trong tháng mười hai năm 2026"), at_month(12, 2026));
    let done = day(30, 6, Given(2026));
    let issued = Milestone { what: "Ban hành".into(), when: When::At(done) };
    assert_eq!(when("Ban hành 30/6/2026"), When::Milestones(vec![issued]));
}

#[test]
fn times_that_hang_on_an_event_keep_its_words() {
    let days = |count, unit, side, event: &str| When::Days { count, unit, side, event: event.into() };
    assert_eq!(
        when("05 ngày làm việc kể từ ngày ký quyết định công bố"),
        days(5, Unit::WorkingDay, Side::After, "ngày ký quyết định công bố")
    );
    assert_eq!(
        when("Chậm nhất trước 05 ngày làm việc tính đến ngày văn bản có hiệu lực"),
        days(5, Unit::WorkingDay, Side::Before, "ngày văn bản có hiệu lực")
    );
    assert_eq!(when("20 ngày sau khi Tỉnh ủy ban hành"), days(20, Unit::Day, Side::After, "Tỉnh ủy ban hành"));
    let event = |side, event: &str| When::Event { side, event: event.into() };
    assert_eq!(when("Sau khi có kết quả"), event(Side::After, "có kết quả"));
    assert_eq!(when("Ngay sau khi có kết quả."), event(Side::After, "có kết quả"));
    assert_eq!(when("Khi có yêu cầu"), event(Side::Upon, "có yêu cầu"));
    assert_eq!(when("Theo kế hoạch (nếu có)"), When::Regulated("kế hoạch (nếu có)".into()));
    let next = When::Until(day(31, 1, Next));
    assert_eq!(when("Chậm nhất ngày 31 tháng 01 của năm sau liền kề năm đánh giá"), next);
}

#[test]
fn several_times_in_one_cell_are_told_apart() {
    let read = when("Ban hành Kế hoạch tháng 01/2023; triển khai trong năm 2023");
    let first = Milestone { what: "Ban hành Kế hoạch".into(), when: at_month(1, 2023) };
    let second = Milestone { what: String::new(), when: When::At(Point::Year(Given(2023))) };
    assert_eq!(read, When::Milestones(vec![first, second]));

    let both = vec![When::Continuous(Some(Point::Year(Own))), When::Regulated("kế hoạch".into())];
    assert_eq!(when("Thường xuyên trong năm/theo kế hoạch"), When::Alternatives(both));

    assert_eq!(when("Thường xuyên trong năm, theo kế hoạch"), when("Thường xuyên trong năm/theo kế hoạch"));
    assert_ne!(when("Thường xuyên trong năm, đến hết năm đánh giá"), When::Free);

    let When::Milestones(times) = when("Tháng 6 và tháng 12/2026") else { panic!("not listed") };
    assert_eq!(times.iter().map(|time| time.when.clone()).collect::<Vec<_>>(), [at_month(6, 2026), at_month(12, 2026)]);
}

#[test]
fn a_note_in_brackets_and_times_after_one_another_are_understood() {
    assert_eq!(when("Năm 2023 (thực hiện trong giai đoạn 2021-2025)"), When::At(Point::Year(Given(2023))));
    let When::Milestones(parts) = when("Ban hành trong quý I/2026, thực hiện thường xuyên") else {
        panic!("free")
    };
    assert_eq!(parts.first().map(|part| part.what.as_str()), Some("Ban hành"));
    assert_eq!(parts.get(1).map(|part| part.when.clone()), Some(When::Continuous(None)));
    let twice = [6, 12].map(|month| Recurring { month: Some(month), ..recurring(Every::Year) });
    let twice = twice.map(|each| Milestone { what: String::new(), when: When::Recurring(each) });
    assert_eq!(when("Tháng 6 và tháng 12 hằng năm"), When::Milestones(twice.to_vec()));
    let quarterly = Recurring { limit: true, day: Some(25), third: Some(Third::Late), ..recurring(Every::Quarter) };
    assert_eq!(when("Trước ngày 25 tháng cuối quý"), When::Recurring(quarterly));
    assert_eq!(when("Trước ngày 25 của tháng cuối quý"), When::Recurring(quarterly));
    assert_eq!(when("06 tháng/lần"), When::Recurring(recurring(Every::HalfYear)));
}

#[test]
fn a_date_that_does_not_exist_is_a_fault_with_its_place() {
    for (text, wrong) in [
        ("Trước ngày 31/6/2027", "31/6/2027"),
        ("Hoàn thành ngày 31 tháng 6 năm 2027", "31 tháng 6 năm 2027"),
        ("trước 29/02/2026; quý II/2026", "29/02/2026"),
        ("Tháng 13/2026", "Tháng 13/2026"),
        ("Quý V/2026", "Quý V/2026"),
        ("Trước ngày 31/11", "31/11"),
    ] {
        let fault = Deadline::read(text).unwrap_err();
        assert_eq!((fault.written.as_str(), text.get(fault.range)), (wrong, Some(wrong)));
    }
}

#[test]
fn figures_that_are_no_dates_are_left_alone() {
    for text in [
        "Khi đạt 9/12 tiêu chí",
        "mỗi tháng 15 lượt",
        "Theo Nghị quyết số 35/2021",
        "từ 15-20 ngày",
        "quy định 5 bước",
        "Trước ngày 29/02",
    ] {
        assert!(Deadline::read(text).is_ok(), "{text}");
    }
}

#[test]
fn dates_behind_the_words_bound_the_work() {
    let range = |text: &str| Deadline::read(text).unwrap().range_in(Some(2026));
    let days = |a: (i32, u32, u32), b: (i32, u32, u32)| Date::new(a.0, a.1, a.2).zip(Date::new(b.0, b.1, b.2));
    assert_eq!(range("Quý II/2026"), days((2026, 4, 1), (2026, 6, 30)));
    assert_eq!(range("Quý II"), days((2026, 4, 1), (2026, 6, 30)));
    assert_eq!(range("Trước ngày 30/11/2023"), days((2023, 11, 29), (2023, 11, 29)));
    assert_eq!(range("Từ tháng 3 đến tháng 9/2027"), days((2027, 3, 1), (2027, 9, 30)));
    assert_eq!(range("Thường xuyên trong năm"), days((2026, 1, 1), (2026, 12, 31)));
    assert_eq!(range("Thường xuyên"), None);
    assert_eq!(Deadline::read("Quý II").unwrap().range_in(None), None);
}

#[test]
fn deadlines_sort_by_their_last_day_and_the_endless_come_last() {
    let mut texts = ["Thường xuyên", "Quý II/2026", "Tháng 01/2026", "Trước ngày 15/6/2026"];
    texts.sort_by_key(|text| Deadline::read(text).unwrap().order(Some(2026)));
    assert_eq!(texts, ["Tháng 01/2026", "Trước ngày 15/6/2026", "Quý II/2026", "Thường xuyên"]);
}
