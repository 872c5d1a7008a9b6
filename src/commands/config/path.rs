//! `rexctl config path`

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render::{Column, col};

const PATH: &[Column] = &[col("path", "/path")];

/// Prints the path of the configuration file, whether it exists or not.
#[derive(clap::Args)]
pub struct Args;

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let Some(path) = context.environment.config_file() else {
            return Err(Error::config(anyhow::anyhow!("there is no home directory to store settings in")));
        };
        context.text(PATH, "path", &path.display().to_string())?;
        Ok(Exit::Done)
    }
}
