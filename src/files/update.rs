//! An update of a file that other processes update too: read, changed and written while nobody else does.

use super::lock::Lock;
use super::replace::{self, FileAccess};
use anyhow::Context as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// A file that only this process updates, as long as this value lives. What was read before has to be read again.
#[derive(Debug)]
pub struct Update {
    path: PathBuf,
    _lock: Lock,
}

/// The longest wait for another process that only reads and writes the file.
const LOCK_TIMEOUT: Duration = Duration::from_secs(10);

/// Time between two attempts to take the lock.
const LOCK_RETRY_INTERVAL: Duration = Duration::from_millis(10);

impl Update {
    /// Begins an update; waits a few seconds for other processes.
    pub async fn begin(path: &Path) -> anyhow::Result<Self> {
        let begun = Self::begin_within(path, LOCK_TIMEOUT).await?;
        begun.with_context(|| format!("cannot write {}: {}", path.display(), busy(LOCK_TIMEOUT)))
    }

    /// Begins an update; none when other processes are not done with the file within `patience`.
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

    /// Begins an update; none while another process has one.
    pub fn try_begin(path: &Path) -> anyhow::Result<Option<Self>> {
        let begin = || {
            // All that lead to one file by links have one lock.
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

/// Why an update did not begin within `patience`.
pub fn busy(patience: Duration) -> String {
    format!("another rexctl has been changing it for {} s", patience.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobody_waits_for_ever() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        let first = Update::begin(&path).await.unwrap();
        assert!(Update::try_begin(&path).unwrap().is_none());
        assert!(Update::begin_within(&path, Duration::from_millis(30)).await.unwrap().is_none());
        drop(first);
        assert!(Update::try_begin(&path).unwrap().is_some());
    }

    #[tokio::test]
    async fn all_paths_to_one_file_have_one_lock_and_no_lock_stays() {
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
    async fn what_several_add_at_once_is_all_there() {
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
