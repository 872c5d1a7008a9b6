//! `--at`: times of day, as far as one cron line can say them.

use super::list;
use crate::model::timestamp::time_of_day;
use chrono::Timelike as _;
use std::collections::BTreeSet;

/// Times that are offered in place of others at most.
const MOST_OFFERED: usize = 8;

/// Times of day, or minutes of each hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Times {
    /// Hours and minutes; no hour for `:30`.
    times: BTreeSet<(Option<u32>, u32)>,
}

impl Times {
    /// Reads times such as `02:00,14:00`, `5pm`, `noon`, or `:30` for a minute of each hour.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let times: Result<BTreeSet<_>, String> = text.split(',').map(|item| time(item.trim())).collect();
        times.map(|times| Self { times })
    }

    /// Returns the fields of minute and hour for runs at these times of a day.
    pub(super) fn fields(&self) -> Result<String, String> {
        let minutes: BTreeSet<u32> = self.times.iter().map(|(_, minute)| *minute).collect();
        let hours: Option<BTreeSet<u32>> = self.times.iter().map(|(hour, _)| *hour).collect();
        let Some(hours) = hours else {
            return Err("a minute of every hour goes with --every hour; give hours too, as in 02:30".to_owned());
        };
        if minutes.len() * hours.len() != self.times.len() {
            return Err(self.uneven());
        }
        Ok(format!("{} {}", list(minutes), list(hours)))
    }

    /// Returns the refusal of times with different minutes, with the nearest ones that one line can say: with one minute for each hour, or
    /// with every minute in each hour, which loses no time.
    fn uneven(&self) -> String {
        let minute = self.times.first().map(|(_, minute)| *minute).unwrap_or_default();
        let minutes: BTreeSet<u32> = self.times.iter().map(|(_, minute)| *minute).collect();
        let hours: BTreeSet<u32> = self.times.iter().filter_map(|(hour, _)| *hour).collect();
        let times = |minutes: &BTreeSet<u32>| {
            list(hours.iter().flat_map(|hour| minutes.iter().map(move |minute| format!("{hour:02}:{minute:02}"))))
        };
        let changed = self.times.iter().filter(|(_, own)| *own != minute).count();
        let all = minutes.len() * hours.len();
        let fewer = times(&BTreeSet::from([minute]));
        let nearest = match all - self.times.len() {
            more if more <= changed => format!("--at {}, which loses none", times(&minutes)),
            _ if all <= MOST_OFFERED => format!("--at {fewer}; --at {} loses none", times(&minutes)),
            _ => format!("--at {fewer}"),
        };
        format!(
            "a cron line has the same minutes in every hour; the nearest is {nearest}; or create one job for each minute"
        )
    }

    /// Returns the fields of minute and hour for runs that are `step` hours apart, one of them at this time.
    pub(super) fn in_each(&self, step: u32) -> Result<String, String> {
        let mut times = self.times.iter();
        match (times.next(), times.next()) {
            (Some((None, minute)), None) if step == 1 => Ok(format!("{minute} *")),
            (Some((None, minute)), None) => Ok(format!("{minute} */{step}")),
            (Some((None, _)), Some(_)) if self.times.iter().all(|(hour, _)| hour.is_none()) => {
                let hours = if step == 1 { "*".to_owned() } else { format!("*/{step}") };
                Ok(format!("{} {hours}", list(self.times.iter().map(|(_, minute)| minute))))
            }
            (Some((Some(hour), minute)), None) if step > 1 => {
                Ok(format!("{minute} {}", list((hour % step..24).step_by(step as usize))))
            }
            (Some((Some(_), minute)), None) => {
                Err(format!("--every hour takes minutes only; give --at :{minute:02}, or --every day"))
            }
            _ => Err("--every with hours takes one time; give --every day for several".to_owned()),
        }
    }
}

fn time(text: &str) -> Result<(Option<u32>, u32), String> {
    let lower = text.to_ascii_lowercase().replace(' ', "");
    let minute = lower.strip_prefix(':').filter(|minute| minute.len() == 2).and_then(|minute| minute.parse().ok());
    if lower.starts_with(':') {
        let minute = minute.filter(|minute| *minute < 60).map(|minute| (None, minute));
        return minute.ok_or_else(|| format!("\"{text}\" is not a minute of the hour; allowed are :00 to :59"));
    }
    let time = match lower.as_str() {
        "midnight" => time_of_day("00:00"),
        "noon" => time_of_day("12:00"),
        clock => time_of_day(clock),
    };
    match time {
        Some(time) if time.second() == 0 && time.nanosecond() == 0 => Ok((Some(time.hour()), time.minute())),
        Some(_) => Err(format!("\"{text}\": a cron line counts no seconds; give hours and minutes, as in 02:00")),
        None => Err(format!("\"{text}\" is not a time of day; allowed are 0:00-23:59, 12am-11pm, noon and midnight")),
    }
}
