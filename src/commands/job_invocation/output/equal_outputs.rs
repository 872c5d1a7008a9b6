//! Hosts with equal output. Each text is stored once: in memory, and beyond a limit in a file without a name, which ends with the process.

use super::style::LineStyle;
use crate::error::{Error, Kind};
use crate::model::output::{OutputChunk, OutputLines, Stream};
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::convert::Infallible;
use std::hash::BuildHasher as _;
use std::io::{self, Read, Seek as _, SeekFrom, Write as _};
use tempfile::SpooledTempFile;

/// Runs of lines of one stream, each line with its line break.
pub type StreamText = Vec<(Stream, String)>;

/// Maximum bytes of texts in memory.
const MAX_IN_MEMORY: usize = 16 << 20;

/// Hosts by their output.
pub struct EqualOutputs {
    groups: Vec<OutputGroup>,
    /// Places of the groups whose texts have this hash.
    places: HashMap<u64, Vec<usize>, RandomState>,
    hasher: RandomState,
    texts: SpooledTempFile,
}

/// Hosts with the same output.
pub struct OutputGroup {
    /// Names of the hosts.
    pub hosts: Vec<String>,
    /// Place of the text among all texts, in bytes.
    start: u64,
    /// Streams of the runs of lines, and their lengths in bytes.
    runs: Vec<(Stream, usize)>,
}

impl Default for EqualOutputs {
    fn default() -> Self {
        Self::new(MAX_IN_MEMORY)
    }
}

impl EqualOutputs {
    /// Starts without hosts; texts of more than `max_in_memory` bytes are stored in a file.
    fn new(max_in_memory: usize) -> Self {
        let texts = SpooledTempFile::new(max_in_memory);
        Self { groups: Vec::new(), places: HashMap::default(), hasher: RandomState::default(), texts }
    }

    /// Adds the output of a host, as far as `style` shows it.
    pub fn push<'a>(
        &mut self,
        host: &str,
        output: impl IntoIterator<Item = &'a OutputChunk> + Clone,
        style: &LineStyle,
    ) -> Result<(), Error> {
        let text = text(output, style);
        let place = self.place(&text).map_err(|cause| unstorable(&cause))?;
        self.groups.get_mut(place).into_iter().for_each(|group| group.hosts.push(host.to_owned()));
        Ok(())
    }

    /// Returns the place of the group with this text, added if there is none.
    fn place(&mut self, text: &StreamText) -> io::Result<usize> {
        let hash = self.hasher.hash_one(text);
        let runs: Vec<_> = text.iter().map(|(stream, lines)| (*stream, lines.len())).collect();
        for place in self.places.get(&hash).into_iter().flatten() {
            if let Some(group) = self.groups.get(*place).filter(|group| group.runs == runs)
                && is_stored(&mut self.texts, group.start, text)?
            {
                return Ok(*place);
            }
        }
        let start = self.texts.seek(SeekFrom::End(0))?;
        text.iter().try_for_each(|(_, lines)| self.texts.write_all(lines.as_bytes()))?;
        self.groups.push(OutputGroup { hosts: Vec::new(), start, runs });
        self.places.entry(hash).or_default().push(self.groups.len() - 1);
        Ok(self.groups.len() - 1)
    }

    /// Takes the groups with the names of their hosts, sorted; the output of most hosts comes first.
    pub fn take_groups(&mut self) -> Vec<OutputGroup> {
        let mut groups = std::mem::take(&mut self.groups);
        groups.iter_mut().for_each(|group| group.hosts.sort_unstable());
        groups.sort_by(|a, b| b.hosts.len().cmp(&a.hosts.len()).then_with(|| a.hosts.cmp(&b.hosts)));
        groups
    }

    /// Reads the output of a group.
    pub fn text(&mut self, group: &OutputGroup) -> Result<StreamText, Error> {
        self.read(group).map_err(|cause| unstorable(&cause))
    }

    fn read(&mut self, group: &OutputGroup) -> io::Result<StreamText> {
        self.texts.seek(SeekFrom::Start(group.start))?;
        let texts = &mut self.texts;
        let read = |(stream, length): &(Stream, usize)| {
            let mut lines = vec![0; *length];
            texts.read_exact(&mut lines)?;
            Ok((*stream, String::from_utf8(lines).map_err(io::Error::other)?))
        };
        group.runs.iter().map(read).collect()
    }
}

/// Returns true if the texts have this one at `start`. Equal hashes alone do not make two outputs equal.
fn is_stored(texts: &mut SpooledTempFile, start: u64, text: &StreamText) -> io::Result<bool> {
    const BLOCK: usize = 64 << 10;
    texts.seek(SeekFrom::Start(start))?;
    let mut stored = vec![0; BLOCK];
    for block in text.iter().flat_map(|(_, lines)| lines.as_bytes().chunks(BLOCK)) {
        let stored = stored.get_mut(..block.len()).unwrap_or_default();
        texts.read_exact(stored)?;
        if stored != block {
            return Ok(false);
        }
    }
    Ok(true)
}

fn unstorable(cause: &io::Error) -> Error {
    Error::new(Kind::Output, format!("cannot store the outputs of the hosts in a temporary file: {cause}"))
        .hint("TMPDIR names the directory of temporary files.")
}

fn text<'a>(pieces: impl IntoIterator<Item = &'a OutputChunk> + Clone, style: &LineStyle) -> StreamText {
    let mut text = StreamText::new();
    let Ok(()) = OutputLines::each_together(pieces.clone(), |stream, lines| {
        let end = if lines.ends_with('\n') { "" } else { "\n" };
        match text.last_mut() {
            _ if !style.shows(stream) => {}
            Some((last, text)) if *last == stream => text.extend([lines, end]),
            _ => {
                // Most outputs are of one stream.
                let length = if text.is_empty() {
                    pieces.clone().into_iter().map(|piece| piece.text.len() + 1).sum()
                } else {
                    0
                };
                let mut first = String::with_capacity(length);
                first.extend([lines, end]);
                text.push((stream, first));
            }
        }
        Ok::<_, Infallible>(())
    });
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_outputs_are_one_group_in_memory_and_in_a_file() {
        let chunk = |stream, text: &str| OutputChunk { stream, text: text.to_owned(), ..OutputChunk::default() };
        for max_in_memory in [0, 9, 1 << 20] {
            let mut outputs = EqualOutputs::new(max_in_memory);
            for (host, output) in [
                ("c", vec![chunk(Stream::Stdout, "one\ntwo\n")]),
                ("b", vec![chunk(Stream::Stdout, "one\n"), chunk(Stream::Stderr, "two\n")]),
                ("d", vec![]),
                ("a", vec![chunk(Stream::Stdout, "one\nt"), chunk(Stream::Stdout, "wo")]),
            ] {
                outputs.push(host, &output, &LineStyle::default()).unwrap();
            }
            let groups = outputs.take_groups();
            let shown: Vec<_> =
                groups.iter().map(|group| (group.hosts.join(" "), outputs.text(group).unwrap())).collect();
            let run = |stream, lines: &str| (stream, lines.to_owned());
            let expected = [
                ("a c".to_owned(), vec![run(Stream::Stdout, "one\ntwo\n")]),
                ("b".to_owned(), vec![run(Stream::Stdout, "one\n"), run(Stream::Stderr, "two\n")]),
                ("d".to_owned(), vec![]),
            ];
            assert_eq!(shown, expected, "{max_in_memory}");
        }
    }
}
