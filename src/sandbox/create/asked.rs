//! The fields of a request, read as the server reads them: blank is absent, numbers may be texts.

use crate::sandbox::errors::Refusal;
use chrono::{DateTime, NaiveDateTime, SubsecRound as _, Timelike as _, Utc};
use serde_json::Value;

/// The `job_invocation` of a request.
pub struct Asked<'a>(pub &'a Value);

impl Asked<'_> {
    /// A value that is there and not blank.
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.0.pointer(pointer).filter(|value| !value.is_null() && value.as_str().is_none_or(|text| !text.is_empty()))
    }

    /// A text, or a number as one.
    pub fn text(&self, pointer: &str) -> Option<String> {
        Some(match self.get(pointer)? {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    }

    /// A whole number; what is none counts as 0.
    pub fn number(&self, pointer: &str) -> Option<i64> {
        Some(self.text(pointer)?.parse().unwrap_or(0))
    }

    /// A switch, which may be a number or a text.
    pub fn switch(&self, pointer: &str) -> Option<bool> {
        Some(matches!(self.text(pointer)?.as_str(), "true" | "1"))
    }

    /// A time, cut to the minute.
    pub fn time(&self, pointer: &str) -> Result<Option<DateTime<Utc>>, Refusal> {
        let Some(text) = self.text(pointer) else { return Ok(None) };
        let time = time(&text).ok_or_else(Refusal::internal)?.trunc_subsecs(0);
        Ok(time.with_second(0))
    }
}

/// A time with an offset, or without one in the user's zone, which is UTC.
fn time(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let offset = ["%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M %z", "%Y-%m-%dT%H:%M%:z"];
    let naive = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time.to_utc());
    }
    let text = text.strip_suffix(" UTC").unwrap_or(text);
    offset.iter().find_map(|format| DateTime::parse_from_str(text, format).ok().map(|time| time.to_utc())).or_else(
        || naive.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok()).map(|t| t.and_utc()),
    )
}
