//! The style of output lines: after their host's name, in their stream's colour, with control characters escaped on a terminal.

use crate::commands::job_invocation::colour;
use crate::error::Error;
use crate::model::output::{Stream, each_line};
use crate::printable;
use crate::streams::{Output, Streams, displayed_width, wrapped_behind};
use anstyle::{AnsiColor, Effects, Style};
use std::borrow::Cow;

/// The style of output lines.
#[derive(Clone, Debug, Default)]
pub struct LineStyle {
    /// Print the host's name before each line.
    pub prefixed: bool,
    /// Escape control characters, with `colour` except for those of colours: the reader is a terminal, and `--raw` was not given.
    pub escaped: bool,
    /// Print colour.
    pub colour: bool,
    /// Streams that are shown; all of them if none is named.
    pub only: Vec<Stream>,
    /// Columns of the terminal, where lines are broken at blanks.
    pub columns: Option<usize>,
    /// Domain that all hosts share, which is left out of their names.
    pub domain: String,
}

/// Share of the columns up to which lines go on below their beginning, behind the name.
const WIDEST_INDENT: usize = 2;

impl LineStyle {
    /// Returns the style for `streams`.
    pub fn on(streams: &Streams, prefixed: bool, raw: bool, only: Vec<Stream>) -> Self {
        let (escaped, colour) = (streams.out_is_terminal && !raw, streams.out_colour());
        let columns = streams.out_width().filter(|_| prefixed && !raw);
        Self { prefixed, escaped, colour, only, columns, domain: String::new() }
    }

    /// Returns the style of blocks: their lines are broken at blanks on a terminal, unless they are printed unchanged.
    pub fn of_blocks(self, streams: &Streams) -> Self {
        Self { columns: streams.out_width().filter(|_| self.escaped), ..self }
    }

    /// Returns true if `stream` is shown.
    pub fn shows(&self, stream: Stream) -> bool {
        self.only.is_empty() || self.only.contains(&stream)
    }

    /// Returns the text before each line of `host`.
    pub fn prefix(&self, host: &str) -> String {
        if !self.prefixed {
            return String::new();
        }
        let name = printable::line(host.strip_suffix(self.domain.as_str()).unwrap_or(host));
        if !self.colour {
            return [&name, ": "].concat();
        }
        let style = colour::of_name(host).on_default();
        format!("{style}{name}:{style:#} ")
    }

    /// Returns the head of a block, bold where there is colour.
    pub fn head(&self, text: &str) -> String {
        let bold = if self.colour { Style::new().bold() } else { Style::new() };
        format!("{bold}{text}{bold:#}")
    }

    /// Writes a line after `prefix`, if its stream is shown.
    pub fn line(
        &self,
        out: &mut (impl Output + ?Sized),
        prefix: &str,
        stream: Stream,
        line: &str,
    ) -> Result<(), Error> {
        if !self.shows(stream) {
            return Ok(());
        }
        out.write_str(prefix)?;
        let (style, line) = (self.stream_style(stream), self.fitted(prefix, self.text(line)));
        // An empty style writes nothing; most lines are plain, and written as they are.
        if style.is_plain() {
            out.write_str(&line)?;
        } else {
            write!(out, "{style}{line}{style:#}")?;
        }
        out.write_str("\n")
    }

    /// Writes lines of one stream, each after `prefix`. The last may lack its line break.
    pub fn lines(
        &self,
        out: &mut (impl Output + ?Sized),
        prefix: &str,
        stream: Stream,
        lines: &str,
    ) -> Result<(), Error> {
        let is_unchanged = self.shows(stream) && self.is_unchanged(stream);
        if is_unchanged && prefix.is_empty() && lines.ends_with('\n') {
            return out.write_str(lines);
        }
        each_line(lines, |line| match line.strip_suffix('\n') {
            Some(_) if is_unchanged => {
                out.write_str(prefix)?;
                out.write_str(line)
            }
            text => self.line(out, prefix, stream, text.unwrap_or(line)),
        })
    }

    /// Returns true if lines are printed as they are.
    fn is_unchanged(&self, stream: Stream) -> bool {
        !self.escaped && self.columns.is_none() && self.stream_style(stream).is_plain()
    }

