//! The Kerberos ticket of the person logged in here, for servers that negotiate (SPNEGO).

use crate::error::Error;
use crate::secret::Secret;

/// A ticket for one server.
#[derive(Debug)]
pub struct Ticket {
    /// The token, once usable
    pub token: Secret,
    /// Name of its user, such as `ann@EXAMPLE.COM`
    pub principal: String,
}

#[cfg(feature = "kerberos")]
pub use with_gssapi::ticket;

/// Fails: the system's Kerberos is a part of some builds only.
#[cfg(not(feature = "kerberos"))]
pub fn ticket(_: &str) -> Result<Ticket, Error> {
    Err(Error::usage("negotiate: this rexctl was built without Kerberos").hint(
        "Build it with the packages libkrb5-dev, libclang-dev and pkg-config: cargo install --path . --features kerberos; \
         or log in with rexctl auth login basic-external.",
    ))
}

#[cfg(feature = "kerberos")]
mod with_gssapi {
    use super::{Error, Secret, Ticket};
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use libgssapi::context::{ClientCtx, CtxFlags, SecurityContext as _};
    use libgssapi::credential::{Cred, CredUsage};
    use libgssapi::name::Name;
    use libgssapi::oid::{GSS_MECH_SPNEGO, GSS_NT_HOSTBASED_SERVICE};

    /// Asks the system's Kerberos, which may ask its key server. Blocks meanwhile.
    pub fn ticket(host: &str) -> Result<Ticket, Error> {
        let refused = |cause: libgssapi::error::Error| {
            Error::usage(format!("negotiate: Kerberos gives no ticket for {host}: {cause}"))
                .hint("Get one with kinit, and see what there is with klist.")
        };
        let server = Name::new(format!("HTTP@{host}").as_bytes(), Some(GSS_NT_HOSTBASED_SERVICE)).map_err(refused)?;
        let own = Cred::acquire(None, None, CredUsage::Initiate, None).map_err(refused)?;
        let mut context = ClientCtx::new(Some(own), server, CtxFlags::empty(), Some(GSS_MECH_SPNEGO));
        let token = context.step(None, None).map_err(refused)?;
        let principal = context.source_name().and_then(|name| name.display_name()).map_err(refused)?;
        Ok(Ticket {
            token: Secret::new(STANDARD.encode(token.as_deref().unwrap_or_default())),
            principal: String::from_utf8_lossy(&principal).into_owned(),
        })
    }
}
