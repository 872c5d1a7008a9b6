//! A Foreman that says what a test tells it to: each request has to be the next one expected, and each expected one has to come.

mod request;

pub use request::Request;

use request::read_request;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::SeqCst;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Writes a body.
pub type Writing = Arc<dyn Fn(&mut dyn Write) -> std::io::Result<()> + Send + Sync>;

/// What the server does with a request.
#[derive(Clone)]
pub enum Answer {
    /// A status with headers and a body.
    Http { status: u16, headers: Vec<(String, String)>, body: Vec<u8> },
    /// These bytes, then the connection ends.
    Wire(Vec<u8>),
    /// JSON as it is written, then the connection ends.
    Written(Writing),
    /// A whole answer, head and body, as it is written, then the connection ends.
    Wired(Writing),
    /// The connection ends without an answer.
    Hangup,
    /// The connection is reset.
    Reset,
    /// The connection is held open without an answer until the client gives up.
    Silence,
}

impl Answer {
    pub fn json(status: u16, body: Value) -> Self {
        let headers = vec![("Content-Type".into(), "application/json; charset=utf-8".into())];
        Answer::Http { status, headers, body: body.to_string().into_bytes() }
    }

    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        if let Answer::Http { headers, .. } = &mut self {
            headers.push((name.into(), value.into()));
        }
        self
    }

    pub fn raw(status: u16, content_type: &str, body: &str) -> Self {
        Answer::Http { status, headers: vec![("Content-Type".into(), content_type.into())], body: body.into() }
    }

    /// So many bytes of it, head and body, and then the connection ends.
    pub fn cut(&self, after: usize) -> Self {
        Answer::Wire(self.bytes().into_iter().take(after).collect())
    }

    /// The bytes that go over the wire.
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Answer::Http { status, headers, body } => {
                let mut head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n", body.len());
                headers.iter().for_each(|(name, value)| head.push_str(&format!("{name}: {value}\r\n")));
                [format!("{head}\r\n").as_bytes(), body].concat()
            }
            Answer::Wire(bytes) => bytes.clone(),
            Answer::Written(_) => {
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n".to_vec()
            }
            Answer::Wired(_) | Answer::Hangup | Answer::Reset | Answer::Silence => Vec::new(),
        }
    }
}

/// Decides what to answer; `None` is a surprise, which fails the test.
type Handler = Box<dyn FnMut(&Request) -> Option<Answer> + Send>;

struct Script {
    handler: Handler,
    /// Expectations not met yet.
    missing: Arc<Mutex<Vec<(String, Answer)>>>,
    /// Whether the handler decides about asides too.
    hears_asides: bool,
    seen: Vec<Request>,
    surprises: Vec<String>,
}

struct Shared {
    script: Mutex<Script>,
    /// Told of every request.
    came: Condvar,
    tls: Option<Arc<ServerConfig>>,
    connections: AtomicUsize,
}

/// The server.
pub struct Foreman {
    url: String,
    shared: Arc<Shared>,
}

/// How long a test waits for a request that has to come.
const LIMIT: Duration = Duration::from_secs(30);

impl Foreman {
    /// Expects these requests, in this order. An expectation is the start of `METHOD /path?query`.
    pub fn expecting(expected: Vec<(&str, Answer)>) -> Self {
        let expected: Vec<_> = expected.into_iter().map(|(line, answer)| (line.to_owned(), answer)).collect();
        let missing = Arc::new(Mutex::new(expected));
        let shared = Arc::clone(&missing);
        let handler = move |request: &Request| {
            let mut expected = shared.lock().unwrap();
            let next = expected.first().is_some_and(|(line, _)| request.line().starts_with(line.as_str()));
            next.then(|| expected.remove(0).1)
        };
        Self::start(Box::new(handler), missing, None).hearing_asides()
    }

    /// Answers as `handler` says, in any order.
    pub fn answering(handler: impl FnMut(&Request) -> Option<Answer> + Send + 'static) -> Self {
        Self::start(Box::new(handler), Arc::default(), None)
    }

    /// The same over TLS.
    pub fn over_tls(tls: ServerConfig, handler: impl FnMut(&Request) -> Option<Answer> + Send + 'static) -> Self {
        Self::start(Box::new(handler), Arc::default(), Some(Arc::new(tls)))
    }

    /// Accepts any login.
    pub fn welcoming() -> Self {
        let is_status = |request: &Request| request.line() == "GET /api/status";
        Self::answering(move |request| {
            is_status(request).then(|| Answer::json(200, serde_json::json!({"result": "ok"})))
        })
    }

    /// Expects nothing at all: whatever comes is a surprise.
    pub fn untouched() -> Self {
        Self::expecting(Vec::new())
    }

