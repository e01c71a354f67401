//! Items on a page of a PDF (vẽ lên trang PDF).

use std::collections::{BTreeSet, HashMap};

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::tags::Tags;
use crate::font::{Face, Family, Style};
use crate::layout::page::{Item, Rule, Words};

/// A face with the glyphs that were asked for.
struct Cut {
    face: Face,
    font: Font,
    glyphs: HashMap<char, Option<u16>>,
}

/// Draws items.
pub(super) struct Pen {
    cuts: Vec<Cut>,
    pub missing: BTreeSet<char>,
}

/// Stands for a letter that the typeface does not have.
const BOX: char = '□';

impl Pen {
    pub(super) fn new(family: &Family) -> Option<Self> {
        let cut = |style| {
            let face = family.face(style).clone();
            let font = Font::new(face.bytes().to_vec().into(), 0)?;
            Some(Cut { face, font, glyphs: HashMap::new() })
        };
        let cuts = Style::ALL.into_iter().map(cut).collect::<Option<Vec<_>>>()?;
        Some(Self { cuts, missing: BTreeSet::new() })
    }

    pub(super) fn page(&mut self, items: &[Item], surface: &mut Surface<'_>, tags: &mut Tags<'_>) {
        let mut rest = items;
        while let Some(first) = rest.first() {
            let node = node_of(first);
            let count = rest.iter().take_while(|item| node_of(item) == node).count().max(1);
            let (these, behind) = rest.split_at(count);
            let tag = match node {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            };
            let id = surface.start_tagged(tag);
            these.iter().for_each(|item| self.item(item, surface));
            surface.end_tagged();
            if let Some(node) = node {
                tags.add(node, id);
            }
            rest = behind;
        }
    }

    fn item(&mut self, item: &Item, surface: &mut Surface<'_>) {
        match item {
            Item::Words(words) => self.words(words, surface),
            Item::Rule(rule) => draw_rule(rule, surface),
            Item::Fill(place, colour) => fill(*place, *colour, surface),
            Item::Picture([x, y, width, height]) => {
                let (right, bottom) = (x + width, y + height);
                let corners = [[*x, *y], [right, *y], [right, bottom], [*x, bottom]];
                for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                    draw_rule(&Rule { from: *from, to: *to, width: 0.5, colour: [128; 3] }, surface);
                }
            }
        }
    }

    fn words(&mut self, words: &Words, surface: &mut Surface<'_>) {
        let Some(cut) = self.cuts.get_mut(words.style.index()) else { return };
        let text = spoken(&words.text);
        let mut glyphs = Vec::with_capacity(text.len());
        for ((start, shown), (letter, width)) in text.char_indices().zip(words.letters()) {
            // Places where a line might have ended are not seen.
            if matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}') {
                continue;
            }
            let glyph = match cut.glyph(letter) {
                Some(glyph) => glyph,
                None => {
                    self.missing.insert(letter);
                    let Some(glyph) = cut.glyph(BOX).or_else(|| cut.glyph('?')) else { continue };
                    glyph
                }
            };
            let range = start..start.saturating_add(shown.len_utf8());
            let advance = (width / words.size) as f32;
            glyphs.push(KrillaGlyph::new(GlyphId::new(u32::from(glyph)), advance, 0.0, 0.0, 0.0, range, None));
        }
        if glyphs.is_empty() {
            return;
        }
        surface.set_fill(Some(solid(words.colour)));
        surface.set_stroke(None);
        let start = Point::from_xy(words.x as f32, words.y as f32);
        surface.draw_glyphs(start, &glyphs, cut.font.clone(), &text, words.size as f32, false);
    }
}

impl Cut {
    fn glyph(&mut self, letter: char) -> Option<u16> {
        let face = &self.face;
        *self.glyphs.entry(letter).or_insert_with(|| face.glyph(letter))
    }
}

/// What a reader of the text gets: spaces and hyphens that do not break as ordinary ones.
pub(super) fn spoken(text: &str) -> String {
    let plain = |letter| match letter {
        '\u{A0}' => ' ',
        '\u{2011}' => '-',
        other => other,
    };
    text.chars().map(plain).collect()
}

fn node_of(item: &Item) -> Option<usize> {
    match item {
        Item::Words(words) => words.node,
        _ => None,
    }
}

fn solid([red, green, blue]: [u8; 3]) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn fill([left, top, width, height]: [f64; 4], colour: [u8; 3], surface: &mut Surface<'_>) {
    let Some(rect) = Rect::from_xywh(left as f32, top as f32, width.max(0.01) as f32, height.max(0.01) as f32) else {
        return;
    };
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    if let Some(path) = path.finish() {
        surface.set_fill(Some(solid(colour)));
        surface.set_stroke(None);
        surface.draw_path(&path);
    }
}

fn draw_rule(rule: &Rule, surface: &mut Surface<'_>) {
    let ([x0, y0], [x1, y1]) = (rule.from, rule.to);
    let half = rule.width / 2.0;
    if (y0 - y1).abs() < 0.01 {
        return fill([x0.min(x1), y0 - half, (x1 - x0).abs(), rule.width], rule.colour, surface);
    }
    if (x0 - x1).abs() < 0.01 {
        return fill([x0 - half, y0.min(y1), rule.width, (y1 - y0).abs()], rule.colour, surface);
    }
    let mut path = PathBuilder::new();
    path.move_to(x0 as f32, y0 as f32);
    path.line_to(x1 as f32, y1 as f32);
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        let [red, green, blue] = rule.colour;
        let paint = rgb::Color::new(red, green, blue).into();
        surface.set_stroke(Some(Stroke { paint, width: rule.width as f32, ..Stroke::default() }));
        surface.draw_path(&path);
    }
}
