//! The cron line of a command, and the zone and the dialect that it is read in.

use crate::error::{Error, Problems};
use crate::model::cron::{CronError, CronLine, Dialect};
use crate::model::zone::Zone;
use chrono::{DateTime, Utc};

/// A cron line with the options that it is read by.
#[derive(clap::Args, Debug)]
pub struct LineArgs {
    /// Cron line in quotes: MINUTE HOUR DAY MONTH WEEKDAY, a time zone may follow; or @daily and the like
    #[arg(value_name = "LINE", required = true, num_args = 1..)]
    line: Vec<String>,
    /// Time zone of a line that names none, such as Europe/Berlin: that of your user on the server [default: this machine's]
    #[arg(long, value_name = "ZONE")]
    timezone: Option<String>,
    /// Cron syntax: fugit (servers with foreman-tasks 8 and later) or classic (older ones)
    #[arg(long, value_name = "SYNTAX", value_parser = ["fugit", "classic"], default_value = "fugit")]
    cron_dialect: String,
}

/// A cron line as read, with the present and the zones.
pub struct ReadLine {
    /// The line.
    pub cron: CronLine,
    /// The line as typed.
    pub text: String,
    /// Dialect that it was read in.
    pub dialect: Dialect,
    /// Zone of a line that names none.
    pub default_zone: Zone,
    /// True if neither the line nor an option names a zone, so that this machine's stands in for the one of the user on the server.
    pub is_zone_assumed: bool,
    /// This machine's zone.
    pub local: Zone,
    /// Present time.
    pub now: DateTime<Utc>,
}

impl LineArgs {
    /// Reads the line.
    ///
    /// # Errors
    /// A usage error for a line that servers of the dialect refuse or that never runs, or a zone that is not known.
    pub fn read(&self) -> Result<ReadLine, Error> {
        let local = Zone::local().map_err(|reason| Error::usage(reason.to_string()))?;
        let dialect = if self.cron_dialect == "classic" { Dialect::Classic } else { Dialect::Fugit };
        // Words without quotes are one line.
        let text = self.line.join(" ");
        let mut problems = Problems::default();
        let refuse = |reason: CronError| {
            let error = Error::invalid("LINE", Some(&text), format!("\"{text}\": {reason}"));
            let other = if dialect == Dialect::Fugit { Dialect::Classic } else { Dialect::Fugit };
            match CronLine::parse(&text, other) {
                Ok(_) if dialect == Dialect::Fugit => {
                    error.hint("Servers before foreman-tasks 8 take it: --cron-dialect classic.")
                }
                Ok(_) => error.hint("Servers from foreman-tasks 8 on take it: --cron-dialect fugit."),
                Err(_) => error,
            }
        };
        let cron = problems.keep(CronLine::parse(&text, dialect).map_err(refuse));
        let typed = problems.keep(self.timezone.as_deref().map(|name| Zone::typed("--timezone", name)).transpose());
        let both = cron.zip(typed);
        let (cron, typed) = problems.finish(both)?;
        let is_zone_assumed = cron.zone().is_none() && typed.is_none();
        let (default_zone, now) = (typed.unwrap_or_else(|| local.clone()), Utc::now());
        cron.check_runs(now, &default_zone)
            .map_err(|reason| Error::invalid("LINE", Some(&text), reason.to_string()))?;
        Ok(ReadLine { cron, text, dialect, default_zone, is_zone_assumed, local, now })
    }
}

impl ReadLine {
    /// Returns the zone that the line runs in.
    pub fn zone(&self) -> &Zone {
        self.cron.zone().unwrap_or(&self.default_zone)
    }

    /// Returns the pattern of a date and a time of the clock as people read it: to the minute, to the second where the line names seconds.
    pub fn time_pattern(&self) -> &'static str {
        if self.cron.has_seconds() { "%Y-%m-%d %H:%M:%S" } else { "%Y-%m-%d %H:%M" }
    }

    /// Returns the traps of the line.
    pub fn traps(&self) -> Vec<String> {
        self.cron.traps(self.now, &self.default_zone)
    }

    /// Returns the next runs after `after`.
    pub fn runs(&self, after: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> + use<> {
        self.cron.runs_after(after, &self.default_zone)
    }
}
