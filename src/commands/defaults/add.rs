//! `rexctl defaults add`

use super::OF_USER;
use crate::commands::{line, nouns, tree};
use crate::config::{DefaultValue, HammerDefaults, check_default, parameter};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use serde_json::json;

/// Flags of `defaults add`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Option that the value is for, such as organization_id
    #[arg(long, value_name = "NAME")]
    param_name: String,
    /// Value to store
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    param_value: Option<String>,
    /// Provider of the value instead of --param-value; rexctl defaults providers lists them
    #[arg(long, value_name = "NAME", alias = "plugin-name")]
    provider: Option<String>,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not add the default")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let name = parameter(&self.param_name);
        let value = self.value(&name)?;
        HammerDefaults::set(&context.environment, &name, &value).await?;
        let of_what = match value {
            DefaultValue::Text(value) => format!("with value {value}"),
            DefaultValue::OfUser => "with value that will be generated from the server".into(),
        };
        context.done(&format!("Added {} default-option {of_what}.", self.param_name), &json!({}))?;
        if !context.is_for_programs() && !line::is_known(&mut tree(&mut nouns()), &name) {
            let flag = name.replace('_', "-");
            context.streams.note(&format!("No command of rexctl reads a default for --{flag}; hammer may."));
        }
        Ok(Exit::Done)
    }
}

impl Args {
    fn value(&self, name: &str) -> Result<DefaultValue, Error> {
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty() || !name.chars().all(is_name) {
            return Err(Error::usage(format!("--param-name: \"{}\" is not the name of an option", self.param_name))
                .hint("Give the name of an option without its dashes, such as organization_id."));
        }
        match (&self.param_value, self.provider.as_deref()) {
            (Some(value), None) => check_default(name, value).map(|()| DefaultValue::Text(value.clone())),
            (None, Some("foreman")) if OF_USER.contains(&name) => Ok(DefaultValue::OfUser),
            (None, Some("foreman")) => {
                Err(Error::config(anyhow::anyhow!("--provider: foreman gives only {}", OF_USER.join(" and "))))
            }
            (None, Some(other)) => {
                Err(Error::usage(format!("--provider: unknown provider \"{other}\"; the only one is foreman")))
            }
            _ => Err(Error::usage("give either --param-value or --provider")),
        }
    }
}
