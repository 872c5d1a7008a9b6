//! Lists: search, order and paging, in the envelope that every one of Foreman's lists has.

use super::errors;
use super::http::{Answer, ApiRequest, Reply};
use super::search::{self, RowFilter, Searchable};
use serde_json::{Value, json};

/// How many rows a page has unless asked otherwise.
const DEFAULT_PER_PAGE: usize = 20;

/// Answers with the page asked for of those rows that the request's search finds.
pub fn answer<R: Searchable>(request: &ApiRequest, rows: Vec<R>, shown: impl FnMut(&R) -> Value) -> Answer {
    ordered(request, rows, [None, None], shown)
}

/// The same, for rows that come in an order of their own and say so.
pub fn ordered<R: Searchable>(
    request: &ApiRequest,
    rows: Vec<R>,
    default_order: [Option<&str>; 2],
    shown: impl FnMut(&R) -> Value,
) -> Answer {
    let total = rows.len();
    let mut rows = rows;
    if let Some(text) = request.given("search") {
        let query = RowFilter::parse::<R>(&text)?;
        rows.retain(|row| query.finds(row, request.now));
    }
    let mut sort = default_order.map(|part| part.map(str::to_owned));
    if let Some(order) = request.given("order") {
        search::order(&mut rows, &order)?;
        let mut words = order.split_whitespace().map(str::to_owned);
        sort = [words.next(), Some(words.next().unwrap_or_else(|| "ASC".into()))];
    }
    page(request, &rows, total, sort, shown)
}

/// Answers with a page of rows, for the lists that echo a search and do not heed it.
pub fn unsearched<R>(request: &ApiRequest, rows: &[R], shown: impl FnMut(&R) -> Value) -> Answer {
    page(request, rows, rows.len(), [None, None], shown)
}

fn page<R>(
    request: &ApiRequest,
    rows: &[R],
    total: usize,
    [by, direction]: [Option<String>; 2],
    shown: impl FnMut(&R) -> Value,
) -> Answer {
    let page = PageRange::asked(request, rows.len())?;
    let results: Vec<Value> = rows.iter().skip(page.skipped()).take(page.per_page).map(shown).collect();
    Ok(Reply::ok(json!({
        "total": total, "subtotal": rows.len(), "page": page.number, "per_page": page.per_page,
        "search": request.given("search"), "sort": { "by": by, "order": direction }, "results": results,
    })))
}

struct PageRange {
    number: usize,
    per_page: usize,
}

impl PageRange {
    /// `per_page=abc` counts as 0; a negative one and a page that is no number reach the database.
    fn asked(request: &ApiRequest, found: usize) -> Result<Self, Reply> {
        let per_page = match request.given("per_page").as_deref() {
            None => DEFAULT_PER_PAGE,
            Some("all") => found,
            Some(text) => match text.parse::<i64>().unwrap_or(0) {
                negative @ ..0 => return Err(errors::database(&format!("LIMIT must not be negative: {negative}"))),
                number => usize::try_from(number).unwrap_or(usize::MAX),
            },
        };
        let number = match request.given("page") {
            None => 1,
            Some(text) => match text.parse::<usize>() {
                Ok(number @ 1..) => number,
                _ => return Err(errors::database(&format!("invalid value for page: \"{text}\""))),
            },
        };
        Ok(Self { number, per_page })
    }

    fn skipped(&self) -> usize {
        self.number.saturating_sub(1).saturating_mul(self.per_page)
    }
}
