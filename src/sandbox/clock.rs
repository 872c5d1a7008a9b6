//! The sandbox's clock: the machine's, or one that is moved by hand.

use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A clock that can be stopped and moved forward; clones share its time.
#[derive(Clone, Debug)]
pub struct SandboxClock {
    stopped_at: Option<DateTime<Utc>>,
    ahead_ms: Arc<AtomicI64>,
}

impl SandboxClock {
    pub fn new(stopped_at: Option<DateTime<Utc>>) -> Self {
        Self { stopped_at, ahead_ms: Arc::default() }
    }

    pub fn now(&self) -> DateTime<Utc> {
        let base = self.stopped_at.unwrap_or_else(Utc::now);
        base + TimeDelta::milliseconds(self.ahead_ms.load(Ordering::Relaxed))
    }

    pub fn advance(&self, by: TimeDelta) {
        self.ahead_ms.fetch_add(by.num_milliseconds(), Ordering::Relaxed);
    }
}
