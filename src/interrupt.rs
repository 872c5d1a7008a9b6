//! Ctrl-C, SIGTERM and SIGHUP. A process that has listened for them once never gets the system's way (to end) back, so one
//! place knows who listens, and keeps one that came until somebody has taken it.

use crate::error::{Error, Kind};
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering::SeqCst};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Notify;

static WATCHED: AtomicBool = AtomicBool::new(false);
static CAME: AtomicU8 = AtomicU8::new(0);
static CHANGE_WAS_MADE: AtomicBool = AtomicBool::new(false);
static LISTENING: AtomicUsize = AtomicUsize::new(0);
static CHANGED: Notify = Notify::const_new();

/// What interrupts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Interruption {
    /// Ctrl-C: somebody is there, and can be asked what it means.
    Key = 1,
    /// SIGTERM, or SIGHUP from a terminal that is gone: nobody can.
    Order,
}

/// While this lives an interruption ends nothing by itself: whoever asks [`pressed`] next is told of it.
pub struct Held(());

/// Takes interruptions over for as long as the answer lives.
pub fn held() -> io::Result<Held> {
    if !WATCHED.swap(true, SeqCst) {
        watch(SignalKind::interrupt(), Interruption::Key)?;
        watch(SignalKind::terminate(), Interruption::Order)?;
        if hears_hang_up() {
            watch(SignalKind::hangup(), Interruption::Order)?;
        }
    }
    LISTENING.fetch_add(1, SeqCst);
    Ok(Held(()))
}

fn watch(kind: SignalKind, means: Interruption) -> io::Result<()> {
    let mut signal = signal(kind)?;
    tokio::spawn(async move {
        while signal.recv().await.is_some() {
            CAME.store(means as u8, SeqCst);
            CHANGED.notify_waiters();
        }
    });
    Ok(())
}

/// Whether SIGHUP would end this process. `nohup` starts it so that it does not, and means it; where the system does not tell,
/// SIGHUP stays the system's.
fn hears_hang_up() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    ignored.is_some_and(|mask| mask & 1 == 0)
}

fn take() -> Option<Interruption> {
    [Interruption::Key, Interruption::Order]
        .into_iter()
        .find(|one| CAME.compare_exchange(*one as u8, 0, SeqCst, SeqCst).is_ok())
}

impl Drop for Held {
    fn drop(&mut self) {
        LISTENING.fetch_sub(1, SeqCst);
        CHANGED.notify_waiters();
    }
}

/// Waits for an interruption on behalf of a command that knows what to do then; one that came while it was held counts too.
pub async fn pressed() -> io::Result<Interruption> {
    let _held = held()?;
    loop {
        // Made before the look, so that one that comes between the two is not missed.
        let changed = CHANGED.notified();
        if let Some(interruption) = take() {
            return Ok(interruption);
        }
        changed.await;
    }
}

/// Remembers that the server has taken a change: what interrupts from now on must not be told as if nothing had been done.
pub fn note_change() {
    CHANGE_WAS_MADE.store(true, SeqCst);
}

/// Waits for an interruption that nobody handles, and says what it leaves behind; never ends while the system still ends the process.
pub async fn unheard() -> Error {
    left_by(0).await
}

impl Held {
    /// Waits for an interruption that nobody handles but who holds this.
    pub async fn unheard(&self) -> Error {
        left_by(1).await
    }
}

/// Forgets what came, and what was changed: another command begins.
pub fn forget() {
    take();
    CHANGE_WAS_MADE.store(false, SeqCst);
}

async fn left_by(listeners: usize) -> Error {
    loop {
        let changed = CHANGED.notified();
        if LISTENING.load(SeqCst) <= listeners && take().is_some() {
            return match CHANGE_WAS_MADE.load(SeqCst) {
                true => Error::new(Kind::AnswerLost, "interrupted after the server had taken the request: it was done")
                    .hint("Look at what became of it before running this again."),
                false => Error::new(Kind::Interrupted, "interrupted"),
            };
        }
        changed.await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::ready;
    use std::pin::pin;

    fn send(signal: &str) {
        let id = std::process::id().to_string();
        assert!(std::process::Command::new("kill").args([signal, &id]).status().unwrap().success());
    }

    #[tokio::test]
    async fn a_press_is_kept_for_whoever_listens_next_and_is_unheard_only_when_nobody_will() {
        let mut unheard = pin!(unheard());
        let kept = held().unwrap();
        send("-INT");
        while CAME.load(SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        tokio::select! {
            biased;
            _ = &mut unheard => panic!("it is held"),
            () = ready(()) => {}
        }
        assert_eq!(pressed().await.unwrap(), Interruption::Key);
        drop(kept);
        send("-TERM");
        assert_eq!(unheard.as_mut().await.kind(), Kind::Interrupted);
    }
}
