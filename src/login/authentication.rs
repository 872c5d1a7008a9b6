//! What requests show of their user, and how a session comes and goes: opened by an answer, kept in a file, renewed when it has expired.

use super::{Credentials, without_asking};
use crate::config::{Session, SessionFile, Settings};
use crate::error::Error;
use std::cell::RefCell;
use std::rc::Rc;

/// What a request shows of its user.
#[derive(Debug)]
pub enum Proof {
    /// Nothing
    Nobody,
    /// The login
    Login(Credentials),
    /// The session that a login has opened
    Session(Session),
}

/// Who asks.
#[derive(Debug)]
pub struct Authentication {
    proof: RefCell<Rc<Proof>>,
    /// Where sessions are used: the place of this one, and what knows the login when it has expired.
    keeping: Option<(SessionFile, Rc<Settings>)>,
}

impl Authentication {
    /// The same login with every request; none where there is none.
    pub fn of(credentials: Option<Credentials>) -> Self {
        let proof = credentials.map_or(Proof::Nobody, Proof::Login);
        Self { proof: RefCell::new(Rc::new(proof)), keeping: None }
    }

    /// `proof` first, then the session that it opens.
    pub fn with_session(proof: Proof, file: SessionFile, settings: Rc<Settings>) -> Self {
        Self { proof: RefCell::new(Rc::new(proof)), keeping: Some((file, settings)) }
    }

    /// What the next request shows.
    pub fn proof(&self) -> Rc<Proof> {
        self.proof.borrow().clone()
    }

    /// The user's login name.
    pub fn username(&self) -> Option<String> {
        match &*self.proof() {
            Proof::Nobody => None,
            Proof::Login(credentials) => Some(credentials.username.clone()),
            Proof::Session(session) => Some(session.user_name.clone()),
        }
    }

    /// Whether the server's cookies are of interest.
    pub fn uses_sessions(&self) -> bool {
        self.keeping.is_some()
    }

    /// The server has accepted `shown` and named the session `id`: keeps it, unless another answer was first.
    pub fn opened(&self, shown: &Rc<Proof>, id: &str) -> anyhow::Result<()> {
        let (Some((file, _)), Some(user_name)) = (&self.keeping, self.username()) else { return Ok(()) };
        let is_known = matches!(&**shown, Proof::Session(session) if session.id.expose() == id);
        if is_known || !Rc::ptr_eq(shown, &self.proof()) {
            return Ok(());
        }
        let session = Session { id: id.to_owned().into(), user_name };
        let kept = file.write(&session);
        self.proof.replace(Rc::new(Proof::Session(session)));
        kept
    }

    /// The server did not accept `shown`: whether there is something else to show now. Nobody is asked for a password
    /// in the middle of a command.
    pub fn renew(&self, shown: &Rc<Proof>) -> Result<bool, Error> {
        if !Rc::ptr_eq(shown, &self.proof()) {
            return Ok(true);
        }
        let (Proof::Session(session), Some((_, settings))) = (&**shown, &self.keeping) else { return Ok(false) };
        let Some(credentials) = without_asking(settings, &session.user_name)? else { return Ok(false) };
        self.proof.replace(Rc::new(Proof::Login(credentials)));
        Ok(true)
    }
}
