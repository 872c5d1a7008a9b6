//! Deduplication of a host's output: each chunk is taken once, whatever the polls return.
//!
//! A poll may ask for chunks newer than a time. The server then leaves out older ones, although a chunk may arrive late and have
//! the time of another clock. So such a poll reaches back a little, and the last poll of a host asks for everything.

use super::chunk::OutputChunk;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Seconds by which a poll reaches back.
const OVERLAP: f64 = 2.0;

/// The chunks of a host's output that were taken.
#[derive(Debug, Default)]
pub struct OutputDedup {
    ids: HashSet<u64>,
    /// Number of times each text without an id was taken, by its hash.
    texts: HashMap<u64, usize>,
    /// Number of times each such text with its time was taken.
    dated: HashMap<u64, usize>,
    newest: Option<f64>,
}

impl OutputDedup {
    /// Returns the time to ask from; none before the first chunk.
    pub fn since(&self) -> Option<f64> {
        self.newest.map(|newest| newest - OVERLAP)
    }

    /// Returns the new chunks of an answer to a request for chunks after `since`.
    pub fn take(&mut self, mut pieces: Vec<OutputChunk>, since: Option<f64>) -> Vec<OutputChunk> {
        let mut met = HashMap::new();
        pieces.retain(|piece| self.is_new(piece, since.is_some(), &mut met));
        pieces
    }

    fn is_new(&mut self, piece: &OutputChunk, is_part: bool, met: &mut HashMap<u64, usize>) -> bool {
        // The server dates its own remarks after the last piece, anew each time: only a whole answer can count them.
        if is_part && piece.id.is_none() && piece.is_remark() {
            return false;
        }
        if !piece.is_remark() {
            self.newest = self.newest.into_iter().chain(piece.timestamp).reduce(f64::max);
        }
        let Some(id) = piece.id else { return self.is_new_by_count(piece, is_part, met) };
        self.ids.insert(id)
    }

    /// Returns true for a new chunk without an id (before remote execution 8.1). Equal chunks are counted: a whole answer has all that
    /// were taken before, and a partial answer all of one time.
    fn is_new_by_count(&mut self, piece: &OutputChunk, is_part: bool, met: &mut HashMap<u64, usize>) -> bool {
        let text = hash(&(piece.stream, &piece.text));
        let dated = hash(&(text, piece.timestamp.map(f64::to_bits)));
        let times = met.entry(if is_part { dated } else { text }).or_default();
        *times += 1;
        let taken = if is_part { self.dated.get(&dated) } else { self.texts.get(&text) };
        let is_new = *times > taken.copied().unwrap_or(0);
        if is_new {
            *self.texts.entry(text).or_default() += 1;
            *self.dated.entry(dated).or_default() += 1;
        }
        is_new
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::output::Stream;
    use proptest::prelude::*;

    /// A chunk, with the time at which it reached the server.
    #[derive(Clone, Debug)]
    struct Written {
        piece: OutputChunk,
        arrived: f64,
    }

    /// Returns the server's answer at `now`: the chunks that have arrived, by time, and after the last one the exit status, with a time one
    /// second later.
    fn answer(all: &[Written], now: f64, since: Option<f64>) -> (Vec<OutputChunk>, bool) {
        let mut pieces: Vec<_> = all.iter().filter(|it| it.arrived <= now).map(|it| it.piece.clone()).collect();
        pieces.sort_by(|a, b| a.timestamp.partial_cmp(&b.timestamp).unwrap());
        let complete = pieces.len() == all.len();
        // The exit status is known a little before the last piece has arrived.
        if pieces.len() + 1 >= all.len() {
            let timestamp = pieces.last().and_then(|piece| piece.timestamp).map(|last| last + 1.0);
            pieces.push(OutputChunk { text: "Exit status: 0".into(), timestamp, ..OutputChunk::default() });
        }
        let is_newer = |piece: &OutputChunk| since.is_none_or(|since| piece.timestamp.is_none_or(|time| time > since));
        pieces.retain(is_newer);
        (pieces, complete)
    }

    fn follow(all: &[Written], polls: &[f64]) -> Vec<OutputChunk> {
        let (mut seen, mut taken) = (OutputDedup::default(), Vec::new());
        for now in polls.iter().copied().chain([f64::MAX]) {
            let since = seen.since();
            let (pieces, complete) = answer(all, now, since);
            taken.extend(seen.take(pieces, since));
            if complete {
                taken.extend(seen.take(answer(all, f64::MAX, None).0, None));
                return taken;
            }
        }
        taken
    }

    fn written() -> impl Strategy<Value = (Vec<Written>, Vec<f64>)> {
        // Few texts and coarse times, so that equal pieces are common; some arrive later than others of a later time.
        let one = ("[ab]\n", 0u32..40, 0u32..60, any::<bool>());
        let polls = prop::collection::vec(0u32..800, 0..12);
        (prop::collection::vec(one, 0..20), any::<bool>(), polls).prop_map(|(ones, with_ids, polls)| {
            let all = ones.into_iter().enumerate().map(|(at, (text, time, delay, is_error))| {
                let stream = if is_error { Stream::Stderr } else { Stream::Stdout };
                let timestamp = f64::from(time);
                let piece = OutputChunk { id: with_ids.then_some(at as u64), stream, text, timestamp: Some(timestamp) };
                Written { piece, arrived: timestamp + f64::from(delay) / 4.0 }
            });
            let mut polls: Vec<_> = polls.into_iter().map(|tenths| f64::from(tenths) / 10.0).collect();
            polls.sort_by(f64::total_cmp);
            (all.collect(), polls)
        })
    }

    fn sorted(pieces: impl Iterator<Item = OutputChunk>) -> Vec<String> {
        let mut all: Vec<_> =
            pieces.map(|piece| format!("{:?} {:?} {:?}", piece.id, piece.stream, piece.text)).collect();
        all.sort();
        all
    }

    proptest! {
        #[test]
        fn each_chunk_is_taken_once_whenever_it_is_polled((all, polls) in written()) {
            let exit = OutputChunk { text: "Exit status: 0".into(), ..OutputChunk::default() };
            let expected = sorted(all.iter().map(|it| it.piece.clone()).chain([exit]));
            prop_assert_eq!(sorted(follow(&all, &polls).into_iter()), expected);
        }
    }

    #[test]
    fn an_empty_answer_does_not_reset_the_time_to_ask_from() {
        let piece = |at: u8| OutputChunk {
            text: format!("tick {at}\n"),
            timestamp: Some(f64::from(at) * 10.0),
            ..OutputChunk::default()
        };
        let mut seen = OutputDedup::default();
        assert_eq!(seen.take(vec![piece(1)], None), [piece(1)]);
        let since = seen.since();
        assert_eq!(since, Some(8.0));
        assert!(seen.take(Vec::new(), since).is_empty());
        assert_eq!(seen.take(vec![piece(1), piece(2)], seen.since()), [piece(2)]);
    }
}
