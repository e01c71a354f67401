//! Mutated seeds against every door that takes bytes from outside (`fuzz/doors.rs`): a fixed, small number of
//! them on every run, always the same ones. `fuzz/` goes on where this stops, and so does `KEHOACH_FUZZ_SECONDS=1800 cargo
//! test --test suite no_mutated`: so long with each seed, each time with other mutations.

#[path = "../../fuzz/doors.rs"]
mod doors;

use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use kehoach::diag::{Diagnostics, Lang};
use kehoach::docx::Package;
use kehoach::text::{SourceFile, Sources};

use crate::dice::Dice;
use crate::support::{build, check, printed, root};

/// Pieces that mean something to one reader or another.
const PIECES: [&str; 34] = [
    "\n",
    "\n- ",
    ": ",
    "|\n",
    "&a ",
    "*a",
    "<<: ",
    "{",
    "}",
    "{{ ",
    " }}",
    "{% if %}",
    "\"",
    "'",
    "#",
    "**",
    "[^1]",
    "[^1]: x\n\n",
    "| a | b |\n|---|---|\n",
    "1.1. ",
    "a) ",
    "./.",
    "\u{0}",
    "\u{FEFF}",
    "\u{301}",
    "0,5",
    "30/02/2026",
    "<w:p>",
    "</w:tc>",
    "<w:tbl>",
    "<w:vMerge/>",
    "<w:gridSpan w:val=\"999999999999\"/>",
    "]]>",
    "&#x0;",
];

fn mutated(seed: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.roll(3) {
        let (at, other) = (dice.roll(bytes.len()), dice.roll(bytes.len()));
        let (start, end) = (at.min(other), at.max(other).min(at.min(other) + 400));
        match dice.roll(6) {
            0 if !bytes.is_empty() => bytes[at] = dice.roll(256) as u8,
            1 => drop(bytes.drain(start..end)),
            2 => {
                let copy = bytes[start..end].to_vec();
                bytes.splice(other..other, copy).for_each(drop);
            }
            3 => bytes.truncate(at.max(seed.len() / 2).min(bytes.len())),
            _ => drop(bytes.splice(at..at, PIECES[dice.roll(PIECES.len())].bytes())),
        }
    }
    bytes
}

/// Feeds a door with mutations of a seed; a panic names the round, so that it can be looked at.
fn feed(name: &str, seed: &[u8], rounds: usize, door: impl Fn(&[u8]) + std::panic::RefUnwindSafe) {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ seed.len() as u64);
    let longer = std::env::var("KEHOACH_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let start = Instant::now();
    if longer.is_some() {
        dice.0 ^= SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |now| now.as_nanos() as u64);
    }
    let goes_on = |round: &usize| match longer {
        Some(seconds) => start.elapsed() < Duration::from_secs(seconds),
        None => *round < rounds,
    };
    for round in (0..).take_while(goes_on) {
        let bytes = mutated(seed, &mut dice);
        let done = std::panic::catch_unwind(|| door(&bytes));
        if done.is_err() {
            let path = std::env::temp_dir().join(format!("kehoach-fuzz-{name}"));
            std::fs::write(&path, &bytes).unwrap();
            panic!("{name}, round {round}: {}", path.display());
        }
    }
}

fn seed(path: &str) -> Vec<u8> {
    std::fs::read(root().join(path)).unwrap()
}

#[test]
fn no_mutated_plan_makes_the_reader_panic() {
    feed("plan", &seed("tests/golden/smallest/plan.yaml"), 150, |bytes| doors::plan(bytes, false));
    feed("plan-built", &seed("tests/golden/smallest/plan.yaml"), 10, |bytes| doors::plan(bytes, true));
    feed("scores", &seed("src/starter/tieu-chi.yaml"), 50, |bytes| doors::plan(bytes, false));
}

#[test]
fn no_mutated_prose_makes_the_setter_panic() {
    feed("prose", &seed("fuzz/corpus/prose/all.md"), 25, doors::prose);
}

