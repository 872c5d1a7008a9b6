//! Draft of a request from the options and the `--from` document; options are not checked against each other here.

use super::args::{Args, RunnableArgs, TargetingArgs};
use super::masked;
use crate::commands::job_invocation::submitting::inputs::typed;
use crate::commands::job_invocation::submitting::sources::Sources;
use crate::commands::job_invocation::submitting::typed::Typed;
use crate::config::{OrNil, nil};
use crate::error::{Error, Problems};
use crate::model::document;
use crate::model::draft::{Draft, TypedHosts};
use crate::model::search;
use crate::model::targeting::Reference;
use crate::model::targets::HostSelection;
use crate::resource::host_selection::NarrowingArgs;
use std::path::Path;

/// Merges the options with the `--from` document, over which they have precedence; hammer's word for null removes a key of the document.
/// Files of inputs are not read yet.
pub async fn draft(args: &Args, sources: &mut Sources, problems: &mut Problems) -> Draft {
    let mut draft = of_flags(args, problems);
    if let Some(path) = &args.runnable.from {
        match problems.keep(document(path, sources).await) {
            Some(mut document) => {
                masked::refuse(args, path, &mut document, problems);
                // Hosts that were found before have been narrowed by it.
                drop(document.typed_hosts.take_if(|_| args.save.replaced.hosts.is_some()));
                draft = draft.or(document);
            }
            // What it may hold is not missing.
            None => complete(&mut draft),
        }
    }
    let source = if args.targeting.on.is_empty() { "--from: targets" } else { "--on" };
    let is_narrowed = args.targeting.narrowing.is_given();
    match problems.keep(targets(source, is_narrowed, draft.typed_hosts.as_ref(), sources).await) {
        Some(targets) => draft.targets = targets,
        // The hosts are not missing, but mistyped.
        None if draft.bookmark.is_none() => _ = draft.search_query.get_or_insert_with(|| search::EVERYTHING.to_owned()),
        None => {}
    }
    draft.unset(&nil());
    draft
}

/// Reads the `--from` document.
pub async fn document(path: &Path, sources: &mut Sources) -> Result<Draft, Error> {
    let text = sources.document(path).await?;
    document::draft(&of_from(path), text.expose())
}

/// Returns the name of the document in errors.
fn of_from(path: &Path) -> String {
    format!("--from {}", path.display())
}

/// Returns the draft of the flags, with stand-ins for hosts and template where there are none.
pub fn with_stand_ins(args: &Args, problems: &mut Problems) -> Draft {
    let mut draft = of_flags(args, problems);
    draft.unset(&nil());
    complete(&mut draft);
    draft
}

/// Puts stand-ins in the place of hosts and template where there are none.
fn complete(draft: &mut Draft) {
    if draft.feature.is_none() {
        draft.job_template.get_or_insert(Reference::Id(0.into()));
    }
    if draft.bookmark.is_none() {
        draft.search_query.get_or_insert_with(|| search::EVERYTHING.to_owned());
    }
}

/// The hosts that `source` names, without those of `--except` and of the document.
async fn targets(
    source: &'static str,
    is_narrowed: bool,
    typed: Option<&TypedHosts>,
    sources: &mut Sources,
) -> Result<Option<HostSelection>, Error> {
    let Some(TypedHosts { on, except, sample }) = typed else { return Ok(None) };
    if on.is_empty() {
        let narrowing = if is_narrowed { "--except and --sample" } else { "--from: except and sample" };
        return Err(Error::invalid(narrowing, None, "go with --on, which names the hosts"));
    }
    let narrowing = NarrowingArgs { except: except.clone(), sample: *sample };
    let text_of = async |flag: &str, path: &Path| sources.text(flag, path).await;
    narrowing.selection(source, on, text_of).await.map(Some)
}

/// Names what was typed in an error about options: keys of the `--from` document, or another option with the same meaning.
pub fn name_typed(args: &Args, error: Error) -> Error {
    let key = |flag: &str| FIELDS.iter().find(|(name, ..)| *name == flag).filter(|(.., is_given)| !is_given(args));
    error.change_problems(|problem| {
        let flags = problem.option.split(" and ");
        let keys: Option<Vec<&str>> = flags.clone().map(|flag| key(flag).map(|(_, key, _)| *key)).collect();
        let names = match (&args.runnable.from, keys) {
            (Some(path), Some(keys)) => {
                problem.file = Some(of_from(path));
                keys
            }
            _ => flags.map(|flag| spelling(args, flag)).collect(),
        };
        problem.option = names.join(" and ");
    })
}

/// Returns the key in a document for an option.
pub fn document_key(option: &str) -> Option<&'static str> {
    FIELDS.iter().find(|(name, ..)| *name == option).map(|(_, key, _)| *key)
}

/// Returns the option that was typed in place of `flag`.
fn spelling<'a>(args: &Args, flag: &'a str) -> &'a str {
    match flag {
        "--job-template-id" if args.runnable.job_template.is_some() => "--job-template",
        "--bookmark-id" if args.targeting.bookmark.is_some() => "--bookmark",
        "--search-query" if !args.targeting.on.is_empty() => "--on",
        "--search-query" if args.targeting.all_hosts => "--all-hosts",
        flag => args.schedule.spelling(flag),
    }
}

/// An option, its key in the document, and a test whether it was typed.
type Field = (&'static str, &'static str, fn(&Args) -> bool);

