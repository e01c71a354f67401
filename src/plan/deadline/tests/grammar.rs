use proptest::prelude::*;

use super::super::*;
use super::when;

fn any_year() -> impl Strategy<Value = Year> {
    prop_oneof![Just(Year::Own), Just(Year::Next), (2000..2100_i32).prop_map(Year::Given)]
}

fn any_clock() -> impl Strategy<Value = Clock> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| Clock { hour, minute })
}

fn any_day() -> impl Strategy<Value = Point> {
    let extras = (proptest::option::of(2..=8_u32), proptest::option::of(any_clock()));
    (1..=28_u32, 1..=12_u32, any_year(), extras)
        .prop_map(|(day, month, year, (weekday, clock))| Point::Day(Day { day, month, year, weekday, clock }))
}

/// Points that stretches run between.
fn any_date() -> impl Strategy<Value = Point> {
    let month = (1..=12_u32, any_year()).prop_map(|(month, year)| Point::Month { month, year });
    let quarter = (1..=4_u32, any_year()).prop_map(|(quarter, year)| Point::Quarter { quarter, year });
    let half = (1..=2_u32, any_year()).prop_map(|(half, year)| Point::Half { half, year });
    let week = (1..=5_u32, 1..=12_u32, any_year()).prop_map(|(week, month, year)| Point::Week { week, month, year });
    let third = || prop_oneof![Just(Third::Early), Just(Third::Middle), Just(Third::Late)];
    let whole =
        prop_oneof![(1..=12_u32).prop_map(Whole::Month), (1..=4_u32).prop_map(Whole::Quarter), Just(Whole::Year)];
    let part = (third(), whole, any_year()).prop_map(|(third, of, year)| Point::Part { third, of, year });
    prop_oneof![any_day(), month, quarter, half, week, part, any_year().prop_map(Point::Year)]
}

fn any_point() -> impl Strategy<Value = Point> {
    let weekday = (2..=8_u32, proptest::option::of(any_clock()));
    prop_oneof![
        8 => any_date(),
        1 => weekday.prop_map(|(weekday, clock)| Point::Weekday { weekday, clock }),
        1 => (2000..2100_i32).prop_map(Point::SchoolYear),
    ]
}

fn any_recurring() -> impl Strategy<Value = Recurring> {
    let every = prop_oneof![
        Just(Every::Day),
        Just(Every::WorkingDay),
        Just(Every::Week),
        Just(Every::Month),
        Just(Every::Quarter),
        Just(Every::HalfYear),
        Just(Every::Year)
    ];
    let year = prop_oneof![Just(None), (2000..2100).prop_map(|year| Some(Point::Year(Year::Given(year))))];
    let plain = (every, year).prop_map(|(every, within)| Recurring { within, ..Recurring::every(every) });
    let weekly = (proptest::collection::vec(2..=8_u32, 1..4), proptest::option::of(any_clock()), any::<bool>())
        .prop_map(|(days, hour, limit)| {
            let weekdays = days.into_iter().fold(Weekdays::default(), Weekdays::with);
            Recurring { limit, weekdays, hour, ..Recurring::every(Every::Week) }
        });
    let hours = (any_clock(), any_clock()).prop_map(|(since, hour)| Recurring {
        since: Some(since),
        hour: Some(hour),
        ..Recurring::every(Every::WorkingDay)
    });
    let monthly = (1..=31_u32, any::<bool>(), any::<bool>()).prop_map(|(day, following, limit)| Recurring {
        limit,
        day: Some(day),
        following,
        ..Recurring::every(Every::Month)
    });
    let yearly = (1..=28_u32, 1..=12_u32, any::<bool>()).prop_map(|(day, month, limit)| Recurring {
        limit,
        day: Some(day),
        month: Some(month),
        ..Recurring::every(Every::Year)
    });
    let quarterly =
        (1..=4_u32).prop_map(|quarter| Recurring { quarter: Some(quarter), ..Recurring::every(Every::Year) });
    let ends = prop_oneof![Just(Every::Month), Just(Every::Quarter)]
        .prop_map(|every| Recurring { third: Some(Third::Late), ..Recurring::every(every) });
    let times = (1..=12_u32).prop_map(|times| Recurring { times: Some(times), ..Recurring::every(Every::Year) });
    prop_oneof![plain, weekly, hours, monthly, yearly, quarterly, ends, times]
}

/// Times that know their own end.
fn any_closed() -> impl Strategy<Value = When> {
    let unit = || {
        let days = prop_oneof![Just(Unit::WorkingDay), Just(Unit::Day), Just(Unit::Week)];
        prop_oneof![days, Just(Unit::Hour), Just(Unit::Minute)]
    };
    let within = (1..100_u32, unit(), prop_oneof![Just(Side::Upon), Just(Side::After)])
        .prop_map(|(count, unit, side)| When::Days { count, unit, side, event: String::new() });
    let hours =
        (any_clock(), any_clock()).prop_map(|(from, to)| When::Span { from: Point::Clock(from), to: Point::Clock(to) });
    let since = any_date().prop_map(|to| When::Since { event: "nay".into(), to: Some(to) });
    prop_oneof![
        any_point().prop_map(When::At),
        any_point().prop_map(When::Before),
        any_point().prop_map(When::Until),
        any_date().prop_map(When::From),
        (any_date(), any_date()).prop_map(|(from, to)| When::Span { from, to }),
        any_date().prop_map(|point| When::Onward(Box::new(When::At(point)))),
        proptest::option::of(any_point()).prop_map(When::Continuous),
        any_recurring().prop_map(When::Recurring),
        within,
        hours,
        since,
        Just(When::AssessedYear),
    ]
}

