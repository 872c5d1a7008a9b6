//! Hosts of a job that are in none of the server's counts: cancelled ones, and since remote execution 13.1 those whose tasks ended with a
//! warning, which rexctl tells as failed.

use crate::model::answer;
use crate::model::host_range;
use crate::resource::ListNote;
use serde_json::Value;

/// Maximum number of jobs that a note names.
const FEW_JOBS: usize = 3;

/// The note below a list of jobs.
pub const NOTE: ListNote =
    ListNote { keys: &["id", "succeeded", "failed", "pending", "cancelled", "total"], of_row, sentence };

/// Returns a sentence on the job's hosts that are in none of its counts; `None` where all are.
pub fn of_job(job: &Value) -> Option<String> {
    Some(sentence(&[of_row(job)?]))
}

/// Returns the number of such hosts of a job in words: `1 host with a warning (job 4)`.
fn of_row(job: &Value) -> Option<String> {
    let count = |key: &str| answer::count(job.get(key));
    let counted = count("succeeded")?.saturating_add(count("failed")?).saturating_add(count("pending")?);
    let others = count("total")?.checked_sub(counted).filter(|others| *others > 0)?;
    let words = match count("cancelled").map(|cancelled| (cancelled, others.saturating_sub(cancelled))) {
        Some((cancelled, 0)) => format!("{} cancelled", host_range::hosts(cancelled)),
        Some((0, warned)) => format!("{} with a warning", host_range::hosts(warned)),
        Some((cancelled, warned)) => format!("{} cancelled, {warned} with a warning", host_range::hosts(cancelled)),
        None => format!("{} cancelled or with a warning", host_range::hosts(others)),
    };
    Some(format!("{words} (job {})", count("id")?))
}

fn sentence(jobs: &[String]) -> String {
    let named = jobs.get(..FEW_JOBS.min(jobs.len())).unwrap_or_default().join("; ");
    let more = jobs.len().saturating_sub(FEW_JOBS);
    let more = if more > 0 { format!("; others in {more} more jobs") } else { String::new() };
    let warns = jobs.iter().any(|job| job.contains("warning"));
    let warning = if warns { ", a warning as failed" } else { "" };
    format!("The server's counts leave out {named}{more}. rexctl hosts ID shows them{warning}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn job(counts: [u64; 4], cancelled: Option<u64>) -> Value {
        let [succeeded, failed, pending, total] = counts;
        json!({ "id": 4, "succeeded": succeeded, "failed": failed, "pending": pending, "total": total, "cancelled": cancelled })
    }

    #[test]
    fn hosts_that_the_server_counts_nowhere_are_told_in_words() {
        for (counts, cancelled, expected) in [
            ([7, 0, 0, 7], Some(0), None),
            ([6, 0, 0, 7], Some(0), Some("1 host with a warning (job 4)")),
            ([2, 1, 1, 7], Some(3), Some("3 hosts cancelled (job 4)")),
            ([2, 1, 1, 7], Some(1), Some("1 host cancelled, 2 with a warning (job 4)")),
            ([2, 1, 1, 7], None, Some("3 hosts cancelled or with a warning (job 4)")),
            ([9, 0, 0, 7], Some(0), None),
        ] {
            assert_eq!(of_row(&job(counts, cancelled)).as_deref(), expected, "{counts:?}");
        }
        assert_eq!(of_row(&json!({ "id": 4, "succeeded": "N/A", "total": "N/A" })), None);
    }

    #[test]
    fn a_note_names_a_few_jobs() {
        let rows: Vec<String> = (1..=5).map(|id| format!("1 host cancelled (job {id})")).collect();
        let few = "The server's counts leave out 1 host cancelled (job 1); 1 host cancelled (job 2); 1 host cancelled (job 3)";
        assert_eq!(sentence(&rows), format!("{few}; others in 2 more jobs. rexctl hosts ID shows them."));
        let warned = of_job(&job([6, 0, 0, 7], Some(0))).unwrap();
        let told = "The server's counts leave out 1 host with a warning (job 4). rexctl hosts ID shows them, a warning as failed.";
        assert_eq!(warned, told);
    }
}
