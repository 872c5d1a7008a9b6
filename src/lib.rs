//! `rexctl`: remote execution jobs of Foreman from the command line.
//!
//! # The rule
//! A module may use those before it in this list, never those after it, and no two files use each other; a test reads every path:
//!
//! `error`, `guide`, `secret`, `printable`, `readable`, `scanner`, `streams`, `signals`, `pager`, `terminal`, `prompt`, `files`, `yaml`, `config`, `login`, `polling`, `model`, `sandbox`, `api`, `render`, `globals`, `context`, `noun`, `resource`, `completion`, `commands`, `cli`
//!
//! `sandbox` stands apart: it plays the server for tests and trials, and only its own command starts it.
//!
//! # Five journeys
//! A test checks that every name below exists.
//!
//! ## `rexctl job-invocation create`
//! 1. `cli::run` parses the words by `CommandLine::parse`; `CommandLine::run` adds defaults and runs the verb.
//! 2. `draft::draft` merges the options with a `--from` document, `JobInvocationRequest::check` checks the result, `inputs::from_files`
//!    and `secrets::read` read the files that were named. Nothing has been sent so far.
//! 3. `Context::client` resolves settings and login. `submit::submit` lets `Preflight::ask` look up names, check inputs, count hosts.
//! 4. `ReadyRequest::send` posts once, by `sending::send`. If the answer is lost, `sending::look_for` looks for the job (exit 84).
//! 5. `Created::compare` compares what the server stored with the request.
//! 6. `FollowPlan::follow` follows the job, unless it starts later or `--async` was typed.
//!
//! ## `rexctl job-invocation watch`
//! 1. `FollowArgs::plan_with_hosts` checks the options, `job_state::read` reads the job, `FollowPlan::follow` starts a follower.
//! 2. `Follower::run` waits for the job, a signal or the deadline. Ctrl-C on a terminal opens `menu::ask`.
//! 3. At each poll, `FollowedJob::read_host_states` asks `StateSource::fetch`, and `FollowedHosts::update` finds the changes.
//! 4. `OutputFetcher::fetch_ended` gets the output of hosts that have ended, `OutputFetcher::poll_running` that of running ones.
//! 5. `Reports` receive everything: lines, a live display, events, JUnit.
//! 6. `PollInterval::next` sets the pause to the next poll, `PollInterval::tolerate_outage` bridges an outage of the server.
//! 7. `summary::conclude` prints the end that `outcome::judge` makes the exit code of.
//!
//! ## `rexctl job-invocation output`
//! 1. `FormArgs::check` refuses a form that the format cannot have.
//! 2. `HostSelectionArgs::find` chooses the hosts, by `JobHosts::named`, `JobHosts::planned` or `JobHosts::all`.
//! 3. A few running hosts: `follow_few::follow` polls `Outputs::one` for each, and writes lines as they come.
//! 4. More: `follow_many::follow` writes host after host as they end. None running: `follow_many::show` reads them by `Outputs::each`.
//! 5. `FormArgs::writer` gives the writer: text, groups, records, events or files.
//!
//! ## `rexctl template-input list`
//! 1. `template_input::noun` names the verbs; `ListVerb::arguments` makes the options of the noun's `Spec`.
//! 2. `ResourceTarget::list` reads the options that name the template, `FieldDraft::check` the filters.
//! 3. `ResourceTarget::list_path` makes the path; `lookup::id` finds the id of a template's name.
//! 4. `ListArgs::show` reads page after page by `pages::each`.
//! 5. `List::row` writes each row by the columns of the noun, `List::finish` ends the list.
//!
//! ## `rexctl auth login oauth`
//! 1. `Context::tls` makes the connection's TLS, `Provider::metadata` reads the provider's endpoints, `prompt::text` asks for the rest.
//! 2. `--two-factor`: `Verifier::new` and `browser::listen` prepare for the code that the browser brings; `Provider::tokens` exchanges it.
//! 3. `--device`: `Provider::device` gets the code to confirm, `Provider::confirmed` waits for that. Otherwise a password is exchanged.
//! 4. `Context::client_for` makes a client with `Authentication::with_session`, and `Client::get` reads the status of the server.
//! 5. The server opens a session, which `Authentication::opened` stores in a `SessionFile`.
//! 6. `remembering::remember` sets what later commands would not know: the server and the kind of login.
//!
//! # Errors
//! All errors of a command have one form. The first line says what was not done, `Could not create the job invocation:`, if the command
//! changes or follows something, and `Error:` if it shows something: [`noun::Verb::failure`] decides, wherever the error was found. Then
//! follows the reason: the option, the value in quotes, what is wrong or allowed. Several reasons are a table of option, value and problem.
//! The last lines advise what to type. Fields that the server refuses are named by their options: `Error::name_fields`.
//!
//! # To add
//! * a noun: one file in `resource` with its `Spec` and its columns, one line in `commands`.
//! * a verb: one file in `commands`, one line in its noun. Plain verbs exist already: name them in the noun.
//! * an option: a field of the verb's arguments, or a `Field` of the noun's `Spec`.

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
pub mod pager;
pub mod polling;
pub mod printable;
pub mod prompt;
pub mod readable;
pub mod render;
pub mod resource;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod scanner;
pub mod secret;
pub mod signals;
pub mod streams;
pub mod terminal;
pub mod yaml;

use std::ffi::OsString;

/// Runs one command line with the streams of the process, and returns its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    cli::run(args)
}
