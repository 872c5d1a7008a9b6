//! A selection of hosts: targets, those that are taken away, and how many are drawn.

use super::Target;
use super::read::read;
use crate::error::Error;
use std::collections::HashMap;

/// The hosts that a command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostSelection {
    /// The option or argument that names the targets.
    pub source: &'static str,
    /// Targets, any of which a host has to be of.
    pub targets: Vec<Target>,
    /// Targets that a host must not be of.
    pub except: Vec<Target>,
    /// Number of hosts to draw at random.
    pub sample: Option<usize>,
}

impl HostSelection {
    /// Reads the words of `source` and of `--except`; `texts` holds the files that they name, and `errors` what is wrong so far.
    ///
    /// # Errors
    /// Tells everything that is wrong at once.
    pub fn read(
        source: &'static str,
        targets: &[String],
        except: &[String],
        texts: &HashMap<String, String>,
        mut errors: Vec<Error>,
    ) -> Result<Self, Error> {
        let targets = read(source, targets, texts, &mut errors);
        let except = read("--except", except, texts, &mut errors);
        Error::joined(errors).map_or(Ok(Self { source, targets, except, sample: None }), Err)
    }
}
