//! The template that runs a command, remembered for some minutes beside the lists of completion.

use crate::api::Client;
use crate::api::rex::command_template::{CommandTemplate, find as ask, inputs};
use crate::completion::{Cache, Candidate, Wanted};
use crate::error::{Error, Kind};
use crate::model::template_input::TemplateInput;

/// Returns the template of the name in the settings, or else the one that the server starts with. One request where the cache knows the
/// template, which is how a template that has changed since is noticed and asked for anew; else two or three.
pub async fn find(
    client: &Client,
    cache: Option<&Cache>,
    configured: Option<String>,
) -> Result<CommandTemplate, Error> {
    let wanted = Wanted::CommandTemplate(configured.clone());
    let cached = cache.and_then(|cache| cache.read(&wanted)).filter(|(_, is_fresh)| *is_fresh);
    if let Some((rows, _)) = cached
        && let Some(row) = rows.first()
        && let Some(template) = still_fitting(client, row, rows.contains(&without_form())).await?
    {
        return Ok(template);
    }
    let template = ask(client, configured.as_deref()).await?;
    let mut rows = vec![Candidate { value: template.id.to_string(), about: template.input.clone() }];
    rows.extend(template.lacks_form.then(without_form));
    // Without a cache the next run takes a moment longer.
    let _ = cache.map(|cache| cache.write(&wanted, &rows));
    Ok(template)
}

/// Returns the row beside a template of a server that lacks the web form.
fn without_form() -> Candidate {
    Candidate { value: "without form".to_owned(), about: String::new() }
}

/// Returns the remembered template if it is still there and has the input.
async fn still_fitting(client: &Client, row: &Candidate, lacks_form: bool) -> Result<Option<CommandTemplate>, Error> {
    let (Ok(id), input) = (row.value.parse(), row.about.clone()) else { return Ok(None) };
    match inputs(client, id, lacks_form).await {
        Ok(rows) => {
            let inputs: Vec<_> = rows.iter().filter_map(TemplateInput::read).collect();
            let fits = inputs.iter().any(|known| known.name == input);
            Ok(fits.then_some(CommandTemplate { id, input, inputs: Some(inputs), lacks_form }))
        }
        Err(error) if error.kind() == Kind::Forbidden => {
            Ok(Some(CommandTemplate { id, input, inputs: None, lacks_form }))
        }
        Err(error) if error.kind() == Kind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
