//! Updates of files that other processes update too: read, change and write under a lock.

use super::lock::Lock;
use super::replace::{self, FileAccess};
use anyhow::Context as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// A file that only this process may update while this value lives. Content that was read before must be read again.
#[derive(Debug)]
pub struct Update {
    path: PathBuf,
    _lock: Lock,
}

/// Maximum wait for another process, which only reads and writes the file.
const LOCK_TIMEOUT: Duration = Duration::from_secs(10);

/// Time between two attempts to take the lock.
const LOCK_RETRY_INTERVAL: Duration = Duration::from_millis(10);

impl Update {
    /// Begins an update; waits a few seconds for other processes.
    pub async fn begin(path: &Path) -> anyhow::Result<Self> {
        let begun = Self::begin_within(path, LOCK_TIMEOUT).await?;
        begun.with_context(|| format!("cannot write {}: {}", path.display(), busy(LOCK_TIMEOUT)))
    }

    /// Begins an update; none if another process updates the file for longer than `patience`.
    pub async fn begin_within(path: &Path, patience: Duration) -> anyhow::Result<Option<Self>> {
        let end = Instant::now() + patience;
        loop {
            let begun = Self::try_begin(path)?;
            if begun.is_some() || Instant::now() >= end {
                return Ok(begun);
            }
            sleep(LOCK_RETRY_INTERVAL).await;
        }
    }

    /// Begins an update; none while another process updates the file.
    pub fn try_begin(path: &Path) -> anyhow::Result<Option<Self>> {
        let begin = || {
            // All links to a file share its lock.
            let target = replace::target(path)?;
            replace::make_directory(&target)?;
            let place = replace::directory(&target).canonicalize()?;
            Lock::take(&place.join(format!("{}lock", replace::prefix(&target))))
        };
        let lock = begin().with_context(|| format!("cannot write {}", path.display()))?;
        Ok(lock.map(|lock| Self { path: path.to_owned(), _lock: lock }))
    }

    /// Writes the file's new content.
    pub fn write(&self, text: &str, access: FileAccess) -> anyhow::Result<()> {
        replace::replace(&self.path, text, access)
    }
}

/// Returns the message that an update could not begin within `patience`.
pub fn busy(patience: Duration) -> String {
    format!("another rexctl has been changing it for {} s", patience.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_second_update_waits_for_a_limited_time() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        let first = Update::begin(&path).await.unwrap();
        assert!(Update::try_begin(&path).unwrap().is_none());
        assert!(Update::begin_within(&path, Duration::from_millis(30)).await.unwrap().is_none());
        drop(first);
        assert!(Update::try_begin(&path).unwrap().is_some());
    }

    #[tokio::test]
    async fn all_links_to_a_file_share_one_lock_that_is_removed_afterwards() {
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("real"), home.path().join("link"));
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let update = Update::begin(&link).await.unwrap();
        assert!(Update::try_begin(&real).unwrap().is_none());
        update.write("a", FileAccess::Owner).unwrap();
        drop(update);
        let mut left: Vec<_> =
            std::fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["link", "real"]);
    }

    #[tokio::test]
    async fn simultaneous_updates_are_all_kept() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("numbers");
        let add = |number: usize| {
            let path = path.clone();
            async move {
                let update = Update::begin(&path).await.unwrap();
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                tokio::task::yield_now().await;
                update.write(&format!("{text}{number}\n"), FileAccess::AsBefore).unwrap();
            }
        };
        futures_util::future::join_all((0..20).map(add)).await;
        assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), 20);
    }
}
