//! `rexctl defaults delete`

use crate::config::{HammerDefaults, parameter};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use serde_json::json;

/// Flags of `defaults delete`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Option whose value is removed
    #[arg(long, value_name = "NAME")]
    param_name: String,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not delete the default")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let name = parameter(&self.param_name);
        let defaults = HammerDefaults::open(&context.environment)?;
        // As in hammer, deleting a missing value is not an error.
        if !defaults.has(&name) {
            let path = defaults.path().display().to_string();
            let message = format!("There is no value for {} in {path}.", self.param_name);
            match context.is_for_programs() {
                true => context.done(&message, &json!({}))?,
                false => context.streams.note(&message),
            }
            return Ok(Exit::Done);
        }
        HammerDefaults::remove(&context.environment, &name).await?;
        context.done(&format!("{} was deleted successfully.", self.param_name), &json!({}))?;
        Ok(Exit::Done)
    }
}
