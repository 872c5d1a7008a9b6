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
        .examples(
            "rexctl job-template list --search 'name ~ Service'\n\
                 rexctl job-template info --name 'Run Command - Script Default'",
        )
        .verb_or::<List<JobTemplate>>("list", "index", "List job templates")
        .examples(
            "rexctl job-template list --search 'name ~ Service'\n\
                 rexctl job-template list --fields 'Name,Job Category'",
        )
        .verb_or::<Info>("info", "show", "Show one job template and its inputs")
        .examples(
            "rexctl job-template info --name 'Run Command - Script Default'\n\
                 rexctl job-template info --id 325 --show-inputs --output json",
        )
        .verb::<Dump>("dump", "Print the text of a template")
        .examples("rexctl job-template dump --name 'Run Command - Script Default'")
        .verb::<Create<JobTemplate>>("create", "Create a job template from a file")
        .examples(
            "rexctl job-template create --name 'Free Space' --job-category Commands \\\n  \
                 --provider-type script --file template.erb",
        )
        .verb::<Clone>("clone", "Copy a job template under a new name")
        .examples(
            "rexctl job-template clone --name 'Service Action - Script Default' \\\n  \
                 --new-name 'Restart Web'",
        )
        .verb::<import::Args>("import", "Create or replace a job template from an exported file")
        .examples(
            "rexctl job-template import --file restart.erb --overwrite yes\n\
                 rexctl job-template export --name 'Restart Web' \\\n  \
                 | rexctl job-template import --file - --overwrite yes",
        )
        .verb::<Export>("export", "Print a job template with its metadata header, for import")
        .examples("rexctl job-template export --name 'Restart Web' > restart.erb")
        .verb::<Update<JobTemplate>>("update", "Change a job template")
        .examples(
            "rexctl job-template update --name 'Restart Web' --description 'Restarts httpd'\n\
                 rexctl job-template update --name 'Restart Web' --file template.erb",
        )
        .verb_or::<Delete<JobTemplate>>("delete", "destroy", "Delete a job template")
        .examples("rexctl job-template delete --name 'Restart Web'")
}
