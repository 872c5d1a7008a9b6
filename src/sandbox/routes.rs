//! Which request is answered by what.

use crate::sandbox::auth::USERS;
use crate::sandbox::errors::Refusal;
use crate::sandbox::http::{Answer, Call};
use crate::sandbox::list::{list, page};
use crate::sandbox::recurring::Logic;
use crate::sandbox::rex::Rex;
use crate::sandbox::search::Searchable;
use crate::sandbox::seed::{BOOKMARKS, LOCATIONS, ORGANIZATIONS, Taxonomy};
use crate::sandbox::templates::{FEATURES, Feature, TEMPLATES, Template};
use crate::sandbox::view::{HostOfJob, JobAt, Wanted};
use crate::sandbox::world::World;
use serde_json::{Value, json};

type Body = Result<Value, Refusal>;

/// Answers a request.
pub fn answer(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let path: Vec<_> = call.path.trim_matches('/').split('/').collect();
    let (status, body) = match (call.method.as_str(), path.as_slice()) {
        ("POST", ["api", "job_invocations"]) => (201, created(world, call)),
        ("POST", ["api", "job_invocations", id, "rerun"]) => (201, world.rerun(call, id)),
        ("POST", ["api", "job_invocations", id, "cancel"]) => (200, world.cancel(call, id)),
        ("POST", ["foreman_tasks", "api", "recurring_logics", id, "cancel"]) => (200, world.cancel_logic(id)),
        ("PUT", ["foreman_tasks", "api", "recurring_logics", id]) => (200, world.enable_logic(id, &call.body)),
        ("POST", ["api", "job_invocations", id, "outputs"]) => (200, world.outputs(call, id)),
        ("GET", ["api", "job_invocations", rest @ ..]) => (200, job_invocations(world, call, rest)),
        ("GET", ["foreman_tasks", "api", rest @ ..]) => (200, tasks(world, call, rest)),
        ("GET", ["api", rest @ ..]) => (200, others(world, call, rest)),
        _ => (404, Err(Refusal::no_route())),
    };
    body.map(|body| Answer { status, body })
}

fn created(world: &mut World, call: &Call) -> Body {
    let id = world.create(call)?;
    let hosts = world.rex < Rex::V16_7 || call.flag("include_hosts") != Some(false);
    let wanted = Wanted { hosts, host_status: false, template_invocations: false };
    Ok(world.show(world.known_job(&id.to_string())?, wanted))
}

fn job_invocations(world: &World, call: &Call, path: &[&str]) -> Body {
    match path {
        [] => {
            // Newest first, unless an order is given.
            let rows = world.jobs.iter().rev().map(|job| JobAt { job, now: world.now }).collect();
            list(call, rows, |row| world.base(row.job))
        }
        [id] => Ok(world.show(world.known_job(id)?, wanted(world.rex, call))),
        [id, "hosts"] if world.rex >= Rex::V14_1 => {
            let job = world.known_job(id)?;
            let rows = (0..job.hosts.len()).map(|place| HostOfJob { job, place, now: world.now }).collect();
            list(call, rows, |row| world.host_row(row))
        }
        [id, "hosts", host] => world.output(call, id, host, false),
        [id, "hosts", host, "raw"] => world.output(call, id, host, true),
        [id, "outputs"] => world.outputs(call, id),
        _ => Err(Refusal::no_route()),
    }
}

fn wanted(rex: Rex, call: &Call) -> Wanted {
    // Before 16.7 nothing but the very word counts.
    let host_status = if rex >= Rex::V16_7 {
        call.flag("host_status") == Some(true)
    } else {
        call.query("host_status") == Some("true")
    };
    let hosts = rex < Rex::V16_7 || call.flag("include_hosts") != Some(false);
    Wanted { hosts, host_status, template_invocations: true }
}

fn tasks(world: &World, call: &Call, path: &[&str]) -> Body {
    match path {
        ["tasks"] => world.list_tasks(call),
        ["tasks", id] => world.show_task(id),
        ["recurring_logics"] => list(call, world.logics.iter().collect(), |logic: &&Logic| logic.row(world)),
        ["recurring_logics", id] => world.show_logic(id),
        _ => Err(Refusal::no_route()),
    }
}

