//! The fields of the job that waits for its start.

use super::{Comparison, WantedJob};
use crate::config::OrNil;
use crate::model::answer;
use crate::model::draft::Draft;
use crate::model::inputs::Inputs;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::original::Original;
use crate::model::targeting::{Reference, Runnable, Selection, TargetingType};
use crate::model::wizard::Wizard;
use crate::secret::MASK;
use serde_json::Value;
use std::collections::BTreeSet;

/// Compares a job with a request.
pub(super) fn compare(job: &Value, wizard: Wizard<'_>, wanted: &WantedJob<'_>, comparison: &mut Comparison) {
    let original = Original::new(job, wizard);
    template(&original, job, wanted, comparison);
    targeting(job, wanted, comparison);
    inputs(&original, wanted, comparison);
    let stored = original.draft(&Inputs::new());
    let untold: BTreeSet<&str> = original.unreported_fields().map(|(_, flag)| flag).collect();
    execution(&stored, &untold, wanted.request, comparison);
    description(&original, wanted, comparison);
    taxonomies(&stored, wanted, comparison);
    secrets(wanted.request, comparison);
}

fn template(original: &Original<'_>, job: &Value, wanted: &WantedJob<'_>, comparison: &mut Comparison) {
    let key = match &wanted.request.runnable {
        Runnable::Template(_) => "job_template",
        Runnable::Feature(_) => "feature",
    };
    let stored: Vec<String> = original.templates().iter().map(answer::plain).collect();
    let Some(template) = wanted.template.map(answer::plain).filter(|_| !stored.is_empty()) else {
        return comparison.not_compared.push(key.to_owned());
    };
    if stored != [template.as_str()] {
        let name = answer::text(job, "/template_name").map(|name| format!(" ({name})")).unwrap_or_default();
        comparison.compare(
            key,
            Some(format!("template {}{name}", stored.join(", "))),
            Some(format!("template {template}")),
        );
    }
}

fn targeting(job: &Value, wanted: &WantedJob<'_>, comparison: &mut Comparison) {
    let targeting = &wanted.request.targeting;
    let stored = |pointer| job.pointer(pointer).filter(|value| !value.is_null()).map(answer::plain);
    match &targeting.selection {
        Selection::Query(query) => comparison.compare("hosts", stored("/targeting/search_query"), Some(query.clone())),
        Selection::Bookmark(reference) => {
            let id = match reference {
                Reference::Id(id) => Some(id),
                Reference::Name(_) | Reference::Title(_) => wanted.ids.bookmark.as_ref(),
            };
            comparison.compare("bookmark", stored("/targeting/bookmark_id"), id.map(answer::plain));
        }
        // Their search has replaced them by now.
        Selection::Targets(_) => {}
    }
    // The server makes a job of a feature static.
    let wanted_type = match wanted.request.runnable {
        Runnable::Feature(_) => TargetingType::Static,
        Runnable::Template(_) => targeting.targeting_type,
    };
    comparison.compare("targeting_type", stored("/targeting/targeting_type"), Some(wanted_type.as_str().to_owned()));
    let is_random = answer::plain(job.pointer("/targeting/randomized_ordering").unwrap_or(&Value::Null)) == "true";
    let order = |is_random: bool| Some(is_random.to_string());
    comparison.compare("randomized_ordering", order(is_random), order(targeting.randomized_ordering.unwrap_or(false)));
}

/// Compares the inputs. One that the document leaves out has its default.
fn inputs(original: &Original<'_>, wanted: &WantedJob<'_>, comparison: &mut Comparison) {
    let request = wanted.request;
    let Some(stored) = original.inputs() else {
        return comparison.not_compared.extend(request.inputs.keys().map(|name| format!("inputs.{name}")));
    };
    let shown = shown_inputs(original, wanted);
    let known = |name: &str| wanted.inputs?.iter().find(|input| input.name == name);
    let names: BTreeSet<&String> = stored.keys().chain(request.inputs.keys()).collect();
    for name in names {
        let field = format!("inputs.{name}");
        let before = stored.get(name).map(answer::plain);
        let after = request.inputs.get(name).filter(|value| !value.is_null()).map(answer::plain);
        if before.as_deref() == Some(MASK) {
            comparison.not_compared.push(field);
            continue;
        }
        let default = known(name).and_then(|input| input.default.clone());
        let is_shown = shown.contains(name);
        let filled = |value: Option<String>| value.filter(|text| !text.is_empty()).or_else(|| default.clone());
        match (filled(before), filled(after)) {
            (before, after) if before == after => {}
            (before, after) if is_shown => comparison.compare(field, before, after),
            (before, _) => {
                let before = before.map(|_| MASK.to_owned());
                comparison.compare(field, before, Some(format!("{MASK} (another value)")));
            }
        }
    }
    provider_inputs(original, request, comparison);
}

