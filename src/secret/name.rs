//! Recognition of secrets by the names of fields, inputs and options.

/// Parts of a name of a secret, ignoring word boundaries.
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

/// Endings of words that name a secret: `root_pass`, `bindpw`.
const SECRET_ENDINGS: [&str; 3] = ["pass", "pwd", "pw"];

/// Words with such an ending that name no secret.
const HARMLESS_WORDS: [&str; 4] = ["bypass", "compass", "encompass", "surpass"];

/// Words before `key` that make it no secret: public keys, and keys of records.
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

/// Words after `key` for its format.
const KEY_FORMATS: [&str; 4] = ["data", "pem", "content", "base"];

/// Words that name a secret.
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
        // The value of a server's setting, whose name is in the path and may be that of a secret.
        || words == ["setting", "value"]
}

/// Options and settings whose names only sound like those of secrets: the path of a key, and a switch.
const HARMLESS_OPTIONS: [&str; 2] = ["ssl-client-key", "ssl-with-basic-auth"];

/// Returns true for an option or a setting that tells where a secret is, or whether to ask for it, and holds none itself.
pub fn tells_of_secret(name: &str) -> bool {
    let name = name.replace('_', "-");
    name.starts_with("ask-") || name.ends_with("-file") || HARMLESS_OPTIONS.contains(&name.as_str())
}

/// Removes the number at the end of a word.
fn unnumbered(word: &str) -> &str {
    word.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Returns true for the name of a key, which is a secret unless the word before says otherwise.
fn is_key(words: &[String]) -> bool {
    let words: Vec<&str> = words.iter().map(|word| unnumbered(word)).collect();
    let last = words.iter().rposition(|word| !word.is_empty() && !KEY_FORMATS.contains(word)).unwrap_or(0);
    match words.get(..=last) {
        Some([.., kind, "key" | "keys"]) => !NON_SECRET_KEYS.contains(kind),
        _ => false,
    }
}

/// Splits a name into lower-case words, at signs and at capitals after small letters.
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

    const SECRET_NAMES: &[&str] = &[
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
    ];

    #[test]
    fn names_of_secrets_are_recognized_in_every_spelling() {
        for name in SECRET_NAMES {
            assert!(is_secret(name), "{name}");
        }
    }

    #[test]
    fn other_names_are_no_secrets() {
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
