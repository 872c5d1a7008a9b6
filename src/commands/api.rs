//! `rexctl api`: any endpoint of the server, with this client's login, TLS and error handling.

use crate::api::http::pages::{self, Paging};
use crate::api::rex::endpoint::{self, EndpointAnswer};
use crate::api::{self, Client};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::files::read;
use crate::model::endpoint::Endpoint;
use crate::model::json;
use crate::model::parameters::Parameters;
use crate::noun::Verb;
use crate::render::{self, Format, List, Options};
use serde_json::Value;

const EXAMPLES: &str = "\
Examples:
  rexctl api GET /api/hosts --field 'search=name ~ web' --paginate
  rexctl api POST api/bookmarks --field name=mine --field controller=hosts --field query=web --field public:=false
  rexctl api PUT '/api/settings/idle_timeout' --field setting[value]:=90
  rexctl api DELETE /api/bookmarks/7";

/// Flags of `api`.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// What to do; everything but GET is sent once, whatever happens
    #[arg(value_enum, ignore_case = true)]
    method: Method,
    /// Path below the server's address, with its query if it has one; or a full address on that server
    path: String,
    /// Parameter: text, or with := JSON; a[b]=c nests, a[]=b makes a list; the query of GET, the JSON body otherwise
    #[arg(long, value_name = "NAME=VALUE")]
    field: Vec<String>,
    /// Send this JSON file of up to 16 MiB as the body; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "field")]
    input: Option<String>,
    /// Read all pages of a list, as one array of results
    #[arg(long)]
    paginate: bool,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "UPPER")]
enum Method {
    /// Read
    Get,
    /// Create, or run
    Post,
    /// Change
    Put,
    /// Delete
    Delete,
}

/// What is asked of the server.
enum Request {
    Read { paginate: bool },
    Change(api::Method, Value),
}

impl Args {
    /// The request, and the query parameters that come with it.
    async fn request(&self) -> Result<(Request, Vec<(String, String)>), Error> {
        let fields = Parameters::parse("--field", &self.field)?;
        let method = match self.method {
            Method::Get if self.input.is_some() => {
                return Err(Error::usage("--input: GET has no body; its parameters are given with --field"));
            }
            Method::Get => return Ok((Request::Read { paginate: self.paginate }, fields.query())),
            _ if self.paginate => return Err(Error::usage("--paginate: only what GET reads has pages")),
            Method::Post => api::Method::POST,
            Method::Put => api::Method::PUT,
            Method::Delete => api::Method::DELETE,
        };
        let body = match &self.input {
            Some(path) => json::read(&read::text("--input", path.as_ref()).await?)
                .map_err(|fault| Error::usage(format!("--input: {fault}")))?,
            None => fields.body(),
        };
        Ok((Request::Change(method, body), Vec::new()))
    }
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let options = options(context)?;
        let (request, parameters) = self.request().await?;
        let Endpoint { path, mut query } = Endpoint::parse(&self.path, context.settings()?.server()?.url())?;
        query.extend(parameters);
        let query: Vec<_> = query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if matches!(request, Request::Read { paginate: true }) && query.iter().any(|(name, _)| is_paging(name)) {
            return Err(Error::usage("--paginate: reads all pages; leave page and per_page out"));
        }
        let client = context.client().await?;
        let said = match request {
            Request::Read { paginate: true } => return all(&client, &path, &query, &options, context).await,
            Request::Read { paginate: false } => endpoint::get(&client, &path, &query).await?,
            Request::Change(method, body) => endpoint::change(&client, method, &path, &query, &body).await?,
        };
        match said {
            // A document was asked for by name.
            EndpointAnswer::Nothing if context.format().is_some() => {
                render::raw(context.streams.out(), &Value::Null, &options)?
            }
            EndpointAnswer::Nothing => {}
            EndpointAnswer::Json(value) => render::raw(context.streams.out(), &value, &options)?,
            EndpointAnswer::Text(text) => match context.format() {
                Some(_) => render::raw(context.streams.out(), &text.into(), &options)?,
                None => context.streams.text(&text)?,
            },
        }
        Ok(Exit::Done)
    }
}

fn is_paging(name: &str) -> bool {
    matches!(name, "page" | "per_page")
}

async fn all(
    client: &Client,
    path: &str,
    query: &[(&str, &str)],
    options: &Options,
    context: &mut Context,
) -> Result<Exit, Error> {
    context.streams.stop_on_closed_pipe();
    let mut list = List::new(context.streams.out(), &[], options)?;
    pages::each(client, path, query, &Paging::All, None, |row| list.row(&row)).await?;
    list.finish(None)?;
    Ok(Exit::Done)
}

/// There are no columns for what any endpoint may say: it is shown as it comes.
fn options(context: &mut Context) -> Result<Options, Error> {
    let options = context.render_options(None)?;
    match options.format {
        None | Some(Format::Json | Format::ApiJson) => Ok(Options { format: Some(Format::ApiJson), ..options }),
        Some(_) => Err(Error::usage("--output: api shows JSON only, as the server sends it")
            .hint("Use --jq, or a command that knows this kind of thing, for other formats.")),
    }
}
