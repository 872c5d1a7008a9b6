//! `rexctl host set-parameter`

use super::parameters::ParameterArgs;
use crate::config::{boolean, nil};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use serde_json::{Map, Value, json};

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl host set-parameter --host web01.example.com \\
  --name remote_execution_ssh_user --value deploy
rexctl host set-parameter --host-id 6 --name remote_execution_connect_by_ip \\
  --value true --parameter-type boolean";

/// Types of parameters.
const TYPES: [&str; 8] = ["string", "boolean", "integer", "real", "array", "hash", "yaml", "json"];

/// Options of `host set-parameter`.
#[derive(clap::Args, Debug)]
pub struct Args {
    #[command(flatten)]
    parameter: ParameterArgs,
    /// Value of the parameter
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    value: String,
    /// Type of the value
    #[arg(long, value_name = "TYPE", value_parser = TYPES, default_value = "string")]
    parameter_type: String,
    /// Hide the value in answers of the server: yes or no [default: no; a parameter that exists stays as it is]
    #[arg(long, value_name = "BOOL", value_parser = boolean)]
    hidden_value: Option<bool>,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not set host parameter")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        self.parameter.check_host()?;
        let client = context.client().await?;
        let list = self.parameter.list_path(&client).await?;
        let existing = self.parameter.find(&client, &list).await?;
        let mut fields = Map::new();
        if existing.is_none() {
            fields.insert("name".into(), self.parameter.name.as_str().into());
        }
        let value = if self.value == nil() { Value::Null } else { self.value.as_str().into() };
        fields.insert("value".into(), value);
        fields.insert("parameter_type".into(), self.parameter_type.as_str().into());
        fields.extend(self.hidden_value.map(|hidden| ("hidden_value".to_owned(), hidden.into())));
        let body = json!({ "parameter": fields });
        let (answer, message) = match existing {
            Some(path) => (client.put(&path, &body).await, "Host parameter updated"),
            None => (client.post(&list, &body).await, "New host parameter created"),
        };
        let answer = answer.map_err(|error| error.name_fields(|field| option(field).map(str::to_owned)))?;
        context.done(message, &answer)?;
        Ok(Exit::Done)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.parameter.check_host()
    }
}

/// Returns the option of a field that the server refuses.
fn option(field: &str) -> Option<&'static str> {
    match field {
        "name" => Some("--name"),
        "value" => Some("--value"),
        "key_type" | "parameter_type" => Some("--parameter-type"),
        _ => None,
    }
}
