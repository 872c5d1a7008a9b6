//! `rexctl`: remote execution jobs of Foreman from the command line.
//!
//! # The rule
//! A module may use those before it in this list, never those after it (a test reads the `use crate::` lines):
//!
//! `error`, `guide`, `secret`, `printable`, `readable`, `streams`, `signals`, `terminal`, `prompt`, `files`, `yaml`, `config`, `login`, `polling`, `model`, `sandbox`, `api`, `render`, `globals`, `context`, `noun`, `resource`, `completion`, `commands`, `cli`
//!
//! `sandbox` stands apart: it plays the server, and uses `model` only.
//!
//! # One command's path
//! `rexctl job-invocation create ...`, in the order of what happens:
//!
//! * `main` hands the arguments to `cli`, which parses them by the tree that `commands` builds of the nouns. What cannot be
//!   parsed ends here, with 64. `commands/line` adds what `hammer defaults` keeps for options that were not typed.
//! * `commands/job_invocation/create`: the flags become a [`model::draft::Draft`], over what a `--from` document says, and the
//!   draft a [`model::job_invocation::JobInvocationRequest`], which cannot be built unless everything that this machine can
//!   check is right. Files are read, secrets are asked for.
//! * [`context::Context`] resolves the settings of flags, environment and files, and opens the [`api::Client`]: names become ids.
//! * `submitting/sending` posts the payload once. A lost answer is looked for, and told as lost (84).
//! * `submitting/read_back` compares what the server stored with what was asked.
//! * `following` asks for the states of the hosts until the last has ended; `render` shows, [`streams`] writes, and the
//!   [`error::Exit`] or the [`error::Error`]'s kind is the exit code.
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
pub mod files;
pub mod globals;
pub mod guide;
pub mod login;
pub mod model;
pub mod noun;
pub mod polling;
pub mod printable;
pub mod prompt;
pub mod readable;
pub mod render;
pub mod resource;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod secret;
pub mod signals;
pub mod streams;
pub mod terminal;
pub mod yaml;

use std::ffi::OsString;

/// Runs one command line, writing to the process's own streams, and returns its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    cli::run(args)
}
