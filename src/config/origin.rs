//! The origin of a value, kept beside it so that every message can name it.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// The place that a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A flag on the command line, such as `--server`
    Flag(String),
    /// An environment variable
    Variable(&'static str),
    /// `config.toml`
    Profile {
        /// The file
        file: Arc<Path>,
        /// The line of the value
        line: usize,
        /// The profile it belongs to; none where it applies to all
        profile: Option<Arc<str>>,
    },
    /// One of hammer's files
    Hammer(Arc<Path>),
    /// The terminal
    Prompt,
    /// The default of rexctl
    BuiltIn,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Flag(flag) => write!(f, "flag {flag}"),
            Origin::Variable(name) => write!(f, "variable {name}"),
            Origin::Profile { file, line, profile } => {
                write!(f, "{} line {line}", file.display())?;
                profile.as_ref().map_or(Ok(()), |profile| write!(f, ", profile {profile}"))
            }
            Origin::Hammer(file) => write!(f, "{}", file.display()),
            Origin::Prompt => f.write_str("typed"),
            Origin::BuiltIn => f.write_str("built in"),
        }
    }
}

/// A value and its origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Its origin.
    pub origin: Origin,
}

impl<T> Sourced<T> {
    /// Puts a value and its origin together.
    pub fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }

    /// Returns a value that is rexctl's default.
    pub fn built_in(value: T) -> Self {
        Self::new(value, Origin::BuiltIn)
    }
}
