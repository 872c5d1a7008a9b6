//! The live view of a followed job on a terminal: a few lines redrawn in place.
//!
//! Between drawings the cursor stands at the first character of the view. Erasing from there to the end of the screen removes all of
//! it, however a resized terminal has wrapped its lines.

use crate::api::rex::job_state::JobState;
use crate::commands::job_invocation::colour;
use crate::commands::job_invocation::following::failure::HostFailure;
use crate::commands::job_invocation::following::hosts::FollowedHosts;
use crate::model::answer;
use crate::model::host_state::{HostState, Tally};
use crate::model::output::OutputChunk;
use crate::printable;
use crate::streams::Streams;
use anstyle::AnsiColor;
use chrono::Utc;
use std::collections::VecDeque;
use std::time::{Duration, Instant};
use tokio::signal::unix::{Signal, SignalKind, signal};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Maximum number of lines for failed hosts, and again for the longest running hosts; a low terminal has fewer.
const MAX_HOST_LINES: usize = 8;
/// Interval between drawings of the clock.
const CLOCK_INTERVAL: Duration = Duration::from_secs(1);

/// The live view of one job.
pub struct LiveView {
    title: String,
    /// Start of the job or, where the server does not report it, of following.
    started: Instant,
    is_drawn: bool,
    /// Names and reasons of the latest failed hosts.
    failures: VecDeque<(String, String)>,
    resized: Option<Signal>,
}

/// Parts of a line and their colours.
type ColouredLine = Vec<(String, Option<AnsiColor>)>;

impl LiveView {
    /// Returns a view of job invocation `id`; `None` without a terminal that can show one.
    pub fn open(id: u64, streams: &Streams) -> Option<Self> {
        streams.err_height()?;
        let resized = signal(SignalKind::window_change()).ok();
        let title = format!("Job invocation {id}");
        Some(Self { title, started: Instant::now(), is_drawn: false, failures: VecDeque::new(), resized })
    }

    /// Sets the title and the clock.
    pub fn describe(&mut self, job: &JobState) {
        if let Some(description) = &job.description {
            self.title = format!("{}: {}", self.title, printable::line(description));
        }
        let start = job.start_at.as_deref().and_then(answer::instant);
        let ago = start.and_then(|start| (Utc::now() - start).to_std().ok());
        self.started = ago.and_then(|ago| Instant::now().checked_sub(ago)).unwrap_or(self.started);
    }

    /// Adds a failed host, with the reason where its output is known.
    pub fn add_failure(&mut self, host: &str, output: &[OutputChunk]) {
        let mut reason = String::new();
        if !output.is_empty() {
            let failure = HostFailure::of(output);
            let last = failure.last_lines.last().map(|last| format!(": {last}")).unwrap_or_default();
            reason = printable::line(&format!("{}{last}", failure.reason)).into_owned();
        }
        self.failures.push_back((printable::line(host).into_owned(), reason));
        if self.failures.len() > MAX_HOST_LINES {
            self.failures.pop_front();
        }
    }

    /// Redraws the view.
    pub fn draw(&mut self, hosts: &FollowedHosts, streams: &mut Streams) {
        let (Some(width), Some(height)) = (streams.err_width(), streams.err_height()) else { return };
        let mut lines = self.lines(hosts, width, height);
        // A line as wide as the terminal would wrap, and one line more than the terminal has would scroll.
        lines.truncate(height.saturating_sub(1));
        let mut text = String::from("\r");
        for (at, line) in lines.iter().enumerate() {
            text.push_str(if at == 0 { "" } else { "\n" });
            for (part, colour) in fitted(line, width.saturating_sub(1)) {
                text.push_str(&colour.map_or_else(|| part.to_owned(), |colour| streams.painted(part, colour)));
            }
            text.push_str("\x1b[K");
        }
        text.push_str("\x1b[J\r");
        if lines.len() > 1 {
            text.push_str(&format!("\x1b[{}A", lines.len() - 1));
        }
        streams.say_raw(&text);
        self.is_drawn = true;
    }

    /// Removes the view from the screen.
    pub fn erase(&mut self, streams: &mut Streams) {
        if std::mem::take(&mut self.is_drawn) {
            streams.say_raw("\r\x1b[J");
        }
    }

