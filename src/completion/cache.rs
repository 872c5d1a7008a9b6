//! Lists of the server, stored for a few minutes in files that only their owner can read: names, ids and descriptions.

use super::Candidate;
use super::source::Wanted;
use crate::config::{Environment, Settings, file};
use crate::files::{FileAccess, Update, replace};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

/// Age up to which a list is fresh.
const MAX_AGE: Duration = Duration::from_secs(5 * 60);

/// Time between two requests for the same list.
const REQUEST_INTERVAL: Duration = Duration::from_secs(20);

/// The lists of one server for one user.
#[derive(Clone, Debug)]
pub struct Cache {
    directory: PathBuf,
}

impl Cache {
    /// Opens the cache of the configured server and user; `None` without a server or a cache directory.
    pub fn of(settings: &Settings, environment: &Environment) -> Option<Self> {
        let server = settings.server.as_ref()?.value.url().as_str();
        let user = settings.username.as_ref().map_or("", |username| username.value.as_str());
        let directory =
            environment.cache_dir.as_ref()?.join("rexctl").join(part(server)).join(part(&format!("@{user}")));
        Some(Self { directory })
    }

    /// Returns a stored list, and true if it is fresh.
    pub fn read(&self, wanted: &Wanted) -> Option<(Vec<Candidate>, bool)> {
        let path = self.path(wanted)?;
        let stored = file::read(&path).ok()??;
        let candidate = |line: &str| {
            let (value, about) = line.split_once('\t').unwrap_or((line, ""));
            Candidate { value: value.to_owned(), about: about.to_owned() }
        };
        Some((stored.text.lines().map(candidate).collect(), is_younger(&path, MAX_AGE)))
    }

    /// Stores a list.
    pub fn write(&self, wanted: &Wanted, candidates: &[Candidate]) -> anyhow::Result<()> {
        let Some(path) = self.path(wanted) else { return Ok(()) };
        let line = |candidate: &Candidate| format!("{}\t{}\n", candidate.value, candidate.about);
        replace(&path, &candidates.iter().map(line).collect::<String>(), FileAccess::Owner)
    }

    /// Returns true if the caller is to fetch the list: no process has asked for it lately, or is asking now. So a server that does not
    /// answer gets no request for every press of Tab.
    pub fn claim(&self, wanted: &Wanted) -> bool {
        let Some(mark) = self.path(wanted).map(|path| path.with_extension("asked")) else { return false };
        let Ok(Some(update)) = Update::try_begin(&mark) else { return false };
        !is_younger(&mark, REQUEST_INTERVAL) && update.write("", FileAccess::Owner).is_ok()
    }

    /// Returns the file of a list; `None` for a name that is too long.
    fn path(&self, wanted: &Wanted) -> Option<PathBuf> {
        let name = match wanted {
            Wanted::Rows(list) => list.name.to_owned(),
            Wanted::Inputs(template) => format!("inputs of {}", part(template)),
            Wanted::InputsOfId(id) => format!("inputs of id {}", part(id)),
            Wanted::CommandTemplate(name) => format!("command template {}", part(name.as_deref().unwrap_or_default())),
        };
        (name.len() < 200).then(|| self.directory.join(format!("{name}.list")))
    }
}

/// Encodes `text` as the name of a file.
fn part(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('.', "%2E")
}

fn is_younger(path: &std::path::Path, age: Duration) -> bool {
    let modified = std::fs::metadata(path).and_then(|metadata| metadata.modified());
    modified.is_ok_and(|modified| SystemTime::now().duration_since(modified).is_ok_and(|since| since < age))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use std::fs::File;
    use std::os::unix::fs::MetadataExt as _;

    fn cache() -> (tempfile::TempDir, Cache) {
        let home = tempfile::tempdir().unwrap();
        let directory = home.path().join("rexctl/server");
        (home, Cache { directory })
    }

    fn inputs() -> Wanted {
        Wanted::Inputs("../Run Command - Script Default".into())
    }

    fn candidates() -> Vec<Candidate> {
        vec![
            Candidate { value: "command=".into(), about: "What to run".into() },
            Candidate { value: "x".into(), about: String::new() },
        ]
    }

    #[test]
    fn a_list_is_read_back_fresh_and_is_for_its_owner_only() {
        let (home, cache) = cache();
        assert_eq!(cache.read(&inputs()), None);
        cache.write(&inputs(), &candidates()).unwrap();
        assert_eq!(cache.read(&inputs()), Some((candidates(), true)));
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().mode() & 0o777;
        assert_eq!((mode(&home.path().join("rexctl")), mode(&cache.directory)), (0o700, 0o700));
        assert_eq!(mode(&cache.path(&inputs()).unwrap()), 0o600);
    }

    #[test]
    fn an_old_list_is_still_known_but_not_fresh() {
        let (_home, cache) = cache();
        cache.write(&inputs(), &candidates()).unwrap();
        let file = File::options().write(true).open(cache.path(&inputs()).unwrap()).unwrap();
        file.set_modified(SystemTime::now() - MAX_AGE - Duration::from_secs(1)).unwrap();
        assert_eq!(cache.read(&inputs()), Some((candidates(), false)));
    }

    #[test]
    fn only_one_asks_until_a_while_has_passed() {
        let (_home, cache) = cache();
        assert!(cache.claim(&inputs()));
        assert!(!cache.claim(&inputs()));
        assert!(cache.claim(&Wanted::InputsOfId("3".into())));
        let mark = cache.path(&inputs()).unwrap().with_extension("asked");
        File::options().write(true).open(mark).unwrap().set_modified(SystemTime::now() - REQUEST_INTERVAL).unwrap();
        assert!(cache.claim(&inputs()));
    }

    #[test]
    fn servers_and_users_have_lists_of_their_own_and_no_name_leaves_the_directory() {
        let home = tempfile::tempdir().unwrap();
        let of = |server: &str, user: &str| {
            let mut environment = Environment::closed();
            environment.cache_dir = Some(home.path().into());
            let flags = config::Flags::default().with(config::Key::Server, server).with(config::Key::Username, user);
            Cache::of(&config::resolve(&flags, &environment).unwrap(), &environment).unwrap().directory
        };
        let directories = [
            of("https://a.example.com", "ann"),
            of("https://a.example.com", ""),
            of("https://a.example.com:8443", "ann"),
            of("https://a.example.com", ".."),
        ];
        for (at, one) in directories.iter().enumerate() {
            assert!(directories.iter().skip(at + 1).all(|other| other != one), "{directories:?}");
            assert_eq!(one.strip_prefix(home.path()).unwrap().components().count(), 3, "{one:?}");
        }
    }
}
