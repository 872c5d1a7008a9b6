//! PKCE (RFC 7636): only the client that requested a code can exchange it.

use crate::error::{Error, Kind};
use crate::secret::Secret;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom as _, SystemRandom};

/// The secret that proves who requested a code.
#[derive(Debug)]
pub struct Verifier(pub Secret);

impl Verifier {
    /// Creates a random verifier.
    pub fn new() -> Result<Self, Error> {
        let mut bytes = [0; 32];
        let filled = SystemRandom::new().fill(&mut bytes);
        filled.map_err(|_| Error::new(Kind::Config, "this machine gives no random numbers"))?;
        Ok(Self(Secret::new(URL_SAFE_NO_PAD.encode(bytes))))
    }

    /// Returns the challenge, the verifier's public digest.
    pub fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(digest(&SHA256, self.0.expose().as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_the_standards_example() {
        let verifier = Verifier(Secret::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into()));
        assert_eq!(verifier.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn no_two_are_the_same() {
        let [one, other] = [Verifier::new().unwrap(), Verifier::new().unwrap()];
        assert_ne!(one.0.expose(), other.0.expose());
        assert_eq!(one.0.expose().len(), 43);
    }
}
