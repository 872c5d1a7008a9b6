//! Values that begin with a minus and a digit: `--pause -5m` is a wrong pause, not an unknown option `-5`.

use super::positional_id::unexpected;
use super::typed_command::{has_value_behind, typed_command};
use crate::commands::{nouns, tree};
use std::ffi::OsString;

/// Returns the words with the one that `error` took for an option joined to the option before it, which takes a value; `None` for other
/// errors. The option then tells what it allows.
pub fn join(args: &[OsString], error: &clap::Error) -> Option<Vec<OsString>> {
    let short = unexpected(error).filter(|argument| is_negative(argument))?;
    let mut root = tree(&mut nouns());
    root.build();
    let command = typed_command(&root, args);
    let texts: Vec<&str> = args.iter().take_while(|arg| *arg != "--").map_while(|arg| arg.to_str()).collect();
    let is_pair = |pair: &[&str]| match pair {
        [option, value] => option.starts_with("--") && value.starts_with(&short) && has_value_behind(command, option),
        _ => false,
    };
    let place = texts.windows(2).position(is_pair)?;
    let joined = format!("{}={}", texts.get(place)?, texts.get(place + 1)?);
    let mut words = args.to_vec();
    words.splice(place..place + 2, [joined.into()]);
    Some(words)
}

fn is_negative(argument: &str) -> bool {
    argument.strip_prefix('-').is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_with_a_minus_goes_to_the_option_before_it() {
        let mut tree = tree(&mut nouns());
        for (line, expected) in [
            ("rexctl run web01 --pause -5m", Some("rexctl run web01 --pause=-5m")),
            ("rexctl watch --id 3 --fail-on -10%", Some("rexctl watch --id 3 --fail-on=-10%")),
            ("rexctl run web01 --yes -5", None),
            ("rexctl run web01 -x", None),
        ] {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let error = tree.try_get_matches_from_mut(&words).unwrap_err();
            let joined = join(&words, &error).map(|words| words.join(" ".as_ref()).into_string().unwrap());
            assert_eq!(joined.as_deref(), expected, "{line}");
        }
    }
}
