//! The age of what is known of the followed job.

use std::time::Duration;
use tokio::time::Instant;

/// Time that an answer may take before what was known before it counts as old.
const FRESH: Duration = Duration::from_secs(5);

/// The last answer about the job, and the questions since then.
#[derive(Clone, Copy, Debug)]
pub struct Contact {
    /// Time of the last answer.
    answered: Instant,
    /// Time of the first question after it.
    asked: Option<Instant>,
    /// A question after it has failed.
    has_failed: bool,
}

impl Contact {
    /// Begins with an answer that has just come.
    pub fn new() -> Self {
        Self { answered: Instant::now(), asked: None, has_failed: false }
    }

    /// Notes that a question is sent, which may get no answer.
    pub fn ask(&mut self) {
        self.asked.get_or_insert_with(Instant::now);
    }

    /// Notes whether the question was answered.
    pub fn note(&mut self, is_answered: bool) {
        if is_answered {
            *self = Self::new();
        } else {
            self.has_failed = true;
        }
    }

    /// Returns the time since the last answer if the server has not answered a question after it; `None` while what is known is fresh.
    pub fn lost_for(&self) -> Option<Duration> {
        let is_late = self.asked.is_some_and(|asked| asked.elapsed() > FRESH);
        (self.has_failed || is_late).then(|| self.answered.elapsed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_is_lost_by_a_failure_or_a_late_answer_and_found_by_an_answer() {
        let mut contact = Contact::new();
        contact.ask();
        assert_eq!(contact.lost_for(), None);
        contact.note(false);
        assert!(contact.lost_for().is_some());
        contact.ask();
        contact.note(true);
        assert_eq!(contact.lost_for(), None);
        contact.ask();
        contact.asked = contact.asked.and_then(|asked| asked.checked_sub(FRESH * 2));
        assert!(contact.lost_for().is_some());
    }
}
