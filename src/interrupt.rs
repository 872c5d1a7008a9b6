//! Ctrl-C, and SIGTERM, which means the same here. A process that has listened for them once never gets the system's way (to end)
//! back, so one place knows who listens, and keeps a press until somebody has taken it.

use std::io;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Notify;

static WATCHED: AtomicBool = AtomicBool::new(false);
static PRESSED: AtomicBool = AtomicBool::new(false);
static LISTENING: AtomicUsize = AtomicUsize::new(0);
static CHANGED: Notify = Notify::const_new();

/// While this lives Ctrl-C ends nothing by itself: whoever asks [`pressed`] next is told of it.
pub struct Held(());

/// Takes Ctrl-C over for as long as the answer lives.
pub fn held() -> io::Result<Held> {
    if !WATCHED.swap(true, SeqCst) {
        let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    _ = interrupt.recv() => {}
                    _ = terminate.recv() => {}
                }
                PRESSED.store(true, SeqCst);
                CHANGED.notify_waiters();
            }
        });
    }
    LISTENING.fetch_add(1, SeqCst);
    Ok(Held(()))
}

impl Drop for Held {
    fn drop(&mut self) {
        LISTENING.fetch_sub(1, SeqCst);
        CHANGED.notify_waiters();
    }
}

/// Waits for Ctrl-C on behalf of a command that knows what to do then; one that came while it was held counts too.
pub async fn pressed() -> io::Result<()> {
    let _held = held()?;
    loop {
        // Made before the look, so that a press between the two is not missed.
        let changed = CHANGED.notified();
        if PRESSED.swap(false, SeqCst) {
            return Ok(());
        }
        changed.await;
    }
}

/// Waits for a Ctrl-C that nobody handles; never ends while the system still does.
pub async fn unheard() {
    loop {
        let changed = CHANGED.notified();
        if LISTENING.load(SeqCst) == 0 && PRESSED.swap(false, SeqCst) {
            return;
        }
        changed.await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::ready;
    use std::pin::pin;

    fn press() {
        let id = std::process::id().to_string();
        assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    }

    #[tokio::test]
    async fn a_press_is_kept_for_whoever_listens_next_and_is_unheard_only_when_nobody_will() {
        let mut unheard = pin!(unheard());
        let kept = held().unwrap();
        press();
        while !PRESSED.load(SeqCst) {
            tokio::task::yield_now().await;
        }
        tokio::select! {
            biased;
            () = &mut unheard => panic!("it is held"),
            () = ready(()) => {}
        }
        pressed().await.unwrap();
        drop(kept);
        press();
        unheard.await;
    }
}
