//! Foreman's 404: a record, a path or a whole server that does not exist.

use super::refusal::missing_record;
use crate::api::http::transport::place;
use crate::error::{Error, Kind, RefusedField};
use crate::secret::path_without_secrets;
use url::Url;

/// Returns the error that a 404 with this message means, of a request to `url` at the configured `server`.
pub fn explain(said: Option<&str>, is_json: bool, url: &Url, server: &Url) -> Error {
    match said.filter(|said| *said != "Not Found") {
        Some(said) => record_missing(said),
        None if has_api_twice(url) && ends_in_api(server) => {
            let reason =
                format!("the address {} ends in /api, which rexctl adds itself", server.as_str().trim_end_matches('/'));
            Error::new(Kind::Config, reason).option("--server").hint(
                "Leave /api out of the server's address, be it in --server, FOREMAN_SERVER_URL or a file (`rexctl config show` names it).",
            )
        }
        None if has_api_twice(url) => Error::new(
            Kind::NotFound,
            format!("{} has no {}: /api is there twice", place(url), path_without_secrets(url.path())),
        )
        .hint("The address of the server ends before /api: leave it out of the path."),
        None if !is_json => Error::new(Kind::NotFound, format!("{} has no Foreman API at this address", place(url)))
            .hint("Check --server; behind a path prefix, the prefix belongs to it."),
        None => no_such_path(url),
    }
}

/// Returns true for an address of the server that ends in `/api` or `/api/v2`.
fn ends_in_api(server: &Url) -> bool {
    let path = server.path().trim_end_matches('/');
    path.strip_suffix("/v2").unwrap_or(path).ends_with("/api")
}

/// Returns true if the path has `/api` twice, in front of an endpoint.
fn has_api_twice(url: &Url) -> bool {
    const ENDPOINTS: [&str; 3] = ["api/", "foreman_tasks/api/", "ui_job_wizard/"];
    let path = url.path();
    ENDPOINTS.iter().any(|start| path.contains(&format!("/api/{start}")) || path.contains(&format!("/api/v2/{start}")))
}

/// Parts of paths that remote execution and its tasks add to Foreman's own.
const OF_PLUGINS: [&str; 7] = [
    "job_invocations",
    "job_templates",
    "remote_execution_features",
    "template_inputs",
    "foreign_input_sets",
    "recurring_logics",
    "foreman_tasks",
];

fn no_such_path(url: &Url) -> Error {
    let error = Error::new(Kind::NotFound, format!("{} has no {}", place(url), path_without_secrets(url.path())));
    if url.path().split('/').any(|part| OF_PLUGINS.contains(&part)) {
        return error.hint("The server may be too old for this, or lack the remote execution plugin.");
    }
    error
}

/// Kinds of records as the server names them, with the command that lists them.
const LISTS: [(&str, &str); 8] = [
    ("job_invocation", "jobs"),
    ("job_template", "job-template list"),
    ("template_input", "template-input list"),
    ("foreign_input_set", "foreign-input-set list"),
    ("remote_execution_feature", "remote-execution-feature list"),
    ("recurring_logic", "recurring-logic list"),
    ("bookmark", "bookmark list"),
    ("host", "host list"),
];

/// Returns the error for a record that does not exist, with the command that lists those that do.
fn record_missing(said: &str) -> Error {
    let refused = |field: &str, reason: &str| Error::of_fields(Kind::NotFound, vec![RefusedField::new(field, reason)]);
    let missing = |kind: &str, id: &str| {
        refused(&format!("{}_id", kind.replace(' ', "_")), &format!("there is no {kind} with id {id}"))
    };
    let listed = |error: Error, command: &str| error.hint(format!("See rexctl {command}."));
    match missing_template(said) {
        Some("") => {
            let (reason, sentence) =
                ("is unknown, or has no job template", "the feature is unknown, or has no job template");
            let field = RefusedField { sentence: sentence.into(), ..RefusedField::new("feature", reason) };
            return Error::of_fields(Kind::NotFound, vec![field]);
        }
        Some(id) => return listed(missing("job template", id), "job-template list"),
        None => {}
    }
    let record = missing_record(said).or_else(|| said.strip_suffix('\'')?.split_once(" not found by id '"));
    let Some((kind, id)) = record.filter(|(_, id)| !id.is_empty()) else { return Error::new(Kind::NotFound, said) };
    let kind = kind.to_lowercase().replace(' ', "_");
    let error = missing(&kind.replace('_', " "), id);
    match LISTS.iter().find(|(known, _)| *known == kind) {
        Some((_, command)) => listed(error, command),
        None => error,
    }
}

/// Reads the id in `Template with id '99' was not found`; it is empty for an unknown feature too.
fn missing_template(said: &str) -> Option<&str> {
    said.strip_prefix("Template with id '")?.strip_suffix("' was not found")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(server: &str, path: &str, said: Option<&str>) -> Error {
        let url = format!("{}{path}", server.trim_end_matches('/')).parse().unwrap();
        explain(said, true, &url, &server.parse().unwrap())
    }

    #[test]
    fn a_server_address_that_ends_in_api_is_a_wrong_setting() {
        for server in ["https://f.example/api", "https://f.example/api/", "https://f.example/p/api/v2"] {
            for path in ["/api/hosts", "/api/job_invocations", "/foreman_tasks/api/tasks"] {
                for said in [Some("Not Found"), None] {
                    let error = explained(server, path, said);
                    assert_eq!(error.kind(), Kind::Config, "{server}{path}: {error}");
                    assert!(error.message().starts_with("--server: the address https://f.example/"), "{error}");
                }
                // A Foreman that lives there knows the path.
                let missing = explained(server, path, Some("Resource host not found by id '9'"));
                assert_eq!(missing.kind(), Kind::NotFound, "{server}{path}: {missing}");
            }
        }
        for server in ["https://f.example/", "https://f.example/api-gateway"] {
            assert_eq!(explained(server, "/api/api/hosts", None).kind(), Kind::NotFound, "{server}");
        }
    }

    #[test]
    fn a_missing_record_is_told_with_the_command_that_lists_them() {
        for (said, message, command) in [
            ("Resource job_invocation not found by id '9'", "there is no job invocation with id 9", Some("jobs")),
            ("Job invocation not found by id '9'", "there is no job invocation with id 9", Some("jobs")),
            ("Resource host not found by id 'a.b'", "there is no host with id a.b", Some("host list")),
            ("Template with id '9' was not found", "there is no job template with id 9", Some("job-template list")),
            ("Template with id '' was not found", "the feature is unknown, or has no job template", None),
            ("Resource smart_proxy not found by id '9'", "there is no smart proxy with id 9", None),
            ("Resource template_input not found by id ''", "Resource template_input not found by id ''", None),
            ("Could not rerun job 5", "Could not rerun job 5", None),
        ] {
            let text = explained("https://f.example", "/api/x", Some(said)).to_string();
            let hint = command.map(|command| format!("\nSee rexctl {command}.")).unwrap_or_default();
            assert_eq!(text, format!("Error: {message}{hint}"));
        }
    }
}
