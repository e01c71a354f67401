//! Help in the reader's language: English stands in the doc comments of the arguments, Vietnamese in the
//! catalogue under `help-COMMAND` and `help-COMMAND-ARGUMENT`.

use clap::builder::StyledStr;

use crate::diag::{Catalogue, Lang};

/// The command tree with its help in a language.
pub fn localize(command: clap::Command, lang: Lang) -> clap::Command {
    match lang {
        Lang::En => command,
        Lang::Vi => translate(command, "help", &Catalogue::of(Lang::Vi)),
    }
}

fn translate(mut command: clap::Command, id: &str, words: &Catalogue) -> clap::Command {
    if let Some(about) = words.get(id, None, &[]) {
        command = command.about(about);
    }
    if let Some(long) = words.get(id, Some("long"), &[]) {
        command = command.long_about(long);
    }
    let translated = |arg: clap::Arg, id: &str| {
        let key = format!("{id}-{}", arg.get_id());
        match words.get(&key, None, &[]) {
            Some(text) => arg.help(StyledStr::from(text)),
            None => arg,
        }
    };
    let id_of = id.to_owned();
    command = command.mut_args(|arg| translated(arg, &id_of));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(&name, |sub| translate(sub, &id, words));
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
    fn every_command_and_argument_is_explained_in_vietnamese() {
        let mut found = Vec::new();
        missing(&crate::cli::Args::command(), "help", &Catalogue::of(Lang::Vi), &mut found);
        assert_eq!(found, Vec::<String>::new());
    }
}
