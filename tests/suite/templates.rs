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
