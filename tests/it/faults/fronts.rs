//! nginx and HAProxy as they stand before a Foreman, and the connection between the two spoilt.

use super::commands::{KINDS, REFUSED, Run, Servers, run_behind};
use super::proxy::{Fault, Harm, Place};
use crate::daemon::{Daemon, free_port};
use crate::rexctl::{Running, rexctl};
use crate::skipped::programs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A front that is running.
pub struct Front {
    pub url: String,
    port: u16,
    _daemon: Daemon,
    _directory: TempDir,
}

#[derive(Clone, Copy)]
enum Program {
    Nginx,
    Haproxy,
}

impl Program {
    /// Where it is, if this machine has it.
    fn find(self) -> Option<PathBuf> {
        let name = match self {
            Program::Nginx => "nginx",
            Program::Haproxy => "haproxy",
        };
        programs(&[name]).map(|mut found| found.remove(0))
    }

    /// Starts it before `server`.
    fn start(self, path: &Path, server: SocketAddr) -> Front {
        let (directory, port) = (tempfile::tempdir().unwrap(), free_port());
        let config = directory.path().join("config");
        std::fs::write(&config, self.config(directory.path(), port, server)).unwrap();
        let mut command = Command::new(path);
        match self {
            Program::Nginx => command.arg("-p").arg(directory.path()).arg("-c").arg(&config).args(["-e", "stderr"]),
            Program::Haproxy => command.args(["-db", "-f"]).arg(&config),
        };
        let daemon = Daemon::start(&mut command, port);
        Front { url: format!("http://127.0.0.1:{port}"), port, _daemon: daemon, _directory: directory }
    }

    fn config(self, directory: &Path, port: u16, server: SocketAddr) -> String {
        let place = directory.display();
        match self {
            Program::Nginx => format!(
                "daemon off; pid {place}/pid; worker_processes 1; events {{}}
                 http {{ access_log off; client_body_temp_path {place}/a; proxy_temp_path {place}/b; fastcgi_temp_path {place}/c;
                 uwsgi_temp_path {place}/d; scgi_temp_path {place}/e;
                 keepalive_timeout 300ms;
                 server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass http://{server}; proxy_http_version 1.1; }} }} }}"
            ),
            Program::Haproxy => format!(
                "defaults\n mode http\n timeout connect 5s\n timeout client 30s\n timeout server 30s\n\
                 frontend front\n bind 127.0.0.1:{port}\n default_backend foreman\n\
                 backend foreman\n server foreman {server}\n"
            ),
        }
    }
}

const HARMS: [Harm; 5] = [Harm::None, Harm::Cut, Harm::Reset, Harm::Uncertain(0), Harm::Uncertain(10)];

fn is_as_promised_behind(program: Program) {
    let Some(path) = program.find() else { return };
    let servers = Servers::start();
    for kind in 0..KINDS {
        for (at, harm) in [0, 40].iter().flat_map(|at| HARMS.map(|harm| (*at, harm))) {
            let fault = Fault { exchange: None, place: Place::Answer, at, harm, dead_after: false };
            let ran = run_behind(&servers, kind, fault, |server| program.start(&path, server));
            let Run { outcome, seen, .. } = &ran;
            let lie = ran.lie();
            assert!(lie.is_none(), "{}: {kind} {fault:?} {seen:?}\n{outcome}", lie.unwrap());
            let is_whole = matches!(harm, Harm::None);
            assert_eq!(outcome.code == 0, is_whole && kind != REFUSED, "{kind} {fault:?} {seen:?}\n{outcome}");
        }
    }
}

#[test]
fn a_change_is_as_promised_behind_nginx() {
    is_as_promised_behind(Program::Nginx);
}

#[test]
fn a_change_is_as_promised_behind_haproxy() {
    is_as_promised_behind(Program::Haproxy);
}

/// Returns true while `running` has a connection to `port` that the other end has not closed.
fn is_connected(running: &Running, port: u16) -> bool {
    const ESTABLISHED: &str = "01";
    let to = format!(":{port:04X}");
    let table = running.proc("net/tcp");
    let connections = table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    connections.filter(|words| words.get(3) == Some(&ESTABLISHED)).any(|words| words[2].ends_with(&to))
}

#[test]
fn a_connection_that_nginx_closes_between_two_lines_costs_no_change() {
    const LINES: u64 = 20;
    let Some(path) = Program::Nginx.find() else { return };
    let servers = Servers::start();
    let front = Program::Nginx.start(&path, servers.jobs_at());
    let shell = rexctl("-q shell").at(&front.url).env("FOREMAN_PASSWORD", servers.password()).keeping_stdin();
    let mut running = shell.start();
    let before = servers.jobs();
    for line in 1..=LINES {
        running.type_line("job-invocation create --async --job-template-id 325 --input command=id --search-query id=1");
        while servers.jobs() < before + line || is_connected(&running, front.port) {
            std::thread::yield_now();
        }
    }
    running.type_line("exit");
    let outcome = running.end();
    assert_eq!((outcome.code, servers.jobs() - before), (0, LINES), "{outcome}");
}
