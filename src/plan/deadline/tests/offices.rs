//! Deadlines as they stand in plans of offices, with what is understood of them in a plan of 2026.

use super::super::*;
use super::when;

/// The days, or the words where there is no certain day; behind `?` the part that is not understood.
fn read(text: &str) -> String {
    let read = Deadline::read(text).unwrap();
    let days = |when: &When| match (when.first_day(Some(2026)), when.last_day(Some(2026))) {
        (Some(first), Some(last)) if first == last => format!("{last}"),
        (Some(first), Some(last)) => format!("{first}-{last}"),
        _ => when.to_string(),
    };
    let mut out = match &read.when {
        When::Milestones(parts) => {
            let each = parts.iter().map(|part| match (part.what.as_str(), &part.when) {
                ("", when) => days(when),
                (what, When::Free) => format!("«{what}»"),
                (what, when) => format!("{what} = {}", days(when)),
            });
            each.collect::<Vec<_>>().join(" | ")
        }
        when => days(when),
    };
    for doubt in &read.doubts {
        out.push_str(&format!(" ?{}: {}", doubt.kind.name(), &read.text[doubt.range.clone()]));
    }
    out
}

fn all(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(read(text), *expected, "{text}");
    }
}

#[test]
fn the_year_after_is_the_year_after_however_it_is_called() {
    for text in ["31/01/2027", "31/01 năm 2027", "31/01 năm liền kề", "31/01 năm sau", "31/01 của năm sau liền kề"]
    {
        all(&[(&format!("Trước ngày {text}"), "30/01/2027"), (&format!("Chậm nhất ngày {text}"), "31/01/2027")]);
    }
    all(&[
        ("Chậm nhất ngày 31 tháng 01 của năm sau liền kề năm đánh giá", "31/01/2027"),
        ("Trong quý I năm sau", "01/01/2027-31/3/2027"),
    ]);
}

#[test]
fn hours_and_days_of_the_week_are_read() {
    all(&[
        ("Trước 15 giờ thứ Ba ngày 30/6/2026", "30/6/2026"),
        ("Trước 15 giờ ngày thứ Năm", "trước 15 giờ thứ Năm"),
        ("Trước 17 giờ 00 ngày 15/6/2026", "15/6/2026"),
        ("Ngày 30/6/2026 (thứ Ba)", "30/6/2026"),
        ("Trong 24 giờ", "trong 24 giờ"),
        ("Từ 8 giờ đến 11 giờ ngày 15/6/2026", "15/6/2026"),
        ("8h00 - 11h30 ngày 15/6/2026", "15/6/2026"),
        ("Từ 13 giờ 30 đến 17 giờ", "từ 13 giờ 30 đến 17 giờ"),
        ("07h30-17h00 các ngày làm việc", "từ 07 giờ 30 đến 17 giờ hằng ngày làm việc"),
        ("Từ 8 giờ ngày 01/6/2026 đến 17 giờ ngày 05/6/2026", "01/6/2026-05/6/2026"),
        ("Trước 25 giờ", " ?hour: Trước 25 giờ"),
    ]);
}

#[test]
fn a_beginning_that_is_no_date_leaves_the_end() {
    all(&[
        ("Từ nay đến 30/6/2026", "30/6/2026"),
        ("Từ nay đến hết năm 2026", "31/12/2026"),
        ("Từ ngày ban hành Kế hoạch đến ngày 31/12/2026", "31/12/2026"),
        ("Kể từ ngày ký", "từ ngày ký"),
        ("Thường xuyên từ quý II/2026", "từ quý II/2026"),
    ]);
}

