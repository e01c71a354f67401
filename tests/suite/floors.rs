//! The floors: arrows go down and never round, and an outside crate has one room.

use std::path::{Path, PathBuf};

use crate::modules::{Circle, Modules};
use crate::support::root;

/// Rooms by floor; a room may use rooms of the floors below, and of its own only on the ground: `plan`, `document` and
/// `layout` do not meet, nor do those of the second floor.
const FLOORS: &[(&str, u8)] = &[
    ("text", 0),
    ("cores", 0),
    ("yaml", 0),
    ("diag", 0),
    ("viet", 0),
    ("diff", 0),
    ("paper", 0),
    ("font", 0),
    ("starter", 0),
    ("plan", 1),
    ("document", 1),
    ("layout", 1),
    ("changes", 2),
    ("lint", 2),
    ("compose", 2),
    ("docx", 2),
    ("pdf", 2),
    ("svg", 2),
    ("compared", 3),
    ("coverage", 3),
    ("extract", 3),
    ("paged", 3),
    ("parts", 3),
    ("report", 3),
    ("sheet", 3),
    ("adopt", 4),
    ("form", 4),
    ("take", 4),
    ("engine", 5),
    ("exchange", 5),
    ("renewed", 5),
    ("cli", 6),
    ("tests", 6),
];

/// Each outside crate and the place that may name it; JSON goes out of three.
const CRATES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["src/cli/print.rs", "src/cli/snippet.rs"]),
    ("anstyle_query", &["src/cli/streams.rs"]),
    ("axum", &["src/cli/watch/"]),
    ("calamine", &["src/sheet/read.rs", "src/sheet/shown.rs"]),
    ("chrono", &["src/viet/date.rs"]),
    ("clap", &["src/cli/"]),
    ("clap_complete", &["src/cli/completions.rs"]),
    ("clap_mangen", &["src/cli/man.rs"]),
    ("core_affinity", &["src/cores.rs"]),
    ("docx_rs", &["src/docx/shipped/"]),
    ("flate2", &[]),
    ("fluent_bundle", &["src/diag/catalogue.rs"]),
    ("futures_util", &["src/cli/watch/"]),
    ("getrandom", &["src/cli/watch/"]),
    ("krilla", &["src/pdf/"]),
    ("memchr", &["src/docx/file/"]),
    ("notify", &["src/cli/watch/"]),
    ("open", &["src/cli/watch/"]),
    ("pulldown_cmark", &["src/compose/markdown"]),
    ("quick_xml", &["src/docx/file/tokens.rs", "src/docx/shipped/tidy.rs"]),
    (
        "rayon",
        &[
            "src/compose/annex/",
            "src/cores.rs",
            "src/docx/file/pack.rs",
            "src/docx/write/table.rs",
            "src/form/",
            "src/layout/rows.rs",
            "src/lint/mod.rs",
            "src/lint/texts.rs",
        ],
    ),
    ("rust_xlsxwriter", &["src/sheet/xlsx.rs"]),
    ("saphyr_parser", &["src/yaml/"]),
    (
        "serde_json",
        &[
            "src/changes/json.rs",
            "src/changes/printed.rs",
            "src/cli/check_word.rs",
            "src/cli/deadlines.rs",
            "src/cli/framework.rs",
            "src/cli/held.rs",
            "src/cli/print.rs",
            "src/cli/watch/",
            "src/engine/",
            "src/plan/schema.rs",
            "src/report/json.rs",
            "src/report/sarif.rs",
        ],
    ),
    ("serde_yaml", &["src/plan/write.rs"]),
    ("sha2", &["src/docx/content/"]),
    ("simdutf8", &["src/text/file.rs"]),
    ("similar", &["src/diff/equal.rs"]),
    ("strsim", &["src/diag/suggest.rs"]),
    ("sys_locale", &["src/cli/mod.rs"]),
    ("tempfile", &["src/cli/convert.rs", "src/cli/files.rs", "src/cli/leftovers.rs"]),
    ("tera", &["src/compose/phrases"]),
    ("tokio", &["src/cli/watch/"]),
    ("ttf_parser", &["src/font/"]),
    ("unic_langid", &["src/diag/catalogue.rs"]),
    ("unicode_normalization", &["src/viet/text.rs"]),
    ("wasm_bindgen", &["src/engine/web.rs"]),
    ("winsafe", &["src/cli/window.rs"]),
    (
        "zip",
        &["src/docx/file/ahead.rs", "src/docx/file/member.rs", "src/docx/file/pack.rs", "src/docx/shipped/parts.rs"],
    ),
];

