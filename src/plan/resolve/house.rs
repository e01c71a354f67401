//! Habits of the office, and measures.

use std::ops::RangeInclusive;

use super::super::agency;
use super::super::draft::Record;
use super::super::keys::{Id, choices};
use super::super::{House, LabelSeries, Prose};
use super::run::{Run, prose};
use crate::diag::Diagnostic;
use crate::paper::{Margins, mm};
use crate::text::{Spanned, Text};
use crate::viet::number::decimal;
use crate::viet::text::collapse;

/// Margins that leave room for text, in millimetres.
const MARGIN: RangeInclusive<f64> = 5.0..=60.0;

impl Run {
    /// Reads `nền nếp` and the criterion block.
    pub(super) fn house(&mut self, record: &Record) -> House {
        let block_text: Option<Prose> = prose(record, Id::CriterionBlock);
        let mut house = House { block_text, ..House::default() };
        let Some(record) = record.records(Id::House).first() else { return house };
        let mut measure =
            |id: Id, limits| record.text(id).and_then(|text| self.measure(text, limits)).map(|it| it.value);
        let look = &mut house.look;
        // Half-points, twips and 240ths of a line are whole and small; the limits see to it.
        if let Some(points) = measure(Id::BodySize, 8.0..=20.0) {
            look.body_size = (points * 2.0).round() as u32;
        }
        if let Some(points) = measure(Id::TableSize, 6.0..=20.0) {
            look.table_size = (points * 2.0).round() as u32;
        }
        if let Some(indent) = measure(Id::Indent, 0.0..=40.0) {
            look.indent = mm(indent);
        }
        if let Some(points) = measure(Id::Gap, 0.0..=40.0) {
            look.gap = (points * 20.0).round() as u32;
        }
        if let Some(lines) = measure(Id::Line, 1.0..=3.0) {
            look.line = (lines * 240.0).round() as u32;
        }
        look.portrait = self.margins(record, Id::Margins).unwrap_or(look.portrait);
        look.landscape = self.margins(record, Id::LandscapeMargins).unwrap_or(look.landscape);
        house.annex_label_caps = self.choice(record, Id::AnnexLabel, choices::ANNEX_LABEL) == Some("capitals");
        let series = |label: &Text| Spanned::new(LabelSeries::read(&collapse(label.as_str())), label.span());
        house.annex_labels = record.text(Id::Label).map(series);
        house.annex_title_inline = self.flag(record, Id::InlineAnnexTitle).unwrap_or(false);
        let entries = record.text(Id::Ignored).map(agency::split).unwrap_or_default();
        let entry = |text: Text| Spanned::new(text.as_str().to_owned(), text.span());
        house.ignored = entries.into_iter().map(entry).collect();
        house
    }

    /// A measure within limits: `12,7`, `13 pt`, `30 mm`.
    pub(super) fn measure(&mut self, text: &Text, limits: RangeInclusive<f64>) -> Option<Spanned<f64>> {
        let written = text.as_str().trim();
        let figure = written.trim_end_matches("mm").trim_end_matches("pt").trim_end();
        let read = decimal(figure).ok().map(|read| {
            let places = u32::try_from(read.decimals.min(9)).unwrap_or(0);
            read.digits as f64 / 10_f64.powi(i32::try_from(places).unwrap_or(0))
        });
        if let Some(value) = read.filter(|value| limits.contains(value)) {
            return Some(Spanned::new(value, text.span()));
        }
        let plain = |limit: &f64| limit.to_string().replace('.', ",");
        let found = Diagnostic::error("K138", text.span())
            .with("found", written)
            .with("least", plain(limits.start()))
            .with("most", plain(limits.end()));
        let centimetres = written.strip_suffix("cm").and_then(|figure| decimal(figure.trim_end()).ok());
        self.push(match centimetres {
            Some(_) => found.help("millimetres"),
            None => found.help("range"),
        });
        None
    }

    /// Four margins in millimetres: top; bottom; left; right.
    pub(super) fn margins(&mut self, record: &Record, id: Id) -> Option<Margins> {
        let text = record.text(id)?;
        let parts = super::super::agency::split(text);
        let [top, bottom, left, right] = parts.as_slice() else {
            let written = text.as_str().trim();
            let found = Diagnostic::error("K139", text.span()).with("found", written).with("count", parts.len());
            let sides: Vec<&str> = written.split(", ").flat_map(|side| side.split([',', '，', '；'])).collect();
            self.push(match sides.as_slice() {
                [_, _, _, _] if parts.len() == 1 => found
                    .help("semicolons")
                    .change(text.span(), sides.iter().map(|side| side.trim()).collect::<Vec<_>>().join("; ")),
                _ => found.help("four"),
            });
            return None;
        };
        if let Some(found) = centimetres(text, &parts) {
            self.push(found);
            return None;
        }
        let sides: Vec<Option<f64>> = [top, bottom, left, right]
            .into_iter()
            .map(|side| self.measure(side, MARGIN).map(|side| side.value))
            .collect();
        let [Some(top), Some(bottom), Some(left), Some(right)] = sides.as_slice() else { return None };
        Some(Margins::mm(*top, *bottom, *left, *right))
    }

    /// A count from 0 to `most`.
    pub(super) fn count(&mut self, record: &Record, id: Id, most: u32) -> Option<u32> {
        let text = record.text(id)?;
        let value = self.measure(text, 0.0..=f64::from(most))?;
        if value.value.fract() == 0.0 {
            return Some(value.value as u32);
        }
        let found = Diagnostic::error("K138", text.span()).with("found", text.as_str().trim());
        self.push(found.with("least", 0).with("most", most).help("range"));
        None
    }
}

/// Margins written in centimetres, told of once, in the millimetres that they are.
fn centimetres(text: &Text, parts: &[Text]) -> Option<Diagnostic> {
    let in_millimetres = |part: &Text| {
        let figure = part.as_str().trim().strip_suffix("cm")?.trim_end();
        let (whole, tenths) = figure.split_once([',', '.']).unwrap_or((figure, "0"));
        let digits = format!("{whole}{tenths}");
        (tenths.len() == 1).then(|| digits.parse::<u32>().ok()).flatten()
    };
    let sides: Option<Vec<String>> = parts.iter().map(|part| in_millimetres(part).map(|mm| mm.to_string())).collect();
    let found = Diagnostic::error("K138", text.span()).with("found", text.as_str().trim());
    let found = found.with("least", MARGIN.start()).with("most", MARGIN.end()).help("millimetres");
    Some(found.change(text.span(), sides?.join("; ")))
}
