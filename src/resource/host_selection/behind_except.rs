//! A target right behind the value of `--except`: `run 'web*' --except web01 web02` was meant to leave both out, and would run on web02.

use crate::error::Error;
use clap::{ArgMatches, Args, Command, FromArgMatches};

/// Ids of the arguments.
const EXCEPT: &str = "except";
const TARGETS: &str = "targets";

/// The value of an `--except` and the target that stands right behind it, in a line that has both. The first field of the arguments: reading the
/// others takes them out of the line.
#[derive(Clone, Debug, Default)]
pub struct BehindExcept(Option<[String; 2]>);

impl BehindExcept {
    /// Refuses such a line.
    pub fn check(&self) -> Result<(), Error> {
        let Some([except, target]) = &self.0 else { return Ok(()) };
        let message = format!("\"{target}\" stands right behind --except {except}, which takes one value");
        let hint = format!(
            "To leave out both: --except '{except},{target}', or --except twice. To select {target}, write it before --except."
        );
        Err(Error::invalid("TARGET", Some(target), message).hint(hint))
    }
}

impl FromArgMatches for BehindExcept {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let targets = placed(matches, TARGETS);
        let behind = |(place, except): (usize, String)| {
            let target = targets.iter().find(|(target, _)| *target == place + 1);
            target.map(|(_, target)| [except, target.clone()])
        };
        Ok(Self(placed(matches, EXCEPT).into_iter().find_map(behind)))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        Self::from_arg_matches(matches).map(|found| *self = found)
    }
}

/// It has no arguments of its own.
impl Args for BehindExcept {
    fn augment_args(command: Command) -> Command {
        command
    }

    fn augment_args_for_update(command: Command) -> Command {
        command
    }
}

/// Returns the values of an argument with their places in the line; none where the command lacks it.
fn placed(matches: &ArgMatches, id: &str) -> Vec<(usize, String)> {
    match matches.try_get_many::<String>(id) {
        Ok(Some(values)) => matches.indices_of(id).into_iter().flatten().zip(values.cloned()).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Arg;

    fn check(line: &str) -> Result<(), Error> {
        let command = Command::new("x")
            .arg(Arg::new("targets").num_args(0..))
            .arg(Arg::new("except").long("except").action(clap::ArgAction::Append))
            .arg(Arg::new("yes").long("yes").action(clap::ArgAction::SetTrue));
        let matches = command.get_matches_from(line.split(' '));
        BehindExcept::from_arg_matches(&matches).unwrap().check()
    }

    #[test]
    fn a_target_right_behind_an_excepted_one_is_refused() {
        for line in ["x a b --except c d", "x --except c d", "x a --except c d e --yes", "x a --except b --except c d"]
        {
            let error = check(line).unwrap_err();
            let told = "TARGET: \"d\" stands right behind --except c, which takes one value";
            assert_eq!(error.message(), told, "{line}");
        }
        for line in ["x a b --except c", "x a --except c --except d", "x a --except c --yes d", "x"] {
            assert!(check(line).is_ok(), "{line}");
        }
    }
}
