//! Values for parameters that the command line leaves out, as `defaults add` stores them.

use crate::api::Client;
use crate::config::DefaultValue;
use crate::error::{Error, Kind};
use crate::model::search::quoted;
use serde_json::Value;

impl Client {
    /// Returns the default value of a parameter, by one request where it is the user's own on the server.
    pub async fn default_value(&self, name: &str) -> Result<Option<Value>, Error> {
        match self.connection.defaults.get(name) {
            None => Ok(None),
            Some(DefaultValue::Text(text)) => Ok(Some(as_typed(text))),
            Some(DefaultValue::OfUser) => self.of_user(name.trim_end_matches("_id")).await,
        }
    }

    /// Returns the id of the user's organization or location: the chosen default, or the only one.
    async fn of_user(&self, kind: &str) -> Result<Option<Value>, Error> {
        let Some(login) = self.username() else { return Ok(None) };
        let user = match self.get("/api/users", &[("search", &format!("login = {}", quoted(&login)))]).await {
            Ok(mut answer) => answer.pointer_mut("/results/0").map(Value::take),
            // Users who may not see users can still read themselves.
            Err(error) if error.kind() == Kind::Forbidden => Some(self.get("/api/current_user", &[]).await?),
            Err(error) => return Err(error),
        };
        let Some(user) = user else { return Ok(None) };
        let only = match user.get(format!("{kind}s")).and_then(Value::as_array).map(Vec::as_slice) {
            Some([only]) => only.get("id"),
            _ => None,
        };
        let chosen = user.pointer(&format!("/default_{kind}/id")).or(only);
        Ok(chosen.filter(|id| !id.is_null()).cloned())
    }
}

/// Returns a number where the text is one digit by digit; `007` is a name.
fn as_typed(text: &str) -> Value {
    text.parse::<u64>().ok().filter(|number| number.to_string() == text).map_or(text.into(), Value::from)
}
