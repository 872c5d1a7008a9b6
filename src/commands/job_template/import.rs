//! `rexctl job-template import`

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::files::read;
use crate::globals::boolean;
use crate::model::template_header;
use crate::noun::Verb;
use crate::resource::taxonomy::TaxonomyArgs;
use serde_json::{Map, Value};

/// Path of the endpoint for templates with a metadata header.
pub const PATH: &str = "/api/job_templates/import";

/// Options of `job-template import`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// File with the template and its metadata header, - for standard input
    #[arg(long, value_name = "FILE")]
    file: String,
    /// Replace an existing job template of the same name: yes or no [default: no]
    #[arg(long, value_name = "BOOL", value_parser = boolean)]
    overwrite: Option<bool>,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not import the job template")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        self.import(context).await
    }
}

impl Args {
    async fn import(self, context: &mut Context) -> Result<Exit, Error> {
        let Self { file, overwrite, taxonomy } = self;
        let template = read::text("--file", file.as_ref()).await?;
        if !template_header::may_have_name(&template) {
            return Err(nameless(&file));
        }
        let mut body = Map::from_iter([("template".to_owned(), template.into())]);
        body.extend(overwrite.map(|overwrite| ("overwrite".to_owned(), overwrite.into())));
        let client = context.client().await?;
        body.extend(taxonomy.ids(&client).await?);
        let answer = client.post(PATH, &Value::Object(body)).await?;
        context.done("Job template imported", &answer)?;
        Ok(Exit::Done)
    }
}

fn nameless(file: &str) -> Error {
    Error::usage(format!("--file: {file} must have a metadata header: a comment from <%# to %> with a line name: NAME"))
        .hint("See one with: rexctl job-template export --name NAME. For a text without a header: rexctl job-template create --file FILE")
}
