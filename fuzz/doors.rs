//! Every door that takes bytes from outside, each fed with anything: it may complain, it may not panic, and what it
//! complains of must be printable in both languages.
//!
//! The targets beside this file feed them from libFuzzer; `tests/suite/fuzz.rs` feeds them a fixed, small number of
//! mutated seeds on every run of the tests.

use kehoach::cli::print::{Colour, Format, Printer};
use kehoach::diag::{Diagnostics, Lang};
use kehoach::docx::{Package, Template, adopt, as_generated, region, sound, text};
use kehoach::form;
use kehoach::report::review_sheet::ReviewSheet;
use kehoach::text::{SourceFile, Sources};

/// Complaints are printed in both languages; something that failed says at least one error.
fn complain(found: &Diagnostics, sources: &Sources) {
    assert!(found.has_errors(), "failed without an error");
    print(found, sources);
}

// Reading the catalogues takes longer than most inputs do.
thread_local! {
    static PRINTERS: [Printer; 2] = [Lang::Vi, Lang::En].map(|lang| Printer::new(lang, Format::Text, Colour::Never));
}

fn print(found: &Diagnostics, sources: &Sources) {
    PRINTERS.with(|printers| {
        for printer in printers {
            assert_eq!(printer.text(found, sources).is_empty(), found.is_empty());
        }
    });
}

/// A plan: read, checked, built with its house template. `deep`: built too, which takes longer.
pub fn plan(bytes: &[u8], deep: bool) {
    let mut sources = Sources::default();
    let file = match SourceFile::from_bytes("plan.yaml", bytes) {
        Ok(file) => file,
        Err(fault) => return complain(&fault.diagnostic("plan.yaml").into(), &sources),
    };
    let root = sources.add(file);
    let plan = match kehoach::check(root, &mut sources, &mut |_, _| Err(std::io::ErrorKind::NotFound.into())) {
        Ok(plan) => plan,
        Err(found) => return complain(&found, &sources),
    };
    print(&plan.warnings, &sources);
    if !deep {
        return;
    }
    let built = kehoach::house_template(&plan.value).and_then(|template| kehoach::build(&plan.value, &template));
    match built {
        Ok(built) => {
            print(&built.warnings, &sources);
            assert_eq!(sound::faults(&built.value).ok(), Some(Vec::new()), "what is built is sound");
        }
        Err(found) => complain(&found, &sources),
    }
}

/// Prose, as the body and as a cell of a plan that is otherwise sound.
pub fn prose(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let block = |indent: &str| text.lines().map(|line| format!("{indent}{line}\n")).collect::<String>();
    let yaml = format!(
        "cơ quan ban hành: UBND xã Tân Lập\nngày: 01/2026\ntrích yếu: Năm 2026\ndanh mục:\n- mã: 1.1\n  tên: Một\n  giải pháp: |\n{}phụ lục:\n- cột: tt; tên; giải pháp\nnội dung: |\n{}",
        block("    "),
        block("  ")
    );
    plan(yaml.as_bytes(), true);
}

/// A file that is taken for a Word file: shown, its tables listed, marked and made a plan of.
pub fn word(bytes: &[u8]) {
    let nothing = Sources::default();
    let complain = |found: Diagnostics| complain(&found, &nothing);
    if let Ok(package) = Package::open("a.docx", bytes) {
        let _faults = sound::faults(&package);
        if let Ok(main) = package.text(package.main()) {
            let _regions = region::find(&main);
        }
    }
    let _as_generated = as_generated(bytes);
    text("a.docx", bytes).map(drop).unwrap_or_else(complain);
    match adopt::read("a.docx", bytes) {
        Err(found) => complain(found),
        Ok(text) => {
            for (at, found) in text.tables.iter().enumerate().take(4) {
                let _headers = kehoach::adopt::headers(found);
                kehoach::adopt::plan("a.docx", &text, at + 1, None).map(drop).unwrap_or_else(complain);
                adopt::mark("a.docx", bytes, at + 1, "một").map(drop).unwrap_or_else(complain);
            }
        }
    }
}

/// A Word file held against the form that is laid down, and its review sheet; `sheet`: made too, which takes longer.
pub fn form(bytes: &[u8], sheet: bool) {
    let nothing = Sources::default();
    let report = Package::open("a.docx", bytes).and_then(|package| form::check(&package, "a.docx"));
    let report = match report {
        Ok(report) => report,
        Err(found) => return complain(&found, &nothing),
    };
    print(&report.found, &nothing);
    let [passed, failed, left] = report.counts();
    assert_eq!(passed + failed + left, 150, "each check ends in one way");
    if sheet {
        let sheet = ReviewSheet {
            file: "a.docx".to_owned(),
            kind: None,
            document: None,
            issuer: String::new(),
            checked: Vec::new(),
            found: &report.found,
            sources: &nothing,
            groups: Vec::new(),
        };
        let made = kehoach::review_sheet(&sheet).and_then(|package| sound::faults(&package));
        assert_eq!(made.ok(), Some(Vec::new()), "a sheet is sound");
    }
}

/// Bytes set as a part of a sound Word file, held against the form: the main part, or the styles.
pub fn form_part(bytes: &[u8], part: &str, sheet: bool) {
    let Some(sound) = kehoach::docx::shipped::builtin("xa") else { return };
    let Ok(mut package) = Package::open("xa.docx", sound) else { return };
    package.set_part(part, bytes);
    if let Ok(file) = package.to_bytes() {
        form(&file, sheet);
    }
}

/// A file that is taken for a template.
pub fn template(bytes: &[u8]) {
    match Template::open("mau.docx", bytes) {
        Err(found) => complain(&found, &Sources::default()),
        Ok(template) => {
            let _geometry = template.geometry();
            let values = vec![Some("A & <B>".to_owned()); template.expressions().len()];
            match template.fill(kehoach::document::Document::default(), &values) {
                Ok(package) => drop(package.to_bytes()),
                Err(found) => complain(&found, &Sources::default()),
            }
        }
    }
}

/// Bytes set as the main part of a sound Word file: past the zip, to the words.
pub fn main_part(bytes: &[u8]) {
    let Some(sound) = kehoach::docx::shipped::builtin("xa") else { return };
    let Ok(mut package) = Package::open("xa.docx", sound) else { return };
    let part = package.main().to_owned();
    package.set_part(&part, bytes);
    if let Ok(file) = package.to_bytes() {
        word(&file);
        template(&file);
    }
}
