//! Options that every command takes, anywhere on the line: the settings, the output, and how much is printed.

mod settings;

pub use crate::config::boolean;
use crate::config::{Flags, Key};
use crate::render::Format;
use crate::secret::Secret;
use crate::streams::ColourChoice;
use clap::{Arg, ArgMatches, Args, Command};
use settings::SettingOptions;
use std::path::PathBuf;

/// The global options.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Global options")]
pub struct Globals {
    /// The options that override settings
    #[command(flatten)]
    settings: SettingOptions,
    /// Profile of the configuration file to use
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<String>,
    /// Also read hammer configuration from this file or directory
    #[arg(long, short, global = true, value_name = "PATH")]
    pub config: Option<PathBuf>,
    /// Output format [default: table for lists, base for one record]
    #[arg(long, global = true, value_name = "FORMAT", value_enum)]
    pub output: Option<Format>,
    /// Write results to this file instead of standard output
    #[arg(long, global = true, value_name = "FILE")]
    pub output_file: Option<PathBuf>,
    /// Same as --output csv; of both the last counts
    #[arg(long, global = true)]
    pub csv: bool,
    /// Separator of csv fields, one character [default: ,]
    #[arg(long, global = true, value_name = "CHAR")]
    pub csv_separator: Option<String>,
    /// Put ' before csv cells that a spreadsheet would run as formulas: those beginning with = + - @
    #[arg(long, global = true)]
    pub csv_safe: bool,
    /// Filter the JSON of --output api-json, which it implies, with this jq expression; prints text without quotes
    #[arg(long, global = true, value_name = "EXPR", hide = cfg!(not(feature = "jq")))]
    pub jq: Option<String>,
    /// Show the ids of associated resources
    #[arg(long, global = true)]
    pub show_ids: bool,
    /// Never ask; same as --interactive no
    #[arg(long, global = true)]
    no_input: bool,
    /// Print only results and errors
    #[arg(long, short, global = true, visible_alias = "no-verbose")]
    pub quiet: bool,
    /// Print messages and progress too, which is the default
    #[arg(long, short, global = true)]
    pub verbose: bool,
    /// Print every request and response to standard error, secrets masked
    #[arg(long, short, global = true)]
    pub debug: bool,
    /// Do not use the values of `hammer defaults`
    #[arg(long, global = true, overrides_with = "use_defaults")]
    no_use_defaults: bool,
    /// Accepted because hammer has it: there is no API cache to reload
    #[arg(long, short, global = true, hide = true)]
    pub reload_cache: bool,
}

impl Globals {
    /// Reads the global options of a whole command line, where they may stand before or after the subcommand.
    pub fn from_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut globals = <Self as clap::FromArgMatches>::from_arg_matches(matches)?;
        let settings = &mut globals.settings;
        settings.password = innermost_login_password(matches).or(settings.password.take());
        if globals.no_input {
            settings.switch(Key::Interactive, false);
        }
        if globals.no_use_defaults {
            settings.switch(Key::UseDefaults, false);
        }
        Ok(globals)
    }

    /// Returns the options of a line of the shell, over those of the shell itself; `--output-file` is each line's own.
    pub fn over(self, shell: &Globals) -> Self {
        let shell = shell.clone();
        let values = shell.settings.values.into_iter().chain(self.settings.values).collect();
        let password = self.settings.password.or(shell.settings.password);
        Self {
            settings: SettingOptions { values, password },
            profile: self.profile.or(shell.profile),
            config: self.config.or(shell.config),
            output: self.output.or(shell.output),
            output_file: self.output_file,
            csv: self.csv || (shell.csv && self.output.is_none()),
            csv_separator: self.csv_separator.or(shell.csv_separator),
            csv_safe: self.csv_safe || shell.csv_safe,
            jq: self.jq.or(shell.jq),
            show_ids: self.show_ids || shell.show_ids,
            quiet: self.quiet || (shell.quiet && !self.verbose),
            verbose: self.verbose || shell.verbose,
            debug: self.debug || shell.debug,
            ..self
        }
    }

    /// Returns the part of the command line that overrides settings.
    pub fn flags(&self) -> Flags {
        let SettingOptions { values, password } = self.settings.clone();
        Flags { values, password, profile: self.profile.clone(), config: self.config.clone() }
    }

    /// Returns the choice of colours, if it was typed.
    pub fn colour(&self) -> Option<ColourChoice> {
        self.settings.text(Key::Color).and_then(ColourChoice::named)
    }

    /// Returns false when the command line forbids questions.
    pub fn may_ask(&self) -> bool {
        self.settings.is_on(Key::Interactive).unwrap_or(true)
    }
}

const LOGIN_PASSWORD: &str = "login_password";

/// Adds the login's `--password`, unless the command has a `--password` of its own, as `create` has for SSH.
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
