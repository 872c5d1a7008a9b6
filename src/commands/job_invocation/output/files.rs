//! Outputs in files, one a host, none outside their directory.

use super::look::Look;
use super::sink::Sink;
use crate::api::rex::job_hosts::JobHost;
use crate::error::{Error, Kind};
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, Stream};
use crate::streams::Output;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// A directory that takes outputs.
pub struct Files {
    directory: PathBuf,
    /// File names by the ids of the hosts.
    names: HashMap<u64, String>,
    force: bool,
    look: Look,
    /// The file of the host that prints, and the line that it has begun.
    begun: Option<(Saved, OutputLines)>,
}

impl Files {
    /// Makes the directory. Unless `force`, a file that is already there is refused now, before anything is asked for.
    pub fn new(directory: PathBuf, force: bool, only: Vec<Stream>, hosts: &[JobHost]) -> Result<Self, Error> {
        fs::create_dir_all(&directory).map_err(|cause| failed("make the directory", &directory, &cause))?;
        let look = Look { prefixed: false, escaped: false, colour: false, only };
        let files = Self { directory, names: file_names(hosts), force, look, begun: None };
        let there = hosts.iter().map(|host| files.path(host)).find(|path| !force && path.symlink_metadata().is_ok());
        match there {
            None => Ok(files),
            Some(path) => Err(Error::new(Kind::Output, format!("--save-dir: {} is already there", path.display()))
                .hint("Name another directory, or replace its files with --force.")),
        }
    }

    fn path(&self, host: &JobHost) -> PathBuf {
        self.directory.join(self.names.get(&host.id).map_or_else(|| file_name(host), String::clone))
    }

    /// The file of `host`, begun unless it is already.
    fn begin(&mut self, host: &JobHost) -> Result<(Saved, OutputLines), Error> {
        if let Some(begun) = self.begun.take() {
            return Ok(begun);
        }
        let path = self.path(host);
        let file = self.create(&path).map_err(|cause| failed("write", &path, &cause))?;
        Ok((Saved { path, file: BufWriter::new(file) }, OutputLines::default()))
    }

    /// A new file. What is there is removed and never written through: it may be a link to elsewhere.
    fn create(&self, path: &Path) -> io::Result<File> {
        if self.force {
            match fs::remove_file(path) {
                Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
                _ => {}
            }
        }
        File::create_new(path)
    }
}

impl Sink for Files {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        let (mut saved, mut lines) = self.begin(host)?;
        lines.push(&piece, |stream, line| self.look.line(&mut saved, "", stream, line))?;
        self.begun = Some((saved, lines));
        Ok(())
    }

    fn end(&mut self, host: &JobHost, _state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let (mut saved, mut lines) = self.begin(host)?;
        lines.end(|stream, line| self.look.line(&mut saved, "", stream, line))?;
        saved.finish()
    }

    fn flush(&mut self) -> Result<(), Error> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        Ok(())
    }
}

/// A file that takes the output of one host.
struct Saved {
    path: PathBuf,
    file: BufWriter<File>,
}

impl Saved {
    fn finish(mut self) -> Result<(), Error> {
        self.file.flush().map_err(|cause| failed("write", &self.path, &cause))
    }
}

impl Output for Saved {
    fn write_str(&mut self, text: &str) -> Result<(), Error> {
        self.file.write_all(text.as_bytes()).map_err(|cause| failed("write", &self.path, &cause))
    }
}

fn failed(what: &str, path: &Path, cause: &io::Error) -> Error {
    Error::new(Kind::Output, format!("--save-dir: cannot {what} {}: {cause}", path.display()))
}

/// The longest name that every file system takes is 255 bytes.
const LONGEST: usize = 200;

/// A host's name where it can be a file's; else what can be of it, and the id, which keeps names apart that would be the same.
fn file_name(host: &JobHost) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let name: String = host.name.chars().map(|c| if is_plain(c) { c } else { '_' }).take(LONGEST).collect();
    let name = name.trim_start_matches(['.', '-']);
    if name == host.name && !name.is_empty() { name.to_owned() } else { format!("{name}-{}", host.id) }
}

