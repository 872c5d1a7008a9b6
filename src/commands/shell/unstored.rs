//! Lines of the shell that are not stored in its history, since they hold a secret or may hold one.

use crate::config::boolean;
use crate::model::masking;
use crate::secret::{is_secret, without_secrets};

/// A kind of line that is not stored. The help of the shell lists them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unstored {
    /// Begins with a blank, as the user's own choice; an empty line too.
    Blank,
    /// Has an option for a secret.
    SecretOption,
    /// Names a secret in a value.
    NamedSecret,
    /// Has an address with a login.
    Login,
    /// Sets a default or a parameter that is hidden.
    HiddenValue,
    /// Sets inputs that may be hidden; only the server can tell.
    Inputs,
    /// Cannot be parsed: a misspelt option may hold a secret, or the line may be one.
    NoCommand,
}

impl Unstored {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Blank,
        Self::SecretOption,
        Self::NamedSecret,
        Self::Login,
        Self::HiddenValue,
        Self::Inputs,
        Self::NoCommand,
    ];

    /// Returns its line of the help.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Blank => "that begin with a blank",
            Self::SecretOption => "with an option for a secret, such as -p or --key-passphrase, misspelt ones too",
            Self::NamedSecret => "with a value for the name of a secret, such as --field user[password]=x",
            Self::Login => "with a login in an address, such as https://ann:x@foreman.example.com",
            Self::HiddenValue => {
                "with the default of a template input, or the value of a parameter, that is hidden or may be"
            }
            Self::Inputs => "with inputs of a job, unless the server says that none of them is hidden",
            Self::NoCommand => "that are not a command",
        }
    }

    /// Returns the kind of a line by its text and its words; `None` for a line that may be stored.
    pub fn of(line: &str, words: &[String]) -> Option<Self> {
        if line.is_empty() || line.starts_with(char::is_whitespace) {
            return Some(Self::Blank);
        }
        words.iter().find_map(|word| secret_in(word)).or(may_set_hidden_value(words).then_some(Self::HiddenValue))
    }
}

fn secret_in(word: &str) -> Option<Unstored> {
    if holds_login(word) {
        return Some(Unstored::Login);
    }
    let is_named = |value: &str| value_holds_secret(value).then_some(Unstored::NamedSecret);
    match (word.strip_prefix("--"), word.strip_prefix('-')) {
        (Some(option), _) => {
            let (name, value) = option.split_once('=').unwrap_or((option, ""));
            let only_tells_where = name.starts_with("ask-") || name.ends_with("-file") || NOT_SECRET.contains(&name);
            let is_option = (is_secret(name) || is_misspelt_secret(name)) && !only_tells_where;
            is_option.then_some(Unstored::SecretOption).or(is_named(value))
        }
        (None, Some(letters)) => letters.contains('p').then_some(Unstored::SecretOption),
        (None, None) => is_named(word).filter(|_| !NOT_SECRET.contains(&word.replace('_', "-").as_str())),
    }
}

/// Returns true if a line names a secret, so that any word of it may be one.
pub fn may_hold_secret(words: &[String]) -> bool {
    words.iter().any(|word| secret_in(word).is_some()) || has_all(words, &["auth", "login"])
}

fn has_all(words: &[String], parts: &[&str]) -> bool {
    parts.iter().all(|part| words.iter().any(|word| word == part))
}

/// Returns true if the line sets the default of a template's input, or the value of a parameter, that is hidden or may be.
fn may_set_hidden_value(words: &[String]) -> bool {
    let is_hidden = words.iter().enumerate().rev().find_map(|(at, word)| {
        let option = word.strip_prefix("--hidden")?;
        let value = option.split_once('=').map(|(_, value)| value).or(words.get(at + 1).map(String::as_str));
        Some(value.and_then(|value| boolean(value).ok()).unwrap_or(true))
    });
    // Without --hidden-value a hidden input or parameter stays hidden.
    let is_update = || has_all(words, &["template-input", "update"]) || has_all(words, &["set-parameter"]);
    let is_value = |word: &String| word.starts_with("--def") || word.starts_with("--val");
    is_hidden.unwrap_or_else(is_update) && words.iter().any(is_value)
}

/// Settings whose names only sound like secrets.
const NOT_SECRET: [&str; 2] = ["ssl-client-key", "ssl-with-basic-auth"];

/// Returns true if a word is the name of a secret, or has one in `NAME=VALUE`, a list of such pairs, JSON or a path.
fn value_holds_secret(word: &str) -> bool {
    const MARKS: [&str; 3] = ["hidden", "sensitive", "encrypted"];
    let signs = ['{', '}', ',', '&', '?', ';', '"', '\''];
    let mut names = word.split(signs).filter_map(|part| part.split(['=', ':']).next());
    let is_named = |name: &str| if name.contains('/') { masking::is_secret_path(name) } else { is_secret(name) };
    let is_marked = |name: &str| word.contains(['=', ':']) && MARKS.iter().any(|mark| name.contains(mark));
    is_named(word) || names.any(|name| is_named(name) || is_marked(name))
}

