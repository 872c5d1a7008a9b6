//! `rexctl job-template import`

use crate::api::Client;
use crate::config::{OrNil, or_nil};
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::files::read;
use crate::globals::boolean;
use crate::model::requirement::IMPORT_OPTIONS;
use crate::model::template_header;
use crate::noun::Verb;
use crate::resource::taxonomy::TaxonomyArgs;
use clap::builder::PossibleValuesParser;
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
    #[arg(long, value_name = "BOOL", value_parser = or_nil(boolean))]
    overwrite: Option<OrNil<bool>>,
    #[command(flatten)]
    options: OptionArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

/// Options of the server's `options` object, since remote execution 16.0.
#[derive(clap::Args, Debug)]
struct OptionArgs {
    /// Take organizations and locations from the header for a new job template, always or never
    #[arg(long, value_name = "WORD", value_parser = PossibleValuesParser::new(["new", "always", "never"]))]
    associate: Option<String>,
    /// Replace the job template even if it is locked: yes or no
    #[arg(long, value_name = "BOOL", value_parser = or_nil(boolean))]
    force: Option<OrNil<bool>>,
    /// Lock the imported job template: yes or no
    #[arg(long, value_name = "BOOL", value_parser = or_nil(boolean))]
    lock: Option<OrNil<bool>>,
    /// Give it to new organizations and locations by default: yes or no
    #[arg(long, value_name = "BOOL", value_parser = or_nil(boolean))]
    default: Option<OrNil<bool>>,
}

impl OptionArgs {
    /// Returns the options that were typed.
    fn object(&self) -> Map<String, Value> {
        let Self { associate, force, lock, default } = self;
        let booleans = [("force", force), ("lock", lock), ("default", default)];
        let booleans = booleans.into_iter().filter_map(|(name, typed)| Some((name, (*typed)?.value().into())));
        let associate = associate.iter().map(|word| ("associate", Value::from(word.as_str())));
        associate.chain(booleans).map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// Fails for options that the server would drop.
    async fn check(&self, client: &Client) -> Result<(), Error> {
        let mut problems = Problems::default();
        for name in self.object().keys() {
            problems.keep(client.require(IMPORT_OPTIONS, &format!("--{name}")).await);
        }
        problems.finish(Some(()))
    }
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
        let Self { file, overwrite, options, taxonomy } = self;
        let template = read::text("--file", file.as_ref()).await?;
        if !template_header::may_have_name(&template) {
            return Err(nameless(&file));
        }
        let mut body = Map::from_iter([("template".to_owned(), template.into())]);
        body.extend(overwrite.map(|overwrite| ("overwrite".to_owned(), overwrite.value().into())));
        let client = context.client().await?;
        options.check(&client).await?;
        let options = options.object();
        body.extend((!options.is_empty()).then(|| ("options".to_owned(), Value::Object(options))));
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
