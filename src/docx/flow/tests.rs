//! What files say, as it is to be set.

use std::collections::HashMap;

use super::super::model::{Part, Styles, flat};
use super::cascade::Cascade;
use super::numbering::Lists;
use super::theme::Theme;
use super::walk::Walk;
use crate::layout::block::Block;
use crate::layout::block::{Merge, Table};
use crate::layout::text::{LineHeight, Origin, Paragraph, Piece};
use crate::paper::Align;

const STYLES: &str = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="N" w:default="1"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="N"/><w:pPr><w:spacing w:before="120" w:line="252" w:lineRule="auto"/><w:jc w:val="both"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:b/><w:i/></w:rPr></w:style>"#;

fn blocks(body: &str) -> (Vec<Block>, Vec<(&'static str, String, usize)>) {
    let styles = Styles::read(format!("<w:styles>{STYLES}</w:styles>")).unwrap();
    let cascade = Cascade::of(&styles, Theme::default());
    let part = Part::read(format!("<w:document><w:body>{body}</w:body></w:document>")).unwrap();
    let (mut lists, notes) = (Lists::default(), HashMap::new());
    let mut walk = Walk::new(&part, &cascade, &mut lists, &notes, 15);
    let mut out = Vec::new();
    flat(&part.blocks).for_each(|block| walk.block(block, &mut out));
    (out, walk.left_out.iter().map(|(kind, name, count)| (kind, name.to_owned(), count)).collect())
}

fn paragraph(body: &str) -> Paragraph {
    match blocks(body).0.into_iter().next().unwrap() {
        Block::Paragraph(paragraph) => *paragraph,
        Block::Table(_) => panic!("a table"),
    }
}

fn table(body: &str) -> Table {
    match blocks(body).0.into_iter().next().unwrap() {
        Block::Table(table) => *table,
        Block::Paragraph(_) => panic!("a paragraph"),
    }
}

#[test]
fn looks_come_down_from_defaults_styles_and_the_paragraph_itself() {
    let found = paragraph(
        r#"<w:p><w:pPr><w:pStyle w:val="B"/><w:ind w:left="567" w:hanging="283"/></w:pPr><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:rStyle w:val="C"/></w:rPr><w:t>b</w:t></w:r></w:p>"#,
    );
    let format = &found.format;
    assert_eq!((format.align, format.before, format.heading), (Align::Justified, 6.0, Some(2)));
    assert_eq!((format.left, format.first, format.line), (28.35, -14.15, LineHeight::Multiple(1.05)));
    let look = |piece: &Piece| match piece {
        Piece::Text(text, look) => (text.clone(), look.size, look.style.bold, look.style.italic),
        other => panic!("{other:?}"),
    };
    let looks: Vec<_> = found.pieces.iter().map(look).collect();
    // Bold in the style of the paragraph and in that of the run: the one takes the other away.
    assert_eq!(looks, [("a".to_owned(), 14.0, true, false), ("b".to_owned(), 14.0, false, true)]);
}

#[test]
fn what_is_deleted_or_hidden_is_not_set_and_what_is_unknown_is_named() {
    let body = r#"<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>c</w:t></w:r><w:r><w:ruby><w:x/></w:ruby></w:r><w:r><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr><w:t>d</w:t></w:r></w:p>"#;
    let (found, left_out) = blocks(body);
    let Some(Block::Paragraph(found)) = found.into_iter().next() else { panic!("no paragraph") };
    let said = |piece: &Piece| match piece {
        Piece::Text(text, _) => text.clone(),
        _ => "?".to_owned(),
    };
    let text: String = found.pieces.iter().map(said).collect();
    assert_eq!(text, "ad");
    assert_eq!(left_out, [("unknown", String::new(), 1), ("font", "Arial".to_owned(), 1)]);
}

#[test]
fn borders_of_cells_come_from_the_table_where_they_say_nothing() {
    let cell = |more: &str| format!(r#"<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/>{more}</w:tcPr><w:p/></w:tc>"#);
    let merged = cell(r#"<w:vMerge w:val="restart"/>"#);
    let own = cell(r#"<w:tcBorders><w:top w:val="nil"/></w:tcBorders>"#);
    let below = cell("<w:vMerge/>");
    let plain = cell("");
    let found = table(&format!(
        r#"<w:tbl><w:tblPr><w:tblInd w:w="100" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid><w:tr>{merged}{own}</w:tr><w:tr>{below}{plain}</w:tr></w:tbl>"#
    ));
    let widths =
        |row: usize, cell: usize| found.rows[row].cells[cell].borders.map(|border| border.map(|border| border.width));
    assert_eq!(found.columns, [50.0, 50.0]);
    assert_eq!(widths(0, 0), [Some(1.0), None, Some(0.5), None]);
    assert_eq!(widths(0, 1)[0], None);
    assert_eq!(widths(1, 1)[0], Some(0.5));
    assert_eq!(found.rows.iter().map(|row| row.cells[0].merge).collect::<Vec<_>>(), [Merge::Start, Merge::Continue]);
}

#[test]
fn a_line_of_vml_is_a_line_where_it_says() {
    let line = |style: &str| {
        let found = paragraph(&format!(
            r#"<w:p><w:r><w:pict><v:line id="a" style="position:absolute;z-index:1{style}" from="60pt,12pt" to="150pt,12pt"/></w:pict></w:r></w:p>"#
        ));
        match found.pieces.as_slice() {
            [Piece::Drawing(drawing)] => *drawing,
            other => panic!("{other:?}"),
        }
    };
    let here = line("");
    assert_eq!(
        (here.line, here.size, here.across, here.down),
        (true, [90.0, 0.0], (Origin::Here, 60.0), (Origin::Here, 12.0))
    );
    let centred = line(";mso-position-horizontal:center;mso-position-horizontal-relative:margin");
    assert_eq!((centred.size, centred.across), ([90.0, 0.0], (Origin::Middle, 0.0)));
    assert_eq!(line(";mso-position-horizontal-relative:page").across, (Origin::Page, 60.0));
}
