//! Outputs in files, one for each host, none outside their directory.

use super::output_writer::OutputWriter;
use super::style::LineStyle;
use crate::api::rex::job_hosts::JobHost;
use crate::error::{Error, Kind};
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, Stream};
use crate::streams::Output;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// Writes each output to a file of one directory.
pub struct OutputFiles {
    directory: PathBuf,
    /// File names by host id.
    names: HashMap<u64, String>,
    force: bool,
    style: LineStyle,
    /// File of the host that is received, and its line that has begun.
    begun: Option<(OutputFile, OutputLines)>,
}

impl OutputFiles {
    /// Creates the directory. Refuses existing files now, before anything is requested, unless `force` replaces them.
    pub fn new(directory: PathBuf, force: bool, only: Vec<Stream>, hosts: &[JobHost]) -> Result<Self, Error> {
        fs::create_dir_all(&directory).map_err(|cause| failed("create the directory", &directory, &cause))?;
        let style = LineStyle { only, ..LineStyle::default() };
        let files = Self { directory, names: file_names(hosts), force, style, begun: None };
        let existing = hosts.iter().map(|host| files.path(host)).find(|path| !force && path.symlink_metadata().is_ok());
        match existing {
            None => Ok(files),
            Some(path) => Err(Error::new(Kind::Output, format!("--save-dir: {} already exists", path.display()))
                .hint("Name another directory, or replace its files with --force.")),
        }
    }

    fn path(&self, host: &JobHost) -> PathBuf {
        self.directory.join(self.names.get(&host.id).map_or_else(|| file_name(host), String::clone))
    }

    /// Returns the file of `host`, created unless it was before.
    fn begin(&mut self, host: &JobHost) -> Result<(OutputFile, OutputLines), Error> {
        if let Some(begun) = self.begun.take() {
            return Ok(begun);
        }
        let path = self.path(host);
        let file = self.create(&path).map_err(|cause| failed("write", &path, &cause))?;
        Ok((OutputFile { path, file: BufWriter::new(file) }, OutputLines::default()))
    }

    /// Creates a new file. An existing one is removed and never written through: it may be a link to elsewhere.
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

impl OutputWriter for OutputFiles {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        let (mut file, mut lines) = self.begin(host)?;
        lines.push_together(&piece, |stream, lines| self.style.lines(&mut file, "", stream, lines))?;
        self.begun = Some((file, lines));
        Ok(())
    }

    fn end(&mut self, host: &JobHost, _state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let (mut file, mut lines) = self.begin(host)?;
        lines.end(|stream, line| self.style.line(&mut file, "", stream, line))?;
        file.finish()
    }
}

/// A file with the output of one host.
struct OutputFile {
    path: PathBuf,
    file: BufWriter<File>,
}

impl OutputFile {
    fn finish(mut self) -> Result<(), Error> {
        self.file.flush().map_err(|cause| failed("write", &self.path, &cause))
    }
}

impl Output for OutputFile {
    fn write_str(&mut self, text: &str) -> Result<(), Error> {
        self.file.write_all(text.as_bytes()).map_err(|cause| failed("write", &self.path, &cause))
    }
}

fn failed(what: &str, path: &Path, cause: &io::Error) -> Error {
    Error::new(Kind::Output, format!("--save-dir: cannot {what} {}: {cause}", path.display()))
}

/// Maximum length of a file name before an id is added; every file system allows 255 bytes.
const MAX_NAME: usize = 200;

/// Returns a host's name as a file name. Characters that cannot be part of one are replaced, and the id is added then, to keep names distinct.
fn file_name(host: &JobHost) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let name: String = host.name.chars().map(|c| if is_plain(c) { c } else { '_' }).take(MAX_NAME).collect();
    let name = name.trim_start_matches(['.', '-']);
    if name == host.name && !name.is_empty() { name.to_owned() } else { format!("{name}-{}", host.id) }
}

/// Returns a file name for each host. Hosts that share a name get their ids added, and so does a name that equals another with an id.
fn file_names(hosts: &[JobHost]) -> HashMap<u64, String> {
    let mut uses: HashMap<String, usize> = HashMap::new();
    // Some file systems ignore case.
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
        assert!(OutputFiles::new(inside.clone(), false, Vec::new(), hosts).is_err());
        let mut files = OutputFiles::new(inside.clone(), true, Vec::new(), hosts).unwrap();
        files.end(&host, None, HostOutput::default()).unwrap();
        assert_eq!(fs::read_to_string(&outside).unwrap(), "mine");
        assert_eq!(fs::read_to_string(inside.join("h1")).unwrap(), "");
    }
}
