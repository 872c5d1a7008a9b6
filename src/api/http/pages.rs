//! Lists: page after page, row by row, so that a long list never stands in memory as a whole.

use crate::api::Client;
use crate::api::http::row::{Keys, Row};
use crate::api::http::{body, failure, json};
use crate::error::{Error, Kind};
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;
use std::hash::{DefaultHasher, Hasher as _};
use url::Url;

/// What a list says of itself beside its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Rows that match the search on all pages, where the server tells.
    pub subtotal: Option<u64>,
    /// This page's number, from 1.
    pub page: Option<u64>,
    /// Rows a page.
    pub per_page: Option<u64>,
    /// Rows that came.
    pub rows: u64,
}

/// Which part of a list is wanted.
#[derive(Clone, Debug)]
pub enum Paging {
    /// Everything.
    All,
    /// One page of so many rows; `per_page` is the user's text, since the server knows `all` too.
    One {
        /// From 1.
        page: u64,
        /// A number or `all`.
        per_page: String,
    },
}

/// Rows asked for at a time when everything is wanted; hammer's number.
const CHUNK: u64 = 1_000;

/// More pages than any Foreman's list has: ten million rows.
const MOST_PAGES: u64 = 10_000;

/// Reads a list, handing the `keys` of each row to `on_row` as it is read. Returns what the last page said of itself.
pub async fn each(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
    paging: &Paging,
    keys: Keys<'_>,
    mut on_row: impl FnMut(Value) -> Result<(), Error>,
) -> Result<Page, Error> {
    let (mut number, per_page) = match paging {
        Paging::All => (1, CHUNK.to_string()),
        Paging::One { page, per_page } => (*page, per_page.clone()),
    };
    let (mut seen, mut last) = (0, None);
    loop {
        let page_number = number.to_string();
        let mut query = filters.to_vec();
        query.extend([("page", page_number.as_str()), ("per_page", per_page.as_str())]);
        let bytes = client.get_bytes(path, &query, body::LIST).await?;
        let digest = Some(digest(&bytes));
        if digest == last || (matches!(paging, Paging::All) && number > MOST_PAGES) {
            return Err(Error::new(
                Kind::Protocol,
                "the server's list does not end: it sends full pages again and again",
            ));
        }
        let page = read(&bytes, client.server(), keys, &mut on_row)?;
        last = digest;
        seen += page.rows;
        // A server may give fewer rows a page than were asked for, and says so.
        let full = page.per_page.map_or(CHUNK, |rows| rows.clamp(1, CHUNK));
        let more =
            matches!(paging, Paging::All) && page.rows >= full && page.subtotal.is_none_or(|subtotal| seen < subtotal);
        if !more {
            return Ok(page);
        }
        number += 1;
    }
}

/// Reads a list as [`each`] does, keeping what `of_row` makes of its rows.
pub async fn collect<T>(
    client: &Client,
    path: &str,
    filters: &[(&str, &str)],
    keys: Keys<'_>,
    of_row: impl Fn(Value) -> Option<T>,
) -> Result<Vec<T>, Error> {
    let mut kept = Kept::default();
    each(client, path, filters, &Paging::All, keys, |row| kept.add(row, &of_row)).await?;
    Ok(kept.rows)
}

/// What is kept of a list's rows, as far as there is memory for it.
pub struct Kept<T> {
    /// What was made of them.
    pub rows: Vec<T>,
    memory: usize,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), memory: 0 }
    }
}

impl<T> Kept<T> {
    /// Adds what `of_row` makes of a row.
    pub fn add(&mut self, row: Value, of_row: impl Fn(Value) -> Option<T>) -> Result<(), Error> {
        self.memory += json::size(&row);
        json::bounded(self.memory.saturating_mul(2))?;
        self.rows.extend(of_row(row));
        Ok(())
    }
}

