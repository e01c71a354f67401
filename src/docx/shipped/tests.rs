//! The templates in `templates/` are what the code makes.

use expect_test::expect_file;

use super::{NAMES, builtin, look, package, template};
use crate::document::{Annex, Block, Document, Paragraph, Rule, Slot, Style};
use crate::docx::{Package, Template, sound, text};
use crate::paper::{Closing, Look, Margins, Orientation, mm};

#[test]
fn the_shipped_files_are_what_the_code_makes() {
    for name in NAMES {
        let made = template(&look(name).expect("a look for every name"));
        let path = format!("{}/templates/{name}.docx", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, &made).expect("templates/ can be written");
        } else {
            assert!(builtin(name) == Some(made.as_slice()), "{path} is stale: UPDATE_EXPECT=1 cargo test");
        }
    }
}

#[test]
fn a_template_is_the_same_from_any_thread() {
    let here = template(&look("xa").expect("xa"));
    let there = std::thread::spawn(|| template(&look("xa").expect("xa"))).join().expect("no panic");
    assert!(here == there);
}

#[test]
fn a_template_without_the_way_through_a_zip_says_the_same() {
    for name in NAMES {
        let look = look(name).expect("a look for every name");
        let (portrait, landscape) = (Margins { top: 1200, ..look.portrait }, Margins { left: 1200, ..look.landscape });
        let others = [
            look.clone(),
            Look { portrait, ..look.clone() },
            Look { landscape, ..look.clone() },
            Look { body_size: look.body_size + 1, ..look.clone() },
            Look { nation_size: look.nation_size - 1, ..look.clone() },
            Look { motto_size: look.motto_size - 1, ..look.clone() },
            Look { table_size: look.table_size + 1, ..look.clone() },
            Look { indent: look.indent + 100, ..look.clone() },
            Look { gap: look.gap + 10, ..look.clone() },
            Look { line: look.line + 24, ..look.clone() },
            Look { issuer_width: look.issuer_width + 100, ..look.clone() },
            Look { nation_width: look.nation_width + 100, ..look.clone() },
            Look { recipients_width: look.recipients_width + 100, ..look.clone() },
            Look { closing: Closing::Below, ..look.clone() },
        ];
        for look in others {
            let whole = Package::open(name, &template(&look)).expect("a template");
            let made = package(name, &look).expect("a template");
            assert!(whole.names().eq(made.names()));
            assert!(whole.names().all(|part| whole.part(part) == made.part(part)), "{name}");
        }
    }
}

#[test]
fn beside_each_template_lies_what_it_says() {
    for name in NAMES {
        let made = template(&look(name).expect("a look for every name"));
        let view = text(name, &made).expect("a template can be read");
        expect_file![format!("{}/templates/{name}.txt", env!("CARGO_MANIFEST_DIR"))].assert_eq(&view);
    }
}

/// The tags of the contract: a template without one of them would lose that part of the plan in silence.
#[test]
fn every_template_has_every_slot() {
    for name in NAMES {
        let view = text(name, builtin(name).expect("shipped")).expect("a template can be read");
        for slot in Slot::ALL {
            let [english, _] = slot.names();
            assert!(view.contains(&format!("{{{{ {english} }}}}")), "{name}: {english}");
        }
    }
}

#[test]
fn the_engine_reads_out_of_a_template_what_it_was_made_from() {
    for name in NAMES {
        let look = look(name).expect("a look for every name");
        let geometry = Template::open(name, &template(&look)).expect("a template").geometry();
        let sizes = |look: &Look| (look.nation_size, look.motto_size, look.body_size, look.body_size, look.table_size);
        let found =
            (geometry.issuer_size, geometry.motto_size, geometry.title_size, geometry.body_size, geometry.table_size);
        assert_eq!(found, sizes(&look), "{name}");
        assert_eq!(geometry.body_width, look.text_width(), "{name}");
        assert_eq!(geometry.landscape_width, mm(297.0) - look.landscape.left - look.landscape.right, "{name}");
        assert!(geometry.nation_width > look.nation_size * 208, "{name}: Quốc hiệu would wrap");
        assert_eq!(geometry.cell_padding, 170, "{name}");
    }
}

#[test]
fn a_filled_template_is_sound() {
    let paragraph = |style: Style, words: &str| Block::Paragraph(Paragraph::text(style, words));
    for name in NAMES {
        let template = Template::open(name, builtin(name).expect("shipped")).expect("a template");
        let mut document = Document::default();
        for slot in Slot::ALL {
            document.blocks.insert(slot, vec![Block::Rule(Rule { length: 1500 })]);
        }
        document.blocks.insert(Slot::Body, Style::ALL.map(|style| paragraph(style, style.name())).to_vec());
        for orientation in [Orientation::Portrait, Orientation::Landscape] {
            let blocks = vec![paragraph(Style::AnnexLabel, "Phụ lục")];
            document.annexes.push(Annex {
                id: document.annexes.len().to_string(),
                belongs_to_plan: true,
                orientation,
                margins: None,
                blocks,
            });
        }
        let values: Vec<_> = template.expressions().iter().map(|one| Some(one.text.clone())).collect();
        let package = template.fill(document, &values).expect("filled");
        assert_eq!(sound::faults(&package).expect("readable"), Vec::<String>::new(), "{name}");
        let view = text(name, &package.to_bytes().expect("bytes")).expect("readable");
        assert!(!view.contains("{{"), "{view}");
        assert_eq!(view.matches("[page A4").count(), 3, "{view}");
    }
}
