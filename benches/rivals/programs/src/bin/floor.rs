//! The least that any program has to do: YAML in, each row written into the deflated part as it comes. It checks nothing,
//! works out no widths, and keeps no document.

use std::io::{BufWriter, Write};

use rivals::{TASK, WIDTHS, arguments};
use zip::write::SimpleFileOptions;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;

fn escaped(out: &mut String, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.push_str("</w:t><w:br/><w:t xml:space=\"preserve\">");
        }
        for letter in line.chars() {
            match letter {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                letter => out.push(letter),
            }
        }
    }
}

fn paragraph(out: &mut String, text: &str) {
    out.push_str("<w:p><w:r><w:t xml:space=\"preserve\">");
    escaped(out, text);
    out.push_str("</w:t></w:r></w:p>");
}

fn cell(out: &mut String, width: usize, columns: usize, merge: &str, text: &str) {
    out.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
    if columns > 1 {
        out.push_str(&format!("<w:gridSpan w:val=\"{columns}\"/>"));
    }
    out.push_str(merge);
    out.push_str("</w:tcPr>");
    paragraph(out, text);
    out.push_str("</w:tc>");
}

fn row(out: &mut String, cells: &[String]) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    for (at, (text, width)) in cells.iter().zip(WIDTHS).enumerate() {
        let merge = match at < TASK {
            true if text.is_empty() => "<w:vMerge/>",
            true => "<w:vMerge w:val=\"restart\"/>",
            false => "",
        };
        cell(out, width, 1, merge, text);
    }
    out.push_str("</w:tr>");
}

fn main() {
    let (data, out) = arguments();
    let mut file = zip::ZipWriter::new(BufWriter::new(std::fs::File::create(out).expect("the file")));
    let options = SimpleFileOptions::default().compression_level(Some(6));
    for (name, text) in [("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS)] {
        file.start_file(name, options).expect("a part");
        file.write_all(text.as_bytes()).expect("a part");
    }
    file.start_file("word/document.xml", options).expect("a part");
    let mut text = String::from(HEAD);
    paragraph(&mut text, &data.title);
    data.body.iter().for_each(|line| paragraph(&mut text, line));
    text.push_str("<w:tbl><w:tblPr><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    WIDTHS.iter().for_each(|width| text.push_str(&format!("<w:gridCol w:w=\"{width}\"/>")));
    text.push_str("</w:tblGrid>");
    row(&mut text, &data.headers);
    for group in &data.groups {
        text.push_str("<w:tr>");
        cell(&mut text, WIDTHS.iter().sum(), WIDTHS.len(), "", &group.name);
        text.push_str("</w:tr>");
        for cells in &group.rows {
            row(&mut text, cells);
            file.write_all(text.as_bytes()).expect("a row");
            text.clear();
        }
    }
    text.push_str("</w:tbl><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr></w:body></w:document>");
    file.write_all(text.as_bytes()).expect("the end");
    file.finish().expect("the file").flush().expect("the file");
}
