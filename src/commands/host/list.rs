//! `rexctl host list`

use crate::api::rex::targets::{HostSource, TargetHosts};
use crate::context::Context;
use crate::error::{Error, Exit, Problems};
use crate::files::read;
use crate::model::host_range;
use crate::model::search;
use crate::model::targets::HostSelection;
use crate::resource::Spec;
use crate::resource::crud::{Action, ListVerb};
use crate::resource::host_selection::{BehindExcept, NarrowingArgs};
use crate::resource::list_request::ListRequest;
use crate::resource::listing::ListArgs;
use crate::resource::parsed::read;
use crate::resource::taxonomy::TaxonomyArgs;
use clap::{ArgMatches, Args, Command};
use std::slice;

/// Lists all hosts, or those of targets.
pub struct HostList;

/// Options of `host list`, beside those of every list.
#[derive(Args, Debug)]
struct TargetArgs {
    #[command(flatten)]
    behind_except: BehindExcept,
    /// Hosts to list, as --on
    #[arg(value_name = "TARGET")]
    targets: Vec<String>,
    /// List these hosts: a name, node set, pattern or another target (see rexctl targets --help); repeat for more
    #[arg(long, value_name = "TARGET")]
    on: Vec<String>,
    #[command(flatten)]
    narrowing: NarrowingArgs,
}

/// Target of all hosts.
const ALL: &str = "*";

impl TargetArgs {
    /// Returns true if one of the options is given.
    fn selects(&self) -> bool {
        !self.targets.is_empty() || !self.on.is_empty() || self.narrowing.is_given()
    }

    /// Returns the selection of hosts; `None` without any of these options.
    async fn selection(&self) -> Result<Option<HostSelection>, Error> {
        if !self.selects() {
            return Ok(None);
        }
        self.behind_except.check()?;
        let mut words = [self.targets.as_slice(), &self.on].concat();
        if words.is_empty() {
            words.push(ALL.to_owned());
        }
        let source = if self.targets.is_empty() { "--on" } else { "TARGET" };
        self.narrowing.selection(source, &words, read::text).await.map(Some)
    }
}

impl Action for HostList {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        TargetArgs::augment_args(ListVerb::arguments(spec, command))
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let (selection, list) = check(line).await?;
        let request = ListRequest::by(spec, line, context).await?;
        let Some(selection) = selection else { return request.show(slice::from_ref(&list.search), context).await };
        let taxonomy = read::<TaxonomyArgs>(line)?.query(&request.client).await?;
        let source = HostSource { client: &request.client, taxonomy: &taxonomy, whole_rows: false };
        let searches = searches(&source.find(&selection).await?, &list)?;
        request.show(&searches, context).await
    }

    async fn check(spec: &'static Spec, line: &ArgMatches) -> Result<(), Error> {
        let mut problems = Problems::default();
        problems.keep(check(line).await);
        problems.keep(ListVerb::check(spec, line).await);
        problems.finish(Some(()))
    }
}

/// Returns the targets and the options of the list, with every mistake in both reported at once.
async fn check(line: &ArgMatches) -> Result<(Option<HostSelection>, ListArgs), Error> {
    let (targets, list): (TargetArgs, ListArgs) = (read(line)?, read(line)?);
    let mut problems = Problems::default();
    let selection = problems.keep(targets.selection().await);
    if let (true, Some(search)) = (targets.selects(), &list.search) {
        let hint = "To list all hosts of the targets, leave --search out.";
        problems.keep(search::check("--search", search, hint));
    }
    problems.finish(selection.map(|selection| (selection, list)))
}

/// Returns the searches whose rows, one after the other, are the list.
///
/// # Errors
/// Refuses to sort or page a list that takes several requests.
fn searches(hosts: &TargetHosts, list: &ListArgs) -> Result<Vec<Option<String>>, Error> {
    let parts = hosts.searches();
    let options =
        [("--order", list.order.is_some()), ("--page", list.page.is_some()), ("--per-page", list.per_page.is_some())];
    if let Some((option, _)) = options.iter().find(|(_, is_given)| parts.len() > 1 && *is_given) {
        let count = host_range::hosts(hosts.rows.len() as u64);
        return Err(Error::usage(format!("{option}: {count} named one by one are listed by name, on one page"))
            .hint(format!("Leave {option} out, or select the hosts by a pattern, such as 'web*'.")));
    }
    let narrowed = |part: String| match &list.search {
        Some(search) => format!("{} and ({part})", search::group(search)),
        None => part,
    };
    Ok(parts.into_iter().map(narrowed).map(Some).collect())
}
