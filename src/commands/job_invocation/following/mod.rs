//! Following a job until its last host has ended, by the states of its hosts: the parent task ends up to 16 s later.

mod failures;
mod pace;
mod progress;

use crate::api::Client;
use crate::api::host_states::{self, HostRow, StateSource};
use crate::error::{Error, Exit, Kind};
use crate::interrupt;
use crate::model::host_state::{HostState, Tally};
use crate::streams::Streams;
use pace::Pace;
use progress::Progress;
use serde_json::Value;
use std::collections::HashMap;

/// How the wait came to its end.
enum End {
    /// Every host has ended, or the job has.
    Job,
    /// Ctrl-C.
    Interrupted,
}

/// A job being followed.
pub struct Following<'a> {
    client: &'a Client,
    id: u64,
    source: StateSource,
    hosts: HashMap<String, HostRow>,
}

impl<'a> Following<'a> {
    /// Follows `job`, an answer of the server; it names hosts and their ids.
    pub fn new(client: &'a Client, id: u64, job: &Value) -> Self {
        let named = job.pointer("/targeting/hosts").and_then(Value::as_array).into_iter().flatten();
        let hosts = named.filter_map(host_states::host_row).map(|row| (row.name.clone(), row)).collect();
        Self { client, id, source: StateSource::default(), hosts }
    }

    /// Waits for the end, telling what happens, and says how it went. `as_text`: the closing line belongs on stdout.
    pub async fn until_the_end(mut self, as_text: bool, streams: &mut Streams) -> Result<Exit, Error> {
        let mut progress = Progress::start(streams);
        let ended = tokio::select! {
            ended = self.watch(&mut progress, streams) => ended,
            _ = interrupt::pressed() => Ok(End::Interrupted),
        };
        progress.erase(streams);
        match ended.map_err(|error| error.action("Could not follow the job invocation"))? {
            End::Job => self.close(as_text, streams).await,
            End::Interrupted => {
                let id = self.id;
                streams.say(&format!(
                    "Interrupted; job invocation {id} goes on. Follow it again with: rexctl job-invocation watch --id {id}"
                ));
                Ok(Exit::Detached)
            }
        }
    }

    async fn watch(&mut self, progress: &mut Progress, streams: &mut Streams) -> Result<End, Error> {
        let mut pace = Pace::new();
        loop {
            let asked = tokio::time::Instant::now();
            let news = match self.source.fetch(self.client, self.id, self.hosts.len()).await {
                Ok(rows) => {
                    pace.contact();
                    self.take(rows, progress, streams)
                }
                Err(error) => {
                    self.ride_out(error, &mut pace, progress, streams)?;
                    0
                }
            };
            let tally = self.tally();
            progress.draw(&tally, streams);
            if tally.total() > 0 && tally.ended() == tally.total() {
                return Ok(End::Job);
            }
            if pace.is_quiet() && host_states::has_stopped(self.client, self.id).await.unwrap_or(false) {
                // The states may have changed since they were read.
                let rows = self.source.fetch(self.client, self.id, self.hosts.len()).await?;
                self.take(rows, progress, streams);
                return Ok(End::Job);
            }
            tokio::time::sleep(pace.next(asked.elapsed(), news, tally.total())).await;
        }
    }

    /// Takes new states in and tells of the hosts that have ended since; returns how many changed.
    fn take(&mut self, rows: Vec<HostRow>, progress: &mut Progress, streams: &mut Streams) -> usize {
        let mut changed = 0;
        for mut row in rows {
            let before = self.hosts.get(&row.name);
            row.id = row.id.or(before.and_then(|before| before.id));
            if before.is_some_and(|before| before.state == row.state) {
                continue;
            }
            changed += 1;
            if row.state.has_ended() {
                progress.ended(&row, streams);
            }
            self.hosts.insert(row.name.clone(), row);
        }
        changed
    }

    /// A server that is away for a while does not end the wait, unless the while gets long.
    fn ride_out(
        &self,
        error: Error,
        pace: &mut Pace,
        progress: &mut Progress,
        streams: &mut Streams,
    ) -> Result<(), Error> {
        let passing = matches!(error.kind(), Kind::Unreachable | Kind::Server | Kind::Protocol);
        if !passing || pace.is_lost() {
            let hint = format!("The job may go on; follow it with: rexctl job-invocation watch --id {}", self.id);
            return Err(error.hint(hint));
        }
        if pace.lost_contact() {
            progress.erase(streams);
            streams.note(&format!("No contact: {}; still trying", error.message()));
        }
        Ok(())
    }

    fn tally(&self) -> Tally {
        self.hosts.values().map(|host| host.state).collect()
    }

    async fn close(&self, as_text: bool, streams: &mut Streams) -> Result<Exit, Error> {
        let tally = self.tally();
        if tally.total() == 0 {
            return Err(Error::new(Kind::NoHosts, format!("job invocation {} ended without a host", self.id)));
        }
        if as_text {
            let written = writeln!(streams.out(), "{tally}").map_err(Error::from).and_then(|()| streams.flush());
            // That nobody reads it changes nothing about how the job ended.
            written.or_else(|error| if error.is_closed_pipe() { Ok(()) } else { Err(error) })?;
        }
        let mut failed: Vec<_> = self.hosts.values().filter(|host| host.state == HostState::Failed).collect();
        failed.sort_by(|a, b| a.name.cmp(&b.name));
        failures::tell(self.client, self.id, &failed, streams).await;
        let mut not_run: Vec<_> = self.hosts.values().filter(|host| !host.state.has_ended()).collect();
        not_run.sort_by(|a, b| a.name.cmp(&b.name));
        failures::tell_not_run(&not_run, streams);
        Ok(tally.exit())
    }
}
