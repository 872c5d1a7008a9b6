//! The plan of a rollout: everything about it that does not change.

use super::FailureLimit;
use crate::model::search::host_named;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashSet;

/// The plan, as the first line of a journal holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RolloutPlan {
    /// Version of the journal's format.
    pub version: u32,
    /// Time when the rollout began.
    pub begun: DateTime<Utc>,
    /// Address of the server.
    pub server: String,
    /// Login of the user.
    pub user: String,
    /// Random word in the search of each job, by which the job of a lost answer is found.
    pub mark: String,
    /// Id of the newest job that the server had before.
    pub newest_job: u64,
    /// Words for people about the program of the job.
    pub what: String,
    /// Body of the request, without secrets and hosts.
    pub body: Value,
    /// Names of the inputs in it, none of which is a secret.
    pub visible_inputs: Vec<String>,
    /// Secrets that were left out.
    pub withheld: WithheldSecrets,
    /// Hosts of each batch.
    pub batches: Vec<Vec<RolloutHost>>,
    /// Tolerated failures.
    pub max_failures: FailureLimit,
    /// Seconds to wait between two batches.
    pub pause: u64,
    /// Command to run on this machine between two batches.
    pub between: Option<String>,
    /// Prints the hosts' output.
    pub shows_outputs: bool,
    /// Cancels a job that the server has stored differently.
    pub strict: bool,
}

/// Names of the secrets that a journal does not hold, and that have to be given again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithheldSecrets {
    /// Passwords and passphrases, by their fields in the request.
    pub passwords: Vec<String>,
    /// Inputs of the template that are or may be secrets.
    pub inputs: Vec<String>,
}

/// A host of a rollout.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RolloutHost {
    /// Id.
    pub id: u64,
    /// Name.
    pub name: String,
}

/// Version of the format that this program writes and reads.
pub const FORMAT: u32 = 1;

/// Batches whose sizes are named one by one.
const FEW: usize = 6;

impl RolloutPlan {
    /// Checks a plan that was read.
    ///
    /// # Errors
    /// The fault: another version, or a host in two batches.
    pub fn check(&self) -> Result<(), String> {
        if self.version != FORMAT {
            return Err(format!("has format {}, and this rexctl reads format {FORMAT}", self.version));
        }
        let mut seen = HashSet::new();
        match self.batches.iter().flatten().find(|host| !seen.insert(host.id)) {
            Some(host) => Err(format!("has {} in two batches", host.name)),
            None => Ok(()),
        }
    }

    /// Returns the hosts of a batch.
    pub fn hosts(&self, batch: usize) -> &[RolloutHost] {
        self.batches.get(batch).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns the number of hosts in all batches.
    pub fn host_count(&self) -> usize {
        self.batches.iter().map(Vec::len).sum()
    }

    /// Returns the number of batches and their sizes: `4 batches of 1, 5, 10, 24`.
    pub fn sizes(&self) -> String {
        let sizes: Vec<usize> = self.batches.iter().map(Vec::len).collect();
        let count = match sizes.len() {
            1 => "1 batch".to_owned(),
            count => format!("{count} batches"),
        };
        let (least, most) = (sizes.iter().min().unwrap_or(&0), sizes.iter().max().unwrap_or(&0));
        match sizes.len() {
            _ if least == most => format!("{count} of {most}"),
            ..=FEW => format!("{count} of {}", sizes.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")),
            _ => format!("{count} of {least} to {most}"),
        }
    }

    /// Returns the search for exactly the hosts of a batch. No host has the name at its end, which is below a domain that is reserved for
    /// names that do not exist: it selects nothing, and stays in the job that the server stores.
    pub fn search(&self, batch: usize) -> String {
        let ids: Vec<_> = self.hosts(batch).iter().map(|host| host.id.to_string()).collect();
        format!("id ^ ({}) or {}", ids.join(", "), host_named(&self.mark_of(batch)))
    }

    /// Returns the name of no host that marks the job of a batch.
    pub fn mark_of(&self, batch: usize) -> String {
        format!("{}-{}.invalid", self.mark, batch + 1)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A plan with batches of these host ids.
    pub fn plan(batches: &[Vec<u64>]) -> RolloutPlan {
        let host = |id: &u64| RolloutHost { id: *id, name: format!("host{id}.example.com") };
        RolloutPlan {
            version: FORMAT,
            begun: DateTime::UNIX_EPOCH,
            server: "https://foreman.example.com/".into(),
            user: "ann".into(),
            mark: "rollout-0f".into(),
            newest_job: 3,
            what: "uptime".into(),
            body: Value::Null,
            visible_inputs: Vec::new(),
            withheld: WithheldSecrets::default(),
            batches: batches.iter().map(|ids| ids.iter().map(host).collect()).collect(),
            max_failures: FailureLimit::default(),
            pause: 0,
            between: None,
            shows_outputs: false,
            strict: false,
        }
    }

    #[test]
    fn the_search_of_a_batch_names_its_hosts_and_its_mark() {
        let plan = plan(&[vec![1, 5], vec![7]]);
        assert_eq!(plan.search(0), "id ^ (1, 5) or name = \"rollout-0f-1.invalid\"");
        assert_eq!(plan.search(1), "id ^ (7) or name = \"rollout-0f-2.invalid\"");
        assert_eq!(plan.host_count(), 3);
    }

    #[test]
    fn sizes_are_named_where_they_are_few() {
        let sizes = |sizes: &[usize]| plan(&sizes.iter().map(|size| vec![1; *size]).collect::<Vec<_>>()).sizes();
        assert_eq!(sizes(&[3]), "1 batch of 3");
        assert_eq!(sizes(&[2, 2]), "2 batches of 2");
        assert_eq!(sizes(&[1, 5, 4]), "3 batches of 1, 5, 4");
        assert_eq!(sizes(&[1, 2, 2, 2, 2, 2, 1]), "7 batches of 1 to 2");
    }

    #[test]
    fn a_host_in_two_batches_and_another_format_are_refused() {
        assert_eq!(plan(&[vec![1], vec![2, 1]]).check().unwrap_err(), "has host1.example.com in two batches");
        let newer = RolloutPlan { version: 2, ..plan(&[]) };
        assert_eq!(newer.check().unwrap_err(), "has format 2, and this rexctl reads format 1");
    }
}
