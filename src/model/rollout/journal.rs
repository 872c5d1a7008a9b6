//! The journal of a rollout: the plan, then entries in the order of what happened, one a line.

use super::entry::JournalEntry;
use super::plan::RolloutPlan;
use super::state::RolloutState;

/// Returns the line of an entry.
pub fn line(entry: &JournalEntry) -> Result<String, String> {
    serde_json::to_string(entry).map_err(|cause| cause.to_string())
}

/// Returns the first line of a journal.
pub fn first_line(plan: &RolloutPlan) -> Result<String, String> {
    serde_json::to_string(plan).map_err(|cause| cause.to_string())
}

/// Reads a journal. A last line without its end was being written when the process ended, so that nothing was sent after it.
///
/// # Errors
/// The number of the line that cannot be read, and the reason.
pub fn read(text: &str) -> Result<RolloutState, String> {
    let mut lines = text.split_inclusive('\n').filter(|line| line.ends_with('\n'));
    let fault = |number: usize, reason: String| format!("line {number}: {reason}");
    let plan: RolloutPlan = serde_json::from_str(lines.next().unwrap_or_default())
        .map_err(|cause| cause.to_string())
        .and_then(|plan: RolloutPlan| plan.check().map(|()| plan))
        .map_err(|reason| fault(1, reason))?;
    let mut state = RolloutState::new(plan);
    for (line, number) in lines.zip(2..) {
        let entry = serde_json::from_str(line).map_err(|cause| cause.to_string());
        entry.and_then(|entry| state.apply(&entry)).map_err(|reason| fault(number, reason))?;
    }
    Ok(state)
}

#[cfg(test)]
mod tests;
