//! The recipients at the foot of the plan (ô 9b).

use crate::text::{Span, Text};
use crate::viet::text::{bare, collapse, fold, is_dash};

/// Nơi nhận. YAML `nơi nhận`: a block of lines; `- ` begins a recipient, a line ending in `:` a sub-heading.
#[derive(Clone, Debug)]
pub struct Recipients {
    /// Lines in order.
    pub lines: Vec<Recipient>,
    /// Where each of them was written.
    pub places: Vec<Span>,
    /// Where `Nơi nhận:` itself was written.
    pub label: Option<Span>,
    /// As written, with its places.
    pub text: Text,
    /// The whole block.
    pub span: Span,
}

/// A line of the recipients, without dash and end mark; those are printed by the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// `Gửi bản điện tử:`
    Group(String),
    /// `Sở Nội vụ (để b/c)`
    Body(String),
    /// `Lưu: VT, NV`: always last, ends with a full stop.
    Archive(String),
}

impl Recipients {
    /// Reads the block. Dashes, end marks and a leading `Nơi nhận:` are dropped; a line that begins with no `- ` and
    /// ends with no colon continues the recipient above.
    pub fn read(text: &Text) -> Self {
        let mut lines: Vec<Recipient> = Vec::new();
        let mut places: Vec<Span> = Vec::new();
        let mut label = None;
        for (line, place) in lines_of(text) {
            if fold(&line) == "noinhan:" {
                label = Some(place);
                continue;
            }
            let item = line.strip_prefix(is_dash).or_else(|| line.strip_prefix('+')).map(str::trim_start);
            let body = item.unwrap_or(&line);
            match (item, lines.last_mut()) {
                (None, _) if line.ends_with(':') => lines.push(Recipient::Group(line)),
                (None, Some(Recipient::Body(above) | Recipient::Archive(above))) if !is_archive(body) => {
                    above.push(' ');
                    above.push_str(body);
                    places.last_mut().into_iter().for_each(|above| *above = above.to(place));
                }
                _ if body.is_empty() => {}
                _ if is_archive(body) => lines.push(Recipient::Archive(body.to_owned())),
                _ => lines.push(Recipient::Body(body.to_owned())),
            }
            if places.len() < lines.len() {
                places.push(place);
            }
        }
        for line in &mut lines {
            if let Recipient::Body(body) | Recipient::Archive(body) = line {
                body.truncate(body.trim_end_matches([';', '.', ',', ' ']).len());
            }
        }
        Self { lines, places, label, text: text.clone(), span: text.span() }
    }
}

/// The lines of a block that are not empty, their spaces collapsed, each with its place.
fn lines_of(text: &Text) -> impl Iterator<Item = (String, Span)> {
    let starts = text.as_str().split('\n').scan(0, |start, line| {
        let here = *start;
        *start += line.len() + 1;
        Some((here, line))
    });
    let placed = |(start, line): (usize, &str)| (collapse(line), text.span_of(start..start + line.len()));
    starts.map(placed).filter(|(line, _)| !line.is_empty())
}

/// `Lưu: VT, NV` and `Lưu VT, NV`.
fn is_archive(body: &str) -> bool {
    let word = bare(body);
    word.starts_with("luu:") || word.starts_with("luu vt") || word.starts_with("luu :")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Text {
        Text::verbatim(words, Span::default())
    }

    #[test]
    fn recipients_lose_dashes_and_end_marks() {
        let read = Recipients::read(&text(
            "Nơi nhận:\n- Sở Nội vụ (để b/c);\n- Thường trực Đảng ủy,\n  Thường trực HĐND xã;\n\
             Gửi bản điện tử:\n- Các ban;\n- Lưu: VT, NV.\n",
        ));
        let lines = vec![
            Recipient::Body("Sở Nội vụ (để b/c)".into()),
            Recipient::Body("Thường trực Đảng ủy, Thường trực HĐND xã".into()),
            Recipient::Group("Gửi bản điện tử:".into()),
            Recipient::Body("Các ban".into()),
            Recipient::Archive("Lưu: VT, NV".into()),
        ];
        assert_eq!(read.lines, lines);
    }
}
