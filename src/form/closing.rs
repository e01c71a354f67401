//! Recipients and signatures, line by line (nơi nhận, chữ ký).

use super::line::{Line, Segment};
use crate::viet::text::{fold, is_dash, is_upper};

/// One signature.
#[derive(Clone, Debug, Default)]
pub struct Signature {
    /// Whose authority and which office: `TM. …`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
    pub authority: Vec<Segment>,
    /// The signer's name.
    pub name: Option<Segment>,
}

/// What stands below the text.
#[derive(Clone, Debug, Default)]
pub struct Closing {
    /// `Nơi nhận:`
    pub label: Option<Segment>,
    /// The recipients.
    pub recipients: Vec<Segment>,
    /// The signatures, from left to right.
    pub signatures: Vec<Signature>,
}

/// Reads the segments of a closing.
pub fn closing(segments: Vec<Segment>, lines: &[Line<'_>]) -> Closing {
    let mut found = Closing::default();
    let mut columns: Vec<(Option<[usize; 2]>, Vec<Segment>)> = Vec::new();
    for segment in segments {
        let folded = fold(&segment.text);
        if !segment.text.chars().any(char::is_alphanumeric) {
            continue;
        }
        if found.label.is_none() && folded.starts_with("noinhan") {
            found.label = Some(segment);
            continue;
        }
        let cell = lines.get(segment.line).and_then(|line| line.cell).map(|[table, _, column]| [table, column]);
        // Outside tables the signature stands behind tabs or in the right half.
        let key = cell.or_else(|| beside(&segment, lines).then_some([0, 1]));
        match columns.iter_mut().find(|(known, _)| *known == key) {
            Some((_, all)) => all.push(segment),
            None => columns.push((key, vec![segment])),
        }
    }
    let label =
        found.label.as_ref().and_then(|label| lines.get(label.line)?.cell).map(|[table, _, column]| [table, column]);
    for (key, segments) in columns {
        let dashes = segments.iter().filter(|one| is_item(one, lines)).count();
        if found.recipients.is_empty() && (key == label && found.label.is_some() || dashes * 2 > segments.len()) {
            found.recipients = segments;
        } else {
            found.signatures.extend(signature(segments));
        }
    }
    found
}

/// True for a line of a list: typed with a dash, or one of Word's.
fn is_item(segment: &Segment, lines: &[Line<'_>]) -> bool {
    let listed = lines.get(segment.line).is_some_and(|line| line.paragraph.label.is_some());
    listed || segment.text.starts_with(is_dash)
}

fn beside(segment: &Segment, lines: &[Line<'_>]) -> bool {
    if is_item(segment, lines) {
        return false;
    }
    let line = lines.get(segment.line);
    let tabbed = line.is_some_and(|line| line.text.get(..segment.range.start).is_some_and(|text| text.contains('\t')));
    tabbed || line.is_some_and(|line| line.paragraph.format.align == crate::paper::Align::Centre)
}

/// The name is what stands last, if it is no title.
fn signature(mut segments: Vec<Segment>) -> Option<Signature> {
    let last = segments.pop()?;
    let titled = is_upper(&last.text) && (segments.is_empty() || fold(&last.text).ends_with("chutich"))
        || last.text.contains('.') && is_upper(&last.text);
    if titled || segments.is_empty() {
        segments.push(last);
        return Some(Signature { authority: segments, name: None });
    }
    Some(Signature { authority: segments, name: Some(last) })
}
