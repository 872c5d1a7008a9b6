//! Runs of numbers, `01-12`: digits of one width that follow one another.

use std::fmt;

/// Maximum number of digits of a number, zeros before it included.
const MOST_DIGITS: usize = 20;

/// Reads a number of at most [`MOST_DIGITS`] digits.
pub fn number(digits: &str) -> Option<u64> {
    digits.parse().ok().filter(|_| digits.len() <= MOST_DIGITS)
}

/// Numbers from `first` to `last`, padded with zeros to `width` digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Run {
    first: u64,
    last: u64,
    width: usize,
}

impl Run {
    /// Returns the run of the one number that these digits are.
    pub fn of(digits: &str) -> Option<Self> {
        let number = number(digits)?;
        let width = if digits.starts_with('0') { digits.len() } else { 1 };
        Some(Self { first: number, last: number, width })
    }

    /// Returns how many numbers it holds.
    pub fn count(&self) -> u64 {
        self.last - self.first + 1
    }

    /// Appends the run that follows directly; hands it back where it does not.
    pub fn append(&mut self, next: Self) -> Result<(), Self> {
        let follows = self.last.checked_add(1) == Some(next.first) && next.is_written_with(self.width);
        if follows {
            self.last = next.last
        } else {
            return Err(next);
        }
        Ok(())
    }

    /// Returns true where numbers of this run look the same when padded to `width`.
    fn is_written_with(&self, width: usize) -> bool {
        let own = digits(self.first);
        own.max(width) == own.max(self.width)
    }
}

fn digits(number: u64) -> usize {
    number.checked_ilog10().map_or(1, |log| log as usize + 1)
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.width;
        write!(f, "{:0width$}", self.first)?;
        if self.last > self.first { write!(f, "-{:0width$}", self.last) } else { Ok(()) }
    }
}
