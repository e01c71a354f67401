//! Plans built by hand, and the lines they make.

mod origins;
mod phrases;
mod prose;

use crate::diag::Diagnostics;
use crate::document::{Document, Slot};
use crate::paper::Geometry;
use crate::plan::{
    Directory, House, IssueDate, Issuer, Items, Letterhead, Original, Plan, Prose, Recipient, Recipients, Signature,
    Written,
};
use crate::text::{FileId, Span, Spanned, Text};

/// A plan with a head, and `body` as its body.
fn plan(body: &str) -> Plan {
    let issuer = Issuer::read(&[Text::verbatim("UBND xã Mẫu", Span::default())], None).unwrap();
    let letterhead = Letterhead {
        issuer,
        number: Some(Spanned::new(7, Span::default())),
        symbol: "KH-UBND".into(),
        place: "Mẫu".into(),
        date: IssueDate { day: Some(5), month: Some(2), year: Some(2026), span: Span::default() },
        kind: "Kế hoạch".into(),
        title: Spanned::new("Cải cách hành chính năm 2026".into(), Span::default()),
        original: Original::Paper,
    };
    Plan {
        letterhead,
        agencies: Directory::default(),
        items: Items::default().into(),
        body: Some(prose(body)),
        annexes: Vec::new(),
        tables: Vec::new(),
        recipients: None,
        signatures: Vec::new(),
        house: House::default(),
        written: Written::default(),
    }
}

/// Prose that stands in a file of its own.
fn prose(text: &str) -> Prose {
    Prose::new(Text::verbatim(text, Span::new(FileId(0), 0..text.len())))
}

fn composed(plan: &Plan) -> (Document, Diagnostics) {
    let warned = super::compose(plan, &Geometry::default()).unwrap();
    (warned.value, warned.warnings)
}

/// The body's lines.
fn body(plan: &Plan) -> String {
    let (document, _) = composed(plan);
    crate::document::blocks_to_text(&document.blocks[&Slot::Body])
}

/// Codes and marked words of what was found.
fn said(found: &Diagnostics, text: &str) -> Vec<String> {
    let line = |found: &crate::diag::Diagnostic| match found.place {
        crate::diag::Place::Source(span) => format!("{} {:?}", found.code.0, &text[span.range()]),
        _ => found.code.0.to_owned(),
    };
    found.iter().map(line).collect()
}

#[test]
fn the_foot_is_printed_as_the_decree_punctuates_it() {
    let mut plan = plan("Thực hiện.");
    plan.recipients = Some(Recipients {
        lines: vec![
            Recipient::Body("Sở Nội vụ (để b/c)".into()),
            Recipient::Group("Gửi bản điện tử".into()),
            Recipient::Body("Các ban, ngành;".into()),
            Recipient::Archive("Lưu: VT, NV".into()),
        ],
        places: Vec::new(),
        label: None,
        text: Text::verbatim("", Span::default()),
        span: Span::default(),
    });
    plan.signatures = Signature::read(&[Text::verbatim("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", Span::default())], false);
    let (document, _) = composed(&plan);
    expect_test::expect![[r#"
        [issuer_rule]
        Rule 857
        [motto_rule]
        Rule 3428
        [title_rule]
        Rule 1545
        [body]
        Body keep | Thực hiện./.
        [recipients]
        RecipientsLabel keep | Nơi nhận:
        Recipient keep | - Sở Nội vụ (để b/c);
        RecipientsGroup keep | Gửi bản điện tử:
        Recipient keep | - Các ban, ngành;
        Recipient | - Lưu: VT, NV.
        [signature]
        SignatureTitle keep | KT.·CHỦ TỊCH
        SignatureTitle keep | PHÓ CHỦ TỊCH
        SignatureRoom keep |
        SignatureName |
    "#]]
    .assert_eq(&document.to_text());
}

#[test]
fn properties_name_the_plan_and_no_person() {
    let (document, _) = composed(&plan("Thực hiện."));
    assert_eq!(document.properties.title, "Kế hoạch Cải cách hành chính năm 2026");
    assert_eq!(document.properties.subject, "07/KH-UBND");
    assert_eq!(document.properties.created.as_deref(), Some("2026-02-05"));
}
