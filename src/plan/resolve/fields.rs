//! The fields of an item.

use std::sync::Arc;

use super::super::Prose;
use super::super::budget::Budget;
use super::super::deadline::Deadline;
use super::super::draft::{Record, Value};
use super::super::field::Field;
use super::super::figures::is_score;
use super::super::item::{Item, Items, Level, MergedCell, Scores};
use super::super::keys::{Id, Table, fold};
use super::super::score::{Score, ScoreFault};
use super::run::{Run, prose};
use crate::diag::Diagnostic;
use crate::text::{Spanned, Text};
use crate::viet::text::collapse;

/// The field that a key of an item fills and a column shows.
pub(crate) fn field_of(id: Id) -> Option<Field> {
    Some(match id {
        Id::Tt => Field::Number,
        Id::Code => Field::Code,
        Id::Name => Field::Name,
        Id::Max => Field::Max,
        Id::Bonus => Field::Bonus,
        Id::Penalty => Field::Penalty,
        Id::Got => Field::Got,
        Id::Lost => Field::Lost,
        Id::Target => Field::Target,
        Id::Result => Field::Result,
        Id::Requirement => Field::Requirement,
        Id::Cause => Field::Cause,
        Id::Product => Field::Product,
        Id::Solutions => Field::Solutions,
        Id::Lead => Field::Lead,
        Id::Partners => Field::Partners,
        Id::Monitor => Field::Monitor,
        Id::Deadline => Field::Deadline,
        Id::Budget => Field::Budget,
        Id::Evidence => Field::Evidence,
        Id::Note => Field::Note,
        Id::State => Field::State,
        Id::Done => Field::Done,
        Id::DoneOn => Field::DoneOn,
        Id::RowWords => Field::RowWords,
        Id::Extra(at) => Field::Extra(at),
        _ => return None,
    })
}

/// The field that a name means, in any spelling of its key.
pub(crate) fn field_named(written: &str, items: &Items) -> Option<Field> {
    let known = Table::Item.find(written).and_then(|key| field_of(key.id));
    known.or_else(|| {
        let at = items.extra_names.iter().position(|name| fold(name) == fold(written))?;
        u16::try_from(at).ok().map(Field::Extra)
    })
}

/// The key that fills a field (tên mục), as `kehoach new` writes it.
pub(crate) fn field_key(field: Field, items: &Items) -> &str {
    match field {
        Field::Extra(at) => items.extra_names.get(usize::from(at)).map_or("", String::as_str),
        _ => Table::Item.keys().find(|key| field_of(key.id) == Some(field)).map_or("", |key| key.vi),
    }
}

impl Run {
    /// Reads the fields of an entry into its deepest item.
    pub(super) fn fields(&mut self, entry: &Record, item: &mut Item) {
        for written in &entry.entries {
            let Value::Text(text) = &written.value else { continue };
            let dash = matches!(text.as_str().trim(), "-" | "–" | "—");
            // In a text a dash in quotes is printed; here nothing else could be meant.
            let speechless =
                |field: &Field| matches!(field, Field::Lead | Field::Partners | Field::Monitor) || is_score(*field);
            let field = field_of(written.id).filter(|_| dash && item.level == Level::Row);
            if let Some(field) = field.filter(speechless) {
                item.blank.push(field);
                continue;
            }
            match written.id {
                Id::Tt => item.number = Some(Spanned::new(collapse(text.as_str()), text.span())),
                Id::Max => self.max(text, &mut item.scores),
                Id::Bonus => {
                    let bonus = self.unsigned(text, "bonus");
                    self.once_only(&mut item.scores.bonus, bonus);
                }
                Id::Penalty => {
                    let penalty = self.score(text).map(without_sign);
                    self.once_only(&mut item.scores.penalty, penalty);
                }
                Id::Got => item.scores.got = self.score(text),
                Id::Lost => item.scores.lost = self.unsigned(text, "lost"),
                Id::Target => item.scores.target = self.score(text),
                Id::Lead => item.leads = self.bodies(written.id, text),
                Id::Partners => item.partners = self.bodies(written.id, text),
                Id::Monitor => item.monitors = self.bodies(written.id, text),
                Id::Deadline => item.deadline = self.deadline(text),
                // A figure is read once the whole column is known.
                Id::Budget => item.budget = Some(Spanned::new(Budget::words(text), text.span())),
                id => {
                    if let Some(field) = field_of(id).filter(|field| !matches!(field, Field::Name | Field::Code)) {
                        item.texts.set(field, Prose::new(text.clone()));
                    }
                }
            }
        }
        item.texts.shrink_to_fit();
        for merged in entry.records(Id::Merged) {
            let cell = self.merged(merged);
            item.merged.extend(cell);
        }
    }