fn others(world: &World, call: &Call, path: &[&str]) -> Body {
    match path {
        ["status"] => {
            let version = world.rex.foreman();
            Ok(json!({"result": "ok", "status": 200, "version": version, "api_version": 2}))
        }
        ["ping"] => Ok(json!({"results": {"foreman": {"database": {"active": true, "duration_ms": "0"}}}})),
        ["plugins"] => page(call, 2, &plugins(world.rex), Value::clone),
        ["hosts"] => world.list_hosts(call),
        // Not even a host's name leads anywhere here: the route takes numbers only.
        ["hosts", id] => world.host(id).map(|host| host.row(false)).ok_or_else(Refusal::no_route),
        ["job_templates"] => list(call, TEMPLATES.iter().collect(), |template: &&Template| template.row()),
        ["job_templates", id] => {
            let template = TEMPLATES.iter().find(|template| template.id.to_string() == *id);
            let template = template.ok_or_else(|| Refusal::missing("job_template", id))?;
            Ok(template.details(&brief(LOCATIONS), &brief(ORGANIZATIONS)))
        }
        ["templates", id, rest @ ..] => template_inputs(call, id, rest),
        // The server takes no notice of a search here.
        ["remote_execution_features"] => page(call, FEATURES.len(), FEATURES, Feature::row),
        ["remote_execution_features", id] => {
            Feature::find(id).map(Feature::row).ok_or_else(|| Refusal::missing("remote_execution_feature", id))
        }
        ["bookmarks"] => list(call, BOOKMARKS.iter().collect(), |bookmark: &&_| bookmark.row()),
        ["bookmarks", id] => by_id(BOOKMARKS, "bookmark", id).map(|bookmark| bookmark.row()),
        ["organizations", rest @ ..] => taxonomies(call, ORGANIZATIONS, "organization", rest),
        ["locations", rest @ ..] => taxonomies(call, LOCATIONS, "location", rest),
        ["users"] => page(call, USERS.len(), &USERS, |user| user.row()),
        _ => Err(Refusal::no_route()),
    }
}

fn template_inputs(call: &Call, id: &str, path: &[&str]) -> Body {
    let template = TEMPLATES.iter().find(|template| template.id.to_string() == id);
    match (template, path) {
        (Some(template), ["template_inputs"]) => {
            page(call, template.inputs.len(), template.inputs, |input| input.row(template))
        }
        (Some(template), ["template_inputs", input]) => {
            let found = template.inputs.iter().find(|known| known.id.to_string() == *input);
            found.map(|found| found.row(template)).ok_or_else(|| Refusal::missing("template_input", input))
        }
        (Some(_), ["foreign_input_sets"]) => page(call, 0, &[], Value::clone),
        (None, ["template_inputs", ..]) => Err(Refusal::missing("template_input", "")),
        (None, ["foreign_input_sets", ..]) => Err(Refusal::missing("foreign_input_set", "")),
        _ => Err(Refusal::no_route()),
    }
}

fn taxonomies(call: &Call, all: &'static [Taxonomy], resource: &str, path: &[&str]) -> Body {
    match path {
        [] => list(call, all.iter().collect(), |taxonomy: &&Taxonomy| taxonomy.row()),
        [id] => by_id(all, resource, id).map(Taxonomy::row),
        _ => Err(Refusal::no_route()),
    }
}

/// The row that has this id.
fn by_id<T>(rows: &'static [T], resource: &str, id: &str) -> Result<&'static T, Refusal>
where
    &'static T: Searchable,
{
    let found = rows.iter().find(|row| row.field("id").is_some_and(|known| known == id));
    found.ok_or_else(|| Refusal::missing(resource, id))
}

fn brief(taxonomies: &[Taxonomy]) -> Value {
    taxonomies.iter().take(1).map(Taxonomy::brief).collect()
}

fn plugins(rex: Rex) -> [Value; 2] {
    let plugin = |name: &str, version: &str| json!({"id": name, "name": name, "author": "", "description": "", "url": "", "version": version});
    [plugin("foreman-tasks", rex.tasks()), plugin("foreman_remote_execution", rex.version())]
}
