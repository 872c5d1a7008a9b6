//! Inputs of the Ansible provider: the tags of a play.

use super::typed::{Typed, typed};
use crate::api::Client;
use crate::config::{OrNil, nil, or_nil};
use crate::error::{Error, Problems};
use crate::model::inputs::Inputs;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::requirement::ANSIBLE_TAGS;
use serde_json::Value;

/// Options for inputs of the Ansible provider.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Template inputs")]
pub struct ProviderArgs {
    /// Tags of an Ansible play, separated by commas
    #[arg(long, value_name = "TAGS")]
    pub tags: Option<String>,
    /// Run only the tasks that have these --tags, or only those that have none of them: include or exclude [default: include]
    #[arg(long, value_name = "WORD", value_parser = typed(or_nil(tags_flag)))]
    pub tags_flag: Option<Typed<OrNil<String>>>,
}

/// Reads a word of `--tags-flag`.
fn tags_flag(word: &str) -> Result<String, String> {
    if matches!(word, "include" | "exclude") { Ok(word.to_owned()) } else { Err("must be include or exclude".into()) }
}

impl ProviderArgs {
    /// Returns the inputs that were typed; null for hammer's word for null.
    pub fn inputs(&self, problems: &mut Problems) -> Inputs {
        let Self { tags, tags_flag } = self;
        let tags = tags.as_ref().map(|tags| if *tags == nil() { Value::Null } else { tags.as_str().into() });
        let flag = Typed::check(tags_flag, "--tags-flag", problems).map(|word| word.value().into());
        [("tags", tags), ("tags_flag", flag)].into_iter().filter_map(|(name, it)| Some((name.into(), it?))).collect()
    }
}

/// Fails where the server would drop the inputs and run the whole play.
pub async fn check(client: &Client, request: &JobInvocationRequest) -> Result<(), Error> {
    match request.ansible.keys().next().map(String::as_str) {
        None => Ok(()),
        Some("tags_flag") => client.require(ANSIBLE_TAGS, "--tags-flag").await,
        Some(_) => client.require(ANSIBLE_TAGS, "--tags").await,
    }
}
