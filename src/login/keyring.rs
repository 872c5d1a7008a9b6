//! The system's keyring, one entry for each server and user. Whatever goes wrong with it means that there is none.

use crate::config::Server;
use crate::secret::Secret;

/// There is no keyring, or it does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

/// The stored password.
pub fn lookup(server: &Server, username: &str) -> Result<Option<Secret>, Unavailable> {
    system::access(server, username, system::Access::Lookup)
}

/// Stores the password, in place of the one before.
pub fn store(server: &Server, username: &str, password: &Secret) -> Result<(), Unavailable> {
    system::access(server, username, system::Access::Store(password.clone())).map(drop)
}

/// Removes the password, and gives back the one that was there.
pub fn remove(server: &Server, username: &str) -> Result<Option<Secret>, Unavailable> {
    system::access(server, username, system::Access::Remove)
}

/// Whether looking a password up may ask the user to unlock the keyring.
pub fn may_ask() -> bool {
    system::is_locked()
}

#[cfg(feature = "keyring")]
mod system {
    use super::{Secret, Server, Unavailable};
    use keyring::{Entry, Error};
    use std::sync::mpsc;
    use std::time::Duration;

    /// A locked keyring may wait for somebody to unlock it on a screen that nobody looks at.
    const PATIENCE: Duration = Duration::from_secs(10);

    pub enum Access {
        Lookup,
        Store(Secret),
        Remove,
    }

    pub fn access(server: &Server, username: &str, access: Access) -> Result<Option<Secret>, Unavailable> {
        let (service, username) = (format!("rexctl {}", server.origin()), username.to_owned());
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            // Nobody waits any more once the patience is over.
            let _ = sender.send(perform(&service, &username, access));
        });
        receiver.recv_timeout(PATIENCE).unwrap_or(Err(Unavailable))
    }

    /// Only the Secret Service of Linux asks by itself.
    #[cfg(target_os = "linux")]
    pub fn is_locked() -> bool {
        use secret_service::EncryptionType::Plain;
        use secret_service::blocking::SecretService;
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || {
            let locked =
                SecretService::connect(Plain).and_then(|service| service.get_default_collection()?.is_locked());
            let _ = sender.send(locked.unwrap_or(false));
        });
        receiver.recv_timeout(PATIENCE).unwrap_or(true)
    }

    #[cfg(not(target_os = "linux"))]
    pub fn is_locked() -> bool {
        false
    }

    fn perform(service: &str, username: &str, access: Access) -> Result<Option<Secret>, Unavailable> {
        let entry = Entry::new(service, username).map_err(|_| Unavailable)?;
        if let Access::Store(password) = access {
            return entry.set_password(password.expose()).map(|()| None).map_err(|_| Unavailable);
        }
        let found = match entry.get_password() {
            Ok(password) => Secret::new(password),
            Err(Error::NoEntry) => return Ok(None),
            Err(_) => return Err(Unavailable),
        };
        if let Access::Remove = access {
            entry.delete_credential().map_err(|_| Unavailable)?;
        }
        Ok(Some(found))
    }
}

#[cfg(not(feature = "keyring"))]
mod system {
    use super::{Secret, Server, Unavailable};

    pub fn is_locked() -> bool {
        false
    }

    pub enum Access {
        Lookup,
        Store(Secret),
        Remove,
    }

    pub fn access(_: &Server, _: &str, access: Access) -> Result<Option<Secret>, Unavailable> {
        match access {
            Access::Lookup | Access::Remove => {}
            Access::Store(password) => drop(password),
        }
        Err(Unavailable)
    }
}
