//! An embedded Foreman: a real HTTP server on loopback that answers remote execution's API, errors and faults included.
//!
//! It runs nothing. A job's progress is a function of the clock: every answer is computed from when the job began, so a
//! job of ten thousand hosts costs nothing while nobody asks. Nothing is kept when it stops.

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
mod params;
mod recurring;
mod routes;
mod search;
mod seed;
mod server;
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
pub use version::Rex;

use chrono::{DateTime, TimeDelta, Utc};
use clock::SandboxClock;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::thread::JoinHandle;
use tokio::sync::watch;

/// What a sandbox is to be like.
#[derive(Clone, Debug)]
pub struct SandboxOptions {
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Number of hosts, up to [`MAX_HOSTS`]. The first forty have names by their group, the others are numbered.
    pub hosts: u32,
    /// How many finished job invocations there are at the start.
    pub finished_jobs: usize,
    /// The version of remote execution to behave as.
    pub rex: Rex,
    /// How fast jobs go: 1 takes seconds as a server does, 100 takes hundredths of them.
    pub speed: f64,
    /// Stops the clock at this time, so that only [`Sandbox::advance`] moves it.
    pub stopped_at: Option<DateTime<Utc>>,
}

impl Default for SandboxOptions {
    fn default() -> Self {
        Self { port: 0, hosts: 40, finished_jobs: 3, rex: Rex::default(), speed: 1.0, stopped_at: None }
    }
}

/// A running sandbox; it stops when dropped.
#[derive(Debug)]
pub struct Sandbox {
    address: SocketAddr,
    clock: SandboxClock,
    /// Whether it answers; it stops for good when this is gone.
    is_there: Option<watch::Sender<bool>>,
    thread: Option<JoinHandle<()>>,
}

impl Sandbox {
    /// Listens on loopback and serves on a thread of its own.
    pub fn start(options: SandboxOptions) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let clock = SandboxClock::new(options.stopped_at);
        let state = seed::state(&options, clock.now());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (is_there, sees) = watch::channel(true);
        let serving = clock.clone();
        let thread = std::thread::Builder::new()
            .name("sandbox".into())
            .spawn(move || server::serve(&runtime, listener, state, serving, sees))?;
        Ok(Self { address, clock, is_there: Some(is_there), thread: Some(thread) })
    }

    /// Where it listens, such as `http://127.0.0.1:40123`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A login that may do everything.
    pub fn username(&self) -> &'static str {
        "admin"
    }

    /// The password of every login.
    pub fn password(&self) -> &'static str {
        seed::PASSWORD
    }

    /// Moves the sandbox's clock forward, and with it every job.
    pub fn advance(&self, by: TimeDelta) {
        self.clock.advance(by);
    }

    /// Ends its connections and refuses new ones, as a server does that restarts. Jobs go on, nothing is forgotten.
    pub fn go_away(&self) {
        self.say_whether_there(false);
    }

    /// Answers again, at the same address.
    pub fn come_back(&self) {
        self.say_whether_there(true);
    }

    fn say_whether_there(&self, is_there: bool) {
        if let Some(sender) = &self.is_there {
            sender.send_replace(is_there);
        }
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        drop(self.is_there.take());
        if let Some(thread) = self.thread.take() {
            // A panic on the server's thread has been reported there already.
            drop(thread.join());
        }
    }
}
