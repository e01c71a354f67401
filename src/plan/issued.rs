//! What the văn thư gives a plan (số, ngày ban hành), and how it gets into the plan's YAML.

use super::keys::{Id, Table};
use super::letterhead::{DateFault, IssueDate, read_number};
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::source::yaml::{self, Kind, Node};
use crate::source::{FileId, SourceFile, Span, Text};
use crate::viet::date::month;
use crate::viet::number::padded;

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

    /// The text of a plan with number and day written in: in the place of those that stand there, or on lines of
    /// their own after the issuing body, under keys of the same language. Nothing else of the text changes.
    ///
    /// Error K120: the text is no plan.
    pub fn into_plan(self, text: &str) -> Result<String, Diagnostics> {
        let file = SourceFile::from_text("", text);
        let parsed = yaml::parse(FileId(0), &file, &super::keys::VOCABULARY);
        let Some(Node { kind: Kind::Map(entries), .. }) = parsed.root else {
            return Err(Diagnostic::error("K120", Place::Nowhere).with("file", "").help("write").into());
        };
        let entry = |id: Id| {
            let means = |(key, _): &&(Node, Node)| {
                key.text().and_then(|text| Table::Top.find(text.as_str())).is_some_and(|key| key.id == id)
            };
            entries.iter().find(means)
        };
        let english = entry(Id::Issuer).and_then(|(key, _)| key.text()).is_some_and(|key| key.as_str() == "issuer");
        let after = entry(Id::Issuer).map_or(0, |(key, value)| end_of_line(file.text(), key.span.to(value.span)));
        let date = self.date.map(|(day, of, year)| format!("{}/{}/{year}", padded(day), month(of)));
        let mut edits: Vec<(std::ops::Range<usize>, String)> = Vec::new();
        let number = self.number.map(|number| number.to_string());
        let values = [(Id::Number, ("số", "number"), number), (Id::Date, ("ngày", "date"), date)];
        for (id, (vi, en), value) in values {
            let Some(value) = value else { continue };
            match entry(id) {
                Some((_, Node { span, kind: Kind::Scalar { .. } })) => edits.push((span.range(), value)),
                Some((key, _)) => {
                    let colon = end_of_key(file.text(), key.span);
                    edits.push((colon..colon, format!(" {value}")));
                }
                None => edits.push((after..after, format!("{}: {value}\n", if english { en } else { vi }))),
            }
        }
        edits.sort_by_key(|(range, _)| range.start);
        let mut out = file.text().to_owned();
        // From the end, and of two new lines at one place the later first, so that no edit moves another.
        for (range, value) in edits.into_iter().rev() {
            out.replace_range(range, &value);
        }
        Ok(if text.contains("\r\n") { out.replace('\n', "\r\n") } else { out })
    }
}

/// The byte after the line on which a span ends.
fn end_of_line(text: &str, span: Span) -> usize {
    let from = span.range().end.saturating_sub(1);
    text.get(from..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| from + at + 1)
}

/// The byte after the colon of a key.
fn end_of_key(text: &str, key: Span) -> usize {
    let end = key.range().end;
    text.get(end..).and_then(|rest| rest.find(':')).map_or(end, |at| end + at + 1)
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

    #[test]
    fn what_stands_in_a_plan_is_written_over_and_comments_stay() {
        let plan = "# đầu\ncơ quan ban hành: UBND xã A   # ghi chú\nngày: 2/2026   # chờ\nsố:\ntrích yếu: B\n";
        let written = "# đầu\ncơ quan ban hành: UBND xã A   # ghi chú\nngày: 03/02/2026   # chờ\nsố: 5\ntrích yếu: B\n";
        assert_eq!(issued().into_plan(plan).unwrap(), written);
    }

    #[test]
    fn what_a_plan_lacks_is_put_after_the_issuer_in_its_own_language() {
        let plan = "issuer: UBND xã A\r\ntitle: B\r\n";
        assert_eq!(
            issued().into_plan(plan).unwrap(),
            "issuer: UBND xã A\r\nnumber: 5\r\ndate: 03/02/2026\r\ntitle: B\r\n"
        );
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
