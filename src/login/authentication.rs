//! Credentials of requests, and the sessions that responses open and a file stores.

use super::{Credentials, TokenRequest, Tokens};
use crate::config::{AuthType, Session, SessionFile, Settings};
use crate::files::{Update, busy};
use crate::secret::Secret;
use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

/// The credential that a request sends.
#[derive(Debug)]
pub enum Credential {
    /// None
    Nobody,
    /// The login
    Login(Credentials),
    /// The access token of an OpenID provider
    Token(Tokens),
    /// None yet: an exchange has to come first
    Exchange(Exchange),
    /// The session that a login has opened
    Session(Session),
}

impl Credential {
    /// Returns its secrets in every form that a request sends, for masking.
    pub fn secrets(&self) -> Vec<Secret> {
        match self {
            Credential::Nobody | Credential::Exchange(Exchange::Negotiate | Exchange::Grant(_)) => Vec::new(),
            Credential::Login(login) | Credential::Exchange(Exchange::External(login)) => {
                let basic = Secret::new(format!("{}:{}", login.username, login.password.expose()));
                vec![login.password.clone(), Secret::new(STANDARD.encode(basic.expose()))]
            }
            Credential::Token(tokens) => vec![tokens.access.clone()],
            Credential::Session(session) => vec![session.id.clone()],
        }
    }
}

/// A login to be exchanged for a credential, once, before the first request.
#[derive(Debug)]
pub enum Exchange {
    /// A login for a session, at the server's external login
    External(Credentials),
    /// A Kerberos ticket for a session, at the external login too
    Negotiate,
    /// A grant for an access token, at the OpenID provider
    Grant(TokenRequest),
}

/// The credential of a client, which exchanges and sessions replace.
#[derive(Debug)]
pub struct Authentication {
    credential: RefCell<Rc<Credential>>,
    /// The file of the session, and the settings for another login once it has expired; none without sessions.
    storage: Option<(SessionFile, Rc<Settings>)>,
    /// Held during an exchange and a lookup of the login, which must not be made twice.
    pub exchange_lock: tokio::sync::Mutex<()>,
    /// The error that kept the session from being stored.
    failure: RefCell<Option<anyhow::Error>>,
}

/// Longest wait for another command that is storing a session.
const LONGEST_WAIT_FOR_FILE: Duration = Duration::from_secs(10);

impl Authentication {
    /// Sends the same credential with every request.
    pub fn of(credential: Credential) -> Self {
        Self::new(credential, None)
    }

    /// Sends `credential` first, then the session that it opens.
    pub fn with_session(credential: Credential, file: SessionFile, settings: Rc<Settings>) -> Self {
        Self::new(credential, Some((file, settings)))
    }

    fn new(credential: Credential, storage: Option<(SessionFile, Rc<Settings>)>) -> Self {
        Self {
            credential: RefCell::new(Rc::new(credential)),
            storage,
            exchange_lock: Default::default(),
            failure: RefCell::default(),
        }
    }

    /// Returns the credential of the next request.
    pub fn credential(&self) -> Rc<Credential> {
        self.credential.borrow().clone()
    }

    /// Replaces the credential from the next request on.
    pub fn replace(&self, credential: Rc<Credential>) {
        self.credential.replace(credential);
    }

    /// Returns true when `sent` is still the credential of the next request.
    pub fn is_current(&self, sent: &Rc<Credential>) -> bool {
        Rc::ptr_eq(sent, &self.credential())
    }

    /// Returns the user's login name.
    pub fn username(&self) -> Option<String> {
        match &*self.credential() {
            Credential::Nobody | Credential::Exchange(Exchange::Negotiate) => None,
            Credential::Login(credentials) | Credential::Exchange(Exchange::External(credentials)) => {
                Some(credentials.username.clone())
            }
            Credential::Exchange(Exchange::Grant(request)) => request.user_name.clone(),
            Credential::Token(tokens) => Some(tokens.user_name.clone()),
            Credential::Session(session) => Some(session.user_name.clone()),
        }
    }

    /// Returns true when sessions are used.
    pub fn uses_sessions(&self) -> bool {
        self.storage.is_some()
    }

    /// Returns the file of the session and the settings, where sessions are used.
    pub fn storage(&self) -> Option<(&SessionFile, &Settings)> {
        self.storage.as_ref().map(|(file, settings)| (file, &**settings))
    }

    /// Takes the error that kept the session from being stored, if there was one.
    pub fn take_failure(&self) -> Option<anyhow::Error> {
        self.failure.take()
    }

    /// Takes over the session `id`, which the server has opened for the credential `sent`: uses it from now on, and stores it
    /// where sessions are used, unless another response was first. `principal` is the user of a Kerberos ticket, `update` the
    /// update of the session's file, if one has begun.
    pub async fn opened(&self, sent: &Rc<Credential>, id: &str, principal: Option<String>, update: Option<Update>) {
        let is_known = matches!(&**sent, Credential::Session(session) if session.id.expose() == id);
        if is_known || !self.is_current(sent) {
            return;
        }
        let Some(user_name) = principal.or_else(|| self.username()) else { return };
        let session = Session { id: id.to_owned().into(), user_name, auth_type: None, expires: None, refresh: None };
        let session = match &**sent {
            Credential::Exchange(Exchange::External(_)) => {
                Session { auth_type: Some(AuthType::BasicExternal), ..session }
            }
            Credential::Exchange(Exchange::Negotiate) => Session { auth_type: Some(AuthType::Negotiate), ..session },
            Credential::Token(Tokens { auth_type, expires, refresh, .. }) => {
                Session { auth_type: Some(*auth_type), expires: *expires, refresh: refresh.clone(), ..session }
            }
            // The server has changed the id of the same session.
            Credential::Session(old) => Session { id: session.id, ..old.clone() },
            _ => session,
        };
        self.replace(Rc::new(Credential::Session(session.clone())));
        if let Err(error) = self.store(sent, &session, update).await {
            self.failure.replace(Some(error));
        }
    }

    async fn store(&self, sent: &Credential, session: &Session, update: Option<Update>) -> anyhow::Result<()> {
        let Some((file, _)) = &self.storage else { return Ok(()) };
        let update = match update {
            Some(update) => update,
            None => file.begin(LONGEST_WAIT_FOR_FILE).await?.with_context(|| busy(LONGEST_WAIT_FOR_FILE))?,
        };
        // Another command may have stored a newer session than the one whose id has changed.
        if let Credential::Session(old) = sent
            && file.read().ok().flatten().is_some_and(|stored| stored.id != old.id)
        {
            return Ok(());
        }
        file.write(session, &update)
    }

    /// Stores the refresh token at once: the one before may be spent, and this command may end before the server has opened the
    /// session.
    pub fn store_refresh(&self, tokens: &Tokens, update: &Update) {
        let Some((file, _)) = &self.storage else { return };
        let stored = file.read().and_then(|stored| match stored {
            Some(session) => file.write(&Session { refresh: tokens.refresh.clone(), ..session }, update),
            None => Ok(()),
        });
        if let Err(error) = stored {
            self.failure.replace(Some(error));
        }
    }
}
