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
use crate::model::rollout::RolloutWords;
use crate::model::schedule::{Clock, Schedule};
use crate::model::search;
use crate::model::targeting::Reference;
use crate::model::targets::HostSelection;
use crate::model::zone::Zone;
use crate::resource::host_selection::NarrowingArgs;
use crate::secret::Secret;
use chrono::{DateTime, Utc};
use serde_json::Value;
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
    /// End of its runs, as typed.
    pub end_time: Option<String>,
    /// Clock that its times were read against.
    pub clock: Clock,
    /// True if no run is left before its end. Until the document is settled, the request has no end then.
    pub is_over: bool,
}

/// Reads all documents.
///
/// # Errors
/// Every mistake in all of them, each with its file.
pub async fn read(paths: &[PathBuf]) -> Result<Vec<AppliedDocument>, Error> {
    let mut sources = Sources::default();
    let mut problems = Problems::default();
    let mut documents: Vec<AppliedDocument> = Vec::new();
    for path in files::documents(paths, &mut problems) {
        documents.extend(problems.keep(one(&path, &mut sources).await));
    }
    let mut files: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    documents.iter().for_each(|it| files.entry(&it.purpose).or_default().push(&it.file));
    for (purpose, files) in files.iter().filter(|(_, files)| files.len() > 1) {
        let message = format!("\"{purpose}\": must be unique; each of these files has it");
        problems.add(Error::invalid("recurrence.purpose", Some(purpose), message).in_file(&files.join(" and ")));
    }
    problems.finish(Some(documents))
}

impl AppliedDocument {
    /// Takes the server's time, and the zone of this user for a cron line that names none: both decide whether a run is left before the end.
    pub fn settle(&mut self, user: Option<&Value>, now: DateTime<Utc>) {
        self.clock.now = now;
        if let Some(user) = user {
            self.clock.cron_zone = CronZone::of_user(user, &self.clock.zone);
        }
        if let (Schedule::Recurring(recurrence), Some(end)) = (&mut self.request.schedule, &self.end_time) {
            self.is_over = recurrence.is_over_by(end, &self.clock);
            recurrence.end_at(end);
        }
    }
}

async fn one(path: &Path, sources: &mut Sources) -> Result<AppliedDocument, Error> {
    let file = path.display().to_string();
    // It may hold a password.
    let text = Secret::new(sources.text("--file", path).await.map_err(|error| error.in_file(&file))?);
    let mut draft = document::draft(&file, text.expose())?;
    let mut problems = Problems::default();
    draft.unset(&nil());
    let purpose = draft.purpose.clone().unwrap_or_default();
    check_fields(&mut draft, &mut problems);
    draft.targets = problems.keep(targets(draft.typed_hosts.as_ref(), sources).await).flatten();
    let clock = clock()?;
    complete(&mut draft);
    let end_time = draft.end_time.clone();
    let is_over = is_over(&draft, &clock);
    draft.end_time.take_if(|_| is_over);
    let request = problems.keep(JobInvocationRequest::check(draft, &clock));
    let document =
        request.map(|request| AppliedDocument { file: file.clone(), purpose, request, end_time, clock, is_over });
    problems.finish(document).map_err(|error| of_file(error, &file))
}

/// Refuses what a document of a recurring job must have or cannot have.
fn check_fields(draft: &mut Draft, problems: &mut Problems) {
    let mut refuse = |is_wrong: bool, key: &str, reason: &str| {
        if is_wrong {
            problems.add(Error::invalid(key, None, reason));
        }
    };
    let has_hosts = draft.typed_hosts.is_some() || draft.search_query.is_some() || draft.bookmark.is_some();
    let has_sample = draft.typed_hosts.as_ref().is_some_and(|hosts| hosts.sample.is_some());
    let has_program = draft.job_template.is_some() || draft.feature.is_some();
    refuse(!has_program, "job_template", "is missing, and so are job_template_id and feature");
    refuse(!has_hosts, "targets", "is missing, and so are search_query and bookmark");
    refuse(
        draft.cron_line.is_none(),
        "recurrence.cron_line",
        "is missing, and so are the words recurrence.every and at",
    );
    refuse(has_sample, "sample", "chooses other hosts each time; name the hosts, or leave it out");
    refuse(draft.rollout != RolloutWords::default(), "rollout", "belongs to a job that starts now; leave it out");
    let has_start = draft.start_at.is_some() || draft.start_before.is_some();
    refuse(has_start, "scheduling", "belongs to a job that is created once; leave it out");
    (draft.start_at, draft.start_before) = (None, None);
    for key in draft.take_masked() {
        refuse(true, &key, "is masked, as a dry run prints it; write its value");
    }
    if problems.keep(check_purpose(draft.purpose.as_deref().unwrap_or_default())).is_none() {
        draft.purpose = None;
    }
}

/// Maximum length of a purpose in characters: the server finds it by an index and in addresses.
const LONGEST_PURPOSE: usize = 255;

/// Refuses a purpose by which the job would not be found again. Upper and lower case are different, as on the server.
fn check_purpose(purpose: &str) -> Result<(), Error> {
    let reason = if purpose.trim().is_empty() {
        "is missing; it is the key of the job"
    } else if purpose.trim() != purpose {
        "begins or ends with a blank, which nobody sees in a list; leave it out"
    } else if purpose.chars().any(char::is_control) {
        "has a line break or another control character; leave it out"
    } else if purpose.chars().count() > LONGEST_PURPOSE {
        "must have 255 characters at most"
    } else {
        return Ok(());
    };
    Err(Error::invalid("recurrence.purpose", None, reason))
}

/// Returns true if no run is left before the end, as far as that is known here: the document stays in its directory when the job has ended.
fn is_over(draft: &Draft, clock: &Clock) -> bool {
    let endless = Draft { end_time: None, ..draft.clone() };
    match (&draft.end_time, Schedule::check(&endless, clock)) {
        (Some(end), Ok(Schedule::Recurring(recurrence))) => recurrence.is_over_by(end, clock),
        _ => false,
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
    let key = |option: &str| match document_key(option) {
        Some(key) => key.to_owned(),
        None if option.starts_with("--") => document::key(option),
        None => option.to_owned(),
    };
    error
        .rename_options(|options| Some(options.split(" and ").map(key).collect::<Vec<_>>().join(" and ")))
        .in_file(file)
}
