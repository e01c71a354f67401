//! Layers upon one another (chồng lớp kiểu): what a paragraph or run looks like in the end. ECMA-376, § 17.7.2.
//!
//! A generated file has few different properties, so each text of properties is resolved once.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::super::model::{StyleKind, Styles, elements};
use super::looks::{ParagraphLook, Rule, RunLook};
use super::theme::Theme;
use crate::font;
use crate::layout::text::{LineHeight, ParagraphFormat, Raise, TextFormat};
use crate::paper::Align;
use crate::viet::Encoding;

/// How many styles may be based on one another; a ring of styles ends here.
const DEPTH: usize = 32;

/// What a style says itself.
#[derive(Clone, Debug, Default)]
struct Layer {
    paragraph: ParagraphLook,
    run: RunLook,
    based_on: Option<String>,
}

/// Typefaces with the widths of Times New Roman.
const TIMES: [&str; 4] = ["times new roman", "liberation serif", "tinos", "times"];

/// What a run looks like, with what is no look: which typeface, and whether it is seen.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub format: Arc<TextFormat>,
    /// The typeface that pages are not set with; `theme` where the theme names it.
    pub strange: Option<String>,
    /// It is in the letters of an old encoding.
    pub is_old: bool,
    pub capitals: bool,
    pub small_capitals: bool,
    pub hidden: bool,
}

/// The styles of a file, ready to be asked.
pub(super) struct Cascade<'a> {
    pub styles: &'a Styles,
    layers: HashMap<String, Layer>,
    defaults: Layer,
    theme: Theme,
    runs: RefCell<BTreeMap<RunKey, Arc<Resolved>>>,
}

/// Style of the table, style of the paragraph, the run's own properties.
type RunKey = (Option<Arc<str>>, Option<Arc<str>>, String);

impl<'a> Cascade<'a> {
    pub(super) fn of(styles: &'a Styles, theme: Theme) -> Self {
        let source = styles.source();
        let mut layers = HashMap::new();
        for id in styles.names().into_keys() {
            let Some(style) = styles.get(&id) else { continue };
            let mut layer = Layer { based_on: style.based_on.clone(), ..Layer::default() };
            for (path, token) in elements(source.get(style.span.clone()).unwrap_or_default()) {
                match path.as_slice() {
                    ["w:pPr", path @ ..] => layer.paragraph.take(path, &token),
                    ["w:rPr", path @ ..] => layer.run.take(path, &token),
                    _ => {}
                }
            }
            layers.insert(id, layer);
        }
        let mut defaults = Layer::default();
        let start = source.find("<w:docDefaults").unwrap_or(source.len());
        let end = source.find("</w:docDefaults>").unwrap_or(start);
        for (path, token) in elements(source.get(start..end).unwrap_or_default()) {
            match path.as_slice() {
                ["w:pPrDefault", "w:pPr", path @ ..] => defaults.paragraph.take(path, &token),
                ["w:rPrDefault", "w:rPr", path @ ..] => defaults.run.take(path, &token),
                _ => {}
            }
        }
        Self { styles, layers, defaults, theme, runs: RefCell::default() }
    }

    /// A style and those that it is based on, the deepest first.
    fn chain(&self, id: Option<&str>) -> Vec<&Layer> {
        let first = id.and_then(|id| self.layers.get(id));
        let next = |layer: &&Layer| self.layers.get(layer.based_on.as_deref()?);
        let mut chain: Vec<&Layer> = std::iter::successors(first, next).take(DEPTH).collect();
        chain.reverse();
        chain
    }

    fn paragraph_style<'s>(&'s self, style: Option<&'s str>) -> Option<&'s str> {
        style.filter(|id| self.layers.contains_key(*id)).or_else(|| self.styles.default_id(StyleKind::Paragraph))
    }

    /// What a paragraph looks like before its own properties; `list` gives what a level of a list says.
    pub(super) fn paragraph(
        &self,
        table: Option<&str>,
        style: Option<&str>,
        own: &ParagraphLook,
        list: &dyn Fn(u32, u8) -> Option<ParagraphLook>,
    ) -> ParagraphLook {
        let mut look = self.defaults.paragraph.clone();
        let style_layers = self.chain(self.paragraph_style(style));
        for layer in self.chain(table) {
            look.lay(&layer.paragraph);
        }
        let mut level = 0;
        for layer in style_layers {
            if let Some(number) = layer.paragraph.list {
                level = layer.paragraph.level.unwrap_or(level);
                if let Some(below) = list(number, level) {
                    look.lay(&below);
                }
            }
            look.lay(&layer.paragraph);
        }
        let list_own = own.list.or(look.list.filter(|_| own.level.is_some()));
        if let Some(number) = list_own {
            let level = own.level.or(look.level).unwrap_or(0);
            if let Some(below) = list(number, level) {
                look.lay(&below);
            }
        }
        look.lay(own);
        look
    }

