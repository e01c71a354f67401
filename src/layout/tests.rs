//! Pages of small texts, worked by hand.

use std::sync::Arc;

use super::block::{Block, Cell, Merge, Row, Table};
use super::flow::{Flow, PageFormat, Section};
use super::page::{Item, Page, Words};
use super::text::{Border, Paragraph, ParagraphFormat, Piece, TextFormat};
use super::{Pages, set};

/// Text of 10 points: a line is 11.5 high (11.49 in whole twips), a figure 5 wide.
fn look() -> Arc<TextFormat> {
    Arc::new(TextFormat::default())
}

fn paragraph(text: &str, format: ParagraphFormat) -> Block {
    let pieces = text.split('^').enumerate().flat_map(|(at, part)| {
        let note = (at > 0).then(|| Piece::Note(at - 1, look()));
        note.into_iter().chain([Piece::Text(part.to_owned(), look())])
    });
    Block::Paragraph(Box::new(Paragraph {
        format: Arc::new(format),
        mark: look(),
        label: None,
        pieces: pieces.collect(),
        source: None,
        number: 0,
    }))
}

fn plain(text: &str) -> Block {
    paragraph(text, ParagraphFormat::default())
}

/// A page with room for `lines` lines of 100 points.
fn sheet(lines: usize) -> PageFormat {
    PageFormat {
        width: 120.0,
        height: lines as f64 * 11.5 + 21.0,
        top: 10.0,
        bottom: 10.0,
        left: 10.0,
        right: 10.0,
        ..PageFormat::default()
    }
}

fn flow(lines: usize, blocks: Vec<Block>) -> Flow {
    let section = Section { page: sheet(lines), blocks, ..Section::default() };
    Flow { sections: vec![section], tab: 36.0, shrinks: true, ..Flow::default() }
}

fn words(page: &Page) -> Vec<&Words> {
    page.items
        .iter()
        .filter_map(|item| match item {
            Item::Words(words) => Some(words),
            _ => None,
        })
        .collect()
}

fn texts(pages: &Pages) -> Vec<Vec<&str>> {
    let of = |page| words(page).into_iter().map(|words| words.text.trim_end()).collect();
    pages.pages.iter().map(of).collect()
}

#[test]
fn a_line_stands_on_its_baseline_and_the_next_one_its_height_below() {
    let pages = set(&flow(3, vec![plain("1"), plain("2")]));
    let places: Vec<_> = words(&pages.pages[0]).iter().map(|words| (words.x, words.y)).collect();
    // The ascent with the line gap is 0.93359 of the size.
    assert_eq!(places, [(10.0, 10.0 + 9.3359375), (10.0, 10.0 + 9.3359375 + 11.5)]);
}

#[test]
fn a_heading_goes_with_what_follows_it() {
    let heading = paragraph("H", ParagraphFormat { keep_next: true, heading: Some(1), ..ParagraphFormat::default() });
    let pages = set(&flow(2, vec![plain("1"), heading, plain("2")]));
    assert_eq!(texts(&pages), [vec!["1"], vec!["H", "2"]]);
}

#[test]
fn no_line_stands_alone() {
    // Twenty figures fill a line of 100: 20 × 5.
    let line = "1".repeat(20);
    let three = format!("{line} {line} {line}");
    let pages = set(&flow(3, vec![plain("a"), plain(&three)]));
    // Two lines would fit, but then the third stood alone; three lines stay together.
    assert_eq!(texts(&pages).iter().map(Vec::len).collect::<Vec<_>>(), [1, 3]);
    let loose = ParagraphFormat { widow_control: false, ..ParagraphFormat::default() };
    let pages = set(&flow(3, vec![plain("a"), paragraph(&three, loose)]));
    assert_eq!(texts(&pages).iter().map(Vec::len).collect::<Vec<_>>(), [3, 1]);
}

#[test]
fn a_footnote_stands_on_the_page_of_its_mark() {
    let mut text = flow(4, vec![plain("1"), plain("2"), plain("x^y"), plain("3")]);
    text.notes = vec![vec![plain("note")]];
    let pages = set(&text);
    // Of four lines the note takes one and what is above it half of one more.
    assert_eq!(texts(&pages), [vec!["1", "2"], vec!["x", "1", "y", "3", "note"]]);
}

fn cell(column: usize, merge: Merge, text: &str) -> Cell {
    let line = Some(Border { width: 0.5, space: 0.0, colour: [0; 3], double: false });
    Cell { column, columns: 1, merge, borders: [line; 4], blocks: vec![plain(text)], ..Cell::default() }
}

