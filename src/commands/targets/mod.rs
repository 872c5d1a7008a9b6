//! `rexctl targets`: the hosts that targets select.

mod columns;

use crate::api::rex::targets::{HostSource, TargetHosts, name};
use crate::commands::job_invocation::host_names;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::files::read;
use crate::model::host_range;
use crate::model::targets::{HostSelection, node_set};
use crate::noun::Verb;
use crate::printable;
use crate::render::{self, List, folding};
use crate::resource::host_selection::{BehindExcept, NarrowingArgs};
use crate::resource::listing::FieldsArgs;
use crate::resource::taxonomy::TaxonomyArgs;
use crate::streams::Verbosity;
use columns::{FOLDED, LIST};
use serde_json::{Value, json};

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl targets 'web[01-12]' --except web07
rexctl targets 'hostgroup:web/*' 'db*' --sample 2
rexctl targets job:3/failed --quiet | xargs -n1 echo
rexctl targets 'web*' --fold";

const NOTES: &str = "\
Targets:
  web01                     the host web01, or web01 with any domain
  web[01-12,15].example.com a node set; commas separate several
  'web*'                    a pattern; * stands for any text
  @hosts.txt, @-            targets of a file or standard input, one a line
  hostgroup:TITLE           a host group; with its children as hostgroup:TITLE/*
  collection:NAME           a host collection
  bookmark:NAME             a stored host search
  job:12, job:12/failed     the hosts of a job; also /success and /cancelled
  job:@last                 the hosts of your newest job, recurring ones aside
  'os = Debian', query:web  a search query: has an operator, or follows query:

Several targets select the hosts of each. A target that selects no host is an error (83), and so is a misspelt name.";

/// Flags of `targets`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    #[command(flatten)]
    behind_except: BehindExcept,
    /// Hosts: a name, node set, pattern, @FILE, search query, or another target; see --help
    #[arg(value_name = "TARGET", required = true)]
    targets: Vec<String>,
    #[command(flatten)]
    narrowing: NarrowingArgs,
    /// Print the hosts as one node set
    #[arg(long)]
    fold: bool,
    #[command(flatten)]
    fields: FieldsArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let selection = self.selection().await?;
        let prints_names = context.streams.verbosity == Verbosity::Quiet && context.format().is_none();
        let client = context.client().await?;
        let taxonomy = self.taxonomy.query(&client).await?;
        let whole_rows = !self.fold && !prints_names;
        let hosts = HostSource { client: &client, taxonomy: &taxonomy, whole_rows }.find(&selection).await?;
        selection.sample_notes(hosts.rows.len(), false).iter().for_each(|note| context.streams.note(note));
        match (self.fold, prints_names) {
            (true, _) => fold(&hosts, context)?,
            (false, true) => print_names(&hosts, context)?,
            (false, false) => self.list(&hosts, context)?,
        }
        Ok(Exit::Done)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.selection().await.map(drop)
    }
}

impl Args {
    async fn selection(&self) -> Result<HostSelection, Error> {
        self.behind_except.check()?;
        self.narrowing.selection("TARGET", &self.targets, read::text).await
    }

    fn list(&self, hosts: &TargetHosts, context: &mut Context) -> Result<(), Error> {
        let options = self.fields.options(LIST, context)?;
        let is_on_terminal = options.width.is_some();
        let mut list = List::new(context.streams.out(), LIST, &options);
        hosts.rows.iter().try_for_each(|row| match is_on_terminal {
            true => list.row(&short(row.clone())),
            false => list.row(row),
        })?;
        list.finish(None)?;
        let (names, count) =
            (hosts.rows.iter().map(name).collect::<Vec<_>>(), host_range::hosts(hosts.rows.len() as u64));
        context.streams.note(&host_names::sentence(&count, &names, context.streams.err_width()));
        Ok(())
    }
}

/// Shortens the server's words, such as `Last execution failed`, to those that the head of their column does not say.
fn short(mut row: Value) -> Value {
    if let Some(Value::String(label)) = row.get_mut("execution_status_label")
        && let Some(end) = label.strip_prefix("Last execution ")
    {
        *label = end.to_owned();
    }
    row
}

fn fold(hosts: &TargetHosts, context: &mut Context) -> Result<(), Error> {
    let folded = node_set::fold(hosts.rows.iter().map(name));
    if !context.is_for_programs() {
        let width = context.streams.out_width().unwrap_or(usize::MAX);
        return context.streams.text(&folding::folded(folded, width));
    }
    let options = context.render_options(None)?;
    render::record(context.streams.out(), FOLDED, &json!({"hosts": folded, "count": hosts.rows.len()}), &options)
}

fn print_names(hosts: &TargetHosts, context: &mut Context) -> Result<(), Error> {
    let mut names = hosts.rows.iter().map(name);
    names.try_for_each(|name| writeln!(context.streams.out(), "{}", printable::line(name)))
}
