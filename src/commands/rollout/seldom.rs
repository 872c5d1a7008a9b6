//! Options that only `--help` shows.

use clap::{ArgMatches, Args, Command, FromArgMatches};
use std::collections::BTreeSet;

/// Options of `A`, which `-h` leaves out.
#[derive(Debug)]
pub struct Seldom<A>(pub A);

impl<A: Args> Args for Seldom<A> {
    fn augment_args(command: Command) -> Command {
        let before: BTreeSet<_> = command.get_arguments().map(|arg| arg.get_id().clone()).collect();
        A::augment_args(command).mut_args(|arg| match before.contains(arg.get_id()) {
            true => arg,
            false => arg.hide_short_help(true),
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<A: FromArgMatches> FromArgMatches for Seldom<A> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        A::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}
