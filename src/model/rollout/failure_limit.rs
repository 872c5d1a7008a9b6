//! Failures that a rollout tolerates, as `--max-failures` names them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Tolerated failures: a number of hosts in all, or a share of each batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FailureLimit {
    amount: usize,
    is_share: bool,
}

/// A number of failed hosts, of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failures {
    /// Failed hosts.
    pub failed: usize,
    /// All hosts.
    pub total: usize,
}

impl FailureLimit {
    /// Returns true if the rollout goes on after a batch with these failures, and with so many in all.
    pub fn allows(self, batch: Failures, in_all: usize) -> bool {
        match self.is_share {
            true => batch.failed.saturating_mul(100) <= batch.total.saturating_mul(self.amount),
            false => in_all <= self.amount,
        }
    }
}

impl FromStr for FailureLimit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (digits, is_share) = text.strip_suffix('%').map_or((text, false), |digits| (digits, true));
        let starts_well = digits.starts_with(|first: char| first.is_ascii_digit());
        let amount = digits.parse().ok().filter(|amount| starts_well && (!is_share || *amount <= 100));
        let limit = amount.map(|amount| Self { amount, is_share });
        limit.ok_or_else(|| "must be a number of hosts in all, such as 5, or a share of each batch, such as 20%".into())
    }
}

impl TryFrom<String> for FailureLimit {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for FailureLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.amount, if self.is_share { "%" } else { "" })
    }
}

impl From<FailureLimit> for String {
    fn from(limit: FailureLimit) -> Self {
        limit.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_counted_in_all_and_a_share_in_each_batch() {
        for (limit, failed, total, in_all, goes_on) in [
            ("0", 0, 5, 0, true),
            ("0", 1, 5, 1, false),
            ("2", 2, 5, 2, true),
            ("2", 1, 5, 3, false),
            ("20%", 1, 5, 9, true),
            ("20%", 2, 5, 2, false),
            ("0%", 1, 500, 1, false),
            ("100%", 5, 5, 50, true),
        ] {
            let batch = Failures { failed, total };
            assert_eq!(limit.parse::<FailureLimit>().unwrap().allows(batch, in_all), goes_on, "{limit} {batch:?}");
        }
    }

    #[test]
    fn a_limit_is_stored_as_it_is_typed_and_others_are_refused() {
        for text in ["0", "5", "0%", "100%"] {
            assert_eq!(text.parse::<FailureLimit>().unwrap().to_string(), text);
        }
        for odd in ["", "-1", "+1", "101%", "%", "5:all", "x", "1.5"] {
            assert!(odd.parse::<FailureLimit>().is_err(), "{odd}");
        }
    }
}
