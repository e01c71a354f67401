//! One layer of looks: what an element says itself, and nothing else (thuộc tính tự thân). ECMA-376, § 17.3.1, § 17.3.2.

use super::super::file::xml::Token;
use super::super::model::{is_on, twips};
use super::borders::{border, colour, shade, side};
use crate::layout::text::{Border, Pt};
use crate::layout::text::{Raise, TabStop};
use crate::paper::Align;

/// What a `w:pPr` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ParagraphLook {
    pub align: Option<Align>,
    pub left: Option<Pt>,
    pub right: Option<Pt>,
    pub first: Option<Pt>,
    pub before: Option<Pt>,
    pub after: Option<Pt>,
    /// In 240ths of a line, or twentieths of a point.
    pub line: Option<f64>,
    pub rule: Option<Rule>,
    pub keep_next: Option<bool>,
    pub keep_lines: Option<bool>,
    pub widow_control: Option<bool>,
    pub page_break: Option<bool>,
    /// From 0; 9 is no heading.
    pub outline: Option<u8>,
    pub borders: [Option<Option<Border>>; 4],
    pub shade: Option<Option<[u8; 3]>>,
    /// Stops, and those of other layers that are taken away.
    pub tabs: Vec<(Pt, Option<TabStop>)>,
    pub contextual: Option<bool>,
    /// The list, and the level of it.
    pub list: Option<u32>,
    pub level: Option<u8>,
}

/// How the height of lines is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    Multiple,
    Exact,
    AtLeast,
}

/// What Word puts where a space is `auto`, as web pages do.
const AUTO: Pt = 14.0;

fn points(token: &Token<'_>, names: &[&str]) -> Option<Pt> {
    let written = names.iter().find_map(|name| token.attribute(name))?;
    // A page is 22 inches at most; larger figures would only make pages that hold nothing.
    Some(f64::from(twips(&written)?).clamp(-31_680.0, 31_680.0) / 20.0)
}

fn align(value: &str) -> Align {
    match value {
        "center" => Align::Centre,
        "right" | "end" => Align::Right,
        "both" | "distribute" | "lowKashida" | "mediumKashida" | "highKashida" | "thaiDistribute" => Align::Justified,
        _ => Align::Left,
    }
}

impl ParagraphLook {
    /// Takes a child of a `w:pPr`, as [`elements`](super::super::model::elements) gives it.
    pub(super) fn take(&mut self, path: &[&str], token: &Token<'_>) {
        let value = || token.attribute("w:val");
        match (path, token.name) {
            ([], "w:jc") => self.align = value().map(|value| align(&value)),
            ([], "w:ind") => self.indents(token),
            ([], "w:spacing") => self.spaces(token),
            ([], "w:keepNext") => self.keep_next = Some(is_on(token)),
            ([], "w:keepLines") => self.keep_lines = Some(is_on(token)),
            ([], "w:widowControl") => self.widow_control = Some(is_on(token)),
            ([], "w:pageBreakBefore") => self.page_break = Some(is_on(token)),
            ([], "w:contextualSpacing") => self.contextual = Some(is_on(token)),
            ([], "w:outlineLvl") => self.outline = value().and_then(|value| value.parse().ok()),
            ([], "w:shd") => self.shade = Some(shade(token)),
            (["w:pBdr"], name) => {
                if let Some(place) = side(name).and_then(|at| self.borders.get_mut(at)) {
                    *place = border(token);
                }
            }
            (["w:tabs"], "w:tab") => self.tab(token),
            (["w:numPr"], "w:numId") => self.list = value().and_then(|value| value.parse().ok()),
            (["w:numPr"], "w:ilvl") => self.level = value().and_then(|value| value.parse().ok()),
            _ => {}
        }
    }

    fn indents(&mut self, token: &Token<'_>) {
        let left = points(token, &["w:left", "w:start"]);
        let right = points(token, &["w:right", "w:end"]);
        let hanging = points(token, &["w:hanging"]).map(|by| -by);
        let first = hanging.or_else(|| points(token, &["w:firstLine"]));
        self.left = left.or(self.left);
        self.right = right.or(self.right);
        self.first = first.or(self.first);
    }

    fn spaces(&mut self, token: &Token<'_>) {
        let auto =
            |name: &str| token.attribute(name).is_some_and(|value| matches!(value.as_str(), "1" | "true" | "on"));
        let before = if auto("w:beforeAutospacing") { Some(AUTO) } else { points(token, &["w:before"]) };
        let after = if auto("w:afterAutospacing") { Some(AUTO) } else { points(token, &["w:after"]) };
        self.before = before.map(|space| space.max(0.0)).or(self.before);
        self.after = after.map(|space| space.max(0.0)).or(self.after);
        let line = token.attribute("w:line").and_then(|value| twips(&value));
        self.line = line.map(|line| f64::from(line).abs().clamp(1.0, 31_680.0)).or(self.line);
        let rule = token.attribute("w:lineRule").map(|rule| match rule.as_str() {
            "exact" => Rule::Exact,
            "atLeast" => Rule::AtLeast,
            _ => Rule::Multiple,
        });
        self.rule = rule.or(self.rule);
    }

