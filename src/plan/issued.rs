//! What the văn thư gives a plan (số, ngày ban hành), and how it gets into the plan's YAML.

use super::keys::{Id, Table};
use super::letterhead::{DateFault, IssueDate, read_number};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::text::raw::{line_end, raw_offset};
use crate::text::{FileId, SourceFile, Span, Text};
use crate::viet::date::month;
use crate::viet::number::padded;
use crate::yaml::{self, Kind, Node};

/// A number and a day, as given when a plan is issued.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Issued {
    /// The number, if one was given.
    pub number: Option<u32>,
    /// The day, if one was given: always whole.
    pub date: Option<(u32, u32, i32)>,
}

impl Issued {
    /// Reads what was typed: `135`, `27/9/2021`. Errors, both at once: K141 no number of a plan, K142 no day.
    pub fn read(number: Option<&str>, date: Option<&str>) -> Result<Self, Diagnostics> {
        let mut found = Diagnostics::default();
        let number = number.and_then(|text| {
            let read = read_number(text);
            if read.is_none() {
                found.push(Diagnostic::error("K141", Place::Nowhere).with("found", text).help("number"));
            }
            read
        });
        let date = date.and_then(|text| match IssueDate::read(&Text::verbatim(text, Span::default())) {
            Ok(IssueDate { day: Some(day), month: Some(month), year: Some(year), .. }) => Some((day, month, year)),
            other => {
                let why = if other == Err(DateFault::NoSuchDay) { "day" } else { "form" };
                found.push(Diagnostic::error("K142", Place::Nowhere).with("found", text).with("why", why).help(why));
                None
            }
        });
        if found.is_empty() { Ok(Self { number, date }) } else { Err(found) }
    }

    /// The number as it prints: `135`, `05`.
    pub fn number_in_words(&self) -> Option<String> {
        self.number.map(padded)
    }

    /// Day, month and year as they print: `05`, `02`, `2026` (NĐ 30/2020, Phụ lục I, Mục II, khoản 4).
    pub fn date_in_words(&self) -> Option<[String; 3]> {
        self.date.map(|(day, of, year)| [padded(day), month(of), year.to_string()])
    }

    /// The file of a plan with number and day written in: in the place of those that stand there, or after the
    /// issuing body, under keys of the same language. Every other byte stays as it is, and what was written is read
    /// back before anybody sees it.
    ///
    /// Errors: K117 to K119 the file is no text; K120 the text is no plan; K918 it is laid out so that number and day
    /// have no place in it.
    pub fn into_plan(self, name: &str, bytes: &[u8]) -> Result<Vec<u8>, Diagnostics> {
        let file = SourceFile::from_bytes(name, bytes).map_err(|fault| fault.diagnostic(name))?;
        let place = || Place::Raw { file: name.to_owned(), at: None };
        let raw = std::str::from_utf8(bytes).unwrap_or_default();
        let Some((top, entries)) = top(&file) else {
            return Err(Diagnostic::error("K120", Place::Nowhere).with("file", "").help("write").into());
        };
        let no_place = || Diagnostics::from(Diagnostic::error("K918", place()).help("by-hand"));
        let written = self.spliced(raw, &file, top, &entries).ok_or_else(no_place)?;
        if self.reads_back(&entries, &written) { Ok(written.into_bytes()) } else { Err(no_place()) }
    }

