//! The templates in `templates/` are what the code makes.

use expect_test::expect_file;

use super::{NAMES, builtin, look, template};
use crate::docx::read;

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
fn beside_each_template_lies_what_it_says() {
    for name in NAMES {
        let made = template(&look(name).expect("a look for every name"));
        let view = read::text(name, &made).expect("a template can be read");
        expect_file![format!("{}/templates/{name}.txt", env!("CARGO_MANIFEST_DIR"))].assert_eq(&view);
    }
}

/// The tags of the contract: a template without one of them would lose that part of the plan in silence.
#[test]
fn every_template_has_every_slot() {
    for name in NAMES {
        let view = read::text(name, builtin(name).expect("shipped")).expect("a template can be read");
        for slot in crate::document::Slot::ALL {
            let [english, _] = slot.names();
            assert!(view.contains(&format!("{{{{ {english} }}}}")), "{name}: {english}");
        }
    }
}