    /// Waits until the clock has moved on or the terminal was resized.
    pub async fn wait_until_stale(&mut self) {
        let resized = async {
            match &mut self.resized {
                Some(signal) => signal.recv().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = tokio::time::sleep(CLOCK_INTERVAL) => {}
            _ = resized => {}
        }
    }

    fn lines(&self, hosts: &FollowedHosts, width: usize, height: usize) -> Vec<ColouredLine> {
        let each = (height / 8).clamp(1, MAX_HOST_LINES);
        let mut lines = vec![counts(&hosts.tally(), self.started.elapsed(), width), vec![(self.title.clone(), None)]];
        let latest = self.failures.iter().skip(self.failures.len().saturating_sub(each));
        lines.extend(latest.map(|(host, reason)| failure(host, reason, width)));
        for host in hosts.slowest(each) {
            let name = printable::line(&host.row.name);
            lines.push(vec![(format!("{} {name}", clock(host.running_time().unwrap_or_default())), None)]);
        }
        lines
    }
}

/// Returns the line with clock, bar and the number of hosts in each state.
fn counts(tally: &Tally, elapsed: Duration, width: usize) -> ColouredLine {
    let total = tally.total();
    let cells = (width / 4).clamp(10, 50);
    let filled = (tally.ended() * cells).checked_div(total).unwrap_or(0);
    let bar = format!("[{}{}]", "=".repeat(filled), " ".repeat(cells.saturating_sub(filled)));
    let mut line = vec![(format!("{} {bar} {}/{total} hosts", clock(elapsed), tally.ended()), None)];
    let states = [
        (tally.success, HostState::Success),
        (tally.failed, HostState::Failed),
        (tally.cancelled, HostState::Cancelled),
        (tally.running, HostState::Running),
        (tally.pending, HostState::Pending),
    ];
    for (count, state) in states.into_iter().filter(|(count, _)| *count > 0) {
        line.push((if line.len() > 1 { ", " } else { ": " }.to_owned(), None));
        line.push((format!("{count} {}", state.as_str()), colour::of_state(state)));
    }
    line
}

/// Returns the line of a failed host. The name takes half of it at most, so that the reason is seen.
fn failure(host: &str, reason: &str, width: usize) -> ColouredLine {
    let name = fitting(host, width / 2);
    let cut = if name.len() < host.len() { "..." } else { "" };
    let between = if reason.is_empty() { "" } else { ": " };
    vec![("failed   ".to_owned(), Some(AnsiColor::Red)), (format!("{name}{cut}{between}{reason}"), None)]
}

fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// Returns the parts of `line` that fit into `width` cells.
fn fitted(line: &ColouredLine, width: usize) -> impl Iterator<Item = (&str, Option<AnsiColor>)> {
    line.iter().scan(width, |left, (part, colour)| {
        let part = fitting(part, *left);
        // A sequence of characters may be wider than they are one by one.
        *left = left.saturating_sub(part.width());
        Some((part, *colour))
    })
}

/// Returns the beginning of `text` that fits into `width` cells.
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

    fn text(line: &ColouredLine) -> String {
        line.iter().map(|(part, _)| part.as_str()).collect()
    }

    #[test]
    fn the_counts_show_what_is_there() {
        let tally = Tally { running: 3, success: 6, failed: 1, ..Tally::default() };
        let shown = text(&counts(&tally, Duration::from_secs(3_725), 80));
        assert_eq!(shown, "01:02:05 [==============      ] 7/10 hosts: 6 success, 1 failed, 3 running");
        let none = text(&counts(&Tally::default(), Duration::ZERO, 20));
        assert_eq!(none, "00:00:00 [          ] 0/0 hosts");
    }

    #[test]
    fn a_long_name_leaves_room_for_the_reason() {
        assert_eq!(text(&failure("web01", "exit status 3", 40)), "failed   web01: exit status 3");
        assert_eq!(text(&failure("web01.and-so-on.example.com", "x", 20)), "failed   web01.and-...: x");
        assert_eq!(text(&failure("web01", "", 40)), "failed   web01");
    }

    #[test]
    fn the_clock_starts_with_the_job() {
        let mut live = LiveView {
            title: String::new(),
            started: Instant::now(),
            is_drawn: false,
            failures: VecDeque::new(),
            resized: None,
        };
        let at = |minutes| Some((Utc::now() - chrono::TimeDelta::minutes(minutes)).to_rfc3339());
        live.describe(&JobState { start_at: at(90), ..JobState::default() });
        assert_eq!(live.started.elapsed().as_secs() / 60, 90);
        // A server whose clock is ahead.
        let before = live.started;
        live.describe(&JobState { start_at: at(-5), ..JobState::default() });
        assert_eq!(live.started, before);
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for (text, width, expected) in
            [("abc", 3, "abc"), ("abcd", 3, "abc"), ("日本語", 5, "日本"), ("", 0, ""), ("a", 0, "")]
        {
            assert_eq!(fitting(text, width), expected);
        }
        let line = vec![("\u{263a}\u{fe0f}".to_owned(), None), ("ab".to_owned(), None)];
        for (width, expected) in [(1, "\u{263a}\u{fe0f}"), (3, "\u{263a}\u{fe0f}a"), (9, "\u{263a}\u{fe0f}ab")] {
            assert_eq!(fitted(&line, width).map(|(part, _)| part).collect::<String>(), expected);
        }
    }
}
