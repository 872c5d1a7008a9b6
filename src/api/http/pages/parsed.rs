//! A page of a list, read by the parser: any JSON, with an error that says what is wrong with anything else.

use super::{Envelope, OnRow, count};
use crate::api::http::failure;
use crate::api::http::row::ListRow;
use crate::error::{Error, Kind};
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use url::Url;

/// Reads one page of `server`: the envelope around `results`, or a bare array.
pub fn read(bytes: &[u8], server: &Url, row: ListRow<'_>, on_row: OnRow<'_>) -> Result<Envelope, Error> {
    let mut reader = PageReader { row, on_row, stopped: None };
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
    on_row: OnRow<'a>,
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
                "subtotal" => page.subtotal = count(map.next_value::<&RawValue>()?.get()),
                "page" => page.page = count(map.next_value::<&RawValue>()?.get()),
                "per_page" => page.per_page = count(map.next_value::<&RawValue>()?.get()),
                _ => _ = map.next_value::<IgnoredAny>()?,
            }
        }
        if has_results { Ok(page) } else { Err(A::Error::missing_field("results")) }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Envelope, A::Error> {
        Ok(Envelope { rows: RowsReader(self).visit_seq(seq)?, ..Envelope::default() })
    }
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
            if let Err(error) = (self.0.on_row)(&mut self.0.row) {
                self.0.stopped = Some(error);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(rows)
    }
}
