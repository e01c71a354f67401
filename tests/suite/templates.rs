//! Word templates as offices have them: saved by other programs, of other kinds, with something missing.

use kehoach::diag::{Diagnostics, Lang};
use kehoach::docx::{Package, Template, sound};
use kehoach::plan::Plan;
use kehoach::text::Sources;

use crate::support::{self, printed, root};

fn template(name: &str) -> Result<Template, Diagnostics> {
    Template::open(name, &std::fs::read(root().join("tests/templates").join(name)).unwrap())
}

fn plan() -> Plan {
    support::check(&root().join("plans/xa-cchc-2023.yaml")).1.unwrap().value
}

/// A shipped plan in a template; the file is sound.
fn built(name: &str) -> Result<Package, String> {
    let shown = |found: Diagnostics| printed(&found, &Sources::default(), Lang::En);
    let package = kehoach::build(&plan(), &template(name).map_err(shown)?).map_err(shown)?.value;
    assert_eq!(sound::faults(&package).unwrap(), Vec::<String>::new(), "{name}");
    Ok(package)
}

#[test]
fn styles_are_known_by_their_names_and_written_with_the_templates_ids() {
    for name in ["ids-from-names.docx", "saved-by-libreoffice.docx"] {
        let package = built(name).unwrap();
        let main = package.text(package.main()).unwrap();
        let styles = package.text("word/styles.xml").unwrap();
        for used in main.split("<w:pStyle w:val=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(styles.contains(&format!("w:styleId=\"{used}\"")), "{name}: {used}");
        }
        assert!(main.contains("<w:pStyle w:val=\"KHNidung\"/>"), "{name}");
    }
}

#[test]
fn a_part_has_one_relationship_whoever_wrote_the_list() {
    let package = built("saved-by-libreoffice.docx").unwrap();
    assert_eq!(package.text("_rels/.rels").unwrap().matches("docProps/core.xml").count(), 1);
}

#[test]
fn a_template_that_lost_title_number_or_date_says_which_and_where_it_belongs() {
    let said = built("title-and-number-gone.docx").unwrap_err();
    let lost: Vec<&str> = said.lines().filter(|line| line.starts_with("error[K618]")).collect();
    assert_eq!(lost.len(), 3, "{said}");
    assert!(said.contains("type {{ number }}") && said.contains("left column of the letterhead"), "{said}");
    assert!(said.contains("{place_and_date}\n"), "the tag with a brace too few is shown: {said}");
}

/// The shipped template of communes with other words in the place of some of its own, and a plan that names a body above.
fn said_with(changes: &[(&str, &str)]) -> Result<String, String> {
    let plan = "cơ quan ban hành: Phòng Nội vụ\ncơ quan chủ quản: UBND huyện Chợ Đồn\nsố: 5\nký hiệu: KH-PNV\nngày: 5/6/2026\n\
                trích yếu: Cải cách hành chính năm 2026\nnội dung: |\n  Lời mở đầu.\n";
    let mut sources = Sources::default();
    let root = sources.add(kehoach::text::SourceFile::from_text("ke-hoach.yaml", plan));
    let plan = kehoach::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())).unwrap().value;
    let mut package = Package::open("mau.docx", kehoach::docx::shipped::builtin("xa").unwrap()).unwrap();
    let part = package.main().to_owned();
    let mut main = package.text(&part).unwrap().to_owned();
    for (from, to) in changes {
        assert!(main.contains(from), "{from}");
        main = main.replace(from, to);
    }
    package.set_part(&part, main);
    let template = Template::open("mau.docx", &package.to_bytes().unwrap()).unwrap();
    let said = |found: &Diagnostics| printed(found, &sources, Lang::En);
    kehoach::build(&plan, &template).map(|built| said(&built.warnings)).map_err(|found| said(&found))
}

#[test]
fn names_that_a_template_does_not_print_are_told_and_its_own_words_count() {
    assert_eq!(said_with(&[]).unwrap(), "");
    let gone = said_with(&[("{{ issuer.parent }}", "Mẫu số 1")]).unwrap();
    assert!(gone.contains("advice[K578]: «UBND huyện Chợ Đồn»") && gone.contains("ke-hoach.yaml:2:"), "{gone}");
    let own = "Ủy ban nhân dân Huyện Chợ Đồn";
    assert_eq!(said_with(&[("{{ issuer.parent }}", own)]).unwrap(), "");
    let both = said_with(&[("{{ issuer.parent }}", "-"), ("{{ issuer.name }}", "-")]).unwrap();
    assert!(both.contains("line 1: «Phòng Nội vụ»") || both.contains("«Phòng Nội vụ» is printed nowhere"), "{both}");
    assert_eq!(said_with(&[("{{ issuer.name }}", "{{ issuer.full }}")]).unwrap(), "");
}

#[test]
fn a_tag_that_prints_a_part_of_the_title_is_told() {
    let said = said_with(&[("{{ title }}", "{{ title | truncate(length=8) }}")]).unwrap_err();
    assert!(said.starts_with("error[K618]"), "{said}");
    assert_eq!(said_with(&[("{{ title }}", "{{ title | upper }}")]).unwrap(), "");
}

#[test]
fn annexes_alone_need_no_title() {
    let template = template("title-and-number-gone.docx").unwrap();
    let package = kehoach::build_annexes(&plan(), &template, None).unwrap().value;
    assert_eq!(sound::faults(&package).unwrap(), Vec::<String>::new());
}

#[test]
fn a_tag_in_a_tracked_change_is_refused() {
    let said = built("tag-in-tracked-change.docx").unwrap_err();
    assert!(said.contains("deletes a tag: «{{ kind }}»") && said.contains("inserts a tag: «{{ title }}»"), "{said}");
}

