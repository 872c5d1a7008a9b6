//! Times in searches, as the server's scoped_search reads them.

use super::token::Operator;
use crate::model::timestamp;

/// Fields of hosts, tasks and jobs that contain a time.
const TIME_FIELDS: [&str; 13] = [
    "boot_time",
    "created_at",
    "ended_at",
    "initiated_at",
    "installed_at",
    "last_checkin",
    "last_login_on",
    "last_report",
    "reported_at",
    "start_at",
    "start_before",
    "started_at",
    "updated_at",
];

/// Returns true if the server leaves out the comparison of a field with a value, as the field needs a time and the value is none.
pub fn is_dropped(field: &str, operator: Operator, value: &str) -> bool {
    !matches!(operator, Operator::Like | Operator::Unlike) && TIME_FIELDS.contains(&field) && !is_time(value)
}

fn is_time(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let words: Vec<&str> = value.split_whitespace().collect();
    match words.as_slice() {
        [count, unit, "ago"] | [count, unit, "from", "now"] => is_number(count) && is_unit(unit),
        [month, day] | [day, month] if is_month(month) => is_number(day) && day.len() <= 2,
        words => {
            words.iter().any(|word| matches!(*word, "today" | "yesterday" | "tomorrow")) || timestamp::is_date(&value)
        }
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns true for a unit of time; the server knows no seconds.
fn is_unit(text: &str) -> bool {
    ["minute", "hour", "day", "week", "month", "year"].contains(&text.strip_suffix('s').unwrap_or(text))
}

fn is_month(text: &str) -> bool {
    text.parse::<chrono::Month>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_that_the_server_reads() {
        for time in [
            "2026-11-24",
            "2026-11-24 04:05",
            "2026-11-24T04:05:00Z",
            "2026-11-24 04:05:00 UTC",
            "2026-11-24 04:05:00 +0100",
            "20261124",
            "2026/11/24",
            "24/11/2026",
            "Jan 23, 2004",
            "24 Nov 2026",
            "Nov 24",
            "24 November",
            "12:00",
            "sunday",
            "Today",
            "yesterday",
            "tomorrow",
            "1 minute ago",
            "24 hours ago",
            "2  Days  Ago",
            "3 weeks ago",
            "6 months ago",
            "1 year ago",
            "3 days from now",
        ] {
            assert!(!is_dropped("created_at", Operator::Above, time), "{time}");
        }
    }

    #[test]
    fn a_comparison_with_anything_else_is_dropped() {
        for text in [
            "2 dyas ago",
            "yesterdy",
            "",
            "x",
            "now",
            "2 days",
            "2d",
            "+2h",
            "@1795468158",
            "30 seconds ago",
            "-2 days ago",
            "two days ago",
            "2026",
            "2026-13-45",
            "2026-02-30",
            "last week",
        ] {
            assert!(is_dropped("last_report", Operator::Below, text), "{text}");
        }
        assert!(!is_dropped("name", Operator::Equal, "x"));
        assert!(!is_dropped("created_at", Operator::Like, "x"));
    }
}
