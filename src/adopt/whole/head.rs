//! Letterhead and title (đầu văn bản), from a table or from lines with tabs.

use super::super::front::Front;
use crate::docx::adopt::{BlockText, LineText, WholeText};
use crate::parts::areas::{line, table};
use crate::parts::letterhead::{above, dated, issuer, of_plan as numbered};
use crate::viet::text::{capitalized, collapse, fold, is_upper, lower};

/// What the letterhead says.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    pub front: Front,
    /// The body above the issuer.
    pub parent: Option<String>,
    /// The issuer's name was only there in capitals: how it is written in a sentence is a guess.
    pub guessed: Option<String>,
}

/// A line of the letterhead, and whether it is bold.
type Line = (String, bool);

/// Marks of secrecy and haste above a letterhead, and of drafts: no names. The proof names them.
const MARKS: [&str; 8] = ["mat", "toimat", "tuyetmat", "khan", "thuongkhan", "hoatoc", "duthao", "banthao"];

/// Reads the blocks of a letterhead. What an office is called in a sentence is looked for in the whole file.
pub(super) fn head(blocks: &[&BlockText], whole: &WholeText) -> Head {
    let mut lines: Vec<Line> = Vec::new();
    for block in blocks {
        match (line(block), table(block)) {
            (Some(one), _) => pieces(one, &mut lines),
            (_, Some(table)) => table.lines().for_each(|one| pieces(one, &mut lines)),
            _ => {}
        }
    }
    let mut head = Head::default();
    let mut names: Vec<Line> = Vec::new();
    for (text, bold) in lines {
        let folded = fold(&text);
        if folded.starts_with("conghoaxahoichu") || folded.starts_with("doclap") || MARKS.contains(&folded.as_str()) {
            continue;
        }
        if let Some((number, symbol)) = numbered(&text) {
            head.front.number = number;
            head.front.symbol = Some(symbol);
        } else if let Some((place, date)) = dated(&text) {
            (head.front.place, head.front.date) = (place, date);
        } else if head.front.symbol.is_none() && is_upper(&text) {
            names.push((text, bold));
        }
    }
    name(&names, whole, &mut head);
    head
}

/// The lines of a paragraph: line breaks and tabs part them, and long rows of spaces.
fn pieces(one: &LineText, lines: &mut Vec<Line>) {
    for piece in one.text.split(['\n', '\t']) {
        for (at, piece) in piece.split("     ").enumerate() {
            // `Số:        /KH-UBND`, `ngày      tháng      năm` hold such rows themselves.
            let goes_on = at > 0
                && lines.last().is_some_and(|(above, _)| {
                    let folded = fold(above);
                    (folded.ends_with("so:")
                        || folded.ends_with("ngay")
                        || folded.ends_with("thang")
                        || folded.ends_with("nam"))
                        && !piece.trim().is_empty()
                });
            let text = collapse(piece);
            match lines.last_mut().filter(|_| goes_on) {
                Some((above, _)) => {
                    above.push(' ');
                    above.push_str(&text);
                }
                None if text.chars().any(char::is_alphanumeric) => lines.push((text, one.bold)),
                None => {}
            }
        }
    }
}

fn name(names: &[Line], whole: &WholeText, head: &mut Head) {
    let joined = |lines: &[Line]| lines.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" ");
    if names.is_empty() {
        return;
    }
    if let Some(issuer) = issuer(&joined(names)) {
        head.front.issuer = Some(issuer);
        return;
    }
    let (above, own) = names.split_at_checked(above(names)).unwrap_or((&[], names));
    let mut written = |lines: &[Line]| {
        let text = joined(lines);
        issuer(&text).or_else(|| in_a_sentence(&text, whole)).unwrap_or_else(|| {
            head.guessed = Some(capitalized(&lower(&text)));
            capitalized(&lower(&text))
        })
    };
    let parent = (!above.is_empty()).then(|| written(above));
    head.front.issuer = Some(written(own));
    head.parent = parent;
}

/// A name in capitals as the text writes it elsewhere.
fn in_a_sentence(name: &str, whole: &WholeText) -> Option<String> {
    let wanted = lower(name);
    let count = wanted.chars().count();
    let mut texts = whole.blocks.iter().flat_map(|(_, block)| match block {
        BlockText::Line(one) => vec![collapse(&one.text)],
        BlockText::Table(table) => table.lines().map(|one| collapse(&one.text)).collect(),
    });
    texts.find_map(|text| {
        let small: Vec<char> = lower(&text).chars().collect();
        let letters: Vec<char> = text.chars().collect();
        let wanted: Vec<char> = wanted.chars().collect();
        (0..small.len().saturating_sub(count.saturating_sub(1))).find_map(|at| {
            let found: String = letters.get(at..at.saturating_add(count))?.iter().collect();
            let same = small.get(at..at.saturating_add(count)) == Some(wanted.as_slice());
            (same && !is_upper(&found) && found.chars().next().is_some_and(char::is_uppercase)).then_some(found)
        })
    })
}

/// The title: the lines under KẾ HOẠCH, and what stands in its paragraph below it.
pub(super) fn title(blocks: &[&BlockText]) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    for (at, one) in blocks.iter().filter_map(|block| line(block)).enumerate() {
        let skipped = usize::from(at == 0);
        let own = one.text.trim().split('\n').skip(skipped).map(collapse);
        lines.extend(own.filter(|text| text.chars().any(char::is_alphanumeric)));
    }
    (!lines.is_empty()).then(|| lines.join(" "))
}
