//! How answers are shown: lists, records and messages, in hammer's formats.

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// `Label:  value` lines
    Base,
    /// Columns
    Table,
    /// Comma-separated values
    Csv,
    /// JSON keyed by the labels
    Json,
    /// YAML keyed by the labels
    Yaml,
    /// Nothing
    Silent,
}
