//! Automatic lists (danh sách tự động): the number that each of their paragraphs has. ECMA-376, § 17.9.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::file::Package;
use super::super::file::relations;
use super::super::file::xml::{Kind, Token, Tokens};
use super::looks::ParagraphLook;
use crate::diag::Diagnostics;
use crate::layout::flow::Numbering;
use crate::layout::text::After;

/// A level of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub paragraph: ParagraphLook,
    /// Its `w:rPr` as it is written.
    pub run: String,
    pub then: After,
    start: u32,
    numbering: Option<Numbering>,
    bullet: bool,
    /// With `%1` for the number of the first level.
    text: String,
    /// Numbers of other levels are written in figures too.
    legal: bool,
}

const LEVELS: usize = 9;

/// A list as others are made of it.
#[derive(Clone, Debug, Default)]
struct Abstract {
    levels: Vec<Level>,
}

#[derive(Clone, Debug, Default)]
struct List {
    of: u32,
    /// Where levels begin anew, by level.
    starts: HashMap<u8, u32>,
}

/// The lists of a file, and how far each has come.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    abstracts: HashMap<u32, Arc<Abstract>>,
    lists: HashMap<u32, List>,
    counts: HashMap<u32, [u32; LEVELS]>,
    begun: Vec<u32>,
}

impl Lists {
    /// Reads them. Error K604: the part is damaged.
    pub(super) fn of(package: &Package) -> Result<Self, Diagnostics> {
        let parts = package.related(package.main(), relations::NUMBERING)?;
        let Some(part) = parts.first() else { return Ok(Self::default()) };
        let source = package.text(part)?;
        let mut reader = Reader::default();
        for token in Tokens::of(&source) {
            let Ok(token) = token else { return Err(package.damaged(part)) };
            reader.take(&token);
        }
        Ok(reader.lists)
    }

    /// What a level of a list says of its paragraphs and its number.
    pub(super) fn level(&self, list: u32, level: u8) -> Option<&Level> {
        let list = self.lists.get(&list)?;
        self.abstracts.get(&list.of)?.levels.get(usize::from(level))
    }

    /// The number of the next paragraph of a list.
    pub(super) fn next(&mut self, list: u32, level: u8) -> Option<String> {
        let own = self.lists.get(&list)?.clone();
        let of = Arc::clone(self.abstracts.get(&own.of)?);
        let at = usize::from(level).min(LEVELS.saturating_sub(1));
        let start = |level: usize| of.levels.get(level).map_or(1, |level| level.start);
        let counts = self.counts.entry(own.of).or_insert_with(|| std::array::from_fn(|at| start(at).saturating_sub(1)));
        if !self.begun.contains(&list) {
            self.begun.push(list);
            for (level, from) in &own.starts {
                if let Some(count) = counts.get_mut(usize::from(*level)) {
                    *count = from.saturating_sub(1);
                }
            }
        }
        for (other, count) in counts.iter_mut().enumerate() {
            match other.cmp(&at) {
                // A level above that was never counted counts as begun.
                std::cmp::Ordering::Less => *count = (*count).max(start(other)),
                std::cmp::Ordering::Equal => *count = count.saturating_add(1),
                std::cmp::Ordering::Greater => *count = start(other).saturating_sub(1),
            }
        }
        let shown = of.levels.get(at)?;
        Some(shown.write(counts, &of.levels))
    }
}

impl Level {
    fn write(&self, counts: &[u32; LEVELS], levels: &[Level]) -> String {
        if self.bullet {
            return self.text.chars().map(symbol).collect();
        }
        let mut out = String::new();
        let mut letters = self.text.chars().peekable();
        while let Some(letter) = letters.next() {
            let number = letters.peek().and_then(|next| next.to_digit(10)).filter(|_| letter == '%');
            let Some(number) = number.and_then(|number| usize::try_from(number).ok()).and_then(|at| at.checked_sub(1))
            else {
                out.push(letter);
                continue;
            };
            letters.next();
            let written = levels.get(number).and_then(|level| level.numbering).unwrap_or_default();
            let written = if self.legal { Numbering::Decimal } else { written };
            out.push_str(&written.write(counts.get(number).copied().unwrap_or(1)));
        }
        out
    }
}

/// A sign of the fonts Symbol and Wingdings as Unicode has it.
pub(super) fn symbol(letter: char) -> char {
    match u32::from(letter) & 0xFF {
        _ if !matches!(letter, '\u{F000}'..='\u{F0FF}') => letter,
        0xB7 => '•',
        0xA7 => '▪',
        0x6F | 0xA8 | 0x71 | 0x72 => '□',
        0xFC | 0xFE => '√',
        0xD8 => '►',
        0x76 | 0x75 => '◊',
        0xE0 | 0xE8 => '→',
        code @ 0x20..=0x7E => char::from_u32(code).unwrap_or('•'),
        _ => '•',
    }
}

