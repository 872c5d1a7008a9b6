//! A JUnit report: a test case for each host, written as the hosts end, so that no output stays in memory.

use super::{Ending, Observer};
use crate::api::job_state::JobState;
use crate::commands::job_invocation::following::failure::Failure;
use crate::commands::job_invocation::following::hosts::Host;
use crate::error::{Error, Kind};
use crate::model::host_state::{HostState, Tally};
use crate::model::output::{Lines, Piece, Stream};
use crate::printable;
use crate::streams::Streams;
use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Place for the counts, which are known at the end only and stand at the beginning.
const COUNTS: usize = 120;

/// The report.
#[derive(Debug)]
pub struct Junit {
    path: PathBuf,
    file: BufWriter<File>,
    id: u64,
    /// Where the counts stand.
    counts: u64,
}

impl Junit {
    /// Opens the file, so that a job is not begun whose report cannot be written.
    pub fn create(path: &Path) -> Result<Self, Error> {
        let file = File::create(path).map_err(|cause| unwritable(path, &cause))?;
        Ok(Self { path: path.to_owned(), file: BufWriter::new(file), id: 0, counts: 0 })
    }

    /// The report of job invocation `id`.
    pub fn of(mut self, id: u64) -> Self {
        self.id = id;
        self
    }

    fn head(&mut self, job: &JobState) -> io::Result<()> {
        let name = job.description.clone().unwrap_or_else(|| format!("Job invocation {}", self.id));
        let head =
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"{}\"", xml(&name));
        self.counts = head.len() as u64;
        writeln!(self.file, "{head}{:COUNTS$}>", "")
    }

    fn case(&mut self, host: &Host, output: &[Piece]) -> io::Result<()> {
        let (name, id) = (xml(&host.row.name), self.id);
        let seconds = host.ran().unwrap_or_default().as_secs_f64();
        writeln!(self.file, "<testcase classname=\"job-invocation-{id}\" name=\"{name}\" time=\"{seconds:.3}\">")?;
        match host.row.state {
            HostState::Success => {}
            HostState::Failed => {
                let Failure { reason, last_lines } = Failure::of(output);
                let said = xml(&last_lines.join("\n"));
                writeln!(self.file, "<failure message=\"{}\">{said}</failure>", xml(&reason))?;
            }
            HostState::Cancelled => writeln!(self.file, "<skipped message=\"cancelled\"/>")?,
            HostState::Pending | HostState::Running => writeln!(self.file, "<error message=\"not run to its end\"/>")?,
        }
        self.printed("system-out", output, |stream| stream != Stream::Stderr)?;
        self.printed("system-err", output, |stream| stream == Stream::Stderr)?;
        writeln!(self.file, "</testcase>")
    }

    fn printed(&mut self, tag: &str, output: &[Piece], is_from: fn(Stream) -> bool) -> io::Result<()> {
        if !output.iter().any(|piece| is_from(piece.stream)) {
            return Ok(());
        }
        write!(self.file, "<{tag}>")?;
        Lines::each(
            output,
            |stream, line| if is_from(stream) { writeln!(self.file, "{}", xml(line)) } else { Ok(()) },
        )?;
        writeln!(self.file, "</{tag}>")
    }

    fn tail(&mut self, tally: &Tally) -> io::Result<()> {
        writeln!(self.file, "</testsuite>\n</testsuites>")?;
        self.file.flush()?;
        let counts = format!(
            " tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"",
            tally.total(),
            tally.failed,
            tally.pending + tally.running,
            tally.cancelled
        );
        // A pipe has no beginning to go back to; there the counts are left out.
        match self.file.seek(SeekFrom::Start(self.counts)) {
            Ok(_) => self.file.write_all(counts.as_bytes()).and_then(|()| self.file.flush()),
            Err(_) => Ok(()),
        }
    }

    fn told(&self, written: io::Result<()>) -> Result<(), Error> {
        written.map_err(|cause| unwritable(&self.path, &cause))
    }
}

impl Observer for Junit {
    fn job(&mut self, job: &JobState, _streams: &mut Streams) -> Result<(), Error> {
        let written = self.head(job);
        self.told(written)
    }

    fn ended(&mut self, host: &Host, output: &[Piece], _streams: &mut Streams) -> Result<(), Error> {
        let written = self.case(host, output);
        self.told(written)
    }

    fn end(&mut self, ending: &Ending<'_>, _streams: &mut Streams) -> Result<(), Error> {
        for host in ending.hosts.iter().filter(|host| !host.row.state.has_ended()) {
            let written = self.case(host, &[]);
            self.told(written)?;
        }
        let written = self.tail(&ending.hosts.tally());
        self.told(written)
    }
}

fn unwritable(path: &Path, cause: &io::Error) -> Error {
    Error::new(Kind::Output, format!("--junit: cannot write {}: {cause}", path.display()))
}

/// `text` within XML, which has no way to hold most control characters: they are made visible.
fn xml(text: &str) -> String {
    let text = printable::block(text);
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_printed_is_text_within_xml() {
        assert_eq!(
            xml("a<b> & \"c\"\n\x1b[0m\r]]>\u{ffff}"),
            "a&lt;b&gt; &amp; &quot;c&quot;\n\\x1b[0m\\r]]&gt;\u{fffd}"
        );
    }

    proptest::proptest! {
        #[test]
        fn no_character_is_left_that_xml_forbids(text in ".*") {
            let legal = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
            proptest::prop_assert!(xml(&text).chars().all(|c| legal(c) && !matches!(c, '<' | '>' | '"')));
        }
    }
}
