//! Versions of Foreman's plugins.

use std::fmt;

/// The version of a plugin, as far as its features depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The first number.
    pub major: u32,
    /// The second number.
    pub minor: u32,
}

impl Version {
    /// Returns version `major.minor`.
    pub const fn new(major: u32, minor: u32) -> Self {
        Self { major, minor }
    }

    /// Reads the first two numbers of a text such as `14.1.4` or `16.7.0-rc1`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit());
        Some(Self::new(numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_its_first_two_numbers() {
        assert_eq!(Version::parse("14.1.4"), Some(Version::new(14, 1)));
        assert_eq!(Version::parse("16.7.0-rc1"), Some(Version::new(16, 7)));
        assert!(Version::new(9, 1) < Version::new(14, 0));
        for odd in ["", "x", "14", "-1.2"] {
            assert_eq!(Version::parse(odd), None, "{odd}");
        }
    }
}
