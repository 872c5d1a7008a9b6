//! The view of a wait on a terminal: a few lines redrawn in place.
//!
//! Between drawings the cursor stands at the view's first character. So all of it can be erased from there to the end of
//! the screen, whatever a resized terminal has made of its lines.

use super::failure::Failure;
use super::hosts::Hosts;
use crate::api::job_state::JobState;
use crate::model::host_state::Tally;
use crate::model::output::Piece;
use crate::printable;
use crate::streams::Streams;
use anstyle::AnsiColor;
use std::time::{Duration, Instant};
use tokio::signal::unix::{Signal, SignalKind, signal};
use unicode_width::UnicodeWidthChar;

/// Cells of the bar.
const BAR: usize = 20;
/// Lines for hosts that have failed, and for those that run longest.
const HOSTS: usize = 3;
/// The clock is drawn so often.
const SECOND: Duration = Duration::from_secs(1);

/// The view.
pub struct Live {
    title: String,
    started: Instant,
    drawn: bool,
    /// The latest failures, told in a line each.
    failures: Vec<String>,
    resized: Option<Signal>,
}

/// A line and its colour.
type Line = (String, Option<AnsiColor>);

impl Live {
    /// A view of job invocation `id`, on a terminal that can show one.
    pub fn open(id: u64, streams: &Streams) -> Option<Self> {
        streams.err_height()?;
        let resized = signal(SignalKind::window_change()).ok();
        let title = format!("Job invocation {id}");
        Some(Self { title, started: Instant::now(), drawn: false, failures: Vec::new(), resized })
    }

    /// Shows what the job is.
    pub fn describe(&mut self, job: &JobState) {
        if let Some(description) = &job.description {
            self.title = format!("{}: {}", self.title, printable::line(description));
        }
    }

    /// A host has failed.
    pub fn failed(&mut self, host: &str, output: &[Piece]) {
        let mut line = format!("{}: failed", printable::line(host));
        if !output.is_empty() {
            let Failure { reason, last_lines } = Failure::of(output);
            let last = last_lines.last().map(|last| format!(": {last}")).unwrap_or_default();
            line = format!("{line}, {reason}{last}");
        }
        self.failures.push(printable::line(line.trim_end()).into_owned());
        if self.failures.len() > HOSTS {
            self.failures.remove(0);
        }
    }

    /// Draws it anew.
    pub fn draw(&mut self, hosts: &Hosts, streams: &mut Streams) {
        let (Some(width), Some(height)) = (streams.err_width(), streams.err_height()) else { return };
        let mut lines = self.lines(hosts);
        // A line as wide as the terminal would wrap, and one line more than the terminal has would scroll.
        lines.truncate(height.saturating_sub(1));
        let mut text = String::from("\r");
        for (at, (line, colour)) in lines.iter().enumerate() {
            let line = fitting(line, width.saturating_sub(1));
            text.push_str(if at == 0 { "" } else { "\n" });
            text.push_str(&colour.map_or_else(|| line.to_owned(), |colour| streams.painted(line, colour)));
            text.push_str("\x1b[K");
        }
        text.push_str("\x1b[J\r");
        if lines.len() > 1 {
            text.push_str(&format!("\x1b[{}A", lines.len() - 1));
        }
        streams.say_raw(&text);
        self.drawn = true;
    }

    /// Leaves nothing of it on the screen.
    pub fn erase(&mut self, streams: &mut Streams) {
        if std::mem::take(&mut self.drawn) {
            streams.say_raw("\r\x1b[J");
        }
    }

    /// Waits until the clock has moved on or the terminal has another size.
    pub async fn stale(&mut self) {
        let resized = async {
            match &mut self.resized {
                Some(signal) => signal.recv().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = tokio::time::sleep(SECOND) => {}
            _ = resized => {}
        }
    }

    fn lines(&self, hosts: &Hosts) -> Vec<Line> {
        let mut lines = vec![(counts(&hosts.tally(), self.started.elapsed()), None), (self.title.clone(), None)];
        lines.extend(self.failures.iter().map(|failure| (failure.clone(), Some(AnsiColor::Red))));
        for host in hosts.slowest(HOSTS) {
            let name = printable::line(&host.row.name);
            lines.push((format!("{name}: running {}", clock(host.ran().unwrap_or_default())), None));
        }
        lines
    }
}

fn counts(tally: &Tally, elapsed: Duration) -> String {
    let total = tally.total();
    let filled = (tally.ended() * BAR).checked_div(total).unwrap_or(0);
    let bar = format!("[{}{}]", "=".repeat(filled), " ".repeat(BAR.saturating_sub(filled)));
    let mut text = format!("{} {bar} {}/{total} hosts", clock(elapsed), tally.ended());
    let states = [
        (tally.running, "running"),
        (tally.pending, "pending"),
        (tally.failed, "failed"),
        (tally.cancelled, "cancelled"),
    ];
    for (count, state) in states.into_iter().filter(|(count, _)| *count > 0) {
        text.push_str(&format!(", {count} {state}"));
    }
    text
}

fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// As much of `text` as fits into `width` cells.
fn fitting(text: &str, width: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, c)| {
        taken += c.width().unwrap_or(0);
        taken > width
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_show_what_is_there() {
        let tally = Tally { running: 3, success: 6, failed: 1, ..Tally::default() };
        let shown = counts(&tally, Duration::from_secs(3_725));
        assert_eq!(shown, "01:02:05 [==============      ] 7/10 hosts, 3 running, 1 failed");
        assert_eq!(counts(&Tally::default(), Duration::ZERO), "00:00:00 [                    ] 0/0 hosts");
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for (text, width, expected) in
            [("abc", 3, "abc"), ("abcd", 3, "abc"), ("日本語", 5, "日本"), ("", 0, ""), ("a", 0, "")]
        {
            assert_eq!(fitting(text, width), expected);
        }
    }
}
