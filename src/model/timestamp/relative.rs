//! The distance of a time from now, for people.

use chrono::{DateTime, TimeDelta, Utc};

/// Returns the distance in its largest unit or two: `in 3 h 20 min`, `in 12 d`, `5 min ago`.
pub fn relative(time: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let distance = distance(time - now);
    match time < now {
        _ if (time - now).num_minutes() == 0 => "now".to_owned(),
        true => format!("{distance} ago"),
        false => format!("in {distance}"),
    }
}

/// Returns the length of a span, whichever its sign, in its largest unit or two: `3 h 20 min`, `12 d`.
pub fn distance(span: TimeDelta) -> String {
    let minutes = span.num_minutes().abs();
    let (hours, days) = (minutes / 60, minutes / (24 * 60));
    match minutes {
        0..60 => format!("{minutes} min"),
        _ if hours < 24 && minutes % 60 == 0 => format!("{hours} h"),
        _ if hours < 24 => format!("{hours} h {} min", minutes % 60),
        _ if days < 7 && hours % 24 != 0 => format!("{days} d {} h", hours % 24),
        _ => format!("{days} d"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_has_the_units_that_matter() {
        let now = DateTime::UNIX_EPOCH;
        for (minutes, text) in [
            (0, "now"),
            (1, "in 1 min"),
            (-5, "5 min ago"),
            (60, "in 1 h"),
            (200, "in 3 h 20 min"),
            (24 * 60, "in 1 d"),
            (25 * 60, "in 1 d 1 h"),
            (-12 * 24 * 60 - 61, "12 d ago"),
        ] {
            assert_eq!(relative(now + TimeDelta::minutes(minutes), now), text);
        }
    }
}
