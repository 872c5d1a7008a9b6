//! The three standard streams, and what is known of them: terminal or not, colour, width. Nobody else prints.

pub mod ci;
mod data;

pub use ci::Ci;
pub use data::{Output, check_writable};

use crate::error::Error;
use crate::printable;
use crate::secret::without_secrets;
use data::Data;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Stderr, Write};
use std::path::Path;
use std::rc::Rc;

/// How much is said beside the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// `-q`: data and errors only.
    Quiet,
    /// Messages, notes and progress too.
    #[default]
    Normal,
    /// `--debug`: every request and answer too, secrets masked.
    Debug,
}

/// What the command writes to and reads from.
pub struct Streams {
    data: Data,
    err: Stderr,
    /// How much is said beside the data.
    pub verbosity: Verbosity,
    /// Errors are printed as JSON objects.
    pub json_errors: bool,
    /// The continuous integration service whose log this writes.
    pub ci: Option<Ci>,
    /// stdout is a terminal.
    pub out_is_terminal: bool,
    /// stderr is a terminal.
    pub err_is_terminal: bool,
    /// Colour is wanted on a terminal: `NO_COLOR` is not set, and `TERM` names a terminal.
    colour: bool,
    /// The cursor can be moved on a terminal: `TERM` names one, other than `dumb`.
    moves_cursor: bool,
    /// A question may be asked: there is a terminal and neither `--no-input` nor `--interactive no` was given.
    pub may_ask: bool,
    /// What [`Warnings`] have said.
    warned: Rc<RefCell<BTreeSet<String>>>,
}