    /// Lets the handler answer, and the test see, what is asked aside before a change, and refused otherwise.
    pub fn hearing_asides(self) -> Self {
        self.shared.script.lock().unwrap().hears_asides = true;
        self
    }

    fn start(handler: Handler, missing: Arc<Mutex<Vec<(String, Answer)>>>, tls: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let url = format!("{scheme}://{}", listener.local_addr().unwrap());
        let script =
            Mutex::new(Script { handler, missing, hears_asides: false, seen: Vec::new(), surprises: Vec::new() });
        let shared = Arc::new(Shared { script, came: Condvar::new(), tls, connections: AtomicUsize::new(0) });
        let serving = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&serving);
                std::thread::spawn(move || accept(stream, &shared));
            }
        });
        Self { url, shared }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Connections so far.
    pub fn connections(&self) -> usize {
        self.shared.connections.load(SeqCst)
    }

    /// All requests so far, after checking that they were the expected ones.
    pub fn requests(&self) -> Vec<Request> {
        self.check();
        self.shared.script.lock().unwrap().seen.clone()
    }

    /// Fails the test where something was asked that was not expected, or was expected and never asked.
    fn check(&self) {
        let script = self.shared.script.lock().unwrap();
        assert!(script.surprises.is_empty(), "unexpected requests: {:#?}", script.surprises);
        let missing: Vec<_> = script.missing.lock().unwrap().iter().map(|(line, _)| line.clone()).collect();
        assert!(missing.is_empty(), "requests that never came: {missing:#?}");
    }

    /// Waits until a request that starts with `line` has come.
    pub fn wait_for(&self, line: &str) {
        let script = self.shared.script.lock().unwrap();
        let not_yet = |script: &mut Script| !script.seen.iter().any(|request| request.line().starts_with(line));
        let waited = self.shared.came.wait_timeout_while(script, LIMIT, not_yet).unwrap();
        assert!(!waited.1.timed_out(), "{line} never came");
    }

    /// Waits until so many changes have come.
    pub fn wait_for_changes(&self, count: usize) {
        let script = self.shared.script.lock().unwrap();
        let are_fewer =
            |script: &mut Script| script.seen.iter().filter(|request| request.method != "GET").count() < count;
        let waited = self.shared.came.wait_timeout_while(script, LIMIT, are_fewer).unwrap();
        assert!(!waited.1.timed_out(), "fewer than {count} changes came");
    }

    /// The requests so far, one line each.
    pub fn lines(&self) -> Vec<String> {
        self.requests().iter().map(Request::line).collect()
    }

    /// The requests so far that change something.
    pub fn changes(&self) -> Vec<Request> {
        self.requests().into_iter().filter(|request| request.method != "GET").collect()
    }
}

impl Drop for Foreman {
    /// A test that never looks at the requests has them checked all the same.
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.check();
        }
    }
}

fn accept(stream: TcpStream, shared: &Shared) {
    shared.connections.fetch_add(1, SeqCst);
    let socket = stream.try_clone().unwrap();
    match &shared.tls {
        None => serve(stream, &socket, shared),
        Some(tls) => serve(StreamOwned::new(ServerConnection::new(tls.clone()).unwrap(), stream), &socket, shared),
    }
}

fn serve<S: Read + Write>(stream: S, socket: &TcpStream, shared: &Shared) {
    let mut stream = BufReader::new(stream);
    // A server answers what is no HTTP in plain HTTP.
    if stream.fill_buf().is_ok_and(|bytes| bytes.first().is_some_and(|byte| !byte.is_ascii_alphabetic())) {
        let _ = stream.get_mut().write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    while let Some(request) = read_request(&mut stream) {
        let answer = next_answer(&request, shared);
        let _ = stream.get_mut().write_all(&answer.bytes());
        match answer {
            Answer::Http { .. } => {}
            Answer::Silence => {
                let _ = stream.read_to_end(&mut Vec::new());
                return;
            }
            Answer::Reset => return rustix::net::sockopt::set_socket_linger(socket, Some(Duration::ZERO)).unwrap(),
            // The client may have gone.
            Answer::Written(write) | Answer::Wired(write) => return write(stream.get_mut()).unwrap_or_default(),
            Answer::Wire(_) | Answer::Hangup => return,
        }
    }
}

fn next_answer(request: &Request, shared: &Shared) -> Answer {
    let mut script = shared.script.lock().unwrap();
    let answer = if request.is_aside() && !script.hears_asides { None } else { (script.handler)(request) };
    if request.is_aside() && answer.is_none() {
        return Answer::json(403, serde_json::json!({"error": {"message": "Access denied"}}));
    }
    script.seen.push(request.clone());
    let answer = answer.unwrap_or_else(|| {
        script.surprises.push(request.line());
        Answer::json(599, serde_json::json!({"error": {"message": "the test did not expect this request"}}))
    });
    shared.came.notify_all();
    answer
}
