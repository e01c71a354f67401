//! The letterhead.

use super::super::draft::Record;
use super::super::keys::{self, Id, choices};
use super::super::letterhead::{
    DateFault, IssueDate, Issuer, IssuerFault, Letterhead, Organisation, Original, read_number,
};
use super::run::Run;
use crate::diag::Diagnostic;
use crate::text::{Span, Spanned};
use crate::viet::text::collapse;

impl Run {
    /// Reads the letterhead; `None` where a part without which no plan can be printed is missing or faulty. Parts that are
    /// missing stay empty: the trích yếu without a `first_page`, all where nothing `wanted` is printed of them, as in
    /// annexes of another document.
    pub(super) fn letterhead(&mut self, record: &Record, wanted: bool, first_page: bool) -> Option<Letterhead> {
        let issuer = match record.has(Id::Issuer) || wanted {
            true => self.issuer(record),
            false => Some(Issuer::default()),
        };
        let head = Span { end: record.span.start, ..record.span };
        let none = (!first_page && !record.has(Id::Title)).then(|| Spanned::new(String::new(), head));
        let text = if none.is_none() { self.required(record, Id::Title, "title") } else { None };
        let title = text.map(|text| {
            let lines: Vec<String> = text.as_str().lines().map(collapse).filter(|line| !line.is_empty()).collect();
            Spanned::new(lines.join("\n").trim_end_matches('.').to_owned(), text.span())
        });
        let date = self.date(record);
        let number = self.number(record);
        let original = match self.choice(record, Id::Original, choices::ORIGINAL) {
            Some("electronic") => Original::Electronic,
            _ => Original::Paper,
        };
        let written = |id: Id| record.text(id).map(|text| collapse(text.as_str()));
        let symbol = written(Id::Symbol).or_else(|| issuer.as_ref()?.symbol());
        if let Some(issuer) = issuer.as_ref().filter(|issuer| issuer.is_joint() && !record.has(Id::Symbol))
            && let Some(symbol) = &symbol
        {
            let advice = Diagnostic::advice("K541", issuer.span).with("symbol", symbol);
            self.push(advice.with("joint", symbol.replacen("KH-", "KHLT-", 1)).help("write"));
        }
        let place = written(Id::Place).or_else(|| issuer.as_ref()?.place(record.text(Id::Parent)));
        if let Some(issuer) = issuer.as_ref().filter(|_| wanted) {
            for (id, missing, help) in [(Id::Symbol, symbol.is_none(), "symbol"), (Id::Place, place.is_none(), "place")]
            {
                if missing && !record.has(id) {
                    let key = keys::name(id);
                    let found = Diagnostic::error("K144", issuer.span).with("key", key).with("issuer", &issuer.full);
                    self.push(found.help(help));
                }
            }
        }
        Some(Letterhead {
            issuer: issuer?,
            number,
            symbol: symbol.or_else(|| (!wanted).then(String::new))?,
            place: place.or_else(|| (!wanted).then(String::new))?,
            date: date?,
            kind: "Kế hoạch".to_owned(),
            title: title.or(none)?,
            original,
        })
    }

    /// The text of a key that no plan can do without.
    fn required<'a>(&mut self, record: &'a Record, id: Id, help: &'static str) -> Option<&'a crate::text::Text> {
        let text = record.text(id);
        if text.is_none() && !record.faulty.contains(&id) {
            let start = Span { end: record.span.start, ..record.span };
            let found = Diagnostic::error("K125", start).with("key", keys::name(id)).with("of", "kế hoạch");
            self.push(found.help(help));
        }
        text
    }

    fn issuer(&mut self, record: &Record) -> Option<Issuer> {
        let texts = record.names(Id::Issuer);
        if texts.is_empty() {
            self.required(record, Id::Issuer, "issuer");
            return None;
        }
        let Spanned { value: (fault, found), span } = match Issuer::read(texts, record.text(Id::Parent)) {
            Ok(issuer) => return Some(issuer),
            Err(fault) => fault,
        };
        let help = match fault {
            IssuerFault::Empty => "empty",
            IssuerFault::AllCapitals => "capitals",
            IssuerFault::NoUnit => "unit",
            IssuerFault::NoBody => "body",
            IssuerFault::Organisation(organisation) => {
                let kind = if organisation == Organisation::Party { "party" } else { "mass" };
                let found = Diagnostic::error("K540", span).with("found", found).with("kind", kind);
                self.push(found.help(kind).help("joint"));
                return None;
            }
        };
        self.push(Diagnostic::error("K143", span).with("found", collapse(&found)).help(help));
        None
    }

    /// The date of issue; not written yet, it stays blank for the văn thư.
    fn date(&mut self, record: &Record) -> Option<IssueDate> {
        let Some(text) = record.text(Id::Date) else {
            let head = Span { end: record.span.start, ..record.span };
            return (!record.faulty.contains(&Id::Date)).then(|| IssueDate::unknown(head));
        };
        match IssueDate::read(text) {
            Ok(date) => Some(date),
            Err(fault) => {
                let help = match fault {
                    DateFault::NoSuchDay => "day",
                    DateFault::ShortYear => "year",
                    DateFault::NotADate => "form",
                };
                let found = collapse(text.as_str());
                self.push(Diagnostic::error("K142", text.span()).with("found", found).with("why", help).help(help));
                None
            }
        }
    }

    fn number(&mut self, record: &Record) -> Option<Spanned<u32>> {
        let text = record.text(Id::Number)?;
        let number = read_number(text.as_str());
        if number.is_none() {
            let found = collapse(text.as_str());
            self.push(Diagnostic::error("K141", text.span()).with("found", found).help("number"));
        }
        number.map(|number| Spanned::new(number, text.span()))
    }
}
