//! The rows of the batches for people.

use super::record::ended_word;
use crate::commands::job_invocation::colour;
use crate::commands::job_invocation::following::verdict::duration;
use crate::model::host_state::HostState;
use crate::model::result::HostResult;
use crate::model::rollout::{BatchState, RolloutHost, RolloutState};
use crate::model::targets::FoldedHosts;
use crate::printable;
use crate::render::fit::{cut, padded, right_aligned};
use anstyle::AnsiColor;

/// Columns of the words for results.
const RESULT: usize = 11;

/// Returns the header of the table.
pub fn header(state: &RolloutState) -> String {
    let cells = ["BATCH", "HOSTS", "JOB", "RESULT", "TIME", "WHERE"].map(str::to_owned);
    write(state, cells, |result| padded(result, RESULT))
}

/// Returns the row of a batch, cut to a terminal of `width` columns if there is one; `paint` colours the result. `results` tell why hosts
/// have failed.
pub fn line(
    state: &RolloutState,
    batch: usize,
    results: &[HostResult],
    width: Option<usize>,
    paint: impl Fn(&str, AnsiColor) -> String,
) -> String {
    let hosts = state.plan.hosts(batch);
    let current = state.batches().get(batch);
    let (job, time) = match current {
        Some(BatchState::Ended(end)) => {
            (end.job.to_string(), end.seconds.map_or_else(|| "-".to_owned(), |seconds| duration(seconds as f64)))
        }
        Some(BatchState::Running { job, .. }) => (job.to_string(), "-".to_owned()),
        Some(BatchState::Open | BatchState::Uncertain(_)) | None => ("-".to_owned(), "-".to_owned()),
    };
    let word = current.map_or("-", ended_word);
    let place = place(current, hosts, results);
    let cells = [
        format!("{}/{}", batch + 1, state.plan.batches.len()),
        hosts.len().to_string(),
        job,
        word.to_owned(),
        time,
        printable::line(&place).into_owned(),
    ];
    let plain = write(state, cells, |result| padded(result, RESULT));
    let fitted = width.map_or_else(|| plain.clone(), |width| cut(&plain, width).into_owned());
    let colour = match word {
        "success" => colour::of_state(HostState::Success),
        "failed" => colour::of_state(HostState::Failed),
        "cancelled" => colour::of_state(HostState::Cancelled),
        _ => None,
    };
    match colour {
        Some(colour) => fitted.replacen(word, &paint(word, colour), 1),
        None => fitted,
    }
}

/// Returns the whole table.
pub fn lines(
    state: &RolloutState,
    width: Option<usize>,
    paint: impl Fn(&str, AnsiColor) -> String + Copy,
) -> Vec<String> {
    let rows = (0..state.plan.batches.len()).map(|batch| line(state, batch, &[], width, paint));
    std::iter::once(header(state)).chain(rows).collect()
}

/// Returns the hosts of a row: those that failed, with the reason where they share one, or else all.
fn place(state: Option<&BatchState>, hosts: &[RolloutHost], results: &[HostResult]) -> String {
    let all = || FoldedHosts::new(hosts.iter().map(|host| host.name.as_str())).short();
    let Some(BatchState::Ended(end)) = state else { return all() };
    let bad: Vec<u64> = [end.failed.as_slice(), &end.not_run, &end.cancelled].concat();
    if bad.is_empty() {
        return all();
    }
    let names: Vec<&str> = hosts.iter().filter(|host| bad.contains(&host.id)).map(|host| host.name.as_str()).collect();
    let mut causes: Vec<&str> =
        results.iter().filter(|it| names.contains(&it.host.as_str())).filter_map(|it| it.cause.as_deref()).collect();
    causes.dedup();
    let cause = match causes.as_slice() {
        [] => String::new(),
        [only] => format!(": {only}"),
        several => format!(": {} different causes", several.len()),
    };
    let folded = FoldedHosts::new(names.iter().copied()).short();
    match names.len() {
        1..=3 => format!("{folded}{cause}"),
        count => format!("{count} hosts: {folded}{cause}"),
    }
}

fn write(state: &RolloutState, cells: [String; 6], result: impl Fn(&str) -> String) -> String {
    let batches = state.plan.batches.len().to_string().len();
    let [batch, hosts, job, word, time, place] = cells;
    let cells = [
        right_aligned(&batch, (2 * batches + 1).max(5)),
        right_aligned(&hosts, 6),
        right_aligned(&job, 6),
        result(&word),
        right_aligned(&time, 7),
        place,
    ];
    cells.join("  ").trim_end().to_owned()
}
