//! The lines of the live view, in colour and fitted to the terminal.

use crate::commands::job_invocation::colour;
use crate::model::host_state::{HostState, Tally};
use crate::model::result::telling;
use crate::model::targets::label;
use crate::render::fit::{beginning, cut};
use anstyle::AnsiColor;
use std::time::Duration;
use unicode_width::UnicodeWidthStr as _;

/// Maximum length of the bar in columns; a bar below the minimum is left out.
const BAR: std::ops::RangeInclusive<usize> = 3..=50;
/// Stands for what does not fit.
const ELLIPSIS: &str = "…";

/// Parts of a line and their colours.
pub type ColouredLine = Vec<(String, Option<AnsiColor>)>;

/// Returns the line with clock, bar and the number of hosts in each state. The bar gives way to the text.
pub fn counts(tally: &Tally, elapsed: Duration, width: usize) -> ColouredLine {
    let total = tally.total();
    let mut states = vec![(format!("{}/{total} hosts", tally.ended()), None)];
    let counted = [
        (tally.success, HostState::Success),
        (tally.failed, HostState::Failed),
        (tally.cancelled, HostState::Cancelled),
        (tally.running, HostState::Running),
        (tally.pending, HostState::Pending),
    ];
    for (count, state) in counted.into_iter().filter(|(count, _)| *count > 0) {
        states.push((if states.len() > 1 { ", " } else { ": " }.to_owned(), None));
        states.push((format!("{count} {}", state.as_str()), colour::of_state(state)));
    }
    let clock = clock(elapsed);
    let text = clock.width() + 1 + width_of(&states);
    let cells = (width / 4).clamp(10, *BAR.end()).min(width.saturating_sub(1 + text + "[] ".len()));
    let filled = (tally.ended() * cells).checked_div(total).unwrap_or(0);
    let bar = format!("[{}{}] ", "=".repeat(filled), " ".repeat(cells.saturating_sub(filled)));
    let bar = if cells < *BAR.start() { String::new() } else { bar };
    let mut line = vec![(format!("{clock} {bar}"), None)];
    line.extend(states);
    line
}

/// Returns the line of a failed host. Where it is too long, the name goes without its domain, and the reason without what stands before the
/// part that tells.
pub fn failure(host: &str, reason: &str, width: usize) -> ColouredLine {
    const STATE: &str = "failed   ";
    const BETWEEN: &str = ": ";
    // The last column stays free.
    let room = width.saturating_sub(STATE.len() + 1);
    let text = format!("{host}{}{reason}", if reason.is_empty() { "" } else { BETWEEN });
    let text = if reason.is_empty() || text.width() <= room {
        text
    } else {
        let name = cut(label(host), width / 2);
        let left = room.saturating_sub(name.width() + BETWEEN.len());
        format!("{name}{BETWEEN}{}", telling(reason, |text| text.width() <= left))
    };
    vec![(STATE.to_owned(), Some(AnsiColor::Red)), (text, None)]
}

/// Formats a time as `01:02:03`.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// Formats the time for which a host runs; a dash in the same columns where it is not known.
pub fn time(time: Option<Duration>) -> String {
    time.map_or_else(|| format!("{:>8}", "-"), clock)
}

fn width_of(line: &ColouredLine) -> usize {
    line.iter().map(|(part, _)| part.width()).sum()
}

/// Returns the parts of `line` that fit into `width` columns, with `…` for the rest.
pub fn fitted(line: &ColouredLine, width: usize) -> ColouredLine {
    if width_of(line) <= width {
        return line.clone();
    }
    let mut left = width.saturating_sub(ELLIPSIS.width());
    let mut shown = ColouredLine::new();
    for (part, colour) in line {
        let fits = beginning(part, left);
        left = left.saturating_sub(fits.width());
        shown.push((fits.to_owned(), *colour));
        if fits.len() < part.len() {
            break;
        }
    }
    shown.extend((width > 0).then(|| (ELLIPSIS.to_owned(), None)));
    shown
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
        assert_eq!(
            text(&counts(&tally, Duration::ZERO, 60)),
            "00:00:00 [===  ] 7/10 hosts: 6 success, 1 failed, 3 running"
        );
        assert_eq!(text(&counts(&Tally::default(), Duration::ZERO, 20)), "00:00:00 0/0 hosts");
    }

    #[test]
    fn a_long_name_leaves_room_for_the_reason() {
        assert_eq!(text(&failure("web01", "exit status 3", 40)), "failed   web01: exit status 3");
        assert_eq!(text(&failure("web01.and-so-on.example.com", "x", 20)), "failed   web01: x");
        assert_eq!(text(&failure("a-name-without-dots.x", "why", 20)), "failed   a-name-wi…: why");
        let reason = "exit status 255: ssh: connect to host db08 port 22: No route to host";
        assert_eq!(text(&failure("db08.x", reason, 40)), "failed   db08: No route to host");
        assert_eq!(text(&failure("db08.x", reason, 84)), format!("failed   db08: {reason}"));
        assert_eq!(text(&failure("web01", "", 40)), "failed   web01");
    }

    #[test]
    fn a_line_that_is_cut_says_so() {
        let line = vec![("ab".to_owned(), None), ("日本".to_owned(), None)];
        for (width, expected) in [(6, "ab日本"), (5, "ab日…"), (4, "ab…"), (2, "a…"), (1, "…"), (0, "")] {
            assert_eq!(text(&fitted(&line, width)), expected);
        }
    }
}
