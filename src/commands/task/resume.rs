//! `rexctl task resume`

use crate::api::Client;
use crate::api::rex::lookup::TypedMistakes;
use crate::api::rex::tasks;
use crate::commands::task::columns::RESUMED;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::search;
use crate::noun::Verb;
use crate::render;
use crate::resource::id::id;
use crate::resource::listing::FieldsArgs;
use crate::resource::taxonomy::TaxonomyArgs;
use futures_util::stream::{self, StreamExt as _};
use serde_json::Value;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl task resume            # every task that is paused in an error
rexctl task resume --search 'label ~ RunHostsJob and state = paused'";

const NOTES: &str = "\
Ends with 70 when a task could not be resumed.";

/// Options of `task resume`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    /// Resume the tasks that match this search query
    #[arg(long, value_name = "QUERY")]
    search: Option<String>,
    /// Resume the tasks with these ids, separated by commas
    #[arg(long, value_name = "IDS", value_delimiter = ',', value_parser = id)]
    task_ids: Vec<String>,
    /// Resume the tasks with these actions, as `task list` shows them, separated by commas
    #[arg(long, value_name = "ACTIONS", value_delimiter = ',')]
    tasks: Vec<String>,
    #[command(flatten)]
    fields: FieldsArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    fn failure() -> Option<&'static str> {
        Some("Could not resume the tasks")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let render = self.fields.options(RESUMED, context)?;
        self.check_search()?;
        let client = context.client().await?;
        let mut options = self.taxonomy.ids(&client).await?;
        if let Some(search) = &self.search {
            options.insert("search".into(), search.as_str().into());
        }
        let ids = self.ids(&client).await?;
        if !ids.is_empty() {
            options.insert("task_ids".into(), ids.into());
        }
        let mut answer = tasks::resume(&client, options).await?;
        let failed = count(&mut answer);
        render::record(context.streams.out(), RESUMED, &answer, &render)?;
        Ok(if failed > 0 { Exit::JobFailed } else { Exit::Done })
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.check_search()
    }
}

impl Args {
    fn check_search(&self) -> Result<(), Error> {
        let hint = "To resume every task that is paused in an error, leave --search out.";
        self.search.as_deref().map_or(Ok(()), |search| search::check("--search", search, hint))
    }

    /// Returns the ids of all tasks that were named. Fails if one does not exist.
    async fn ids(&self, client: &Client) -> Result<Vec<Value>, Error> {
        let (mut unknown, mut ids) = (TypedMistakes::default(), Vec::new());
        for action in &self.tasks {
            ids.extend(unknown.collect(tasks::BY_ACTION.id(client, "--tasks", action).await)?);
        }
        let mut found =
            stream::iter(&self.task_ids).map(|id| tasks::require(client, "--task-ids", id)).buffered(MAX_LOOKUPS);
        while let Some(found) = found.next().await {
            ids.extend(unknown.collect(found)?);
        }
        unknown.check().map(|()| ids)
    }
}

/// Maximum number of tasks to look up at once.
const MAX_LOOKUPS: usize = 4;

/// Adds the totals, which the server does not send, and returns the number of failed tasks.
fn count(answer: &mut Value) -> usize {
    let mut failed = 0;
    for (list, total) in [("resumed", "total_resumed"), ("failed", "total_failed"), ("skipped", "total_skipped")] {
        let number = answer.get(list).and_then(Value::as_array).map_or(0, Vec::len);
        answer.as_object_mut().into_iter().for_each(|fields| _ = fields.insert(total.into(), number.into()));
        failed = if list == "failed" { number } else { failed };
    }
    failed
}
