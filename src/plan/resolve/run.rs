//! What is known while a plan is read, and values that every part of it reads alike.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::super::agency::Agency;
use super::super::deadline::Deadline;
use super::super::draft::{Names, Record};
use super::super::item::Level;
use super::super::keys::{Choice, Id, choices};
use super::super::{Directory, Found, Prose};
use crate::diag::{Diagnostic, Diagnostics};
use crate::paper::Align;
use crate::text::Text;

/// What is known while a plan is read.
pub(super) struct Run {
    pub(super) names: Names,
    /// Levels from the highest to the lowest, the office's own among them.
    pub(super) order: Vec<Level>,
    pub(super) directory: Directory,
    /// What names turned out to be: the same few stand in every row.
    pub(super) looked_up: BTreeMap<String, Found>,
    /// How deadlines were read: the same few stand in many rows.
    pub(super) deadlines: HashMap<Arc<str>, Arc<Deadline>>,
    /// The bodies of fields of which nothing was to be said.
    pub(super) named: HashMap<Arc<str>, Vec<Agency>>,
    /// Bodies already complained of, folded: each once.
    pub(super) reported: BTreeSet<String>,
    pub(super) found: Diagnostics,
}

impl Run {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// The choice that a key's text means, by its English name.
    pub(super) fn choice(&mut self, record: &Record, id: Id, choices: &'static [Choice]) -> Option<&'static str> {
        let text = record.text(id)?;
        self.choose(text, choices).map(|choice| choice.en)
    }

    pub(super) fn choose(&mut self, text: &Text, list: &'static [Choice]) -> Option<&'static Choice> {
        let chosen = choices::find(list, text.as_str());
        if chosen.is_none() {
            let allowed: Vec<&str> = list.iter().map(|choice| choice.vi).collect();
            self.push(
                Diagnostic::error("K130", text.span())
                    .with("found", text.as_str().trim())
                    .with("allowed", allowed.join(" | "))
                    .help("choose"),
            );
        }
        chosen
    }

    /// How something stands between the sides.
    pub(super) fn align(&mut self, record: &Record, id: Id) -> Option<Align> {
        let text = record.text(id)?;
        self.alignment(text)
    }

    /// [`Run::align`] of a text.
    pub(super) fn alignment(&mut self, text: &Text) -> Option<Align> {
        self.choose(text, choices::ALIGN).map(|choice| match choice.en {
            "centre" => Align::Centre,
            "right" => Align::Right,
            "justified" => Align::Justified,
            _ => Align::Left,
        })
    }

    /// Có or không; `None` if nothing is written, or neither.
    pub(super) fn flag(&mut self, record: &Record, id: Id) -> Option<bool> {
        self.choice(record, id, choices::FLAG).map(|word| word == "yes")
    }
}

/// The prose of a key.
pub(super) fn prose(record: &Record, id: Id) -> Option<Prose> {
    record.text(id).cloned().map(Prose::new)
}
