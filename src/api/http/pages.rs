//! Lists: read page by page and row by row, so that a long list never fills the memory.

use crate::api::Client;
use crate::api::http::row::{Keys, ListRow};
use crate::api::http::{body, failure, json};
use crate::error::{Error, Kind};
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;
use std::hash::{DefaultHasher, Hasher as _};
use url::Url;

/// The members of a list beside its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// Rows that match the search on all pages, where the server sends it.
    pub subtotal: Option<u64>,
    /// Number of this page, from 1.
    pub page: Option<u64>,
    /// Rows a page.
    pub per_page: Option<u64>,
    /// Rows of this page.
    pub rows: u64,
}

/// The wanted part of a list.
#[derive(Clone, Debug)]
pub enum Paging {
    /// All pages.
    All,
    /// All pages, of this many rows.
    AllOf(usize),
    /// One page. `per_page` is the user's text, since the server also accepts `all`.
    One {
        /// From 1.
        page: u64,
        /// A number or `all`.
        per_page: String,
    },
}

/// Rows a page when all are wanted; hammer's number.
pub const CHUNK: usize = 1_000;

/// Limit of pages, above any Foreman's list: ten million rows.
const MOST_PAGES: u64 = 10_000;

/// Reads a list, passing the wanted `keys` of each row to `on_row` as it is read; the next row has the memory of this one. Returns the
/// envelope of the last page.
pub async fn each(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
    paging: &Paging,
    keys: Keys<'_>,
    mut on_row: impl FnMut(&mut Value) -> Result<(), Error>,
) -> Result<Envelope, Error> {
    let (mut number, per_page, chunk) = match paging {
        Paging::All => (1, CHUNK.to_string(), Some(CHUNK)),
        Paging::AllOf(rows) => (1, rows.to_string(), Some(*rows)),
        Paging::One { page, per_page } => (*page, per_page.clone(), None),
    };
    let (mut seen, mut last) = (0, None);
    loop {
        let page_number = number.to_string();
        let mut query = filters.to_vec();
        query.extend([("page", page_number.as_str()), ("per_page", per_page.as_str())]);
        let bytes = client.get_bytes(path, &query, body::LIST).await?;
        let repeats = last.is_some_and(|last| last == digest(&bytes));
        if repeats || (chunk.is_some() && number > MOST_PAGES) {
            return Err(Error::new(
                Kind::Protocol,
                "the server's list does not end: it sends full pages again and again",
            ));
        }
        let page = read(&bytes, client.server(), keys, &mut on_row)?;
        seen += page.rows;
        if !chunk.is_some_and(|chunk| has_more(&page, chunk, seen)) {
            return Ok(page);
        }
        last = Some(digest(&bytes));
        number += 1;
    }
}

/// Returns true if another page follows this one, after `seen` rows in all.
fn has_more(page: &Envelope, chunk: usize, seen: u64) -> bool {
    // A server may send fewer rows a page than were requested, and then says so.
    let chunk = u64::try_from(chunk).unwrap_or(u64::MAX).max(1);
    let full = page.per_page.map_or(chunk, |rows| rows.clamp(1, chunk));
    page.rows >= full && page.subtotal.is_none_or(|subtotal| seen < subtotal)
}

/// Reads all pages of a list as [`each`] does, and returns what `of_row` makes of its rows.
pub async fn collect<T>(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
    keys: Keys<'_>,
    of_row: impl Fn(Value) -> Option<T>,
) -> Result<Vec<T>, Error> {
    collect_by(client, path, filters, &Paging::All, keys, of_row).await
}

/// Reads a list as [`each`] does, and returns what `of_row` makes of its rows, as far as there is memory for them.
pub async fn collect_by<T>(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
    paging: &Paging,
    keys: Keys<'_>,
    of_row: impl Fn(Value) -> Option<T>,
) -> Result<Vec<T>, Error> {
    collect_counted(client, path, filters, paging, keys, of_row).await.map(|(rows, _)| rows)
}