#[derive(Default)]
struct Reader {
    lists: Lists,
    path: Vec<String>,
    current: Option<(u32, Abstract)>,
    list: Option<(u32, List)>,
    level: Option<usize>,
    /// An override's level.
    over: Option<u8>,
}

impl Reader {
    fn take(&mut self, token: &Token<'_>) {
        match token.kind {
            Kind::Start | Kind::Empty => {
                self.begin(token);
                if token.kind == Kind::Start {
                    self.path.push(token.name.to_owned());
                } else {
                    self.end(token);
                }
            }
            Kind::End => {
                self.path.pop();
                self.end(token);
            }
            _ => {}
        }
    }

    fn begin(&mut self, token: &Token<'_>) {
        let number = |name: &str| token.attribute(name).and_then(|value| value.parse::<u32>().ok());
        let value = || token.attribute("w:val");
        match token.name {
            "w:abstractNum" => self.current = Some((number("w:abstractNumId").unwrap_or(0), Abstract::default())),
            "w:num" => self.list = Some((number("w:numId").unwrap_or(0), List::default())),
            "w:abstractNumId" => {
                if let (Some((_, list)), Some(of)) = (&mut self.list, number("w:val")) {
                    list.of = of;
                }
            }
            "w:lvlOverride" => self.over = number("w:ilvl").and_then(|level| u8::try_from(level).ok()),
            "w:startOverride" => {
                if let (Some((_, list)), Some(level), Some(start)) = (&mut self.list, self.over, number("w:val")) {
                    list.starts.insert(level, start);
                }
            }
            "w:lvl" => {
                let at =
                    number("w:ilvl").and_then(|at| usize::try_from(at).ok()).unwrap_or(0).min(LEVELS.saturating_sub(1));
                self.level = Some(at);
                if let Some((_, one)) = &mut self.current
                    && one.levels.len() <= at
                {
                    one.levels.resize(at.saturating_add(1), Level { start: 1, ..Level::default() });
                }
            }
            name => self.in_level(name, token, value()),
        }
    }

    fn in_level(&mut self, name: &str, token: &Token<'_>, value: Option<String>) {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let inside = path.iter().rposition(|name| *name == "w:lvl").map(|at| at.saturating_add(1));
        let (Some((_, one)), Some(at), Some(from)) = (&mut self.current, self.level, inside) else { return };
        let Some(level) = one.levels.get_mut(at) else { return };
        match (path.get(from..).unwrap_or_default(), name) {
            ([], "w:start") => level.start = value.and_then(|value| value.parse().ok()).unwrap_or(1),
            ([], "w:isLgl") => level.legal = true,
            ([], "w:lvlText") => level.text = value.unwrap_or_default(),
            ([], "w:suff") => {
                level.then = match value.as_deref() {
                    Some("space") => After::Space,
                    Some("nothing") => After::Nothing,
                    _ => After::Tab,
                }
            }
            ([], "w:numFmt") => {
                let value = value.unwrap_or_default();
                level.bullet = value == "bullet";
                level.numbering = numbering(&value);
            }
            (["w:pPr", rest @ ..], _) => level.paragraph.take(rest, token),
            (["w:rPr"], _) => level.run.push_str(token.raw.trim_end_matches("/>").trim_end_matches('>')),
            _ => {}
        }
        if path.get(from..).is_some_and(|path| path == ["w:rPr"]) {
            level.run.push_str("/>");
        }
    }

    fn end(&mut self, token: &Token<'_>) {
        match token.name {
            "w:abstractNum" => {
                if let Some((id, one)) = self.current.take() {
                    self.lists.abstracts.insert(id, Arc::new(one));
                }
            }
            "w:num" => {
                if let Some((id, list)) = self.list.take() {
                    self.lists.lists.insert(id, list);
                }
            }
            "w:lvl" => self.level = None,
            "w:lvlOverride" => self.over = None,
            _ => {}
        }
    }
}

/// A number format of Word's (§ 17.18.59); figures for one that is not known here.
pub(super) fn numbering(name: &str) -> Option<Numbering> {
    Some(match name {
        "none" => Numbering::None,
        "decimalZero" => Numbering::DecimalZero,
        "lowerRoman" => Numbering::LowerRoman,
        "upperRoman" => Numbering::UpperRoman,
        "lowerLetter" => Numbering::LowerLetter,
        "upperLetter" => Numbering::UpperLetter,
        _ => Numbering::Decimal,
    })
}
