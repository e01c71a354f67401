//! Templates and documents small enough to read, through the whole room.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::file::xml;
use super::{Package, Template, region, sound};
use crate::diag::{Catalogue, Diagnostics, Lang};
use crate::document::{
    Annex, Block, Cell, Document, Merge, Paragraph, Properties, Row, RowKind, Rule, Run, Slot, Style, Table,
};
use crate::paper::Orientation;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEADER: &str = "<w:p><w:r><w:t>{{ hea</w:t></w:r><w:r><w:t>d }}</w:t></w:r></w:p>";
const PORTRAIT: &str = r#"<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:pPr></w:p>"#;
const LANDSCAPE: &str = r#"<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#;

/// A paragraph of text in one run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A Word file with this body; all styles of the engine, one header.
fn file(body: &str) -> Vec<u8> {
    let styles: String = Style::ALL
        .iter()
        .map(|style| {
            format!(
                r#"<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/></w:style>"#,
                style.id(),
                style.name()
            )
        })
        .collect();
    let namespaces = format!("xmlns:w=\"{}\" xmlns:r=\"{RELATIONS}\"", xml::W);
    let parts = [
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#.to_owned(),
        ),
        (
            "_rels/.rels",
            format!(r#"<Relationships xmlns="x"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document2.xml"/></Relationships>"#),
        ),
        (
            "word/_rels/document2.xml.rels",
            format!(
                r#"<Relationships xmlns="x"><Relationship Id="rId1" Type="{RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{RELATIONS}/header" Target="header1.xml"/></Relationships>"#
            ),
        ),
        ("word/document2.xml", format!("\u{FEFF}<w:document {namespaces}><w:body>{body}</w:body></w:document>")),
        ("word/header1.xml", format!("<w:hdr {namespaces}>{HEADER}</w:hdr>")),
        ("word/styles.xml", format!("<w:styles {namespaces}>{styles}</w:styles>")),
        ("word/theme/theme1.xml", "<a:theme xmlns:a=\"a\"/>".to_owned()),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn template(body: &str) -> Template {
    Template::open("mau.docx", &file(body)).unwrap()
}

fn codes(result: Result<Template, Diagnostics>) -> Vec<&'static str> {
    result.map_or_else(|found| found.iter().map(|one| one.code.0).collect(), |_| Vec::new())
}

/// The main part after filling; sound, or the test fails.
fn filled(template: &Template, document: &Document, values: &[(&str, &str)]) -> String {
    let package = package(template, document, values);
    package.text(package.main()).unwrap()
}

fn package(template: &Template, document: &Document, values: &[(&str, &str)]) -> Package {
    let find = |name: &str| values.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned());
    let values: Vec<_> = template.expressions().iter().map(|one| find(&one.text)).collect();
    let package = template.fill(document.clone(), &values).unwrap();
    assert_eq!(sound::faults(&package).unwrap(), Vec::<String>::new());
    package
}

fn text(style: Style, words: &str) -> Block {
    Block::Paragraph(Paragraph::text(style, words))
}

fn annex(id: &str, orientation: Orientation, blocks: Vec<Block>) -> Annex {
    Annex { id: id.to_owned(), belongs_to_plan: true, orientation, margins: None, blocks }
}

