//! Recipients and signatures (nơi nhận, chữ ký), from a table or from lines with tabs.

use crate::docx::adopt::{BlockText, CellText, LineText};
use crate::parts::areas::{is_authority, line, table};
use crate::viet::text::{collapse, fold, is_dash, is_upper};

/// What stands at the foot of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Closing {
    /// Lines of the recipients, without `Nơi nhận:`.
    pub recipients: Vec<String>,
    /// Lines of each signature.
    pub signatures: Vec<Vec<String>>,
}

/// Reads the blocks of a closing.
pub(super) fn closing(blocks: &[&BlockText]) -> Closing {
    let mut found = Closing::default();
    let (mut left, mut right): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for block in blocks {
        if let Some(table) = table(block) {
            // A signature may go over several rows of its column.
            let mut columns: Vec<(usize, Vec<String>)> = Vec::new();
            for cell in table.rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.continued) {
                let lines = said(cell);
                match columns.iter_mut().find(|(column, _)| *column == cell.column) {
                    Some((_, all)) => all.extend(lines),
                    None => columns.push((cell.column, lines)),
                }
            }
            for (_, lines) in columns.into_iter().filter(|(_, lines)| !lines.is_empty()) {
                if is_recipients(&lines) { found.recipients.extend(lines) } else { found.signatures.push(lines) }
            }
        } else if let Some(one) = line(block) {
            beside(one, &mut left, &mut right);
        }
    }
    found.recipients.extend(left);
    if !right.is_empty() {
        found.signatures.push(right);
    }
    found.recipients.retain(|text| fold(text).trim_end_matches(':') != "noinhan");
    found
}

fn is_recipients(lines: &[String]) -> bool {
    let first = lines.first().map(|text| fold(text)).unwrap_or_default();
    let dashes = lines.iter().filter(|text| text.starts_with(is_dash)).count();
    first.starts_with("noinhan") || dashes.saturating_mul(2) > lines.len()
}

/// The lines of a cell; a mark that Word gives is a dash.
fn said(cell: &CellText) -> Vec<String> {
    let lines = cell.lines.iter().flat_map(|line| line.text.split('\n'));
    lines.map(collapse).filter(|text| text.chars().any(char::is_alphanumeric)).collect()
}

/// A line of both columns: what is before the tab is of the recipients, what is behind it of the signature.
fn beside(one: &LineText, left: &mut Vec<String>, right: &mut Vec<String>) {
    for text in one.text.split('\n') {
        let parts: Vec<String> = text.split('\t').flat_map(|part| part.split("      ")).map(collapse).collect();
        let said: Vec<&String> = parts.iter().filter(|text| text.chars().any(char::is_alphanumeric)).collect();
        let indented = text.starts_with(['\t', ' ']) && parts.first().is_some_and(String::is_empty);
        match said.as_slice() {
            [] => {}
            [only] => {
                let dashed =
                    only.starts_with(is_dash) || fold(only).starts_with("noinhan") || fold(only).starts_with("luu");
                let title = is_authority(only) || (is_upper(only) && !dashed) || (indented && !dashed);
                let name = !right.is_empty() && (indented || one.centred) && !dashed;
                let mark = one.label.as_ref().map_or("", |_| "- ");
                if title || name || (one.bold && !dashed && !right.is_empty()) {
                    right.push((*only).clone());
                } else {
                    left.push(format!("{mark}{only}"));
                }
            }
            [first, rest @ ..] => {
                left.push((*first).clone());
                right.push(rest.iter().map(|text| text.as_str()).collect::<Vec<_>>().join(" "));
            }
        }
    }
}