/// Does the same as [`collect_by`], and returns the envelope of the last page too.
pub async fn collect_counted<T>(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
    paging: &Paging,
    keys: Keys<'_>,
    of_row: impl Fn(Value) -> Option<T>,
) -> Result<(Vec<T>, Envelope), Error> {
    let (mut rows, mut memory) = (Vec::new(), 0_usize);
    let read = each(client, path, filters, paging, keys, |row| {
        memory = memory.saturating_add(json::size(row));
        json::bounded(memory.saturating_mul(2))?;
        rows.extend(of_row(std::mem::take(row)));
        Ok(())
    });
    read.await.map(|envelope| (rows, envelope))
}

/// Returns a digest that differs for different pages.
fn digest(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// Reads one page of `server`: the envelope around `results`, or a bare array.
pub fn read(
    bytes: &[u8],
    server: &Url,
    keys: Keys<'_>,
    on_row: &mut dyn FnMut(&mut Value) -> Result<(), Error>,
) -> Result<Envelope, Error> {
    let mut reader = PageReader { row: ListRow::new(keys), on_row, stopped: None };
    let page = match std::str::from_utf8(bytes) {
        // Texts are not checked one by one.
        Ok(text) => reader.read(serde_json::Deserializer::from_str(text)),
        Err(_) => reader.read(serde_json::Deserializer::from_slice(bytes)),
    };
    match (reader.stopped.or(reader.row.too_large), page) {
        (Some(error), _) => Err(error),
        (None, Ok(page)) => Ok(page),
        (None, Err(cause)) if !cause.is_data() => Err(failure::not_json(bytes, &cause, server)),
        (None, Err(cause)) => Err(Error::new(Kind::Protocol, format!("the server's answer is not a list: {cause}"))),
    }
}

struct PageReader<'a> {
    row: ListRow<'a>,
    on_row: &'a mut dyn FnMut(&mut Value) -> Result<(), Error>,
    /// Why `on_row` stopped the reading; serde's own error cannot carry it.
    stopped: Option<Error>,
}

impl PageReader<'_> {
    fn read<'de>(
        &mut self,
        mut json: serde_json::Deserializer<impl serde_json::de::Read<'de>>,
    ) -> Result<Envelope, serde_json::Error> {
        let page = json.deserialize_any(&mut *self)?;
        json.end().map(|()| page)
    }
}

impl<'de> Visitor<'de> for &mut PageReader<'_> {
    type Value = Envelope;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list with its results")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Envelope, A::Error> {
        let mut page = Envelope::default();
        let mut has_results = false;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "results" if has_results => return Err(A::Error::duplicate_field("results")),
                "results" => {
                    has_results = true;
                    page.rows = map.next_value_seed(RowsReader(self))?;
                }
                "subtotal" => page.subtotal = count(map.next_value()?),
                "page" => page.page = count(map.next_value()?),
                "per_page" => page.per_page = count(map.next_value()?),
                _ => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        if has_results { Ok(page) } else { Err(A::Error::missing_field("results")) }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Envelope, A::Error> {
        Ok(Envelope { rows: RowsReader(self).visit_seq(seq)?, ..Envelope::default() })
    }
}

/// Reads a count: a number, a number in a string, or `"N/A"` for none.
fn count(value: &RawValue) -> Option<u64> {
    value.get().trim_matches('"').parse().ok()
}

struct RowsReader<'a, 'b>(&'a mut PageReader<'b>);

impl<'de> DeserializeSeed<'de> for RowsReader<'_, '_> {
    type Value = u64;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u64, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for RowsReader<'_, '_> {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of results")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<u64, A::Error> {
        let mut rows = 0;
        while seq.next_element_seed(&mut self.0.row)?.is_some() {
            rows += 1;
            if let Err(error) = (self.0.on_row)(&mut self.0.row.value) {
                self.0.stopped = Some(error);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(rows)
    }
}

#[cfg(test)]
mod tests;
