//! The system's keyring, one entry for each server and user. Any failure of it means that there is none.

use crate::config::Server;
use crate::secret::Secret;

/// The error of a keyring that is missing or does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unavailable;

/// Returns the stored password.
pub async fn lookup(server: &Server, username: &str) -> Result<Option<Secret>, Unavailable> {
    system::access(server, username, system::Operation::Lookup).await
}

/// Stores the password, in place of an earlier one.
pub async fn store(server: &Server, username: &str, password: &Secret) -> Result<(), Unavailable> {
    system::access(server, username, system::Operation::Store(password.clone())).await.map(drop)
}

/// Removes the password, and returns it.
pub async fn remove(server: &Server, username: &str) -> Result<Option<Secret>, Unavailable> {
    system::access(server, username, system::Operation::Remove).await
}

/// Returns true when a lookup may ask the user to unlock the keyring.
pub async fn may_ask() -> bool {
    system::is_locked().await
}

#[cfg(feature = "keyring")]
mod system {
    use super::{Secret, Server, Unavailable};
    use keyring::{Entry, Error};
    use std::time::Duration;
    use tokio::sync::oneshot;
    use tokio::time::timeout;

    /// A locked keyring may wait for somebody to unlock it on a screen that nobody looks at.
    const PATIENCE: Duration = Duration::from_secs(10);

    pub enum Operation {
        Lookup,
        Store(Secret),
        Remove,
    }

    pub async fn access(server: &Server, username: &str, access: Operation) -> Result<Option<Secret>, Unavailable> {
        let (service, username) = (format!("rexctl {}", server.origin()), username.to_owned());
        answer(move || perform(&service, &username, access)).await.unwrap_or(Err(Unavailable))
    }

    /// Only the Secret Service of Linux asks by itself.
    #[cfg(target_os = "linux")]
    pub async fn is_locked() -> bool {
        use secret_service::EncryptionType::Plain;
        use secret_service::blocking::SecretService;
        let locked = || SecretService::connect(Plain).and_then(|service| service.get_default_collection()?.is_locked());
        answer(move || locked().unwrap_or(false)).await.unwrap_or(true)
    }

    #[cfg(not(target_os = "linux"))]
    pub async fn is_locked() -> bool {
        false
    }

    /// The answer to a question that may block, if it comes in time. The thread is not one of the runtime's, which would wait
    /// for it at the end.
    async fn answer<T: Send + 'static>(question: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let (sender, receiver) = oneshot::channel();
        std::thread::spawn(move || {
            // Nobody waits any more once the patience is over.
            let _ = sender.send(question());
        });
        timeout(PATIENCE, receiver).await.ok()?.ok()
    }

    fn perform(service: &str, username: &str, access: Operation) -> Result<Option<Secret>, Unavailable> {
        let entry = Entry::new(service, username).map_err(|_| Unavailable)?;
        if let Operation::Store(password) = access {
            return entry.set_password(password.expose()).map(|()| None).map_err(|_| Unavailable);
        }
        let found = match entry.get_password() {
            Ok(password) => Secret::new(password),
            Err(Error::NoEntry) => return Ok(None),
            Err(_) => return Err(Unavailable),
        };
        if let Operation::Remove = access {
            entry.delete_credential().map_err(|_| Unavailable)?;
        }
        Ok(Some(found))
    }
}

#[cfg(not(feature = "keyring"))]
mod system {
    use super::{Secret, Server, Unavailable};

    pub async fn is_locked() -> bool {
        false
    }

    pub enum Operation {
        Lookup,
        Store(Secret),
        Remove,
    }

    pub async fn access(_: &Server, _: &str, access: Operation) -> Result<Option<Secret>, Unavailable> {
        match access {
            Operation::Lookup | Operation::Remove => {}
            Operation::Store(password) => drop(password),
        }
        Err(Unavailable)
    }
}
