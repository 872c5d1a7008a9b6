//! A text with its escapes decoded.

use super::decoder::{DECODERS, Decode};
use super::encoded;
use super::spelling::cut;
use std::borrow::Cow;
use std::ops::Range;

/// Maximum number of nested escapings, such as JSON in an address.
const MAX_DECODINGS: usize = 2;

/// A text with some escapes decoded, and the origin of each of its bytes.
pub struct View {
    /// The decoded text.
    pub text: String,
    /// Positions of the bytes in the original text, and one more for the end.
    origins: Vec<usize>,
    /// Number of decodings that made it.
    depth: usize,
}

/// Returns the text itself and all its decodings.
pub fn views(text: &str) -> Vec<View> {
    let mut views = vec![View::new(text.to_owned())];
    let mut start = 0;
    for _ in 0..MAX_DECODINGS {
        let end = views.len();
        let deeper: Vec<_> = views
            .get(start..)
            .unwrap_or_default()
            .iter()
            .flat_map(|view| DECODERS.iter().filter_map(|decode| view.decoded(*decode)))
            .collect();
        views.extend(deeper);
        start = end;
    }
    views
}

impl View {
    fn new(text: String) -> Self {
        let origins = (0..=text.len()).collect();
        Self { text, origins, depth: 0 }
    }

    /// Returns each part that may be base64 or hex digits, and the bytes it may stand for: as they are, and with their own form decoded
    /// as far as no text is decoded too often.
    pub fn encoded(&self) -> impl Iterator<Item = (Range<usize>, Vec<u8>)> {
        let is_deepest = self.depth == MAX_DECODINGS;
        encoded::runs(&self.text).flat_map(move |(place, bytes)| {
            let inner = if is_deepest { Vec::new() } else { inner(&bytes) };
            inner.into_iter().chain([bytes]).map(move |bytes| (place.clone(), bytes))
        })
    }

    /// Decodes the escapes that `decode` knows; none if there are no such escapes.
    fn decoded(&self, decode: Decode) -> Option<View> {
        let (mut text, mut origins) = (String::with_capacity(self.text.len()), Vec::with_capacity(self.origins.len()));
        let (mut at, mut is_other) = (0, false);
        while let Some(rest) = self.text.get(at..).filter(|rest| !rest.is_empty()) {
            let escape = decode(rest);
            is_other |= escape.is_some();
            let (c, length) = escape.or_else(|| rest.chars().next().map(|c| (c, c.len_utf8())))?;
            let origin = *self.origins.get(at)?;
            text.push(c);
            origins.resize(text.len(), origin);
            at += length;
        }
        origins.push(*self.origins.last()?);
        is_other.then_some(View { text, origins, depth: self.depth + 1 })
    }

    /// Returns the places of secrets in the original text: of `whole` ones, and of the beginnings of `shortened` ones.
    pub fn places(&self, whole: &[Cow<'_, str>], shortened: &[Cow<'_, str>]) -> Vec<Range<usize>> {
        let matches = |secret: &Cow<'_, str>| {
            let starts = self.text.match_indices(secret.as_ref());
            starts.map(|(start, found)| start..start + found.len()).collect::<Vec<_>>()
        };
        let encoded = self.encoded().filter(|(_, bytes)| holds_any(bytes, whole)).map(|(place, _)| place);
        let origin = |place: Range<usize>| Some(*self.origins.get(place.start)?..*self.origins.get(place.end)?);
        whole.iter().flat_map(matches).chain(cut(&self.text, shortened)).chain(encoded).filter_map(origin).collect()
    }
}

/// Decodes the form of a text that was base64 or hex digits itself.
fn inner(bytes: &[u8]) -> Vec<Vec<u8>> {
    let view = View::new(String::from_utf8_lossy(bytes).into_owned());
    let unescaped = DECODERS.iter().filter_map(|decode| view.decoded(*decode)).map(|view| view.text.into_bytes());
    unescaped.chain(encoded::runs(&view.text).map(|(_, bytes)| bytes)).collect()
}

fn holds_any(bytes: &[u8], secrets: &[Cow<'_, str>]) -> bool {
    secrets.iter().any(|secret| memchr::memmem::find(bytes, secret.as_bytes()).is_some())
}
