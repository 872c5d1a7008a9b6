//! A cron line before it is sent: the time zone that the server reads it in, and the warnings that hold for this server.

use crate::api::Client;
use crate::api::rex::current_user;
use crate::error::Error;
use crate::model::cron_zone::CronZone;
use crate::model::job_invocation::JobInvocationRequest;
use crate::model::schedule::{Clock, Recurrence, Schedule};
use crate::model::version::Version;
use crate::model::zone::Zone;
use crate::streams::Streams;

/// What the server tells of itself for a cron line.
#[derive(Default)]
pub struct Told {
    /// The zone of a line that names none; none where nobody was asked.
    zone: Option<CronZone>,
    /// The server is known to read lines as Fugit does.
    is_current: bool,
}

/// The first version of remote execution that needs a foreman-tasks with Fugit.
const FUGIT: Version = Version::new(10, 0);

/// Asks for what the schedule's cron line needs; without one, nothing.
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
    let (zone, version) = tokio::join!(zone, version);
    Ok(Told { zone: zone?, is_current: version.is_some_and(|version| version >= FUGIT) })
}

impl Told {
    /// Counts the request's runs in the zone that was told, and says what is to be known of its cron line.
    pub fn apply(
        self,
        request: &mut JobInvocationRequest,
        clock: &mut Clock,
        streams: &mut Streams,
    ) -> Result<(), Error> {
        if let Some(zone) = self.zone {
            clock.cron_zone = zone;
        }
        let Schedule::Recurring(recurrence) = &mut request.schedule else { return Ok(()) };
        let cron = &recurrence.cron;
        let warnings = if self.is_current { cron.warnings_of_current_servers() } else { cron.warnings() };
        warnings.iter().for_each(|warning| streams.warn(&format!("--cron-line: {warning}")));
        note_zone(recurrence, clock, streams);
        recurrence.limit_to_end(clock)
    }
}

/// Says in which zone a line without one is read, unless it is this machine's for certain.
fn note_zone(recurrence: &Recurrence, clock: &Clock, streams: &mut Streams) {
    let zone = &clock.cron_zone;
    let differs = zone.zone().offset_at(clock.now) != clock.zone.offset_at(clock.now);
    if recurrence.cron.zone().is_none() && (zone.is_assumed() || differs) {
        streams.note(&format!("The cron line is read in {zone}; a zone name after the line fixes it"));
    }
}
