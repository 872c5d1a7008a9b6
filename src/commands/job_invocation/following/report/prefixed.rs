//! The hosts' output as it comes, each line after its host's name.

use super::{Ending, Observer};
use crate::api::host_states::HostRow;
use crate::commands::job_invocation::following::hosts::Host;
use crate::error::Error;
use crate::model::host_output::{Lines, Piece};
use crate::printable;
use crate::streams::Streams;
use anstyle::AnsiColor;
use std::collections::BTreeMap;

/// The colours of host names; red and black are left out.
const COLOURS: [AnsiColor; 8] = [
    AnsiColor::Cyan,
    AnsiColor::Green,
    AnsiColor::Yellow,
    AnsiColor::Magenta,
    AnsiColor::Blue,
    AnsiColor::BrightCyan,
    AnsiColor::BrightGreen,
    AnsiColor::BrightMagenta,
];

/// `host1.example.com: line`
pub struct Prefixed {
    /// Control characters are made visible.
    visible: bool,
    begun: BTreeMap<String, Lines>,
}

impl Prefixed {
    /// Shows control characters as such where `visible`, and leaves them as they are elsewhere.
    pub fn new(visible: bool) -> Self {
        Self { visible, begun: BTreeMap::new() }
    }

    fn write(&self, host: &str, lines: &[String], streams: &mut Streams) -> Result<(), Error> {
        let name = printable::line(host);
        let style = colour(host).on_default();
        let prefix = if streams.out_colour() { format!("{style}{name}:{style:#}") } else { format!("{name}:") };
        for line in lines {
            match self.visible {
                true => writeln!(streams.out(), "{prefix} {}", visible(line))?,
                false => writeln!(streams.out(), "{prefix} {line}")?,
            }
        }
        Ok(())
    }
}

impl Observer for Prefixed {
    fn output(&mut self, host: &HostRow, news: &[Piece], streams: &mut Streams) -> Result<(), Error> {
        let begun = self.begun.entry(host.name.clone()).or_default();
        let mut lines = Vec::new();
        news.iter().for_each(|piece| begun.take(piece, &mut |line| lines.push(line.to_owned())));
        self.write(&host.name, &lines, streams)?;
        streams.flush()
    }

    fn ended(&mut self, host: &Host, _output: &[Piece], streams: &mut Streams) -> Result<(), Error> {
        let mut rest = Vec::new();
        if let Some(mut begun) = self.begun.remove(&host.row.name) {
            begun.finish(&mut |line| rest.push(line.to_owned()));
        }
        self.write(&host.row.name, &rest, streams)
    }

    fn end(&mut self, _ending: &Ending<'_>, streams: &mut Streams) -> Result<(), Error> {
        for (host, mut begun) in std::mem::take(&mut self.begun) {
            let mut rest = Vec::new();
            begun.finish(&mut |line| rest.push(line.to_owned()));
            self.write(&host, &rest, streams)?;
        }
        streams.flush()
    }
}

/// A line of output as it may be shown: a carriage return at its end is a line break of the host's terminal, and `##[` a command to GitHub
/// wherever it stands.
fn visible(line: &str) -> String {
    printable::block(line.strip_suffix('\r').unwrap_or(line)).replace("##[", "## [")
}

/// The same colour for a name each time.
fn colour(host: &str) -> AnsiColor {
    let sum = host.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    COLOURS.get(sum % COLOURS.len()).copied().unwrap_or(AnsiColor::Cyan)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_colour_and_names_differ() {
        let names: Vec<_> = (1..=8).map(|n| format!("host{n}.example.com")).collect();
        assert!(names.iter().all(|name| colour(name) == colour(&name.clone())));
        assert!(names.windows(2).all(|pair| colour(&pair[0]) != colour(&pair[1])));
    }

    #[test]
    fn what_would_repaint_or_command_is_made_visible() {
        assert_eq!(visible("a\x1b[2J\tb\r"), "a\\x1b[2J\tb");
        assert_eq!(visible("10%\r100% ##[error]x"), "10%\\r100% ## [error]x");
    }
}
