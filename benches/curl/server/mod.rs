//! A cheap server: prepared answers over http and https.

mod outputs;

pub use outputs::HOSTS;

use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

/// Addresses of the server process, and the certificate authority of the https one. It is a process of its own, since a child's peak memory includes its parent's.
pub struct Server {
    pub http: String,
    pub https: String,
    pub ca: PathBuf,
    process: Child,
    _directory: tempfile::TempDir,
}

/// The argument that makes the bench serve.
pub const SERVE: &str = "--serve";

/// Rows of the whole list.
const ALL: usize = 50_000;

impl Server {
    pub fn start() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let ca = directory.path().join("ca.pem");
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        let mut process = command.arg(SERVE).arg(&ca).stdout(Stdio::piped()).spawn().expect("the server starts");
        let mut ports = String::new();
        let mut reader = BufReader::new(process.stdout.take().expect("its output"));
        reader.read_line(&mut ports).expect("its ports");
        let (http, https) = ports.trim().split_once(' ').expect("two ports");
        let (http, https) = (format!("http://127.0.0.1:{http}"), format!("https://127.0.0.1:{https}"));
        Server { http, https, ca, process, _directory: directory }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
    }
}

/// Serves until killed.
pub fn serve_forever(ca: &std::path::Path) {
    let tls = tls(ca);
    let _ = outputs::get("/api/job_invocations/7/outputs");
    let rows: Arc<Vec<String>> = Arc::new((1..=ALL).map(row).collect());
    println!("{} {}", listen(Arc::clone(&rows), None), listen(rows, Some(tls)));
    loop {
        std::thread::park();
    }
}

/// An authority and a P-256 certificate from it, as installers make them.
fn tls(ca_file: &std::path::Path) -> Arc<ServerConfig> {
    let authority_key = rcgen::KeyPair::generate().expect("a key");
    let mut parameters = rcgen::CertificateParams::new(Vec::new()).expect("parameters");
    parameters.distinguished_name.push(rcgen::DnType::CommonName, "bench authority");
    parameters.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let authority = parameters.self_signed(&authority_key).expect("an authority");
    std::fs::write(ca_file, authority.pem()).expect("written");
    let issuer = rcgen::Issuer::new(parameters, authority_key);
    let key = rcgen::KeyPair::generate().expect("a key");
    let mut parameters = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).expect("parameters");
    parameters.distinguished_name.push(rcgen::DnType::CommonName, "bench server");
    let certificate = parameters.signed_by(&key, &issuer).expect("a certificate");
    let _ = rustls::crypto::ring::default_provider().install_default();
    let key = PrivateKeyDer::Pkcs8(key.serialize_der().into());
    let config = ServerConfig::builder().with_no_client_auth();
    Arc::new(config.with_single_cert(vec![certificate.der().clone()], key).expect("a pair"))
}

fn listen(rows: Arc<Vec<String>>, tls: Option<Arc<ServerConfig>>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (rows, tls) = (Arc::clone(&rows), tls.clone());
            let _ = stream.set_nodelay(true);
            std::thread::spawn(move || match tls {
                None => serve(stream, &rows),
                Some(tls) => {
                    let connection = ServerConnection::new(tls).expect("a connection");
                    serve(StreamOwned::<_, TcpStream>::new(connection, stream), &rows);
                }
            });
        }
    });
    port
}

fn serve(stream: impl Read + Write, rows: &[String]) {
    let mut reader = BufReader::new(stream);
    while let Some((target, length)) = head(&mut reader) {
        let mut body = vec![0; length];
        if reader.read_exact(&mut body).is_err() {
            return;
        }
        let answer = match outputs::get(&target) {
            Some(answer) => answer,
            None if length > 0 => created(),
            None => list(&target, rows),
        };
        let stream = reader.get_mut();
        if stream.write_all(answer.as_bytes()).and_then(|()| stream.flush()).is_err() {
            return;
        }
    }
}

fn head(reader: &mut impl BufRead) -> Option<(String, usize)> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|n| *n > 0)?;
    let target = line.split_whitespace().nth(1)?.to_owned();
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
        if line.trim().is_empty() {
            return Some((target, length));
        }
    }
}

fn answer(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nKeep-Alive: timeout=15, max=100\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

fn parameter(target: &str, name: &str) -> Option<usize> {
    target.split(['?', '&']).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
}

fn list(target: &str, rows: &[String]) -> String {
    let per_page = parameter(target, "per_page").unwrap_or(20);
    let start = (parameter(target, "page").unwrap_or(1) - 1) * per_page;
    let page = &rows[start.min(ALL)..(start + per_page).min(ALL)];
    let envelope = format!(
        r#"{{"total":{ALL},"subtotal":{ALL},"page":1,"per_page":{per_page},"search":null,"sort":{{"by":null,"order":null}},"results":[{}]}}"#,
        page.join(",")
    );
    answer("200 OK", &envelope)
}

/// A row as long as the server's are.
fn row(id: usize) -> String {
    format!(
        r#"{{"id":{id},"description":"Run systemctl restart service-{id}","job_category":"Commands","targeting_id":{id},"status":0,"start_at":"2026-11-23 20:41:35 UTC","status_label":"succeeded","ssh_user":null,"time_to_pickup":null,"dynflow_task":{{"id":"85e8c2ba-5f1c-4c5c-8d6e-{id:012}","state":"stopped"}},"template_id":325,"template_name":"Run Command - Script Default","effective_user":"root","succeeded":12,"failed":0,"pending":0,"cancelled":0,"total":12,"missing":0,"total_hosts":12}}"#
    )
}

fn created() -> String {
    let row = row(7);
    let targeting = r#","targeting":{"bookmark_id":null,"search_query":"name=a","targeting_type":"static_query","user_id":8,"randomized_ordering":null,"hosts":[{"name":"a","id":1,"display_name":"a"}]}}"#;
    let job = row.strip_suffix('}').expect("an object").to_owned() + targeting;
    answer("201 Created", &job)
}
