//! What changed at the foot (nơi nhận, chữ ký).

use super::change::{Change, Side, Subject};
use crate::diff::align;
use crate::plan::{Plan, Recipient, Signature};
use crate::text::Span;

/// Recipients line by line, then the signature blocks in their order.
pub fn compare(before: &Plan, after: &Plan) -> Vec<Change> {
    let (old, old_span) = recipients(before);
    let (new, new_span) = recipients(after);
    let mut list = Vec::new();
    for (one, other) in align(&old, &new, String::as_str) {
        if one != other {
            let side = |line: Option<&String>, span| line.map(|line| Side::text(line.clone(), span));
            list.push(Change::between(Subject::Recipient, side(one, old_span), side(other, new_span)));
        }
    }
    for at in 0..before.signatures.len().max(after.signatures.len()) {
        let (old, new) = (before.signatures.get(at), after.signatures.get(at));
        let mut edited = |subject: Subject, shown: fn(&Signature) -> Option<String>| {
            let side = |signature: &Signature| shown(signature).map(|text| Side::text(text, Some(signature.span())));
            let (old, new) = (old.and_then(side), new.and_then(side));
            if old.as_ref().map(|side| &side.value) != new.as_ref().map(|side| &side.value) {
                list.push(Change::edited(subject, old, new));
            }
        };
        edited(Subject::SignatureTitles, |found| (!found.titles.is_empty()).then(|| found.titles.join(" / ")));
        edited(Subject::SignatureName, |found| found.name.clone());
    }
    list
}

fn recipients(plan: &Plan) -> (Vec<String>, Option<Span>) {
    let Some(recipients) = &plan.recipients else { return (Vec::new(), None) };
    let line = |line: &Recipient| match line {
        Recipient::Group(text) | Recipient::Body(text) | Recipient::Archive(text) => text.clone(),
    };
    (recipients.lines.iter().map(line).collect(), Some(recipients.span))
}
