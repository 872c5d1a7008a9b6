//! Colours of host states and host names.

use crate::model::host_state::HostState;
use anstyle::AnsiColor;

/// Colours of host names, without red, which means errors, and black.
const NAME_COLOURS: [AnsiColor; 8] = [
    AnsiColor::Cyan,
    AnsiColor::Green,
    AnsiColor::Yellow,
    AnsiColor::Magenta,
    AnsiColor::Blue,
    AnsiColor::BrightCyan,
    AnsiColor::BrightGreen,
    AnsiColor::BrightMagenta,
];

/// Returns the colour of a state in which hosts end; `None` for other states.
pub fn of_state(state: HostState) -> Option<AnsiColor> {
    match state {
        HostState::Success => Some(AnsiColor::Green),
        HostState::Failed => Some(AnsiColor::Red),
        HostState::Cancelled => Some(AnsiColor::Yellow),
        HostState::Pending | HostState::Running => None,
    }
}

/// Returns the colour of a host's name, the same in every run.
pub fn of_name(host: &str) -> AnsiColor {
    let sum = host.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    NAME_COLOURS.get(sum % NAME_COLOURS.len()).copied().unwrap_or(AnsiColor::Cyan)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_colour_and_names_differ() {
        let names: Vec<_> = (1..=8).map(|n| format!("host{n}.example.com")).collect();
        assert!(names.iter().all(|name| of_name(name) == of_name(&name.clone())));
        assert!(names.windows(2).all(|pair| of_name(&pair[0]) != of_name(&pair[1])));
    }
}