    /// Điểm chuẩn. With a sign it is no part of the highest score: `+2` is a bonus, `-0,5` a penalty.
    fn max(&mut self, text: &Text, scores: &mut Scores) {
        let Some(score) = self.score(text) else { return };
        let place = match text.as_str().trim().chars().next() {
            _ if score.value.units < 0 => &mut scores.penalty,
            Some('+') => &mut scores.bonus,
            _ => &mut scores.max,
        };
        self.once_only(place, Some(without_sign(score)));
    }

    /// Keeps a score; two ways of saying the same in one entry are two figures, of which one would be lost.
    fn once_only(&mut self, place: &mut Option<Spanned<Score>>, score: Option<Spanned<Score>>) {
        let Some(score) = score else { return };
        match place {
            Some(first) => self.push(Diagnostic::error("K221", score.span).other(first.span, "first").help("delete")),
            None => *place = Some(score),
        }
    }

    /// A score that is not below zero; `key` says whose, for the help.
    fn unsigned(&mut self, text: &Text, key: &'static str) -> Option<Spanned<Score>> {
        let score = self.score(text)?;
        if score.value.units >= 0 {
            return Some(score);
        }
        let found = Diagnostic::error("K254", score.span).with("found", text.as_str().trim());
        self.push(found.with("positive", score.value.abs()).help(key));
        None
    }

    fn score(&mut self, text: &Text) -> Option<Spanned<Score>> {
        let written = text.as_str().trim();
        let fault = match Score::read(written) {
            Ok(score) => return Some(Spanned::new(score, text.span())),
            Err(fault) => fault,
        };
        let found = |code| Diagnostic::error(code, text.span()).with("found", written);
        self.push(match fault {
            ScoreFault::NotANumber => found("K251").help("number"),
            ScoreFault::Ambiguous { decimal, thousand } => {
                found("K252").with("decimal", decimal).with("thousand", thousand).help("which")
            }
            ScoreFault::TooManyDecimals => found("K253").with("limit", Score::MAX_DECIMALS).help("round"),
            ScoreFault::TooLarge => found("K255").help("check"),
        });
        None
    }

    fn deadline(&mut self, text: &Text) -> Option<Spanned<Arc<Deadline>>> {
        if let Some(known) = self.deadlines.get(text.as_str()) {
            return Some(Spanned::new(Arc::clone(known), text.span()));
        }
        match Deadline::read(text.as_str()) {
            Ok(deadline) => {
                let deadline = Arc::new(deadline);
                self.deadlines.insert(text.as_str().into(), Arc::clone(&deadline));
                Some(Spanned::new(deadline, text.span()))
            }
            Err(fault) => {
                let place = text.span_of(fault.range);
                self.push(Diagnostic::error("K451", place).with("found", fault.written).help("calendar"));
                None
            }
        }
    }

    fn merged(&mut self, record: &Record) -> Option<MergedCell> {
        let mut over = Vec::new();
        for name in record.names(Id::Columns) {
            match self.column_id(name) {
                Some(id) => match field_of(id) {
                    Some(field) => over.push(Spanned::new(field, name.span())),
                    None => {
                        let found = Diagnostic::error("K137", name.span()).with("found", name.as_str());
                        self.push(found.with("why", "level").help("field"));
                    }
                },
                None => return None,
            }
        }
        let text = prose(record, Id::Text);
        for (id, key, missing) in [(Id::Columns, "cột", over.is_empty()), (Id::Text, "chữ", text.is_none())] {
            if missing && !record.has(id) {
                let found = Diagnostic::error("K125", record.span).with("key", key).with("of", "gộp ô");
                self.push(found.help("merged"));
            }
        }
        Some(MergedCell { over, text: text? }).filter(|cell| !cell.over.is_empty())
    }
}

fn without_sign(score: Spanned<Score>) -> Spanned<Score> {
    Spanned::new(score.value.abs(), score.span)
}
