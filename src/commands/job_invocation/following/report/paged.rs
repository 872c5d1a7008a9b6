//! Outputs that are longer than the screen, which the pager shows from their beginning.

use crate::error::Error;
use crate::pager;
use crate::streams::{Streams, displayed_width};

/// Returns true for a text that does not fit on the screen; never where nobody looks at one.
pub fn is_longer_than_screen(text: &str, streams: &Streams) -> bool {
    let (Some(height), width) = (streams.out_height(), streams.out_width().unwrap_or(80).max(1)) else { return false };
    let rows: usize = text.lines().map(|line| displayed_width(line).div_ceil(width).max(1)).sum();
    rows >= height
}

/// Shows the text in the pager. Returns false if there is none.
pub fn show(text: &str, streams: &mut Streams) -> Result<bool, Error> {
    streams.flush()?;
    pager::show(text)
}
