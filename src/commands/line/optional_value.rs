//! Options whose value may be left out, before a word that is no value of theirs: `rerun 12 --failed web01` is `rerun 12 web01 --failed`.

use super::misuse::words;
use clap::Command;
use clap::error::{ContextKind, ErrorKind};
use std::ffi::OsString;

/// Returns the words with the option behind the word that `error` took for its value; `None` for other errors, and where the command takes
/// no such word.
pub fn swap(tree: &mut Command, args: &[OsString], error: &clap::Error) -> Option<Vec<OsString>> {
    let argument = words(error, ContextKind::InvalidArg).pop().filter(|argument| argument.contains("[<"))?;
    let value = words(error, ContextKind::InvalidValue).pop().filter(|value| !value.is_empty())?;
    let is_of_value = error.kind() == ErrorKind::ValueValidation && argument.starts_with("--");
    let is_option = |word: &OsString| word.to_str().is_some_and(|word| word.starts_with("--") && word != "--");
    let mut pairs = args.windows(2);
    let place = pairs.position(|pair| matches!(pair, [option, word] if is_option(option) && *word == *value))?;
    let mut swapped = args.to_vec();
    swapped.swap(place, place + 1);
    let parsed = tree.try_get_matches_from_mut(&swapped);
    let takes_word = !parsed.is_err_and(|error| error.kind() == ErrorKind::UnknownArgument);
    (is_of_value && takes_word).then_some(swapped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{nouns, tree};

    #[test]
    fn a_target_behind_an_option_without_its_value_is_a_target() {
        let mut tree = tree(&mut nouns());
        for (line, expected) in [
            ("rexctl rerun --id 3 --failed web01", Some("rexctl rerun --id 3 web01 --failed")),
            ("rexctl rerun --failed-only web* --id 3", Some("rexctl rerun web* --failed-only --id 3")),
            ("rexctl rerun --failed 3", Some("rexctl rerun 3 --failed")),
            ("rexctl rerun --id 3 --failed=web01", None),
            ("rexctl cancel --id 3 --force web01", None),
            ("rexctl rerun --id 3 --sample web01", None),
        ] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let error = tree.try_get_matches_from_mut(&words).unwrap_err();
            let swapped = swap(&mut tree, &words, &error).map(|words| words.join(" ".as_ref()).into_string().unwrap());
            assert_eq!(swapped.as_deref(), expected, "{line}");
        }
    }
}