/// A file name for each host. Hosts that share a name get their ids added, and so does a name that is another's with an id.
fn file_names(hosts: &[JobHost]) -> HashMap<u64, String> {
    let mut uses: HashMap<String, usize> = HashMap::new();
    // Some file systems do not tell capitals from small letters.
    hosts.iter().for_each(|host| *uses.entry(file_name(host).to_lowercase()).or_default() += 1);
    let (mut taken, mut names) = (HashSet::new(), HashMap::with_capacity(hosts.len()));
    for host in hosts {
        let mut name = file_name(host);
        if uses.get(&name.to_lowercase()).is_some_and(|uses| *uses > 1) {
            name = format!("{name}-{}", host.id);
        }
        while !taken.insert(name.to_lowercase()) {
            name = format!("{name}-{}", host.id);
        }
        names.insert(host.id, name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn named(name: &str) -> String {
        file_name(&JobHost { id: 7, name: name.into() })
    }

    #[test]
    fn names_from_the_server_stay_in_the_directory() {
        for (name, file) in [
            ("host1.example.com", "host1.example.com"),
            ("../../etc/passwd", "_.._etc_passwd-7"),
            ("..", "-7"),
            ("", "-7"),
            ("a/b", "a_b-7"),
            (".profile", "profile-7"),
            ("a\u{0}\n\u{202e}b", "a___b-7"),
        ] {
            assert_eq!(named(name), file, "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn a_file_name_is_one_plain_component(name in ".*") {
            let file = named(&name);
            prop_assert_eq!(Path::new(&file).components().count(), 1);
            prop_assert!(file != ".." && file != "." && file.len() < 255 && !file.contains(|c: char| c.is_control() || c == '/'));
        }
    }

    #[test]
    fn hosts_that_share_a_name_have_files_of_their_own() {
        let host = |id, name: &str| JobHost { id, name: name.into() };
        let hosts = [
            host(1, "web"),
            host(2, "web"),
            host(3, "WEB"),
            host(4, "db"),
            host(5, "a/b"),
            host(6, "a_b-5"),
            host(7, "web-1"),
        ];
        let names = file_names(&hosts);
        let named: Vec<_> = hosts.iter().map(|host| names[&host.id].as_str()).collect();
        assert_eq!(named, ["web-1", "web-2", "WEB-3", "db", "a_b-5-5", "a_b-5-6", "web-1-7"]);
    }

    proptest! {
        #[test]
        fn no_two_hosts_share_a_file(hosts in prop::collection::vec("[aA/]{1,2}(-[1-4])?", 0..6)) {
            let hosts: Vec<_> = hosts.into_iter().zip(1..).map(|(name, id)| JobHost { id, name }).collect();
            let names: HashSet<_> = file_names(&hosts).into_values().map(|name| name.to_lowercase()).collect();
            prop_assert_eq!(names.len(), hosts.len());
        }
    }

    #[test]
    fn a_link_that_is_in_the_way_is_replaced_and_what_it_points_to_stays() {
        let directory = tempfile::tempdir().unwrap();
        let outside = directory.path().join("outside");
        fs::write(&outside, "mine").unwrap();
        let inside = directory.path().join("saved");
        fs::create_dir(&inside).unwrap();
        std::os::unix::fs::symlink(&outside, inside.join("h1")).unwrap();
        let host = JobHost { id: 1, name: "h1".into() };
        let hosts = std::slice::from_ref(&host);
        assert!(Files::new(inside.clone(), false, Vec::new(), hosts).is_err());
        let mut files = Files::new(inside.clone(), true, Vec::new(), hosts).unwrap();
        files.end(&host, None, HostOutput::default()).unwrap();
        assert_eq!(fs::read_to_string(&outside).unwrap(), "mine");
        assert_eq!(fs::read_to_string(inside.join("h1")).unwrap(), "");
    }
}
