//! A page of a list, most of which is skipped: see [`Scanner`].

use super::{Envelope, OnRow, count, parsed};
use crate::api::http::row::ListRow;
use crate::error::Error;
use crate::scanner::Scanner;
use url::Url;

/// Reads one page of `server`: the envelope around `results`, or a bare array. The parser reads what is unusual, or no such page.
pub fn read(bytes: &[u8], server: &Url, row: ListRow<'_>, on_row: OnRow<'_>) -> Result<Envelope, Error> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let mut page = PageScanner { json: Scanner::new(text), row, on_row, rows: 0, stopped: None };
    let scanned = page.page();
    let PageScanner { row, on_row, rows, stopped, .. } = page;
    match (stopped, scanned) {
        (Some(error), _) => Err(error),
        (None, Some(page)) => Ok(page),
        (None, None) => {
            let mut left = rows;
            let mut on_next = |row: &mut ListRow<'_>| {
                let is_next = left == 0;
                left = left.saturating_sub(1);
                if is_next { on_row(row) } else { Ok(()) }
            };
            parsed::read(bytes, server, row.fresh(), &mut on_next)
        }
    }
}

struct PageScanner<'a> {
    json: Scanner<'a>,
    row: ListRow<'a>,
    on_row: OnRow<'a>,
    /// Number of rows that were passed on.
    rows: u64,
    /// Error of `on_row`.
    stopped: Option<Error>,
}

impl PageScanner<'_> {
    /// Reads the page; none if it is left to the parser.
    fn page(&mut self) -> Option<Envelope> {
        let page = if self.json.takes(b'[') {
            self.rows()?;
            Envelope::default()
        } else {
            self.envelope()?
        };
        self.json.is_at_end().then_some(Envelope { rows: self.rows, ..page })
    }

    fn envelope(&mut self) -> Option<Envelope> {
        let (mut page, mut has_results) = (Envelope::default(), false);
        let mut is_next = self.json.takes(b'{');
        while is_next {
            match self.json.name()? {
                "results" if has_results || !self.json.takes(b'[') => return None,
                "results" => {
                    has_results = true;
                    self.rows()?;
                }
                "subtotal" => page.subtotal = count(self.json.value()?),
                "page" => page.page = count(self.json.value()?),
                "per_page" => page.per_page = count(self.json.value()?),
                _ => self.json.skip_value()?,
            }
            is_next = self.json.takes(b',');
        }
        (has_results && self.json.takes(b'}')).then_some(page)
    }

    /// Reads the rows up to the end of their array, and passes them on.
    fn rows(&mut self) -> Option<()> {
        if self.json.takes(b']') {
            return Some(());
        }
        loop {
            self.row.scan(&mut self.json)?;
            self.rows += 1;
            if let Err(error) = (self.on_row)(&mut self.row) {
                self.stopped = Some(error);
                return None;
            }
            if !self.json.takes(b',') {
                return self.json.takes(b']').then_some(());
            }
        }
    }
}
