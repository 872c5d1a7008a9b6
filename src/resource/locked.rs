//! Locked templates, which some servers refuse to change without a reason.

use crate::api::Client;
use crate::api::http::failure::NO_REASON;
use crate::error::{Error, Kind};
use serde_json::Value;

/// Returns the answer to a change at `path`; a refusal without a reason gets one if the template there is locked.
pub async fn explain(client: &Client, path: &str, answer: Result<Value, Error>) -> Result<Value, Error> {
    match answer {
        Ok(answer) => Ok(answer),
        Err(error) => Err(with_reason(client, path, error).await),
    }
}

async fn with_reason(client: &Client, path: &str, error: Error) -> Error {
    let Some(id) = template_id(path).filter(|_| error.message() == NO_REASON) else { return error };
    match client.get(&format!("/api/job_templates/{id}"), &[]).await {
        Ok(template) if template.get("locked") == Some(&Value::Bool(true)) => {
            Error::new(Kind::Rejected, format!("job template {id} is locked"))
                .hint(format!("Unlock it first: rexctl job-template update --id {id} --locked no"))
        }
        _ => error,
    }
}

/// Returns the id of the template at or above a path.
fn template_id(path: &str) -> Option<&str> {
    let below = ["/api/job_templates/", "/api/templates/"].iter().find_map(|place| path.strip_prefix(place))?;
    below.split('/').next().filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_the_template_that_a_change_is_part_of() {
        for (path, id) in [
            ("/api/job_templates/5", Some("5")),
            ("/api/templates/5/template_inputs/7", Some("5")),
            ("/api/templates/5/foreign_input_sets", Some("5")),
            ("/api/bookmarks/5", None),
            ("/api/job_templates/", None),
        ] {
            assert_eq!(template_id(path), id, "{path}");
        }
    }
}
