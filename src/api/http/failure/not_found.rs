//! Foreman's 404: a record, a path or a whole server that is not there.

use crate::api::http::transport::place;
use crate::error::{Error, Kind};
use url::Url;

/// The error that such an answer from `url` means.
pub fn explain(said: Option<&str>, is_json: bool, url: &Url) -> Error {
    match said {
        Some(said) if said != "Not Found" => {
            Error::new(Kind::NotFound, template_missing(said).unwrap_or_else(|| said.to_owned()))
        }
        _ if has_api_twice(url) => {
            Error::new(Kind::NotFound, format!("{} has no {}: /api is there twice", place(url), url.path()))
                .hint("The address of the server ends before /api, which is added to it: leave it out of --server, or of the path.")
        }
        None if !is_json => Error::new(Kind::NotFound, format!("{} has no Foreman API at this address", place(url)))
            .hint("Check --server; behind a path prefix, the prefix belongs to it."),
        _ => no_such_path(url),
    }
}

/// Whether the path has `/api` twice, as that of a server whose address ends in `/api` or `/api/v2`.
fn has_api_twice(url: &Url) -> bool {
    const OWN: [&str; 3] = ["api/", "foreman_tasks/api/", "ui_job_wizard/"];
    let path = url.path();
    OWN.iter().any(|own| path.contains(&format!("/api/{own}")) || path.contains(&format!("/api/v2/{own}")))
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
    let error = Error::new(Kind::NotFound, format!("{} has no {}", place(url), url.path()));
    if url.path().split('/').any(|part| OF_PLUGINS.contains(&part)) {
        return error.hint("The server may be too old for this, or lack the remote execution plugin.");
    }
    error
}

/// `Template with id '99' was not found`; the id is empty for an unknown feature too.
fn template_missing(said: &str) -> Option<String> {
    let id = said.strip_prefix("Template with id '")?.strip_suffix("' was not found")?;
    Some(match id {
        "" => "the feature is unknown, or has no job template".into(),
        id => format!("there is no job template with id {id}"),
    })
}
