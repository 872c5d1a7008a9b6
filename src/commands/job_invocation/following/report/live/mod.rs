//! The live view of a followed job on a terminal: a few lines redrawn in place.
//!
//! Between drawings the cursor stands at the first character of the view. Erasing from there to the end of the screen removes all of
//! it, however a resized terminal has wrapped its lines. A drawing itself never wraps: it may reach a terminal that has just become
//! narrower.

mod line;

use crate::api::rex::job_state::JobState;
use crate::commands::job_invocation::following::hosts::{FollowedHost, FollowedHosts};
use crate::model::host_state::HostState;
use crate::model::output::{OutputChunk, is_boilerplate};
use crate::model::result::HostEnd;
use crate::printable;
use crate::streams::Streams;
use anstyle::AnsiColor;
use line::{ColouredLine, counts, failure, fitted, time};
use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Maximum number of failed hosts that are kept for display.
const MAX_FAILURES: usize = 100;
/// Lines above the hosts.
const HEAD_LINES: usize = 2;
/// Rows above the view that stay on the screen: the command, its hosts, and the job's id.
const ROWS_ABOVE: usize = 3;
/// Rows of a terminal that can spare some.
const MANY_ROWS: usize = 16;
/// Switches that end long lines at the edge of the terminal, or wrap them as usual.
const WRAPS_OFF: &str = "\x1b[?7l";
const WRAPS_ON: &str = "\x1b[?7h";
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
    /// Last lines of running hosts whose output is followed, by name.
    last_lines: HashMap<String, String>,
    resized: Option<Signal>,
}

impl LiveView {
    /// Returns a view of job invocation `id`; `None` without a terminal that can show one.
    pub fn open(id: u64, streams: &Streams) -> Option<Self> {
        streams.err_height()?;
        let resized = signal(SignalKind::window_change()).ok();
        let title = format!("Job invocation {id}");
        let (failures, last_lines) = (VecDeque::new(), HashMap::new());
        Some(Self { title, started: Instant::now(), is_drawn: false, failures, last_lines, resized })
    }

    /// Sets the title, and the clock where the time since the job's start is known.
    pub fn describe(&mut self, job: &JobState, elapsed: Option<Duration>) {
        if let Some(description) = &job.description {
            self.title = format!("{}: {}", self.title, printable::line(description));
        }
        let started = elapsed.and_then(|elapsed| Instant::now().checked_sub(elapsed));
        self.started = started.unwrap_or(self.started);
    }

    /// Notes the last line that a running host has printed.
    pub fn add_output(&mut self, host: &str, news: &[OutputChunk]) {
        let lines = news.iter().rev().filter(|chunk| !chunk.is_of_server()).flat_map(|chunk| chunk.text.lines().rev());
        if let Some(line) = lines.map(str::trim).find(|line| !is_boilerplate(line)) {
            self.last_lines.insert(host.to_owned(), printable::line(line).into_owned());
        }
    }

    /// Adds a failed host, with the reason where its output is known.
    pub fn add_failure(&mut self, host: &str, output: &[OutputChunk]) {
        let end = if output.is_empty() { HostEnd::default() } else { HostEnd::of(host, HostState::Failed, output) };
        let reason = printable::line(&end.reason()).into_owned();
        self.failures.push_back((printable::line(host).into_owned(), reason));
        if self.failures.len() > MAX_FAILURES {
            self.failures.pop_front();
        }
    }

    /// Redraws the view.
    pub fn draw(&mut self, hosts: &FollowedHosts, streams: &mut Streams) {
        let (Some(width), Some(height)) = (streams.err_width(), streams.err_height()) else { return };
        let mut lines = self.lines(hosts, width, height - rows_above(height));
        // One line more than the terminal has would scroll.
        lines.truncate(height.saturating_sub(1).max(1));
        let mut text = format!("\r{WRAPS_OFF}");
        for (at, line) in lines.iter().enumerate() {
            text.push_str(if at == 0 { "" } else { "\n" });
            for (part, colour) in fitted(line, width.saturating_sub(1)) {
                text.push_str(&colour.map_or_else(|| part.clone(), |colour| streams.painted(&part, colour)));
            }
            text.push_str("\x1b[K");
        }
        text.push_str("\x1b[J\r");
        if lines.len() > 1 {
            text.push_str(&format!("\x1b[{}A", lines.len() - 1));
        }
        text.push_str(WRAPS_ON);
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
        let tally = hosts.tally();
        let mut lines = vec![counts(&tally, self.started.elapsed(), width), vec![(self.title.clone(), None)]];
        let rows = height.saturating_sub(1 + HEAD_LINES);
        let failed_rows = rows.saturating_sub(tally.running).max(rows / 2);
        lines.extend(self.failure_lines(tally.failed, failed_rows, width));
        lines.extend(self.running_lines(hosts, tally.running, (rows + HEAD_LINES).saturating_sub(lines.len())));
        lines
    }

