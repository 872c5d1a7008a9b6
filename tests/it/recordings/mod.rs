//! Runs of hammer against a real Foreman, where they are at hand: the folders `../shared/recordings*` beside the project.

mod elided;
mod job;
mod replay;

use crate::rexctl::{Rexctl, rexctl};
use crate::skipped::tell_skipped;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// One run of hammer.
#[derive(Debug)]
pub struct Recording {
    /// The name of its folder. Each folder is one server at one time.
    pub folder: String,
    pub case: String,
    /// The variables before the command.
    pub environment: Vec<(String, String)>,
    /// The words of the command line after `hammer`.
    pub words: Vec<String>,
    pub stdout: String,
    pub exit: i64,
    exchanges: Vec<Value>,
}

static ALL: LazyLock<Vec<Recording>> = LazyLock::new(|| {
    let folders = folders();
    if folders.is_empty() {
        tell_skipped("the recordings of a real Foreman are not at hand");
    }
    folders.iter().flat_map(|folder| of_folder(folder)).collect()
});

/// The folders with recordings, in order.
fn folders() -> Vec<PathBuf> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let entries = std::fs::read_dir(shared).into_iter().flatten().flatten();
    let is_recordings = |path: &PathBuf| path.is_dir() && name(path).starts_with("recordings");
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).filter(is_recordings).collect();
    folders.sort();
    folders
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap()
}

/// The recordings of one folder, in order.
fn of_folder(folder: &Path) -> Vec<Recording> {
    let paths = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let files = paths.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let mut recordings: Vec<_> = files.filter_map(|path| Recording::read(name(folder), &path)).collect();
    recordings.sort_by(|a, b| a.case.cmp(&b.case));
    elided::restore(&mut recordings);
    recordings
}

/// All recordings, folder after folder; none where there is no folder.
pub fn all() -> &'static [Recording] {
    &ALL
}

impl Recording {
    /// Reads one file; `None` for a command line that the shell of the recording could not read either.
    fn read(folder: &str, path: &Path) -> Option<Self> {
        let json: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let words = shlex::split(json["command"].as_str().unwrap())?;
        let mut parts = words.splitn(2, |word| word == "hammer").map(<[String]>::to_vec);
        let (before, after) = (parts.next().unwrap(), parts.next().unwrap());
        let variables = before.iter().filter_map(|word| word.split_once('='));
        // `timeout` has ended it, and the shell says so in the last line.
        let stdout = json["stdout"].as_str().unwrap();
        let ended = stdout.strip_suffix("rc=124\n");
        Some(Recording {
            folder: folder.to_owned(),
            case: json["case"].as_str().unwrap().to_owned(),
            environment: variables.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            words: after.into_iter().take_while(|word| word != "|").collect(),
            stdout: ended.unwrap_or(stdout).to_owned(),
            exit: ended.map_or(json["exit"].as_i64().unwrap(), |_| 124),
            exchanges: json["exchanges"].as_array().unwrap().clone(),
        })
    }

    /// The recordings of the same server.
    fn siblings(&self) -> impl DoubleEndedIterator<Item = &'static Recording> {
        let folder = self.folder.clone();
        all().iter().filter(move |other| other.folder == folder)
    }

    /// The files that were named on the command line and sent by it, or by another recording: their names and contents.
    pub fn sent_files(&self) -> Vec<(String, String)> {
        let sent = |name: String| {
            let mut others = self.siblings().filter(|other| other.files().any(|file| file == name));
            let content = self.sent_content().or_else(|| others.find_map(Recording::sent_content))?;
            Some((name, content))
        };
        self.files().filter_map(sent).collect()
    }

    fn files(&self) -> impl Iterator<Item = String> {
        self.words.windows(2).filter(|pair| pair[0] == "--file").map(|pair| pair[1].clone())
    }

    fn sent_content(&self) -> Option<String> {
        let content =
            |body: &Value| body["template"].as_str().or(body["job_template"]["template"].as_str()).map(str::to_owned);
        self.changing().find_map(|it| content(&it["body"]))
    }

    /// The requests that change something: method, path and body.
    pub fn change_lines(&self) -> Vec<String> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        self.changing().map(|it| change_line(&text(&it["method"]), &text(&it["path"]), &it["body"])).collect()
    }

    /// Whether the server did a change that was asked for.
    pub fn was_granted_a_change(&self) -> bool {
        self.changing().any(|exchange| exchange["status"].as_u64().is_some_and(|status| status < 300))
    }

    fn changing(&self) -> impl Iterator<Item = &Value> {
        self.exchanges.iter().filter(|exchange| exchange["method"] != "GET")
    }

    /// The number that the case's name begins with.
    pub fn number(&self) -> u32 {
        self.case.split('-').next().unwrap().parse().unwrap()
    }

    /// The words of the command line, at another server.
    pub fn arguments(&self, url: &str) -> Vec<String> {
        let is_server = |at: usize| at > 0 && self.words[at - 1] == "-s";
        let moved = |word: &str| {
            let url = if word.contains("localhost") { url.replace("127.0.0.1", "localhost") } else { url.to_owned() };
            if word.ends_with('/') { url + "/" } else { url }
        };
        let words = self.words.iter().enumerate();
        words.map(|(at, word)| if is_server(at) { moved(word) } else { word.clone() }).collect()
    }

    /// The same command line for `rexctl`, with the same variables and a login, at another server.
    pub fn command(&self, url: &str) -> Rexctl {
        let command = rexctl("").at(url).args(self.arguments(url));
        self.environment.iter().fold(command, |command, (name, value)| command.env(name, value))
    }

    /// What was read last: the path with its query, in the order of their names.
    pub fn last_read(&self) -> Option<String> {
        let exchange = self.exchanges.iter().rfind(|exchange| exchange["method"] == "GET")?;
        let pairs = exchange["query"].as_array().into_iter().flatten();
        let pairs = pairs.map(|pair| format!("{}={}", pair[0].as_str().unwrap(), pair[1].as_str().unwrap()));
        Some(ordered(exchange["path"].as_str().unwrap(), pairs.collect()))
    }
}

/// A path with its query, in the order of the names.
fn ordered(path: &str, mut pairs: Vec<String>) -> String {
    pairs.sort();
    let mark = if pairs.is_empty() { "" } else { "?" };
    format!("{path}{mark}{}", pairs.join("&"))
}

/// A target with its query in the order of the names.
pub fn ordered_target(target: &str) -> String {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    ordered(path, query.split('&').filter(|pair| !pair.is_empty()).map(str::to_owned).collect())
}

/// A request that changes something, as one line; what is empty in its body need not be sent.
pub fn change_line(method: &str, path: &str, body: &Value) -> String {
    format!("{method} {path} {}", without_empty(body)).trim_end_matches(" null").trim_end_matches(" {}").to_owned()
}

/// The value without the objects in it that hold nothing.
pub fn without_empty(value: &Value) -> Value {
    let Value::Object(fields) = value else { return value.clone() };
    let fields = fields.iter().map(|(name, value)| (name.clone(), without_empty(value)));
    let sorted: BTreeMap<_, _> =
        fields.filter(|(_, value)| value.as_object().is_none_or(|fields| !fields.is_empty())).collect();
    sorted.into_iter().collect()
}
