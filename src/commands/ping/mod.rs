//! `rexctl ping`

pub mod columns;

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use crate::resource::listing::FieldsArgs;
use columns::{INFO, KATELLO, katello, shown};
use serde_json::Value;

/// The part of the server to ask for.
#[derive(clap::ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerPart {
    /// Foreman itself.
    Foreman,
    /// The content plugin.
    Katello,
}

/// Flags of `ping`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Part of the server to ask for: foreman or katello
    #[arg(value_name = "PART", default_value = "foreman", hide_possible_values = true)]
    part: ServerPart,
    #[command(flatten)]
    fields: FieldsArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let columns = if self.part == ServerPart::Katello { KATELLO } else { INFO };
        let options = self.fields.options(columns, context)?;
        let answer = match self.part {
            ServerPart::Foreman => results(context, "/api/ping").await?,
            ServerPart::Katello => context.client_without_prompt().await?.get("/katello/api/ping", &[]).await?,
        };
        let failing = failing(&answer, "");
        let answer = match self.part {
            _ if options.is_raw() => answer,
            ServerPart::Foreman => shown(answer),
            ServerPart::Katello => katello(answer),
        };
        render::only(context.streams.out(), columns, &answer, &options)?;
        let is_displayed = |name: &str| {
            let service = name.rsplit('.').next().unwrap_or_default();
            name.starts_with("foreman.") || KATELLO.iter().any(|column| column.label == service)
        };
        let others: Vec<_> = failing.iter().filter(|name| !is_displayed(name)).cloned().collect();
        if !others.is_empty() {
            context.streams.warn(&format!("these services fail too: {}", others.join(", ")));
        }
        Ok(if failing.is_empty() { Exit::Done } else { Exit::Unwell })
    }
}

/// Returns the server's report on itself. Sends the login if it is known; asks for none.
pub async fn results(context: &mut Context, path: &str) -> Result<Value, Error> {
    let mut answer = context.client_without_prompt().await?.get(path, &[]).await?;
    Ok(answer.get_mut("results").map(Value::take).unwrap_or_default())
}

/// Lists the services that fail, such as `katello.services.candlepin`.
fn failing(answer: &Value, name: &str) -> Vec<String> {
    let below = |(key, inner): (&String, &Value)| {
        failing(inner, &if name.is_empty() { key.clone() } else { format!("{name}.{key}") })
    };
    match answer {
        Value::Object(fields) => {
            let status = fields.get("status").and_then(Value::as_str).unwrap_or_default();
            let fails = fields.get("active") == Some(&Value::Bool(false)) || status.eq_ignore_ascii_case("fail");
            let below: Vec<String> = fields.iter().flat_map(below).collect();
            // A group says that it fails when one of its services does.
            if fails && below.is_empty() { vec![name.to_owned()] } else { below }
        }
        Value::Array(items) => items.iter().flat_map(|item| failing(item, name)).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn services_that_fail_are_found_at_any_depth() {
        for (answer, expected) in [
            (json!({"foreman": {"database": {"active": true}, "cache": {"servers": [{"status": "ok"}]}}}), vec![]),
            (json!({"foreman": {"database": {"active": false}}}), vec!["foreman.database"]),
            (
                json!({"katello": {"status": "FAIL", "services": {"candlepin": {"status": "FAIL"}, "pulp": {"status": "ok"}}}}),
                vec!["katello.services.candlepin"],
            ),
            (json!({"katello": {"status": "FAIL"}}), vec!["katello"]),
            (json!("N/A"), vec![]),
        ] {
            assert_eq!(failing(&answer, ""), expected, "{answer}");
        }
    }
}
