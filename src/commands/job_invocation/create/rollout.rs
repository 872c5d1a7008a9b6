//! The options that make no sense in a rollout.

use super::Args;
use crate::error::{Error, Problems};
use crate::model::rollout::RolloutWords;

impl Args {
    /// Checks the options of a rollout, those of a document among them, and refuses those beside them that belong to one job.
    pub fn check_rollout(&self, rollout: &RolloutWords, problems: &mut Problems) {
        rollout.check(problems);
        let option = match self.rollout.words().option() {
            None if rollout.option().is_some() => "the rollout of the document",
            None => return,
            Some(option) => option,
        };
        for flag in self.flags_of_one_job() {
            let reason =
                format!("cannot be combined with {option}, which follows one job after the other, from now on");
            problems.add(Error::invalid(flag, None, reason));
        }
    }

    fn flags_of_one_job(&self) -> Vec<&'static str> {
        let schedule = &self.schedule;
        let own = [
            ("--async", self.sending.is_async),
            ("--dynamic", self.targeting.dynamic),
            ("--start-at", schedule.start_at.is_some()),
            ("--start-before", schedule.start_before.is_some()),
            ("--every", schedule.words().are_given()),
            ("--cron-line", schedule.cron_line.is_some()),
            ("--offline", self.offline.offline),
        ];
        let all = own.into_iter().chain(self.follow.flags_of_one_job());
        all.filter(|(_, is_given)| *is_given).map(|(flag, _)| flag).collect()
    }
}
