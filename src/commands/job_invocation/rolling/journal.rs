//! The journals of rollouts: a file for each in the user's state directory, which only the owner can read.

use crate::config::Environment;
use crate::error::{Error, Kind};
use crate::files::{self, FileAccess, Update, append, remove};
use crate::model::rollout::{self, JournalEntry, RolloutPlan, RolloutState};
use anyhow::{Context as _, anyhow};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Time for which another process may hold the lock, as one does that only looks at the journal.
const PATIENCE: Duration = Duration::from_secs(1);

/// Time for which the journal of a rollout that is over is kept: 90 days.
const KEPT_FOR: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// End of the names of journals.
const EXTENSION: &str = "jsonl";

/// The directory of journals.
pub struct JournalDirectory(PathBuf);

/// A journal that only this process continues.
#[derive(Debug)]
pub struct RolloutJournal {
    /// Number of the rollout.
    pub id: u64,
    path: PathBuf,
    state: RolloutState,
    _lock: Update,
}

/// A journal that was read.
#[derive(Debug)]
pub struct StoredRollout {
    /// Number of the rollout.
    pub id: u64,
    /// State after its last entry, or the reason why it cannot be read.
    pub state: Result<RolloutState, Error>,
    /// True while a process continues it.
    pub is_running: bool,
}

impl JournalDirectory {
    /// Returns the directory of this user.
    pub fn of(environment: &Environment) -> Result<Self, Error> {
        let state = environment.state_dir.as_ref().ok_or_else(|| {
            Error::config(anyhow!("a rollout has a journal, and there is no directory for it"))
                .hint("Set REXCTL_STATE_DIR; or HOME or XDG_STATE_HOME, and unset REXCTL_NO_CONFIG.")
        })?;
        Ok(Self(state.join("rexctl").join("rollouts")))
    }

    /// Writes the journal of a new rollout, under the next free number.
    pub async fn create(&self, plan: &RolloutPlan) -> Result<RolloutJournal, Error> {
        let first = rollout::first_line(plan).map_err(|reason| Error::config(anyhow!(reason)))?;
        // Two rollouts that begin at the same time get two numbers.
        let numbers = Update::begin(&self.0.join("numbers")).await.map_err(Error::config)?;
        let id = self.ids()?.last().map_or(1, |last| last + 1);
        let path = self.path(id);
        let lock = lock(&path, PATIENCE).await?.ok_or_else(|| busy(id))?;
        lock.write(&format!("{first}\n"), FileAccess::Owner).map_err(Error::config)?;
        drop(numbers);
        self.remove_old(id);
        Ok(RolloutJournal { id, path, state: RolloutState::new(plan.clone()), _lock: lock })
    }

    /// Opens the journal of rollout `id`, to continue it.
    pub async fn open(&self, id: u64) -> Result<RolloutJournal, Error> {
        let path = self.path(id);
        if !path.exists() {
            return Err(
                Error::new(Kind::NotFound, format!("there is no rollout {id}")).hint("See rexctl rollout list.")
            );
        }
        let lock = lock(&path, PATIENCE).await?.ok_or_else(|| busy(id))?;
        let state = read(&path)?;
        Ok(RolloutJournal { id, path, state, _lock: lock })
    }

    /// Reads the journal of rollout `id`.
    pub fn read(&self, id: u64) -> StoredRollout {
        let path = self.path(id);
        let is_running = path.exists() && Update::try_begin(&path).is_ok_and(|lock| lock.is_none());
        StoredRollout { id, state: read(&path), is_running }
    }

    /// Returns the numbers of all rollouts, the oldest first.
    pub fn ids(&self) -> Result<Vec<u64>, Error> {
        let files = match std::fs::read_dir(&self.0) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            files => files.with_context(|| format!("cannot read {}", self.0.display())).map_err(Error::config)?,
        };
        let paths = files.flatten().map(|file| file.path());
        let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == EXTENSION));
        let mut ids: Vec<u64> = paths.filter_map(|path| path.file_stem()?.to_str()?.parse().ok()).collect();
        ids.sort_unstable();
        Ok(ids)
    }

    /// Removes the journals of rollouts that are over and were last written long ago. The newest keeps its number in use.
    fn remove_old(&self, newest: u64) {
        for id in self.ids().unwrap_or_default().into_iter().filter(|id| *id != newest) {
            let path = self.path(id);
            if !is_old(&path) {
                continue;
            }
            // What another process is reading, or cannot be read, stays.
            let lock = Update::try_begin(&path).ok().flatten();
            let is_over = read(&path).is_ok_and(|state| !state.status().can_be_resumed());
            if lock.is_some() && is_over {
                drop(remove(&path));
            }
        }
    }

    fn path(&self, id: u64) -> PathBuf {
        self.0.join(format!("{id}.{EXTENSION}"))
    }
}

impl RolloutJournal {
    /// Returns the state after the last entry.
    pub fn state(&self) -> &RolloutState {
        &self.state
    }

    /// Writes an entry, and returns once it is on disk. The state has it in any case.
    pub fn add(&mut self, entry: &JournalEntry) -> Result<(), Error> {
        let fault = |reason: String| Error::config(anyhow!("{}: {reason}", self.path.display()));
        let line = rollout::line(entry).map_err(fault)?;
        self.state.apply(entry).map_err(fault)?;
        append(&self.path, &line).map_err(|cause| Error::new(Kind::Output, format!("{cause:#}")))
    }
}

/// Returns true if a journal was last written long ago.
fn is_old(path: &Path) -> bool {
    let written = std::fs::metadata(path).and_then(|metadata| metadata.modified());
    written.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > KEPT_FOR))
}

/// Returns the lock of a journal; `None` if another process holds it for longer than `patience`.
async fn lock(path: &Path, patience: Duration) -> Result<Option<Update>, Error> {
    Update::begin_within(path, patience).await.map_err(Error::config)
}

fn busy(id: u64) -> Error {
    Error::usage(format!("rollout {id} is being continued by another rexctl"))
        .hint(format!("Look at it with: rexctl rollout show {id}"))
}

fn read(path: &Path) -> Result<RolloutState, Error> {
    let read = || {
        let mut bytes = files::read::file(path).map_err(|reason| anyhow!(reason))?;
        // What stands behind the last line break was being written when the process ended, and may end within a character.
        bytes.truncate(bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1));
        let text = String::from_utf8(bytes)?;
        rollout::read(&text).map_err(|reason| anyhow!(reason))
    };
    read().with_context(|| format!("cannot read {}", path.display())).map_err(Error::config)
}
