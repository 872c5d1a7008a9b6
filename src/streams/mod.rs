//! The three standard streams and their properties: terminal, colour, width. No other module prints.

mod called_name;
pub mod ci;
mod colour;
mod data;
mod displayed;
mod errors;
mod log;
mod problem_table;
mod wrap;

pub use called_name::CalledName;
pub use ci::Ci;
pub use colour::ColourChoice;
pub use data::{Data, Output, check_writable};
pub use displayed::refuse_displayed;
pub use log::{Log, Warnings};
pub use wrap::{displayed_width, wrapped_behind};

use crate::error::Error;
use crate::printable;
use crate::secret::{UnrepeatedWords, without_secrets};
use colour::forces_colour;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::io::{self, IsTerminal, Stderr, Write};
use std::path::Path;
use std::rc::Rc;
use wrap::wrapped;

/// The amount of messages beside the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// `-q`: only results and errors.
    Quiet,
    /// Messages, notes and progress as well.
    #[default]
    Normal,
    /// `--debug`: every request and answer as well, secrets masked.
    Debug,
}

/// The form in which errors are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ErrorForm {
    /// Sentences for people.
    #[default]
    Text,
    /// A JSON object over several lines.
    Json,
    /// An event: one line of JSON.
    Event,
}

/// The streams of a command.
pub struct Streams {
    data: Data,
    err: Stderr,
    /// Amount of messages beside the data.
    pub verbosity: Verbosity,
    /// Form in which errors are printed.
    pub error_form: ErrorForm,
    /// Name of the program in lines to type, if it is another than its own.
    pub called_name: Option<CalledName>,
    /// Words of the line that no error repeats.
    pub unrepeated: UnrepeatedWords,
    /// Continuous integration service that reads the output, if any.
    pub ci: Option<Ci>,
    /// True if stdout is a terminal.
    pub out_is_terminal: bool,
    /// True if stderr is a terminal.
    pub err_is_terminal: bool,
    /// True if terminals get colours.
    colour: bool,
    /// True if files and pipes get colours too.
    colours_files: bool,
    /// True if the user's choice of colours is known.
    pub has_colour_choice: bool,
    /// True if terminals can move the cursor: `TERM` names one, other than `dumb`.
    moves_cursor: bool,
    /// True if questions may be asked: there is a terminal, and neither `--no-input` nor `--interactive no` was given.
    pub may_ask: bool,
    /// Warnings of [`Warnings`] that were printed.
    warned: Rc<RefCell<BTreeSet<String>>>,
}

