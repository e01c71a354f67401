//! Footnotes (chú thích cuối trang): written in one place, named in another.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::node::{Line, Node};
use super::shield;
use crate::compose::expanded::Expanded;
use crate::diag::{Diagnostic, Diagnostics};
use crate::document::{Origin, Run};

/// The footnotes of a text.
#[derive(Default)]
pub(super) struct Notes {
    written: BTreeMap<String, Vec<Run>>,
    /// Where each is written, and the labels that marks in the text have named.
    places: Vec<(String, Range<usize>)>,
    named: BTreeSet<String>,
}

impl Notes {
    /// A mark in the text names a footnote.
    pub fn name(&mut self, label: &str) {
        self.named.insert(label.to_owned());
    }

    /// A footnote begins that is written at `range`; a label is for one only (K598).
    pub fn begin(&mut self, text: &Expanded, label: &str, range: Range<usize>, found: &mut Diagnostics) {
        let note = |range: &Range<usize>| text.as_str().get(range.clone()).unwrap_or_default();
        let line = |range: &Range<usize>| {
            let first = note(range).lines().next().unwrap_or_default();
            text.span(range.start..range.start + first.len())
        };
        if let Some((_, first)) = self.places.iter().find(|(known, _)| known == label) {
            let fault = Diagnostic::error("K598", line(&range)).standalone();
            let fault = fault.with("label", shield::typed(label)).other(line(first), "first");
            found.push(fault.help("rename"));
        }
        self.places.push((label.to_owned(), range.start..range.start + note(&range).trim_end().len()));
    }

    /// A footnote ends. Word has none in a footnote (K597).
    pub fn end(&mut self, label: String, mark: Origin, mut nodes: Vec<Node>, found: &mut Diagnostics) {
        let mut lines = nodes.iter_mut().flat_map(Node::lines_mut);
        if let Some(line) = lines.find(|line| line.runs.iter().any(|run| run.footnote.is_some())) {
            found.push(Diagnostic::error("K597", line.span).standalone().help("empty").help("text"));
        }
        self.written.insert(label, words(mark, nodes));
    }

    /// Tells of footnotes that no mark names (K587).
    pub fn unnamed(&self, text: &Expanded, found: &mut Diagnostics) {
        for (label, range) in self.places.iter().filter(|(label, _)| !self.named.contains(label)) {
            let fault = Diagnostic::warning("K587", text.span(range.clone())).standalone();
            found.push(fault.with("label", shield::typed(label)).help("mark"));
        }
    }

    /// Gives the marks of a line their footnotes; one that nothing answers is told (K562).
    pub fn hang(&self, line: &mut Line, found: &mut Diagnostics) {
        if let Some(label) = unanswered(&line.plain()) {
            found.push(Diagnostic::error("K562", line.span).standalone().with("label", label).help("write"));
        }
        for run in &mut line.runs {
            let Some(label) = run.footnote.as_ref().and_then(|label| label.first()) else { continue };
            let mark = Run::of("", label.origin);
            let note = self.written.get(&label.text);
            run.footnote = note.map(|note| std::iter::once(mark).chain(note.iter().cloned()).collect());
        }
    }
}

/// The label of a footnote mark that stayed text, because no footnote answers it.
fn unanswered(plain: &str) -> Option<&str> {
    let (_, label) = plain.split_once("[^")?;
    label.split_once(']').map(|(label, _)| label)
}

/// A footnote's paragraphs, as lines of one note; marks of items print as typed.
fn words(mark: Origin, mut nodes: Vec<Node>) -> Vec<Run> {
    let mut runs = vec![Run::of("", mark)];
    for node in &mut nodes {
        let typed = match node {
            Node::Item { marker, line, .. } => Some(Run::of(format!("{} ", marker.typed()), line.mark)),
            _ => None,
        };
        let mut typed = typed.into_iter();
        for line in node.lines_mut() {
            if runs.len() > 1 {
                runs.push(Run::text("\n"));
            }
            runs.extend(typed.next());
            runs.append(&mut line.runs);
        }
    }
    runs
}
