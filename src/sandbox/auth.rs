//! Who asks: basic authentication against the seeded users.

use crate::sandbox::errors::Refusal;
use serde_json::{Value, json};

/// One who may log in.
pub struct User {
    pub id: u64,
    pub login: &'static str,
    pub may_create: bool,
}

pub const PASSWORD: &str = "changeme";
pub const USERS: [User; 2] =
    [User { id: 4, login: "admin", may_create: true }, User { id: 5, login: "viewer", may_create: false }];

/// The user that an `Authorization` header proves.
pub fn user(header: Option<&str>) -> Result<&'static User, Refusal> {
    let given = header.and_then(|header| header.strip_prefix("Basic ")).and_then(decoded).unwrap_or_default();
    let (login, password) = given.split_once(':').unwrap_or((&given, ""));
    let known = USERS.iter().find(|user| user.login == login && password == PASSWORD);
    known.ok_or_else(|| Refusal::unauthenticated(login))
}

impl User {
    /// The user as `/api/users` shows one.
    pub fn row(&self) -> Value {
        json!({"id": self.id, "login": self.login, "firstname": self.login, "lastname": "", "admin": self.may_create,
               "mail": null, "timezone": null, "locale": null, "disabled": false, "description": null})
    }
}

/// Base64 as text.
fn decoded(text: &str) -> Option<String> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let digit = ALPHABET.iter().position(|known| *known == letter)?;
        bits = (bits << 6 | u32::try_from(digit).ok()?) & 0xffff;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_password_proves_the_user() {
        assert_eq!(user(Some("Basic YWRtaW46Y2hhbmdlbWU=")).map(|user| user.login).ok(), Some("admin"));
    }

    #[test]
    fn a_wrong_password_is_refused_by_the_users_name_and_none_by_no_name() {
        let refused = |header| user(header).err().map(|refusal| refusal.body["error"]["message"].clone());
        assert_eq!(refused(Some("Basic YWRtaW46bm8=")).unwrap(), "Unable to authenticate user admin");
        assert_eq!(refused(None).unwrap(), "Unable to authenticate user ");
    }
}
