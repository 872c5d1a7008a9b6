//! What every command is handed: the streams, the global options and, when it asks for them, the settings and the server.

use crate::globals::Globals;
use crate::streams::Streams;

/// One run of the program.
pub struct Context {
    /// Where to write, read and ask.
    pub streams: Streams,
    /// The global options as typed.
    pub globals: Globals,
}

impl Context {
    /// A context that has not read or contacted anything yet.
    pub fn new(streams: Streams, globals: Globals) -> Self {
        Self { streams, globals }
    }

    /// Gives the streams back when the command has ended.
    pub fn into_streams(self) -> Streams {
        self.streams
    }
}
