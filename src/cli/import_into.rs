//! `kehoach import --into`: a sheet that was filled in, back into its plan.

use std::path::Path;

use super::outcome::{Done, Stop, read_plan};
use super::print::{Format, Printer};
use super::{convert, files, streams};
use crate::changes::{compare, text};
use crate::diag::{Catalogue, Diagnostics, Lang, Warned};
use crate::plan::Plan;
use crate::plan::keys::Id;
use crate::text::{SourceFile, Sources};

/// What the columns to follow the work are called, whatever language they were written in; days left are worked out.
fn headers() -> Vec<(Option<Id>, String)> {
    let ids = [
        ("export-state", Some(Id::State)),
        ("export-done", Some(Id::Done)),
        ("export-day", Some(Id::DoneOn)),
        ("export-evidence", Some(Id::Evidence)),
        ("export-left", None),
    ];
    let words = [Lang::Vi, Lang::En].map(Catalogue::of);
    words.iter().flat_map(|words| ids.map(|(name, id)| (id, words.words(name, &[])))).collect()
}

/// Shows what the sheet changes in the plan, asks, and writes it.
pub fn run(sheet: (&Path, Option<&str>), into: &Path, yes: bool, printer: &Printer) -> Result<Done, Stop> {
    files::refuse_unready(into)?;
    let _lock = files::lock(into)?;
    files::clear_left(&[into.to_owned()]);
    let (path, asked) = sheet;
    let bytes = convert::read(path, printer)?;
    let (sources, plan) = read_plan(into)?;
    let plan = plan.value;
    let was = files::read(into)?;
    let source = files::source_of(into, &was)?;
    let raw = std::str::from_utf8(&was).unwrap_or_default();
    let name = files::shown(path);
    let stop = |found: Diagnostics| Stop { found, sources: sources.clone(), could_not_run: false };
    let updated = crate::import_into((&name, &bytes), asked, &plan, (raw, &source), &headers()).map_err(stop)?;
    let matched = [("count", updated.matched.to_string())];
    let Some(yaml) = updated.yaml else {
        printer.diagnostics(&updated.found, &sources);
        printer.say("import-into-nothing", &matched);
        return Ok(Done::Well);
    };
    let mut found = updated.found;
    let (sources, read) = read_changed(into, &yaml);
    let Warned { value: changed, warnings } = match read {
        Ok(read) => read,
        Err(faults) => {
            found.extend(faults);
            printer.diagnostics(&found, &sources);
            printer.say("import-into-faults", &[("path", files::shown(into))]);
            return Ok(Done::Faults);
        }
    };
    found.extend(warnings);
    printer.diagnostics(&found, &sources);
    printer.say("import-into-matched", &matched);
    if printer.format() == Format::Text {
        for line in text::lines(&compare(&plan, &changed), printer.catalogue()) {
            printer.write(&format!("{line}\n"));
        }
    }
    let agreed = yes || streams::can_ask() && streams::ask(&printer.catalogue().words("import-into-ask", &[]));
    if !agreed {
        printer.say("import-into-shown", &[("path", files::shown(into))]);
        return Ok(Done::Well);
    }
    let backup = files::keep(into, &was)?;
    files::write(into, yaml.as_bytes())?;
    printer.say("renew-backup", &[("path", files::shown(&backup))]);
    printer.say("cli-built", &[("path", files::shown(into))]);
    Ok(Done::Well)
}

/// The plan as it would be, read and checked in memory.
fn read_changed(path: &Path, yaml: &str) -> (Sources, Result<Warned<Plan>, Diagnostics>) {
    let mut sources = Sources::default();
    let root = sources.add(SourceFile::from_text(files::shown(path), yaml));
    let read = crate::check(root, &mut sources, &mut files::include);
    (sources, read)
}
