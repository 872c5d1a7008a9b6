//! The request of a rollout: what the journal holds of it, and what has to be given again.

use crate::commands::job_invocation::submitting::args::{InputArgs, SecretArgs};
use crate::commands::job_invocation::submitting::ready::ReadyRequest;
use crate::commands::job_invocation::submitting::sources::Sources;
use crate::commands::job_invocation::submitting::{inputs, secrets};
use crate::error::Error;
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::document;
use crate::model::inputs::Inputs;
use crate::model::job_invocation::{Ids, JobInvocationRequest};
use crate::model::rollout::{RolloutPlan, WithheldSecrets};
use crate::model::schedule::Clock;
use crate::model::zone::Zone;
use crate::prompt;
use crate::streams::Streams;
use chrono::Utc;
use serde_json::{Map, Value};

/// The fields of a request that are secrets, with the object that holds them.
const SECRETS: [(&str, &str); 3] = [
    ("/job_invocation", "password"),
    ("/job_invocation", "key_passphrase"),
    ("/job_invocation/ssh", "effective_user_password"),
];

/// The fields of a request that select its hosts.
const HOSTS: [&str; 2] = ["search_query", "bookmark_id"];

/// Takes the secrets and the hosts out of a request's body; `visible` names the inputs that are known not to be secrets.
pub fn without_secrets(mut body: Value, visible: &[String]) -> (Value, WithheldSecrets) {
    let mut withheld = WithheldSecrets::default();
    for (pointer, field) in SECRETS {
        let removed = remove(&mut body, pointer, field).filter(|value| !value.is_null());
        withheld.passwords.extend(removed.map(|_| field.to_owned()));
    }
    if let Some(inputs) = body.pointer_mut("/job_invocation/inputs").and_then(Value::as_object_mut) {
        withheld.inputs.extend(inputs.keys().filter(|name| !visible.contains(name)).cloned());
        inputs.retain(|name, _| visible.contains(name));
    }
    HOSTS.iter().for_each(|field| _ = remove(&mut body, "/job_invocation", field));
    (body, withheld)
}

/// Removes a field of the object that the pointer names, and returns its value.
fn remove(body: &mut Value, pointer: &str, field: &str) -> Option<Value> {
    body.pointer_mut(pointer)?.as_object_mut()?.shift_remove(field)
}

/// Returns the request of a plan, as it is sent for its first batch, without the secrets.
pub fn ready(plan: &RolloutPlan) -> Result<ReadyRequest<'static>, Error> {
    let mut body = plan.body.clone();
    if let Some(fields) = body.pointer_mut("/job_invocation").and_then(Value::as_object_mut) {
        fields.insert("search_query".into(), plan.search(0).into());
    }
    let mut draft = document::draft("the journal", &body.to_string())?;
    draft.keep_nulls(body.get("job_invocation").and_then(Value::as_object).unwrap_or(&Map::new()));
    // A job that starts at once reads no times.
    let cron_zone = CronZone::assumed(Zone::utc());
    let clock = Clock { now: Utc::now(), zone: Zone::utc(), cron_zone, dialect: Dialect::Fugit };
    let request = JobInvocationRequest::check(draft, &clock)?;
    let (ids, host_names, visible) = (Ids::default(), Vec::new().into(), plan.visible_inputs.clone());
    Ok(ReadyRequest { request, clock, ids, hosts: None, host_names, visible })
}

/// Adds the secrets that the journal does not hold; asks for those that were not given.
pub async fn given_again(
    request: &mut JobInvocationRequest,
    withheld: &WithheldSecrets,
    secret_args: &SecretArgs,
    input_args: &InputArgs,
    streams: &mut Streams,
) -> Result<(), Error> {
    let mut sources = Sources::default();
    let SecretArgs { password, key_passphrase, effective_user_password, .. } = secret_args;
    let identity = &mut request.identity;
    (identity.password, identity.key_passphrase) = (password.clone(), key_passphrase.clone());
    identity.effective_user_password = effective_user_password.clone();
    secrets::read(secret_args, &mut request.identity, &mut sources).await?;
    secrets::note_visible(secret_args, streams);
    secrets::ask(secret_args, &mut request.identity, false, streams).await?;
    secrets::complete(&withheld.passwords, secret_args, &mut request.identity, streams).await?;
    let mut given: Inputs = inputs::typed(input_args)?;
    given.extend(inputs::from_files(input_args, &mut sources).await?);
    if let Some(name) = given.keys().find(|name| !withheld.inputs.contains(name)) {
        let message = format!("input \"{name}\" is in the journal already, and the same for all batches");
        return Err(Error::invalid("--input", Some(name), message));
    }
    for name in &withheld.inputs {
        if !given.contains_key(name) {
            let instead = format!("--input {name}=VALUE or --input-file {name}=PATH");
            let value = prompt::secret(streams, &format!("Hidden input {name}"), &instead).await?;
            given.insert(name.clone(), value.expose().into());
        }
    }
    request.inputs.extend(given);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn secrets_and_inputs_that_may_be_secret_are_withheld() {
        let body = json!({"organization_id": 3, "job_invocation": {
            "job_template_id": 7, "search_query": "x", "password": "s3cr3t", "key_passphrase": null,
            "ssh": {"effective_user": "ann", "effective_user_password": "s3cr3t"},
            "inputs": {"command": "id", "token": "s3cr3t"},
        }});
        let (body, withheld) = without_secrets(body, &["command".to_owned()]);
        let left = json!({"organization_id": 3, "job_invocation": {
            "job_template_id": 7, "ssh": {"effective_user": "ann"}, "inputs": {"command": "id"},
        }});
        assert_eq!(body, left);
        assert_eq!(withheld.passwords, ["password", "effective_user_password"]);
        assert_eq!(withheld.inputs, ["token"]);
    }
}
