//! Lists: search, order and paging, in the envelope that every one of Foreman's lists has.

use super::errors;
use super::http::{Answer, ApiRequest, Reply};
use super::search::{self, RowFilter, Searchable};
use serde_json::{Value, json};

/// Number of rows on a page without `per_page`.
const DEFAULT_PER_PAGE: usize = 20;

/// Answers with the requested page of the rows that the search finds.
pub fn answer<R: Searchable>(request: &ApiRequest, rows: Vec<R>, to_json: impl FnMut(&R) -> Value) -> Answer {
    ordered(request, rows, [None, None], to_json)
}

/// Answers with a page of rows that have a default order, which the envelope names.
pub fn ordered<R: Searchable>(
    request: &ApiRequest,
    rows: Vec<R>,
    default_order: [Option<&str>; 2],
    to_json: impl FnMut(&R) -> Value,
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
    page(request, &rows, total, sort, to_json)
}

/// Answers with a page of all rows, for lists that echo a search and ignore it.
pub fn unsearched<R>(request: &ApiRequest, rows: &[R], to_json: impl FnMut(&R) -> Value) -> Answer {
    page(request, rows, rows.len(), [None, None], to_json)
}

fn page<R>(
    request: &ApiRequest,
    rows: &[R],
    total: usize,
    [by, direction]: [Option<String>; 2],
    to_json: impl FnMut(&R) -> Value,
) -> Answer {
    let page = PageRange::asked(request, rows.len())?;
    let results: Vec<Value> = rows.iter().skip(page.skipped()).take(page.per_page).map(to_json).collect();
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
    /// Reads `page` and `per_page`: `per_page=abc` counts as 0; a negative one and a page that is not a number fail in the database.
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
