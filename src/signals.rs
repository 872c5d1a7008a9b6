//! Ctrl-C, SIGTERM, SIGHUP and SIGQUIT, each of which goes to one owner.
//!
//! The owner is the last caller of [`claim`]: the innermost operation knows best what an interruption would leave behind. A signal
//! that no guard claims ends the command line ([`unclaimed`]). Listening begins with the first guard, and not earlier: the system no longer
//! ends a process by a signal that it has once listened for.

use crate::error::{Error, Kind};
use rustix::process::Signal as Number;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Notify;

/// A signal to end the process, by its sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Signal {
    /// Ctrl-C by a person, who may be asked what it means.
    CtrlC,
    /// SIGTERM, SIGQUIT, or SIGHUP of a closed terminal: ends without questions.
    Terminate,
}

/// The progress of a command's change, for the message of an interruption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing was sent.
    None,
    /// A request was sent, and has no answer yet.
    Unanswered,
    /// The server has accepted the request.
    Made,
}

struct SignalState {
    is_listening: bool,
    /// Numbers of the guards, the innermost last.
    owners: Vec<u64>,
    guards: u64,
    pending: Option<Signal>,
    was_terminated: bool,
    has_arrived: bool,
    change: Change,
}

static STATE: Mutex<SignalState> = Mutex::new(SignalState {
    is_listening: false,
    owners: Vec::new(),
    guards: 0,
    pending: None,
    was_terminated: false,
    has_arrived: false,
    change: Change::None,
});
static CHANGED: Notify = Notify::const_new();

fn state() -> MutexGuard<'static, SignalState> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The ownership of all signals, as long as there is no newer guard.
pub struct SignalGuard(u64);

/// Takes ownership of the signals.
pub fn claim() -> Result<SignalGuard, Error> {
    let is_first = !std::mem::replace(&mut state().is_listening, true);
    if is_first {
        listen().map_err(|cause| Error::config(anyhow::Error::from(cause).context("cannot listen for signals")))?;
    }
    let mut state = state();
    state.guards += 1;
    let number = state.guards;
    state.owners.push(number);
    Ok(SignalGuard(number))
}

fn listen() -> io::Result<()> {
    let kinds = [
        (Number::INT, Signal::CtrlC),
        (Number::TERM, Signal::Terminate),
        (Number::QUIT, Signal::Terminate),
        (Number::HUP, Signal::Terminate),
    ];
    for (number, meaning) in kinds {
        if is_ignored(number).unwrap_or(number == Number::HUP) {
            continue;
        }
        let mut arrivals = signal(SignalKind::from_raw(number.as_raw()))?;
        tokio::spawn(async move {
            while arrivals.recv().await.is_some() {
                arrived(meaning);
            }
        });
    }
    Ok(())
}

/// Returns true for a signal that was ignored when the process started: SIGHUP under `nohup`, SIGINT in the background of a script. None if
/// the system does not say.
fn is_ignored(number: Number) -> Option<bool> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"))?;
    let mask = u64::from_str_radix(mask.trim(), 16).ok()?;
    Some(mask >> (number.as_raw() - 1) & 1 == 1)
}

fn arrived(signal: Signal) {
    let mut state = state();
    state.pending = state.pending.max(Some(signal));
    state.was_terminated |= signal == Signal::Terminate;
    state.has_arrived = true;
    drop(state);
    CHANGED.notify_waiters();
}

impl SignalGuard {
    /// Waits for a signal while this guard is the innermost, and takes it; one that arrived before counts as well.
    pub async fn received(&self) -> Signal {
        received_by(Some(self.0)).await
    }

    /// Waits for a signal, and returns the error of a command that ends by it.
    pub async fn interrupted(&self) -> Error {
        self.received().await;
        interruption()
    }

    /// Ends the ownership and passes `signal` on to the next owner.
    pub fn pass_on(self, signal: Signal) {
        let mut state = state();
        state.pending = state.pending.max(Some(signal));
    }

    /// Returns true while a signal waits for its owner.
    pub fn is_pending(&self) -> bool {
        state().pending.is_some()
    }

