//! Commands of the content plugin that its remote execution features have replaced: each starts the feature as a job.

mod feature;
mod target;

pub use feature::{
    ContentFeature, INSTALL_ERRATA, INSTALL_GROUPS, INSTALL_PACKAGES, REMOVE_GROUPS, REMOVE_PACKAGES, UPDATE_GROUPS,
    UPDATE_PACKAGES,
};
pub use target::{HostCollection, OneHost};

use crate::commands::job_invocation::following::{FollowArgs, JunitFile};
use crate::commands::job_invocation::submitting::args::SendingArgs;
use crate::commands::job_invocation::submitting::refused_fields;
use crate::commands::job_invocation::submitting::submit::{Lookups, SubmitOptions, submit};
use crate::context::Context;
use crate::error::{Error, Exit, Kind, MISSING, Problems};
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::draft::Draft;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::Clock;
use crate::model::zone::Zone;
use crate::noun::Verb;
use crate::resource::parsed::read;
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use std::marker::PhantomData;
use target::ContentTarget;

/// A verb: the feature that it starts, the hosts, and the option for the feature's input.
pub trait ContentVerb: 'static {
    /// Options that select the hosts.
    type Hosts: ContentTarget;
    /// The feature.
    const FEATURE: &'static ContentFeature;
    /// The option; without one the input is empty, which means everything.
    const VALUE: Option<ValueOption>;
}

/// Names verbs with their feature and their option, for the same kind of hosts.
macro_rules! content_verbs {
    ($hosts:ty: $($verb:ident: $feature:expr, $value:expr;)*) => {
        $(
            struct $verb;

            impl ContentVerb for $verb {
                type Hosts = $hosts;
                const FEATURE: &'static ContentFeature = &$feature;
                const VALUE: Option<ValueOption> = $value;
            }
        )*
    };
}

pub(super) use content_verbs;

/// Option that names packages.
pub const PACKAGES: ValueOption = ValueOption { flag: "packages", help: "Names of the packages, separated by commas" };

/// An option for several names or ids.
pub struct ValueOption {
    /// Flag without its dashes.
    pub flag: &'static str,
    /// Help text.
    pub help: &'static str,
}

/// Options of following that such a job seldom needs.
const SELDOM: [&str; 3] = ["wait_for_start", "detach", "raw"];

/// The command of a verb.
pub struct ContentJob<V>(ArgMatches, PhantomData<V>);

impl<V: ContentVerb> Args for ContentJob<V> {
    fn augment_args(command: Command) -> Command {
        let command = V::Hosts::augment_args(command);
        let command = match V::VALUE {
            Some(ValueOption { flag, help }) => command.arg(Arg::new(flag).long(flag).value_name("LIST").help(help)),
            None => command,
        };
        let command = FollowArgs::augment_args(SendingArgs::augment_args(command));
        // The short help is for what these commands are about.
        SELDOM.iter().fold(command, |command, name| command.mut_arg(name, |arg| arg.hide_short_help(true)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<V> FromArgMatches for ContentJob<V> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self(matches.clone(), PhantomData))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0 = matches.clone();
        Ok(())
    }
}

impl<V: ContentVerb> Verb for ContentJob<V> {
    fn failure() -> Option<&'static str> {
        Some("Could not run the job")
    }

    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let follow: FollowArgs = read(&self.0)?;
        let mut junit = follow.junit();
        let outcome = self.start(&follow, &mut junit, context).await;
        junit.finish(outcome, &context.streams.unrepeated)
    }

    async fn check(self, _context: &mut Context) -> Result<(), Error> {
        self.selected(&read(&self.0)?).map(drop)
    }
}

impl<V: ContentVerb> ContentJob<V> {
    async fn start(&self, follow: &FollowArgs, junit: &mut JunitFile, context: &mut Context) -> Result<Exit, Error> {
        let (target, sending): (V::Hosts, SendingArgs) = (read(&self.0)?, read(&self.0)?);
        let (search, input) = self.selected(&target)?;
        let organization = target.organization(context).await?;
        let draft = Draft {
            feature: Some(V::FEATURE.label.to_owned()),
            search_query: Some(search),
            inputs: [(V::FEATURE.input.to_owned(), input.into())].into_iter().collect(),
            organization,
            ..Draft::default()
        };
        // A job that starts at once reads no times.
        let cron_zone = CronZone::assumed(Zone::utc());
        let clock = Clock { now: chrono::Utc::now(), zone: Zone::utc(), cron_zone, dialect: Dialect::Fugit };
        let request = JobInvocationRequest::check(draft, &clock)?;
        let lookups = Lookups::default();
        let options = SubmitOptions { sending: &sending, follow, offline: false, lookups: &lookups, saved: None };
        // An unknown host is looked up over the same connection.
        context.share_client();
        match submit(request, clock, &options, junit, context).await {
            Err(error) if error.kind() == Kind::NoHosts => Err(target.none_selected(error, context).await),
            submitted => submitted.map_err(refused_fields::name::<Self>),
        }
    }

    /// Returns the search for the hosts and the value of the feature's input, with every mistake in the options reported at once.
    fn selected(&self, target: &V::Hosts) -> Result<(String, String), Error> {
        let mut problems = Problems::default();
        let search = problems.keep(target.search());
        let input = problems.keep(self.input());
        problems.finish(search.zip(input))
    }

    fn input(&self) -> Result<String, Error> {
        let Some(ValueOption { flag, .. }) = V::VALUE else { return Ok(String::new()) };
        let option = format!("--{flag}");
        match self.0.get_one::<String>(flag) {
            Some(text) => V::FEATURE.value(&option, text),
            None => Err(Error::invalid(option, None, MISSING)),
        }
    }
}
