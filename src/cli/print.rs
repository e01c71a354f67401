//! Complaints with their source line, and a command's own words, as they are shown.

use std::cell::RefCell;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use serde_json::Value;

use super::held::{Held, Told};
use super::streams::{err, is_terminal, out};
use crate::diag::{Catalogue, Diagnostic, Diagnostics, Kind, Lang, Place, Severity};
use crate::report::{json, kinds, sarif};
use crate::text::{SourceFile, Sources, Span};

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

/// The most characters of a source line that are shown; what lies further from the mark is cut.
const LINE_SHOWN: usize = 240;

/// The most complaints that are printed as text; nobody reads on, and a file with more has one cause. All are counted.
const MOST: usize = 300;

/// Bytes up to which two marks are shown in one piece of the file, the lines between them left out. Further apart
/// the piece itself would cost more than the message: there may be as many messages as rows.
const NEAR: usize = 20_000;

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
        let others: Vec<(&Place, String)> = one
            .others
            .iter()
            .map(|(place, name)| (place, words(Some(&format!("other-{name}"))).unwrap_or_default()))
            .collect();
        for element in elements(&one.place, label.as_deref(), &others, sources, self.catalogue.lang()) {
            group = group.element(element);
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

fn elements<'a>(
    place: &'a Place,
    label: Option<&'a str>,
    others: &'a [(&'a Place, String)],
    sources: &'a Sources,
    lang: Lang,
) -> Vec<Element<'a>> {
    let mut elements = Vec::new();
    match place {
        Place::Source(span) => {
            if let Some(file) = sources.get(span.file) {
                let near: Vec<(Span, &str)> = same_file(others, *span).collect();
                elements.extend(snippet(file, *span, label, &near));
            }
        }
        Place::Word { file, part, paragraph, cell, text, mark } => {
            let word = if lang == Lang::Vi { "đoạn" } else { "paragraph" };
            let cell = cell.map_or_else(String::new, |[table, row, column]| match lang {
                Lang::Vi => format!(" bảng {table}, hàng {row}, cột {column},"),
                Lang::En => format!(" table {table}, row {row}, column {column},"),
            });
            let mark = clamp(text, mark.clone());
            let from = back(text, mark.start, LINE_SHOWN / 4);
            let to = on(text, mark.start, LINE_SHOWN / 2);
            let shown = text.get(from..to).unwrap_or_default();
            let annotation = AnnotationKind::Primary.span(mark.start - from..mark.end.min(to) - from).label(label);
            let path = format!("{file} {part}{cell} {word}");
            elements.push(Snippet::source(shown).path(path).line_start(*paragraph).annotation(annotation).into());
        }
        Place::Raw { file, at } => {
            let mut origin = Origin::path(file.as_str());
            if let Some((line, column)) = at {
                origin = origin.line(*line).char_column(*column);
            }
            elements.push(origin.into());
        }
        Place::Nowhere => {}
    }
    for (other, words) in others {
        let apart = match (place, other) {
            (Place::Source(main), Place::Source(span)) => main.file != span.file,
            _ => true,
        };
        if apart {
            elements.extend(self::elements(other, Some(words), &[], sources, lang));
        }
    }
    elements
}

fn same_file<'a>(others: &'a [(&'a Place, String)], main: Span) -> impl Iterator<Item = (Span, &'a str)> {
    others.iter().filter_map(move |(place, words)| match place {
        Place::Source(span) if span.file == main.file => Some((*span, words.as_str())),
        _ => None,
    })
}

/// The source lines of a mark and of the other marks of the same file; a mark far away is shown on its own. A
/// line too long to show is cut round the mark, and then shown alone.
fn snippet<'a>(
    file: &'a SourceFile,
    span: Span,
    label: Option<&'a str>,
    others: &[(Span, &'a str)],
) -> Vec<Element<'a>> {
    let text = file.text();
    let main = first_line(file, span);
    let line = file.line_range(main.start);
    if text.get(line.clone()).is_some_and(|line| line.len() > LINE_SHOWN * 4) {
        let from = back(text, main.start, LINE_SHOWN / 4).max(line.start);
        let to = on(text, main.start, LINE_SHOWN).min(line.end);
        let mark = main.start - from..main.end.min(to).max(main.start) - from;
        let (number, column) = file.line_column(main.start);
        let shown = Snippet::source(format!("{}…", file.slice(from..to))).line_start(number);
        return vec![
            Origin::path(file.name()).line(number).char_column(column).into(),
            shown.annotation(AnnotationKind::Primary.span(mark).label(label)).into(),
        ];
    }
    let near = |span: &Span| main.start.abs_diff(span.start as usize) <= NEAR;
    let (others, far): (Vec<_>, Vec<_>) = others.iter().copied().partition(|(span, _)| near(span));
    let others: Vec<(Range<usize>, &str)> =
        others.into_iter().map(|(span, words)| (first_line(file, span), words)).collect();
    let first = others.iter().map(|(range, _)| range.start).chain([main.start]).min().unwrap_or(main.start);
    let last = others.iter().map(|(range, _)| range.end).chain([main.end]).max().unwrap_or(main.end);
    let window = file.line_range(first).start..file.line_range(last).end;
    let shift = |range: Range<usize>| range.start - window.start..range.end - window.start;
    let mut snippet = Snippet::source(file.slice(window.clone()))
        .path(file.name())
        .line_start(file.line_column(window.start).0)
        .annotation(AnnotationKind::Primary.span(shift(main)).label(label));
    for (range, words) in others {
        snippet = snippet.annotation(AnnotationKind::Context.span(shift(range)).label(words));
    }
    let mut all = vec![snippet.into()];
    all.extend(far.into_iter().flat_map(|(span, words)| self::snippet(file, span, Some(words), &[])));
    all
}

/// The part of a span that lies on its first line: a whole item is marked by its first line only.
fn first_line(file: &SourceFile, span: Span) -> Range<usize> {
    let start = (span.start as usize).min(file.text().len());
    let end = (span.end as usize).min(file.line_range(start).end).max(start);
    clamp(file.text(), start..end)
}

fn clamp(text: &str, range: Range<usize>) -> Range<usize> {
    let fit = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = fit(range.start);
    start..fit(range.end).max(start)
}

fn back(text: &str, at: usize, characters: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.char_indices().rev().take(characters).last().map_or(at, |(at, _)| at)
}

fn on(text: &str, at: usize, characters: usize) -> usize {
    let after = text.get(at..).unwrap_or_default();
    after.char_indices().nth(characters).map_or(text.len(), |(offset, _)| at + offset)
}
