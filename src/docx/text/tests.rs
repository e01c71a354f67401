//! What the text shows, and what it leaves out.

use std::io::{Cursor, Write};

use expect_test::{Expect, expect};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::text;
use crate::docx::file::xml::W;

const RELS: &str = r#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>"#;
const PARTS: &str = r#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="/word/notes.xml"/><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>"#;
const STYLES: &str = r#"<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Base"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>"#;
const NOTES: &str = r#"<w:footnotes><w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="7"><w:p><w:r><w:t>Bảy</w:t></w:r></w:p></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>Ba</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
const HEADER: &str = r#"<w:hdr><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>"#;

fn docx(body: &str) -> Vec<u8> {
    docx_in(W, body)
}

fn docx_in(namespace: &str, body: &str) -> Vec<u8> {
    let namespace = format!("xmlns:w=\"{namespace}\"");
    let document = format!("<w:document {namespace}><w:body>{body}</w:body></w:document>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, xml) in [
        ("_rels/.rels", RELS),
        ("word/_rels/document2.xml.rels", PARTS),
        ("word/document2.xml", &document),
        ("word/styles.xml", STYLES),
        ("word/notes.xml", &NOTES.replace("<w:footnotes", &format!("<w:footnotes {namespace}"))),
        ("word/header1.xml", &HEADER.replace("<w:hdr", &format!("<w:hdr {namespace}"))),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn shows(body: &str, expected: Expect) {
    expected.assert_eq(&text("thu.docx", &docx(body)).unwrap());
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn merges_and_repeated_headers_are_seen() {
    let row = |properties: &str, cells: &str| format!("<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>");
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text));
    let wide = cell(r#"<w:gridSpan w:val="2"/>"#, "Cả hai");
    let first = cell(r#"<w:vMerge w:val="restart"/>"#, "Nhóm") + &cell("", "a|b") + &cell("", "");
    let second = cell("<w:vMerge/>", "") + &cell("", "c") + &cell("", "0,5");
    shows(
        &format!(
            r#"<w:tbl><w:tblGrid><w:gridCol w:w="500"/><w:gridCol w:w="1000"/><w:gridCol w:w="500"/></w:tblGrid>{}{}{}</w:tbl>"#,
            row("<w:tblHeader/>", &(wide + &cell("", "Điểm"))),
            row("", &first),
            row("", &second),
        ),
        expect![[r#"
            [table 3 columns, header row repeats, widths 25 50 25 %]
            | Cả hai | < | Điểm |
            | Nhóm | a\|b |  |
            | ^ | c | 0,5 |
        "#]],
    );
}

#[test]
fn only_what_departs_from_the_style_is_marked() {
    shows(
        r#"<w:p><w:pPr><w:pStyle w:val="H"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Đậm</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> thường</w:t></w:r></w:p>
        <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>Giữa</w:t></w:r></w:p>"#,
        expect![[r#"
            «heading 1» Đậm «not bold: thường»
            «centre» ***Giữa***
        "#]],
    );
}

#[test]
fn where_word_cuts_runs_is_not_seen() {
    shows(
        r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Phòng</w:t></w:r><w:proofErr/><w:r><w:t xml:space="preserve"> </w:t></w:r><w:bookmarkStart/><w:r><w:rPr><w:b/></w:rPr><w:t>N</w:t></w:r><w:r><w:rPr><w:b w:val="true"/></w:rPr><w:t>ội&#160;vụ &amp; VP</w:t></w:r></w:p>"#,
        expect![[r#"
            **Phòng Nội␣vụ & VP**
        "#]],
    );
}

#[test]
fn a_section_takes_over_the_header_of_the_one_before() {
    shows(
        &format!(
            r#"{}<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="h"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr></w:pPr></w:p>{}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>"#,
            p("Một"),
            p("Hai")
        ),
        expect![[r#"
            [page A4 portrait, margins 20 20 30 20 mm, numbers from 1, first page apart]
            [header] {PAGE}
            Một

            [page A4 landscape]
            [header] {PAGE}
            Hai
        "#]],
    );
}

#[test]
fn footnotes_stand_at_the_end_in_the_order_of_the_text() {
    shows(
        r#"<w:p><w:r><w:t>Ba</w:t></w:r><w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:t> rồi bảy</w:t><w:footnoteReference w:id="7"/></w:r></w:p>"#,
        expect![[r#"
            Ba[^1] rồi bảy[^2]

            [^1] Ba
            [^2] Bảy
        "#]],
    );
}

#[test]
fn a_drawing_is_read_once_and_old_properties_not_at_all() {
    let text_box = format!("<w:txbxContent>{}</w:txbxContent>", p("Trong khung"));
    shows(
        &format!(
            r#"<w:p><w:pPr><w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr><w:r><mc:AlternateContent><mc:Choice><w:drawing>{text_box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{text_box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"#
        ),
        expect![[r#"
            [drawing][text box: Trong khung]
        "#]],
    );
}

#[test]
fn regions_breaks_and_empty_paragraphs_are_seen() {
    shows(
        r#"<w:p><w:bookmarkStart w:id="1" w:name="kehoach_annex_1"/><w:bookmarkStart w:id="2" w:name="kehoach_annex_1__end"/><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:noBreakHyphen/></w:r><w:bookmarkEnd w:id="1"/><w:bookmarkEnd w:id="2"/></w:p><w:p/>"#,
        expect![[r#"
            [region Phụ lục 1]
            a ⏎ b⇥-
            [end of region]
            ¶
        "#]],
    );
}

#[test]
fn what_is_no_word_file_is_refused() {
    let code = |bytes: &[u8]| text("thu.docx", bytes).unwrap_err().iter().map(|one| one.code.0).collect::<Vec<_>>();
    assert_eq!(code(b"%PDF"), ["K601"]);
    assert_eq!(code(&docx("<w:p>")), ["K604"]);
    assert_eq!(code(&docx_in("http://example.org/main", &p("a"))), ["K607"]);
}

#[test]
fn strict_open_xml_is_read_with_its_measures() {
    let table = r#"<w:tbl><w:tblGrid><w:gridCol w:w="2.54cm"/><w:gridCol w:w="216pt"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"#;
    let file = docx_in("http://purl.oclc.org/ooxml/wordprocessingml/main", table);
    let shown = text("thu.docx", &file).unwrap();
    assert!(shown.contains("[table 2 columns, widths 25 75 %]"), "{shown}");
}

#[test]
fn a_paragraph_with_a_border_keeps_its_words() {
    let ruled = |words: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="H"/><w:pBdr><w:bottom w:val="single"/></w:pBdr><w:jc w:val="center"/></w:pPr>{words}</w:p>"#
        )
    };
    shows(
        &(ruled("<w:r><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r>") + &ruled("")),
        expect![[r#"
            «heading 1» «centre» [rule] Độc lập - Tự do - Hạnh phúc
            [rule]
        "#]],
    );
}

#[test]
fn deleted_words_are_told_apart_and_old_places_of_moved_ones_too() {
    shows(
        r#"<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText><w:tab/></w:r></w:del><w:moveFrom><w:r><w:t>c</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>d</w:t></w:r></w:ins></w:p>"#,
        expect![[r#"
            a[deleted: b][deleted: c]d
        "#]],
    );
}

#[test]
fn the_number_zero_takes_a_paragraph_out_of_its_list() {
    let listed = |number: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#
        )
    };
    shows(
        &(listed("2") + &listed("0")),
        expect![[r#"
            «list» a
            a
        "#]],
    );
}