impl Streams {
    /// The process's own streams.
    pub fn standard() -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let err_is_terminal = io::stderr().is_terminal();
        let ci = Ci::detect();
        let moves_cursor = std::env::var_os("TERM").is_some_and(|term| !term.is_empty() && term != "dumb");
        Self {
            data: Data::to_stdout(ci.is_some()),
            err: io::stderr(),
            verbosity: Verbosity::Normal,
            json_errors: false,
            ci,
            out_is_terminal: io::stdout().is_terminal(),
            err_is_terminal,
            colour: !set("NO_COLOR") && moves_cursor,
            moves_cursor,
            may_ask: err_is_terminal,
            warned: Rc::default(),
        }
    }

    /// Sends data to a file from now on. Called before anything is sent to the server, so that nothing is lost for want of a place.
    pub fn write_to(&mut self, path: &Path) -> Result<(), Error> {
        self.data = Data::to_file(path)?;
        self.out_is_terminal = false;
        Ok(())
    }

    /// Tells that the data is JSON, in which commands to a continuous integration service are broken by escapes.
    pub fn data_is_json(&mut self) {
        self.data.is_json();
    }

    /// Destination of data. Buffered: call [`Streams::flush`] when it has to be seen now.
    pub fn out(&mut self) -> &mut dyn Output {
        &mut self.data
    }

    /// Ends the command as soon as the reader of its data closes the pipe. For commands that do nothing but print: others go on, since
    /// their exit code is worth as much without a reader.
    pub fn stop_on_closed_pipe(&mut self) {
        self.data.stops_on_closed_pipe = true;
    }

    /// A text as data: to the byte, except that it ends with a line break, and made printable on a terminal.
    pub fn text(&mut self, text: &str) -> Result<(), Error> {
        let shown = if self.out_is_terminal { printable::block(text) } else { text.into() };
        let end = if shown.ends_with('\n') { "" } else { "\n" };
        write!(self.data, "{shown}{end}")
    }

    /// Makes what was written to [`Streams::out`] visible.
    pub fn flush(&mut self) -> Result<(), Error> {
        self.data.flush()
    }

    /// Ends the data of a command that succeeded.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.data.finish()
    }

    /// Colour on stdout.
    pub fn out_colour(&self) -> bool {
        self.colour && self.out_is_terminal
    }

    /// Colour on stderr.
    pub fn err_colour(&self) -> bool {
        self.colour && self.err_is_terminal
    }

    /// Columns of the terminal that stdout is, if it is one.
    pub fn out_width(&self) -> Option<usize> {
        self.out_is_terminal
            .then(|| terminal_size::terminal_size_of(io::stdout()).map_or(80, |(w, _)| usize::from(w.0)))
    }

    /// Columns of the terminal that stderr is, if it is one.
    pub fn err_width(&self) -> Option<usize> {
        self.err_is_terminal
            .then(|| terminal_size::terminal_size_of(io::stderr()).map_or(80, |(w, _)| usize::from(w.0)))
    }

    /// Rows of the terminal that stderr is, if it is one on which the cursor can be moved.
    pub fn err_height(&self) -> Option<usize> {
        self.can_redraw_err()
            .then(|| terminal_size::terminal_size_of(io::stderr()).map_or(24, |(_, h)| usize::from(h.0)))
    }

    /// Whether a line on stderr can be drawn anew in its place; the log of a service keeps every drawing, and takes some for commands.
    pub fn can_redraw_err(&self) -> bool {
        self.err_is_terminal && self.moves_cursor && self.ci.is_none()
    }

    /// Something worth knowing that is not data; silent with `-q`.
    pub fn note(&mut self, text: &str) {
        if self.verbosity >= Verbosity::Normal {
            self.say(&printable::block(&without_secrets(text)));
        }
    }

    /// Something that is not as the user asked; said even with `-q`.
    pub fn warn(&mut self, text: &str) {
        let label = self.painted("Warning:", anstyle::AnsiColor::Yellow);
        self.say(&format!("{label} {}", printable::block(&without_secrets(text))));
    }

    /// A way to warn for those who have no hold of the streams.
    pub fn warnings(&self) -> Warnings {
        let label = self.painted("Warning:", anstyle::AnsiColor::Yellow);
        Warnings { label, is_guarded: self.ci.is_some(), said: Rc::clone(&self.warned) }
    }

    /// Where the lines of `--debug` go.
    pub fn debug_log(&self) -> Log {
        Log { on: self.verbosity >= Verbosity::Debug, is_guarded: self.ci.is_some() }
    }

    /// Where notes go while something else writes the data.
    pub fn note_log(&self) -> Log {
        Log { on: self.verbosity >= Verbosity::Normal, is_guarded: self.ci.is_some() }
    }

    /// The one place where an error becomes text.
    pub fn error(&mut self, error: &Error) {
        if self.json_errors {
            let text = printable::json(&without_secrets(&format!("{:#}", error.to_json())));
            self.write_err(&self.guarded(&text, true));
        } else {
            self.say(&printable::block(&without_secrets(&error.to_string())));
        }
    }

    /// A line on stderr, after the data written so far. That stderr is gone is no reason to stop.
    pub fn say(&mut self, line: &str) {
        self.write_err(&self.guarded(line, false));
    }

    /// A line on stderr that is a command to the continuous integration service.
    pub fn ci_command(&mut self, command: &str) {
        self.write_err(command);
    }

    fn write_err(&mut self, line: &str) {
        let _ = self.data.flush_begun();
        let _ = writeln!(self.err, "{line}");
    }

    fn guarded<'a>(&self, text: &'a str, is_json: bool) -> Cow<'a, str> {
        if self.ci.is_some() { ci::guarded(text, is_json) } else { Cow::Borrowed(text) }
    }

    /// Text on stderr without a line break, for what is redrawn in place and for questions.
    pub fn say_raw(&mut self, text: &str) {
        let _ = self.data.flush_begun();
        let text = self.guarded(text, false).into_owned();
        let _ = self.err.write_all(text.as_bytes());
        let _ = self.err.flush();
    }

    /// `text` in `colour` where stderr shows colours.
    pub fn painted(&self, text: &str, colour: anstyle::AnsiColor) -> String {
        if self.err_colour() {
            let style = colour.on_default();
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}

/// Lines on stderr that are wanted or not, for those who have no hold of the streams.
#[derive(Clone, Copy, Debug)]
pub struct Log {
    on: bool,
    is_guarded: bool,
}

impl Log {
    /// Writes a line, which is made only when it is wanted.
    pub fn line(self, text: impl FnOnce() -> String) {
        if self.on {
            write_err(&printable::block(&without_secrets(&text())), self.is_guarded);
        }
    }
}

/// Warnings on stderr, each said once in a run.
#[derive(Clone, Debug, Default)]
pub struct Warnings {
    label: String,
    is_guarded: bool,
    said: Rc<RefCell<BTreeSet<String>>>,
}

impl Warnings {
    /// Says that something is not as it should be, unless that has been said.
    pub fn say(&self, text: &str) {
        if self.said.borrow_mut().insert(text.to_owned()) {
            write_err(&format!("{} {}", self.label, printable::block(&without_secrets(text))), self.is_guarded);
        }
    }
}

/// A line on stderr for those who have no hold of the streams.
fn write_err(text: &str, is_guarded: bool) {
    let text = if is_guarded { ci::guarded(text, false) } else { Cow::Borrowed(text) };
    let _ = writeln!(io::stderr(), "{text}");
}
