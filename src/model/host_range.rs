//! The number of hosts that a job is expected to run on.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// An expected number of hosts, or the smallest and the largest one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostRange(RangeInclusive<u64>);

impl HostRange {
    /// Returns true if this number of hosts is expected.
    pub fn contains(&self, hosts: u64) -> bool {
        self.0.contains(&hosts)
    }
}

impl FromStr for HostRange {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (least, most) = text.split_once("..").unwrap_or((text, text));
        match (number(least), number(most)) {
            (Some(least), Some(most)) if least <= most => Ok(Self(least..=most)),
            _ => Err("must be a number of hosts such as 12, or the least and the most such as 10..20".into()),
        }
    }
}

/// Reads a number without a sign.
fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|_| text.starts_with(|first: char| first.is_ascii_digit()))
}

impl fmt::Display for HostRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (least, most) = (self.0.start(), self.0.end());
        if least == most { write!(f, "{least}") } else { write!(f, "{least} to {most}") }
    }
}

/// Formats a number of hosts for a sentence: `1 host`, `12 hosts`.
pub fn hosts(count: u64) -> String {
    if count == 1 { "1 host".into() } else { format!("{count} hosts") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_a_number_or_the_least_and_the_most() {
        for (text, hosts, is_expected) in [
            ("12", 12, true),
            ("12", 11, false),
            ("12", 13, false),
            ("0", 0, true),
            ("10..20", 10, true),
            ("10..20", 20, true),
            ("10..20", 9, false),
            ("10..20", 21, false),
        ] {
            assert_eq!(text.parse::<HostRange>().unwrap().contains(hosts), is_expected, "{text} {hosts}");
        }
        for odd in ["", "..", "5..", "..5", "20..10", "-1", "+5", "1.5", "1...5", "ten", "1..=5", " 5"] {
            assert!(odd.parse::<HostRange>().is_err(), "{odd}");
        }
    }

    #[test]
    fn a_range_and_a_count_read_as_words() {
        let shown = |text: &str| text.parse::<HostRange>().unwrap().to_string();
        assert_eq!([shown("12"), shown("7..7"), shown("10..20")], ["12", "7", "10 to 20"]);
        assert_eq!([0, 1, 12].map(hosts), ["0 hosts", "1 host", "12 hosts"]);
    }
}
