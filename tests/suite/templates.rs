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
