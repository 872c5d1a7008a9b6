//! The hosts' output when the job has ended: hosts with equal output as one block.

use super::{Observer, paged};
use crate::commands::job_invocation::following::hosts::FollowedHost;
use crate::commands::job_invocation::following::outcome::JobEnd;
use crate::commands::job_invocation::host_names;
use crate::commands::job_invocation::output::{EqualOutputs, LineStyle, blocks};
use crate::error::Error;
use crate::model::host_range;
use crate::model::host_state::HostState;
use crate::model::output::OutputChunk;
use crate::streams::{Output, Streams};

/// Prints the blocks at the end, through the pager where they are longer than the screen.
pub struct OutputBlocks {
    style: LineStyle,
    /// Show blocks that are longer than the screen in the pager.
    pages: bool,
    equal: EqualOutputs,
    /// Hosts on which the command succeeded without output. Of others, the table of results tells why they have none.
    silent: Vec<String>,
}

impl OutputBlocks {
    /// Returns a report that prints in this style.
    pub fn new(style: LineStyle, pages: bool) -> Self {
        Self { style, pages, equal: EqualOutputs::default(), silent: Vec::new() }
    }
}

impl Observer for OutputBlocks {
    fn ended(&mut self, host: &FollowedHost, output: &[OutputChunk], _streams: &mut Streams) -> Result<(), Error> {
        let printed = output.iter().filter(|chunk| !chunk.is_of_server());
        if printed.clone().any(|chunk| !chunk.text.is_empty()) {
            self.equal.push(&host.row.name, printed, &self.style)?;
        } else if host.row.state == HostState::Success {
            self.silent.push(host.row.name.clone());
        }
        Ok(())
    }

    fn end(&mut self, _end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        let outputs = std::mem::take(&mut self.equal);
        let width = streams.out_width();
        let write = |out: &mut dyn Output| blocks::write(out, &self.style, outputs, width);
        if self.pages && streams.out_height().is_some() {
            let mut text = Vec::new();
            write(&mut text)?;
            let text = String::from_utf8_lossy(&text);
            if !paged::is_longer_than_screen(&text, streams) || !paged::show(&text, streams)? {
                streams.out().write_str(&text)?;
            }
        } else {
            write(streams.out())?;
        }
        streams.flush()?;
        if !self.silent.is_empty() {
            let start = format!("No output on {}", host_range::hosts(self.silent.len() as u64));
            streams.note(&host_names::sentence(&start, &self.silent, streams.err_width()));
        }
        Ok(())
    }
}
