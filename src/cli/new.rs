//! `kehoach new`: a short plan that builds as it stands and shows how the language is written.

use std::path::PathBuf;

use super::files;
use super::outcome::{Done, Stop};
use super::print::Printer;
use crate::diag::{Diagnostic, Diagnostics, Place};
use crate::starter;

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

impl From<Kind> for starter::Kind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::NhiemVu => starter::Kind::Tasks,
            Kind::TieuChi => starter::Kind::Criteria,
        }
    }
}

impl From<Level> for starter::Level {
    fn from(level: Level) -> Self {
        match level {
            Level::Tinh => starter::Level::Province,
            Level::Xa => starter::Level::Commune,
            Level::Huyen => starter::Level::District,
            Level::So => starter::Level::Department,
        }
    }
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
    files::write(&args.file, starter::text(args.kind.into(), args.level.into()).as_bytes())?;
    printer.say("cli-new", &[("path", files::shown(&args.file))]);
    Ok(Done::Well)
}
