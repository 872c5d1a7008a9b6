//! The context of a command: its streams, the global options and, on demand, the settings and the server.

use crate::api::{Client, Connection, TlsOptions};
use crate::config::{self, Environment, Key, Server, SessionFile, Settings};
use crate::error::{Error, Kind};
use crate::globals::Globals;
use crate::login::{self, Authentication, Credential};
use crate::model::answer;
use crate::model::zone::Zone;
use crate::render::{self, Column, Fields, Filter, Format};
use crate::streams::{ColourChoice, Streams, Verbosity};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;

/// One run of the program.
pub struct Context {
    /// Streams to write to, read from and prompt on.
    pub streams: Streams,
    /// Global options as typed.
    pub globals: Globals,
    /// Variables and directories of the settings.
    pub environment: Environment,
    settings: Option<Rc<Settings>>,
    filter: Option<Rc<Filter>>,
    /// Client that the lines of a shell share.
    shared: Option<Rc<RefCell<Option<Client>>>>,
    /// Clients that this command has used.
    clients: Vec<Client>,
    /// True if the inputs of the command line are known not to be secrets.
    pub shows_inputs: bool,
}

impl Context {
    /// Creates a context that has not read or contacted anything yet.
    pub fn new(streams: Streams, globals: Globals) -> Self {
        Self {
            streams,
            globals,
            environment: Environment::process(),
            settings: None,
            filter: None,
            shared: None,
            clients: Vec::new(),
            shows_inputs: false,
        }
    }

    /// Creates the context of a line of this shell; with `shares` set it has the shell's settings and client.
    pub fn of_line(&self, streams: Streams, globals: Globals, shares: bool) -> Self {
        let (settings, shared) = if shares { (self.settings.clone(), self.shared.clone()) } else { (None, None) };
        let mut context = Self { settings: settings.clone(), shared, ..Self::new(streams, globals) };
        settings.iter().for_each(|settings| context.follow(settings));
        context
    }

    /// Shares one client, with its connection and login, among all lines from now on.
    pub fn share_client(&mut self) {
        self.shared.get_or_insert_default();
    }

    /// Returns the shared client, if there is one yet.
    pub fn shared_client(&self) -> Option<Client> {
        self.shared.as_ref()?.borrow().clone()
    }

    /// Drops the shared client and the settings, after a change of the settings or the login.
    pub fn reset(&mut self) {
        self.settings = None;
        self.shared.iter().for_each(|client| _ = client.take());
    }

    /// Parses `--jq` and checks `--csv-separator`, before anything is sent.
    pub fn read_filter(&mut self) -> Result<(), Error> {
        separator(self.globals.csv_separator.as_deref())?;
        let Some(expression) = &self.globals.jq else { return Ok(()) };
        if self.globals.csv || self.globals.output.is_some_and(|format| format != Format::ApiJson) {
            return Err(Error::usage("cannot be combined with another --output than api-json").option("--jq"));
        }
        self.filter = Some(Rc::new(Filter::parse(expression)?));
        Ok(())
    }

    /// Returns the settings. Reads them the first time, and prints their warnings.
    pub fn settings(&mut self) -> Result<Rc<Settings>, Error> {
        if let Some(settings) = &self.settings {
            return Ok(settings.clone());
        }
        let settings = Rc::new(config::resolve(&self.globals.flags(), &self.environment)?);
        self.follow(&settings);
        settings.notes.iter().for_each(|note| self.streams.warn(note));
        Ok(self.settings.insert(settings).clone())
    }

    /// Configures the streams by the settings.
    fn follow(&mut self, settings: &Settings) {
        let is_quiet = settings.number(Key::Verbosity) == Some(0);
        if is_quiet && !self.globals.verbose && self.streams.verbosity == Verbosity::Normal {
            self.streams.verbosity = Verbosity::Quiet;
        }
        self.streams.may_ask &= settings.is_on(Key::Interactive);
        let colour = settings.text(Key::Color).and_then(ColourChoice::named);
        colour.into_iter().for_each(|choice| self.streams.choose_colour(choice));
    }

