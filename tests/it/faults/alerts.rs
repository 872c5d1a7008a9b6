//! A fatal TLS alert: a refusal of a change only in the handshake, before the request has left.

use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, Rexctl, rexctl};
use crate::tls::{Authority, Pair};
use rustls::version::{TLS12, TLS13};
use rustls::{ServerConfig, ServerConnection};
use serde_json::json;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

/// Records that no client sends, so that the server ends the connection with an alert.
const BROKEN: [&[u8]; 2] =
    [&[23, 3, 3, 0, 20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20], &[99, 3, 3, 0, 1, 0]];

/// A server that takes jobs, and then finds the connection broken: its address, and how many it has taken.
fn alerting(config: ServerConfig, broken: &'static [u8]) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let (config, made) = (Arc::new(config), Arc::new(AtomicUsize::new(0)));
    let counted = Arc::clone(&made);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            // A client that is gone is gone.
            let _ = serve(connection, stream, broken, &counted);
        }
    });
    (url, made)
}

fn serve(mut tls: ServerConnection, mut stream: TcpStream, broken: &[u8], made: &AtomicUsize) -> std::io::Result<()> {
    loop {
        let mut reader = BufReader::new(rustls::Stream::new(&mut tls, &mut stream));
        let (mut first, mut line, mut length) = (String::new(), String::new(), 0);
        while line != "\r\n" {
            line.clear();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            first = if first.is_empty() { line.clone() } else { first };
            let header = line.to_ascii_lowercase();
            length = header.strip_prefix("content-length: ").map_or(length, |value| value.trim().parse().unwrap());
        }
        reader.read_exact(&mut vec![0; length])?;
        if first.starts_with("POST ") {
            made.fetch_add(1, SeqCst);
            tls.read_tls(&mut &*broken)?;
            assert!(tls.process_new_packets().is_err());
            tls.write_tls(&mut stream)?;
            return Ok(());
        }
        let rows = json!({"results": [{"id": 7, "name": "Run"}]});
        rustls::Stream::new(&mut tls, &mut stream).write_all(&Answer::json(200, rows).bytes())?;
    }
}

fn create(url: &str, template: &str, authority: &Authority, client: Option<&Pair>) -> Rexctl {
    let command = rexctl("job-invocation create --async --search-query a --ssl-ca-file ca.pem").args([template]);
    let command = command.at(url).file("ca.pem", authority.pem());
    let Some(client) = client else { return command };
    let command = command.file("c.pem", &client.certificate).file("k.pem", &client.key);
    command.args(["--ssl-client-cert=c.pem", "--ssl-client-key=k.pem", "--ssl-with-basic-auth"])
}

#[test]
fn an_alert_after_the_job_was_made_does_not_tell_that_nothing_was_sent() {
    let ours = Authority::named("ours");
    let (pair, client) = (ours.issue("127.0.0.1", 2099), ours.issue("ann", 2099));
    for broken in BROKEN {
        // On a connection of its own, and on one that has served a lookup.
        for template in ["--job-template-id=7", "--job-template=Run"] {
            for client in [None, Some(&client)] {
                let config = client.map_or_else(|| Authority::server(&pair), |_| ours.server_for_clients(&pair));
                let (url, made) = alerting(config, broken);
                let Outcome { code, stderr, .. } = create(&url, template, &ours, client).run();
                assert_eq!((code, made.load(SeqCst)), (84, 1), "{template}: {stderr}");
            }
        }
    }
}

#[test]
fn a_client_certificate_that_is_refused_is_told_as_that_before_a_change_is_sent_and_for_a_read() {
    let ours = Authority::named("ours");
    let other = Authority::named("other");
    let pair = ours.issue("127.0.0.1", 2099);
    for client in [None, Some(other.issue("ann", 2099)), Some(ours.issue("ann", 2021))] {
        // By TLS 1.3 the server refuses it when the request has left.
        for (version, made) in [(&TLS12, 78), (&TLS13, 84)] {
            let server = ours.server_for_clients_by(&pair, &[version]);
            let foreman = Foreman::over_tls(server, |_| Some(Answer::json(201, json!({"id": 12}))));
            for (template, code) in [("--job-template-id=7", made), ("--job-template=Run", 78)] {
                let outcome = create(foreman.url(), template, &ours, client.as_ref()).run();
                assert_eq!((outcome.code, foreman.requests().len()), (code, 0), "{version:?} {template}: {outcome}");
                assert!(outcome.stderr.contains("client certificate"), "{outcome}");
            }
        }
    }
}
