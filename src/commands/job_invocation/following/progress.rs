//! What is seen of a wait: one line redrawn on a terminal, a line for each host that ends elsewhere, nothing with `-q`.

use crate::api::host_states::HostRow;
use crate::model::host_state::{HostState, Tally};
use crate::printable;
use crate::streams::{Streams, Verbosity};
use anstyle::AnsiColor;
use std::time::Instant;

/// Cells of the bar.
const BAR: usize = 20;

/// The display of a wait.
pub struct Progress {
    started: Instant,
    style: Style,
    drawn: bool,
}

#[derive(PartialEq, Eq)]
enum Style {
    Silent,
    Lines,
    Line,
}

impl Progress {
    /// Starts the clock.
    pub fn start(streams: &Streams) -> Self {
        let style = match (streams.verbosity, streams.err_is_terminal) {
            (Verbosity::Quiet, _) => Style::Silent,
            (_, true) => Style::Line,
            (_, false) => Style::Lines,
        };
        Self { started: Instant::now(), style, drawn: false }
    }

    /// A host has ended. On a terminal only failures are worth a line.
    pub fn ended(&mut self, host: &HostRow, streams: &mut Streams) {
        let colour = match host.state {
            HostState::Success => AnsiColor::Green,
            HostState::Failed => AnsiColor::Red,
            _ => AnsiColor::Yellow,
        };
        let wanted = match self.style {
            Style::Silent => false,
            Style::Lines => true,
            Style::Line => host.state != HostState::Success,
        };
        if wanted {
            self.erase(streams);
            let state = streams.painted(host.state.as_str(), colour);
            streams.say(&format!("{}: {state}", printable::line(&host.name)));
        }
    }

    /// Draws the line anew.
    pub fn draw(&mut self, tally: &Tally, streams: &mut Streams) {
        if self.style != Style::Line {
            return;
        }
        let seconds = self.started.elapsed().as_secs();
        let line = line(tally, seconds, streams.err_width().unwrap_or(80));
        streams.say_raw(&format!("\r{line}\x1b[K"));
        self.drawn = true;
    }

    /// Leaves nothing of it on the screen.
    pub fn erase(&mut self, streams: &mut Streams) {
        if std::mem::take(&mut self.drawn) {
            streams.say_raw("\r\x1b[K");
        }
    }
}

fn line(tally: &Tally, seconds: u64, width: usize) -> String {
    let total = tally.total();
    let filled = (tally.ended() * BAR).checked_div(total).unwrap_or(0);
    let bar = format!("[{}{}]", "=".repeat(filled), " ".repeat(BAR.saturating_sub(filled)));
    let elapsed = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    let mut text = format!("{bar} {}/{total} hosts", tally.ended());
    let states = [
        (tally.running, "running"),
        (tally.pending, "pending"),
        (tally.failed, "failed"),
        (tally.cancelled, "cancelled"),
    ];
    for (count, state) in states.into_iter().filter(|(count, _)| *count > 0) {
        text.push_str(&format!(", {count} {state}"));
    }
    text.push_str(&format!("  {elapsed}"));
    // A line as wide as the terminal would wrap, and could not be erased.
    text.chars().take(width.saturating_sub(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_fits_and_shows_what_is_there() {
        let tally = Tally { running: 3, success: 6, failed: 1, ..Tally::default() };
        assert_eq!(line(&tally, 3_725, 80), "[==============      ] 7/10 hosts, 3 running, 1 failed  01:02:05");
        assert_eq!(line(&tally, 0, 20).len(), 19);
        assert!(line(&Tally::default(), 0, 80).starts_with("[                    ] 0/0 hosts"));
    }
}