fn row(header: bool, cells: Vec<Cell>) -> Row {
    Row { header, whole: true, height: None, cells }
}

fn table(rows: Vec<Row>) -> Block {
    Block::Table(Box::new(Table { columns: vec![30.0, 70.0], rows, ..Table::default() }))
}

#[test]
fn a_header_row_is_on_every_page() {
    let mut rows = vec![row(true, vec![cell(0, Merge::None, "H"), cell(1, Merge::None, "h")])];
    for text in ["1", "2", "3", "4"] {
        rows.push(row(false, vec![cell(0, Merge::None, text), cell(1, Merge::None, "x")]));
    }
    let pages = set(&flow(3, vec![table(rows)]));
    // A row is 12 high with its border, so two stand below the header on 34.5 + 1.
    assert_eq!(
        texts(&pages),
        [vec!["H", "h", "1", "x"], vec!["H", "h", "2", "x"], vec!["H", "h", "3", "x"], vec!["H", "h", "4", "x"]]
    );
    assert_eq!(words(&pages.pages[1])[0].node, None, "a repeated header is for the eye alone");
}

#[test]
fn a_row_whose_first_cell_goes_on_from_above_keeps_with_the_next_too() {
    let keeps = |mut row: Row| {
        row.cells[0].blocks.clear();
        row.cells[1].blocks = vec![paragraph("b", ParagraphFormat { keep_next: true, ..ParagraphFormat::default() })];
        row
    };
    let rows = vec![
        row(false, vec![cell(0, Merge::Start, "1"), cell(1, Merge::None, "a")]),
        keeps(row(false, vec![cell(0, Merge::Continue, ""), cell(1, Merge::None, "")])),
        row(false, vec![cell(0, Merge::None, "2"), cell(1, Merge::None, "c")]),
    ];
    let pages = set(&flow(3, vec![table(rows)]));
    // What is merged is drawn where its rows end.
    assert_eq!(texts(&pages), [vec!["a", "1"], vec!["b", "2", "c"]]);
}

#[test]
fn what_is_merged_over_a_pages_end_goes_on_below_it() {
    let rows = vec![
        row(false, vec![cell(0, Merge::Start, "11111 22222 33333"), cell(1, Merge::None, "a")]),
        row(false, vec![cell(0, Merge::Continue, ""), cell(1, Merge::None, "b")]),
        row(false, vec![cell(0, Merge::Continue, ""), cell(1, Merge::None, "c")]),
    ];
    let pages = set(&flow(2, vec![table(rows)]));
    // A row is 12 high; on the first page stands one, and one line of what is merged.
    let found = texts(&pages);
    let all: Vec<&str> = found.iter().flatten().copied().collect();
    for text in ["11111", "22222", "33333", "a", "b", "c"] {
        assert_eq!(all.iter().filter(|one| **one == text).count(), 1, "{found:?}");
    }
    assert!(found.len() > 1);
}

#[test]
fn a_row_that_is_higher_than_a_page_is_split() {
    let text = ["1"; 9].join(&format!(" {} ", "2".repeat(14)));
    let pages =
        set(&flow(3, vec![table(vec![row(false, vec![cell(0, Merge::None, "a"), cell(1, Merge::None, &text)])])]));
    assert!(pages.pages.len() > 1);
    let ones = texts(&pages).concat().iter().filter(|line| line.starts_with('1')).count();
    assert!(ones >= 8, "{:?}", texts(&pages));
    for page in &pages.pages {
        assert!(words(page).iter().all(|words| words.y < page.height - 10.0 + 1.0));
    }
}

#[test]
fn a_page_number_stands_in_the_header_of_each_page() {
    let number = Paragraph {
        format: Arc::default(),
        mark: look(),
        label: None,
        pieces: vec![Piece::PageNumber(look()), Piece::PageCount(look())],
        source: None,
        number: 0,
    };
    let mut text = flow(2, vec![plain("1"), plain("2"), plain("3")]);
    for section in &mut text.sections {
        section.first_page = true;
        section.number = Some(4);
        section.header.all = Arc::new(vec![Block::Paragraph(Box::new(number.clone()))]);
        section.page.fixed = true;
    }
    assert_eq!(texts(&set(&text)), [vec!["1", "2"], vec!["3", "5", "2"]]);
}