    /// Returns a client of the configured server with the configured login. Prompts for a missing one, sends nothing.
    pub async fn client(&mut self) -> Result<Client, Error> {
        if let Some(client) = self.shared_client() {
            self.clients.push(client.clone());
            return Ok(client);
        }
        let settings = self.settings()?;
        let server = settings.server()?;
        settings.check_transport(server)?;
        let authentication = match settings.session_file(server, &self.environment) {
            Some(file) => {
                let credential = self.credential(&settings, &file).await?;
                Authentication::with_session(credential, file, settings.clone())
            }
            None => Authentication::of(self.login(&settings).await?),
        };
        let client = self.client_for(server, authentication)?;
        if let Some(shared) = &self.shared {
            shared.replace(Some(client.clone()));
        }
        Ok(client)
    }

    /// Returns a client with the login as far as it is known, else an anonymous one. Never prompts.
    pub async fn client_without_prompt(&mut self) -> Result<Client, Error> {
        let settings = self.settings()?;
        let may_ask = std::mem::replace(&mut self.streams.may_ask, false);
        let known = self.client().await;
        self.streams.may_ask = may_ask;
        match known {
            Err(error) if matches!(error.kind(), Kind::Usage | Kind::Unauthenticated) => {
                self.client_for(settings.server()?, Authentication::of(Credential::Nobody))
            }
            known => known,
        }
    }

    /// Returns the stored session, else the login that opens one.
    async fn credential(&mut self, settings: &Settings, file: &SessionFile) -> Result<Credential, Error> {
        match file.read() {
            Ok(Some(session)) if settings.takes(&session) => return Ok(Credential::Session(session)),
            Ok(_) => {}
            Err(unusable) => self.streams.warn(&format!("{unusable:#}")),
        }
        self.login(settings).await
    }

    /// Returns the login that is configured, or typed. With `--interactive no`, a missing one is a login that failed: hammer's scripts log
    /// in on that exit code.
    async fn login(&mut self, settings: &Settings) -> Result<Credential, Error> {
        let credential = login::credential(settings, &mut self.streams).await;
        credential.map_err(|error| {
            let message = error.message().to_owned();
            let is_off = error.kind() == Kind::Usage && !settings.is_on(Key::Interactive);
            if is_off { error.reword(Kind::Unauthenticated, message) } else { error }
        })
    }

    /// Returns a client of this server and login, with all other settings as configured.
    pub fn client_for(&mut self, server: &Server, authentication: Authentication) -> Result<Client, Error> {
        let settings = self.settings()?;
        settings.check_transport(server)?;
        let tls = self.tls()?;
        let defaults = settings.defaults.iter().map(|(name, value)| (name.clone(), value.value.clone())).collect();
        let request_timeout = settings.request_timeout();
        let (debug, notes) = (self.streams.debug_log(), self.streams.note_log());
        let server = server.url().clone();
        let client = Client::new(Connection { server, tls, authentication, defaults, request_timeout, debug, notes })?;
        self.clients.push(client.clone());
        Ok(client)
    }

    /// Returns the TLS options of the settings.
    pub fn tls(&mut self) -> Result<TlsOptions, Error> {
        let settings = self.settings()?;
        let tls = settings.tls()?;
        Ok(TlsOptions {
            accept_any: !settings.is_on(Key::VerifySsl),
            ca_file: tls.ca_file.as_ref().map(|file| file.value.clone()),
            ca_path: tls.ca_path.as_ref().map(|path| path.value.clone()),
            identity: tls.client.as_ref().map(|it| (it.certificate.value.clone(), it.key.value.clone())),
            warnings: self.streams.warnings(),
        })
    }

    /// Returns the format that the user chose.
    pub fn format(&self) -> Option<Format> {
        match (self.globals.csv, &self.globals.jq) {
            (true, _) => Some(Format::Csv),
            (false, Some(_)) => Some(Format::ApiJson),
            (false, None) => self.globals.output,
        }
    }

    /// Returns true if the user chose a format that programs read.
    pub fn is_for_programs(&self) -> bool {
        self.format().is_some_and(Format::is_for_programs)
    }

