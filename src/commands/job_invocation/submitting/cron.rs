//! A cron line before it is sent: the dialect and the time zone that the server reads it in, and the warnings that hold for this server.

use crate::api::Client;
use crate::api::rex::current_user;
use crate::error::Error;
use crate::model::cron::{Dialect, zone_words};
use crate::model::cron_zone::CronZone;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::{Clock, Recurrence, Schedule};
use crate::streams::Streams;

/// Facts about the server that a cron line depends on.
#[derive(Default)]
pub struct Told {
    /// Zone of a line that names none; `None` if the server was not asked.
    zone: Option<CronZone>,
    /// Dialect of the server; `None` if it does not matter, or is not told.
    dialect: Option<Dialect>,
}

/// Asks the server for the facts that the schedule's cron line depends on. Sends nothing without a cron line.
pub async fn ask(client: &Client, schedule: &Schedule, clock: &Clock) -> Result<Told, Error> {
    let Schedule::Recurring(recurrence) = schedule else { return Ok(Told::default()) };
    let cron = &recurrence.cron;
    let has_zone = cron.zone().is_some();
    let zone = async { if has_zone { None } else { Some(cron_zone(client, clock).await) } };
    let dialect = async {
        let matters = cron.warnings() != cron.warnings_of_current_servers();
        if matters { client.cron_dialect().await } else { None }
    };
    let (mut zone, dialect) = tokio::join!(zone, dialect);
    if has_zone && dialect == Some(Dialect::Classic) {
        // The zone in the line is none to this server.
        zone = Some(cron_zone(client, clock).await);
    }
    Ok(Told { zone: zone.transpose()?, dialect })
}

/// Returns the zone of cron lines that name none; asks for it unless the clock knows.
async fn cron_zone(client: &Client, clock: &Clock) -> Result<CronZone, Error> {
    match clock.cron_zone.is_assumed() {
        true => current_user::cron_zone(client, &clock.zone).await,
        false => Ok(clock.cron_zone.clone()),
    }
}

impl Told {
    /// Reads the times by the server's clock and the line in its dialect and zone, and limits the runs to the end time.
    ///
    /// # Errors
    /// A usage error for a line that the server refuses, or for a zone that it would not read the line in.
    pub fn settle(&self, request: &mut JobInvocationRequest, clock: &mut Clock) -> Result<(), Error> {
        if let Some(zone) = &self.zone {
            clock.cron_zone = zone.clone();
        }
        request.schedule.settle_start(clock)?;
        let Schedule::Recurring(recurrence) = &mut request.schedule else { return Ok(()) };
        if self.dialect == Some(Dialect::Classic) {
            clock.dialect = Dialect::Classic;
            recurrence.read_as_classic(clock)?;
        }
        if self.zone.is_some() {
            recurrence.check_dropped_zone(clock)?;
        }
        recurrence.settle_bounds(clock)?;
        recurrence.limit_to_end(clock)
    }

    /// Notes the meaning of words, and prints the warnings about the cron line and the zone that it is read in.
    pub fn explain(&self, request: &JobInvocationRequest, clock: &Clock, streams: &mut Streams) {
        if let Schedule::Recurring(recurrence) = &request.schedule
            && recurrence.is_composed()
        {
            let (line, zone) = (&recurrence.cron, &clock.cron_zone);
            let is_dropped = recurrence.dropped_zone().is_some() && !zone.is_assumed();
            let zone = if is_dropped { format!(", {}", zone_words(zone.zone())) } else { String::new() };
            streams.note(&format!("Runs {}{zone} (cron line: {line})", line.in_words()));
        }
        self.warn(request, clock, streams);
    }

    /// Prints the warnings about the times and the cron line, and the zone that it is read in.
    pub fn warn(&self, request: &JobInvocationRequest, clock: &Clock, streams: &mut Streams) {
        request.schedule.notes().for_each(|(option, note)| streams.warn(&format!("{option}: {note}")));
        let Schedule::Recurring(recurrence) = &request.schedule else { return };
        let cron = &recurrence.cron;
        let is_current = self.dialect == Some(Dialect::Fugit);
        let warnings = if is_current { cron.warnings_of_current_servers() } else { cron.warnings() };
        let option = recurrence.option();
        warnings.iter().for_each(|warning| streams.warn(&format!("{option}: {warning}")));
        self.note_zone(recurrence, clock, streams);
    }

    /// Names the zone of a cron line that names none, unless it is the requested one, or certainly this machine's.
    fn note_zone(&self, recurrence: &Recurrence, clock: &Clock, streams: &mut Streams) {
        let zone = &clock.cron_zone;
        if let Some(dropped) = recurrence.dropped_zone() {
            if self.zone.is_none() {
                let reason = "servers before foreman-tasks 8 take no time zone in a cron line";
                let message = format!("the line is sent without {dropped}, and is read in the time zone of your user");
                streams.warn(&format!("--timezone: {reason}; {message}"));
            }
            return;
        }
        let differs = zone.zone().offset_at(clock.now) != clock.zone.offset_at(clock.now);
        if recurrence.cron.zone().is_none() && (zone.is_assumed() || differs) {
            streams.note(&format!("The cron line is read in {zone}{}", self.advice(clock)));
        }
    }

    /// Returns the advice to name a zone, as far as the server is known to take one.
    fn advice(&self, clock: &Clock) -> &'static str {
        match self.dialect {
            _ if clock.dialect == Dialect::Classic => "",
            Some(_) => "; a zone name after the line fixes it",
            None => "; a zone name after the line fixes it on servers with foreman-tasks 8 and later",
        }
    }
}
