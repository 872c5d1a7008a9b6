//! Names that tell of a secret.

/// What a name of a secret holds, wherever its words begin and end.
const SECRET_PARTS: [&str; 23] = [
    "password",
    "passphrase",
    "passwd",
    "passcode",
    "passwort",
    "secret",
    "token",
    "credential",
    "privatekey",
    "apikey",
    "accesskey",
    "authkey",
    "encryptionkey",
    "signingkey",
    "sharedkey",
    "sessionid",
    "authorization",
    "passkey",
    "pincode",
    "basicauth",
    "connectionstring",
    "connstr",
    "kubeconfig",
];

/// Words that are, or end with, the name of a secret: `root_pass`, `bindpw`.
const SECRET_ENDINGS: [&str; 3] = ["pass", "pwd", "pw"];

/// Words that only end like one.
const HARMLESS_WORDS: [&str; 4] = ["bypass", "compass", "encompass", "surpass"];

/// Words before `key` in names of what is no secret: keys that are public, and those of records.
const NON_SECRET_KEYS: [&str; 17] = [
    "public",
    "primary",
    "foreign",
    "host",
    "ssh",
    "gpg",
    "authorized",
    "known",
    "sort",
    "search",
    "lookup",
    "natural",
    "unique",
    "cache",
    "partition",
    "translation",
    "feature",
];

/// Words behind `key` that say how it is written.
const KEY_FORMATS: [&str; 4] = ["data", "pem", "content", "base"];

/// Words that are names of secrets.
const SECRET_WORDS: [&str; 9] = ["pin", "otp", "totp", "psk", "cred", "creds", "jwt", "bearer", "cookie"];

/// Returns true for the name of a field, an input or an option that holds a secret, however it is written: `root_pass`,
/// `host[root_pass]`, `rootPass`, `--api-key`, `pass1`, and any `*_key` but the public ones.
pub fn is_secret(name: &str) -> bool {
    let words = words(name);
    let joined = words.concat();
    let ends =
        |word: &str| SECRET_ENDINGS.iter().any(|ending| word.ends_with(ending)) && !HARMLESS_WORDS.contains(&word);
    SECRET_PARTS.iter().any(|part| joined.contains(part))
        || words.iter().map(|word| unnumbered(word)).any(|word| SECRET_WORDS.contains(&word) || ends(word))
        || is_key(&words)
        // The value of a setting of the server's: which one it is stands in the path.
        || words == ["setting", "value"]
}

/// A word without the number that tells it from others like it.
fn unnumbered(word: &str) -> &str {
    word.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Whether it is the name of a key, which is a secret unless the word before says otherwise.
fn is_key(words: &[String]) -> bool {
    let words: Vec<&str> = words.iter().map(|word| unnumbered(word)).collect();
    let last = words.iter().rposition(|word| !word.is_empty() && !KEY_FORMATS.contains(word)).unwrap_or(0);
    match words.get(..=last) {
        Some([.., kind, "key" | "keys"]) => !NON_SECRET_KEYS.contains(kind),
        _ => false,
    }
}

/// The words of a name in lower case, divided by signs and by capitals that follow small letters.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && was_small) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
        was_small = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_secrets_are_known_in_every_spelling() {
        for name in [
            "password",
            "db_password",
            "DB-PASSWORD",
            "effectiveUserPassword",
            "key_passphrase",
            "passwd",
            "root_pass",
            "host[root_pass]",
            "rootPass",
            "rootpw",
            "bindpw",
            "grub_pass",
            "pwd",
            "PWD",
            "pass",
            "apikey",
            "api_key",
            "API-Key",
            "x-api-key",
            "credentials",
            "client_secret",
            "token",
            "tokens",
            "private_key",
            "privateKey",
            "access_key",
            "secret_key",
            "_session_id",
            "Authorization",
            "pin",
            "otp",
            "psk",
            "setting[value]",
            "jwt",
            "user.password",
            "oauth consumer secret",
            "pass1",
            "pw2",
            "pwd_3",
            "root_pass2",
            "pin1",
            "passkey",
            "pincode",
            "license_key",
            "masterKey",
            "ENC_KEY_1",
            "client-key-data",
            "basic_auth",
            "connection_string",
            "kubeconfig",
            "oauth_consumer_key",
        ] {
            assert!(is_secret(name), "{name}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for name in [
            "command",
            "name",
            "value",
            "search_query",
            "compass",
            "bypass_cache",
            "page",
            "per_page",
            "path",
            "pinned",
            "key",
            "host_key",
            "ssh_key",
            "remote_execution_ssh_keys",
            "public_key",
            "primary_key",
            "foreign_keys",
            "keyboard",
            "key_id",
            "1",
            "monkey",
            "passive",
            "author",
            "opinion",
            "spinner",
            "",
            "settings",
            "setting",
        ] {
            assert!(!is_secret(name), "{name}");
        }
    }
}
