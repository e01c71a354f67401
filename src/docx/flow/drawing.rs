//! Drawings by their places and sizes (hình vẽ). ECMA-376, § 20.4; VML, § 19.1.

use super::super::file::xml::{Kind, Token, Tokens, unescape};
use crate::layout::text::Pt;
use crate::layout::text::{Drawing, Origin, Piece};

/// What is set of a drawing, and what is told of it.
#[derive(Default)]
pub(super) struct Read {
    pub piece: Option<Piece>,
    pub left_out: Option<&'static str>,
}

/// English Metric Units in a point.
const EMU: f64 = 12_700.0;

#[derive(Default)]
struct Found {
    inline: bool,
    size: [Pt; 2],
    across: Option<(Origin, Pt)>,
    down: Option<(Origin, Pt)>,
    line: bool,
    picture: bool,
    vml: Option<String>,
    /// Where a line of VML begins and ends.
    ends: [Option<[Pt; 2]>; 2],
}

/// Reads a `w:drawing`, a `w:pict` or an `mc:AlternateContent` round them.
pub(super) fn read(raw: &str) -> Read {
    let first = raw.split("<mc:Fallback").next().unwrap_or(raw);
    let mut found = Found::default();
    let mut origin: Option<(bool, Origin)> = None;
    let mut text = "";
    for token in Tokens::of(first).map_while(Result::ok) {
        let value = |name: &str| token.attribute(name);
        let length = |name: &str| value(name).and_then(|value| value.parse::<f64>().ok()).map(|emu| emu / EMU);
        match (token.kind, token.name) {
            (Kind::Start, "wp:inline") => found.inline = true,
            (Kind::Start | Kind::Empty, "wp:extent") => {
                found.size = [length("cx"), length("cy")].map(|side| side.unwrap_or(0.0).clamp(0.0, 1584.0));
            }
            (Kind::Start, "wp:positionH" | "wp:positionV") => origin = Some(from(&token)),
            (Kind::Text, _) => text = token.raw,
            (Kind::End, "wp:posOffset") => {
                if let (Some((across, from)), Ok(by)) = (origin, unescape(text).trim().parse::<f64>()) {
                    let place = Some((from, (by / EMU).clamp(-1584.0, 1584.0)));
                    if across { found.across = place } else { found.down = place }
                }
            }
            (Kind::End, "wp:align") => {
                if let Some((true, _)) = origin
                    && text.trim() == "center"
                {
                    found.across = Some((Origin::Middle, 0.0));
                }
            }
            (Kind::Start | Kind::Empty, "a:prstGeom") => {
                found.line |= value("prst").is_some_and(|kind| matches!(kind.as_str(), "line" | "straightConnector1"));
            }
            (Kind::Start | Kind::Empty, "pic:pic" | "v:imagedata") => found.picture = true,
            (Kind::Start | Kind::Empty, "v:line") => {
                found.line = true;
                found.vml = value("style");
                found.ends = [value("from"), value("to")].map(|end| end.as_deref().and_then(point));
            }
            (Kind::Start | Kind::Empty, "v:shape" | "v:rect" | "v:oval") => found.vml = value("style"),
            _ => {}
        }
    }
    finish(found)
}

fn from(token: &Token<'_>) -> (bool, Origin) {
    let origin = match token.attribute("relativeFrom").as_deref() {
        Some("page" | "leftMargin" | "topMargin") => Origin::Page,
        Some("margin" | "insideMargin") => Origin::Margin,
        _ => Origin::Here,
    };
    (token.name == "wp:positionH", origin)
}

fn finish(mut found: Found) -> Read {
    if let Some(style) = found.vml.take().filter(|_| found.size == [0.0; 2]) {
        let of =
            |name: &str| style.split(';').find_map(|one| length(one.trim().strip_prefix(name)?.strip_prefix(':')?));
        found.size = [of("width").unwrap_or(0.0), of("height").unwrap_or(0.0)];
        let mut corner = [of("margin-left").unwrap_or(0.0), of("margin-top").unwrap_or(0.0)];
        if let [Some(from), Some(to)] = found.ends {
            found.size = [(to[0] - from[0]).abs(), (to[1] - from[1]).abs()];
            corner = [corner[0] + from[0].min(to[0]), corner[1] + from[1].min(to[1])];
        }
        let said = |name: &str| style.split(';').find_map(|one| one.trim().strip_prefix(name)?.strip_prefix(':'));
        let origin = |name: &str| match said(name).map(str::trim) {
            Some("page") => Origin::Page,
            Some("margin") => Origin::Margin,
            _ => Origin::Here,
        };
        if style.contains("position:absolute") {
            let centred = said("mso-position-horizontal").is_some_and(|place| place.trim() == "center");
            let across =
                if centred { (Origin::Middle, 0.0) } else { (origin("mso-position-horizontal-relative"), corner[0]) };
            found.across = Some(across);
            found.down = Some((origin("mso-position-vertical-relative"), corner[1]));
        } else {
            found.inline = true;
        }
    }
    let thin = found.size.iter().any(|side| *side < 1.5);
    let line = found.line || thin && !found.picture;
    if found.size == [0.0; 2] {
        return Read { piece: None, left_out: Some("drawing") };
    }
    if found.inline {
        return Read { piece: Some(Piece::Picture(found.size[0], found.size[1])), left_out: Some("picture") };
    }
    let drawing = Drawing {
        across: found.across.unwrap_or((Origin::Here, 0.0)),
        down: found.down.unwrap_or((Origin::Here, 0.0)),
        size: found.size,
        line,
    };
    let left_out = if line { None } else { Some(if found.picture { "picture" } else { "drawing" }) };
    Read { piece: Some(Piece::Drawing(drawing)), left_out }
}

/// An end of a VML line: `60.05pt,1.2pt`.
fn point(text: &str) -> Option<[Pt; 2]> {
    let (across, down) = text.split_once(',')?;
    Some([length(across.trim())?, length(down.trim())?])
}

/// A length in a VML style: `12pt`, `.5in`.
fn length(value: &str) -> Option<Pt> {
    let unit = value.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(value.len());
    let (number, unit) = value.split_at(unit);
    let factor = match unit {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 72.0 / 25.4,
        _ => 0.75,
    };
    number.parse::<f64>().ok().map(|number| (number * factor).clamp(-1584.0, 1584.0))
}
