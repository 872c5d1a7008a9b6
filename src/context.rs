//! What every command is handed: the streams, the global options and, when it asks for them, the settings and the server.

use crate::config::{self, Environment, Settings};
use crate::error::Error;
use crate::globals::Globals;
use crate::streams::Streams;
use std::rc::Rc;

/// One run of the program.
pub struct Context {
    /// Where to write, read and ask.
    pub streams: Streams,
    /// The global options as typed.
    pub globals: Globals,
    /// The variables and directories that settings come from.
    pub environment: Environment,
    settings: Option<Rc<Settings>>,
}

impl Context {
    /// A context that has not read or contacted anything yet.
    pub fn new(streams: Streams, globals: Globals) -> Self {
        Self { streams, globals, environment: Environment::process(), settings: None }
    }

    /// The settings; read the first time they are asked for, which is also when their notes are said.
    pub fn settings(&mut self) -> Result<Rc<Settings>, Error> {
        if let Some(settings) = &self.settings {
            return Ok(settings.clone());
        }
        let settings = Rc::new(config::resolve(&self.globals.flags(), &self.environment)?);
        settings.notes.iter().for_each(|note| self.streams.warn(note));
        self.streams.may_ask &= settings.interactive.value;
        Ok(self.settings.insert(settings).clone())
    }

    /// Gives the streams back when the command has ended.
    pub fn into_streams(self) -> Streams {
        self.streams
    }
}
