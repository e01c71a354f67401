//! The parts docx-rs does not write, or writes with a clock or a person in them, and the container.

use std::io::{Cursor, Write};

use zip::ZipWriter;

use super::super::file;
use super::super::file::relations::{CONTENT_TYPES, RELATIONSHIPS};
use super::super::file::xml::{DECLARATION, W};
use super::page::{EMPTY_HEADER, NUMBER_HEADER};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The whole file. Members come in a fixed order with the container's first date, 1 January 1980.
pub(super) fn file(written: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let fixed = [
        (CONTENT_TYPES, content_types()),
        ("_rels/.rels", package_rels()),
        ("docProps/app.xml", app()),
        ("docProps/core.xml", core()),
        ("word/_rels/document.xml.rels", document_rels()),
        ("word/settings.xml", settings()),
        ("word/footnotes.xml", footnotes()),
    ];
    let options = file::written(9, usize::MAX).unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let members = fixed.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, bytes) in members.chain(written.iter().map(|(name, bytes)| (*name, bytes.as_slice()))) {
        // Memory takes every byte, and no part comes near the container's limits.
        if zip.start_file(name, options).is_ok() {
            let _all = zip.write_all(bytes);
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn content_types() -> String {
    let part = |name: &str, kind: &str| format!("<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>");
    let word = |name: &str, kind: &str| part(&format!("word/{name}.xml"), &format!("{WORD_TYPE}.{kind}+xml"));
    [
        DECLARATION.to_owned(),
        format!("<Types xmlns=\"{PACKAGE}/content-types\">"),
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            .to_owned(),
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>".to_owned(),
        word("document", "document.main"),
        word("styles", "styles"),
        word("settings", "settings"),
        word("footnotes", "footnotes"),
        word("header1", "header"),
        word("header2", "header"),
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        "</Types>".to_owned(),
    ]
    .concat()
}

fn relationships(list: &[(&str, String, &str)]) -> String {
    let mut out = format!("{DECLARATION}<Relationships xmlns=\"{RELATIONSHIPS}\">");
    for (id, kind, target) in list {
        out.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>"));
    }
    out.push_str("</Relationships>");
    out
}

fn package_rels() -> String {
    relationships(&[
        ("rId1", format!("{OFFICE}/officeDocument"), "word/document.xml"),
        ("rId2", format!("{RELATIONSHIPS}/metadata/core-properties"), "docProps/core.xml"),
        ("rId3", format!("{OFFICE}/extended-properties"), "docProps/app.xml"),
    ])
}

fn document_rels() -> String {
    relationships(&[
        ("rId1", format!("{OFFICE}/styles"), "styles.xml"),
        ("rId2", format!("{OFFICE}/settings"), "settings.xml"),
        ("rId3", format!("{OFFICE}/footnotes"), "footnotes.xml"),
        (NUMBER_HEADER, format!("{OFFICE}/header"), "header1.xml"),
        (EMPTY_HEADER, format!("{OFFICE}/header"), "header2.xml"),
    ])
}

/// Settings: Word 2013's layout, so that widths are what they say; Vietnamese; words are never broken.
fn settings() -> String {
    let compatible = |name: &str, value: &str| {
        format!(
            "<w:compatSetting w:name=\"{name}\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"{value}\"/>"
        )
    };
    [
        DECLARATION.to_owned(),
        format!("<w:settings xmlns:w=\"{W}\">"),
        "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:autoHyphenation w:val=\"0\"/>".to_owned(),
        "<w:characterSpacingControl w:val=\"doNotCompress\"/>".to_owned(),
        "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>".to_owned(),
        "<w:compat>".to_owned(),
        compatible("compatibilityMode", "15"),
        compatible("overrideTableStyleFontSizeAndJustification", "1"),
        compatible("enableOpenTypeFeatures", "1"),
        compatible("doNotFlipMirrorIndents", "1"),
        compatible("differentiateMultirowTableHeaders", "1"),
        "</w:compat><w:themeFontLang w:val=\"vi-VN\"/>".to_owned(),
        "<w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>".to_owned(),
    ]
    .concat()
}

/// The two separators every footnotes part begins with.
fn footnotes() -> String {
    let note = |id: &str, kind: &str, mark: &str| {
        format!("<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>")
    };
    [
        format!("{DECLARATION}<w:footnotes xmlns:w=\"{W}\">"),
        note("-1", "separator", "separator"),
        note("0", "continuationSeparator", "continuationSeparator"),
        "</w:footnotes>".to_owned(),
    ]
    .concat()
}

/// Core properties without a person or a date; the engine writes title, number and issuing body.
fn core() -> String {
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title></dc:title><dc:subject></dc:subject><dc:creator></dc:creator><dc:language>vi-VN</dc:language>\
         </cp:coreProperties>"
    )
}

fn app() -> String {
    format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>kehoach</Application></Properties>"
    )
}
