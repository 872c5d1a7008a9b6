//! A threshold for a number of hosts, such as the failed ones of `--fail-on`.

use std::str::FromStr;

/// A number of hosts, or a share of all hosts in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// Number of hosts.
    Count(usize),
    /// Percentage of all hosts.
    Percent(u8),
}

impl Threshold {
    /// Threshold of one host.
    pub const ANY: Threshold = Threshold::Count(1);

    /// Returns true if `hosts` of `total` hosts reach the threshold.
    pub fn is_reached(self, hosts: usize, total: usize) -> bool {
        match self {
            Threshold::Count(count) => hosts >= count,
            Threshold::Percent(percent) => {
                hosts > 0 && hosts.saturating_mul(100) >= total.saturating_mul(percent.into())
            }
        }
    }
}

impl FromStr for Threshold {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let limit = match (text, text.strip_suffix('%')) {
            ("any", _) => Some(Threshold::ANY),
            ("all", _) => Some(Threshold::Percent(100)),
            (_, Some(percent)) => percent.parse().ok().filter(|n| (1..=100).contains(n)).map(Threshold::Percent),
            (count, None) => count.parse().ok().filter(|n| *n > 0).map(Threshold::Count),
        };
        limit.ok_or_else(|| "must be any, all, a number from 1 or a share from 1% to 100%".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_is_a_number_or_a_share() {
        for (text, hosts, total, reached) in [
            ("any", 0, 3, false),
            ("any", 1, 3, true),
            ("all", 2, 3, false),
            ("all", 3, 3, true),
            ("all", 0, 0, false),
            ("2", 1, 3, false),
            ("2", 2, 3, true),
            ("50%", 1, 3, false),
            ("50%", 2, 3, true),
            ("1%", 1, 200, false),
        ] {
            assert_eq!(text.parse::<Threshold>().unwrap().is_reached(hosts, total), reached, "{text} {hosts}/{total}");
        }
        for odd in ["", "0", "-1", "0%", "101%", "half", "%", "1.5"] {
            assert!(odd.parse::<Threshold>().is_err(), "{odd}");
        }
    }
}
