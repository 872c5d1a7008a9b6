//! Options of the fields of a job that the server refuses.

use crate::error::Error;
use crate::model::answer;
use crate::secret::MASK;
use clap::{Args, Command};
use serde_json::Value;

/// Fields as the server's errors name them, their options, and their places in the payload.
const FIELDS: [(&str, &str, &str); 31] = [
    ("job_template_id", "--job-template-id", "/job_invocation/job_template_id"),
    ("feature", "--feature", "/job_invocation/feature"),
    ("targeting_type", "--dynamic", "/job_invocation/targeting_type"),
    ("search_query", "--search-query", "/job_invocation/search_query"),
    ("search", "--search-query", "/job_invocation/search_query"),
    ("bookmark", "--bookmark-id", "/job_invocation/bookmark_id"),
    ("bookmark_id", "--bookmark-id", "/job_invocation/bookmark_id"),
    ("randomized_ordering", "--randomized-ordering", "/job_invocation/randomized_ordering"),
    ("inputs", "--input", ""),
    ("tags", "--tags", "/job_invocation/ansible/tags"),
    ("tags_flag", "--tags-flag", "/job_invocation/ansible/tags_flag"),
    ("cronline", "--cron-line", "/job_invocation/recurrence/cron_line"),
    ("cron_line", "--cron-line", "/job_invocation/recurrence/cron_line"),
    ("max_iteration", "--max-iteration", "/job_invocation/recurrence/max_iteration"),
    ("end_time", "--end-time", "/job_invocation/recurrence/end_time"),
    ("purpose", "--purpose", "/job_invocation/recurrence/purpose"),
    ("start_at", "--start-at", "/job_invocation/scheduling/start_at"),
    ("start_at_raw", "--start-at", "/job_invocation/scheduling/start_at"),
    ("start_before", "--start-before", "/job_invocation/scheduling/start_before"),
    ("start_before_raw", "--start-before", "/job_invocation/scheduling/start_before"),
    ("concurrency_level", "--concurrency-level", "/job_invocation/concurrency_control/concurrency_level"),
    ("time_span", "--time-span", "/job_invocation/concurrency_control/time_span"),
    ("execution_timeout_interval", "--execution-timeout-interval", "/job_invocation/execution_timeout_interval"),
    ("time_to_pickup", "--time-to-pickup", "/job_invocation/time_to_pickup"),
    ("ssh_user", "--ssh-user", "/job_invocation/ssh_user"),
    ("password", "--password", ""),
    ("key_passphrase", "--key-passphrase", ""),
    ("effective_user", "--effective-user", "/job_invocation/ssh/effective_user"),
    ("effective_user_password", "--effective-user-password", ""),
    ("description_format", "--description-format", "/job_invocation/description_format"),
    ("description", "--description-format", "/job_invocation/description_format"),
];

/// Adds the values that the refused fields have in `shown`, a payload with its secrets masked.
pub fn with_values(error: Error, shown: &Value) -> Error {
    error.with_field_values(|name| {
        let (.., place) = FIELDS.iter().find(|(field, ..)| *field == name)?;
        let value = shown.pointer(place).filter(|value| !value.is_object() && !value.is_null())?;
        Some(answer::plain(value)).filter(|value| value != MASK)
    })
}

/// Names the options of the refused fields, as far as the command that has the options `A` knows them.
pub fn name<A: Args>(error: Error) -> Error {
    let command = A::augment_args(Command::new(""));
    let has = |flag: &str| command.get_arguments().any(|arg| arg.get_long() == flag.strip_prefix("--"));
    error.name_fields(|name| {
        let known = FIELDS.iter().find(|(field, ..)| *field == name).map(|(_, flag, _)| (*flag).to_owned());
        let flag = known.unwrap_or_else(|| format!("--{}", name.replace('_', "-")));
        Some(flag).filter(|flag| has(flag))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::job_invocation::create;

    #[test]
    fn every_option_of_a_field_is_one_of_create() {
        let command = create::Args::augment_args(Command::new(""));
        for (field, flag, _) in FIELDS {
            assert!(command.get_arguments().any(|arg| arg.get_long() == flag.strip_prefix("--")), "{field}: {flag}");
        }
    }
}
