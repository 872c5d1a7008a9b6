//! The HTTP server: connections, request bodies, logins, and a small cache of answers.

use super::clock::SandboxClock;
use super::http::{ApiRequest, Reply, ReplyBody};
use super::state::{ServerState, User};
use super::times::UserZone;
use super::{auth, clockwork, errors, routes, statuses};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue, SET_COOKIE};
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

/// Limit of a request's body in bytes.
const MAX_BODY: usize = 16 << 20;
/// Limit of the answers in the cache.
const MAX_CACHED: usize = 8;

/// Key of a cached answer: user id, URL, and the minute, since searches may depend on the time.
type CacheKey = (u32, String, i64);

struct SandboxServer {
    state: RefCell<ServerState>,
    clock: SandboxClock,
    sessions: auth::Sessions,
    /// Answers to reads since the last change, while no job is open: a list of thousands of rows is made once.
    cache: RefCell<HashMap<CacheKey, (u16, Bytes)>>,
}

/// Serves while `is_up` is true, until its sender is gone.
pub fn serve(
    runtime: &Runtime,
    listener: TcpListener,
    state: ServerState,
    clock: SandboxClock,
    is_up: watch::Receiver<bool>,
) {
    let server = SandboxServer {
        state: RefCell::new(state),
        clock,
        sessions: auth::Sessions::default(),
        cache: RefCell::default(),
    };
    // When another program has taken the port during an outage, the server stays away.
    let _ = LocalSet::new().block_on(runtime, come_and_go(listener, Rc::new(server), is_up));
}

async fn come_and_go(
    listener: TcpListener,
    server: Rc<SandboxServer>,
    mut is_up: watch::Receiver<bool>,
) -> std::io::Result<()> {
    let address = listener.local_addr()?;
    let mut listener = tokio::net::TcpListener::from_std(listener)?;
    loop {
        let left = tokio::select! {
            left = is_up.wait_for(|is_up| !is_up) => left.is_ok(),
            () = accept(listener, server.clone()) => false,
        };
        if !left || is_up.wait_for(|is_up| *is_up).await.is_err() {
            return Ok(());
        }
        listener = tokio::net::TcpListener::bind(address).await?;
    }
}

/// Accepts connections until it is dropped, which also closes them.
async fn accept(listener: tokio::net::TcpListener, server: Rc<SandboxServer>) {
    let mut connections = JoinSet::new();
    loop {
        // Drop the connections that have ended.
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            // Out of sockets, for example: let the open connections go on first.
            tokio::task::yield_now().await;
            continue;
        };
        // A failure here only makes answers slower.
        drop(stream.set_nodelay(true));
        let server = server.clone();
        connections.spawn_local(async move {
            let service = service_fn(move |request| {
                let server = server.clone();
                async move { Ok::<_, Infallible>(server.answer(request).await) }
            });
            // A client that disconnects in the middle of a request needs no answer.
            drop(hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await);
        });
    }
}

impl SandboxServer {
    /// Answers a request, with the time of the sandbox's clock.
    async fn answer(&self, request: hyper::Request<Incoming>) -> Response<Full<Bytes>> {
        let mut response = self.reply(request).await;
        let date = self.clock.now().format("%a, %d %b %Y %H:%M:%S GMT").to_string();
        if let Ok(date) = HeaderValue::from_str(&date) {
            response.headers_mut().insert(DATE, date);
        }
        response
    }

    async fn reply(&self, request: hyper::Request<Incoming>) -> Response<Full<Bytes>> {
        let (head, body) = request.into_parts();
        let Ok(body) = Limited::new(body, MAX_BODY).collect().await else {
            return response(413, Bytes::new(), None);
        };
        match auth::login(&head.headers, &self.sessions) {
            Err(reply) => sent(Self::public(&head).unwrap_or(reply), None),
            Ok(login) => self.authenticated(&head, &body.to_bytes(), login.user, login.new_session),
        }
    }

    /// Answers the requests that need no login.
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
        // Without an open job, an answer stays true until the next change.
        let still = state.open.is_empty();
        if reads
            && still
            && let Some((status, bytes)) = self.cache.borrow().get(&key)
        {
            return response(*status, bytes.clone(), cookie);
        }
        let reply = match request(head, body, user, state.zone_of(user), now) {
            Ok(request) => routes::answer(&mut state, &request).unwrap_or_else(|failure| failure),
            Err(failure) => failure,
        };
        let (status, bytes) = written(reply);
        let mut cache = self.cache.borrow_mut();
        if !(reads && still) || cache.len() >= MAX_CACHED {
            cache.clear();
        }
        if reads && still {
            cache.insert(key, (status, bytes.clone()));
        }
        response(status, bytes, cookie)
    }
}

fn request(
    head: &hyper::http::request::Parts,
    body: &Bytes,
    user: &'static User,
    zone: UserZone,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<ApiRequest, Reply> {
    let mut segments: Vec<String> = head.uri.path().split('/').filter(|part| !part.is_empty()).map(decoded).collect();
    if segments.iter().map(String::as_str).take(2).eq(["api", "v2"]) {
        segments.remove(1);
    }
    let query = url::form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
    let body = parsed(&head.headers, body)?;
    Ok(ApiRequest { method: head.method.to_string(), segments, query, body, user, zone, now })
}

/// Decodes the percent signs of a path segment, in which a plus sign stands for itself.
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
    // As the Apache in front of a Foreman promises it.
    headers.insert(HeaderName::from_static("keep-alive"), HeaderValue::from_static("timeout=15, max=100"));
    if let Some(cookie) = cookie.and_then(|cookie| HeaderValue::from_str(&cookie).ok()) {
        headers.insert(SET_COOKIE, cookie);
    }
    response
}
