//! The log of a continuous integration service: a folded group for each host, and annotations for those that failed.

use super::ci::Ci;
use super::{Ending, Observer};
use crate::commands::job_invocation::following::hosts::Host;
use crate::error::Error;
use crate::model::host_output::{Lines, Piece, last_lines, reason};
use crate::model::host_state::HostState;
use crate::printable;
use crate::streams::Streams;

/// A log in the form of `ci`.
pub struct Annotated {
    ci: Ci,
    /// Without groups only annotations are made.
    groups: bool,
    errors: Vec<(String, String)>,
}

impl Annotated {
    /// A log without anything in it.
    pub fn new(ci: Ci, groups: bool) -> Self {
        Self { ci, groups, errors: Vec::new() }
    }
}

impl Observer for Annotated {
    fn ended(&mut self, host: &Host, output: &[Piece], streams: &mut Streams) -> Result<(), Error> {
        let name = &host.row.name;
        if self.groups {
            let title = format!("{name}: {}", host.row.state.as_str());
            self.ci.group(&title, &shown(output), streams);
        }
        if host.row.state == HostState::Failed {
            let mut text = if output.is_empty() { "failed".to_owned() } else { reason(output) };
            for line in last_lines(output, 3) {
                text = format!("{text}\n{}", printable::line(&line));
            }
            self.errors.push((name.clone(), text));
        }
        Ok(())
    }

    fn end(&mut self, _ending: &Ending<'_>, streams: &mut Streams) -> Result<(), Error> {
        self.errors.iter().for_each(|(name, text)| self.ci.error(name, text, streams));
        Ok(())
    }
}

fn shown(output: &[Piece]) -> Vec<String> {
    let mut shown = Vec::new();
    let mut lines = Lines::default();
    let mut show = |line: &str| shown.push(printable::block(line.strip_suffix('\r').unwrap_or(line)).into_owned());
    output.iter().for_each(|piece| lines.take(piece, &mut show));
    lines.finish(&mut show);
    shown
}
