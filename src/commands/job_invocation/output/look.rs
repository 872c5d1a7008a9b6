//! How a line of output looks: behind its host's name, in its stream's colour, without what would steer the terminal.

use crate::commands::job_invocation::colour;
use crate::error::Error;
use crate::model::output::Stream;
use crate::printable;
use crate::streams::{Output, Streams};
use anstyle::{AnsiColor, Effects, Style};
use std::borrow::Cow;

/// The look of lines.
#[derive(Clone, Debug)]
pub struct Look {
    /// Whether lines carry their host's name.
    pub prefixed: bool,
    /// Whether control characters are made visible: the reader is a terminal, and `--raw` was not given.
    pub escaped: bool,
    /// Whether the terminal shows colours.
    pub colour: bool,
    /// The streams that are shown; all of them if none is named.
    pub only: Vec<Stream>,
}

impl Look {
    /// The look on `streams`.
    pub fn on(streams: &Streams, prefixed: bool, raw: bool, only: Vec<Stream>) -> Self {
        Self { prefixed, escaped: streams.out_is_terminal && !raw, colour: streams.out_colour(), only }
    }

    /// Whether `stream` is shown.
    pub fn shows(&self, stream: Stream) -> bool {
        self.only.is_empty() || self.only.contains(&stream)
    }

    /// What stands before the lines of `host`.
    pub fn prefix(&self, host: &str) -> String {
        if !self.prefixed {
            return String::new();
        }
        let name = printable::line(host);
        if !self.colour {
            return [&name, ": "].concat();
        }
        let style = colour::of_name(host).on_default();
        format!("{style}{name}:{style:#} ")
    }

    /// Writes a line behind `prefix`, if its stream is shown.
    pub fn line(&self, out: &mut dyn Output, prefix: &str, stream: Stream, line: &str) -> Result<(), Error> {
        if !self.shows(stream) {
            return Ok(());
        }
        out.write_str(prefix)?;
        let (style, line) = (self.stream_style(stream), self.text(line));
        // An empty style writes nothing; most lines are plain, and written as they are.
        if style.is_plain() {
            out.write_str(&line)?;
        } else {
            write!(out, "{style}{line}{style:#}")?;
        }
        out.write_str("\n")
    }

    /// Writes whole lines of one stream, each with its line break.
    pub fn lines(&self, out: &mut dyn Output, stream: Stream, lines: &str) -> Result<(), Error> {
        if self.shows(stream) && !self.escaped && self.stream_style(stream).is_plain() {
            return out.write_str(lines);
        }
        lines.split_terminator('\n').try_for_each(|line| self.line(out, "", stream, line))
    }

    /// A line as the reader gets it. A line of a pseudo terminal ends with a carriage return, which says nothing.
    fn text<'a>(&self, line: &'a str) -> Cow<'a, str> {
        if self.escaped { printable::block(line.trim_end_matches('\r')) } else { Cow::Borrowed(line) }
    }

    fn stream_style(&self, stream: Stream) -> Style {
        match stream {
            Stream::Stderr if self.colour => AnsiColor::Red.on_default(),
            Stream::Debug if self.colour => Style::new().effects(Effects::DIMMED),
            _ => Style::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(look: &Look, stream: Stream, line: &str) -> String {
        let mut out = Vec::new();
        look.line(&mut out, &look.prefix("h1"), stream, line).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn plain() -> Look {
        Look { prefixed: false, escaped: false, colour: false, only: Vec::new() }
    }

    #[test]
    fn bytes_stay_as_they_are_unless_a_terminal_reads_them() {
        let line = "\x1b[31mred\x1b]0;title\x07\r";
        assert_eq!(shown(&plain(), Stream::Stdout, line), format!("{line}\n"));
        let escaped = Look { escaped: true, ..plain() };
        assert_eq!(shown(&escaped, Stream::Stdout, line), "\\x1b[31mred\\x1b]0;title\\x07\n");
        assert_eq!(shown(&escaped, Stream::Stdout, "10%\r20%"), "10%\\r20%\n");
    }

    #[test]
    fn streams_are_told_apart_by_colour_and_may_be_left_out() {
        let look = Look { prefixed: true, colour: true, only: vec![Stream::Stderr], ..plain() };
        assert_eq!(shown(&look, Stream::Stdout, "x"), "");
        let line = shown(&look, Stream::Stderr, "x");
        assert!(line.contains("h1:") && line.contains("\x1b[31mx\x1b[0m"), "{line:?}");
        assert_eq!(line, shown(&look, Stream::Stderr, "x"));
    }
}