/// Returns true if the word has an address with a password, with or without a scheme.
fn holds_login(word: &str) -> bool {
    let behind_user = |word: &str| word.split_once(':').is_some_and(|(_, rest)| rest.contains('@'));
    without_secrets(word) != word || behind_user(word)
}

/// Returns true if a part of an option's name is nearly a word for a secret.
fn is_misspelt_secret(name: &str) -> bool {
    const NEAR: [(&str, usize); 4] = [("password", 2), ("passphrase", 3), ("secret", 1), ("token", 1)];
    name.split('-').any(|part| NEAR.iter().any(|(word, most)| strsim::damerau_levenshtein(part, word) <= *most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::completion::Line;

    fn kind(line: &str) -> Option<Unstored> {
        Unstored::of(line, &Line::parse(line, "").words())
    }

    #[test]
    fn lines_with_secrets_are_not_stored() {
        for line in [
            "-p hunter2 job-invocation list",
            "-phunter2 ping",
            "-qp hunter2 ping",
            "ping --password=hunter2",
            "job-invocation create --effective-user-password x",
            "job-invocation create --key-passphrase x",
            "job-invocation create --input db_password=x",
            "job-invocation create --inputs 'a=1,api_token=x'",
            "job-invocation create --inputs-json '{\"secret\": 1}'",
            "config set password x",
            "api POST /api/users --field user[password]=x",
            "job-invocation create --effective-user-pasword x",
            "job-invocation create --pasphrase=x",
            "ping --psswrd x",
            "auth login --tokn x",
            "-s http://ann:hunter2@f.example ping",
            "-s ann:hunter2@f.example ping",
            "--server=https://f.example/?api_key=x ping",
            "api PUT /api/hosts/1 --field host[root_pass]=x",
            "api PUT /api/settings/a --field setting[value]=x",
            "api POST /api/hosts --field 'host={\"root_pass\": \"x\"}'",
            "job-invocation create --input pin=1234",
            "job-invocation create --inputs-json '{\"pass1\": \"x\"}'",
            "job-invocation create --inputs-json='{\"a\": 1, \"db_key\": \"x\"}'",
            "job-invocation create --inputs a=1,enc_key=x",
            "template-input create --template-id 1 --name a --hidden-value yes --default x",
            "template-input create --default=x --hidden-value=true --name a",
            "template-input update --id 1 --default x",
            "host set-parameter --host web01 --name foo --value x --hidden-value yes",
            "host set-parameter --hidden-value=1 --host web01 --name foo --value=x",
            "host set-parameter --host web01 --name foo --value x",
            "api POST /api/parameters --field hidden_value=true --field value=x",
            "api POST /api/parameters --field 'parameter[hidden_value]:=true' --field 'parameter[value]=x'",
            "api POST /api/parameters --field 'parameter={\"hidden_value\":1,\"value\":\"x\"}'",
            "api PUT /api/settings/smtp_relay --field value=x",
            "api PUT '/api/hosts/1/parameters/db_password?value=x'",
            " ping",
            "",
        ] {
            assert!(kind(line).is_some(), "{line}");
        }
    }

    #[test]
    fn lines_that_only_name_the_place_of_a_secret_are_stored() {
        for line in [
            "job-invocation create --ask-password --input command=id",
            "job-invocation create --password-file=/run/key --job-template 'Run Command - Script Default'",
            "template-input create --name a --hidden-value no --default x",
            "template-input update --id 1 --hidden-value=false --default x",
            "template-input update --id 1 --description x",
            "--ssl-client-key /etc/key.pem --ssl-with-basic-auth yes ping",
            "config set ssl_client_key /etc/key.pem",
            "api GET /api/settings",
            "job-invocation output --id 12",
            "job-invocation list --search 'status = failed' --per-page 5",
            "-s https://f.example:8443/foreman task resume --search 'state = paused'",
        ] {
            assert_eq!(kind(line), None, "{line}");
        }
    }

    #[test]
    fn the_examples_of_the_help_are_of_their_kinds() {
        for (unstored, line) in [
            (Unstored::Blank, " ping"),
            (Unstored::SecretOption, "ping -p x"),
            (Unstored::SecretOption, "job-invocation create --key-passphrase x"),
            (Unstored::NamedSecret, "api POST /api/users --field user[password]=x"),
            (Unstored::Login, "-s https://ann:x@foreman.example.com ping"),
            (Unstored::HiddenValue, "template-input update --id 1 --default x"),
        ] {
            assert_eq!(kind(line), Some(unstored), "{line}");
        }
    }
}
