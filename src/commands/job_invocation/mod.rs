//! `rexctl job-invocation`: remote execution jobs.

pub mod cancel;
mod colour;
mod columns;
pub mod create;
mod event;
pub mod following;
mod host_columns;
pub mod host_names;
pub mod hosts;
mod info;
pub mod list;
pub mod output;
mod page;
mod report;
pub mod rerun;
pub mod rolling;
pub mod submitting;
mod uncounted;
pub mod watch;
mod xml;

pub use following::JunitFile;

use crate::noun::Noun;
use crate::resource::crud::List;
use list::JobInvocation;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("job-invocation", "Run, follow and inspect remote execution jobs")
        .examples(
            "rexctl job-invocation list --search 'status = failed' --per-page 10\n\
                 rexctl jobs --per-page 10\n\
                 rexctl watch @last\n\
                 rexctl output 2 --failed",
        )
        .verb::<create::Args>("create", "Run a job on hosts: now, later or repeatedly")
        .examples(create::EXAMPLES)
        .verb::<watch::Args>("watch", "Follow a job to its end")
        .examples(watch::EXAMPLES)
        .verb::<rerun::Args>("rerun", "Run a job again on all or some of its hosts")
        .examples(rerun::EXAMPLES)
        .verb::<cancel::Args>("cancel", "Cancel a job, or some of its hosts")
        .examples(cancel::EXAMPLES)
        .verb::<output::Args>("output", "Show the output of hosts")
        .examples(output::EXAMPLES)
        .verb::<report::Args>("report", "Write a report on a job with the output of its hosts: csv or html")
        .examples(report::EXAMPLES)
        .verb::<hosts::Args>("hosts", "List the hosts of a job and their states")
        .examples(hosts::EXAMPLES)
        .verb_or::<List<JobInvocation>>("list", "index", "List job invocations")
        .examples(list::EXAMPLES)
        .verb_or::<info::Args>("info", "show", "Show one job invocation")
        .examples(
            "rexctl job-invocation info 3\n\
                 rexctl job-invocation info 3 --show-inputs",
        )
}
