//! Options that every command takes, anywhere on the line: the connection, the login, the output, and how much is said.

use crate::config::Flags;
pub use crate::config::boolean;
use crate::render::Format;
use crate::secret::Secret;
use clap::{Arg, ArgMatches, Args, Command};
use std::path::PathBuf;

/// The global options.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Global options")]
pub struct Globals {
    /// Address of the Foreman server, such as https://foreman.example.com
    #[arg(long, short, global = true, value_name = "URL")]
    pub server: Option<String>,
    /// Login name on the server
    #[arg(long, short, global = true, value_name = "NAME")]
    pub username: Option<String>,
    /// Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD
    #[arg(short = 'p', global = true, value_name = "PASSWORD", id = "login_p")]
    pub login_p: Option<Secret>,
    /// Named profile of the configuration file
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,
    /// Also read hammer configuration from this file or directory
    #[arg(long, short, global = true, value_name = "PATH")]
    pub config: Option<PathBuf>,
    /// Verify the server's certificate: yes or no [default: yes]
    #[arg(long, global = true, value_name = "BOOL", value_parser = crate::globals::boolean)]
    pub verify_ssl: Option<bool>,
    /// Trust only the certificate authorities in this PEM file
    #[arg(long, global = true, value_name = "FILE")]
    pub ssl_ca_file: Option<PathBuf>,
    /// Trust only the certificate authorities in the PEM files of this directory
    #[arg(long, global = true, value_name = "DIR")]
    pub ssl_ca_path: Option<PathBuf>,
    /// Client certificate, a PEM file
    #[arg(long, global = true, value_name = "FILE")]
    pub ssl_client_cert: Option<PathBuf>,
    /// Key of the client certificate, an unencrypted PEM file
    #[arg(long, global = true, value_name = "FILE")]
    pub ssl_client_key: Option<PathBuf>,
    /// Send the login beside the client certificate too
    #[arg(long, global = true)]
    pub ssl_with_basic_auth: bool,
    /// Talk to another machine over plain http, login and all
    #[arg(long, global = true)]
    pub allow_insecure_http: bool,
    /// Seconds to wait for each answer of the server [default: 30]
    #[arg(long, global = true, value_name = "SECONDS", value_parser = crate::config::number, allow_negative_numbers = true)]
    pub request_timeout: Option<u64>,
    /// Output format [default: table for lists, base for one record]
    #[arg(long, global = true, value_name = "FORMAT", value_enum)]
    pub output: Option<Format>,
    /// Write data to this file instead of standard output
    #[arg(long, global = true, value_name = "FILE")]
    pub output_file: Option<PathBuf>,
    /// Same as --output csv
    #[arg(long, global = true)]
    pub csv: bool,
    /// Separator of csv fields, one character [default: ,]
    #[arg(long, global = true, value_name = "CHAR")]
    pub csv_separator: Option<String>,
    /// Put ' before csv cells that a spreadsheet would run as formulas: those that begin with = + - @
    #[arg(long, global = true)]
    pub csv_safe: bool,
    /// Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build
    #[arg(long, global = true, value_name = "EXPR")]
    pub jq: Option<String>,
    /// Leave out the header line of tables and csv
    #[arg(long, global = true)]
    pub no_headers: bool,
    /// Show the ids of associated resources
    #[arg(long, global = true)]
    pub show_ids: bool,
    /// Ask when something is missing: yes or no [default: yes on a terminal]
    #[arg(long, global = true, value_name = "BOOL", value_parser = crate::globals::boolean)]
    pub interactive: Option<bool>,
    /// Never ask; same as --interactive no
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Data and errors only
    #[arg(long, short, global = true, visible_alias = "no-verbose")]
    pub quiet: bool,
    /// Messages and progress too (this is the default)
    #[arg(long, short, global = true)]
    pub verbose: bool,
    /// Show every request and answer on standard error, secrets masked
    #[arg(long, short, global = true)]
    pub debug: bool,
    /// Use the values of `hammer defaults` (this is the default)
    #[arg(long, global = true, overrides_with = "no_use_defaults")]
    pub use_defaults: bool,
    /// Do not use the values of `hammer defaults`
    #[arg(long, global = true)]
    pub no_use_defaults: bool,
    /// Accepted for hammer's sake: there is no API cache to reload
    #[arg(long, short, global = true, hide = true)]
    pub reload_cache: bool,
    /// The login's password where it was given in its long form.
    #[arg(skip)]
    pub password: Option<Secret>,
}

