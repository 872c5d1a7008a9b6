//! The log of a continuous integration service: a folded group for each host, and annotations for those that failed.

use super::Observer;
use super::ci;
use crate::commands::job_invocation::following::failure::HostFailure;
use crate::commands::job_invocation::following::hosts::FollowedHost;
use crate::commands::job_invocation::following::outcome::JobEnd;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{OutputChunk, OutputLines};
use crate::printable;
use crate::streams::{Ci, Streams};
use std::convert::Infallible;

/// Writes the log in the form of one service.
pub struct AnnotatedLog {
    ci: Ci,
    /// Write a folded group for each host, not only annotations.
    groups: bool,
    /// Titles and texts of the annotations.
    errors: Vec<(String, String)>,
}

impl AnnotatedLog {
    /// Returns a report in the form of `ci`.
    pub fn new(ci: Ci, groups: bool) -> Self {
        Self { ci, groups, errors: Vec::new() }
    }
}

impl Observer for AnnotatedLog {
    fn ended(&mut self, host: &FollowedHost, output: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        let name = &host.row.name;
        if self.groups {
            let title = format!("{name}: {}", host.row.state.as_str());
            ci::group(self.ci, &title, &lines(output), streams);
        }
        if host.row.state == HostState::Failed {
            let HostFailure { reason, last_lines } = HostFailure::of(output);
            let text = [vec![reason], last_lines].concat();
            let text: Vec<_> = text.iter().map(|line| printable::line(line)).collect();
            self.errors.push((printable::line(name).into_owned(), text.join("\n")));
        }
        Ok(())
    }

    fn end(&mut self, _end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        self.errors.iter().for_each(|(name, text)| ci::error(self.ci, name, text, streams));
        Ok(())
    }
}

/// Returns the lines of output with control characters escaped.
fn lines(output: &[OutputChunk]) -> Vec<String> {
    let mut lines = Vec::new();
    let Ok(()) = OutputLines::each(output, |_, line| {
        lines.push(printable::block(line.strip_suffix('\r').unwrap_or(line)).into_owned());
        Ok::<_, Infallible>(())
    });
    lines
}
