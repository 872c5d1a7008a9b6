//! The socket's side: connections, bodies, logins and sessions, and the answers that may be remembered.

use super::clock::SandboxClock;
use super::http::{ApiRequest, Reply, ReplyBody};
use super::state::{ServerState, User};
use super::{auth, clockwork, errors, routes, statuses};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderMap, HeaderValue, SET_COOKIE};
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::HashMap;
use std::convert::Infallible;
use std::net::TcpListener;
use std::rc::Rc;
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::task::{JoinSet, LocalSet};

/// More than any job invocation needs.
const MAX_BODY: usize = 16 << 20;
/// How many answers are remembered between changes.
const MAX_REMEMBERED: usize = 8;

/// Who asked what, and in which minute, since searches may speak of the time.
type Question = (u32, String, i64);

struct SandboxServer {
    state: RefCell<ServerState>,
    clock: SandboxClock,
    sessions: auth::Sessions,
    /// Answers to reads since the last change, while no job is under way: lists of thousands of rows cost once.
    remembered: RefCell<HashMap<Question, (u16, Bytes)>>,
}

/// Serves while `is_there` says so, and until its sender is gone.
pub fn serve(
    runtime: &Runtime,
    listener: TcpListener,
    state: ServerState,
    clock: SandboxClock,
    is_there: watch::Receiver<bool>,
) {
    let server = SandboxServer {
        state: RefCell::new(state),
        clock,
        sessions: auth::Sessions::default(),
        remembered: RefCell::default(),
    };
    // Should the port be somebody else's after an outage, nobody is served any more.
    let _ = LocalSet::new().block_on(runtime, come_and_go(listener, Rc::new(server), is_there));
}

async fn come_and_go(
    listener: TcpListener,
    server: Rc<SandboxServer>,
    mut is_there: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let address = listener.local_addr()?;
    let mut listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let left = tokio::select! {
            left = is_there.wait_for(|is_there| !is_there) => left.is_ok(),
            () = accept(listener, server.clone()) => false,
        };
        if !left || is_there.wait_for(|is_there| *is_there).await.is_err() {
            return Ok(());
        }
        listener = tokio::net::TcpListener::bind(address).await?;
    }
}

/// Takes connections until it is dropped, and they with it.
async fn accept(listener: tokio::net::TcpListener, server: Rc<SandboxServer>) {
    let mut connections = JoinSet::new();
    loop {
        // Those that have ended are forgotten.
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            // Out of sockets, say: those that are open go first.
            tokio::task::yield_now().await;
            continue;
        };
        // Without it answers are only later.
        drop(stream.set_nodelay(true));
        let server = server.clone();
        connections.spawn_local(async move {
            let service = service_fn(move |request| {
                let server = server.clone();
                async move { Ok::<_, Infallible>(server.answer(request).await) }
            });
            // A client that goes away mid-request is its own business.
            drop(hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await);
        });
    }
}

impl SandboxServer {
    async fn answer(&self, request: hyper::Request<Incoming>) -> Response<Full<Bytes>> {
        let (head, body) = request.into_parts();
        let Ok(body) = Limited::new(body, MAX_BODY).collect().await else {
            return response(413, Bytes::new(), None);
        };
        match auth::login(&head.headers, &self.sessions) {
            Err(reply) => sent(Self::public(&head).unwrap_or(reply), None),
            Ok(login) => self.authenticated(&head, &body.to_bytes(), login.user, login.new_session),
        }
    }

    /// What everybody is told.
    fn public(head: &hyper::http::request::Parts) -> Option<Reply> {
        let is_ping = (head.method.as_str(), head.uri.path()) == ("GET", "/api/ping");
        is_ping.then(|| statuses::ping().ok()).flatten()
    }

    fn authenticated(
        &self,
        head: &hyper::http::request::Parts,
        body: &Bytes,
        user: &'static User,
        cookie: Option<String>,
    ) -> Response<Full<Bytes>> {
        let now = self.clock.now();
        let key = (user.id, head.uri.to_string(), now.timestamp() / 60);
        let reads = head.method == hyper::Method::GET && body.is_empty();
        let Ok(mut state) = self.state.try_borrow_mut() else { return sent(errors::internal(), cookie) };
        clockwork::advance(&mut state, now);
        // Nothing changes by itself.
        let still = state.open.is_empty();
        if reads
            && still
            && let Some((status, bytes)) = self.remembered.borrow().get(&key)
        {
            return response(*status, bytes.clone(), cookie);
        }
        let reply = match request(head, body, user, now) {
            Ok(request) => routes::answer(&mut state, &request).unwrap_or_else(|failure| failure),
            Err(failure) => failure,
        };
        let (status, bytes) = written(reply);
        let mut remembered = self.remembered.borrow_mut();
        if !(reads && still) || remembered.len() >= MAX_REMEMBERED {
            remembered.clear();
        }
        if reads && still {
            remembered.insert(key, (status, bytes.clone()));
        }
        response(status, bytes, cookie)
    }
}

fn request(
    head: &hyper::http::request::Parts,
    body: &Bytes,
    user: &'static User,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<ApiRequest, Reply> {
    let mut segments: Vec<String> = head.uri.path().split('/').filter(|part| !part.is_empty()).map(decoded).collect();
    if segments.iter().map(String::as_str).take(2).eq(["api", "v2"]) {
        segments.remove(1);
    }
    let query = url::form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
    let body = parsed(&head.headers, body)?;
    Ok(ApiRequest { method: head.method.to_string(), segments, query, body, user, now })
}

/// A path segment with its percent signs undone; a plus sign there stands for itself.
fn decoded(segment: &str) -> String {
    let escaped = segment.replace('+', "%2B");
    url::form_urlencoded::parse(escaped.as_bytes()).map(|(name, _)| name.into_owned()).collect()
}

fn parsed(headers: &HeaderMap, body: &Bytes) -> Result<Value, Reply> {
    if body.is_empty() {
        return Ok(Value::Null);
    }
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !media_type.starts_with("application/json") {
        return Err(errors::unsupported_media_type(media_type));
    }
    serde_json::from_slice(body).map_err(|problem| errors::bad_json(&problem.to_string()))
}

fn written(reply: Reply) -> (u16, Bytes) {
    match reply.body {
        ReplyBody::Json(value) => (reply.status, Bytes::from(value.to_string())),
        ReplyBody::Empty => (reply.status, Bytes::new()),
    }
}

fn sent(reply: Reply, cookie: Option<String>) -> Response<Full<Bytes>> {
    let (status, bytes) = written(reply);
    response(status, bytes, cookie)
}

fn response(status: u16, bytes: Bytes, cookie: Option<String>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(bytes));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
        headers.insert(SET_COOKIE, cookie);
    }
    response
}
