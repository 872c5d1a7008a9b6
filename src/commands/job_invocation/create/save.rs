//! `--save`: the file that a request is kept in.

use super::args::Args;
use crate::commands::job_invocation::submitting::saved::Saved;
use crate::error::Error;
use crate::files::ReportDestination;
use crate::model::draft::Draft;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::targeting::Reference;
use crate::streams::refuse_displayed;
use std::path::Path;

/// The file of `--save`.
pub struct SaveDestination(ReportDestination);

impl SaveDestination {
    /// Checks that a request can be written to `path`, without changing it.
    pub fn new(path: &Path) -> Result<Self, Error> {
        let hint = "It must be a file; --dry-run shows the request.";
        if path == Path::new("-") {
            return Err(Error::usage("--save: - is standard output").hint(hint));
        }
        refuse_displayed("--save", path, hint)?;
        ReportDestination::new(path).map(Self).map_err(|cause| Saved::unwritable(path, &cause))
    }

    /// Returns the request as it was typed, with the inputs that were read from files, to be written here.
    pub fn of(self, args: &Args, draft: Draft, request: &JobInvocationRequest) -> Saved {
        let replaced = &args.save.replaced;
        let mut draft = Draft { inputs: request.inputs.clone(), targets: None, ..draft };
        if let Some(hosts) = &replaced.hosts {
            (draft.typed_hosts, draft.search_query) = (Some(hosts.clone()), None);
        }
        if let Some(name) = &replaced.job_template {
            draft.job_template = Some(Reference::Name(name.clone()));
        }
        for (place, secret) in [
            (&mut draft.password, &request.identity.password),
            (&mut draft.key_passphrase, &request.identity.key_passphrase),
            (&mut draft.effective_user_password, &request.identity.effective_user_password),
        ] {
            place.clone_from(secret);
        }
        Saved { destination: self.0, draft, cadence: args.schedule.typed_words() }
    }
}
