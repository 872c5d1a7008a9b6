//! The options of a line that set how it is printed. Some are looked up in the words, since a line that cannot be parsed is printed too.

use crate::config::{self, Environment, Flags, Key};
use crate::error::Error;
use crate::globals::Globals;
use crate::render::Format;
use crate::streams::{ColourChoice, ErrorForm, Streams, Verbosity};
use clap::ValueEnum as _;
use std::ffi::OsString;

/// Configures the streams by the global options.
pub fn configure_streams(streams: &mut Streams, globals: &Globals) -> Result<(), Error> {
    streams.verbosity = match (globals.quiet, globals.debug) {
        (_, true) => Verbosity::Debug,
        (true, false) => Verbosity::Quiet,
        (false, false) => Verbosity::Normal,
    };
    globals.colour().into_iter().for_each(|choice| streams.choose_colour(choice));
    streams.error_form = globals.output.map(error_form).unwrap_or_default();
    if streams.error_form != ErrorForm::Text && globals.jq.is_none() {
        streams.data_is_json();
    }
    streams.may_ask &= globals.may_ask();
    globals.output_file.as_deref().map_or(Ok(()), |path| streams.write_to(path))
}

/// Returns the form of errors that the words ask for; looked up before parsing, since parsing may be what fails.
pub fn typed_error_form(args: &[OsString]) -> ErrorForm {
    let forms = typed_values(args, "--output").filter_map(|word| Format::from_str(word, false).ok()).map(error_form);
    forms.max_by_key(|form| *form != ErrorForm::Text).unwrap_or_default()
}

/// Leaves of `--csv` and `--output` the one that was typed last, as of two `--output`: an alias may hold one of them. hammer does the same.
pub fn keep_last_format(globals: &mut Globals, args: &[OsString]) {
    let words = args.iter().take_while(|word| *word != "--").filter_map(|word| word.to_str());
    let is_output = |word: &str| word == "--output" || word.starts_with("--output=");
    let last = words.filter(|word| *word == "--csv" || is_output(word)).last();
    match last {
        Some("--csv") => globals.output = None,
        Some(_) => globals.csv = false,
        None => {}
    }
}

/// Returns the choice of colours that the words ask for, of a line that cannot be parsed.
pub fn typed_colour(args: &[OsString]) -> Option<ColourChoice> {
    typed_values(args, "--color").filter_map(ColourChoice::named).last()
}

/// Follows the choice of colours in the settings where the command has not read them. A fault in them is told by the commands that need them.
pub fn follow_configured_colour(streams: &mut Streams) {
    if streams.has_colour_choice {
        return;
    }
    let settings = config::resolve(&Flags::default(), &Environment::process()).ok();
    let choice = settings.and_then(|settings| settings.text(Key::Color).and_then(ColourChoice::named));
    choice.into_iter().for_each(|choice| streams.choose_colour(choice));
}

/// Returns the values of an option, as far as the words tell.
fn typed_values<'a>(args: &'a [OsString], option: &'static str) -> impl Iterator<Item = &'a str> {
    let words = || args.iter().take_while(|word| *word != "--").map(|word| word.to_str().unwrap_or_default());
    let joined = words().filter_map(move |word| word.strip_prefix(option)?.strip_prefix('='));
    let apart = words().zip(words().skip(1)).filter(move |(word, _)| *word == option).map(|(_, value)| value);
    joined.chain(apart)
}

fn error_form(format: Format) -> ErrorForm {
    match format {
        Format::Ndjson => ErrorForm::Event,
        Format::Json | Format::ApiJson => ErrorForm::Json,
        _ => ErrorForm::Text,
    }
}