pub fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// Each source file but tests, as its path from the root, with its lines outside `#[cfg(test)]` modules and
/// comments.
fn all() -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    sources(&root().join("src"), &mut found);
    found.retain(|path| !path.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs"));
    found.sort();
    let lines = |path: &Path| {
        let text = std::fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).map(str::to_owned).collect()
    };
    let name = |path: &Path| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    found.iter().map(|path| (name(path), lines(path))).collect()
}

fn floor(room: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

#[test]
fn no_arrow_goes_up() {
    let mut up = Vec::new();
    for (file, lines) in all() {
        let Some(room) = file.strip_prefix("src/").and_then(|rest| rest.split('/').next()) else { continue };
        let Some(here) = floor(room) else { continue };
        for line in &lines {
            for used in line.split("crate::").skip(1) {
                let used = used.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
                let Some(there) = floor(used) else { continue };
                let strangers = here == there && here > 0 && used != room;
                if there > here || strangers {
                    up.push(format!("{file}: {}", line.trim()));
                }
            }
        }
    }
    assert_eq!(up, Vec::<String>::new());
}

#[test]
fn an_outside_crate_has_one_room() {
    let mut astray = Vec::new();
    for (file, lines) in all() {
        for line in &lines {
            for (name, rooms) in CRATES {
                let named = line.contains(&format!("{name}::")) || line.contains(&format!("use {name};"));
                if named && !line.contains(&format!("_{name}::")) && !rooms.iter().any(|room| file.starts_with(room)) {
                    astray.push(format!("{file}: {}", line.trim()));
                }
            }
        }
    }
    assert_eq!(astray, Vec::<String>::new());
}

#[test]
fn every_outside_crate_has_a_room() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    // Those of one system alone have a list of their own.
    let lists = manifest.split("\n[").filter(|part| {
        let head = part.split(']').next().unwrap_or_default();
        head.ends_with("dependencies") && !head.starts_with("dev-") && !head.starts_with("build-")
    });
    let lines = lists.flat_map(|list| list.lines().skip(1)).filter_map(|line| line.split_once(" = "));
    let mut named: Vec<String> = lines.map(|(name, _)| name.replace('-', "_")).collect();
    named.sort();
    let known: Vec<&str> = CRATES.iter().map(|(name, _)| *name).collect();
    assert_eq!(named, known);
}

#[test]
fn every_room_has_a_floor() {
    let lib = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rooms = lib.lines().filter_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';'));
    assert_eq!(rooms.filter(|room| floor(room).is_none()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn no_source_file_has_grown_past_reading() {
    let long: Vec<String> = all()
        .into_iter()
        .map(|(file, _)| (std::fs::read_to_string(root().join(&file)).unwrap().lines().count(), file))
        .filter(|(lines, _)| *lines > 400)
        .map(|(lines, file)| format!("{file}: {lines} lines"))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn no_modules_name_one_another_in_a_circle() {
    assert_eq!(Modules::read().circles(), Vec::<Circle>::new());
}

#[test]
fn no_module_shares_what_it_declares_with_children_that_it_calls() {
    assert_eq!(Modules::read().parents(), Vec::<String>::new(), "`parent ↔ child`");
}