    /// Returns a line as it is printed. Lines of a pseudo terminal end with a carriage return, which would be escaped needlessly.
    fn text<'a>(&self, line: &'a str) -> Cow<'a, str> {
        match (self.escaped, self.colour) {
            (false, _) => Cow::Borrowed(line),
            (true, true) => printable::coloured(line.trim_end_matches('\r')),
            (true, false) => printable::block(line.trim_end_matches('\r')),
        }
    }

    /// Breaks a line that is wider than the terminal at blanks.
    fn fitted<'a>(&self, prefix: &str, line: Cow<'a, str>) -> Cow<'a, str> {
        let Some(columns) = self.columns else { return line };
        let prefix = displayed_width(prefix);
        if prefix + displayed_width(&line) <= columns {
            return line;
        }
        wrapped_behind(&line, columns, prefix.min(columns / WIDEST_INDENT)).into()
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

    fn shown(style: &LineStyle, stream: Stream, line: &str) -> String {
        let mut out = Vec::new();
        style.line(&mut out, &style.prefix("h1"), stream, line).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn bytes_stay_as_they_are_unless_a_terminal_reads_them() {
        let line = "\x1b[31mred\x1b]0;title\x07\r";
        assert_eq!(shown(&LineStyle::default(), Stream::Stdout, line), format!("{line}\n"));
        let escaped = LineStyle { escaped: true, ..LineStyle::default() };
        assert_eq!(shown(&escaped, Stream::Stdout, line), "\\x1b[31mred\\x1b]0;title\\x07\n");
        assert_eq!(shown(&escaped, Stream::Stdout, "10%\r20%"), "10%\\r20%\n");
        let coloured = LineStyle { colour: true, ..escaped };
        assert_eq!(shown(&coloured, Stream::Stdout, line), "\x1b[31mred\\x1b]0;title\\x07\x1b[0m\n");
    }

    #[test]
    fn lines_are_written_as_each_of_them_is() {
        let plain = LineStyle { prefixed: true, ..LineStyle::default() };
        let only = LineStyle { only: vec![Stream::Debug], ..plain.clone() };
        let coloured = LineStyle { colour: true, ..plain.clone() };
        for style in [&plain, &only, &coloured, &LineStyle { escaped: true, ..coloured.clone() }, &LineStyle::default()]
        {
            for lines in ["a\n\n\x07é\n", "a\nb", "\n", "b"] {
                let (mut together, prefix) = (String::new(), style.prefix("h1"));
                style.lines(&mut together, &prefix, Stream::Debug, lines).unwrap();
                let each: String = lines.lines().map(|line| shown(style, Stream::Debug, line)).collect();
                assert_eq!(together, each, "{style:?} {lines:?}");
            }
        }
    }

    #[test]
    fn a_line_that_is_wider_than_the_terminal_is_broken_at_blanks() {
        let style =
            LineStyle { prefixed: true, escaped: true, columns: Some(20), domain: ".x".into(), ..LineStyle::default() };
        let shown = |host: &str, style: &LineStyle, line: &str| {
            let mut out = Vec::new();
            style.line(&mut out, &style.prefix(host), Stream::Stdout, line).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(shown("h1.x", &style, " 09:30 up 41 days"), "h1:  09:30 up 41\n    days\n");
        assert_eq!(shown("h1.x", &style, "short"), "h1: short\n");
        let block = LineStyle { prefixed: false, ..style.clone() };
        assert_eq!(shown("h1.x", &block, "one two three four five"), "one two three four\nfive\n");
        let coloured = LineStyle { colour: true, ..style };
        let line = shown("h1.x", &coloured, "one two three four");
        assert!(line.ends_with(" one two three\n    four\n"), "{line:?}");
    }

    #[test]
    fn streams_have_colour_and_may_be_left_out() {
        let style = LineStyle { prefixed: true, colour: true, only: vec![Stream::Stderr], ..LineStyle::default() };
        assert_eq!(shown(&style, Stream::Stdout, "x"), "");
        let line = shown(&style, Stream::Stderr, "x");
        assert!(line.contains("h1:") && line.contains("\x1b[31mx\x1b[0m"), "{line:?}");
        assert_eq!(line, shown(&style, Stream::Stderr, "x"));
    }
}
