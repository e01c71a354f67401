//! One paragraph as a line.

use super::section::Section;
use super::styles::Styles;

/// What an empty paragraph is shown as.
pub(super) const EMPTY: &str = "¶";

/// What a part holds, in order.
#[derive(Debug)]
pub(super) enum Block {
    Paragraph(Paragraph),
    /// A table, written already.
    Table(Vec<String>),
    /// An edge of a region, or the like.
    Line(String),
    /// The end of a section.
    Section(Section),
    /// The start of a footnote, by its id.
    Note(String),
}

impl Block {
    /// Its lines.
    pub(super) fn lines(&self, styles: &Styles) -> Vec<String> {
        match self {
            Block::Paragraph(paragraph) => paragraph.line(styles).into_iter().collect(),
            Block::Table(lines) => lines.clone(),
            Block::Line(line) => vec![line.clone()],
            Block::Section(_) | Block::Note(_) => Vec::new(),
        }
    }
}

/// How a run departs from its paragraph's style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
}

/// A paragraph as it is read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) style: Option<String>,
    pub(super) align: Option<String>,
    /// Left and right indents, where the paragraph has its own.
    pub(super) indents: Option<(i32, i32)>,
    pub(super) new_page: bool,
    pub(super) listed: bool,
    /// A line above or below, drawn as a border.
    pub(super) ruled: bool,
    /// Ends a section; not shown when it is empty.
    pub(super) section: Option<Section>,
    runs: Vec<(Marks, String)>,
}

impl Paragraph {
    /// Adds text.
    pub(super) fn push(&mut self, marks: Marks, text: &str) {
        match self.runs.last_mut() {
            Some((last, so_far)) if *last == marks => so_far.push_str(text),
            _ => self.runs.push((marks, text.to_owned())),
        }
    }

    /// The line, with the style's name unless `bare`; `None` for an empty paragraph that ends a section.
    pub(super) fn line(&self, styles: &Styles) -> Option<String> {
        let style = self.style.as_deref().filter(|id| !styles.is_plain(Some(id)) && !self.ruled);
        let text = self.bare(styles)?;
        Some(style.map_or(text.clone(), |id| format!("«{}» {text}", styles.name(id))))
    }

    /// The line without the style's name.
    pub(super) fn bare(&self, styles: &Styles) -> Option<String> {
        let text = self.text();
        if text.is_empty() && self.section.is_some() {
            return None;
        }
        let mut out = String::new();
        if self.new_page {
            out.push_str("«new page» ");
        }
        if self.listed {
            out.push_str("«list» ");
        }
        let align = self.align.as_deref().map(align_name);
        let usual = align_name(styles.align(self.style.as_deref()).unwrap_or("left"));
        if let Some(align) = align.filter(|align| *align != usual && !text.is_empty()) {
            out.push_str(&format!("«{align}» "));
        }
        match self.indents {
            Some((left, right)) if self.ruled => {
                return Some(format!("{out}[rule, indents {} {} mm]", millimetres(left), millimetres(right)));
            }
            None if self.ruled => return Some(format!("{out}[rule]")),
            Some((left, _)) if left != 0 => out.push_str(&format!("«indent {} mm» ", millimetres(left))),
            _ => {}
        }
        out.push_str(if text.is_empty() { EMPTY } else { &text });
        Some(out)
    }

    fn text(&self) -> String {
        let mut joined: Vec<(Marks, String)> = Vec::new();
        for (marks, text) in &self.runs {
            match joined.last_mut() {
                // The look of a space cannot be seen: it parts no two runs that look the same.
                Some((last, so_far)) if last == marks || text.trim().is_empty() => so_far.push_str(text),
                _ => joined.push((*marks, text.clone())),
            }
        }
        joined.iter().map(|(marks, text)| marked(*marks, text)).collect()
    }
}

fn marked(marks: Marks, text: &str) -> String {
    let inner = text.trim();
    let Some(at) = text.find(inner).filter(|_| !inner.is_empty()) else { return text.to_owned() };
    let wrap = |text: String, mark: Option<bool>, on: &str, word: &str| match mark {
        Some(true) => format!("{on}{text}{on}"),
        Some(false) => format!("«not {word}: {text}»"),
        None => text,
    };
    let shown = wrap(inner.to_owned(), marks.italic, "*", "italic");
    let shown = wrap(shown, marks.bold, "**", "bold");
    let (before, rest) = text.split_at(at);
    format!("{before}{shown}{}", rest.strip_prefix(inner).unwrap_or_default())
}

fn align_name(value: &str) -> &'static str {
    match value {
        "center" => "centre",
        "right" | "end" => "right",
        "both" | "distribute" => "justified",
        _ => "left",
    }
}

/// Twips as millimetres, with a decimal where there is one.
pub(super) fn millimetres(twips: i32) -> String {
    let tenths = (f64::from(twips) * 254.0 / 1440.0).round();
    format!("{}", tenths / 10.0)
}
