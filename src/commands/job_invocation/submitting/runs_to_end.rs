//! The end of a recurring job, which servers drop, against the number of runs that was sent for it.

use super::read_back::Created;
use crate::model::answer;
use crate::model::read_back;
use crate::model::schedule::{Recurrence, Schedule};
use crate::model::zone::Zone;
use crate::streams::Streams;

impl Created<'_> {
    /// Says what ends the job where the server has dropped its end.
    pub(super) fn tell_end(&self, recurrence: &Recurrence, streams: &mut Streams) {
        if recurrence.until.is_none() || answer::text(self.job, "/recurrence/end_time").is_some() {
            return;
        }
        let sent = recurrence.limit.unwrap_or_default();
        let counted = recurrence.runs_to_end(self.clock, self.clock.cron_zone.zone());
        let ends = match counted {
            Some(counted) if counted == u64::from(sent) => {
                format!("the number of runs up to it, {sent}, was sent as --max-iteration")
            }
            Some(_) => format!("--max-iteration {sent} ends the job before it"),
            None => format!("--max-iteration {sent} ends the job, before it or after it"),
        };
        streams.note(&format!("The server dropped --end-time, as servers do; {ends}"));
    }

    /// Returns the zone in which the server reads the cron line, if that is not the expected one.
    pub(super) fn server_zone(&self, recurrence: &Recurrence) -> Option<Zone> {
        read_back::server_zone(recurrence, self.job, self.clock, self.answered)
    }

    /// Returns a warning if another number of runs comes before the end time than was sent.
    pub(super) fn miscount(&self) -> Option<String> {
        let Schedule::Recurring(recurrence) = &self.request.schedule else { return None };
        match self.server_zone(recurrence) {
            Some(zone) => self.miscount_in(&zone, recurrence),
            None => self.miscount_of_late(recurrence),
        }
    }

    /// Returns a warning if the zone that the server uses changes the number of runs.
    fn miscount_in(&self, zone: &Zone, recurrence: &Recurrence) -> Option<String> {
        let sent = recurrence.limit.unwrap_or_default().into();
        let expected = recurrence.runs_to_end(self.clock, self.clock.cron_zone.zone());
        let is_from_end_time = expected == Some(sent);
        let runs = recurrence.runs_to_end(self.clock, zone);
        let runs = runs.filter(|runs| *runs < sent || (is_from_end_time && *runs != sent))?;
        Some(format!("--end-time: {runs} runs come before it in that zone, but --max-iteration {sent} was sent"))
    }

    /// Returns a warning if a run passed before the server had the request, so that one too many comes after the end.
    fn miscount_of_late(&self, recurrence: &Recurrence) -> Option<String> {
        let sent = recurrence.limit.unwrap_or_default().into();
        let next = read_back::next_run(self.job)?;
        let counted_first = recurrence.first_run(self.clock, self.clock.cron_zone.zone())?;
        let runs = recurrence.runs_from(next, self.clock).filter(|_| counted_first < next)?;
        let (come, when) = match runs {
            0 => ("none comes".to_owned(), "now"),
            1 => ("1 comes".to_owned(), "after that one"),
            runs => (format!("{runs} come"), "after these"),
        };
        let id = self.id;
        (runs < sent).then(|| {
            format!(
                "--end-time: a run passed while the request was under way; --max-iteration {sent} was sent, but {come} \
                 before it. Cancel the job {when}: rexctl cancel {id} --recurrence"
            )
        })
    }
}
