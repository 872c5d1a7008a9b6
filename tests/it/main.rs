//! The program as a user meets it: the real binary, real sockets, a real terminal.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on has failed")]

#[cfg(feature = "sandbox")]
mod advice;
#[cfg(feature = "sandbox")]
mod after_the_job;
mod api;
mod authority;
mod colour;
mod coming_from_hammer;
mod command_lines;
mod completion;
mod config;
#[cfg(feature = "sandbox")]
mod content;
mod cron;
mod cron_agreement;
mod cron_corpus;
mod cron_words;
mod daemon;
mod defaults;
#[cfg(feature = "sandbox")]
mod documents;
mod error_style;
mod examples;
#[cfg(feature = "sandbox")]
mod faults;
#[cfg(feature = "sandbox")]
mod fields;
mod foreman;
mod formats;
mod generated;
mod guide;
mod hammer;
#[cfg(feature = "sandbox")]
mod handover;
mod job_invocation;
mod job_template;
mod layers;
mod login;
mod man;
mod memory;
mod misuse;
mod parallel;
#[cfg(feature = "sandbox")]
mod permissions;
mod pictures;
mod ping;
mod plain;
mod plugin_options;
mod properties;
mod recordings;
mod recurring_logic;
mod refused_fields;
mod rexctl;
#[cfg(feature = "sandbox")]
mod rollout;
mod round_trips;
#[cfg(feature = "sandbox")]
mod run;
#[cfg(feature = "sandbox")]
mod run_forms;
#[cfg(feature = "sandbox")]
mod run_mistakes;
mod run_outputs;
mod sandbox;
mod schedule;
mod secrets;
#[cfg(feature = "sandbox")]
mod server_settings;
mod session;
mod settings;
mod shell;
mod short_hosts;
mod short_words;
mod signals;
mod skipped;
mod stage;
mod stdin;
#[cfg(feature = "sandbox")]
mod targets;
mod task;
#[cfg(feature = "sandbox")]
mod template_author;
mod terminal;
mod tls;
mod transport;
