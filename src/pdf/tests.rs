//! What a PDF says, as far as it can be read without a reader of PDF.

use super::*;
use crate::font::{Face, Style};
use crate::layout::page::{Node, Page, Words};

fn page(text: &str) -> Pages {
    let words = Words {
        node: Some(0),
        x: 50.0,
        y: 50.0,
        text: text.to_owned(),
        size: 14.0,
        style: Style::default(),
        colour: [0; 3],
        stretch: 0.5,
    };
    let page = Page { width: 300.0, height: 200.0, items: vec![Item::Words(words)], ..Page::default() };
    Pages {
        title: "Kế hoạch".to_owned(),
        language: "vi-VN".to_owned(),
        pages: vec![page],
        nodes: vec![Node { kind: NodeKind::Heading(1), parent: None, source: None }],
        ..Pages::default()
    }
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn the_same_pages_give_the_same_bytes_that_say_what_they_are() {
    let made = write(&page("Trước ngày\u{A0}30/9 HĐND\u{2011}UBND"), &Family::liberation()).unwrap();
    assert_eq!(made.bytes, write(&page("Trước ngày\u{A0}30/9 HĐND\u{2011}UBND"), &Family::liberation()).unwrap().bytes);
    assert!(made.missing.is_empty());
    for words in [
        "%PDF-1.7",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
        "<xmp:CreatorTool>kehoach</xmp:CreatorTool>",
        "vi-VN",
        "/StructTreeRoot",
    ] {
        assert!(holds(&made.bytes, words), "{words}");
    }
}

#[test]
fn a_letter_that_the_typeface_does_not_have_is_told() {
    let made = write(&page("a☑"), &Family::liberation()).unwrap();
    assert_eq!(made.missing.into_iter().collect::<Vec<_>>(), ['☑']);
}

#[test]
fn a_file_that_is_no_typeface_is_none() {
    assert!(Face::new(b"no font".to_vec()).is_none());
}
