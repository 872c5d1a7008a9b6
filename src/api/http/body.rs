//! Reading an answer's body without trusting its size.

use crate::error::{Error, Kind};
use reqwest::Response;

/// The largest answer that is taken, after decompression: a list, or the output of hosts.
pub const LIST: usize = 256 << 20;
/// The largest answer that may be a list and is read as a whole; a job tells the inputs of each of its hosts.
pub const LARGE: usize = 64 << 20;
/// The largest answer that is neither.
pub const DOCUMENT: usize = 16 << 20;
/// The largest answer that tells a failure.
pub const FAILURE: usize = 1 << 20;

/// What came of reading a body.
pub enum Body {
    /// All of it.
    Whole(Vec<u8>),
    /// The connection broke before its end.
    Cut(reqwest::Error),
}

/// Reads the whole body, or fails once it is larger than `limit`.
pub async fn read(mut response: Response, limit: usize) -> Result<Body, Error> {
    let limit = if response.status().is_success() { limit } else { FAILURE };
    let mut bytes = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if bytes.len() + chunk.len() > limit => {
                return Err(Error::new(Kind::Protocol, format!("the answer is larger than {} MiB", limit >> 20)));
            }
            Ok(Some(chunk)) => {
                make_room(&mut bytes, chunk.len(), limit);
                bytes.extend_from_slice(&chunk);
            }
            Ok(None) => return Ok(Body::Whole(bytes)),
            Err(cut) => return Ok(Body::Cut(cut)),
        }
    }
}

/// Makes room for `more` bytes and as many again as there are, but no room that is never used.
fn make_room(bytes: &mut Vec<u8>, more: usize, limit: usize) {
    if bytes.capacity() - bytes.len() < more {
        let left = limit.saturating_sub(bytes.len());
        bytes.reserve_exact(more.max(bytes.len().min(left)));
    }
}