/// What tells one page from another.
fn digest(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// Reads one answer of `server`: the list envelope around `results`, or a bare array.
pub fn read(
    bytes: &[u8],
    server: &Url,
    keys: Keys<'_>,
    on_row: &mut dyn FnMut(Value) -> Result<(), Error>,
) -> Result<Page, Error> {
    json::check_rows(bytes)?;
    let mut stopped = None;
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let seed = List { keys, on_row, stopped: &mut stopped };
    let page = seed.deserialize(&mut json).and_then(|page| json.end().map(|()| page));
    match (stopped, page) {
        (Some(error), _) => Err(error),
        (None, Ok(page)) => Ok(page),
        (None, Err(cause)) if !cause.is_data() => Err(failure::not_json(bytes, &cause, server)),
        (None, Err(cause)) => Err(Error::new(Kind::Protocol, format!("the server's answer is not a list: {cause}"))),
    }
}

struct List<'a> {
    keys: Keys<'a>,
    on_row: &'a mut dyn FnMut(Value) -> Result<(), Error>,
    /// Why `on_row` stopped the reading; serde's own error cannot carry it.
    stopped: &'a mut Option<Error>,
}

impl<'de> DeserializeSeed<'de> for List<'_> {
    type Value = Page;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Page, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = Page;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list with its results")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Page, A::Error> {
        let mut page = Page::default();
        let mut has_results = false;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "results" if has_results => return Err(A::Error::duplicate_field("results")),
                "results" => {
                    has_results = true;
                    page.rows = map.next_value_seed(Rows(&mut self))?;
                }
                "subtotal" => page.subtotal = count(&map.next_value()?),
                "page" => page.page = count(&map.next_value()?),
                "per_page" => page.per_page = count(&map.next_value()?),
                _ => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        if has_results { Ok(page) } else { Err(A::Error::missing_field("results")) }
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, seq: A) -> Result<Page, A::Error> {
        Ok(Page { rows: Rows(&mut self).visit_seq(seq)?, ..Page::default() })
    }
}

/// Counts are numbers, numbers in strings, or `"N/A"`.
fn count(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.parse().ok())
}

struct Rows<'a, 'b>(&'a mut List<'b>);

impl<'de> DeserializeSeed<'de> for Rows<'_, '_> {
    type Value = u64;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u64, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_, '_> {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of results")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<u64, A::Error> {
        let mut rows = 0;
        while let Some(row) = seq.next_element_seed(Row(self.0.keys))? {
            rows += 1;
            if let Err(error) = (self.0.on_row)(row) {
                *self.0.stopped = Some(error);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn server() -> Url {
        "https://f.example/".parse().unwrap()
    }

    fn rows(text: &str) -> Result<(Vec<Value>, Page), Error> {
        let mut rows = Vec::new();
        let page = read(text.as_bytes(), &server(), None, &mut |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok((rows, page))
    }

    #[test]
    fn rows_come_one_by_one_with_what_the_page_says() {
        let (rows, page) = rows(r#"{"total": 9, "subtotal": "7", "page": 2, "per_page": 3, "sort": {"by": null}, "results": [{"id": 1}, {"id": 2}]}"#).unwrap();
        assert_eq!(rows, [json!({"id": 1}), json!({"id": 2})]);
        assert_eq!(page, Page { subtotal: Some(7), page: Some(2), per_page: Some(3), rows: 2 });
    }

    #[test]
    fn only_the_wanted_members_of_a_row_are_read() {
        let read = |text: &str| {
            let mut rows = Vec::new();
            let keys = ["name", "id"];
            read(text.as_bytes(), &server(), Some(&keys), &mut |row| {
                rows.push(row);
                Ok(())
            })?;
            Ok::<_, Error>(rows)
        };
        let rows =
            read(r#"[{"id": 1, "task": {"name": [{}]}, "name": {"a": 2}}, {"id\u0020": 3, "n\u0061me": null}, {}]"#);
        assert_eq!(rows.unwrap(), [json!({"id": 1, "name": {"a": 2}}), json!({"name": null}), json!({})]);
        let refused = read("[{}, 5]").unwrap_err();
        assert!(refused.message().contains("expected an object in the list"), "{}", refused.message());
    }

    #[test]
    fn a_row_that_cannot_be_written_stops_with_its_own_error() {
        let error = read(br#"{"results": [1, 2]}"#, &server(), None, &mut |_| Err(Error::usage("enough"))).unwrap_err();
        assert_eq!(error.message(), "enough");
    }

    #[test]
    fn anything_else_is_a_protocol_error() {
        for text in [
            "",
            "5",
            "{}",
            r#"{"results": {}}"#,
            r#"{"results": [1"#,
            r#"{"results": [1]}{"results": [1]}"#,
            r#"{"results": [1], "results": [1]}"#,
            "[]]",
        ] {
            assert_eq!(rows(text).unwrap_err().kind(), Kind::Protocol, "{text}");
        }
    }
}
