//! Ctrl-C, and SIGTERM, which means the same here. A process that has listened for them once never gets the system's way (to end) back, so
//! one place knows who listens.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Notify;

static LISTENING: AtomicUsize = AtomicUsize::new(0);
static TAKEN_OVER: Notify = Notify::const_new();

/// One who handles Ctrl-C for as long as this lives.
struct Listener;

impl Listener {
    fn new() -> Self {
        LISTENING.fetch_add(1, Ordering::Relaxed);
        TAKEN_OVER.notify_one();
        Self
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        LISTENING.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Waits for Ctrl-C on behalf of a command that knows what to do then.
pub async fn pressed() -> io::Result<()> {
    let _listener = Listener::new();
    signalled().await
}

async fn signalled() -> io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => pressed,
        _ = terminate.recv() => Ok(()),
    }
}

/// Waits for a Ctrl-C that nobody handles; never ends while the system still does. Poll it before whoever may be listening.
pub async fn unheard() {
    TAKEN_OVER.notified().await;
    loop {
        if signalled().await.is_err() {
            std::future::pending::<()>().await;
        }
        if LISTENING.load(Ordering::Relaxed) == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;

    fn press() {
        let id = std::process::id().to_string();
        assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    }

    #[tokio::test]
    async fn a_ctrl_c_is_unheard_only_when_nobody_listens() {
        let mut unheard = pin!(unheard());
        let mut listener = Box::pin(pressed());
        // The first round lets the listener begin, the second one takes notice of it.
        for _ in 0..2 {
            tokio::select! {
                biased;
                () = &mut unheard => panic!("nobody has pressed it"),
                _ = &mut listener => panic!("nobody has pressed it"),
                () = std::future::ready(()) => {}
            }
        }
        press();
        tokio::select! {
            biased;
            () = &mut unheard => panic!("somebody listens"),
            heard = &mut listener => heard.unwrap(),
        }
        drop(listener);
        press();
        unheard.await;
    }
}
