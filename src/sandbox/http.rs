//! HTTP on loopback: requests come in one by one and are answered from the world as it is.

use crate::sandbox::auth::{self, User};
use crate::sandbox::errors::Refusal;
use crate::sandbox::routes;
use crate::sandbox::world::World;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;
use tokio::net::TcpListener;

/// A request that has been read.
pub struct Call {
    pub method: String,
    pub path: String,
    pub body: Value,
    pub user: &'static User,
    query: Vec<(String, String)>,
}

/// An answer that is not a refusal.
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

impl Call {
    /// A parameter of the address.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A parameter of the address or else of the body.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.query(name).or_else(|| self.body.get(name)?.as_str())
    }

    /// A switch of the address or else of the body.
    pub fn flag(&self, name: &str) -> Option<bool> {
        match self.param(name) {
            Some(text) => Some(matches!(text, "true" | "1" | "t" | "yes")),
            None => self.body.get(name)?.as_bool(),
        }
    }
}

const LARGEST_BODY: usize = 16 << 20;

/// Serves until `stop` resolves.
pub async fn serve(listener: TcpListener, world: World, stop: tokio::sync::oneshot::Receiver<()>) {
    let world = Rc::new(RefCell::new(world));
    let accept = async {
        loop {
            // A client that left before its turn is no reason to stop.
            let Ok((stream, _)) = listener.accept().await else {
                tokio::task::yield_now().await;
                continue;
            };
            let world = Rc::clone(&world);
            let service = service_fn(move |request| respond(Rc::clone(&world), request));
            // A connection that breaks off concerns nobody but its client.
            let connection = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            tokio::task::spawn_local(connection);
        }
    };
    tokio::select! { () = accept => (), _ = stop => () }
}

async fn respond(world: Rc<RefCell<World>>, request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let answered = match read(request).await {
        Ok(call) => {
            let mut world = world.borrow_mut();
            world.advance();
            routes::answer(&mut world, &call)
        }
        Err(refusal) => Err(refusal),
    };
    let (status, body) = match answered {
        Ok(answer) => (answer.status, answer.body),
        Err(refusal) => (refusal.status, refusal.body),
    };
    let mut response = Response::new(Full::new(Bytes::from(body.to_string())));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let json = hyper::header::HeaderValue::from_static("application/json; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, json);
    Ok(response)
}

async fn read(request: Request<Incoming>) -> Result<Call, Refusal> {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (credentials, media_type) = (header(AUTHORIZATION), header(CONTENT_TYPE));
    let method = request.method().to_string();
    let path = request.uri().path().to_owned();
    let query = url::form_urlencoded::parse(request.uri().query().unwrap_or_default().as_bytes());
    let query = query.into_owned().collect();
    let body = Limited::new(request.into_body(), LARGEST_BODY).collect().await;
    let body = body.map_err(|_| Refusal::message(413, "The body is too large"))?.to_bytes();
    let user = auth::user(credentials.as_deref())?;
    let body = json(&body, media_type.as_deref())?;
    Ok(Call { method, path, body, user, query })
}

fn json(body: &[u8], media_type: Option<&str>) -> Result<Value, Refusal> {
    if body.is_empty() {
        return Ok(Value::Null);
    }
    let media_type = media_type.unwrap_or_default();
    if !media_type.starts_with("application/json") {
        return Err(Refusal::media_type(media_type));
    }
    serde_json::from_slice(body).map_err(|cause| Refusal::bad_json(&cause.to_string()))
}
