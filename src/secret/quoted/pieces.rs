//! The short pieces that texts consist of: a secret that is quoted begins and ends with some of them.

use super::spelling::has_ellipsis;
use super::view::View;

/// Number of bits, as a power of two: half a megabyte, for texts of up to a megabyte.
const BITS: u32 = 22;

/// Length of a long piece, in bytes.
const LONG: usize = 8;

/// Length of a short piece, in bytes: that of the shortest secret.
const SHORT: usize = 4;

/// A set of all pieces of texts, those of four and of eight bytes at any position. A piece that is not in the set is not in the texts; a few
/// that are not in the texts are in the set.
pub struct Pieces {
    bits: Vec<u64>,
    /// True if a text has an ellipsis.
    has_ellipsis: bool,
}

impl Pieces {
    /// Makes an empty set.
    pub fn new() -> Self {
        Self { bits: vec![0; 1 << (BITS - 6)], has_ellipsis: false }
    }

    /// Adds the pieces of a text, and those of the bytes that parts of it may stand for.
    pub fn add(&mut self, view: &View) {
        self.has_ellipsis |= has_ellipsis(&view.text);
        self.add_bytes(view.text.as_bytes());
        view.encoded().for_each(|(_, bytes)| self.add_bytes(&bytes));
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        for (word, bit) in bytes.windows(LONG).chain(bytes.windows(SHORT)).map(place) {
            if let Some(word) = self.bits.get_mut(word) {
                *word |= bit;
            }
        }
    }

    /// Returns false for a secret that no text has.
    pub fn may_have(&self, secret: &str) -> bool {
        let secret = secret.as_bytes();
        let length = if secret.len() < LONG { SHORT } else { LONG };
        let ends = [secret.get(..length), secret.get(secret.len().saturating_sub(length)..)];
        ends.into_iter().all(|piece| piece.is_some_and(|piece| self.has(piece)))
    }

    /// Returns false for a secret whose beginning no text has before an ellipsis.
    pub fn may_have_shortened(&self, secret: &str) -> bool {
        self.has_ellipsis && secret.as_bytes().get(..LONG).is_some_and(|piece| self.has(piece))
    }

    fn has(&self, piece: &[u8]) -> bool {
        let (word, bit) = place(piece);
        self.bits.get(word).is_some_and(|word| word & bit != 0)
    }
}

/// Returns the place of a piece in the set: a word, and a bit of it.
fn place(piece: &[u8]) -> (usize, u64) {
    // 2^64 divided by the golden ratio spreads the numbers evenly.
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let number = piece.iter().fold(piece.len() as u64, |number, byte| number << 8 | u64::from(*byte));
    let hash = (number ^ number >> 32).wrapping_mul(FACTOR) >> (u64::BITS - BITS);
    ((hash >> 6) as usize, 1 << (hash & 63))
}