#[test]
fn a_tag_cut_over_runs_takes_the_look_of_its_first_run() {
    let body = r#"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Số: {</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ number</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> }}/KH</w:t></w:r></w:p>"#;
    let out = filled(&template(body), &Document::default(), &[("number", "12 & 13"), ("head", "x")]);
    assert!(out.contains(r#"<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Số: 12 &amp; 13</w:t>"#), "{out}");
    assert!(out.contains(r#"<w:rPr><w:i/></w:rPr><w:t xml:space="preserve">/KH</w:t>"#), "{out}");
}

#[test]
fn a_text_box_is_filled_in_both_its_forms() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", p("{{ stamp }}"));
    let body = format!(
        "<w:p><w:r><w:t>{{{{ a }}}} </w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:drawing>{inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    );
    let out = filled(&template(&body), &Document::default(), &[("stamp", "HỎA TỐC")]);
    assert_eq!(out.matches("HỎA TỐC").count(), 2, "a paragraph with a text box stays: {out}");
}

#[test]
fn a_line_break_and_a_tab_in_a_value_become_elements() {
    let out = filled(&template(&p("{{ a }}")), &Document::default(), &[("a", "ỦY BAN\nHUYỆN\tX")]);
    assert!(out.contains("ỦY BAN</w:t><w:br/><w:t xml:space=\"preserve\">HUYỆN</w:t><w:tab/>"), "{out}");
}

#[test]
fn a_template_that_an_earlier_run_filled_keeps_its_numbers_apart() {
    let body =
        format!(r#"<w:p><w:bookmarkStart w:id="40" w:name="own"/><w:bookmarkEnd w:id="40"/></w:p>{}"#, p("{{ body }}"));
    let document = Document { annexes: Vec::new(), ..plan() };
    let document =
        Document { blocks: document.blocks.into_iter().filter(|(slot, _)| *slot == Slot::Body).collect(), ..document };
    let out = filled(&template(&body), &document, &[]);
    assert!(out.contains("<w:bookmarkStart w:id=\"41\""), "{out}");
}

#[test]
fn a_header_is_filled_too() {
    let package = package(&template(&p("x")), &Document::default(), &[("head", "Trang")]);
    assert!(package.text("word/header1.xml").unwrap().contains("Trang"));
}

#[test]
fn a_paragraph_without_values_vanishes_but_a_cell_and_a_header_keep_one() {
    let cell = format!("<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>", p("{{ a }}"), p("{{ b }}"));
    let template = template(&format!("{}{cell}{}", p("Kính gửi: {{ to }}"), p("{{ c }} và {{ d }}")));
    let package = package(&template, &Document::default(), &[("d", "D")]);
    let out = package.text(package.main()).unwrap();
    assert!(!out.contains("Kính gửi"));
    assert!(out.contains(" và D"));
    assert_eq!(out.matches("<w:p>").count(), 2, "{out}");
    assert_eq!(package.text("word/header1.xml").unwrap().matches("<w:p>").count(), 1);
}

#[test]
fn every_fault_of_a_template_is_reported_in_one_run() {
    let body = [
        p("{{ title"),
        p("{% for x in y %}"),
        p("Nội dung: {{ body }}"),
        p("{{ annexes }}"),
        p("{{ phu_luc }}"),
        "<w:p><w:r><w:t>{{ a</w:t></w:r><w:hyperlink><w:r><w:t>b }}</w:t></w:r></w:hyperlink></w:p>".to_owned(),
        format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("{{ noi_dung }}")),
    ];
    let found = codes(Template::open("mau.docx", &file(&body.concat())));
    assert_eq!(found, ["K610", "K611", "K611", "K616", "K612", "K614", "K617", "K614"]);
}

#[test]
fn every_complaint_has_words_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        let catalogue = Catalogue::of(lang);
        for code in [601, 602, 603, 604, 605, 606, 607, 610, 611, 612, 613, 614, 615, 616, 617] {
            let words = catalogue.get(&format!("K{code}"), None, &[]);
            assert!(words.is_some(), "K{code} {lang:?}");
        }
        let never = catalogue.get("K610", None, &[("kind", "never-closed".to_owned())]).unwrap();
        assert!(never.contains("{{") && never.contains("}}"), "{never}");
    }
}

#[test]
fn a_document_that_needs_a_slot_or_style_the_template_lacks_is_refused() {
    let mut document = Document::default();
    document.blocks.insert(Slot::Body, vec![text(Style::Body, "a")]);
    document.annexes.push(annex("1", Orientation::Landscape, vec![]));
    let found = template(&p("x")).fill(document.clone(), &[]).unwrap_err();
    let codes: Vec<_> = found.iter().map(|one| one.code.0).collect();
    assert_eq!(codes, ["K613", "K613"]);
}

#[test]
fn a_style_the_document_uses_must_be_there() {
    let full = file(&p("{{ body }}"));
    let package = Package::open("mau.docx", &full).unwrap();
    let mut less = package.clone();
    let styles = package.text("word/styles.xml").unwrap();
    less.set_part("word/styles.xml", styles.replace("\"KH Khoản điểm\"", "\"Other\""));
    let template = Template::open("mau.docx", &less.to_bytes().unwrap()).unwrap();
    let mut document = Document::default();
    document.blocks.insert(Slot::Body, vec![text(Style::Body, "a")]);
    assert!(template.fill(document.clone(), &[]).is_ok());
    document.blocks.insert(Slot::Body, vec![text(Style::Clause, "a")]);
    let found = template.fill(document.clone(), &[]).unwrap_err();
    let missing = found.iter().next().unwrap();
    assert_eq!((missing.code.0, missing.args[0].1.as_str()), ("K615", "KH Khoản điểm"));
}

#[test]
fn a_template_of_one_section_gets_a_break_before_its_annexes() {
    let only = LANDSCAPE.replace("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"", "w:w=\"11906\" w:h=\"16838\"");
    let body = format!("{}{}{only}", p("{{ body }}"), p("{{ annexes }}"));
    let mut document = plan();
    document.blocks.retain(|slot, _| *slot == Slot::Body);
    let out = filled(&template(&body), &document, &[]);
    let lying: Vec<_> = out.match_indices("<w:pgSz").map(|(at, _)| out[at..at + 60].contains("landscape")).collect();
    assert_eq!(lying, [false, true, false]);
}

#[test]
fn a_bookmark_that_begins_in_a_slots_paragraph_keeps_its_beginning() {
    let body = r#"<w:p><w:bookmarkStart w:id="3" w:name="a"/><w:r><w:t>{{ body }}</w:t></w:r></w:p><w:p><w:bookmarkEnd w:id="3"/></w:p>"#;
    let out = filled(&template(body), &Document::default(), &[]);
    assert!(out.contains("<w:body><w:bookmarkStart w:id=\"3\" w:name=\"a\"/><w:p>"), "{out}");
}

fn plan() -> Document {
    let mut document = Document {
        properties: Properties { title: "Kế hoạch A & B".to_owned(), ..Properties::default() },
        ..Document::default()
    };
    let note = Run { footnote: Some(vec![Run::text("Xem Phụ lục.")]), ..Run::text("Chữ") };
    let closing = Paragraph::new(Style::Body, vec![note]);
    document.blocks.insert(Slot::Body, vec![text(Style::Heading1, "I. MỤC ĐÍCH"), Block::Paragraph(closing)]);
    document.blocks.insert(Slot::TitleRule, vec![Block::Rule(Rule { length: 3000 })]);
    document.blocks.insert(Slot::Recipients, vec![text(Style::RecipientsLabel, "Nơi nhận:")]);
    document.blocks.insert(Slot::Signature, vec![text(Style::SignatureName, "Nguyễn Văn A")]);
    let mut table = Table::new(vec![1000, 2000]);
    let cell = |words: &str| Cell::new(vec![Paragraph::text(Style::TableText, words)]);
    table.push(Row::new(RowKind::Header, vec![cell("TT"), cell("Tên")])).unwrap();
    let mut first = Row::new(RowKind::Item, vec![cell("1").merged(Merge::Start), cell("a")]);
    first.keep_next = true;
    table.push(first).unwrap();
    table.push(Row::new(RowKind::Item, vec![Cell::new(vec![]).merged(Merge::Continue), cell("b")])).unwrap();
    let label = text(Style::AnnexLabel, "Phụ lục I");
    let reference = text(Style::AnnexReference, "(Kèm theo Kế hoạch số   /KH-UBND)");
    document.annexes.push(annex("1", Orientation::Landscape, vec![label, reference, Block::Table(table)]));
    document.annexes.push(annex("2", Orientation::Portrait, vec![text(Style::AnnexLabel, "Phụ lục II")]));
    document
}

fn whole() -> String {
    let closing =
        format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("{{ recipients }}"), p("{{ chu_ky }}"));
    let front = [p("{{ number }}"), p("{{ title }}"), p("{{ title_rule }}")].concat();
    format!("{front}{}{closing}{PORTRAIT}{}<w:p/>{LANDSCAPE}", p("{{ body }}"), p("{{ annexes }}"))
}

#[test]
fn each_annex_has_a_section_of_its_own_and_the_last_is_the_documents() {
    let out = filled(&template(&whole()), &plan(), &[("number", "Số: 1")]);
    let sizes: Vec<_> = out.match_indices("<w:pgSz").map(|(at, _)| &out[at..at + 30]).collect();
    assert_eq!(sizes.len(), 3);
    assert!(
        sizes[0].contains("11906") && sizes[1].contains("16838\" w") && sizes[2].contains("w:w=\"11906\""),
        "{sizes:?}"
    );
    assert!(out.ends_with("<w:titlePg/></w:sectPr></w:body></w:document>"));
    assert_eq!(out.matches("w:start=\"1\"").count(), 2);
    assert!(out.contains("<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\""));
}

#[test]
fn without_annexes_the_first_section_is_the_last() {
    let document = Document { annexes: Vec::new(), ..plan() };
    let out = filled(&template(&whole()), &document, &[]);
    assert_eq!(out.matches("<w:sectPr>").count(), 1);
    assert!(!out.contains("landscape"));
}

#[test]
fn a_document_without_blocks_is_its_annexes_only() {
    let document = Document { blocks: Default::default(), ..plan() };
    let out = filled(&template(&whole()), &document, &[("number", "Số: 1")]);
    assert!(!out.contains("Số: 1") && out.contains("Phụ lục II"));
    assert_eq!(out.matches("<w:sectPr>").count(), 2);
}

#[test]
fn every_region_is_marked_and_has_a_fingerprint() {
    let template = template(&whole());
    let package = package(&template, &plan(), &[("number", "Số: 1")]);
    let main = package.text(package.main()).unwrap();
    let regions = region::find(&main).unwrap();
    let ids: Vec<_> = regions.iter().map(|one| one.id.to_string()).collect();
    assert_eq!(ids, ["front", "body", "recipients", "signature", "annex-1", "annex-2"]);
    let custom = package.text("docProps/custom.xml").unwrap();
    assert!(!main.contains("<w:sdt"));
    for one in regions {
        assert!(custom.contains(&format!("name=\"kehoach.{}\"", one.id)));
    }
    for name in ["kehoach_number", "kehoach_signer", "kehoach_annex_1_ref", "kehoach_annex_2", "kehoach_annex_2__end"] {
        assert!(main.contains(&format!("w:name=\"{name}\"")), "{name}");
    }
    assert!(package.text("word/footnotes.xml").unwrap().contains("Xem Phụ lục."));
    assert!(package.text("docProps/core.xml").unwrap().contains("<dc:title>Kế hoạch A &amp; B</dc:title>"));
}

#[test]
fn rows_of_a_group_stay_together_and_headers_repeat() {
    let out = filled(&template(&whole()), &plan(), &[]);
    assert!(out.contains("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"));
    assert!(out.contains("<w:vMerge w:val=\"restart\"/>") && out.contains("<w:vMerge/>"));
    let kept = "<w:p><w:pPr><w:pStyle w:val=\"KHTableText\"/><w:keepNext/></w:pPr>";
    assert_eq!(out.matches(kept).count(), 2);
}

#[test]
fn the_same_input_gives_the_same_bytes_and_untouched_members_are_carried() {
    let bytes = file(&whole());
    let template = Template::open("mau.docx", &bytes).unwrap();
    let one = package(&template, &plan(), &[]).to_bytes().unwrap();
    assert_eq!(one, package(&template, &plan(), &[]).to_bytes().unwrap());
    let raw = |bytes: &[u8], name: &str| {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        let file = archive.by_name(name).unwrap();
        let start = usize::try_from(file.data_start().unwrap()).unwrap();
        (file.crc32(), bytes[start..start + usize::try_from(file.compressed_size()).unwrap()].to_vec())
    };
    assert_eq!(raw(&bytes, "word/theme/theme1.xml"), raw(&one, "word/theme/theme1.xml"));
    assert_eq!(raw(&bytes, "word/styles.xml"), raw(&one, "word/styles.xml"));
    Package::open("out.docx", &one).unwrap();
}

#[test]
fn what_is_no_word_file_is_named_for_what_it_is() {
    let code = |bytes: &[u8]| Package::open("a.docx", bytes).unwrap_err().iter().next().unwrap().code.0;
    assert_eq!(code(b"%PDF-1.7"), "K601");
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    assert_eq!(code(&old), "K602");
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(code(&old), "K603");
}

#[test]
fn sizes_that_word_cannot_have_are_measured_as_its_largest() {
    let page = r#"<w:sectPr><w:pgSz w:w="-9223372036854775808" w:h="4294967295"/></w:sectPr>"#;
    let rule = format!(
        r#"<w:p><w:r><w:rPr><w:sz w:val="4294967295"/></w:rPr><w:t>X</w:t></w:r></w:p>{}{page}"#,
        p("{{ title_rule }}")
    );
    let geometry = template(&rule).geometry();
    assert_eq!((geometry.title_size, geometry.portrait_height), (3276, 31_680));
    assert!(super::text("mau", &file(&rule)).unwrap().starts_with("[page"));
}

#[test]
fn what_is_packed_ahead_is_what_would_be_packed() {
    let package = Package::open("a.docx", &file(&p("cũ"))).unwrap();
    let new = std::sync::Arc::new(package.text("word/document2.xml").unwrap().replace("cũ", &"mới ".repeat(1_000)));
    let mut plain = package.clone();
    plain.set_text("word/theme/theme1.xml", new.clone());
    let wanted = plain.to_bytes().unwrap();
    // Under the name that the member has; what another part was to say, or another text, does not count.
    for (part, text) in [("word/theme/theme1.xml", &new), ("Word/Theme/theme1.xml", &new)] {
        package.pack_ahead(part, text);
        package.pack_ahead("word/theme/theme1.xml", &std::sync::Arc::new("khác".to_owned()));
        let mut copy = package.clone();
        copy.set_text("word/theme/theme1.xml", text.clone());
        assert!(copy.to_bytes().unwrap() == wanted, "{part}");
        assert!(copy.to_bytes().unwrap() == wanted, "{part}, again");
    }
}

#[test]
fn a_store_is_found_however_far_down_its_root_stands() {
    let mut package = Package::open("a.docx", &file(&p("x"))).unwrap();
    super::store::write(&mut package, &super::store::Store::default()).unwrap();
    let part = super::store::part(&package).unwrap().unwrap();
    let text = package.text(&part).unwrap();
    for long in [0, 900, 1_010, 1_024, 5_000] {
        let moved = text.replacen("<k:store", &format!("<!--{}--><k:store", "ở".repeat(long)), 1);
        package.set_text(&part, moved);
        assert_eq!(super::store::part(&package).unwrap().as_ref(), Some(&part), "{long}");
    }
}
