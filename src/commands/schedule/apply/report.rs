//! The changes as a table for people, and as a record for programs.

use super::plan::{ChangeKind, ChangeResult, PlannedChange};
use crate::context::Context;
use crate::error::Error;
use crate::model::recurring_job::FieldDifference;
use crate::render::{self, Column, ColumnType, Format, List, Options, col};
use serde_json::{Value, json};

/// Columns of the table.
const ROWS: &[Column] = &[
    col("Purpose", "/purpose"),
    col("Change", "/action"),
    col("What", "/what").of(ColumnType::Text),
    col("File", "/file"),
];

/// Fields of the record. Their names are those of the record itself, which configuration management reads.
const RECORD: &[Column] = &[
    col("changed", "/changed"),
    col("dry_run", "/dry_run"),
    col("items", "/items").of(ColumnType::Collection { fields: ITEM, numbered: false }),
];

const ITEM: &[Column] = &[
    col("purpose", "/purpose"),
    col("action", "/action"),
    col("changed", "/changed"),
    col("file", "/file"),
    col("differences", "/differences").of(ColumnType::Collection { fields: DIFFERENCE, numbered: false }),
    col("not_compared", "/not_compared").of(ColumnType::List),
    col("recurring_logic", "/recurring_logic"),
    col("job", "/job"),
    col("error", "/error"),
];

const DIFFERENCE: &[Column] = &[col("field", "/field"), col("before", "/before"), col("after", "/after")];

/// Tells the changes.
pub fn tell(changes: &[PlannedChange], is_dry: bool, options: &Options, context: &mut Context) -> Result<(), Error> {
    let items: Vec<Value> = changes.iter().map(item).collect();
    let has_changed = items.iter().any(|item| item.get("changed") == Some(&Value::Bool(true)));
    if matches!(context.format(), Some(Format::Json | Format::ApiJson | Format::Ndjson | Format::Yaml)) {
        let record = json!({ "changed": has_changed, "dry_run": is_dry, "items": items });
        return render::record(context.streams.out(), RECORD, &record, options);
    }
    if context.format() == Some(Format::Silent) {
        return changes.iter().filter_map(created_id).try_for_each(|id| writeln!(context.streams.out(), "{id}"));
    }
    let mut list = List::new(context.streams.out(), ROWS, options);
    changes.iter().flat_map(rows).try_for_each(|row| list.row(&row))?;
    list.finish(None)?;
    context.streams.flush()?;
    let not_compared: usize = changes.iter().map(|change| change.comparison.not_compared.len()).sum();
    if not_compared > 0 {
        let fields = changes.iter().filter(|change| !change.comparison.not_compared.is_empty());
        let fields: Vec<_> = fields
            .map(|change| format!("{} ({})", change.purpose, change.comparison.not_compared.join(", ")))
            .collect();
        context.streams.note(&format!("Not compared, as the server does not tell it: {}", fields.join("; ")));
    }
    if is_dry {
        context.streams.note("Nothing was changed: --dry-run.");
    }
    Ok(())
}

/// Returns the changes that were made in words, with the ids of new jobs; `None` if there is none.
pub fn done(changes: &[PlannedChange]) -> Option<String> {
    let made = changes.iter().filter(|change| matches!(change.outcome, ChangeResult::Done { .. }));
    let words = made.map(|change| {
        let what = format!("{} {}", change.purpose, word(change.action, &change.outcome));
        created_id(change).map_or_else(|| what.clone(), |id| format!("{what} (job {id})"))
    });
    let words: Vec<_> = words.collect();
    (!words.is_empty()).then(|| format!("What was done: {}", words.join(", ")))
}

/// Returns the id of the job that a change has created, as `schedule` takes it.
fn created_id(change: &PlannedChange) -> Option<String> {
    match (change.action, &change.outcome) {
        (ChangeKind::Create | ChangeKind::Replace, ChangeResult::Done { logic, job }) => {
            job.map(|job| job.to_string()).or(logic.map(|logic| format!("logic:{logic}")))
        }
        _ => None,
    }
}

fn item(change: &PlannedChange) -> Value {
    let PlannedChange { purpose, file, action, comparison, existing, outcome, .. } = change;
    let old = existing.as_ref().and_then(|job| job.id());
    let waiting = existing.as_ref().and_then(|job| job.job_id());
    let (logic, job, error) = match outcome {
        ChangeResult::Open => (old, waiting, None),
        ChangeResult::Done { logic, job } => (*logic, *job, None),
        ChangeResult::Failed(message) => (old, None, Some(message)),
    };
    let differences = comparison.differences.iter();
    let differences = differences.map(|it| json!({ "field": it.field, "before": it.before, "after": it.after }));
    json!({
        "purpose": purpose, "action": word(*action, outcome), "changed": has_changed(*action, outcome), "file": file,
        "differences": differences.collect::<Vec<_>>(), "not_compared": comparison.not_compared,
        "recurring_logic": logic, "job": job, "error": error,
    })
}

/// Returns a row for each difference of a change, at least one.
fn rows(change: &PlannedChange) -> Vec<Value> {
    let PlannedChange { purpose, file, action, outcome, .. } = change;
    let row =
        |what: String| json!({ "purpose": purpose, "action": word(*action, outcome), "what": what, "file": file });
    what(change).into_iter().map(row).collect()
}

/// Returns true for a change that was made or, in a dry run, would be. A replacement that failed may have cancelled the old job.
fn has_changed(action: ChangeKind, outcome: &ChangeResult) -> bool {
    match (action, outcome) {
        (ChangeKind::Keep | ChangeKind::LeaveEnded, _) => false,
        (ChangeKind::Replace, _) => true,
        (_, outcome) => !matches!(outcome, ChangeResult::Failed(_)),
    }
}

fn word(action: ChangeKind, outcome: &ChangeResult) -> &'static str {
    match (action, outcome) {
        (_, ChangeResult::Failed(_)) => "failed",
        (ChangeKind::Keep, _) => "unchanged",
        (ChangeKind::LeaveEnded, _) => "ended",
        (ChangeKind::Create, ChangeResult::Open) => "create",
        (ChangeKind::Create, _) => "created",
        (ChangeKind::Replace, ChangeResult::Open) => "replace",
        (ChangeKind::Replace, _) => "replaced",
        (ChangeKind::Remove, ChangeResult::Open) => "remove",
        (ChangeKind::Remove, _) => "removed",
    }
}

/// Returns what differs, in words.
fn what(change: &PlannedChange) -> Vec<String> {
    let is_paused = change.existing.as_ref().is_some_and(|job| job.is_paused());
    let PlannedChange { file, .. } = change;
    let alone = match (change.action, &change.outcome) {
        (_, ChangeResult::Failed(message)) => message.clone(),
        (ChangeKind::Keep, _) if is_paused => "paused".to_owned(),
        (ChangeKind::LeaveEnded, _) => "has come to its end".to_owned(),
        (ChangeKind::Remove, _) if file.is_some() => "its end has passed".to_owned(),
        (ChangeKind::Remove, _) => "in no file".to_owned(),
        (ChangeKind::Replace, _) => {
            let differences = change.comparison.differences.iter().map(FieldDifference::in_words);
            return differences.chain(is_paused.then(|| "stays paused".to_owned())).collect();
        }
        (ChangeKind::Keep | ChangeKind::Create, _) => String::new(),
    };
    vec![alone]
}
