//! The table of results: a row for each group of hosts with the same end.

use crate::commands::job_invocation::colour;
use crate::commands::job_invocation::following::verdict::duration;
use crate::model::host_state::HostState;
use crate::model::result::{Cause, ResultGroup, telling};
use crate::model::targets::{self, FoldedHosts};
use crate::printable;
use crate::render::fit::{cut, folded, padded, right_aligned};
use anstyle::AnsiColor;
use unicode_width::UnicodeWidthStr as _;

/// Headers of the columns.
const HEADERS: [&str; 5] = ["HOSTS", "RESULT", "EXIT", "TIME", "CAUSE OR LAST LINE"];
/// Blanks between two columns.
const GAP: &str = "  ";
/// Columns for the names of hosts where the table is not on a terminal.
const HOST_COLUMNS: usize = 60;
/// A terminal with fewer columns gets two lines for each group.
const NARROW: usize = 60;
/// Maximum number of lines that a cause takes, in a table of few groups.
const CAUSE_LINES: usize = 3;
/// Number of groups that are few.
const FEW_GROUPS: usize = 5;

/// A group of hosts as it is displayed.
struct ResultRow {
    hosts: FoldedHosts,
    count: usize,
    state: HostState,
    exit: String,
    time: String,
    cause: String,
}

/// The widths of the columns.
struct Widths {
    hosts: usize,
    result: usize,
    exit: usize,
    time: usize,
    cause: usize,
}

/// Returns the lines of the table, fitted to a terminal of `width` columns if there is one. `paint` colours a state.
pub fn lines(groups: &[ResultGroup], width: Option<usize>, paint: impl Fn(&str, AnsiColor) -> String) -> Vec<String> {
    let domain = shared_domain(groups);
    let rows: Vec<ResultRow> = groups.iter().map(|group| ResultRow::of(group, &domain)).collect();
    let paint = |state: HostState, text: &str| match colour::of_state(state) {
        Some(colour) => paint(text, colour),
        None => text.to_owned(),
    };
    match width.filter(|width| *width < NARROW) {
        Some(width) => rows.iter().flat_map(|row| row.narrow_lines(width, &paint)).collect(),
        None => {
            let header = if domain.is_empty() { String::new() } else { format!(" (*{})", printable::line(&domain)) };
            wide_lines(&rows, &format!("{}{header}", HEADERS[0]), width, &paint)
        }
    }
}

/// Returns the domain that all hosts share, with the dot before it.
fn shared_domain(groups: &[ResultGroup]) -> String {
    let names: Vec<&str> = groups.iter().flat_map(|group| &group.hosts).map(String::as_str).collect();
    printable::line(targets::shared_domain(&names)).into_owned()
}

/// Returns the word for a state in which the job has ended.
const fn result(state: HostState) -> &'static str {
    match state {
        HostState::Pending | HostState::Running => "not run",
        HostState::Success | HostState::Failed | HostState::Cancelled => state.as_str(),
    }
}

impl ResultRow {
    fn of(group: &ResultGroup, domain: &str) -> Self {
        let cause = match &group.cause {
            Some(Cause::Line(line)) => printable::line(line).into_owned(),
            Some(Cause::Different(count)) => format!("{count} different causes"),
            None => String::new(),
        };
        Self {
            hosts: FoldedHosts::new(group.hosts.iter().map(String::as_str)).outside(domain),
            count: group.hosts.len(),
            state: group.state,
            exit: printable::line(group.exit_status.as_deref().unwrap_or("-")).into_owned(),
            time: group.seconds.map_or_else(|| "-".to_owned(), duration),
            cause,
        }
    }

    /// Returns the names that fit into so many columns, with their number where some do not.
    fn hosts(&self, columns: usize) -> String {
        let whole = self.hosts.short();
        if whole.width() <= columns {
            return whole;
        }
        let count = format!(" ({})", self.count);
        self.hosts.within(columns.saturating_sub(count.len())) + &count
    }

    fn narrow_lines(&self, width: usize, paint: &impl Fn(HostState, &str) -> String) -> [String; 2] {
        let result = result(self.state);
        let mut rest = vec![String::new()];
        rest.extend((self.exit != "-").then(|| format!("exit {}", self.exit)));
        rest.extend((self.time != "-").then(|| self.time.clone()));
        let room = width.saturating_sub(GAP.len() + result.len());
        let before = rest.iter().map(|text| text.width() + GAP.len()).sum::<usize>();
        let cause = telling(&self.cause, |text| before + text.width() <= room);
        rest.extend((!cause.is_empty()).then(|| cause.to_owned()));
        [self.hosts(width), format!("{GAP}{}{}", paint(self.state, result), cut(&rest.join(GAP), room))]
    }
}

fn wide_lines(
    rows: &[ResultRow],
    header: &str,
    width: Option<usize>,
    paint: &impl Fn(HostState, &str) -> String,
) -> Vec<String> {
    let widths = Widths::fit(rows, header, width);
    let most = if rows.len() <= FEW_GROUPS { CAUSE_LINES } else { 1 };
    let [_, result_header, exit, time, cause] = HEADERS;
    let cause = if rows.iter().all(|row| row.cause.is_empty()) { "" } else { cause };
    let mut lines = vec![widths.line(&cut(header, widths.hosts), result_header, exit, time, cause)];
    for row in rows {
        let result = paint(row.state, &padded(result(row.state), widths.result));
        let is_whole = |text: &str| folded(text, widths.cause, most).last().is_some_and(|line| text.ends_with(line));
        let cause = telling(&row.cause, is_whole);
        let mut causes = folded(cause, widths.cause, most).into_iter();
        let first = causes.next().unwrap_or_default();
        lines.push(widths.line(&row.hosts(widths.hosts), &result, &row.exit, &row.time, &first));
        let indent = widths.before_cause();
        lines.extend(causes.map(|line| format!("{}{line}", " ".repeat(indent))));
    }
    lines
}

impl Widths {
    /// Fits the columns into `width`: the names and the causes share what the others leave.
    fn fit(rows: &[ResultRow], header: &str, width: Option<usize>) -> Self {
        let widest = |header: &str, text: &dyn Fn(&ResultRow) -> usize| {
            rows.iter().map(text).max().unwrap_or_default().max(header.width())
        };
        let [_, result_header, exit, time, _] = HEADERS;
        let result = widest(result_header, &|row| result(row.state).len());
        let (exit, time) = (widest(exit, &|row| row.exit.width()), widest(time, &|row| row.time.width()));
        let hosts = widest(header, &|row| row.hosts.short().width());
        let cause = widest("", &|row| row.cause.width());
        let Some(width) = width else {
            return Self { hosts: hosts.min(HOST_COLUMNS), result, exit, time, cause };
        };
        let room = width.saturating_sub(result + exit + time + 4 * GAP.len());
        let hosts = hosts.min(room.saturating_sub(cause).max(room * 2 / 5));
        Self { hosts, result, exit, time, cause: room - hosts }
    }

    fn line(&self, hosts: &str, result: &str, exit: &str, time: &str, cause: &str) -> String {
        let cells = [
            padded(hosts, self.hosts),
            padded(result, self.result),
            right_aligned(exit, self.exit),
            right_aligned(time, self.time),
            cause.to_owned(),
        ];
        cells.join(GAP).trim_end().to_owned()
    }

    fn before_cause(&self) -> usize {
        self.hosts + self.result + self.exit + self.time + 4 * GAP.len()
    }
}
