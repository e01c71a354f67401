//! What several tests need.

use std::path::{Path, PathBuf};

use kehoach::diag::{Diagnostics, Lang, Warned};
use kehoach::docx::{Package, Template};
use kehoach::plan::Plan;
use kehoach::text::{SourceFile, Sources};

/// The repository's root.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files of a folder with an ending, sorted.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let read = std::fs::read_dir(root().join(folder)).unwrap_or_else(|_| panic!("no folder {folder}"));
    let mut found: Vec<PathBuf> = read.map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.to_string_lossy().ends_with(ending));
    found.sort();
    found
}

/// A file's stem as text.
pub fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// Reads and checks a plan file; includes are found beside it.
pub fn check(path: &Path) -> (Sources, Result<Warned<Plan>, Diagnostics>) {
    let mut sources = Sources::default();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let file = SourceFile::from_bytes(name, &std::fs::read(path).unwrap()).unwrap();
    let root = sources.add(file);
    let folder = path.parent().unwrap().to_owned();
    let mut include = |name: &str, _from: &str| {
        let bytes = std::fs::read(folder.join(name))?;
        Ok((name.to_owned(), bytes))
    };
    let plan = kehoach::check(root, &mut sources, &mut include);
    (sources, plan)
}

/// Builds a plan with its house template.
pub fn build(plan: &Plan) -> Result<Warned<Package>, Diagnostics> {
    let template: Template = kehoach::house_template(plan)?;
    kehoach::build(plan, &template)
}

/// All complaints as they are printed, without colour.
pub fn printed(found: &Diagnostics, sources: &Sources, lang: Lang) -> String {
    use kehoach::cli::print::{Colour, Format, Printer};
    let printer = Printer::new(lang, Format::Text, Colour::Never);
    printer.text(found, sources)
}
