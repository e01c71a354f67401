//! Places as they are shown (dòng kèm dấu): the source lines with what is marked in them, the words of a Word file's paragraph.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Origin, Snippet};

use crate::diag::{Lang, Place};
use crate::text::Sources;
use crate::text::{SourceFile, Span};

/// The most characters of a source line that are shown; what lies further from the mark is cut.
const LINE_SHOWN: usize = 240;

/// Bytes up to which two marks are shown in one piece of the file, the lines between them left out. Further apart
/// the piece itself would cost more than the message: there may be as many messages as rows.
const NEAR: usize = 20_000;

/// A place, with the other places that belong to it.
pub(super) fn elements<'a>(
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
