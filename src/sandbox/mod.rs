//! An embedded Foreman: a real HTTP server on loopback that answers remote execution's API, errors and faults included,
//! and runs nothing.

mod auth;
mod create;
mod errors;
mod fields;
mod hosts;
mod http;
mod job;
mod list;
mod outputs;
mod recurring;
mod rerun;
mod rex;
mod routes;
mod search;
mod seed;
mod tasks;
mod templates;
mod view;
mod world;

pub use rex::Rex;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::thread::JoinHandle;
use tokio::sync::oneshot;

/// How large and how fast a sandbox is.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port on loopback; 0 takes any that is free.
    pub port: u16,
    /// How many hosts there are.
    pub hosts: usize,
    /// Which release of remote execution it plays.
    pub rex: Rex,
    /// How fast its time passes: at 1.0 a host takes one to three seconds.
    pub speed: f64,
    /// How many finished job invocations there are from the start.
    pub jobs: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 0, hosts: 40, rex: Rex::default(), speed: 1.0, jobs: 3 }
    }
}

/// A running sandbox; it stops when dropped.
#[derive(Debug)]
pub struct Sandbox {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Sandbox {
    /// Starts to serve, on a thread of its own.
    pub fn start(options: Options) -> io::Result<Sandbox> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        let thread = std::thread::Builder::new().name("sandbox".into()).spawn(move || {
            let serving = async {
                // The listener is bound and non-blocking: registering it can only fail where the runtime itself is broken.
                if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                    http::serve(listener, world::World::new(&options), stopped).await;
                }
            };
            tokio::task::LocalSet::new().block_on(&runtime, serving);
        })?;
        Ok(Sandbox { address, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it is reached.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Who may do everything. `viewer`, with the same password, may only look.
    pub fn username(&self) -> &'static str {
        "admin"
    }

    /// The password of all its users.
    pub fn password(&self) -> &'static str {
        auth::PASSWORD
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has stopped too.
            let _ = thread.join();
        }
    }
}