const FIELDS: [Field; 33] = [
    ("--job-template", "job_template_id", |args| {
        args.runnable.job_template.is_some() || args.runnable.job_template_id.is_some()
    }),
    ("--feature", "feature", |args| args.runnable.feature.is_some()),
    ("--search-query", "search_query", |args| {
        args.targeting.search_query.is_some() || args.targeting.all_hosts || !args.targeting.on.is_empty()
    }),
    ("--bookmark", "bookmark_id", |args| args.targeting.bookmark.is_some() || args.targeting.bookmark_id.is_some()),
    ("--dynamic", "targeting_type", |args| args.targeting.dynamic),
    ("--cron-line", "recurrence.cron_line", |args| args.schedule.is_recurring()),
    ("--every", "recurrence.every", |args| args.schedule.every.is_some()),
    ("--on-days", "recurrence.on_days", |args| args.schedule.on_days.is_some()),
    ("--on-day", "recurrence.on_day", |args| args.schedule.on_day.is_some()),
    ("--at", "recurrence.at", |args| args.schedule.at.is_some()),
    ("--timezone", "time_zone", |args| args.schedule.timezone.is_some()),
    ("--max-iteration", "recurrence.max_iteration", |args| {
        args.schedule.max_iteration.is_some() || args.schedule.times.is_some()
    }),
    ("--end-time", "recurrence.end_time", |args| args.schedule.end_time.is_some() || args.schedule.until.is_some()),
    ("--start-at", "scheduling.start_at", |args| args.schedule.start_at.is_some()),
    ("--start-before", "scheduling.start_before", |args| args.schedule.start_before.is_some()),
    ("--purpose", "recurrence.purpose", |args| args.schedule.purpose.is_some()),
    ("--job-template-id", "job_template_id", |args| {
        args.runnable.job_template.is_some() || args.runnable.job_template_id.is_some()
    }),
    ("--bookmark-id", "bookmark_id", |args| args.targeting.bookmark.is_some() || args.targeting.bookmark_id.is_some()),
    ("--randomized-ordering", "randomized_ordering", |args| args.targeting.randomized_ordering.is_some()),
    ("--concurrency-level", "concurrency_control.concurrency_level", |args| args.execution.concurrency_level.is_some()),
    ("--time-span", "concurrency_control.time_span", |args| args.execution.time_span.is_some()),
    ("--execution-timeout-interval", "execution_timeout_interval", |args| {
        args.execution.execution_timeout_interval.is_some()
    }),
    ("--time-to-pickup", "time_to_pickup", |args| args.execution.time_to_pickup.is_some()),
    ("--description-format", "description_format", |args| args.execution.description_format.is_some()),
    ("--ssh-user", "ssh_user", |args| args.identity.ssh_user.is_some()),
    ("--tags", "ansible.tags", |args| args.provider.tags.is_some()),
    ("--tags-flag", "ansible.tags_flag", |args| args.provider.tags_flag.is_some()),
    ("--effective-user", "ssh.effective_user", |args| args.identity.effective_user.is_some()),
    ("--batch", "rollout.batch", |args| args.rollout.words().batch.is_some()),
    ("--canary", "rollout.canary", |args| args.rollout.words().canary.is_some()),
    ("--pause", "rollout.pause", |args| args.rollout.words().pause.is_some()),
    ("--max-failures", "rollout.max_failures", |args| args.rollout.words().max_failures.is_some()),
    ("--between", "rollout.between", |args| args.rollout.words().between.is_some()),
];

fn of_flags(args: &Args, problems: &mut Problems) -> Draft {
    // Destructured to the last field, so that a new flag does not compile until it is handled here.
    let Args {
        runnable,
        targeting,
        inputs,
        provider,
        identity,
        rollout,
        schedule,
        execution,
        sending: _,
        offline: _,
        save: _,
        follow: _,
    } = args;
    let RunnableArgs { job_template, job_template_id, feature, from: _ } = runnable;
    // The targets are read later, since they may name files.
    let TargetingArgs {
        on,
        narrowing,
        search_query,
        bookmark,
        bookmark_id,
        all_hosts,
        dynamic,
        randomized_ordering,
        taxonomy,
    } = targeting;
    let own = Draft {
        job_template: by_name(job_template)
            .or(Typed::check(job_template_id, "--job-template-id", problems).map(|id| Reference::Id(id.into()))),
        feature: feature.clone(),
        typed_hosts: (!on.is_empty() || narrowing.is_given()).then(|| TypedHosts {
            on: on.clone(),
            except: narrowing.except.clone(),
            sample: narrowing.sample,
        }),
        search_query: search_query.clone().or(all_hosts.then(|| search::EVERYTHING.to_owned())),
        bookmark: by_name(bookmark).or(by_id(Typed::check(bookmark_id, "--bookmark-id", problems))),
        dynamic: dynamic.then_some(true),
        randomized_ordering: Typed::check(randomized_ordering, "--randomized-ordering", problems),
        inputs: problems.keep(typed(inputs)).unwrap_or_default(),
        ansible: provider.inputs(problems),
        rollout: rollout.words(),
        organization: taxonomy.organization(),
        location: taxonomy.location(),
        ..Draft::default()
    };
    own.or(identity.draft()).or(schedule.draft(problems)).or(execution.draft(problems))
}

fn by_name(name: &Option<String>) -> Option<Reference> {
    name.clone().map(Reference::Name)
}

fn by_id(id: Option<OrNil<u32>>) -> Option<Reference> {
    id.map(|id| Reference::Id(id.value().into()))
}
