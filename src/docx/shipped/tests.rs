//! The templates in `templates/` are what the code makes.

use super::{NAMES, builtin, look, template};

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
