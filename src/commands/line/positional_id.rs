//! Ids without their option: `job-invocation watch 12` means `job-invocation watch --id 12`.

use crate::model::targets::{LAST, is_id};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgMatches, Command};
use std::ffi::{OsStr, OsString};

/// Parses the words again with `--id=` before the one that was unexpected, if that looks like an id. Returns the matches and the words,
/// or nothing where it is no id, or the command takes none.
pub fn parse(tree: &mut Command, args: &[OsString], error: &clap::Error) -> Option<(ArgMatches, Vec<OsString>)> {
    let word = unexpected(error).filter(|word| is_id(word))?;
    // An option before it may have the same value.
    let places =
        args.iter().enumerate().filter(|(_, arg)| arg.as_os_str() == OsStr::new(&word)).map(|(place, _)| place);
    places.collect::<Vec<_>>().into_iter().find_map(|place| {
        let mut named = args.to_vec();
        *named.get_mut(place)? = format!("--id={word}").into();
        Some((tree.try_get_matches_from_mut(with_last(&named, "1")).ok()?, named))
    })
}

/// Parses the words of a line that lacks its id again, with `--id=` before the first one that looks like an id: `rerun 12 web01`, where 12 could
/// be a target too.
pub fn parse_first(tree: &mut Command, args: &[OsString]) -> Option<(ArgMatches, Vec<OsString>)> {
    let before_dashes = args.iter().enumerate().skip(1).take_while(|(_, arg)| *arg != "--");
    let ids = before_dashes.filter_map(|(place, arg)| Some((place, arg.to_str().filter(|word| is_id(word))?)));
    let ids: Vec<_> = ids.map(|(place, word)| (place, format!("--id={word}"))).collect();
    ids.into_iter().find_map(|(place, id)| {
        let mut named = args.to_vec();
        *named.get_mut(place)? = id.into();
        Some((tree.try_get_matches_from_mut(with_last(&named, "1")).ok()?, named))
    })
}

/// Returns the word that clap did not expect.
pub fn unexpected(error: &clap::Error) -> Option<String> {
    match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::UnknownArgument, Some(ContextValue::String(word))) => Some(word.clone()),
        _ => None,
    }
}

/// Returns true if the words name a job by `@last`.
pub fn has_last(args: &[OsString]) -> bool {
    with_last(args, "").as_slice() != args
}

/// Returns the words with this id in place of `@last`.
pub fn with_last(args: &[OsString], id: &str) -> Vec<OsString> {
    let mut follows_id = false;
    let replaced = args.iter().map(|arg| {
        let is_value = std::mem::replace(&mut follows_id, arg == "--id") && arg == LAST;
        match arg.to_str().and_then(|arg| arg.strip_prefix("--id=")) {
            Some(LAST) => format!("--id={id}").into(),
            _ if is_value => id.into(),
            _ => arg.clone(),
        }
    });
    replaced.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{nouns, tree};

    fn words(line: &str) -> Vec<OsString> {
        line.split_whitespace().map(OsString::from).collect()
    }

    #[test]
    fn a_bare_id_is_the_value_of_its_option_wherever_it_stands() {
        let mut tree = tree(&mut nouns());
        for (line, expected) in [
            ("rexctl job-invocation watch 12", Some("rexctl job-invocation watch --id=12")),
            ("rexctl job-invocation watch --fail-on 12 12", Some("rexctl job-invocation watch --fail-on 12 --id=12")),
            ("rexctl watch @last --junit a", Some("rexctl watch --id=@last --junit a")),
            ("rexctl job-invocation watch twelve", None),
            ("rexctl ping 12", None),
        ] {
            let args = words(line);
            let error = tree.try_get_matches_from_mut(&args).unwrap_err();
            let named = parse(&mut tree, &args, &error).map(|(_, named)| named);
            assert_eq!(named, expected.map(words), "{line}");
        }
    }

    #[test]
    fn the_first_id_of_a_line_without_one_is_no_target() {
        let mut tree = tree(&mut nouns());
        for (line, expected) in [
            ("rexctl rerun 12 web01", Some("rexctl rerun --id=12 web01")),
            ("rexctl rerun web01 12", Some("rexctl rerun web01 --id=12")),
            ("rexctl rerun 12 13", Some("rexctl rerun --id=12 13")),
            ("rexctl rerun --sample 2 @last web*", Some("rexctl rerun --sample 2 --id=@last web*")),
            ("rexctl rerun --on 5 12", Some("rexctl rerun --on 5 --id=12")),
            ("rexctl rerun web01", None),
        ] {
            let named = parse_first(&mut tree, &words(line)).map(|(_, named)| named);
            assert_eq!(named, expected.map(words), "{line}");
        }
    }

    #[test]
    fn the_last_job_stands_for_an_id_only() {
        assert_eq!(with_last(&words("x --id @last --junit @last"), "9"), words("x --id 9 --junit @last"));
        assert_eq!(with_last(&words("x --id=@last"), "9"), words("x --id=9"));
        assert!(!has_last(&words("run @last -- uptime")) && has_last(&words("watch --id @last")));
    }
}