/// Returns the names of the inputs whose values are known to be no secrets.
fn shown_inputs(original: &Original<'_>, wanted: &WantedJob<'_>) -> BTreeSet<String> {
    let of_template = wanted.inputs.into_iter().flatten().filter(|input| input.is_visible);
    original.visible_inputs().into_iter().chain(of_template.map(|input| input.name.clone())).collect()
}

/// Compares the provider's inputs that the document has: servers store the others' defaults.
fn provider_inputs(original: &Original<'_>, request: &JobInvocationRequest, comparison: &mut Comparison) {
    let stored = original.provider_inputs();
    for (name, value) in &request.ansible {
        let field = format!("ansible.{name}");
        match &stored {
            Some(stored) => comparison.compare(field, stored.get(name).map(answer::plain), Some(answer::plain(value))),
            None => comparison.not_compared.push(field),
        }
    }
}

/// Compares users and limits. For most of them servers may have a default, which they store where the request has none.
fn execution(stored: &Draft, untold: &BTreeSet<&str>, request: &JobInvocationRequest, comparison: &mut Comparison) {
    let number = |value: Option<OrNil<u32>>| value.and_then(OrNil::value).map(|number| number.to_string());
    let text = |value: &Option<String>| value.clone().filter(|text| !text.is_empty());
    let count = |value: Option<u32>| value.map(|number| number.to_string());
    let identity = &request.identity;
    for (field, flag, before, after, has_default) in [
        ("ssh.effective_user", "--effective-user", text(&stored.effective_user), text(&identity.effective_user), true),
        ("ssh_user", "--ssh-user", text(&stored.ssh_user), text(&identity.ssh_user), true),
        (
            "concurrency_control.concurrency_level",
            "--concurrency-level",
            number(stored.concurrency_level),
            count(request.concurrency_level),
            false,
        ),
        (
            "execution_timeout_interval",
            "--execution-timeout-interval",
            number(stored.execution_timeout_interval),
            count(request.execution_timeout_interval),
            true,
        ),
        ("time_to_pickup", "--time-to-pickup", number(stored.time_to_pickup), count(request.time_to_pickup), true),
    ] {
        match (untold.contains(flag), &after) {
            (true, Some(_)) => comparison.not_compared.push(field.to_owned()),
            (true, None) => {}
            (false, None) if has_default => {}
            (false, _) => comparison.compare(field, before, after),
        }
    }
}

/// Compares the description, a finished text on the server, with what becomes of the format.
fn description(original: &Original<'_>, wanted: &WantedJob<'_>, comparison: &mut Comparison) {
    let Some(format) = &wanted.request.description_format else { return };
    let mut text = format.clone();
    let shown = shown_inputs(original, wanted);
    for (name, value) in wanted.request.inputs.iter().filter(|(name, _)| shown.contains(*name)) {
        text = text.replace(&format!("%{{{name}}}"), &answer::plain(value));
    }
    match text.contains("%{") {
        true => comparison.not_compared.push("description_format".to_owned()),
        // The server cuts it off.
        false => {
            let text = text.chars().take(255).collect();
            comparison.compare("description_format", original.description().map(str::to_owned), Some(text));
        }
    }
}

/// Compares organization and location, where the document names them.
fn taxonomies(stored: &Draft, wanted: &WantedJob<'_>, comparison: &mut Comparison) {
    let id = |reference: &Option<Reference>, found: Option<&Value>| match reference {
        Some(Reference::Id(id)) => Some(answer::plain(id)),
        Some(_) => found.map(answer::plain),
        None => None,
    };
    let request = wanted.request;
    for (field, before, after) in [
        ("organization", id(&stored.organization, None), id(&request.organization, wanted.ids.organization.as_ref())),
        ("location", id(&stored.location, None), id(&request.location, wanted.ids.location.as_ref())),
    ] {
        match (before, after) {
            (Some(before), Some(after)) => comparison.compare(field, Some(before), Some(after)),
            (None, Some(_)) => comparison.not_compared.push(field.to_owned()),
            (_, None) => {}
        }
    }
}

/// Names the secrets of the request: servers tell none.
fn secrets(request: &JobInvocationRequest, comparison: &mut Comparison) {
    let identity = &request.identity;
    for (field, secret) in [
        ("password", &identity.password),
        ("key_passphrase", &identity.key_passphrase),
        ("ssh.effective_user_password", &identity.effective_user_password),
    ] {
        comparison.not_compared.extend(secret.as_ref().map(|_| field.to_owned()));
    }
}
