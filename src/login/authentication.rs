//! What requests show of their user, and how a session comes: opened by an answer, stored in a file.

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

/// What a request shows of its user.
#[derive(Debug)]
pub enum Credential {
    /// Nothing
    Nobody,
    /// The login
    Login(Credentials),
    /// The access token of an OpenID provider
    Token(Tokens),
    /// Nothing yet: something has to be traded first
    Exchange(Exchange),
    /// The session that a login has opened
    Session(Session),
}

impl Credential {
    /// What is secret of it, in every form that a request shows.
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

/// What is traded for something to show, once, before the first request.
#[derive(Debug)]
pub enum Exchange {
    /// The login for a session, at the server's external login
    External(Credentials),
    /// The Kerberos ticket for a session, there too
    Negotiate,
    /// A grant for an access token, at the OpenID provider
    Grant(TokenRequest),
}

/// Who asks.
#[derive(Debug)]
pub struct Authentication {
    proof: RefCell<Rc<Credential>>,
    /// Where sessions are used: the file of this one, and what knows the login when it has expired.
    storage: Option<(SessionFile, Rc<Settings>)>,
    /// Held during a trade, and while the login is looked up: neither must be made twice.
    pub trading: tokio::sync::Mutex<()>,
    /// Why the session could not be stored.
    failure: RefCell<Option<anyhow::Error>>,
}

/// The longest wait for another command that stores a session.
const PATIENCE: Duration = Duration::from_secs(10);

impl Authentication {
    /// The same proof with every request.
    pub fn of(proof: Credential) -> Self {
        Self::new(proof, None)
    }

    /// `proof` first, then the session that it opens.
    pub fn with_session(proof: Credential, file: SessionFile, settings: Rc<Settings>) -> Self {
        Self::new(proof, Some((file, settings)))
    }

    fn new(proof: Credential, storage: Option<(SessionFile, Rc<Settings>)>) -> Self {
        Self { proof: RefCell::new(Rc::new(proof)), storage, trading: Default::default(), failure: RefCell::default() }
    }

    /// What the next request shows.
    pub fn proof(&self) -> Rc<Credential> {
        self.proof.borrow().clone()
    }

    /// Shows `proof` from now on.
    pub fn replace(&self, proof: Rc<Credential>) {
        self.proof.replace(proof);
    }

    /// Returns true when `shown` is still what the next request shows.
    pub fn still_shows(&self, shown: &Rc<Credential>) -> bool {
        Rc::ptr_eq(shown, &self.proof())
    }

    /// The user's login name.
    pub fn username(&self) -> Option<String> {
        match &*self.proof() {
            Credential::Nobody | Credential::Exchange(Exchange::Negotiate) => None,
            Credential::Login(credentials) | Credential::Exchange(Exchange::External(credentials)) => {
                Some(credentials.username.clone())
            }
            Credential::Exchange(Exchange::Grant(request)) => request.user_name.clone(),
            Credential::Token(tokens) => Some(tokens.user_name.clone()),
            Credential::Session(session) => Some(session.user_name.clone()),
        }
    }

    /// Whether the server's cookies are of interest.
    pub fn uses_sessions(&self) -> bool {
        self.storage.is_some()
    }

    /// The file of the session and the settings that know the login, where sessions are used.
    pub fn storage(&self) -> Option<(&SessionFile, &Settings)> {
        self.storage.as_ref().map(|(file, settings)| (file, &**settings))
    }

    /// Takes why the session could not be stored, if it could not.
    pub fn take_failure(&self) -> Option<anyhow::Error> {
        self.failure.take()
    }

    /// The server has accepted `shown`, which is `principal`'s where only the ticket told that, and named the session `id`:
    /// it is shown from now on, and stored where sessions are used, unless another answer was first. `update` is that of the
    /// session's file, if one has begun.
    pub async fn opened(&self, shown: &Rc<Credential>, id: &str, principal: Option<String>, update: Option<Update>) {
        let is_known = matches!(&**shown, Credential::Session(session) if session.id.expose() == id);
        if is_known || !self.still_shows(shown) {
            return;
        }
        let Some(user_name) = principal.or_else(|| self.username()) else { return };
        let session = Session { id: id.to_owned().into(), user_name, auth_type: None, expires: None, refresh: None };
        let session = match &**shown {
            Credential::Exchange(Exchange::External(_)) => {
                Session { auth_type: Some(AuthType::BasicExternal), ..session }
            }
            Credential::Exchange(Exchange::Negotiate) => Session { auth_type: Some(AuthType::Negotiate), ..session },
            Credential::Token(Tokens { auth_type, expires, refresh, .. }) => {
                Session { auth_type: Some(*auth_type), expires: *expires, refresh: refresh.clone(), ..session }
            }
            // The server has given the same session another id.
            Credential::Session(old) => Session { id: session.id, ..old.clone() },
            _ => session,
        };
        self.replace(Rc::new(Credential::Session(session.clone())));
        if let Err(error) = self.store(shown, &session, update).await {
            self.failure.replace(Some(error));
        }
    }

    async fn store(&self, shown: &Credential, session: &Session, update: Option<Update>) -> anyhow::Result<()> {
        let Some((file, _)) = &self.storage else { return Ok(()) };
        let update = match update {
            Some(update) => update,
            None => file.begin(PATIENCE).await?.with_context(|| busy(PATIENCE))?,
        };
        // Another command may have stored a newer session than the one that goes on under another id.
        if let Credential::Session(old) = shown
            && file.read().ok().flatten().is_some_and(|stored| stored.id != old.id)
        {
            return Ok(());
        }
        file.write(session, &update)
    }

    /// Stores what gives the next access token, at once: the one before may be worth nothing any more, and this command
    /// may end before the server has opened the session.
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
