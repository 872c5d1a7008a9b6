//! Tables: hammer's ASCII form for pipes and files, and one fitted to the terminal.

mod ascii;
mod columns;
mod grid;
mod states;
mod terminal;

pub use grid::{Grid, Heading};

use super::Options;

/// Returns the whole table of a list.
pub fn list(grid: &Grid, options: &Options) -> impl Iterator<Item = String> {
    match options.width {
        None => Blocks::Ascii(ascii::list(grid, options.no_headers, options.colour)),
        Some(width) => Blocks::Terminal(terminal::list(grid, width, options)),
    }
}

/// Returns the table of one record: a row in ASCII, a line for each label on a terminal.
pub fn record(grid: &Grid, options: &Options) -> impl Iterator<Item = String> {
    match options.width {
        None => Blocks::Ascii(ascii::list(grid, options.no_headers, options.colour)),
        Some(width) => Blocks::Terminal(terminal::record(grid, width)),
    }
}

/// Parts of a table, made while they are written.
enum Blocks<A, T> {
    Ascii(A),
    Terminal(T),
}

impl<A: Iterator<Item = String>, T: Iterator<Item = String>> Iterator for Blocks<A, T> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        match self {
            Self::Ascii(lines) => lines.next(),
            Self::Terminal(blocks) => blocks.next(),
        }
    }
}