    fn tab(&mut self, token: &Token<'_>) {
        let Some(at) = points(token, &["w:pos"]) else { return };
        let kind = token.attribute("w:val").unwrap_or_default();
        let leader = token.attribute("w:leader").and_then(|leader| match leader.as_str() {
            "dot" | "middleDot" => Some('.'),
            "hyphen" => Some('-'),
            "underscore" | "heavy" => Some('_'),
            _ => None,
        });
        let align = match kind.as_str() {
            "center" => Align::Centre,
            "right" | "end" | "decimal" => Align::Right,
            _ => Align::Left,
        };
        let stop = (kind != "clear").then_some(TabStop { at, align, leader });
        self.tabs.push((at, stop));
    }

    /// Lays what another layer says over this one.
    pub(super) fn lay(&mut self, over: &ParagraphLook) {
        macro_rules! lay { ($($field:ident)*) => { $(self.$field = over.$field.or(self.$field);)* } }
        lay!(align left right first before after keep_next keep_lines widow_control page_break outline);
        lay!(shade contextual list level);
        // The figure of a line without its rule counts by the rule that was known.
        self.line = over.line.or(self.line);
        self.rule = over.rule.or(if over.line.is_some() { Some(Rule::Multiple) } else { self.rule });
        for (mine, theirs) in self.borders.iter_mut().zip(over.borders) {
            *mine = theirs.or(*mine);
        }
        for (at, stop) in &over.tabs {
            self.tabs.retain(|(other, _)| (other - at).abs() > 0.5);
            if stop.is_some() {
                self.tabs.push((*at, *stop));
            }
        }
    }
}

/// What a `w:rPr` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct RunLook {
    pub style: Option<String>,
    pub font: Option<String>,
    /// Typefaces of ASCII and of other letters, by name or by their place in the theme.
    pub faces: [Option<String>; 2],
    pub language: Option<String>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub size: Option<Pt>,
    pub colour: Option<[u8; 3]>,
    pub underline: Option<bool>,
    pub strike: Option<bool>,
    pub raise: Option<Raise>,
    pub capitals: Option<bool>,
    pub small_capitals: Option<bool>,
    pub hidden: Option<bool>,
    pub shade: Option<Option<[u8; 3]>>,
}

impl RunLook {
    /// Takes a child of a `w:rPr`.
    pub(super) fn take(&mut self, path: &[&str], token: &Token<'_>) {
        if !path.is_empty() {
            return;
        }
        let value = || token.attribute("w:val");
        match token.name {
            "w:rStyle" => self.style = value(),
            "w:rFonts" => {
                let own = token.attribute("w:ascii").or_else(|| token.attribute("w:hAnsi"));
                self.font = token.attribute("w:asciiTheme").or(own).or(self.font.take());
                let named = [("w:asciiTheme", "w:ascii"), ("w:hAnsiTheme", "w:hAnsi")];
                for (face, (theme, name)) in self.faces.iter_mut().zip(named) {
                    *face = token.attribute(theme).or_else(|| token.attribute(name)).or(face.take());
                }
            }
            "w:lang" => self.language = value().or(self.language.take()),
            "w:b" => self.bold = Some(is_on(token)),
            "w:i" => self.italic = Some(is_on(token)),
            "w:sz" => {
                let size = value().and_then(|value| value.parse::<f64>().ok());
                self.size = size.map(|half_points| (half_points / 2.0).clamp(1.0, 1638.0));
            }
            "w:color" => self.colour = value().and_then(|value| colour(&value)).or(Some([0; 3])),
            "w:u" => self.underline = value().map(|value| value != "none"),
            "w:strike" | "w:dstrike" => self.strike = Some(is_on(token)),
            "w:vertAlign" => {
                self.raise = value().map(|value| match value.as_str() {
                    "superscript" => Raise::Super,
                    "subscript" => Raise::Sub,
                    _ => Raise::None,
                });
            }
            "w:caps" => self.capitals = Some(is_on(token)),
            "w:smallCaps" => self.small_capitals = Some(is_on(token)),
            "w:vanish" => self.hidden = Some(is_on(token)),
            "w:shd" => self.shade = Some(shade(token)),
            "w:highlight" => self.shade = value().map(|value| highlight(&value)),
            _ => {}
        }
    }

    /// Lays what another layer says over this one.
    pub(super) fn lay(&mut self, over: &RunLook) {
        macro_rules! lay { ($($field:ident)*) => { $(if over.$field.is_some() { self.$field = over.$field.clone(); })* } }
        for (face, over) in self.faces.iter_mut().zip(&over.faces).filter(|(_, over)| over.is_some()) {
            face.clone_from(over);
        }
        lay!(style font language bold italic size colour underline strike raise capitals small_capitals hidden shade);
    }
}

/// The colours of the highlighter (§ 17.18.40).
fn highlight(name: &str) -> Option<[u8; 3]> {
    Some(match name {
        "yellow" => [255, 255, 0],
        "green" => [0, 255, 0],
        "cyan" => [0, 255, 255],
        "magenta" => [255, 0, 255],
        "blue" => [0, 0, 255],
        "red" => [255, 0, 0],
        "lightGray" => [192, 192, 192],
        "darkGray" => [128, 128, 128],
        _ => return None,
    })
}
