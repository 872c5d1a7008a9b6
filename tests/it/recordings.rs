//! Runs of hammer against a real Foreman, where they are at hand: the folder `../shared/recordings` beside the project.

use crate::foreman::{Answer, Request};
use crate::rexctl::{Rexctl, rexctl};
use serde_json::{Value, json};
use std::path::Path;

/// One run of hammer.
pub struct Recording {
    pub case: String,
    /// The variables before the command.
    pub environment: Vec<(String, String)>,
    /// The words of the command line after `hammer`.
    pub words: Vec<String>,
    pub stdout: String,
    pub exit: i64,
    exchanges: Vec<Value>,
}

/// All recordings in order; none where the folder is not there.
pub fn all() -> Vec<Recording> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/recordings");
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let files =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "json"));
    let mut recordings: Vec<_> = files.map(|path| Recording::read(&path)).collect();
    recordings.sort_by(|a, b| a.case.cmp(&b.case));
    recordings
}

impl Recording {
    fn read(path: &Path) -> Self {
        let json: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let line = json["command"].as_str().unwrap();
        let words = shlex::split(line).unwrap_or_default();
        let mut parts = words.splitn(2, |word| word == "hammer").map(<[String]>::to_vec);
        let (before, after) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let variables = before.iter().filter_map(|word| word.split_once('='));
        Recording {
            case: json["case"].as_str().unwrap().to_owned(),
            environment: variables.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            words: after.into_iter().take_while(|word| word != "|").collect(),
            stdout: json["stdout"].as_str().unwrap_or_default().to_owned(),
            exit: json["exit"].as_i64().unwrap_or(-1),
            exchanges: json["exchanges"].as_array().cloned().unwrap_or_default(),
        }
    }

    /// Whether the command line starts with these words, global options left out.
    pub fn is(&self, words: &str) -> bool {
        let wanted: Vec<_> = words.split(' ').collect();
        self.words.windows(wanted.len()).any(|window| window == wanted)
    }

    /// The files that were named on the command line and sent: their names and contents.
    pub fn sent_files(&self) -> Vec<(String, String)> {
        let names = self.words.windows(2).filter(|pair| pair[0] == "--file").map(|pair| pair[1].clone());
        let content =
            |body: &Value| body["template"].as_str().or(body["job_template"]["template"].as_str()).map(str::to_owned);
        names.filter_map(|name| Some((name, self.changes().iter().find_map(content)?))).collect()
    }

    /// The bodies of the requests that change something.
    pub fn changes(&self) -> Vec<Value> {
        self.exchanges
            .iter()
            .filter(|exchange| exchange["method"] != "GET")
            .map(|exchange| exchange["body"].clone())
            .collect()
    }

    /// The same command line for `rexctl`, with the same variables, at another server.
    pub fn command(&self, url: &str) -> Rexctl {
        let command = rexctl("").at(url).args(&self.words);
        self.environment.iter().fold(command, |command, (name, value)| command.env(name, value))
    }

    /// The requests, one line each.
    pub fn lines(&self) -> Vec<String> {
        let pair = |pair: &Value| format!("{}={}", pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
        let line = |exchange: &Value| {
            let query: Vec<_> = exchange["query"].as_array().into_iter().flatten().map(pair).collect();
            let mark = if query.is_empty() { "" } else { "?" };
            format!(
                "{} {}{mark}{}",
                exchange["method"].as_str().unwrap(),
                exchange["path"].as_str().unwrap(),
                query.join("&")
            )
        };
        self.exchanges.iter().map(line).collect()
    }

    /// Whether a server was reached, and by none of the options that would lead past a replay of it.
    pub fn is_replayable(&self) -> bool {
        !self.exchanges.is_empty() && !self.words.iter().any(|word| word == "-s" || word.contains("ssl"))
    }

    /// Whether answers are too long to have been kept.
    pub fn is_elided(&self) -> bool {
        self.exchanges.iter().any(|exchange| exchange["response"].get("_elided_bytes").is_some())
    }

    /// A server that answers each method and path as the recorded one did; what hammer never read is not found.
    pub fn replay(&self) -> impl FnMut(&Request) -> Option<Answer> + Send + 'static {
        let exchanges = self.exchanges.clone();
        move |request| {
            let path = request.target.split('?').next().unwrap_or_default();
            let found = exchanges.iter().find(|it| it["method"] == request.method.as_str() && it["path"] == path);
            let unknown = || (request.method == "GET").then(|| Answer::json(404, json!({"error": "Not Found"})));
            let Some(found) = found else { return unknown() };
            Some(Answer::json(found["status"].as_u64()? as u16, found["response"].clone()))
        }
    }
}
