//! A proxy that passes HTTP on until the exchange it is to spoil, at the byte it is told.

mod exchange;
mod uncertain;

use exchange::Exchange;
use std::io::{BufRead, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// Where an exchange is spoilt: bytes of the request that the server gets, or of the answer that the client gets.
#[derive(Clone, Copy, Debug)]
pub enum Place {
    Request,
    Answer,
}

/// What happens there.
#[derive(Clone, Copy, Debug)]
pub enum Harm {
    /// The client's connection ends.
    Cut,
    /// The client's connection is reset.
    Reset,
    /// Nothing more goes to the client until it gives up; then the server gets the rest of the request all the same.
    Hold,
    /// The rest comes so much later.
    Delay(Duration),
    /// So many bytes of the answer before this place come twice.
    Twice(usize),
    /// It comes one byte at a time.
    Bytewise,
    /// In place of the answer comes one of those that tell nothing of what the server did.
    Uncertain(usize),
    /// Nothing.
    None,
}

/// One fault.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// The exchange on which it falls, from 0; none is the first that changes something.
    pub exchange: Option<usize>,
    pub place: Place,
    /// Chooses the byte: the message's length and one more is the modulus.
    pub at: usize,
    pub harm: Harm,
    /// Every connection after it is reset.
    pub dead_after: bool,
}

struct Shared {
    server: SocketAddr,
    fault: Fault,
    exchanges: AtomicUsize,
    changes: AtomicUsize,
    made: AtomicUsize,
    struck: AtomicBool,
    /// The lengths of the exchange on which the fault fell.
    request: AtomicUsize,
    answer: AtomicUsize,
    ended: AtomicBool,
    holding: (Mutex<bool>, Condvar),
}

/// The proxy between one command and the server.
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: JoinHandle<()>,
}

/// What went through a proxy.
#[derive(Debug)]
pub struct Traffic {
    /// Requests that change something, as the client sent them.
    pub changes: usize,
    /// Those among them that the server took.
    pub made: usize,
    /// Whether the fault came to pass.
    pub struck: bool,
    /// Bytes of the request on which it fell, and of the server's answer.
    pub request: usize,
    pub answer: usize,
}

impl Proxy {
    pub fn start(server: SocketAddr, fault: Fault) -> Self {
        Self::start_at("127.0.0.1:0".parse().unwrap(), server, fault)
    }

    /// Starts at an address, such as that of an earlier one.
    pub fn start_at(address: SocketAddr, server: SocketAddr, fault: Fault) -> Self {
        let listener = TcpListener::bind(address).unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared {
            server,
            fault,
            exchanges: AtomicUsize::new(0),
            changes: AtomicUsize::new(0),
            made: AtomicUsize::new(0),
            struck: AtomicBool::new(false),
            request: AtomicUsize::new(0),
            answer: AtomicUsize::new(0),
            ended: AtomicBool::new(false),
            holding: Default::default(),
        });
        let accepting = Arc::clone(&shared);
        let thread = std::thread::spawn(move || accept(&listener, &accepting));
        Self { address, shared, thread }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Waits until a fault holds the client's request.
    pub fn wait_until_held(&self) {
        let (held, told) = &self.shared.holding;
        let limit = Duration::from_secs(30);
        let waited = told.wait_timeout_while(held.lock().unwrap(), limit, |held| !*held).unwrap();
        assert!(!waited.1.timed_out(), "the fault never came to hold anything");
    }

    /// Ends it once the client and the server are done with every connection.
    pub fn end(self) -> Traffic {
        self.shared.ended.store(true, SeqCst);
        drop(TcpStream::connect(self.address));
        self.thread.join().unwrap();
        let Shared { changes, made, struck, request, answer, .. } = &*self.shared;
        let [changes, made, request, answer] = [changes, made, request, answer].map(|number| number.load(SeqCst));
        Traffic { changes, made, struck: struck.load(SeqCst), request, answer }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    let mut connections = Vec::new();
    for client in listener.incoming().map(Result::unwrap) {
        if shared.ended.load(SeqCst) {
            break;
        }
        if shared.fault.dead_after && shared.struck.load(SeqCst) {
            reset(&client);
            continue;
        }
        let shared = Arc::clone(shared);
        // An error here is a peer that is gone, which is what faults do.
        connections.push(std::thread::spawn(move || drop(serve(client, &shared))));
    }
    connections.into_iter().for_each(|connection| connection.join().unwrap());
}

fn reset(client: &TcpStream) {
    rustix::net::sockopt::set_socket_linger(client, Some(Duration::ZERO)).unwrap();
}

fn serve(client: TcpStream, shared: &Shared) -> std::io::Result<()> {
    client.set_nodelay(true)?;
    let mut server = BufReader::new(TcpStream::connect(shared.server)?);
    let mut requests = BufReader::new(client.try_clone()?);
    loop {
        let request = message(&mut requests)?;
        if request.is_empty() {
            return Ok(());
        }
        let changes = !request.starts_with(b"GET ");
        let number = shared.exchanges.fetch_add(1, SeqCst);
        let is_first_change = changes && shared.changes.fetch_add(1, SeqCst) == 0;
        if shared.fault.exchange.map_or(is_first_change, |exchange| exchange == number) {
            shared.struck.store(true, SeqCst);
            let spoilt = Exchange { client, server, request, changes, shared };
            return spoilt.harm(requests);
        }
        server.get_mut().write_all(&request)?;
        let answer = message(&mut server)?;
        shared.count(changes, &answer);
        (&client).write_all(&answer)?;
    }
}

impl Shared {
    fn count(&self, changes: bool, answer: &[u8]) {
        if changes && answer.starts_with(b"HTTP/1.1 2") {
            self.made.fetch_add(1, SeqCst);
        }
    }
}

/// One whole message as it came; empty at the end.
fn message(from: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut length = 0;
    loop {
        let start = bytes.len();
        if from.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(bytes);
        }
        let line = String::from_utf8_lossy(&bytes[start..]).to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if line == "\r\n" {
            break;
        }
    }
    from.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}