#[test]
fn a_tracked_change_without_a_tag_is_named() {
    let bytes = std::fs::read(root().join("tests/templates/tag-in-tracked-change.docx")).unwrap();
    let mut package = Package::open("mau.docx", &bytes).unwrap();
    let main = package.text(package.main()).unwrap().replace("{{ kind }}", "KẾ").replace("{{ title }}", "HOẠCH");
    let part = package.main().to_owned();
    package.set_part(&part, main.replacen("Độc lập", "{{ title }} Độc lập", 1));
    let template = Template::open("mau.docx", &package.to_bytes().unwrap()).unwrap();
    let warned = kehoach::build(&plan(), &template).unwrap().warnings;
    let said = printed(&warned, &Sources::default(), Lang::En);
    assert!(said.contains("warning[K609]") && said.contains("(2)"), "{said}");
}

#[test]
fn a_template_file_gives_a_document() {
    let package = built("template.dotx").unwrap();
    let types = package.text("[Content_Types].xml").unwrap();
    assert!(types.contains("wordprocessingml.document.main+xml") && !types.contains("template"), "{types}");
}

/// A template with macros as Word saves it: the project with its data, and keys that run it.
fn with_macros() -> Vec<u8> {
    let bytes = std::fs::read(root().join("tests/templates/macros.docm")).unwrap();
    let mut package = Package::open("mau.docm", &bytes).unwrap();
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.microsoft.com/office/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let list = package.text("word/_rels/document.xml.rels").unwrap();
    let own = relation("rId90", "vbaProject", "vbaProject.bin")
        + &relation("rId91", "keyMapCustomizations", "customizations.xml");
    package.set_part("word/_rels/document.xml.rels", list.replace("</Relationships>", &(own + "</Relationships>")));
    let data = relation("rId1", "wordVbaData", "vbaData.xml");
    package.set_part("word/_rels/vbaProject.bin.rels", format!("<Relationships xmlns=\"x\">{data}</Relationships>"));
    package.set_part("word/vbaProject.bin", "macros");
    package.set_part("word/vbaData.xml", "<wne:vbaSuppData xmlns:wne=\"x\"/>");
    package.set_part("word/customizations.xml", "<wne:tcg xmlns:wne=\"x\"/>");
    let types = package.text("[Content_Types].xml").unwrap();
    let own = "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override PartName=\"/word/vbaData.xml\" ContentType=\"application/vnd.ms-word.vbaData+xml\"/>";
    package.set_part("[Content_Types].xml", types.replacen("<Override", &format!("{own}<Override"), 1));
    package.to_bytes().unwrap()
}

#[test]
fn macros_of_a_template_are_left_out_and_named() {
    let template = Template::open("mau.docm", &with_macros()).unwrap();
    let built = kehoach::build(&plan(), &template).unwrap();
    let said = printed(&built.warnings, &Sources::default(), Lang::En);
    assert!(said.contains("word/customizations.xml, word/vbaData.xml, word/vbaProject.bin"), "{said}");
    let package = built.value;
    let names: Vec<&str> = package.names().filter(|name| name.contains("vba") || name.contains("custom")).collect();
    assert_eq!(
        names,
        ["docProps/custom.xml", "customXml/item1.xml", "customXml/_rels/item1.xml.rels", "customXml/itemProps1.xml"]
    );
    let types = package.text("[Content_Types].xml").unwrap();
    assert!(!types.contains("macro") && !types.contains("vba"), "{types}");
    assert!(!package.text("word/_rels/document.xml.rels").unwrap().contains("microsoft"));
    assert_eq!(sound::faults(&package).unwrap(), Vec::<String>::new());
}

#[test]
fn what_is_no_ordinary_document_is_not_written_to() {
    use kehoach::docx::issue::{Issue, issue};
    for (name, bytes, code, ending) in [
        ("a.docm", with_macros(), "K624", ".docm"),
        ("a.docx", std::fs::read(root().join("tests/templates/strict.docx")).unwrap(), "K608", "Strict"),
    ] {
        let package = Package::open(name, &bytes).unwrap();
        let found = issue(&package, &Issue { number: Some("1".to_owned()), ..Issue::default() }).unwrap_err();
        let said = printed(&found, &Sources::default(), Lang::En);
        assert!(said.starts_with(&format!("error[{code}]")) && said.contains(ending), "{said}");
        let request = kehoach::docx::renew::Request::default();
        let fresh = kehoach::house_template(&plan()).unwrap();
        let found = kehoach::renew(&plan(), &fresh, &package, &request).unwrap_err();
        assert_eq!(found.iter().next().unwrap().code.0, code);
        assert!(
            kehoach::docx::adopt::mark(name, &bytes, 1, "1")
                .is_err_and(|found| found.iter().any(|one| one.code.0 == code))
        );
    }
}

#[test]
fn strict_open_xml_is_read_and_refused_as_a_template() {
    let bytes = std::fs::read(root().join("tests/templates/strict.docx")).unwrap();
    let shown = kehoach::docx::text("strict.docx", &bytes).unwrap();
    let usual = kehoach::docx::text("xa.docx", kehoach::docx::shipped::builtin("xa").unwrap()).unwrap();
    assert_eq!(shown, usual);
    let package = Package::open("strict.docx", &bytes).unwrap();
    assert!(kehoach::docx::adopt::read("strict.docx", &bytes).is_ok());
    assert!(kehoach::docx::differ::differences(&package, &package).is_ok());
    let said = built("strict.docx").unwrap_err();
    assert!(said.starts_with("error[K608]") && said.contains("Save As"), "{said}");
}
