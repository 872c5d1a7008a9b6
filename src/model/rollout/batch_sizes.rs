//! Sizes of batches, as `--batch` names them.

use std::str::FromStr;

/// Size of one batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BatchSize {
    /// Number of hosts.
    Count(usize),
    /// Percentage of all hosts of the rollout, rounded up.
    Percent(usize),
}

/// Sizes of the batches in their order; the last one repeats until no host is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchSizes(Vec<BatchSize>);

impl BatchSizes {
    /// Returns the size of a rollout in one batch.
    pub fn whole() -> Self {
        Self(vec![BatchSize::Percent(100)])
    }

    /// Divides `hosts` into batches, in their order; `canary` hosts are a batch before all others.
    pub fn split<T>(&self, canary: Vec<T>, hosts: Vec<T>) -> Vec<Vec<T>> {
        let (total, mut left) = (canary.len() + hosts.len(), hosts.len());
        let mut hosts = hosts.into_iter();
        let mut batches: Vec<Vec<T>> = Some(canary).filter(|canary| !canary.is_empty()).into_iter().collect();
        let (mut sizes, mut size) = (self.0.iter(), 1);
        while left > 0 {
            size = sizes.next().map_or(size, |next| next.of(total));
            let batch: Vec<T> = hosts.by_ref().take(size).collect();
            left = left.saturating_sub(batch.len());
            batches.push(batch);
        }
        batches
    }
}

impl BatchSize {
    /// Returns the number of hosts, one at least, in a rollout on `total` hosts.
    fn of(self, total: usize) -> usize {
        match self {
            BatchSize::Count(count) => count,
            BatchSize::Percent(percent) => total.saturating_mul(percent).div_ceil(100).max(1),
        }
    }
}

impl FromStr for BatchSizes {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let sizes: Option<Vec<_>> = text.split(',').map(|word| size(word.trim())).collect();
        sizes
            .map(Self)
            .ok_or_else(|| "must be a number of hosts, a share such as 25%, or a list such as 1,5,25%,100%".into())
    }
}

fn size(word: &str) -> Option<BatchSize> {
    if !word.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    match word.strip_suffix('%') {
        Some(percent) => percent.parse().ok().filter(|n| (1..=100).contains(n)).map(BatchSize::Percent),
        None => word.parse().ok().filter(|n| *n > 0).map(BatchSize::Count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn batches(sizes: &str, hosts: usize, canary: usize) -> Vec<Vec<usize>> {
        let canary = canary.min(hosts);
        sizes.parse::<BatchSizes>().unwrap().split((0..canary).collect(), (canary..hosts).collect())
    }

    fn lengths(sizes: &str, hosts: usize, canary: usize) -> Vec<usize> {
        batches(sizes, hosts, canary).iter().map(Vec::len).collect()
    }

    #[test]
    fn the_last_size_repeats_and_a_share_is_of_all_hosts() {
        assert_eq!(lengths("10", 25, 0), [10, 10, 5]);
        assert_eq!(lengths("25%", 10, 0), [3, 3, 3, 1]);
        assert_eq!(lengths("1,5,25%,100%", 40, 0), [1, 5, 10, 24]);
        assert_eq!(lengths("50%", 10, 2), [2, 5, 3]);
        assert_eq!(lengths("10", 3, 5), [3]);
        assert!(lengths("10", 0, 5).is_empty());
        assert_eq!(BatchSizes::whole().split(vec![1], vec![2, 3, 4]), [vec![1], vec![2, 3, 4]]);
    }

    #[test]
    fn other_sizes_are_refused() {
        for odd in ["", "0", "0%", "101%", "-1", "+1", "1,,2", "1,", "x", "%", "1.5", "18446744073709551616"] {
            assert!(odd.parse::<BatchSizes>().is_err(), "{odd}");
        }
    }

    proptest! {
        #[test]
        fn every_host_is_in_exactly_one_batch(
            sizes in prop::collection::vec("[1-9][0-9]?%?|100%", 1..6), hosts in 0_usize..500, canary in 0_usize..20,
        ) {
            let batches = batches(&sizes.join(","), hosts, canary);
            prop_assert!(batches.iter().all(|batch| !batch.is_empty()));
            prop_assert_eq!(batches.concat(), (0..hosts).collect::<Vec<_>>());
        }
    }
}
