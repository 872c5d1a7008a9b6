//! `rexctl api`: requests to any endpoint of the server.

use crate::api::http::pages::{self, Paging};
use crate::api::rex::endpoint::{self, EndpointAnswer};
use crate::api::{self, Client};
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::files::read;
use crate::model::answer;
use crate::model::endpoint::Endpoint;
use crate::model::json;
use crate::model::parameters::Parameters;
use crate::noun::Verb;
use crate::render::{self, Format, List, Options};
use serde_json::Value;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl api GET /api/hosts --field 'search=name ~ web' --paginate
rexctl api POST /api/bookmarks --field 'bookmark[name]=mine' \\
  --field 'bookmark[controller]=hosts' --field 'bookmark[query]=name ~ web'
rexctl api PUT /api/bookmarks/10 --field 'bookmark[query]=name ~ web'
rexctl api DELETE /api/bookmarks/10";

/// Arguments of `api`.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// HTTP method; all but GET are sent once and never retried
    #[arg(value_enum, ignore_case = true)]
    method: Method,
    /// Path and query below the server's address, or a full address on that server
    path: String,
    /// Parameter of the query (GET) or the JSON body: = is text, := is JSON, a[b]=c nests, a[]=b makes a list
    #[arg(long, value_name = "NAME=VALUE")]
    field: Vec<String>,
    /// JSON file of up to 16 MiB to send as the body; - for standard input
    #[arg(long, value_name = "FILE", conflicts_with = "field")]
    input: Option<String>,
    /// Read all pages of a list as one array of results
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

/// A request to send.
enum ApiCall {
    Read { paginate: bool },
    Change(api::Method, Value),
}

impl Args {
    /// Returns the request and its query parameters.
    async fn request(&self) -> Result<(ApiCall, Vec<(String, String)>), Error> {
        let fields = Parameters::parse("--field", &self.field)?;
        let method = match self.method {
            Method::Get if self.input.is_some() => {
                return Err(Error::usage("--input: GET has no body; use --field for its parameters"));
            }
            Method::Get => return Ok((ApiCall::Read { paginate: self.paginate }, fields.query())),
            _ if self.paginate => return Err(Error::usage("--paginate: must be used with GET")),
            Method::Post => api::Method::POST,
            Method::Put => api::Method::PUT,
            Method::Delete => api::Method::DELETE,
        };
        let body = match &self.input {
            Some(path) => json::read(&read::text("--input", path.as_ref()).await?)
                .map_err(|fault| Error::usage(format!("--input: {fault}")))?,
            None => fields.body(),
        };
        Ok((ApiCall::Change(method, body), Vec::new()))
    }
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let options = options(context)?;
        let (request, parameters) = self.request().await?;
        let Endpoint { path, mut query } = Endpoint::parse(&self.path, context.settings()?.server()?.url())?;
        query.extend(parameters);
        let query: Vec<_> = query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        if matches!(request, ApiCall::Read { paginate: true }) && query.iter().any(|(name, _)| is_paging(name)) {
            return Err(Error::usage("--paginate: reads all pages; leave out page and per_page"));
        }
        let client = context.client().await?;
        match request {
            ApiCall::Read { paginate: true } => return all(&client, &path, &query, &options, context).await,
            ApiCall::Read { paginate: false } => {
                print(&endpoint::get(&client, &path, &query).await?, &options, context)?;
            }
            ApiCall::Change(method, body) => {
                let answer = endpoint::change(&client, method, &path, &query, &body).await?;
                print(&answer, &options, context).map_err(|error| match id(&answer) {
                    Some(id) => {
                        error.after_change(format!("The server has made the change; its answer names id {id}."))
                    }
                    None => error,
                })?;
            }
        }
        Ok(Exit::Done)
    }
}

fn print(answer: &EndpointAnswer, options: &Options, context: &mut Context) -> Result<(), Error> {
    match answer {
        // With --output, the result is a document even if it is empty.
        EndpointAnswer::Nothing if context.format().is_some() => {
            render::raw(context.streams.out(), &Value::Null, options)?
        }
        EndpointAnswer::Nothing => {}
        EndpointAnswer::Json(value) => render::raw(context.streams.out(), value, options)?,
        EndpointAnswer::Text(text) => match context.format() {
            Some(_) => render::raw(context.streams.out(), &text.as_str().into(), options)?,
            None => context.streams.text(text)?,
        },
    }
    context.streams.flush()
}

/// Returns the id of the record in an answer.
fn id(answer: &EndpointAnswer) -> Option<u64> {
    match answer {
        EndpointAnswer::Json(value) => answer::count(value.get("id")),
        EndpointAnswer::Nothing | EndpointAnswer::Text(_) => None,
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
    let mut list = List::new(context.streams.out(), &[], options);
    if list.is_as_sent() {
        pages::each_text(client, path, query, &Paging::All, |json| list.sent_row(json)).await?;
    } else {
        pages::each(client, path, query, &Paging::All, None, |row| list.row(row)).await?;
    }
    list.finish(None)?;
    Ok(Exit::Done)
}

/// Returns the rendering options: answers of any endpoint have no columns, so they are shown as the server sends them.
fn options(context: &mut Context) -> Result<Options, Error> {
    let options = context.render_options(None)?;
    match options.format {
        None | Some(Format::Json | Format::ApiJson) => Ok(Options { format: Some(Format::ApiJson), ..options }),
        Some(_) => Err(Error::usage("--output: must be json or api-json; api has no columns for other formats")
            .hint("Use --jq, or the command for this kind of record.")),
    }
}