#[test]
fn no_mutated_word_file_makes_the_readers_panic() {
    let (_, plan) = check(Path::new(&root().join("tests/golden/smallest/plan.yaml")));
    let built = build(&plan.unwrap().value).unwrap().value;
    feed("word", &built.to_bytes().unwrap(), 12, doors::word);
    feed("main-part", built.text(built.main()).unwrap().as_bytes(), 12, doors::main_part);
    let adopted = seed("tests/edited/adopt-tasks.docx");
    let adopted = Package::open("a.docx", &adopted).unwrap();
    feed("main-part-2", adopted.text(adopted.main()).unwrap().as_bytes(), 12, doors::main_part);
}

#[test]
fn no_mutated_word_file_makes_the_checks_of_its_form_panic() {
    let (_, plan) = check(Path::new(&root().join("tests/golden/smallest/plan.yaml")));
    let built = build(&plan.unwrap().value).unwrap().value;
    let part = |name: &str| built.text(name).unwrap().as_bytes().to_vec();
    feed("form", &built.to_bytes().unwrap(), 8, |bytes| doors::form(bytes, false));
    feed("form-main", &part(built.main()), 12, |bytes| doors::form_part(bytes, "word/document.xml", true));
    feed("form-styles", &part("word/styles.xml"), 12, |bytes| doors::form_part(bytes, "word/styles.xml", false));
    let other = Package::open("a.docx", &seed("tests/edited/adopt-tasks.docx")).unwrap();
    let main = other.text(other.main()).unwrap().as_bytes().to_vec();
    feed("form-other", &main, 12, |bytes| doors::form_part(bytes, "word/document.xml", false));
}

#[test]
fn no_mutated_template_makes_its_reader_panic() {
    let shipped = Package::open("xa.docx", &seed("templates/xa.docx")).unwrap();
    feed("template", &seed("templates/xa.docx"), 20, doors::template);
    feed("template-part", shipped.text(shipped.main()).unwrap().as_bytes(), 12, doors::main_part);
}

/// The complaints of a text that is no plan.
fn complaints(bytes: &[u8]) -> String {
    let mut sources = Sources::default();
    let found: Diagnostics = match SourceFile::from_bytes("plan.yaml", bytes) {
        Err(fault) => fault.diagnostic("plan.yaml").into(),
        Ok(file) => {
            let root = sources.add(file);
            let plan = kehoach::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into()));
            plan.map_or_else(|found| found, |plan| plan.warnings)
        }
    };
    assert!(found.has_errors());
    let text = printed(&found, &sources, Lang::En);
    assert!(text.len() < 40_000, "{} bytes of complaints", text.len());
    text
}

const HEAD: &str = "cơ quan ban hành: UBND xã Tân Lập\nngày: 01/2026\ntrích yếu: Năm 2026\n";

#[test]
fn an_alias_bomb_is_refused_before_it_goes_off() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for at in 1..20 {
        let before = at - 1;
        text += &format!("a{at}: &a{at} [{}]\n", vec![format!("*a{before}"); 10].join(", "));
    }
    assert!(complaints(text.as_bytes()).contains("error["));
}

#[test]
fn a_hundred_levels_are_too_deep_and_a_hundred_thousand_too() {
    for depth in [100, 100_000] {
        let nested = format!("{HEAD}danh mục: {}x{}\n", "[".repeat(depth), "]".repeat(depth));
        assert!(complaints(nested.as_bytes()).contains("K110"), "{depth}");
    }
    let indented: String = (0..100).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert!(complaints(indented.as_bytes()).contains("K110"));
}

#[test]
fn a_text_of_fifty_megabytes_is_told_without_being_printed_whole() {
    let mut text = String::from("ten: \"").into_bytes();
    text.resize(50 * 1024 * 1024, b'x');
    text.extend(b"\"\n");
    assert!(complaints(&text).contains("plan.yaml"));
}

#[test]
fn control_characters_and_old_fonts_are_named() {
    let with = |words: &str| complaints(format!("{HEAD}danh mục:\n- nhiệm vụ: {words}\n").as_bytes());
    assert!(with("a\u{1}b").contains("K112"));
    assert!(with("C¶i c¸ch hµnh chÝnh").contains("TCVN3"));
    assert!(with("Raø soaùt thuû tuïc haønh chính").contains("VNI"));
}
