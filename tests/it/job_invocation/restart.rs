//! A server that restarts while a job is followed: the sandbox, away until that has been noticed.

use crate::daemon::free_port;
use crate::rexctl::rexctl;
use chrono::TimeDelta;
use rexctl::sandbox::{Rex, Sandbox, SandboxOptions};
use std::io::Read as _;
use std::net::{Ipv4Addr, TcpStream};

#[test]
fn a_watch_rides_a_restart_out_says_so_and_tells_each_host_and_line_once() {
    for rex in Rex::NOTABLE {
        let time = "2026-11-24T12:00:00Z".parse().unwrap();
        let options = SandboxOptions { port: free_port(), rex, stopped_at: Some(time), ..SandboxOptions::default() };
        let sandbox = Sandbox::start(options).unwrap();
        let create = rexctl("-q job-invocation create --async --job-template-id 325").at(&sandbox.url());
        let search = "name ^ (web01.example.com, web02.example.com, host5.example.com)";
        let created = create.args(["--input", "command=echo one; sleep 60; echo two", "--search-query", search]).run();
        // The host that cannot be reached fails long before the others end.
        sandbox.advance(TimeDelta::seconds(20));
        let watch = rexctl("job-invocation watch --follow-output --id").at(&sandbox.url());
        let mut following = watch.args([created.stdout.trim()]).start();
        following.until_it_says("host5.example.com: failed");
        sandbox.go_away();
        following.until_it_says("No contact: ");
        sandbox.advance(TimeDelta::minutes(5));
        sandbox.come_back();
        following.until_it_says("In contact again");
        let outcome = following.end();
        assert_eq!(outcome.code, 70, "{rex}: {}", outcome.stderr);
        let mut lines: Vec<_> =
            outcome.stdout.lines().filter(|line| line.contains(" one") || line.contains(" two")).collect();
        lines.sort_unstable();
        let expected =
            ["web01.example.com: one", "web01.example.com: two", "web02.example.com: one", "web02.example.com: two"];
        assert_eq!(lines, expected, "{rex}: {}", outcome.stdout);
        assert!(outcome.stdout.ends_with("3 task(s), 2 success, 1 fail\n"), "{rex}: {}", outcome.stdout);
        for once in
            ["host5.example.com: failed", "web01.example.com: success", "web02.example.com: success", "No contact"]
        {
            assert_eq!(outcome.stderr.matches(once).count(), 1, "{rex} {once}: {}", outcome.stderr);
        }
    }
}

#[test]
fn the_command_lets_its_sandbox_be_away_after_so_long() {
    let port = free_port();
    let address = (Ipv4Addr::LOCALHOST, port);
    let mut sandbox = rexctl(&format!("sandbox --port {port} --restart-after 1s --restart-for 1h")).start();
    sandbox.until_it_says("Serving until Ctrl-C");
    // A connection lasts until the sandbox goes; on a slow machine it has gone already.
    if let Ok(mut connection) = TcpStream::connect(address) {
        assert!(!matches!(connection.read(&mut [0]), Ok(1)));
    }
    assert!(TcpStream::connect(address).is_err());
    sandbox.interrupt();
    assert_eq!(sandbox.end().code, 0);
}
