//! The times of day of a line in words.

use super::super::calendar::Calendar;
use super::list::{even_step, folded, is_run, joined};

/// Number of times of day up to which each is named.
const FEW: usize = 6;

/// Returns the times: "at 02:30 and 14:30", "every 15 minutes".
pub(super) fn phrase(calendar: &Calendar) -> String {
    let time = match (calendar.minutes.as_deref(), calendar.hours.as_deref()) {
        (None, None) => "every minute".to_owned(),
        (Some(minutes), None) => in_each_hour(minutes),
        (None, Some(hours)) => every_minute(hours),
        (Some(minutes), Some(hours)) => in_hours(minutes, hours),
    };
    match calendar.seconds.as_deref() {
        Some([0]) => time,
        None if time == "every minute" => "every second".to_owned(),
        None => format!("{time}, in every second"),
        Some(seconds) => format!("{time}, at second {}", folded(seconds, |second| second.to_string())),
    }
}

fn in_each_hour(minutes: &[i32]) -> String {
    match (minutes, even_step(minutes, 59)) {
        ([0], _) => "every hour".to_owned(),
        ([minute], _) => format!("every hour at :{minute:02}"),
        (_, Some((0, step))) if 60 % step == 0 => every(step, "minute"),
        (_, Some((first, step))) => format!("{} from :{first:02} of each hour", every(step, "minute")),
        _ => format!("every hour at minute {}", folded(minutes, |minute| minute.to_string())),
    }
}

fn every_minute(hours: &[i32]) -> String {
    match (hours.first(), hours.last()) {
        (Some(first), Some(last)) if is_run(hours) => format!("every minute from {first:02}:00 to {last:02}:59"),
        _ => format!("every minute of hour {}", folded(hours, |hour| hour.to_string())),
    }
}

fn in_hours(minutes: &[i32], hours: &[i32]) -> String {
    if minutes.len() * hours.len() <= FEW {
        let times = hours.iter().flat_map(|hour| minutes.iter().map(move |minute| format!("{hour:02}:{minute:02}")));
        return format!("at {}", joined(&times.collect::<Vec<_>>()));
    }
    let ends = hours.first().zip(hours.last()).zip(minutes.first().zip(minutes.last()));
    match (minutes, ends, even_step(minutes, 59), even_step(hours, 23)) {
        ([minute], _, _, Some((first, step))) if step > 1 && 24 % step == 0 => {
            format!("{} from {first:02}:{minute:02}", every(step, "hour"))
        }
        ([minute], Some(((first, last), _)), ..) if is_run(hours) => {
            format!("every hour from {first:02}:{minute:02} to {last:02}:{minute:02}")
        }
        (_, Some(((first, last), (start, end))), Some((_, step)), _) if is_run(hours) && 60 % step == 0 => {
            format!("{} from {first:02}:{start:02} to {last:02}:{end:02}", every(step, "minute"))
        }
        _ => {
            let number = |number: i32| number.to_string();
            format!("at minute {} of hour {}", folded(minutes, number), folded(hours, number))
        }
    }
}

fn every(step: i32, unit: &str) -> String {
    if step == 1 { format!("every {unit}") } else { format!("every {step} {unit}s") }
}
