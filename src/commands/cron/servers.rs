//! The verdicts of both generations of servers on a line.

use super::line_args::ReadLine;
use crate::model::cron::{CronLine, Dialect};

/// Runs by which the readings of two generations are compared.
const COMPARED: usize = 50;

/// The verdicts on one line.
pub struct Verdicts {
    /// Servers with foreman-tasks 8 and later (Foreman 3.7, Satellite 6.14).
    pub current: String,
    /// Servers before.
    pub older: String,
}

/// Returns the verdicts on a line that servers of one generation take.
pub fn verdicts(read: &ReadLine) -> Verdicts {
    let other = if read.dialect == Dialect::Fugit { Dialect::Classic } else { Dialect::Fugit };
    let taken = "take it".to_owned();
    let verdict = match CronLine::parse(&read.text, other) {
        Err(reason) => format!("refuse it: {reason}"),
        Ok(line) if runs(read, &line) == runs(read, &read.cron) => taken.clone(),
        Ok(line) if read.cron.zone().is_some() => format!("take it without the time zone: {}", line.in_words()),
        Ok(line) if line.in_words() == read.cron.in_words() => {
            format!("read it otherwise: {}", difference(read, &line))
        }
        Ok(line) => format!("read it otherwise: {}", line.in_words()),
    };
    match read.dialect {
        Dialect::Fugit => Verdicts { current: taken, older: verdict },
        Dialect::Classic => Verdicts { current: verdict, older: taken },
    }
}

/// Returns the first run that only one of the two readings has.
fn difference(read: &ReadLine, line: &CronLine) -> String {
    let (own, others) = (runs(read, &read.cron), runs(read, line));
    let time = |run: &chrono::DateTime<chrono::Utc>| read.zone().at(*run).format("%Y-%m-%d %H:%M %:z").to_string();
    let more = others.iter().find(|run| !own.contains(run));
    let less = own.iter().find(|run| !others.contains(run));
    match (more, less) {
        (Some(run), _) => format!("with a run at {}", time(run)),
        (None, Some(run)) => format!("without the run at {}", time(run)),
        (None, None) => "with other runs".to_owned(),
    }
}

fn runs(read: &ReadLine, line: &CronLine) -> Vec<chrono::DateTime<chrono::Utc>> {
    line.runs_after(read.now, &read.default_zone).take(COMPARED).collect()
}
