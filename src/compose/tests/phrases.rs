//! Values, figures, views and references in sentences.

use expect_test::expect;

use crate::paper::Geometry;

use super::{body, composed, plan, prose, said};
use crate::compose::{ExpressionFault, HeadValues, compose};
use crate::paper::Orientation;
use crate::plan::{Agency, Annex, Deadline, Entry, Field, Item, ItemId, Items, Level, Part, Plan, Score, Scores};
use crate::text::{Span, Spanned};

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::default())
}

fn criterion(code: &str, parent: Option<usize>, max: Option<&str>, got: Option<&str>) -> Item {
    let score = |written: Option<&str>| written.map(|written| spanned(Score::read(written).unwrap()));
    Item {
        code: Some(spanned(code.to_owned())),
        name: Some(prose(&format!("Tiêu chí {code}"))),
        parent: parent.map(ItemId),
        level: Level::Criterion,
        scores: Scores { max: score(max), got: score(got), ..Scores::default() },
        ..Item::default()
    }
}

/// Two groups of criteria; 1.2 is filled in, 2.1 and 2.2 hardly.
fn scored(text: &str) -> Plan {
    let mut plan = plan(text);
    let body = |name: &str| spanned(Agency::new(name, None));
    let group = |code: &str, name: &str| Item {
        level: Level::Group,
        name: Some(prose(name)),
        ..criterion(code, None, None, None)
    };
    let mut full = criterion("1.2", Some(0), Some("0,5"), Some("0"));
    full.texts.set(Field::Requirement, prose("Đủ *số lượng*, đúng hạn."));
    full.texts.set(Field::Solutions, prose("- Giao một đầu mối.\n- Nhắc hạn.\n"));
    full.leads = vec![body("Phòng Nội vụ")];
    full.partners = vec![body("Phòng Tài chính - Kế hoạch"), body("UBND các xã")];
    full.deadline = Some(spanned(Deadline::read("Quý II/2026").unwrap().into()));
    let mut short = criterion("2.1", Some(3), Some("1,5"), Some("1,25"));
    short.deadline = Some(spanned(Deadline::read("Quý I/2026").unwrap().into()));
    plan.items = Items {
        all: vec![
            group("1", "Chỉ đạo, điều hành"),
            criterion("1.1", Some(0), Some("1"), Some("1")),
            full,
            group("2", "Thể chế"),
            short,
            criterion("2.2", Some(3), Some("2"), None),
        ],
        ..Items::default()
    }
    .into();
    plan.agencies.entries.push(Entry::new("nội vụ".into(), "Phòng Nội vụ".into(), Vec::new(), Span::default()));
    plan
}

fn refused(text: &str) -> Vec<String> {
    said(&compose(&scored(text), &Default::default()).unwrap_err(), text)
}

#[test]
fn a_view_becomes_blocks_whose_letters_close_up() {
    let plan = scored(
        "# Nhiệm vụ\n## Khắc phục\n\n{{ tieu_chi(ma=[\"1.2\", \"2.1\"]) }}\n\n## Duy trì\n\n\
         {{ criteria(code=\"1.1+2.1\") }}\n\n# Tổ chức\n1. A\n",
    );
    expect![[r#"
        Heading1 | I. NHIỆM VỤ
        Heading2 | 1. Khắc phục
        Heading3 | 1.1. Tiêu chí 1.2
        Heading4 | a) Mục tiêu, yêu cầu
        Body | Đủ //số lượng//, đúng hạn.
        Heading4 | b) Nhiệm vụ, giải pháp
        Bullet | - Giao một đầu mối.
        Bullet | - Nhắc hạn.
        Heading4 | c) Phân công trách nhiệm
        Bullet | - Cơ quan chủ trì: Phòng Nội vụ.
        Bullet | - Cơ quan phối hợp: Phòng Tài chính - Kế hoạch; UBND các xã.
        Heading4 | d) Thời gian thực hiện:< Quý·II/2026.>
        Heading3 | 1.2. Tiêu chí 2.1
        Heading4 | a) Thời gian thực hiện:< Quý·I/2026.>
        Heading2 | 2. Duy trì
        Heading3 | 2.1. Tiêu chí 1.1; Tiêu chí 2.1
        Heading4 | a) Thời gian thực hiện:< Quý·I/2026.>
        Heading1 | II. TỔ CHỨC
        Clause | 1. A./.
    "#]]
    .assert_eq(&body(&plan));
}

