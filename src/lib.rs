//! `rexctl`: remote execution jobs of Foreman from the command line.
//!
//! # The rule
//! A module may use those before it in this list, never those after it (a test reads the `use crate::` lines):
//!
//! `error`, `guide`, `secret`, `printable`, `streams`, `interrupt`, `prompt`, `config`, `login`, `model`, `sandbox`, `api`, `render`, `globals`, `context`, `noun`, `resource`, `completion`, `commands`, `cli`
//!
//! `sandbox` stands apart: it plays the server, and uses `model` only.
//!
//! # To add
//! * a resource: one file in `resource` with its `Spec` and its noun, one line in `commands`, its columns in `render`.
//! * a verb: one file in `commands`, one line in its noun. A plain verb is there already: name it in the noun.
//! * an option: a field of the verb's arguments, or a `Field` of the resource's `Spec`.

#![allow(rustdoc::bare_urls, reason = "the comments of arguments are their help text")]

pub mod api;
pub mod cli;
pub mod commands;
pub mod completion;
pub mod config;
pub mod context;
pub mod error;
pub mod globals;
pub mod guide;
pub mod interrupt;
pub mod login;
pub mod model;
pub mod noun;
pub mod printable;
pub mod prompt;
pub mod render;
pub mod resource;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod secret;
pub mod streams;

use std::ffi::OsString;

/// Runs one command line, writing to the process's own streams, and returns its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    cli::run(args)
}
