//! Properties of paragraphs and runs as they are on the element itself (thuộc tính). ECMA-376, § 17.3.1, § 17.3.2.

use super::super::file::xml::{Kind, Token, Tokens};

/// The child elements of a property element such as `w:pPr`: each token with the names of the elements between it and
/// the property element. What a tracked change keeps of older properties is left out.
pub(in crate::docx) fn elements(raw: &str) -> impl Iterator<Item = (Vec<&str>, Token<'_>)> {
    let mut path: Vec<&str> = Vec::new();
    let mut root = false;
    Tokens::of(raw).map_while(Result::ok).filter_map(move |token| match token.kind {
        Kind::Start | Kind::Empty => {
            let starts = token.kind == Kind::Start;
            if !root {
                root = true;
                return None;
            }
            let changed = path.iter().chain([&token.name]).any(|name| name.ends_with("PrChange"));
            let item = (!changed).then(|| (path.clone(), token.clone()));
            if starts {
                path.push(token.name);
            }
            item
        }
        Kind::End => {
            path.pop();
            None
        }
        Kind::Text | Kind::Other => None,
    })
}

/// An attribute of the first tag of an element.
pub(in crate::docx) fn attribute(element: &str, name: &str) -> Option<String> {
    Tokens::of(element).next()?.ok()?.attribute(name)
}

/// Whether a toggle such as `w:b` is on: without a value it is (§ 17.17.4).
pub(in crate::docx) fn is_on(token: &Token<'_>) -> bool {
    token.attribute("w:val").is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
}

/// A length in twips: a number, perhaps with a fraction, or a measure with a unit (`12pt`, `2.5cm`), as strict files write.
pub(in crate::docx) fn twips(value: &str) -> Option<i32> {
    let unit = value.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(value.len());
    let (number, unit) = value.split_at(unit);
    let factor = match unit {
        "" => 1.0,
        "pt" => 20.0,
        "in" => 1440.0,
        "cm" => 1440.0 / 2.54,
        "mm" => 144.0 / 2.54,
        "pc" | "pi" => 240.0,
        _ => return None,
    };
    number.parse::<f64>().ok().map(|number| (number * factor).round() as i32)
}

/// Left and right margins of cells, twips: of a `w:tblPr` (`w:tblCellMar`) or of a cell's own `w:tcPr` (`w:tcMar`).
pub(in crate::docx) fn cell_margins(raw: &str) -> [Option<u32>; 2] {
    let mut margins = [None; 2];
    for (path, token) in elements(raw) {
        if matches!(path.as_slice(), ["w:tblCellMar" | "w:tcMar"]) {
            take_margin(&mut margins, &token);
        }
    }
    margins
}

/// Takes a side of a `w:tblCellMar` or `w:tcMar`.
pub(super) fn take_margin([left, right]: &mut [Option<u32>; 2], token: &Token<'_>) {
    let side = match token.name {
        "w:left" | "w:start" => left,
        "w:right" | "w:end" => right,
        _ => return,
    };
    *side = token.attribute("w:w").and_then(|width| width.parse().ok());
}

/// What a paragraph says of its own looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::docx) struct ParagraphProperties {
    /// `w:jc`, as written.
    pub align: Option<String>,
    /// Left and right indents in twips, where it has its own.
    pub indents: Option<(i32, i32)>,
    /// It begins a page.
    pub page_break_before: bool,
    /// It belongs to an automatic list.
    pub numbered: bool,
    /// A border is drawn above or below it.
    pub ruled: bool,
}

impl ParagraphProperties {
    /// Reads a `w:pPr`.
    pub(in crate::docx) fn read(raw: &str) -> Self {
        let mut found = Self::default();
        elements(raw).for_each(|(path, token)| found.take(&path, &token));
        found
    }

    /// Takes a child element of a `w:pPr`, as [`elements`] gives it.
    pub(super) fn take(&mut self, path: &[&str], token: &Token<'_>) {
        let value = || token.attribute("w:val");
        match (path, token.name) {
            ([], "w:jc") => self.align = value(),
            ([], "w:numPr") => self.numbered = true,
            // The number 0 takes a list away that the style gives.
            (["w:numPr"], "w:numId") => self.numbered = value().as_deref() != Some("0"),
            ([], "w:pageBreakBefore") => self.page_break_before = is_on(token),
            ([], "w:ind") => {
                let side = |names: [&str; 2]| names.into_iter().find_map(|name| twips(&token.attribute(name)?));
                let sides = (side(["w:left", "w:start"]), side(["w:right", "w:end"]));
                self.indents = Some((sides.0.unwrap_or(0), sides.1.unwrap_or(0)));
            }
            (["w:pBdr"], "w:top" | "w:bottom") => {
                self.ruled |= value().is_some_and(|value| value != "nil" && value != "none");
            }
            _ => {}
        }
    }
}

/// What a run says of its own looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::docx) struct RunProperties {
    /// The id of its character style.
    pub style: Option<String>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    /// Half-points.
    pub size: Option<u32>,
}

impl RunProperties {
    /// Reads a `w:rPr`.
    pub(in crate::docx) fn read(raw: &str) -> Self {
        let mut found = Self::default();
        elements(raw).for_each(|(path, token)| found.take(&path, &token));
        found
    }

    /// Takes a child element of a `w:rPr`, as [`elements`] gives it.
    pub(super) fn take(&mut self, path: &[&str], token: &Token<'_>) {
        match (path, token.name) {
            ([], "w:rStyle") => self.style = token.attribute("w:val"),
            ([], "w:b") => self.bold = Some(is_on(token)),
            ([], "w:i") => self.italic = Some(is_on(token)),
            ([], "w:sz") => self.size = token.attribute("w:val").and_then(|value| value.parse().ok()),
            _ => {}
        }
    }
}