impl Streams {
    /// Returns the process's own streams.
    pub fn standard() -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let err_is_terminal = io::stderr().is_terminal();
        let ci = Ci::detect();
        let moves_cursor = std::env::var_os("TERM").is_some_and(|term| !term.is_empty() && term != "dumb");
        Self {
            data: Data::to_stdout(ci.is_some()),
            err: io::stderr(),
            verbosity: Verbosity::Normal,
            error_form: ErrorForm::Text,
            called_name: None,
            unrepeated: UnrepeatedWords::default(),
            ci,
            out_is_terminal: io::stdout().is_terminal(),
            err_is_terminal,
            colour: forces_colour() || (!set("NO_COLOR") && moves_cursor),
            colours_files: forces_colour(),
            has_colour_choice: false,
            moves_cursor,
            may_ask: err_is_terminal,
            warned: Rc::default(),
        }
    }

    /// Follows the user's choice, which precedes the variables.
    pub fn choose_colour(&mut self, choice: ColourChoice) {
        self.has_colour_choice = true;
        if choice != ColourChoice::Auto {
            self.colour = choice == ColourChoice::Always;
            self.colours_files = self.colour;
        }
    }

    /// Redirects data to a file. Called before anything is sent to the server, so that no output is lost to an unwritable file.
    pub fn write_to(&mut self, path: &Path) -> Result<(), Error> {
        self.data = Data::to_file(path)?;
        self.out_is_terminal = false;
        Ok(())
    }

    /// Marks the data as JSON, in which commands to a continuous integration service are broken by escapes.
    pub fn data_is_json(&mut self) {
        self.data.is_json();
    }

    /// Returns the destination of data. It is buffered: call [`Streams::flush`] to make the data visible.
    pub fn out(&mut self) -> &mut dyn Output {
        &mut self.data
    }

    /// Returns the same destination to those that write many lines: code that knows its type is faster.
    pub fn data(&mut self) -> &mut Data {
        &mut self.data
    }

    /// Ends the command as soon as the reader of its data closes the pipe. For commands that do nothing but print; others go on for the sake
    /// of their exit code.
    pub fn stop_on_closed_pipe(&mut self) {
        self.data.stops_on_closed_pipe = true;
    }

    /// Writes a text as data, with a final line break: byte for byte, or escaped for a terminal.
    pub fn text(&mut self, text: &str) -> Result<(), Error> {
        let shown = if self.out_is_terminal { printable::block(text) } else { text.into() };
        let end = if shown.ends_with('\n') { "" } else { "\n" };
        write!(self.data, "{shown}{end}")
    }

    /// Makes all data written to [`Streams::out`] visible.
    pub fn flush(&mut self) -> Result<(), Error> {
        self.data.flush()
    }

    /// Ends the data of a successful command.
    pub fn finish(&mut self) -> Result<(), Error> {
        self.data.finish()
    }

    /// Returns true if stdout gets colours.
    pub fn out_colour(&self) -> bool {
        self.colour && (self.out_is_terminal || self.colours_files)
    }

    /// Returns true if stderr gets colours.
    pub fn err_colour(&self) -> bool {
        self.colour && (self.err_is_terminal || self.colours_files)
    }

    /// Returns the columns of stdout, if it is a terminal.
    pub fn out_width(&self) -> Option<usize> {
        self.out_is_terminal
            .then(|| terminal_size::terminal_size_of(io::stdout()).map_or(80, |(w, _)| usize::from(w.0)))
    }

    /// Returns the rows of stdout, if it is a terminal that a person looks at.
    pub fn out_height(&self) -> Option<usize> {
        let is_looked_at = self.out_is_terminal && self.moves_cursor && self.ci.is_none();
        is_looked_at.then(|| terminal_size::terminal_size_of(io::stdout()).map_or(24, |(_, h)| usize::from(h.0)))
    }

    /// Returns the columns of stderr, if it is a terminal.
    pub fn err_width(&self) -> Option<usize> {
        self.err_is_terminal
            .then(|| terminal_size::terminal_size_of(io::stderr()).map_or(80, |(w, _)| usize::from(w.0)))
    }

    /// Returns the columns of stderr beside the label of a warning, if it is a terminal.
    pub fn warning_width(&self) -> Option<usize> {
        self.err_width().map(|width| width.saturating_sub("Warning: ".len()))
    }

    /// Returns the rows of stderr, if it is a terminal that can move the cursor.
    pub fn err_height(&self) -> Option<usize> {
        self.can_redraw_err()
            .then(|| terminal_size::terminal_size_of(io::stderr()).map_or(24, |(_, h)| usize::from(h.0)))
    }

    /// Returns true if a line on stderr can be redrawn in place. The log of a continuous integration service would keep every drawing.
    pub fn can_redraw_err(&self) -> bool {
        self.err_is_terminal && self.moves_cursor && self.ci.is_none()
    }

    /// Prints a note on stderr, unless `-q` is given.
    pub fn note(&mut self, text: &str) {
        if self.verbosity >= Verbosity::Normal {
            self.say(&printable::block(&without_secrets(text)));
        }
    }

    /// Prints a warning on stderr, even with `-q`.
    pub fn warn(&mut self, text: &str) {
        let label = self.painted("Warning:", anstyle::AnsiColor::Yellow);
        self.say(&format!("{label} {}", printable::block(&without_secrets(text))));
    }

    /// Returns a printer of warnings for code that does not have the streams.
    pub fn warnings(&self) -> Warnings {
        let label = self.painted("Warning:", anstyle::AnsiColor::Yellow);
        let (is_guarded, columns) = (self.ci.is_some(), self.err_width());
        Warnings { label, is_guarded, columns, said: Rc::clone(&self.warned) }
    }

    /// Returns the log of `--debug`.
    pub fn debug_log(&self) -> Log {
        Log { on: self.verbosity >= Verbosity::Debug, is_guarded: self.ci.is_some(), columns: None }
    }

    /// Returns a log of notes for code that does not have the streams.
    pub fn note_log(&self) -> Log {
        Log { on: self.verbosity >= Verbosity::Normal, is_guarded: self.ci.is_some(), columns: self.err_width() }
    }

    /// Prints help, which clap has styled.
    pub fn help(&mut self, text: &clap::builder::StyledStr) -> Result<(), Error> {
        let text = if self.out_colour() { text.ansi().to_string() } else { text.to_string() };
        let text = self.with_called_name(&text).into_owned();
        self.data.write_str(&text)
    }

    /// Prints a line on stderr, after the data written so far; on a terminal it is broken at blanks. A closed stderr is ignored.
    pub fn say(&mut self, line: &str) {
        let line = self.fitted(line).into_owned();
        self.write_err(&self.guarded(&self.with_called_name(&line), false));
    }

    /// Returns the text with line breaks at blanks, where stderr is a terminal that is narrower.
    pub fn fitted<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.err_width().map_or(Cow::Borrowed(text), |columns| wrapped(text, columns).into())
    }

    fn with_called_name<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.called_name.as_ref().map_or(Cow::Borrowed(text), |name| name.put_into(text))
    }

    /// Prints a line on stderr that is a command to the continuous integration service.
    pub fn ci_command(&mut self, command: &str) {
        self.write_err(command);
    }

    fn write_err(&mut self, line: &str) {
        self.data.flush_before_line();
        let _ = writeln!(self.err, "{line}");
    }

    fn guarded<'a>(&self, text: &'a str, is_json: bool) -> Cow<'a, str> {
        if self.ci.is_some() { ci::guarded(text, is_json) } else { Cow::Borrowed(text) }
    }

    /// Prints a text on stderr without a line break, for questions and for lines that are redrawn.
    pub fn say_raw(&mut self, text: &str) {
        self.data.flush_before_line();
        let text = self.guarded(text, false).into_owned();
        let _ = self.err.write_all(text.as_bytes());
        let _ = self.err.flush();
    }

    /// Returns a text in a colour, if stderr gets colours.
    pub fn painted(&self, text: &str, colour: anstyle::AnsiColor) -> String {
        if self.err_colour() {
            let style = colour.on_default();
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }
}
