//! Bodies of answers, read up to a limit.

use crate::error::Error;
use reqwest::Response;
use tokio::sync::Mutex;

/// Largest list or output of hosts, in bytes after decompression.
pub const LIST: usize = 256 << 20;
/// Largest document that may contain a list, such as a job with the inputs of each of its hosts, in bytes.
pub const LARGE: usize = 64 << 20;
/// Largest document without a list, in bytes.
pub const DOCUMENT: usize = 16 << 20;
/// Largest answer with a failure, in bytes.
pub const FAILURE: usize = 1 << 20;

/// The turn of a long list: one is read at a time, so that several requests side by side take no more memory than one.
static LONG_LIST: Mutex<()> = Mutex::const_new(());

/// A body, as far as it came.
pub enum Body {
    /// The whole body.
    Whole(Vec<u8>),
    /// The error that broke the connection before the end.
    Cut(reqwest::Error),
}

/// Reads the whole body, or fails once it is larger than `limit`.
pub async fn read(mut response: Response, limit: usize) -> Result<Body, Error> {
    let limit = if response.status().is_success() { limit } else { FAILURE };
    let (mut bytes, mut turn) = (Vec::new(), None);
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if bytes.len() + chunk.len() > limit => {
                return Err(Error::too_large(format!("the answer is larger than {} MiB", limit >> 20)));
            }
            Ok(Some(chunk)) => {
                if limit == LIST && turn.is_none() && bytes.len() + chunk.len() > DOCUMENT {
                    turn = Some(LONG_LIST.lock().await);
                }
                make_room(&mut bytes, chunk.len(), limit);
                bytes.extend_from_slice(&chunk);
            }
            Ok(None) => return Ok(Body::Whole(bytes)),
            Err(cut) => return Ok(Body::Cut(cut)),
        }
    }
}

/// Reserves room for `more` bytes, doubling the buffer within the limit: growing by itself it could exceed the limit.
fn make_room(bytes: &mut Vec<u8>, more: usize, limit: usize) {
    if bytes.capacity() - bytes.len() < more {
        let left = limit.saturating_sub(bytes.len());
        bytes.reserve_exact(more.max(bytes.len().min(left)));
    }
}
