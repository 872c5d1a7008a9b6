//! Permissions that a user lacks, and ways to continue without them.

use crate::error::{Error, Kind};

/// Returns the error for a request that needs these permissions.
pub fn missing(permissions: &[&str]) -> Error {
    let error = Error::new(Kind::Forbidden, format!("the user lacks a permission: {}", permissions.join(", ")));
    let permissions: Vec<String> = permissions.iter().map(|permission| (*permission).to_owned()).collect();
    let ways: Vec<&str> = permissions.iter().filter_map(|permission| alternative(permission)).collect();
    with_ways(error.missing_permissions(permissions), &ways)
}

/// Adapts the error of looking up the id of a name: the option for the id itself needs no permission.
pub fn of_lookup(error: Error, option: &str) -> Error {
    instead(error, &format!("{} takes the id itself, which needs no lookup.", id_option(option)))
}

/// Replaces the advice in an error about a missing permission; returns any other error as it is.
pub fn instead(error: Error, way: &str) -> Error {
    if error.lacks_permission() { with_ways(error, &[way]) } else { error }
}

fn with_ways(error: Error, ways: &[&str]) -> Error {
    let roles = "An administrator can give a role that has it.";
    error.replace_hint(ways.iter().copied().chain([roles]).collect::<Vec<_>>().join("\n"))
}

/// Returns a way to continue without a permission, whatever the request was for.
fn alternative(permission: &str) -> Option<&'static str> {
    Some(match permission {
        "create_recurring_logics" => {
            "A recurring job needs it. Without it, jobs can be started once, now or with --start-at; cron on this machine can start rexctl."
        }
        "edit_recurring_logics" => {
            "Without it, single runs can be cancelled: rexctl cancel ID; later runs still start."
        }
        "view_recurring_logics" => {
            "Without it, jobs that recur are in rexctl jobs --search 'recurring = true', and rexctl job-invocation info ID tells their cron line."
        }
        "view_foreman_tasks" => "Without it, rexctl job-invocation info ID and rexctl hosts ID tell how a job goes.",
        "view_hosts" => "Without it, rexctl hosts ID lists the hosts of a job.",
        "view_statuses" => "Without it, rexctl ping tells whether the server works.",
        "view_remote_execution_features" => {
            "Without it, name a job template with --job-template in place of a feature."
        }
        "cancel_job_invocations" => {
            "Without it, the user who may cancel the job has to; --execution-timeout-interval ends later jobs by themselves."
        }
        "create_job_templates" => "Without it, rexctl job-template export prints a template for somebody who has it.",
        _ => return None,
    })
}

/// Returns the option for the id in place of the name.
fn id_option(option: &str) -> String {
    match option {
        "--name" => "--id".into(),
        _ => match option.strip_suffix('s') {
            Some(one) => format!("{}-ids", one.trim_end_matches("-title")),
            None => format!("{}-id", option.trim_end_matches("-title")),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_permission_is_told_with_the_way_round_it() {
        let error = missing(&["view_recurring_logics"]);
        assert_eq!(error.kind(), Kind::Forbidden);
        let told = error.to_string();
        assert!(told.starts_with("Error: the user lacks a permission: view_recurring_logics\nWithout it, "), "{told}");
        assert!(told.ends_with("\nAn administrator can give a role that has it."), "{told}");
    }

    #[test]
    fn a_lookup_names_the_option_that_needs_none() {
        for (option, id_option) in [
            ("--organization", "--organization-id "),
            ("--location-title", "--location-id "),
            ("--organizations", "--organization-ids "),
            ("--location-titles", "--location-ids "),
            ("--job-template", "--job-template-id "),
            ("--template", "--template-id "),
            ("--name", "--id "),
        ] {
            let told = of_lookup(missing(&["view_organizations"]), option).to_string();
            assert!(told.contains(id_option), "{option}: {told}");
        }
    }

    #[test]
    fn other_errors_stay_as_they_are() {
        let error = of_lookup(Error::new(Kind::Unreachable, "away").hint("wait"), "--organization");
        assert_eq!(error.to_string(), "Error: away\nwait");
    }
}
