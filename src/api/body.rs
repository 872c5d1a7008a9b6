//! Reading an answer's body without trusting its size.

use crate::error::{Error, Kind};
use reqwest::Response;

/// The largest answer that is taken, after decompression: 256 MiB.
pub const LIMIT: usize = 256 << 20;

/// What came of reading a body.
pub enum Body {
    /// All of it.
    Whole(Vec<u8>),
    /// The connection broke before its end.
    Cut(reqwest::Error),
}

/// Reads the whole body, or fails once it is larger than [`LIMIT`].
pub async fn read(mut response: Response) -> Result<Body, Error> {
    let expected = response.content_length().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let mut bytes = Vec::with_capacity(expected.min(1 << 20));
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if bytes.len() + chunk.len() > LIMIT => {
                return Err(Error::new(Kind::Protocol, format!("the answer is larger than {} MiB", LIMIT >> 20)));
            }
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => return Ok(Body::Whole(bytes)),
            Err(cut) => return Ok(Body::Cut(cut)),
        }
    }
}
