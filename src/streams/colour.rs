//! The choice of colours: the user's, and the environment's.

/// The choice of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColourChoice {
    /// On a terminal, unless NO_COLOR is set; elsewhere too if CLICOLOR_FORCE is set.
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

impl ColourChoice {
    /// Returns the choice by its word in the settings.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "auto" => Some(Self::Auto),
            "always" => Some(Self::Always),
            "never" => Some(Self::Never),
            _ => None,
        }
    }
}

/// Returns true if the environment asks for colours everywhere: `CLICOLOR_FORCE`, unless `NO_COLOR` is set.
pub(super) fn forces_colour() -> bool {
    let value = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    value("NO_COLOR").is_none() && value("CLICOLOR_FORCE").is_some_and(|value| value != "0")
}
