//! Locked templates: some servers refuse to change them without saying why.

use crate::api::Client;
use crate::api::http::failure::NO_REASON;
use crate::error::{Error, Kind};
use serde_json::Value;

/// `error` of a change at `path`, with the reason where that is a lock of the template there.
pub async fn explained(client: &Client, path: &str, error: Error) -> Error {
    let Some(id) = template_id(path).filter(|_| error.message() == NO_REASON) else { return error };
    match client.get(&format!("/api/job_templates/{id}"), &[]).await {
        Ok(template) if template.get("locked") == Some(&Value::Bool(true)) => {
            Error::new(Kind::Rejected, format!("job template {id} is locked"))
                .hint(format!("Unlock it first: rexctl job-template update --id {id} --locked no"))
        }
        _ => error,
    }
}

/// The id of the template at or above a path.
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