impl Globals {
    /// The global options of a whole command line; options may stand before or after the subcommand.
    pub fn from_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut globals = <Self as clap::FromArgMatches>::from_arg_matches(matches)?;
        globals.password = innermost_login_password(matches).or(globals.login_p.take());
        Ok(globals)
    }

    /// The options of a line of the shell, over those of the shell itself. Where data goes is each line's own.
    pub fn over(self, shell: &Globals) -> Self {
        let shell = shell.clone();
        Self {
            server: self.server.or(shell.server),
            username: self.username.or(shell.username),
            login_p: None,
            profile: self.profile.or(shell.profile),
            config: self.config.or(shell.config),
            verify_ssl: self.verify_ssl.or(shell.verify_ssl),
            ssl_ca_file: self.ssl_ca_file.or(shell.ssl_ca_file),
            ssl_ca_path: self.ssl_ca_path.or(shell.ssl_ca_path),
            ssl_client_cert: self.ssl_client_cert.or(shell.ssl_client_cert),
            ssl_client_key: self.ssl_client_key.or(shell.ssl_client_key),
            ssl_with_basic_auth: self.ssl_with_basic_auth || shell.ssl_with_basic_auth,
            allow_insecure_http: self.allow_insecure_http || shell.allow_insecure_http,
            request_timeout: self.request_timeout.or(shell.request_timeout),
            output: self.output.or(shell.output),
            output_file: self.output_file,
            csv: self.csv || (shell.csv && self.output.is_none()),
            csv_separator: self.csv_separator.or(shell.csv_separator),
            csv_safe: self.csv_safe || shell.csv_safe,
            jq: self.jq.or(shell.jq),
            no_headers: self.no_headers || shell.no_headers,
            show_ids: self.show_ids || shell.show_ids,
            interactive: self.interactive.or(shell.interactive),
            no_input: self.no_input || shell.no_input,
            quiet: self.quiet || (shell.quiet && !self.verbose),
            verbose: self.verbose || shell.verbose,
            debug: self.debug || shell.debug,
            use_defaults: self.use_defaults || (shell.use_defaults && !self.no_use_defaults),
            no_use_defaults: self.no_use_defaults || (shell.no_use_defaults && !self.use_defaults),
            reload_cache: self.reload_cache,
            password: self.password.or(shell.password),
        }
    }

    /// What the configuration has to know of the command line.
    pub fn flags(&self) -> Flags {
        Flags {
            server: self.server.clone(),
            username: self.username.clone(),
            password: self.password.clone(),
            profile: self.profile.clone(),
            config: self.config.clone(),
            verify_ssl: self.verify_ssl,
            ssl_ca_file: self.ssl_ca_file.clone(),
            ssl_ca_path: self.ssl_ca_path.clone(),
            ssl_client_cert: self.ssl_client_cert.clone(),
            ssl_client_key: self.ssl_client_key.clone(),
            ssl_with_basic_auth: self.ssl_with_basic_auth.then_some(true),
            allow_insecure_http: self.allow_insecure_http.then_some(true),
            request_timeout: self.request_timeout,
            use_defaults: (self.use_defaults || self.no_use_defaults).then_some(self.use_defaults),
            interactive: if self.no_input { Some(false) } else { self.interactive },
        }
    }
}

const LOGIN_PASSWORD: &str = "login_password";

/// Adds `--password`, the login's, where the command has no `--password` of its own (`create` has: SSH's).
pub fn login_password(command: Command) -> Command {
    if command.get_arguments().any(|arg| arg.get_long() == Some("password")) {
        return command;
    }
    let parser = clap::builder::ValueParser::new(|text: &str| text.parse::<Secret>());
    command.arg(
        Arg::new(LOGIN_PASSWORD)
            .long("password")
            .value_name("PASSWORD")
            .help("Same as -p")
            .help_heading("Global options")
            .hide_short_help(true)
            .value_parser(parser),
    )
}

fn innermost_login_password(matches: &ArgMatches) -> Option<Secret> {
    let inner = matches.subcommand().and_then(|(_, inner)| innermost_login_password(inner));
    inner.or_else(|| matches.try_get_one::<Secret>(LOGIN_PASSWORD).ok().flatten().cloned())
}
