//! Markdown to lines.

use expect_test::expect;

use super::{body, composed, plan, said};

#[test]
fn a_body_is_numbered_by_its_levels() {
    let plan = plan(
        "Căn cứ Luật A;\nCăn cứ Nghị định B.\n\n# Mục đích, yêu cầu\n## Mục đích\n- Một\n  + Hai\n- Ba\n\n\
         ## **Yêu cầu:** chữ thường *nghiêng*\na) Rõ việc\nb) Rõ người\n\n### Cấp ba\n#### Cấp bốn\nđoạn văn\ncòn tiếp\n\n\
         # Nhiệm vụ\n(Chi tiết tại Phụ lục kèm theo)\n\n# Tổ chức thực hiện\n1. Sở A:\n   a) báo cáo\n   b) kiểm tra\n\n\
         Xen giữa.\n\n2. **Sở B:** theo dõi.\n",
    );
    expect![[r#"
        Basis | Căn cứ Luật A;
        Basis | Căn cứ Nghị định B.
        Heading1 | I. MỤC ĐÍCH, YÊU CẦU
        Heading2 | 1. Mục đích
        Bullet | - Một
        SubBullet | + Hai
        Bullet | - Ba
        Heading2 | 2. Yêu cầu:< chữ thường ><//nghiêng//>
        Clause | a) Rõ việc
        Clause | b) Rõ người
        Heading3 | 2.1. Cấp ba
        Heading4 | a) Cấp bốn
        Body | đoạn văn còn tiếp
        Heading1 | II. NHIỆM VỤ
        Body | //(Chi tiết tại Phụ lục kèm theo)//
        Heading1 | III. TỔ CHỨC THỰC HIỆN
        Clause keep | 1. Sở A:
        Clause | a) báo cáo
        Clause | b) kiểm tra
        Body | Xen giữa.
        Clause | **2. Sở B:** theo dõi./.
    "#]]
    .assert_eq(&body(&plan));
}

#[test]
fn the_end_mark_stands_once_whatever_was_typed() {
    for typed in ["Hết", "Hết.", "Hết./.", "Hết;", "**Hết.**"] {
        let text = body(&plan(typed));
        assert_eq!(text.matches("./.").count(), 1, "{typed}: {text}");
        assert!(text.contains("Hết./."), "{typed}: {text}");
    }
}

#[test]
fn an_end_mark_in_the_middle_is_reported() {
    let text = "Một./.\n\nHai.";
    let (_, found) = composed(&plan(text));
    assert_eq!(said(&found, text), [r#"K565 "./.""#]);
}

#[test]
fn a_typed_number_that_prints_otherwise_is_reported() {
    let text = "# I. Một\n1. a\n3. b\n\n# III. Hai\n5. c\n";
    let (_, found) = composed(&plan(text));
    assert_eq!(said(&found, text), [r#"K560 "b""#, r#"K560 "III. Hai""#, r#"K560 "c""#]);
}

#[test]
fn a_table_fills_the_line_and_a_footnote_hangs_on_its_word() {
    let plan = plan("# A\n| TT | Nội dung |\n|:-:|---|\n| 1 | Rà soát[^1] |\n\n[^1]: Theo *kế hoạch*.\n\nHết.");
    expect![[r#"
        Heading1 after=120 | I. A
        Table 510 8561
          Header | TT | Nội dung |
          Item | 1 | Rà soát[^ Theo //kế hoạch//.] |
        Body | Hết./.
    "#]]
    .assert_eq(&body(&plan));
}

#[test]
fn a_footnote_without_text_is_refused() {
    let found = super::super::compose(&plan("Chữ[^x]."), &Default::default());
    let codes: Vec<_> = found.unwrap_err().iter().map(|found| found.code.0).collect();
    assert_eq!(codes, ["K562"]);
}

#[test]
fn text_pasted_from_word_keeps_its_dashes() {
    expect![[r#"
        Heading1 | I. A
        Body keep | Lời dẫn:
        Bullet | – Một
        Bullet | • Hai
        Body | Ba *thụt*
        Bullet | - Bốn./.
    "#]]
    .assert_eq(&body(&plan("# A\nLời dẫn:\n– Một\n• Hai\n\n    Ba *thụt*\n\n- Bốn")));
}

#[test]
fn untitled_levels_count_on_below_their_heading() {
    let plan = plan(
        "# A\n1. Một\n   - ý\n2. Hai\n\nLời xen.\n\n3. Ba\n\n## Bốn\n1. a\n2. b\n\n1.1. c\n1.2. d\n\nđoạn\na) e\nđ) g\n",
    );
    expect![[r#"
        Heading1 | I. A
        Clause | 1. Một
        Bullet | - ý
        Clause | 2. Hai
        Body | Lời xen.
        Clause | 3. Ba
        Heading2 | 4. Bốn
        Clause | a) a
        Clause | b) b
        Clause | 4.1. c
        Clause | 4.2. d
        Body | đoạn
        Clause | a) e
        Clause | b) g./.
    "#]]
    .assert_eq(&body(&plan));
}

#[test]
fn marks_that_are_words_stay_words() {
    expect![[r#"
        Body | > 80% hồ sơ
        Body | >= 5·điểm
        Body | 2026. Năm
        Body | -
        Body | < 5 và <b> và 3*4*5_6_7
        Body | Hết./.
    "#]]
    .assert_eq(&body(&plan("> 80% hồ sơ\n\n>= 5 điểm\n\n2026. Năm\n\n-\n\n< 5 và <b> và 3*4*5_6_7\n\nHết")));
}
