//! The users that jobs belong to.

use super::told::told;
use crate::api::Client;
use crate::error::Error;
use crate::model::answer;
use crate::model::zone::Zone;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Requests that are under way at a time.
const AT_A_TIME: usize = 8;

/// A user as far as the server tells.
#[derive(Clone, Debug, Default)]
pub struct Owner {
    /// Name of the login.
    pub login: Option<String>,
    /// Time zone of the profile.
    pub zone: Option<Zone>,
}

impl Owner {
    /// Reads a user's record.
    pub fn of_user(user: &Value) -> Self {
        Self {
            login: answer::text(user, "/login").map(str::to_owned),
            zone: answer::text(user, "/timezone").and_then(|name| Zone::of_rails(name).ok()),
        }
    }
}

/// Reads users by their ids; `me` is this user's own record: often no other may be seen.
pub async fn read(client: &Client, users: BTreeSet<u64>, me: Option<&Value>) -> Result<BTreeMap<u64, Owner>, Error> {
    let my_id = me.and_then(|me| answer::count(me.get("id")));
    let mut owners: BTreeMap<u64, Owner> = my_id.into_iter().zip(me.map(Owner::of_user)).collect();
    let others = users.into_iter().filter(|id| Some(*id) != my_id);
    let show = async |id: u64| Ok((id, told(client.get(&format!("/api/users/{id}"), &[]).await)?));
    let users: Vec<(u64, Option<Value>)> = stream::iter(others).map(show).buffered(AT_A_TIME).try_collect().await?;
    owners.extend(users.into_iter().filter_map(|(id, user)| Some((id, Owner::of_user(&user?)))));
    Ok(owners)
}
