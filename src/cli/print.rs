//! Complaints with their source line, and a command's own words, as they are shown.

use std::cell::RefCell;
use std::collections::BTreeMap;

use annotate_snippets::{Element, Group, Level, Renderer};
use serde_json::Value;

use super::held::{Held, Told};
use super::snippet::elements;
use super::streams::{err, is_terminal, out};
use crate::diag::{Catalogue, Diagnostic, Diagnostics, Kind, Lang, Place, Severity};
use crate::report::{json, kinds, sarif};
use crate::text::{Sources, Span};

/// How complaints are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// One JSON array, for editors.
    Json,
    /// One SARIF log of what `check` found, for what reads findings of many programs.
    Sarif,
}

/// When output is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Colour {
    /// On a terminal.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Prints in one language, format and colour.
pub struct Printer {
    catalogue: Catalogue,
    format: Format,
    coloured: bool,
    renderer: Renderer,
    /// What waits for its turn, in a printer that prints nothing itself.
    held: Option<RefCell<Held>>,
    /// Results of the SARIF log that is printed at the end.
    results: RefCell<Vec<Value>>,
}

/// The most complaints that are printed as text; nobody reads on, and a file with more has one cause. All are counted.
const MOST: usize = 300;

impl Printer {
    /// A printer; colour `Auto` asks whether standard error is a terminal.
    pub fn new(lang: Lang, format: Format, colour: Colour) -> Self {
        let coloured = match colour {
            Colour::Auto => is_terminal(),
            Colour::Always => true,
            Colour::Never => false,
        };
        Self::with(lang, format, coloured, None)
    }

    fn with(lang: Lang, format: Format, coloured: bool, held: Option<RefCell<Held>>) -> Self {
        let renderer = if coloured { Renderer::styled() } else { Renderer::plain() };
        Self { catalogue: Catalogue::of(lang), format, coloured, renderer, held, results: RefCell::default() }
    }

    /// What another thread needs to make a printer like this one that holds what it is told.
    pub fn holder(&self) -> impl Fn() -> Printer + Sync + use<> {
        let (lang, format, coloured) = (self.catalogue.lang(), self.format, self.coloured);
        move || Self::with(lang, format, coloured, Some(RefCell::default()))
    }

    /// What such a printer was told since it was last asked.
    pub fn take(&self) -> Held {
        self.held.as_ref().map(RefCell::take).unwrap_or_default()
    }

    /// True where people watch: text for a terminal that knows how to clear a line.
    pub fn is_watched(&self) -> bool {
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        self.format == Format::Text && is_terminal() && !dumb
    }

    /// The catalogue in use.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The format asked for.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Prints complaints, then how many there were: text on standard error, JSON on standard output.
    pub fn diagnostics(&self, found: &Diagnostics, sources: &Sources) {
        match self.format {
            Format::Json => {
                let kinds = found.kinds(&self.catalogue);
                self.list(kinds.iter().map(|kind| json::complaint(kind, sources, &self.catalogue)).collect());
            }
            Format::Sarif => self.results(sarif::results(found, sources, &self.catalogue)),
            Format::Text => {
                self.err(&self.text(found, sources));
                // Of several plans the end of the run says how many there were.
                if !found.is_empty() && self.held.is_none() {
                    let mut told = Told::default();
                    told.add(found);
                    self.told(&told);
                }
            }
        }
        if let Some(held) = &self.held {
            held.borrow_mut().told.add(found);
        }
    }

    /// Says how many complaints there were, by weight and by code.
    pub fn told(&self, told: &Told) {
        self.say("cli-found", &told.args());
        if let Some(counts) = kinds::counts(&told.codes()) {
            self.say("cli-counts", &[("counts", counts)]);
        }
    }

    /// Keeps results for the SARIF log.
    pub fn results(&self, results: Vec<Value>) {
        match &self.held {
            Some(held) => held.borrow_mut().list.extend(results),
            None => self.results.borrow_mut().extend(results),
        }
    }

    /// Ends the output: writes the SARIF log where that was asked for. `ran`: the program could do what it was asked.
    pub fn finish(&self, ran: bool) {
        if self.format == Format::Sarif {
            let log = sarif::log(self.results.take(), ran, &self.catalogue);
            out(&format!("{log:#}\n"));
        }
    }

    /// Says something a command did, on standard error, so that standard output stays data.
    pub fn say(&self, id: &str, args: &[(&str, String)]) {
        if self.format == Format::Text {
            self.err(&format!("{}\n", self.catalogue.words(id, args)));
        }
    }

    /// Writes a JSON array to standard output.
    pub fn list(&self, list: Vec<Value>) {
        match &self.held {
            Some(held) => held.borrow_mut().list.extend(list),
            None => out(&format!("{:#}\n", Value::Array(list))),
        }
    }

    /// Writes a command's product to standard output.
    pub fn write(&self, text: &str) {
        match &self.held {
            Some(held) => held.borrow_mut().out.push_str(text),
            None => out(text),
        }
    }

