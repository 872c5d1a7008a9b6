//! Answers made to exhaust or confuse their reader: a clear error, in bounded memory and time.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::rexctl;
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use wait4::Wait4 as _;

const LIST: &str = "job-invocation list";

/// A server that writes to every connection what `write` gives, as long as the client reads.
fn writing(write: impl Fn(&mut TcpStream) -> std::io::Result<()> + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let write = std::sync::Arc::new(write);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let write = std::sync::Arc::clone(&write);
            std::thread::spawn(move || {
                let _ = stream.read(&mut [0; 4096]);
                // The client goes when it has had enough.
                let _ = write(&mut stream);
            });
        }
    });
    url
}

/// Runs a command line; its code, its stderr, and its memory at the most in MiB.
fn measured(url: &str, line: &str) -> (i32, String, u64) {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_rexctl"));
    command.env_clear().env("HOME", home.path()).args(line.split(' ')).args(["-s", url, "-u", "admin", "-p", "x"]);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    let ended = child.wait4().unwrap();
    (ended.status.code().unwrap_or(-1), stderr, ended.rusage.maxrss >> 20)
}

/// The answer's cap and the little that a program needs beside it, its buffer's growth included.
const MOST_MIB: u64 = 3 * 256;

#[test]
fn an_endless_answer_ends_at_the_cap() {
    for (status, line, limit) in [
        ("200 OK", LIST, 256),
        ("200 OK", "job-invocation info --id 1", 64),
        ("200 OK", "job-template info --id 1", 16),
        ("401 Unauthorized", "auth login basic-external", 1),
    ] {
        let url = writing(move |stream| {
            write!(stream, "HTTP/1.1 {status}\r\nContent-Type: application/json\r\n\r\n{{\"results\":[")?;
            let rows = "[],".repeat(1 << 18);
            loop {
                stream.write_all(rows.as_bytes())?;
            }
        });
        let (code, stderr, memory) = measured(&url, line);
        assert!(code == 76 && stderr.contains(&format!("larger than {limit} MiB")), "{line}: {code}: {stderr}");
        assert!(memory < MOST_MIB, "{line}: {memory} MiB");
    }
}

#[test]
fn a_compressed_bomb_ends_at_the_cap() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb");
    let zeros = std::fs::File::create(&path).unwrap();
    zeros.set_len(300 << 20).unwrap();
    let packed = Command::new("gzip").args(["-1", "-c"]).arg(&path).output().unwrap();
    assert!(packed.status.success());
    let url = writing(move |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")?;
        stream.write_all(&packed.stdout)
    });
    let (code, stderr, memory) = measured(&url, LIST);
    assert!(code == 76 && stderr.contains("larger than 256 MiB"), "{code}: {stderr}");
    assert!(memory < MOST_MIB, "{memory} MiB");
}

#[test]
fn slow_bytes_end_with_the_request_timeout() {
    for head in ["", "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"] {
        let url = writing(move |stream| {
            stream.write_all(head.as_bytes())?;
            stream.set_read_timeout(Some(Duration::from_millis(50)))?;
            loop {
                stream.write_all(b"H")?;
                // Waits for the client to do anything, which it does not.
                let _ = stream.read(&mut [0]);
            }
        });
        let start = Instant::now();
        let (code, stderr, _) = measured(&url, "--request-timeout 1 job-invocation list");
        assert!(code == 69 || code == 78, "{code}: {stderr}");
        assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    }
}

#[test]
fn what_is_no_answer_is_named() {
    let nested = |open: &str| open.repeat(200_000);
    let headers = |count: usize| (0..count).map(|number| format!("X-{number}: y\r\n")).collect::<String>();
    let with =
        |headers: String| Answer::Wire(format!("HTTP/1.1 200 OK\r\n{headers}Content-Length: 2\r\n\r\n[]").into());
    for (what, answer) in [
        ("deep arrays", Answer::raw(200, "application/json", &nested("["))),
        ("deep objects", Answer::raw(200, "application/json", &nested("{\"a\":"))),
        ("deep rows", Answer::raw(200, "application/json", &format!("{{\"results\":[{}", nested("[")))),
        ("deep neighbours", Answer::raw(200, "application/json", &format!("{{\"x\":{}", nested("[")))),
        (
            "invalid UTF-8",
            Answer::Wire(b"HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{\"results\": \"\xff\xfe\"}".to_vec()),
        ),
        ("thousands of headers", with(headers(10_000))),
        ("a header without end", with(format!("X: {}\r\n", "y".repeat(2 << 20)))),
        ("two lengths", with("Content-Length: 9\r\n".into())),
        ("a negative length", Answer::Wire(b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n[]".to_vec())),
        (
            "a length beyond reason",
            Answer::Wire(b"HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\n[]".to_vec()),
        ),
        ("a huge number", Answer::raw(200, "application/json", &format!("[{}]", "9".repeat(100_000)))),
        ("no gzip", Answer::raw(200, "application/json", "[]").with_header("Content-Encoding", "gzip")),
    ] {
        for line in [LIST, "job-invocation info --id 1"] {
            let answer = answer.clone();
            let foreman = Foreman::answering(move |_| Some(answer.clone()));
            let outcome = rexctl(line).at(foreman.url()).args(["--request-timeout=1"]).run();
            assert!([69, 76, 78].contains(&outcome.code), "{what}: {line}: {}", outcome.code);
            assert!(outcome.stderr.len() < 2_000 && !outcome.stderr.is_empty(), "{what}: {line}: {}", outcome.stderr);
        }
    }
}

#[test]
fn a_list_whose_pages_never_end_is_left() {
    let rows: Vec<Value> = (0..1_000).map(|id| json!({ "id": id })).collect();
    let full = json!({ "results": rows }).to_string();
    let page = move |_: &Request| Some(Answer::raw(200, "application/json", &full));
    let foreman = Foreman::answering(page);
    let outcome = rexctl("job-invocation list --output csv").at(foreman.url()).run();
    assert_eq!(outcome.code, 76, "{}", outcome.stderr);
    assert!(outcome.stderr.contains("again and again"), "{}", outcome.stderr);
}
