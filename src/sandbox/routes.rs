//! Routes: the path and method of each endpoint, and the permission it needs.

use super::auth::{require, require_all};
use super::http::{Answer, ApiRequest, Reply, ReplyBody};
use super::seed::{LOCATIONS, ORGANIZATIONS};
use super::state::ServerState;
use super::{
    bookmarks, errors, features, host_groups, hosts, job, outputs, parameters, recurring, settings, statuses, tasks,
    taxonomies, template_changes, templates, users, wizard,
};

/// Answers a request, or refuses it.
pub fn answer(state: &mut ServerState, request: &ApiRequest) -> Answer {
    let segments: Vec<&str> = request.segments.iter().map(String::as_str).collect();
    match (request.method.as_str(), segments.as_slice()) {
        ("GET", ["foreman_tasks", "api", path @ ..]) => read_tasks(state, request, path),
        ("POST" | "PUT", ["foreman_tasks", "api", path @ ..]) => change_tasks(state, request, path),
        ("GET", ["api", "job_invocations", path @ ..]) => read_jobs(state, request, path),
        ("POST", ["api", "job_invocations", path @ ..]) => change_jobs(state, request, path),
        ("GET", ["ui_job_wizard", path @ ..]) => read_wizard(state, request, path),
        ("GET", ["api", path @ ..]) => read(state, request, path),
        (_, ["api", path @ ..]) if matches!(path, ["job_templates" | "templates", ..]) => {
            change_templates(state, request, path)
        }
        (_, ["api", path @ ..]) => change_others(state, request, path),
        _ => Err(errors::no_route()),
    }
}

fn read(state: &ServerState, request: &ApiRequest, path: &[&str]) -> Answer {
    if let Some(permission) = path.first().and_then(|resource| view_permission(resource)) {
        require(request, permission)?;
    }
    if matches!(path, ["hosts", _, "parameters", ..]) {
        require(request, "view_params")?;
    }
    match *path {
        ["status"] => statuses::status(state),
        ["ping"] => statuses::ping(),
        ["statuses"] => statuses::statuses(state),
        ["plugins"] => statuses::plugin_list(state),
        ["current_user"] => users::current(state, request),
        ["users"] => users::index(state, request),
        ["users", "extlogin"] => Ok(Reply { status: 204, body: ReplyBody::Empty }),
        ["users", id] => users::show(state, request, id),
        ["job_templates"] => templates::index(state, request),
        ["job_templates", id] => templates::show(state, request, id),
        ["job_templates", id, "export"] => templates::export(state, id),
        ["templates", id, "template_inputs"] => templates::inputs(state, request, id),
        ["templates", id, "template_inputs", input] => templates::input(state, id, input),
        ["templates", id, "foreign_input_sets"] => templates::foreign_input_sets(state, request, id),
        ["templates", id, "foreign_input_sets", set] => templates::foreign_input_set(state, id, set),
        ["remote_execution_features"] => features::index(state, request),
        ["remote_execution_features", id] => features::show(state, id),
        ["bookmarks"] => bookmarks::index(state, request),
        ["bookmarks", id] => bookmarks::show(state, id),
        ["organizations"] => taxonomies::index(request, ORGANIZATIONS),
        ["organizations", id] => taxonomies::show(request, ORGANIZATIONS, "organization", id),
        ["locations"] => taxonomies::index(request, LOCATIONS),
        ["locations", id] => taxonomies::show(request, LOCATIONS, "location", id),
        ["hostgroups"] => host_groups::index(request),
        ["hostgroups", id] => host_groups::show(request, id),
        ["hosts"] => hosts::index(state, request),
        ["hosts", id] => hosts::show(state, request, id),
        ["hosts", host, "parameters"] => parameters::index(state, request, host),
        ["hosts", host, "parameters", id] => parameters::show(state, request, host, id),
        ["settings"] => settings::index(state, request),
        ["settings", name] => settings::show(state, request, name),
        _ => Err(errors::no_route()),
    }
}

fn read_wizard(state: &ServerState, request: &ApiRequest, path: &[&str]) -> Answer {
    match *path {
        ["job_invocation"] => require_all(request, &["view_job_templates", "view_template_invocations"])?,
        _ => require(request, "view_job_templates")?,
    }
    match *path {
        ["categories"] => wizard::categories(state),
        ["template", id] => wizard::template(state, id),
        ["job_invocation"] => wizard::job_invocation(state, request),
        _ => Err(errors::no_route()),
    }
}

fn view_permission(resource: &str) -> Option<&'static str> {
    match resource {
        "job_templates" | "templates" => Some("view_job_templates"),
        "remote_execution_features" => Some("view_remote_execution_features"),
        "organizations" => Some("view_organizations"),
        "locations" => Some("view_locations"),
        "hostgroups" => Some("view_hostgroups"),
        "hosts" => Some("view_hosts"),
        "plugins" => Some("view_plugins"),
        "statuses" => Some("view_statuses"),
        "users" => Some("view_users"),
        "settings" => Some("view_settings"),
        _ => None,
    }
}