    fn err(&self, text: &str) {
        match &self.held {
            Some(held) => held.borrow_mut().err.push_str(text),
            None => err(text),
        }
    }

    /// Complaints as text, each followed by an empty line, those of one kind as one.
    pub fn text(&self, found: &Diagnostics, sources: &Sources) -> String {
        let (shown, left) = worst(found.kinds(&self.catalogue));
        let mut text: String = shown.iter().map(|kind| format!("{}\n\n", self.render(kind, sources))).collect();
        if left > 0 {
            text.push_str(&self.catalogue.words("cli-more", &[("count", left.to_string())]));
            text.push('\n');
        }
        text
    }

    fn render(&self, kind: &Kind<'_>, sources: &Sources) -> String {
        let Some((one, _)) = kind.all.split_first() else { return String::new() };
        let mut one = (*one).clone();
        one.rewrite(sources);
        let one = &one;
        let id = one.code.0;
        let words = |attribute: Option<&str>| self.catalogue.get(id, attribute, &one.args);
        let title = kinds::title(kind, &self.catalogue);
        let label = words(Some("label"));
        let level = self.level(one.severity);
        let mut group = level.primary_title(title).id(id).elements(Vec::<Element<'_>>::new());
        let mut named: BTreeMap<&str, String> = BTreeMap::new();
        let mut label_of = |name: &'static str| {
            let said = || words(Some(&format!("other-{name}"))).unwrap_or_default();
            named.entry(name).or_insert_with(said).clone()
        };
        let others = one.others.iter().take(kinds::OTHERS);
        let others: Vec<(&Place, String)> = others.map(|(place, name)| (place, label_of(name))).collect();
        for element in elements(&one.place, label.as_deref(), &others, sources, self.catalogue.lang()) {
            group = group.element(element);
        }
        if let Some(left) = one.others.len().checked_sub(kinds::OTHERS).filter(|left| *left > 0) {
            let note = Level::NOTE.with_name(self.catalogue.words("cli-places", &[]));
            group = group.element(note.message(self.catalogue.words("cli-left", &[("count", left.to_string())])));
        }
        let help = Level::HELP.with_name(self.catalogue.words("cli-help", &[]));
        for name in &one.helps {
            if let Some(text) = words(Some(&format!("help-{name}"))) {
                group = group.element(help.clone().message(text));
            }
        }
        if let Some(line) = &one.corrected {
            let note = Level::NOTE.with_name(self.rewritten(one, sources));
            group = group.element(note.message(line.clone()));
        }
        if let Some(lines) = kinds::places(kind, sources, &self.catalogue) {
            let note = Level::NOTE.with_name(self.catalogue.words("cli-places", &[]));
            group = group.element(note.message(lines));
        }
        let report: [Group<'_>; 1] = [group];
        let told = self.renderer.render(&report);
        match kinds::paste(kind) {
            // At the margin, so that it can be copied as it is.
            Some(lines) => format!("{told}\n\n{}:\n\n{lines}", self.catalogue.words("cli-paste", &[])),
            None => told,
        }
    }

    /// What stands before the corrected lines: which lines they are for, where that is not the marked one alone.
    fn rewritten(&self, one: &Diagnostic, sources: &Sources) -> String {
        let line = |span: Span, at: u32| sources.get(span.file).map_or(0, |file| file.line_column(at as usize).0);
        let marked = match one.place {
            Place::Source(span) => line(span, span.start),
            _ => 0,
        };
        let Some(over) = one.over else { return self.catalogue.words("cli-corrected", &[]) };
        let (from, to) = (line(over, over.start), line(over, over.end));
        let id = match (from == to, from == marked) {
            (true, true) => "cli-corrected",
            (true, false) => "cli-corrected-line",
            (false, _) => "cli-corrected-lines",
        };
        self.catalogue.words(id, &[("from", from.to_string()), ("to", to.to_string())])
    }

    fn level(&self, severity: Severity) -> Level<'static> {
        let (level, id) = match severity {
            Severity::Error => (Level::ERROR, "cli-error"),
            Severity::Warning => (Level::WARNING, "cli-warning"),
            Severity::Advice => (Level::INFO, "cli-advice"),
        };
        level.with_name(self.catalogue.words(id, &[]))
    }
}

/// The kinds of complaints that are printed, in order, and how many complaints are not: errors go before warnings,
/// warnings before advice.
fn worst(found: Vec<Kind<'_>>) -> (Vec<Kind<'_>>, usize) {
    let mut shown: Vec<(usize, Kind<'_>)> = found.into_iter().enumerate().collect();
    if shown.len() <= MOST {
        return (shown.into_iter().map(|(_, kind)| kind).collect(), 0);
    }
    shown.sort_by_key(|(at, kind)| (std::cmp::Reverse(kind.all.first().map(|one| one.severity)), *at));
    let left = shown.split_off(MOST).iter().map(|(_, kind)| kind.all.len()).sum();
    shown.sort_by_key(|(at, _)| *at);
    (shown.into_iter().map(|(_, kind)| kind).collect(), left)
}
