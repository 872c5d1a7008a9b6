//! Lists as the server answers them: searched, ordered, one page at a time, in an envelope.

use crate::sandbox::errors::Refusal;
use crate::sandbox::http::Call;
use crate::sandbox::search::{Query, Searchable, compare};
use serde_json::{Value, json};

/// Searches and orders rows, and shows the page that was asked for.
pub fn list<T: Searchable>(call: &Call, rows: Vec<T>, show: impl Fn(&T) -> Value) -> Result<Value, Refusal> {
    let query = Query::parse::<T>(call.query("search").unwrap_or_default())?;
    let total = rows.len();
    let mut found: Vec<T> = rows.into_iter().filter(|row| query.selects(row)).collect();
    if let Some((field, descending)) = order::<T>(call)? {
        let keyed = found.into_iter().map(|row| (row.field(field).unwrap_or_default().into_owned(), row));
        let mut keyed: Vec<_> = keyed.collect();
        keyed.sort_by(|(a, _), (b, _)| if descending { compare(b, a) } else { compare(a, b) });
        found = keyed.into_iter().map(|(_, row)| row).collect();
    }
    page(call, total, &found, show)
}

fn order<T: Searchable>(call: &Call) -> Result<Option<(&str, bool)>, Refusal> {
    let Some(order) = call.query("order").map(str::trim).filter(|order| !order.is_empty()) else { return Ok(None) };
    let (field, direction) = order.split_once(' ').unwrap_or((order, "ASC"));
    if T::FIELDS.contains(&field) {
        return Ok(Some((field, direction.trim().eq_ignore_ascii_case("desc"))));
    }
    let message = format!("the field '{field}' in the order statement is not valid field for search");
    Err(Refusal::bad_search(message))
}

/// One page of rows that need no search, in the envelope.
pub fn page<T>(call: &Call, total: usize, found: &[T], show: impl Fn(&T) -> Value) -> Result<Value, Refusal> {
    let per_page = match call.query("per_page") {
        Some("all") => found.len().max(1),
        Some(text) => number(text, 0)?,
        None => 20,
    };
    let page = call.query("page").map_or(Ok(1), |text| number(text, 1))?;
    let (by, order) = call.query("order").map(|order| order.split_once(' ').unwrap_or((order, "ASC"))).unzip();
    let results: Vec<_> = found.iter().skip((page - 1).saturating_mul(per_page)).take(per_page).map(show).collect();
    Ok(json!({"total": total, "subtotal": found.len(), "page": page, "per_page": per_page,
              "search": call.query("search"), "sort": {"by": by, "order": order}, "results": results}))
}

/// A number of pages or rows. What is none counts as 0; what is too small is left to the database, which complains.
fn number(text: &str, least: i64) -> Result<usize, Refusal> {
    let number = text.parse().unwrap_or(0);
    let complaint = || Refusal::message(500, "PG::InvalidRowCount: ERROR:  LIMIT and OFFSET must not be negative");
    usize::try_from(number).ok().filter(|_| number >= least).ok_or_else(complaint)
}
