//! Options for the time of a job: once, later, or again and again, in words or as a cron line.

use super::typed::{Typed, typed};
use crate::config::{OrNil, or_nil};
use crate::error::{Error, Problems};
use crate::model::cadence::CadenceWords;
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::draft::Draft;
use crate::model::schedule::Clock;
use crate::model::timestamp;
use crate::model::zone::Zone;
use crate::resource::taxonomy::number;

/// Line in place of one that could not be composed, so that the rest of a recurring job is checked too.
const STAND_IN: &str = "0 0 * * *";

/// Options for the time of the job.
#[derive(clap::Args, Debug)]
#[command(next_help_heading = "Schedule")]
pub struct ScheduleArgs {
    /// Time of the start: 2027-01-31 02:00, +2h, tomorrow 10:00, ISO 8601; a zone name may follow [default: now]
    #[arg(long, value_name = "TIME")]
    pub start_at: Option<String>,
    /// Cancel the job if it has not started by this time, in the time zone of --start-at, which it needs
    #[arg(long, value_name = "TIME")]
    pub start_before: Option<String>,
    /// Run repeatedly: every hour, day, weekday (Monday to Friday), week, month, year, '15 minutes', '6 hours' or mon,thu
    #[arg(long, value_name = "PERIOD")]
    pub every: Option<String>,
    /// Days of the week on which it runs, such as mon,wed or mon-fri [default of --every week: sun]
    #[arg(long, value_name = "DAYS")]
    pub on_days: Option<String>,
    /// Days of the month on which it runs, such as 1, 1,15 or last [default of --every month: 1]
    #[arg(long, value_name = "DAYS")]
    pub on_day: Option<String>,
    /// Times of day at which it runs, such as 02:00,14:00, or :30 with --every hour [default: 00:00]
    #[arg(long, value_name = "TIMES")]
    pub at: Option<String>,
    /// Time zone of the schedule, such as Europe/Berlin [default: this machine's; for repeated runs that of your user on the server]
    #[arg(long, value_name = "ZONE")]
    pub timezone: Option<String>,
    /// Run repeatedly: MINUTE HOUR DAY MONTH WEEKDAY, in the time zone of your user on the server unless a zone name follows
    #[arg(long, value_name = "LINE")]
    pub cron_line: Option<String>,
    /// Maximum number of runs of the recurring job [default: unlimited]
    #[arg(long, value_name = "N", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub max_iteration: Option<Typed<OrNil<u32>>>,
    /// Same as --max-iteration
    #[arg(long, value_name = "N", value_parser = typed(or_nil(number)), allow_negative_numbers = true)]
    pub times: Option<Typed<OrNil<u32>>>,
    /// End of the recurring job: no run after this time; sent as a number of runs too, since servers drop it
    #[arg(long, value_name = "TIME")]
    pub end_time: Option<String>,
    /// Same as --end-time, but a date without a time includes that day
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    /// Unique label of the recurring job
    #[arg(long, value_name = "TEXT")]
    pub purpose: Option<String>,
    /// Cron syntax: fugit (servers with foreman-tasks 8 and later) or classic (older ones)
    #[arg(long, value_name = "SYNTAX", value_parser = ["fugit", "classic"], default_value = "fugit")]
    pub cron_dialect: String,
}

impl ScheduleArgs {
    /// Returns the draft of these flags.
    pub fn draft(&self, problems: &mut Problems) -> Draft {
        // Destructured to the last field, so that a new flag does not compile until it is handled here.
        let Self {
            start_at,
            start_before,
            every: _,
            on_days: _,
            on_day: _,
            at: _,
            timezone,
            cron_line,
            max_iteration,
            times,
            end_time,
            until,
            purpose,
            cron_dialect: _,
        } = self;
        let words = self.words();
        let first_word = words.typed().next().map(|(option, _)| option);
        for (option, other, is_both) in [
            (first_word.unwrap_or_default(), "--cron-line", first_word.is_some() && cron_line.is_some()),
            ("--times", "--max-iteration", max_iteration.is_some() && times.is_some()),
            ("--until", "--end-time", end_time.is_some() && until.is_some()),
        ] {
            if is_both {
                let message = format!("cannot be combined with {other}, which says the same in another way");
                problems.add(Error::invalid(option, None, message));
            }
        }
        // Beside a cron line there is nothing to compose.
        let cadence = Some(words).filter(|words| words.are_given() && cron_line.is_none());
        let composed = cadence.as_ref().map(|words| {
            problems.keep(words.cron_line(self.dialect())).flatten().unwrap_or_else(|| STAND_IN.to_owned())
        });
        Draft {
            start_at: start_at.clone(),
            start_before: start_before.clone(),
            cron_line: cron_line.clone().or(composed),
            cadence,
            time_zone: timezone
                .as_ref()
                .and_then(|name| problems.keep(Zone::typed("--timezone", name)))
                .map(|zone| zone.name().to_owned()),
            max_iteration: Typed::check(max_iteration, "--max-iteration", problems)
                .or(Typed::check(times, "--times", problems)),
            end_time: end_time.clone().or(until.as_deref().map(timestamp::end_of_day)),
            purpose: purpose.clone(),
            ..Draft::default()
        }
    }

    /// Returns the option that was typed in place of `flag`.
    pub fn spelling<'a>(&self, flag: &'a str) -> &'a str {
        match flag {
            "--cron-line" if self.words().are_given() => "--every",
            "--max-iteration" if self.times.is_some() => "--times",
            "--end-time" if self.until.is_some() => "--until",
            flag => flag,
        }
    }

    /// Returns true if the flags make the job recurring.
    pub fn is_recurring(&self) -> bool {
        self.cron_line.is_some() || self.words().are_given()
    }

    /// Returns the words of the repetition.
    pub fn words(&self) -> CadenceWords {
        let Self { every, on_days, on_day, at, .. } = self;
        CadenceWords { every: every.clone(), on_days: on_days.clone(), on_day: on_day.clone(), at: at.clone() }
    }

    /// Returns the words of the repetition as they were typed, with their options.
    pub fn typed_words(&self) -> Option<String> {
        let words: Vec<_> = self.words().typed().map(|(option, word)| format!("{option} {word}")).collect();
        // A comment ends with its line.
        (!words.is_empty()).then(|| words.join(" ").replace(['\n', '\r'], " "))
    }

    fn dialect(&self) -> Dialect {
        if self.cron_dialect == "classic" { Dialect::Classic } else { Dialect::Fugit }
    }

    /// Returns the clock that times and cron lines are read against. The zone of cron lines is assumed until the server tells it.
    pub fn clock(&self) -> Result<Clock, Error> {
        let local = Zone::local().map_err(|reason| Error::usage(reason.to_string()))?;
        // The draft reports a zone that is not known, beside the other mistakes.
        let typed = self.timezone.as_deref().and_then(|name| Zone::typed("--timezone", name).ok());
        let cron_zone = CronZone::assumed(local.clone());
        Ok(Clock { now: chrono::Utc::now(), zone: typed.unwrap_or(local), cron_zone, dialect: self.dialect() })
    }
}
