//! The answers that confirm a change. Any other answer with a status of success is not from the endpoint.

use crate::model::answer;
use crate::secret::unescaped;
use reqwest::Method;
use serde_json::Value;

/// Content that the answer to a change must have.
#[derive(Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// The id of a new record.
    New,
    /// The changed record, with the id in the path if there is one.
    Record(Option<u64>),
    /// The changed record, with a number or this name as its id: settings have names only.
    Named(String),
    /// `cancelled: true`, and no id of another job.
    Cancelled(Option<u64>),
    /// Lists of these names.
    Lists(&'static [&'static str]),
}

impl Confirmation {
    /// Returns the confirmation that an endpoint sends.
    pub fn of(method: &Method, path: &str, body: &Value) -> Self {
        let (above, last) = path.rsplit_once('/').unwrap_or_default();
        let id_above = || above.rsplit('/').next().and_then(|id| id.parse().ok());
        match last {
            "cancel" if !path.starts_with("/api/job_invocations/") => Self::Record(id_above()),
            "cancel" if body.get("search").is_some() => Self::Lists(&["cancelled", "skipped"]),
            "cancel" => Self::Cancelled(id_above()),
            "bulk_resume" => Self::Lists(&["resumed", "failed", "skipped"]),
            "bulk_destroy" => Self::Lists(&["destroyed"]),
            _ if *method == Method::POST => Self::New,
            id => id.parse().map_or_else(|_| Self::Named(unescaped(id)), |id| Self::Record(Some(id))),
        }
    }

    /// Returns true if an answer contains the confirmation.
    pub fn is_in(&self, answer: &Value) -> bool {
        // No record has the id 0, and an answer that tells an error beside an id confirms nothing.
        let id = answer::count(answer.get("id")).filter(|id| *id > 0);
        if answer.get("error").is_some_and(|error| !error.is_null() && *error != Value::Bool(false)) {
            return false;
        }
        let is_other = |own: &Option<u64>| matches!((own, id), (Some(own), Some(id)) if *own != id);
        match self {
            Self::New => id.is_some(),
            Self::Record(own) => id.is_some() && !is_other(own),
            Self::Named(name) => id.is_some() || answer.get("id").is_some_and(|id| id == name.as_str()),
            Self::Cancelled(own) => answer.get("cancelled") == Some(&Value::Bool(true)) && !is_other(own),
            Self::Lists(names) => names.iter().all(|name| answer.get(name).is_some_and(Value::is_array)),
        }
    }
}

/// Returns true for an answer that consists of an error, whatever its status.
pub fn is_failure(answer: &Value) -> bool {
    answer.as_object().is_some_and(|fields| fields.len() == 1 && fields.contains_key("error"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn confirms(method: Method, path: &str, body: Value, answer: Value) -> bool {
        Confirmation::of(&method, path, &body).is_in(&answer)
    }

    #[test]
    fn an_error_beside_an_id_and_the_id_0_confirm_nothing() {
        for answer in [json!({"id": 7, "error": {"message": "x"}}), json!({"id": 7, "error": "x"}), json!({"id": 0})] {
            assert!(!confirms(Method::POST, "/api/job_invocations", json!({}), answer.clone()), "{answer}");
        }
        assert!(confirms(Method::POST, "/api/job_invocations", json!({}), json!({"id": 7, "error": null})));
    }

    #[test]
    fn what_holds_nothing_of_the_change_confirms_none() {
        for (method, path, body) in [
            (Method::POST, "/api/job_invocations", json!({})),
            (Method::POST, "/api/job_invocations/9/cancel", json!({})),
            (Method::POST, "/api/job_invocations/9/cancel", json!({"search": "name = a"})),
            (Method::POST, "/api/job_invocations/9/rerun", json!({})),
            (Method::POST, "/foreman_tasks/api/recurring_logics/9/cancel", json!({})),
            (Method::POST, "/foreman_tasks/api/recurring_logics/bulk_destroy", json!({})),
            (Method::POST, "/foreman_tasks/api/tasks/bulk_resume", json!({})),
            (Method::POST, "/api/bookmarks", json!({})),
            (Method::PUT, "/api/bookmarks/9", json!({})),
            (Method::DELETE, "/api/bookmarks/9", json!({})),
        ] {
            for answer in [
                json!(null),
                json!([]),
                json!({}),
                json!("done"),
                json!({"error": {"message": "no"}}),
                json!({"id": null, "cancelled": null}),
                json!({"cancelled": false}),
                json!({"total": 1, "cancelled": 1, "skipped": 0, "resumed": 1, "failed": 0, "destroyed": 1}),
            ] {
                assert!(!confirms(method.clone(), path, body.clone(), answer.clone()), "{method} {path}: {answer}");
            }
        }
    }

    #[test]
    fn the_record_of_the_path_is_the_one_that_is_confirmed() {
        for (method, path) in [
            (Method::PUT, "/api/templates/5/template_inputs/9"),
            (Method::DELETE, "/api/bookmarks/9"),
            (Method::POST, "/foreman_tasks/api/recurring_logics/9/cancel"),
            (Method::POST, "/api/job_invocations/9/cancel"),
        ] {
            for (id, expected) in [(json!(9), true), (json!("9"), true), (json!(5), false), (json!("90"), false)] {
                let answer = json!({"id": id, "cancelled": true});
                assert_eq!(confirms(method.clone(), path, json!({}), answer), expected, "{method} {path} {id}");
            }
        }
        assert!(confirms(Method::PUT, "/api/hosts/web01.example.com", json!({}), json!({"id": 7})));
        let setting = |id| confirms(Method::PUT, "/api/settings/ssh_user", json!({}), json!({ "id": id }));
        assert!(setting("ssh_user") && !setting("ssh_port") && !setting(""));
        assert!(confirms(Method::POST, "/api/job_invocations/9/rerun", json!({}), json!({"id": 10})));
    }

    #[test]
    fn cancelling_on_some_hosts_is_confirmed_by_lists_of_them() {
        let cancel = |body, answer| confirms(Method::POST, "/api/job_invocations/9/cancel", body, answer);
        let lists = json!({"total": 1, "cancelled": ["t"], "skipped": []});
        let whole = json!({"cancelled": true, "id": 9});
        assert!(cancel(json!({"search": "a"}), lists.clone()) && cancel(json!({}), whole.clone()));
        assert!(!cancel(json!({}), lists) && !cancel(json!({"search": "a"}), whole));
    }
}
