//! The ways to log in, against real servers of each kind where their programs are there.

mod external;
mod interruption;
#[cfg(feature = "kerberos")]
mod kerberos;
#[cfg(feature = "keyring")]
mod keyring;
mod oidc;
mod provider;
mod revocation;
