//! The hosts' output as it comes, each line after its host's name.

use super::{Ending, Observer};
use crate::api::rex::host_states::HostRow;
use crate::commands::job_invocation::colour;
use crate::commands::job_invocation::following::hosts::Host;
use crate::error::Error;
use crate::model::output::{OutputChunk, OutputLines};
use crate::printable;
use crate::streams::Streams;
use std::collections::BTreeMap;

/// `host1.example.com: line`
pub struct Prefixed {
    /// Control characters are made visible.
    visible: bool,
    begun: BTreeMap<String, OutputLines>,
}

impl Prefixed {
    /// Shows control characters as such where `visible`, and leaves them as they are elsewhere.
    pub fn new(visible: bool) -> Self {
        Self { visible, begun: BTreeMap::new() }
    }

    fn write(&self, host: &str, line: &str, streams: &mut Streams) -> Result<(), Error> {
        let name = printable::line(host);
        let style = colour::of_name(host).on_default();
        let prefix = if streams.out_colour() { format!("{style}{name}:{style:#}") } else { format!("{name}:") };
        let line = if self.visible { visible(line) } else { line.to_owned() };
        writeln!(streams.out(), "{prefix} {line}")
    }
}

impl Observer for Prefixed {
    fn output(&mut self, host: &HostRow, news: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        let mut begun = self.begun.remove(&host.name).unwrap_or_default();
        let written =
            news.iter().try_for_each(|piece| begun.push(piece, |_, line| self.write(&host.name, line, streams)));
        self.begun.insert(host.name.clone(), begun);
        written.and_then(|()| streams.flush())
    }

    fn ended(&mut self, host: &Host, _output: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        let name = &host.row.name;
        match self.begun.remove(name) {
            Some(mut begun) => begun.end(|_, line| self.write(name, line, streams)),
            None => Ok(()),
        }
    }

    fn end(&mut self, _ending: &Ending<'_>, streams: &mut Streams) -> Result<(), Error> {
        for (name, mut begun) in std::mem::take(&mut self.begun) {
            begun.end(|_, line| self.write(&name, line, streams))?;
        }
        streams.flush()
    }
}

/// A line of output as it may be shown: a carriage return at its end is a line break of the host's terminal.
fn visible(line: &str) -> String {
    printable::block(line.strip_suffix('\r').unwrap_or(line)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_repaint_is_made_visible() {
        assert_eq!(visible("a\x1b[2J\tb\r"), "a\\x1b[2J\tb");
        assert_eq!(visible("10%\r100%"), "10%\\r100%");
    }
}
