//! Options that name a recurring logic.

use crate::api::Client;
use crate::api::rex::recurring_logics;
use crate::error::Error;
use crate::resource::taxonomy::number;

/// The id or the purpose of a recurring logic.
#[derive(clap::Args, Debug)]
pub struct Which {
    /// Id of the recurring logic
    #[arg(long, value_name = "ID", value_parser = number, required_unless_present = "name")]
    id: Option<u32>,
    /// Purpose of the recurring logic, its only name
    #[arg(long, value_name = "PURPOSE", conflicts_with = "id")]
    name: Option<String>,
}

impl Which {
    /// Returns the id. Sends one request for a purpose.
    pub async fn id(&self, client: &Client) -> Result<u64, Error> {
        match (self.id, &self.name) {
            (None, Some(name)) => recurring_logics::id(client, "--name", name).await,
            (id, _) => Ok(id.unwrap_or_default().into()),
        }
    }
}
