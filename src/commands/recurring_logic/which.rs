//! Which recurring logic is meant.

use crate::api::Client;
use crate::api::rex::recurring_logics;
use crate::error::Error;
use crate::resource::taxonomy::number;

/// It is meant by its id, or else by its purpose.
#[derive(clap::Args, Debug)]
pub struct Which {
    /// Id of the recurring logic
    #[arg(long, value_name = "ID", value_parser = number, required_unless_present = "name")]
    id: Option<u32>,
    /// Its purpose, the only name that it has
    #[arg(long, value_name = "PURPOSE")]
    name: Option<String>,
}

impl Which {
    /// Its id; one request for a purpose. The id goes before the name, as in hammer.
    pub async fn id(&self, client: &Client) -> Result<u64, Error> {
        match (self.id, &self.name) {
            (None, Some(name)) => recurring_logics::id(client, "--name", name).await,
            (id, _) => Ok(id.unwrap_or_default().into()),
        }
    }
}
