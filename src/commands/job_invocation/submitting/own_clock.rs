//! Times that were read by this machine's clock, as nothing had come from the server before the request was sent: its answer has its clock.

use super::read_back::Created;
use crate::model::timestamp::distance;
use crate::streams::Streams;
use chrono::TimeDelta;

/// Difference between two clocks that is no fault.
const TOLERANCE: TimeDelta = TimeDelta::minutes(1);

impl Created<'_> {
    /// Warns of spans from now that were counted from a wrong time, and of a start that had passed.
    pub(super) fn warn_of_own_clock(&self, streams: &mut Streams) {
        let schedule = &self.request.schedule;
        let spans = schedule.spans();
        if self.ahead.abs() <= TOLERANCE || spans.is_empty() && schedule.check_start(self.answered).is_ok() {
            return;
        }
        let (options, clock) = (spans.join(" and "), self.own_clock());
        let cancel = format!("rexctl cancel {}", self.id);
        streams.warn(&match spans.is_empty() {
            true => {
                format!("--start-at: was in the past by the server's clock, as {clock}. Cancel the job with: {cancel}")
            }
            false => format!("{options}: counted from this machine's time, but {clock}. Cancel the job with: {cancel}"),
        });
    }

    fn own_clock(&self) -> String {
        let side = if self.ahead > TimeDelta::zero() { "ahead of" } else { "behind" };
        // The server tells whole seconds, and its answer took a moment.
        let whole_minutes = self.ahead.abs() + TimeDelta::seconds(30);
        format!("this machine's clock is {} {side} the server's", distance(whole_minutes))
    }
}
