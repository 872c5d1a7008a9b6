//! Outputs in files, one a host, none outside their directory.

use super::look::Look;
use super::sink::Sink;
use crate::api::job_hosts::JobHost;
use crate::error::{Error, Kind};
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, Lines, Stream};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// A directory that takes outputs.
pub struct Files {
    directory: PathBuf,
    force: bool,
    look: Look,
}

impl Files {
    /// Makes the directory. Unless `force`, a file that is already there is refused now, before anything is asked for.
    pub fn new(directory: PathBuf, force: bool, only: Vec<Stream>, hosts: &[JobHost]) -> Result<Self, Error> {
        fs::create_dir_all(&directory).map_err(|cause| failed("make the directory", &directory, &cause))?;
        let files = Self { directory, force, look: Look { prefixed: false, escaped: false, colour: false, only } };
        let there = hosts.iter().map(|host| files.path(host)).find(|path| !force && path.symlink_metadata().is_ok());
        match there {
            None => Ok(files),
            Some(path) => Err(Error::new(Kind::Output, format!("--save-dir: {} is already there", path.display()))
                .hint("Name another directory, or replace its files with --force.")),
        }
    }

    fn path(&self, host: &JobHost) -> PathBuf {
        self.directory.join(file_name(host))
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
    fn host(&mut self, host: &JobHost, _state: Option<HostState>, output: HostOutput) -> Result<(), Error> {
        let path = self.path(host);
        let unwritten = |cause: io::Error| failed("write", &path, &cause);
        let mut file = BufWriter::new(self.create(&path).map_err(unwritten)?);
        Lines::each(&output.pieces, |stream, line| self.look.line(&mut file, "", stream, line))?;
        file.flush().map_err(unwritten)
    }

    fn flush(&mut self) -> Result<(), Error> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), Error> {
        Ok(())
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
        files.host(&host, None, HostOutput::default()).unwrap();
        assert_eq!(fs::read_to_string(&outside).unwrap(), "mine");
        assert_eq!(fs::read_to_string(inside.join("h1")).unwrap(), "");
    }
}
