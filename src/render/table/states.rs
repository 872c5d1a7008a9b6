//! Words of states in colour, in the lines of a drawn table.

use anstyle::AnsiColor;
use unicode_width::UnicodeWidthChar as _;

/// Labels of columns that hold the words of states.
const LABELS: [&str; 3] = ["State", "Status", "Result"];

/// Returns true for the label of a column that holds the words of states.
pub fn are_in(label: &str) -> bool {
    LABELS.contains(&label)
}

/// A column by its width on the screen, gap included; true if its cells are words of states.
pub type StateColumn = (usize, bool);

/// Returns the drawn lines with the words of states in colour.
pub fn paint(drawn: &str, columns: &[StateColumn]) -> String {
    drawn.lines().map(|line| painted(line, columns) + "\n").collect()
}

fn painted(line: &str, columns: &[StateColumn]) -> String {
    let (mut shown, mut rest) = (String::new(), line);
    for (width, is_state) in columns {
        let (cell, after) = split(rest, *width);
        let word = cell.trim_end();
        match colour(word).filter(|_| *is_state) {
            Some(colour) => {
                let style = colour.on_default();
                let blanks = cell.strip_prefix(word).unwrap_or_default();
                shown.push_str(&format!("{style}{word}{style:#}{blanks}"));
            }
            None => shown.push_str(cell),
        }
        rest = after;
    }
    shown + rest
}

/// Splits a line after so many columns of the terminal.
fn split(line: &str, width: usize) -> (&str, &str) {
    let mut used = 0;
    let end = line.char_indices().find(|(_, c)| {
        used += c.width().unwrap_or(0);
        used > width
    });
    line.split_at(end.map_or(line.len(), |(at, _)| at))
}

/// Returns the colour of a state, by any of the server's words for it.
fn colour(word: &str) -> Option<AnsiColor> {
    match word {
        "succeeded" | "success" | "ok" | "active" | "finished" => Some(AnsiColor::Green),
        "failed" | "error" | "FAIL" => Some(AnsiColor::Red),
        "cancelled" | "warning" | "paused" | "disabled" => Some(AnsiColor::Yellow),
        "running" | "queued" | "pending" | "planned" | "scheduled" => Some(AnsiColor::Cyan),
        _ => None,
    }
}
