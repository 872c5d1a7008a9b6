//! Inputs of a template: its own, and those that it includes from other templates.

use crate::api::Client;
use crate::api::http::pages;
use crate::error::Error;
use crate::model::answer;
use serde_json::Value;
use std::collections::VecDeque;

/// Path of the web interface's description of a template with all its inputs, to be followed by the id.
const WIZARD: &str = "/ui_job_wizard/template";

/// Reads all inputs of the template, by one request where the server has the wizard's endpoint, else by the API.
pub async fn of_template(client: &Client, template: u64) -> Result<Vec<Value>, Error> {
    let answer = client.get(&format!("{WIZARD}/{template}"), &[]).await;
    let lists = ["template_inputs", "advanced_template_inputs"];
    match answer {
        Ok(answer) if answer.get("template_inputs").is_some_and(Value::is_array) => {
            Ok(lists.iter().filter_map(|list| answer.get(*list)?.as_array()).flatten().cloned().collect())
        }
        Err(error) if error.kind().ends_all_requests() => Err(error),
        _ => all(client, template).await,
    }
}

/// Reads the template's own inputs, without included ones.
pub async fn own(client: &Client, template: u64) -> Result<Vec<Value>, Error> {
    pages::collect(client, &format!("/api/templates/{template}/template_inputs"), &[], None, pages::whole).await
}

/// Reads all inputs of the template by the API. Included ones have `inherited_from`, the name of their template.
pub async fn all(client: &Client, template: u64) -> Result<Vec<Value>, Error> {
    let (mut inputs, sets) = own_and_sets(client, template).await?;
    let mut open = VecDeque::from(sets);
    let mut seen = vec![template];
    while let Some(set) = open.pop_front() {
        let Some(id) = answer::count(set.get("target_template_id")).filter(|id| !seen.contains(id)) else { continue };
        seen.push(id);
        let from = set.get("target_template_name").cloned().unwrap_or_default();
        let (included, sets) = own_and_sets(client, id).await?;
        for mut input in included {
            let name = input.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
            if includes(&set, &name)
                && !inputs.iter().any(|known| known.get("name").is_some_and(|known| *known == name))
            {
                input.as_object_mut().and_then(|fields| fields.insert("inherited_from".into(), from.clone()));
                inputs.push(input);
            }
        }
        open.extend(sets);
    }
    Ok(inputs)
}

/// Reads the template's own inputs, and beside them the sets of inputs that it includes.
async fn own_and_sets(client: &Client, template: u64) -> Result<(Vec<Value>, Vec<Value>), Error> {
    tokio::try_join!(own(client, template), sets(client, template))
}

async fn sets(client: &Client, template: u64) -> Result<Vec<Value>, Error> {
    pages::collect(client, &format!("/api/templates/{template}/foreign_input_sets"), &[], None, pages::whole).await
}

/// Returns true if the set includes the input: all but the excluded ones, or only the included ones.
fn includes(set: &Value, name: &str) -> bool {
    let lists = |key: &str| {
        let list = set.get(key).and_then(Value::as_str).unwrap_or_default();
        list.split(',').any(|listed| listed.trim() == name)
    };
    if set.get("include_all") == Some(&Value::Bool(true)) { !lists("exclude") } else { lists("include") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_set_includes_all_but_some_or_some_only() {
        for (set, taken) in [
            (json!({"include_all": true, "include": null, "exclude": null}), [true, true]),
            (json!({"include_all": true, "exclude": "b, c"}), [true, false]),
            (json!({"include_all": false, "include": "b,c"}), [false, true]),
            (json!({}), [false, false]),
        ] {
            assert_eq!(["a", "b"].map(|name| includes(&set, name)), taken, "{set}");
        }
    }
}
