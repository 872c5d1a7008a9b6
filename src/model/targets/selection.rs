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

    /// Refuses a sample whose hosts would be selected when the job starts: it is a fixed list.
    pub fn check_dynamic(&self) -> Result<(), Error> {
        let message = "a sample is a fixed list of hosts, not one that the server selects at the start; leave one out";
        match self.sample {
            Some(_) => Err(Error::invalid("--dynamic and --sample", None, message)),
            None => Ok(()),
        }
    }

    /// Returns notes on a sample that found `hosts`, in a job that recurs or not.
    pub fn sample_notes(&self, hosts: usize, is_recurring: bool) -> Vec<String> {
        let Some(wanted) = self.sample else { return Vec::new() };
        let all = (hosts < wanted).then(|| format!("--sample {wanted}: only {hosts} match, so all of them are taken"));
        let same = is_recurring.then(|| "--sample: every run of the recurring job takes the same hosts".to_owned());
        all.into_iter().chain(same).collect()
    }
}
