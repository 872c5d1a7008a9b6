//! `rexctl task list`

use crate::api::rex::job_invocations::segment;
use crate::api::rex::tasks;
use crate::commands::task::columns::ALL;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::noun::Verb;
use crate::resource::id::id;
use crate::resource::listing::ListArgs;
use crate::resource::taxonomy::TaxonomyArgs;

const EXAMPLES: &str = "\
Examples:
  rexctl task list --search 'state = paused' --order 'started_at DESC' --per-page 10
  rexctl task list --parent-task-id 1505d9e2-1f26-4b35-9224-2a5aec27ba9d";

/// Flags of `task list`.
#[derive(clap::Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    /// Only the tasks directly below this one
    #[arg(long, value_name = "ID", value_parser = id)]
    parent_task_id: Option<String>,
    #[command(flatten)]
    list: ListArgs,
    #[command(flatten)]
    taxonomy: TaxonomyArgs,
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let client = context.client().await?;
        let filters = self.taxonomy.query(&client).await?;
        let path = match &self.parent_task_id {
            Some(parent) => format!("{}/{}/sub_tasks", tasks::PATH, segment(parent)),
            None => tasks::PATH.to_owned(),
        };
        self.list.show(&client, &path, &filters, ALL, context).await
    }
}
