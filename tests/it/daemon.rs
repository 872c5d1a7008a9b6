//! Servers that are started for a test and ended with it.

use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const LIMIT: Duration = Duration::from_secs(30);

/// A port of this machine that nobody uses.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
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