    /// Discards the pending signal; only later ones count.
    pub fn discard_pending(&self) {
        state().pending = None;
    }
}

impl Drop for SignalGuard {
    fn drop(&mut self) {
        state().owners.retain(|owner| *owner != self.0);
        CHANGED.notify_waiters();
    }
}

/// Waits for a signal that no guard claims, and returns the error of a command that ends by it. Waits for ever before the first guard: the
/// system then ends the process.
pub async fn unclaimed() -> Error {
    received_by(None).await;
    interruption()
}

async fn received_by(owner: Option<u64>) -> Signal {
    loop {
        // Created before the check, so that a signal between the two is not missed.
        let changed = CHANGED.notified();
        if let Some(signal) = taken_by(owner) {
            return signal;
        }
        changed.await;
    }
}

fn taken_by(owner: Option<u64>) -> Option<Signal> {
    let mut state = state();
    if state.owners.last().copied() == owner { state.pending.take() } else { None }
}

/// Lets the runtime process pending events, such as a signal that has arrived or a connection that was closed.
pub async fn process_pending_events() {
    // The first turn reads the events, the second runs their tasks.
    for _ in 0..2 {
        tokio::task::yield_now().await;
    }
}

/// Sets the progress of the command's change, which the message of an interruption reports.
pub fn set_change(change: Change) {
    state().change = change;
}

/// Discards a pending Ctrl-C and the change of the previous command. A pending [`Signal::Terminate`] stays.
pub fn reset() {
    let mut state = state();
    state.pending = state.pending.filter(|signal| *signal == Signal::Terminate);
    state.change = Change::None;
}

/// Returns true after a [`Signal::Terminate`], whoever has taken it.
pub fn was_terminated() -> bool {
    state().was_terminated
}

/// Returns true after any signal, whoever has taken or discarded it.
pub fn has_arrived() -> bool {
    state().has_arrived
}

/// Returns the error of a command that a signal ends, with the state of its change.
pub fn interruption() -> Error {
    let lost =
        |message| Error::new(Kind::AnswerLost, message).hint("Look at what became of it before running this again.");
    match state().change {
        Change::None => Error::new(Kind::Interrupted, "interrupted"),
        Change::Unanswered => lost("interrupted while the request was under way"),
        Change::Made => lost("interrupted after the server had taken the request: it was done"),
    }
}

/// States in an error of the output that the command's change was made, if it was and unless the error states more.
pub fn after_change(error: Error) -> Error {
    let is_about_output = error.kind() == Kind::Output && !error.has_action() && !error.is_closed_pipe();
    if is_about_output && state().change == Change::Made {
        return error.after_change("The server has made the change.");
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::{Future, ready};
    use std::pin::{Pin, pin};

    async fn is_pending<T>(mut future: Pin<&mut impl Future<Output = T>>) -> bool {
        tokio::select! {
            biased;
            _ = &mut future => false,
            () = ready(()) => true,
        }
    }

    async fn send(signal: Number) {
        rustix::process::kill_process(rustix::process::getpid(), signal).unwrap();
        while state().pending.is_none() {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test]
    async fn a_signal_goes_to_the_innermost_owner_only() {
        for number in [Number::INT, Number::QUIT] {
            assert_eq!(is_ignored(number), Some(false), "the tests were started with this signal ignored");
        }
        let outer = claim().unwrap();
        let inner = claim().unwrap();
        let mut line = pin!(unclaimed());
        let mut around = Box::pin(outer.received());
        for _ in 0..100 {
            send(Number::INT).await;
            assert!(is_pending(line.as_mut()).await && is_pending(around.as_mut()).await);
            assert_eq!(inner.received().await, Signal::CtrlC);
        }
        // Passed on, it is the next owner's; an order to end outranks Ctrl-C, and is remembered when it was taken.
        send(Number::INT).await;
        inner.pass_on(Signal::Terminate);
        assert_eq!(around.as_mut().await, Signal::Terminate);
        drop(around);
        assert!(!was_terminated() && has_arrived());
        send(Number::QUIT).await;
        reset();
        drop(outer);
        assert_eq!(line.await.kind(), Kind::Interrupted);
        assert!(was_terminated());
    }
}
