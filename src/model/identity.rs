//! The users that a job logs in and runs as.

use crate::secret::Secret;

/// Users and their secrets; the template or the server has defaults for missing ones.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// The user to log in as.
    pub ssh_user: Option<String>,
    /// The SSH password.
    pub password: Option<Secret>,
    /// The passphrase of the SSH key.
    pub key_passphrase: Option<Secret>,
    /// The user to become on the host.
    pub effective_user: Option<String>,
    /// The password for becoming that user.
    pub effective_user_password: Option<Secret>,
}
