//! `--except` and `--sample`: the hosts that targets select, without some of them.

mod behind_except;

pub use behind_except::BehindExcept;

use crate::error::Error;
use crate::model::targets::{self, HostSelection};
use crate::resource::taxonomy::number;
use std::collections::HashMap;
use std::path::Path;

/// Narrows the hosts that targets select.
#[derive(clap::Args, Debug, Default)]
pub struct NarrowingArgs {
    /// Leave out these hosts; a target as above, may be given again
    #[arg(long, value_name = "TARGET")]
    pub except: Vec<String>,
    /// Number of hosts to choose at random
    #[arg(long, value_name = "N", value_parser = number, allow_negative_numbers = true)]
    pub sample: Option<u32>,
}

impl NarrowingArgs {
    /// Returns true if one of them is given.
    pub fn is_given(&self) -> bool {
        !self.except.is_empty() || self.sample.is_some()
    }

    /// Reads the words that `source` has as targets; `text_of` reads a file for the option that names it.
    pub async fn selection(
        &self,
        source: &'static str,
        targets: &[String],
        mut text_of: impl AsyncFnMut(&str, &Path) -> Result<String, Error>,
    ) -> Result<HostSelection, Error> {
        let (mut texts, mut errors) = (HashMap::new(), Vec::new());
        let excepted = self.except.iter().map(|word| ("--except", word));
        for (flag, word) in targets.iter().map(|word| (source, word)).chain(excepted) {
            let Some(path) = targets::file(word).filter(|path| !texts.contains_key(*path)) else { continue };
            match text_of(flag, Path::new(path)).await {
                Ok(text) => _ = texts.insert(path.to_owned(), text),
                Err(error) => errors.push(error),
            }
        }
        let sample = self.sample.and_then(|count| count.try_into().ok());
        let selection = HostSelection::read(source, targets, &self.except, &texts, errors)?;
        Ok(HostSelection { sample, ..selection })
    }
}
