//! `--output api-json`: what the server said, untouched; with `--jq`, what the filter makes of it.

use super::{Options, json};
use crate::error::Error;
use crate::streams::Output;
use serde_json::Value;

/// Shows `value`.
pub fn raw(out: &mut dyn Output, value: &Value, options: &Options) -> Result<(), Error> {
    out.write_str(&options.shown(&text(value, options)?))
}

/// `value` as it is shown.
pub(super) fn text(value: &Value, options: &Options) -> Result<String, Error> {
    match &options.filter {
        Some(filter) => filter.lines(value, options.width.is_some()),
        None => Ok(json::text(value, 0)? + "\n"),
    }
}
