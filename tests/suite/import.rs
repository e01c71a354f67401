//! Whole Word files as plans: ours come back, strange ones keep every word or have it named.

use kehoach::docx::Package;
use kehoach::file_changes;
use kehoach::text::{SourceFile, Sources};

use super::sample::edited;
use crate::renew_cli::{done, kehoach};
use crate::support::{build, check, files, root, stem};

fn built_again(yaml: &str) -> Package {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_bytes("plan.yaml", yaml.as_bytes()).unwrap());
    let plan = kehoach::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).unwrap();
    build(&plan.value).unwrap().value
}

/// The first shipped plan that has a body and one annex.
fn commune() -> Package {
    build(&check(&root().join("plans/xa-cchc-2023.yaml")).1.unwrap().value).unwrap().value
}

fn imported(package: &Package) -> kehoach::Import {
    kehoach::import("cu.docx", &package.to_bytes().unwrap()).unwrap()
}

fn codes(import: &kehoach::Import) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = import.found.iter().map(|one| one.code.0).collect();
    codes.dedup();
    codes
}

#[test]
fn every_shipped_plan_comes_back_from_its_word_file() {
    for path in files("plans", ".yaml") {
        let built = build(&check(&path).1.unwrap().value).unwrap().value;
        let import = imported(&built);
        let kept = &import.kept;
        assert_eq!((kept.in_place, kept.moved, kept.lost.len()), (kept.all, 0, 0), "{}", stem(&path));
        let again = built_again(&import.yaml);
        let changes = file_changes(&built, &again).unwrap();
        // Where a column's words stand in the middle is a look of the table, not of its words.
        let told: Vec<_> =
            changes.list.iter().filter(|change| change.kind != kehoach::changes::Kind::Formatted).collect();
        assert!(told.is_empty(), "{}: {told:?}", stem(&path));
    }
}

#[test]
fn files_of_others_keep_every_word() {
    for path in files("tests/edited", ".docx") {
        let import = kehoach::import(&stem(&path), &std::fs::read(&path).unwrap()).unwrap();
        // A title has no room for a footnote, a letterhead none for what is typed above it.
        let lost: usize = import.kept.lost.iter().map(|lost| lost.words.len()).sum();
        assert!(lost * 20 <= import.kept.all, "{}: {:?}", stem(&path), import.kept.lost);
        let named = import.found.iter().filter(|one| one.code.0 == "K675").count();
        assert_eq!(named, import.kept.lost.len(), "{}", stem(&path));
    }
}

#[test]
fn words_that_have_no_place_are_named_with_theirs() {
    let secret = "<w:p><w:r><w:t>MẬT</w:t></w:r></w:p>";
    let package = edited(&commune(), |main| main.replacen("<w:body>", &format!("<w:body>{secret}"), 1));
    let import = imported(&package);
    let lost: Vec<&str> = import.kept.lost.iter().map(|lost| lost.text.as_str()).collect();
    assert_eq!((codes(&import), lost), (vec!["K675"], vec!["MẬT"]));
}

#[test]
fn text_boxes_headers_and_footers_are_named() {
    let shape = "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent><w:p><w:r>\
                 <w:t>Dấu đến</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
    let package = edited(&commune(), |main| {
        main.replacen("I. MỤC TIÊU</w:t></w:r>", &format!("I. MỤC TIÊU</w:t></w:r>{shape}"), 1)
    });
    assert_eq!(codes(&imported(&package)), ["K676"]);
    let mut package = commune();
    let header = "word/header1.xml";
    let text = package.text(header).unwrap();
    let words = "<w:p><w:r><w:t>Sở Nội vụ</w:t></w:r></w:p></w:hdr>";
    package.set_part(header, text.replace("</w:hdr>", words));
    assert_eq!(codes(&imported(&package)), ["K677"]);
}

#[test]
fn a_table_whose_rows_have_no_names_keeps_its_rows() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |texts: &[&str]| format!("<w:tr>{}</w:tr>", texts.iter().map(|text| cell(text)).collect::<String>());
    let rows = [["", "Nguyên nhân", "Chủ trì"], ["", "Gửi chậm", "Phòng Nội vụ"], ["", "Chưa rõ", ""]];
    let rows: String = rows.iter().map(|texts| row(texts)).collect();
    let title = "<w:p><w:r><w:t>(Kèm theo Quyết định số 3/QĐ-UBND)</w:t></w:r></w:p>";
    let body = format!("{title}<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl><w:sectPr/></w:body>");
    let package = edited(&commune(), |main| {
        let (head, _) = main.split_once("<w:body>").unwrap();
        format!("{head}<w:body>{body}</w:document>")
    });
    let import = imported(&package);
    assert_eq!((import.kept.in_place, import.kept.lost.len()), (import.kept.all, 0), "{}", import.yaml);
    built_again(&import.yaml);
}

#[test]
fn a_name_in_capitals_is_looked_for_in_the_text() {
    let named = |other: &str| {
        let heading = "ỦY BAN NHÂN DÂN\nXÃ BẰNG PHÚC";
        let parts: Vec<&str> = heading.split('\n').collect();
        edited(&commune(), |main| {
            let main = main.replacen(&format!("{}</w:t>", parts[0]), "UBND TỈNH BẮC KẠN</w:t>", 1);
            let main = main.replacen(parts[1], "SỞ NỘI VỤ", 1);
            main.replacen("Bố trí", other, 1)
        })
    };
    let import = imported(&named("Sở Nội vụ bố trí"));
    assert!(import.yaml.contains("Sở"), "{}", import.yaml);
}

#[test]
fn a_file_without_words_is_refused() {
    let package = edited(&commune(), |main| {
        let (head, _) = main.split_once("<w:body>").unwrap();
        format!("{head}<w:body><w:p/><w:sectPr/></w:body></w:document>")
    });
    let fault = kehoach::import("a.docx", &package.to_bytes().unwrap()).unwrap_err();
    assert_eq!(fault.iter().map(|one| one.code.0).collect::<Vec<_>>(), ["K669"]);
}

#[test]
fn an_imported_file_is_marked_and_renewed_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(root().join("tests/edited/adopt-tasks.docx"), folder.path().join("cu.docx")).unwrap();
    let run = |args: &[&str], status: i32| done(&kehoach(args, folder.path()), status);
    run(&["import", "cu.docx", "--mark"], 0);
    let said = run(&["renew", "cu.yaml", "cu.danh-dau.docx", "--only", "annex"], 0);
    assert!(said.contains("cu.danh-dau.docx: không có gì phải đổi"), "{said}");
    assert!(run(&["import", "cu.docx"], 2).contains("K905"));
    run(&["import", "cu.docx", "-o", "moi.yaml"], 0);
    assert!(run(&["import", "cu.docx", "-o", "khac.yaml", "--mark=cu.danh-dau.docx"], 2).contains("K905"));
    assert!(!folder.path().join("khac.yaml").exists());
}
