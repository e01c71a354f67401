//! Pages as SVG (trang thành hình SVG): to be looked at in a browser.
//!
//! Each word has its place, so that lines end where they should also where the reader's typeface is another one.

use std::fmt::Write;

use crate::layout::Pages;
use crate::layout::page::{Item, Page, Rule, Words};

/// The typefaces that a browser may take, all of the widths that were measured.
const FAMILY: &str = "'Times New Roman','Liberation Serif',Tinos,serif";

/// Each page as an SVG image; its units are points.
pub fn write(pages: &Pages) -> Vec<String> {
    pages.pages.iter().map(|page| image(page, &pages.language, false)).collect()
}

/// One page, from 0; each text has the number of its node in `data-node`. `None` where there is no such page.
pub fn page(pages: &Pages, at: usize) -> Option<String> {
    pages.pages.get(at).map(|page| image(page, &pages.language, true))
}

fn image(page: &Page, language: &str, named: bool) -> String {
    let (width, height) = (figure(page.width), figure(page.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{}\" viewBox=\"0 0 {width} {height}\" width=\"{width}pt\" height=\"{height}pt\" font-family=\"{FAMILY}\"><rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>",
        escaped(language)
    );
    page.items.iter().for_each(|item| draw(item, named, &mut out));
    out.push_str("</svg>\n");
    out
}

fn draw(item: &Item, named: bool, out: &mut String) {
    match item {
        Item::Words(words) => text(words, named, out),
        Item::Rule(Rule { from: [x1, y1], to: [x2, y2], width, colour }) => {
            let ends = [x1, y1, x2, y2, width].map(|value| figure(*value));
            let [x1, y1, x2, y2, width] = ends;
            put(
                out,
                format_args!("<path d=\"M{x1} {y1}L{x2} {y2}\" stroke=\"{}\" stroke-width=\"{width}\"/>", hex(*colour)),
            );
        }
        Item::Fill(place, colour) => {
            let [x, y, width, height] = place.map(figure);
            let colour = hex(*colour);
            put(
                out,
                format_args!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{colour}\"/>"),
            );
        }
        Item::Picture(place) => {
            let [x, y, width, height] = place.map(figure);
            put(
                out,
                format_args!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"#808080\" stroke-width=\"0.5\"/>"
                ),
            );
        }
    }
}

/// A run of letters, each word at its place.
fn text(words: &Words, named: bool, out: &mut String) {
    if words.text.trim_matches(' ').is_empty() {
        return;
    }
    let bold = if words.style.bold { " font-weight=\"bold\"" } else { "" };
    let italic = if words.style.italic { " font-style=\"italic\"" } else { "" };
    let fill = if words.colour == [0; 3] { String::new() } else { format!(" fill=\"{}\"", hex(words.colour)) };
    let (y, size) = (figure(words.y), figure(words.size));
    let node = words.node.filter(|_| named).map_or_else(String::new, |node| format!(" data-node=\"{node}\""));
    put(out, format_args!("<text xml:space=\"preserve\" y=\"{y}\" font-size=\"{size}\"{bold}{italic}{fill}{node}>"));
    let (mut x, mut word, mut begins) = (words.x, String::new(), words.x);
    for (letter, width) in words.letters() {
        if letter != ' ' && word.ends_with(' ') {
            span(begins, &word, out);
            (word, begins) = (String::new(), x);
        }
        word.push(letter);
        x += width;
    }
    span(begins, &word, out);
    out.push_str("</text>");
}

fn span(x: f64, word: &str, out: &mut String) {
    put(out, format_args!("<tspan x=\"{}\">{}</tspan>", figure(x), escaped(word)));
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _infallible = out.write_fmt(text);
}

/// To a hundredth of a point.
fn figure(value: f64) -> f64 {
    let rounded = (value * 100.0).round() / 100.0;
    // There is no minus nought on paper.
    if rounded == 0.0 { 0.0 } else { rounded }
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::Style;

    #[test]
    fn each_word_has_its_place() {
        let words = Words {
            node: None,
            x: 10.0,
            y: 20.0,
            text: "a & 1".to_owned(),
            size: 20.0,
            style: Style::default(),
            colour: [0; 3],
            stretch: 1.0,
        };
        let page = Page { width: 100.0, height: 50.0, items: vec![Item::Words(words)], ..Page::default() };
        let image = image(&page, "vi", false);
        // At 20 points: a is 909 of 2048 units, 8.88; a space 5 and 1 more; the sign & 1593, 15.56.
        assert!(
            image.contains("<tspan x=\"10\">a </tspan><tspan x=\"24.88\">&amp; </tspan><tspan x=\"46.43\">1</tspan>"),
            "{image}"
        );
    }
}
