//! The log of a continuous integration service: a folded group for each host, and annotations for those that failed.

use super::ci;
use super::{Ending, Observer};
use crate::commands::job_invocation::following::failure::Failure;
use crate::commands::job_invocation::following::hosts::Host;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::output::{OutputChunk, OutputLines};
use crate::printable;
use crate::streams::{Ci, Streams};
use std::convert::Infallible;

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
    fn ended(&mut self, host: &Host, output: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        let name = &host.row.name;
        if self.groups {
            let title = format!("{name}: {}", host.row.state.as_str());
            ci::group(self.ci, &title, &shown(output), streams);
        }
        if host.row.state == HostState::Failed {
            let Failure { reason, last_lines } = Failure::of(output);
            let text = [vec![reason], last_lines].concat();
            let text: Vec<_> = text.iter().map(|line| printable::line(line)).collect();
            self.errors.push((printable::line(name).into_owned(), text.join("\n")));
        }
        Ok(())
    }

    fn end(&mut self, _ending: &Ending<'_>, streams: &mut Streams) -> Result<(), Error> {
        self.errors.iter().for_each(|(name, text)| ci::error(self.ci, name, text, streams));
        Ok(())
    }
}

fn shown(output: &[OutputChunk]) -> Vec<String> {
    let mut shown = Vec::new();
    let Ok(()) = OutputLines::each(output, |_, line| {
        shown.push(printable::block(line.strip_suffix('\r').unwrap_or(line)).into_owned());
        Ok::<_, Infallible>(())
    });
    shown
}
