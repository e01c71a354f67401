//! What changed in the head of page 1 (phần đầu văn bản).

use super::change::{Change, HeadPart, Side, Subject, Value};
use crate::plan::Letterhead;
use crate::text::Span;
use crate::viet::number::padded;
use crate::viet::text::collapse;

/// Value by value, in page order. Symbol and place that follow from the issuer are compared as they print.
pub fn compare(before: &Letterhead, after: &Letterhead) -> Vec<Change> {
    let parts = [
        HeadPart::Parent,
        HeadPart::Issuer,
        HeadPart::Number,
        HeadPart::Symbol,
        HeadPart::Place,
        HeadPart::Date,
        HeadPart::Kind,
        HeadPart::Title,
        HeadPart::Original,
    ];
    let mut list = Vec::new();
    for part in parts {
        let (old, new) = (side(before, part), side(after, part));
        let value = |side: &Option<Side>| side.as_ref().map(|side| side.value.clone());
        if value(&old) != value(&new) {
            list.push(Change::edited(Subject::Head(part), old, new));
        }
    }
    list
}

fn side(head: &Letterhead, part: HeadPart) -> Option<Side> {
    let issuer = &head.issuer;
    let text = |text: &str, span: Option<Span>| Some(Side::text(collapse(text), span));
    match part {
        HeadPart::Parent => issuer.parent.as_ref().and_then(|parent| text(parent, None)),
        HeadPart::Issuer => text(&issuer.full, Some(issuer.span)),
        HeadPart::Number => head.number.as_ref().and_then(|number| text(&padded(number.value), Some(number.span))),
        HeadPart::Symbol => text(&head.symbol, None),
        HeadPart::Place => text(&head.place, None),
        HeadPart::Date => text(&date(head), Some(head.date.span)),
        HeadPart::Kind => text(&head.kind, None),
        HeadPart::Title => text(&head.title.value, Some(head.title.span)),
        HeadPart::Original => Some(Side::new(Value::Original(head.original), None)),
    }
}

/// `ngày … tháng 6 năm 2026`: a blank for the clerk is shown as dots.
fn date(head: &Letterhead) -> String {
    let words = head.date.in_words();
    let shown: Vec<&str> = words.split(' ').map(|word| if word.trim().is_empty() { "…" } else { word }).collect();
    shown.join(" ")
}
