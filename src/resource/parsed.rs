//! Derived arguments out of a command line that was parsed for a noun described by data.

use crate::error::Error;
use clap::{ArgMatches, FromArgMatches};

/// Reads derived arguments from a command line.
pub fn read<T: FromArgMatches>(line: &ArgMatches) -> Result<T, Error> {
    T::from_arg_matches(line).map_err(|cause| Error::usage(cause.to_string()))
}
