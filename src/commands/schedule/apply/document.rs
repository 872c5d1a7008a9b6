//! A document of a recurring job, with everything checked that this machine can check.

use super::files;
use crate::commands::job_invocation::create::document_key;
use crate::commands::job_invocation::submitting::sources::Sources;
use crate::config::nil;
use crate::error::{Error, Problems};
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::document;
use crate::model::draft::{Draft, TypedHosts};
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::Clock;
use crate::model::search;
use crate::model::targeting::Reference;
use crate::model::targets::HostSelection;
use crate::model::zone::Zone;
use crate::resource::host_selection::NarrowingArgs;
use crate::secret::Secret;
use chrono::Utc;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The recurring job of a document.
pub struct AppliedDocument {
    /// File, as it was named.
    pub file: String,
    /// Purpose, by which the recurring job is found.
    pub purpose: String,
    /// Request that creates it.
    pub request: JobInvocationRequest,
    /// Clock that its times were read against.
    pub clock: Clock,
}

/// Reads all documents.
///
/// # Errors
/// Every mistake in all of them, each with its file.
pub async fn read(paths: &[PathBuf]) -> Result<Vec<AppliedDocument>, Error> {
    let mut sources = Sources::default();
    let mut problems = Problems::default();
    let mut documents: Vec<AppliedDocument> = Vec::new();
    for path in files::documents(paths)? {
        documents.extend(problems.keep(one(&path, &mut sources).await));
    }
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    documents.iter().for_each(|it| files.entry(&it.purpose).or_default().push(&it.file));
    for (purpose, files) in files.iter().filter(|(_, files)| files.len() > 1) {
        let message = format!("{} have the same recurrence.purpose, {purpose}; it must be unique", files.join(" and "));
        problems.add(Error::usage(message));
    }
    problems.finish(Some(documents))
}

async fn one(path: &Path, sources: &mut Sources) -> Result<AppliedDocument, Error> {
    let file = path.display().to_string();
    // It may hold a password.
    let text = Secret::new(sources.text("--file", path).await?);
    let mut draft = document::draft(&file, text.expose())?;
    let mut problems = Problems::default();
    check_fields(&file, &mut draft, &mut problems);
    draft.targets = problems
        .keep(targets(draft.typed_hosts.as_ref(), sources).await.map_err(|error| of_file(error, &file)))
        .flatten();
    draft.unset(&nil());
    let purpose = draft.purpose.clone().unwrap_or_default();
    let clock = clock()?;
    complete(&mut draft);
    let request = JobInvocationRequest::check(draft, &clock).map_err(|error| of_file(error, &file));
    let request = problems.keep(request);
    problems.finish(request.map(|request| AppliedDocument { file, purpose, request, clock }))
}

/// Refuses what a document of a recurring job must have or cannot have.
fn check_fields(file: &str, draft: &mut Draft, problems: &mut Problems) {
    let mut refuse = |is_wrong: bool, reason: &str| {
        if is_wrong {
            problems.add(Error::usage(format!("{file}: {reason}")));
        }
    };
    let has_hosts = draft.typed_hosts.is_some() || draft.search_query.is_some() || draft.bookmark.is_some();
    let has_sample = draft.typed_hosts.as_ref().is_some_and(|hosts| hosts.sample.is_some());
    let has_program = draft.job_template.is_some() || draft.feature.is_some();
    refuse(!has_program, "job_template, job_template_id or feature is missing");
    refuse(!has_hosts, "the hosts are missing: targets, search_query or bookmark");
    refuse(draft.cron_line.is_none(), "recurrence.cron_line is missing, or the words recurrence.every and at");
    refuse(
        draft.purpose.as_ref().is_none_or(|text| text.is_empty()),
        "recurrence.purpose is missing; it is the key of the job",
    );
    refuse(has_sample, "sample chooses other hosts each time; name the hosts, or leave it out");
    let has_start = draft.start_at.is_some() || draft.start_before.is_some();
    refuse(has_start, "scheduling belongs to a job that is created once; leave it out");
    (draft.start_at, draft.start_before) = (None, None);
    for key in draft.take_masked() {
        refuse(true, &format!("{key} is masked, as a dry run prints it; write its value"));
    }
}

/// Puts stand-ins in the place of what is missing, so that the rest is checked too.
fn complete(draft: &mut Draft) {
    if draft.feature.is_none() {
        draft.job_template.get_or_insert(Reference::Id(0.into()));
    }
    if draft.bookmark.is_none() && draft.targets.is_none() {
        draft.search_query.get_or_insert_with(|| search::EVERYTHING.to_owned());
    }
    draft.cron_line.get_or_insert_with(|| "0 0 * * *".to_owned());
}

async fn targets(typed: Option<&TypedHosts>, sources: &mut Sources) -> Result<Option<HostSelection>, Error> {
    let Some(TypedHosts { on, except, .. }) = typed else { return Ok(None) };
    let narrowing = NarrowingArgs { except: except.clone(), sample: None };
    let text_of = async |flag: &str, path: &Path| sources.text(flag, path).await;
    narrowing.selection("targets", on, text_of).await.map(Some)
}

/// Returns the clock; the zone of cron lines is assumed until the server tells it.
fn clock() -> Result<Clock, Error> {
    let zone = Zone::local().map_err(|reason| Error::usage(reason.to_string()))?;
    let cron_zone = CronZone::assumed(zone.clone());
    Ok(Clock { now: Utc::now(), zone, cron_zone, dialect: Dialect::Fugit })
}

/// Names the file, and the keys of the document in place of options, in an error about its request.
pub fn of_file(error: Error, file: &str) -> Error {
    if error.problems().is_empty() {
        let (kind, message) = (error.kind(), format!("{file}: {}", error.message()));
        return error.reword(kind, message);
    }
    error.rename_options(|options| {
        let key = |option: &str| match document_key(option) {
            Some(key) => key.to_owned(),
            None => document::key(option),
        };
        let keys: Vec<String> = options.split(" and ").filter(|option| !option.is_empty()).map(key).collect();
        Some(if keys.is_empty() { file.to_owned() } else { format!("{file}: {}", keys.join(" and ")) })
    })
}
