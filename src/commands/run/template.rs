//! The job template of a run: the one that runs commands, or the one that was named, with its inputs.

use super::args::{Program, RunArgs};
use super::command_template;
use crate::api::Client;
use crate::api::rex::lookup::{self, NamedResource};
use crate::commands::job_invocation::create;
use crate::commands::job_invocation::submitting::names::template_of_feature;
use crate::commands::job_invocation::submitting::typed::Typed;
use crate::commands::job_invocation::submitting::{inputs, template_inputs};
use crate::completion::Cache;
use crate::error::Error;
use crate::model::answer;
use crate::model::targeting::Reference;
use crate::model::template_input::TemplateInput;

/// Looks up the template of a run.
pub struct TemplateLookup<'a> {
    /// The server.
    pub client: &'a Client,
    /// The place where the template for commands is remembered.
    pub cache: Option<Cache>,
    /// Name of the template for commands in the settings.
    pub configured: Option<String>,
}

/// The template of a run.
#[derive(Default)]
pub struct RunTemplate {
    /// Id; `None` where a feature or a document names the template.
    id: Option<u64>,
    /// Name of the input that takes the command.
    input: String,
    /// All inputs, where they are known.
    pub inputs: Option<Vec<TemplateInput>>,
}

impl TemplateLookup<'_> {
    /// Finds the template that `args` and `program` call for.
    pub async fn find(self, args: &RunArgs, program: &Program) -> Result<RunTemplate, Error> {
        match program {
            Program::Template(_) => self.named(args).await,
            Program::Line(_) | Program::Script(_) => {
                let found = command_template::find(self.client, self.cache.as_ref(), self.configured).await?;
                Ok(RunTemplate { id: Some(found.id), input: found.input, inputs: found.inputs })
            }
        }
    }

    async fn named(&self, args: &RunArgs) -> Result<RunTemplate, Error> {
        let runnable = &args.create.runnable;
        let name = args.template.as_ref().or(runnable.job_template.as_ref());
        let id = runnable.job_template_id.as_ref().and_then(Typed::value);
        let reference = match (name, id) {
            (Some(name), _) => Reference::Name(name.clone()),
            (None, Some(id)) => Reference::Id(id.as_str().into()),
            (None, None) => return self.of_feature(runnable.feature.as_deref()).await,
        };
        let id = lookup::id(self.client, NamedResource::JobTemplate, "--template", &reference).await?;
        let id = answer::count(Some(&id));
        Ok(RunTemplate { id, inputs: template_inputs::read(self.client, id).await?, ..RunTemplate::default() })
    }

    async fn of_feature(&self, label: Option<&str>) -> Result<RunTemplate, Error> {
        let Some(label) = label else { return Ok(RunTemplate::default()) };
        let id = template_of_feature(self.client, label).await?;
        let inputs = template_inputs::read(self.client, answer::count(id.as_ref())).await?;
        Ok(RunTemplate { inputs, ..RunTemplate::default() })
    }
}

impl RunTemplate {
    /// Returns the name that errors give the input that takes the command, when it is read from a file.
    pub fn source(&self) -> String {
        inputs::source(&self.input)
    }

    /// Adds template and program to the flags of `create`.
    pub fn apply(&self, program: Program, create: &mut create::Args) {
        if let Some(id) = self.id {
            create.runnable.job_template = None;
            create.runnable.job_template_id = Some(Typed::of(id.to_string(), id.to_string()));
        }
        match program {
            Program::Line(line) => create.inputs.input.push(format!("{}={line}", self.input)),
            Program::Script(path) => create.inputs.input_file.push(format!("{}={path}", self.input)),
            Program::Template(inputs) => create.inputs.input.extend(inputs),
        }
    }
}
