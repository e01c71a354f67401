//! Word files larger than any that an office writes: each is refused (K605), most before anything of them is read. Sizes here are as small as show it; what they may be is in `src/docx/file/limits.rs`.

use std::io::{Cursor, Write};

use kehoach::diag::Diagnostics;
use kehoach::docx::issue::{Issue, issue};
use kehoach::docx::{Package, Template, text};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word file with this body, and so many members more.
fn file(body: &str, more: usize) -> Vec<u8> {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let list = format!(
        "<Relationships xmlns=\"x\"><Relationship Id=\"r\" Type=\"{relations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(9));
    let main = format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>");
    for (name, text) in
        [("[Content_Types].xml", "<Types xmlns=\"x\"/>"), ("_rels/.rels", &list), ("word/document.xml", &main)]
    {
        writer.start_file(name, options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    for number in 0..more {
        writer
            .start_file(
                format!("m/{number}"),
                SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored),
            )
            .unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// What is too much about a file, in the words of the message; `None` where it can be opened.
fn refused(bytes: &[u8]) -> Option<String> {
    let found = Package::open("a.docx", bytes).err()?;
    assert!(text("a.docx", bytes).is_err() && Template::open("a.docx", bytes).is_err());
    let first = found.iter().next().unwrap();
    assert_eq!(first.code.0, "K605");
    Some(first.args.iter().find(|(name, _)| *name == "excess").unwrap().1.clone())
}

#[test]
fn tables_nested_without_end_are_refused() {
    let nested = |levels: usize| {
        let (open, close) = ("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>");
        file(&(open.repeat(levels) + &close.repeat(levels)), 0)
    };
    assert_eq!(refused(&nested(20)), None);
    assert_eq!(refused(&nested(4_000)).as_deref(), Some("depth"));
}

#[test]
fn little_that_unpacks_to_a_lot_is_refused() {
    // Empty paragraphs, runs in one paragraph, bookmarks of one name, content controls, blanks.
    let bookmark = "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>";
    let control = "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>";
    for (piece, inside) in [("<w:p/>", false), ("<w:r/>", true), (bookmark, true), (control, false), (" ", true)] {
        let body = piece.repeat(20_000_000 / piece.len());
        let body = if inside { format!("<w:p>{body}</w:p>") } else { body };
        assert_eq!(refused(&file(&body, 0)).as_deref(), Some("size"), "{piece}");
    }
}

#[test]
fn members_without_number_are_refused() {
    assert_eq!(refused(&file("<w:p/>", 9_000)), None);
    assert_eq!(refused(&file("<w:p/>", 100_000)).as_deref(), Some("members"));
}

#[test]
fn declared_sizes_are_not_believed() {
    let body = " ".repeat(300_000);
    let honest = file(&format!("<w:p><w:r><w:t>{body}</w:t></w:r></w:p>"), 0);
    assert_eq!(refused(&honest), None);
    assert_eq!(refused(&claiming(&honest, 200 * 1024 * 1024)).as_deref(), Some("size"), "a text of 200 MB");
    // What is longer than it says is unpacked no further than that, and so is damaged.
    let damaged = Package::open("a.docx", &claiming(&honest, 1_000)).unwrap_err();
    assert_eq!(damaged.iter().next().unwrap().code.0, "K604");
}

fn code<T>(result: Result<T, Diagnostics>) -> Option<&'static str> {
    result.err().map(|found| found.iter().next().unwrap().code.0)
}

#[test]
fn a_row_wider_than_word_allows_is_refused() {
    let row = |cells: usize| file(&format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", "<w:tc><w:p/></w:tc>".repeat(cells)), 0);
    assert_eq!(code(text("a.docx", &row(63))), None);
    assert_eq!(code(text("a.docx", &row(20_000))), Some("K605"));
}

#[test]
fn a_file_that_is_written_to_may_hold_less_than_one_that_is_read() {
    let long = file(&"<w:p/>".repeat(900_000), 0);
    assert_eq!(code(text("a.docx", &long)), None);
    let number = Issue { number: Some("12".to_owned()), ..Issue::default() };
    let package = Package::open("a.docx", &long).unwrap();
    assert_eq!(code(issue(&package, &number)), Some("K605"));
}

/// The file with another size of its main part in the zip's central directory (APPNOTE 4.3.12).
fn claiming(file: &[u8], size: u32) -> Vec<u8> {
    let mut changed = file.to_vec();
    let mut entry = file.windows(4).enumerate().filter(|(_, mark)| *mark == b"PK\x01\x02").map(|(at, _)| at);
    let main = entry.rfind(|at| file[at + 46..].starts_with(b"word/document.xml")).unwrap();
    changed[main + 24..main + 28].copy_from_slice(&size.to_le_bytes());
    changed
}
