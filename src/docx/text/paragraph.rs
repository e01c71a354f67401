//! One paragraph as a line.

use std::borrow::Cow;
use std::sync::Arc;

use super::super::model::{Atom, AtomKind, Break, FieldPart, Paragraph, ParagraphProperties, Run, Style};
use super::view::{Toggles, View, usual};

/// What an empty paragraph is shown as.
pub(super) const EMPTY: &str = "¶";

impl View<'_> {
    /// The line, with the style's name where it is `named`; `None` for an empty paragraph that ends a section.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph, named: bool) -> Option<String> {
        let text = self.words(paragraph);
        if text.is_empty() && paragraph.section.is_some() {
            return None;
        }
        let style = paragraph.style.as_deref();
        let properties = self.properties(paragraph);
        let mut out = String::new();
        // An empty paragraph with a border is just the line it draws, whatever its style.
        let shows_style = named && !(properties.ruled && text.is_empty());
        if let Some(id) = style.filter(|id| shows_style && !self.is_plain(id)) {
            out.push_str(&format!("«{}» ", self.style_name(id)));
        }
        if properties.page_break_before {
            out.push_str("«new page» ");
        }
        if properties.numbered {
            out.push_str("«list» ");
        }
        let align = properties.align.as_deref().map(align_name);
        if let Some(align) = align.filter(|align| *align != self.usual_align(style) && !text.is_empty()) {
            out.push_str(&format!("«{align}» "));
        }
        out.push_str(&indents(&properties));
        match text.as_str() {
            "" if properties.ruled => out.truncate(out.trim_end().len()),
            "" => out.push_str(EMPTY),
            text => out.push_str(text),
        }
        Some(out)
    }

    fn usual_align(&self, style: Option<&str>) -> &'static str {
        let style = style.unwrap_or(usual(self.styles));
        align_name(self.styles.resolve(Some(style), |style| style.paragraph.align.as_deref()).unwrap_or("left"))
    }

    fn words(&mut self, paragraph: &Paragraph) -> String {
        let mut words = Words { style: paragraph.style.clone(), ..Words::default() };
        for atom in paragraph.atoms(self.part) {
            self.atom(&atom, &mut words);
        }
        words.text()
    }

    fn atom(&mut self, atom: &Atom<'_>, words: &mut Words) {
        let marks = atom.run.map_or(Toggles::default(), |run| self.marks(run, words));
        match &atom.kind {
            AtomKind::FieldBegin => words.fields.push(Field::default()),
            AtomKind::Instruction(code) => {
                if let Some(field) = words.fields.last_mut().filter(|field| !field.in_result) {
                    field.code.push_str(code);
                }
            }
            AtomKind::FieldSeparate => words.result_begins(marks),
            AtomKind::FieldEnd => {
                if words.fields.last().is_some_and(|field| !field.in_result) {
                    words.result_begins(marks);
                }
                words.fields.pop();
            }
            AtomKind::Open(group) => {
                if let Some(code) = group.instruction(self.part) {
                    words.fields.push(Field { code, in_result: false });
                    words.result_begins(marks);
                }
            }
            AtomKind::Close(group) => {
                if group.instruction(self.part).is_some() {
                    words.fields.pop();
                }
            }
            _ if atom.field == FieldPart::Code => {}
            AtomKind::Text(text) if atom.deleted => words.push(marks, &format!("[deleted: {}]", plain(text))),
            _ if atom.deleted => {}
            AtomKind::Text(text) => words.push(marks, &plain(text)),
            AtomKind::Tab => words.push(marks, "⇥"),
            AtomKind::Break(Break::Page) => words.push(marks, "[page break]"),
            AtomKind::Break(_) => words.push(marks, " ⏎ "),
            AtomKind::Hyphen => words.push(marks, "-"),
            AtomKind::Symbol(code) => words.push(marks, &format!("[symbol {code}]")),
            AtomKind::Endnote => words.push(marks, "[endnote]"),
            AtomKind::Footnote(id) => {
                self.notes.push(id.clone());
                words.push(Toggles::default(), &format!("[^{}]", self.notes.len()));
            }
            AtomKind::Drawing(drawing) => {
                words.push(marks, "[drawing]");
                for text_box in drawing.boxes.iter().filter(|text_box| !text_box.fallback) {
                    let lines = self.lines(&text_box.blocks);
                    words.push(marks, &format!("[text box: {}]", lines.join(" / ")));
                }
            }
            AtomKind::SoftHyphen | AtomKind::Comment | AtomKind::Mark(_) | AtomKind::Other => {}
        }
    }

    /// How a run departs from its paragraph's style; worked out once for each run.
    fn marks(&mut self, run: &Run, words: &mut Words) -> Toggles {
        if words.run.0 != run.span.start {
            let own = self.toggles(run);
            let departs = |own: Option<bool>, usual: fn(&Style) -> Option<bool>| {
                let usual = || self.styles.resolve(words.style.as_deref(), usual).unwrap_or(false);
                own.filter(|own| *own != usual())
            };
            let bold = departs(own.bold, |style| style.run.bold);
            words.run = (run.span.start, Toggles { bold, italic: departs(own.italic, |style| style.run.italic) });
        }
        words.run.1
    }
}

/// A field such as PAGE: its code, then its last result.
#[derive(Default)]
struct Field {
    code: String,
    in_result: bool,
}

impl Field {
    /// A result that depends on where the page falls is not shown; the field is.
    fn shown(&self) -> Option<&str> {
        let name = self.code.split_whitespace().next()?;
        ["PAGE", "NUMPAGES", "SECTIONPAGES"].contains(&name).then_some(name)
    }
}

/// The words of a paragraph so far.
#[derive(Default)]
struct Words {
    /// The paragraph's style.
    style: Option<Arc<str>>,
    /// Where the last run began, and how it departs.
    run: (usize, Toggles),
    fields: Vec<Field>,
    runs: Vec<(Toggles, String)>,
}

impl Words {
    fn result_begins(&mut self, marks: Toggles) {
        if let Some(shown) = self.fields.last().and_then(Field::shown).map(|name| format!("{{{name}}}")) {
            self.push(marks, &shown);
        }
        if let Some(field) = self.fields.last_mut() {
            field.in_result = true;
        }
    }

    fn push(&mut self, marks: Toggles, text: &str) {
        if self.fields.iter().any(|field| field.in_result && field.shown().is_some()) {
            return;
        }
        match self.runs.last_mut() {
            // The look of a space cannot be seen: it parts no two runs that look the same.
            Some((last, so_far)) if *last == marks || text.trim().is_empty() => so_far.push_str(text),
            _ => self.runs.push((marks, text.to_owned())),
        }
    }

    fn text(&self) -> String {
        self.runs.iter().map(|(marks, text)| marked(*marks, text)).collect()
    }
}

fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(['\u{A0}', '\n', '\r']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('\u{A0}', "␣").replace(['\n', '\r'], " "))
}

fn marked(marks: Toggles, text: &str) -> String {
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

/// A border above or below, and the indents it is between; an indent.
fn indents(properties: &ParagraphProperties) -> String {
    match properties.indents {
        Some((left, right)) if properties.ruled => {
            format!("[rule, indents {} {} mm] ", millimetres(left), millimetres(right))
        }
        None if properties.ruled => "[rule] ".to_owned(),
        Some((left, _)) if left != 0 => format!("«indent {} mm» ", millimetres(left)),
        _ => String::new(),
    }
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
