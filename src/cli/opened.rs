//! Run without a command, as people do who use the mouse: plans dropped on the program's icon (kéo thả), or a double click.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Command;

use super::print::{Colour, Format, Printer};
use super::{files, new, streams, window};
use crate::diag::Lang;
use crate::text::Sources;

/// The plan that a person who has none yet is given.
const FIRST: &str = "ke-hoach.yaml";

/// The arguments with the command that is meant: files and folders named alone are plans to be built, which tells what `check`
/// tells. `None`: there is a command already.
pub fn as_command(args: &[OsString], known: impl FnOnce() -> Command) -> Option<Vec<OsString>> {
    let (program, paths) = args.split_first()?;
    if paths.is_empty() || !paths.iter().all(|path| Path::new(path).exists()) {
        return None;
    }
    let known = known();
    if paths.iter().any(|path| known.find_subcommand(path).is_some()) {
        return None;
    }
    Some([&[program.clone(), "build".into()], paths].concat())
}

/// Keeps a window of one's own open until Enter is pressed.
pub fn stay(lang: Lang) {
    if window::is_own() {
        Printer::new(lang, Format::Text, Colour::Auto).say("cli-window-close", &[]);
        window::answer();
    }
}

/// What a double click does: it opens the page in the browser. A program without a page says in plain words what to do, and has a
/// first plan for who asks for it. In Vietnamese whatever the system speaks: many a Vietnamese office has an English Windows. `None`
/// where there is a terminal, and so a person who reads the help.
pub fn double_click(lang: Lang) -> Option<ExitCode> {
    if !window::is_own() {
        return None;
    }
    let printers = [Lang::Vi, Lang::En].map(|lang| Printer::new(lang, Format::Text, Colour::Auto));
    let shown = if lang == Lang::Vi { &printers[..1] } else { &printers[..] };
    let say = |id: &str, args: &[(&'static str, String)]| {
        for printer in shown {
            printer.say(id, args);
            streams::err("\n");
        }
    };
    #[cfg(feature = "watch")]
    if let Some((page, opened)) = super::watch::open_page() {
        say(if opened { "cli-window-page" } else { "cli-window-page-shut" }, &[("path", files::shown(&page))]);
        window::answer();
        return Some(ExitCode::SUCCESS);
    }
    let first = beside_program();
    let args = [("path", files::shown(&first))];
    say("cli-window-guide", &args);
    let [vietnamese, english] = &printers;
    let printer = if lang == Lang::Vi { vietnamese } else { english };
    if !window::answer().eq_ignore_ascii_case("m") {
        return Some(ExitCode::SUCCESS);
    }
    let code = match new::run(&new::Args::at(first), printer) {
        Ok(_) => {
            for printer in shown {
                printer.say("cli-window-new", &args);
            }
            ExitCode::SUCCESS
        }
        Err(stop) => {
            printer.diagnostics(&stop.found, &Sources::default());
            ExitCode::from(2)
        }
    };
    printer.say("cli-window-close", &[]);
    window::answer();
    Some(code)
}

fn beside_program() -> PathBuf {
    std::env::current_exe().ok().map_or_else(|| FIRST.into(), |program| program.with_file_name(FIRST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_named_alone_are_plans_to_build() {
        let known = Command::new("kehoach").subcommand(Command::new("check"));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ke-hoach.yaml").into_os_string();
        std::fs::write(&path, "").unwrap();
        let program = OsString::from("kehoach");
        let of = |args: &[&OsString]| {
            let args: Vec<OsString> = args.iter().map(|arg| (*arg).clone()).collect();
            as_command(&[vec![program.clone()], args].concat(), || known.clone())
        };
        assert_eq!(of(&[&path, &path]), Some(vec![program.clone(), "build".into(), path.clone(), path.clone()]));
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[&"check".into(), &path]), None);
        assert_eq!(of(&[&path, &"--strict".into()]), None);
        assert_eq!(of(&[&"no.yaml".into()]), None);
    }
}
