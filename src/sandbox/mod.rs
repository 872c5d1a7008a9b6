//! A built-in mock Foreman: an HTTP server on loopback that answers the remote execution API, errors included. It executes
//! nothing and contacts no other machine.
//!
//! `state` is the server's data. `clockwork` stands above it and moves jobs and recurring logics on as time passes: a job's
//! progress is computed from the time of its begin, so a job of ten thousand hosts costs nothing between requests. The
//! endpoints read and change the state; `server` moves the clockwork on before each request. Nothing is stored on disk.

mod auth;
mod bookmarks;
mod clock;
mod clockwork;
mod errors;
mod features;
mod host_groups;
mod hosts;
mod http;
mod job;
mod list;
mod outputs;
mod parameters;
mod params;
mod recurring;
mod routes;
mod search;
mod seed;
mod server;
mod settings;
mod state;
mod statuses;
mod tasks;
mod taxonomies;
mod template_changes;
mod template_text;
mod templates;
mod times;
mod users;
mod version;
mod wizard;

pub use seed::MAX_HOSTS;
pub use times::UserZone;
pub use version::Rex;

use chrono::{DateTime, TimeDelta, Utc};
use clock::SandboxClock;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::thread::JoinHandle;
use tokio::sync::watch;

/// Options of a sandbox.
#[derive(Clone, Debug)]
pub struct SandboxOptions {
    /// Port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Number of hosts, up to [`MAX_HOSTS`]. The first forty have names by their group, the others are numbered.
    pub hosts: u32,
    /// Number of finished job invocations at the start.
    pub finished_jobs: usize,
    /// Version of remote execution to behave as.
    pub rex: Rex,
    /// Time zone in the profiles of users who have none of their own.
    pub timezone: Option<UserZone>,
    /// Speed of the clock: at 3600 an hour passes in a second, for jobs and for schedules.
    pub speed: f64,
    /// Time at which the clock stands, so that only [`Sandbox::advance`] moves it.
    pub stopped_at: Option<DateTime<Utc>>,
}

impl Default for SandboxOptions {
    fn default() -> Self {
        Self { port: 0, hosts: 40, finished_jobs: 3, rex: Rex::default(), timezone: None, speed: 1.0, stopped_at: None }
    }
}

/// A running sandbox; it stops when dropped.
#[derive(Debug)]
pub struct Sandbox {
    address: SocketAddr,
    clock: SandboxClock,
    /// Tells the thread to be up or away; dropping it stops the thread.
    is_up: Option<watch::Sender<bool>>,
    thread: Option<JoinHandle<()>>,
}

impl Sandbox {
    /// Listens on loopback and serves on a thread of its own.
    pub fn start(options: SandboxOptions) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let clock = SandboxClock::new(options.stopped_at, options.speed);
        let state = seed::state(&options, clock.now());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (is_up, watching) = watch::channel(true);
        let serving = clock.clone();
        let thread = std::thread::Builder::new()
            .name("sandbox".into())
            .spawn(move || server::serve(&runtime, listener, state, serving, watching))?;
        Ok(Self { address, clock, is_up: Some(is_up), thread: Some(thread) })
    }

    /// Returns its address, such as `http://127.0.0.1:40123`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the login of the administrator.
    pub fn username(&self) -> &'static str {
        "admin"
    }

    /// Returns the password of every login.
    pub fn password(&self) -> &'static str {
        seed::PASSWORD
    }

    /// Moves the sandbox's clock forward, and with it every job.
    pub fn advance(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Breaks its connections and refuses new ones, as a restarting server does. Jobs go on, all data stays.
    pub fn go_away(&self) {
        self.set_up(false);
    }

    /// Answers again, at the same address.
    pub fn come_back(&self) {
        self.set_up(true);
    }

    fn set_up(&self, is_up: bool) {
        if let Some(sender) = &self.is_up {
            sender.send_replace(is_up);
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        drop(self.is_up.take());
        if let Some(thread) = self.thread.take() {
            // The thread has already reported a panic of its own.
            drop(thread.join());
        }
    }
}
