//! One thing of a list, by its name: for the lists that commands change and show themselves.

use crate::api::Client;
use crate::api::rex::lookup::{ambiguous, everything, none, quoted, without_id};
use crate::api::rex::permission::of_look_up;
use crate::error::Error;
use serde_json::Value;

/// A list whose rows have names.
#[derive(Clone, Copy, Debug)]
pub struct Directory<'a> {
    /// Where it is.
    pub path: &'a str,
    /// What one row is, in sentences.
    pub noun: &'a str,
    /// The keys under which a row's name may stand.
    pub names: &'a [&'a str],
    /// The field by which the server searches it for a name; where there is none, the whole list is read.
    pub search: Option<&'a str>,
}

/// All rows, of hosts no more than their names: a thousand whole ones take the server long.
const ALL_NAMES: &[(&str, &str)] = &[("thin", "true")];

impl Directory<'_> {
    /// The id of the only row that has exactly this name.
    pub async fn id(&self, client: &Client, flag: &str, name: &str) -> Result<Value, Error> {
        let search = self.search.map(|field| format!("{field} = {}", quoted(name)));
        let filters: Vec<_> = search.iter().map(|search| ("search", search.as_str())).collect();
        let rows = everything(client, self.path, &filters).await.map_err(|error| of_look_up(error, flag))?;
        let named: Vec<Value> = rows.iter().filter(|row| self.has(row, name)).cloned().collect();
        match named.as_slice() {
            [row] => row.get("id").cloned().ok_or_else(|| without_id(self.noun)),
            [] => {
                let all = if self.search.is_some() {
                    everything(client, self.path, ALL_NAMES).await.unwrap_or_default()
                } else {
                    rows
                };
                Err(none(self.noun, flag, self.names, name, &all))
            }
            several => Err(ambiguous(self.noun, flag, name, several)),
        }
    }

    fn has(&self, row: &Value, name: &str) -> bool {
        self.names.iter().any(|key| row.get(*key).is_some_and(|value| value == name))
    }
}