    /// What a run looks like; `own`: its `w:rPr` as it is written.
    pub(super) fn run(&self, table: Option<&Arc<str>>, style: Option<&Arc<str>>, own: &str) -> Arc<Resolved> {
        let key = (table.cloned(), style.cloned(), own.to_owned());
        if let Some(known) = self.runs.borrow().get(&key) {
            return Arc::clone(known);
        }
        let mut look = self.defaults.run.clone();
        for layer in self.chain(table.map(|id| &**id)) {
            look.lay(&layer.run);
        }
        for layer in self.chain(self.paragraph_style(style.map(|id| &**id))) {
            look.lay(&layer.run);
        }
        let mut direct = RunLook::default();
        elements(own).for_each(|(path, token)| direct.take(&path, &token));
        if let Some(character) = direct.style.clone() {
            let mut over = RunLook::default();
            for layer in self.chain(Some(&character)) {
                over.lay(&layer.run);
            }
            // A toggle in two styles is off (§ 17.7.3).
            let toggled = |under: Option<bool>, over: Option<bool>| match (under, over) {
                (Some(true), Some(true)) => Some(false),
                _ => over.or(under),
            };
            (over.bold, over.italic) = (toggled(look.bold, over.bold), toggled(look.italic, over.italic));
            look.lay(&over);
        }
        look.lay(&direct);
        let resolved = Arc::new(finished(look, &self.theme));
        self.runs.borrow_mut().insert(key, Arc::clone(&resolved));
        resolved
    }
}

fn finished(look: RunLook, theme: &Theme) -> Resolved {
    let format = TextFormat {
        size: look.size.unwrap_or(10.0),
        style: font::Style { bold: look.bold.unwrap_or(false), italic: look.italic.unwrap_or(false) },
        colour: look.colour.unwrap_or_default(),
        underline: look.underline.unwrap_or(false),
        strike: look.strike.unwrap_or(false),
        raise: look.raise.unwrap_or(Raise::None),
        shade: look.shade.flatten(),
        faces: look.faces.map(|face| face.map(|name| theme.named(&name))),
        language: look.language.map(Arc::from),
    };
    let is_theme = |lower: &str| lower.starts_with("major") || lower.starts_with("minor");
    let strange = look.font.and_then(|font| {
        let lower = font.to_lowercase();
        let known = TIMES.contains(&lower.as_str());
        (!known).then(|| if is_theme(&lower) { "theme".to_owned() } else { font })
    });
    Resolved {
        is_old: format.faces.iter().flatten().any(|face| Encoding::of_font(face).is_some()),
        format: Arc::new(format),
        strange,
        capitals: look.capitals.unwrap_or(false),
        small_capitals: look.small_capitals.unwrap_or(false),
        hidden: look.hidden.unwrap_or(false),
    }
}

/// A look as a paragraph is set by it.
pub(super) fn paragraph_format(look: &ParagraphLook, style: Option<Arc<str>>) -> ParagraphFormat {
    let line = look.line.unwrap_or(240.0);
    let mut tabs: Vec<_> = look.tabs.iter().filter_map(|(_, stop)| *stop).collect();
    tabs.sort_by(|one, other| one.at.total_cmp(&other.at));
    ParagraphFormat {
        align: look.align.unwrap_or(Align::Left),
        left: look.left.unwrap_or(0.0),
        right: look.right.unwrap_or(0.0),
        first: look.first.unwrap_or(0.0),
        before: look.before.unwrap_or(0.0),
        after: look.after.unwrap_or(0.0),
        line: match look.rule.unwrap_or(Rule::Multiple) {
            Rule::Multiple => LineHeight::Multiple(line / 240.0),
            Rule::Exact => LineHeight::Exact(line / 20.0),
            Rule::AtLeast => LineHeight::AtLeast(line / 20.0),
        },
        keep_next: look.keep_next.unwrap_or(false),
        keep_lines: look.keep_lines.unwrap_or(false),
        widow_control: look.widow_control.unwrap_or(true),
        page_break: look.page_break.unwrap_or(false),
        heading: look.outline.filter(|level| *level < 9).map(|level| level.saturating_add(1)),
        borders: look.borders.map(Option::flatten),
        shade: look.shade.flatten(),
        tabs,
        contextual: look.contextual.unwrap_or(false),
        style,
    }
}