    /// The file with the values in it; `None` where one of its places is not to be found.
    fn spliced(self, raw: &str, file: &SourceFile, top: Span, entries: &[(Node, Node)]) -> Option<String> {
        let at = |byte: usize| raw_offset(raw, file, byte);
        let issuer = entry(entries, Id::Issuer);
        let english = issuer.and_then(|(key, _)| key.text()).is_some_and(|key| key.as_str() == "issuer");
        let end = line_end(raw);
        let mut edits: Vec<(std::ops::Range<usize>, String)> = Vec::new();
        let mut new = Vec::new();
        for (id, (vi, en), value) in self.values() {
            match entry(entries, id) {
                Some((_, Node { span, kind: Kind::Scalar { .. } })) => {
                    edits.push((at(span.range().start)?..at(span.range().end)?, value));
                }
                Some((key, _)) => {
                    let colon = at(end_of_key(file.text(), key.span))?;
                    edits.push((colon..colon, format!(" {value}")));
                }
                None => new.push(format!("{}: {value}", if english { en } else { vi })),
            }
        }
        if !new.is_empty() {
            let braces = file.slice(top.range()).starts_with('{');
            let (place, text) = if braces {
                (top.range().start.checked_add(1)?, format!("{}, ", new.join(", ")))
            } else if let Some((key, value)) = issuer {
                let place = end_of_line(file.text(), key.span.to(value.span));
                // The last line of a file need not be ended.
                let ended = file.text().get(..place)?.ends_with('\n');
                let text = new.iter().map(|line| if ended { format!("{line}{end}") } else { format!("{end}{line}") });
                (place, text.collect())
            } else {
                let (first, _) = entries.first()?;
                (first.span.range().start, new.iter().map(|line| format!("{line}{end}")).collect())
            };
            edits.push((at(place)?..at(place)?, text));
        }
        edits.sort_by_key(|(range, _)| range.start);
        let mut out = raw.to_owned();
        // From the end, so that no edit moves another.
        for (range, value) in edits.into_iter().rev() {
            out.replace_range(range, &value);
        }
        Some(out)
    }

    /// True where a file reads as the plan it was, with number and day.
    fn reads_back(self, before: &[(Node, Node)], written: &str) -> bool {
        let file = SourceFile::from_text("", written);
        let Some((_, after)) = top(&file) else { return false };
        let values = self.values();
        let others = |entries: &[(Node, Node)]| -> Vec<(Node, Node)> {
            let ours = |key: &Node| values.iter().any(|(id, _, _)| means(key, *id));
            entries.iter().filter(|(key, _)| !ours(key)).cloned().collect()
        };
        let says = |(id, _, value): &(Id, (&str, &str), String)| {
            let text = entry(&after, *id).and_then(|(_, node)| node.text());
            text.is_some_and(|text| text.as_str() == value.as_str())
        };
        values.iter().all(says) && same_entries(&others(before), &others(&after))
    }

    /// What is to be written: the key, its names, and the value as it stands in a plan.
    fn values(self) -> Vec<(Id, (&'static str, &'static str), String)> {
        let number = self.number.map(|number| (Id::Number, ("số", "number"), number.to_string()));
        let date = self
            .date
            .map(|(day, of, year)| (Id::Date, ("ngày", "date"), format!("{}/{}/{year}", padded(day), month(of))));
        number.into_iter().chain(date).collect()
    }
}

/// The entries of a plan's file, and the place of all of them.
fn top(file: &SourceFile) -> Option<(Span, Vec<(Node, Node)>)> {
    let parsed = yaml::parse(FileId(0), file, &super::keys::VOCABULARY);
    match parsed.root {
        Some(Node { span, kind: Kind::Map(entries) }) if !parsed.found.has_errors() => Some((span, entries)),
        _ => None,
    }
}

fn means(key: &Node, id: Id) -> bool {
    key.text().and_then(|text| Table::Top.find(text.as_str())).is_some_and(|key| key.id == id)
}

fn entry(entries: &[(Node, Node)], id: Id) -> Option<&(Node, Node)> {
    entries.iter().find(|(key, _)| means(key, id))
}

fn same_entries(one: &[(Node, Node)], other: &[(Node, Node)]) -> bool {
    let same = |((a, b), (c, d)): (&(Node, Node), &(Node, Node))| same_value(a, c) && same_value(b, d);
    one.len() == other.len() && one.iter().zip(other).all(same)
}

