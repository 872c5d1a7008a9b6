//! Sessions that the server has opened, stored beside hammer's: a file for each server, in hammer's format.
//!
//! hammer's file names leave the port out; ours hold it, so that two servers on one machine do not share a session.

use super::auth_type::AuthType;
use super::environment::Environment;
use super::file;
use super::value::Server;
use crate::files::{self, FileAccess, Update};
use crate::secret::Secret;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::path::PathBuf;
use std::time::Duration;
use url::Url;

/// A session of a user.
#[derive(Clone, Debug, Deserialize)]
pub struct Session {
    /// The cookie's value
    pub id: Secret,
    /// Login name
    pub user_name: String,
    /// Kind of login that has opened it; hammer does not store it
    pub auth_type: Option<AuthType>,
    /// End, seconds since 1970, where known
    pub expires: Option<i64>,
    /// Refresh token that opens the next session without a question
    pub refresh: Option<Refresh>,
}

/// A refresh token. It is sent only to the OpenID provider that issued it.
#[derive(Clone, Debug, Deserialize)]
pub struct Refresh {
    /// The refresh token
    pub token: Secret,
    /// Address of the provider that exchanges it
    #[serde(deserialize_with = "address")]
    pub endpoint: Url,
    /// Client ID of rexctl at the provider
    pub client_id: String,
}

fn address<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Url, D::Error> {
    super::value::endpoint(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
}

impl Session {
    /// Returns the text of the file; unknown fields are left out.
    fn text(&self) -> Secret {
        let auth_type = self.auth_type.filter(|auth_type| auth_type.needs_session()).map(AuthType::name);
        let refresh = self.refresh.as_ref().map(|Refresh { token, endpoint, client_id }| {
            json!({ "token": token.expose(), "endpoint": endpoint.as_str(), "client_id": client_id })
        });
        let more = [
            ("auth_type", auth_type.map(Value::from)),
            ("expires", self.expires.map(Value::from)),
            ("refresh", refresh),
        ];
        let mut kept = Map::from_iter([
            ("id".to_owned(), self.id.expose().into()),
            ("user_name".to_owned(), self.user_name.as_str().into()),
        ]);
        kept.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        Secret::new(Value::Object(kept).to_string())
    }
}

/// The file of one server's session.
#[derive(Clone, Debug)]
pub struct SessionFile {
    ours: PathBuf,
    /// hammer's file, read where ours is missing.
    hammers: PathBuf,
}

impl SessionFile {
    /// Returns the file of `server`; none without a home directory.
    pub fn of(server: &Server, environment: &Environment) -> Option<Self> {
        let url = server.url();
        let (scheme, host, port) = (url.scheme(), url.host_str()?, url.port_or_known_default()?);
        let directory = environment.home.as_ref()?.join(".hammer/sessions");
        Some(Self {
            ours: directory.join(format!("{scheme}_{host}_{port}")),
            hammers: directory.join(format!("{scheme}_{host}")),
        })
    }

    /// Reads the stored session. One that cannot be used is an error; logging in again replaces it.
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

    /// Begins an update of the session; none when another command has not finished its own within `patience`.
    pub async fn begin(&self, patience: Duration) -> anyhow::Result<Option<Update>> {
        Update::begin_within(&self.ours, patience).await
    }

    /// Stores `session`, readable by its owner only.
    pub fn write(&self, session: &Session, update: &Update) -> anyhow::Result<()> {
        update.write(session.text().expose(), FileAccess::Owner)
    }

    /// Removes the session, hammer's too, and returns it; none where there was no file.
    pub async fn remove(&self) -> anyhow::Result<Option<RemovedSession>> {
        if !self.ours.exists() && !self.hammers.exists() {
            return Ok(None);
        }
        let _update = Update::begin(&self.ours).await?;
        let session = self.read().ok().flatten();
        let removed = [files::remove(&self.ours)?, files::remove(&self.hammers)?];
        Ok(removed.contains(&true).then_some(RemovedSession { session }))
    }
}

/// A session file that was removed.
#[derive(Debug)]
pub struct RemovedSession {
    /// Its session, if it could be used
    pub session: Option<Session>,
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

    async fn store(file: &SessionFile, session: &Session) {
        let update = file.begin(Duration::ZERO).await.unwrap().unwrap();
        file.write(session, &update).unwrap();
    }

    fn plain() -> Session {
        Session { id: Secret::new("i".into()), user_name: "ann".into(), auth_type: None, expires: None, refresh: None }
    }

    #[tokio::test]
    async fn a_session_is_read_back_and_a_port_has_its_own() {
        let (home, file) = file();
        assert!(file.read().unwrap().is_none());
        store(&file, &plain()).await;
        let read = file.read().unwrap().unwrap();
        assert_eq!((read.id.expose(), read.user_name.as_str()), ("i", "ann"));
        let path = home.path().join(".hammer/sessions/https_a.example.com_8443");
        assert_eq!(std::fs::read_to_string(path).unwrap(), r#"{"id":"i","user_name":"ann"}"#);
        let removed = file.remove().await.unwrap().unwrap();
        assert_eq!(removed.session.unwrap().id.expose(), "i");
        assert!(file.remove().await.unwrap().is_none());
    }

    #[tokio::test]
    async fn what_renews_a_session_is_kept_beside_it() {
        let (_home, file) = file();
        let endpoint: Url = "https://sso.example.com/token".parse().unwrap();
        let refresh =
            Refresh { token: Secret::new("r".into()), endpoint: endpoint.clone(), client_id: "rexctl".into() };
        let session =
            Session { auth_type: Some(AuthType::OauthCode), expires: Some(7), refresh: Some(refresh), ..plain() };
        store(&file, &session).await;
        let read = file.read().unwrap().unwrap();
        assert_eq!((read.auth_type, read.expires), (Some(AuthType::OauthCode), Some(7)));
        let refresh = read.refresh.unwrap();
        assert_eq!((refresh.token.expose(), refresh.endpoint, refresh.client_id.as_str()), ("r", endpoint, "rexctl"));
    }

    #[test]
    fn what_is_no_session_is_none() {
        let (_home, file) = file();
        for text in ["", "{}", "[]", "{\"id\":null,\"user_name\":null}", "{\"id\":\"\",\"user_name\":\"ann\"}"] {
            files::replace(&file.hammers, text, FileAccess::Owner).unwrap();
            assert!(file.read().unwrap().is_none(), "{text}");
        }
    }
}