    /// Returns true if stdout is for people and not quiet, so that it may have text beside the records.
    pub fn tells_people(&self) -> bool {
        self.streams.verbosity > Verbosity::Quiet && !self.is_for_programs()
    }

    /// Returns the options for rendering answers.
    pub fn render_options(&mut self, fields: Option<&str>) -> Result<render::Options, Error> {
        let settings = self.settings()?;
        let format = self.format();
        if fields.is_some() && format == Some(Format::ApiJson) {
            return Err(Error::usage("cannot be combined with --output api-json, which is never shortened; use --jq")
                .option("--fields"));
        }
        Ok(render::Options {
            format,
            no_headers: settings.is_on(Key::NoHeaders),
            csv_safe: self.globals.csv_safe,
            csv_separator: separator(self.globals.csv_separator.as_deref())?,
            show_ids: self.globals.show_ids,
            fields: fields.map(Fields::parse).unwrap_or_default(),
            filter: self.filter.clone(),
            width: self.streams.out_width(),
            zone: self.streams.out_width().and_then(|_| Zone::local().ok()).map(Rc::new),
            colour: self.streams.out_colour(),
        })
    }

    /// Prints what was done to the record with this id, at once; with `-q` only the id.
    pub fn message(&mut self, text: &str, id: u64) -> Result<(), Error> {
        self.done(text, &json!({ "id": id }))
    }

    /// Prints what was done to the record in the server's answer, as [`Context::message`] does. An error tells it too.
    pub fn done(&mut self, text: &str, answer: &Value) -> Result<(), Error> {
        self.tell(text, answer).map_err(|error| error.after_change(hint_of_change(text, answer)))
    }

    /// Prints a message with the id and name in the server's answer, at once.
    pub fn tell(&mut self, text: &str, answer: &Value) -> Result<(), Error> {
        let mut options = self.render_options(None)?;
        if self.streams.verbosity == Verbosity::Quiet && options.format.is_none() {
            options.format = Some(Format::Silent);
        }
        render::message(self.streams.out(), text, answer, &options)?;
        self.streams.flush()
    }

    /// Prints one text: as it is for people, or as the field `key` of a record with these columns in the formats for programs.
    pub fn text(&mut self, columns: &'static [Column], key: &str, text: &str) -> Result<(), Error> {
        if !self.is_for_programs() {
            return self.streams.text(text);
        }
        let options = self.render_options(None)?;
        render::record(self.streams.out(), columns, &json!({ key: text }), &options)
    }

    /// Fails if the user chose a format for programs, for commands that print text only; `instead` is the advice.
    pub fn refuse_formats(&self, instead: &str) -> Result<(), Error> {
        match self.format().filter(|format| format.is_for_programs()) {
            Some(_) if self.globals.jq.is_some() => {
                Err(Error::usage("has nothing to filter; this command prints text only").option("--jq"))
            }
            Some(format) => Err(Error::usage(format!("cannot be {}; this command prints text only", format.as_str()))
                .option("--output")
                .hint(instead)),
            None => Ok(()),
        }
    }

    /// Returns the streams when the command has ended. Warns if a session could not be stored.
    pub fn into_streams(mut self) -> Streams {
        for failure in self.clients.iter().filter_map(Client::take_session_failure) {
            self.streams.warn(&format!("{failure:#}; later commands have to log in again"));
        }
        self.streams
    }
}

/// Returns the sentence about what was done, with the record's id unless the text has it.
fn hint_of_change(text: &str, answer: &Value) -> String {
    let text = text.trim_end_matches('.');
    let id = answer.get("id").filter(|id| !id.is_null()).map(answer::plain);
    match id.filter(|id| !text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == id)) {
        Some(id) => format!("What was done: {text}, id {id}"),
        None => format!("What was done: {text}"),
    }
}

fn separator(text: Option<&str>) -> Result<char, Error> {
    let mut characters = text.unwrap_or(",").chars();
    match (characters.next(), characters.next()) {
        (Some(separator), None) if separator.is_ascii() => Ok(separator),
        _ => Err(Error::usage("must be one ASCII character").option("--csv-separator")),
    }
}
