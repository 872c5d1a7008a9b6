//! `rexctl run`: a command, a script or a job template on hosts, in one line.
//!
//! Hosts and template are looked up side by side and become flags of `job-invocation create`: from there on both commands are one.

mod args;
mod command_template;
mod template;

pub use args::{EXAMPLES, RunArgs};

use crate::api::Client;
use crate::api::rex::lookup::TypedMistakes;
use crate::commands::job_invocation::create;
use crate::commands::job_invocation::following::JunitFile;
use crate::commands::job_invocation::submitting::names::{self, FoundTargeting};
use crate::commands::job_invocation::submitting::preflight::Known;
use crate::commands::job_invocation::submitting::sources::Sources;
use crate::commands::job_invocation::submitting::submit::Lookups;
use crate::completion::Cache;
use crate::config::Key;
use crate::context::Context;
use crate::error::{Error, Exit, MISSING, Problems};
use crate::model::draft::TypedHosts;
use crate::model::targets::HostSelection;
use crate::noun::Verb;
use crate::resource::host_selection::NarrowingArgs;
use args::Program;
use std::path::Path;
use template::TemplateLookup;

impl Verb for RunArgs {
    fn failure() -> Option<&'static str> {
        Some("Could not run the job")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let mut junit = self.create.follow.junit();
        let outcome = self.start(&mut junit, context).await;
        junit.finish(outcome, &context.streams.unrepeated)
    }

    async fn check(mut self, _context: &mut Context) -> Result<(), Error> {
        self.checked(&mut Sources::default()).await.map(|_| ())
    }
}

impl RunArgs {
    async fn start(mut self, junit: &mut JunitFile, context: &mut Context) -> Result<Exit, Error> {
        let mut sources = Sources::default();
        let (program, selection) = self.checked(&mut sources).await?;
        if self.create.offline.offline {
            return Err(offline());
        }
        let settings = context.settings()?;
        let configured = settings.text(Key::RunTemplate).filter(|name| !name.is_empty()).map(str::to_owned);
        let cache = Cache::of(&settings, &context.environment);
        let confirm_above = settings.number(Key::ConfirmAbove).filter(|_| !self.yes);
        // The job is sent over the same connection, with what is known of the server's clock.
        context.share_client();
        let client = context.client().await?;
        self.create.save.replaced.job_template.clone_from(&self.template);
        let lookup = TemplateLookup { client: &client, cache, configured };
        let (targets, template) = tokio::join!(self.find(&client, selection.as_ref()), lookup.find(&self, &program));
        let mut mistakes = TypedMistakes::default();
        let template = mistakes.collect(template)?.unwrap_or_default();
        let script = matches!(program, Program::Script(_)).then(|| template.source());
        template.apply(program, &mut self.create);
        if let Some(inputs) = &template.inputs {
            mistakes.collect(self.create.check_inputs(inputs, context.streams.may_ask))?;
        }
        let targets = mistakes.collect(targets)?.flatten();
        mistakes.check()?;
        if let (Some(selection), Some(found)) = (&selection, &targets) {
            let notes = selection.sample_notes(found.hosts.len(), self.create.schedule.is_recurring());
            notes.iter().for_each(|note| context.streams.note(note));
        }
        self.create.follow.show_outputs(!self.no_pager);
        if let Some(found) = &targets {
            self.create.targeting.search_query = found.search.clone();
        }
        let lookups = Lookups { known: Known { inputs: template.inputs, targets }, confirm_above };
        let has_targets = selection.is_some();
        let outcome = self.create.create(&lookups, &mut sources, junit, context).await;
        let name = |option: &str| match option {
            "--search-query" if has_targets => Some("TARGET".to_owned()),
            source if script.as_deref() == Some(source) => Some("--script".to_owned()),
            // The only input that was typed.
            "--input" if script.is_some() => Some("--script".to_owned()),
            _ => None,
        };
        outcome.map_err(|error| error.rename_options(name))
    }

    /// Returns the program and the hosts, or an error with every mistake in the flags.
    async fn checked(&mut self, sources: &mut Sources) -> Result<(Program, Option<HostSelection>), Error> {
        let mut problems = Problems::default();
        problems.keep(self.behind_except.check());
        let program = problems.keep(self.program());
        let selection = problems.keep(self.selection(sources).await);
        self.refuse_empty(&mut problems);
        // A document is read once, later.
        if self.create.runnable.from.is_none() {
            problems.keep(self.create.check_others());
        }
        problems.finish(program.zip(selection))
    }

    /// Returns the hosts that the targets select; `None` where an option of `create` selects them.
    async fn selection(&mut self, sources: &mut Sources) -> Result<Option<HostSelection>, Error> {
        let targeting = &mut self.create.targeting;
        // Both are words for hosts: what --on names is a target too.
        self.targets.append(&mut targeting.on);
        let has_search = targeting.search_query.is_some()
            || targeting.bookmark.is_some()
            || targeting.bookmark_id.is_some()
            || targeting.all_hosts;
        match (self.targets.is_empty(), has_search) {
            (true, true) => Ok(None),
            // A document may name the hosts.
            (true, false) if self.create.runnable.from.is_some() => Ok(None),
            (true, false) => Err(Error::invalid("TARGET", None, MISSING)
                .hint("Name hosts before --, such as: rexctl run web01 'db*' -- uptime")
                .hint("All hosts on purpose: rexctl run '*' -- uptime")),
            (false, true) => Err(Error::usage("TARGET cannot be combined with another option that selects hosts")
                .hint("A search is a target too: rexctl run web01 query:'os = Debian' -- uptime")),
            (false, false) => {
                let NarrowingArgs { except, sample } = std::mem::take(&mut targeting.narrowing);
                let is_dynamic = targeting.dynamic;
                let typed = TypedHosts { on: self.targets.clone(), except, sample };
                let hosts = typed.or(self.hosts_of_document(sources).await?);
                let narrowing = NarrowingArgs { except: hosts.except.clone(), sample: hosts.sample };
                self.create.save.replaced.hosts = Some(hosts);
                let text_of = async |flag: &str, path: &Path| sources.text(flag, path).await;
                let selection = narrowing.selection("TARGET", &self.targets, text_of).await?;
                if is_dynamic {
                    selection.check_dynamic()?;
                }
                Ok(Some(selection))
            }
        }
    }

    /// Returns the words for hosts of the `--from` document, which may leave some out.
    async fn hosts_of_document(&self, sources: &mut Sources) -> Result<TypedHosts, Error> {
        let Some(path) = &self.create.runnable.from else { return Ok(TypedHosts::default()) };
        Ok(create::document(path, sources).await?.typed_hosts.unwrap_or_default())
    }

    /// Finds the hosts of the targets, as `create --on` does.
    async fn find(&self, client: &Client, selection: Option<&HostSelection>) -> Result<Option<FoundTargeting>, Error> {
        let Some(selection) = selection else { return Ok(None) };
        let taxonomy = &self.create.targeting.taxonomy;
        let (organization, location) = (taxonomy.organization(), taxonomy.location());
        names::of_targets(client, selection, organization.as_ref(), location.as_ref()).await.map(Some)
    }
}

fn offline() -> Error {
    Error::usage("--offline: run looks its hosts and template up on the server")
        .hint("--dry-run alone changes nothing; rexctl job-invocation create --dry-run --offline needs no server.")
}
