//! `--output api-json`: what the server said, untouched; with `--jq`, what the filter makes of it.

use super::{Options, json};
use crate::error::Error;
use serde_json::Value;
use std::io::Write;

/// Shows `value`.
pub fn raw(out: &mut dyn Write, value: &Value, options: &Options) -> Result<(), Error> {
    Ok(out.write_all(options.shown(&text(value, options)?).as_bytes())?)
}

/// `value` as it is shown.
pub(super) fn text(value: &Value, options: &Options) -> Result<String, Error> {
    match &options.filter {
        Some(filter) => filter.lines(value, options.width.is_some()),
        None => Ok(json::text(value, 0)? + "\n"),
    }
}
