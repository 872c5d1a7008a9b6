//! Where a value came from, kept beside the value so that every message can say it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a value came from.
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
        /// The line the value stands on
        line: usize,
        /// The profile it belongs to; none: it holds for all
        profile: Option<Arc<str>>,
    },
    /// A file of hammer's
    Hammer(Arc<Path>),
    /// The terminal
    Prompt,
    /// Nobody said anything else
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

/// A value and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub origin: Origin,
}

impl<T> Sourced<T> {
    /// `value`, which came from `origin`.
    pub fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }

    /// A value that holds when nobody says anything else.
    pub fn built_in(value: T) -> Self {
        Self::new(value, Origin::BuiltIn)
    }
}

impl<T: fmt::Display> Sourced<T> {
    /// The value as it is shown.
    pub fn shown(&self) -> Sourced<String> {
        Sourced::new(self.value.to_string(), self.origin.clone())
    }
}

impl Sourced<PathBuf> {
    /// The path as it is shown.
    pub fn shown_path(&self) -> Sourced<String> {
        Sourced::new(self.value.display().to_string(), self.origin.clone())
    }
}
