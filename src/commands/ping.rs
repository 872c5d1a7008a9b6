//! `rexctl ping`

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::render;
use crate::render::columns::ping::{INFO, shown};
use serde_json::Value;

/// Flags of `ping`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// What is asked after
    #[arg(value_parser = ["foreman"], default_value = "foreman", hide = true)]
    service: String,
    /// Show only these fields, separated by commas
    #[arg(long, value_name = "FIELDS")]
    fields: Option<String>,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let answer = results(context, "/api/ping").await?;
        let options = context.render_options(self.fields.as_deref())?;
        let fails = has_failure(&answer);
        render::record(context.streams.out(), INFO, &shown(answer), &options)?;
        Ok(if fails { Exit::Unwell } else { Exit::Done })
    }
}

/// What the server says of itself; it tells everybody, so no login is sent.
pub async fn results(context: &mut Context, path: &str) -> Result<Value, Error> {
    let server = context.settings()?.server()?.url().clone();
    let mut answer = context.client_for(server, None)?.get(path, &[]).await?;
    Ok(answer.get_mut("results").map(Value::take).unwrap_or_default())
}

fn has_failure(answer: &Value) -> bool {
    match answer {
        Value::Object(fields) => {
            let here = fields.get("active") == Some(&Value::Bool(false))
                || fields
                    .get("status")
                    .and_then(Value::as_str)
                    .is_some_and(|status| status.eq_ignore_ascii_case("fail"));
            here || fields.values().any(has_failure)
        }
        Value::Array(items) => items.iter().any(has_failure),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_service_that_fails_is_found_at_any_depth() {
        assert!(!has_failure(
            &json!({"foreman": {"database": {"active": true}, "cache": {"servers": [{"status": "ok"}]}}})
        ));
        assert!(has_failure(&json!({"foreman": {"database": {"active": false}}})));
        assert!(has_failure(&json!({"katello": {"services": [{"status": "FAIL"}]}})));
    }
}
