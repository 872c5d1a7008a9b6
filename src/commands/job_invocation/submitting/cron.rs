//! A cron line before it is sent: the time zone that the server reads it in, and the warnings that hold for this server.

use crate::api::Client;
use crate::api::rex::current_user;
use crate::error::Error;
use crate::model::cron::Dialect;
use crate::model::cron_zone::CronZone;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::{Clock, Recurrence, Schedule};
use crate::model::version::Version;
use crate::model::zone::Zone;
use crate::streams::Streams;

/// Facts about the server that a cron line depends on.
#[derive(Default)]
pub struct Told {
    /// Zone of a line that names none; `None` if the server was not asked.
    zone: Option<CronZone>,
    /// Version of remote execution; `None` if it does not matter, or is not told.
    version: Option<Version>,
}

/// First version of remote execution that needs a foreman-tasks with Fugit.
const FUGIT: Version = Version::new(10, 0);

/// Asks the server for the facts that the schedule's cron line depends on. Sends nothing without a cron line.
pub async fn ask(client: &Client, schedule: &Schedule, local: &Zone) -> Result<Told, Error> {
    let Schedule::Recurring(recurrence) = schedule else { return Ok(Told::default()) };
    let cron = &recurrence.cron;
    let zone = async {
        match cron.zone() {
            Some(_) => Ok(None),
            None => current_user::cron_zone(client, local).await.map(Some),
        }
    };
    let version = async {
        let matters = cron.warnings() != cron.warnings_of_current_servers();
        if matters { client.remote_execution().await } else { None }
    };
    let (mut zone, version) = tokio::join!(zone, version);
    if is_old(version) && recurrence.time_zone.is_some() {
        zone = current_user::cron_zone(client, local).await.map(Some);
    }
    Ok(Told { zone: zone?, version })
}

/// Returns true for a server that is known to read cron lines by parse-cron.
fn is_old(version: Option<Version>) -> bool {
    version.is_some_and(|version| version < FUGIT)
}

impl Told {
    /// Sets the clock's zone for cron lines, and limits the runs to the end time in it.
    pub fn settle(&self, request: &mut JobInvocationRequest, clock: &mut Clock) -> Result<(), Error> {
        if let Some(zone) = &self.zone {
            clock.cron_zone = zone.clone();
        }
        let Schedule::Recurring(recurrence) = &mut request.schedule else { return Ok(()) };
        if is_old(self.version) && recurrence.time_zone.is_some() {
            clock.dialect = Dialect::Classic;
            recurrence.read_as_classic()?;
        }
        recurrence.limit_to_end(clock)
    }

    /// Prints the warnings about the cron line, and the zone that it is read in.
    pub fn warn(&self, request: &JobInvocationRequest, clock: &Clock, streams: &mut Streams) {
        let Schedule::Recurring(recurrence) = &request.schedule else { return };
        let cron = &recurrence.cron;
        let is_current = self.version.is_some_and(|version| version >= FUGIT);
        let warnings = if is_current { cron.warnings_of_current_servers() } else { cron.warnings() };
        warnings.iter().for_each(|warning| streams.warn(&format!("--cron-line: {warning}")));
        note_zone(recurrence, clock, streams);
    }
}

/// Names the zone of a cron line that names none, unless it certainly is this machine's.
fn note_zone(recurrence: &Recurrence, clock: &Clock, streams: &mut Streams) {
    let zone = &clock.cron_zone;
    if let Some(dropped) = recurrence.dropped_zone() {
        let reason = "servers before foreman-tasks 8 take no time zone in a cron line";
        streams.warn(&format!("--timezone: {reason}; the line is not read in {dropped}, but in {zone}"));
        return;
    }
    let differs = zone.zone().offset_at(clock.now) != clock.zone.offset_at(clock.now);
    if recurrence.cron.zone().is_none() && (zone.is_assumed() || differs) {
        streams.note(&format!("The cron line is read in {zone}; a zone name after the line fixes it"));
    }
}
