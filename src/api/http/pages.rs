//! Lists: read page by page and row by row, so that a long list never fills the memory.

mod parsed;
mod scanned;

use crate::api::Client;
use crate::api::http::row::{Keys, ListRow};
use crate::api::http::{body, json};
use crate::error::{Error, Kind};
use serde_json::Value;
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
    let read = |bytes: &[u8]| read(bytes, client.server(), keys, &mut on_row);
    each_page(client, path, filters, paging, read).await
}

/// Reads a list as [`each`] does, passing the JSON of each row to `on_row`.
pub async fn each_text(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
    paging: &Paging,
    mut on_row: impl FnMut(&str) -> Result<(), Error>,
) -> Result<Envelope, Error> {
    let mut on_row = |row: &mut ListRow<'_>| on_row(row.text.as_deref().unwrap_or_default());
    let read = |bytes: &[u8]| scanned::read(bytes, client.server(), ListRow::of_text(), &mut on_row);
    each_page(client, path, filters, paging, read).await
}

/// Reads the pages of a list by `read`.
async fn each_page(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
    paging: &Paging,
    mut read: impl FnMut(&[u8]) -> Result<Envelope, Error>,
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
        let page = read(&bytes)?;
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
    of_row: impl Fn(&mut Value) -> Option<T>,
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
    of_row: impl Fn(&mut Value) -> Option<T>,
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
    of_row: impl Fn(&mut Value) -> Option<T>,
) -> Result<(Vec<T>, Envelope), Error> {
    let (mut rows, mut memory) = (Vec::new(), 0_usize);
    let read = each(client, path, filters, paging, keys, |row| {
        memory = memory.saturating_add(json::size(row));
        json::bounded(memory.saturating_mul(2))?;
        rows.extend(of_row(row));
        Ok(())
    });
    read.await.map(|envelope| (rows, envelope))
}

/// Takes a whole row.
pub fn whole(row: &mut Value) -> Option<Value> {
    Some(std::mem::take(row))
}

/// Reads one page of `server`, passing the wanted `keys` of each row to `on_row`.
pub fn read(
    bytes: &[u8],
    server: &Url,
    keys: Keys<'_>,
    on_row: &mut dyn FnMut(&mut Value) -> Result<(), Error>,
) -> Result<Envelope, Error> {
    scanned::read(bytes, server, ListRow::new(keys), &mut |row| on_row(&mut row.value))
}

/// Receives the rows of a page.
type OnRow<'a> = &'a mut dyn FnMut(&mut ListRow<'_>) -> Result<(), Error>;

/// Returns a digest that differs for different pages.
fn digest(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// Reads a count: a number, a number in a string, or `"N/A"` for none.
fn count(text: &str) -> Option<u64> {
    text.trim_matches('"').parse().ok()
}

#[cfg(test)]
mod tests;
