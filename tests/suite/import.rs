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
        let told = &changes.list;
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
    let table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Số đến</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let package = edited(&commune(), |main| {
        let shape = shape.replace("</w:txbxContent>", &format!("{table}</w:txbxContent>"));
        main.replacen("I. MỤC TIÊU</w:t></w:r>", &format!("I. MỤC TIÊU</w:t></w:r>{shape}"), 1)
    });
    let named: Vec<String> = imported(&package).found.iter().map(|one| format!("{:?}", one.args)).collect();
    assert!(named[0].contains("Dấu đến Số đến"), "{named:?}");
    let mut package = commune();
    let header = "word/header1.xml";
    let text = package.text(header).unwrap();
    let words = format!("<w:p><w:r><w:t>Sở Nội vụ</w:t></w:r>{shape}</w:p></w:hdr>");
    package.set_part(header, text.replace("</w:hdr>", &words));
    let found = imported(&package).found;
    let named: Vec<String> = found.iter().map(|one| format!("{} {:?}", one.code.0, one.args)).collect();
    assert!(named.len() == 2 && named.iter().all(|one| one.starts_with("K677")), "{named:?}");
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

#[test]
fn old_encodings_are_converted_run_by_run_and_told() {
    let run = |face: &str, text: &str| {
        let fonts =
            if face.is_empty() { String::new() } else { format!("<w:rFonts w:ascii=\"{face}\" w:hAnsi=\"{face}\"/>") };
        format!("<w:r><w:rPr>{fonts}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
    };
    let mixed = [
        run(".VnTime", "Rµ so¸t, ®¬n gi¶n hãa "),
        run("", "thủ tục hành chính "),
        run("VNI-Times", "ôû xaõ, phöôøng "),
        run(".VnTimeH", "n¨m 2026"),
    ];
    let words = "Rà soát, đơn giản hóa thủ tục hành chính ở xã, phường NĂM 2026";
    let package = edited(&commune(), |main| {
        let heading = main.find("I. MỤC TIÊU").unwrap();
        let end = heading + main[heading..].find("</w:p>").unwrap() + 6;
        format!("{}<w:p>{}</w:p>{}", &main[..end], mixed.concat(), &main[end..])
    });
    let import = imported(&package);
    assert!(import.yaml.contains(words), "{}", import.yaml);
    assert_eq!(import.kept.lost.len(), 0);
    let told: Vec<String> =
        import.found.iter().filter(|one| one.code.0 == "K663").map(|one| format!("{:?}", one.args)).collect();
    assert_eq!(told.len(), 2, "{told:?}");
}

#[cfg(unix)]
#[test]
fn files_of_older_kinds_go_through_libreoffice_or_are_told() {
    use std::os::unix::fs::PermissionsExt;
    use std::process::Command;
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("cu.doc"), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").unwrap();
    std::fs::write(path("moi.docx"), commune().to_bytes().unwrap()).unwrap();
    std::fs::create_dir(path("bin")).unwrap();
    let script = |body: &str| {
        std::fs::write(path("bin/soffice"), format!("#!/bin/sh\n{body}\n")).unwrap();
        std::fs::set_permissions(path("bin/soffice"), std::fs::Permissions::from_mode(0o755)).unwrap();
    };
    let run = |args: &[&str], status: i32| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kehoach"));
        command.args(args).args(["--lang", "vi"]).current_dir(folder.path());
        done(&command.env("PATH", format!("{}:/bin:/usr/bin", path("bin").display())).output().unwrap(), status)
    };
    // What stands for LibreOffice keeps its temporary folder's name, and gives a file that is there already.
    let made = path("moi.docx");
    script(&format!(
        "for last; do :; done\necho $last > {}\nmkdir -p $(dirname $last)/ra\ncp {} $(dirname $last)/ra/tep.docx",
        path("noi").display(),
        made.display()
    ));
    let said = run(&["import", "cu.doc"], 0);
    assert!(said.contains("đã mở cu.doc qua LibreOffice") && path("cu.yaml").is_file(), "{said}");
    let copy = std::fs::read_to_string(path("noi")).unwrap();
    assert!(!std::path::Path::new(copy.trim()).exists(), "{copy}");
    assert!(run(&["adopt", "cu.doc"], 0).contains("qua LibreOffice"));
    script("exit 1");
    assert!(run(&["import", "cu.doc", "-o", "b.yaml"], 2).contains("K970"));
    assert!(!path("b.yaml").exists());
}
