//! What requests show of their user, and how a session comes and goes: opened by an answer, kept in a file, renewed when it has expired.

use super::{Credentials, TokenRequest, Tokens, again};
use crate::config::{AuthType, Session, SessionFile, Settings};
use crate::error::Error;
use crate::secret::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::cell::RefCell;
use std::rc::Rc;

/// What a request shows of its user.
#[derive(Debug)]
pub enum Proof {
    /// Nothing
    Nobody,
    /// The login
    Login(Credentials),
    /// The access token of an OpenID provider
    Token(Tokens),
    /// Nothing yet: something has to be traded first
    Trade(Trade),
    /// The session that a login has opened
    Session(Session),
}

impl Proof {
    /// What is secret of it, in every form that a request shows.
    pub fn secrets(&self) -> Vec<Secret> {
        match self {
            Proof::Nobody | Proof::Trade(Trade::Negotiate | Trade::Grant(_)) => Vec::new(),
            Proof::Login(login) | Proof::Trade(Trade::External(login)) => {
                let basic = Secret::new(format!("{}:{}", login.username, login.password.expose()));
                vec![login.password.clone(), Secret::new(STANDARD.encode(basic.expose()))]
            }
            Proof::Token(tokens) => vec![tokens.access.clone()],
            Proof::Session(session) => vec![session.id.clone()],
        }
    }
}

/// What is traded for something to show, once, before the first request.
#[derive(Debug)]
pub enum Trade {
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
    proof: RefCell<Rc<Proof>>,
    /// Where sessions are used: the place of this one, and what knows the login when it has expired.
    keeping: Option<(SessionFile, Rc<Settings>)>,
    /// Held during a trade, and while the login is looked up: neither must be made twice.
    pub trading: tokio::sync::Mutex<()>,
}

impl Authentication {
    /// The same proof with every request.
    pub fn of(proof: Proof) -> Self {
        Self::new(proof, None)
    }

    /// `proof` first, then the session that it opens.
    pub fn with_session(proof: Proof, file: SessionFile, settings: Rc<Settings>) -> Self {
        Self::new(proof, Some((file, settings)))
    }

    fn new(proof: Proof, keeping: Option<(SessionFile, Rc<Settings>)>) -> Self {
        Self { proof: RefCell::new(Rc::new(proof)), keeping, trading: tokio::sync::Mutex::default() }
    }

    /// What the next request shows.
    pub fn proof(&self) -> Rc<Proof> {
        self.proof.borrow().clone()
    }

    /// The user's login name.
    pub fn username(&self) -> Option<String> {
        match &*self.proof() {
            Proof::Nobody | Proof::Trade(Trade::Negotiate) => None,
            Proof::Login(credentials) | Proof::Trade(Trade::External(credentials)) => {
                Some(credentials.username.clone())
            }
            Proof::Trade(Trade::Grant(request)) => request.user_name.clone(),
            Proof::Token(tokens) => Some(tokens.user_name.clone()),
            Proof::Session(session) => Some(session.user_name.clone()),
        }
    }

    /// Whether the server's cookies are of interest.
    pub fn uses_sessions(&self) -> bool {
        self.keeping.is_some()
    }

    /// A trade gave `tokens`: they are shown from now on.
    pub fn traded(&self, tokens: Tokens) {
        self.proof.replace(Rc::new(Proof::Token(tokens)));
    }

    /// The server has accepted `shown`, which is `principal`'s where only the ticket told that, and named the session `id`:
    /// it is shown from now on, and kept where sessions are used, unless another answer was first.
    pub fn opened(&self, shown: &Rc<Proof>, id: &str, principal: Option<String>) -> anyhow::Result<()> {
        let is_known = matches!(&**shown, Proof::Session(session) if session.id.expose() == id);
        if is_known || !Rc::ptr_eq(shown, &self.proof()) {
            return Ok(());
        }
        let Some(user_name) = principal.or_else(|| self.username()) else { return Ok(()) };
        let session = Session { id: id.to_owned().into(), user_name, auth_type: None, expires: None, refresh: None };
        let session = match &**shown {
            Proof::Trade(Trade::External(_)) => Session { auth_type: Some(AuthType::BasicExternal), ..session },
            Proof::Trade(Trade::Negotiate) => Session { auth_type: Some(AuthType::Negotiate), ..session },
            Proof::Token(Tokens { auth_type, expires, refresh, .. }) => {
                Session { auth_type: Some(*auth_type), expires: *expires, refresh: refresh.clone(), ..session }
            }
            // The server has given the same session another id.
            Proof::Session(old) => Session { id: session.id, ..old.clone() },
            _ => session,
        };
        let kept = self.keeping.as_ref().map_or(Ok(()), |(file, _)| file.write(&session));
        self.proof.replace(Rc::new(Proof::Session(session)));
        kept
    }

    /// Nothing came of renewing `shown`: it stays what there is.
    pub fn restore(&self, shown: Rc<Proof>) {
        self.proof.replace(shown);
    }

    /// The server did not accept `shown`: whether there is something else to show now. Nobody is asked for a password
    /// in the middle of a command.
    pub async fn renew(&self, shown: &Rc<Proof>) -> Result<bool, Error> {
        // Who comes second finds what the first has found.
        let _alone = self.trading.lock().await;
        if !Rc::ptr_eq(shown, &self.proof()) {
            return Ok(true);
        }
        let (Proof::Session(session), Some((_, settings))) = (&**shown, &self.keeping) else { return Ok(false) };
        let Some(proof) = again(settings, session).await? else { return Ok(false) };
        self.proof.replace(Rc::new(proof));
        Ok(true)
    }
}
