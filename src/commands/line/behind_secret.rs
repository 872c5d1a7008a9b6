//! Words right behind a secret, where no option carries them: `--password my hunter2` may be a password of two words without its quotes.

use super::typed_command::{has_value_behind, letters, named};
use crate::commands::needed;
use crate::commands::shell::unstored::{holds_secret, may_hold_secret};
use crate::error::Error;
use crate::model::targets::is_id;
use crate::secret::UnrepeatedWords;
use clap::parser::ValueSource;
use clap::{ArgMatches, Command};
use std::ffi::OsString;

/// Returns true for an option that asks for a secret.
pub fn asks(word: &str) -> bool {
    word.starts_with("--ask-")
}

/// Returns the words of a line that stand behind a secret, up to the next option or the name of a command.
pub fn behind_secret(args: &[OsString]) -> UnrepeatedWords {
    let before_dashes = args.iter().skip(1).take_while(|arg| *arg != "--");
    let words: Vec<String> = before_dashes.map(|arg| arg.to_string_lossy().into_owned()).collect();
    if !may_hold_secret(&words) && !words.iter().any(|word| asks(word)) {
        return UnrepeatedWords::default();
    }
    let (_, mut root) = needed(args);
    root.build();
    let (mut command, mut is_behind, mut has_target, mut found) = (&root, false, false, Vec::new());
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        if word.starts_with('-') && word != "-" {
            let value = rest.as_slice().first().filter(|_| has_value_behind(command, word));
            // Behind a target, what follows the wish to be asked for a secret may be the secret.
            is_behind =
                (has_target && asks(word)) || holds_secret(option(command, word), value.map(String::as_str), &words);
            rest.by_ref().take(usize::from(value.is_some())).for_each(drop);
        } else if let Some(inner) = named(command, word) {
            (command, is_behind) = (inner, false);
        } else if !(is_id(word) && takes_id(command)) {
            has_target |= !is_behind;
            found.extend(is_behind.then(|| word.clone()));
        }
    }
    UnrepeatedWords::new(found)
}

/// Returns the options in a word; the value of a short one in the same word may have any letters.
fn option<'a>(command: &Command, word: &'a str) -> &'a str {
    if word.starts_with("--") { word } else { letters(command, word) }
}

fn takes_id(command: &Command) -> bool {
    command.get_arguments().any(|arg| arg.get_id() == "id")
}

/// Refuses targets on both sides of a secret: those behind it may be a part of it, which the server would be asked for.
pub fn check(matches: &ArgMatches, behind: &UnrepeatedWords) -> Result<(), Error> {
    let mut leaf = matches;
    while let Some((_, inner)) = leaf.subcommand() {
        leaf = inner;
    }
    let targets = typed(leaf, "targets");
    let is_behind = |target: &&String| behind.words().contains(target);
    let others = targets.iter().filter(|target| !is_behind(target)).count() + typed(leaf, "on").len();
    if others == 0 || !targets.iter().any(|target| is_behind(&target)) {
        return Ok(());
    }
    let message = "a word right behind a secret may be a part of it, and is not repeated here";
    Err(Error::invalid("TARGET", None, message).hint(
        "Put quotes around a secret with blanks. To select hosts by such a word, write it before the option of the secret.",
    ))
}

/// Returns the typed values of an argument; none where the command lacks it.
fn typed(matches: &ArgMatches, id: &str) -> Vec<String> {
    let is_typed = matches.try_contains_id(id).is_ok() && matches.value_source(id) == Some(ValueSource::CommandLine);
    match matches.try_get_many::<String>(id) {
        Ok(Some(values)) if is_typed => values.cloned().collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_right_behind_a_secret_are_found() {
        for (line, expected) in [
            ("run web01 --password my hunter2 too -- true", "hunter2 too"),
            ("run web01 --password=my hunter2", "hunter2"),
            ("run --key-passphrase my hunter2 --yes web01", "hunter2"),
            ("run -p my hunter2 web01", "hunter2 web01"),
            ("run -qp my hunter2", "hunter2"),
            ("run -pmy hunter2", "hunter2"),
            ("run --input db_password=my hunter2", "hunter2"),
            ("api POST /api/users --field user[password]=my hunter2", "hunter2"),
            ("host set-parameter --name x --value my hunter2 --hidden-value yes", "hunter2"),
            ("template-input up --name a --default my hunter2", "hunter2"),
            ("ping --passw my hunter2", "my hunter2"),
            ("-s https://ann:my hunter2@f.example ping", "hunter2@f.example"),
            ("config set -p my hunter2", "hunter2"),
            ("rollout resume -p my hunter2", "hunter2"),
            ("run web99 -p x -- true", ""),
            ("-p x run web99 -- true", ""),
            ("run -p x -- true hunter2", ""),
            ("watch -p x 1234", ""),
            ("rerun -p x 1234 web99", "web99"),
            ("run --ask-password web99", ""),
            ("run web01 --ask-password hunter2 -- true", "hunter2"),
            ("rerun 12 web01 --ask-key-passphrase hunter2", "hunter2"),
            ("rerun 12 --ask-key-passphrase web99", ""),
            ("run --password-file key web99", ""),
            ("run -t Ping web99", ""),
            ("run -tPing web99", ""),
            ("host set-parameter --name x --value my hunter2 --hidden-value no", ""),
        ] {
            let args: Vec<OsString> = ["rexctl"].into_iter().chain(line.split(' ')).map(OsString::from).collect();
            assert_eq!(behind_secret(&args).words().join(" "), expected, "{line}");
        }
    }
}