/// Times that end with words of the author's.
fn any_open() -> impl Strategy<Value = When> {
    let event = || prop_oneof![Just("có kết quả thẩm định"), Just("kết thúc năm học"), Just("văn bản được ký")];
    let unit = prop_oneof![Just(Unit::WorkingDay), Just(Unit::Day), Just(Unit::Hour), Just(Unit::Week)];
    let side = prop_oneof![Just(Side::Before), Just(Side::After)];
    let days = (1..100_u32, unit, side, event()).prop_map(|(count, unit, side, event)| When::Days {
        count,
        unit,
        side,
        event: event.into(),
    });
    let sides = prop_oneof![Just(Side::Before), Just(Side::After), Just(Side::Upon)];
    let events = (sides, event()).prop_map(|(side, event)| When::Event { side, event: event.into() });
    let rules = prop_oneof![Just("quy định"), Just("kế hoạch của tỉnh")];
    let since = prop_oneof![Just("ngày ký"), Just("khi Kế hoạch được ban hành")];
    prop_oneof![
        days,
        events,
        rules.prop_map(|source| When::Regulated(source.into())),
        since.prop_map(|event| When::Since { event: event.into(), to: None }),
    ]
}

/// A part of the work, its time, whether a colon stands between, and what joins the next part.
fn any_part() -> impl Strategy<Value = (&'static str, When, bool, &'static str)> {
    let work = prop_oneof![
        Just("ban hành Kế hoạch"),
        Just("sơ kết"),
        Just("báo cáo Ủy ban nhân dân tỉnh, Sở Nội vụ"),
        Just("kiểm tra, rà soát và công bố danh mục"),
        Just("thực hiện Nghị quyết số 35/NQ-CP ngày 05/02/2026"),
    ];
    let joint = prop_oneof![Just("; "), Just("\n"), Just(";\n- "), Just(", "), Just(" và ")];
    let when = prop_oneof![3 => any_closed(), 1 => any_open()];
    (work, when, any::<bool>(), joint)
}

/// True for a time that may stand behind words without a colon.
fn opens(text: &str) -> bool {
    let heads = ["trước", "chậm nhất", "từ", "trong", "tháng", "quý", "ngày", "hằng", "thường xuyên", "theo", "khi"];
    heads.iter().any(|head| text.starts_with(head))
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(expected in prop_oneof![any_closed(), any_open()]) {
        let text = expected.to_string();
        prop_assert_eq!(when(&text), expected, "{}", text);
    }

    #[test]
    fn a_deadline_put_together_is_read_as_its_parts(parts in proptest::collection::vec(any_part(), 1..5)) {
        let mut text = String::new();
        let mut expected = Vec::new();
        for (at, (work, when, colon, joint)) in parts.iter().enumerate() {
            let time = when.to_string();
            let between = if *colon || !opens(&time) { ": " } else { " " };
            text.push_str(&format!("{work}{between}{time}"));
            // Words behind a comma would belong to an event or a rule.
            let open = any_open_ended(when);
            if at + 1 < parts.len() {
                text.push_str(if open && matches!(*joint, ", " | " và ") { "; " } else { joint });
            }
            expected.push(Milestone { what: (*work).to_owned(), when: when.clone() });
        }
        let read = Deadline::read(&text).unwrap();
        prop_assert_eq!(read.when, When::Milestones(expected), "{}", text);
        prop_assert_eq!(read.doubts, vec![], "{}", text);
    }

    #[test]
    fn any_text_whatever_is_printed_unchanged(text in "\\PC{0,60}") {
        unchanged(&text)?;
    }

    #[test]
    fn words_of_time_in_any_order_are_printed_unchanged(words in proptest::collection::vec(any_word(), 0..24)) {
        unchanged(&words.join(" "))?;
        unchanged(&words.concat())?;
    }
}

fn any_open_ended(when: &When) -> bool {
    match when {
        When::Days { event, .. } => !event.is_empty(),
        When::Since { to, .. } => to.is_none(),
        When::Event { .. } | When::Regulated(_) => true,
        _ => false,
    }
}

fn any_word() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "trước",
        "ngày",
        "30",
        "/",
        "6",
        "2026",
        "tháng",
        "quý",
        "II",
        "năm",
        "và",
        ",",
        ";",
        "(",
        ")",
        "từ",
        "đến",
        "thứ",
        "Ba",
        "15",
        "giờ",
        "hằng",
        "khi",
        "theo",
        "sau",
        "kể",
        "nay",
        "-",
        ".",
        ":",
        "xong",
        "trong",
        "đầu",
        "liền",
        "kề",
        "24",
        "số",
        "đánh",
        "giá",
        "thường",
        "xuyên",
        "hoặc",
        "lần",
        "ban",
        "hành",
        "tuần",
        "cuối",
    ])
}

/// The text prints as it is, and what was not understood lies in it.
fn unchanged(text: &str) -> Result<(), TestCaseError> {
    match Deadline::read(text) {
        Ok(read) => {
            prop_assert_eq!(&read.text, text.trim());
            for doubt in &read.doubts {
                let part = read.text.get(doubt.range.clone());
                prop_assert!(part.is_some_and(|part| !part.trim().is_empty()), "{}: {:?}", text, doubt);
            }
        }
        Err(fault) => prop_assert_eq!(text.get(fault.range), Some(fault.written.as_str())),
    }
    Ok(())
}
