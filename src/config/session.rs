//! Sessions that the server has opened, kept where hammer keeps its own: a file for each server, in hammer's format.
//!
//! hammer's file names leave the port out; ours hold it, so that two servers on one machine do not share a session.

use super::environment::Environment;
use super::file;
use super::value::Server;
use crate::secret::Secret;
use serde::Deserialize;
use serde_json::json;
use std::path::PathBuf;

/// A session: the cookie's value, and whose it is.
#[derive(Clone, Debug, Deserialize)]
pub struct Session {
    /// The cookie's value
    pub id: Secret,
    /// Login name
    pub user_name: String,
}

/// The place of one server's session.
#[derive(Clone, Debug)]
pub struct SessionFile {
    ours: PathBuf,
    /// Read where ours is not there.
    hammers: PathBuf,
}

impl SessionFile {
    /// That of `server`; none without a home directory.
    pub fn of(server: &Server, environment: &Environment) -> Option<Self> {
        let url = server.url();
        let (scheme, host, port) = (url.scheme(), url.host_str()?, url.port_or_known_default()?);
        let directory = environment.home.as_ref()?.join(".hammer/sessions");
        Some(Self {
            ours: directory.join(format!("{scheme}_{host}_{port}")),
            hammers: directory.join(format!("{scheme}_{host}")),
        })
    }

    /// The session that is kept. Why one cannot be used is the error; logging in again replaces it.
    pub fn read(&self) -> anyhow::Result<Option<Session>> {
        let (path, stored) = match file::read(&self.ours)? {
            Some(stored) => (&self.ours, stored),
            None => match file::read(&self.hammers)? {
                Some(stored) => (&self.hammers, stored),
                None => return Ok(None),
            },
        };
        let path = path.display();
        if stored.open_to_others {
            anyhow::bail!("the session in {path} is not used, since others can read it; type: chmod 600 {path}");
        }
        // hammer leaves an empty object, or an empty file, behind a logout.
        let session = serde_json::from_str(&stored.text).ok();
        Ok(session.filter(|session: &Session| !session.id.is_empty() && !session.user_name.is_empty()))
    }

    /// Keeps `session`, for its owner's eyes only.
    pub fn write(&self, session: &Session) -> anyhow::Result<()> {
        let content = json!({ "id": session.id.expose(), "user_name": session.user_name });
        file::write(&self.ours, &content.to_string())
    }

    /// Forgets the session, hammer's too; whether there was one.
    pub fn remove(&self) -> anyhow::Result<bool> {
        let removed = [file::remove(&self.ours)?, file::remove(&self.hammers)?];
        Ok(removed.contains(&true))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> (tempfile::TempDir, SessionFile) {
        let home = tempfile::tempdir().unwrap();
        let mut environment = Environment::closed();
        environment.home = Some(home.path().into());
        let server = Server::parse("https://a.example.com:8443/x").unwrap();
        let file = SessionFile::of(&server, &environment).unwrap();
        (home, file)
    }

    #[test]
    fn a_session_is_read_back_and_a_port_has_its_own() {
        let (home, file) = file();
        assert!(file.read().unwrap().is_none());
        file.write(&Session { id: Secret::new("i".into()), user_name: "ann".into() }).unwrap();
        let read = file.read().unwrap().unwrap();
        assert_eq!((read.id.expose(), read.user_name.as_str()), ("i", "ann"));
        let path = home.path().join(".hammer/sessions/https_a.example.com_8443");
        assert_eq!(std::fs::read_to_string(path).unwrap(), r#"{"id":"i","user_name":"ann"}"#);
        assert!(file.remove().unwrap());
        assert!(!file.remove().unwrap());
    }

    #[test]
    fn what_is_no_session_is_none() {
        let (_home, file) = file();
        for text in ["", "{}", "[]", "{\"id\":null,\"user_name\":null}", "{\"id\":\"\",\"user_name\":\"ann\"}"] {
            file::write(&file.hammers, text).unwrap();
            assert!(file.read().unwrap().is_none(), "{text}");
        }
    }
}
