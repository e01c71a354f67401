//! Help in the reader's language: English stands in the doc comments of the arguments, Vietnamese in the
//! catalogue under `help-COMMAND` and `help-COMMAND-ARGUMENT`; clap's own words under `help-clap`, the names of values
//! under `help-value`.

use clap::builder::StyledStr;
use clap::{Arg, ArgAction};

use crate::diag::{Catalogue, Lang};

/// The command tree with its help in a language.
pub fn localize(command: clap::Command, lang: Lang) -> clap::Command {
    let words = Catalogue::of(lang);
    let command = with_examples(command, &words);
    match lang {
        Lang::En => command,
        Lang::Vi => {
            let command = translate(command, "help", &words);
            let mut built = command.clone();
            built.build();
            usage(command, &mut built, &words)
        }
    }
}

/// Every command with its examples below its help.
fn with_examples(mut command: clap::Command, words: &Catalogue) -> clap::Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let Some(examples) = words.get(&format!("examples-{name}"), None, &[]) else { continue };
        let mut text = format!("{}:", words.words("examples", &[]));
        examples.lines().for_each(|line| text.push_str(&format!("\n  {line}")));
        command = command.mut_subcommand(&name, |sub| sub.after_help(text));
    }
    command
}

fn translate(mut command: clap::Command, id: &str, words: &Catalogue) -> clap::Command {
    if let Some(about) = words.get(id, None, &[]) {
        command = command.about(about);
    }
    if let Some(long) = words.get(id, Some("long"), &[]) {
        command = command.long_about(long);
    }
    let own = |name: &str| words.words("help-clap", &[("of", name.to_owned())]);
    // Clap writes both of these itself, in English, unless they are there.
    command = command
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(own("help")).display_order(998));
    if id == "help" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command = command.disable_version_flag(true).arg(version.help(own("version")).display_order(999));
    }
    let id_of = id.to_owned();
    let mut place = 0usize;
    command = command.mut_args(|arg| {
        place = place.saturating_add(1);
        // Clap sorts what stands under a heading of our own by name.
        let arg = if arg.is_positional() { arg.display_order(place) } else { arg };
        translated(arg, &id_of, words)
    });
    let template = "{before-help}{about-with-newline}\n{USAGE}: {usage}\n\n{all-args}{after-help}";
    command = command
        .help_template(template.replace("{USAGE}", &own("usage")))
        .subcommand_help_heading(own("commands"))
        .subcommand_value_name(own("command"));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(&name, |sub| translate(sub, &id, words));
    }
    command
}

/// An argument under a Vietnamese heading, with its default and its possible values told in Vietnamese.
fn translated(arg: Arg, id: &str, words: &Catalogue) -> Arg {
    let own = |name: &str, value: String| words.words("help-clap", &[("of", name.to_owned()), ("value", value)]);
    let mut text = match words.get(&format!("{id}-{}", arg.get_id()), None, &[]) {
        Some(text) => text,
        None => arg.get_help().map(ToString::to_string).unwrap_or_default(),
    };
    let values = arg.get_possible_values();
    let takes = arg.get_action().takes_values();
    if takes && !values.is_empty() {
        let values: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
        text.push_str(&format!(" [{}]", own("values", values.join(", "))));
    }
    if let Some(default) = arg.get_default_values().first().filter(|_| takes) {
        text.push_str(&format!(" [{}]", own("default", default.to_string_lossy().into_owned())));
    }
    let heading = own(if arg.is_positional() { "arguments" } else { "options" }, String::new());
    let names: Vec<String> = arg.get_value_names().unwrap_or_default().iter().map(ToString::to_string).collect();
    let named = |name: &String| words.get(&value_id(name), None, &[]).unwrap_or_else(|| name.clone());
    let arg = arg.help(StyledStr::from(text)).help_heading(heading);
    let arg = if takes { arg.hide_possible_values(true).hide_default_value(true) } else { arg };
    if names.is_empty() { arg } else { arg.value_names(names.iter().map(named).collect::<Vec<_>>()) }
}

/// `help-value-PLAN-yaml` of `PLAN.yaml`.
fn value_id(name: &str) -> String {
    let parts = name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    format!("help-value-{}", parts.collect::<Vec<_>>().join("-"))
}

/// The usage lines, which clap works out once the tree is `built`, with its own word for options replaced.
fn usage(command: clap::Command, built: &mut clap::Command, words: &Catalogue) -> clap::Command {
    let line = built.render_usage().to_string();
    let line = line.strip_prefix("Usage:").unwrap_or(&line).trim();
    let options = words.words("help-clap", &[("of", "option".to_owned())]);
    let mut command = command.override_usage(line.replace("[OPTIONS]", &format!("[{options}]")));
    for sub in built.get_subcommands_mut() {
        let name = sub.get_name().to_owned();
        command = command.mut_subcommand(name, |command| usage(command, sub, words));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn missing(command: &clap::Command, id: &str, words: &Catalogue, found: &mut Vec<String>) {
        if words.get(id, None, &[]).is_none() {
            found.push(id.to_owned());
        }
        if command.get_long_about().is_some() && words.get(id, Some("long"), &[]).is_none() {
            found.push(format!("{id}.long"));
        }
        for arg in command.get_arguments() {
            let key = format!("{id}-{}", arg.get_id());
            if words.get(&key, None, &[]).is_none() {
                found.push(key);
            }
        }
        for sub in command.get_subcommands() {
            missing(sub, &format!("{id}-{}", sub.get_name()), words, found);
        }
    }

    #[test]
    fn every_command_has_examples_that_can_be_typed() {
        for lang in [Lang::Vi, Lang::En] {
            let words = Catalogue::of(lang);
            for name in crate::cli::Args::command().get_subcommands().map(clap::Command::get_name) {
                let examples = words.get(&format!("examples-{name}"), None, &[]).unwrap_or_default();
                assert!(!examples.is_empty(), "{lang:?} {name}");
                for line in examples.lines() {
                    let typed = line.split(" # ").next().unwrap_or_default().split(" > ").next().unwrap_or_default();
                    let typed = crate::cli::Args::command().try_get_matches_from(typed.split_whitespace());
                    assert!(typed.is_ok(), "{line}: {:?}", typed.err());
                }
            }
        }
    }

    #[test]
    fn every_command_and_argument_is_explained_in_vietnamese() {
        let mut found = Vec::new();
        missing(&crate::cli::Args::command(), "help", &Catalogue::of(Lang::Vi), &mut found);
        assert_eq!(found, Vec::<String>::new());
    }
}