#[test]
fn each_part_of_the_work_has_its_own_time() {
    all(&[
        ("Trong tháng 01/2026 và tổ chức thực hiện", "01/01/2026-31/01/2026 | «tổ chức thực hiện»"),
        ("Ban hành kế hoạch trong tháng 01/2026", "Ban hành kế hoạch = 01/01/2026-31/01/2026"),
        (
            "Ban hành trước 15/02/2026, sơ kết tháng 6/2026, tổng kết tháng 12/2026",
            "Ban hành = 14/02/2026 | sơ kết = 01/6/2026-30/6/2026 | tổng kết = 01/12/2026-31/12/2026",
        ),
        (
            "- Ban hành: Quý I\n- Sơ kết: Quý II\n- Tổng kết: Quý IV",
            "Ban hành = 01/01/2026-31/3/2026 | Sơ kết = 01/4/2026-30/6/2026 | Tổng kết = 01/10/2026-31/12/2026",
        ),
        (
            "a) Tháng 1: ban hành, tháng 6: sơ kết; b) Tháng 12: tổng kết",
            "ban hành = 01/01/2026-31/01/2026 | sơ kết = 01/6/2026-30/6/2026 | tổng kết = 01/12/2026-31/12/2026",
        ),
        ("Quý I ban hành, quý II triển khai", "ban hành = 01/01/2026-31/3/2026 | triển khai = 01/4/2026-30/6/2026"),
        ("Cấp xã (trước 30/6/2026); cấp tỉnh (trước 15/7/2026)", "Cấp xã = 29/6/2026 | cấp tỉnh = 14/7/2026"),
        (
            "Thủ tục thường: 05 ngày làm việc kể từ ngày ký; theo thủ tục rút gọn: trong 02 ngày",
            "Thủ tục thường = 05 ngày làm việc kể từ ngày ký | theo thủ tục rút gọn = trong 02 ngày",
        ),
        ("Các cơ quan (cấp tỉnh) báo cáo trong quý I", "Các cơ quan (cấp tỉnh) báo cáo = 01/01/2026-31/3/2026"),
        ("Báo cáo năm 2025 trước ngày 15/01/2026", "Báo cáo năm 2025 = 14/01/2026"),
        ("Quý II/2026 (xong trước 15/6/2026)", "01/4/2026-30/6/2026 | 14/6/2026"),
    ]);
}

#[test]
fn an_event_or_a_rule_hides_no_date_behind_it() {
    all(&[
        ("Sau khi có kết quả, trước ngày 30/6/2026", "sau khi có kết quả | 29/6/2026"),
        ("Sau khi có Nghị định, Thông tư hướng dẫn", "sau khi có Nghị định, Thông tư hướng dẫn"),
        ("Không quá 05 ngày kể từ ngày nhận hồ sơ, trước 30/6/2026", "05 ngày kể từ ngày nhận hồ sơ | 29/6/2026"),
        ("Theo Kế hoạch số 18/KH-UBND ngày 19/01/2023", "theo Kế hoạch số 18/KH-UBND ngày 19/01/2023"),
    ]);
    assert_eq!(when("Quý II/2026 theo kế hoạch của tỉnh").last_day(None), Date::new(2026, 6, 30));
}

#[test]
fn parts_of_months_quarters_and_years_are_read() {
    all(&[
        ("Tuần 2 tháng 3/2026", "08/3/2026-14/3/2026"),
        ("Tuần cuối tháng 6", "22/6/2026-30/6/2026"),
        ("Đầu tháng 6/2026", "01/6/2026-10/6/2026"),
        ("Trung tuần tháng 6", "11/6/2026-20/6/2026"),
        ("Cuối quý II/2026", "01/6/2026-30/6/2026"),
        ("3 tháng đầu năm", "01/01/2026-31/3/2026"),
        ("Trong năm học 2026 - 2027", "năm học 2026 - 2027"),
        ("Cuối mỗi quý", "cuối hằng quý"),
        ("Quý, 6 tháng, năm", "hằng quý, 6 tháng, năm"),
        ("Định kỳ hằng quý và đột xuất khi có yêu cầu", "hằng quý | khi có yêu cầu"),
    ]);
}

#[test]
fn what_is_only_partly_understood_says_which_part() {
    all(&[
        ("Tháng 3 âm lịch", "01/3/2026-31/3/2026 ?rest: âm lịch"),
        ("Năm 2026 (Quý IIII)", "01/01/2026-31/12/2026 ?quarter: Quý IIII"),
        (
            "Ban hành quý I/2026; sơ kết 30/6/26",
            "Ban hành = 01/01/2026-31/3/2026 | «sơ kết 30/6/26» ?short-year: sơ kết 30/6/26",
        ),
        ("Tuần 53 tháng 3/2026", " ?week: Tuần 53 tháng 3/2026"),
        ("2026-06-30", " ?year-first: 2026-06-30"),
        ("Tháng 6/26", " ?short-year: Tháng 6/26"),
        ("Quý II2026", " ?quarter: Quý II2026"),
        ("Truoc ngay 30/6/2026", "29/6/2026 ?marks: Truoc ngay 30/6/2026"),
        ("Tùy tình hình thực tế", ""),
        ("mỗi tháng 15 lượt", ""),
    ]);
}

#[test]
fn the_longest_text_is_read_in_one_walk() {
    for part in
        ["khi có yêu cầu, ", "05 ngày kể từ ngày ký, ", "từ ngày ký và ", "((", "1/1, ", "quý I và theo ", "năm "]
    {
        assert!(Deadline::read(&part.repeat(4_000)).is_ok());
    }
}
