//! Names to ids: the one record of a list that has a name. Any other number of them is an error that helps to name one.

use crate::api::Client;
use crate::api::http::failure::permission::of_lookup;
use crate::api::http::pages::{self, Paging};
use crate::api::rex::closest::{ambiguous, unknown};
use crate::error::{Error, Kind};
use crate::model::answer;
use crate::model::search::quoted;
use crate::model::targets::{self, Selector, label, lacks_domain};
use serde_json::Value;

/// A list of the server whose records have names.
#[derive(Clone, Copy, Debug)]
pub struct Directory<'a> {
    /// Path of the list.
    pub path: &'a str,
    /// Name of one record in sentences.
    pub noun: &'a str,
    /// Keys under which a record may have its name.
    pub names: &'a [&'a str],
    /// Search field of names; without one, the whole list is read.
    pub search: Option<&'a str>,
    /// Rank among records of the same name.
    pub rank: Rank,
    /// Names end in a domain, which need not be typed.
    pub has_domains: bool,
}

/// Ranks the records of the same name: only those of the lowest rank count, and those without a rank are not part of the list.
pub type Rank = fn(&Value) -> Option<u8>;

/// Ranks all records the same.
pub const EQUAL: Rank = |_| Some(0);

/// Parameters of a list of names: hosts are slow to list with all their members.
const NAMES_ONLY: &[(&str, &str)] = &[("thin", "true")];

impl<'a> Directory<'a> {
    /// Returns a list whose records have their name in the only one of `names`, which is searched for.
    pub const fn by(path: &'a str, noun: &'a str, names: &'a [&'a str; 1]) -> Self {
        let [field] = names;
        Self { path, noun, names, search: Some(*field), rank: EQUAL, has_domains: false }
    }
}

impl Directory<'_> {
    /// Returns the id of the record with exactly this name, by one request. `option` names it in errors.
    pub async fn id(&self, client: &Client, option: &str, name: &str) -> Result<Value, Error> {
        self.id_in(&self.record(client, option, &[name.to_owned()]).await?)
    }

    /// Returns the record with the first of these spellings of a name that exists, by one request.
    pub(super) async fn record(&self, client: &Client, option: &str, spellings: &[String]) -> Result<Value, Error> {
        let equals = |field| move |spelling: &String| format!("{field} = {}", quoted(spelling));
        let search = self.search.map(|field| spellings.iter().map(equals(field)).collect::<Vec<_>>().join(" or "));
        let filters: Vec<_> = search.iter().map(|search| ("search", search.as_str())).collect();
        let rows = pages::collect(client, self.path, &filters, None, pages::whole).await;
        // The search is not what was typed.
        let rows = rows.map_err(|error| of_lookup(error.name_fields(|_| None), option))?;
        for spelling in spellings {
            match self.named(&rows, spelling).as_slice() {
                [] => {}
                [row] => return Ok(row.clone()),
                several => return Err(ambiguous(self.noun, option, spelling, several)),
            }
        }
        if let Some(row) = self.by_label(client, option, spellings).await? {
            return Ok(row);
        }
        let all = if self.search.is_some() { self.first_page(client).await } else { rows };
        Err(unknown(self.noun, option, self.names, spellings.first().map_or("", String::as_str), &all))
    }

    /// Returns the only record whose name goes on with a domain behind the name that was typed without one, by one more request.
    async fn by_label(&self, client: &Client, option: &str, names: &[String]) -> Result<Option<Value>, Error> {
        let [name] = names else { return Ok(None) };
        if !self.has_domains || !lacks_domain(name) {
            return Ok(None);
        }
        let search = targets::search(&[Selector::Name(name.clone())], &[]);
        let rows = pages::collect(client, self.path, &[("search", search.as_str())], None, pages::whole).await;
        let mut rows = rows.map_err(|error| of_lookup(error.name_fields(|_| None), option))?;
        rows.retain(|row| answer::text(row, "/name").is_some_and(|full| label(full).eq_ignore_ascii_case(name)));
        match rows.as_slice() {
            [] => Ok(None),
            [row] => Ok(Some(row.clone())),
            several => Err(ambiguous(self.noun, option, name, several)),
        }
    }

    /// Returns the id in a record.
    pub(super) fn id_in(&self, record: &Value) -> Result<Value, Error> {
        let id = match (answer::count(record.get("id")), record.get("id")) {
            (Some(number), _) => Some(number.into()),
            // Tasks have UUIDs.
            (None, Some(Value::String(text))) => Some(text.as_str().into()),
            (None, _) => None,
        };
        id.ok_or_else(|| Error::new(Kind::Protocol, format!("the server's answer holds a {} without id", self.noun)))
    }

    /// Returns the records with this name, of the lowest rank.
    fn named(&self, rows: &[Value], name: &str) -> Vec<Value> {
        let has_name = |row: &&Value| self.names.iter().any(|key| row.get(*key).is_some_and(|value| value == name));
        let ranked: Vec<_> = rows.iter().filter(has_name).filter_map(|row| Some(((self.rank)(row)?, row))).collect();
        let lowest = ranked.iter().map(|(rank, _)| *rank).min();
        ranked.into_iter().filter(|(rank, _)| Some(*rank) == lowest).map(|(_, row)| row.clone()).collect()
    }

    /// Returns the first thousand records, for the names to suggest.
    pub(super) async fn first_page(&self, client: &Client) -> Vec<Value> {
        let (mut rows, first) = (Vec::new(), Paging::One { page: 1, per_page: pages::CHUNK.to_string() });
        let read = pages::each(client, self.path, NAMES_ONLY, &first, None, |row| {
            rows.extend((self.rank)(row).map(|_| std::mem::take(row)));
            Ok(())
        });
        // Without suggestions the error is still true.
        let _ = read.await;
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_exact_names_of_the_lowest_rank_count() {
        let rank: Rank = |row| answer::count(row.get("rank")).and_then(|rank| rank.try_into().ok());
        let directory = Directory { names: &["name", "label"], rank, ..Directory::by("/x", "x", &["name"]) };
        let rows = [
            json!({"id": 1, "name": "a", "rank": 1}),
            json!({"id": 2, "name": "A", "rank": 0}),
            json!({"id": 3, "label": "a", "rank": 1}),
            json!({"id": 4, "name": "a", "rank": 2}),
            json!({"id": 5, "name": "a"}),
        ];
        let ids = |name| directory.named(&rows, name).iter().filter_map(|row| answer::count(row.get("id"))).collect();
        let expected: [(&str, Vec<u64>); 3] = [("a", vec![1, 3]), ("A", vec![2]), ("b", vec![])];
        for (name, expected) in expected {
            let ids: Vec<u64> = ids(name);
            assert_eq!(ids, expected, "{name}");
        }
    }

    #[test]
    fn an_id_is_a_number_or_a_uuid() {
        let directory = Directory::by("/x", "x", &["name"]);
        for (id, expected) in
            [(json!(7), Some(json!(7))), (json!("7"), Some(json!(7))), (json!("a-b"), Some(json!("a-b")))]
        {
            assert_eq!(directory.id_in(&json!({"id": id})).ok(), expected);
        }
        assert!(directory.id_in(&json!({"id": null})).is_err() && directory.id_in(&json!({})).is_err());
    }
}
