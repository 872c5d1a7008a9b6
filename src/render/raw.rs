//! `--output api-json`: the server's answer unchanged, or filtered by `--jq`.

use super::{Options, json};
use crate::error::Error;
use crate::streams::Output;
use serde_json::Value;

/// Writes `value`.
pub fn raw(out: &mut dyn Output, value: &Value, options: &Options) -> Result<(), Error> {
    out.write_str(&options.printable(&text(value, options)?))
}

/// Returns the text of `value`.
pub(super) fn text(value: &Value, options: &Options) -> Result<String, Error> {
    match &options.filter {
        Some(filter) => filter.lines(value, options.width.is_some()),
        None => Ok(json::text(value, 0)? + "\n"),
    }
}
