//! Numbers that the server can store.

use super::timestamp;

/// The largest integer that the server can store: its columns are signed and have 32 bits.
pub const MAX_INTEGER: u32 = i32::MAX as u32;

/// Reads a number from 1 that fits a signed 32-bit column of the server.
pub fn number(text: &str) -> Result<u32, String> {
    if text.parse::<i64>().is_ok_and(|number| number < 1) {
        return Err("must be 1 or more".into());
    }
    let number = text.parse().ok().filter(|number| (1..=MAX_INTEGER).contains(number));
    number.ok_or_else(|| format!("must be a whole number from 1 to {MAX_INTEGER}"))
}

/// Reads a duration such as `30`, `30s`, `5m` or `1h30m` as a number of seconds that the server can store.
pub fn seconds(text: &str) -> Result<u32, String> {
    let duration = timestamp::duration(text).map_err(|error| error.to_string())?;
    let seconds = u32::try_from(duration.as_secs()).ok().filter(|seconds| *seconds <= MAX_INTEGER);
    seconds.ok_or_else(|| format!("must be at most {MAX_INTEGER} seconds"))
}
