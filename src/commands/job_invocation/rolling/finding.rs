//! Finding out whether a request whose answer was lost made a job.

use super::end::RolloutEnd;
use super::steps::Rolling;
use crate::api::rex::marked_job::MarkedJob;
use crate::context::Context;
use crate::error::{Error, Kind};
use crate::model::rollout::{BatchState, JournalEntry, TwoClocks};
use crate::prompt;
use crate::signals::SignalGuard;
use chrono::{Local, TimeDelta, Utc};
use std::time::Duration;
use tokio::time::Instant;

/// Time for which a job is looked for before anybody is asked: servers need some seconds for one on many hosts.
const LOOK_FOR: TimeDelta = TimeDelta::seconds(10);

/// Time after which a request without a job has made none. A server or a proxy that still held it would have given up.
const CERTAIN_AFTER: TimeDelta = TimeDelta::minutes(10);

/// Minimum time between a request and the same once more, also for somebody who knows that it made no job: it may be on its way.
const SEND_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(1);

/// Time between two looks.
const LOOK_INTERVAL: Duration = Duration::from_secs(1);

/// The answer to whether a request made a job.
#[derive(Debug)]
pub enum JobLook {
    /// It made this one.
    Found(u64),
    /// It surely made none.
    None,
    /// It has made none so far.
    NoneYet,
    /// The server could not be asked.
    Unknown(Error),
}

impl Rolling<'_> {
    /// Finds the job of a batch whose request was sent then, or finds out that there is none.
    pub async fn find(
        &mut self,
        batch: usize,
        sent: TwoClocks,
        signals: &SignalGuard,
        context: &mut Context,
    ) -> Result<Option<RolloutEnd>, Error> {
        match self.look(batch, sent).await {
            JobLook::Found(job) => {
                self.in_contact(&mut context.streams)?;
                self.note(&JournalEntry::Created { batch, job, at: Utc::now() })?;
                context.streams.note(&format!("{}: its job is {job}", self.batch(batch)));
                Ok(None)
            }
            JobLook::None => {
                self.in_contact(&mut context.streams)?;
                self.note(&JournalEntry::NotCreated { batch })?;
                context.streams.note(&format!("{}: the server has no job of it", self.batch(batch)));
                Ok(None)
            }
            JobLook::NoneYet
                if self.is_young(batch, sent) || self.limits.waits_for_certainty || self.limits.sends_again =>
            {
                self.in_contact(&mut context.streams)?;
                match self.sleep(Instant::now() + LOOK_INTERVAL, signals).await {
                    None => Ok(None),
                    Some(_) => Err(self.not_told(batch, sent)),
                }
            }
            JobLook::NoneYet => self.ask(batch, sent, context).await,
            JobLook::Unknown(error) if error.is_temporary() => {
                match self.wait_out(error, signals, &mut context.streams).await {
                    Err(error) => Err(self.unknown(batch, &error)),
                    waited => waited,
                }
            }
            JobLook::Unknown(error) => Err(self.unknown(batch, &error)),
        }
    }

    /// Returns true if the request was sent a moment ago. A clock that was set back since makes nobody wait for longer.
    fn is_young(&mut self, batch: usize, sent: TwoClocks) -> bool {
        let since = match self.looking_for {
            Some((looked_for, since)) if looked_for == batch => since,
            _ => self.looking_for.insert((batch, Instant::now())).1,
        };
        self.present().since(&sent) < LOOK_FOR && TimeDelta::from_std(since.elapsed()).is_ok_and(|span| span < LOOK_FOR)
    }

    /// Looks for the job on the server, once.
    async fn look(&mut self, batch: usize, sent: TwoClocks) -> JobLook {
        let state = self.journal.state();
        let before = batch.checked_sub(1).and_then(|before| state.batches().get(before));
        let after = match before {
            Some(BatchState::Ended(end)) => end.job,
            _ => state.plan.newest_job,
        };
        let mark = state.plan.mark_of(batch);
        let found = match (MarkedJob { user: &state.plan.user, after, mark: &mark }).find(&self.client).await {
            Ok(found) => found,
            Err(error) => return JobLook::Unknown(error),
        };
        let passed = self.present().since(&sent);
        let is_known = self.limits.sends_again && passed >= SEND_AGAIN_AFTER;
        if found.is_some() || is_known {
            // It is known of this request only, not of a later one.
            self.limits.sends_again = false;
        }
        match found {
            Some(job) => JobLook::Found(job),
            None if is_known || passed >= CERTAIN_AFTER => JobLook::None,
            None => JobLook::NoneYet,
        }
    }

    /// Asks a person whether to wait or to send the request again.
    ///
    /// # Errors
    /// Without a terminal, [`Kind::AnswerLost`] with what to type.
    async fn ask(&mut self, batch: usize, sent: TwoClocks, context: &mut Context) -> Result<Option<RolloutEnd>, Error> {
        if !context.streams.may_ask {
            return Err(self.not_told(batch, sent));
        }
        let certain = self.clock_time(sent, CERTAIN_AFTER);
        let question = format!(
            "{}: [w]ait until {certain}, when that is certain, [s]end it again, Enter to stop",
            self.none_yet(batch, sent)
        );
        match prompt::choice(&mut context.streams, &question, "--send-again", &["w", "s"]).await {
            Ok(Some("w")) => self.limits.waits_for_certainty = true,
            Ok(Some("s")) => self.limits.sends_again = true,
            Ok(_) => return Err(self.not_told(batch, sent)),
            Err(error) if error.kind() == Kind::Interrupted => return Err(self.not_told(batch, sent)),
            Err(error) => return Err(error),
        }
        Ok(None)
    }

    fn none_yet(&self, batch: usize, sent: TwoClocks) -> String {
        format!(
            "{} was sent at {}, and the server has no job of it so far",
            self.batch(batch),
            self.clock_time(sent, TimeDelta::zero())
        )
    }

    /// Returns the error for a request of which it cannot be told yet whether it made a job.
    fn not_told(&self, batch: usize, sent: TwoClocks) -> Error {
        let (id, certain) = (self.journal.id, self.clock_time(sent, CERTAIN_AFTER));
        Error::new(Kind::AnswerLost, format!("{}; it may still be creating it", self.none_yet(batch, sent)))
            .hint(format!("From {certain} on this is certain: rexctl rollout resume {id}"))
            .hint(format!("If you know that there is none: rexctl rollout resume {id} --send-again"))
    }

    fn unknown(&self, batch: usize, error: &Error) -> Error {
        let (batch, id) = (self.batch(batch), self.journal.id);
        let message = format!("{batch} may have made a job; it cannot be looked for: {}", error.message());
        Error::new(Kind::AnswerLost, message).hint(format!("Look again with: rexctl rollout resume {id}"))
    }

    /// Returns the time of day so long after the request was sent, as this machine's clock shows it now.
    fn clock_time(&self, sent: TwoClocks, after: TimeDelta) -> String {
        let present = self.present();
        let time = present.own - present.since(&sent) + after;
        time.with_timezone(&Local).format("%H:%M:%S").to_string()
    }
}
