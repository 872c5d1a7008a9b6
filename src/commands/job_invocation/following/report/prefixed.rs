//! The hosts' output as it arrives, each line after its host's name.

use super::Observer;
use crate::api::rex::host_states::HostRow;
use crate::commands::job_invocation::colour;
use crate::commands::job_invocation::following::hosts::FollowedHost;
use crate::commands::job_invocation::following::outcome::JobEnd;
use crate::error::Error;
use crate::model::output::{OutputChunk, OutputLines};
use crate::printable;
use crate::streams::Streams;
use std::collections::BTreeMap;

/// Prints lines such as `host1.example.com: line`.
pub struct PrefixedOutput {
    /// Escape control characters.
    is_escaped: bool,
    /// Lines that have begun, by host name.
    begun: BTreeMap<String, OutputLines>,
}

impl PrefixedOutput {
    /// Returns a report that escapes control characters where `is_escaped`.
    pub fn new(is_escaped: bool) -> Self {
        Self { is_escaped, begun: BTreeMap::new() }
    }

    fn write(&self, host: &str, line: &str, streams: &mut Streams) -> Result<(), Error> {
        let name = printable::line(host);
        let style = colour::of_name(host).on_default();
        let prefix = if streams.out_colour() { format!("{style}{name}:{style:#}") } else { format!("{name}:") };
        let line = if self.is_escaped { escaped(line) } else { line.to_owned() };
        writeln!(streams.out(), "{prefix} {line}")
    }
}

impl Observer for PrefixedOutput {
    fn output(&mut self, host: &HostRow, news: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        let mut begun = self.begun.remove(&host.name).unwrap_or_default();
        let written =
            news.iter().try_for_each(|chunk| begun.push(chunk, |_, line| self.write(&host.name, line, streams)));
        self.begun.insert(host.name.clone(), begun);
        written.and_then(|()| streams.flush())
    }

    fn ended(&mut self, host: &FollowedHost, _output: &[OutputChunk], streams: &mut Streams) -> Result<(), Error> {
        let name = &host.row.name;
        match self.begun.remove(name) {
            Some(mut begun) => begun.end(|_, line| self.write(name, line, streams)),
            None => Ok(()),
        }
    }

    fn end(&mut self, _end: &JobEnd<'_>, streams: &mut Streams) -> Result<(), Error> {
        for (name, mut begun) in std::mem::take(&mut self.begun) {
            begun.end(|_, line| self.write(&name, line, streams))?;
        }
        streams.flush()
    }
}

/// Returns a line of output with its control characters escaped. A carriage return at its end is a line break of the host's terminal.
fn escaped(line: &str) -> String {
    printable::block(line.strip_suffix('\r').unwrap_or(line)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(escaped("a\x1b[2J\tb\r"), "a\\x1b[2J\tb");
        assert_eq!(escaped("10%\r100%"), "10%\\r100%");
    }
}
