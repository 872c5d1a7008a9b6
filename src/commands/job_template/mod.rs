//! `rexctl job-template`: the templates that jobs run.

mod clone;
mod copying;
mod dump;
mod export;
mod import;
mod info;

use crate::noun::Noun;
use crate::resource::crud::{Create, Delete, List, Plain, Update};
use crate::resource::job_template::JobTemplate;

type Info = Plain<JobTemplate, info::Info>;
type Dump = Plain<JobTemplate, dump::Dump>;
type Clone = Plain<JobTemplate, clone::Clone>;
type Export = Plain<JobTemplate, export::Export>;

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("job-template", "Templates that jobs run")
        .verb_or::<List<JobTemplate>>("list", "index", "List job templates")
        .verb_or::<Info>("info", "show", "Show one job template and its inputs")
        .verb::<Dump>("dump", "Print the text of a template")
        .verb::<Create<JobTemplate>>("create", "Create a job template from a file")
        .verb::<Clone>("clone", "Copy a job template under a new name")
        .verb::<import::Args>("import", "Create or replace a job template from an exported file")
        .verb::<Export>("export", "Print a job template with its metadata header, for import")
        .verb::<Update<JobTemplate>>("update", "Change a job template")
        .verb_or::<Delete<JobTemplate>>("delete", "destroy", "Delete a job template")
}
