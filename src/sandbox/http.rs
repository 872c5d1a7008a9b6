//! A request and its reply, as the endpoints see them.

use super::state::User;
use super::times::UserZone;
use chrono::{DateTime, Utc};
use serde_json::Value;

/// A request whose login has been accepted.
pub struct ApiRequest {
    pub method: String,
    /// Parts of the path, without the `v2` that may follow `api`.
    pub segments: Vec<String>,
    pub query: Vec<(String, String)>,
    /// JSON body, or null without one.
    pub body: Value,
    pub user: &'static User,
    /// Time zone of the user's times and cron lines.
    pub zone: UserZone,
    pub now: DateTime<Utc>,
}

impl ApiRequest {
    /// Returns a parameter of the query string or, since the server merges them, of the body's top level.
    pub fn param(&self, name: &str) -> Option<String> {
        let queried = self.query.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        queried.or_else(|| match self.body.get(name)? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        })
    }

    /// Returns a parameter that is not empty.
    pub fn given(&self, name: &str) -> Option<String> {
        self.param(name).filter(|value| !value.trim().is_empty())
    }

    /// Returns true for a parameter that Rails casts to true.
    pub fn flag(&self, name: &str) -> bool {
        self.given(name).is_some_and(|value| super::params::is_true(&value))
    }

    pub fn zone(&self) -> UserZone {
        self.zone
    }
}

/// An HTTP answer.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub body: ReplyBody,
}

/// Body of an answer.
#[derive(Debug)]
pub enum ReplyBody {
    Json(Value),
    Empty,
}

impl Reply {
    pub fn json(status: u16, body: Value) -> Self {
        Self { status, body: ReplyBody::Json(body) }
    }

    pub fn ok(body: Value) -> Self {
        Self::json(200, body)
    }

    /// Keeps some rows of a list's page; its counts stay.
    pub fn retain_results(&mut self, keep: impl Fn(&Value) -> bool) {
        if let ReplyBody::Json(body) = &mut self.body
            && let Some(Value::Array(rows)) = body.get_mut("results")
        {
            rows.retain(|row| keep(row));
        }
    }

    pub fn created(body: Value) -> Self {
        Self::json(201, body)
    }
}

/// Result of an endpoint: both sides are answers, the error side is a failure.
pub type Answer = Result<Reply, Reply>;