#[test]
fn a_view_may_ask_by_group_and_by_condition() {
    let titles = |text: &str| -> Vec<String> {
        let text = body(&scored(&format!("# A\n\n{text}\n")));
        text.lines().filter(|line| line.contains("Tiêu chí")).map(str::to_owned).collect()
    };
    assert_eq!(
        titles("{{ tieu_chi(khi=\"diem_dat < diem_chuan\") }}"),
        ["Heading2 | 1. Tiêu chí 1.2", "Heading2 | 2. Tiêu chí 2.1"]
    );
    assert_eq!(titles("{{ tieu_chi(nhom=\"thể chế\", khi='ma != \"2.1\"') }}"), ["Heading2 | 1. Tiêu chí 2.2./."]);
}

#[test]
fn an_office_may_write_its_own_block() {
    let mut plan = scored("# A\n\n{{ tieu_chi(\"1.2\") }}\n");
    plan.house.block_text =
        Some(prose("# {{ ma }} {{ ten }} ({{ diem_dat }}/{{ max }} điểm; {{ kinh_phi }}{{ group }})\n"));
    expect![[r#"
        Heading1 | I. A
        Heading2 | 1. 1.2 Tiêu chí 1.2 (0/0,5 điểm; Chỉ đạo, điều hành)./.
    "#]]
    .assert_eq(&body(&plan));
}

#[test]
fn figures_come_from_the_items() {
    let text = "{{ tong(\"điểm đạt\") }}; {{ tong(“điểm chuẩn”, ma=\"2\") }}; {{ total(\"got\", code=[\"1.1\", \"2.1\"]) }}; \
                {{ ty_le(\"2.1\") }}; {{ tong(\"diem_mat\", ma=\"1\") }}";
    assert_eq!(body(&scored(text)), "Body | 2,25; 3,5; 2,25; 83,33%; 0,5./.\n");
}

#[test]
fn values_are_no_markdown() {
    let mut plan = scored(
        "{{ co_quan(\"nội vụ\") }}: {{ title }}\n\n{{ co_quan_ban_hanh }}, {{ issuer.short }}, {{ so }}, {{ ngay }}",
    );
    plan.letterhead.title.value = "1. Đạt *80%* [sic] -\ncuối_kỳ".into();
    expect![[r#"
        Body | Phòng Nội vụ: 1. Đạt *80%* [sic] -⏎cuối_kỳ
        Body | Ủy ban nhân dân xã Mẫu, UBND xã Mẫu, 07/KH-UBND, ngày·05 tháng·02 năm 2026./.
    "#]]
    .assert_eq(&body(&plan));
}

#[test]
fn references_follow_the_numbers() {
    let plan = plan(
        "# Mục đích\nXem {{ muc(\"tổ chức thực hiện\") }} và {{ ref(\"Kiểm tra\") }}.\n\n# Nội dung\n# Tổ chức thực hiện\n\
         ## Phân công\n## **Kiểm tra:** hằng quý\n",
    );
    expect![[r#"
        Heading1 | I. MỤC ĐÍCH
        Body | Xem mục·III và mục·III.2.
        Heading1 | II. NỘI DUNG
        Heading1 | III. TỔ CHỨC THỰC HIỆN
        Heading2 | 1. Phân công
        Heading2 | 2. Kiểm tra:< hằng quý./.>
    "#]]
    .assert_eq(&body(&plan));
}

#[test]
fn every_fault_of_a_text_is_found_in_one_run_at_its_place() {
    assert_eq!(
        refused(
            "{{ co_quann(\"x\") }}\n\n# A {{ tytle }}\nĐoạn {{ co_quan(\"nội vx\") }}, {{ tong(\"điểm\") }} {{ tieu_chi(ma=\"1.9\") }}\n\
             {{ muc(\"B\") }} {{ phu_luc(\"3\") }} {{ ty_le(max=\"1\") }} {{ tong() }}"
        ),
        [
            r#"K551 "tytle""#,
            r#"K552 "co_quann""#,
            r#"K555 "co_quan(\"nội vx\")""#,
            r#"K567 "tong(\"điểm\")""#,
            r#"K566 "tieu_chi(ma=\"1.9\")""#,
            r#"K558 "phu_luc(\"3\")""#,
            r#"K553 "ty_le(max=\"1\")""#,
            r#"K554 "tong()""#,
            r#"K556 "{{ muc(\"B\") }}""#,
        ]
    );
}

#[test]
fn a_tag_that_is_no_tag_is_placed() {
    assert_eq!(refused("Một {{ co_quan(\"nội vụ\" }} hai.").len(), 1);
    assert_eq!(refused("Một {{ hai."), [r#"K550 "{{ hai.""#]);
}

#[test]
fn a_slip_in_a_condition_is_no_false() {
    let text = "{% if namm %}\nCó\n{% endif %}\n{{ nam }} {% for a in ds %}{{ a }}{% endfor %}";
    assert_eq!(refused(text), [r#"K590 "{% for a in ds %}""#, r#"K551 "namm""#]);
}

#[test]
fn a_view_among_words_is_refused() {
    assert_eq!(refused("Xem {{ tieu_chi(\"1.2\") }} sau.").len(), 1);
}

#[test]
fn a_fault_of_the_markdown_behind_a_tag_is_at_its_own_place() {
    let text = "# III. Một {{ nam }}\n\n{{ so }} là số\n\n1. Hai {{ nam }}\n5. Ba";
    let (_, found) = composed(&scored(text));
    assert_eq!(said(&found, text), [r#"K560 "III. Một {{ nam }}""#, r#"K560 "Ba""#]);
}

#[test]
fn a_template_prints_what_the_plan_has() {
    let found = HeadValues::of(&plan(""), &Geometry::default()).evaluate(&[
        " issuer.name | upper ",
        "co_quan_chu_quan",
        "so_ky_hieu",
        "dia_danh_ngay",
        "ten_loai",
    ]);
    let values: Vec<_> = found.into_iter().map(Result::unwrap).collect();
    let some = |value: &str| Some(value.to_owned());
    assert_eq!(
        values,
        [
            some("ỦY BAN NHÂN DÂN\nXÃ MẪU"),
            None,
            some("Số: 07/KH-UBND"),
            some("Mẫu, ngày\u{A0}05 tháng\u{A0}02 năm 2026"),
            some("KẾ HOẠCH")
        ]
    );
    assert_eq!(HeadValues::of(&plan(""), &Geometry::default()).evaluate(&["issuer.parent | upper"]), [Ok(None)]);
    assert_eq!(
        HeadValues::of(&plan(""), &Geometry::default()).evaluate(&["issuer.parent | default(value=\"x\")"]),
        [Ok(some("x"))]
    );
}

#[test]
fn a_name_no_plan_has_is_a_fault_with_the_nearest_one() {
    let mut found = HeadValues::of(&plan(""), &Geometry::default())
        .evaluate(&["trich_yeuu | upper", "issuer.nam", "title |"])
        .into_iter()
        .map(Result::unwrap_err);
    let ExpressionFault { name, range, nearest, known, .. } = found.next().unwrap();
    assert_eq!((name.as_deref(), range, nearest.as_deref()), (Some("trich_yeuu"), 0..10, Some("trich_yeu")));
    assert!(known.contains(&"issuer.name".to_owned()));
    assert_eq!(found.next().unwrap().nearest.as_deref(), Some("issuer.name"));
    assert_eq!(found.next().unwrap().name, None);
}

#[test]
fn annexes_are_called_by_their_number_and_call_back() {
    let annex = |id: Option<&str>, text: &str| Annex {
        label: None,
        belongs_to: None,
        id: id.map(|id| spanned(id.to_owned())),
        title: None,
        orientation: Orientation::Portrait,
        margins: None,
        size: None,
        table_size: None,
        parts: vec![Part::Text(prose(text))],
        span: Span::default(),
    };
    let mut plan = plan("# Kiểm tra\n(Theo {{ phu_luc(\"2\") }} và {{ annex(\"bieu\") }})\n");
    plan.annexes = vec![annex(Some("bieu"), "# Một\nTheo {{ muc(\"Kiểm tra\") }}."), annex(None, "1. Hai")];
    expect![[r#"
        [issuer_rule]
        Rule 857
        [motto_rule]
        Rule 3428
        [title_rule]
        Rule 1545
        [body]
        Heading1 | I. KIỂM TRA
        Body | //(Theo Phụ lục·II và Phụ lục·I)././/
        [annex bieu portrait]
        AnnexLabel | Phụ lục·I
        AnnexReference | (Kèm theo Kế hoạch số 07/KH-UBND ngày·05 tháng·02 năm 2026 của Ủy ban nhân dân xã Mẫu)
        Rule 1814
        Heading1 | I. MỘT
        AnnexText | Theo mục·I./.
        [annex 2 portrait]
        AnnexLabel | Phụ lục·II
        AnnexReference | (Kèm theo Kế hoạch số 07/KH-UBND ngày·05 tháng·02 năm 2026 của Ủy ban nhân dân xã Mẫu)
        Rule 1814
        Clause | 1. Hai./.
    "#]]
    .assert_eq(&composed(&plan).0.to_text());
    plan.annexes = vec![annex(None, "Hết.")];
    plan.body = Some(prose("Xem {{ phu_luc() }}."));
    assert_eq!(body(&plan), "Body | Xem Phụ lục./.\n");
}
