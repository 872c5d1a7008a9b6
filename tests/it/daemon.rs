//! Servers that are started for a test and ended with it.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::AtomicU16;
use std::sync::atomic::Ordering::SeqCst;
use std::time::{Duration, Instant};

const LIMIT: Duration = Duration::from_secs(30);

/// The next port to try. The system hands out higher ones by itself, to connections and to other tests' servers.
static NEXT: AtomicU16 = AtomicU16::new(0);

/// Returns a port of this machine that nobody uses, and no other test of this run gets.
pub fn free_port() -> u16 {
    // Runs side by side begin at different places.
    let first = 10_000 + (std::process::id() % 100) as u16 * 200;
    loop {
        let port = first + NEXT.fetch_add(1, SeqCst) % 200;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// A server in the foreground.
pub struct Daemon(Child);

impl Daemon {
    /// Starts it and waits until it listens.
    pub fn start(command: &mut Command, port: u16) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let end = Instant::now() + LIMIT;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(child.try_wait().unwrap().is_none() && Instant::now() < end, "{command:?} does not listen");
            std::thread::yield_now();
        }
        Self(child)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        // A server that is told to end takes its workers along; one that has ended by itself is ended.
        let _ = rustix::process::kill_process(rustix::process::Pid::from_child(&self.0), rustix::process::Signal::TERM);
        let _ = self.0.wait();
    }
}