fn read_jobs(state: &ServerState, request: &ApiRequest, path: &[&str]) -> Answer {
    if !path.is_empty() {
        require(request, "view_job_invocations")?;
    }
    match *path {
        [] => job::index(state, request),
        [id] => job::show(state, request, id),
        [id, "hosts"] => job::hosts(state, request, id),
        [id, "hosts", host] => outputs::of_host(state, request, id, host),
        [id, "hosts", host, "raw"] => outputs::raw_of_host(state, request, id, host),
        [id, "outputs"] => outputs::of_all(state, request, id),
        [id, "template_invocations"] => job::template_invocations(state, request, id),
        _ => Err(errors::no_route()),
    }
}

fn change_jobs(state: &mut ServerState, request: &ApiRequest, path: &[&str]) -> Answer {
    match *path {
        [] => {
            require(request, "create_job_invocations")?;
            job::create(state, request)
        }
        [id, "cancel"] => {
            require(request, "cancel_job_invocations")?;
            job::cancel(state, request, id)
        }
        [id, "rerun"] => {
            require(request, "create_job_invocations")?;
            job::rerun(state, request, id)
        }
        [id, "outputs"] => {
            require(request, "view_job_invocations")?;
            outputs::of_all(state, request, id)
        }
        _ => Err(errors::no_route()),
    }
}

fn change_templates(state: &mut ServerState, request: &ApiRequest, path: &[&str]) -> Answer {
    let permission = match request.method.as_str() {
        "POST" if path.len() < 3 => "create_job_templates",
        "DELETE" if path.len() < 3 => "destroy_job_templates",
        _ => "edit_job_templates",
    };
    require(request, permission)?;
    match (request.method.as_str(), path) {
        ("POST", ["job_templates"]) => template_changes::create(state, request),
        ("POST", ["job_templates", "import"]) => template_changes::import(state, request),
        ("PUT", ["job_templates", id]) => template_changes::update(state, request, id),
        ("DELETE", ["job_templates", id]) => template_changes::destroy(state, request, id),
        ("POST", ["templates", id, "template_inputs"]) => template_changes::create_input(state, request, id),
        ("PUT" | "DELETE", ["templates", id, "template_inputs", input]) => {
            template_changes::change_input(state, request, id, input)
        }
        ("POST", ["templates", id, "foreign_input_sets"]) => template_changes::create_set(state, request, id),
        ("PUT" | "DELETE", ["templates", id, "foreign_input_sets", set]) => {
            template_changes::change_set(state, request, id, set)
        }
        _ => Err(errors::no_route()),
    }
}

fn change_others(state: &mut ServerState, request: &ApiRequest, path: &[&str]) -> Answer {
    let may = |permission| require(request, permission);
    match (request.method.as_str(), path) {
        ("POST", ["bookmarks"]) => may("create_bookmarks").and_then(|()| bookmarks::create(state, request)),
        ("PUT", ["bookmarks", id]) => may("edit_bookmarks").and_then(|()| bookmarks::update(state, request, id)),
        ("DELETE", ["bookmarks", id]) => may("destroy_bookmarks").and_then(|()| bookmarks::destroy(state, id)),
        ("PUT", ["settings", name]) => may("edit_settings").and_then(|()| settings::update(state, request, name)),
        ("POST", ["hosts", host, "parameters"]) => {
            may("create_params").and_then(|()| parameters::create(state, request, host))
        }
        ("PUT", ["hosts", host, "parameters", id]) => {
            may("edit_params").and_then(|()| parameters::update(state, request, host, id))
        }
        ("DELETE", ["hosts", host, "parameters", id]) => {
            may("destroy_params").and_then(|()| parameters::destroy(state, request, host, id))
        }
        ("PUT", ["remote_execution_features", id]) => {
            may("edit_remote_execution_features").and_then(|()| features::update(state, request, id))
        }
        _ => Err(errors::no_route()),
    }
}

fn read_tasks(state: &ServerState, request: &ApiRequest, path: &[&str]) -> Answer {
    match *path {
        ["tasks", ..] => require(request, "view_foreman_tasks")?,
        ["recurring_logics", ..] => require(request, "view_recurring_logics")?,
        _ => {}
    }
    match *path {
        ["tasks"] => tasks::index(state, request),
        ["tasks", id] => tasks::show(state, request, id),
        ["tasks", id, "sub_tasks"] => tasks::sub_tasks(state, request, id),
        ["recurring_logics"] => recurring::index(state, request),
        ["recurring_logics", id] => recurring::show(state, request, id),
        _ => Err(errors::no_route()),
    }
}

fn change_tasks(state: &mut ServerState, request: &ApiRequest, path: &[&str]) -> Answer {
    match (request.method.as_str(), path) {
        ("POST", ["tasks", "bulk_resume"]) => {
            require(request, "edit_foreman_tasks")?;
            tasks::bulk_resume(request)
        }
        ("POST", ["recurring_logics", "bulk_destroy"]) => {
            require(request, "destroy_recurring_logics")?;
            recurring::bulk_destroy(state, request)
        }
        ("POST", ["recurring_logics", id, "cancel"]) => {
            require(request, "edit_recurring_logics")?;
            recurring::cancel(state, request, id)
        }
        ("PUT", ["recurring_logics", id]) => {
            require(request, "edit_recurring_logics")?;
            recurring::update(state, request, id)
        }
        _ => Err(errors::no_route()),
    }
}
