//! Which pieces of a host's output have been taken, so that each is taken once whatever the polls return.
//!
//! The server leaves out what is not younger than `since`. A piece that is handed in late has an older timestamp than one
//! that was already there, so a little is asked for again, and what has been seen is known by its id. Pieces without an id
//! are known by time, origin and text, and by how many alike stand before them in the answer. Only the exit status has no
//! steady time: the server makes it up from the newest piece.

use super::{Origin, Piece};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Seconds asked for again.
const OVERLAP: f64 = 2.0;

/// The pieces of one host that have been taken.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    taken: HashMap<Key, u32>,
    newest: Option<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key {
    Id(u64),
    /// A digest: whole texts would double the memory.
    Alike(u64),
    ExitStatus,
}

impl Key {
    fn of(piece: &Piece) -> Self {
        match piece.id {
            Some(id) => Key::Id(id),
            None if piece.exit_status().is_some() => Key::ExitStatus,
            None => {
                let mut digest = DefaultHasher::new();
                let content: (Option<u64>, Origin, &str) =
                    (piece.timestamp.map(f64::to_bits), piece.origin, piece.text.as_str());
                content.hash(&mut digest);
                Key::Alike(digest.finish())
            }
        }
    }
}

impl Seen {
    /// The pieces of one answer that have not been taken before; now they have.
    pub fn news(&mut self, mut answer: Vec<Piece>) -> Vec<Piece> {
        let mut alike: HashMap<Key, u32> = HashMap::new();
        answer.retain(|piece| {
            let key = Key::of(piece);
            let here = alike.entry(key).or_default();
            *here += 1;
            let taken = self.taken.entry(key).or_default();
            let is_new = *here > *taken && (*taken == 0 || matches!(key, Key::Alike(_)));
            *taken = (*taken).max(*here);
            if key != Key::ExitStatus {
                self.newest =
                    piece.timestamp.map(|time| self.newest.map_or(time, |newest| newest.max(time))).or(self.newest);
            }
            is_new
        });
        answer
    }

    /// From when on to ask, once something has been seen.
    pub fn since(&self) -> Option<f64> {
        self.newest.map(|newest| newest - OVERLAP)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the server answers when so many pieces are there: those from the first one on that is younger than `since`.
    fn answer(pieces: &[Piece], there: usize, since: Option<f64>) -> Vec<Piece> {
        let there = &pieces[..there];
        let is_old = |piece: &&Piece| since.is_some_and(|since| piece.timestamp.unwrap() <= since);
        let mut answer: Vec<_> = there.iter().skip_while(is_old).cloned().collect();
        if there.len() == pieces.len() {
            let timestamp = there.last().and_then(|piece| piece.timestamp).map(|time| time + 1.0);
            answer.push(Piece { id: None, timestamp, origin: Origin::Stdout, text: "Exit status: 0".into() });
        }
        answer
    }

    fn output(with_ids: bool) -> impl Strategy<Value = Vec<Piece>> {
        let piece = (0_u8..4, "[ab]\n");
        proptest::collection::vec(piece, 0..30).prop_map(move |parts| {
            let mut time = 1_795_468_097.0;
            let numbered = parts.into_iter().enumerate();
            let pieces = numbered.map(|(at, (pause, text))| {
                time += f64::from(pause) / 2.0;
                Piece { id: with_ids.then_some(at as u64), timestamp: Some(time), origin: Origin::Stdout, text }
            });
            pieces.collect()
        })
    }

    /// A poll: how many more pieces are there, whether all is asked for, and how much of the answer comes.
    fn polls() -> impl Strategy<Value = Vec<(usize, bool, usize)>> {
        proptest::collection::vec((0_usize..5, any::<bool>(), 0_usize..8), 0..20)
    }

    proptest! {
        #[test]
        fn each_piece_is_taken_once_whatever_the_polls_return(
            pieces in any::<bool>().prop_flat_map(output), polls in polls(),
        ) {
            let (mut seen, mut taken, mut there) = (Seen::default(), Vec::new(), 0);
            for (more, from_the_start, comes) in polls {
                there = (there + more).min(pieces.len());
                let since = if from_the_start { None } else { seen.since() };
                let mut part = answer(&pieces, there, since);
                part.truncate(comes);
                taken.extend(seen.news(part));
            }
            taken.extend(seen.news(answer(&pieces, pieces.len(), None)));
            taken.extend(seen.news(answer(&pieces, pieces.len(), None)));
            let texts = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.clone()).collect::<Vec<_>>();
            prop_assert_eq!(texts(&taken), texts(&answer(&pieces, pieces.len(), None)));
        }
    }

    #[test]
    fn a_piece_handed_in_late_is_asked_for_and_taken() {
        let piece = |id, time| Piece { id: Some(id), timestamp: Some(time), origin: Origin::Stdout, text: "x".into() };
        let mut seen = Seen::default();
        seen.news(vec![piece(2, 10.0)]);
        assert!(seen.since().unwrap() < 9.0);
        assert_eq!(seen.news(vec![piece(1, 9.0), piece(2, 10.0)]), [piece(1, 9.0)]);
    }
}