fn same_value(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (Kind::Scalar(a), Kind::Scalar(b)) => a.as_str() == b.as_str(),
        (Kind::Seq(a), Kind::Seq(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_value(a, b)),
        (Kind::Map(a), Kind::Map(b)) => same_entries(a, b),
        (Kind::Null, Kind::Null) | (Kind::Broken, Kind::Broken) => true,
        _ => false,
    }
}

/// The byte after the line on which a span ends.
fn end_of_line(text: &str, span: Span) -> usize {
    let from = span.range().end.saturating_sub(1);
    text.get(from..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| from.saturating_add(at).saturating_add(1))
}

/// The byte after the colon of a key.
fn end_of_key(text: &str, key: Span) -> usize {
    let end = key.range().end;
    text.get(end..).and_then(|rest| rest.find(':')).map_or(end, |at| end.saturating_add(at).saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issued() -> Issued {
        Issued::read(Some("5"), Some("3/2/2026")).unwrap()
    }

    #[test]
    fn values_print_with_the_zeros_of_the_decree() {
        assert_eq!(issued().number_in_words().unwrap(), "05");
        assert_eq!(issued().date_in_words().unwrap(), ["03", "02", "2026"]);
    }

    fn written(plan: &str) -> String {
        String::from_utf8(issued().into_plan("a.yaml", plan.as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn what_stands_in_a_plan_is_written_over_and_comments_stay() {
        let plan = "# đầu\ncơ quan ban hành: UBND xã A   # ghi chú\nngày: 2/2026   # chờ\nsố:\ntrích yếu: B\n";
        let after = "# đầu\ncơ quan ban hành: UBND xã A   # ghi chú\nngày: 03/02/2026   # chờ\nsố: 5\ntrích yếu: B\n";
        assert_eq!(written(plan), after);
    }

    #[test]
    fn what_a_plan_lacks_is_put_after_the_issuer_in_its_own_language() {
        assert_eq!(
            written("issuer: UBND xã A\r\ntitle: B\r\n"),
            "issuer: UBND xã A\r\nnumber: 5\r\ndate: 03/02/2026\r\ntitle: B\r\n"
        );
    }

    #[test]
    fn every_other_byte_of_a_plan_stays_as_it_is() {
        // A byte order mark, Windows line ends here and there, letters parted from their marks.
        let plan =
            "\u{FEFF}cơ quan ban hành: UBND xa\u{303} A\r\ntrích yếu: Ke\u{302}\u{301} hoạch\nngày: '2/2026'\r\n";
        let after = "\u{FEFF}cơ quan ban hành: UBND xa\u{303} A\r\nsố: 5\r\ntrích yếu: Ke\u{302}\u{301} hoạch\nngày: 03/02/2026\r\n";
        assert_eq!(written(plan), after);
    }

    #[test]
    fn a_last_line_that_is_not_ended_and_a_plan_in_braces_are_written_right() {
        assert_eq!(
            written("trích yếu: B\ncơ quan ban hành: UBND xã A"),
            "trích yếu: B\ncơ quan ban hành: UBND xã A\nsố: 5\nngày: 03/02/2026"
        );
        assert_eq!(
            written("{cơ quan ban hành: UBND xã A, trích yếu: B}\n"),
            "{số: 5, ngày: 03/02/2026, cơ quan ban hành: UBND xã A, trích yếu: B}\n"
        );
    }

    #[test]
    fn a_plan_that_would_read_otherwise_is_refused() {
        let plan = "cơ quan ban hành: UBND xã A\nngày: [2, 2026]\n";
        let found = issued().into_plan("a.yaml", plan.as_bytes()).unwrap_err();
        assert_eq!(found.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K918"]);
    }

    #[test]
    fn a_day_that_is_not_whole_or_not_there_is_no_day_of_issue() {
        for (text, why) in [("9/2026", "form"), ("31/6/2026", "day")] {
            let found = Issued::read(None, Some(text)).unwrap_err();
            assert!(found.iter().any(|one| one.helps == [why]), "{text}");
        }
        assert!(Issued::read(Some("x"), None).is_err());
    }
}
