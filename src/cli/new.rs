//! `kehoach new`: a short plan that builds as it stands and shows how the language is written.

use std::path::PathBuf;

use super::files;
use super::outcome::{Done, Stop};
use super::print::Printer;
use crate::diag::{Diagnostic, Diagnostics, Place};

/// Write a short plan to start from, with Vietnamese comments
///
/// The plan builds as it stands: change its words, and build it again as often as you like. An existing file
/// is never replaced.
#[derive(clap::Args)]
pub struct Args {
    /// Where to write
    #[arg(value_name = "PLAN.yaml")]
    file: PathBuf,
    /// What the plan lists: nhiem-vu (tasks with products and deadlines) or tieu-chi (criteria with scores)
    #[arg(long, value_enum, default_value_t)]
    kind: Kind,
    /// Who issues it: tinh (province), xa (commune, ward), huyen (district, until 2025) or so (department)
    #[arg(long, value_enum, default_value_t)]
    level: Level,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    #[default]
    #[value(alias = "tasks")]
    NhiemVu,
    #[value(alias = "criteria")]
    TieuChi,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Level {
    #[value(alias = "province")]
    Tinh,
    #[default]
    #[value(aliases = ["commune", "phuong", "dac-khu"])]
    Xa,
    #[value(alias = "district")]
    Huyen,
    #[value(alias = "department")]
    So,
}

impl Args {
    /// The usual plan, at this place.
    pub fn at(file: PathBuf) -> Self {
        Self { file, kind: Kind::default(), level: Level::default() }
    }
}

pub fn run(args: &Args, printer: &Printer) -> Result<Done, Stop> {
    if args.file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx")) {
        let place = Place::Raw { file: files::shown(&args.file), at: None };
        return Err(Diagnostics::from(Diagnostic::error("K909", place).help("name")).into());
    }
    if args.file.exists() {
        return Err(files::exists_already(&args.file, false).into());
    }
    files::write(&args.file, text(args.kind, args.level).as_bytes())?;
    printer.say("cli-new", &[("path", files::shown(&args.file))]);
    Ok(Done::Well)
}

fn text(kind: Kind, level: Level) -> String {
    let (head, foot) = match level {
        Level::Tinh => (include_str!("new/dau-tinh.yaml"), include_str!("new/cuoi-tinh.yaml")),
        Level::Xa => (include_str!("new/dau-xa.yaml"), include_str!("new/cuoi-xa.yaml")),
        Level::Huyen => (include_str!("new/dau-huyen.yaml"), include_str!("new/cuoi-huyen.yaml")),
        Level::So => (include_str!("new/dau-so.yaml"), include_str!("new/cuoi-so.yaml")),
    };
    let middle = match kind {
        Kind::NhiemVu => include_str!("new/nhiem-vu.yaml"),
        Kind::TieuChi => include_str!("new/tieu-chi.yaml"),
    };
    let text = format!("{head}{middle}{foot}");
    // Districts ended on 30/6/2025, so their plans are of that year at the latest.
    if level == Level::Huyen { text.replace("2026", "2025") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::ValueEnum;

    #[test]
    fn every_new_plan_builds_and_has_nothing_to_mend() {
        for kind in Kind::value_variants() {
            for level in Level::value_variants() {
                let mut sources = crate::text::Sources::default();
                let text = text(*kind, *level);
                let file = crate::text::SourceFile::from_bytes("plan.yaml", text.as_bytes()).unwrap();
                let root = sources.add(file);
                let mut include = |_: &str, _: &str| Err(std::io::ErrorKind::NotFound.into());
                let plan = crate::check(root, &mut sources, &mut include).unwrap();
                let template = crate::house_template(&plan.value).unwrap();
                let built = crate::build(&plan.value, &template).unwrap();
                let mut found = plan.warnings;
                found.extend(built.warnings);
                assert_eq!(found, crate::diag::Diagnostics::default(), "{kind:?} {level:?}");
            }
        }
    }
}