    /// Returns lines for the slowest of so many `running` hosts, in so many rows; the last one counts the others.
    fn running_lines(&self, hosts: &FollowedHosts, running: usize, rows: usize) -> Vec<ColouredLine> {
        let shown = if running <= rows { running } else { rows.saturating_sub(1) };
        let line = |host: &FollowedHost| {
            let name = printable::line(&host.row.name);
            let last = self.last_lines.get(&host.row.name).map(|line| format!(": {line}")).unwrap_or_default();
            vec![(format!("{} {name}{last}", time(host.running_time())), None)]
        };
        let mut lines: Vec<_> = hosts.slowest(shown).into_iter().map(line).collect();
        if running > shown && rows > 0 {
            lines.push(vec![(format!("and {} more running", running - shown), None)]);
        }
        lines
    }

    /// Returns lines for the latest of so many `failed` hosts, in so many rows; the last one counts the others.
    fn failure_lines(&self, failed: usize, rows: usize, width: usize) -> Vec<ColouredLine> {
        let fits = failed <= rows && failed <= self.failures.len();
        let shown = if fits { failed } else { rows.saturating_sub(1).min(self.failures.len()) };
        let latest = self.failures.iter().skip(self.failures.len().saturating_sub(shown));
        let mut lines: Vec<_> = latest.map(|(host, reason)| failure(host, reason, width)).collect();
        if failed > shown && rows > 0 {
            lines.push(vec![(format!("and {} more failed", failed - shown), Some(AnsiColor::Red))]);
        }
        lines
    }
}

/// Returns the number of rows that a terminal of `height` rows leaves to what stands above the view.
const fn rows_above(height: usize) -> usize {
    if height < MANY_ROWS { 0 } else { ROWS_ABOVE }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::rex::host_states::HostRow;

    fn view() -> LiveView {
        LiveView {
            title: String::new(),
            started: Instant::now(),
            is_drawn: false,
            failures: VecDeque::new(),
            last_lines: HashMap::new(),
            resized: None,
        }
    }

    fn text(line: &ColouredLine) -> String {
        line.iter().map(|(part, _)| part.as_str()).collect()
    }

    #[test]
    fn the_clock_starts_with_the_job() {
        let mut live = view();
        live.describe(&JobState::default(), Some(Duration::from_secs(5_400)));
        assert_eq!(live.started.elapsed().as_secs() / 60, 90);
        let before = live.started;
        live.describe(&JobState::default(), None);
        assert_eq!(live.started, before);
    }

    #[test]
    fn running_hosts_without_a_row_are_counted() {
        let (live, mut hosts) = (view(), FollowedHosts::default());
        for name in ["h1", "h2", "h3"] {
            hosts.update(&HostRow { name: name.into(), id: None, state: HostState::Running });
        }
        let lines = |rows| -> Vec<String> { live.running_lines(&hosts, 3, rows).iter().map(text).collect() };
        assert_eq!(lines(3), ["00:00:00 h1", "00:00:00 h2", "00:00:00 h3"]);
        assert_eq!(lines(2), ["00:00:00 h1", "and 2 more running"]);
        assert!(lines(0).is_empty());
    }

    #[test]
    fn the_rows_are_shared_and_failures_without_a_row_are_counted() {
        let mut live = view();
        (1..=30).for_each(|host| live.add_failure(&format!("h{host}"), &[]));
        let lines = |failed, rows| -> Vec<String> { live.failure_lines(failed, rows, 80).iter().map(text).collect() };
        assert_eq!(lines(30, 3), ["failed   h29", "failed   h30", "and 28 more failed"]);
        assert_eq!(lines(30, 30).len(), 30);
        assert_eq!(lines(40, 50).last().unwrap(), "and 10 more failed");
        assert!(lines(30, 0).is_empty());
    }

    #[test]
    fn a_failed_host_shows_the_cause_that_the_table_tells() {
        let mut live = view();
        let chunk = |text: &str| OutputChunk { text: text.into(), ..OutputChunk::default() };
        live.add_failure("h1", &[chunk("load average: 0.08, 0.03, 0.01\n"), chunk("Exit status: 0")]);
        live.add_failure("h2", &[chunk("Exit status: 3")]);
        let shown: Vec<_> = live.failure_lines(2, 5, 90).iter().map(text).collect();
        let cause = "the command succeeded, but its task on the server did not";
        assert_eq!(shown, [format!("failed   h1: {cause}"), "failed   h2: exit status 3".to_owned()]);
    }

    #[test]
    fn a_running_host_shows_its_last_line() {
        let mut live = view();
        let mut hosts = FollowedHosts::default();
        hosts.update(&HostRow { name: "h1".into(), id: None, state: HostState::Running });
        let chunk = OutputChunk { id: Some(1), text: "one\ntwo\n\n".into(), ..OutputChunk::default() };
        live.add_output("h1", &[chunk]);
        let shown: Vec<_> = live.lines(&hosts, 80, 24).iter().map(text).collect();
        assert_eq!(shown[2], "00:00:00 h1: two");
    }
}
